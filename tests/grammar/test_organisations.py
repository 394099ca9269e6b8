"""How far the noun phrase of a source goes, and its nominative."""

from __future__ import annotations

from pathlib import Path

import pytest

from .test_source import read

LINES = [
    line
    for line in Path(__file__).with_name("organisations.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_sources(line: str) -> None:
    text, _, expected = line.partition(" =>")
    assert "; ".join(read(text)) == expected.strip()


def test_any_blank_parts_the_words_of_a_name() -> None:
    assert read("Ввоз упал, передает РИА\n Новости.") == ["РИА Новости"]
    assert read("Ввоз упал, сообщили в Комитете\nстатистики РК.") == ["Комитет статистики РК"]
