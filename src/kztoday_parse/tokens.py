"""The one pass over the text: words, signs and what the lexicon knows of them, in parallel columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, compress, count, islice
from operator import itemgetter, ne
from typing import NamedTuple

from .errors import ParseError
from .lexicon.entry import Entry, Phrases, fold_word, kinds_of, phrases_at
from .lexicon.lexicon import Lexicon
from .lexicon.senses import Sense
from .lexicon.tiling import BEGINS, GAP, LEXICAL_BITS, Gap, Sign
from .lexicon.tiling import mark as mark_of
from .span import Span

__all__ = ["Token", "Tokens", "tokenize"]

# A word keeps its hyphens and apostrophes (`Хилл-Льюис`, `д'Ивуар`), an ordinal its ending (`22-е`);
# every other visible character stands alone. Each match takes the blanks behind it along, so that the
# lengths of the matches add up to the offsets. A word has an end, so that no memo ever holds one of a megabyte. The
# letters of Russian and English come first: a range is tested faster than what all letters have in common.
_INSIDE = r"\w{0,63}+(?:[-']\w{1,64}+){0,7}+"
_PIECE = re.compile(rf"[A-Za-zА-я]{_INSIDE}\s*+|(?:[^\W\d_]{_INSIDE}|[0-9]++(?:-[^\W\d_]\w{{0,63}}+)?+|\S)\s*+|\s++")

_BREAK = re.compile(r"\n\s*")

# One character for one character: offsets in the folded text are offsets in the text as given.
_DASHES = "\u2010\u2011\u2012\u2013\u2212\u2043\ufe63\uff0d"
_LONG_DASH, _LONG_DASHES = "\u2014", "\u2015\ufe58"
_GLUED = re.compile(rf"([^\W\d_]\w{{0,63}}){_LONG_DASH}(?=([^\W\d_]\w{{0,63}}))|(?<=\d){_LONG_DASH}")
_TOUCHING = re.compile(rf"{_LONG_DASH}(?<=\w{_LONG_DASH})")  # found fast, since it begins with one character
_APOSTROPHES = "\u2019\u02bc\u02b9\u2032`"
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e"
_LINE_BREAKS = "\r\v\f\u0085\u2028\u2029"
_FOLDS = [(c, "-") for c in _DASHES] + [(c, "'") for c in _APOSTROPHES] + [(c, " ") for c in _INVISIBLE]
_FOLDS += [(c, "\n") for c in _LINE_BREAKS] + [(c, _LONG_DASH) for c in _LONG_DASHES]
# What a page in a Windows code page leaves behind where nobody decoded it: dashes, quotes, and signs that nobody sees.
_FOLDS += list(zip("\x84\x91\x92\x93\x94\x96\x97", f"„''“”-{_LONG_DASH}", strict=True))
_FOLDS += [(chr(code), " ") for code in range(0x80, 0xA0) if chr(code) not in _LINE_BREAKS]

_FIRST, _PHRASES = itemgetter(0), itemgetter(2)
_Columns = tuple[list[tuple[Entry, ...] | None], list[int], list[Sense | Sign | Gap], bytes]


class Token(NamedTuple):
    """One token, for tests and error messages; the parsers read the columns of :class:`Tokens`."""

    text: str
    span: Span
    entries: tuple[Entry, ...]


class Tokens:
    """A text as parallel columns. Every column has one sentinel behind the last token.

    ``raw``      the token as written, dashes and apostrophes alike
    ``words``    the folded token (lower case, е for ё)
    ``starts``   offset of its first character
    ``entries``  what the lexicon knows of it: a tuple, longest phrase first, or None
    ``kinds``    the classes of senses among these entries, as bits of ``lexicon.senses.KINDS``
    ``values``   what a word is to a fact by itself: a sense that needs no grammar, a sign, or a gap
    ``marks``    how it stands among tiles, as bits of ``lexicon.tiling``
    ``capitals`` indexes of the tokens that begin with a capital letter
    ``breaks``   indexes of the tokens behind which a line ends
    ``ends``     the same as a set
    ``agencies`` the lexicon's names of agencies (no column)
    """

    __slots__ = (
        "agencies",
        "breaks",
        "capitals",
        "ends",
        "entries",
        "expected",
        "furthest",
        "kinds",
        "marks",
        "raw",
        "size",
        "starts",
        "text",
        "values",
        "words",
    )

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        folded = _hyphened(_folded(text), lexicon)
        pieces = _PIECE.findall(folded)
        starts = list(accumulate(map(len, pieces), initial=0))
        if pieces and not pieces[0].strip():  # blanks before the first token
            del pieces[0], starts[0]
        self.text: str = text
        self.raw: list[str] = _shared(_alike([*map(str.rstrip, pieces), ""]))
        self.starts: list[int] = starts
        self.words: list[str] = _shared(_lower(self.raw))
        self.size: int = len(pieces)
        self.capitals: list[int] = _capitals(self.raw, self.words)
        self.entries: list[tuple[Entry, ...] | None]
        self.kinds: list[int]
        self.values: list[Sense | Sign | Gap]
        self.marks: bytes
        self.entries, self.kinds, self.values, self.marks = _looked_up(self.words, self.capitals, lexicon)
        self.breaks: list[int] = _breaks(folded, starts)
        self.ends: frozenset[int] = frozenset(self.breaks)
        self.agencies: Mapping[str, str] = lexicon.agencies
        self.furthest: int = 0
        self.expected: set[str] = set()

    def __len__(self) -> int:
        return self.size

    def __getitem__(self, index: int) -> Token:
        return Token(self.raw[index], self.span(index, index + 1), self.entries[index] or ())

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(self.size))

    def end(self, index: int) -> int:
        """The offset behind the last character of a token."""
        return self.starts[index] + len(self.raw[index])

    def span(self, first: int, stop: int) -> Span:
        """The characters of the tokens ``first`` up to, not including, ``stop``."""
        return Span(self.starts[first], self.starts[stop - 1] + len(self.raw[stop - 1]))

    def touches(self, index: int) -> bool:
        """No blank stands between the token before *index* and the one at *index*."""
        return self.starts[index] == self.starts[index - 1] + len(self.raw[index - 1])

    def miss(self, at: int, label: str) -> None:
        """A parser looked for *label* at token *at* and did not find it."""
        if at > self.furthest:
            self.furthest = at
            self.expected = {label}
        elif at == self.furthest:
            self.expected.add(label)

    def error(self) -> ParseError:
        """What to raise when nothing fitted: the furthest place reached and what was looked for there."""
        at = self.starts[self.furthest] if self.size else 0
        labels = {each for label in self.expected for each in label.split(" or ")}  # each once, whoever looked for it
        return ParseError(self.text, at, sorted(labels))


def tokenize(text: str, lexicon: Lexicon) -> Tokens:
    """Split *text* into tokens and look each word up once; TypeError where it is no text."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}; decode bytes first")
    return Tokens(text, lexicon)


def _folded(text: str) -> str:
    for old, new in _FOLDS:
        text = text.replace(old, new)
    return text


def _hyphened(text: str, lexicon: Lexicon) -> str:
    """A long dash between letters is a hyphen only in a word that the lexicon knows (``январе—марте``); in
    ``долларов—это`` it has lost its blanks."""

    def between(found: re.Match[str]) -> str:
        word, other = found.groups()
        return found[0] if word and not lexicon.entries(f"{word}-{other}") else f"{word or ''}-"

    return _GLUED.sub(between, text) if _TOUCHING.search(text) else text


def _alike(raw: list[str]) -> list[str]:
    """Long dashes are dashes, once they have parted the words."""
    at = -1
    for _ in range(raw.count(_LONG_DASH)):
        at = raw.index(_LONG_DASH, at + 1)
        raw[at] = "-"
    return raw


def _shared(words: list[str]) -> list[str]:
    """Equal words as one object: of a text of megabytes a third less lies in memory, of an article it costs nothing."""
    seen: dict[str, str] = {}
    return list(map(seen.setdefault, words, words))


def _breaks(text: str, starts: list[int]) -> list[int]:
    """There are few lines: to look for the token before each break is faster than to look into every token."""
    found = {bisect_right(starts, each.start()) - 1 for each in _BREAK.finditer(text)}
    return sorted(found - {-1})  # before the first token there is none


def _lower(raw: list[str]) -> list[str]:
    """The words folded, all at once: no token holds a line break."""
    return fold_word("\n".join(raw)).split("\n")


def _capitals(raw: list[str], words: list[str]) -> list[int]:
    """Only a word that the fold changed can have a capital; to compare is faster than to ask each word."""
    changed = list(compress(range(len(raw)), map(ne, raw, words)))
    return list(compress(changed, map(str.isupper, map(_FIRST, map(raw.__getitem__, changed)))))


def _looked_up(words: list[str], capitals: list[int], lexicon: Lexicon) -> _Columns:
    """What the words can mean: one look-up for each, a second one for those with a capital."""
    entries: list[tuple[Entry, ...] | None]
    kinds: list[int]
    phrases: list[Phrases | None]
    values: list[Sense | Sign | Gap]
    marks: list[int]
    entries, kinds, phrases, values, marks = map(list, zip(*map(lexicon.words.look_up, words), strict=True))
    second = compress(islice(words, 1, None), phrases)
    held = list(_held(compress(count(), phrases), filter(None, phrases), second, words))
    names = list(map(lexicon.names.look_up, map(words.__getitem__, capitals)))
    for i, (named, bits, _, value, mark) in compress(zip(capitals, names, strict=True), map(_FIRST, names)):
        entries[i] = (named or ()) + (entries[i] or ())
        kinds[i] |= bits
        marks[i] |= mark
        if bits & LEXICAL_BITS:
            values[i] = value
    begun = list(map(_PHRASES, names))
    first = list(compress(capitals, begun))
    for i, found in [*held, *_held(first, filter(None, begun), [words[i + 1] for i in first], words)]:
        bits = kinds_of(found)
        entries[i] = found + (entries[i] or ())
        kinds[i] |= bits
        if bits & LEXICAL_BITS:  # the longest of them has the say, once all are known
            values[i], marks[i] = GAP, marks[i] | BEGINS
        marks[i] |= mark_of(bits, values[i])
    return entries, kinds, values, bytes(marks)


def _held(
    first: Iterable[int], phrases: Iterable[Phrases], second: Iterable[str], words: list[str]
) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    """The phrases that really stand in the text, each with its *first* token: of the *phrases* that this one can begin
    those whose *second* word is there."""
    begun = list(map(dict.get, phrases, second))
    for i, longer in zip(compress(first, begun), filter(None, begun), strict=True):
        if held := phrases_at(longer, words, i):
            yield i, held
