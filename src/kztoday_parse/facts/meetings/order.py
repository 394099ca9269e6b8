"""Which encounter of several a clause means: an earlier one, or the next."""

from __future__ import annotations

from collections.abc import Sequence

from ...lexicon.senses import NOM, Place, Preposition, VerbForm
from ...mentions import Gap
from .clauses import Clause, Noun
from .cues import EARLIER, FORMER, LAST

__all__ = ["PAST", "goes_back", "is_former", "is_next_one", "is_of_others", "precedes"]

PAST = frozenset({VerbForm.PAST, VerbForm.SHORT_PASSIVE, VerbForm.GERUND, VerbForm.PARTICIPLE})
"""The forms of verbs that tell what is over."""

_BEFORE = (["прежде", "чем"], ["перед", "тем"], ["до", "того"])
_DESCRIBED = 2  # words before an encounter to the first of two adjectives


def goes_back(clause: Clause, noun: Noun | None) -> bool:
    """``напомним``, ``ранее``, ``в прошлый раз``, ``предыдущая их встреча``: the text goes back to an earlier one."""
    said = clause.words
    if not EARLIER.isdisjoint(said) or ("раз" in said and not LAST.isdisjoint(said)):
        return True
    return is_former(clause, noun)


def precedes(clause: Clause) -> bool:
    """``прежде чем встретиться``, ``перед тем, как принять``: what was, or will be, right behind the rest"""
    return clause.words[:2] in _BEFORE


def is_former(clause: Clause, noun: Noun | None) -> bool:
    """``предыдущая [их] встреча``, ``их последняя личная встреча``"""
    if noun is None:
        return False
    at = clause.tiles.items[noun.at].first
    before = clause.tiles.tokens.words[max(clause.tiles.sentence.first, at - _DESCRIBED) : at]
    return any(word.startswith(FORMER) for word in before) and before[-1].isalpha()


def is_next_one(clause: Clause, noun: Noun | None) -> bool:
    """``следующая встреча - 5 мая``, which no verb says to be over"""
    if noun is None or noun.preposition or any(verb.form in PAST for verb in clause.verbs):
        return False
    tile, behind = clause.tiles.items[noun.at], clause.tiles.items[noun.at + 1 : noun.at + 2]
    if any(type(each.value) in (Gap, Preposition, Place) for each in behind):
        return False  # `следующая встреча с избирателями`
    at = tile.first
    return at > 0 and clause.tiles.tokens.words[at - 1].startswith("следующ")


def is_of_others(clause: Clause, noun: Noun | None, people: Sequence[int]) -> bool:
    """``переговоры о соглашении, которые вели A и B, завершены``: not those of *people*"""
    below = clause.below
    if noun is None or below is None or below.link != "which" or not any(each.at == noun.at for each in below.nouns):
        return False
    others = {index for each in below.actors if each.cases & NOM for index in each.people}
    return len(others) > 1 and others.isdisjoint(people)
