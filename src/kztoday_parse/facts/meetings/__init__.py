"""Encounters: who met whom, where, when, and whether it was or is to come."""

from __future__ import annotations

from collections.abc import Mapping

from ...grammar.people import People
from ...layout import Zone
from ...lexicon.senses import Place
from ...model import Meeting, MeetingKind
from ..document import Document
from .drafts import Draft
from .sides import sides, states_in
from .story import Story

__all__ = ["meetings", "parties"]


def meetings(document: Document) -> tuple[Meeting, ...]:
    """Every encounter that an article reports, in the order in which it tells them.

    >>> from ...pipeline import read_document
    >>> found = meetings(read_document("Министр Асет Исин встретился с послом Перу Карлосом Вегой."))
    >>> [person.name for person in found[0].participants], str(found[0].kind)
    (['Асет Исин', 'Карлос Вега'], 'meeting')
    """
    drafts = Story(document).read()
    roles = _roles(document)
    home = _home(document)
    kept = [draft for draft in drafts if _is_clear(draft, drafts)]
    _set_places(document, drafts, kept)
    return tuple(_meeting(document, draft, roles, home) for draft in kept)


def _is_clear(draft: Draft, drafts: list[Draft]) -> bool:
    """Two who met, or one who met somebody; the summary of encounters that follow is none itself."""
    if len(draft.people) > 1:
        return True
    if not draft.people:
        return draft.kind is not None and len(draft.codes) > 1 and not draft.several
    if not draft.nameless:
        return False
    return not any(draft.people[0] in other.people and len(other.people) > 1 for other in drafts)


def _roles(document: Document) -> dict[int, frozenset[str]]:
    """The states that the jobs of the people name."""
    found: dict[int, frozenset[str]] = {}
    for tiles in document.streams:
        for tile in tiles.items:
            if isinstance(tile.value, People):
                for index, person in zip(document.people.at.get(tile.first, ()), tile.value.persons, strict=False):
                    if person.role is not None and index not in found:
                        found[index] = states_in(document.tokens, person.role)
    return found


def _home(document: Document) -> str | None:
    """The state of the dateline's place."""
    first = document.layout.dateline
    if document.dateline is None or first is None:
        return None
    for entry in document.tokens.entries[first] or ():
        if isinstance(entry.sense, Place):
            return entry.sense.code
    return None


def _set_places(document: Document, drafts: list[Draft], kept: list[Draft]) -> None:
    """A single encounter is where the dateline is; a host stays in the city where the lead has him."""
    line = document.dateline
    if line is None:
        return
    named = [draft for draft in kept if draft.people]
    there = {host for draft in drafts for host in draft.hosts if draft.place == line.place}
    there |= _named_in_lead(document, line.place)
    for draft in named:
        if draft.place is None and (len(named) == 1 or there & set(draft.people)):
            draft.place = line.place


def _named_in_lead(document: Document, place: str) -> set[int]:
    """Who stands in the first sentence, if it names the dateline's place."""
    lead = next((tiles for tiles in document.streams if tiles.sentence.zone is Zone.BODY), None)
    if lead is None or not any(isinstance(tile.value, Place) and tile.value.name == place for tile in lead):
        return set()
    return {index for tile in lead for index in document.people.at.get(tile.first, ())}


def _meeting(document: Document, draft: Draft, roles: Mapping[int, frozenset[str]], home: str | None) -> Meeting:
    people, tokens = document.people.people, document.tokens
    ranges = [document.streams[each].sentence for each in draft.sentences]
    spans = tuple(tokens.span(each.first, each.stop) for each in ranges)
    return Meeting(
        draft.kind or MeetingKind.MEETING,
        draft.status,
        tuple(people[index] for index in draft.people),
        sides(draft, people, roles, home),
        draft.place,
        draft.date,
        spans[0],
        spans,
    )


def parties(document: Document, found: tuple[Meeting, ...]) -> Mapping[int, tuple[str, ...]]:
    """For each paragraph the states whose encounter it is about."""
    told: dict[int, tuple[str, ...]] = {}
    starts = {document.tokens.span(each.sentence.first, each.sentence.stop): each.sentence.paragraph for each in document.streams}
    for meeting in found:
        if len(meeting.countries) > 1:
            for span in meeting.evidence:
                told.setdefault(starts[span], meeting.countries)
    return told
