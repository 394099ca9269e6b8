"""Which sentences are worth reading: those with a figure and a topic of trade, or near one."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.when import When
from ...lexicon.senses import CueWord
from ...mentions import Tiles
from .terms import TOPICS

__all__ = ["worth_reading"]

_TRADE = frozenset(cue for cue, topic in TOPICS.items() if topic.flow is not None)


def worth_reading(streams: Sequence[Tiles], index: int, *, open_topic: bool) -> bool:
    """A figure with a topic in its sentence or left open by the one before; or what such a sentence leaves out.

    *open_topic* where the sentence before left a topic.
    """
    tiles = streams[index]
    if _has_figure(tiles) and (open_topic or _has_topic(tiles)):
        return True
    following = streams[index + 1] if index + 1 < len(streams) else None
    if following is None or not _has_figure(following):
        return False
    return _has_topic(tiles) or (_has_time(tiles) and _has_topic(following))


def _has_figure(tiles: Tiles) -> bool:
    """A sum, a quantity or a change stands in the sentence."""
    for tile in tiles.items:
        kind = type(tile.value)
        if kind is Figure or kind is Change:
            return True
    return False


def _has_topic(tiles: Tiles) -> bool:
    return any(type(tile.value) is CueWord and tile.value.cue in _TRADE for tile in tiles.items)


def _has_time(tiles: Tiles) -> bool:
    return any(type(tile.value) is When for tile in tiles.items)
