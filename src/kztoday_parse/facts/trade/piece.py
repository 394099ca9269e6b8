"""A piece of a sentence: as much as may hold one statement, with what it says of trade.

``piece = {topic | qualified_money | quantity | change | period | end | goods | other_word}``.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...lexicon.senses import VerbForm
from ...mentions import Sign, Tiles
from ..leaves import value_at
from .elements import End, Growth, Level, Said, Time, Where
from .terms import STANDARDS

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
    said: tuple[Said, ...] = ()
    levels: tuple[Level, ...] = ()
    growths: tuple[Growth, ...] = ()
    times: tuple[Time, ...] = ()
    ends: tuple[End, ...] = ()
    goods: tuple[tuple[int, Where], ...] = ()
    marks: frozenset[str] = frozenset()
    forms: frozenset[VerbForm] = frozenset()
    against: tuple[Time, ...] = ()
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

    @property
    def is_blank(self) -> bool:
        """Nothing in it was read."""
        return not (self.tells or self.valued or self.against or self.opaque)

    @property
    def led(self) -> bool:
        """``…, до 5 млн долларов несмотря на санкции``: what stands behind the figure is no subject."""
        return bool(self.levels) and self.levels[0].led

    def is_elliptic(self, tiles: Tiles, before: Sequence[End]) -> bool:
        """``С Грузией - 5 млн долларов``, ``С Грузией хуже: 5 млн долларов``: a state or a time, a dash or a colon,
        a figure. *before* are the states named before it."""
        if self.opaque or not self.levels:
            return False
        at = self.levels[0].at
        if self.opener == ":" and self.first == at:
            return any(each.preposition == "с" for each in before)
        dash = value_at(tiles, at - 1)
        return isinstance(dash, Sign) and dash.text == "-" and bool(self.ends or self.times)

    def has_standard(self, following: Piece | None) -> bool:
        """It, or the piece behind it, names what a change is counted against."""
        return any(each.against or each.marks & STANDARDS for each in (self, following) if each is not None)

    def compares_topics(self, growth: Growth) -> bool:
        """``импорт вдвое превысил экспорт``: two flows are compared, not two years."""
        return any(said.at > growth.at and not said.verbal for said in self.said)

    def answers(self, tiles: Tiles) -> bool:
        """``- это экспорт``: it says what the figure before was."""
        dash = value_at(tiles, self.first)
        return isinstance(dash, Sign) and dash.text == "-" and bool(self.said) and not self.valued
