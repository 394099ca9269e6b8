"""What the facts ask of a single tile."""

from __future__ import annotations

from ..lexicon.senses import CueWord
from ..mentions import Tiles, TileValue

__all__ = ["cue_cases", "value_at"]


def value_at(tiles: Tiles, at: int) -> TileValue | None:
    """The value of the tile *at*, None outside the sentence."""
    return tiles.items[at].value if 0 <= at < tiles.size else None


def cue_cases(tiles: Tiles, at: int) -> int:
    """The cases that the cue word of the tile *at* can stand in, all its readings together."""
    found = tiles.items[at]
    length = found.stop - found.first - 1
    cases = 0
    for entry in tiles.tokens.entries[found.first] or ():
        if type(entry.sense) is CueWord and len(entry.rest) == length:
            cases |= entry.sense.cases
    return cases
