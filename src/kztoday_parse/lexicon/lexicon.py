"""The lexicon: a frozen value that says what words can mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

import attrs

from .entry import Entry, Row, fold_word, fold_words, longest_first
from .unpack import Packed
from .vocabulary import Vocabulary

__all__ = ["Entry", "Lexicon", "fold_word", "fold_words"]


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

        >>> from kztoday_parse.lexicon.senses import Place, PlaceKind
        >>> lexicon = Lexicon.of([("чад", Entry(Place("Чад", "TD", PlaceKind.STATE), capital=True))])
        >>> lexicon.entries("Чад")[0].sense.code, lexicon.entries("чад")
        ('TD', ())
        """
        empty = cls(Vocabulary(words, {}), Vocabulary(names, {}), _agencies(agencies))
        return empty._with_rows(rows)

    def entries(self, word: str) -> tuple[Entry, ...]:
        """Every reading of the phrases that *word*, as a text writes it, can begin; longest first.

        >>> from kztoday_parse.lexicon.senses import Place, PlaceKind
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
        currencies: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        places: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        agencies: Mapping[str, str] | Iterable[str | tuple[str, str]] = (),
        roles: Iterable[str] = (),
        forms: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    ) -> Lexicon:
        """Another lexicon that knows more words, as :class:`~kztoday_parse.ArticleParser` takes them.

        >>> lexicon = Lexicon.of().extended(places={"Новый Город": "KZ"}, currencies={"биткойн": "XBT"})
        >>> lexicon.entries("Новый")[0].sense.name, lexicon.entries("биткойн")[0].sense.code
        ('Новый Город', 'XBT')
        """
        from .own_words import OwnWords  # who brings no words need not wait for it

        words = OwnWords(agencies=agencies, currencies=currencies, places=places, roles=roles, forms=forms)
        known = {**self.agencies, **_agencies(dict(words.agencies))}
        return attrs.evolve(self._with_rows(words.rows()), agencies=MappingProxyType(known))

    def _with_rows(self, rows: Iterable[Row]) -> Lexicon:
        known = list(rows)
        return attrs.evolve(
            self,
            words=self.words.with_rows(_of_case(known, capital=False)),
            names=self.names.with_rows(_of_case(known, capital=True)),
        )


def _of_case(rows: Iterable[Row], *, capital: bool) -> Iterator[Row]:
    return (row for row in rows if row[1].capital is capital)


def _agencies(names: Mapping[str, str] | Iterable[str]) -> Mapping[str, str]:
    states = names if isinstance(names, Mapping) else dict.fromkeys(names, "")
    return MappingProxyType({fold_word(name): state for name, state in states.items()})
