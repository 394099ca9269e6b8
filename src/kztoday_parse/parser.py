"""A parser that knows words of the user's own."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

import attrs

from .datelines import find_dateline, parse_dateline
from .lexicon import Lexicon, default_lexicon
from .lexicon.own_words import OwnWords
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


@attrs.frozen(slots=False, kw_only=True)
class ArticleParser(OwnWords):
    """Reads articles with more words than the library knows.

    ``agencies`` are names that may stand in a dateline (a mapping adds the state that each writes from),
    ``currencies`` maps a word or sign to its ISO 4217 code, ``places`` the name of a place in the nominative
    to the ISO 3166 code of its state, ``roles`` are nouns of jobs in the nominative. ``forms`` maps every other
    form of a place or role that shall be read to its nominative; other forms of a currency are keys of their own.

    A word that is none, that has two codes, or a code of another form is an :class:`~kztoday_parse.Error` or a
    TypeError, which names the field.

    A parser is a value: it never changes, equal words make equal parsers, threads can share it, and it can be
    pickled. ``ArticleParser()`` does what the functions of the package do.

    >>> parser = ArticleParser(agencies=["Дятел"], places={"Изумрудный Город": "OZ"})
    >>> article = parser.parse_article("Изумрудный Город. 3 марта. ДЯТЕЛ - Экспорт составил $5 млн.")
    >>> article.dateline.place, article.dateline.agency
    ('Изумрудный Город', 'ДЯТЕЛ')
    >>> ArticleParser(currencies={"биткойнов": "XBT"}).parse_money("5 биткойнов").currency
    'XBT'
    """

    @cached_property
    def lexicon(self) -> Lexicon:
        """The default lexicon with the words of this parser, built when first needed."""
        known = default_lexicon()
        if self == ArticleParser():
            return known
        return known.extended(**self.__getstate__())

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

    def parse_period(self, text: str, *, reference: date | PartialDate | None = None) -> Period:
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

    def find_periods(self, text: str, *, reference: date | PartialDate | None = None) -> tuple[Mention[Period], ...]:
        """See :func:`kztoday_parse.find_periods`."""
        return find_periods(text, reference=reference, lexicon=self.lexicon)

    def find_people(self, text: str) -> tuple[Person, ...]:
        """See :func:`kztoday_parse.find_people`."""
        return find_people(text, lexicon=self.lexicon)

    def find_notes(self, text: str) -> tuple[Note, ...]:
        """See :func:`kztoday_parse.find_notes`."""
        return find_notes(text, lexicon=self.lexicon)
