"""Where and when an encounter is: the city and the day that a clause gives it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from attrs import evolve

from ...grammar.people import People, RolePhrase
from ...grammar.when import When, WhenRole
from ...lexicon.senses import (
    ACC,
    KINDS,
    LOC,
    CueWord,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    VerbForm,
    Weekday,
)
from ...mentions import Gap, Sign, TileValue
from ...model import MeetingStatus, PartialDate, Period
from .clauses import PRONOUN, Actor, Clause, Noun, Scenery
from .cues import ABOUT, AGAIN, MENTIONING, OTHERWHILE, SAYING, TOWARDS, VENUES, WHERE
from .told import Told

__all__ = ["Scene", "Whereabouts", "city_of", "read_scene"]

_CITY_STATES = frozenset({"VA", "MC", "SG"})
_NEAR = 2  # sentences
_TAKING = frozenset({"session", "conference", "call_on"})  # what the name of a body or a venue follows
_TALKED_ABOUT = ABOUT | TOWARDS
_HOLDING = (CueWord, People, RolePhrase, PlaceAdjective)  # behind a sum or a quantity stands its own period
_TRADED = frozenset({"export", "import", "investment", "turnover", "shipment", "goods", "project", "other"})
_WEEKDAY = KINDS[Weekday]
_FRAMING = frozenset({"в рамках", "на полях", "в кулуарах", "в ходе", "во время", "на"})
_AND, _COMMA = Sign("и"), Sign(",")
_PUT_OFF = 2  # tiles from a word of cancelling to the day for which the encounter was meant
_BEFORE = frozenset({"перед", "до", "накануне", "ранее", "раньше"})
_OPENING = 4  # tokens with which a sentence tells when
_INHERITING = frozenset({"and", "which", "that", "again"})


class Scene(NamedTuple):
    """A city with the code of its state, a date, and the state where no city is told."""

    place: Place | None = None
    date: Period | None = None
    state: str = ""


class Whereabouts:
    """The city that the sentences read last put people into, for those that leave it out."""

    __slots__ = ("_came", "_city", "_date", "_named", "_number", "_paragraph", "_series", "_who")

    def __init__(self) -> None:
        self._city: Place | None = None
        self._named = self._number = self._paragraph = -1  # the sentences that named it and that last were set in it
        self._came = False  # they travelled there, or are there on a visit
        self._date: Period | None = None  # the day on which they will come
        self._series = False  # one encounter after the other is held there
        self._who: set[int] = set()  # who came

    def enter(self, clause: Clause, number: int, paragraph: int, reference: PartialDate | None) -> None:
        """``прибыл в Токио``, ``в Токио с визитом находится``, ``ожидается в Токио``, ``провел в Токио ряд встреч``"""
        series = "series" in clause.cues
        came = series or clause.rules("travel") or any(noun.cue == "visit" for noun in clause.nouns)
        came = came or any(verb.cue == "attend" and verb.form is VerbForm.PAST for verb in clause.verbs)
        came = came or _is_awaited(clause) or any(verb.cue == "welcome" for verb in clause.verbs)
        city = city_of(clause) if came else None
        if city is not None:
            self._set(city, number, paragraph, came=True)
            self._date, self._series = _date(clause, reference), series
            self._who = _named(clause.actors)

    def completed(self, scene: Scene, told: Told, number: int, paragraph: int) -> Scene:
        """*scene* with the city that ``там же`` means, or to which somebody came right before."""
        if scene.place is not None:
            came = self._came and self._named == number and self._city == scene.place
            self._set(scene.place, number, paragraph, came=came)
            return scene
        series = self._series and told.status is MeetingStatus.HELD
        near = self._paragraph == paragraph or (not told.earlier and not self._who.isdisjoint(_named(told.hosts)))
        meant = "there" in told.clause.cues or (self._came and (series or near))
        if not meant or number == self._named or number - self._number > _NEAR:
            return scene
        self._number = number if self._came else self._number
        if _is_before(told.clause):
            return scene
        awaited = self._came and told.status is MeetingStatus.PLANNED and number == self._named + 1
        return scene._replace(place=self._city, date=scene.date or (self._date if awaited else None))

    def _set(self, city: Place, number: int, paragraph: int, *, came: bool) -> None:
        self._city, self._named, self._number, self._paragraph, self._came = city, number, number, paragraph, came


def _named(actors: Iterable[Actor]) -> set[int]:
    return {index for actor in actors for index in actor.people}


def _is_awaited(clause: Clause) -> bool:
    """``в Токио ждут министра``; not ``в Токио ожидается встреча``"""
    return clause.awaits and not clause.nouns and not clause.verbs


def _is_before(clause: Clause) -> bool:
    """``A вылетел в Токио. Перед отлетом он …``; not ``перед форумом``"""
    first = clause.tiles.items[clause.first].first
    if any(noun.preposition in _BEFORE and noun.cue != "visit" for noun in clause.nouns):
        return False
    return not _BEFORE.isdisjoint(clause.tiles.tokens.words[first : first + _OPENING])


def city_of(clause: Clause) -> Place | None:
    """The first city with a preposition: ``в Токио``; of ``после встречи в Осаке отправился в Токио`` the second."""
    cities = [each for each in clause.scenery if _is_city(each) and each.preposition in VENUES]
    left = next((each.at for each in clause.governors if each.cue == "travel"), -1)
    found = next((each.value for each in cities if each.at > left), cities[0].value if cities else None)
    return found if isinstance(found, Place) else None


def _is_city(each: Scenery) -> bool:
    return isinstance(each.value, Place) and each.value.kind == PlaceKind.CITY


def read_scene(clause: Clause, reference: PartialDate | None, noun: Noun | None = None) -> Scene:
    """The scene that a clause sets, or takes over from the one it hangs on; not that of an encounter which it only
    mentions beside the one of *noun*."""
    aside = _of_mentioned(clause, noun)
    if aside:
        clause = evolve(clause, scenery=[each for each in clause.scenery if each.at not in aside])
    place = (_place(clause) if clause.scenery else None) or _of_frame(clause)
    scene = Scene(place, _date(clause, reference), _state(clause) if place is None else "")
    takes_over = (clause.link in _INHERITING and not _is_told_there(clause)) or (clause.link == "hard" and (not clause.verbs or _goes_on(clause)))
    if (scene.place is None or scene.date is None) and clause.above is not None and takes_over:
        above = read_scene(clause.above, reference)
        return Scene(scene.place or above.place, scene.date or above.date, scene.state or above.state)
    return scene


def _is_told_there(clause: Clause) -> bool:
    """``объявил в Баку 5 мая, что встретится с A``: the city and the day of what he said."""
    above = clause.above
    if clause.link != "that" or above is None or above.finite < 0 or above.nouns or above.verbs:
        return False
    if clause.tiles.tokens.words[clause.tiles.items[clause.first].first] in WHERE:
        return False
    word = above.tiles.items[above.finite].value
    return isinstance(word, CueWord) and word.cue in SAYING


def _of_frame(clause: Clause) -> Place | None:
    """``на полях форума, который проходит в Баку``"""
    below = clause.below
    if below is None or below.link != "which" or not below.nouns or not any(v.cue == "happen" for v in below.verbs):
        return None
    at = below.nouns[0].at
    return _place(below) if any(each.at == at and each.preposition in _FRAMING for each in clause.nouns) else None


def _goes_on(clause: Clause) -> bool:
    """``в Баку прибудет A; его примет B``, ``началась поездка в Баку: A принял B``, ``в Баку был A: тогда он …``"""
    above = clause.above
    words = clause.tiles.tokens.words[clause.tiles.items[clause.first].first : clause.tiles.items[-1].stop]
    if above is None or not OTHERWHILE.isdisjoint(words):
        return False
    if above.rules("travel") or "there" in clause.cues or "тогда" in words:
        return True
    began = above.verbs and all(verb.cue == "happen" for verb in above.verbs)
    named = any(actor.lemma != PRONOUN for actor in above.actors)
    return bool(began) and not named and all(noun.cue == "visit" for noun in above.nouns)


def _state(clause: Clause) -> str:
    """``в Катаре``, ``посетит Таджикистан``"""
    states = [each for each in clause.scenery if isinstance(each.value, Place) and each.value.kind == PlaceKind.STATE]
    if not states:
        return ""
    called = any(verb.cue == "call_on" for verb in clause.verbs)
    there = (each for each in states if each.preposition in VENUES or (called and not each.preposition))
    return next((each.value.code for each in there if isinstance(each.value, Place) and _belongs(clause, each.at)), "")


def _place(clause: Clause) -> Place | None:
    """The first city, one in the locative before one to which somebody came."""
    first: Place | None = None
    for each in clause.scenery:
        place = each.value
        if not (isinstance(place, Place) and (place.kind == PlaceKind.CITY or place.code in _CITY_STATES)):
            continue
        if _is_where(clause, each) and _belongs(clause, each.at):
            if place.cases & LOC and each.preposition:
                return place
            first = first or place
    return first


def _is_where(clause: Clause, each: Scenery) -> bool:
    """``в Баку``; ``Баку посетил``; ``в портовом управлении Баку``, ``в китайском городе Урумчи``"""
    if each.preposition:
        return each.preposition in VENUES
    if any(verb.cue == "call_on" for verb in clause.verbs):
        return True
    items = clause.tiles.items
    if _is_shortened(clause, each.at):
        return True
    if each.at < 2 or not isinstance(items[each.at - 1].value, Gap | PlaceAdjective):
        return False
    before = items[each.at - 2].value
    return isinstance(before, Preposition) and before.word in VENUES


def _is_shortened(clause: Clause, at: int) -> bool:
    """``в г. Баку``"""
    if at < 3:
        return False
    before, word, stop = clause.tiles.items[at - 3 : at]
    if not (isinstance(before.value, Preposition) and before.value.word in VENUES and stop.value == Sign(".")):
        return False
    return clause.tiles.tokens.words[word.first : word.stop] == ["г"]


def _belongs(clause: Clause, at: int) -> bool:
    """It stands with the encounter, not with what was talked about there."""
    return _is_fronted(clause, at) or _touches(clause, at)


def _of_mentioned(clause: Clause, told: Noun | None) -> set[int]:
    """``накануне назначенной на 5 мая в Баку встречи A позвонил B``: the day and the city of the other one."""
    others = [noun for noun in clause.nouns if noun.preposition in MENTIONING and noun is not told]
    if not others or not clause.verbs:
        return set()
    spans = [(each.at, noun.at) for noun in others for each in clause.openers if each.word == noun.preposition]
    return {each.at for each in clause.scenery for first, stop in spans if first < each.at < stop}


def _is_fronted(clause: Clause, at: int) -> bool:
    """Before the verb, or before the noun where there is none, or before a word of planning or travelling."""
    if any(at < each.at for each in clause.verbs or clause.nouns):
        return True
    return any(at < each.at for each in clause.governors if each.cue in ("travel", "plan"))


def _touches(clause: Clause, at: int) -> bool:
    """Only other places, periods and venues stand between the encounter, or its people, and tile *at*."""
    items, timed = clause.tiles.items, False
    for k in range(at - 1, clause.first - 1, -1):
        value = items[k].value
        if isinstance(value, Sign):
            if value == _COMMA and _is_week(clause, k - 1):
                continue  # в пятницу, 5 мая
            if value == _AND and type(items[k - 1].value) is Place and type(items[k + 1].value) is Place:
                continue  # форум Перу и Чили в Баку
            return clause.cues.get("contrast") == k  # не в Баку, а в Гяндже
        timed = timed or type(value) is When or _is_week(clause, k)
        if timed and type(value) is Gap and any(verb.at == k - 1 for verb in clause.verbs):
            return True  # обсудят урожай 5 мая в Баку
        if isinstance(value, Gap):
            if _is_week(clause, k):
                continue
            if _is_staying(clause, k):
                return True
            before = k - 1 - (k > 1 and isinstance(items[k - 1].value, PlaceAdjective))  # на сессии китайского [форума]
            if not (k and _takes(items[before].value)) and not _is_again(clause, k):
                return False
        elif isinstance(value, CueWord) and _is_another(clause, k):
            return False
        elif isinstance(value, CueWord) and value.cue == "rank" and timed:
            continue
        elif not isinstance(value, Preposition | Place | When):
            return isinstance(value, _HOLDING) and not _is_of_another(clause, k)
    return True


def _is_week(clause: Clause, k: int) -> bool:
    """``на следующей неделе``, ``в пятницу``"""
    tile, tokens = clause.tiles.items[k], clause.tiles.tokens
    last = tile.stop - 1
    return type(tile.value) is Gap and (tokens.words[last] == "неделе" or bool(tokens.kinds[last] & _WEEKDAY))


def _is_staying(clause: Clause, k: int) -> bool:
    """``находится 5 мая в Баку``"""
    tile = clause.tiles.items[k]
    return any(word.startswith("наход") for word in clause.tiles.tokens.words[tile.first : tile.stop])


def _is_of_another(clause: Clause, k: int) -> bool:
    """``обсудили встречу лидеров в Баку``"""
    owner = next((actor.noun for actor in clause.actors if actor.at == k), -1)
    return owner >= 0 and _is_another(clause, owner)


def _takes(before: TileValue) -> bool:
    """``в [музее]``, ``на заседании [совета]``: what words that nobody read belong to."""
    return isinstance(before, Preposition) or (isinstance(before, CueWord) and before.cue in _TAKING)


def _is_another(clause: Clause, k: int) -> bool:
    """``обсудили подготовку к саммиту в Баку``, ``обсудил с A поставки в Баку``: the place of what was talked about."""
    word = clause.tiles.items[k].value
    if isinstance(word, CueWord) and word.cue in _TRADED and word.cases & ACC:
        return any(verb.cue == "discuss" and verb.at < k for verb in clause.verbs)
    noun = next((noun for noun in clause.nouns if noun.at == k), None)
    if noun is None or not any(verb.at < k for verb in clause.verbs):
        return False
    discussed = not noun.preposition and all(verb.cue == "discuss" for verb in clause.verbs)
    return discussed or noun.preposition in _TALKED_ABOUT


def _is_again(clause: Clause, k: int) -> bool:
    """``встретиться вновь 15 октября``, ``встретились в третий раз``"""
    tile = clause.tiles.items[k]
    return AGAIN.issuperset(clause.tiles.tokens.words[tile.first : tile.stop])


def _date(clause: Clause, reference: PartialDate | None) -> Period | None:
    days = (each for each in clause.scenery if isinstance(each.value, When) and _is_day(each.value))
    for each in days:
        if _belongs(clause, each.at) and not _is_old(clause, each):
            return _written(each.value, reference)  # type: ignore[arg-type]
    return None


def _is_old(clause: Clause, each: Scenery) -> bool:
    """``отложенная в мае встреча состоялась в июне``"""
    put_off = (governor.at for governor in clause.governors if governor.cue == "cancel")
    return any(0 < each.at - at <= _PUT_OFF for at in put_off)


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
        start = start._replace(year=end.year, years=end.years, month=start.month or end.month)
    now = reference or PartialDate()
    return Period(start.at(now), end.at(now))
