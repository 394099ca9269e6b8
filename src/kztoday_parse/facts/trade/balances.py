"""Balances that no noun of theirs names: ``минус для Чехии дорос до 5 млн``, ``импорт превысил экспорт на 5 млн``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import attrs

from ...lexicon.senses import CueWord, Place, PlaceAdjective, Preposition
from ...mentions import Tiles
from ...model import Flow, Money
from ..leaves import is_sign, value_at
from .piece import Piece
from .terms import MOVED, MOVES, TOPICS

__all__ = ["as_balance", "excesses"]

_NOUNS: Mapping[str, str] = MappingProxyType({"минус": "shortage", "плюс": "abundance"})
_WHOSE = frozenset({"our", "country", "for_us", "at_us", "bilateral", "mutual", "turnover"})
_BEYOND = frozenset({"для", "в", "у", "с", "со", "на уровне"})


def as_balance(tiles: Tiles, at: int, word: CueWord) -> CueWord:
    """``[минус] для Чехии``, ``[плюс] сложился в 5 млн``: a noun, where it signs no number itself."""
    noun = _NOUNS.get(word.lemma[:5].removesuffix("о").removesuffix("а"))
    return word if noun is None or not _has_complement(tiles, at + 1) else attrs.evolve(word, cue=noun)


def _has_complement(tiles: Tiles, at: int) -> bool:
    """``минус [в торговле]``, ``минус [Чехии]``, ``плюс [составил]``, ``плюс [- 5 млн]``"""
    value = value_at(tiles, at)
    if isinstance(value, Preposition):
        return value.word in _BEYOND
    if isinstance(value, CueWord):
        return value.cue in MOVES or value.cue in _WHOSE
    return isinstance(value, Place | PlaceAdjective) or is_sign(tiles, at, "-") or is_sign(tiles, at, ",")


def excesses(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``импорт превысил экспорт на 5 млн``, ``экспорт на 5 млн больше импорта``: by how much is the balance."""
    for piece in found:
        step = piece.step
        if step is None or piece.levels or not isinstance(step.figure.value, Money) or not _compares_flows(piece):
            continue
        more = piece.exceeds >= 0 or piece.trend > 0
        sells = piece.said[0].topic.flow is Flow.EXPORT
        topic = TOPICS["surplus" if sells is more else "deficit"]
        piece.said = (piece.said[0]._replace(topic=topic, head=True),)
        piece.levels, piece.step = (step,), None


def _compares_flows(piece: Piece) -> bool:
    two = [said.topic.flow for said in piece.said if not said.verbal]
    over = piece.exceeds >= 0 or "more" in piece.marks
    return over and len(two) == len(piece.said) == len(set(two)) == len(MOVED) and MOVED.issuperset(two)
