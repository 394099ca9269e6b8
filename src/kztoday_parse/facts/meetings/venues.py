"""Which city is the one that people are in."""

from __future__ import annotations

from ...lexicon.senses import Place, PlaceAdjective, Preposition
from ...mentions import Gap, Sign
from .clauses import Clause, Scenery
from .cues import VENUES

__all__ = ["is_where"]

_TOWNS = frozenset({"столице", "городе", "мегаполисе"})


def is_where(clause: Clause, each: Scenery) -> bool:
    """``в Баку``; ``Баку посетил``; ``в портовом управлении Баку``, ``в китайском городе Урумчи``"""
    if each.preposition:
        return each.preposition in VENUES
    if any(verb.cue == "call_on" for verb in clause.verbs):
        return True
    items = clause.tiles.items
    if _is_shortened(clause, each.at) or _is_of_state(clause, each.at):
        return True
    if each.at < 2 or not isinstance(items[each.at - 1].value, Gap | PlaceAdjective):
        return False
    before = items[each.at - 2].value
    return isinstance(before, Preposition) and before.word in VENUES


def _is_shortened(clause: Clause, at: int) -> bool:
    """``в г. Баку``"""
    if at < 3:
        return False
    before, word, stop = clause.tiles.items[at - 3 : at]
    if not (isinstance(before.value, Preposition) and before.value.word in VENUES and stop.value == Sign(".")):
        return False
    return clause.tiles.tokens.words[word.first : word.stop] == ["г"]


def _is_of_state(clause: Clause, at: int) -> bool:
    """``в столице Латвии Риге``, ``в крупнейшем городе Казахстана - Алматы -``"""
    before = at - 1 - (at > 0 and type(clause.tiles.items[at - 1].value) is Sign)
    state = clause.tiles.items[before] if before >= clause.first else None
    return state is not None and type(state.value) is Place and clause.tiles.tokens.words[state.first] in _TOWNS
