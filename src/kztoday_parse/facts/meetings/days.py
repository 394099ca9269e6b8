"""Days: those told in two ways (``во вторник, 12 мая,``), and how they are written."""

from __future__ import annotations

from ...grammar.when import When, WhenRole
from ...lexicon.senses import KINDS, CueWord, Weekday
from ...mentions import Gap, Sign, Tiles
from ...model import PartialDate, Period
from .cues import AGAIN

__all__ = ["is_day", "is_in_date", "is_week", "tells_when", "written"]

_WEEKDAY = KINDS[Weekday]
_COMMA = Sign(",")
_SUBORDINATE = frozenset({"clause", "which"})
_WHOLE = 3  # tiles from the word for the day to the second comma


def is_in_date(tiles: Tiles, comma: int) -> bool:
    """``сегодня, 12 мая,``: either comma; not ``сообщил сегодня, 12 мая, что``"""
    items = tiles.items
    behind = items[comma + 1].value if comma + 1 < tiles.size else None
    if type(behind) is When:
        return tells_when(tiles, comma - 1)
    if comma < _WHOLE or type(items[comma - 1].value) is not When or items[comma - 2].value != _COMMA:
        return False
    return tells_when(tiles, comma - _WHOLE) and not (isinstance(behind, CueWord) and behind.cue in _SUBORDINATE)


def tells_when(tiles: Tiles, k: int) -> bool:
    """``во вторник``, ``сегодня``, ``вчера вечером``"""
    tile = tiles.items[k]
    return is_week(tiles, k) or AGAIN.issuperset(tiles.tokens.words[tile.first : tile.stop])


def is_week(tiles: Tiles, k: int) -> bool:
    """``на следующей неделе``, ``в пятницу``"""
    tile, tokens = tiles.items[k], tiles.tokens
    last = tile.stop - 1
    return type(tile.value) is Gap and (tokens.words[last] == "неделе" or bool(tokens.kinds[last] & _WEEKDAY))


def is_day(when: When) -> bool:
    """A day, some days, a month or a year; no stretch of months, no term."""
    start, end = when.start, when.end
    if start is None or end is None or when.same or when.shift or when.role not in (WhenRole.COVERS, WhenRole.STAND):
        return False
    return start == end or (start.day is not None and end.day is not None)


def written(when: When, reference: PartialDate | None) -> Period | None:
    """The period with no more than the text says: a year only where it is named or told by distance; none where
    nothing is left, as of ``в конце года``."""
    start, end = when.start, when.end
    assert start is not None and end is not None
    if not start.dated:
        start = start._replace(year=end.year, years=end.years, month=start.month or end.month)
    now = reference or PartialDate()
    told = Period(start.at(now), end.at(now))
    return None if told.start == PartialDate() else told
