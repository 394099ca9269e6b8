"""The JSON Schema: up to date, and neither stricter nor laxer than the codec."""

from __future__ import annotations

import json
import runpy
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from kztoday_parse.codec import from_dict, to_dict
from kztoday_parse.exports import json_schema
from kztoday_parse.model import Article
from kztoday_parse.pipeline import parse_article
from tests.strategies import articles

ROOT = Path(__file__).parents[2]
SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
SAMPLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))


@pytest.mark.skipif(not (ROOT / "tools" / "generate_schema.py").exists(), reason="only the wheel is here")
def test_it_is_what_the_generator_makes() -> None:
    assert runpy.run_path(str(ROOT / "tools" / "generate_schema.py"))["schema"]() == SCHEMA


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_articles(path: Path) -> None:
    VALIDATOR.validate(to_dict(parse_article(path.read_text(encoding="utf-8"))))
    VALIDATOR.validate(json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))


@given(articles())
def test_whatever_is_written_is_valid(article: Article) -> None:
    VALIDATOR.validate(to_dict(article))


def test_the_least_article() -> None:
    assert from_dict({"text": ""}) == Article("")
    assert VALIDATOR.is_valid({"text": ""})


WRONG: list[tuple[list[str | int], Any]] = [
    (["text"], 5),
    (["published"], "yesterday"),
    (["published"], "20250304"),
    (["published"], "2025-W10-2"),
    (["colour"], "red"),
    (["people", 0, "name"], None),
    (["people", 0, "mentions", 0], [3]),
    (["people", 0, "mentions", 0], [1, 2, 3]),
    (["meetings", 0, "date"], "soon"),
    (["meetings", 0, "kind"], "party"),
    (["meetings", 0, "participants"], ["Ян"]),
    (["money", 0, "value", "amount"], 1.5),
    (["money", 0, "value", "amount"], "NaN"),
    (["trade_stats", 0, "value"], "5 USD"),
]
TEXT = "Посол Казахстана Анна Серик встретилась с Яном Новаком. В 2024 году экспорт Казахстана в Чехию составил $5 млн."


@pytest.mark.parametrize(("path", "value"), WRONG)
def test_what_the_codec_turns_away_is_not_valid(path: list[str | int], value: Any) -> None:
    data: Any = deepcopy(to_dict(parse_article(TEXT)))
    VALIDATOR.validate(data)
    at = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(ValueError):
        from_dict(data)
