"""Headings of the items of a digest, ``5 мая, Осло.``: the city and the day of whatever the item tells."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple

from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Place, PlaceKind
from ...mentions import Sign, Tiles
from ...model import MeetingStatus, PartialDate, Period
from .days import is_day, is_week, written
from .scene import Scene
from .told import Told

__all__ = ["BULLETS", "Heading", "heading_of"]

_DASH = Sign("-")
_OPEN = (Sign(","), Sign("("))
_ENDS = (Sign("."), Sign(":"), _DASH)
_JOINTS = (*_OPEN, *_ENDS, Sign(")"))
_LONGEST = 9  # tiles of a heading
_THERE = "there"
_OTHER_DAY = frozenset("накануне вчера завтра наутро назавтра следующий следующее следующей ранее".split())
_PASSED = frozenset({"позже", "спустя", "через", "раньше"})
_DAYS = frozenset("день днем дня дней сутки неделю неделей недели месяц месяцем месяца год годом".split())


BULLETS = frozenset("-*•▪·●■►")
"""Signs before the items of a list."""


class Heading(NamedTuple):
    """A city and a day, each if the heading gives it; ``alone`` where nothing else stands in its sentence; ``there``
    where the city is that of the heading before."""

    place: Place | None
    date: Period | None
    alone: bool
    there: bool

    def completed(self, scene: Scene, told: Told, first: MeetingStatus) -> Scene:
        """*scene* with what the heading gives to an encounter of its item, whose *first* one has that status."""
        if told.earlier or told.status is not first or (scene.state and scene.place is None):
            return scene
        date = scene.date or (None if _is_of_other_day(told.clause.words) else self.date)
        return scene._replace(place=scene.place or self.place, date=date)


def _is_of_other_day(words: list[str]) -> bool:
    """``накануне``, ``днем позже``"""
    if not _OTHER_DAY.isdisjoint(words):
        return True
    return not (_PASSED.isdisjoint(words) or _DAYS.isdisjoint(words))


def heading_of(tiles: Tiles, reference: PartialDate | None) -> Heading | None:
    """The heading with which a sentence begins, or which it is."""
    values, first = tiles.values, int(tiles.tokens.words[tiles.sentence.first] in BULLETS)
    head = list(takewhile(lambda k: _belongs(tiles, k), range(first, min(tiles.size, first + _LONGEST))))
    while head and values[head[-1]] in _OPEN:
        head.pop()
    if not head:
        return None
    alone, last = head[-1] == tiles.size - 1, values[head[-1]]
    values = [values[k] for k in head]
    cities = [each for each in values if isinstance(each, Place) and each.kind == PlaceKind.CITY]
    days = [each for each in values if isinstance(each, When)]
    there = any(isinstance(each, CueWord) for each in values)
    if len(cities) + there > 1 or len(days) > 1 or not all(map(is_day, days)) or not (cities or there or days):
        return None
    if not alone and (last not in _ENDS or (last == _DASH and not (cities and days))):
        return None
    return Heading(cities[0] if cities else None, written(days[0], reference) if days else None, alone, there)


def _belongs(tiles: Tiles, k: int) -> bool:
    """A city in the nominative, a day, a weekday, ``там же``, or a sign between them."""
    value = tiles.values[k]
    if isinstance(value, Place):
        return bool(value.cases & NOM)
    if isinstance(value, CueWord):
        return value.cue == _THERE
    return type(value) is When or value in _JOINTS or is_week(tiles, k)
