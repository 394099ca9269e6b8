"""Places as a parser reads them, and where the phrase of one begins."""

from __future__ import annotations

import pytest

from kztoday_parse.datelines import find_dateline
from kztoday_parse.grammar.place import place, place_start
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Чехии нужен хлеб", "Чехия", 1),
        ("г. Актау растет", "Актау", 3),
        ("городе Актау", "Актау", 2),
        ("Южной Корее", "Южная Корея", 2),
        ("провинции Ганьсу", "Ганьсу", 2),
    ],
)
def test_a_place_with_its_kind(text: str, name: str, words: int) -> None:
    found = place.run(tokenize(text, default_lexicon()), 0)
    assert found is not None
    assert (found[0].name, found[1]) == (name, words)


@pytest.mark.parametrize("text", ["город растет", "город", "г.", "хлеб", "село хлеба"])
def test_no_place(text: str) -> None:
    tokens = tokenize(text, default_lexicon())
    assert place.run(tokens, 0) is None
    assert list(tokens.error().expected) == ["place"]


@pytest.mark.parametrize(
    ("text", "at", "floor", "first"),
    [
        ("в городе Актау", 2, 0, 1),
        ("в г. Актау", 3, 0, 1),
        ("в г. Актау", 3, 2, 3),
        ("рад Актау", 1, 0, 1),
        ("Актау", 0, 0, 0),
    ],
)
def test_where_its_phrase_begins(text: str, at: int, floor: int, first: int) -> None:
    assert place_start(tokenize(text, default_lexicon()), at, floor) == first


def test_a_dateline_may_end_with_its_line() -> None:
    text = "Астана, 29 января, KAZAKHSTAN TODAY\nЗавод открыли."
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.span.of(text)) == ("Астана", "KAZAKHSTAN TODAY", text.splitlines()[0])
    assert find_dateline("Астана, 29 января, KAZAKHSTAN TODAY открыла завод.") is None
