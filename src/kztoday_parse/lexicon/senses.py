"""What a word of the lexicon can mean: one small frozen class for each meaning.

Grammar reads senses and never looks at the letters of a known word. Cases are a bit set in a plain
``int`` (an ``IntFlag`` costs ten times as much to test), see :data:`NOM` and its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import get_args

import attrs

__all__ = [
    "ACC",
    "ANY_CASE",
    "DAT",
    "DIGITS",
    "GEN",
    "INS",
    "KINDS",
    "LEXICAL",
    "LOC",
    "NOM",
    "SIGN",
    "Abbreviation",
    "ChangeKind",
    "ChangeWord",
    "CueWord",
    "CurrencySign",
    "CurrencyWord",
    "Demonym",
    "FunctionWord",
    "GivenName",
    "Head",
    "HeadKind",
    "Magnitude",
    "Month",
    "MonthRange",
    "Numeral",
    "Part",
    "Place",
    "PlaceAdjective",
    "PlaceKind",
    "Preposition",
    "QualifierWord",
    "Sense",
    "UnitWord",
    "VerbForm",
    "Weekday",
]

NOM, GEN, DAT, ACC, INS, LOC = 1, 2, 4, 8, 16, 32
ANY_CASE = 63


class PlaceKind(StrEnum):
    """How large a place is."""

    STATE = "state"
    GROUP = "group"  # a union of states or an international organisation
    REGION = "region"
    CITY = "city"


class HeadKind(StrEnum):
    """What the noun phrase that a head noun opens stands for."""

    ROLE = "role"  # министр, посол: a person's job
    RELATION = "relation"  # коллега, собеседник, жена: names a person, but no job
    ORGANISATION = "organisation"  # министерство, пресс-служба: who can be a source


class VerbForm(StrEnum):
    """The form of a cue word, as far as it tells held from planned and who is subject."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"  # full participle, agrees like an adjective
    SHORT_PASSIVE = "short_passive"  # был принят, проведена
    NOUN = "noun"
    OTHER = "other"


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


@attrs.frozen
class Place:
    """A state, group, region or city. ``name`` is the nominative, ``code`` the ISO 3166 code of the
    state (``EU`` and ``UN`` for these two, any other name in capitals for other groups). ``ambiguous``
    where the same letters are a common word, a given name or a surname (``Того``, ``Владимир``);
    ``capital`` for a city that can stand for its state (``Варшава``)."""

    name: str
    code: str
    kind: PlaceKind
    cases: int = ANY_CASE
    ambiguous: bool = False
    capital: bool = False


@attrs.frozen
class PlaceAdjective:
    """``казахстанского`` → KZ. ``codes`` has two for ``казахстанско-польский``."""

    codes: tuple[str, ...]
    cases: int = ANY_CASE
    plural: bool = False


@attrs.frozen
class Demonym:
    """``поляками`` → PL, ``корейцы`` → KR."""

    code: str
    cases: int = ANY_CASE
    plural: bool = False


@attrs.frozen
class Head:
    """The head noun of a role or an organisation: ``министрами`` → министр, ins, plural."""

    lemma: str
    kind: HeadKind
    cases: int
    plural: bool = False
    gender: str = ""  # "m", "f", "n" or "" where the noun serves both


@attrs.frozen
class GivenName:
    """A given name known to a dictionary. A hint of gender and case, never a condition."""

    name: str
    gender: str
    cases: int


@attrs.frozen
class CueWord:
    """A word that a fact can hang on. ``cue`` names its class (``meet``, ``talks``, ``export``, …)."""

    cue: str
    lemma: str
    form: VerbForm = VerbForm.OTHER
    cases: int = 0
    plural: bool = False
    gender: str = ""


@attrs.frozen
class Preposition:
    """A preposition and the cases it governs."""

    word: str
    cases: int


@attrs.frozen
class FunctionWord:
    """A word of a closed class (conjunction, particle, pronoun, adverb): never part of a name."""


@attrs.frozen
class Abbreviation:
    """A shortened word whose full stop does not end a sentence."""


Sense = (
    Numeral
    | Part
    | Vague
    | Magnitude
    | CurrencyWord
    | CurrencySign
    | UnitWord
    | QualifierWord
    | ChangeWord
    | Month
    | TimeWord
    | MonthRange
    | Weekday
    | Place
    | PlaceAdjective
    | Demonym
    | Head
    | GivenName
    | CueWord
    | Preposition
    | FunctionWord
    | Abbreviation
)

KINDS: Mapping[type[object], int] = {kind: 1 << position for position, kind in enumerate(get_args(Sense))}
"""A bit for each class of senses: what a word can mean is one number, quick to test."""

LEXICAL: frozenset[type[object]] = frozenset((PlaceAdjective, Demonym, CueWord, Preposition))
"""The classes of senses that tell a fact something as they are, with no grammar of their own."""

DIGITS, SIGN = 1 << 28, 1 << 29
"""Two more bits of the same number, for what needs no lexicon: a token that begins with a digit, and one that
is no word. From the thirtieth bit on Python's integers are slower."""
