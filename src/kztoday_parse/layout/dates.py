"""Whole dates as a page prints them: `2026-02-18`, `14.03.2012`, `14/03/2012`, `14 марта 2012`."""

from __future__ import annotations

from datetime import date

from ..lexicon.senses import Month
from ..tokens import Tokens

__all__ = ["any_date", "month_at", "numeric_date"]

_THIS_CENTURY = range(70)  # `14.03.12`


def any_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """The date at *at* in figures or with its month in words, and the token behind it."""
    return numeric_date(tokens, at, stop) or _written_date(tokens, at, stop)


def numeric_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """`2026-02-18`, `14.03.2012`, `14/03/2012`, `14.03.12`"""
    if at + 5 > stop:
        return None
    first, sign, month, second_sign, last = tokens.words[at : at + 5]
    if sign not in ".-/" or second_sign != sign:
        return None
    day, year = (last, first) if len(first) == 4 else (first, last)
    if sign == "." and len(year) == 2 and year.isdecimal():
        year = f"{20 if int(year) in _THIS_CENTURY else 19}{year}"
    return _date(year, month, day, at + 5)


def _written_date(tokens: Tokens, at: int, stop: int) -> tuple[date, int] | None:
    """`14 марта 2012`, `14 марта, 2012`"""
    if at + 3 > stop or (month := month_at(tokens, at + 1)) is None:
        return None
    year = at + 2 + (tokens.words[at + 2] == "," and at + 3 < stop)
    return _date(tokens.words[year], str(month), tokens.words[at], year + 1)


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
