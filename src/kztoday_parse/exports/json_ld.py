"""An article in the terms of schema.org, as JSON-LD for a page's ``<script type="application/ld+json">``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..lexicon.codes import is_state
from ..model import Article, Meeting, MeetingKind, MeetingStatus, Money, Person
from ..summary import meeting_in_words
from .days import first_day, last_day
from .exported import Record

__all__ = ["to_json_ld"]

_ONLINE = "https://schema.org/OnlineEventAttendanceMode"


def to_json_ld(article: Article) -> Record:
    """*article* as a ``NewsArticle``: people and sums as ``mentions``, encounters as ``about``.

    Dates stand where day, month or year are known as ISO 8601 wants them; nothing else is filled in.

    >>> from kztoday_parse import parse_article
    >>> made = to_json_ld(parse_article("Прага. 4 марта. KAZAKHSTAN TODAY - Посол Чехии Анна Серик открыла выставку."))
    >>> made["@type"], made["dateline"], made["mentions"][0]["name"]
    ('NewsArticle', 'Прага. 4 марта. KAZAKHSTAN TODAY -', 'Анна Серик')
    """
    line = article.dateline
    ids = {person: f"#person-{index}" for index, person in reversed(list(enumerate(article.people)))}
    people = [_person(person, f"#person-{index}") for index, person in enumerate(article.people)]
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "inLanguage": "ru",
        **_given(
            headline=article.title,
            datePublished=None if article.published is None else article.published.isoformat(),
            dateline=None if line is None else line.span.of(article.text),
            author=None if line is None or line.byline is None else {"@type": "Person", "name": line.byline},
            publisher=None
            if line is None or not line.agency
            else {"@type": "NewsMediaOrganization", "name": line.agency},
            articleBody=article.text,
            mentions=people + [_sum(mention.value) for mention in article.money],
            about=[_event(meeting, ids, index) for index, meeting in enumerate(article.meetings)],
        ),
    }


def _given(**properties: Any) -> Record:
    """The properties that have a value."""
    return {name: value for name, value in properties.items() if value not in (None, [])}


def _person(person: Person, id: str) -> Record:
    side = None if person.country is None else {"@type": _kind(person.country), "identifier": person.country}
    return {
        "@type": "Person",
        "@id": id,
        "name": person.name,
        **_given(jobTitle=person.role, affiliation=side),
    }


def _kind(country: str) -> str:
    """A person is affiliated with an organisation: the EU and the UN are such, a state is its government."""
    return "GovernmentOrganization" if is_state(country) else "Organization"


def _sum(money: Money) -> Record:
    if money.amount_to is None:
        value: Mapping[str, Any] = {"value": money.amount}
    else:
        value = {"minValue": money.amount, "maxValue": money.amount_to}
    return {"@type": "MonetaryAmount", "currency": money.currency, **value}


def _event(meeting: Meeting, ids: Mapping[Person, str], index: int) -> Record:
    planned = meeting.status == MeetingStatus.PLANNED
    start, end = first_day(meeting.date), last_day(meeting.date)
    return {
        "@type": "Event",
        "@id": f"#event-{index}",
        "name": meeting_in_words(meeting),
        **_given(
            startDate=None if start is None else start.isoformat(),
            endDate=None if end is None else end.isoformat(),
            eventStatus="https://schema.org/EventScheduled" if planned else None,
            eventAttendanceMode=_ONLINE if meeting.kind == MeetingKind.CALL else None,
            location=None if meeting.place is None else {"@type": "Place", "name": meeting.place},
            attendee=[
                {"@id": ids[person]} if person in ids else _person(person, f"#event-{index}-{at}")
                for at, person in enumerate(meeting.participants)
            ],
        ),
    }
