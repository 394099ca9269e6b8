"""Event records, held against PLOVER's manual and CAMEO's codes."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from hypothesis import given

from kztoday_parse.exports import to_plover
from kztoday_parse.model import (
    Article,
    MeetingKind,
    MeetingStatus,
    PartialDate,
    Period,
)
from tests.exports import published
from tests.exports.samples import EVERY, GUEST, STATES, encounter, few, period

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


def test_a_person_without_mentions_has_no_words_of_the_text() -> None:
    guest = attrs.evolve(GUEST, mentions=())
    (actor,) = to_plover(encounter(participants=(guest,), countries=())).records[0]["actor"]
    assert (actor["identifier_text"], "entity_text" in actor) == (GUEST.name, False)


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
