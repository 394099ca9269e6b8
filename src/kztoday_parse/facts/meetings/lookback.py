"""What the sentence before tells of where and when: ``A начал с Осло. Там он встретился с B``."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ...grammar.when import When
from ...lexicon.senses import CueWord, Place, PlaceKind, Preposition
from ...mentions import Tile
from ...model import PartialDate, Period
from .clauses import Clause
from .cues import LEAVING, VENUES
from .days import is_day, written

__all__ = ["city_above", "city_told", "day_told", "means_there"]

_JOINED = 4  # clauses that are looked back over
_FROM_THERE = "оттуда"
_REACHED = VENUES | LEAVING | {"до", "с", "под"}


def means_there(clause: Clause) -> bool:
    """``там``, ``туда``, ``здесь``, also of the clauses that go on; ``оттуда он улетел`` is another place."""
    left = _JOINED
    while "there" not in clause.cues and clause.link == "and" and clause.above is not None and left:
        clause, left = clause.above, left - 1
    return "there" in clause.cues and _FROM_THERE not in clause.words


def city_above(clause: Clause) -> Place | None:
    """``о визите в Осло A, которого там встречал B``: the only city of the clause before"""
    above = clause.above if clause.link == "which" else None
    if above is None:
        return None
    places = (each.value for each in above.scenery if each.preposition in _REACHED)
    cities = {each.name: each for each in places if isinstance(each, Place) and each.kind == PlaceKind.CITY}
    return next(iter(cities.values())) if len(cities) == 1 else None


def city_told(tiles: Iterable[Tile]) -> Place | None:
    """The city in which somebody is, or from which he comes; none of two."""
    cities = dict[tuple[str, str], Place]()
    for before, tile in pairwise(tiles):
        place = tile.value
        if type(place) is Place and place.kind == PlaceKind.CITY and _leads_to(before):
            cities[place.code, place.name] = place
    return next(iter(cities.values())) if len(cities) == 1 else None


def _leads_to(before: Tile) -> bool:
    return type(before.value) is Preposition and before.value.word in _REACHED


def day_told(tiles: Iterable[Tile], reference: PartialDate | None) -> Period | None:
    """The only day of a sentence in which nobody is on his way: ``начал он 5 мая в Осло``."""
    days = list[When]()
    for tile in tiles:
        value = tile.value
        if type(value) is CueWord and value.cue == "travel":
            return None
        if type(value) is When:
            days.append(value)
    single = len(days) == 1 and is_day(days[0]) and days[0].start is not None and days[0].start.day is not None
    return written(days[0], reference) if single else None
