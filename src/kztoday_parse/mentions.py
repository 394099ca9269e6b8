"""The tiled stream: each sentence as a row of tiles, every token in exactly one of them.

A tile is a value that a family of the grammar read (people, a figure, a period, a place, a cue), a sign, or
a gap of words that mean nothing to the facts. The facts are parsed over this stream with the same
combinators that read the tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

import attrs

from .grammar.change import Change
from .grammar.leaves import match_sense
from .grammar.money import Figure
from .grammar.people import People, RolePhrase
from .grammar.place import place_start
from .grammar.unread import Unread
from .grammar.values import VALUES, value_at
from .grammar.when import When
from .layout import Sentence
from .lexicon import Entry
from .lexicon.senses import KINDS, SIGN, CueWord, Demonym, FunctionWord, Place, PlaceAdjective, Preposition
from .span import Span
from .tokens import Tokens

__all__ = ["Gap", "PeopleAt", "Sign", "Tile", "TileValue", "Tiles", "tile_text"]

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


@attrs.define(eq=False)  # hundreds for each article: a frozen class would cost twice as much
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
# Words of one lexical sense each; of phrases equally long the first of these classes wins.
_RANKS: Mapping[type[object], int] = {PlaceAdjective: 0, Demonym: 1, CueWord: 2, Preposition: 3}
_PLACES = KINDS[Place]
_WORDS = sum(KINDS[kind] for kind in _RANKS)
_PEOPLE = 1 << 42  # on top of the bits of the lexicon
_TILED = VALUES | _PLACES | _WORDS | KINDS[FunctionWord] | SIGN | _PEOPLE
_TRENDS = frozenset("+-")


def tile_text(tokens: Tokens, sentences: Iterable[Sentence], people: PeopleAt) -> list[Tiles]:
    """Read the sentences into tiles; *people* are those found in the whole text, by their first token."""
    kinds = tokens.kinds.copy()
    for at in people:
        kinds[at] |= _PEOPLE
    return [Tiles(tokens, each, list(_tiles(tokens, each, kinds, people))) for each in sentences]


def _tiles(tokens: Tokens, sentence: Sentence, kinds: list[int], people: PeopleAt) -> Iterator[Tile]:
    """The values that begin at the words of a telling kind, and the gaps between them."""
    behind = sentence.first
    for at, bits in enumerate(kinds[sentence.first : sentence.stop], sentence.first):
        if bits & _TILED and at >= behind:
            found = people[at] if bits & _PEOPLE else _read(tokens, at, bits)
            if found is not None and found[1] <= sentence.stop:
                first = place_start(tokens, at, behind) if bits & _PLACES else at
                if behind < first:
                    yield Tile(_GAP, behind, first)
                yield Tile(found[0], first, found[1])
                behind = found[1]
    if behind < sentence.stop:
        yield Tile(_GAP, behind, sentence.stop)


def _read(tokens: Tokens, at: int, bits: int) -> tuple[TileValue, int] | None:
    """What begins at a word of these kinds: a value, a place, a word of its own, or a sign."""
    found: tuple[TileValue, int] | None = None
    if bits & VALUES or (bits & SIGN and tokens.words[at] in _TRENDS):
        found = value_at(tokens, at)
    if found is None and bits & _PLACES:
        found = match_sense(tokens, at, Place)
    if found is None and bits & _WORDS:
        found = _word(tokens, at)
    if found is None and (sign := _SIGNS.get(tokens.words[at])) is not None:
        return sign, at + 1
    return found


def _word(tokens: Tokens, at: int) -> tuple[TileValue, int] | None:
    """The longest phrase of one lexical sense."""
    best: Entry | None = None
    for entry in tokens.entries[at] or ():
        rank = _RANKS.get(type(entry.sense))
        if rank is not None and (best is None or _outranks(entry, rank, best)):
            best = entry
    return None if best is None else (cast("TileValue", best.sense), at + 1 + len(best.rest))


def _outranks(entry: Entry, rank: int, best: Entry) -> bool:
    return len(entry.rest) == len(best.rest) and rank < _RANKS[type(best.sense)]
