"""Quarters and half years told by their number alone, behind one told in full."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.leaves import match_sense
from ...grammar.when import When
from ...lexicon.senses import CueWord, Numeral, Preposition
from ...mentions import Gap, Sign, Tiles
from ..leaves import value_at
from .elements import Time
from .piece import Piece
from .terms import MOVES

__all__ = ["other_quarters"]

_LENGTHS = frozenset({3, 6})  # months of a quarter and of a half year
_YEAR = 12
_REACH, _LONGEST = 5, 40  # tiles of a piece up to the number
_LEVELS = frozenset({"measure", "mark", "than"})


def other_quarters(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в первом квартале - A, [в третьем] - B``; ``на 5% больше, чем [в первом]`` is no growth of a year."""
    if When not in tiles.kinds:
        return
    told: Time | None = None
    for i, piece in enumerate(found):
        own = next((time for time in reversed(piece.times) if _months(time.when)), None)
        told = own or told
        at = -1 if told is None else _number(tiles, piece)
        if told is None or at < 0:
            continue
        if _is_standard(tiles, at, piece):
            for each in found[max(i - 1, 0) : i + 1]:
                each.growths = tuple(growth._replace(percent=None) for growth in each.growths)
        elif own is None:  # в третьем - вдвое больше
            told = _numbered(tiles, at, told)
            piece.times, piece.growths = (*piece.times, told), ()


def _number(tiles: Tiles, piece: Piece) -> int:
    """The tile of a number that stands for a quarter, or -1: ``в третьем -``, ``уровень второго``."""
    reach = _LONGEST if "than" in piece.marks else _REACH
    for at in range(piece.first + 1, min(piece.first + reach, piece.stop)):
        if type(tiles.items[at].value) is Gap and _stands_alone(tiles, at, piece):
            return at
    return -1


def _stands_alone(tiles: Tiles, at: int, piece: Piece) -> bool:
    tile, before, behind = tiles.items[at], value_at(tiles, at - 1), value_at(tiles, at + 1)
    if tile.stop != tile.first + 1 or _ordinal(tiles, at) is None:
        return False
    if not isinstance(before, Preposition) and not (isinstance(before, CueWord) and before.cue in _LEVELS):
        return False
    closed = at + 1 == piece.stop or isinstance(behind, Sign)
    return closed or (isinstance(behind, CueWord) and behind.cue in MOVES)


def _ordinal(tiles: Tiles, at: int) -> int | None:
    found = match_sense(tiles.tokens, tiles.items[at].first, Numeral)
    return found[0].value if found is not None and found[0].ordinal else None


def _is_standard(tiles: Tiles, at: int, piece: Piece) -> bool:
    return "than" in piece.marks or isinstance(value_at(tiles, at - 1), CueWord)


def _months(when: When) -> int:
    """How many months a quarter or half year has; 0 where it is none."""
    start, end = when.start, when.end
    if start is None or end is None or start.month is None or end.month is None or end.day is not None:
        return 0
    months = end.month - start.month + 1
    return months if months in _LENGTHS and end.month % months == 0 else 0


def _numbered(tiles: Tiles, at: int, told: Time) -> Time:
    """The quarter of the year of *told* that has the number at *at*."""
    number, months = _ordinal(tiles, at), _months(told.when)
    start, end = told.when.start, told.when.end
    if number is None or start is None or end is None or not 0 < number * months <= _YEAR:
        return told
    when = When(start._replace(month=(number - 1) * months + 1), end._replace(month=number * months))
    tile = tiles.items[at]
    return Time(when, at, (tile.first, tile.stop))
