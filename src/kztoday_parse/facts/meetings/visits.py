"""Where an encounter was, told in the sentence behind it: ``Его визит в Баку завершится завтра``."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Place, VerbForm
from ...model import MeetingKind, MeetingStatus
from .clauses import Clause, Noun
from .cues import FORMER, GUESTS, OTHERWHILE
from .drafts import Draft
from .whereabouts import city_of

__all__ = ["locate"]

# What tells a visit from the one during which they met.
_OTHER = (*FORMER, "следующ", "будущ", "ответн", "предстоящ", "недавн")
_BEFORE = 4  # tokens before the noun
_CAME = ("travel", VerbForm.PAST)
_COMING = frozenset({"прибыть", "прибывать", "приехать", "прилететь"})
_LATER = OTHERWHILE | {"затем", "потом", "после", "оттуда", "далее", "следующий", "до", "перед"}


def locate(draft: Draft, clauses: Iterable[Clause], number: int) -> None:
    """The city of the visit during which an encounter told right before sentence *number* was held."""
    near = draft.place is None and number - draft.last <= 1
    if near and draft.status is MeetingStatus.HELD and draft.kind is not MeetingKind.CALL:
        cities = (_city_of_visit(clause, draft.people) for clause in clauses)
        draft.place = next((city for city in cities if city is not None), None)


def _city_of_visit(clause: Clause, people: Collection[int]) -> Place | None:
    """The city that one of *people* is visiting, if the clause speaks of that visit and of no other time."""
    noun = next((noun for noun in clause.nouns if noun.cue == "visit"), None)
    if (noun is None and not _has_come(clause)) or _is_another(clause, noun) or not _is_of(clause, people):
        return None
    return city_of(clause)


def _has_come(clause: Clause) -> bool:
    """``Губернатор прибыл в Баку во главе делегации``, not ``затем прибыл``, ``вылетел``"""
    items, tokens = clause.tiles.items, clause.tiles.tokens
    came = next((each for each in clause.governors if (each.cue, each.form) == _CAME and not each.negated), None)
    if came is None or len(clause.governors) > 1:
        return False
    if not any(actor.people or actor.lemma in GUESTS for actor in clause.actors):
        return False
    word = items[came.at].value
    first = items[clause.first].first
    told = tokens.words[first : items[came.at].first]
    return isinstance(word, CueWord) and word.lemma in _COMING and _LATER.isdisjoint(told)


def _is_of(clause: Clause, people: Collection[int]) -> bool:
    named = {index for actor in clause.actors for index in actor.people}
    return not named or not named.isdisjoint(people)


def _is_another(clause: Clause, noun: Noun | None) -> bool:
    """Another time is told, or a verb that makes it one to come or one gone by."""
    if any(isinstance(each.value, When) for each in clause.scenery) or "negation" in clause.cues:
        return True
    if any(each.form is not VerbForm.OTHER and (each.cue, each.form) != _CAME for each in clause.governors):
        return True
    if noun is None:
        return bool(clause.verbs)
    if not noun.preposition and any(verb.form is VerbForm.PAST for verb in clause.verbs):
        return True
    if not noun.preposition and not noun.cases & NOM:
        return True  # `рассказал об итогах визита в Баку`
    tokens, at = clause.tiles.tokens, clause.tiles.items[noun.at].first
    return any(word.startswith(_OTHER) for word in tokens.words[max(0, at - _BEFORE) : at])
