"""The same with pytest-benchmark, which keeps results and compares them with those of another day.

    pytest benchmarks/test_speed.py --benchmark-autosave
    pytest benchmarks/test_speed.py --benchmark-compare

Each runs in a loop of its own, over all the articles beside this script; nothing here is asserted of times.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from measuring import articles, yardstick
from pytest_benchmark.fixture import BenchmarkFixture

from kztoday_parse import find_money, find_people, find_periods, from_json, parse_article, to_json

TEXTS = articles()
WRITTEN = [to_json(parse_article(text)) for text in TEXTS]
READERS: dict[str, Callable[[str], object]] = {
    "parse_article": parse_article,
    "find_money": find_money,
    "find_people": find_people,
    "find_periods": find_periods,
}


def test_yardstick(benchmark: BenchmarkFixture) -> None:
    benchmark(yardstick, TEXTS)


@pytest.mark.parametrize("name", READERS)
def test_reading(benchmark: BenchmarkFixture, name: str) -> None:
    assert any(benchmark(lambda: [READERS[name](text) for text in TEXTS]))


def test_json(benchmark: BenchmarkFixture) -> None:
    assert benchmark(lambda: [to_json(from_json(each)) for each in WRITTEN]) == WRITTEN
