"""JSON-LD, held against the types of schema.org."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given

from kztoday_parse.exports import to_json_ld
from kztoday_parse.model import (
    Article,
    MeetingKind,
    MeetingStatus,
)
from tests.exports import published
from tests.exports.samples import EVERY, encounter, few, period


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node of a JSON-LD document that says its type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@few
@given(EVERY)
def test_json_ld_has_the_properties_of_its_types(article: Article) -> None:
    made = to_json_ld(article)
    known = {node["@id"] for node in nodes(made) if "@id" in node}
    for node in nodes(made):
        assert node.keys() <= published.SCHEMA_ORG[node["@type"]]
        assert node.get("eventStatus", "/EventScheduled").rpartition("/")[2] in published.EVENT_STATUS
        assert {attendee["@id"] for attendee in node.get("attendee", ())} <= known


def test_json_ld_event() -> None:
    made = to_json_ld(encounter(MeetingKind.CALL, status=MeetingStatus.PLANNED, date=period((2025, 3))))
    event = made["about"][0]
    assert (event["startDate"], event["endDate"]) == ("2025-03-01", "2025-03-31")
    assert event["attendee"] == [{"@id": "#person-0"}, {"@id": "#person-1"}]
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert made["datePublished"] == "2025-03-04"
