"""Corpora of whole sentences: names in Latin script and in capitals, brackets, persons in the roles of others."""

from __future__ import annotations

import pytest

from kztoday_parse.people import find_people

from .corpora import lines

CORPORA: tuple[str, ...] = ("latin", "capitals", "brackets", "owners", "titles", "lone", "passages", "tails")
MENTIONS = lines("mentions")
LINES = [line for corpus in CORPORA for line in lines(corpus)]


def told(text: str) -> str:
    """The persons of a text with role and country, in their order."""
    found = find_people(text.replace("⏎", "\n") + ".")
    return "; ".join(f"{each.name}: {each.role or '-'}: {each.country or '-'}" for each in found)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[0])
def test_persons_of_a_sentence(line: list[str]) -> None:
    text, expected = line
    assert told(text) == expected


@pytest.mark.parametrize("line", MENTIONS, ids=lambda line: line[0])
def test_mentions_of_whoever_is_named_in_full_elsewhere(line: list[str]) -> None:
    text, expected = f"{line[0]}.", line[1]
    found = find_people(text)
    assert (
        "; ".join(f"{each.name}: {' / '.join(span.of(text) for span in each.mentions)}" for each in found) == expected
    )
