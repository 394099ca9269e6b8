"""How a word stands in the stream of tiles: what is a tile by itself, and where a value can begin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from .senses import (
    DIGITS,
    KINDS,
    LEXICAL,
    ChangeWord,
    CurrencySign,
    FunctionWord,
    Head,
    HeadKind,
    Magnitude,
    Month,
    MonthRange,
    Numeral,
    Part,
    Place,
    Preposition,
    QualifierWord,
    Sense,
    TimeWord,
    Vague,
)

__all__ = [
    "ALONE",
    "BEGINS",
    "FOLLOWS",
    "GAP",
    "GOVERNED",
    "HEADS",
    "LEXICAL_BITS",
    "OPENS",
    "VALUES",
    "Gap",
    "Sign",
    "alone",
    "mark",
]


@attrs.frozen
class Sign:
    """A punctuation mark or a conjunction: what parts clauses and joins the members of a list."""

    text: str


@attrs.frozen
class Gap:
    """Words that no family read."""


GAP = Gap()
_SIGNS: Mapping[str, Sign] = {
    text: Sign(text)
    for text in (*".,;:!?…+-()[]«»\"“”„'", "и", "а", "но", "или", "либо", "да", "причем", "однако", "зато")
}

_VALUES = (Numeral, Magnitude, CurrencySign, QualifierWord, ChangeWord, Month, MonthRange, TimeWord, Part, Vague)
VALUES = sum(KINDS[kind] for kind in _VALUES) | DIGITS
"""The classes of senses, as bits, of the words that a value can begin with; a sign of a trend can, too."""

GOVERNED = VALUES | KINDS[FunctionWord]
"""The same for the word behind a preposition that a value can begin with: ``за 11 месяцев``, ``за весь год``."""

LEXICAL_BITS = sum(KINDS[kind] for kind in LEXICAL)
"""The classes of :data:`~kztoday_parse.lexicon.senses.LEXICAL`, as bits."""

_BEGINNING = VALUES | KINDS[Place]
_GOVERNING = KINDS[Preposition] | KINDS[FunctionWord]

ALONE, BEGINS, OPENS, FOLLOWS, HEADS = 1, 2, 4, 8, 16
"""The bits of a word's mark: it is a tile as it stands, a value or a place can begin with it, or can where the word
behind it follows (``за 11 месяцев``, ``чем в 2012-м``, ``за весь год``), it can be the head noun of somebody's role."""


def _is_job(sense: Sense) -> bool:
    return type(sense) is Head and sense.kind != HeadKind.ORGANISATION


def alone(word: str, senses: Sequence[Sense]) -> Sense | Sign | Gap:
    """What a word is to a fact, with no grammar: the first of its *senses* that needs none, a sign, or nothing."""
    for sense in senses:
        if type(sense) in LEXICAL:
            return sense
    return _SIGNS.get(word, GAP)


def mark(kinds: int, value: Sense | Sign | Gap = GAP, senses: Sequence[Sense] = ()) -> int:
    """How a word with these classes of *senses* stands among tiles, *value* when it stands alone."""
    found = (FOLLOWS if kinds & GOVERNED else 0) | (HEADS if any(map(_is_job, senses)) else 0)
    if kinds & _BEGINNING if type(value) is not Sign else value.text in "+-":
        return found | BEGINS
    opens = OPENS if kinds & LEXICAL_BITS and kinds & _GOVERNING else 0
    return found | opens | (0 if value is GAP else ALONE)
