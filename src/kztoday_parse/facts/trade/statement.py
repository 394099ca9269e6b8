"""One statement about trade: a figure or a change with everything that the clause and the thread give it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import attrs

from ...grammar.when import Moment, WhenRole
from ...lexicon.senses import VerbForm
from ...mentions import Tiles
from ...model import Flow, Money, PartialDate, Period, Qualifier, Quantity
from ..coming import is_to_come
from .directions import oriented
from .elements import Growth, Level, Said, Where
from .frame import Frame
from .periods import base_of, period_of
from .piece import Piece
from .sides import Sides, code_of
from .telling import Setting, teller_of, told_sides
from .terms import AHEAD, DONE, FINITE, IN_MONEY, MOVED, PLANS, is_counted

__all__ = ["Statement", "is_target", "stated"]

_VERBAL = DONE | AHEAD | {VerbForm.GERUND}


class Statement(NamedTuple):
    """A record in the making.

    ``period_at`` are the tokens of its period, ``term`` where that is the end of a plan, ``told`` are its sides as
    the clause has them, before they are seen from home; ``where`` are the tokens of all that gave it a slot,
    ``base`` marks the figure that another one is compared with, ``part`` one that is a part of one told before,
    ``distant`` a plan that nobody says how many years away it is.
    """

    said: Said
    flow: Flow
    value: Money | Quantity | None
    period: Period | None
    period_at: Where | None
    term: bool
    percent: Decimal | None
    sides: Sides
    told: Sides
    goods: Where | None
    target: bool
    where: tuple[Where | None, ...]
    base: bool = False
    part: bool = False
    distant: bool = False

    def reached(self, tiles: Tiles) -> Statement:
        """``вырос на 7% (до 5 млн долларов)``: what was reached, ``до`` bounds nothing; ``до более чем 5 млн`` does."""
        first = self.where[0]
        if self.value is None or first is None or self.value.qualifier is not Qualifier.UNDER:
            return self
        if tiles.tokens.words[first[0]] != "до":
            return self
        return self._replace(value=attrs.evolve(self.value, qualifier=Qualifier.EXACT))

    def is_reached(self, said: Said, tiles: Tiles) -> bool:
        """``довести до 5 млн``, of the topic *said*"""
        first, value = self.where[0], self.value
        if value is None or first is None or value.qualifier is not Qualifier.EXACT or self.said != said:
            return False
        return tiles.tokens.words[first[0]] == "до"

    def follows(self, before: Sequence[Statement]) -> bool:
        """``в 2024 году вырос на 20%, с A до B``: the figure *before* is that of the year before."""
        if self.period is None or not any(each.base for each in before):
            return False
        open_year = self.period.end is not None and self.period.end.year is None
        return before[-1].period == base_of(self.period) and (open_year or before[-1].period is not None)

    def restates(self, before: Sequence[Statement], tiles: Tiles) -> bool:
        """``5 млн долларов ([400 млн рублей])``: the figure *before* in another currency."""
        value, where = self.value, self.where[0]
        told = before[-1].value if before else None
        if not isinstance(value, Money) or not isinstance(told, Money) or value.currency == told.currency:
            return False
        return where is not None and tiles.tokens.words[where[0] - 1] == "("

    def with_growth(self, growth: Growth, against: Moment | None) -> Statement:
        """The same with its change, where that is against the year before and not another one."""
        planned = self.term or (self.distant and self.value is not None)  # удвоить … до 5 млрд: in how many years?
        other_base = _other_base(self.period, against) or _spans_years(self.period)
        if self.percent is not None or growth.percent is None or planned or other_base:
            return self
        return self._replace(percent=growth.percent, where=(*self.where, growth.where))


def _other_base(period: Period | None, against: Moment | None) -> bool:
    """``на 5% больше, чем в 2010 году``, ``к предыдущему месяцу``, ``в октябре …, чем в сентябре``"""
    if against is None:
        return False
    if against.months:
        return True
    if period is None or period.end is None:
        return False
    if period.end.month is not None and against.month is not None and period.end.month != against.month:
        return True
    return period.end.year is not None and against.year is not None and period.end.year - against.year != 1


def _spans_years(period: Period | None) -> bool:
    """``за 2020-2024 годы``: what grew then has no year before it; a season, as ``2020/21``, has."""
    start, end = (None, None) if period is None else (period.start, period.end)
    if start is None or end is None or start.year is None or end.year is None:
        return False
    return end.year - start.year > 1


def is_target(piece: Piece, frame: Frame, same: bool) -> bool:
    """A plan, forecast or wish, by the clause's own verb, else by its words of planning or a term."""
    if piece.marks & {"potential", "aim"} or piece.had_goal:
        return True
    if piece.marks >= {"than", "unreal"}:
        return frame.target  # хуже, чем могла бы
    managed = "manage" in piece.marks and "unreal" not in piece.marks  # это позволило бы довести
    if not managed and piece.forms & AHEAD:
        return True
    outlook = frame.outlook and not piece.forms & FINITE and not piece.times
    if piece.forms & DONE or managed:
        return outlook  # импорт снижен до 1 млн тонн
    if piece.marks & PLANS or any(time.when.role is WhenRole.TARGET for time in piece.times):
        return True
    goes_on = (same or not piece.forms & _VERBAL) and frame.stated and not frame.near
    hoped = same and frame.near and frame.hoped
    return outlook or frame.target or hoped or (goes_on and frame.planned and "now" not in piece.marks)


def stated(
    piece: Piece, level: Level | None, at: int, said: Said, frame: Frame, same: bool, setting: Setting
) -> Statement:
    """The statement that *level*, or a bare change at tile *at*, makes in its piece.

    *same* where its topic was left by the pieces before.
    """
    said, told = told_sides(piece, level, said, frame, same, setting)
    flow, sides = oriented(said, told, frame, teller_of(frame, setting), piece.ends)
    base = level is not None and level.base
    target = is_target(piece, frame, same) and not base
    ahead = target and not piece.had_goal
    dated = period_of(piece, level, frame if same else _passing_on(frame, said, told), ahead, setting.reference)
    target = target or is_to_come(dated.period, setting.reference)
    goods = None if flow in IN_MONEY else _goods(piece, at, said) or _counted(level)
    if goods is None and flow in MOVED and (same or _goes_on(level, flow, frame)):
        goods = frame.goods
    value = None if level is None else _signed(piece, level, said, sides)
    where = [said.where, dated.where, goods, *(side.where for side in (sides.reporter, sides.partner) if side)]
    if level is not None:
        where.insert(0, level.where)
    distant = target and not _is_next(dated.period, setting.reference)
    found = Statement(said, flow, value, *dated, None, sides, told, goods, target, tuple(where), base)
    return found._replace(distant=distant)


def _is_next(period: Period | None, reference: PartialDate | None) -> bool:
    """``в 2026 году вырастет на 5%, до 7 млн``: a forecast for this year or the next one"""
    end = None if period is None else period.end
    if end is None or end.year is None or reference is None or reference.year is None:
        return False
    return end.year <= reference.year + 1


def _passing_on(frame: Frame, said: Said, told: Sides) -> Frame:
    """``с 2005 года`` is for one flow only, and for one direction of it."""
    if frame.period is None or frame.period.end is not None:
        return frame
    reporter, other = code_of(told.reporter), code_of(frame.sides.partner)
    turned = reporter is not None and reporter == other
    other_kind = (said.topic.flow is Flow.INVESTMENT) is not (frame.flow is Flow.INVESTMENT)
    return frame._replace(period=None) if turned or other_kind else frame


def _goes_on(level: Level | None, flow: Flow, frame: Frame) -> bool:
    """``ушло 5 млн тонн`` behind a quantity of the same flow: the goods are the same."""
    return level is not None and isinstance(level.figure.value, Quantity) and flow is frame.flow and frame.stated


def _valued(piece: Piece, level: Level) -> Money | Quantity:
    """``с A до B``: B is reached, it bounds nothing."""
    value = level.figure.value
    if level.base or not any(other.base and other.at < level.at for other in piece.levels):
        return value
    return attrs.evolve(value, qualifier=Qualifier.EXACT) if value.qualifier is Qualifier.UNDER else value


def _signed(piece: Piece, level: Level, said: Said, sides: Sides) -> Money | Quantity:
    """A balance has the sign of its noun, or of ``минус`` beside the figure; one told ``в пользу`` the partner is a
    deficit."""
    value = _valued(piece, level)
    behind = piece.levels and piece.negative > piece.levels[0].at and piece.negative != level.at - 1
    negative = said.topic.sign < 0 or (said.topic.flow is Flow.BALANCE and "negative" in piece.marks and not behind)
    favoured = {end.codes for end in piece.ends if end.preposition == "в пользу"}
    negative = negative and "positive" not in piece.marks
    negative = negative or (said.topic.flow is Flow.BALANCE and (code_of(sides.partner),) in favoured)
    if not negative or not isinstance(value, Money):
        return value
    low, high = value.amount, value.amount_to
    if high is None:
        return attrs.evolve(value, amount=low.copy_negate())
    return attrs.evolve(value, amount=high.copy_negate(), amount_to=low.copy_negate())


def _counted(level: Level | None) -> Where | None:
    """``612 тракторов``: the noun counted is what is traded."""
    figure = None if level is None else level.figure
    if level is None or figure is None or level.lent or isinstance(figure.value, Money):
        return None
    return (figure.stop - 1, figure.stop) if is_counted(figure.value.unit) else None


def _goods(piece: Piece, at: int, said: Said) -> Where | None:
    """``5 млн тонн пшеницы``, ``5 млн тонн составил экспорт пшеницы``, else ``экспорт пшеницы … 5 млн тонн``."""
    behind = [where for i, where in piece.goods if at < i <= at + 2 or at < said.at < i <= said.at + 2]
    before = [where for i, where in piece.goods if i < at]
    return behind[0] if behind else before[-1] if before else None
