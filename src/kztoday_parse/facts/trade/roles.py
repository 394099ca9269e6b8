"""What the roles of people in a piece say: parties of trade, the heads of lists, offices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...grammar.leaves import match_sense
from ...grammar.people import RolePhrase
from ...lexicon.senses import (
    NOM,
    CueWord,
    Place,
    PlaceKind,
)
from ...mentions import Tile, Tiles
from ...model import Flow
from .elements import Said
from .headings import equated, goods_of, heading, owners
from .piece import Piece
from .terms import TOPICS
from .words import read_end

__all__ = ["read_role"]

_HEADS: Mapping[Flow | None, frozenset[str]] = {
    Flow.IMPORT: frozenset({"supplier"}),
    Flow.EXPORT: frozenset({"recipient"}),
}


def read_role(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """Many people in one role of trade are a party; any other role is a subject of its own."""
    if _is_first_of_all(tiles, tile):
        piece.marks |= {"rank"}
        piece.ends += tuple(equated(tiles, at))
        return at + 1
    piece.heading = piece.heading or heading(tiles, at)
    if piece.heading is not None and piece.heading.at == at and "rank" in piece.marks:
        piece.marks |= _HEADS.get(piece.heading.topic.flow, frozenset())  # Россия на первом месте среди поставщиков
    whose = owners(tiles, at, piece.heading)
    piece.ends += whose
    piece.goods += goods_of(tiles, at, piece.heading)
    if "source" in piece.marks and isinstance(tile.value, RolePhrase):
        piece.office = _of_office(tiles, tile.value)
    stop = at + 1 if whose else read_end(tiles, at, tile, piece)
    party = piece.ends and piece.ends[-1].at == at
    piece.opaque = piece.opaque or not (party or _depends(tile))
    if party and _are_partners(tiles, at, tile):
        piece.marks |= {"partners"}
        piece.said += tuple(_inside(tiles, at, tile))
    return stop


def _is_first_of_all(tiles: Tiles, tile: Tile) -> bool:
    """``лидер закупок - Грузия``"""
    role = tile.value
    head = match_sense(tiles.tokens, role.head, CueWord) if isinstance(role, RolePhrase) else None
    return head is not None and head[0].cue == "rank"


def _of_office(tiles: Tiles, role: RolePhrase) -> str | None:
    """``по данным министерства аграрной политики [Украины]``"""
    place = match_sense(tiles.tokens, role.stop - 1, Place)
    return place[0].code if place is not None and place[0].kind is PlaceKind.STATE else None


def _are_partners(tiles: Tiles, at: int, tile: Tile) -> bool:
    """``партнеры Грузии``, ``крупнейший партнер - Грузия``"""
    role = tile.value
    if not isinstance(role, RolePhrase) or not (role.plural or any(equated(tiles, at))):
        return False
    head = match_sense(tiles.tokens, role.head, CueWord)
    return head is not None and head[0].cue == "partner"


def _inside(tiles: Tiles, at: int, tile: Tile) -> Iterator[Said]:
    """``партнеры по товарообороту``: the topic that the role swallowed."""
    for i in range(tile.first, tile.stop):
        found = match_sense(tiles.tokens, i, CueWord)
        if found is not None and found[0].cue in TOPICS:
            yield Said(TOPICS[found[0].cue], False, False, at, (i, found[1]))


def _depends(tile: Tile) -> bool:
    """``цель президентов``: a role that is no subject."""
    return isinstance(tile.value, RolePhrase) and not tile.value.cases & NOM
