"""The lexicon: a frozen value that says what words can mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from .entry import Entry, Row, longest_first
from .senses import CurrencySign, CurrencyWord, Head, HeadKind, Place, PlaceKind, Sense
from .unpack import Packed
from .vocabulary import Vocabulary

__all__ = ["Entry", "Lexicon", "fold_word"]


def fold_word(word: str) -> str:
    """The form under which a word is looked up: lower case, ``ё`` as ``е``.

    >>> fold_word("Ещё")
    'еще'
    """
    return word.lower().replace("ё", "е")


_NOTHING = Packed()


@attrs.frozen(eq=False)
class Lexicon:
    """Words and phrases with their senses.

    ``words`` holds what is looked up whatever its case, ``names`` what is looked up for capitalised
    words only (places, given names), ``agencies`` the folded names that may stand in a dateline with their states.
    """

    words: Vocabulary = attrs.field(repr=False)
    names: Vocabulary = attrs.field(repr=False)
    agencies: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def of(
        cls,
        rows: Iterable[Row] = (),
        *,
        words: Packed = _NOTHING,
        names: Packed = _NOTHING,
        agencies: Mapping[str, str] | Iterable[str] = (),
    ) -> Lexicon:
        """A lexicon of ``(phrase's first folded word, entry)`` rows and of packed tables.

        >>> lexicon = Lexicon.of([("чад", Entry(Place("Чад", "TD", PlaceKind.STATE), capital=True))])
        >>> lexicon.entries("Чад")[0].sense.code, lexicon.entries("чад")
        ('TD', ())
        """
        empty = cls(Vocabulary(words, {}), Vocabulary(names, {}), _agencies(agencies))
        return empty._with_rows(rows)

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Every reading of the phrases that *word*, as a text writes it, can begin; longest first.

        >>> place = Place("Чад", "TD", PlaceKind.STATE)
        >>> Lexicon.of([("чад", Entry(place, capital=True))]).entries("Чад")[0].sense.name
        'Чад'
        """
        folded = fold_word(word)
        named = self.names.entries(folded) if word[:1].isupper() else ()
        return longest_first(named + self.words.entries(folded))

    def extended(
        self,
        *,
        currencies: Mapping[str, str] = MappingProxyType({}),
        places: Mapping[str, str] = MappingProxyType({}),
        agencies: Mapping[str, str] | Iterable[str] = (),
        roles: Iterable[str] = (),
    ) -> Lexicon:
        """Another lexicon that knows more words.

        ``currencies`` maps a word or sign to its ISO 4217 code, ``places`` the name of a place in the
        nominative to the ISO 3166 code of its state, ``agencies`` are names that may stand in a dateline
        (a mapping adds the state that each writes from), ``roles`` job titles in the nominative. Every
        other form that shall be read is a key of its own.

        >>> lexicon = Lexicon.of().extended(places={"Новый Город": "KZ"}, currencies={"биткойн": "XBT"})
        >>> lexicon.entries("Новый")[0].sense.name, lexicon.entries("биткойн")[0].sense.code
        ('Новый Город', 'XBT')
        """
        rows = (
            *(_row(word, _currency(word, code)) for word, code in currencies.items()),
            *(_row(name, Place(name, code, PlaceKind.CITY), capital=True) for name, code in places.items()),
            *(_row(role, Head(role, HeadKind.ROLE, 63)) for role in roles),
        )
        return attrs.evolve(self._with_rows(rows), agencies=MappingProxyType({**self.agencies, **_agencies(agencies)}))

    def _with_rows(self, rows: Iterable[Row]) -> Lexicon:
        known = list(rows)
        return attrs.evolve(
            self,
            words=self.words.with_rows(_of_case(known, capital=False)),
            names=self.names.with_rows(_of_case(known, capital=True)),
        )


def _currency(word: str, code: str) -> Sense:
    return CurrencyWord(word, code) if word.isalpha() else CurrencySign(code)


def _row(phrase: str, sense: Sense, *, capital: bool = False) -> Row:
    first, *rest = fold_word(phrase).split()
    return first, Entry(sense, tuple(rest), capital)


def _of_case(rows: Iterable[Row], *, capital: bool) -> Iterator[Row]:
    return (row for row in rows if row[1].capital is capital)


def _agencies(names: Mapping[str, str] | Iterable[str]) -> Mapping[str, str]:
    states = names if isinstance(names, Mapping) else dict.fromkeys(names, "")
    return MappingProxyType({fold_word(name): state for name, state in states.items()})
