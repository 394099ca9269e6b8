"""Verbs of trade that tell of something else where they stand."""

from __future__ import annotations

from ...lexicon.senses import NOM, CueWord, PlaceAdjective, VerbForm
from ...mentions import Sign, Tiles
from ..leaves import is_cue, is_number, is_preposition, value_at
from .piece import Piece
from .terms import TOPICS, trade_cue
from .topics import is_from

__all__ = ["is_yield", "tells_of_else"]

_CARRYING = frozenset({"доставить", "доставлять"})
_DRIVING = frozenset({"пригнать", "пригонять"})
_GRAZING = ("пастбищ", "выпас", "летовк", "зимовк", "жайляу", "джайляу", "отгон")


def is_yield(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``торговля [дала] 5 млн``, ``5 млн [дал] чешский экспорт``: trade gives its sum, others give what is theirs."""
    behind = at + 1 + isinstance(value_at(tiles, at + 1), PlaceAdjective)
    value = value_at(tiles, behind)
    follows = isinstance(value, CueWord) and trade_cue(value) in TOPICS and bool(value.cases & NOM)
    return follows or any(said.head and not said.verbal and said.topic.flow is not None for said in piece.said)


def tells_of_else(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``брать пример``, ``[добавил] министр``: no goods are taken, and nothing grows but by what one means to add."""
    if word.lemma == "добавить":
        return word.form is not VerbForm.INFINITIVE or isinstance(value_at(tiles, at + 1), Sign)
    if is_preposition(tiles, at + 1, "в") and is_cue(tiles, at + 2, "negative", "rise"):
        return True  # ушел в минус
    if _carries(tiles, at, word) or (word.lemma in _DRIVING and _is_to_graze(tiles)):
        return True
    return word.lemma == "брать" and not (is_from(tiles, at + 1) or is_number(tiles, at + 1))


def _carries(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``самолет [доставил] из Чехии 20 тонн груза``: one that carries, and no state that trades."""
    subject = value_at(tiles, at - 1)
    if word.lemma not in _CARRYING or word.form is not VerbForm.PAST or not isinstance(subject, CueWord):
        return False
    return subject.cue == "goods" and bool(subject.cases & NOM)


def _is_to_graze(tiles: Tiles) -> bool:
    """``[пригнали] на пастбища 300 голов``"""
    words = tiles.tokens.words[tiles.sentence.first : tiles.sentence.stop]
    return any(word.startswith(_GRAZING) for word in words)
