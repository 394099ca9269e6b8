"""Reading the hand-kept lists in ``tools/sources``: columns by ``|``, values by ``;`` or ``,``, ``#`` for comments."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "sources"


def columns(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The rows of a source, filled up to *width* columns."""
    for line in (SOURCES / name).read_text(encoding="utf-8").splitlines():
        content = line.partition("#")[0].strip()
        if content:
            cells = tuple(cell.strip() for cell in content.split("|"))
            yield (*cells, *("",) * (width - len(cells)))


def values(cell: str, separator: str = ";") -> list[str]:
    """The values of one cell."""
    return [value for value in map(str.strip, cell.split(separator)) if value]
