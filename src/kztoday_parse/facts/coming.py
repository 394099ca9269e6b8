"""Whether what a date tells of lies ahead of the article."""

from __future__ import annotations

from ..model import PartialDate, Period

__all__ = ["is_to_come"]

_LAST_DAY = 31
_SOON = 2  # months in which a day without a year is still to come


def is_to_come(date: Period | None, reference: PartialDate | None) -> bool:
    """It begins behind the day, the month or the year of the article; a day without a year, in one of the next
    months."""
    start = None if date is None else date.start
    if start is None or reference is None or reference.year is None:
        return False
    if start.year is not None and start.year != reference.year:
        return start.year > reference.year
    if start.month is None or reference.month is None or start.month == reference.month:
        return start.month is not None and (start.day or 0) > (reference.day or _LAST_DAY)
    months = start.month - reference.month
    return months > 0 if start.year is not None else months % 12 <= _SOON
