"""Entities, held against FollowTheMoney's schemata."""

from __future__ import annotations

from hypothesis import given

from kztoday_parse.exports import to_followthemoney
from kztoday_parse.model import Article
from tests.exports import published
from tests.exports.samples import EVERY, encounter, few, period


@few
@given(EVERY)
def test_entities_have_the_properties_of_their_schema(article: Article) -> None:
    entities = to_followthemoney(article)
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    for entity in entities:
        schema, properties = entity["schema"], entity["properties"]
        assert published.FOLLOW_THE_MONEY_REQUIRED[schema] <= properties.keys() <= published.FOLLOW_THE_MONEY[schema]
        assert all(value and isinstance(value, str) for values in properties.values() for value in values)
        for name, wanted in published.FOLLOW_THE_MONEY_RANGES.items():
            assert all(schemata[value] == wanted for value in properties.get(name, ()))
    assert to_followthemoney(article) == entities


def test_entities_of_a_meeting() -> None:
    entities = to_followthemoney(encounter(date=period((2025, 2, 14), (2025, 2, 15))), "a1")
    event = next(entity["properties"] for entity in entities if entity["schema"] == "Event")
    people = [entity["id"] for entity in entities if entity["schema"] == "Person"]
    assert (event["involved"], event["location"], event["country"]) == (people, ["Прага"], ["cz", "kz"])
    assert event["name"] == ["meeting, held, Прага, 2025-02-14/2025-02-15: Анна Серик; Ян Новак"]
    assert event["summary"] == ["Анна Яна"]
    assert (event["startDate"], event["endDate"]) == (["2025-02-14"], ["2025-02-15"])
