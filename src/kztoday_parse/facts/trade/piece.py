"""A piece of a sentence: as much as may hold one statement, with what it says of trade.

``piece = {topic | qualified_money | quantity | change | period | end | goods | other_word}``.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...lexicon.senses import Preposition, VerbForm
from ...mentions import Sign, Tiles
from ...model import Money, Quantity
from ..leaves import value_at
from .elements import End, Growth, Level, Said, Time, Where
from .terms import COMPARING, MOVES, STANDARDS

__all__ = ["Piece"]


_PLANNED = frozenset({"target", "plan", "wish"})


@attrs.define
class Piece:
    """What one piece of a sentence says, each list in the order of the text.

    ``trend`` is the sign of the growth or fall that it speaks of, or that the piece before did. An ``opaque``
    piece holds words that may be a subject of its own. ``heading`` is what it says of those whom it counts up
    (``основные поставщики``), where it does, ``exceeds`` the tile of its ``превысил``, or -1, ``step`` by how much it
    says that something grew.
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
    heading: Said | None = None
    exceeds: int = -1
    step: Money | Quantity | None = None

    @property
    def valued(self) -> bool:
        """It has a figure or a change."""
        return bool(self.levels or self.growths)

    @property
    def compares(self) -> bool:
        """What comes next is compared with; ``по сравнению с 2023 годом на 5%`` has told it."""
        if "than" not in self.marks:
            return False
        return not (self.against and self.growths and self.growths[-1].at > self.against[-1].at)

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

    @property
    def sums_up(self) -> bool:
        """``торговля оживилась: 98 млн евро``"""
        return self.opener == ":" and bool(self.levels) and self.levels[0].at == self.first

    @property
    def points_back(self) -> bool:
        """``готовность довести этот показатель до 5 млрд``, ``… довести его до …``"""
        if "anaphor" in self.marks:
            return True
        return "pronoun" in self.marks and bool(self.marks & MOVES) and VerbForm.INFINITIVE in self.forms

    def looks_back(self, told: Where | None) -> bool:
        """``годом ранее``, ``чем в 2020 году, когда …``: a period *told* by its distance from another one, or that
        another one is compared with, is left to no other figure."""
        return any(each.where == told and (each.when.shift or "когда" in self.marks) for each in self.times)

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

    def heads_list(self, tiles: Tiles, following: Piece | None) -> bool:
        """``основные покупатели - Афганистан (1,2 млн тонн)``: no topic of its own, states, each with a figure."""
        if self.said and not self.marks & {"откуда", "куда"}:
            return False
        if not self.levels:
            ends = value_at(tiles, tiles.size - 1)
            below = isinstance(ends, Sign) and ends.text == ":"
            return below if following is None else following.opener in ("(", ":")
        dash = value_at(tiles, self.levels[0].at - 1)
        return bool(self.ends) and isinstance(dash, Sign) and dash.text == "-"

    def counts_from_base(self, tiles: Tiles) -> bool:
        """``с A до B``; ``B против A годом ранее`` counts from the year before, as every change does."""
        if self.opener == "(" and len(self.times) < 2:
            return False
        return any(level.base and not _is_compared(tiles, level) for level in self.levels)

    def has_standard(self, following: Piece | None) -> bool:
        """It, or the piece behind it, names what a change is counted against."""
        return any(each.against or each.marks & STANDARDS for each in (self, following) if each is not None)

    @property
    def needs_no_standard(self) -> bool:
        """``ввезено на четверть больше``, ``…, на 9% меньше``: than the year before, which goes without saying."""
        if self.said:
            return any(said.verbal for said in self.said)
        return not (self.opaque or self.ends or self.marks & _PLANNED)

    def year_against(self, following: Piece | None) -> int | None:
        """The year that a change is counted against, where the text names one."""
        times = [*self.against, *(following.against if following is not None else ())]
        if not times and self.marks & STANDARDS and not self.said:
            times = list(self.times)
        end = times[0].when.end if times else None
        return None if end is None else end.year

    def compares_topics(self, growth: Growth) -> bool:
        """``импорт вдвое превысил экспорт``: two flows are compared, not two years."""
        behind = growth.at if self.exceeds < 0 else min(growth.at, self.exceeds)
        return any(said.at > behind and not said.verbal for said in self.said)

    def answers(self, tiles: Tiles) -> bool:
        """``- это экспорт``: it says what the figure before was."""
        dash = value_at(tiles, self.first)
        return isinstance(dash, Sign) and dash.text == "-" and bool(self.said) and not self.valued


def _is_compared(tiles: Tiles, level: Level) -> bool:
    before = value_at(tiles, level.at - 1)
    return isinstance(before, Preposition) and before.word in COMPARING
