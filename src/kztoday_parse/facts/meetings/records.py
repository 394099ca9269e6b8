"""From drafts to the records of the article."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from ...layout import Zone
from ...lexicon.senses import Place
from ...model import Meeting, MeetingKind, MeetingStatus, Person
from ...span import Span
from ..document import Document
from .cues import ENVOYS
from .drafts import Draft
from .jobs import role_of
from .sides import Sides, state_of_dateline
from .story import Story

__all__ = ["meetings"]

_START = attrgetter("start")


def meetings(document: Document) -> tuple[Meeting, ...]:
    """Every encounter that an article reports, in the order in which it tells them.

    >>> from ...pipeline import read_document
    >>> found = meetings(read_document("Министр Асет Исин встретился с послом Перу Карлосом Вегой."))
    >>> [person.name for person in found[0].participants], str(found[0].kind)
    (['Асет Исин', 'Карлос Вега'], 'meeting')
    """
    story = Story(document)
    drafts = story.read()
    met = {(index, draft.status) for draft in drafts if len(draft.people) > 1 for index in draft.people}
    kept = [draft for draft in drafts if _is_clear(document, draft, met)]
    if not kept:
        return ()
    places = _places(document, drafts, kept)
    sides = Sides(document, story.roles)
    return tuple(_meeting(document, draft, place, sides.of(draft)) for draft, place in zip(kept, places, strict=True))


def _is_clear(document: Document, draft: Draft, met: set[tuple[int, MeetingStatus]]) -> bool:
    """Two who met, or one who met somebody of another state or told by a role; the summary of encounters of one of
    *met* is none itself."""
    if len(draft.people) > 1:
        return len(draft.people) > draft.callers or _are_of_several(document, draft)
    if not draft.people:
        return draft.kind is not None and len(draft.codes) > 1 and not (draft.several or draft.mentioned)
    person = document.people.people[draft.people[0]]
    if _is_alone(draft, person):
        return False
    named = {*draft.codes, person.country, None, document.home}
    matters = draft.faced or len(named) > 2 or any(job in role_of(person) for job in ENVOYS)
    of_two = draft.is_public and draft.faced
    return (draft.nameless or of_two) and (draft.kin or (matters and (draft.other or not _sums_up(draft, met))))


def _sums_up(draft: Draft, met: set[tuple[int, MeetingStatus]]) -> bool:
    """Of encounters that are all held, or all to come; a visit is the frame of both."""
    states = MeetingStatus if draft.kind is MeetingKind.VISIT else (draft.status,)
    return any((draft.people[0], status) in met for status in states)


def _are_of_several(document: Document, draft: Draft) -> bool:
    return len({document.people.people[each].country for each in draft.people}) > 1


def _is_alone(draft: Draft, person: Person) -> bool:
    """A speaker at home, at a session or a forum; one of no state who met many, wherever that was."""
    states = {person.country} | draft.codes
    if draft.is_public:
        abroad = draft.place is not None and draft.place.code != person.country
        return len(states) == 1 and not draft.faced and not abroad
    return states == {None} and draft.several and draft.place is None and not draft.kin


def _places(document: Document, drafts: list[Draft], kept: list[Draft]) -> list[str | None]:
    """The place of each: its own; of a single encounter the dateline's; of one whose people the lead puts into
    the dateline's city, that city; a call has none of these."""
    line = document.dateline
    places = [None if draft.place is None else draft.place.name for draft in kept]
    if line is None or all(places):
        return places
    single = sum(bool(draft.people) for draft in kept) == 1
    told_there = (draft for draft in drafts if draft.place is not None and draft.place.name == line.place)
    here = {"", state_of_dateline(document)}
    there = _named_in_lead(document, line.place).union(*(draft.hosts for draft in told_there))
    return [
        place or (line.place if draft.state in here and _is_there(draft, there, single=single) else None)
        for draft, place in zip(kept, places, strict=True)
    ]


def _is_there(draft: Draft, there: set[int], *, single: bool) -> bool:
    if draft.kind is MeetingKind.CALL:
        return False
    return (single and bool(draft.people)) or (_is_over(draft) and not there.isdisjoint(draft.people))


def _is_over(draft: Draft) -> bool:
    """Where people are to meet later the lead does not say."""
    return draft.status is MeetingStatus.HELD


def _named_in_lead(document: Document, place: str) -> set[int]:
    """Who stands in the first sentence, if it names the dateline's place."""
    lead = next((tiles for tiles in document.streams if tiles.sentence.zone is Zone.BODY), None)
    if lead is None or not any(isinstance(tile.value, Place) and tile.value.name == place for tile in lead):
        return set()
    return {index for tile in lead for index in document.people.at.get(tile.first, ())}


def _meeting(document: Document, draft: Draft, place: str | None, countries: tuple[str, ...]) -> Meeting:
    people, sentences = document.people.people, [document.streams[each].sentence for each in draft.sentences]
    spans = tuple(document.tokens.span(each.first, each.stop) for each in sentences)
    participants = tuple(people[index] for index in draft.people)
    kind = draft.kind or MeetingKind.MEETING
    names = sorted(filter(None, (_named_elsewhere(person, spans) for person in participants)))
    return Meeting(kind, draft.status, participants, countries, place, draft.date, spans[0], (*spans, *names))


def _named_elsewhere(person: Person, spans: tuple[Span, ...]) -> Span | None:
    """Where somebody whom these sentences mean without the name is named: before them, else behind."""
    mentions = person.mentions
    for span in spans:
        at = bisect_left(mentions, span.start, key=_START)
        if at < len(mentions) and mentions[at].start < span.end:
            return None
    return mentions[max(0, bisect_left(mentions, spans[0].start, key=_START) - 1)] if mentions else None
