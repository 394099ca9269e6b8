"""Figures that stand in a clause about trade and tell nothing of it: prices, what is asked for, what did not happen."""

from __future__ import annotations

from ...grammar.money import Figure
from ...lexicon.senses import CueWord, Preposition, VerbForm
from ...mentions import Tiles
from ...model import Money, Qualifier
from ..leaves import is_cue, is_sign, value_at
from .piece import Piece
from .terms import MOVES

__all__ = ["is_at_price", "is_no_level"]

_FINITE = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE})
_AT = frozenset({"по", "при"})
_INSTEAD = frozenset({"вместо", "кроме", "помимо", "без"})


def is_no_level(tiles: Tiles, at: int, figure: Figure, piece: Piece) -> bool:
    """The figure at tile *at* is a price, stands for another one, is asked for, or is denied."""
    if isinstance(figure.value, Money) and (_is_price(tiles, at) or is_at_price(tiles, at)):
        return True
    return _instead(tiles, at) or _is_asked_for(tiles, at - 1) or _is_untrue(tiles, at, piece, figure)


def _instead(tiles: Tiles, at: int) -> bool:
    """``вместо [обещанных] 5 млн тонн``"""
    return any(
        isinstance(value := value_at(tiles, i), Preposition) and value.word in _INSTEAD for i in (at - 1, at - 2)
    )


def _is_price(tiles: Tiles, at: int) -> bool:
    """``по 180 долларов``, ``за 3 млн долларов``, ``40 долларов за тонну``; ``перевалил за 3 млн`` is none."""
    before = value_at(tiles, at - 1)
    governed = before.word if isinstance(before, Preposition) else ""
    if governed == "за":
        verb = value_at(tiles, at - 2 - is_sign(tiles, at - 2, "и"))
        return not (isinstance(verb, CueWord) and verb.cue in MOVES)
    behind = value_at(tiles, at + 1)
    return governed == "по" or (isinstance(behind, Preposition) and behind.word == "за")


def is_at_price(tiles: Tiles, at: int) -> bool:
    """``по цене в [5 раз выше]``, ``при средней цене в [60 долларов]``"""
    at -= 1 + isinstance(value_at(tiles, at - 1), Preposition)
    if not is_cue(tiles, at, "other"):
        return False
    before = (value_at(tiles, i) for i in (at - 1, at - 2))
    return any(isinstance(value, Preposition) and value.word in _AT for value in before)


def _is_untrue(tiles: Tiles, at: int, piece: Piece, figure: Figure) -> bool:
    """``не принес 5 млн``, ``[составил] не 5 млн, а 7 млн``; ``не достиг 5 млн`` bounds."""
    unbounded = figure.value.qualifier in (Qualifier.EXACT, Qualifier.ABOUT)
    return is_cue(tiles, at - 1, "negation") or (piece.denied and unbounded)


def _is_asked_for(tiles: Tiles, at: int) -> bool:
    """``просят 5 млрд тенге``"""
    before = value_at(tiles, at)
    return isinstance(before, CueWord) and before.cue == "wish" and before.form in _FINITE
