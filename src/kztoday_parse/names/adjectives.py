"""Adjectives with a capital: what stands behind them says whether they are names."""

from __future__ import annotations

from collections.abc import Sequence

from ..grammar.morph import adjective_cases
from ..grammar.names import Part
from ..grammar.surnames import PLACE_NOUNS
from ..lexicon.senses import KINDS, LOC, NOM, FunctionWord, Preposition
from ..tokens import Tokens
from .verbs import is_past

__all__ = ["describes_next", "is_of_a_place", "is_said_of_next"]

_OPEN_ENDS = frozenset("аеёиоуыэюят")
_OBLIQUE_ENDS = ("ам", "ям", "ах", "ях", "ом", "ем", "ов", "ев", "ей")
_SMALL_WORDS = KINDS[FunctionWord] | KINDS[Preposition]
_OF_A_PERSON = frozenset(["словам", "словами", "мнению"])


def is_of_a_place(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """``Жетысуской области``: an adjective before what it is said of."""
    stop = parts[-1].stop
    if stop >= tokens.size or not adjective_cases(parts[-1].text):
        return False
    return tokens.raw[stop][0].islower() and tokens.words[stop].startswith(PLACE_NOUNS)


def describes_next(tokens: Tokens, part: Part) -> bool:
    """``Каспийский пресс-клуб``: a nominative that agrees with the noun in small letters behind it, and no verb."""
    stop = part.stop
    if stop >= tokens.size or not tokens.raw[stop][0].islower() or is_past(tokens, stop):
        return False
    if not adjective_cases(part.text) & NOM:
        return False
    if tokens.kinds[stop] & _SMALL_WORDS:
        return False
    word = tokens.words[stop]
    if part.text.endswith("ая"):
        return word[-1] in "аяь"
    return word[-1] not in _OPEN_ENDS and not word.endswith(_OBLIQUE_ENDS)


def is_said_of_next(tokens: Tokens, words: Sequence[Part]) -> bool:
    """An adjective, which a noun may follow: ``Новая Жизнь``, but ``встреча Виная Кейты``, ``словам Виная Орлова``."""
    first, text = words[0].first, words[0].text
    if text.endswith("ая") and (words[1].text[-1] not in "аяь" or tokens.words[first - 1] in _OF_A_PERSON):
        return False
    return bool(adjective_cases(text) & ~LOC)
