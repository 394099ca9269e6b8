"""Words of the user's own: what cannot be read is told before anything is read with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ..errors import Error
from .entry import Entry, Row, fold_word
from .senses import ANY_CASE, Abbreviation, CurrencySign, CurrencyWord, Head, HeadKind, Place, PlaceKind, Sense

__all__ = ["OwnWords"]

Words = tuple[tuple[str, str], ...]

_STATE, _CURRENCY, _ANY = re.compile("[A-Z]{2}"), re.compile("[A-Z]{3}"), re.compile(".*", re.DOTALL)
_PARTS = re.compile(r"[^\W\d_][\w'-]*|[0-9]+(?:-\w+)?|\S")  # as a text is cut into tokens
_NOUN = re.compile(r"([^\W\d_](?:[\w'\s./-]*[\w'])?)(\.?)")  # every other currency is a sign


def _words(field: str, given: Any) -> Iterator[tuple[str, Any]]:
    """Words, each with what is told of it; a single text is not taken for its letters."""
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise TypeError(f"{field}: expected several words, got {given!r:.60}")
    for each in given.items() if isinstance(given, Mapping) else given:
        word, told = each if isinstance(each, tuple) and len(each) == 2 else (each, None)
        if not isinstance(word, str):
            raise TypeError(f"{field}: expected a word, got {word!r:.60}")
        if not word.strip() or (word.strip()[0].isdigit() and field != "agencies"):
            raise Error(f"{field}: no word: {word!r:.60}")
        yield word, told


def _told(field: str, given: Any, form: re.Pattern[str], wanted: str) -> Words:
    """Words with what is told of them: a text of that form, one and the same for a word however it is written."""
    known: dict[str, str] = {}
    found: dict[str, str] = {}
    for word, told in _words(field, given):
        if not isinstance(told, str) or form.fullmatch(told) is None:
            raise Error(f"{field}: {word!r:.60} needs {wanted}, got {told!r:.60}")
        other = known.setdefault(fold_word(word), told)
        if other != told:
            raise Error(f"{field}: {word!r:.60} cannot be both {other!r:.60} and {told!r:.60}")
        found[word] = told
    return tuple(sorted(found.items()))


def _agencies(given: Mapping[str, str] | Iterable[str | tuple[str, str]]) -> Words:
    """Agencies with the state that each writes from, ``""`` where none is told."""
    found = [(word, state or None) for word, state in _words("agencies", given)]
    told = _told("agencies", [each for each in found if each[1] is not None], _STATE, "the ISO 3166 code of a state")
    return tuple(sorted({**{word: "" for word, _ in found}, **dict(told)}.items()))


def _currencies(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> Words:
    return _told("currencies", given, _CURRENCY, "an ISO 4217 code")


def _places(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> Words:
    return _told("places", given, _STATE, "the ISO 3166 code of a state")


def _roles(given: Iterable[str]) -> tuple[str, ...]:
    found = list(_words("roles", given))
    for word, told in found:
        if told is not None:
            raise Error(f"roles: {word!r:.60} needs nothing beside it, got {told!r:.60}")
        if len(word.split()) > 1:
            raise Error(f"roles: expected the noun alone, got {word!r:.60}")
    return tuple(sorted({word for word, _ in found}))


def _forms(given: Mapping[str, str] | Iterable[tuple[str, str]]) -> Words:
    return _told("forms", given, _ANY, "the nominative")


@attrs.frozen(slots=False, kw_only=True)
class OwnWords:
    """The words that a lexicon is extended by; what :class:`~kztoday_parse.ArticleParser` says of them."""

    agencies: Words = attrs.field(default=(), converter=_agencies)
    currencies: Words = attrs.field(default=(), converter=_currencies)
    places: Words = attrs.field(default=(), converter=_places)
    roles: tuple[str, ...] = attrs.field(default=(), converter=_roles)
    forms: Words = attrs.field(default=(), converter=_forms)

    @forms.validator
    def _are_of_given_words(self, _: object, forms: Words) -> None:
        for form, word in forms:
            if word not in self.roles and word not in dict(self.places):
                raise Error(f"forms: {form!r:.60} is a form of {word!r:.60}, which is none of the places and roles")

    def rows(self) -> Iterator[Row]:
        """The rows of a lexicon: everything but the agencies."""
        places = dict(self.places)
        for word, code in self.currencies:
            yield from _currency(word, code)
        for form, word in (*zip(places, places, strict=True), *zip(self.roles, self.roles, strict=True), *self.forms):
            if word in places:
                yield _row(form, Place(word, places[word], PlaceKind.CITY), capital=True)
            else:
                yield _row(form, Head(word, HeadKind.ROLE, ANY_CASE))


def _currency(word: str, code: str) -> Iterator[Row]:
    """A sign; or a noun, which may be shortened with a point, or with several as `у.е.`"""
    noun = _NOUN.fullmatch(word.strip())
    if noun is None:
        yield _row(word, CurrencySign(code))
        return
    yield _row(noun[1], CurrencyWord(word, code))
    if noun[2]:
        alone = len(_PARTS.findall(noun[1])) == 1
        yield _row(noun[1], Abbreviation()) if alone else _row(word, CurrencyWord(word, code))


def _row(phrase: str, sense: Sense, *, capital: bool = False) -> Row:
    first, *rest = _PARTS.findall(fold_word(phrase))
    return first, Entry(sense, tuple(rest), capital)
