"""Words and what they mean, unpacked from the tables when a word is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .compounds import compound
from .entry import Entry, Phrases, Row, kinds_of, phrases_of
from .senses import DIGITS, SIGN, Sense
from .tiling import GAP, Gap, Sign, alone, mark
from .unpack import Packed

__all__ = ["Readings", "Vocabulary"]

Readings = tuple[tuple[Entry, ...] | None, int, Phrases | None, Sense | Sign | Gap, int]
"""What a word can mean by itself, the classes of these senses as bits, the phrases that it may begin, what it is to a
fact with no grammar, and how it stands among tiles (:mod:`~kztoday_parse.lexicon.tiling`)."""

_UNKNOWN: Readings = (None, 0, None, GAP, 0)
_NUMBER: Readings = (None, DIGITS, None, GAP, mark(DIGITS))  # numbers have no end: none is remembered
_MEMO_SIZE = 1 << 16
_LONGEST_WORD = 64


class _Memo(dict[str, Readings]):
    """Readings by word. Unpacks what it does not hold yet; never asked for, a word costs nothing.

    A cache, no state: what it gives depends on the vocabulary alone.
    """

    __slots__ = ("_unpack",)

    def __init__(self, unpack: Callable[[str], tuple[Entry, ...]]) -> None:
        super().__init__()
        self._unpack = unpack

    def __missing__(self, word: str) -> Readings:
        if "0" <= word[:1] <= "9":
            return _NUMBER
        if not word or len(word) > _LONGEST_WORD:
            return _UNKNOWN
        found = _read(word, self._unpack(word))
        if len(self) >= _MEMO_SIZE:  # begun anew, or one text of rare words would slow down all that follow
            self.clear()
        self[word] = found
        return found


class Vocabulary:
    """Words with their entries: ``packed`` tables and the rows of whoever adds words."""

    __slots__ = ("_added", "_packed", "look_up")

    def __init__(self, packed: Packed, added: Mapping[str, tuple[Entry, ...]]) -> None:
        self._packed = packed
        self._added = added
        self.look_up: Callable[[str], Readings] = _Memo(self.entries).__getitem__

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Every entry whose first word is *word*, added ones first."""
        found = self._added.get(word, ()) + self._packed.entries(word)
        return found or compound(word, self.entries)

    def with_rows(self, rows: Iterable[Row]) -> Vocabulary:
        """Another vocabulary that knows *rows* too."""
        added = dict(self._added)
        for word, entry in rows:
            added[word] = (*added.get(word, ()), entry)
        return Vocabulary(self._packed, added)


def _read(word: str, entries: tuple[Entry, ...]) -> Readings:
    own = tuple(entry for entry in entries if not entry.rest)
    kinds = kinds_of(own) | (0 if word[0].isalpha() else SIGN)
    senses = [entry.sense for entry in own]
    value = alone(word, senses)
    return own or None, kinds, phrases_of(entries), value, mark(kinds, value, senses)
