"""The parts of periods: years by number or by distance, months, days, quarters and half years."""

from __future__ import annotations

from ..lexicon.senses import (
    DIGITS,
    KINDS,
    ChangeWord,
    CurrencySign,
    CurrencyWord,
    Magnitude,
    Month,
    MonthRange,
    Numeral,
    TimeKind,
    TimeWord,
    UnitWord,
)
from ..tokens import Tokens
from .digits import is_digits
from .leaves import match_sense
from .when import Moment, days_in

__all__ = [
    "SEASONAL",
    "count",
    "day_number",
    "fits",
    "months",
    "ordinal",
    "time_word",
    "two_years",
    "with_year",
    "year",
    "year_noun",
    "year_number",
]

_YEAR_ENDINGS = frozenset(("й", "го", "му", "м", "ый", "ого", "ому", "ом", "ым", "е", "х", "ые", "ых"))
_ORDINAL_ENDINGS = frozenset("й е я го му м х ый ий ой ое ее ая ья ого его ому ему ом ем".split())
_TIME_WORD = KINDS[TimeWord]
_OF_YEAR = DIGITS | _TIME_WORD
_OPEN = Moment()
_PLURAL_YEARS = frozenset("годы годов годам годах годами гг".split())  # эти годы
_JULY = 7  # seasons of farming begin in July at the earliest
_OF_NOW = frozenset(("нынешнего", "текущего"))
_SUBJECTS = frozenset(("он", "она", "оно", "они"))
_CLOSING = frozenset(',.;:)!?-»"')
SEASONAL = ("маркетингов", "сельскохозяйственн", "финансов", "зернов", "учебн")
"""Adjectives of years that lie in two: ``прошлый маркетинговый год`` is none of the calendar's."""
_COUNTABLE = (CurrencyWord, CurrencySign, UnitWord, Magnitude, ChangeWord)


def time_word(tokens: Tokens, at: int, *kinds: TimeKind) -> tuple[TimeWord, int] | None:
    """A word of a period, of one of *kinds*."""
    if not tokens.kinds[at] & _TIME_WORD:
        return None
    for entry in tokens.entries[at] or ():
        if type(entry.sense) is TimeWord and entry.sense.kind in kinds:
            return entry.sense, at + 1 + len(entry.rest)
    return None


def year_number(tokens: Tokens, at: int) -> tuple[int, bool, int] | None:
    """``2024``, ``2007-го``: the year, whether its ending says that it is one, and the place behind."""
    digits, _, ending = tokens.words[at].partition("-")
    if len(digits) != 4 or not is_digits(digits) or digits[0] not in "12" or (ending and ending not in _YEAR_ENDINGS):
        return None
    if ending in ("е", "х", "ые", "ых") or _goes_on(tokens, at + 1):  # 1990-е: a decade; 1000,5: no year
        return None
    return int(digits), bool(ending), at + 1


def _goes_on(tokens: Tokens, at: int) -> bool:
    """More digits follow a sign without a blank: the four of them are part of a longer number."""
    if tokens.words[at] not in (",", ".", ":"):
        return False
    return tokens.touches(at) and tokens.touches(at + 1) and is_digits(tokens.words[at + 1][:1])


def year(tokens: Tokens, at: int, *, bare: bool = False) -> tuple[Moment, int] | None:
    """``year = year_number год | year_number "-" ending | then_word год``; with *bare* a number alone where nothing is
    counted."""
    found = year_number(tokens, at)
    if found is not None:
        number, told, stop = found
        word = year_noun(tokens, stop)
        if word is not None:
            return Moment(year=number), word
        return (
            (Moment(year=number), stop) if told or (bare and 1900 <= number <= 2100 and _closes(tokens, stop)) else None
        )
    return _relative_year(tokens, at)


def _closes(tokens: Tokens, at: int) -> bool:
    """A clause ends here: the number before it counts nothing."""
    return at >= tokens.size or tokens.words[at] in _CLOSING


def year_noun(tokens: Tokens, at: int) -> int | None:
    """The place behind ``год``, ``г.``, ``гг.``, ``маркетинговом году``."""
    found = time_word(tokens, at, TimeKind.YEAR)
    if found is None:
        return None
    stop = found[1]
    short = tokens.words[at] in ("г", "гг")
    return stop + 1 if short and tokens.words[stop] == "." and tokens.touches(stop) else stop


def _relative_year(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """``прошлого года``, ``т. г.``."""
    short = time_word(tokens, at, TimeKind.THEN_YEAR)
    if short is not None:
        return Moment(years=short[0].value), short[1]
    found = time_word(tokens, at, TimeKind.THEN)
    if found is None or tokens.words[found[1]].startswith(SEASONAL):
        return None
    stop = None if tokens.words[found[1]] in _PLURAL_YEARS else year_noun(tokens, found[1])
    return None if stop is None else (Moment(years=found[0].value), stop)


def two_years(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """``2024/25``, ``2024/2025``: a year, the one that follows it, and the place behind."""
    first = year_number(tokens, at)
    if first is None or tokens.words[first[2]] != "/" or not tokens.touches(first[2]):
        return None
    last, stop = first[0] + 1, first[2] + 2
    if tokens.words[stop - 1] not in (str(last), str(last)[2:]) or not tokens.touches(stop - 1):
        return None
    return first[0], last, stop


def with_year(tokens: Tokens, at: int, month: int = 0) -> tuple[Moment, int]:
    """The year behind a *month* or a quarter, where there is one: an empty moment and *at* where not. Of the two
    years of a season (``февраль 2024/25 года``) a month from July on is in the first."""
    if not tokens.kinds[at] & _OF_YEAR:  # nearly always
        return _OPEN, at
    season = two_years(tokens, at) if month else None
    if season is not None:
        return Moment(season[0] if month >= _JULY else season[1]), year_noun(tokens, season[2]) or season[2]
    return year(tokens, at) or _elliptic_year(tokens, at) or _number_alone(tokens, at) or (_OPEN, at)


def _elliptic_year(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """``за январь-март прошлого``, ``за 10 месяцев нынешнего он достиг``, ``за 10 месяцев года``."""
    if tokens.words[at] == "года":
        return Moment(years=0), at + 1
    then = time_word(tokens, at, TimeKind.THEN)
    if then is None or (then[0].value >= 0 and tokens.words[at] not in _OF_NOW):
        return None
    if not _closes(tokens, then[1]) and tokens.words[then[1]] not in _SUBJECTS:
        return None
    return Moment(years=then[0].value), then[1]


def _number_alone(tokens: Tokens, at: int) -> tuple[Moment, int] | None:
    """``ноябрь 2025``: a bare year with nothing behind it that it could count."""
    number = year_number(tokens, at)
    return None if number is None or _counts(tokens, number[2]) else (Moment(year=number[0]), number[2])


def _counts(tokens: Tokens, at: int) -> bool:
    return any(type(entry.sense) in _COUNTABLE for entry in tokens.entries[at] or ())


def months(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """``ноябрь``, ``январь-ноябрь``, ``январь - ноябрь``, ``январе и феврале``: first, last, place behind."""
    if tokens.entries[at] is None:
        return None
    pair = match_sense(tokens, at, MonthRange)
    if pair is not None:
        return pair[0].first, pair[0].last, pair[1]
    found = match_sense(tokens, at, Month)
    if found is None:
        return None
    first, stop = found[0].number, _behind_point(tokens, found[1])
    last, stop = _last_month(tokens, first, stop)
    return first, last, stop


def _last_month(tokens: Tokens, first: int, at: int) -> tuple[int, int]:
    """The last of months in a row (``октябре, ноябре и декабре``) or of a range, and the place behind it."""
    last, stop = first, at
    while tokens.words[stop] == "," and (following := match_sense(tokens, stop + 1, Month)) is not None:
        if following[0].number != last + 1:
            break
        last, stop = following[0].number, following[1]
    joiner = tokens.words[stop]
    end = match_sense(tokens, stop + 1, Month) if joiner in ("-", "и") else None
    if end is None or end[0].number <= last or (joiner == "и" and end[0].number > last + 1):  # в марте и октябре
        return first, at
    return end[0].number, _behind_point(tokens, end[1])


def _behind_point(tokens: Tokens, at: int) -> int:
    """``5 авг. 2024``, ``янв.-окт.``: the point of a shortened month, where a year or another month follows."""
    if tokens.words[at] != "." or len(tokens.words[at - 1]) > 4 or tokens.words[at - 1] == "май":
        return at
    return at + 1 if is_digits(tokens.words[at + 1]) or tokens.words[at + 1] == "-" else at


def day_number(tokens: Tokens, at: int) -> int | None:
    """``14``, 1 to 31, also ``14-го``."""
    digits, _, ending = tokens.words[at].partition("-")
    if not is_digits(digits) or len(digits) > 2 or ending not in ("", "го", "е", "м"):
        return None
    return int(digits) if 1 <= int(digits) <= 31 else None


def fits(day: int, month: int, year: int | None) -> bool:
    """There is such a day."""
    return day <= days_in(month, year)


def ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """``первый``, ``I``, ``1-й``, ``1``: which quarter or half year; ``первый-третий`` and ``I-III`` are 13."""
    word = tokens.words[at]
    digits, _, ending = word.partition("-")
    if is_digits(digits) and len(digits) == 1 and (not ending or ending in _ORDINAL_ENDINGS):
        return int(digits), at + 1
    if tokens.kinds[at] & DIGITS:
        return None
    roman = time_word(tokens, at, TimeKind.ROMAN)
    if roman is not None and tokens.raw[at].isupper():
        return roman[0].value, at + 1
    found = match_sense(tokens, at, Numeral)
    if found is None or not found[0].ordinal:
        return None
    return (found[0].value * 10 + found[0].to if found[0].to else found[0].value), found[1]


def count(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """``11``, ``одиннадцать``: how many months, quarters or years."""
    word = tokens.words[at]
    if is_digits(word) and len(word) <= 2:
        return int(word), at + 1
    digits, _, ending = word.partition("-")
    if is_digits(digits) and len(digits) <= 2 and ending in ("ти", "х", "и", "ми"):
        return int(digits), at + 1
    found = match_sense(tokens, at, Numeral)
    if found is None or found[0].ordinal or found[0].to or found[0].half or found[0].value > 99:
        return None
    return found[0].value, found[1]
