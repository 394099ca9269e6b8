"""Whom somebody met who is not named himself: somebody's relatives, many of a kind."""

from __future__ import annotations

from collections.abc import Iterable

from ...grammar.people import People, RolePhrase
from ...mentions import Gap, Tiles
from .clauses import Actor, Clause
from .cues import KIN, TOGETHER, WITH

__all__ = ["are_kin", "met_kin", "met_many"]

_MANY = ("ами", "ями")  # the instrumental of many


def met_kin(clause: Clause, guests: Iterable[Actor]) -> bool:
    """``с семьей A``, ``с вдовой A``; ``с матерью`` is nobody's business."""
    if any(each.lemma in KIN and each.at >= 0 and _names(clause.tiles, each.at) for each in guests):
        return True
    return any(each.word in TOGETHER and are_kin(clause.tiles, each.at + 1) for each in clause.openers)


def are_kin(tiles: Tiles, at: int) -> bool:
    """``родственников A``, ``членов семьи A``: whose name follows is not met himself."""
    if at >= tiles.size:
        return False
    tile, named = tiles.items[at], at + 1 < tiles.size and type(tiles.items[at + 1].value) is People
    if isinstance(tile.value, RolePhrase):
        kin = tile.value.lemma in KIN or tile.value.text.endswith(" семьи") or " семьи " in tile.value.text
        return kin and (named or _names(tiles, at))
    return named and type(tile.value) is Gap and not KIN.isdisjoint(tiles.tokens.words[tile.first : tile.stop])


def _names(tiles: Tiles, at: int) -> bool:
    """``вдова A``: a name belongs to the job."""
    tile = tiles.items[at]
    return type(tile.value) is People or any(raw[0].isupper() for raw in tiles.tokens.raw[tile.first + 1 : tile.stop])


def met_many(clause: Clause) -> bool:
    """``с ветеранами``, ``с российскими писателями``: many whom nobody names."""
    return any(each.word in WITH and _are_many(clause.tiles, each.at + 1) for each in clause.openers)


def _are_many(tiles: Tiles, at: int) -> bool:
    tile = tiles.items[at] if at < tiles.size else None
    if tile is None or type(tile.value) not in (Gap, RolePhrase):
        return False
    if isinstance(tile.value, RolePhrase):
        return tile.value.plural
    return tiles.tokens.words[tile.stop - 1].endswith(_MANY)
