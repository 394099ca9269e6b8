"""Where and when an encounter is: the city and the day that a clause gives it."""

from __future__ import annotations

import attrs

from ...grammar.when import When, WhenRole
from ...lexicon.senses import LOC, CueWord, Place, PlaceKind, Preposition
from ...mentions import Gap, Sign, Tiles
from ...model import PartialDate, Period
from .clauses import Clause, Governed
from .cues import VENUES

__all__ = ["Scene", "read_scene"]

_INHERITING = frozenset({"and", "which", "that", "again"})


@attrs.frozen
class Scene:
    """A city with the code of its state, and a date."""

    place: str | None = None
    code: str | None = None
    date: Period | None = None


def read_scene(tiles: Tiles, clause: Clause, reference: PartialDate | None) -> Scene:
    """The scene that a clause sets, or takes over from the one it hangs on."""
    place, date = _place(tiles, clause), _date(tiles, clause, reference)
    if (place is None or date is None) and clause.above is not None and clause.link in _INHERITING:
        above = read_scene(tiles, clause.above, reference)
        date = date or above.date
        if place is None:
            return Scene(above.place, above.code, date)
    return Scene(None if place is None else place.name, None if place is None else place.code, date)


def _place(tiles: Tiles, clause: Clause) -> Place | None:
    found = [each for each in clause.places if _is_city(each) and _belongs(tiles, clause, each)]
    if not found:
        return None
    resting = [each for each in found if each.value.cases & LOC and each.preposition]
    return (resting or found)[0].value


def _is_city(each: Governed) -> bool:
    place = each.value
    return isinstance(place, Place) and place.kind == PlaceKind.CITY


def _belongs(tiles: Tiles, clause: Clause, each: Governed) -> bool:
    """It stands with the encounter, not with what was talked about there."""
    if each.preposition not in VENUES and not (not each.preposition and (_is_visited(clause) or _is_venue(tiles, each.at))):
        return False
    return _is_fronted(clause, each.at) or _touches(tiles, clause, each.at)


def _is_venue(tiles: Tiles, at: int) -> bool:
    """``в портовом управлении Александрии``"""
    if at < 2 or not isinstance(tiles.items[at - 1].value, Gap):
        return False
    before = tiles.items[at - 2].value
    return isinstance(before, Preposition) and before.word in VENUES


def _is_visited(clause: Clause) -> bool:
    return any(verb.cue == "call_on" for verb in clause.verbs)


def _is_fronted(clause: Clause, at: int) -> bool:
    """Before the verb or the noun of the encounter."""
    anchors = [verb.at for verb in clause.verbs] or [noun.at for noun in clause.nouns]
    anchors += [each.at for each in clause.governors if each.cue in ("travel", "plan")]
    return any(at < anchor for anchor in anchors)


def _touches(tiles: Tiles, clause: Clause, at: int) -> bool:
    """Only other places and periods stand between the encounter, or its people, and tile *at*."""
    items = tiles.items
    at -= 1
    while at >= clause.first:
        value = items[at].value
        if isinstance(value, CueWord | Sign):
            return isinstance(value, CueWord)
        if isinstance(value, Gap):
            if not (at and isinstance(items[at - 1].value, Preposition)):
                return False
        elif not isinstance(value, Preposition | Place | When):
            return True
        at -= 1
    return True


def _date(tiles: Tiles, clause: Clause, reference: PartialDate | None) -> Period | None:
    for each in clause.whens:
        when = each.value
        if isinstance(when, When) and _is_day(when) and (_is_fronted(clause, each.at) or _touches(tiles, clause, each.at)):
            return _written(when, reference)
    return None


def _is_day(when: When) -> bool:
    """A day, some days, a month or a year; no stretch of months, no term."""
    start, end = when.start, when.end
    if start is None or end is None or when.same or when.shift or when.role not in (WhenRole.COVERS, WhenRole.STAND):
        return False
    return start == end or (start.day is not None and end.day is not None)


def _written(when: When, reference: PartialDate | None) -> Period:
    """The period with no more than the text says: a year only where it is named or told by distance."""
    start, end = when.start, when.end
    assert start is not None and end is not None
    if not start.dated:
        start = attrs.evolve(start, year=end.year, years=end.years, month=start.month or end.month)
    now = reference or PartialDate()
    return Period(start.at(now), end.at(now))


