"""Figures that leave their measure to a neighbour: ``экспорт - 47,7 млрд, импорт - 32,8 млрд долларов``."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...grammar.money import Figure
from ...grammar.number import number, scaled
from ...grammar.qualifier import lead, verb_before
from ...lexicon.senses import DIGITS, KINDS, CueWord, Magnitude, Numeral, Preposition, QualifierWord
from ...mentions import Sign, Tiles
from ...model import Money, Qualifier, Quantity
from ..leaves import value_at
from .elements import Level
from .piece import Piece
from .terms import COMPARING

__all__ = ["bare_number", "counted", "measured"]

UNMEASURED = ""
_NUMERIC = DIGITS | KINDS[Numeral]
_MAGNITUDE = KINDS[Magnitude]
_OPENING = _NUMERIC | _MAGNITUDE | KINDS[QualifierWord]
_BOUNDS = frozenset(Qualifier) - {Qualifier.EXACT}
_SINCE = frozenset({"с", "со"})


def bare_number(tiles: Tiles, at: int) -> tuple[Level, int] | None:
    """A number with a word of magnitude at the tile *at*, and the tile behind it; ``с 300 [до 450 млн]`` has
    that word at its other end."""
    first = tiles.items[at].first
    if not tiles.tokens.kinds[first] & _OPENING:
        return None
    bound, first = lead(tiles.tokens, first)
    before = value_at(tiles, at - 1)
    since = isinstance(before, Preposition) and before.word in _SINCE
    if not tiles.tokens.kinds[first] & (_NUMERIC | _MAGNITUDE if since else _NUMERIC):
        return None
    found = number.run(tiles.tokens, first)
    if found is None or found[0].to is not None:
        return None
    value, token = found
    stop = _tile_behind(tiles, at, token)
    base = since or (isinstance(before, Preposition) and before.word in COMPARING)
    power = value.magnitude or (_shared_magnitude(tiles, stop) if base else 0)
    if not power:
        return None
    amount = value.value if value.magnitude else scaled(value.value, power)
    told = (bound.qualifier, value.qualifier, _bound_by(tiles, at - 1), verb_before(tiles.tokens, first))
    quantity = Quantity(amount, UNMEASURED, None, next(filter(_BOUNDS.__contains__, told), Qualifier.EXACT), power)
    return Level(Figure(quantity, first, token), at, (first, token), base), stop


def counted(tiles: Tiles, at: int) -> int:
    """``1,2 тыс. [лифтов]``: the tile behind a number of things at tile *at*, 0 where none stands."""
    first = tiles.items[at].first
    found = number.run(tiles.tokens, first) if tiles.tokens.kinds[first] & _NUMERIC else None
    stop = 0 if found is None else _tile_behind(tiles, at, found[1])
    sign = value_at(tiles, stop)
    noun = value_at(tiles, stop + (isinstance(sign, Sign) and sign.text == "."))
    return stop if stop and isinstance(noun, CueWord) and noun.cue == "goods" and noun.plural else 0


def _tile_behind(tiles: Tiles, at: int, token: int) -> int:
    """The first tile from *at* on that begins at *token* or behind it."""
    while at < tiles.size and tiles.items[at].first < token:
        at += 1
    return at


def _bound_by(tiles: Tiles, at: int) -> Qualifier:
    """``около [2 млрд]``, ``почти [2 млрд]``: what the tile before a number says of it."""
    if at < 0:
        return Qualifier.EXACT
    bound, stop = lead(tiles.tokens, tiles.items[at].first)
    return bound.qualifier if stop == tiles.items[at].stop else Qualifier.EXACT


def _shared_magnitude(tiles: Tiles, at: int) -> int:
    """That of the figure that ``до`` opens at tile *at*, else 0."""
    reached = value_at(tiles, at)
    if not isinstance(reached, Figure) or tiles.tokens.words[tiles.items[at].first] != "до":
        return 0
    return reached.value.magnitude


def measured(pieces: Sequence[Piece], before: Money | Quantity | None) -> None:
    """Give every bare number the measure of the next figure of the sentence, else of the one before it, be it that
    of the sentence *before*.

    A number that stays without one is none.
    """
    if not any(_is_bare(level) for piece in pieces for level in piece.levels):
        return
    _lend(list(reversed(pieces)), None, backwards=True)
    _lend(pieces, before, backwards=False)
    for piece in pieces:
        piece.levels = tuple(level for level in piece.levels if not _is_bare(level))


def _lend(pieces: Sequence[Piece], lender: Money | Quantity | None, *, backwards: bool) -> None:
    for piece in pieces:
        lender = piece.step or lender
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
    return level._replace(figure=level.figure._replace(value=lent))
