"""Headings of the items of a digest, ``5 мая, Осло.``: the city and the day of whatever the item tells."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from ...grammar.dateline import dateline
from ...grammar.dateline_agency import listed
from ...grammar.when import When
from ...lexicon.senses import ACC, NOM, CueWord, Place, PlaceKind, VerbForm
from ...mentions import Sign, Tiles
from ...model import MeetingStatus, PartialDate, Period
from .clauses import Clause, Noun
from .cues import ABOUT, DURING, LEAVING, SAYING, WHERE
from .days import is_day, is_week, written
from .scene import Scene
from .told import Told

__all__ = ["Heading", "begins_digest", "heading_of", "may_head"]

_DASH = Sign("-")
_OPEN = (Sign(","), Sign("("))
_ENDS = (Sign("."), Sign(":"), _DASH)
_JOINTS = (*_OPEN, *_ENDS, Sign(")"))
_LONGEST = 9  # tiles of a heading
_THERE = "there"
_OTHER_DAY = frozenset("накануне вчера завтра наутро назавтра следующий следующее следующей ранее".split())
_PASSED = frozenset({"позже", "спустя", "через", "раньше"})
_DAYS = frozenset("день днем дня дней сутки неделю неделей недели месяц месяцем месяца год годом".split())
_LONG_AGO = frozenset("назад прошлый прошлом прошлой прошлую прошлого весной летом осенью зимой".split())
_LASTING = frozenset({"встречаться", "принимать", "видеться"})  # `встречался`: at some time or other
_TALKING_OF = SAYING | {"discuss"}
_BELOW, _JOINING = frozenset({"that", "which"}), frozenset({"and", "again"})
_JOINED = 4  # clauses that are looked back over
_BULLETS = frozenset("-*•▪·●■►")  # before the items of a list
_FIRST = frozenset({Place, When})
_AHEAD = 40  # sentences from the first item of a digest to the second


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
        if _is_only_mentioned(told) or self._is_of_another_time(scene, told.clause):
            return scene
        if self._is_elsewhere(_leading(told.clause), told_where=scene.place is not None):
            return scene
        date = scene.date or (None if _is_of_other_day(told.clause.words) else self.date)
        return scene._replace(place=scene.place or self.place, date=date)

    def _is_of_another_time(self, scene: Scene, clause: Clause) -> bool:
        """``неделю назад``, ``в 2019 году``, where the heading has a day"""
        start = None if scene.date is None or self.date is None else scene.date.start
        return (start is not None and start.day is None) or not _LONG_AGO.isdisjoint(clause.words)

    def _is_elsewhere(self, clause: Clause, *, told_where: bool) -> bool:
        """``вернулся из Лимы, где …``; not ``прилетел в Лиму, где …``"""
        if clause.above is None or not _opens_with_where(clause):
            return False
        places = ((each.value, each.preposition) for each in clause.above.scenery if isinstance(each.value, Place))
        elsewhere = (each for each in places if each[0] != self.place)
        return any(by in LEAVING or (place.kind == PlaceKind.CITY and not told_where) for place, by in elsewhere)


def _is_only_mentioned(told: Told) -> bool:
    """``рассказал, что встречался с A``, ``обсуждают встречу``, ``рассказал о встрече``; ``он встречался с A``"""
    clause, noun = told.clause, told.noun
    if _is_subordinate(_leading(clause)):
        return True
    if noun is not None:
        return noun.preposition in ABOUT or _is_talked_of(clause, noun)
    if any(each.form is VerbForm.PAST and clause.lemma(each) in _LASTING for each in clause.verbs):
        return True
    partner = min((each.at for each in told.guests), default=0)
    return any(each.at < partner and _is_talked_of(clause, each) for each in clause.nouns)


def _leading(clause: Clause) -> Clause:
    """The first of the clauses that ``и`` joins."""
    left = _JOINED
    while clause.link in _JOINING and clause.above is not None and left:
        clause, left = clause.above, left - 1
    return clause


def _is_subordinate(clause: Clause) -> bool:
    """Behind ``что`` or ``который``; not behind ``в ходе которого`` or ``где``"""
    if clause.link not in _BELOW or _opens_with_where(clause):
        return False
    opener = clause.openers[0] if clause.openers else None
    return opener is None or opener.word not in DURING or opener.at != clause.first


def _opens_with_where(clause: Clause) -> bool:
    return clause.tiles.tokens.words[clause.tiles.items[clause.first].first] in WHERE


def _is_talked_of(clause: Clause, noun: Noun) -> bool:
    """``прокомментировал переговоры``: the object of a verb of speaking"""
    verb = clause.tiles.values[clause.finite] if 0 <= clause.finite < noun.at else None
    spoken = isinstance(verb, CueWord) and verb.cue in _TALKING_OF
    return spoken and not noun.preposition and bool(noun.cases & ACC)


def _is_of_other_day(words: list[str]) -> bool:
    """``накануне``, ``днем позже``"""
    if not _OTHER_DAY.isdisjoint(words):
        return True
    return not (_PASSED.isdisjoint(words) or _DAYS.isdisjoint(words))


def may_head(tiles: Tiles) -> bool:
    """It begins with a city, a day or the sign of an item."""
    return type(tiles.values[0]) in _FIRST or tiles.tokens.words[tiles.sentence.first] in _BULLETS


def begins_digest(heading: Heading, streams: Sequence[Tiles], number: int) -> bool:
    """A city and a day, and another paragraph not far below sentence *number* begins with such a heading, too."""
    if heading.place is None or heading.date is None:
        return False
    last = streams[number].sentence.paragraph
    for tiles in streams[number + 1 : number + _AHEAD]:
        begins, last = tiles.sentence.paragraph > last, tiles.sentence.paragraph
        other = heading_of(tiles, None) if begins and may_head(tiles) else None
        if other is not None and other.date is not None and (other.there or other.place is not None):
            return True
    return False


def heading_of(tiles: Tiles, reference: PartialDate | None) -> Heading | None:
    """The heading with which a sentence begins, or which it is; a dateline is none."""
    values, first = tiles.values, int(tiles.tokens.words[tiles.sentence.first] in _BULLETS)
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
    if _is_dateline(tiles):
        return None
    return Heading(cities[0] if cities else None, written(days[0], reference) if days else None, alone, there)


def _is_dateline(tiles: Tiles) -> bool:
    """``Осло. 5 мая. ТАСС -``: the day of a report, signed by an agency"""
    read = dateline.run(tiles.tokens, tiles.sentence.first)
    agency = None if read is None else read[0].signature.agency
    return agency is not None and listed.run(tiles.tokens, agency[0]) is not None


def _belongs(tiles: Tiles, k: int) -> bool:
    """A city in the nominative, a day, a weekday, ``там же``, or a sign between them."""
    value = tiles.values[k]
    if isinstance(value, Place):
        return bool(value.cases & NOM)
    if isinstance(value, CueWord):
        return value.cue == _THERE
    return type(value) is When or value in _JOINTS or is_week(tiles, k)
