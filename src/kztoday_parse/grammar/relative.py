"""Periods that count from the reference date or from a period told before.

``relative = then | season | same | these | ago | last``.
"""

from __future__ import annotations

from ..lexicon.senses import TimeKind
from ..model.article import NoteCode
from ..tokens import Tokens
from .calendar import SEASONAL, count, time_word, with_year, year
from .leaves import rule
from .unread import Unread
from .when import Moment, When, WhenRole

__all__ = ["ago", "last", "same", "season", "then", "these", "vague"]

_SEASONS = frozenset({"сезона", "маркетингового", "сельскохозяйственного", "сельхозгода"})


_NEAR = frozenset({"эти", "этих"})
_THESE = _NEAR | {"те", "тех"}


@rule("last, this or next year")
def then(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``then = then_word (год | месяц)``: ``прошлый год``, ``текущего года``, ``прошлом месяце``."""
    word = time_word(tokens, at, TimeKind.THEN)
    if word is None:
        return None
    found = year(tokens, at)
    if found is not None:
        return When(found[0], found[0]), found[1]
    month = time_word(tokens, word[1], TimeKind.MONTH)
    if month is None or tokens.words[at] in _THESE:
        return None
    moment = Moment(months=word[0].value)
    return When(moment, moment), month[1]


@rule("season that no calendar has")
def season(tokens: Tokens, at: int) -> tuple[Unread, int] | None:
    """``season = then_word season_adjective год``: ``текущий маркетинговый год``, which lies in two years."""
    word = time_word(tokens, at, TimeKind.THEN)
    if word is None or not tokens.words[word[1]].startswith(SEASONAL):
        return None
    noun = time_word(tokens, word[1], TimeKind.YEAR) or time_word(tokens, word[1] + 1, TimeKind.YEAR)
    return None if noun is None else (Unread(NoteCode.PERIOD_UNCLEAR, "which months?"), noun[1])


@rule("the same period")
def same(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``same = (тот же | аналогичный | это) (период | срок | время | квартал | месяц | год) [year]``."""
    stop = _behind_same(tokens, at)
    if stop is None or (tokens.words[stop] == "время" and at and tokens.words[at - 1] == "в"):  # в то же время
        return None
    year_before = time_word(tokens, stop, TimeKind.AGO)  # аналогичный прошлогодний период
    if year_before is not None:
        stop = year_before[1]
    span = time_word(tokens, stop, TimeKind.SPAN, TimeKind.YEAR, TimeKind.QUARTER, TimeKind.MONTH, TimeKind.HALF)
    if span is None:
        return None
    season = _season_before(tokens, span[1])
    if season is not None:
        return When(Moment(), Moment(), WhenRole.BASE, same=True, shift=season[0]), season[1]
    behind, end = with_year(tokens, span[1])
    if year_before is not None:
        behind = Moment(years=year_before[0].value)
    base = behind.year is not None or (behind.years is not None and behind.years < 0)
    return When(behind, behind, WhenRole.BASE if base else WhenRole.COVERS, same=True), end


def _season_before(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """``прошлого сезона``, ``прошлого маркетингового года``: which may lie in two years."""
    then = time_word(tokens, at, TimeKind.THEN)
    if then is None or then[0].value >= 0 or tokens.words[then[1]] not in _SEASONS:
        return None
    return then[0].value, then[1] + 1 + (tokens.words[then[1] + 1] == "года")


def _behind_same(tokens: Tokens, at: int) -> int | None:
    """The place behind ``тот же``, ``этот же``, ``аналогичный``, ``это``."""
    words = tokens.words
    found = time_word(tokens, at, TimeKind.SAME, TimeKind.THEN)
    if found is None or (found[0].kind is TimeKind.THEN and found[0].value != 0):
        return None
    stop = found[1]
    if words[stop] == "же":
        return stop + 2 if words[stop + 1].startswith("сам") else stop + 1
    alone = found[0].kind is TimeKind.SAME or time_word(tokens, stop, TimeKind.SPAN) is not None
    return stop if alone else None


@rule("these months or years")
def these(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``these = эти [count] (месяцев | кварталов | лет) [year]``: told before."""
    if tokens.words[at] not in _THESE:
        return None
    start = at + 1 + (tokens.words[at + 1] == "же")
    counted = count(tokens, start)
    several = time_word(tokens, start, TimeKind.MONTH) if counted is None else None
    if several is not None:  # те месяцы, когда …: none told before
        known = tokens.words[at] in _NEAR or start > at + 1
        return (When(Moment(), Moment(), same=True, several=True), several[1]) if known else None
    unit = None if counted is None else time_word(tokens, counted[1], TimeKind.MONTH, TimeKind.YEAR, TimeKind.QUARTER)
    if counted is None or unit is None:
        return None
    if unit[0].kind is not TimeKind.MONTH:
        return When(Moment(), Moment(), same=True), unit[1]
    year, stop = with_year(tokens, unit[1])
    role = WhenRole.BASE if year.dated else WhenRole.COVERS
    return When(year, year, role, same=True, months=counted[0]), stop


@rule("years before")
def ago(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``ago = годом ранее | год назад | за год до этого | год спустя``: the same period so many years before, or
    behind."""
    found = time_word(tokens, at, TimeKind.AGO)
    if found is None:
        return None
    told = tokens.words[found[1] - 2] == "до"  # за год до этого: before the year told, whatever year it is now
    moment = Moment() if told else Moment(years=found[0].value)
    role = WhenRole.BASE if found[0].value < 0 else WhenRole.COVERS
    return When(moment, moment, role, same=True, shift=found[0].value), found[1]


@rule("last years or months")
def last(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``last = последние count (лет | месяцев [year])``: whole ones before the reference, or of the year."""
    word = time_word(tokens, at, TimeKind.LAST)
    counted = None if word is None else count(tokens, word[1])
    if counted is None or not counted[0]:
        return None
    number, stop = counted
    unit = time_word(tokens, stop, TimeKind.MONTH, TimeKind.YEAR)
    if unit is not None and unit[0].kind is TimeKind.MONTH:
        return _last_months(tokens, number, tokens.words[at].startswith("последн"), unit[1])
    if unit is None and tokens.words[stop] != "лет":
        return None
    return When(Moment(years=-number), Moment(years=-1)), stop + 1


def _last_months(tokens: Tokens, number: int, at_the_end: bool, at: int) -> tuple[When, int]:
    """``последние три месяца``; ``последние три месяца 2024 года``, ``прошедшие девять месяцев 2025 года``."""
    behind, stop = with_year(tokens, at)
    if stop == at or number > 12:
        return When(Moment(months=-number), Moment(months=-1)), at
    first = 13 - number if at_the_end else 1
    return When(behind.on(first), behind.on(first + number - 1)), stop


@rule("years without a number")
def vague(tokens: Tokens, at: int) -> tuple[Unread, int] | None:
    """``за последние годы``: what a figure covers, but from when on?"""
    found = time_word(tokens, at, TimeKind.VAGUE) if at and tokens.words[at - 1] in ("за", "все") else None
    return None if found is None else (Unread(NoteCode.PERIOD_UNCLEAR, "which years?"), found[1])
