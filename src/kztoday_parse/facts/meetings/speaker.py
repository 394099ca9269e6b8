"""``я``: whoever speaks in the quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...grammar.quotes import QUOTES
from ...lexicon.senses import ACC, DAT, GEN, INS, LOC, NOM, CueWord
from ...mentions import Gap, Sign, Tiles
from ..document import Document
from .clauses import FINITE
from .cues import SAYING

__all__ = ["FIRST_PERSON", "speaker"]

FIRST_PERSON: Mapping[str, int] = MappingProxyType(
    {"я": NOM, "меня": GEN | ACC, "мне": DAT | LOC, "мной": INS, "мною": INS}
)
"""Its cases."""

_DASH = Sign("-")
_BACK = 2  # sentences


def speaker(document: Document, tiles: Tiles, at: int) -> tuple[int, ...]:
    """Who says ``я`` at tile *at*: ``"Я устал", - сказал A``, ``"Все, - сказал A. - Я устал"``"""
    told = list(_sayers(document, tiles))
    behind = next((who for k, who in told if k > at), None)
    if behind is not None or told:
        return behind or told[-1][1]
    return _before(document, tiles) if _goes_on(tiles) else ()


def _before(document: Document, tiles: Tiles) -> tuple[int, ...]:
    """Who spoke in the sentences before, of the same paragraph."""
    number = bisect_left(document.streams, tiles.sentence.first, key=_first)
    for each in reversed(document.streams[max(0, number - _BACK) : number]):
        told = list(_sayers(document, each))
        if each.sentence.paragraph != tiles.sentence.paragraph or told:
            return told[-1][1] if told and each.sentence.paragraph == tiles.sentence.paragraph else ()
    return ()


def _first(tiles: Tiles) -> int:
    return tiles.sentence.first


def _goes_on(tiles: Tiles) -> bool:
    """``- Я устал"``, ``Я устал"``: a quotation that began before"""
    words = tiles.tokens.words[tiles.sentence.first : tiles.sentence.stop]
    quotes = [word for word in words if word in QUOTES]
    return words[0] == "-" or len(quotes) % 2 == 1


def _sayers(document: Document, tiles: Tiles) -> Iterator[tuple[int, tuple[int, ...]]]:
    """``сказал A``, ``A сказал``, ``добавил он``, ``- уверял потом A``: the tiles of the verbs, and who."""
    at = document.people.at
    for k, value in enumerate(tiles.values):
        beside: tuple[int, ...] = ()
        if isinstance(value, CueWord) and value.cue in SAYING and value.form in FINITE:
            behind = k + 1 + (k + 1 < tiles.size and type(tiles.values[k + 1]) is Gap)
            beside = (behind, k - 1)
        elif type(value) is Gap and k and tiles.values[k - 1] == _DASH:
            beside = (k + 1,)
        firsts = (tiles.bounds[each] for each in beside if 0 <= each < tiles.size)
        who = next((at[first] for first in firsts if first in at), ())
        if len(who) == 1:
            yield k, who
