"""Hypothesis strategies for the model and for text."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from kztoday_parse.model import (
    Article,
    Dateline,
    Flow,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    Money,
    NameSource,
    Note,
    NoteCode,
    PartialDate,
    PartnerScope,
    Period,
    Person,
    Qualifier,
    Quantity,
    StatStatus,
    TradeStat,
)
from kztoday_parse.span import Span

__all__ = ["articles", "datelines", "money", "partial_dates", "people", "periods", "quantities", "spans", "words"]

wild_text = st.text(st.characters(codec=None), max_size=40)
words = st.text(st.sampled_from("абвАБВ -«».\ud800\udc00"), min_size=1, max_size=12)
decimals = st.decimals(-(10**15), 10**15, places=2) | st.integers(0, 10**15).map(Decimal)
counts = st.integers(0, 10**6)
spans = st.tuples(counts, counts).map(lambda ends: Span(min(ends), max(ends)))
codes = st.sampled_from(["KZ", "PL", "EU", "UN"])

partial_dates = st.one_of(
    st.builds(PartialDate),
    st.builds(PartialDate, st.none() | st.integers(1, 9999)),
    st.builds(PartialDate, st.none() | st.integers(1, 9999), st.integers(1, 12)),
    st.builds(PartialDate, st.none() | st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31)),
    st.builds(PartialDate, st.none() | st.integers(1, 9999), st.none(), st.integers(1, 31)),
)
periods = st.builds(Period, st.none() | partial_dates, st.none() | partial_dates)
qualifiers = st.sampled_from(Qualifier)
magnitudes = st.sampled_from([0, 3, 6, 9, 12])
money = st.builds(Money, decimals, st.sampled_from(["KZT", "USD"]), st.none() | decimals, qualifiers, magnitudes)
quantities = st.builds(Quantity, decimals, st.sampled_from(["t", "kWh"]), st.none() | decimals, qualifiers, magnitudes)
datelines = st.builds(Dateline, words, partial_dates, words, st.none() | words, spans)
people = st.builds(
    Person,
    words,
    st.none() | words,
    st.none() | codes,
    st.lists(spans, max_size=3).map(tuple),
    st.lists(spans, max_size=2).map(tuple),
    st.none() | spans,
    st.sampled_from(NameSource),
)
trade_stats = st.builds(
    TradeStat,
    st.sampled_from(Flow),
    st.none() | money | quantities,
    st.none() | periods,
    st.none() | decimals,
    st.none() | codes,
    st.none() | codes,
    st.sampled_from(PartnerScope),
    st.none() | words,
    st.sampled_from(StatStatus),
    spans,
    st.lists(spans, max_size=2).map(tuple),
)


def meetings(known: list[Person]) -> st.SearchStrategy[Meeting]:
    """Meetings of some of the *known* people."""
    return st.builds(
        Meeting,
        st.sampled_from(MeetingKind),
        st.sampled_from(MeetingStatus),
        (st.lists(st.sampled_from(known), max_size=3) if known else st.just([])).map(tuple),
        st.lists(codes, max_size=3).map(tuple),
        st.none() | words,
        st.none() | periods,
        spans,
        st.lists(spans, max_size=2).map(tuple),
    )


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Articles of every shape, whether or not a text could say them."""
    known = draw(st.lists(people, max_size=3))
    return Article(
        text=draw(wild_text | words),
        title=draw(st.none() | words),
        published=draw(st.none() | st.dates()),
        photo_credit=draw(st.none() | words),
        dateline=draw(st.none() | datelines),
        sources=tuple(draw(st.lists(st.builds(Mention[str], words, spans), max_size=2))),
        lead=draw(st.none() | spans),
        paragraphs=tuple(draw(st.lists(spans, max_size=3))),
        people=tuple(known),
        money=tuple(draw(st.lists(st.builds(Mention[Money], money, spans), max_size=2))),
        trade_stats=tuple(draw(st.lists(trade_stats, max_size=2))),
        meetings=tuple(draw(st.lists(meetings(known), max_size=2))),
        notes=tuple(draw(st.lists(st.builds(Note, st.sampled_from(NoteCode), words, spans), max_size=2))),
    )
