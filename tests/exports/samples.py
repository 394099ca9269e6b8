"""Facts and articles that the exchange formats are tried with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from kztoday_parse.model import (
    Article,
    Flow,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Money,
    PartialDate,
    PartnerScope,
    Period,
    Person,
    StatStatus,
    TradeStat,
)
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span
from tests.strategies import articles

FOLDER = Path(__file__).parents[2] / "examples" / "articles"
SAMPLES = [parse_article(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.txt"))]
EVERY = st.one_of(articles(), st.sampled_from(SAMPLES))
few = settings(max_examples=40)


def period(start: tuple[int, ...], end: tuple[int, ...] | None = None) -> Period:
    first = PartialDate(*start)
    return Period(first, first if end is None else PartialDate(*end))


def stat(**given: Any) -> TradeStat:
    """Exports of Kazakhstan to China in 2024, unless *given* says otherwise."""
    known: dict[str, Any] = {
        "flow": Flow.EXPORT,
        "value": Money(Decimal("13400000000"), "USD", magnitude=9),
        "period": period((2024,)),
        "change_percent": None,
        "reporter": "KZ",
        "partner": "CN",
        "partner_scope": PartnerScope.STATE,
        "goods": None,
        "status": StatStatus.ACTUAL,
        "span": Span(0, 5),
        "evidence": (),
    }
    return TradeStat(**known | given)


def trade(**given: Any) -> Article:
    return Article("Слово", trade_stats=(stat(**given),))


STATES = {"Астана": "KZ", "Прага": "CZ", "Женева": "CH"}.get
GUEST, HOST = Person("Анна Серик", "посол", "KZ", (Span(0, 4),)), Person("Ян Новак", None, "CZ", (Span(5, 8),))


def encounter(kind: MeetingKind = MeetingKind.MEETING, **given: Any) -> Article:
    """A meeting of two sides in Prague, published on 2025-03-04, unless *given* says otherwise."""
    known: dict[str, Any] = {
        "status": MeetingStatus.HELD,
        "participants": (GUEST, HOST),
        "countries": ("CZ", "KZ"),
        "place": "Прага",
        "date": None,
        "span": Span(0, 8),
        "evidence": (),
    }
    meeting = Meeting(kind, **known | given)
    return Article("Анна Яна", published=date(2025, 3, 4), people=(GUEST, HOST), meetings=(meeting,))
