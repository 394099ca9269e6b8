"""Whether an encounter is only wished for: ``предложил переговоры``, ``на встречу надеялся``."""

from __future__ import annotations

from ...lexicon.senses import ACC, GEN, LOC, VerbForm
from .clauses import Clause, Noun, Verb

__all__ = ["wished_for"]

_AGAINST, _COUNTING = "против", "рассчитывать"
_SEEKING = frozenset("добиваться избегать избежать искать требовать потребовать".split())
_TAKING = {
    **dict.fromkeys(("искать", "избегать", "избежать"), ("",)),
    **dict.fromkeys(("уклоняться", "уклониться"), ("от",)),
    **dict.fromkeys(("отказать", "отказывать"), ("в", "во")),
}
_BESIDE = 3  # tiles between a word of wishing and the noun it takes
_TAKEN = frozenset({"к", "с"})  # `готов … к встрече`, `пригласил … посетить Баку с визитом`
_BEFORE = 9  # between it and a noun behind `к`: `готов … к встрече`


def wished_for(clause: Clause, noun: Noun) -> bool:
    """``возможность встречи``, ``предложил переговоры``: a word of wishing rules the noun; ``против переговоров``,
    ``на встречу надеялся``."""
    if noun.preposition == _AGAINST or _is_hoped_for(clause, noun) or _is_sought(clause, noun):
        return True
    reach = _BEFORE if noun.preposition in _TAKEN else _BESIDE
    return bool(clause.governors) and any(
        each.cue in ("wish", "invite", "promise") and 0 < noun.at - each.at <= reach and _takes(clause, each, noun)
        for each in clause.governors
    )


def _takes(clause: Clause, verb: Verb, noun: Noun) -> bool:
    """``избежал встречи``, ``уклонился от встречи``, ``отказал во встрече``; not ``избежал ареста после встречи``"""
    prepositions = _TAKING.get(clause.lemma(verb))
    return prepositions is None or noun.preposition in prepositions


def _is_hoped_for(clause: Clause, noun: Noun) -> bool:
    """``на встречу с ним надеялся A``, ``рассчитывал на встречу``"""
    if noun.preposition != "на" or not noun.cases & ACC or noun.cases & LOC:
        return False
    return any(
        each.cue in ("wish", "invite") or (each.form is VerbForm.PAST and clause.lemma(each) == _COUNTING)
        for each in clause.governors
    )


def _is_sought(clause: Clause, noun: Noun) -> bool:
    """``встречи с ним добивается A``: the noun before the verb, which takes it in the genitive"""
    if noun.preposition or not noun.cases & GEN:
        return False
    return any(each.cue == "wish" and each.at > noun.at and clause.lemma(each) in _SEEKING for each in clause.governors)
