"""A parser that knows words of the user's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from .datelines import find_dateline, parse_dateline
from .errors import Error
from .lexicon import Lexicon, default_lexicon
from .model import Article, Dateline, Mention, Money, Note, PartialDate, Period, Person, Quantity
from .people import find_people, parse_people
from .pipeline import parse_article
from .values import (
    Change,
    find_changes,
    find_money,
    find_notes,
    find_periods,
    find_quantities,
    parse_change,
    parse_money,
    parse_period,
    parse_quantity,
)

__all__ = ["ArticleParser"]

Words = tuple[tuple[str, str], ...]


_STATE, _STATE_OR_NONE, _CURRENCY = re.compile("[A-Z]{2}"), re.compile("(?:[A-Z]{2})?"), re.compile("[A-Z]{3}")


def _words(field: str, given: Any) -> Iterator[tuple[str, Any]]:
    """Words, each with what is told of it; a single text is not taken for its letters."""
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise TypeError(f"{field}: expected several words, got {given!r:.60}")
    for each in given.items() if isinstance(given, Mapping) else given:
        word, told = each if isinstance(each, tuple) and len(each) == 2 else (each, None)
        if not isinstance(word, str):
            raise TypeError(f"{field}: expected a word, got {word!r:.60}")
        if not word.strip() or word.strip()[0].isdigit():
            raise Error(f"{field}: no word: {word!r:.60}")
        yield word, told


def _coded(field: str, given: Any, form: re.Pattern[str], wanted: str) -> Iterator[tuple[str, str]]:
    """Words with codes of a form."""
    for word, code in _words(field, given):
        if not isinstance(code, str) or form.fullmatch(code) is None:
            raise Error(f"{field}: {word!r:.60} needs {wanted}, got {code!r:.60}")
        yield word, code


def _agencies(given: Mapping[str, str] | Iterable[str | tuple[str, str]]) -> Words:
    """Agencies with the state that each writes from, ``""`` where none is told."""
    told = ((word, state or "") for word, state in _words("agencies", given))
    return tuple(sorted(_coded("agencies", told, _STATE_OR_NONE, "the ISO 3166 code of a state")))


def _currencies(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> Words:
    return tuple(sorted(_coded("currencies", given, _CURRENCY, "an ISO 4217 code")))


def _places(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> Words:
    return tuple(sorted(_coded("places", given, _STATE, "the ISO 3166 code of a state")))


def _roles(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word, _ in _words("roles", given)))


@attrs.frozen(slots=False, kw_only=True)
class ArticleParser:
    """Reads articles with more words than the library knows.

    ``agencies`` are names that may stand in a dateline (a mapping adds the state that each writes from),
    ``currencies`` maps a word or sign to its ISO 4217 code, ``places`` the name of a place in the nominative
    to the ISO 3166 code of its state, ``roles`` are job titles in the nominative. Every other form that shall
    be read is a key of its own.

    A word that is none and a code of another form are a ValueError or TypeError that names the field.

    A parser is a value: it never changes, equal words make equal parsers, threads can share it, and it can be
    pickled. ``ArticleParser()`` does what the functions of the package do.

    >>> parser = ArticleParser(agencies=["Дятел"], places={"Изумрудный Город": "OZ"})
    >>> article = parser.parse_article("Изумрудный Город. 3 марта. ДЯТЕЛ - Экспорт составил $5 млн.")
    >>> article.dateline.place, article.dateline.agency
    ('Изумрудный Город', 'ДЯТЕЛ')
    >>> ArticleParser(currencies={"биткойнов": "XBT"}).parse_money("5 биткойнов").currency
    'XBT'
    """

    agencies: Words = attrs.field(default=(), converter=_agencies)
    currencies: Words = attrs.field(default=(), converter=_currencies)
    places: Words = attrs.field(default=(), converter=_places)
    roles: tuple[str, ...] = attrs.field(default=(), converter=_roles)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The default lexicon with the words of this parser, built when first needed."""
        known = default_lexicon()
        if self == ArticleParser():
            return known
        return known.extended(
            agencies=dict(self.agencies), currencies=dict(self.currencies), places=dict(self.places), roles=self.roles
        )

    def __getstate__(self) -> dict[str, Any]:
        """The words; the lexicon is built again."""
        return {field.name: getattr(self, field.name) for field in attrs.fields(ArticleParser)}

    def parse_article(self, text: str, *, published: date | None = None) -> Article:
        """See :func:`kztoday_parse.parse_article`."""
        return parse_article(text, published=published, lexicon=self.lexicon)

    def parse_dateline(self, text: str) -> Dateline:
        """See :func:`kztoday_parse.parse_dateline`."""
        return parse_dateline(text, lexicon=self.lexicon)

    def parse_money(self, text: str) -> Money:
        """See :func:`kztoday_parse.parse_money`."""
        return parse_money(text, lexicon=self.lexicon)

    def parse_quantity(self, text: str) -> Quantity:
        """See :func:`kztoday_parse.parse_quantity`."""
        return parse_quantity(text, lexicon=self.lexicon)

    def parse_change(self, text: str) -> Change:
        """See :func:`kztoday_parse.parse_change`."""
        return parse_change(text, lexicon=self.lexicon)

    def parse_period(self, text: str, *, reference: PartialDate | None = None) -> Period:
        """See :func:`kztoday_parse.parse_period`."""
        return parse_period(text, reference=reference, lexicon=self.lexicon)

    def parse_people(self, text: str) -> tuple[Person, ...]:
        """See :func:`kztoday_parse.parse_people`."""
        return parse_people(text, lexicon=self.lexicon)

    def find_dateline(self, text: str) -> Dateline | None:
        """See :func:`kztoday_parse.find_dateline`."""
        return find_dateline(text, lexicon=self.lexicon)

    def find_money(self, text: str) -> tuple[Mention[Money], ...]:
        """See :func:`kztoday_parse.find_money`."""
        return find_money(text, lexicon=self.lexicon)

    def find_quantities(self, text: str) -> tuple[Mention[Quantity], ...]:
        """See :func:`kztoday_parse.find_quantities`."""
        return find_quantities(text, lexicon=self.lexicon)

    def find_changes(self, text: str) -> tuple[Mention[Change], ...]:
        """See :func:`kztoday_parse.find_changes`."""
        return find_changes(text, lexicon=self.lexicon)

    def find_periods(self, text: str, *, reference: PartialDate | None = None) -> tuple[Mention[Period], ...]:
        """See :func:`kztoday_parse.find_periods`."""
        return find_periods(text, reference=reference, lexicon=self.lexicon)

    def find_people(self, text: str) -> tuple[Person, ...]:
        """See :func:`kztoday_parse.find_people`."""
        return find_people(text, lexicon=self.lexicon)

    def find_notes(self, text: str) -> tuple[Note, ...]:
        """See :func:`kztoday_parse.find_notes`."""
        return find_notes(text, lexicon=self.lexicon)
