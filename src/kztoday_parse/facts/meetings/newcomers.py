"""Whoever is first named, with an office, right behind an encounter was there, unless something speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...grammar.quotes import OPENING_QUOTES
from ...grammar.when import When
from ...lexicon.senses import NOM, PlaceAdjective
from ...model import MeetingKind, MeetingStatus, Person
from .clauses import Actor, Clause, Scenery
from .cues import LEAVING
from .drafts import Draft

__all__ = ["is_open", "newcomers"]

_ABSENT = ("отсутств", "прислал", "заболел", "улетел", "уехал", "пропустил", "заменил", "ждал", "остал")
_OTHER = frozenset({"не", "ранее", "напомним"})
_PAIR = 2
_SUBORDINATE = frozenset({"that", "say", "which", "aside"})


def is_open(draft: Draft) -> bool:
    """A session or conference, or an encounter that was held and of which nobody, or one of several, is named yet."""
    if draft.is_public:
        return True
    held = draft.status is MeetingStatus.HELD and draft.kind not in (MeetingKind.CALL, MeetingKind.VISIT)
    return held and len(draft.people) < _PAIR


def newcomers(clauses: Sequence[Clause], people: Sequence[Person], draft: Draft) -> list[int]:
    """The people that the *clauses* of a sentence name for the first time, as subjects and with an office; at an
    encounter that is not public only those of the states that are told to be there."""
    told = [clause for clause in clauses if _tells(clause) and _is_there(clause, draft)]
    found = [index for clause in told for index in _named(clause.actors, clause, people)]
    return found if draft.is_public else [index for index in found if people[index].country in draft.codes]


def _tells(clause: Clause) -> bool:
    if clause.nouns or clause.link in _SUBORDINATE or "say" in clause.cues:
        return False
    sentence = clause.tiles.sentence
    words = clause.tiles.tokens.words[sentence.first : sentence.stop]
    quoted = words[0] in OPENING_QUOTES
    return not quoted and _OTHER.isdisjoint(words) and not any(word.startswith(_ABSENT) for word in words)


def _is_there(clause: Clause, draft: Draft) -> bool:
    """Neither in another place, ``в Вильнюсе открыл мост``, nor at another time, ``в прошлом году``."""
    return all(_fits(each, draft) for each in clause.scenery)


def _fits(scenery: Scenery, draft: Draft) -> bool:
    value = scenery.value
    if isinstance(value, When):
        return value.end is None or (value.end.year is None and not value.end.years)
    if isinstance(value, PlaceAdjective) or not scenery.preposition or scenery.preposition in LEAVING:
        return True  # `по видеосвязи из Вены`
    return draft.place is not None and value.name == draft.place.name


def _named(actors: Iterable[Actor], clause: Clause, people: Sequence[Person]) -> Iterator[int]:
    span = clause.tiles.tokens.span(clause.tiles.sentence.first, clause.tiles.sentence.stop)
    for actor in actors:
        if not actor.cases & NOM or actor.preposition:
            continue
        for index, phrase in zip(actor.people, actor.phrases, strict=False):
            if phrase.role is not None and people[index].mentions[0].start >= span.start:
                yield index
