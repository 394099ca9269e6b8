"""Verbs of meeting that tell of none: of a prison, of one opinion, of a novel, of those who are in love."""

from __future__ import annotations

from ...lexicon.senses import VerbForm
from .clauses import Clause, Verb
from .cues import CASUAL, FICTION, SITTING

__all__ = ["CAPTIVE", "is_no_encounter", "states_wanted"]

CAPTIVE = frozenset(
    "тюрьме сизо колонии камере заключении плену лагере изоляторе карцере год года лет месяц месяца месяцев".split()
)
"""Words of a stay that nobody chose."""

_AGREEING = "сойтись"
_OPINIONS = frozenset(
    {"во мнении", "в том", "на том", "в цене", "на цене", "в оценке", "в оценках", "на мысли", "в одном"}
    | {"в поединке", "в бою", "в схватке", "в матче", "в финале", "в полуфинале", "в дуэли", "в споре"}
)
_DATING = "встречаться"
_STARS = frozenset("актер актриса певец певица модель фотомодель телеведущая рэпер блогер музыкант балерина".split())
_PAIR = 2  # states


def is_no_encounter(clause: Clause, verb: Verb) -> bool:
    """``просидел в тюрьме``, ``сошлись во мнении``, ``в романе король встречается с послом``"""
    words, lemma = clause.words, clause.lemma(verb)
    if lemma in SITTING and not CAPTIVE.isdisjoint(words):
        return True
    behind = clause.tiles.items[verb.at].stop
    if lemma == _AGREEING and " ".join(clause.tiles.tokens.words[behind : behind + 2]) in _OPINIONS:
        return True
    return not FICTION.isdisjoint(words)


def states_wanted(clause: Clause, verb: Verb) -> int:
    """How many states those must stand for whose meeting is news: ``актер встречается с актрисой`` is none."""
    lemma = clause.lemma(verb)
    if lemma in CASUAL:
        return _PAIR
    starry = any(each.lemma in _STARS for each in clause.actors)
    return int(starry and lemma == _DATING and verb.form is VerbForm.PRESENT and not clause.scenery)
