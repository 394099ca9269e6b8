"""Words that values are made of: numbers, sums, quantities, changes, periods."""

from __future__ import annotations

from enum import StrEnum

import attrs

from .cases import ANY_CASE

__all__ = [
    "ChangeKind",
    "ChangeWord",
    "CurrencySign",
    "CurrencyWord",
    "Magnitude",
    "Month",
    "MonthRange",
    "Numeral",
    "Part",
    "QualifierWord",
    "TimeKind",
    "TimeWord",
    "UnitWord",
    "Vague",
    "Weekday",
]


@attrs.frozen
class Numeral:
    """A spelled-out number, ``пятьюстами`` → 500; ``ordinal`` for ``пятый``. ``to`` is the high end of
    ``два-три``; ``half`` adds a half (``полтора`` is 1 and a half)."""

    value: int
    cases: int = ANY_CASE
    ordinal: bool = False
    to: int = 0
    half: bool = False


@attrs.frozen
class Part:
    """A part of the magnitude behind it: ``четверть миллиарда``; ``decimals`` stand behind the point."""

    decimals: str
    cases: int = ANY_CASE


@attrs.frozen
class Vague:
    """A number word that gives no number: ``десятки``, ``несколько``."""


@attrs.frozen
class Magnitude:
    """A word that multiplies: ``млрд`` → 9, the power of ten. ``by_currency`` marks ``т.`` and ``B``, which
    multiply in ``5 т. р.`` and ``$5B`` only."""

    power: int
    cases: int = ANY_CASE
    plural: bool = False
    by_currency: bool = False


@attrs.frozen
class CurrencyWord:
    """A currency's noun. ``code`` is what it means when it stands alone (None: unclear), ``by_state``
    what it means beside a state: ``(("AU", "AUD"), …)``. ``minor`` marks cents, tiyn, kopecks."""

    lemma: str
    code: str | None
    by_state: tuple[tuple[str, str], ...] = ()
    minor: bool = False
    cases: int = ANY_CASE


@attrs.frozen
class CurrencySign:
    """A sign or an ISO 4217 code that may stand on either side of the number: ``$``, ``USD``. ``wordlike``
    codes are words too (``TOP 10``)."""

    code: str
    wordlike: bool = False


@attrs.frozen
class UnitWord:
    """A unit of a physical quantity or a counted thing. The value is multiplied by ``factor``."""

    unit: str
    factor: str = "1"
    cases: int = ANY_CASE


@attrs.frozen
class QualifierWord:
    """A word that says how exact a figure is: about, over, under. See ``Qualifier``. ``behind`` words
    follow the number (``40 с лишним``), ``verb`` ones are a clause's verb (``превысил``)."""

    qualifier: str
    behind: bool = False
    verb: bool = False


class ChangeKind(StrEnum):
    """What a word of change says."""

    PERCENT = "percent"  # %, процентов
    TIMES = "times"  # раза; with a value: втрое, утроился
    POINTS = "points"  # процентных пунктов
    PART = "part"  # на четверть, наполовину: a value in per cent
    MORE = "more"  # больше, выше
    LESS = "less"  # меньше, ниже
    VAGUE = "vague"  # на треть, в разы: no figure


@attrs.frozen
class ChangeWord:
    """A word that measures a change or gives its direction. ``value`` is what the word itself says."""

    kind: ChangeKind
    value: str = ""


class TimeKind(StrEnum):
    """What a word of a period says."""

    YEAR = "year"  # год, г., годы, финансовый год
    QUARTER = "quarter"
    HALF = "half"  # полугодие, половина
    MONTH = "month"
    THEN = "then"  # with an offset in years: прошлый -1, текущий 0, следующий 1
    THEN_YEAR = "then_year"  # т. г.
    LAST = "last"  # последние
    SAME = "same"  # тот же, аналогичный
    SPAN = "span"  # период, время, срок
    EDGE = "edge"  # начало, конец, середина
    RESULT = "result"  # по итогам, в течение
    AGO = "ago"  # годом ранее
    ROMAN = "roman"  # I, II, III, IV; I-III has two digits
    THAN = "than"  # чем, против
    VAGUE = "vague"  # последние годы: no figure


@attrs.frozen
class TimeWord:
    """A word that periods are made of."""

    kind: TimeKind
    value: int = 0
    cases: int = ANY_CASE


@attrs.frozen
class Month:
    """A month's name, 1 to 12."""

    number: int
    cases: int = ANY_CASE


@attrs.frozen
class MonthRange:
    """Two months in one word: ``январе-ноябре`` → 1, 11. ``cases`` are those of the second."""

    first: int
    last: int
    cases: int = ANY_CASE


@attrs.frozen
class Weekday:
    """A day of the week, Monday is 1."""

    number: int
    cases: int = ANY_CASE
    plural: bool = False
