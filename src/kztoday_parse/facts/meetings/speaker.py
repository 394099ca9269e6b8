"""``я``: whoever speaks in the quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ...grammar.people import People, RolePhrase
from ...grammar.quotes import QUOTES
from ...lexicon.senses import ACC, DAT, GEN, INS, LOC, NOM, CueWord
from ...mentions import Gap, Sign, Tile, Tiles
from ...names.cases import cases_of
from ..document import Document
from .clauses import FINITE
from .cues import PRONOUN_CASES, SAYING

__all__ = ["FIRST_PERSON", "speaker"]

FIRST_PERSON: Mapping[str, int] = MappingProxyType(
    {"я": NOM, "меня": GEN | ACC, "мне": DAT | LOC, "мной": INS, "мною": INS}
)
"""Its cases."""

_DASH = Sign("-")
_BACK = 2  # sentences
_REACH = 6  # tiles from the verb to whoever speaks


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
        who: tuple[int, ...] = ()
        if isinstance(value, CueWord) and value.cue in SAYING and value.form in FINITE:
            who = _behind(document, tiles, k) or (at.get(tiles.bounds[k - 1], ()) if k else ())
        elif type(value) is Gap and k and tiles.values[k - 1] == _DASH:
            who = at.get(tiles.bounds[k + 1], ())
        if len(who) == 1:
            yield k, who


def _behind(document: Document, tiles: Tiles, verb: int) -> tuple[int, ...]:
    """``сказал [в эфире] A``, ``рассказал [журналистам] A``: the first who is no object."""
    for tile in tiles.items[verb + 1 : verb + _REACH]:
        if type(tile.value) is Sign:
            break
        who = document.people.at.get(tile.first, ())
        if who and _cases(document, tiles, tile, who[0]) & NOM:
            return who
    return ()


def _cases(document: Document, tiles: Tiles, tile: Tile, who: int) -> int:
    value = tile.value
    if isinstance(value, People):
        return cases_of(value.persons[0], document.people.people[who].name)
    return value.cases if isinstance(value, RolePhrase) else PRONOUN_CASES.get(tiles.tokens.words[tile.first], NOM)
