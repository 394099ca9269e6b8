"""The shape of a line that opens with a dateline. What it says is the grammar's business."""

from __future__ import annotations

from ..tokens import Tokens
from .dates import month_at

__all__ = ["like_dateline"]

_OPEN, _CLOSE = frozenset("/("), frozenset("/)")
_SMALL = frozenset(("г", "город", "край", "область", "обл", "район", "пос", "поселок", "с", "село", "на", "де"))
_PLACE = 6  # a place has at most so many tokens …
_SIGNATURE = 10  # … and what stands in slashes or brackets behind it so many


def like_dateline(tokens: Tokens, first: int, stop: int) -> bool:
    """`Астана. 29 января.`, `12 ноября, Минск /Корр. БЕЛТА/`, `БАКУ /Trend/ -`."""
    return _place_and_day(tokens, first, stop) or _day_and_place(tokens, first, stop) or _signed(tokens, first, stop)


def _place_and_day(tokens: Tokens, first: int, stop: int) -> bool:
    words = tokens.words
    for i in range(first + 3, min(stop, first + 8)):
        if words[i - 1].isdecimal() and words[i - 2] in ".,-/(" and month_at(tokens, i) is not None:
            return tokens.raw[first][0].isalpha() and all(map(_in_place, tokens.raw[first : i - 2]))
    return False


def _in_place(raw: str) -> bool:
    """`Туркестанская область`, `г. Актау`, `inform.kz`: no `Встреча прошла, 3 июля`."""
    return not raw[0].isalpha() or raw[0].isupper() or raw.isascii() or raw in _SMALL


def _day_and_place(tokens: Tokens, first: int, stop: int) -> bool:
    """`12 ноября, Минск /Корр. БЕЛТА/`, `11:07, 12 ноября 2012, Бишкек - 24.kg`."""
    words = tokens.words
    if first + 4 < stop and words[first + 1] == ":" and words[first + 3] == ",":
        first += 4
    if first + 4 >= stop or not words[first].isdecimal() or month_at(tokens, first + 1) is None:
        return False
    comma = first + 2 + words[first + 2].isdecimal()
    if words[comma] != "," or not tokens.raw[comma + 1][:1].isupper():
        return False
    return "-" in words[comma + 2 : min(stop, comma + _PLACE)] or _signed(tokens, comma + 1, stop)


def _signed(tokens: Tokens, first: int, stop: int) -> bool:
    """A capitalised place, an agency in slashes or brackets, and a dash or a full stop."""
    words = tokens.words
    opened = next((i for i in range(first + 1, min(stop, first + _PLACE)) if words[i] in _OPEN), None)
    if opened is None or not tokens.raw[first][0].isupper():
        return False
    if any(not (tokens.raw[i][0].isupper() or words[i] == ",") for i in range(first, opened)):
        return False
    closed = next((i for i in range(opened + 1, min(stop, opened + _SIGNATURE)) if words[i] in _CLOSE), None)
    return closed is not None and closed + 1 < stop and words[closed + 1] in ".-"
