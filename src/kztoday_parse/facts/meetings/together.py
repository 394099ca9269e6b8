"""Whether those who say something say it to each other: ``с A говорил``, ``в Баку говорили A и B``."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.people import People
from ...grammar.when import When
from ...lexicon.senses import CueWord, Place, Preposition, VerbForm
from ...mentions import Gap, Tile, TileValue
from .clauses import Clause
from .cues import TOGETHER

__all__ = ["are_talking", "is_repeated"]

_REACH = 4  # tiles from the verb to `по телефону`, or to those who speak
_FAR = 8  # and to these where it is told where, when and about what
_THAT = ["том", ",", "что"]
_EACH_ALONE = frozenset(
    "неоднократно многократно часто разное разных порознь эфире телевидению трибуны трибуне похоронах речи".split()
)
_DESCRIBING = (Preposition, Gap, Place, When)


def are_talking(items: Sequence[Tile], at: int) -> bool:
    """``говорил по телефону``, ``говорил с``, ``о рейсах говорили A и B``; ``говорил о рейсах`` is none."""
    value, behind = items[at].value, items[at + 1 : at + _FAR]
    if any(_opens_talk(tile.value) for tile in behind[: _REACH - 1]):
        return True
    return isinstance(value, CueWord) and value.plural and _are_named(behind)


def _are_named(behind: Sequence[Tile]) -> bool:
    """``говорили [в среду] [в Баку] [о ценах] A и B``"""
    beside = next((k for k, tile in enumerate(behind) if not _describes(tile.value)), len(behind))
    return any(type(tile.value) is People for tile in behind[: max(beside + 1, _REACH - 1)])


def _describes(value: TileValue) -> bool:
    """What may stand between a verb and its subject."""
    return type(value) in _DESCRIBING or (isinstance(value, CueWord) and value.form is VerbForm.NOUN)


def _opens_talk(value: TileValue) -> bool:
    """``по телефону``, ``с``"""
    if isinstance(value, CueWord):
        return value.cue == "phone_line"
    return isinstance(value, Preposition) and value.word in TOGETHER


def is_repeated(clause: Clause) -> bool:
    """``о том, что цены растут, говорили A и B``, ``неоднократно говорили``, ``говорили в эфире``: each for himself"""
    if not _EACH_ALONE.isdisjoint(clause.words):
        return True
    sentence, tokens = clause.tiles.sentence, clause.tiles.tokens
    words = tokens.words[sentence.first : sentence.stop]
    return any(words[k : k + 3] == _THAT for k, word in enumerate(words) if word == "том")
