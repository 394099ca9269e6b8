"""The exchange formats, held against what their fields publish."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kztoday_parse.exports import json_lines, tabulate, to_comtrade, to_followthemoney, to_json_ld, to_plover, to_sdmx
from kztoday_parse.exports.countries import ALPHA3, NUMERIC
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
    Qualifier,
    Quantity,
    StatStatus,
    TradeStat,
)
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span
from tests.exports import published
from tests.strategies import articles, words

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


# ── SDMX ─────────────────────────────────────────────────────────────────────────────

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


# ── Comtrade ─────────────────────────────────────────────────────────────────────────


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


# ── PLOVER and CAMEO ─────────────────────────────────────────────────────────────────

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


CODED: list[tuple[Article, list[str], list[str]]] = [
    (encounter(), ["040"], []),
    (encounter(MeetingKind.CALL), ["041"], ["phone"]),
    (encounter(MeetingKind.CALL, place="Женева"), ["041"], ["phone"]),
    (encounter(MeetingKind.VISIT), ["042", "043"], ["visit"]),
    (encounter(MeetingKind.VISIT, place=None), ["042"], []),
    (encounter(place="Женева"), ["044"], ["third-party"]),
    (encounter(MeetingKind.TALKS), ["046"], []),
    (encounter(MeetingKind.TALKS, place="Женева"), ["046"], ["third-party"]),
    (encounter(MeetingKind.CONFERENCE, countries=("CZ", "KZ", "PL")), ["040"], ["multilateral"]),
    (encounter(MeetingKind.VISIT, status=MeetingStatus.PLANNED), ["036"], []),
]


@pytest.mark.parametrize(("article", "cameo", "mode"), CODED)
def test_plover_codes(article: Article, cameo: list[str], mode: list[str]) -> None:
    record = to_plover(article, state_of=STATES).records[0]
    assert (record["cameo"], record["mode"]) == (cameo, mode)
    assert record["event"] == [published.CAMEO[cameo[0]]]


def test_plover_visitor_and_host() -> None:
    record = to_plover(encounter(MeetingKind.VISIT), state_of=STATES).records[0]
    assert [actor["code"] for actor in record["actor"]] == ["KAZ"]
    assert [actor["code"] for actor in record["recipient"]] == ["CZE"]
    assert record["event_loc"] == {"city": "Прага", "country_code": "CZE"}


def test_plover_sides_without_names() -> None:
    """Unions have codes of PLOVER's, dependencies go under their state."""
    record = to_plover(encounter(participants=(), countries=("ASEAN", "EU", "GL", "KZ", "UN", "XK"))).records[0]
    assert [actor["code"] for actor in record["actor"]] == ["IGO", "EUR", "DNK", "KAZ", "UNO", "KOS"]
    assert {"IGO", "EUR", "UNO"} <= published.PLOVER_INTERNATIONAL


SECTORS = """
GOV  министр торговли Перу; Заместитель премьер-министра - министр финансов; Посол Чехии в Казахстане; аким области
GOV  глава МИД; председатель Кабинета министров; пресс-секретарь президента; советник министра; президент
GOV  президент Российской Федерации; первый вице-президент; официальный представитель МИД; король
LEG  председатель Сената парламента; депутат; спикер парламента; президент Палаты советников
JUD  председатель Верховного суда
PTY  лидер партии
BUS  председатель правления; президент корпорации; глава нацкомпании; председатель совета директоров; инвестор
ELI  бывший министр обороны; экс-президент; отставной генерал
EDU  ректор
MIL  генерал
REL  патриарх
-    эксперт; бывший директор завода; президент федерации бокса; президент Acme; заместитель; почетный консул
-    посол доброй воли; первый президент; консультант; последний мэрский; председатель банка; генеральный директор
"""


@pytest.mark.parametrize("line", SECTORS.strip().splitlines())
def test_plover_sectors(line: str) -> None:
    sector, roles = line.split(maxsplit=1)
    for role in roles.split("; "):
        guest = attrs.evolve(GUEST, role=role)
        (actor,) = to_plover(encounter(participants=(guest,), countries=())).records[0]["actor"]
        assert (actor["office"], actor.get("sector", "-")) == (role, sector)
    assert sector in published.PLOVER_SECTORS | {"-"}


def test_a_president_of_no_state_may_be_of_anything() -> None:
    guest = attrs.evolve(GUEST, role="президент", country=None)
    assert "sector" not in to_plover(encounter(participants=(guest,), countries=())).records[0]["actor"][0]


DATED: list[tuple[dict[str, Any], dict[str, str] | None]] = [
    ({}, {"date": "2025-03-04"}),
    ({"date": period((2025, 2, 14), (2025, 2, 15))}, {"date": "2025-02-14", "enddate": "2025-02-15"}),
    ({"date": period((2025, 2, 14))}, {"date": "2025-02-14"}),
    ({"date": period((2025, 3))}, {"date": "2025-03-04"}),
    ({"date": period((2025, 2))}, None),
    ({"date": Period(PartialDate(None, 12, 2), PartialDate(None, 12, 2))}, None),
    ({"date": period((2025, 5, 1)), "status": MeetingStatus.PLANNED}, {"date": "2025-03-04"}),
]


@pytest.mark.parametrize(("given", "when"), DATED)
def test_plover_dates(given: dict[str, Any], when: dict[str, str] | None) -> None:
    made = to_plover(encounter(**given))
    found = [{name: record[name] for name in ("date", "enddate") if name in record} for record in made.records]
    assert found == ([] if when is None else [when])
    assert len(made.refused) == (when is None)


@few
@given(EVERY)
def test_plover_records_have_the_fields_of_the_manual(article: Article) -> None:
    made = to_plover(article, "x")
    assert len(made.records) + len(made.refused) == len(article.meetings)
    assert len({record["id"] for record in made.records}) == len(made.records)
    for record in made.records:
        assert published.PLOVER_REQUIRED <= record.keys() <= published.PLOVER | {"cameo"}
        for actor in record["actor"] + record["recipient"]:
            assert actor.keys() <= published.PLOVER_ENTITY
            assert actor.get("sector", "GOV") in published.PLOVER_SECTORS
        assert set(record["mode"]) <= published.CONSULT_MODES
        assert record.get("event_loc", {}).keys() <= published.PLOVER_LOCATION
        assert re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", record["date"])
        assert record["actor"]
    assert to_plover(article, "x") == made


# ── FollowTheMoney ───────────────────────────────────────────────────────────────────


@few
@given(EVERY)
def test_entities_have_the_properties_of_their_schema(article: Article) -> None:
    entities = to_followthemoney(article)
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    for entity in entities:
        schema, properties = entity["schema"], entity["properties"]
        assert published.FOLLOW_THE_MONEY_REQUIRED[schema] <= properties.keys() <= published.FOLLOW_THE_MONEY[schema]
        assert all(value and isinstance(value, str) for values in properties.values() for value in values)
        for name, wanted in published.FOLLOW_THE_MONEY_RANGES.items():
            assert all(schemata[value] == wanted for value in properties.get(name, ()))
    assert to_followthemoney(article) == entities


def test_entities_of_a_meeting() -> None:
    entities = to_followthemoney(encounter(date=period((2025, 2, 14), (2025, 2, 15))), "a1")
    event = next(entity["properties"] for entity in entities if entity["schema"] == "Event")
    people = [entity["id"] for entity in entities if entity["schema"] == "Person"]
    assert (event["involved"], event["location"], event["country"]) == (people, ["Прага"], ["cz", "kz"])
    assert (event["startDate"], event["endDate"]) == (["2025-02-14"], ["2025-02-15"])


# ── schema.org ───────────────────────────────────────────────────────────────────────


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node of a JSON-LD document that says its type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@few
@given(EVERY)
def test_json_ld_has_the_properties_of_its_types(article: Article) -> None:
    made = to_json_ld(article)
    known = {node["@id"] for node in nodes(made) if "@id" in node}
    for node in nodes(made):
        assert node.keys() <= published.SCHEMA_ORG[node["@type"]]
        assert node.get("eventStatus", "/EventScheduled").rpartition("/")[2] in published.EVENT_STATUS
        assert {attendee["@id"] for attendee in node.get("attendee", ())} <= known


def test_json_ld_event() -> None:
    made = to_json_ld(encounter(MeetingKind.CALL, status=MeetingStatus.PLANNED, date=period((2025, 3))))
    event = made["about"][0]
    assert (event["startDate"], event["endDate"]) == ("2025-03-01", "2025-03-31")
    assert event["attendee"] == [{"@id": "#person-0"}, {"@id": "#person-1"}]
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert made["datePublished"] == "2025-03-04"


# ── JSON Lines ───────────────────────────────────────────────────────────────────────


@few
@given(EVERY)
def test_json_lines_are_json(article: Article) -> None:
    records = [to_json_ld(article), *to_followthemoney(article), *to_plover(article).records, *to_sdmx(article).records]
    lines = json_lines(records).split("\n")[:-1]
    plain = [json.loads(json.dumps(record, default=float)) for record in records]
    assert [json.loads(line) for line in lines] == plain
    "".join(lines).encode()


def test_json_lines_of_a_table() -> None:
    assert json_lines(tabulate({"a1": encounter(countries=())}, "meetings")).startswith(
        '{"article": "a1", "meeting": 0, "kind": "meeting", "status": "held", "place": "Прага", "date": null,'
    )
    told = json.loads(json_lines(tabulate({"a1": encounter()}, "articles")))
    assert (told["published"], told["sources"]) == ("2025-03-04", [])


def test_one_record_is_not_taken_for_several() -> None:
    with pytest.raises(TypeError, match="expected several records, got one: put it into a list"):
        json_lines(to_json_ld(encounter()))  # type: ignore[arg-type]


@given(words, st.decimals(-(10**20), 10**20, places=3))
def test_decimals_are_written_exactly(text: str, number: Decimal) -> None:
    read = json.loads(json_lines([{text: number}]), parse_float=Decimal, parse_int=Decimal)
    assert list(read.values()) == [number]
