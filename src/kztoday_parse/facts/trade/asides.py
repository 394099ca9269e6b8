"""Words of trade or of other money that are told in passing: why something moved, what a goal was."""

from __future__ import annotations

from ...lexicon.senses import CueWord, VerbForm
from ...mentions import Gap, Tiles
from ..leaves import is_cue, is_preposition, value_at
from .terms import CAUSES, TOPICS

__all__ = ["is_aside", "is_cause", "is_other_money", "takes_persons"]


def is_aside(tiles: Tiles, at: int, word: CueWord, cue: str) -> bool:
    """``дешевеющая нефть``; ``цель, поставленная президентами``; ``из-за падения цен``"""
    other = is_other_money(cue)
    if word.form is VerbForm.PARTICIPLE and (other or _is_set(tiles, at, word)):
        return True
    return ("other" in tiles.cues and _is_apart(tiles, at)) or (other and is_cause(tiles, at))


def _is_apart(tiles: Tiles, at: int) -> bool:
    """``разница между стоимостью [экспорта] и [импорта]``"""
    return any(is_preposition(tiles, i, "между") and is_cue(tiles, i - 1, "other") for i in range(at - 4, at))


def is_cause(tiles: Tiles, at: int) -> bool:
    """``благодаря снижению [пошлин]``, ``из-за ограничений на [ввоз]``: why something moved is no topic."""
    return any(is_preposition(tiles, i, *CAUSES) for i in (at - 1, at - 2, at - 3))


def is_other_money(cue: str) -> bool:
    return cue in TOPICS and TOPICS[cue].flow is None


def _is_set(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``цель, поставленная …``: nothing is shipped."""
    goal = value_at(tiles, at - 2)
    return word.lemma == "поставить" and isinstance(goal, CueWord) and goal.cue in ("target", "mark")


def takes_persons(tiles: Tiles, at: int) -> bool:
    """``привлечь к ответственности``, ``к сельским работам привлечены``: whom, and no money."""
    behind = isinstance(value_at(tiles, at + 1), Gap)
    return (
        is_preposition(tiles, at + 1, "к")
        or is_preposition(tiles, at + 1 + behind, "к")
        or is_preposition(tiles, at - 2, "к")
    )
