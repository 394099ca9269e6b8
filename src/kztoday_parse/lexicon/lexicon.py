"""The lexicon: a frozen value that says what words can mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from types import MappingProxyType

import attrs

from .senses import CurrencySign, CurrencyWord, Head, HeadKind, Place, PlaceKind, Sense

__all__ = ["Entry", "Lexicon", "fold_word"]


def fold_word(word: str) -> str:
    """The form under which a word is looked up: lower case, ``ё`` as ``е``.

    >>> fold_word("Ещё")
    'еще'
    """
    return word.lower().replace("ё", "е")


@attrs.frozen
class Entry:
    """One reading of a phrase. ``rest`` are the folded words behind the first one; ``capital`` entries
    hold only where the text writes a capital (``Того`` the state, not ``того`` the pronoun)."""

    sense: Sense
    rest: tuple[str, ...] = ()
    capital: bool = False


Row = tuple[str, Entry]


@attrs.frozen
class Lexicon:
    """Words and phrases with their senses.

    ``entries`` holds the closed vocabulary, ``names`` the packed rows of large name lists (cities, given
    names), which are decoded by ``decode`` only for capitalised words that the text really contains.
    """

    entries: Mapping[str, tuple[Entry, ...]]
    names: Mapping[str, str] = attrs.field(factory=lambda: MappingProxyType({}), repr=False)
    decode: Callable[[str], tuple[Entry, ...]] = attrs.field(default=lambda row: (), repr=False, eq=False)
    agencies: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: Iterable[Row], **parts: object) -> Lexicon:
        """A lexicon of ``(phrase's first folded word, entry)`` rows."""
        return cls(MappingProxyType(_grouped(rows)), **parts)  # type: ignore[arg-type]

    def named(self, word: str) -> tuple[Entry, ...]:
        """The entries of a capitalised word in the packed name lists."""
        row = self.names.get(word)
        return () if row is None else self.decode(row)

    def extended(
        self,
        *,
        currencies: Mapping[str, str] = MappingProxyType({}),
        places: Mapping[str, str] = MappingProxyType({}),
        agencies: Iterable[str] = (),
        roles: Iterable[str] = (),
    ) -> Lexicon:
        """Another lexicon that knows more words.

        ``currencies`` maps a word or sign to its ISO 4217 code, ``places`` the name of a place in the
        nominative to the ISO 3166 code of its state, ``agencies`` are names that may stand in a
        dateline, ``roles`` job titles in the nominative. Every other form that shall be read is a key
        of its own.
        """
        rows = chain(
            (
                _row(word, CurrencyWord(word, code)) if word.isalpha() else _row(word, CurrencySign(code))
                for word, code in currencies.items()
            ),
            (_row(name, Place(name, code, PlaceKind.CITY), capital=True) for name, code in places.items()),
            (_row(role, Head(role, HeadKind.ROLE, 63)) for role in roles),
        )
        merged: dict[str, tuple[Entry, ...]] = dict(self.entries)
        for word, new in _grouped(rows).items():
            merged[word] = _longest_first((*new, *merged.get(word, ())))
        return attrs.evolve(
            self,
            entries=MappingProxyType(merged),
            agencies=self.agencies | {fold_word(name) for name in agencies},
        )


def _row(phrase: str, sense: Sense, *, capital: bool = False) -> Row:
    first, *rest = fold_word(phrase).split()
    return first, Entry(sense, tuple(rest), capital)


def _grouped(rows: Iterable[Row]) -> dict[str, tuple[Entry, ...]]:
    grouped: dict[str, list[Entry]] = {}
    for word, entry in rows:
        grouped.setdefault(word, []).append(entry)
    return {word: _longest_first(entries) for word, entries in grouped.items()}


def _longest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: -len(entry.rest)))
