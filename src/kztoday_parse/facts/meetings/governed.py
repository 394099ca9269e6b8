"""Cities and days that belong to another word of the clause: ``перед вылетом в Баку``, ``итоги 2025 года``."""

from __future__ import annotations

import re

from ...grammar.morph import PAST
from ...grammar.people import People
from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign
from .clauses import Clause, Scenery, Verb
from .cues import ABOUT, LEAVING, TOWARDS, VENUES
from .days import tells_when
from .elsewhere import ARRIVING, NOMINAL, STAYING, is_elsewhere

__all__ = ["is_governed"]

_AHEAD = frozenset({"перед", "до", "накануне", "в преддверии", "вместо"}) | TOWARDS
_OF_EVENTS = _AHEAD | {"для"}
_ASIDE = _AHEAD | ABOUT | {"по", "для", "по случаю", "в связи с", "из-за", "благодаря", "вопреки", "несмотря на"}
_REACH = 8  # tiles from a participle to the city
_OF_PERSON = ("шим", "щим", "нным", "шей", "щей", "нной")  # as it ends of whoever was met
_DESCRIBED = 4  # tiles between such a preposition and the city
_COMMA = Sign(",")
_PARTICIPLES = ("вший", "вшая", "вшие", "щий", "щая", "щие", "нный", "нная", "нные")  # as they end of a subject
# How participles end in any case: `достигнутые`, `подписанного`, `пострадавшим`.
_PARTICIPLE = re.compile(
    r"(?:вш|[аяую]щ|нн|нут|ят)(?:[иыео]й|[ая]я|[ое]е|[иы]е|[ое]го|[ое]му|[иы]м|[ое]м|[ую]ю|[иы]х|[иы]ми)(?:ся)?$"
)


def is_governed(clause: Clause, each: Scenery) -> bool:
    """It is no city or day of the encounter, wherever it stands."""
    at = each.at
    if _is_left(clause, at) or _is_of_journey(clause, at) or _is_of_participle(clause, at):
        return True
    if is_elsewhere(clause, each) or _is_of_told(clause, at):
        return True
    if isinstance(each.value, When):
        return _is_of_thing(clause, each)
    return isinstance(each.value, Place) and _is_behind(clause, at)


def _is_left(clause: Clause, at: int) -> bool:
    """``A, вернувшийся из Баку 5 мая``"""
    if at < clause.first + 2:
        return False
    before, place = (tile.value for tile in clause.tiles.items[at - 2 : at])
    return type(place) is Place and type(before) is Preposition and before.word in LEAVING


def _is_of_journey(clause: Clause, at: int) -> bool:
    """``встретился с A, пообещав приехать 5 мая в Баку``"""
    promised = (each.at for each in clause.governors if each.cue == "travel" and each.form is VerbForm.INFINITIVE)
    first = next(promised, at)
    return first < at and any(verb.at < first for verb in clause.verbs)


def _is_of_participle(clause: Clause, at: int) -> bool:
    """``A, работавший в 2010 году в Баку, встретился с B``; not ``A, прибывший в Баку, встретился с B``"""
    items, verb = clause.tiles.items, clause.verbs[0].at if clause.verbs else -1
    if verb < at:
        return False
    opening = next((k for k in range(at - 1, clause.first, -1) if items[k].value == _COMMA), -1)
    if opening < 0 or all(items[k].value != _COMMA for k in range(at + 1, verb)):
        return False
    tile = items[opening + 1]
    if not clause.tiles.tokens.words[tile.first].endswith(_PARTICIPLES):
        return False
    if any(opening < noun.at < at for noun in clause.nouns):
        return False  # `совершающий визит в Баку`
    subject = any(each.at == opening - 1 and each.cases & NOM and not each.preposition for each in clause.actors)
    others = ("travel",) if subject else ("travel", "plan")  # `встреча с A, намеченная на 5 мая`
    return not any(each.at == opening + 1 and each.cue in others for each in clause.governors)


def _is_of_told(clause: Clause, at: int) -> bool:
    """``обсудили договоренности, достигнутые 5 мая в Баку``, ``обсудили подписанный в Баку договор``, ``с A, вручившим
    приглашение в Баку``; not ``с A, прибывшим в Баку``, ``на саммите, прошедшем в Баку``."""
    items, words = clause.tiles.items, clause.tiles.tokens.words
    events = {noun.at for noun in clause.nouns}
    verb = next((each for each in clause.verbs if each.at < at), None)
    for k in range(at - 1, -1 if verb is None else max(verb.at, at - _REACH), -1):
        value, word = items[k].value, words[items[k].stop - 1]
        if k in events or verb is None or isinstance(value, Sign):
            return False
        if isinstance(value, Gap | CueWord) and _PARTICIPLE.search(word):
            moves = any(each.at == k and each.cue in ("travel", "plan") for each in clause.governors)
            return not moves and not word.startswith(STAYING) and _describes_told(clause, k, verb, events)
    return False


def _describes_told(clause: Clause, k: int, verb: Verb, events: set[int]) -> bool:
    """The participle at tile *k* is of a person met, or of a thing discussed."""
    items, tile = clause.tiles.items, clause.tiles.items[k]
    if items[k - 1].value != _COMMA:
        return k - 1 == verb.at and verb.cue == "discuss" and events.isdisjoint(range(k, k + _REACH))
    if type(items[k - 2].value) is People:
        return clause.tiles.tokens.words[tile.first].endswith(_OF_PERSON)
    thing = verb.cue == "discuss" and k - 2 > verb.at and k - 2 not in events
    return thing and not isinstance(items[k - 3].value, Preposition)


def _is_of_thing(clause: Clause, each: Scenery) -> bool:
    """``обсудили итоги 2025 года``, ``планы на 2027 год``, ``экспорт зерна в мае``: no day, and a thing before it"""
    start = each.value.start if isinstance(each.value, When) else None
    if start is None or start.day is not None:
        return False
    k = each.at - 1 - bool(each.preposition)
    if k <= clause.first or tells_when(clause.tiles, k) or any(noun.at in (k, each.at + 1) for noun in clause.nouns):
        return False
    if any(verb.at == each.at + 1 for verb in (*clause.verbs, *clause.governors)):
        return False  # `для бесед о заводе в мае собирается A`
    tile, before = clause.tiles.items[k], clause.tiles.items[k - 1].value
    value = tile.value
    if type(value) is Gap and clause.tiles.tokens.words[tile.stop - 1].endswith(PAST):
        return False  # `был в апреле в Баку`
    if isinstance(before, Preposition):
        return before.word in _ASIDE and type(value) is Gap
    return type(value) is Gap or (isinstance(value, CueWord) and value.form is VerbForm.NOUN)


def _is_behind(clause: Clause, at: int) -> bool:
    """``перед вылетом в Баку``, ``по пути в Баку``, ``накануне форума в Баку``, ``по случаю открытия рейса в Баку``"""
    items, words, events = clause.tiles.items, clause.tiles.tokens.words, {noun.at for noun in clause.nouns}
    opener = items[at - 1].value if at > clause.first else None
    if not (isinstance(opener, Preposition) and opener.word in VENUES):
        return False
    event = at - 2 in events
    for k in range(at - 2, max(clause.first, at - 2 - _DESCRIBED) - 1, -1):
        value = items[k].value
        if type(value) is Place or (type(value) is Preposition and value.word in LEAVING):
            continue  # `по пути из Баку в Гянджу`
        if isinstance(value, Preposition):
            if words[items[k + 1].first].startswith(ARRIVING):
                return False  # `по прибытии в Баку`
            return k < at - 2 and value.word in (_OF_EVENTS if event else _ASIDE)
        thing = isinstance(value, CueWord) and value.form in NOMINAL and (event or k not in events)
        if not (thing or isinstance(value, Gap | PlaceAdjective)) or words[items[k].first] == "этого":
            return False
    return False
