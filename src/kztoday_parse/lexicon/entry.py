"""One reading of a phrase, and the readings of all phrases that begin with the same word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .senses import KINDS, Sense

__all__ = [
    "Entry",
    "Phrases",
    "Row",
    "fold_word",
    "fold_words",
    "kinds_of",
    "longest_first",
    "phrases_at",
    "phrases_of",
]


def fold_word(word: str) -> str:
    """The form under which a word is looked up: lower case, ``ё`` as ``е``.

    >>> fold_word("Ещё")
    'еще'
    """
    return word.lower().replace("ё", "е")


def fold_words(words: Sequence[str]) -> tuple[str, ...]:
    """The folded forms of words without line breaks, all at once.

    >>> fold_words(["Ещё", "раз"])
    ('еще', 'раз')
    """
    return tuple(fold_word("\n".join(words)).split("\n")) if words else ()


class Entry(NamedTuple):
    """One reading of a phrase. ``rest`` are the folded words behind the first one; ``capital`` entries
    hold only where the text writes a capital (``Того`` the state, not ``того`` the pronoun)."""

    sense: Sense
    rest: tuple[str, ...] = ()
    capital: bool = False


Row = tuple[str, Entry]


Phrases = dict[str, tuple[Entry, ...]]
"""The phrases that one word begins, by their second word, longest first.

Dozens of phrases begin with ``в`` or ``Республика``; the second word says at once which may hold."""


def phrases_of(entries: Iterable[Entry]) -> Phrases | None:
    """The phrases among *entries*, None where there are none."""
    longer: Phrases = {}
    for entry in longest_first(entries):
        if entry.rest:
            longer[entry.rest[0]] = (*longer.get(entry.rest[0], ()), entry)
    return longer or None


def phrases_at(phrases: tuple[Entry, ...], words: Sequence[str], index: int) -> tuple[Entry, ...]:
    """Those of *phrases*, all of the same two words, that the word at *index* and those behind it really are."""
    if len(phrases[0].rest) == 1:  # the longest has no more words than these two
        return phrases
    return tuple([each for each in phrases if len(each.rest) == 1 or _holds(each, words, index + 1)])


def _holds(entry: Entry, words: Sequence[str], start: int) -> bool:
    return tuple(words[start : start + len(entry.rest)]) == entry.rest


def kinds_of(entries: Iterable[Entry]) -> int:
    """The classes of senses of *entries*, as bits of :data:`~kztoday_parse.lexicon.senses.KINDS`."""
    bits = 0
    for entry in entries:
        bits |= KINDS[type(entry.sense)]
    return bits


def longest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Phrases of more words before those of fewer."""
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
