"""Periods: ``за 11 месяцев 2025 года``, ``в январе-июне``, ``с 2005 года``, ``годом ранее``, ``14-15 февраля``."""

from __future__ import annotations

from ..lexicon.senses import GEN, INS, KINDS, Month, MonthRange, TimeKind, TimeWord
from ..tokens import Tokens
from .calendar import time_word, year_number
from .days import any_day, dated
from .leaves import rule
from .relative import ago
from .spans import FIRST, PERIODIC, bare_years, core, first_months
from .unread import Unread
from .when import Moment, When, WhenRole

__all__ = ["Moment", "When", "WhenRole", "may_begin", "period", "read_period"]

_ROLES = {
    **dict.fromkeys(("за", "в", "во", "на", "по"), WhenRole.COVERS),
    **dict.fromkeys(("к", "ко", "до"), WhenRole.TARGET),
    **dict.fromkeys(("против", "чем"), WhenRole.BASE),
}
_TIME_WORD = KINDS[TimeWord]
_COMPARING = frozenset(("против", "чем"))
_COUNTING = frozenset(("за", "чем", "против"))
_COMPARISON = frozenset(("сравнению", "сравнении", "сопоставлению"))
_SINCE = frozenset(("с", "со"))
_UNTIL = frozenset(("по", "до"))
_WHOLE = frozenset(("весь", "всего", "все", "целый", "целом"))


def read_period(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """A period with its preposition; what is one without dates is an :class:`Unread`."""
    word = tokens.words[at]
    if word in _SINCE:
        return since.run(tokens, at)
    told = (result.run(tokens, at) or ago.run(tokens, at)) if tokens.kinds[at] & _TIME_WORD else None
    if told is not None:
        return told
    return governed.run(tokens, at) if word in _ROLES else core(tokens, at)


def may_begin(tokens: Tokens, at: int) -> bool:
    """A period may begin at *at*, or behind its preposition there; cheap, for scanning."""
    word = tokens.words[at]
    if "0" <= word[:1] <= "9" or word in _WHOLE:
        return True
    return bool(tokens.kinds[at] & PERIODIC)


@rule("period with its preposition")
def governed(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """``governed = preposition [весь] (first_months | core | bare_years)``: ``за весь прошлый год``,
    ``к 2030 году``, ``на 1 января``, ``чем в 2012-м``."""
    preposition = tokens.words[at]
    start = at + 1
    before = ago.run(tokens, start) if tokens.words[start] == "за" else None
    if before is not None:
        return before  # чем за год до этого
    if preposition in _COMPARING and tokens.words[start] in ("в", "за"):
        start += 1
    found = _behind_preposition(tokens, start, preposition)
    if found is None:
        return None
    when, stop = found
    if isinstance(when, Unread):
        return when, stop
    if at and tokens.words[at - 1] == "отношению":  # по отношению к 2023 году
        return when._replace(role=WhenRole.BASE), stop
    return _in_role(when, preposition), stop


def _behind_preposition(tokens: Tokens, at: int, preposition: str) -> tuple[When | Unread, int] | None:
    told = result.run(tokens, at)  # чем по итогам 2023 года
    if told is not None:
        return told
    at = _behind_whole(tokens, at)
    counting = preposition in _COUNTING or tokens.words[at] in FIRST
    counted = first_months.run(tokens, at) if counting else None
    return counted or core(tokens, at) or bare_years.run(tokens, at)


def _in_role(when: When, preposition: str) -> When:
    """What the preposition makes of a period: ``на`` a day is a stand, ``до`` leaves the start open."""
    role = _ROLES[preposition] if when.role is WhenRole.COVERS else when.role
    if preposition == "на" and when.start is not None and when.start.day is not None:
        role = WhenRole.STAND
    start = None if preposition == "до" else when.start
    return when._replace(start=start, role=role)


@rule("result of a period")
def result(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """``result = result_word [весь] (first_months | since | core)``: ``по итогам 2024 года``,
    ``в течение трех кварталов``."""
    told = time_word(tokens, at, TimeKind.RESULT)
    if told is None:
        return None
    start = _behind_whole(tokens, told[1])
    return first_months.run(tokens, start) or since.run(tokens, start) or core(tokens, start)


def _behind_whole(tokens: Tokens, at: int) -> int:
    return at + 1 if tokens.words[at] in _WHOLE else at


@rule("period that begins")
def since(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """``since = с core [(по | до) core] | с day (по | до) day month [year]``: ``с 2005 года``,
    ``с начала года``, ``с мая 2011-го по март 2012 года``, ``с 3 по 5 мая``."""
    if tokens.words[at] not in _SINCE:
        return None
    days_apart = _days_apart(tokens, at + 1)
    if days_apart is not None:
        return days_apart
    found = core(tokens, at + 1) or _year_before_another(tokens, at + 1)
    if found is None or isinstance(found[0], Unread):
        return None
    first, stop = found[0], found[1]
    if _compared(tokens, at):
        return first._replace(role=WhenRole.BASE), stop
    if tokens.words[stop] in _UNTIL:
        last = core(tokens, stop + 1)
        if last is not None and isinstance(last[0], When):
            return _joined(first, last[0], begun=tokens.words[at + 1] == "начала"), last[1]
    return When(first.start, None, WhenRole.SINCE, first.same, first.shift), stop


def _compared(tokens: Tokens, at: int) -> bool:
    """``по сравнению с 2023 годом``, ``с прошлым годом``: with, not since; the instrumental tells it."""
    if at and tokens.words[at - 1] in _COMPARISON:
        return True
    cases = [
        entry.sense.cases
        for i in (at + 1, at + 2)
        for entry in tokens.entries[min(i, tokens.size)] or ()
        if isinstance(entry.sense, (TimeWord, Month, MonthRange))
    ]
    return bool(cases) and cases[0] & (INS | GEN) == INS


def _year_before_another(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """The bare year of ``с 2005 по 2013 год``."""
    bare = year_number(tokens, at)
    if bare is None or tokens.words[bare[2]] not in _UNTIL:
        return None
    return When(Moment(bare[0]), Moment(bare[0])), bare[2]


def _joined(first: When, last: When, *, begun: bool = False) -> When:
    """Both ends of ``с … по …``; the first takes the year of the last where it has none, the last that of the first
    in ``с начала 2024 года по апрель``, no ``с 2024 года по апрель``."""
    start, end = first.start, last.end
    if start is None or end is None:
        return When(start, end)
    if not start.dated and end.dated:
        start = end.before((start.month or 0) > (end.month or 12)).on(start.month, start.day)
    elif (begun or end.dated) and start.dated and start.month is None and end.month is not None:
        start, end = start.on(1), end if end.dated else start.on(end.month, end.day)
    elif not end.dated and start.month is not None and end.month is not None:  # с июня 2023 года по май
        end = start.before(-1 if end.month < start.month else 0).on(end.month, end.day)
    return When(start, end)


def _days_apart(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``с 3 по 5 мая 2024 года``, ``с первого по пятое мая``."""
    first = any_day(tokens, at)
    last = any_day(tokens, first[1] + 1) if first is not None and tokens.words[first[1]] in _UNTIL else None
    return None if first is None or last is None else dated(tokens, first[0], last[0], last[1])


@rule("period")
def period(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``period = result | since | governed | core``."""
    found = read_period(tokens, at)
    if found is None or isinstance(found[0], Unread):
        tokens.miss(at, "period")
        return None
    return found[0], found[1]
