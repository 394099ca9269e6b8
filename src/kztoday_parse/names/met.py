"""Family names that stand alone with a word of meeting: only persons are met and talked with."""

from __future__ import annotations

from ..grammar.morph import adjective_cases
from ..grammar.name_words import BODY_ENDS, BODY_STARTS, TALKS
from ..grammar.names import Part, PartKind
from ..lexicon.senses import KINDS, Preposition
from ..tokens import Tokens
from .evidence import acts
from .shapes import is_surname_like

__all__ = ["is_met"]

_MEETINGS = ("встреч", "перегово", "визит", "поездк", *TALKS)
_MEET = ("встрет", "говори", "увид", "обсуд", "обсужд", *_MEETINGS)
_WITH = frozenset(["с", "со"])
_REACH = 5  # tokens from the word of meeting to `с`: `провел встречу в Москве с Громовым`
_OF_MEN = ("ова", "ева", "ёва", "ина", "ына", "овой", "евой", "ёвой", "иной", "ыной")
_INSTRUMENTAL = ("ом", "ем", "ём", "ью", "ой", "ей", "ами", "ями", "ым", "им")
_OF_PLACES = ("ским", "цким")
_WHEN = frozenset("утром вечером днем ночью летом зимой весной осенью".split())
_PREPOSITION = KINDS[Preposition]


def is_met(tokens: Tokens, part: Part) -> bool:
    """``встреча Громова с …``, ``встретился с Громовым``; of those with whom one talks the name may have any shape
    (``разговор с Дювалем``)."""
    if part.first < 1 or part.kind != PartKind.WORD or tokens.kinds[part.first] or _is_body(tokens, part):
        return False
    if tokens.words[part.first - 1] in _WITH:
        return _is_with(tokens, part)
    if tokens.words[part.first - 1] == "между":
        return _is_between(tokens, part)
    met = _MEETINGS if is_surname_like(part) else TALKS
    return tokens.words[part.first - 1].startswith(met) and _is_whose(tokens, part)


def _is_body(tokens: Tokens, part: Part) -> bool:
    word = tokens.words[part.first]
    return word.startswith(BODY_STARTS) or word.rstrip("аеуыом").endswith(BODY_ENDS)


def _is_with(tokens: Tokens, part: Part) -> bool:
    """``с Громовым``, not ``с Казанским университетом``."""
    if not part.text.endswith(_INSTRUMENTAL):
        return False
    behind = tokens.words[part.stop]
    if adjective_cases(part.text) and behind.endswith(_INSTRUMENTAL) and behind not in _WHEN:
        return False
    before = tokens.words[max(0, part.first - 1 - _REACH) : part.first - 1]
    met = _MEET if is_surname_like(part) or _is_beside_another(tokens, part.stop) else TALKS
    return any(word.startswith(met) for word in before)


def _is_between(tokens: Tokens, part: Part) -> bool:
    """``переговоры между Громовым и``, not ``между Нагорским и Заречинским университетами``"""
    described = part.text.endswith(_OF_PLACES) and tokens.raw[part.stop + 1][:1].isupper()
    before = tokens.words[part.first - 2] if part.first > 1 else ""
    return is_surname_like(part) and tokens.words[part.stop] == "и" and not described and before.startswith(_MEETINGS)


def _is_beside_another(tokens: Tokens, at: int) -> bool:
    """``на встрече с Вагнером Ковальский заявил``"""
    return tokens.raw[at][:1].isupper() and acts(tokens, at, at + 1)


def _is_whose(tokens: Tokens, part: Part) -> bool:
    """``Громова``, ``Дюваля``, not ``Казанского университета``."""
    if not part.text.endswith(("а", "я", "ой", "ого")):
        return False
    if part.text.endswith(_OF_MEN) or not adjective_cases(part.text):
        return True
    return not tokens.raw[part.stop][:1].isalpha() or bool(tokens.kinds[part.stop] & _PREPOSITION)
