"""Whose state «мы» means, and for which states the people of a paragraph stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from ...grammar.people import People, RolePhrase
from ...grammar.quotes import QUOTES
from ...lexicon.senses import NOM
from ...mentions import Sign, Tile, Tiles
from ...model import Person
from ...names import Linked

__all__ = ["are_envoys", "has_local", "persons_of", "speaking_for"]

_ENVOYS = ("посол ", "временный поверенный", "посланник")


def speaking_for(streams: Sequence[Tiles], people: Linked, home: str) -> str:
    """The one state of those named in the sentences of a paragraph that quote somebody, else in all of them; home
    where they stand for several, or one for none (``сказал глава Казмеди Асан Садыков``)."""
    quoting = [any(type(value) is Sign and value.text in QUOTES for value in stream.values) for stream in streams]
    if not any(quoting):
        return home
    said = [*_states(compress(streams, quoting), people, home)] or [*_states(streams, people, None)]
    return said[0] if len(set(said)) == 1 else home


def _states(streams: Iterable[Tiles], people: Linked, home: str | None) -> Iterator[str]:
    """``напомнил казахстанский спикер``: of everybody by name, and of an office told alone; that of no state is at
    *home*."""
    for tile in (tile for stream in streams for tile in stream.items):
        value = tile.value
        if isinstance(value, RolePhrase):
            yield from value.countries if value.cases & NOM and not value.plural else ()
        elif isinstance(value, People):
            for person in persons_of(tile, people):
                if person.country is not None:
                    yield person.country
                elif home is not None and person.role is not None:
                    yield home


def persons_of(tile: Tile, people: Linked) -> Iterator[Person]:
    """The persons that a tile names."""
    return (people.people[i] for i in people.at.get(tile.first, ()))


def are_envoys(streams: Sequence[Tiles], people: Linked) -> bool:
    """All of them who stand for a state are its ambassadors: guests of home, and none of the other."""
    tiles = (tile for stream in streams for tile in stream.items if isinstance(tile.value, People))
    known = [person for tile in tiles for person in persons_of(tile, people) if person.country is not None]
    return bool(known) and all((person.role or "").startswith(_ENVOYS) for person in known)


def has_local(streams: Iterable[Tiles], people: Linked, upto: int) -> bool:
    """``[вице-министр Асан Садыков] провел в Осло …``: somebody before the token *upto* has a job of no other state."""
    tiles = (tile for stream in streams for tile in stream.items if tile.first < upto)
    named = (person for tile in tiles if isinstance(tile.value, People) for person in persons_of(tile, people))
    return any(person.country is None and person.role is not None for person in named)
