"""Where and when an encounter is: the city and the day that a clause gives it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from ...grammar.people import People, RolePhrase
from ...grammar.quotes import CLOSING_QUOTES, OPENING_QUOTES
from ...grammar.when import When
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
from ...model import PartialDate, Period
from .asides import set_aside
from .city_adjectives import city_called
from .clauses import Clause, Noun, Scenery, Verb
from .cues import ABOUT, DURING, FRAMING, TOWARDS, VENUES
from .dated import dates_itself, is_ruled_alone
from .days import is_day, is_in_date, is_week, tells_when, written
from .governed import is_governed
from .hanging import takes_over
from .venues import is_of_topic, is_shortened, is_venue, is_where

__all__ = ["Scene", "day_of", "read_scene", "state_of"]

_CITY_STATES = frozenset({"VA", "MC", "SG"})
_TAKING = frozenset({"session", "conference", "call_on"})  # what the name of a body or a venue follows
_TALKED_ABOUT = ABOUT | TOWARDS
_HOLDING = (CueWord, People, RolePhrase, PlaceAdjective)  # behind a sum or a quantity stands its own period
_TRADED = frozenset({"export", "import", "investment", "turnover", "shipment", "goods", "project", "other"})
_WEEKDAY = KINDS[Weekday]
_DURING = FRAMING | DURING | {"на"}
_AND, _COMMA, _STOP, _DASH, _BRACKETS = Sign("и"), Sign(","), Sign("."), Sign("-"), (Sign("("), Sign(")"))
_SINCE = frozenset({"с момента", "со времени", "со времен", "с начала"})  # `с момента ссоры в 2025 году`
_NOWHERE = "nowhere"  # a state that no dateline is of
_FRAME = 5  # tiles from `на полях` to what these are of
_HELD = 4  # tiles from `прошедший` to the day and the place
_STAYING = ("наход", "собрал", "соберет", "объединил")
_ADJECTIVES = frozenset({VerbForm.PARTICIPLE, VerbForm.OTHER})
_NAME = 7  # tiles of a name in quotation marks
_PUT_OFF = 2  # tiles from a word of cancelling to the day for which the encounter was meant
_OTHER_DAY = frozenset({"ранее", "раньше", "накануне", "вчера", "завтра", "наутро", "назавтра", "следующий"})


class Scene(NamedTuple):
    """A city with the code of its state, a date, and the state where no city is told."""

    place: Place | None = None
    date: Period | None = None
    state: str = ""


def read_scene(clause: Clause, reference: PartialDate | None, noun: Noun | None = None) -> Scene:
    """The scene that a clause sets, or takes over from the one it hangs on; not that of an encounter which it only
    mentions beside the one of *noun*."""
    aside = set_aside(clause, noun) if clause.scenery else None
    if aside:
        clause = copy(clause)
        clause.scenery = [each for each in clause.scenery if each.at not in aside]
    frame, day = _frame(clause), day_of(clause, reference)
    place = (_place(clause) if clause.scenery else None) or (None if frame is None else _place(frame))
    place = place or _of_adjective(clause, noun)
    day = day or (None if frame is None else _single_day(frame, reference))
    scene = Scene(place, day, state_of(clause) if place is None else "")
    if (scene.place is None or scene.date is None) and clause.above is not None and takes_over(clause, noun):
        above = read_scene(clause.above, reference)
        date = scene.date if scene.date is not None or not _OTHER_DAY.isdisjoint(clause.words) else above.date
        return Scene(scene.place or above.place, date, scene.state or above.state)
    return scene


def _of_adjective(clause: Clause, noun: Noun | None) -> Place | None:
    """``сеульские переговоры``"""
    if noun is None or noun.at <= clause.first:
        return None
    return city_called(clause.tiles.tokens.words[clause.tiles.items[noun.at].first - 1])


def _frame(clause: Clause) -> Clause | None:
    """``на полях форума, который проходит в Баку``: what is told of the forum"""
    below = clause.below
    if below is None or below.link != "which" or not below.nouns or not any(v.cue == "happen" for v in below.verbs):
        return None
    at = below.nouns[0].at
    return below if any(each.at == at and each.preposition in _DURING for each in clause.nouns) else None


def _single_day(clause: Clause, reference: PartialDate | None) -> Period | None:
    """``на форуме, который прошел 5 мая``; of several days it may be any"""
    day = day_of(clause, reference)
    return day if day is not None and day.start == day.end and day.start is not None and day.start.day else None


def state_of(clause: Clause) -> str:
    """``в Катаре``, ``посетит Таджикистан``"""
    places = [each for each in clause.scenery if isinstance(each.value, Place)]
    if not places:
        return ""
    if any(_is_assembly(clause, each) for each in places):
        return _NOWHERE
    states = [each for each in places if isinstance(each.value, Place) and each.value.kind == PlaceKind.STATE]
    called = any(verb.cue == "call_on" for verb in clause.verbs)
    there = (each for each in states if each.preposition in VENUES or (called and not each.preposition))
    return next((each.value.code for each in there if isinstance(each.value, Place) and _belongs(clause, each.at)), "")


def _is_assembly(clause: Clause, each: Scenery) -> bool:
    """``на полях Генеральной ассамблеи ООН``"""
    united = isinstance(each.value, Place) and each.value.code == "UN"
    return united and any(0 < each.at - opener.at <= _FRAME and opener.word in FRAMING for opener in clause.openers)


def _place(clause: Clause) -> Place | None:
    """The first city, one in the locative before one to which somebody came."""
    first: Place | None = None
    cities = [each for each in clause.scenery if isinstance(each.value, Place) and not _is_put_off(clause, each)]
    for each in cities:
        place = each.value
        if not (isinstance(place, Place) and (place.kind == PlaceKind.CITY or place.code in _CITY_STATES)):
            continue
        if is_where(clause, each) and _belongs(clause, each.at) and not is_governed(clause, each):
            if place.cases & LOC and each.preposition:
                return place
            first = first or place
    return first


def _is_put_off(clause: Clause, each: Scenery) -> bool:
    """``намеченная на май в Баку [встреча прошла в Гяндже]``"""
    planned = next((word.at for word in clause.governors if word.cue == "plan" and _describes(word, "plan")), each.at)
    noun = next((noun.at for noun in clause.nouns if noun.at > planned), -1)
    return planned < each.at < noun and any(_is_city(other) and noun < other.at for other in clause.scenery)


def _is_city(each: Scenery) -> bool:
    """``в Баку``"""
    return bool(each.preposition) and isinstance(each.value, Place) and each.value.kind == PlaceKind.CITY


def _belongs(clause: Clause, at: int) -> bool:
    """It stands with the encounter, not with what was talked about there."""
    if _is_topical(clause) and is_of_topic(clause, at):
        return False
    if clause.link == "again" or _is_fronted(clause, at) or _touches(clause, at):
        return True
    return 0 < at - clause.cues.get("past", at) <= _HELD  # `форум "Рыба", прошедший 5 мая в Баку`


def _is_fronted(clause: Clause, at: int) -> bool:
    """Before the verb, or before the noun where there is none, or before a word of planning or travelling."""
    if any(at < each.at for each in clause.verbs or clause.nouns):
        return True
    return any(at < each.at for each in clause.governors if each.cue in ("travel", "plan"))


def _touches(clause: Clause, at: int) -> bool:
    """Only other places, periods and venues stand between the encounter, or its people, and tile *at*."""
    items = clause.tiles.items
    timed = _is_of_day(items[at].value)
    for k in _backwards(clause, at):
        value = items[k].value
        if isinstance(value, Sign):
            if k > clause.first and _is_joint(clause, k):
                continue
            return clause.cues.get("contrast") == k  # не в Баку, а в Гяндже
        timed = timed or type(value) is When
        if isinstance(value, Gap):
            if is_week(clause.tiles, k):
                timed = True
                continue
            if timed and is_ruled_alone(clause, k) and not dates_itself(clause, k, at):
                return True  # обсудят урожай 5 мая в Баку
            if _is_staying(clause, k):
                return True
            before = k - 1 - (k > 1 and isinstance(items[k - 1].value, PlaceAdjective))  # на сессии китайского [форума]
            if not (k and _takes(items[before].value)) and not tells_when(clause.tiles, k):
                return False
        elif isinstance(value, CueWord) and _is_another(clause, k):
            return timed and value.cue in _TRADED  # обсудят поставки 5 мая в Баку
        elif isinstance(value, CueWord) and value.cue == "rank" and timed:
            continue
        elif isinstance(value, CueWord) and is_venue(value):
            if not _takes(items[k - 1].value) and not _is_opened(items[k - 2].value):
                return timed  # обсудил открытие завода в Баку
        elif type(value) is Preposition and value.word in ABOUT and not timed:
            return False  # говорил о заводе в Баку
        elif type(value) is PlaceAdjective and k == at - 1 and _is_topical(clause):
            continue  # обсудили дела в китайском Ухане
        elif not isinstance(value, Preposition | Place | When):
            return isinstance(value, _HOLDING) and not _is_of_another(clause, k)
    return True


def _is_of_day(value: TileValue) -> bool:
    """``5 мая``; ``в мае`` may be of what was discussed"""
    return type(value) is When and value.start is not None and value.start.day is not None


def _backwards(clause: Clause, at: int) -> Iterator[int]:
    """The tiles before tile *at*, the nearest first; without names in quotation marks: ``в отеле «Лувр» в Баку``"""
    k = at - 1
    while k >= clause.first:
        value = clause.tiles.items[k].value
        if type(value) is Sign and value.text in CLOSING_QUOTES:
            k = next((j - 1 for j in range(k - 1, max(clause.first, k - _NAME), -1) if _opens(clause, j)), k)
        yield k
        k -= 1


def _opens(clause: Clause, k: int) -> bool:
    """``отель «``"""
    sign, before = clause.tiles.items[k].value, clause.tiles.items[k - 1].value
    return type(sign) is Sign and sign.text in OPENING_QUOTES and isinstance(before, Gap | CueWord)


def _is_joint(clause: Clause, k: int) -> bool:
    """``в пятницу, 5 мая``, ``в Баку, 5 мая``, ``форум Перу и Чили в Баку``, ``в Токио (Япония) 5 мая``"""
    before, sign, behind = (tile.value for tile in clause.tiles.items[k - 1 : k + 2])
    if sign == _COMMA:
        return is_in_date(clause.tiles, k) or (type(before) is Place and type(behind) is When)
    if sign in _BRACKETS:
        return type(before) is Place
    if sign == _DASH:
        return not clause.verbs and isinstance(before, CueWord)  # `следующая встреча - 5 мая`
    if sign == _STOP:
        return is_shortened(clause.tiles, k + 1)
    return sign == _AND and type(before) is Place and type(behind) is Place


def _is_staying(clause: Clause, k: int) -> bool:
    """``находится 5 мая в Баку``, ``форум собрал в Баку``"""
    tile = clause.tiles.items[k]
    return any(word.startswith(_STAYING) for word in clause.tiles.tokens.words[tile.first : tile.stop])


def _is_topical(clause: Clause) -> bool:
    return any(verb.cue == "discuss" for verb in clause.verbs)


def _is_of_another(clause: Clause, k: int) -> bool:
    """``обсудили встречу лидеров в Баку``"""
    owner = next((actor.noun for actor in clause.actors if actor.at == k), -1)
    return owner >= 0 and _is_another(clause, owner)


def _takes(before: TileValue) -> bool:
    """``в [музее]``, ``на заседании [совета]``: what words that nobody read belong to."""
    if isinstance(before, Preposition):
        return before.word not in _SINCE
    return isinstance(before, CueWord) and before.cue in _TAKING


def _is_opened(value: TileValue) -> bool:
    """``на [открытии школы] в Баку``"""
    return type(value) is Preposition and value.word in VENUES


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


def day_of(clause: Clause, reference: PartialDate | None) -> Period | None:
    """The day or the days of the encounter that a clause tells."""
    days = (each for each in clause.scenery if isinstance(each.value, When) and is_day(each.value))
    told = [each for each in days if _belongs(clause, each.at) and not is_governed(clause, each)]
    told = [each for each in told if not _is_old(clause, each, "cancel")]
    if len(told) > 1:  # `намеченная на май встреча прошла в июне`
        told = [each for each in told if not _is_old(clause, each, "plan")] or told
    return written(told[0].value, reference) if told else None  # type: ignore[arg-type]


def _is_old(clause: Clause, each: Scenery, cue: str) -> bool:
    """``отложенная в мае встреча состоялась в июне``, ``намеченная на май``"""
    adjectives = (governor.at for governor in clause.governors if governor.cue == cue and _describes(governor, cue))
    return any(0 < each.at - at <= _PUT_OFF for at in adjectives)


def _describes(governor: Verb, cue: str) -> bool:
    return cue == "cancel" or governor.form in _ADJECTIVES
