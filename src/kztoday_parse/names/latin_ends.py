"""What a name in Latin script, in brackets behind the same name in Russian, says of its nominative."""

from __future__ import annotations

from ..grammar.latin_names import is_latin_given, latin_behind
from ..tokens import Tokens

__all__ = ["ends_alike", "is_spelt_out"]

_VOWELS = "аеёиоуыэюя"
_SAME = {"a": "ая", "o": "о", "i": "и"}  # other vowels are silent as often, or spelt in many ways
_OPEN = "aeiouy"


def ends_alike(tokens: Tokens, at: int, word: str) -> bool:
    """A nominative can end as the last Latin word in the brackets at *at* does: ``Смит``, not ``Смита (Smith)``."""
    found = latin_behind(tokens, at)
    letter = tokens.words[found[1] - 1][-1] if found is not None else "e"
    if letter in _SAME:
        return word[-1] in _SAME[letter]
    return letter in _OPEN or not letter.isalpha() or word[-1] not in _VOWELS


def is_spelt_out(tokens: Tokens, at: int) -> bool:
    """A person's name in Latin script stands in the brackets at *at*: it begins with a known given name."""
    found = latin_behind(tokens, at)
    return found is not None and found[1] - found[0] > 1 and is_latin_given(tokens.words[found[0]])
