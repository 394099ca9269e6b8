"""``оба`` without a noun: the two who were named before."""

from __future__ import annotations

from ...grammar.people import People, RolePhrase
from ...lexicon.senses import CueWord, Demonym, Place, PlaceAdjective, VerbForm
from ...mentions import Tiles

__all__ = ["BOTH_OF_THEM", "both_of_them"]

BOTH_OF_THEM = frozenset({"оба", "обе"})

_COUNTED = (People, RolePhrase, Place, PlaceAdjective, Demonym)
_DOING = ("ли", "лись", "ют", "ут", "ят", "ат", "ются", "утся", "ятся", "атся", "ны", "ты", "но", "же")


def both_of_them(tiles: Tiles, at: int) -> bool:
    """``оба`` stands in the words of tile *at*, and no noun follows: not ``оба министра``, ``обе страны``."""
    words, first, stop = tiles.tokens.words, tiles.bounds[at], tiles.bounds[at + 1]
    word = next((k for k in range(first, stop) if words[k] in BOTH_OF_THEM), -1)
    return word >= 0 and not _is_counting(tiles, at, word)


def _is_counting(tiles: Tiles, at: int, word: int) -> bool:
    """A noun follows, as far as can be told; ``оба договорились`` has a verb."""
    if word + 1 < tiles.bounds[at + 1]:
        return not tiles.tokens.words[word + 1].endswith(_DOING)
    behind = tiles.values[at + 1] if at + 1 < tiles.size else None
    return isinstance(behind, _COUNTED) or (isinstance(behind, CueWord) and behind.form is VerbForm.NOUN)
