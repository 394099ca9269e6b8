"""A piece of a sentence: as much as may hold one statement, with what it says of trade."""

from __future__ import annotations

import attrs

from ...lexicon.senses import VerbForm
from .elements import End, Growth, Level, Said, Time, Where

__all__ = ["Piece"]


@attrs.define
class Piece:
    """What one piece of a sentence says, each list in the order of the text.

    ``trend`` is the sign of the growth or fall that it speaks of, or that the piece before did. An ``opaque``
    piece holds words that may be a subject of its own.
    """

    opener: str
    first: int
    stop: int = 0
    said: list[Said] = attrs.field(factory=list)
    levels: list[Level] = attrs.field(factory=list)
    growths: list[Growth] = attrs.field(factory=list)
    times: list[Time] = attrs.field(factory=list)
    ends: list[End] = attrs.field(factory=list)
    goods: list[tuple[int, Where]] = attrs.field(factory=list)
    marks: set[str] = attrs.field(factory=set)
    forms: set[VerbForm] = attrs.field(factory=set)
    against: list[Time] = attrs.field(factory=list)
    opaque: bool = False
    trend: int = 0

    @property
    def valued(self) -> bool:
        """It has a figure or a change."""
        return bool(self.levels or self.growths)

    @property
    def tells(self) -> bool:
        """It leaves something to the next piece."""
        return bool(self.said or self.ends or self.times or self.goods or self.marks)
