"""Periods as a text tells them, absolute or relative, and what they come to against a reference date."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

import attrs

from ..model.time import PartialDate, Period

__all__ = ["Moment", "When", "WhenRole", "days_in"]


class WhenRole(StrEnum):
    """What a period does in its clause."""

    COVERS = "covers"  # за 2024 год, в ноябре, по итогам квартала
    TARGET = "target"  # к 2030 году, до конца года
    SINCE = "since"  # с 2005 года
    STAND = "stand"  # на 1 января 2026 года
    BASE = "base"  # годом ранее, чем в 2012-м, против 2023 года


class Moment(NamedTuple):
    """A year, month or day, counted from the reference where ``years`` or ``months`` say so.

    ``Moment(years=-1)`` is last year, ``Moment(month=4, years=0)`` April of this one, ``Moment(months=-1)``
    last month, ``Moment(month=4)`` an April of a year that the text leaves open.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int | None = None
    months: int | None = None

    @property
    def dated(self) -> bool:
        """The text says which year it is, by number or by distance."""
        return self.year is not None or self.years is not None or self.months is not None

    def before(self, years: int) -> Moment:
        """So many years earlier; where the text leaves the year open, so does this."""
        return self._replace(
            year=None if self.year is None else self.year - years,
            years=None if self.years is None else self.years - years,
        )

    def on(self, month: int | None, day: int | None = None) -> Moment:
        """A month or day of this year."""
        return Moment(self.year, month, day, self.years)

    def at(self, reference: PartialDate) -> PartialDate:
        """The date that it comes to; what neither text nor reference tells stays open."""
        if self.months is not None:
            return _months_away(reference, self.months)
        year = self.year
        if year is None and self.years is not None and reference.year is not None:
            year = reference.year + self.years
        return PartialDate(year if year is None or year > 0 else None, self.month, self.day)


def _months_away(reference: PartialDate, months: int) -> PartialDate:
    if reference.year is None or reference.month is None:
        return PartialDate()
    year, month = divmod(reference.year * 12 + reference.month - 1 + months, 12)
    return PartialDate(year, month + 1) if year > 0 else PartialDate()


class When(NamedTuple):
    """A period as the text tells it.

    An end of None is open (``с 2005 года``). ``same`` is a period told before (``за тот же период``),
    ``shift`` years away from it (``годом ранее`` is -1), so many ``months`` long where that is said, or ``several``
    (``за эти месяцы``); ``begun`` is a season that goes on at the reference (``в текущем сезоне, с июля по июнь``).
    """

    start: Moment | None
    end: Moment | None
    role: WhenRole = WhenRole.COVERS
    same: bool = False
    shift: int = 0
    months: int = 0
    begun: bool = False
    several: bool = False

    def resolve(self, reference: PartialDate | None = None, antecedent: Period | None = None) -> Period:
        """The period in dates.

        Relative years count from *reference*; a closed span without a year is the latest one that ended
        before it; without a reference the year stays open. *antecedent* is the period that ``тот же`` means.

        >>> eleven_months = When(Moment(month=1), Moment(month=11))
        >>> str(eleven_months.resolve(PartialDate(2026, 1, 29))), str(eleven_months.resolve())
        ('2025-01/2025-11', 'XXXX-01/XXXX-11')
        """
        reference = reference or PartialDate()
        if self.same and antecedent is not None:
            return self._from(antecedent, reference)
        start = None if self.start is None else self.start.at(reference)
        end = None if self.end is None else self.end.at(reference)
        if start is not None and end is None and self.start is not None and not self.start.dated and start.month:
            start = attrs.evolve(start, year=_latest_year(start, reference, begun=True))
        if start is None or end is None:
            return Period(start, end)
        if self.begun and start.month is not None:
            begun = _latest_year(start, reference, begun=True)
            return Period(attrs.evolve(start, year=begun), attrs.evolve(end, year=None if begun is None else begun + 1))
        if self.end is not None and not self.end.dated and end.month is not None:
            end = attrs.evolve(end, year=_latest_year(end, reference))
        if self.start is not None and not self.start.dated:
            start = attrs.evolve(start, year=_year_of_start(start, end))
        return Period(start, end)

    def _from(self, antecedent: Period, reference: PartialDate) -> Period:
        """The antecedent, in the year that this one names or so many years away."""
        year = None if self.end is None or self.shift else self.end.at(reference).year
        return Period(_moved(antecedent.start, self.shift, year), _moved(antecedent.end, self.shift, year))


def _moved(date: PartialDate | None, shift: int, year: int | None) -> PartialDate | None:
    if date is None:
        return None
    if year is not None:
        return attrs.evolve(date, year=year)
    return attrs.evolve(date, year=None if date.year is None else date.year + shift)


def _latest_year(date: PartialDate, reference: PartialDate, *, begun: bool = False) -> int | None:
    """The year of the latest such day or month that was over, or had *begun*, at the reference."""
    if reference.year is None or reference.month is None or date.month is None:
        return None
    if date.day is None or reference.day is None:
        over = date.month < reference.month + begun
    else:
        over = (date.month, date.day) <= (reference.month, reference.day)
    return reference.year if over else reference.year - 1


def _year_of_start(start: PartialDate, end: PartialDate) -> int | None:
    """``с декабря по март``: a start later in the year than the end lies in the year before."""
    if end.year is None:
        return None
    later = (start.month or 0) > (end.month or 12)
    return end.year - 1 if later else end.year


_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def days_in(month: int, year: int | None = None) -> int:
    """The length of a month; February has 29 days where the year is open.

    >>> days_in(2), days_in(2, 2025), days_in(4)
    (29, 28, 30)
    """
    if month == 2 and year is not None and (year % 4 or (year % 100 == 0 and year % 400)):
        return 28
    return _DAYS[month - 1]
