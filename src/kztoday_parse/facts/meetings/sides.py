"""The states whose sides meet: those of the people, of their firms, of the place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...grammar.roles import RolePhrase
from ...lexicon.senses import CueWord, Place, PlaceAdjective, PlaceKind
from ...model import Person
from ...tokens import Tokens
from .clauses import Clause, Scenery
from .cues import NOUNS, TOGETHER
from .drafts import Draft

__all__ = ["sides", "sides_named", "states_in"]

_NONE: frozenset[str] = frozenset()
_BODIES = frozenset({"EU", "UN"})  # groups that are sides as states are
_BESIDE = 2  # tiles between a delegation and its state
_SIDED = NOUNS | {"delegation", "country"}  # `country` is the cue of `сторона`, too


def sides(draft: Draft, people: tuple[Person, ...], roles: Mapping[int, frozenset[str]], home: str | None) -> tuple[str, ...]:
    """The codes of the sides, sorted. Who stands for no state is of the state that his job names (``глава
    французской Areva``), or another's (``посол Казахстана в Индии``), else of the place."""
    codes = set(draft.codes)
    sent: set[str] = set()  # where ambassadors and consuls work
    stateless = False
    for index in draft.people:
        told, country = roles.get(index, _NONE), people[index].country
        if country is not None:
            codes.add(country)
            sent |= told
        else:
            codes |= told
            stateless = stateless or not told
    stateless = stateless or (draft.nameless and not draft.is_public and len(codes) < 2)
    if stateless and (not draft.codes or len(codes) < 2 <= len(draft.people)):
        codes |= sent - codes or {draft.place.code if draft.place is not None else home or ""}
    return tuple(sorted(code for code in codes if len(code) == 2))


def states_in(tokens: Tokens, role: RolePhrase) -> frozenset[str]:
    """Every state that the words of a role name, by itself or by a city in it; "" for a group of states."""
    codes: set[str] = set()
    for entries in tokens.entries[role.first : role.stop]:
        for entry in entries or ():
            if isinstance(entry.sense, Place):
                codes.add(entry.sense.code if _is_side(entry.sense) or entry.sense.kind != PlaceKind.GROUP else "")
            elif isinstance(entry.sense, PlaceAdjective):
                codes.update(entry.sense.codes)
    return frozenset(codes)


def _is_side(place: Place) -> bool:
    return place.kind == PlaceKind.STATE or place.code in _BODIES


def sides_named(clause: Clause) -> Iterator[str]:
    """The states that the clause itself names as sides: ``консультации с Швецией``, ``казахстанско-иранской``."""
    for each in clause.scenery:
        if isinstance(each.value, Place):
            if _is_side(each.value) and _stands_for_side(clause, each):
                yield each.value.code
        elif isinstance(each.value, PlaceAdjective) and _describes_side(clause, each.at):
            yield from each.value.codes


def _stands_for_side(clause: Clause, each: Scenery) -> bool:
    """``с Швецией``, ``делегация Ирана``, ``Казахстан представлял посол``"""
    if each.preposition in TOGETHER or 0 < each.at - clause.cues.get("delegation", -9) <= _BESIDE:
        return True
    return any(verb.cue == "represent" for verb in clause.verbs)


def _describes_side(clause: Clause, at: int) -> bool:
    """An adjective of the encounter, a delegation or a side, at most two tiles before it."""
    behind = clause.tiles.items[at + 1 : at + 4]
    return any(isinstance(tile.value, CueWord) and tile.value.cue in _SIDED for tile in behind)
