"""Figures that several states have each: ``в Чехию и Польшу - по 350 тонн``."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...lexicon.codes import is_side
from ...mentions import Tiles
from ...model import Quantity
from ..leaves import is_preposition
from .elements import Level
from .piece import Piece

__all__ = ["each_of"]


def each_of(tiles: Tiles, piece: Piece, level: Level) -> Sequence[Piece]:
    """The *piece* once for each of the states that its figure is told of; none where it is told of one."""
    if not isinstance(level.figure.value, Quantity) or not is_preposition(tiles, level.at - 1, "по"):
        return ()
    rows = [end for end in piece.ends if len(end.codes) > 1]
    if len(rows) != 1 or not all(map(is_side, rows[0].codes)):
        return ()
    row = rows[0]
    return [
        attrs.evolve(piece, ends=tuple(row._replace(codes=(code,)) if end is row else end for end in piece.ends))
        for code in row.codes
    ]
