"""One reading of a phrase, and the readings of all phrases that begin with the same word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from .senses import Sense

__all__ = ["Entry", "Phrases", "Row", "longest_first", "readings"]


@attrs.frozen
class Entry:
    """One reading of a phrase. ``rest`` are the folded words behind the first one; ``capital`` entries
    hold only where the text writes a capital (``Того`` the state, not ``того`` the pronoun)."""

    sense: Sense
    rest: tuple[str, ...] = ()
    capital: bool = False


Row = tuple[str, Entry]


@attrs.frozen
class Phrases:
    """The readings of a word that begins phrases: ``alone``, and ``longer`` ones by their second word.

    Dozens of phrases begin with ``в`` or ``Республика``; the second word says at once which may hold.
    """

    alone: tuple[Entry, ...]
    longer: Mapping[str, tuple[Entry, ...]]

    def at(self, words: Sequence[str], index: int) -> tuple[Entry, ...] | None:
        """The entries that hold for the word at *index* and those behind it, longest first."""
        longer = self.longer.get(words[index + 1])
        if longer is None:
            return self.alone or None
        return (*(entry for entry in longer if _holds(entry, words, index + 1)), *self.alone) or None


def _holds(entry: Entry, words: Sequence[str], start: int) -> bool:
    return tuple(words[start : start + len(entry.rest)]) == entry.rest


def readings(entries: tuple[Entry, ...]) -> tuple[Entry, ...] | Phrases | None:
    """*entries* of one first word in the form that the token pass wants."""
    if not any(entry.rest for entry in entries):
        return entries or None
    longer: dict[str, list[Entry]] = {}
    for entry in longest_first(entries):
        if entry.rest:
            longer.setdefault(entry.rest[0], []).append(entry)
    alone = tuple(entry for entry in entries if not entry.rest)
    return Phrases(alone, {word: tuple(group) for word, group in longer.items()})


def longest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Phrases of more words before those of fewer."""
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
