"""The periods themselves, without their prepositions: years, months, days, parts of years, relative ones."""

from __future__ import annotations

from ..combinators import Parser, choice
from ..lexicon.senses import GEN, KINDS, Month, MonthRange, Numeral, TimeKind, TimeWord
from ..tokens import Tokens
from .calendar import count, day_number, fits, last_moment, months, ordinal, time_word, with_year, year, year_number
from .digits import is_digits
from .leaves import match_sense, rule
from .relative import ago, last, same, season, then, these, vague
from .unread import Unread
from .when import Moment, When

__all__ = ["FIRST", "PERIODIC", "bare_years", "core", "dated", "first_months"]

_YEAR, _HALF, _QUARTER = 12, 6, 3
FIRST = frozenset(("первые", "первых"))
"""Before a number of months, that they are counted from January."""
_LENGTHS = frozenset(("до", "назад", "спустя", "с", "перед", "или"))
_BROUGHT = ("принес", "дали", "дало")
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
    """``years = season | year_number ("-" | и) year | year``: ``2024 года``, ``2005-2023 годы``, ``2024 и 2025
    годах``."""
    first = year_number(tokens, at)
    if first is None or (at and match_sense(tokens, at - 1, Month)):  # 31 апреля 2024 года: no such day
        return None
    if tokens.words[first[2]] == "/" and (season := _season(tokens, first[0], first[2])) is not None:
        return season
    if tokens.words[first[2]] in ("-", "и", "/"):
        last = year(tokens, first[2] + 1)
        if last is not None and last[0].year is not None and last[0].year > first[0]:
            return When(Moment(first[0]), last[0]), last[1]
    found = year(tokens, at)
    return None if found is None else (When(found[0], found[0]), found[1])


def _season(tokens: Tokens, first: int, slash: int) -> tuple[When, int] | None:
    """``season = year_number "/" (year_number | two_digits)``, of two years in a row: ``сезон 2022/23``,
    ``2022/2023 маркетинговый год``."""
    last = tokens.words[slash + 1]
    if not (tokens.touches(slash) and tokens.touches(slash + 1)) or last not in (str(first + 1), str(first + 1)[2:]):
        return None
    stop = slash + 2
    noun = time_word(tokens, stop, TimeKind.YEAR)
    return When(Moment(first), Moment(first + 1)), stop if noun is None else noun[1]


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


@rule("days of a month")
def _days(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``days = day {("-" | и | ",") day} month [year] ["-" day month [year]]``: ``2 декабря``, ``5, 6 и 7 мая``,
    ``14-15 февраля 2025 года``, ``30 мая - 2 июня``."""
    first = day_number(tokens, at)
    if first is None:
        return None
    last, stop = _last_day(tokens, first, at + 1)
    if stop > at + 1:
        return dated(tokens, first, last, stop)
    found = dated(tokens, first, first, at + 1)
    if found is None or tokens.words[found[1]] != "-":
        return found
    second = day_number(tokens, found[1] + 1)
    other = None if second is None else dated(tokens, second, second, found[1] + 2)
    return found if other is None else (_from_to(found[0], other[0]), other[1])


def _last_day(tokens: Tokens, day: int, at: int) -> tuple[int, int]:
    """The last of days in a row with commas, dashes or ``и`` between, and the place behind it."""
    while tokens.words[at] in ("-", "и", ",") and (following := day_number(tokens, at + 1)) is not None:
        if following <= day:
            break
        day, at = following, at + 2
    return day, at


def _from_to(first: When, last: When) -> When:
    """``30 мая - 2 июня 2025 года``: the first day takes the year of the last."""
    start, end = first.start, last.end
    if start is None or end is None or start.dated:
        return When(start, end)
    return When(Moment(end.year, start.month, start.day, end.years), end)


def dated(tokens: Tokens, first: int, last: int, at: int) -> tuple[When, int] | None:
    """The days *first* to *last* with the month and year at *at*."""
    month = months(tokens, at)
    if month is None or month[0] != month[1] or first > last:
        return None
    behind, stop = with_year(tokens, month[2])
    if not fits(last, month[0], behind.year):
        return None
    return When(last_moment(behind, month[0], first), last_moment(behind, month[0], last)), stop


@rule("date in digits")
def _numeric_date(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``date = day "." month_number "." year_number | year_number "-" month_number "-" day``."""
    if at + 4 >= tokens.size or not all(map(tokens.touches, range(at + 1, at + 5))):
        return None
    words = tokens.words[at : at + 5]
    if words[1] != words[3] or words[1] not in (".", "-") or not all(map(is_digits, words[::2])):
        return None
    day, month, number = words[::2] if words[1] == "." else words[::-2]
    if (len(day), len(month), len(number)) != (2, 2, 4) or not 1 <= int(month) <= 12:
        return None
    if not 1 <= int(day) <= 31 or not fits(int(day), int(month), int(number)):
        return None
    moment = Moment(int(number), int(month), int(day))
    return When(moment, moment), at + 5


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
    behind, stop = with_year(tokens, at)
    return When(last_moment(behind, first), last_moment(behind, last)), stop


_this_or_that = choice(these, same, then)


@rule("last, this or next year or season")
def _then(tokens: Tokens, at: int) -> tuple[When | Unread, int] | None:
    return _this_or_that.run(tokens, at) or season.run(tokens, at)


# --- parts of a year ------------------------------------------------------------------------------


@rule("first months of a year")
def first_months(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``first_months = [первые] count (месяцев | кварталов) [year]``: counted from January."""
    at += tokens.words[at] in FIRST
    counted = count(tokens, at)
    unit = None if counted is None else time_word(tokens, counted[1], TimeKind.MONTH, TimeKind.QUARTER)
    if counted is None or unit is None or tokens.words[unit[1]] in _AGO:
        return None
    quarters = unit[0].kind is TimeKind.QUARTER
    if quarters and is_digits(tokens.words[at]) and unit[0].cases & GEN == 0:  # за 2 квартал
        return None
    last = counted[0] * (_QUARTER if quarters else 1)
    return _months_of_year(tokens, 1, last, _behind_short(tokens, unit[1])) if 1 < last <= 12 else None


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
    """``за 7 мес. 2024 года``, ``3 кв. 2024 года``."""
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


_from_digits = choice(_numeric_date, _days, _years, _months_told, _part_of_year)
_of_number = choice(_part_of_year, _months_told)
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
