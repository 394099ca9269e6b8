"""Who took the floor, had come or presided: told behind a session or a conference, without its noun.

``слово взял A``, ``туда приехал B``, ``доклад - A``: the parts in any order.
"""

from __future__ import annotations

from collections.abc import Collection

from ...grammar.morph import PAST_OF_PERSONS
from ...lexicon.senses import CueWord, Place, VerbForm
from ...mentions import Tiles
from . import parties
from .attendance import FLOOR
from .clauses import PRONOUN, Actor, Clause
from .company import word_before
from .cues import KINDS, TOWARDS

__all__ = ["may_mention", "names_podium", "podium"]

_STOPS = frozenset({"-", ","})
_LOST = frozenset({"прислал", "прислала", "прислали", "направил", "направила", "направили", "зачитали", "вручили"})
_VERBS = frozenset({"lead", "travel"})
_HOLDING_IT = frozenset({"hold", "pronoun"})  # `вели его A и B`
_THERE = frozenset({"туда", "сюда"})
_EVENTS = frozenset({"session", "conference", "ceremony", "reception", "consultations", "talks"})
_TURNED = frozenset({"обратился", "обратилась", "обратились"})
_SAID = FLOOR | _TURNED | {"начал", "начала", "начали"}
_TO_IT = frozenset({"на", "в"})


def names_podium(tiles: Tiles, words: Collection[str]) -> bool:
    """A sentence behind one that told of a session or a conference may tell who was there."""
    if not tiles.cues.isdisjoint(_VERBS) or tiles.cues >= _HOLDING_IT:
        return True
    return not _SAID.isdisjoint(words)


def may_mention(tiles: Tiles) -> bool:
    """A sentence that names nobody can name an event, or begins with an encounter: ``Беседа касалась нефти``."""
    first = tiles.items[0].value
    if "partaker" in tiles.cues or (type(first) is CueWord and first.cue in KINDS):
        return True
    return not tiles.cues.isdisjoint(_EVENTS) and "на" in tiles.tokens.words[tiles.sentence.first : tiles.sentence.stop]


def podium(clause: Clause, words: Collection[str]) -> list[Actor]:
    """Who took the floor, had come or presided, if the clause of these *words* tells that."""
    named = [each for each in parties.nominatives(clause) if each.people]
    if not named or "negation" in clause.cues:
        return []
    if not FLOOR.isdisjoint(words) and any(_is_doing(clause, each) for each in named):
        return named
    return named if _have_come(clause, named[0]) or _has_turned_to_them(clause, named[0]) else []


def _has_turned_to_them(clause: Clause, person: Actor) -> bool:
    """``к ним обратился A``"""
    them = any(each.lemma == PRONOUN and each.plural and each.preposition in TOWARDS for each in clause.actors)
    return them and word_before(clause, person) in _TURNED


def _is_doing(clause: Clause, person: Actor) -> bool:
    """``слово взял A``, ``A сделал доклад``"""
    before = word_before(clause, person)
    words, stop = clause.tiles.tokens.words, clause.tiles.items[person.at].stop
    behind = words[stop + (words[stop] in _STOPS)]
    return any(each.endswith(PAST_OF_PERSONS) and each not in _LOST for each in (before, behind))


def _have_come(clause: Clause, person: Actor) -> bool:
    """``приехали A и B``, ``туда приезжал A``, ``на него прибыли A и B``"""
    came = next((each for each in clause.governors if each.cue == "travel" and each.form is VerbForm.PAST), None)
    if came is None or came.negated or clause.nouns:
        return False
    if any(type(each.value) is Place and each.preposition in _TO_IT for each in clause.scenery):
        return False  # `в Баку приехали A и B`
    to_it = any(each.lemma == PRONOUN and each.preposition in _TO_IT for each in clause.actors)
    return to_it or came.at == person.at - 1 or not _THERE.isdisjoint(clause.words)
