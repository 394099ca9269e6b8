"""What a row of somebody else's table says of an article: its text, its id, its day. Bad cells say why."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

import attrs

__all__ = ["BadCell", "Unusable", "day_of", "id_of", "iso_day", "text_of"]

_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class BadCell(ValueError):
    """What is wrong with a cell, without its row and column."""


@attrs.frozen
class Unusable:
    """In the place of a cell that has no value in Python."""

    reason: str


def text_of(cell: Any) -> str:
    """An article's text.

    >>> text_of(5)
    Traceback (most recent call last):
    kztoday_parse.exports.cells.BadCell: expected a text, got int 5
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Unusable):
        raise BadCell(cell.reason)
    raise BadCell("null" if cell is None else f"expected a text, got {type(cell).__name__} {cell!r:.60}")


def id_of(cell: Any) -> str | None:
    """A text or a whole number as a text; None for none. A float is what data frames make of numbers with gaps."""
    if isinstance(cell, Unusable):
        raise BadCell(cell.reason)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if cell is None or cell != cell:  # NaN: a gap
        return None
    if isinstance(cell, bool) or not isinstance(cell, str | int):
        raise BadCell(f"expected a text or a whole number, got {type(cell).__name__} {cell!r:.60}")
    return str(cell)


def day_of(cell: Any) -> date | None:
    """A date, a timestamp's date, or the date that an ISO text begins with; None for none."""
    if isinstance(cell, Unusable):
        raise BadCell(cell.reason)
    if isinstance(cell, datetime):
        return cell.date()
    if cell is None or cell == "" or isinstance(cell, date):
        return cell or None
    day = iso_day(cell[:10]) if isinstance(cell, str) and cell[10:11] in ("", "T", " ") else None
    if day is None:
        raise BadCell(f"no date YYYY-MM-DD: {cell!r:.60}")
    return day


def iso_day(text: str) -> date | None:
    """The day that *text* is; None for every form but YYYY-MM-DD and for days that the calendar lacks.

    >>> iso_day("2025-03-04"), iso_day("20250304"), iso_day("2025-02-30")
    (datetime.date(2025, 3, 4), None, None)
    """
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
