"""Records of every format as JSON Lines."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.exports import json_lines, tabulate, to_followthemoney, to_json_ld, to_plover, to_sdmx
from kztoday_parse.model import Article
from tests.exports.samples import EVERY, encounter, few
from tests.strategies import words


@few
@given(EVERY)
def test_json_lines_are_json(article: Article) -> None:
    records = [to_json_ld(article), *to_followthemoney(article), *to_plover(article).records, *to_sdmx(article).records]
    lines = json_lines(records).split("\n")[:-1]
    plain = [json.loads(json.dumps(record, default=float)) for record in records]
    assert [json.loads(line) for line in lines] == plain
    "".join(lines).encode()


def test_json_lines_of_a_table() -> None:
    assert json_lines(tabulate({"a1": encounter(countries=())}, "meetings")).startswith(
        '{"article": "a1", "meeting": 0, "kind": "meeting", "status": "held", "place": "Прага", "date": null,'
    )
    told = json.loads(json_lines(tabulate({"a1": encounter()}, "articles")))
    assert (told["published"], told["sources"]) == ("2025-03-04", [])


def test_one_record_is_not_taken_for_several() -> None:
    with pytest.raises(TypeError, match="expected several records, got one: put it into a list"):
        json_lines(to_json_ld(encounter()))  # type: ignore[arg-type]


@given(words, st.decimals(-(10**20), 10**20, places=3))
def test_decimals_are_written_exactly(text: str, number: Decimal) -> None:
    read = json.loads(json_lines([{text: number}]), parse_float=Decimal, parse_int=Decimal)
    assert list(read.values()) == [number]
