"""Observations of SDMX, held against its code lists."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from kztoday_parse.exports import to_sdmx
from kztoday_parse.model import (
    Article,
    Money,
    PartialDate,
    PartnerScope,
    Period,
    Qualifier,
    StatStatus,
)
from tests.exports import published
from tests.exports.samples import few, period, trade
from tests.strategies import articles

PERIODS = [
    (period((2024,)), "A", "2024"),
    (period((2024, 3)), "M", "2024-03"),
    (period((2024, 1), (2024, 3)), "Q", "2024-Q1"),
    (period((2024, 7), (2024, 12)), "S", "2024-S2"),
    (period((2025, 1), (2025, 11)), "_O", "2025-01-01/P11M"),
    (period((2024, 2), (2024, 4)), "_O", "2024-02-01/P3M"),
    (period((2023, 7), (2024, 6)), "_O", "2023-07-01/P12M"),
    (period((2005,), (2025,)), "_O", "2005-01-01/P21Y"),
    (period((2026, 1, 1)), "D", "2026-01-01"),
    (period((2026, 1, 5), (2026, 1, 9)), "_O", "2026-01-05/P5D"),
    (period((2024, 1, 1), (2024, 12, 31)), "A", "2024"),
]


@pytest.mark.parametrize(("when", "frequency", "text"), PERIODS, ids=[text for _, _, text in PERIODS])
def test_sdmx_time_periods(when: Period, frequency: str, text: str) -> None:
    record = to_sdmx(trade(period=when)).records[0]
    assert (record["FREQ"], record["TIME_PERIOD"]) == (frequency, text)
    assert re.fullmatch(published.TIME_PERIOD, text)


def test_sdmx_observation() -> None:
    assert to_sdmx(trade(), "a1").records == (
        {
            "FREQ": "A",
            "REF_AREA": "KZ",
            "COUNTERPART_AREA": "CN",
            "TRADE_FLOW": "X",
            "TIME_PERIOD": "2024",
            "UNIT_MEASURE": "USD",
            "UNIT_MULT": 9,
            "OBS_VALUE": Decimal("13.4"),
            "OBS_STATUS": "A",
            "OBS_COMMENT": "Слово",
            "ARTICLE": "a1",
        },
    )


def test_sdmx_change_is_an_observation_of_its_own() -> None:
    value, change = to_sdmx(trade(change_percent=Decimal("-3.8"))).records
    assert [change[name] for name in ("TRANSFORMATION", "UNIT_MEASURE", "OBS_VALUE")] == ["GY", "PC", Decimal("-3.8")]
    assert {name: value[name] for name in ("REF_AREA", "TIME_PERIOD")}.items() <= change.items()
    (only,) = to_sdmx(trade(value=None, change_percent=Decimal(5))).records
    assert only["OBS_VALUE"] == 5


SDMX_REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"reporter": None}, "the reporter is not known"),
    ({"period": None}, "no period is given"),
    ({"period": period((None, 1), (None, 10))}, "the period XXXX-01/XXXX-10 is open or lacks its year"),  # type: ignore[arg-type]
    ({"period": Period(PartialDate(2005), None)}, "the period 2005/.. is open or lacks its year"),
    ({"period": period((2025,), (2024,))}, "the period 2025/2024 ends before it begins"),
    ({"period": period((2023, 2, 29))}, "the period 2023-02-29 is open or lacks its year"),
    ({"reporter": "XK"}, "no code for XK in CL_AREA"),
    ({"partner": "ASEAN"}, "no code for ASEAN in CL_AREA"),
    ({"value": Money(Decimal(1), "USD", Decimal(2))}, "the value is a range"),
]


@pytest.mark.parametrize(("given", "reason"), SDMX_REFUSED, ids=[reason for _, reason in SDMX_REFUSED])
def test_sdmx_refuses(given: dict[str, Any], reason: str) -> None:
    made = to_sdmx(trade(**given))
    assert (made.records, [each.reason for each in made.refused]) == ((), [reason])


@pytest.mark.parametrize(
    ("scope", "area"), [(PartnerScope.WORLD, published.WORLD), (PartnerScope.UNKNOWN, "_U"), (PartnerScope.GROUP, "_O")]
)
def test_sdmx_areas_that_are_no_state(scope: PartnerScope, area: str) -> None:
    assert to_sdmx(trade(partner=None, partner_scope=scope)).records[0]["COUNTERPART_AREA"] == area


def test_sdmx_areas_that_are_a_union() -> None:
    assert to_sdmx(trade(partner="EU")).records[0]["COUNTERPART_AREA"] == published.EUROPEAN_UNION


def test_sdmx_status() -> None:
    about = Money(Decimal(1), "USD", qualifier=Qualifier.ABOUT)
    found = [to_sdmx(trade(**given)).records[0] for given in ({}, {"value": about}, {"status": StatStatus.TARGET})]
    assert [record["OBS_STATUS"] for record in found] == ["A", "E", "F"]


@few
@given(articles())
def test_sdmx_values_are_exact(article: Article) -> None:
    made = to_sdmx(article)
    for record in made.records:
        assert re.fullmatch(published.TIME_PERIOD, record["TIME_PERIOD"])
        assert record["OBS_STATUS"] in published.OBS_STATUS
        assert record["FREQ"] in published.FREQ
        assert record["UNIT_MULT"] in published.UNIT_MULT
        assert re.fullmatch(published.AREA, record["REF_AREA"])
        assert re.fullmatch(published.AREA, record["COUNTERPART_AREA"])
    values = [s.value for i, s in enumerate(article.trade_stats) if i not in {each.index for each in made.refused}]
    amounts = [v.amount if isinstance(v, Money) else v.value for v in values if v is not None]
    observed = [record for record in made.records if "TRANSFORMATION" not in record]
    assert [Decimal(f"{record['OBS_VALUE']:f}e{record['UNIT_MULT']}") for record in observed] == amounts
