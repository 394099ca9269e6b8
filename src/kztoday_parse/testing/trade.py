"""Passages that state one figure of trade."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from ..model import Flow, PartialDate, PartnerScope, Period, StatStatus, TradeStat
from .money import exact_sums
from .sample import Sample
from .sentences import begun, span_of, surrounded
from .words import STATES, State

__all__ = ["trade_passages"]

_Subject = tuple[Flow, str, State, State]


@st.composite
def trade_passages(draw: st.DrawFn) -> Sample[tuple[TradeStat, ...]]:
    """A passage of one to three sentences, one of which states a figure of trade between two states.

    The value holds that one :class:`~kztoday_parse.TradeStat`. Its ``evidence`` is its sentence, where the
    library names the words that gave each slot; all else is what ``parse_article(text).trade_stats`` gives.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(trade_passages())
    ... def test(sample):
    ...     assert sample.value[0].period is not None
    >>> test()
    """
    flow, subject, reporter, partner = draw(_subjects())
    when, period = draw(_periods())
    verb, tail, change = draw(_changes())
    figure = draw(exact_sums())
    parts = draw(st.permutations([when, subject]))
    sentence = begun(f"{' '.join(parts)} {verb} {figure.text}{tail}.")
    text = draw(surrounded(sentence))
    span = span_of(sentence, text)
    stat = TradeStat(
        flow=flow,
        value=figure.value,
        period=period,
        change_percent=change,
        reporter=reporter.code,
        partner=partner.code,
        partner_scope=PartnerScope.STATE,
        goods=None,
        status=StatStatus.ACTUAL,
        span=span,
        evidence=(span,),
    )
    return Sample(text, (stat,))


@st.composite
def _subjects(draw: st.DrawFn) -> _Subject:
    """What is measured, and between whom; Kazakhstan reports on what it trades with another."""
    one, two = draw(st.lists(st.sampled_from(STATES), min_size=2, max_size=2, unique=True))
    home, other = (two, one) if two.code == "KZ" else (one, two)
    written: list[_Subject] = [
        (Flow.EXPORT, f"экспорт {one.gen} {two.to}", one, two),
        (Flow.EXPORT, f"объем экспорта {one.since} {two.to}", one, two),
        (Flow.IMPORT, f"импорт {one.gen} {two.since}", one, two),
        (Flow.IMPORT, f"{one.adjective}ский импорт {two.since}", one, two),
        (Flow.TURNOVER, f"товарооборот {home.gen} {other.withal}", home, other),
        (Flow.TURNOVER, f"объем взаимной торговли {home.gen} и {other.gen}", home, other),
    ]
    return draw(st.sampled_from(written))


@st.composite
def _periods(draw: st.DrawFn) -> tuple[str, Period]:
    year = draw(st.integers(2001, 2025))
    written = [
        (f"в {year} году", Period(PartialDate(year), PartialDate(year))),
        (f"по итогам {year} года", Period(PartialDate(year), PartialDate(year))),
        (f"в первом полугодии {year} года", Period(PartialDate(year, 1), PartialDate(year, 6))),
        (f"за 11 месяцев {year} года", Period(PartialDate(year, 1), PartialDate(year, 11))),
    ]
    return draw(st.sampled_from(written))


@st.composite
def _changes(draw: st.DrawFn) -> tuple[str, str, Decimal | None]:
    """The verb, what stands behind the figure, and the change in per cent."""
    percent = draw(st.integers(1, 60))
    written = [
        ("составил", "", None),
        ("достиг", "", None),
        (f"вырос на {percent}% и составил", "", Decimal(percent)),
        (f"сократился на {percent}%, до", "", Decimal(-percent)),
        ("составил", f" (+{percent}%)", Decimal(percent)),
        ("составил", f", что на {percent}% больше, чем годом ранее", Decimal(percent)),
    ]
    return draw(st.sampled_from(written))
