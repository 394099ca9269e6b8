"""Which of several subjects a verb has, where a clause was not cut: ``A встретился с B, пока C болел``."""

from __future__ import annotations

from ...grammar.people import People
from ...lexicon.senses import INS, CueWord
from ...mentions import Sign
from .clauses import FINITE, Actor, Clause
from .cues import HOSTS

__all__ = ["are_strangers", "of_verb"]

_COMMA, _DASH = Sign(","), Sign("-")


def of_verb(clause: Clause, subjects: list[Actor]) -> list[Actor]:
    """Those of *subjects* who act by the clause's verb: a verb of one has one subject or one list of them."""
    verb = clause.verbs[0]
    word = clause.tiles.values[verb.at]
    lists = _lists(subjects)
    if "seated" in clause.cues or any(each.lemma in HOSTS and each.cases & INS for each in clause.actors):
        return subjects  # `совещание провел A, за столом были B и C`, `порт посетила A, хозяином встречи был B`
    if verb.form not in FINITE or len(lists) == 1 or not isinstance(word, CueWord) or _is_elliptic(clause, word):
        return subjects
    beside = [each for each in lists if not _commas(clause, each, verb.at)]
    if word.plural:
        apart = [each for each in lists if _commas(clause, each, verb.at) % 2]
        many = any(len(each) > 1 or (each[0].plural and not each[0].is_unknown_pronoun) for each in beside)
        return [one for each in lists if each not in apart for one in each] if many else subjects
    if len(beside) == 1:
        return beside[0]
    inside = [each for each in lists if not _commas(clause, each, verb.at) % 2]
    return inside[0] if len(inside) == 1 else subjects


def are_strangers(clause: Clause, subjects: list[Actor]) -> bool:
    """``A прилетел в Баку и побывал у B, пока C болел``: whoever acts behind a comma has another verb"""
    verb = clause.verbs[0]
    return (
        clause.link == "and"
        and verb.form in FINITE
        and subjects[0].at > verb.at
        and (_commas(clause, subjects, verb.at) % 2 == 1)
    )


def _is_elliptic(clause: Clause, verb: CueWord) -> bool:
    """``чешскую делегацию возглавил A, польскую - B``"""
    values = clause.tiles.values
    dashes = [k for k, value in enumerate(values) if value == _DASH]
    return bool(dashes) and (verb.plural or any(k == 0 or type(values[k - 1]) is not People for k in dashes))


def _lists(subjects: list[Actor]) -> list[list[Actor]]:
    """``A и B``"""
    lists: list[list[Actor]] = []
    for each in subjects:
        if each.listed and lists:
            lists[-1].append(each)
        else:
            lists.append([each])
    return lists


def _commas(clause: Clause, subjects: list[Actor], at: int) -> int:
    """How many commas stand between them and the verb: none, or two around what interrupts."""
    first, stop = (subjects[-1].at, at) if subjects[-1].at < at else (at, subjects[0].at)
    between = clause.tiles.values[first:stop]
    return between.count(_COMMA) + between.count(_DASH)
