"""Passages written from a record are read back; what has nothing to do with it changes nothing."""

from __future__ import annotations

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from kztoday_parse.model import TradeStat
from kztoday_parse.pipeline import parse_article

from .generator import Told, fillers, told_passages, trade_passages


def _slots(stat: TradeStat | Told) -> tuple[object, ...]:
    return stat.flow, stat.value, stat.period, stat.change_percent, stat.reporter, stat.partner, stat.status


def _apart(text: str) -> list[tuple[object, ...]]:
    """The records of a text without their places in it."""
    stats = parse_article(text).trade_stats
    return [_slots(stat) for stat in stats]


@settings(max_examples=200, deadline=None)
@given(trade_passages())
def test_a_written_record_is_read_back(passage: tuple[str, Told]) -> None:
    text, told = passage
    assert _apart(text) == [_slots(told)]


@settings(max_examples=60, deadline=None)
@given(told_passages, told_passages, fillers)
def test_unrelated_paragraphs_may_change_places(first: Told, second: Told, filler: str) -> None:
    here = parse_article(f"{first.text} {filler}\n\n{filler} {second.text}").trade_stats
    there = parse_article(f"{filler} {second.text}\n\n{first.text} {filler}").trade_stats
    place = here[0].span
    assert {attrs.evolve(each, span=place, evidence=()) for each in here} == {
        attrs.evolve(each, span=place, evidence=()) for each in there
    }


@settings(max_examples=60, deadline=None)
@given(told_passages, st.lists(fillers, min_size=1, max_size=3))
def test_a_sentence_without_trade_may_go(told: Told, noise: list[str]) -> None:
    assert _apart(" ".join((*noise, told.text, *noise))) == _apart(told.text)


@settings(max_examples=60, deadline=None)
@given(told_passages)
def test_a_record_told_twice_is_one(told: Told) -> None:
    assert _apart(f"{told.text}\n\n{told.text}") == _apart(told.text)
