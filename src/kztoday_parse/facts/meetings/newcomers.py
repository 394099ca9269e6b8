"""Whoever is first named, with an office, right behind a session or a conference was there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...lexicon.senses import NOM
from ...model import Person
from .clauses import Actor, Clause
from .drafts import Draft

__all__ = ["newcomers"]

_ABSENT = ("отсутств", "прислал", "заболел", "улетел", "уехал", "пропустил", "заменил", "ждал", "остал")
_SUBORDINATE = frozenset({"that", "say", "which", "aside"})


def newcomers(clauses: Sequence[Clause], people: Sequence[Person]) -> list[int]:
    """The people that the *clauses* of a sentence name for the first time, as subjects and with an office."""
    return [index for clause in clauses if _tells(clause) for index in _named(clause.actors, clause, people)]


def _tells(clause: Clause) -> bool:
    if clause.link in _SUBORDINATE or "say" in clause.cues or any(verb.negated for verb in clause.verbs):
        return False
    sentence = clause.tiles.sentence
    words = clause.tiles.tokens.words[sentence.first : sentence.stop]
    return "не" not in words and not any(word.startswith(_ABSENT) for word in words)


def _named(actors: Iterable[Actor], clause: Clause, people: Sequence[Person]) -> Iterator[int]:
    span = clause.tiles.tokens.span(clause.tiles.sentence.first, clause.tiles.sentence.stop)
    for actor in actors:
        if not actor.cases & NOM or actor.preposition:
            continue
        for index, phrase in zip(actor.people, actor.phrases, strict=False):
            if phrase.role is not None and people[index].mentions[0].start >= span.start:
                yield index
