"""Places as a parser reads them, and where the phrase of one begins."""

from __future__ import annotations

import pytest

from kztoday_parse.datelines import find_dateline
from kztoday_parse.grammar.place import place
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


def test_a_dateline_may_end_with_its_line() -> None:
    text = "Астана, 29 января, KAZAKHSTAN TODAY\nЗавод открыли."
    found = find_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.span.of(text)) == ("Астана", "KAZAKHSTAN TODAY", text.splitlines()[0])
    assert find_dateline("Астана, 29 января, KAZAKHSTAN TODAY открыла завод.") is None
