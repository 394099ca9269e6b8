"""Reading the hand-kept lists in ``tools/sources``: columns by ``|``, values by ``;`` or ``,``, ``#`` for comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "sources"


class SourceError(ValueError):
    """A line of a source that cannot be meant so."""


def nothing_wrong(*cells: str) -> str:
    """What is wrong with a row: nothing."""
    return ""


def columns(name: str, width: int, wrong: Callable[..., str] = nothing_wrong) -> Iterator[tuple[str, ...]]:
    """The rows of a source, filled up to *width* columns; *wrong* says what is the matter with one."""
    for number, line, cells in numbered(name):
        row = (*cells, *("",) * (width - len(cells)))
        complaint = f"{len(row)} columns, not {width}" if len(row) > width else wrong(*row)
        if complaint:
            raise SourceError(f"tools/sources/{name}:{number}: {complaint}\n    {line}")
        yield row


def numbered(name: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The lines of a source that say something: number, line, cells."""
    for number, line in enumerate((SOURCES / name).read_text(encoding="utf-8").splitlines(), 1):
        content = line.partition("#")[0].strip()
        if content:
            yield number, line, tuple(cell.strip() for cell in content.split("|"))


def close(word: str, known: Iterable[str]) -> str:
    """``; did you mean …?`` where known words are near."""
    near = get_close_matches(word, sorted(known))
    return f"; did you mean {' or '.join(near)}?" if near else ""


def values(cell: str, separator: str = ";") -> list[str]:
    """The values of one cell."""
    return [value for value in map(str.strip, cell.split(separator)) if value]
