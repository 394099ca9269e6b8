"""Whom a paragraph is about: the states behind ``двусторонний товарооборот`` and ``между нашими странами``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from ...grammar.leaves import match_sense
from ...grammar.people import People, RolePhrase
from ...lexicon.senses import Demonym, Place, PlaceAdjective, PlaceKind
from ...mentions import Sign, Tile
from ...model import PartnerScope
from ...tokens import Tokens
from ..document import Document
from .elements import Where
from .sides import Side, Sides

__all__ = ["Parties"]

_NEITHER = frozenset({"UN"})
_QUOTES = frozenset("«»\"“”„")
_Named = dict[str, Where]


class Parties:
    """The states of an article, paragraph by paragraph, read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, paragraph: int, *, broad: bool) -> Sides:
        """The two sides that *paragraph* is about, or nothing where that is open.

        The states for which its people stand count first. *broad* looks also at the states that it names
        otherwise, then at the paragraphs before it, the nearest first.
        """
        people, named = self._states
        found = self._pair(people.get(paragraph, {}))
        if not broad:
            return found or self._of_article() or Sides()
        for index in range(paragraph, -2, -1):
            found = self._pair(people.get(index, {})) or self._pair(named.get(index, {}))
            if found is not None:
                return found
        return self._pair(_united(people)) or self._pair(_united(named)) or Sides()

    def speaker(self, paragraph: int) -> str:
        """The state that «мы» means: that of the people of a paragraph with a quotation, where all stand for
        one, else home."""
        speakers = self._speakers.get(paragraph, {})
        return next(iter(speakers)) if len(speakers) == 1 else self._document.home

    @cached_property
    def _speakers(self) -> dict[int, _Named]:
        quoted = {
            stream.sentence.paragraph
            for stream in self._document.streams
            if any(isinstance(tile.value, Sign) and tile.value.text in _QUOTES for tile in stream)
        }
        found: dict[int, _Named] = {}
        linked = self._document.people
        for stream in self._document.streams:
            if stream.sentence.paragraph in quoted:
                for tile in stream:
                    for i in linked.at.get(tile.first, ()) if isinstance(tile.value, People) else ():
                        code = linked.people[i].country
                        if code:
                            found.setdefault(stream.sentence.paragraph, {})[code] = (tile.first, tile.stop)
        return found

    def _of_article(self) -> Sides | None:
        """The two states whose people the whole article and its head are about."""
        people, _ = self._states
        head = self._pair({**people.get(-1, {}), **people.get(0, {})})
        return head if head is not None and self._pair(_united(people)) is not None else None

    def _pair(self, states: Mapping[str, Where]) -> Sides | None:
        """Home and the one foreign state, or two foreign ones where home is not named."""
        home = self._document.home
        foreign = [Side(code, _scope(code), where) for code, where in states.items() if code != home]
        if len(foreign) == 1:
            return Sides(Side(home, PartnerScope.STATE, states.get(home)), foreign[0])
        if len(foreign) == 2 and home not in states:
            return Sides(foreign[0], foreign[1])
        return None

    @cached_property
    def _states(self) -> tuple[dict[int, _Named], dict[int, _Named]]:
        """By paragraph: the states that people stand for, and those that are named."""
        people: dict[int, _Named] = {}
        named: dict[int, _Named] = {}
        for stream in self._document.streams:
            paragraph = stream.sentence.paragraph
            for tile in stream:
                where = tile.first, tile.stop
                for code in self._stood_for(tile):
                    if code in _NEITHER:
                        continue
                    people.setdefault(paragraph, {}).setdefault(code, where)
                for code in _named(tile):
                    named.setdefault(paragraph, {}).setdefault(code, where)
        return people, named

    def _stood_for(self, tile: Tile) -> Iterator[str]:
        """The states of people and of their roles: an ambassador's two."""
        value = tile.value
        if isinstance(value, People):
            linked = self._document.people
            yield from filter(None, (linked.people[i].country for i in linked.at.get(tile.first, ())))
            for person in value.persons:
                if person.role is not None:
                    yield from _in_role(self._document.tokens, person.role)
        elif isinstance(value, RolePhrase):
            yield from value.countries
            yield from _in_role(self._document.tokens, value)


def _in_role(tokens: Tokens, role: RolePhrase) -> Iterator[str]:
    for i in range(role.first, role.stop):
        found = match_sense(tokens, i, Place)
        if found is not None and found[0].kind is PlaceKind.STATE:
            yield found[0].code


def _named(tile: Tile) -> tuple[str, ...]:
    value = tile.value
    if isinstance(value, Place) and (value.kind is not PlaceKind.GROUP or value.code == "EU"):
        return (value.code,)
    if isinstance(value, PlaceAdjective):
        return tuple(code for code in value.codes if len(code) == 2)
    return (value.code,) if isinstance(value, Demonym) else ()


def _united(by_paragraph: Mapping[int, _Named]) -> _Named:
    united: _Named = {}
    for states in by_paragraph.values():
        for code, where in states.items():
            united.setdefault(code, where)
    return united


def _scope(code: str) -> PartnerScope:
    return PartnerScope.GROUP if code == "EU" else PartnerScope.STATE
