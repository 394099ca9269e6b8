"""Which sentences are worth reading for encounters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ...grammar.people import People, RolePhrase
from ...lexicon.senses import CueWord
from ...mentions import Tiles
from .cues import INTERLOCUTORS, NOUNS, TELLING

__all__ = ["Worth", "worth"]

_NOUN, _TELLS, _HELD, _PERSON = 1, 2, 4, 8
_CUES: Mapping[str, int] = {
    **dict.fromkeys(NOUNS, _NOUN),
    **dict.fromkeys(TELLING, _TELLS),
    **dict.fromkeys(("hold", "happen", "plan"), _HELD),
    "gather": _TELLS | _HELD,
    "pronoun": _PERSON,
}


_LONGEST = 400  # tiles; a longer sentence is no news prose


class Worth(Enum):
    """What a sentence can give."""

    NOTHING = 0
    NOTING = 1  # it mentions an encounter, and nobody
    READING = 2


def worth(tiles: Tiles) -> Worth:
    """What a sentence can give, by the kinds of words in it."""
    found = 0
    if tiles.size > _LONGEST:
        return Worth.NOTHING
    says_of = _CUES.get
    for tile in tiles.items:
        value = tile.value
        kind = type(value)
        if kind is CueWord:
            found |= says_of(value.cue, 0)  # type: ignore[union-attr]
        elif kind is People:
            found |= _PERSON
        elif kind is RolePhrase:
            found |= _PERSON | _TELLS if value.lemma in INTERLOCUTORS else _PERSON  # type: ignore[union-attr]
    if found & _PERSON:
        return Worth.READING if found & (_NOUN | _TELLS) else Worth.NOTHING
    if found & _NOUN:
        return Worth.READING if found & _HELD else Worth.NOTING
    return Worth.NOTHING
