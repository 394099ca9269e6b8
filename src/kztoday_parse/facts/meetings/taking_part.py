"""Verbs of taking part: who attended, addressed, led an encounter, or stood there for a state."""

from __future__ import annotations

from ...grammar.leaves import match_sense
from ...lexicon.senses import ACC, INS, NOM, CueWord, Place, PlaceAdjective, VerbForm
from ...mentions import Gap
from ...model import MeetingKind
from . import parties
from .clauses import Actor, Clause, Noun, Verb
from .cues import AT_IT, KINDS, OFFICERS, PUBLIC, TOWARDS, VENUES
from .told import Mode, Told
from .wishes import wished_for

__all__ = ["PASSIVE", "addressed", "attended", "doers", "event_of", "joining", "led", "officer", "represented"]

PASSIVE = (VerbForm.SHORT_PASSIVE, VerbForm.PARTICIPLE)
"""The forms of verbs whose subject does nothing itself."""

_SIDES = frozenset({"хозяев", "гостей"})
_ACCOMPANYING = "сопровождать"
_PRESIDING = frozenset({"председательствовать", "сопредседательствовать", "модерировать"})
_BODIES = ("комисси", "межправкомисси")
_SPEAKING = frozenset({"address", "attend"})
_BESIDES = frozenset({"помимо", "кроме", "наряду с", "наряду со"})


def attended(clause: Clause, verb: Verb) -> Told:
    """``в форуме участвовали A и B``, ``к ним присоединился C``"""
    others = [*_owners(clause), *parties.guests(clause), *parties.behind(clause, *TOWARDS)]
    if clause.lemma(verb) == _ACCOMPANYING:
        others += parties.objects(clause)
    return joining(clause, [*parties.subject_of(clause, verb), *others])


def _owners(clause: Clause) -> list[Actor]:
    """``к беседе A с B присоединился C``"""
    owned = (noun for noun in clause.nouns if noun.preposition and KINDS.get(noun.cue) not in PUBLIC)
    return [each for noun in owned for each in clause.actors if each.noun == noun.at and each.people]


def addressed(clause: Clause, verb: Verb) -> Told | None:
    """``на форуме выступил A``, not ``выступил против переговоров``"""
    if all(wished_for(clause, noun) for noun in clause.nouns) and (clause.nouns or _is_elsewhere(clause)):
        return None
    return joining(clause, [*parties.subject_of(clause, verb), *parties.guests(clause)])


def _is_elsewhere(clause: Clause) -> bool:
    """``выступил в МГУ``"""
    tokens, items = clause.tiles.tokens, clause.tiles.items
    venues = (items[each.at + 1] for each in clause.openers if each.word in VENUES and each.at + 1 < len(items))
    return any(type(tile.value) is Gap and tokens.raw[tile.first][0].isupper() for tile in venues)


def led(clause: Clause, verb: Verb) -> Told | None:
    """``делегацию возглавил A``, ``делегация была возглавлена A``"""
    presiding = clause.lemma(verb) in _PRESIDING or any(word.startswith(_BODIES) for word in clause.words)
    named = clause.nouns or "delegation" in clause.cues or "country" in clause.cues
    if not (named or presiding or is_of_her(clause)):
        return None
    others = parties.guests(clause) if any(noun.cue in KINDS for noun in clause.nouns) else []
    return joining(clause, [*doers(clause, verb), *others])


def is_of_her(clause: Clause) -> bool:
    """``ее возглавляет A``: the delegation, if the sentence before tells of one"""
    led = any(verb.cue == "lead" for verb in clause.verbs) and "delegation" not in clause.cues and not clause.nouns
    return led and any(each.feminine and each.cases & ACC and not each.preposition for each in clause.actors)


def represented(clause: Clause, verb: Verb) -> Told | None:
    """``Казахстан представлял A``; ``A представил план`` is nothing."""
    sides = any(type(each.value) in (Place, PlaceAdjective) for each in clause.scenery)
    sides = sides or not _SIDES.isdisjoint(clause.words)
    if not sides and "delegation" not in clause.cues and clause.link != "which":
        return None
    if verb.form in PASSIVE:
        return joining(clause, parties.agents(clause))
    found = parties.subject_of(clause, verb)
    # `Иран представлял Моради, а США - министр B`: the name right behind the verb, though it has no endings
    beside = [each for each in clause.actors if each.at == verb.at + 1 and each.people and each.cases & NOM]
    return joining(clause, [*(each for each in beside if each not in found), *found])


def doers(clause: Clause, verb: Verb) -> list[Actor]:
    return parties.agents(clause) if verb.form in PASSIVE else parties.subject_of(clause, verb)


def joining(clause: Clause, people: list[Actor]) -> Told:
    """*people* took part in the encounter that the clause names, or that was told before."""
    noun = next((noun for noun in clause.nouns if not wished_for(clause, noun)), None)
    if noun is None and "seated" in clause.cues and clause.link == "and" and clause.above is not None:
        noun = next(iter(clause.above.nouns), None)  # на приеме, устроенном A, сидели за столом с B
    noun = noun or _above(clause)
    office = officer(clause) if noun is None else None
    kind = KINDS.get(noun.cue) if noun is not None else None if office is None else event_of(clause, office)
    people = [*people, *(each for each in parties.behind(clause, *_BESIDES) if each not in people)]
    everywhere = noun is not None and noun.plural and (_on_each(noun) or "all" in clause.cues)
    return Told(clause, Mode.JOIN, kind, people, noun=noun, everywhere=everywhere)


def _above(clause: Clause) -> Noun | None:
    """``на форуме было людно: выступили A и B``"""
    if clause.link != "hard" or clause.above is None or not any(verb.cue in _SPEAKING for verb in clause.verbs):
        return None
    there = (noun for noun in clause.above.nouns if KINDS.get(noun.cue) in PUBLIC and noun.preposition in AT_IT)
    return next(there, None)


def _on_each(noun: Noun) -> bool:
    """``на встречах присутствовал C``; ``на переговорах`` can be on one."""
    return noun.preposition == "на" and noun.cue == "meeting"


def officer(clause: Clause) -> Actor | None:
    """``модератором был A``, ``сопредседатели - A и B``, ``гостями форума стали A и B``"""
    offices = (each for each in clause.actors if not each.people and each.cases & (INS | NOM) and not each.preposition)
    return next((each for each in offices if each.lemma in OFFICERS or _is_at_event(clause, each)), None)


def _is_at_event(clause: Clause, office: Actor) -> bool:
    return office.cases == INS and event_of(clause, office) in PUBLIC


def event_of(clause: Clause, office: Actor) -> MeetingKind | None:
    """``модератор [круглого стола]``"""
    tokens, tile = clause.tiles.tokens, clause.tiles.items[office.at]
    found = (match_sense(tokens, at, CueWord) for at in range(tile.first + 1, tile.stop))
    return next((KINDS[each[0].cue] for each in found if each is not None and each[0].cue in KINDS), None)
