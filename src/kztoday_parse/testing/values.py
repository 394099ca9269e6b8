"""A strategy for each type of the model: what ``st.from_type`` draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from ..model import Article, Dateline, Meeting, Money, PartialDate, Period, Person, Quantity, TradeStat
from ..span import Span
from .datelines import datelines
from .meetings import meeting_passages
from .money import money_expressions
from .pages import articles
from .people import people
from .sample import Sample
from .trade import trade_passages

__all__ = ["VALUES"]


def _value(sample: Sample[Any]) -> Any:
    return sample.value


def _only(sample: Sample[tuple[Any, ...]]) -> Any:
    return sample.value[0]


def _partial_dates() -> st.SearchStrategy[PartialDate]:
    """Years, months, days; any of them open."""
    years, months = st.none() | st.integers(1990, 2040), st.integers(1, 12)
    return st.one_of(
        st.builds(PartialDate, years),
        st.builds(PartialDate, years, months),
        st.builds(PartialDate, years, months, st.integers(1, 28)),
    )


def _periods() -> st.SearchStrategy[Period]:
    """Two ends in their order, one of them perhaps open; or one date."""
    one = _partial_dates().map(lambda date: Period(date, date))
    years = st.integers(1990, 2040)
    since = years.map(lambda year: Period(PartialDate(year), None))
    two = st.builds(lambda first, more: Period(PartialDate(first), PartialDate(first + more)), years, st.integers(1, 9))
    return one | since | two


def _quantities() -> st.SearchStrategy[Quantity]:
    amounts = st.integers(1, 10**9).map(Decimal)
    return st.builds(Quantity, amounts, st.sampled_from(["t", "kg", "m3", "barrel", "kWh", "head"]))


def _spans() -> st.SearchStrategy[Span]:
    return st.builds(lambda start, length: Span(start, start + length), st.integers(0, 10**6), st.integers(1, 10**3))


VALUES: Mapping[type, Callable[[], st.SearchStrategy[Any]]] = MappingProxyType(
    {
        Article: articles,
        Dateline: lambda: datelines().map(_value),
        Meeting: lambda: meeting_passages().map(_only),
        Money: lambda: money_expressions().map(_value),
        PartialDate: _partial_dates,
        Period: _periods,
        Person: lambda: people().map(_value),
        Quantity: _quantities,
        Span: _spans,
        TradeStat: lambda: trade_passages().map(_only),
    }
)
