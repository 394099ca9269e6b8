"""Rows of UN Comtrade, held against its columns and areas."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from kztoday_parse.exports import to_comtrade, to_sdmx
from kztoday_parse.exports.countries import ALPHA3, NUMERIC
from kztoday_parse.model import (
    Article,
    Flow,
    Money,
    PartnerScope,
    Qualifier,
    Quantity,
    StatStatus,
)
from tests.exports import published
from tests.exports.samples import EVERY, few, period, trade


def test_comtrade_year() -> None:
    (row,) = to_comtrade(trade(), "a1").records
    assert row.keys() - {"article", "text"} == published.COMTRADE
    assert [row[name] for name in ("freqCode", "refPeriodId", "refYear", "refMonth", "period")] == [
        "A",
        20240101,
        2024,
        52,
        "2024",
    ]
    assert [row[name] for name in ("reporterCode", "reporterISO", "partnerCode", "partnerISO")] == [
        398,
        "KAZ",
        156,
        "CHN",
    ]
    assert (row["flowCode"], row["primaryValue"]) == ("X", Decimal("13400000000"))


def test_comtrade_month_and_world() -> None:
    given = {"period": period((2024, 5)), "partner": None, "partner_scope": PartnerScope.WORLD, "flow": Flow.IMPORT}
    (row,) = to_comtrade(trade(**given)).records
    assert [row[name] for name in ("freqCode", "refPeriodId", "refMonth", "period")] == ["M", 20240501, 5, "202405"]
    assert [row[name] for name in ("partnerCode", "partnerISO", "flowCode")] == [0, "W00", "M"]


@pytest.mark.parametrize(("code", "number"), published.COMTRADE_NUMBERS.items())
def test_comtrade_areas_of_its_own(code: str, number: int) -> None:
    assert to_comtrade(trade(partner=code)).records[0]["partnerCode"] == number


COMTRADE_REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"flow": Flow.TURNOVER}, "turnover is no flow of goods in one direction"),
    ({"flow": Flow.INVESTMENT}, "investment is no flow of goods in one direction"),
    ({"status": StatStatus.TARGET}, "a target is no observation"),
    ({"goods": "зерна"}, "the goods have no code of a classification: зерна"),
    ({"value": None}, "no sum of money is given"),
    ({"value": Quantity(Decimal(5), "t")}, "no sum of money is given"),
    ({"value": Money(Decimal(5), "KZT")}, "the sum is in KZT, not in US dollars"),
    ({"value": Money(Decimal(5), "USD", Decimal(6))}, "the sum is a range"),
    ({"value": Money(Decimal(5), "USD", qualifier=Qualifier.OVER)}, "the sum is a bound: over"),
    ({"reporter": None}, "the reporter is not known"),
    ({"partner": None, "partner_scope": PartnerScope.UNKNOWN}, "the partner is not known: unknown"),
    ({"reporter": "XK"}, "XK is none of Comtrade's reporters"),
    ({"reporter": "LI"}, "LI is none of Comtrade's reporters"),
    ({"partner": "ASEAN"}, "ASEAN is none of Comtrade's partners"),
    ({"partner": "EU"}, "EU is none of Comtrade's partners"),
    ({"period": None}, "no period is given"),
    ({"period": period((2025, 1), (2025, 11))}, "2025-01/2025-11 is neither a whole year nor a whole month"),
    ({"period": period((2023, 7), (2024, 6))}, "2023-07/2024-06 is neither a whole year nor a whole month"),
]


@pytest.mark.parametrize(("given", "reason"), COMTRADE_REFUSED, ids=[reason for _, reason in COMTRADE_REFUSED])
def test_comtrade_refuses(given: dict[str, Any], reason: str) -> None:
    made = to_comtrade(trade(**given))
    assert (made.records, [each.reason for each in made.refused]) == ((), [reason])


@few
@given(EVERY)
def test_every_figure_is_a_record_or_refused(article: Article) -> None:
    made = to_comtrade(article)
    assert len(made.records) + len(made.refused) == len(article.trade_stats)
    refused = {each.index for each in to_sdmx(article).refused}
    assert refused <= set(range(len(article.trade_stats)))


def test_codes_of_states() -> None:
    assert (ALPHA3["KZ"], NUMERIC["KZ"], len(ALPHA3)) == ("KAZ", 398, len(set(ALPHA3.values())))
    assert len(set(NUMERIC.values())) == len(NUMERIC)
