"""Cities and days of other times: of somebody's life, of a journey to come, of an event long ago."""

from __future__ import annotations

from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign
from .clauses import Clause, Scenery
from .cues import VENUES
from .order import precedes

__all__ = ["ARRIVING", "NOMINAL", "STAYING", "is_elsewhere"]

STAYING = (
    "наход",
    "пребыва",
    "гост",
    "приех",
    "прибы",
    "прилет",
    "приш",
    "участв",
    "присутств",
    "посе",
    "собравш",
    "прошедш",
)
"""How words begin of who is there."""

ARRIVING = ("прилет", "прибыти", "приезд", "приземлени")
"""How words begin of coming there."""

_PARTICIPLES = ("вший", "вшая", "вшие", "вшийся", "вшаяся", "щий", "щая", "щие", "щийся", "нный", "нная", "нные")
_FINITE = ("л", "ла", "ло", "ли", "лся", "лась", "лись", "ет", "ит", "ют", "ят", "ется", "ится")  # as unread verbs end
_GOING = ("я", "ясь")  # how gerunds end of who is still on the way
_GONE = ("идя", "йдя")
_AFTER = "после"
_LONG = frozenset({"через", "спустя", "впервые"})
_DISTANCE = 4  # tokens from `через` to `после`
NOMINAL = frozenset({VerbForm.NOUN, VerbForm.OTHER})
_COMMA = Sign(",")


def is_elsewhere(clause: Clause, each: Scenery) -> bool:
    """It is a city or a day of one of these."""
    at, verb = each.at, clause.verbs[0].at if clause.verbs else -1
    if _is_long_before(clause, at):
        return True
    if at > verb:
        return False
    return _is_ahead(clause, at) or _is_of_relative(clause, at, verb) or _is_of_subject(clause, at)


def _is_ahead(clause: Clause, at: int) -> bool:
    """``прежде чем вылететь в Баку, A принял B``, ``направляясь в Баку, A принял B``"""
    going = next((each for each in reversed(clause.governors) if each.at < at), None)
    if going is None or going.cue != "travel" or not _is_goal(clause, going.at, at):
        return False
    if going.form is VerbForm.INFINITIVE:
        return precedes(clause)
    word = clause.tiles.tokens.words[clause.tiles.items[going.at].first]
    return going.form is VerbForm.GERUND and word.endswith(_GOING) and not word.endswith(_GONE)


def _is_goal(clause: Clause, going: int, at: int) -> bool:
    """``[вылететь] 5 мая в Баку``"""
    values = [tile.value for tile in clause.tiles.items[going + 1 : at + 1]]
    return all(isinstance(each, Place | When) or (type(each) is Preposition and each.word in VENUES) for each in values)


def _is_of_relative(clause: Clause, at: int, verb: int) -> bool:
    """``A, который 5 мая вернулся из Баку, встретился с B``, ``который живет в Баку``; not ``который находится в
    Баку``, nor of whoever came there."""
    if clause.link != "which" or any(noun.at < verb for noun in clause.nouns):
        return False
    items, words = clause.tiles.items, clause.tiles.tokens.words
    comma = next((k for k in range(at + 1, verb) if items[k].value == _COMMA), -1)
    if comma < 0 or any(each.at < comma and each.cue in ("travel", "plan") for each in clause.governors):
        return False
    gaps = (tile for tile in items[clause.first : comma] if type(tile.value) is Gap)
    said = [word for tile in gaps for word in words[tile.first : tile.stop]]
    return any(word.endswith(_FINITE) for word in said) and not any(word.startswith(STAYING) for word in said)


def _is_of_subject(clause: Clause, at: int) -> bool:
    """``родившийся в Баку министр A встретился с B``, ``избранный 5 мая президент``; not ``прибывший в Баку``"""
    tile = clause.tiles.items[clause.first]
    if type(tile.value) is not Gap or at == clause.first:
        return False
    word = clause.tiles.tokens.words[tile.stop - 1]
    if not word.endswith(_PARTICIPLES) or word.startswith(STAYING):
        return False
    actor = next((each for each in clause.actors if each.at > at), None)
    if actor is None or not actor.cases & NOM or actor.preposition or any(n.at < actor.at for n in clause.nouns):
        return False
    return not any(type(each.value) is Sign for each in clause.tiles.items[clause.first : actor.at])


def _is_long_before(clause: Clause, at: int) -> bool:
    """``через год после саммита в Баку``, ``впервые после [саммита] 5 мая``; not ``через час после прилета в Баку``"""
    opener = next((each for each in reversed(clause.openers) if each.at < at and each.word == _AFTER), None)
    if opener is None:
        return False
    items, words = clause.tiles.items, clause.tiles.tokens.words
    first = items[opener.at].first
    if _LONG.isdisjoint(words[max(items[clause.first].first, first - _DISTANCE) : first]):
        return False
    between = items[opener.at + 1 : at]
    if not between or words[between[0].first].startswith(ARRIVING):
        return False
    return all(_is_of_event(tile.value) for tile in between)


def _is_of_event(value: object) -> bool:
    """A word of ``[после] подписания договора в Баку``"""
    if isinstance(value, Preposition):
        return value.word in VENUES
    return isinstance(value, Gap | Place | PlaceAdjective | When) or (
        isinstance(value, CueWord) and value.form in NOMINAL
    )
