"""What the facts ask of a single tile."""

from __future__ import annotations

from ..lexicon.senses import DIGITS, CueWord, Preposition
from ..mentions import Sign, Tiles, TileValue

__all__ = ["cue_cases", "is_cue", "is_denied", "is_negated", "is_number", "is_preposition", "is_sign", "value_at"]


def value_at(tiles: Tiles, at: int) -> TileValue | None:
    """The value of the tile *at*, None outside the sentence."""
    return tiles.values[at] if 0 <= at < tiles.size else None


def is_cue(tiles: Tiles, at: int, *cues: str) -> bool:
    """The tile *at* is a cue word of one of *cues*."""
    value = tiles.values[at] if 0 <= at < tiles.size else None
    return type(value) is CueWord and value.cue in cues


def is_sign(tiles: Tiles, at: int, text: str) -> bool:
    """The tile *at* is the sign or joint *text*."""
    value = tiles.values[at] if 0 <= at < tiles.size else None
    return type(value) is Sign and value.text == text


def is_preposition(tiles: Tiles, at: int, *words: str) -> bool:
    """The tile *at* is one of the prepositions *words*."""
    value = tiles.values[at] if 0 <= at < tiles.size else None
    return type(value) is Preposition and value.word in words


def is_number(tiles: Tiles, at: int) -> bool:
    """The tile *at* begins with digits."""
    return at < tiles.size and bool(tiles.tokens.kinds[tiles.items[at].first] & DIGITS)


def is_negated(tiles: Tiles, at: int) -> bool:
    """``не [5 млн]``: a negation stands right before the tile *at*."""
    return "negation" in tiles.cues and is_cue(tiles, at - 1, "negation")


def is_denied(tiles: Tiles, at: int) -> bool:
    """``не [планировал] вывозить``, ``вывез бы``: what the verb at *at* says did not happen."""
    if tiles.tokens.words[tiles.items[at].stop] == "бы":
        return True
    if "negation" not in tiles.cues:
        return False
    return is_cue(tiles, at - 1 - is_cue(tiles, at - 1, "manage", "plan", "wish"), "negation")


def cue_cases(tiles: Tiles, at: int) -> int:
    """The cases that the cue word of the tile *at* can stand in, all its readings together."""
    found = tiles.items[at]
    length = found.stop - found.first - 1
    cases = 0
    for entry in tiles.tokens.entries[found.first] or ():
        if type(entry.sense) is CueWord and len(entry.rest) == length:
            cases |= entry.sense.cases
    return cases
