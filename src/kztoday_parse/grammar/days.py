"""Days of a month: ``2 декабря``, ``14-15 февраля 2025 года``, ``двадцать пятого мая``, ``25.12.2020``."""

from __future__ import annotations

from ..lexicon.senses import GEN, Month, Numeral
from ..tokens import Tokens
from .calendar import day_number, fits, months, with_year
from .digits import is_digits
from .leaves import match_sense, rule
from .when import Moment, When

__all__ = ["any_day", "dated", "days", "numeric_date", "worded_day"]


@rule("days of a month")
def days(tokens: Tokens, at: int) -> tuple[When, int] | None:
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
    return When(end.on(start.month, start.day), end)


def dated(tokens: Tokens, first: int, last: int, at: int) -> tuple[When, int] | None:
    """The days *first* to *last* with the month and year at *at*."""
    month = months(tokens, at)
    if month is None or month[0] != month[1] or first > last:
        return None
    behind, stop = with_year(tokens, month[2], month[0])
    if not fits(last, month[0], behind.year):
        return None
    return When(behind.on(month[0], first), behind.on(month[0], last)), stop


@rule("day in words")
def worded_day(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``worded_day = [двадцать | тридцать] ordinal month [year]``: ``двадцать пятого мая 2024 года``."""
    found = _ordinal_day(tokens, at)
    month = None if found is None else match_sense(tokens, found[1], Month)
    if found is None or month is None or not month[0].cases & GEN:
        return None
    return dated(tokens, found[0], found[0], found[1])


def any_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A day without its month: ``14``, ``14-го``, ``четырнадцатое``."""
    number = day_number(tokens, at)
    return _ordinal_day(tokens, at) if number is None else (number, at + 1)


def _ordinal_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """``первого``, ``двадцать пятое``."""
    first = match_sense(tokens, at, Numeral)
    if first is None or first[0].to or first[0].ordinal:
        return None if first is None or first[0].to else (first[0].value, first[1])
    units = match_sense(tokens, first[1], Numeral) if first[0].value in (20, 30) else None
    if units is None or not units[0].ordinal or units[0].value > 9:
        return None
    return first[0].value + units[0].value, units[1]


@rule("date in digits")
def numeric_date(tokens: Tokens, at: int) -> tuple[When, int] | None:
    """``date = day "." month_number "." year_number | year_number "-" month_number "-" day``."""
    if at + 4 >= tokens.size or tokens.words[at + 1] not in (".", "-"):
        return None
    words = tokens.words[at : at + 5]
    if words[1] != words[3] or not all(map(is_digits, words[::2])):
        return None
    if not all(map(tokens.touches, range(at + 1, at + 5))):
        return None
    day, month, number = words[::2] if words[1] == "." else words[::-2]
    if (len(day), len(month), len(number)) != (2, 2, 4) or not 1 <= int(month) <= 12:
        return None
    if not 1 <= int(day) <= 31 or not fits(int(day), int(month), int(number)):
        return None
    moment = Moment(int(number), int(month), int(day))
    return When(moment, moment), at + 5
