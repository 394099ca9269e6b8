"""The tiled stream: each sentence as a row of tiles, every token in exactly one of them.

A tile is a value that a family of the grammar read (people, a figure, a period, a place, a cue), a sign, or
a gap of words that mean nothing to the facts. The facts are parsed over this stream with the same
combinators that read the tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate, compress, repeat
from operator import and_, attrgetter, is_
from typing import cast

import attrs

from .grammar.change import Change
from .grammar.leaves import match_sense
from .grammar.money import Figure
from .grammar.people import People, RolePhrase
from .grammar.place import PLACE_KINDS
from .grammar.unread import Unread
from .grammar.values import value_at
from .grammar.when import When
from .layout import Sentence
from .lexicon.senses import KINDS, LEXICAL, CueWord, Demonym, FunctionWord, Place, PlaceAdjective, Preposition
from .lexicon.tiling import ALONE, BEGINS, FOLLOWS, GAP, OPENS, VALUES, Gap, Sign
from .tokens import Tokens

__all__ = ["Gap", "PeopleAt", "Sign", "Tile", "TileValue", "Tiles", "tile_text"]

PeopleAt = Mapping[int, tuple[People | RolePhrase, int]]


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


_CUE = attrgetter("cue")
_NOTHING: frozenset[str] = frozenset()


@attrs.frozen
class _Seen:
    """The sets that sentences before had: most have the same ones, and the collector goes through all that is alive."""

    kinds: dict[frozenset[type[object]], frozenset[type[object]]] = attrs.field(factory=dict)
    cues: dict[frozenset[str], frozenset[str]] = attrs.field(factory=dict)


class Tiles:
    """The tiles of one sentence, as a stream for the combinators. ``values`` are what they hold, ``bounds`` the tokens
    between which they lie; ``kinds`` are the classes of the values, ``cues`` those of their cue words: what a sentence
    cannot hold need not be looked for."""

    __slots__ = ("__dict__", "bounds", "cues", "expected", "furthest", "kinds", "sentence", "size", "tokens", "values")

    def __init__(
        self, tokens: Tokens, sentence: Sentence, values: list[TileValue], bounds: tuple[int, ...], seen: _Seen
    ) -> None:
        self.tokens: Tokens = tokens
        self.sentence: Sentence = sentence
        self.values: list[TileValue] = values
        self.bounds: tuple[int, ...] = bounds
        self.size: int = len(values)
        types = list(map(type, values))
        kinds, cues = frozenset(types), frozenset(map(_CUE, compress(values, map(is_, types, repeat(CueWord)))))
        self.kinds: frozenset[type[object]] = seen.kinds.setdefault(kinds, kinds)
        self.cues: frozenset[str] = seen.cues.setdefault(cues, cues)
        self.furthest: int = -1
        self.expected: frozenset[str] = _NOTHING

    @cached_property
    def items(self) -> list[Tile]:
        """The tiles, made when they are first asked for: about half of the sentences tell no fact."""
        return list(map(Tile, self.values, self.bounds, self.bounds[1:]))

    def rest(self) -> None:
        """Let the tiles go; they are made again when somebody asks. Of a text of megabytes this leaves the collector,
        which goes through all that is alive, a third less."""
        self.__dict__.clear()

    def __iter__(self) -> Iterator[Tile]:
        return iter(self.items)

    def miss(self, at: int, label: str) -> None:
        """A parser looked for *label* at tile *at* and did not find it."""
        if at > self.furthest:
            self.furthest, self.expected = at, frozenset({label})
        elif at == self.furthest:
            self.expected |= {label}


# The shape of the stream is a string of bytes, one for each token: a word that is a tile by itself, the first and the
# other tokens of a value, or what lies in a gap. So nearly all of the work is done by the pattern.
_WORD, _BLANK = b"w."
_PLACE, _VALUED = KINDS[Place], VALUES | KINDS[Preposition] | KINDS[FunctionWord]
_TILE = re.compile(rb"w|v-*|\.+")
_SHAPES = bytes(_WORD if mark & ALONE and not mark & BEGINS else _BLANK for mark in range(256))

# A value may begin where both columns have a bit in common.
_BEGINNING = bytes(3 if mark & BEGINS else 1 if mark & OPENS else 0 for mark in range(256))
_FOLLOWING = bytes(3 if mark & FOLLOWS else 2 for mark in range(256))


class _Reader:
    """The columns that the tiles of a text are read from, and the tokens at which a value can begin."""

    __slots__ = ("anchors", "people", "seen", "shape", "tokens", "values")

    def __init__(self, tokens: Tokens, people: PeopleAt) -> None:
        self.tokens = tokens
        self.people = people
        self.seen = _Seen()
        self.values = cast("list[TileValue]", tokens.values.copy())
        self.shape = bytearray(tokens.marks.translate(_SHAPES))
        begins, follows = tokens.marks.translate(_BEGINNING), tokens.marks[1:].translate(_FOLLOWING)
        anchors = compress(range(tokens.size), map(and_, begins, follows))
        self.anchors = sorted([*anchors, *people])

    def read(self, sentence: Sentence, anchors: list[int]) -> Tiles:
        """The values that begin at the *anchors* of one sentence, and what lies between them."""
        words, values, shape = self.tokens.words, self.values, self.shape
        first, stop = sentence.first, sentence.stop
        behind = first
        for at in anchors:
            if at < behind:
                continue
            found = self._value(at)
            if found is None or found[1] > stop:
                shape[at], values[at] = _BLANK, GAP
                continue
            if words[at - 1] in PLACE_KINDS and at > behind and shape[at - 1] == _BLANK and type(found[0]) is Place:
                at -= 1
            values[at], behind = found
            shape[at:behind] = b"v".ljust(behind - at, b"-")
        bounds = tuple(accumulate(map(len, _TILE.findall(shape, first, stop)), initial=first))
        return Tiles(self.tokens, sentence, list(map(values.__getitem__, bounds[:-1])), bounds, self.seen)

    def _value(self, at: int) -> tuple[TileValue, int] | None:
        people = self.people.get(at)
        if people is not None:
            return people
        bits = self.tokens.kinds[at]
        found = value_at(self.tokens, at) if bits & _VALUED or not bits & _PLACE else None
        if found is not None:
            return found
        return match_sense(self.tokens, at, Place) if bits & _PLACE else self._word(at)

    def _word(self, at: int) -> tuple[TileValue, int] | None:
        """The longest phrase of one lexical sense, or a sign; `при этом` is neither."""
        aside = 0
        for entry in self.tokens.entries[at] or ():
            if type(entry.sense) in LEXICAL and len(entry.rest) >= aside:
                return entry.sense, at + 1 + len(entry.rest)  # type: ignore[return-value]
            if type(entry.sense) is FunctionWord:
                aside = max(aside, len(entry.rest))
        value = self.values[at]
        return None if value is GAP or aside else (value, at + 1)


def tile_text(tokens: Tokens, sentences: Iterable[Sentence], people: PeopleAt) -> list[Tiles]:
    """Read the sentences into tiles; *people* are those found in the whole text, by their first token."""
    reader = _Reader(tokens, people)
    anchors = reader.anchors
    begin = 0
    streams = []
    for sentence in sentences:
        begin = bisect_left(anchors, sentence.first, begin)
        end = bisect_left(anchors, sentence.stop, begin)
        streams.append(reader.read(sentence, anchors[begin:end]))
        begin = end
    return streams
