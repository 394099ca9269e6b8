"""Trade statistics as observations in the terms of SDMX, the exchange standard of statistical offices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..errors import FormatError
from ..model import Article, Flow, Money, PartnerScope, Period, Qualifier, Quantity, StatStatus, TradeStat
from .areas import SDMX_AREAS
from .countries import ALPHA3
from .days import first_day, last_day, whole_months, whole_years
from .exported import Exported, Record, exported
from .identity import article_id

__all__ = ["to_sdmx"]

_FLOWS = {Flow.EXPORT: "X", Flow.IMPORT: "M", Flow.TURNOVER: "T", Flow.BALANCE: "B", Flow.INVESTMENT: "I"}
# CL_AREA has a code for the world; unspecified and other are the general ones, as in CL_FREQ.
_UNSPECIFIED, _OTHER = "_U", "_O"
_SCOPES = {PartnerScope.WORLD: "001", PartnerScope.GROUP: _OTHER}
_FREQUENCIES = {1: "M", 3: "Q", 6: "S", 12: "A"}  # CL_FREQ 2.1


def to_sdmx(article: Article, id: str | None = None) -> Exported:
    """The trade statistics of *article* as observations, a change in per cent as one of its own.

    A figure is refused that has no full period (its year is not known, or it is open), no reporter, or
    that is a range. ``TRADE_FLOW`` is X and M as in merchandise trade, and T (turnover), B (balance), I (investment).
    ``ARTICLE`` is the *id* of the article, by default a hash of its text.

    >>> from kztoday_parse import parse_article
    >>> text = "За январь-ноябрь 2025 года экспорт Казахстана в Китай составил 13,4 млрд долларов."
    >>> record = to_sdmx(parse_article(text)).records[0]
    >>> record["REF_AREA"], record["COUNTERPART_AREA"], record["TIME_PERIOD"]
    ('KZ', 'CN', '2025-01-01/P11M')
    >>> record["OBS_VALUE"], record["UNIT_MULT"], record["UNIT_MEASURE"], record["OBS_STATUS"]
    (Decimal('13.4'), 9, 'USD', 'A')
    """
    name = article_id(article) if id is None else id

    def written(_: int, stat: TradeStat) -> list[Record]:
        return [{**measure, "ARTICLE": name} for measure in _observations(article, stat)]

    return exported(article.trade_stats, _reason, written)


def _reason(stat: TradeStat) -> str | None:
    """Why *stat* is no observation."""
    if stat.reporter is None:
        return "the reporter is not known"
    strange = next((code for code in (stat.reporter, stat.partner) if code is not None and _area(code) is None), None)
    if strange is not None:
        return f"no code for {strange} in CL_AREA"
    if stat.period is None:
        return "no period is given"
    start, end = first_day(stat.period), last_day(stat.period)
    if start is None or end is None:
        return f"the period {stat.period} is open or lacks its year"
    if end < start:
        return f"the period {stat.period} ends before it begins"
    return "the value is a range" if _measure(stat.value)[1] is not None else None


def _observations(article: Article, stat: TradeStat) -> Iterator[Record]:
    assert stat.period is not None
    key = {
        "FREQ": _frequency(stat.period),
        "REF_AREA": _area(stat.reporter),
        "COUNTERPART_AREA": _area(stat.partner) or _SCOPES.get(stat.partner_scope, _UNSPECIFIED),
        "TRADE_FLOW": _FLOWS[stat.flow],
        "TIME_PERIOD": time_period(stat.period),
    }
    comment = {"OBS_STATUS": _status(stat), "OBS_COMMENT": stat.span.of(article.text)}
    low, _, unit, magnitude = _measure(stat.value)
    if low is not None:
        yield {**key, "UNIT_MEASURE": unit, "UNIT_MULT": magnitude, "OBS_VALUE": _shifted(low, magnitude), **comment}
    if stat.change_percent is not None:
        growth: dict[str, Any] = {"TRANSFORMATION": "GY", "UNIT_MEASURE": "PC", "UNIT_MULT": 0}
        yield {**key, **growth, "OBS_VALUE": stat.change_percent, **comment}


def _area(code: str | None) -> str | None:
    """The code in CL_AREA, None where it has none."""
    return SDMX_AREAS.get(code or "") or (code if code in ALPHA3 else None)


def _frequency(period: Period) -> str:
    """How often there are such periods: a year, half year, quarter, month or day of the calendar, else other."""
    if first_day(period) == last_day(period):
        return "D"
    return _FREQUENCIES.get(_length(period), _OTHER)


def _measure(value: Money | Quantity | None) -> tuple[Decimal | None, Decimal | None, str, int]:
    """Low end, high end, unit, power of ten."""
    if value is None:
        return None, None, "", 0
    if isinstance(value, Money):
        return value.amount, value.amount_to, value.currency, value.magnitude
    return value.value, value.value_to, value.unit.upper(), value.magnitude


def _shifted(number: Decimal, places: int) -> Decimal:
    """*number* divided by a power of ten, exactly; trailing zeros that the division makes are dropped."""
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    shifted = Decimal((sign, digits, exponent - places))
    text = f"{shifted:f}"
    return Decimal(text.rstrip("0").rstrip(".")) if places and "." in text else shifted


def _status(stat: TradeStat) -> str:
    """F a forecast, E an estimate, A a normal value."""
    if stat.status == StatStatus.TARGET:
        return "F"
    return "E" if stat.value is not None and stat.value.qualifier != Qualifier.EXACT else "A"


def _length(period: Period) -> int:
    """The months of a month, quarter, half year or year of the calendar; 0 for any other period."""
    months, start = whole_months(period), first_day(period)
    standard = start is not None and months in _FREQUENCIES and (start.month - 1) % months == 0
    return months if standard else 0


def time_period(period: Period) -> str:
    """A period in SDMX's forms: year, half year, quarter, month, day, else a start and a duration.

    >>> from kztoday_parse.model import PartialDate
    >>> time_period(Period(PartialDate(2025, 4), PartialDate(2025, 6)))
    '2025-Q2'
    >>> time_period(Period(PartialDate(2005), PartialDate(2025)))
    '2005-01-01/P21Y'
    """
    start, end = first_day(period), last_day(period)
    if start is None or end is None or end < start:
        raise FormatError(f"no first and last day: {period}")
    months = _length(period)
    if months == 12:
        return f"{start.year:04d}"
    if months == 1:
        return f"{start:%Y-%m}" if start.year >= 1000 else start.isoformat()[:7]
    if months:
        return f"{start.year:04d}-{_FREQUENCIES[months]}{(start.month - 1) // months + 1}"
    if start == end:
        return start.isoformat()
    return f"{start.isoformat()}/{_duration(period, (end - start).days + 1)}"


def _duration(period: Period, days: int) -> str:
    years, months = whole_years(period), whole_months(period)
    if years:
        return f"P{years}Y"
    return f"P{months}M" if months else f"P{days}D"
