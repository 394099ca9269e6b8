"""The words with which the ends of trade are named: prepositions, pronouns, phrases."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...lexicon.senses import ACC, DAT, GEN, INS
from .elements import Role

__all__ = [
    "HOME",
    "LAND",
    "LANDS",
    "MONARCHIES",
    "NOUNS",
    "PARTY",
    "PARTY_CUES",
    "PERSONS",
    "ROLES",
    "SKIPPED",
    "SOME",
    "THAT",
    "TO_THEM",
    "WORDS",
    "WORLD",
]

HOME, LAND, PARTY, SOME, THAT, WORLD = "HOME", "LAND", "PARTY", "SOME", "THAT", "WORLD"
"""The speaker's own state, the one spoken of («в страну»), the other party, some of many, the partner told before
(«эта страна»), anywhere abroad."""

# Cues that may stand between a preposition or an adjective and the noun.
SKIPPED = frozenset({"light", "whole", "foreign", "direct", "mutual", "measure", "share"})
# Nouns that a state or its adjective may stand with, and roles of people among them.
NOUNS = frozenset({"actors", "capital", "firm", "recipient", "supplier", "economy", "country"})
PERSONS = frozenset({"actors", "firm", "recipient", "supplier", "partner"})

# Prepositions with the role of what they govern and the case that it must stand in.
ROLES: Mapping[str, tuple[Role, int]] = MappingProxyType(
    {
        "в": (Role.TO, ACC),
        "во": (Role.TO, ACC),
        "на": (Role.TO, ACC),
        "к": (Role.TO, DAT),
        "ко": (Role.TO, DAT),
        "из": (Role.FROM, GEN),
        "от": (Role.FROM, GEN),
        "у": (Role.FROM, GEN),
        "со стороны": (Role.FROM, GEN),
        "с": (Role.WITH, INS),
        "со": (Role.WITH, INS),
        "между": (Role.WITH, INS),
        "для": (Role.FOR, GEN),
        "внутри": (Role.WITH, GEN),
        "в рамках": (Role.WITH, GEN),
        "в пользу": (Role.FOR, GEN),
        "в адрес": (Role.TO, GEN),
    }
)

# Cues that are a party by themselves.
WORDS: Mapping[str, tuple[str, Role, int]] = MappingProxyType(
    {
        "for_us": (HOME, Role.FOR, GEN),
        "for_you": (PARTY, Role.FOR, GEN),
        "we": (HOME, Role.BARE, 1),
        "at_us": (HOME, Role.FROM, GEN),
        "to_us": (HOME, Role.TO, DAT),
        "abroad": (WORLD, Role.TO, ACC),
        "from_abroad": (WORLD, Role.FROM, GEN),
        "to_that": (PARTY, Role.TO, ACC),
        "from_that": (PARTY, Role.FROM, GEN),
        "with_that": (PARTY, Role.WITH, INS),
        "to_you": (PARTY, Role.TO, DAT),
        "at_you": (PARTY, Role.FROM, GEN),
    }
)
LANDS = frozenset({"страна", "республика", "государство"})
JOINTS = frozenset({",", "и", "-"})
"""Between the states of a list."""
REACH = 4
"""How many words may stand between a preposition and its state."""
# Nouns of states that have the name of their ruler.
MONARCHIES = frozenset({"королевство", "эмират", "султанат", "княжество", "герцогство"})
TO_THEM = frozenset({"ей", "ему"})

PARTY_CUES = NOUNS | WORDS.keys() | {"pronoun", "partner", "our", "your"}
"""The cues with which a party can begin."""
