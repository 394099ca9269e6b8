"""The parsers that the facts start from: one tile of a kind, one cue, one preposition, one sign."""

from __future__ import annotations

from typing import TypeVar

from ..combinators import Parser
from ..lexicon.senses import CueWord, Preposition
from ..mentions import Sign, Tile, Tiles

__all__ = ["any_tile", "cue", "cue_cases", "preposition", "sign", "tile"]

T = TypeVar("T")


def tile(kind: type[T], label: str = "") -> Parser[Tiles, T]:
    """``tile = a tile whose value is of class kind``"""
    named = label or kind.__name__

    def run(tiles: Tiles, at: int) -> tuple[T, int] | None:
        if at < tiles.size and isinstance(value := tiles.items[at].value, kind):
            return value, at + 1
        tiles.miss(at, named)
        return None

    return Parser(run, named)


def cue(*classes: str) -> Parser[Tiles, CueWord]:
    """``cue = a cue word of one of the classes``"""
    known = frozenset(classes)
    return tile(CueWord).where(lambda word: word.cue in known, "/".join(classes))


def preposition(*words: str) -> Parser[Tiles, Preposition]:
    """``preposition = one of the words``"""
    known = frozenset(words)
    return tile(Preposition).where(lambda found: found.word in known, "/".join(words))


def sign(*texts: str) -> Parser[Tiles, Sign]:
    """``sign = one of the signs or conjunctions``"""
    known = frozenset(texts)
    return tile(Sign).where(lambda found: found.text in known, "/".join(texts))


def cue_cases(tiles: Tiles, at: int) -> int:
    """The cases that the cue word of the tile *at* can stand in, all its readings together."""
    found = tiles.items[at]
    length = found.stop - found.first - 1
    cases = 0
    for entry in tiles.tokens.entries[found.first] or ():
        if type(entry.sense) is CueWord and len(entry.rest) == length:
            cases |= entry.sense.cases
    return cases


def _any(tiles: Tiles, at: int) -> tuple[Tile, int] | None:
    return (tiles.items[at], at + 1) if at < tiles.size else None


any_tile: Parser[Tiles, Tile] = Parser(_any, "tile")
"""``any_tile = whatever stands here``"""
