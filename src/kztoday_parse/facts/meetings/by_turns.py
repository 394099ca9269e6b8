"""The same people met more than once, each time at another place or on another day."""

from __future__ import annotations

from copy import copy

from attrs import evolve

from ...grammar.when import When
from ...lexicon.senses import CueWord, Place
from ...mentions import Sign, Tile
from ...model import MeetingStatus
from .clauses import Clause, Scenery
from .cues import COUNTS, VENUES
from .told import Mode, Told

__all__ = ["by_turns"]

_SEVERAL = 2
_APART = frozenset({"meet", "receive", "phone", "talk", "discuss"})


def by_turns(told: Told) -> list[Told]:
    """``виделись дважды - в Осло и в Вене``, ``встречались в мае в Осло и в июне в Вене``: one for each"""
    clause = told.clause
    if len(clause.scenery) < _SEVERAL or told.mode is not Mode.TELL or told.noun is not None:
        return [told]
    verb = next((each for each in clause.verbs if each.cue in _APART), None)
    turns = [] if verb is None else _turns(clause, verb.at)
    if len(turns) < _SEVERAL or not _are_apart(turns, counted=not COUNTS.isdisjoint(clause.words)):
        return [told]
    if any(type(tile.value) is CueWord for tile in clause.tiles.items[turns[0][0].at : turns[-1][0].at]):
        return [told]  # `обсудил визит в мае в Осло и переговоры в июне в Вене`
    earlier = told.status is MeetingStatus.HELD
    return [evolve(told, clause=_at(clause, turn), private=True, earlier=earlier) for turn in turns]


def _turns(clause: Clause, verb: int) -> list[list[Scenery]]:
    """The places and days behind the verb; where one of a kind comes again behind a sign, another turn begins."""
    items, turns = clause.tiles.items, list[list[Scenery]]()
    for each in clause.scenery:
        if each.at < verb or not (_is_where_or_when(each) or (turns and _goes_on(items[each.at - 1 : each.at + 1]))):
            continue
        again = not turns or any(type(other.value) is type(each.value) for other in turns[-1])
        if again and (not turns or any(type(tile.value) is Sign for tile in items[turns[-1][-1].at : each.at])):
            turns.append([])
        turns[-1].append(each if each.preposition or isinstance(each.value, When) else _with_preposition(each))
    return turns


def _goes_on(tiles: list[Tile]) -> bool:
    """``в Осло и Вене``"""
    return type(tiles[0].value) is Sign and type(tiles[1].value) is Place


def _with_preposition(each: Scenery) -> Scenery:
    """``в Осло и [в] Вене``"""
    return Scenery(each.at, each.value, "в")


def _is_where_or_when(each: Scenery) -> bool:
    return isinstance(each.value, When) or (isinstance(each.value, Place) and each.preposition in VENUES)


def _are_apart(turns: list[list[Scenery]], *, counted: bool) -> bool:
    """Each with a place and a day, or the text counts them: ``встречались в Осло и Вене`` may be one journey."""
    if counted:
        kinds = [{type(each.value) for each in turn} for turn in turns]
        return bool(set.intersection(*kinds))
    return all({type(each.value) for each in turn} == {Place, When} for turn in turns)


def _at(clause: Clause, turn: list[Scenery]) -> Clause:
    """The clause with nothing around it but that."""
    narrow = copy(clause)
    narrow.link, narrow.above, narrow.scenery = "again", None, turn
    return narrow
