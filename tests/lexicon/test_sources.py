"""A slip in a source of the lexicon's tables is told in words."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
if not TOOLS.exists():
    pytest.skip("the generator is not part of an installed package", allow_module_level=True)


def generator(name: str) -> Any:
    """A module of the lexicon's generator."""
    sys.path.insert(0, str(TOOLS))
    try:
        return import_module(f"lexicon_tables.{name}")
    finally:
        sys.path.remove(str(TOOLS))


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("драхма", "", "GRD", ""), ""),
        (("франк КФА", "франк КФА", "", ""), ""),
        (("ранд", "рэнд", "ZAR", ""), ""),
        (
            ("ранд", "рэндд", "ZAR", ""),
            "CLDR calls no currency of today рэндд (column 2; empty if it has none); did you mean рэнд?",
        ),
        (("ранд", "", "ZZZ", ""), "ZZZ is no code of ISO 4217 that CLDR knows"),
        (("ранд", "", "", ""), "neither a code nor a noun whose states it shares"),
        (("ранд", "", "ZAR", "tiny"), "tiny is neither short nor minor"),
    ],
)
def test_a_slip_in_a_currency(row: tuple[str, ...], complaint: str) -> None:
    assert generator("currencies").wrong_word(*row) == complaint


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("meet", "свидеться"), ""),
        (("mealtime", "свидеться"), "свидеться stands in line 7 already, under the cue meet"),
        (("meeet", "свидеться"), "no rule reads the cue meeet; did you mean meet"),
        (("qqqq", "свидеться"), "no rule reads the cue qqqq"),
        (("meet", ""), "not a cue and a word"),
    ],
)
def test_a_slip_in_a_cue(row: tuple[str, str], complaint: str) -> None:
    said = generator("cues").wrong_cue(*row, first={"свидеться": (7, "meet")})
    assert said.startswith(complaint) if complaint else not said


def test_a_group_with_the_code_of_a_state() -> None:
    wrong = generator("places").wrong_group
    assert wrong("AU", "Африканский союз", "") == "AU is the code of a state; that of a group is longer"
    assert not wrong("SCO", "ШОС", "")


def test_a_word_that_the_dictionary_knows_in_the_singular_has_a_plural() -> None:
    forms = {form for form, slot in generator("currencies").noun_forms("драхма") if slot.plural}
    assert {"драхмы", "драхм", "драхмами"} <= forms
