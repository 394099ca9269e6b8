"""What stands in a sentence and is no part of what it tells: the mark of a line, an abbreviation, an exception."""

from __future__ import annotations

from ...grammar.change import Change
from ...grammar.money import Figure
from ...lexicon.senses import DIGITS, Place, PlaceAdjective, PlaceKind
from ...mentions import Gap, Tiles
from ..leaves import is_cue, is_preposition, is_sign, value_at

__all__ = ["behind_abbreviation", "behind_bullet", "behind_exception"]

_EXCEPTION = 6  # tiles
_BULLETS = frozenset("•●▪◦‣∙·*")


def behind_bullet(tiles: Tiles) -> int:
    """``• Китай - 5 млн тонн``, ``2. Китай - …``: the tile behind what only counts the lines of a list."""
    first = tiles.items[0]
    if first.stop - first.first != 1:
        return 0
    if tiles.tokens.words[first.first] in _BULLETS:
        return 1
    numbered = tiles.tokens.kinds[first.first] & DIGITS and (is_sign(tiles, 1, ".") or is_sign(tiles, 1, ")"))
    return 2 if numbered else 0


def behind_abbreviation(tiles: Tiles, at: int) -> int:
    """``в страны Европейского союза [(ЕС)]``: the tile behind it; 0 where none stands."""
    if not (is_sign(tiles, at, "(") and is_sign(tiles, at + 2, ")")):
        return 0
    name = tiles.items[at + 1]
    group = isinstance(name.value, Gap) or (isinstance(name.value, Place) and name.value.kind is PlaceKind.GROUP)
    return at + 3 if group and name.stop == name.first + 1 and tiles.tokens.raw[name.first].isupper() else 0


def behind_exception(tiles: Tiles, at: int) -> int:
    """``покупателями[, кроме Китая,] были``: the tile behind it; 0 where none stands, or one with a figure."""
    if not is_preposition(tiles, at + 1, "кроме", "помимо") or not is_sign(tiles, at, ","):
        return 0
    if not (isinstance(value_at(tiles, at + 2), Place | PlaceAdjective) or is_cue(tiles, at + 2, "goods")):
        return 0  # , кроме того,
    behind = range(at + 3, min(at + _EXCEPTION, tiles.size))
    ends = (i for i in behind if is_sign(tiles, i, ",") or isinstance(tiles.items[i].value, Figure | Change))
    stop = next(ends, at)
    return stop + 1 if stop > at and is_sign(tiles, stop, ",") else 0
