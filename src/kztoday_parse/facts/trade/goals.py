"""Goals of the trade told before: ``цель сторон - 10 млрд``, ``стороны хотят видеть 10 млрд``, ``рубеж в 10 млрд
планируется взять``."""

from __future__ import annotations

from ...grammar.people import RolePhrase
from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Preposition, VerbForm
from ...mentions import Gap, Tiles
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .piece import Piece
from .terms import GOALS, PLANS

__all__ = ["doubles", "is_beside_goal", "is_taken", "names_goal"]

_BESIDE = frozenset({"country", "our", "mutual", "bilateral", "light", "whole", "rank"})
_ADJECTIVE = ("ая", "ый", "ий", "ой")
_BOTH = frozenset({"двух", "обеих", "обоих"})
_SEE = frozenset({"видеть", "увидеть"})
_DOUBLE = ("удво", "утро", "удваив", "учетвер", "удесятер")


def names_goal(tiles: Tiles, piece: Piece) -> bool:
    """The one figure of the *piece* is a goal, and nothing else is said of it."""
    if len(piece.levels) != 1 or piece.said:
        return False
    at = piece.levels[0].at
    if is_sign(tiles, at - 1, "-"):
        return _is_goal(tiles, piece.first, at - 1)
    if any(isinstance(value_at(tiles, i), Gap) for i in range(piece.first, piece.stop)):
        return False
    return bool(piece.marks & PLANS) and (_is_seen(tiles, at) or _is_mark(tiles, at))


def _is_goal(tiles: Tiles, first: int, stop: int) -> bool:
    """``ближайшая цель двух стран``, ``в планах``; ``цель фонда`` is another one's."""
    goals = [i for i in range(first, stop) if _is_noun(tiles, i)]
    return len(goals) == 1 and all(_goes_with(tiles, i) for i in range(first, stop) if i not in goals)


def _is_noun(tiles: Tiles, at: int) -> bool:
    word = value_at(tiles, at)
    if not isinstance(word, CueWord) or word.form is not VerbForm.NOUN:
        return False
    if word.cue not in GOALS and word.lemma != "перспектива":
        return False
    return bool(word.cases & NOM) or is_preposition(tiles, at - 1, "в")


def _goes_with(tiles: Tiles, at: int) -> bool:
    value = value_at(tiles, at)
    if isinstance(value, Gap):
        tile = tiles.items[at]
        word = tiles.tokens.words[tile.first]
        return tile.stop == tile.first + 1 and (word.endswith(_ADJECTIVE) or word in _BOTH)
    if isinstance(value, RolePhrase):
        return value.plural and not value.cases & NOM  # цель президентов
    return isinstance(value, When | Preposition) or (isinstance(value, CueWord) and value.cue in _BESIDE)


def _is_seen(tiles: Tiles, at: int) -> bool:
    """``хотят видеть [5 млн]``"""
    verb = value_at(tiles, at - 1)
    return isinstance(verb, CueWord) and verb.lemma in _SEE and verb.form is VerbForm.INFINITIVE


def _is_mark(tiles: Tiles, at: int) -> bool:
    """``рубеж в [5 млн]``"""
    return is_preposition(tiles, at - 1, "в") and is_cue(tiles, at - 2, "mark")


def is_taken(tiles: Tiles, at: int, word: CueWord, piece: Piece) -> bool:
    """``рубеж в 5 млн планируется [взять]``, ``[взять] планку``: no goods."""
    return word.lemma == "взять" and ("mark" in piece.marks or is_cue(tiles, at + 1, "mark"))


def doubles(tiles: Tiles, piece: Piece) -> bool:
    """``его планируют [удвоить]``"""
    if "pronoun" not in piece.marks or piece.marks.isdisjoint(PLANS) or len(piece.growths) != 1 or piece.levels:
        return False
    word = tiles.tokens.words[tiles.items[piece.growths[0].at].first]
    return word.startswith(_DOUBLE) and word.endswith("ть")


def is_beside_goal(tiles: Tiles, at: int) -> bool:
    """``составил 5 млн долларов [при] цели в 7 млн``"""
    return is_preposition(tiles, at, "при") and is_cue(tiles, at + 1, "target")
