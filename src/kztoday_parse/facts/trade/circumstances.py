"""What stands beside the trade of a clause: ``после закрытия границы``, ``помимо сокращения поставок из Литвы``."""

from __future__ import annotations

from ...grammar.change import Change
from ...grammar.when import When
from ...lexicon.senses import GEN, NOM, CueWord, Demonym, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Tiles
from ..leaves import is_cue, value_at
from .terms import TRENDS

__all__ = ["CIRCUMSTANCES", "behind_circumstance"]

_MOVING = frozenset({"shipment", "export", "import", "purchase"})
_BESIDES = frozenset({"помимо", "наряду с", "наряду со"})
_OPENED = frozenset({"plant", "firm", "project"})
_REACH = 8  # tiles of a circumstance
CIRCUMSTANCES = _BESIDES | frozenset({"после", "накануне", "вопреки", "на фоне", "в связи с", "несмотря на", "ввиду"})
"""The prepositions of what takes no part."""


def behind_circumstance(tiles: Tiles, at: int, word: str) -> int:
    """``после [закрытия чешской границы] казахстанские продавцы …``: whom it names takes no part."""
    at = _behind_nouns(tiles, at) if word in _BESIDES else _behind_trend(tiles, at)
    first, stop = at, min(at + _REACH, tiles.size)
    while at < stop and (_is_circumstance(tiles, at) or (at > first and _is_then(tiles, at))):
        at += 1
    return at


def _is_then(tiles: Tiles, at: int) -> bool:
    """``после запуска [в 2022 году] порта``: no time of trade"""
    behind = isinstance(value_at(tiles, at + 1), Gap) or is_cue(tiles, at + 1, *_OPENED)
    return isinstance(tiles.items[at].value, When) and behind


def _behind_trend(tiles: Tiles, at: int) -> int:
    """``после [падения экспорта на 5% в 2020 году] импорт вырос``"""
    noun = value_at(tiles, at)
    if not isinstance(noun, CueWord) or noun.cue not in TRENDS or noun.form is not VerbForm.NOUN:
        return at
    stop = min(at + _REACH, tiles.size)
    while at < stop and (is_cue(tiles, at, *TRENDS) or _is_of_trend(tiles, at)):
        at += 1
    return at


def _is_of_trend(tiles: Tiles, at: int) -> bool:
    """``экспорта``, ``на 5%``, ``в 2020 году``"""
    value = tiles.items[at].value
    if isinstance(value, CueWord):
        return value.cue in _MOVING and not value.cases & NOM
    if isinstance(value, Preposition):
        return value.word == "на" and isinstance(value_at(tiles, at + 1), Change)
    return isinstance(value, Change | When)


def _behind_nouns(tiles: Tiles, at: int) -> int:
    """``помимо [сокращения поставок муки] из Литвы``; of ``помимо муки на 5 млн`` the worth is told."""
    first = at
    stop = min(at + _REACH, tiles.size)
    while at < stop and (is_cue(tiles, at, *TRENDS, *_MOVING) or (at > first and is_cue(tiles, at, "goods"))):
        at += 1
    return at


def _is_circumstance(tiles: Tiles, at: int) -> bool:
    value = tiles.items[at].value
    if isinstance(value, CueWord):
        return value.cue == "other"
    if isinstance(value, Place | PlaceAdjective):
        governed = isinstance(value_at(tiles, at - 1), Preposition) and not value.cases & GEN
        return governed or not value.cases & NOM
    return isinstance(value, Gap | Preposition | Demonym)
