"""Corpora: names in all cases, lists, phrases without a person."""

from __future__ import annotations

import pytest

from kztoday_parse.people import find_people, parse_people

from .corpora import lines


def named(phrase: str) -> list[tuple[str, str | None]]:
    """The persons of a phrase in a sentence, with their roles."""
    return [(person.name, person.role) for person in find_people(f"Стороны говорили {phrase}.")]


@pytest.mark.parametrize("line", lines("nominative"), ids=lambda line: line[0])
def test_the_nominative_follows_from_the_case_of_the_role(line: list[str]) -> None:
    phrase, name, _, role, _ = line
    assert named(phrase) == [(name, role)]


@pytest.mark.xfail(strict=True, reason="the locative leaves the nominative open")
@pytest.mark.parametrize("line", lines("open"), ids=lambda line: line[0])
def test_open_nominatives(line: list[str]) -> None:
    phrase, name, _, role, _ = line
    assert named(phrase) == [(name, role)]


@pytest.mark.parametrize("line", lines("lists"), ids=lambda line: line[0])
def test_lists(line: list[str]) -> None:
    phrase, expected = line
    found = parse_people(phrase)
    assert "; ".join(f"{each.name}: {each.role or '-'}: {each.country or '-'}" for each in found) == expected


@pytest.mark.parametrize("line", lines("bare"), ids=lambda line: line[0])
def test_bare_names(line: list[str]) -> None:
    sentence, expected = line
    assert "; ".join(person.name for person in find_people(f"{sentence}.")) == expected


@pytest.mark.parametrize("line", lines("nobody"), ids=lambda line: line[0])
def test_nobody_is_invented(line: list[str]) -> None:
    assert find_people(f"{line[0]}.") == ()


def test_the_corpora_are_large_enough() -> None:
    assert len(lines("nominative")) >= 250
    assert len(lines("nobody")) >= 100


def test_every_gender_and_case_is_read() -> None:
    seen = {(line[2], line[4].partition(",")[0]) for line in lines("nominative")}
    assert seen == {(gender, case) for gender in "mf" for case in ("nom", "gen", "dat", "acc", "ins", "loc")}
