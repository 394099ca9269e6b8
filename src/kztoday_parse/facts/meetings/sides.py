"""The states whose sides meet: those of the people, else of the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...grammar.roles import RolePhrase
from ...lexicon.senses import CueWord, Place, PlaceAdjective, PlaceKind
from ...mentions import Tiles
from ...model import Person
from ...tokens import Tokens
from .clauses import Clause
from .cues import NOUNS, TOGETHER
from .drafts import Draft

__all__ = ["sides", "sides_named", "states_in"]

_NONE: frozenset[str] = frozenset()
_BESIDE = 2  # tiles between a delegation and its state
_BODIES = frozenset({"EU", "UN"})  # groups that are sides as states are


def sides(draft: Draft, people: tuple[Person, ...], roles: Mapping[int, frozenset[str]], home: str | None) -> tuple[str, ...]:
    """The codes of the sides, sorted. Who stands for no state is of the state that his or another's job
    names (``посол Казахстана в Индии``), else of the place."""
    codes = draft.codes | {country for index in draft.people if (country := people[index].country) is not None}
    sent = frozenset[str]().union(*(roles.get(index, _NONE) for index in draft.people if people[index].country))
    stateless = draft.nameless and not draft.is_public and len(codes) < 2
    for index in draft.people:
        if people[index].country is None:
            codes |= roles.get(index, _NONE)
            stateless = stateless or not roles.get(index)
    if stateless and (not draft.codes or len(codes) < 2 <= len(draft.people)):
        codes |= sent - codes or {draft.code or home or ""}
    return tuple(sorted(code for code in codes if len(code) == 2))


def states_in(tokens: Tokens, role: RolePhrase) -> frozenset[str]:
    """Every state that the words of a role name, by itself or by a city in it; "" for a group of states."""
    codes = set[str]()
    for at in range(role.first, role.stop):
        for entry in tokens.entries[at] or ():
            if isinstance(entry.sense, Place):
                is_group = entry.sense.kind == PlaceKind.GROUP and entry.sense.code not in _BODIES
                codes.add("" if is_group else entry.sense.code)
            elif isinstance(entry.sense, PlaceAdjective):
                codes.update(entry.sense.codes)
    return frozenset(codes)


def sides_named(tiles: Tiles, clause: Clause) -> Iterable[str]:
    """The states that the clause itself names as sides: ``консультации с Швецией``, ``казахстанско-иранской``."""
    for each in clause.places:
        place = each.value
        if isinstance(place, Place) and (place.kind == PlaceKind.STATE or place.code in _BODIES):
            if each.preposition in TOGETHER or 0 < each.at - clause.cues.get("delegation", -9) <= _BESIDE or _represented(clause):
                yield place.code
    for each in clause.adjectives:
        if isinstance(each.value, PlaceAdjective) and _is_side(tiles, clause, each.at):
            yield from each.value.codes


def _represented(clause: Clause) -> bool:
    """``Казахстан представлял посол``"""
    return any(verb.cue == "represent" for verb in clause.verbs)


def _is_side(tiles: Tiles, clause: Clause, at: int) -> bool:
    """An adjective of the encounter, a delegation or a side, at most two tiles before it."""
    behind = tiles.items[at + 1 : at + 4]
    return any(
        isinstance(tile.value, CueWord) and (tile.value.cue in NOUNS or tile.value.cue in ("delegation", "country"))
        for tile in behind
    )
