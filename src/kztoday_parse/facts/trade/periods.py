"""The period of a figure: its own clause's, else what the sentence or the one before left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from ...grammar.when import Moment, When, WhenRole
from ...lexicon.senses import VerbForm
from ...model import PartialDate, Period
from ..coming import is_to_come
from .dating import NEARBY
from .elements import Level, Time, Where
from .frame import Frame
from .piece import Piece

__all__ = [
    "Dated",
    "a_year_before",
    "base_of",
    "is_earlier",
    "is_known_base",
    "months_of",
    "period_of",
    "resolved",
]


class Dated(NamedTuple):
    """A period with the tokens that say so; ``term`` where it is the end of a plan (``к 2030 году``)."""

    period: Period | None = None
    where: Where | None = None
    term: bool = False


_UNDATED = Dated()
_OPEN = PartialDate()
_NOW = frozenset({"now", "later"})
_NO_PERIOD = _NOW | {"per_year"}


def period_of(piece: Piece, level: Level | None, frame: Frame, target: bool, reference: PartialDate | None) -> Dated:
    """The period that the figure covers, and the tokens that say so.

    A plan inherits no period from what was reached, nor the other way about.
    """
    base = level is not None and level.base
    time = _own_time(piece, level) or (None if base else frame.time)
    if time is not None and (_is_unclear(time.when, frame.antecedent) or (not target and _is_limit(time.when))):
        return _UNDATED
    if time is not None:
        found = resolved(time.when, _meant(time.when, frame), reference)
        if found is not None and time.when.role is WhenRole.BASE and found == frame.antecedent:
            found = a_year_before(found)  # прошлого года, told in the next year
        if found is not None and time.previous and time.when.end is not None and not target:
            found = _whole_year_beside(frame.antecedent, time.when.end.years or 0) or found
        if found is not None and not piece.ends:
            found = _of_same_year(found, frame.antecedent)
        if found is not None and target and not time.when.same and VerbForm.PAST not in piece.forms:
            found = _ahead(found, time.when, reference)
        if found is not None:
            return Dated(found, time.where, time.when.role is WhenRole.TARGET)
    if target and piece.year_end is not None and not piece.times:
        return Dated(_this_year(frame, reference), piece.year_end)
    if piece.marks & (_NOW if target and frame.term else _NO_PERIOD):
        return _UNDATED  # к 2030 году - 5 млн, поставки - 7 тыс. тонн ежегодно
    if base:
        return _year_before(piece, frame, reference)
    ahead = target and not frame.outlook  # a forecast is all of one period
    if frame.period is not None:
        same = frame.outlook or frame.planned is target or _was_planned(frame, target, reference)
        return Dated(frame.period, frame.period_at) if same else _UNDATED
    if frame.earlier is not None and not ahead:
        return Dated(resolved(frame.earlier.when, _meant(frame.earlier.when, frame), reference), frame.earlier.where)
    return _UNDATED


def _this_year(frame: Frame, reference: PartialDate | None) -> Period | None:
    """``по итогам года вырастет``: that of the article, else that of the figure told before"""
    told = None if frame.antecedent is None else frame.antecedent.end
    year = next((each.year for each in (reference, told) if each is not None and each.year is not None), None)
    return None if year is None else Period(PartialDate(year), PartialDate(year))


def _was_planned(frame: Frame, target: bool, reference: PartialDate | None) -> bool:
    """``в 2023 году хотели вывезти A, а вывезли B``: what was reached, in the year of the plan."""
    here = not (target or frame.near or frame.term)
    return here and not is_to_come(frame.period, reference)


def _of_same_year(months: Period, told: Period | None) -> Period:
    """``в мае 2024 года - A. [В июне] - B``: months whose year nothing else tells are of that of the months told."""
    start, end, last = months.start, months.end, None if told is None else told.end
    if start is None or end is None or last is None or start.year is not None or end.year is not None:
        return months
    if start.month is None or end.month is None or last.month is None or start.month > end.month:
        return months
    if abs(end.month - last.month) > NEARBY:
        return months
    return Period(attrs.evolve(start, year=last.year), attrs.evolve(end, year=last.year))


def _ahead(found: Period, when: When, reference: PartialDate | None) -> Period:
    """``в мае вывезут``: of months whose year nobody tells, those that come next."""
    end, last = found.end, when.end
    open_year = last is not None and not last.dated and end is not None and None not in (end.year, end.month)
    if not open_year or reference is None or end is None or reference.month is None or reference.year is None:
        return found
    assert end.year is not None and end.month is not None
    if (end.year, end.month) >= (reference.year, reference.month):
        return found
    return Period(_a_year_on(found.start), _a_year_on(end))


def _a_year_on(date: PartialDate | None) -> PartialDate | None:
    return date if date is None or date.year is None else attrs.evolve(date, year=date.year + 1)


def _is_limit(when: When) -> bool:
    """``до 2021 года он не превышал …``: no term of a plan, but no year either."""
    return when.role is WhenRole.TARGET and when.start is None and when.end is not None


def _is_unclear(when: When, antecedent: Period | None) -> bool:
    """``в январе …, в феврале … За эти месяцы``: of the months told, the last one alone is none of them."""
    return when.several and (antecedent is None or antecedent.start == antecedent.end)


def _meant(when: When, frame: Frame) -> Period | None:
    """The period told before that ``тот же`` means: for ``те же 10 месяцев`` the last one that long."""
    long = frame.stretch is not None and when.months and months_of(frame.stretch) == when.months
    return frame.stretch if long else frame.antecedent


def months_of(period: Period) -> int:
    """How many months it names; 0 where it names none."""
    start, end = period.start, period.end
    return end.month - start.month + 1 if start and end and start.month and end.month else 0


def is_earlier(period: Period | None, than: Period | None) -> bool:
    """It ended in a year before the other one's: ``…, хотя в 2020-м он не достигал и 5 млн``."""
    ends = [each.end.year for each in (period, than) if each is not None and each.end is not None and each.end.year]
    return len(ends) == 2 and ends[0] < ends[1]


def _own_time(piece: Piece, level: Level | None) -> Time | None:
    """The time behind the figure up to the next one where several stand in the clause, else before it."""
    if not piece.times:
        return None
    if level is None:
        return piece.times[0]
    first, behind = (piece.levels or (level,))[0].at, _next_level(piece.levels, level)
    after = [time for time in piece.times if level.at < time.at < behind]
    before = [time for time in piece.times if time.at < first]
    if level.base or len(piece.levels) > 1:
        return after[0] if after else None if level.base else before[-1] if before else None
    return before[-1] if before else after[0] if after else None


def _next_level(levels: Sequence[Level], level: Level) -> float:
    return min((other.at for other in levels if other.at > level.at), default=float("inf"))


def _year_before(piece: Piece, frame: Frame, reference: PartialDate | None) -> Dated:
    """``в 2024 году вырос с A до B``: A is the figure of the year before, where one year is told."""
    time = piece.times[0] if piece.times else frame.time
    if time is not None and time.when.role is WhenRole.TARGET:
        return _UNDATED  # с 3 млрд до 5 млрд к 2030 году
    told = Dated(frame.period, frame.period_at)
    if time is not None:
        told = Dated(resolved(time.when, _meant(time.when, frame), reference), time.where)
    before = None if told.period is None or "long" in piece.marks else base_of(told.period)
    return _UNDATED if before is None else Dated(before, told.where)


def base_of(period: Period) -> Period | None:
    """The same stretch of the year before; of months whose year the text leaves open, the same months."""
    start, end = period.start, period.end
    open_year = start is not None and end is not None and start.year is end.year is None and start.month is not None
    return period if open_year else a_year_before(period)


def a_year_before(period: Period) -> Period | None:
    """The same stretch of the year before, where it lies in one year."""
    start, end = period.start, period.end
    if start is None or end is None or start.year is None or start.year != end.year:
        return None
    return Period(attrs.evolve(start, year=start.year - 1), attrs.evolve(end, year=start.year - 1))


def _whole_year_beside(told: Period | None, years: int) -> Period | None:
    """``за пять месяцев 2024 года - A, [в предыдущем году] - B``; a plan for the next year is meant from now"""
    end = None if told is None else told.end
    if end is None or end.year is None:
        return None
    year = PartialDate(end.year + years)
    return Period(year, year)


def resolved(when: When, antecedent: Period | None, reference: PartialDate | None) -> Period | None:
    """The period in dates; a single day is an event's, unless it is the day of a stand."""
    if when.same and antecedent is None and (not when.shift or when.end == Moment()):
        return None
    found = when.resolve(reference, antecedent)
    if found.end == _OPEN and when.end is not None and when.end.months is not None:
        return None  # `за прошлый месяц`, of an article without a date
    if found.start is None and when.role is WhenRole.TARGET:
        return Period(found.end, found.end)
    if found.start == found.end and when.role is not WhenRole.STAND and found.end is not None and found.end.day:
        return None
    return found


def is_known_base(period: Period | None, than: Period | None) -> bool:
    """``за семь месяцев этого года - A, за те же месяцы 2020-го - B``, in an article that no year dates."""
    if period is None or than is None or period.end is None or than.end is None:
        return False
    dated = period.end.year is not None and than.end.year is None
    return dated and period.end.month == than.end.month and months_of(period) == months_of(than)
