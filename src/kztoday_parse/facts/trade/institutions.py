"""Trade in the name of whoever deals with it: a ministry of trade, a law on trade are not what is measured."""

from __future__ import annotations

from ...grammar.quotes import QUOTES
from ...lexicon.senses import NOM, CueWord, Place, PlaceAdjective, VerbForm
from ...mentions import Gap, Sign, Tiles, TileValue
from ..leaves import cue_cases, is_preposition, is_sign, value_at
from .terms import FRAMES, VERBAL

__all__ = ["is_in_name", "is_into_name", "is_quote"]

_NAMED = tuple(
    "министерств ведомств комитет департамент управлени агентств палат отдел инспекци комисси институт университет"
    " академи организаци ассоциаци федераци закон кодекс правил регулировани ярмарк центр сет сфер отрасл сектор"
    " объект формат предприяти работник".split()
)
"""How the words begin that stand before ``торговли`` and are measured themselves, or not at all."""
_ONLY_BY = ("экспорт", "импорт")  # агентство по экспорту
_REACH = 5  # tiles of ``министерство экономики, промышленности и торговли``


def is_in_name(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``министерство [торговли] и интеграции``, ``департамент промышленности и [внешней торговли]``, ``закон о
    [торговле]``."""
    by = is_preposition(tiles, at - 1, "о", "по")
    if not word.lemma.endswith(("торговля", "инвестиция", *(_ONLY_BY if by else ()))) or word.cases & NOM:
        return False
    joined = isinstance(value_at(tiles, at - 1), Sign)
    if is_sign(tiles, at - 1, ",") and cue_cases(tiles, at) & NOM:
        return False  # сообщили в министерстве, инвестиции …
    at -= 1 + by
    for i in range(at, max(at - _REACH, -1), -1):
        value = tiles.items[i].value
        if isinstance(value, Gap):
            if _names(tiles, i, joined=joined):
                return True
        elif not (isinstance(value, PlaceAdjective) or (joined and _is_joined(tiles, i))):
            return False
    return False


def _names(tiles: Tiles, at: int, *, joined: bool) -> bool:
    """The last word of a gap, or where trade is *joined* to others any word with none but nouns behind it."""
    tile, words = tiles.items[at], tiles.tokens.words
    for i in range(tile.stop - 1, tile.first - 1, -1):
        if words[i].startswith(_NAMED):
            return True
        if not joined or words[i].endswith(VERBAL):
            return False
    return False


def _is_joined(tiles: Tiles, at: int) -> bool:
    """``промышленности[,] [инвестиций] [и] торговли``"""
    value = tiles.items[at].value
    if isinstance(value, CueWord):
        return value.form is VerbForm.NOUN and value.cue not in FRAMES and bool(cue_cases(tiles, at))
    return isinstance(value, Sign) and value.text in (",", "и")


def is_into_name(tiles: Tiles, at: int) -> bool:
    """``инвестиции [России] в «Турецкий поток»``"""
    at += 1 + isinstance(value_at(tiles, at + 1), Place)
    return is_preposition(tiles, at, "в") and is_quote(value_at(tiles, at + 1))


def is_quote(value: TileValue | None) -> bool:
    """``«``, ``"``"""
    return isinstance(value, Sign) and value.text in QUOTES
