"""Endings of Russian adjectives and of names, once for every family.

Nothing here knows a word: an ending says which cases and genders a form can have, and what its nominative
would be. Which of them holds is decided by agreement, in the grammar and in ``names``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ..lexicon.senses import ACC, ANY_CASE, DAT, GEN, INS, LOC, NOM
from .endings import ADJECTIVE_ENDINGS, NAME_ENDINGS, STRESSED_ADJECTIVES

__all__ = [
    "FEMALE",
    "GENDERS",
    "MALE",
    "PAST",
    "PAST_OF_PERSONS",
    "Reading",
    "adjective_cases",
    "genitive_adjective",
    "name_cases",
    "name_readings",
    "nominative_adjective",
]

MALE, FEMALE = 1, 2
PAST_OF_PERSONS = ("л", "ла", "ли", "лся", "лась", "лись")
"""How verbs in the past end that tell of persons."""
PAST = (*PAST_OF_PERSONS, "ло")
_MEMO = 1 << 13  # forms remembered; what they are depends on their letters alone

_CASES = {"N": NOM, "G": GEN, "D": DAT, "A": ACC, "I": INS, "L": LOC}
GENDERS = {"m": MALE, "f": FEMALE, "x": MALE | FEMALE}


class Reading(NamedTuple):
    """What a form can be: its nominative, the cases, the genders (a bit set), and how likely."""

    nominative: str
    cases: int
    genders: int
    weight: float


class _Rule(NamedTuple):
    cut: int
    put: str
    cases: int
    genders: int
    weight: int


def _case_bits(initials: str) -> int:
    return ANY_CASE if initials == "*" else sum(_CASES[letter] for letter in initials)


def _expanded(suffix: str) -> list[tuple[str, str]]:
    """The suffixes that a pattern stands for, each with the letter that ``~`` means."""
    group = re.match(r"\[(.+?)\](.*)", suffix)
    return [(suffix, "")] if group is None else [(letter + group[2], letter) for letter in group[1]]


def _rule(suffix: str, letter: str, text: str) -> _Rule:
    genders, cases, put = text[:-1].split(":")
    cut = 0 if put == "=" else len(suffix)
    kept = "" if put in "=-" else put.replace("~", letter)
    return _Rule(cut, kept, _case_bits(cases), GENDERS[genders], int(text[-1]))


def _name_table() -> dict[str, tuple[_Rule, ...]]:
    table = {}
    for line in NAME_ENDINGS.split("\n"):
        pattern, *rules = line.split() or [""]
        for suffix, letter in _expanded(pattern):
            table[suffix] = tuple(_rule(suffix, letter, rule) for rule in rules)
    return table


_VOWELS = re.compile("(?i)[аеёиоуыэюя]")
_NAMES = MappingProxyType(_name_table())
_LONGEST = max(map(len, _NAMES))


def _rules(word: str) -> tuple[_Rule, ...]:
    for size in range(min(_LONGEST, len(word) - 1), 0, -1):
        found = _NAMES.get(word[-size:])
        if found is not None:
            return found
    return ()


@lru_cache(maxsize=_MEMO)
def name_readings(word: str) -> tuple[Reading, ...]:
    """The nominatives that the ending of a name allows, the likeliest first.

    >>> [(r.nominative, r.cases == INS) for r in name_readings("Сапаровым")]
    [('Сапаров', True)]
    """
    stem = len(word)
    found = tuple(
        Reading(word[: stem - cut] + put if cut else word, cases, genders, weight)
        for cut, put, cases, genders, weight in _rules(word.lower())
        if not cut or _VOWELS.search((word[: stem - cut] + put)[:-1])  # `Лью` is no `Ль`, `Са` no `С`, `Рей` no `Ря`
    )
    return found or (Reading(word, ANY_CASE, MALE | FEMALE, 1),)


@lru_cache(maxsize=_MEMO)
def name_cases(word: str) -> int:
    """The cases that a name with this ending can stand in.

    >>> name_cases("Сапаровым") == INS, name_cases("Коэльо") == ANY_CASE
    (True, True)
    """
    cases = 0
    for rule in _rules(word.lower()):
        cases |= rule.cases
    return cases or ANY_CASE


def _adjective_table() -> dict[str, tuple[tuple[str, int], ...]]:
    table = {}
    for line in filter(None, ADJECTIVE_ENDINGS.split("\n")):
        ending, *forms = line.split()
        table[ending] = tuple((genders, _case_bits(cases)) for genders, cases in (form.split(":") for form in forms))
    return table


_ADJECTIVES = MappingProxyType(_adjective_table())


def _adjective_ending(lower: str) -> str:
    return lower[-3:] if lower[-3:] in _ADJECTIVES else lower[-2:]


@lru_cache(maxsize=_MEMO)
def adjective_cases(word: str, genders: str = "mfnp") -> int:
    """The cases in which a form can be an adjective of one of *genders* (m, f, n, p for the plural), 0 for none.

    >>> adjective_cases("верховным", "m") == INS, adjective_cases("совет")
    (True, 0)
    """
    lower = word.lower()
    cases = 0
    for possible, bits in _ADJECTIVES.get(_adjective_ending(lower), ()):
        if any(gender in genders for gender in possible):
            cases |= bits
    return cases if len(lower) > 4 else 0


def nominative_adjective(word: str, gender: str = "m") -> str:
    """The nominative singular of an adjective's form.

    >>> nominative_adjective("генеральным"), nominative_adjective("второго"), nominative_adjective("бывшей", "f")
    ('генеральный', 'второй', 'бывшая')
    """
    lower = word.lower()
    ending = _adjective_ending(lower)
    if ending not in _ADJECTIVES:
        return word
    if word.isupper():
        return nominative_adjective(lower, gender).upper()
    stem = word[: len(word) - len(ending)]
    soft = ending[0] in "иеяю" and lower[-len(ending) - 1 : -len(ending)] == "н"
    if stem.lower() in ("трет", "треть"):
        return stem[:4] + {"f": "ья", "n": "ье"}.get(gender, "ий")
    if gender == "f":
        return stem + ("яя" if soft else "ая")
    if gender == "n":
        return stem + ("ее" if soft or _is_hissing(stem.lower(), ending) else "ое")
    return stem + _masculine(stem.lower(), ending, soft)


def genitive_adjective(word: str, gender: str) -> str:
    """The genitive singular of an adjective in the genitive plural.

    >>> genitive_adjective("дипломатических", "f"), genitive_adjective("высших", "n"), genitive_adjective("новых", "m")
    ('дипломатической', 'высшего', 'нового')
    """
    stem, soft = word[:-2], word.endswith("их") and word[-3] not in "гкх"
    if gender == "f":
        return stem + ("ей" if soft else "ой")
    return stem + ("его" if soft else "ого")


def _is_hissing(stem: str, ending: str) -> bool:
    """`общего` gives `общее`, `большого` `большое`."""
    return stem[-1:] in "жшчщц" and ending[0] in "еи" and stem not in STRESSED_ADJECTIVES


def _masculine(stem: str, ending: str, soft: bool) -> str:
    if stem in STRESSED_ADJECTIVES or (stem[-1:] in "жшчщ" and ending[0] == "о"):
        return "ой"
    return "ий" if soft or stem[-1:] in "гкхжшчщ" else "ый"
