"""The first and the last day of a period, where the text gives enough to know them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..model import PartialDate, Period

__all__ = ["first_day", "last_day", "whole_months", "whole_years"]


def first_day(period: Period | None) -> date | None:
    """The first day, None where the period is open or lacks its year.

    >>> first_day(Period(PartialDate(2025, 1), PartialDate(2025, 11)))
    datetime.date(2025, 1, 1)
    """
    start = None if period is None else period.start
    return None if start is None else _day(start, start.month or 1, start.day or 1)


def last_day(period: Period | None) -> date | None:
    """The last day, under the same conditions.

    >>> last_day(Period(PartialDate(2025, 1), PartialDate(2025, 2)))
    datetime.date(2025, 2, 28)
    """
    end = None if period is None else period.end
    if end is None or end.year is None or not 1 <= end.year <= 9999:
        return None
    month = end.month or 12
    return _day(end, month, end.day or (monthrange(end.year, month)[1] if 1 <= month <= 12 else 0))


def whole_years(period: Period) -> int:
    """How many calendar years the period is, 0 where it is none.

    >>> whole_years(Period(PartialDate(2005), PartialDate(2025)))
    21
    """
    months = whole_months(period)
    start = first_day(period)
    return months // 12 if start is not None and start.month == 1 and months % 12 == 0 else 0


def whole_months(period: Period) -> int:
    """How many calendar months the period is, 0 where it is none.

    >>> whole_months(Period(PartialDate(2025, 1), PartialDate(2025, 11)))
    11
    """
    start, end = first_day(period), last_day(period)
    if start is None or end is None or start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return 0
    return max(0, (end.year - start.year) * 12 + end.month - start.month + 1)


def _day(when: PartialDate, month: int, day: int) -> date | None:
    """A day of the calendar; a day of a month that is not named is none."""
    if when.year is None or (when.day is not None and when.month is None):
        return None
    try:
        return date(when.year, month, day)
    except ValueError:
        return None
