"""One statement about trade: a figure or a change with everything that the clause and the thread give it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple, Protocol

import attrs

from ...grammar.when import Moment, WhenRole
from ...lexicon.senses import GEN, NOM, VerbForm
from ...mentions import Tiles
from ...model import Flow, Money, PartialDate, PartnerScope, Period, Qualifier, Quantity
from .directions import oriented
from .elements import End, Growth, Level, Role, Said, Where
from .end_words import LAND
from .frame import Frame, completed
from .naming import acting, ends_for
from .periods import a_year_before, period_of
from .piece import Piece
from .sides import Side, Sides, code_of, named_sides
from .terms import AHEAD, COUNTED, DONE, IN_MONEY, MOVED, PLANS, TOPICS

__all__ = ["Setting", "Statement", "is_target", "stated"]

_MUTUAL = frozenset({"mutual", "bilateral", "our", "partner", "to_that", "from_that", "with_that", "there"})
_VERBAL = DONE | AHEAD | {VerbForm.GERUND}


class Parties(Protocol):
    """The two sides that a paragraph is about; *broad* takes every state that it names."""

    def __call__(self, *, broad: bool) -> Sides: ...


class Setting(NamedTuple):
    """What the article gives every statement of a sentence: the date to count from, the state at home and the one
    that is written about, that of whoever says «мы», whom the paragraph is about, whether something says where the
    article is at home, and whether it names that state at all."""

    reference: PartialDate | None
    home: str
    land: str
    speaker: Callable[[], str]
    parties: Parties
    at_home: bool
    is_named: Callable[[], bool]


class Statement(NamedTuple):
    """A record in the making.

    ``period_at`` are the tokens of its period, ``term`` where that is the end of a plan, ``told`` are its sides as
    the clause has them, before they are seen from home; ``where`` are the tokens of all that gave it a slot,
    ``base`` marks the figure that another one is compared with.
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

    def reached(self, tiles: Tiles) -> Statement:
        """``вырос на 7% (до 5 млн долларов)``: what was reached, ``до`` bounds nothing."""
        first = self.where[0]
        if self.value is None or first is None or tiles.tokens.words[first[0]] != "до":
            return self
        return self._replace(value=attrs.evolve(self.value, qualifier=Qualifier.EXACT))

    def follows(self, before: Sequence[Statement]) -> bool:
        """``в 2024 году вырос на 20%, с A до B``: the figure *before* is that of the year before."""
        if self.period is None or not any(each.base for each in before):
            return False
        open_year = self.period.end is not None and self.period.end.year is None
        return before[-1].period == a_year_before(self.period) and (open_year or before[-1].period is not None)

    def with_growth(self, growth: Growth, against: Moment | None) -> Statement:
        """The same with its change, where that is against the year before and not another one."""
        planned = self.term or (self.target and self.value is not None)  # удвоить … до 5 млрд: in how many years?
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
    if piece.marks & {"potential", "aim"} or ("manage" not in piece.marks and piece.forms & AHEAD):
        return True
    if piece.forms & DONE or "manage" in piece.marks:
        return False
    if piece.marks & PLANS or any(time.when.role is WhenRole.TARGET for time in piece.times):
        return True
    goes_on = (same or not piece.forms & _VERBAL) and frame.stated and not frame.near
    hoped = same and frame.near and frame.hoped
    return frame.target or hoped or (goes_on and frame.planned and "now" not in piece.marks)


def stated(
    piece: Piece, level: Level | None, at: int, said: Said, frame: Frame, same: bool, setting: Setting
) -> Statement:
    """The statement that *level*, or a bare change at tile *at*, makes in its piece.

    *same* where its topic was left by the pieces before.
    """
    said, told = _told_sides(piece, level, said, frame, same, setting)
    flow, sides = oriented(said, told, frame, setting.home)
    base = level is not None and level.base
    target = is_target(piece, frame, same) and not base
    dated = period_of(piece, level, frame if same else _passing_on(frame, said, told), target, setting.reference)
    goods = None if flow in IN_MONEY else _goods(piece, at, said) or _counted(level)
    if goods is None and flow in MOVED and (same or _goes_on(level, flow, frame)):
        goods = frame.goods
    value = None if level is None else _signed(_valued(piece, level), said, piece)
    where = [said.where, dated.where, goods, *(side.where for side in (sides.reporter, sides.partner) if side)]
    if level is not None:
        where.insert(0, level.where)
    return Statement(said, flow, value, *dated, None, sides, told, goods, target, tuple(where), base)


def _told_sides(
    piece: Piece, level: Level | None, said: Said, frame: Frame, same: bool, setting: Setting
) -> tuple[Said, Sides]:
    """The topic as its states make it, and both ends as the clause and the thread give them."""
    land = _land(frame, setting)
    if said.topic.world and "countries" in piece.marks and not piece.ends:
        said = said._replace(topic=TOPICS["turnover"])  # внешняя торговля двух стран
    ends = acting(piece, said, _own_shares(piece, level, ends_for(piece, said, frame, same)))
    named = named_sides(said, ends if land is None else _in_land(ends, land), partial(_speaker, setting, frame))
    if said.topic.back and named != Sides():  # обратно, в Грузию: told by its own ends
        said = said._replace(topic=said.topic._replace(back=False))
    if land is not None or said.topic.flow is Flow.TURNOVER:
        named = _of_land(named, piece, land or setting.home)
    parties = partial(_parties, setting, frame, named, broad=_mutual(piece, said))
    home = _telling(named, piece, frame) or _last_teller(piece, named, frame, setting) or setting.home
    sides = _of_two(completed(named, said, frame, same and frame.is_trade, parties, home))
    if named.partner is None and (_with_anyone(piece, said, named) or _is_guessed(named, sides, setting)):
        sides = Sides(sides.reporter)
    return said, sides


def _speaker(setting: Setting, frame: Frame) -> str:
    """The state that «мы» means; "" where two others were just told of and nothing says that it is home."""
    code, pair = setting.speaker(), frame.last
    if setting.at_home or code != setting.home or None in pair:
        return code
    return code if code in (code_of(pair.reporter), code_of(pair.partner)) else ""


def _parties(setting: Setting, frame: Frame, named: Sides, *, broad: bool) -> Sides:
    """Whom the paragraph is about; where nothing says that home is one of them, it is the state that reported last."""
    found, teller = setting.parties(broad=broad), frame.teller
    if setting.at_home or found.reporter is None or teller is None:
        return found
    partner, third = code_of(found.partner), code_of(named.partner)
    if partner == teller and third not in (None, found.reporter.code):
        return Sides(found.partner)
    if found.reporter.where is not None or partner in (teller, code_of(named.reporter)):
        return found
    return found._replace(reporter=found.reporter._replace(code=teller))


def _is_guessed(named: Sides, sides: Sides, setting: Setting) -> bool:
    """``экспорт Сербии``: to home, which nobody named, in an article of no known press."""
    partner = sides.partner
    guessed = partner is not None and partner.code == setting.home and partner.where is None
    return guessed and named.reporter is not None and not setting.is_named()


def _last_teller(piece: Piece, named: Sides, frame: Frame, setting: Setting) -> str | None:
    """Where nothing says where the article is at home: the state that reported last."""
    unknown = setting.at_home or "land" in piece.marks or frame.teller == code_of(named.partner)
    return None if unknown else frame.teller


def _telling(named: Sides, piece: Piece, frame: Frame) -> str | None:
    """The state of whoever is said to tell of the trade, where nobody else is named whose it could be."""
    told = piece.office or frame.source
    known = named.reporter is not None or (frame.pair.reporter is not None and piece.office is None)
    return None if known or told == code_of(named.partner) else told


def _with_anyone(piece: Piece, said: Said, named: Sides) -> bool:
    """``иностранные инвестиции``, ``общий объем импорта золота Турцией``"""
    if said.topic.flow is Flow.INVESTMENT:
        return "foreign" in piece.marks
    return "total" in piece.marks and said.topic.flow in MOVED and named.reporter is not None


def _own_shares(piece: Piece, level: Level | None, ends: tuple[End, ...]) -> tuple[End, ...]:
    """``из 4 млн тонн 2 млн пришлось на Китай``, ``из 4 млн тонн вывезенных Китай взял 2 млн``: what is told of the
    second figure is none of the first."""
    following = [other.at for other in piece.levels if level is not None and other.at > level.at]
    if level is None or not following:
        return ends
    acts = len(piece.said) > 1
    return tuple(end for end in ends if not _is_of_next(end, level.at, following[0], acts))


def _is_of_next(end: End, at: int, following: int, acts: bool) -> bool:
    if end.role is Role.SHARE:
        return end.at >= following
    return acts and end.role is Role.BARE and bool(end.cases & NOM) and not end.cases & GEN and end.at > at


def _of_two(sides: Sides) -> Sides:
    """No state trades with itself."""
    one = code_of(sides.reporter)
    return Sides(sides.reporter) if one is not None and one == code_of(sides.partner) else sides


def _land(frame: Frame, setting: Setting) -> str | None:
    """The state that «республика» means, where it is none of the press's own: the one told of before, whose partner
    is not home, else that of whoever tells it, or of the dateline."""
    last, partner = code_of(frame.last.reporter), code_of(frame.last.partner)
    told = setting.land if frame.source is None else frame.source
    code = told if last is None or setting.home in (last, partner) else last
    return None if code == setting.home else code


def _in_land(ends: Iterable[End], land: str) -> Iterator[End]:
    return (each._replace(codes=(land,)) if each.codes == (LAND,) else each for each in ends)


def _of_land(named: Sides, piece: Piece, land: str) -> Sides:
    """``экспорт республики``, ``внешнеторговый оборот страны в целом``"""
    if "land" not in piece.marks or "countries" in piece.marks or named.reporter is not None:
        return named
    world = Side(None, PartnerScope.WORLD, None) if "whole" in piece.marks and named.partner is None else None
    return Sides(Side(land, PartnerScope.STATE, None), named.partner or world)


def _passing_on(frame: Frame, said: Said, told: Sides) -> Frame:
    """``с 2005 года`` is for one flow only, and for one direction of it."""
    if frame.period is None or frame.period.end is not None:
        return frame
    reporter, other = code_of(told.reporter), code_of(frame.sides.partner)
    turned = reporter is not None and reporter == other
    other_kind = (said.topic.flow is Flow.INVESTMENT) is not (frame.flow is Flow.INVESTMENT)
    return frame._replace(period=None) if turned or other_kind else frame


def _mutual(piece: Piece, said: Said) -> bool:
    """Trade that has two sides by its nature or by the clause's words."""
    return said.topic.flow is Flow.TURNOVER or bool(piece.marks & _MUTUAL)


def _goes_on(level: Level | None, flow: Flow, frame: Frame) -> bool:
    """``ушло 5 млн тонн`` behind a quantity of the same flow: the goods are the same."""
    return level is not None and isinstance(level.figure.value, Quantity) and flow is frame.flow and frame.stated


def _valued(piece: Piece, level: Level) -> Money | Quantity:
    """``с A до B``: B is reached, it bounds nothing."""
    value = level.figure.value
    if level.base or not any(other.base and other.at < level.at for other in piece.levels):
        return value
    return attrs.evolve(value, qualifier=Qualifier.EXACT) if value.qualifier is Qualifier.UNDER else value


def _signed(value: Money | Quantity, said: Said, piece: Piece) -> Money | Quantity:
    """A balance has the sign of its noun, or of ``минус`` beside the figure."""
    behind = piece.levels and piece.negative > piece.levels[0].at
    negative = said.topic.sign < 0 or (said.topic.flow is Flow.BALANCE and "negative" in piece.marks and not behind)
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
    return (figure.stop - 1, figure.stop) if figure.value.unit in COUNTED else None


def _goods(piece: Piece, at: int, said: Said) -> Where | None:
    """``5 млн тонн пшеницы``, ``5 млн тонн составил экспорт пшеницы``, else ``экспорт пшеницы … 5 млн тонн``."""
    behind = [where for i, where in piece.goods if at < i <= at + 2 or at < said.at < i <= said.at + 2]
    before = [where for i, where in piece.goods if i < at]
    return behind[0] if behind else before[-1] if before else None
