"""The tiled stream: each sentence as a row of tiles, every token in exactly one of them.

A tile is a value that a family of the grammar read (people, a figure, a period, a place, a cue), a sign, or
a gap of words that mean nothing to the facts. The facts are parsed over this stream with the same
combinators that read the tokens.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress
from operator import attrgetter
from typing import cast

import attrs

from .grammar.change import Change
from .grammar.leaves import match_sense
from .grammar.money import Figure
from .grammar.people import People, RolePhrase
from .grammar.place import place_start
from .grammar.unread import Unread
from .grammar.values import GOVERNED, VALUES, value_at
from .grammar.when import When
from .layout import Sentence
from .lexicon.senses import KINDS, LEXICAL, SIGN, CueWord, Demonym, FunctionWord, Place, PlaceAdjective, Preposition
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


_VALUE = attrgetter("value")


class Tiles:
    """The tiles of one sentence, as a stream for the combinators. ``kinds`` are the classes of their values,
    ``cues`` those of their cue words: what a sentence cannot hold need not be looked for."""

    __slots__ = ("cues", "expected", "furthest", "items", "kinds", "sentence", "size", "tokens")

    def __init__(self, tokens: Tokens, sentence: Sentence, items: list[Tile]) -> None:
        self.tokens: Tokens = tokens
        self.sentence: Sentence = sentence
        self.items: list[Tile] = items
        self.size: int = len(items)
        values = list(map(_VALUE, items))
        self.kinds: frozenset[type[object]] = frozenset(map(type, values))
        self.cues: frozenset[str] = frozenset([value.cue for value in values if type(value) is CueWord])
        self.furthest: int = 0
        self.expected: set[str] = set()

    def __iter__(self) -> Iterator[Tile]:
        return iter(self.items)

    def miss(self, at: int, label: str) -> None:
        """A parser looked for *label* at tile *at* and did not find it."""
        if at > self.furthest:
            self.furthest, self.expected = at, {label}
        elif at == self.furthest:
            self.expected.add(label)


_GAP = Gap()
_SIGNS: Mapping[str, Sign] = {
    text: Sign(text)
    for text in (*".,;:!?…+-()[]«»\"“”„'", "и", "а", "но", "или", "либо", "да", "причем", "однако", "зато")
}
_PLACES = KINDS[Place]
_WORDS = sum(KINDS[kind] for kind in LEXICAL)
_GOVERNING = KINDS[Preposition] | KINDS[FunctionWord]
_PEOPLE, _OPENING = 1 << 42, 1 << 43  # on top of the bits of the lexicon
_READ = VALUES | _PLACES | _PEOPLE | _OPENING
_TILED = _READ | _WORDS | SIGN


class _Reader:
    """The columns that the tiles of a text are read from. ``plain`` holds what is a tile by itself, nearly all of
    them: a sign, or a word that needs no grammar."""

    __slots__ = ("kinds", "people", "plain", "tokens")

    def __init__(self, tokens: Tokens, people: PeopleAt) -> None:
        self.tokens = tokens
        self.people = people
        self.kinds = tokens.kinds.copy()
        self.plain = cast("list[TileValue | None]", tokens.senses.copy())
        self._mark_openings()
        self._mark_signs()
        for at in people:
            self.kinds[at] |= _PEOPLE

    def _mark_openings(self) -> None:
        """Prepositions, and чем, with a word behind them that says that a value may begin here."""
        kinds = self.kinds
        for at in compress(range(self.tokens.size), map(_GOVERNING.__and__, kinds)):
            if kinds[at + 1] & GOVERNED and kinds[at] & _WORDS:
                kinds[at] |= _OPENING

    def _mark_signs(self) -> None:
        kinds, plain, words = self.kinds, self.plain, self.tokens.words
        signs = list(map(_SIGNS.get, words))
        for at in compress(range(self.tokens.size), signs):
            if not kinds[at] & _WORDS:
                kinds[at] = _OPENING if words[at] in "+-" else SIGN
                plain[at] = signs[at]

    def anchors(self) -> list[int]:
        """The tokens at which a tile can begin."""
        return list(compress(range(self.tokens.size), map(_TILED.__and__, self.kinds)))

    def read(self, sentence: Sentence, anchors: list[int]) -> list[Tile]:
        """The values that begin at the *anchors* of one sentence, and the gaps between them."""
        kinds, plain, items = self.kinds, self.plain, list[Tile]()
        behind, stop = sentence.first, sentence.stop
        for at in anchors:
            if at < behind:
                continue
            bits = kinds[at]
            if not bits & _READ and (value := plain[at]) is not None:  # nearly always
                found = Tile(value, at, at + 1)
            elif (read := self._value(at, behind, bits)) is not None and read.stop <= stop:
                found = read
            else:
                continue
            if behind < found.first:
                items.append(Tile(_GAP, behind, found.first))
            items.append(found)
            behind = found.stop
        if behind < stop:
            items.append(Tile(_GAP, behind, stop))
        return items

    def _value(self, at: int, floor: int, bits: int) -> Tile | None:
        tokens = self.tokens
        if bits & _PEOPLE:
            people = self.people[at]
            return Tile(people[0], at, people[1])
        value = value_at(tokens, at)
        if value is not None:
            return Tile(value[0], at, value[1])
        place = match_sense(tokens, at, Place)
        if place is not None:
            return Tile(place[0], place_start(tokens, at, floor), place[1])
        return self._word(at)

    def _word(self, at: int) -> Tile | None:
        """The longest phrase of one lexical sense, or a sign."""
        for entry in self.tokens.entries[at] or ():
            if type(entry.sense) in LEXICAL:
                return Tile(cast("TileValue", entry.sense), at, at + 1 + len(entry.rest))
        sign = _SIGNS.get(self.tokens.words[at])
        return None if sign is None else Tile(sign, at, at + 1)


def tile_text(tokens: Tokens, sentences: Iterable[Sentence], people: PeopleAt) -> list[Tiles]:
    """Read the sentences into tiles; *people* are those found in the whole text, by their first token."""
    reader = _Reader(tokens, people)
    anchors = reader.anchors()
    begin = 0
    streams = []
    for sentence in sentences:
        begin = bisect_left(anchors, sentence.first, begin)
        end = bisect_left(anchors, sentence.stop, begin)
        streams.append(Tiles(tokens, sentence, reader.read(sentence, anchors[begin:end])))
        begin = end
    return streams
