"""Words and what they mean, unpacked from the tables when a word is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from .compounds import compound
from .entry import Entry, Phrases, Row, kinds_of
from .senses import DIGITS, LEXICAL, SIGN, Sense
from .unpack import Packed

__all__ = ["Readings", "Vocabulary"]

Readings = tuple[tuple[Entry, ...] | None, int, Phrases | None, Sense | None]
"""What a word can mean by itself, the classes of these senses as bits, the phrases that it may begin, and the
first of its senses that needs no grammar."""

_UNKNOWN: Readings = (None, 0, None, None)
_NUMBER: Readings = (None, DIGITS, None, None)  # numbers have no end: none is remembered
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
        found = _read(self._unpack(word), 0 if word[0].isalpha() else SIGN)
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


def _read(entries: tuple[Entry, ...], shape: int) -> Readings:
    alone = tuple(entry for entry in entries if not entry.rest)
    phrases = Phrases.of(entries) if len(alone) < len(entries) else None
    lexical = next((entry.sense for entry in alone if type(entry.sense) in LEXICAL), None)
    return alone or None, kinds_of(alone) | shape, phrases, lexical
