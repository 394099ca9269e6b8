"""Who of those that a clause names stands on which side of an encounter."""

from __future__ import annotations

from collections.abc import Iterable

from ...grammar.roles import RolePhrase
from ...grammar.when import When
from ...lexicon.senses import ACC, DAT, INS, NOM, Place, VerbForm
from ...mentions import Tiles
from .clauses import Actor, Clause, Verb
from .cues import INTERVIEWERS, PRESENT_WITH, TOGETHER

__all__ = [
    "INTERLOCUTORS",
    "addressees",
    "agents",
    "guests",
    "met_nameless",
    "nominatives",
    "objects",
    "of_noun",
    "recipients",
    "subject",
    "subject_of",
]

INTERLOCUTORS = frozenset({"собеседник", "собеседница", "визави"})


def _bare(clause: Clause) -> Iterable[Actor]:
    return (each for each in clause.actors if not each.preposition and each.noun < 0)


def nominatives(clause: Clause) -> list[Actor]:
    """Those who can be the clause's subject; names that have one form for every case only if nobody else can."""
    found = [each for each in _bare(clause) if each.cases & NOM and each.lemma not in INTERLOCUTORS]
    sure = [each for each in found if not each.cases & ~NOM]
    return [each for each in found if each in sure or each.listed] if sure else found


def subject(clause: Clause) -> list[Actor]:
    """The clause's subject, or that of the clause it hangs on."""
    own = nominatives(clause)
    found = [each for each in own if each.people or each.lemma != "pronoun"]
    if found or clause.above is None or clause.link in ("which", "say", "aside") or "delegation" in clause.cues:
        return found or own
    return subject(clause.above) or own


def subject_of(clause: Clause, verb: Verb) -> list[Actor]:
    """The subject of one of its verbs; that of ``встретившись с A`` may stand in the clause behind."""
    found = subject(clause)
    if not found and verb.form is VerbForm.GERUND and clause.below is not None:
        return nominatives(clause.below)
    return found


def subject_of(clause: Clause, verb: Verb) -> list[Actor]:
    """The subject of one of its verbs; that of ``встретившись с A`` may stand in the clause behind."""
    found = subject(clause)
    if not found and verb.form is VerbForm.GERUND and clause.below is not None:
        return nominatives(clause.below)
    return found


def _has_other_subject(clause: Clause) -> bool:
    return "delegation" in clause.cues


def objects(clause: Clause) -> list[Actor]:
    """Those who stand in the accusative."""
    subjects = nominatives(clause)
    return [each for each in _bare(clause) if each.cases & ACC and each not in subjects]


def recipients(clause: Clause) -> list[Actor]:
    """Those who stand in the dative."""
    subjects = nominatives(clause)
    return [each for each in _bare(clause) if each.cases & DAT and each not in subjects]


def addressees(clause: Clause) -> list[Actor]:
    """Those to whom or of whom somebody speaks: ``заверил министра``, ``сказал министру``."""
    return [*objects(clause), *recipients(clause)]


def agents(clause: Clause) -> list[Actor]:
    """Those by whom something is done."""
    subjects = nominatives(clause)
    return [each for each in _bare(clause) if each.cases & INS and each not in subjects]


def of_noun(clause: Clause, noun: int) -> list[Actor]:
    """Those who depend on the noun at a tile: ``переговоры A и B``."""
    return [each for each in clause.actors if each.noun == noun or (each.at == noun + 1 and each.people)]


def guests(clause: Clause) -> list[Actor]:
    """Those behind ``с`` and ``между``, those who led, graced or had an encounter held for them."""
    return [
        each
        for each in clause.actors
        if (each.preposition in TOGETHER or each.preposition in PRESENT_WITH) and each.lemma not in INTERVIEWERS
    ]


def met_nameless(tiles: Tiles, clause: Clause) -> bool:
    """``с`` stands before somebody whom nobody names."""
    if "country" in clause.cues or any(each.people and each.preposition in TOGETHER for each in clause.actors):
        return False
    return any(word in TOGETHER and _is_somebody(tiles, at + 1) for at, word in clause.openers)


def _is_somebody(tiles: Tiles, at: int) -> bool:
    """No state, no period, no interviewer."""
    value = tiles.items[at].value if at < tiles.size else None
    if isinstance(value, RolePhrase):
        return value.lemma not in INTERVIEWERS
    return not isinstance(value, Place | When) and value is not None
