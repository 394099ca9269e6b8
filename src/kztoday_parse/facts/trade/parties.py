"""Whom a paragraph is about: the states behind ``двусторонний товарооборот`` and ``между нашими странами``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise

from ...grammar.leaves import match_sense
from ...grammar.people import People, RolePhrase
from ...lexicon.codes import is_side
from ...lexicon.senses import CueWord, Demonym, Place, PlaceAdjective, PlaceKind
from ...mentions import Sign, Tile, Tiles
from ...model import PartnerScope
from ...tokens import Tokens
from ..document import Document
from ..home import is_at_home, is_home_told
from .elements import Where
from .end_words import PERSONS
from .sides import FIRST, Side, Sides
from .speaking import are_envoys, has_local, persons_of, speaking_for

__all__ = ["Parties"]

_HEADLINE, _LEAD = -1, 0
_BACK = 40  # paragraphs
_OF_TWO = 3  # tiles of a line that names two states
_BOTH = 2
_NEITHER = "UN"
_States = dict[str, Where]


class Parties:
    """The states of an article, paragraph by paragraph, each read when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._paragraphs: dict[int, list[Tiles]] | None = None
        self._read: dict[int, tuple[_States, _States]] = {}
        self._both: dict[int, Sides] = {}
        self._speakers: dict[int, str] = {}

    def of(self, paragraph: int, upto: int, *, broad: bool) -> Sides:
        """The two sides that *paragraph* is about, or nothing where that is open.

        The states for which its people stand count first, then those of the headline and the lead. *broad* looks
        also at two states named in one word (``казахстанско-польский``), at the states that a paragraph names
        otherwise, and at the paragraphs before, the nearest first. Of several encounters those before the token
        *upto* count.
        """
        met = self._met(paragraph, upto)
        if met is not None:
            return met
        if not broad:
            lead = {**self._states(_HEADLINE)[0], **self._states(_LEAD)[0]}
            return self._pair(self._states(paragraph)[0]) or self._pair(lead) or Sides()
        guess: Sides | None = None
        for index in range(paragraph, max(paragraph - _BACK, _HEADLINE) - 1, -1):
            people, named = self._states(index)
            for found in self._candidates(index, people, named):
                if found is None or not (guess is None or _codes_of(guess) & _codes_of(found)):
                    continue
                if self._is_told(found, people, named, index):
                    return found
                guess = guess or found
        return guess or self._of_article

    def _met(self, paragraph: int, upto: int) -> Sides | None:
        """``вице-министр встретился с датским коллегой. Торговля двух стран … Затем он побывал в Чехии``: home, for
        which somebody of no other state stands, and the only foreign state so far."""
        (states, named), home = self._states(paragraph), self._document.home
        if home != FIRST or not self.at_home or len(states.keys() - {home}) < _BOTH:
            return None
        last = max((where for code, where in states.items() if code != home), default=(0, 0))
        turned = [code for code, where in named.items() if code in states and last < where and where[0] < upto]
        if turned and home in states:  # послы Чехии и Дании … Датчанину напомнили
            return self._pair({home: states[home], turned[-1]: named[turned[-1]]})
        foreign = [code for code, where in states.items() if code != home and where[0] < upto]
        if len(foreign) != 1 or not has_local(self._streams().get(paragraph, ()), self._document.people, upto):
            return None
        return self._pair({home: (0, 0), foreign[0]: states[foreign[0]]})

    def _candidates(self, index: int, people: _States, named: _States) -> Iterator[Sides | None]:
        yield self._both.get(index)
        yield self._pair(people)
        yield self._pair(named)
        if people and not self.at_home:
            yield self._pair({**people, **named})  # украинский премьер, прилетев в Турцию

    def _is_told(self, found: Sides, people: _States, named: _States, index: int) -> bool:
        """Home is one of the two only where it is named, except in the press of Kazakhstan."""
        home = self._document.home
        return (
            (home == FIRST and self.at_home)
            or index in self._both
            or home in people
            or home in named
            or home not in _codes_of(found)
        )

    @cached_property
    def at_home(self) -> bool:
        """Something says where the article is at home."""
        return is_home_told(self._document)

    @cached_property
    def _is_home_named(self) -> bool:
        return is_at_home(self._document)

    def is_home_named(self) -> bool:
        """The article names the state where it is at home, or something says so."""
        return self._is_home_named

    def speaker(self, paragraph: int) -> str:
        """The state that «мы» means in a paragraph."""
        known = self._speakers.get(paragraph)
        if known is None:
            streams = self._streams().get(paragraph, ())
            known = self._speakers[paragraph] = speaking_for(streams, self._document.people, self._document.home)
        return known

    def _pair(self, states: Mapping[str, Where]) -> Sides | None:
        """Home and the one foreign state, or two foreign ones where home is not named."""
        home = self._document.home
        foreign = [code for code in states if code != home]
        if len(foreign) == 1:
            order = [home, *foreign] if home == FIRST or home not in states else list(states)
        elif len(foreign) == 2 and home not in states:
            order = foreign
        else:
            return None
        return Sides(*(Side(code, _scope(code), states.get(code)) for code in order))

    @cached_property
    def _of_article(self) -> Sides:
        return self._pair(self._whole(0)) or self._pair(self._whole(1)) or Sides()

    def _whole(self, which: int) -> _States:
        return dict(chain.from_iterable(self._states(index)[which].items() for index in sorted(self._streams())))

    def _streams(self) -> dict[int, list[Tiles]]:
        if self._paragraphs is None:
            self._paragraphs = {}
            for stream in self._document.streams:
                self._paragraphs.setdefault(stream.sentence.paragraph, []).append(stream)
        return self._paragraphs

    def _states(self, paragraph: int) -> tuple[_States, _States]:
        """The states that the people of a paragraph stand for, and those that it names."""
        known = self._read.get(paragraph)
        if known is None:
            known = self._read[paragraph] = {}, {}
            streams = self._streams().get(paragraph, ())
            for stream in streams:
                for tile in () if _TELLING.isdisjoint(stream.kinds) else stream.items:
                    if type(tile.value) in _TELLING:
                        self._note(tile, *known)
                        self._note_both(paragraph, tile)
            if len(known[1]) == _BOTH and self._are_all_partners(paragraph):
                known[1].clear()
            if self._document.home == FIRST and self.at_home and are_envoys(streams, self._document.people):
                known[0].setdefault(FIRST, (0, 0))
            headed = self._headed.get(paragraph)
            if headed is not None:
                self._both.setdefault(paragraph, headed)
        return known

    def _are_all_partners(self, paragraph: int) -> bool:
        """``с Арменией - 5 млн долларов, с Грузией - 3 млн``: they trade with another one, not with each other."""
        words = self._document.tokens.words
        return all(
            isinstance(tile.value, Place) and words[tile.first - 1] in ("с", "со")
            for stream in self._streams().get(paragraph, ())
            for tile in stream.items
            if type(tile.value) in _NAMING and _codes(tile)
        )

    @cached_property
    def _headed(self) -> dict[int, Sides]:
        """``Узбекистан - Латвия``: a line of its own above a paragraph says whom that is about."""
        found: dict[int, Sides] = {}
        for line, below in pairwise(self._document.streams):
            if line.size == _OF_TWO and below.sentence.paragraph != line.sentence.paragraph:
                first, dash, second = line.items
                sides = _both_of((*_codes(first), *_codes(second)), (first.first, second.stop))
                if sides is not None and isinstance(dash.value, Sign) and dash.value.text == "-":
                    found[below.sentence.paragraph] = sides
        return found

    def _note(self, tile: Tile, people: _States, named: _States) -> None:
        value = tile.value
        where = tile.first, tile.stop
        if isinstance(value, (People, RolePhrase)):
            for code in self._stood_for(tile):
                if code != _NEITHER:
                    people.setdefault(code, where)
            if isinstance(value, RolePhrase) and value.plural and self._trades(value):
                named.update((code, where) for code in value.countries if code not in named)
        else:
            for code in _codes(tile):
                named.setdefault(code, where)

    def _note_both(self, paragraph: int, tile: Tile) -> None:
        """``казахстанско-польский``, ``президенты России и Сербии``: the last such word of a paragraph counts."""
        value = tile.value
        codes: tuple[str, ...] = ()
        if isinstance(value, PlaceAdjective):
            codes = value.codes
        elif isinstance(value, RolePhrase) and value.plural:
            codes = value.countries
        found = _both_of(codes, (tile.first, tile.stop))
        if found is not None:
            self._both[paragraph] = found

    def _stood_for(self, tile: Tile) -> Iterator[str]:
        """The states of people and of their roles: an ambassador's two; ``фермеры Турции`` stand for none."""
        value = tile.value
        if isinstance(value, RolePhrase) and (self._is_state(value) or (value.plural and self._trades(value))):
            return
        if isinstance(value, RolePhrase):
            yield from value.countries
            yield from _in_role(self._document.tokens, value)
        else:
            assert isinstance(value, People)
            yield from self._countries(tile)
            for person in value.persons:
                if person.role is not None:
                    yield from _in_role(self._document.tokens, person.role)

    def _is_state(self, role: RolePhrase) -> bool:
        """``лидер закупок - Турция``: no person."""
        tokens = self._document.tokens
        dashes = (i for i in range(role.head + 1, role.stop - 1) if tokens.words[i] == "-" and not tokens.touches(i))
        return any(match_sense(tokens, i + 1, Place) is not None for i in dashes)

    def _trades(self, role: RolePhrase) -> bool:
        found = match_sense(self._document.tokens, role.head, CueWord)
        return found is not None and found[0].cue in PERSONS - {"partner"}

    def _countries(self, tile: Tile) -> Iterator[str]:
        return filter(None, (person.country for person in persons_of(tile, self._document.people)))


_NAMING = frozenset({Place, PlaceAdjective})
_TELLING = frozenset({People, RolePhrase, Place, PlaceAdjective, Demonym})


def _both_of(codes: Sequence[str], where: Where) -> Sides | None:
    """Two states told together, Kazakhstan first."""
    if len(codes) != 2 or codes[0] == codes[1]:
        return None
    found = Sides(*(Side(code, _scope(code), where) for code in codes))
    return found.turned() if codes[1] == FIRST else found


def _codes_of(sides: Sides) -> set[str | None]:
    return {side.code for side in sides if side is not None}


def _in_role(tokens: Tokens, role: RolePhrase) -> Iterator[str]:
    for i in range(role.first, role.stop):
        found = match_sense(tokens, i, Place)
        if found is not None and found[0].kind is PlaceKind.STATE:
            yield found[0].code


def _codes(tile: Tile) -> tuple[str, ...]:
    value = tile.value
    if isinstance(value, Place) and (value.kind is not PlaceKind.GROUP or value.code == "EU"):
        return (value.code,)
    if isinstance(value, PlaceAdjective):
        return tuple(code for code in value.codes if is_side(code))
    return (value.code,) if isinstance(value, Demonym) else ()


def _scope(code: str) -> PartnerScope:
    return PartnerScope.GROUP if code == "EU" else PartnerScope.STATE
