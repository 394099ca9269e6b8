"""Whole dates as a page prints them: `2026-02-18`, `14.03.2012`, `14/03/2012`, `14 марта 2012`."""

from __future__ import annotations

from datetime import date

from ..lexicon.senses import Month
from ..tokens import Tokens

__all__ = ["any_date", "iso_date", "month_at"]


def any_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """The date at *at* in any of the three forms, and the token behind it."""
    return iso_date(tokens, at, stop) or _dotted_date(tokens, at, stop) or _written_date(tokens, at, stop)


def iso_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """`2026-02-18`"""
    if at + 5 > stop or tokens.words[at + 1] != "-" or tokens.words[at + 3] != "-":
        return None
    year, month, day = tokens.words[at : at + 5 : 2]
    return _date(year, month, day, at + 5)


def _dotted_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """`14.03.2012`, `14/03/2012`"""
    if at + 5 > stop or tokens.words[at + 1] not in "./" or tokens.words[at + 3] != tokens.words[at + 1]:
        return None
    day, month, year = tokens.words[at : at + 5 : 2]
    return _date(year, month, day, at + 5)


def _written_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """`14 марта 2012`"""
    if at + 3 > stop or (month := month_at(tokens, at + 1)) is None:
        return None
    return _date(tokens.words[at + 2], str(month), tokens.words[at], at + 3)


def _date(year: str, month: str, day: str, stop: int) -> tuple[date, int] | None:
    if len(year) != 4 or not (len(month) < 3 and len(day) < 3) or not f"{year}{month}{day}".isdecimal():
        return None
    try:
        return date(int(year), int(month), int(day)), stop
    except ValueError:
        return None


def month_at(tokens: Tokens, at: int) -> int | None:
    """The number of the month that *at* names."""
    return next((entry.sense.number for entry in tokens.entries[at] or () if isinstance(entry.sense, Month)), None)
