"""Figures that leave their measure to a neighbour: ``экспорт - 47,7 млрд, импорт - 32,8 млрд долларов``."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...grammar.money import Figure
from ...grammar.number import number
from ...lexicon.senses import DIGITS, KINDS, Numeral, Preposition
from ...mentions import Tiles
from ...model import Money, Quantity
from ..leaves import value_at
from .elements import Level
from .piece import Piece

__all__ = ["bare_number", "measured"]

UNMEASURED = ""
_NUMERIC = DIGITS | KINDS[Numeral]


def bare_number(tiles: Tiles, at: int) -> tuple[Level, int] | None:
    """A number with a word of magnitude at the tile *at*, and the tile behind it."""
    first = tiles.items[at].first
    if not tiles.tokens.kinds[first] & _NUMERIC:
        return None
    found = number.run(tiles.tokens, first)
    if found is None or not found[0].magnitude or found[0].to is not None or found[1] == first + 1:
        return None  # за тысячу
    value, token = found
    stop = at
    while stop < tiles.size and tiles.items[stop].first < token:
        stop += 1
    quantity = Quantity(value.value, UNMEASURED, None, value.qualifier, value.magnitude)
    before = value_at(tiles, at - 1)
    base = isinstance(before, Preposition) and before.word in ("с", "со")
    return Level(Figure(quantity, first, token), at, (first, token), base), stop


def measured(pieces: Sequence[Piece]) -> None:
    """Give every bare number the measure of the next figure of the sentence, else of the one before it.

    A number that stays without one is none.
    """
    if not any(_is_bare(level) for piece in pieces for level in piece.levels):
        return
    _lend(list(reversed(pieces)), backwards=True)
    _lend(pieces, backwards=False)
    for piece in pieces:
        piece.levels = tuple(level for level in piece.levels if not _is_bare(level))


def _lend(pieces: Sequence[Piece], *, backwards: bool) -> None:
    lender: Money | Quantity | None = None
    for piece in pieces:
        levels = list(reversed(piece.levels)) if backwards else list(piece.levels)
        for i, level in enumerate(levels):
            if _is_bare(level) and lender is not None:
                levels[i] = _with_measure(level, lender)
            elif not _is_bare(level):
                lender = level.figure.value
        piece.levels = tuple(reversed(levels)) if backwards else tuple(levels)


def _is_bare(level: Level) -> bool:
    value = level.figure.value
    return isinstance(value, Quantity) and value.unit == UNMEASURED


def _with_measure(level: Level, lender: Money | Quantity) -> Level:
    value = level.figure.value
    assert isinstance(value, Quantity)
    if isinstance(lender, Money):
        lent: Money | Quantity = Money(value.value, lender.currency, None, value.qualifier, value.magnitude)
    else:
        lent = attrs.evolve(value, unit=lender.unit)
    return level._replace(figure=attrs.evolve(level.figure, value=lent))
