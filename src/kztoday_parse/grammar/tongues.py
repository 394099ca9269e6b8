"""How names end in the tongue of a state: which endings stay in every case, and which no nominative has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ..lexicon.senses import ANY_CASE, DAT, GEN, KINDS, LOC, Head, Place, PlaceAdjective, Preposition
from ..tokens import Tokens
from .leaves import match_sense
from .morph import FEMALE, MALE, Reading
from .names import STATE_KINDS
from .surnames import PATRONYMICS

__all__ = ["Tongue", "in_tongue", "tongue_before"]

_STAYS = 4.0
_UNHEARD = 0.3  # of the weight of a nominative that no name of the tongue ends like
_SLAVIC = ("ски", "цки")
_OTHERS = (*PATRONYMICS, "скую", "цкую", "ову", "еву", "ёву")  # of another people: `посла Японии Анну Громову`
_WORDS_OF_A_STATE = 3
_MODIFIERS = 4
_PLACE, _ADJECTIVE, _HEAD, _PREPOSITION = KINDS[Place], KINDS[PlaceAdjective], KINDS[Head], KINDS[Preposition]

# States | endings that stay | that stay but for the dative, which they may be | that stay in given names | that no
# nominative of a family name has | the last letters of nominatives, if they are few | that are no nominative's behind
# a woman's accusative. A dash for none.
_TABLE = """
JP | ю ии аи ои уи эи ви ми ни ри си ти дзи ёи | - | - | - | аяонуиэеюё | -
PT BR AO MZ CV ST GW TL | ду ту бу ву гу ку пу фу ну жу зу чу нсу ссу йру тру ью иу еу ау оу и | у | - | ии | - | у
RO MD | и | у | - | ии | - | -
FI | и те не ре де ме пе се | - | - | ои ии | - | -
EE | и | - | - | ии | - | -
NO SE DK IS NL DE AT LU LI | и бе ве де ге ке ле не пе фе те | ре се | - | ии | - | -
FR BE CH MC | и е | - | - | ги ии | - | -
IT SM | и | - | - | ии | - | -
ES MX AR CO PE CL EC BO PY UY VE CU GT HN SV NI CR PA DO GQ | - | - | - | ги ки чи жи льи лье йи рьи | - | -
HU | и | - | - | рги чки ии | - | -
GE | и ая уа | - | - | ии | - | -
TR | чи джи ли ни ри ти ди зи лы | - | е | йи йе | - | -
AM | и | - | е | ии | - | -
SA AE QA KW BH OM YE IQ SY LB JO PS EG LY TN DZ MA SD | и | - | - | ии | - | -
IR PK AF IN BD LK NP | и | - | - | ии | - | -
ID MY PH TH | и те | - | - | ии | - | -
US GB IE CA AU NZ | и | - | - | ии | - | -
LT | те не | - | - | - | - | -
IL | и яху | - | - | ии | - | -
"""


class Tongue(NamedTuple):
    """Endings of the names of a state: those that stay in every case, in every case but the dative, in given names,
    that are no nominative's, the letters that nominatives end in (none for any), and what is an accusative behind a
    woman's (``Марину Силву``)."""

    stays: tuple[str, ...]
    stays_but_dative: tuple[str, ...]
    given: tuple[str, ...]
    moves: tuple[str, ...]
    last: frozenset[str]
    accusative: tuple[str, ...]


def _endings(text: str) -> tuple[str, ...]:
    return tuple(text.replace("-", "").split())


def _table() -> Mapping[str, Tongue]:
    table = {}
    for line in filter(None, _TABLE.split("\n")):
        states, stays, but_dative, given, moves, last, accusative = line.split(" | ")
        fixed = _endings(stays), _endings(but_dative), _endings(given), _endings(moves)
        tongue = Tongue(*fixed, frozenset(last.strip("-")), _endings(accusative))
        table.update(dict.fromkeys(states.split(), tongue))
    return MappingProxyType(table)


_TONGUES = _table()


def tongue_before(tokens: Tokens, first: int) -> Tongue | None:
    """That of the state for which the holder of the role before a name stands: ``посол Португалии Луиш Амаду``,
    ``посол Японии в Казахстане Ясумаса Иидзима``, ``португальский министр Луиш Амаду``."""
    if first < 2:
        return None
    code = _state_before(tokens, first) or _adjective_before(tokens, first)
    return _TONGUES.get(code)


def _state_before(tokens: Tokens, stop: int) -> str:
    for first in range(stop - 1, max(0, stop - 1 - _WORDS_OF_A_STATE), -1):
        if not tokens.kinds[first] & _PLACE:
            continue
        found = match_sense(tokens, first, Place)
        if found is None or found[1] != stop:
            continue
        if tokens.kinds[first - 1] & _PREPOSITION:  # `посол Японии в Казахстане`
            return _state_before(tokens, first - 1)
        return found[0].code if found[0].kind in STATE_KINDS and found[0].cases & GEN else ""
    return ""


def _adjective_before(tokens: Tokens, stop: int) -> str:
    """``японский министр``, ``японский вице-министр``"""
    if not tokens.kinds[stop - 1] & _HEAD:
        return ""
    for at in range(stop - 2, max(-1, stop - 2 - _MODIFIERS), -1):
        if tokens.kinds[at] & _ADJECTIVE and (found := match_sense(tokens, at, PlaceAdjective)) is not None:
            return found[0].codes[0]
        if not tokens.raw[at].islower():
            return ""
    return ""


def in_tongue(
    tongue: Tongue, text: str, readings: Sequence[Reading], *, last: bool, accusative: bool
) -> Sequence[Reading]:
    """The readings of a word as names of the tongue go: ``Амаду`` stays, ``Кисиды`` is no ``Кисид``. Only the *last*
    word is sure not to stay (``Альберто Веги``); behind a woman's *accusative* it may be one too."""
    if text.endswith(_OTHERS) or (accusative and text.endswith(tongue.accusative)):
        return readings
    moves = text.endswith(tongue.moves) and not text.endswith(_SLAVIC)  # `президенту Перу Педро Пабло Кучински`
    moved = [each for each in readings if each.nominative != text] if moves else []
    if moved:
        return [_heard(tongue, each) for each in moved] if last else readings
    cases = _frozen_cases(tongue, text, last=last)
    if not cases:
        return [_heard(tongue, each) for each in readings]
    most = max(each.weight for each in readings)
    return [Reading(text, cases, MALE | FEMALE, max(_STAYS, most + 1)), *readings]


def _frozen_cases(tongue: Tongue, text: str, *, last: bool) -> int:
    """All cases, but for those that the ending may be of: ``о Макроне`` may be Макрон, ``Амаду`` a dative."""
    cases = ANY_CASE & ~LOC if text.endswith("е") else ANY_CASE
    if text.endswith(tongue.stays) or (not last and text.endswith(tongue.given)):
        return cases
    return cases & ~DAT if text.endswith(tongue.stays_but_dative) else 0


def _heard(tongue: Tongue, reading: Reading) -> Reading:
    if not tongue.last or reading.nominative[-1] in tongue.last:
        return reading
    return reading._replace(weight=reading.weight * _UNHEARD)
