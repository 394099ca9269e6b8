"""What a word of the lexicon can mean: one small frozen class for each meaning.

Grammar reads senses and never looks at the letters of a known word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from .cases import ACC, ANY_CASE, DAT, GEN, INS, LOC, NOM
from .values import (
    ChangeKind,
    ChangeWord,
    CurrencySign,
    CurrencyWord,
    Magnitude,
    Month,
    MonthRange,
    Numeral,
    Part,
    QualifierWord,
    TimeKind,
    TimeWord,
    UnitWord,
    Vague,
    Weekday,
)
from .words import (
    Abbreviation,
    CueWord,
    Demonym,
    FunctionWord,
    GivenName,
    Head,
    HeadKind,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    VerbForm,
)

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
    "TimeKind",
    "TimeWord",
    "UnitWord",
    "Vague",
    "VerbForm",
    "Weekday",
]

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
