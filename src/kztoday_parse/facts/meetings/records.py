"""From drafts to the records of the article."""

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
    kept = [draft for draft in drafts if _is_clear(draft, drafts)]
    if not kept:
        return ()
    places = _places(document, drafts, kept)
    roles, home = _roles(document, kept), _home(document)
    return tuple(_meeting(document, draft, place, roles, home) for draft, place in zip(kept, places, strict=True))


def _is_clear(draft: Draft, drafts: list[Draft]) -> bool:
    """Two who met, or one who met somebody; the summary of encounters that follow is none itself."""
    if len(draft.people) > 1:
        return True
    if not draft.people:
        return draft.kind is not None and len(draft.codes) > 1 and not draft.several
    return draft.nameless and not any(draft.people[0] in other.people and len(other.people) > 1 for other in drafts)


def _places(document: Document, drafts: list[Draft], kept: list[Draft]) -> list[str | None]:
    """The place of each: its own; of a single encounter the dateline's; of one whose people the lead puts into
    the dateline's city, that city."""
    line = document.dateline
    places = [None if draft.place is None else draft.place.name for draft in kept]
    if line is None or all(places):
        return places
    single = sum(bool(draft.people) for draft in kept) == 1
    there = {host for draft in drafts if draft.place is not None and draft.place.name == line.place for host in draft.hosts}
    there |= _named_in_lead(document, line.place)
    return [
        place or (line.place if draft.people and (single or not there.isdisjoint(draft.people)) else None)
        for draft, place in zip(kept, places, strict=True)
    ]


def _named_in_lead(document: Document, place: str) -> set[int]:
    """Who stands in the first sentence, if it names the dateline's place."""
    lead = next((tiles for tiles in document.streams if tiles.sentence.zone is Zone.BODY), None)
    if lead is None or not any(isinstance(tile.value, Place) and tile.value.name == place for tile in lead):
        return set()
    return {index for tile in lead for index in document.people.at.get(tile.first, ())}


def _roles(document: Document, kept: list[Draft]) -> Mapping[int, frozenset[str]]:
    """The states that the jobs of the participants name."""
    wanted = {index for draft in kept for index in draft.people}
    found: dict[int, frozenset[str]] = {}
    for tiles in document.streams:
        for tile in tiles.items:
            value = tile.value
            if type(value) is People:
                for index, person in zip(document.people.at.get(tile.first, ()), value.persons, strict=False):
                    if person.role is not None and index in wanted and index not in found:
                        found[index] = states_in(document.tokens, person.role)
    return found


def _home(document: Document) -> str | None:
    """The state of the dateline's place."""
    first = document.layout.dateline
    if document.dateline is None or first is None:
        return None
    entries = document.tokens.entries[first] or ()
    return next((entry.sense.code for entry in entries if isinstance(entry.sense, Place)), None)


def _meeting(
    document: Document, draft: Draft, place: str | None, roles: Mapping[int, frozenset[str]], home: str | None
) -> Meeting:
    people, sentences = document.people.people, [document.streams[each].sentence for each in draft.sentences]
    spans = tuple(document.tokens.span(each.first, each.stop) for each in sentences)
    participants = tuple(people[index] for index in draft.people)
    kind = draft.kind or MeetingKind.MEETING
    countries = sides(draft, people, roles, home)
    return Meeting(kind, draft.status, participants, countries, place, draft.date, spans[0], spans)


def parties(document: Document, found: tuple[Meeting, ...]) -> Mapping[int, tuple[str, ...]]:
    """For each paragraph, by its index, the states of the encounter that it is about."""
    paragraphs = {
        document.tokens.span(each.sentence.first, each.sentence.stop): each.sentence.paragraph for each in document.streams
    }
    told: dict[int, tuple[str, ...]] = {}
    for meeting in found:
        if len(meeting.countries) > 1:
            for span in meeting.evidence:
                told.setdefault(paragraphs[span], meeting.countries)
    return told
