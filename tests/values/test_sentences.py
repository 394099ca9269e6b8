"""Sentences and all that is found in them: words, values, periods with their parts in the clause, notes."""

from __future__ import annotations

import pytest

from .sentences import sentences, told


@pytest.mark.parametrize(("sentence", "expected"), list(sentences()), ids=lambda each: str(each)[:60])
def test_all_that_a_sentence_tells(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Собрано в 2024\n5 тонн", ["5 тонн = 5 t"]),
        ("Собрано 1\n000 тонн", []),
        ("Собрано 2024\r500 тонн", ["500 тонн = 500 t"]),
        ("Собрано 2024 \n500 тонн", ["500 тонн = 500 t"]),
        ("Собрано 12\u2028500 тонн", ["500 тонн = 500 t"]),
    ],
)
def test_a_new_line_parts_figures(text: str, expected: list[str]) -> None:
    assert told(text) == expected
