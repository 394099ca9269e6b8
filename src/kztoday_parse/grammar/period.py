"""Periods: ``за 11 месяцев 2025 года``, ``в январе-июне``, ``с 2005 года``, ``годом ранее``, ``14-15 февраля``."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from ..combinators import Parser
from ..lexicon.senses import TimeKind
from ..model.article import NoteCode
from ..tokens import Tokens
from .calendar import count, day_number, fits, last_moment, months, ordinal, time_word, with_year, year, year_number
from .digits import is_digits
from .unread import Unread
from .when import Moment, When, WhenRole

__all__ = ["Moment", "When", "WhenRole", "period", "read_period"]

Read = Callable[[Tokens, int], "tuple[When, int] | None"]

_ROLES = {
    "за": WhenRole.COVERS,
    "в": WhenRole.COVERS,
    "во": WhenRole.COVERS,
    "на": WhenRole.COVERS,
    "по": WhenRole.COVERS,
    "к": WhenRole.TARGET,
    "ко": WhenRole.TARGET,
    "до": WhenRole.TARGET,
    "против": WhenRole.BASE,
    "чем": WhenRole.BASE,
}
_SINCE = frozenset(("с", "со"))
_WHOLE = frozenset(("весь", "всего", "все", "целый", "целом"))
_HALF, _QUARTER = 6, 3


def read_period(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """A period with its preposition; what is one without dates is an :class:`Unread`."""
    word = tokens.words[at]
    if word in _SINCE:
        return _since(tokens, at + 1)
    if word in _ROLES:
        return _governed(tokens, at, word)
    result = time_word(tokens, at, TimeKind.RESULT)
    if result is not None:
        start = _behind_whole(tokens, result[1])
        return _first_months(tokens, start) or _core(tokens, start)
    return _core(tokens, at)


def _behind_whole(tokens: Tokens, at: int) -> int:
    return at + 1 if tokens.words[at] in _WHOLE else at


def _governed(tokens: Tokens, at: int, preposition: str) -> tuple[When | Unread, int] | None:
    """``за весь прошлый год``, ``к 2030 году``, ``на 1 января``, ``чем в 2012-м``."""
    start = at + 1
    if preposition in ("чем", "против") and tokens.words[start] in ("в", "за"):
        start += 1
    result = time_word(tokens, start, TimeKind.RESULT)  # чем по итогам 2023 года
    start = _behind_whole(tokens, start if result is None else result[1])
    found = _first_months(tokens, start) if preposition == "за" else None
    found = found or _core(tokens, start) or _bare_year(tokens, start)
    if found is None:
        return None
    when, stop = found
    if isinstance(when, Unread):
        return when, stop
    role = _ROLES[preposition]
    if preposition == "на" and when.start is not None and when.start.day is not None:
        role = WhenRole.STAND
    if preposition == "до":
        when = attrs.evolve(when, start=None, end=when.end)
    return attrs.evolve(when, role=role if when.role is WhenRole.COVERS else when.role), stop


def _bare_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``в 2022 - 5,5 млрд``: behind a preposition a year may stand alone where nothing is counted."""
    first = year_number(tokens, at)
    if first is not None and first[2] + 1 < tokens.size and tokens.words[first[2]] == "-":
        last = year_number(tokens, first[2] + 1) if tokens.touches(first[2] + 1) else None
        if last is not None:
            return (When(Moment(first[0]), Moment(last[0])), last[2]) if first[0] < last[0] else None
    found = year(tokens, at, bare=True)
    return None if found is None else (When(found[0], found[0]), found[1])


def _since(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """``с 2005 года``, ``с начала года``, ``с июля 2007-го по июнь 2008 года``, ``с 3 по 5 мая``."""
    days = _days_apart(tokens, at)
    if days is not None:
        return days
    found = _core(tokens, at, elliptic=True)
    if found is None:
        return None
    first, stop = found
    if isinstance(first, Unread):
        return first, stop
    if stop < tokens.size and tokens.words[stop] in ("по", "до"):
        last = _core(tokens, stop + 1, elliptic=True)
        if last is not None and isinstance(last[0], When):
            return _joined(first, last[0]), last[1]
    if first.start is None or not _starts(tokens, at, first):
        return None
    return When(first.start, None, WhenRole.SINCE, first.same, first.shift), stop


def _starts(tokens: Tokens, at: int, first: When) -> bool:
    """A bare number behind ``с`` is a year only where a word says so."""
    return first.start is not None and not (is_digits(tokens.words[at]) and year(tokens, at) is None
                                            and first.start.month is None)


def _joined(first: When, last: When) -> When:
    """Both ends of ``с … по …``; the first takes the year of the last where it has none."""
    start, end = first.start, last.end
    if start is not None and end is not None and not start.dated and end.dated:
        later = (start.month or 0) > (end.month or 12)
        start = attrs.evolve(
            start,
            year=None if end.year is None else end.year - later,
            years=None if end.years is None else end.years - later,
        )
    return When(start, end)


def _days_apart(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``с 3 по 5 мая 2024 года``."""
    first = day_number(tokens, at)
    if first is None or at + 2 >= tokens.size or tokens.words[at + 1] not in ("по", "до"):
        return None
    last = day_number(tokens, at + 2)
    return None if last is None else _dated(tokens, first, last, at + 3)


def _dated(tokens: Tokens, first: int, last: int, at: int) -> tuple[When, int] | None:
    """The month and year behind the days."""
    month = months(tokens, at)
    if month is None or month[0] != month[1] or first > last:
        return None
    behind, stop = with_year(tokens, month[2])
    if not fits(last, month[0], behind.year):
        return None
    return When(last_moment(behind, month[0], first), last_moment(behind, month[0], last)), stop


# --- the period itself ----------------------------------------------------------------------------


def _core(tokens: Tokens, at: int, *, elliptic: bool = False) -> tuple[When | Unread, int] | None:
    if at >= tokens.size:
        return None
    if is_digits(tokens.words[at][:1]):
        return _from_digits(tokens, at, elliptic=elliptic)
    if tokens.entries[at] is None:
        return None
    for read in _WORDED:
        found = read(tokens, at)
        if found is not None:
            return found
    return _vague(tokens, at)


def _from_digits(tokens: Tokens, at: int, *, elliptic: bool) -> tuple[When, int] | None:
    found = _numeric_date(tokens, at) or _days(tokens, at) or _years(tokens, at) or _months_told(tokens, at)
    found = found or _part_of_year(tokens, at)
    if found is None and elliptic:  # с 2005 по 2013 год
        bare = year_number(tokens, at)
        joins = bare is not None and bare[2] < tokens.size and tokens.words[bare[2]] in ("по", "до")
        return (When(Moment(bare[0]), Moment(bare[0])), bare[2]) if bare is not None and joins else None
    return found


def _years(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``2024 года``, ``2005-2023 годы``, ``2024 и 2025 годах``."""
    first = year_number(tokens, at)
    if first is None:
        return None
    if first[2] + 1 < tokens.size and tokens.words[first[2]] in ("-", "и", "/"):
        last = year(tokens, first[2] + 1)
        if last is not None and last[0].year is not None and last[0].year > first[0]:
            return When(Moment(first[0]), last[0]), last[1]
    found = year(tokens, at)
    return None if found is None else (When(found[0], found[0]), found[1])


def _days(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``2 декабря``, ``14-15 февраля 2025 года``, ``14 и 15 февраля``, ``30 мая - 2 июня``."""
    first = day_number(tokens, at)
    if first is None or at + 1 >= tokens.size:
        return None
    if tokens.words[at + 1] in ("-", "и", ",") and at + 2 < tokens.size:
        last = day_number(tokens, at + 2)
        return None if last is None else _dated(tokens, first, last, at + 3)
    found = _dated(tokens, first, first, at + 1)
    if found is None or found[1] + 2 >= tokens.size or tokens.words[found[1]] != "-":
        return found
    second = day_number(tokens, found[1] + 1)
    last_day = None if second is None else _dated(tokens, second, second, found[1] + 2)
    return found if last_day is None else (_joined(found[0], last_day[0]), last_day[1])


def _numeric_date(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``25.12.2020`` and ``2020-12-25``."""
    if at + 4 >= tokens.size or not all(map(tokens.touches, range(at + 1, at + 5))):
        return None
    words = tokens.words[at : at + 5]
    if words[1] != words[3] or words[1] not in (".", "-") or not all(map(is_digits, words[::2])):
        return None
    day, month, number = words[::2] if words[1] == "." else words[::-2]
    if len(number) != 4 or len(day) != 2 or len(month) != 2 or not 1 <= int(month) <= 12:
        return None
    if not 1 <= int(day) <= 31 or not fits(int(day), int(month), int(number)):
        return None
    moment = Moment(int(number), int(month), int(day))
    return When(moment, moment), at + 5


def _first_months(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``11 месяцев 2025 года``, ``семь месяцев``, ``три квартала``: counted from January."""
    counted = count(tokens, at)
    if counted is None or counted[1] >= tokens.size:
        return None
    unit = time_word(tokens, counted[1], TimeKind.MONTH, TimeKind.QUARTER)
    if unit is None or tokens.words[unit[1]] in ("назад", "спустя"):
        return None
    quarters = unit[0].kind is TimeKind.QUARTER
    if quarters and (counted[0] == 1 or tokens.words[counted[1]] == "кв"):
        return None
    last = counted[0] * (_QUARTER if quarters else 1)
    stop = _behind_short(tokens, unit[1])
    return _months_of_year(tokens, 1, last, stop) if 1 < last <= 12 else None


def _months_told(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``11 месяцев 2025 года``: without ``за`` only a year tells them from a length of time."""
    found = _first_months(tokens, at)
    return found if found is not None and found[0].end is not None and found[0].end.dated else None


def _behind_short(tokens: Tokens, at: int) -> int:
    """``за 7 мес. 2024 года``, ``3 кв. 2024 года``."""
    short = at < tokens.size and tokens.words[at - 1] in ("мес", "кв") and tokens.words[at] == "."
    return at + 1 if short else at


def _months_of_year(tokens: Tokens, first: int, last: int, at: int) -> tuple[When, int]:
    behind, stop = with_year(tokens, at)
    return When(last_moment(behind, first), last_moment(behind, last)), stop


def _month(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``ноябрь 2025``, ``в январе-ноябре``, ``апреле текущего года``, ``декабре прошлого года - марте``."""
    found = months(tokens, at)
    return None if found is None else _months_of_year(tokens, *found)


def _part_of_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``первый квартал``, ``I-III кварталы``, ``2 полугодие``, ``первая половина 2008 года``."""
    first = ordinal(tokens, at)
    if first is None or first[1] >= tokens.size:
        return None
    last = first
    if tokens.words[first[1]] in ("-", "и"):
        last = ordinal(tokens, first[1] + 1) or first
    unit = time_word(tokens, last[1], TimeKind.QUARTER, TimeKind.HALF)
    if unit is None:
        return None
    length = _QUARTER if unit[0].kind is TimeKind.QUARTER else _HALF
    if not 1 <= first[0] <= last[0] <= 12 // length:
        return None
    stop = _behind_short(tokens, unit[1])
    found = _months_of_year(tokens, (first[0] - 1) * length + 1, last[0] * length, stop)
    if unit[0].value and found[1] == stop:  # the first half of something else
        return None
    return found


def _half_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``полугодие``: the first one, unless a number says more."""
    found = time_word(tokens, at, TimeKind.HALF)
    if found is None or found[0].value:
        return None
    return _months_of_year(tokens, 1, _HALF, found[1])


def _then(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``прошлый год``, ``текущего года``, ``прошлом месяце``."""
    word = time_word(tokens, at, TimeKind.THEN)
    if word is None:
        return None
    found = year(tokens, at)
    if found is not None:
        return When(found[0], found[0]), found[1]
    month = time_word(tokens, word[1], TimeKind.MONTH)
    if month is None:
        return None
    moment = Moment(months=word[0].value)
    return When(moment, moment), month[1]


def _edge(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``начало 2024 года``, ``конец года``, ``середина июля``: as coarse as the text is."""
    edge = time_word(tokens, at, TimeKind.EDGE)
    if edge is None:
        return None
    if tokens.words[edge[1]] == "года":
        return When(Moment(years=0), Moment(years=0)), edge[1] + 1
    found = year(tokens, edge[1])
    if found is not None:
        return When(found[0], found[0]), found[1]
    return _month(tokens, edge[1])


def _same(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``аналогичный период прошлого года``, ``тот же срок``, ``том же году``, ``это время``."""
    stop = _behind_same(tokens, at)
    if stop is None:
        return None
    if tokens.words[stop] == "время" and tokens.words[at - 1] == "в":  # в то же время
        return None
    span = time_word(tokens, stop, TimeKind.SPAN, TimeKind.YEAR, TimeKind.QUARTER, TimeKind.MONTH, TimeKind.HALF)
    if span is None:
        return None
    behind, end = with_year(tokens, span[1])
    if end < tokens.size and not behind.dated and tokens.words[end] == "с" and tokens.words[end + 1] == "прошлым":
        behind = Moment(years=-1)
    base = behind.year is not None or (behind.years is not None and behind.years < 0)
    return When(behind, behind, WhenRole.BASE if base else WhenRole.COVERS, same=True), end


def _behind_same(tokens: Tokens, at: int) -> int | None:
    """The place behind ``тот же``, ``этот же``, ``аналогичный``, ``это``."""
    words = tokens.words
    found = time_word(tokens, at, TimeKind.SAME)
    if found is not None:
        stop = found[1]
        return stop + 1 if words[stop] == "же" else stop
    this = time_word(tokens, at, TimeKind.THEN)
    if this is not None and this[0].value == 0:
        if words[this[1]] == "же":
            return this[1] + 1
        return this[1] if time_word(tokens, this[1], TimeKind.SPAN) else None
    return None


def _these_months(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``эти шесть месяцев``, ``эти три года``: told before."""
    if tokens.words[at] not in ("эти", "этих", "те", "тех"):
        return None
    start = at + (tokens.words[at + 1] == "же") + 1
    counted = count(tokens, start)
    if counted is None:
        return None
    unit = time_word(tokens, counted[1], TimeKind.MONTH, TimeKind.YEAR, TimeKind.QUARTER)
    if unit is None:
        return None
    return When(Moment(), Moment(), same=True), unit[1]


def _ago(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``годом ранее``, ``год назад``: the same period so many years before."""
    found = time_word(tokens, at, TimeKind.AGO)
    if found is None:
        return None
    moment = Moment(years=found[0].value)
    return When(moment, moment, WhenRole.BASE, same=True, shift=found[0].value), found[1]


def _last(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``последние пять лет``, ``последние 3 месяца``: whole ones before the reference."""
    word = time_word(tokens, at, TimeKind.LAST)
    counted = None if word is None else count(tokens, word[1])
    if counted is None:
        return None
    number, stop = counted
    unit = time_word(tokens, stop, TimeKind.MONTH, TimeKind.YEAR)
    if unit is None and tokens.words[stop] != "лет":
        return None
    if unit is not None and unit[0].kind is TimeKind.MONTH:
        return When(Moment(months=-number), Moment(months=-1)), unit[1]
    return When(Moment(years=-number), Moment(years=-1)), stop + 1


_WORDED: tuple[Read, ...] = (
    _ago, _these_months, _same, _month, _part_of_year, _half_year, _months_told, _then, _edge, _last,
)  # fmt: skip


def _vague(tokens: Tokens, at: int) -> tuple[Unread, int] | None:
    """``за последние годы``: what a figure covers, but from when on?"""
    found = time_word(tokens, at, TimeKind.VAGUE) if at and tokens.words[at - 1] == "за" else None
    return None if found is None else (Unread(NoteCode.PERIOD_UNCLEAR, "which years?"), found[1])


def _run(tokens: Tokens, at: int) -> tuple[When, int] | None:
    found = read_period(tokens, at)
    if found is None or isinstance(found[0], Unread):
        tokens.miss(at, "period")
        return None
    return found[0], found[1]


period: Parser[Tokens, When] = Parser(_run, "period")
"""``period = [preposition] (years | months | days | part of year | relative) | "с" moment ["по" moment]``."""
