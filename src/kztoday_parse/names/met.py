"""Family names that stand alone with a word of meeting: only persons are met and talked with."""

from __future__ import annotations

from ..grammar.morph import adjective_cases
from ..grammar.names import Part, PartKind, same_line
from ..grammar.surnames import SURNAME_ENDINGS
from ..grammar.talks import WITH, cue_at, is_talked_with
from ..lexicon.senses import KINDS, CueWord, Preposition, VerbForm
from ..tokens import Tokens
from .evidence import acts
from .shapes import is_body_like, is_surname_like

__all__ = ["is_met"]

_MEETING = frozenset({"meeting", "talks", "call", "visit"})
_MEET = _MEETING | {"meet", "phone", "discuss"}
_REACH = 5  # tokens from the word of meeting to `с`: `провел встречу в Москве с Громовым`
_OF_MEN = ("ова", "ева", "ёва", "ина", "ына", "овой", "евой", "ёвой", "иной", "ыной")
_GENITIVE = ("а", "я", "ой", "ого")
_INSTRUMENTAL = ("ом", "ем", "ём", "ью", "ой", "ей", "ами", "ями", "ым", "им")
_OF_A_MAN = tuple([ending for ending in SURNAME_ENDINGS if ending.endswith(_INSTRUMENTAL)])
_OF_PLACES = ("ским", "цким")
_WHEN = frozenset("утром вечером днем ночью летом зимой весной осенью".split())
_CUE, _PREPOSITION = KINDS[CueWord], KINDS[Preposition]


def is_met(tokens: Tokens, part: Part) -> bool:
    """``встреча Громова с …``, ``встретился с Громовым``; beside another name the one with whom it talks may have any
    shape (``разговор Громова с Дювалем``)."""
    first = part.first
    if first < 1 or part.kind != PartKind.WORD or tokens.kinds[first] or is_body_like(tokens.words[first]):
        return False
    before = tokens.words[first - 1]
    if before in WITH:
        named = is_surname_like(part) or _is_beside_another(tokens, part.stop)
        return _is_instrumental(tokens, part) and (
            _is_with(tokens, first - 1) if named else is_talked_with(tokens, first)
        )
    if before == "между":
        return tokens.words[part.stop] == "и" and _is_between(tokens, part, first - 1)
    if before == "и":
        return _is_instrumental(tokens, part) and _is_between(tokens, part, _between(tokens, first - 2))
    return is_surname_like(part) and _names_one(tokens, first - 1) and _is_whose(tokens, part)


def _tells(tokens: Tokens, at: int) -> bool:
    """A word of meeting, verb or noun, stands at *at*."""
    cue = cue_at(tokens, at) if tokens.kinds[at] & _CUE else None
    return cue is not None and cue.cue in _MEET


def _names_one(tokens: Tokens, at: int) -> bool:
    """A noun for a meeting stands at *at*: ``встреча``, not ``встретил``."""
    cue = cue_at(tokens, at) if tokens.kinds[at] & _CUE else None
    return cue is not None and cue.cue in _MEETING and cue.form is VerbForm.NOUN


def _is_instrumental(tokens: Tokens, part: Part) -> bool:
    """``с Громовым``, not ``с Казанским университетом``."""
    behind = tokens.words[part.stop]
    described = adjective_cases(part.text) and behind.endswith(_INSTRUMENTAL) and behind not in _WHEN
    return part.text.endswith(_INSTRUMENTAL) and not described


def _is_with(tokens: Tokens, preposition: int) -> bool:
    """A word of meeting stands before ``с``, in the same sentence."""
    for at in range(preposition - 1, max(-1, preposition - 1 - _REACH), -1):
        if tokens.words[at] in ".!?" or not same_line(tokens, at + 1):
            return False
        if _tells(tokens, at):
            return True
    return False


def _between(tokens: Tokens, first: int) -> int:
    """Where ``между`` stands before the name of a person that ends at *first*: ``между [министром] Громовым``."""
    if not tokens.words[first].endswith(_OF_A_MAN) or tokens.kinds[first] or not tokens.raw[first][:1].isupper():
        return 0
    floor = max(0, first - _REACH)
    return next((at for at in range(first - 1, floor, -1) if tokens.words[at] == "между"), 0)


def _is_between(tokens: Tokens, part: Part, between: int) -> bool:
    """``переговоры между Громовым и Оспановым``, not ``между Нагорским и Заречинским университетами``"""
    if between < 1 or not _names_one(tokens, between - 1):
        return False
    other = part.stop + 1
    of_places = part.text.endswith(_OF_PLACES) and other < tokens.size and tokens.raw[other][:1].isupper()
    return is_surname_like(part) and not of_places


def _is_beside_another(tokens: Tokens, at: int) -> bool:
    """``на встрече с Вагнером Ковальский заявил``"""
    return tokens.raw[at][:1].isupper() and acts(tokens, at, at + 1)


def _is_whose(tokens: Tokens, part: Part) -> bool:
    """``Громова``, not ``Казанского университета``."""
    if not part.text.endswith(_GENITIVE) or not same_line(tokens, part.first):
        return False
    if part.text.endswith(_OF_MEN) or not adjective_cases(part.text):
        return True
    return not tokens.raw[part.stop][:1].isalpha() or bool(tokens.kinds[part.stop] & _PREPOSITION)
