"""Units of physical quantities and counted things."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import noun, noun_phrase
from .packing import Form, Lexeme, bare, invariable, lexeme
from .sources import columns, values

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Units of quantities and counted things"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for unit, factor, words, *_ in columns("units.txt", 4):
        for word in values(words, ","):
            yield lexeme("UnitWord", unit, factor, forms=unit_forms(word))
    for word in counted():
        yield lexeme("UnitWord", word, "1", forms=unit_forms(word))
    yield lexeme("Abbreviation", forms=bare("куб", "барр", "чел", "шт", "экз", "ед", "кв"))


def counted() -> Iterator[str]:
    """Things that are counted: their noun is the unit."""
    for cell, *_ in columns("counted.txt", 2):
        yield from values(cell, ",")


def unit_forms(word: str) -> list[Form]:
    """``!`` marks what does not inflect; a unit of several words is a noun phrase."""
    if word.startswith("!"):
        return invariable(word[1:])
    if word == "человек":
        return [*noun(word, "anim"), *noun("люди", "anim")]
    return noun_phrase(word) if " " in word else noun(word)
