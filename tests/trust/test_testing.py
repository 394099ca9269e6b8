"""The strategies for users: what they draw is read back, and ``st.from_type`` knows the model."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse import (
    Article,
    Dateline,
    Meeting,
    Money,
    PartialDate,
    Period,
    Person,
    Quantity,
    Span,
    TradeStat,
    parse_article,
    parse_dateline,
    parse_money,
    parse_people,
    to_json,
)
from kztoday_parse.hypothesis_hook import register
from kztoday_parse.testing import (
    Sample,
    article_texts,
    articles,
    datelines,
    meeting_passages,
    money_expressions,
    people,
    trade_passages,
)

from .invariants import holds

TYPES = (Article, Dateline, Meeting, Money, PartialDate, Period, Person, Quantity, Span, TradeStat)

register()


@given(money_expressions())
def test_money_is_read_back(sample: Sample[Money]) -> None:
    money = parse_money(sample.text)
    assert money == sample.value
    assert money.magnitude == sample.value.magnitude


@given(people())
def test_people_are_read_back(sample: Sample[Person]) -> None:
    assert parse_people(sample.text) == (sample.value,)


@given(datelines())
def test_datelines_are_read_back(sample: Sample[Dateline]) -> None:
    assert parse_dateline(sample.text) == sample.value


@given(trade_passages())
def test_trade_is_read_back(sample: Sample[tuple[TradeStat, ...]]) -> None:
    """All but the evidence, which is the sentence here and its words there."""
    found = parse_article(sample.text).trade_stats
    assert [attrs.evolve(stat, evidence=(stat.span,)) for stat in found] == list(sample.value)


@given(meeting_passages())
def test_meetings_are_read_back(sample: Sample[tuple[Meeting, ...]]) -> None:
    assert parse_article(sample.text).meetings == sample.value


@given(articles())
def test_articles_hold_what_every_article_holds(article: Article) -> None:
    assert article.dateline is not None
    holds(article)


@given(article_texts())
def test_texts_hold_together(text: str) -> None:
    assert parse_article(text).text == text


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_from_type(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    assert type(value) is kind
    assert hash(value) == hash(value)


@given(st.from_type(Article))
def test_drawn_articles_are_written(article: Article) -> None:
    assert to_json(article)


def test_the_entry_point_names_the_hook() -> None:
    (hook,) = (each for each in entry_points(group="hypothesis") if each.value.startswith("kztoday_parse"))
    assert hook.load() is register


def _printed(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_library_does_not_import_hypothesis() -> None:
    assert _printed("import sys, kztoday_parse; print('hypothesis' in sys.modules)") == "False"


def test_hypothesis_does_not_import_the_strategies() -> None:
    known = (
        "import sys, hypothesis; print('kztoday_parse.model' in sys.modules, 'kztoday_parse.testing' in sys.modules)"
    )
    assert _printed(known) == "True False"


def test_types_are_known_to_whoever_imports_hypothesis() -> None:
    program = """
from hypothesis import HealthCheck, given, settings, strategies as st
from kztoday_parse import Article

@settings(max_examples=3, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.from_type(Article))
def test(article):
    assert article.dateline is not None

test()
print("drawn")
"""
    assert _printed(program) == "drawn"


def test_without_hypothesis_it_says_what_to_install() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
try:
    import kztoday_parse.testing
except ImportError as error:
    print(error)
"""
    assert _printed(program) == "kztoday_parse.testing needs Hypothesis: pip install 'kztoday-parse[testing]'"
