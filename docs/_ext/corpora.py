"""The corpora of the tests, read for the pages: phrases with the values that they must give."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["Group", "groups", "passages"]


class Group(NamedTuple):
    """Lines below one heading."""

    title: str
    rows: list[list[str]]


def groups(source: str, root: Path, columns: int) -> Iterator[Group]:
    """The lines of a corpus as rows; ``file.txt``, or ``file.py:NAME`` for a constant of lines with ``=>``."""
    path, _, constant = source.partition(":")
    text = (root / path).read_text(encoding="utf-8")
    lines = (_constant(text, constant) if constant else text).splitlines()
    found = Group("", [])
    for line in lines:
        if line.startswith(("## ", "# --- ")):
            if found.rows:
                yield found
            found = Group(line.lstrip("#- "), [])
        elif line and not line.startswith("#"):
            found.rows.append(_cells(line, columns))
    if found.rows:
        yield found


def _constant(code: str, name: str) -> str:
    for node in ast.parse(code).body:
        if isinstance(node, ast.Assign) and name in [each.id for each in node.targets if isinstance(each, ast.Name)]:
            return next(str(each.value) for each in ast.walk(node.value) if isinstance(each, ast.Constant)).strip()
    raise ValueError(f"no constant {name}")


def _cells(line: str, columns: int) -> list[str]:
    separator = " => " if " => " in line else " | "
    cells = line.split(separator) if columns > 2 else line.rsplit(separator, 1)
    return [cell.strip() for cell in cells][:columns]


def passages(source: str, root: Path) -> Iterator[Group]:
    """Texts, each with the records that it must give: a blank line parts them, records begin with ``=``."""
    for path in sorted(root.glob(source)):
        found = Group("", [])
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line]
            head = next((line.lstrip("# ") for line in lines if line.startswith("#")), None)
            if head is not None:
                if found.rows:
                    yield found
                found = Group(head.rstrip("."), [])
            found.rows.extend(_passage(lines))
        if found.rows:
            yield found


def _passage(lines: list[str]) -> Iterator[list[str]]:
    text = [line for line in lines if line[:2] not in ("= ", "@ ") and not line.startswith("#")]
    day = next((f" ({line[2:]})" for line in lines if line.startswith("@ ")), "")
    records = [line[2:] for line in lines if line.startswith("= ")]
    if text and records:
        yield [" ¶ ".join(text) + day, "\n".join(records)]
