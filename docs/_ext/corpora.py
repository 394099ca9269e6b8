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
    found, before = Group("", []), "#"
    for line in (_constant(text, constant) if constant else text).splitlines():
        if line.startswith("#") and not before:  # a comment behind an empty line is a heading, at the top it is none
            if found.rows:
                yield found
            found = Group(line.strip("#- "), [])
        elif line and not line.startswith("#"):
            found.rows.append(_cells(line, columns))
        before = line
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
    """Texts, each with the records that it must give.

    Records begin with ``=`` or are indented; ``@`` is the day of publication. Where records are indented each line is
    a text of its own, else the lines up to an empty one are its paragraphs.
    """
    for path in sorted(root.glob(source)):
        found = Group("", [])
        for block in _blocks(path.read_text(encoding="utf-8")):
            if block[0].startswith("#"):
                if found.rows:
                    yield found
                found = Group(block[0].strip("#- ").rstrip(".") if len(block) == 1 else "", [])
            else:
                found.rows.extend(_passage(block))
        if found.rows:
            yield found


def _blocks(text: str) -> Iterator[list[str]]:
    """Comments, and texts with their records. A comment of one line is a heading, a longer one explains the file."""
    indented = "\n    " in text
    block: list[str] = []
    for line in [*text.splitlines(), ""]:
        comment = bool(block) and block[0].startswith("#")
        ends = line.startswith("#") != comment or (indented and not comment and not line.startswith("    "))
        if block and (ends or not line):
            yield block
            block = []
        if line:
            block.append(line)


def _passage(lines: list[str]) -> Iterator[list[str]]:
    text = [line for line in lines if not line.startswith(("= ", "@ ", "    "))]
    day = next((f" ({line[2:]})" for line in lines if line.startswith("@ ")), "")
    records = [line.removeprefix("= ").strip() for line in lines if line.startswith(("= ", "    "))]
    if text:
        yield ["\n".join(text) + day, "\n".join(records) or "nothing"]
