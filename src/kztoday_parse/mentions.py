"""The tiled stream: each sentence as a row of tiles, every token in exactly one of them.

A tile is a value that a family of the grammar read (people, a figure, a period, a place, a cue), a sign, or
a gap of words that mean nothing to the facts. The facts are parsed over this stream with the same
combinators that read the tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from .grammar.change import Change
from .grammar.leaves import match_sense
from .grammar.money import Figure
from .grammar.people import People, RolePhrase
from .grammar.place import place
from .grammar.unread import Unread
from .grammar.values import value_at
from .grammar.when import When
from .layout import Sentence
from .lexicon.senses import CueWord, Demonym, FunctionWord, Place, PlaceAdjective, Preposition
from .span import Span
from .tokens import Tokens

__all__ = ["Gap", "PeopleAt", "Sign", "Tile", "TileValue", "Tiles", "tile_sentence"]

PeopleAt = Mapping[int, tuple[People | RolePhrase, int]]


@attrs.frozen
class Sign:
    """A punctuation mark or a conjunction: what parts clauses and joins the members of a list."""

    text: str


@attrs.frozen
class Gap:
    """Words that no family read."""


TileValue = (
    People
    | RolePhrase
    | Figure
    | Change
    | When
    | Unread
    | Place
    | PlaceAdjective
    | Demonym
    | CueWord
    | Preposition
    | Sign
    | Gap
)


@attrs.frozen(eq=False)
class Tile:
    """A value with the tokens it was read from, ``first`` up to, not including, ``stop``."""

    value: TileValue
    first: int
    stop: int


class Tiles:
    """The tiles of one sentence, as a stream for the combinators."""

    __slots__ = ("expected", "furthest", "items", "sentence", "size", "tokens")

    def __init__(self, tokens: Tokens, sentence: Sentence, items: list[Tile]) -> None:
        self.tokens = tokens
        self.sentence = sentence
        self.items = items
        self.size = len(items)
        self.furthest = 0
        self.expected: set[str] = set()

    def __iter__(self) -> Iterator[Tile]:
        return iter(self.items)

    def span(self, first: int, stop: int) -> Span:
        """The characters of the tiles ``first`` up to, not including, ``stop``."""
        return self.tokens.span(self.items[first].first, self.items[stop - 1].stop)

    def miss(self, at: int, label: str) -> None:
        """A parser looked for *label* at tile *at* and did not find it."""
        if at > self.furthest:
            self.furthest, self.expected = at, {label}
        elif at == self.furthest:
            self.expected.add(label)


_GAP = Gap()
_SIGNS: Mapping[str, Sign] = {
    text: Sign(text)
    for text in (*".,;:!?…-()[]«»\"“”„'", "и", "а", "но", "или", "либо", "да", "причем", "однако", "зато")
}
# Words of one lexical sense each, most telling first; the longest phrase wins among them.
_LEXICAL: tuple[type[PlaceAdjective | Demonym | CueWord | Preposition], ...] = (
    PlaceAdjective,
    Demonym,
    CueWord,
    Preposition,
)


def tile_sentence(tokens: Tokens, sentence: Sentence, people: PeopleAt) -> Tiles:
    """Read one sentence into tiles; *people* are those found in the whole text, by their first token."""
    items: list[Tile] = []
    at = gap = sentence.first
    while at < sentence.stop:
        found = _read(tokens, at, people)
        if found is None or found[1] > sentence.stop:
            at += 1
            continue
        if gap < at:
            items.append(Tile(_GAP, gap, at))
        items.append(Tile(found[0], at, found[1]))
        at = gap = found[1]
    if gap < at:
        items.append(Tile(_GAP, gap, at))
    return Tiles(tokens, sentence, items)


def _read(tokens: Tokens, at: int, people: PeopleAt) -> tuple[TileValue, int] | None:
    found = people.get(at)
    if found is not None:
        return found
    entries = tokens.entries[at]
    if entries is None or (len(entries) == 1 and type(entries[0].sense) is FunctionWord):
        sign = _SIGNS.get(tokens.words[at])
        return value_at(tokens, at) or ((sign, at + 1) if sign is not None else None)
    return value_at(tokens, at) or place.run(tokens, at) or _lexical(tokens, at)


def _lexical(tokens: Tokens, at: int) -> tuple[TileValue, int] | None:
    best: tuple[TileValue, int] | None = None
    for kind in _LEXICAL:
        found = match_sense(tokens, at, kind)
        if found is not None and (best is None or found[1] > best[1]):
            best = found
    if best is None and (sign := _SIGNS.get(tokens.words[at])) is not None:
        return sign, at + 1
    return best
