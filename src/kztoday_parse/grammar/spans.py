"""The periods themselves, without their prepositions: years, months, days, parts of years, relative ones."""

from __future__ import annotations

from ..combinators import Parser, choice
from ..lexicon.senses import GEN, KINDS, Month, MonthRange, Numeral, TimeKind, TimeWord
from ..tokens import Tokens
from .calendar import count, months, ordinal, time_word, two_years, with_year, year, year_noun, year_number
from .days import days, numeric_date, worded_day
from .digits import is_digits
from .leaves import match_sense, rule
from .relative import ago, last, same, season, then, these, vague
from .unread import Unread
from .when import Moment, When

__all__ = ["FIRST", "PERIODIC", "bare_years", "core", "first_months"]

_YEAR, _HALF, _QUARTER = 12, 6, 3
FIRST = frozenset(("первые", "первых", "истекшие", "истекших"))
"""Before a number of months, that they are counted from January."""
_LENGTHS = frozenset(("до", "назад", "спустя", "с", "перед", "или"))
_BROUGHT = ("принес", "дали", "дало")
_BEFORE_SEASON = frozenset("в за на к с сезон сезона сезону сезоном сезоне год года году".split())
_AGO = frozenset(("назад", "спустя"))


def core(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    """``core = date | days | years | months | first_months | part_of_year | half_year | edge | relative``."""
    if "0" <= tokens.words[at][:1] <= "9":
        return _from_digits.run(tokens, at)
    for entry in tokens.entries[at] or ():
        sense = entry.sense
        read = _WORDED.get(sense.kind if type(sense) is TimeWord else type(sense))
        found = None if read is None else read.run(tokens, at)
        if found is not None:
            return found
    return None


# --- years, months, days --------------------------------------------------------------------------


@rule("years")
def _years(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``years = year_number {"," year_number} ("-" | и) year | year``: ``2024 года``, ``2005-2023 годы``,
    ``2022, 2023 и 2024 годах``."""
    first = year_number(tokens, at)
    if first is None or (at and match_sense(tokens, at - 1, Month)):  # 31 апреля 2024 года: no such day
        return None
    last = _last_year(tokens, first[0], first[2])
    if last is not None:
        return When(Moment(first[0]), last[0]), last[1]
    found = year(tokens, at) or _before_another(tokens, first[0], first[2])
    return None if found is None else (When(found[0], found[0]), found[1])


def _before_another(tokens: Tokens, number: int, at: int) -> tuple[Moment, int] | None:
    """The first of ``2021 и 2024 годах``: the noun is that of both."""
    other = year(tokens, at + 1) if tokens.words[at] == "и" else None
    return None if other is None or other[0].year is None else (Moment(number), at)


def _last_year(tokens: Tokens, number: int, at: int) -> tuple[Moment, int] | None:
    """The last of years in a row or of a range that begins with *number*."""
    while tokens.words[at] == "," and (following := year_number(tokens, at + 1)) is not None:
        if following[0] != number + 1:
            break
        number, at = following[0], following[2]
    last = (_cut_short(tokens, number, at) or year(tokens, at + 1)) if tokens.words[at] in ("-", "и") else None
    if last is None or last[0].year is None or last[0].year <= number:
        return None
    return last if tokens.words[at] == "-" or last[0].year == number + 1 else None


def _cut_short(tokens: Tokens, first: int, at: int) -> tuple[Moment, int] | None:
    """The second year of ``2021-25 годы``, without its century."""
    word = tokens.words[at + 1]
    if len(word) != 2 or not is_digits(word) or not tokens.touches(at) or not tokens.touches(at + 1):
        return None
    noun = year_noun(tokens, at + 2) if at + 2 < tokens.size else None
    return None if noun is None else (Moment(first // 100 * 100 + int(word)), noun)


@rule("year that begins in one and ends in the next")
def _crop_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``crop_year = year_number "/" year_number [год | МГ]``, the second perhaps cut short: ``2024/25 МГ``,
    ``сезон 2024/25``."""
    found = two_years(tokens, at)
    if found is None:
        return None
    first, last, stop = found
    noun = stop + 1 if tokens.words[stop] == "мг" else year_noun(tokens, stop)
    if noun is None and at and tokens.words[at - 1] not in _BEFORE_SEASON:  # `приказ 2024/25`
        return None
    return When(Moment(first), Moment(last)), noun or stop


@rule("years without their noun")
def bare_years(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``bare_years = year_number ["-" year_number]``: behind a preposition a year may stand alone where nothing is
    counted (``в 2022 - 5,5 млрд``)."""
    first = year_number(tokens, at)
    if first is not None and tokens.words[first[2]] == "-" and tokens.touches(first[2]):
        last = year_number(tokens, first[2] + 1)
        return (When(Moment(first[0]), Moment(last[0])), last[2]) if last and first[0] < last[0] else None
    found = year(tokens, at, bare=True)
    return None if found is None else (When(found[0], found[0]), found[1])


@rule("months")
def _month(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``months = month [("-" | и) month] [year] | month year "-" month year``: ``ноябрь 2025``, ``январе-ноябре``,
    ``апреле текущего года``, ``июль 2023 - июнь 2024 года``."""
    found = months(tokens, at)
    if found is None or (at and is_digits(tokens.words[at - 1]) and not tokens.touches(at)):  # 31 февраля
        return None
    when, stop = _months_of_year(tokens, *found)
    other = months(tokens, stop + 1) if tokens.words[stop] == "-" and found[0] == found[1] else None
    if other is None:
        return when, stop
    until, end = _months_of_year(tokens, *other)
    return (When(when.start, until.end), end) if _is_season(when, until) else (when, stop)


def _is_season(first: When, last: When) -> bool:
    """``июль 2023 года - июнь 2024 года``, ``сентябрь - август``"""
    start, end = first.start, last.end
    if start is None or end is None or not start.month or not end.month or start.dated is not end.dated:
        return False
    years = (end.year or 0) - (start.year or 0)
    return 0 < years * 12 + end.month - start.month < _YEAR if years else start.month > end.month


def _months_of_year(tokens: Tokens, first: int, last: int, at: int) -> tuple[When, int]:
    behind, stop = with_year(tokens, at, last)
    begun = behind.before(first > last)  # ноябрь-январь 2025 года
    return When(begun.on(first), behind.on(last)), stop


_this_or_that = choice(these, same, then)


@rule("last, this or next year or season")
def _then(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    return _this_or_that.run(tokens, at) or season.run(tokens, at)


# --- parts of a year ------------------------------------------------------------------------------


@rule("first months of a year")
def first_months(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``first_months = [первые] count [первых] (месяцев | кварталов) [[с начала] year]``: counted from January."""
    at += tokens.words[at] in FIRST
    counted = count(tokens, at)
    noun = 0 if counted is None else counted[1] + (tokens.words[counted[1]] in FIRST)
    unit = time_word(tokens, noun, TimeKind.MONTH, TimeKind.QUARTER) if noun else None
    if counted is None or unit is None or tokens.words[unit[1]] in _AGO:
        return None
    quarters = unit[0].kind is TimeKind.QUARTER
    if quarters and is_digits(tokens.words[at]) and unit[0].cases & GEN == 0:  # за 2 квартал
        return None
    last = counted[0] * (_QUARTER if quarters else 1)
    return _months_of_year(tokens, 1, last, _behind_beginning(tokens, unit[1])) if 1 < last <= 12 else None


def _behind_beginning(tokens: Tokens, at: int) -> int:
    """``за 7 мес. 2024 года``, ``за 10 месяцев с начала года``."""
    if tokens.words[at] == "с" and tokens.words[at + 1] == "начала" and with_year(tokens, at + 2)[1] > at + 2:
        return at + 2
    return _behind_short(tokens, at)


@rule("first months of a year that is named")
def _months_told(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``11 месяцев 2025 года``: without ``за`` only a year, or what they brought, tells them from a length of time."""
    found = first_months.run(tokens, at)
    if found is None or found[0].end is None:
        return None
    if not (found[0].end.dated or tokens.words[found[1]].startswith(_BROUGHT)):
        return None
    return None if time_word(tokens, at + 1, TimeKind.QUARTER) else found


def _behind_short(tokens: Tokens, at: int) -> int:
    """``3 кв. 2024 года``."""
    return at + 1 if tokens.words[at - 1] in ("мес", "кв") and tokens.words[at] == "." else at


@rule("quarter or half year")
def _part_of_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``part_of_year = ordinal [("-" | и) ordinal] (квартал | полугодие | половина) [year]``: ``первый квартал``,
    ``I-III кварталы``, ``2 полугодие``, ``первая половина 2008 года``."""
    first = ordinal(tokens, at)
    if first is None:
        return None
    first, last = _pair(first)
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


def _pair(found: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]]:
    """``I-III`` is one word: the lexicon tells it by two digits."""
    first, last = divmod(found[0], 10)
    return ((first, found[1]), (last, found[1])) if first else (found, found)


@rule("half year")
def _half_year(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``half_year = полугодие [year]``: the first one, unless a number says more."""
    found = time_word(tokens, at, TimeKind.HALF)
    if found is None or found[0].value or (at and _numbered(tokens, at - 1)) or _lasts(tokens, at):
        return None
    return _months_of_year(tokens, 1, _HALF, found[1])


def _lasts(tokens: Tokens, at: int) -> bool:
    """``полгода назад``, ``полгода спустя``, ``за полгода до выборов``: a length of time."""
    if tokens.words[at] != "полгода":
        return False
    return not at or tokens.words[at - 1] != "за" or tokens.words[at + 1] in _LENGTHS


def _numbered(tokens: Tokens, at: int) -> bool:
    """``третье полугодие``: a number stands before it that no half year has."""
    return "0" <= tokens.words[at][0] <= "9" or ordinal(tokens, at) is not None


@rule("edge of a period")
def _edge(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``edge = (начало | середина | конец) (months | year)``: as coarse as the text is."""
    edge = time_word(tokens, at, TimeKind.EDGE)
    if edge is None:
        return None
    if tokens.words[edge[1]] == "года":
        return When(Moment(years=0), Moment(years=0)), edge[1] + 1
    found = year(tokens, edge[1])
    if found is not None:
        return When(found[0], found[0]), found[1]
    return _month.run(tokens, edge[1])


_from_digits = choice(numeric_date, days, _crop_year, _years, _months_told, _part_of_year)
_of_number = choice(_part_of_year, worded_day, _months_told)
_WORDED: dict[object, Parser[Tokens, When] | Parser[Tokens, Unread] | Parser[Tokens, When | Unread]] = {
    Month: _month,
    MonthRange: _month,
    Numeral: _of_number,
    TimeKind.AGO: ago,
    TimeKind.SAME: choice(same, these),
    TimeKind.THEN: _then,
    TimeKind.ROMAN: _part_of_year,
    TimeKind.HALF: _half_year,
    TimeKind.EDGE: _edge,
    TimeKind.LAST: last,
    TimeKind.VAGUE: vague,
}
PERIODIC = sum(KINDS[kind] for kind in (Month, MonthRange, Numeral, TimeWord))
"""The classes of senses, as bits, of the words that a period may begin with."""
