"""Exports and imports as rows in the terms of UN Comtrade's final data."""

from __future__ import annotations

from ..model import Article, Flow, Money, PartnerScope, Period, Qualifier, StatStatus, TradeStat
from .areas import COMTRADE_AREAS, COMTRADE_NO_REPORTERS
from .countries import ALPHA3, NUMERIC
from .days import first_day, whole_months, whole_years
from .exported import Exported, Record, exported
from .identity import article_id

__all__ = ["to_comtrade"]

_FLOWS = {Flow.EXPORT: ("X", "Export"), Flow.IMPORT: ("M", "Import")}
_WORLD = (0, "W00")


def to_comtrade(article: Article, id: str | None = None) -> Exported:
    """Exports and imports of all goods, of a whole year or month, in US dollars; others are refused.

    Codes are Comtrade's: areas by UN M49 with its own exceptions, the world 0, ``refMonth`` 52 for a year. Each record
    has the *id* of the article (by default a hash of its text) in ``article`` and the words in ``text``.

    >>> from kztoday_parse import parse_article
    >>> text = "В 2024 году импорт Казахстана из Китая составил 15,2 млрд долларов, товарооборот - 30 млрд долларов."
    >>> made = to_comtrade(parse_article(text))
    >>> row = made.records[0]
    >>> row["reporterCode"], row["flowCode"], row["partnerISO"], row["period"], row["primaryValue"]
    (398, 'M', 'CHN', '2024', Decimal('15200000000'))
    >>> made.refused[0].reason
    'turnover is no flow of goods in one direction'
    """
    name = article_id(article) if id is None else id

    def written(_: int, stat: TradeStat) -> list[Record]:
        return [{**_row(stat), "article": name, "text": stat.span.of(article.text)}]

    return exported(article.trade_stats, _reason, written)


def _reason(stat: TradeStat) -> str | None:
    """Why *stat* is no row of Comtrade's."""
    return _about_flow(stat) or _about_value(stat) or _about_areas(stat) or _about_period(stat.period)


def _about_flow(stat: TradeStat) -> str | None:
    if stat.flow not in _FLOWS:
        return f"{stat.flow} is no flow of goods in one direction"
    if stat.status != StatStatus.ACTUAL:
        return "a target is no observation"
    return None if stat.goods is None else f"the goods have no code of a classification: {stat.goods}"


def _about_value(stat: TradeStat) -> str | None:
    if not isinstance(stat.value, Money):
        return "no sum of money is given"
    if stat.value.currency != "USD":
        return f"the sum is in {stat.value.currency}, not in US dollars"
    if stat.value.amount_to is not None:
        return "the sum is a range"
    bound = stat.value.qualifier in (Qualifier.OVER, Qualifier.UNDER)
    return f"the sum is a bound: {stat.value.qualifier}" if bound else None


def _about_areas(stat: TradeStat) -> str | None:
    if stat.reporter is None:
        return "the reporter is not known"
    if _area(stat.reporter) is None or stat.reporter in COMTRADE_NO_REPORTERS:
        return f"{stat.reporter} is none of Comtrade's reporters"
    if stat.partner is None:
        return None if stat.partner_scope == PartnerScope.WORLD else f"the partner is not known: {stat.partner_scope}"
    known = _area(stat.partner) is not None and stat.partner != "EU"
    return None if known else f"{stat.partner} is none of Comtrade's partners"


def _about_period(period: Period | None) -> str | None:
    if period is None:
        return "no period is given"
    whole = whole_years(period) == 1 or whole_months(period) == 1
    return None if whole else f"{period} is neither a whole year nor a whole month"


def _area(code: str) -> tuple[int, str] | None:
    """The number and the ISO code that Comtrade has for a code, None where it has none."""
    return COMTRADE_AREAS.get(code) or ((NUMERIC[code], ALPHA3[code]) if code in NUMERIC else None)


def _row(stat: TradeStat) -> Record:
    assert stat.period is not None
    assert stat.reporter is not None
    assert isinstance(stat.value, Money)
    reporter, partner = _area(stat.reporter), _WORLD if stat.partner is None else _area(stat.partner)
    assert reporter is not None
    assert partner is not None
    return {
        "typeCode": "C",
        **_when(stat.period),
        "reporterCode": reporter[0],
        "reporterISO": reporter[1],
        "flowCode": _FLOWS[stat.flow][0],
        "flowDesc": _FLOWS[stat.flow][1],
        "partnerCode": partner[0],
        "partnerISO": partner[1],
        "partner2Code": 0,
        "partner2ISO": "W00",
        "classificationCode": "HS",
        "cmdCode": "TOTAL",
        "customsCode": "C00",
        "motCode": 0,
        "primaryValue": stat.value.amount,
    }


def _when(period: Period) -> Record:
    """A whole year or month in Comtrade's five columns."""
    start, yearly = first_day(period), whole_months(period) == 12
    assert start is not None
    return {
        "freqCode": "A" if yearly else "M",
        "refPeriodId": int(start.isoformat().replace("-", "")),
        "refYear": start.year,
        "refMonth": 52 if yearly else start.month,
        "period": f"{start.year:04d}" if yearly else f"{start.year:04d}{start.month:02d}",
    }
