"""The side on which a person sits: ``с чешской стороны``, ``чешскую делегацию возглавлял``, ``от Чехии``."""

from __future__ import annotations

from collections.abc import Sequence
from operator import methodcaller

from ..grammar.leaves import match_sense
from ..grammar.quotes import CLOSING_QUOTES
from ..grammar.talks import WITH
from ..lexicon.senses import ACC, KINDS, Place, PlaceAdjective, PlaceKind, Preposition
from ..tokens import Tokens

__all__ = ["sent_by", "side_before", "state_at", "state_of_frame"]

_SIDES = ("сторон", "делегац")
_PLACE, _ADJECTIVE, _PREPOSITION = KINDS[Place], KINDS[PlaceAdjective], KINDS[Preposition]
_STANDING = ("представля", "представи")
_LEADING = (*_STANDING, "возглав")
_SENDING = frozenset(["от имени", "со стороны"])
_HEADING = ("глава", "главой", "руководител")
_leads = methodcaller("startswith", (*_LEADING, "главой"))
_FEMININE = ("ую", "ая", "ой")
_TAKING_PART = ("участ", "присутств", "подпис", "выступ", "был", "вош", "вход", *_LEADING)
_takes_part = methodcaller("startswith", _TAKING_PART)
_OPENERS = frozenset(",-:;—–") | {"и", "а"}
_GENITIVES = ("ы", "и", "а", "я")
_PAST = ("ла", "ли")
_SHORT = 4  # letters of a noun
_FRAME = 12  # tokens from a state to the verb that says who stands for it
_TELLING = frozenset(
    "от сторона стороны сторону стороной делегация делегации делегацию делегацией представил представила представили"
    " представлял представляла представляли представляет представляют возглавил возглавила возглавлял возглавляла"
    " возглавляет возглавит".split()
)
_GAP = 5  # tokens between a state that somebody stands for and his name
_ACCUSATIVE = ("ю", "у")
_CLOSERS = frozenset(",;:.!?()")
_RECEIVED = ("приня", "прини", "встре", "приветств", "посети", "навести")


def sent_by(tokens: Tokens, first: int, stop: int) -> str | None:
    """The state of a person without a job, whose name begins at *stop*, by the side that the sentence puts him on."""
    if tokens.words[stop - 1] == "-" and (code := _itemised(tokens, first, stop)) is not None:
        return code
    if _TELLING.isdisjoint(tokens.words[max(first, stop - _FRAME) : stop]):  # nearly always
        return None
    return state_of_frame(tokens, first, stop) or _of_delegation(tokens, first, stop)


def _itemised(tokens: Tokens, first: int, stop: int) -> str | None:
    """``узбекскую сторону представлял министр Петр Громов, чешскую - Ян Новак``; ``с чешской стороны - Ян Новак``"""
    words, at = tokens.words, stop - 2
    if at >= first and words[at] == "стороны":
        at -= 1
    if at < first or not tokens.kinds[at] & _ADJECTIVE or not _is_item(words, first, at):
        return None
    found = match_sense(tokens, at, PlaceAdjective)
    return found[0].codes[0] if found is not None else None


def _is_item(words: Sequence[str], first: int, at: int) -> bool:
    """The adjective at *at* is that of a side: another that somebody leads is named before, or sides are told apart."""
    before = words[first:at]
    if at > first and (words[at - 1] in WITH or words[at - 1] == "от"):
        return words[at + 1] == "стороны" or "стороны" in before
    return words[at].endswith(_FEMININE) and any(map(_leads, before))


def _of_delegation(tokens: Tokens, first: int, stop: int) -> str | None:
    """``чешскую делегацию возглавил``, ``чешская делегация во главе с``, ``главой чешской делегации был``, ``с чешской
    стороны выступил`` before a name; nothing but small words and places stands between."""
    words, raw = tokens.words, tokens.raw
    for at in range(stop - 1, max(first, stop - _FRAME) - 1, -1):
        if words[at] in _CLOSERS or (raw[at][0].isupper() and at > first and not tokens.kinds[at] & _PLACE):
            return None
        if tokens.kinds[at] & _ADJECTIVE and words[at + 1].startswith(_SIDES):
            found = match_sense(tokens, at, PlaceAdjective)
            named = found is not None and _stands_for(tokens, at, stop)
            return found[0].codes[0] if found is not None and named else None
    return None


def _stands_for(tokens: Tokens, at: int, stop: int) -> bool:
    """The name at *stop* is that of whoever stands for the side whose adjective is at *at*."""
    words = tokens.words
    if words[stop - 2] == "главе" and words[stop - 1] in WITH:
        return True
    if words[at + 1].endswith(_ACCUSATIVE):
        return words[stop - 1].startswith(_LEADING)
    before = words[at - 1] if at else ""
    if before in WITH:
        return words[at + 1] == "стороны" and not _is_slope(tokens, at + 1, stop)
    return before == "от" or before.startswith(_HEADING)


def _is_slope(tokens: Tokens, at: int, stop: int) -> bool:
    """``с чешской стороны границы прибыл``: the side is that of a thing, whose name in the genitive is right behind."""
    word = tokens.words[at + 1]
    if at + 1 >= stop or tokens.kinds[at + 1] or not tokens.raw[at + 1][0].islower() or len(word) < _SHORT:
        return False
    return (
        word.endswith(_GENITIVES)
        and not word.endswith(_PAST)
        and not any(map(_takes_part, tokens.words[at + 1 : stop]))
    )


def state_of_frame(tokens: Tokens, first: int, stop: int) -> str | None:
    """``Чехию на переговорах представлял министр``; ``а Австрию - посланник`` behind it, ``от Австрии - посланник``."""
    words = tokens.words
    if words[stop - 1] == "-":
        for at in range(stop - 2, max(first, stop - 5) - 1, -1):
            state = state_at(tokens, at)
            if state is not None and state[1] == stop - 1:
                framed = _is_sent(words, first, at) or any(map(_leads, words[first:at]))
                return state[0].code if framed else None
        return None
    if words[stop - 2] == "главе" and words[stop - 1] in WITH:
        return _delegated(tokens, first, stop - 3)
    if words[stop - 1].startswith(_LEADING):
        return _represented(tokens, first, stop)
    return _sent_from(tokens, first, stop)


def _sent_from(tokens: Tokens, first: int, stop: int) -> str | None:
    """``от Чехии документ подписал``, ``со стороны Чехии выступил``: small words stand before the name."""
    for at in range(stop - 2, max(first, stop - _GAP) - 1, -1):
        state = state_at(tokens, at)
        if state is not None:
            sends = _is_sent(tokens.words, first, at) and any(map(_takes_part, tokens.words[state[1] : stop]))
            return state[0].code if sends else None
        if not tokens.raw[at][0].islower():
            return None
    return None


def _is_sent(words: Sequence[str], first: int, at: int) -> bool:
    """``от``, ``от имени`` or ``со стороны`` before *at* opens a clause; not ``угроза со стороны Чехии``."""
    start = at - 1 if words[at - 1] == "от" else at - 2
    if start < first or (start == at - 2 and " ".join(words[start:at]) not in _SENDING):
        return False
    return start == first or words[start - 1] in _OPENERS


def state_at(tokens: Tokens, at: int) -> tuple[Place, int] | None:
    """The state that is named at *at*, and the token behind it."""
    found = match_sense(tokens, at, Place) if tokens.kinds[at] & _PLACE else None
    return found if found is not None and found[0].kind == PlaceKind.STATE else None


def _delegated(tokens: Tokens, first: int, stop: int) -> str | None:
    """``делегация парламента Чехии во главе со спикером``: the state right before *stop*."""
    for at in range(stop - 1, max(first, stop - 3) - 1, -1):
        state = state_at(tokens, at)
        if state is not None and state[1] == stop:
            before = tokens.words[max(first, at - _FRAME) : at]
            return state[0].code if any(word.startswith("делегац") for word in before) else None
    return None


def _represented(tokens: Tokens, first: int, stop: int) -> str | None:
    """The state that is the object of ``представлял`` before *stop*, or whose delegation somebody led."""
    led = tokens.words[stop - 1].startswith("возглав")
    for at in range(stop - 2, max(first, stop - _FRAME) - 1, -1):
        state = state_at(tokens, at)
        if state is None:
            continue
        if led:
            return state[0].code if tokens.words[at - 1].startswith("делегац") else None
        if state[0].cases & ACC:
            return None if tokens.kinds[at - 1] & _PREPOSITION and at > first else state[0].code
    return None


def side_before(tokens: Tokens, first: int, stop: int) -> str | None:
    """``с таджикской стороны``, ``шведская делегация``; not ``по просьбе таджикской стороны``: others are told of."""
    for at in range(stop - 1, first - 1, -1):
        if tokens.words[at] in CLOSING_QUOTES:  # what somebody says says nothing of himself
            return None
        found = match_sense(tokens, at, PlaceAdjective) if tokens.kinds[at] & _ADJECTIVE else None
        if found is not None and tokens.words[max(0, at - 2)] != "по" and _is_his_side(tokens, at + 1, stop):
            return found[0].codes[0]
    return None


def _is_his_side(tokens: Tokens, at: int, stop: int) -> bool:
    """``чешская делегация``, ``чешскую -``; no ``чешскую делегацию принял``"""
    received = tokens.words[at].endswith(_ACCUSATIVE) and tokens.words[stop - 1].startswith(_RECEIVED)
    if tokens.words[at] == "-":
        return True
    return tokens.words[at].startswith(_SIDES) and not received and not _is_slope(tokens, at, stop)
