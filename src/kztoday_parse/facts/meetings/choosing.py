"""Which noun of an encounter a verb of holding or taking place takes."""

from __future__ import annotations

from ...grammar.morph import adjective_cases
from ...lexicon.senses import ACC, INS, NOM, Preposition
from ...mentions import Gap
from .clauses import Clause, Noun, Verb
from .cues import KINDS, VENUES, WITH
from .wishes import wished_for

__all__ = ["begun_with", "chosen", "opening"]


def chosen(clause: Clause, at: int = -1) -> Noun | None:
    """The noun that a verb of holding takes: one with people of its own before one without; where a subject stands
    behind the verb at tile *at*, none in the genitive before it."""
    bare = [noun for noun in clause.nouns if not noun.preposition and not wished_for(clause, noun)]
    if len(bare) > 1 and any(noun.at > at >= 0 and noun.cases & NOM for noun in bare):
        bare = [noun for noun in bare if noun.at > at or noun.cases & NOM]
    named = [noun for noun in bare if noun.cue in KINDS] or bare or _behind_venue(clause)
    if len(named) > 1:
        named = [noun for noun in named if noun.cases & (NOM | ACC | INS)] or named  # `в день визита провел беседу`
    if len(named) < 2 or "series" in clause.cues:
        return named[-1] if named else None
    owners = {actor.noun for actor in clause.actors}
    partners = {actor.at - 2 for actor in clause.actors if actor.preposition in WITH}
    ending = (noun for noun in named if noun.cases == INS and noun.at in owners | partners)
    return next(ending, None) or next((noun for noun in named if noun.at in owners), named[0])


def _behind_venue(clause: Clause) -> list[Noun]:
    """``провел в стенах университета заседание``: the preposition has its own noun among the words before."""
    return [
        noun
        for noun in clause.nouns
        if noun.preposition in VENUES and noun.cue in KINDS and noun.cases & ACC and _is_far(clause, noun.at)
    ]


def _is_far(clause: Clause, at: int) -> bool:
    """Some words stand between the noun and its preposition, or one that is no adjective of it: ``в Кремле``."""
    items = clause.tiles.items
    before = items[at - 1]
    if isinstance(before.value, Preposition):
        return False
    if before.stop - before.first > 1 or not isinstance(items[at - 2].value, Preposition):
        return True
    word = clause.tiles.tokens.words[before.first]
    return isinstance(before.value, Gap) and not adjective_cases(word) & ACC


def opening(clause: Clause, verb: Verb) -> Noun | None:
    """``день визита A начал со встречи с B``: not the visit"""
    noun = next((noun for noun in clause.nouns if noun.at == verb.at + 2), None)
    before = None if noun is None else clause.tiles.items[verb.at + 1].value
    return noun if isinstance(before, Preposition) and before.word in WITH else None


def begun_with(clause: Clause, verb: Verb) -> Noun | None:
    """``поездка A началась со встречи с B``"""
    return next((noun for noun in clause.nouns if noun.preposition in WITH and noun.at > verb.at), None)
