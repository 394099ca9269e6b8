"""Cities and days that belong to another word of the clause: ``перед вылетом в Баку``, ``итоги 2025 года``."""

from __future__ import annotations

from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign
from .clauses import Clause, Scenery
from .cues import ABOUT, LEAVING, TOWARDS, VENUES
from .days import tells_when

__all__ = ["is_governed"]

_AHEAD = frozenset({"перед", "до", "накануне", "в преддверии"}) | TOWARDS
_OF_EVENTS = _AHEAD | {"для"}
_ASIDE = _AHEAD | ABOUT | {"по", "для", "по случаю", "в связи с"}
_DESCRIBED = 4  # tiles between such a preposition and the city
_NOUNS = frozenset({VerbForm.NOUN, VerbForm.OTHER})
_COMMA = Sign(",")
_PARTICIPLES = ("вший", "вшая", "вшие", "щий", "щая", "щие", "нный", "нная", "нные")  # as they end of a subject
_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лись")  # how verbs in the past end


def is_governed(clause: Clause, each: Scenery) -> bool:
    """It is no city or day of the encounter, wherever it stands."""
    at = each.at
    if _is_left(clause, at) or _is_of_journey(clause, at) or _is_of_participle(clause, at):
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
    if type(value) is Gap and clause.tiles.tokens.words[tile.stop - 1].endswith(_PAST):
        return False  # `был в апреле в Баку`
    if isinstance(before, Preposition):
        return before.word in _ASIDE and type(value) is Gap
    return type(value) is Gap or (isinstance(value, CueWord) and value.form is VerbForm.NOUN)


def _is_behind(clause: Clause, at: int) -> bool:
    """``перед вылетом в Баку``, ``по пути в Баку``, ``накануне форума в Баку``, ``по случаю открытия рейса в Баку``"""
    items, events = clause.tiles.items, {noun.at for noun in clause.nouns}
    opener = items[at - 1].value if at > clause.first else None
    if not (isinstance(opener, Preposition) and opener.word in VENUES):
        return False
    event = at - 2 in events
    for k in range(at - 2, max(clause.first, at - 2 - _DESCRIBED) - 1, -1):
        value = items[k].value
        if isinstance(value, Preposition):
            return k < at - 2 and value.word in (_OF_EVENTS if event else _ASIDE)
        thing = isinstance(value, CueWord) and value.form in _NOUNS and (event or k not in events)
        if not (thing or isinstance(value, Gap | PlaceAdjective)):
            return False
    return False
