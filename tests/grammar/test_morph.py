"""Adjectives by their endings: the cases a form can stand in, and its nominative."""

from __future__ import annotations

import pytest

from kztoday_parse.grammar.morph import adjective_cases, name_cases, name_readings, nominative_adjective
from kztoday_parse.lexicon.senses import ACC, ANY_CASE, DAT, GEN, INS, LOC, NOM

NOMINATIVES = """
третьей f третья
третьего m третий
третий m третий
Третий f Третья
третьего n третье
третьих m третий
средней f средняя
среднего n среднее
среднего m средний
синими m синий
большого m большой
большой f большая
чужого m чужой
хорошего m хороший
свежего m свежий
горного n горное
южной f южная
Южного m Южный
ЮЖНОГО m ЮЖНЫЙ
ЮЖНОЙ f ЮЖНАЯ
стойкого m стойкий
рабочих n рабочее
большим n большое
общего n общее
главная f главная
завод m завод
""".split("\n")[1:-1]


@pytest.mark.parametrize("line", NOMINATIVES)
def test_nominative(line: str) -> None:
    form, gender, expected = line.split()
    assert nominative_adjective(form, gender) == expected


@pytest.mark.parametrize(
    ("form", "genders", "cases"),
    [
        ("верховным", "m", INS),
        ("верховным", "p", DAT),
        ("верховным", "mp", INS | DAT),
        ("новой", "f", GEN | DAT | INS | LOC),
        ("новых", "p", GEN | ACC | LOC),
        ("новых", "m", 0),
        ("синего", "m", GEN | ACC),
        ("новые", "p", NOM | ACC),
        ("новую", "f", ACC),
        ("синяя", "f", NOM),
        ("новом", "n", LOC),
        ("злой", "m", 0),
        ("совет", "m", 0),
    ],
)
def test_cases(form: str, genders: str, cases: int) -> None:
    assert adjective_cases(form, genders) == cases


@pytest.mark.parametrize(
    ("name", "nominative", "cases"),
    [
        ("Сериковым", "Сериков", INS),
        ("Сериковой", "Серикова", NOM | GEN | DAT | INS | LOC),
        ("Коэльо", "Коэльо", ANY_CASE),
        ("Бринских", "Бринских", ANY_CASE),
    ],
)
def test_names(name: str, nominative: str, cases: int) -> None:
    readings = name_readings(name)
    assert nominative in [reading.nominative for reading in readings]
    assert name_cases(name) == cases
    assert all(reading.cases & cases for reading in readings)
