"""Both ends of a statement's trade: as the clause names them, else as the thread and the article tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple, Protocol

import attrs

from ...lexicon.senses import NOM, VerbForm
from ...model import Flow, PartialDate, PartnerScope
from .completing import completed
from .elements import End, Level, Role, Said
from .end_words import HOME, LAND, THAT
from .frame import Frame
from .naming import acting, ends_for
from .piece import Piece
from .sides import Side, Sides, code_of, named_sides
from .terms import MOVED, TOPICS

__all__ = ["Setting", "first_teller", "teller_of", "told_sides"]

_MUTUAL = frozenset({"mutual", "bilateral", "our", "partner", "to_that", "from_that", "with_that", "there"})


_BOTH = 2
_BUYING = frozenset({Role.AT, Role.FROM, Role.BARE})
_OF_IT = frozenset({"paid", "parts"})
_BEFORE = -2
"""The place of a topic that the sentence before told: no state stands before it, and none right behind."""


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


def told_sides(
    piece: Piece, level: Level | None, said: Said, frame: Frame, same: bool, setting: Setting
) -> tuple[Said, Sides]:
    """The topic as its states make it, and both ends as the clause and the thread give them."""
    if level is not None and same and said.topic.flow is Flow.EXPORT:
        piece = _sold_in(piece, level, frame)
    frame = _of_nobody(piece, said, frame)
    land = _land(frame, setting)
    if said.topic.world and "countries" in piece.marks and not piece.ends:
        said = said._replace(topic=TOPICS["turnover"])  # внешняя торговля двух стран
    ends = acting(piece, said, _own_shares(piece, level, ends_for(piece, said, frame, same)))
    ends = tuple(_of_that(ends, frame, setting.home))
    ruling = said._replace(at=_BEFORE) if same and frame.near else said
    named = named_sides(ruling, _in_land(ends, land or setting.home), partial(_speaker, setting, frame))
    if same and said.topic.flow is Flow.TURNOVER and _goes_one_way(piece.ends):
        said = said._replace(topic=TOPICS["export"])
        named = named_sides(said, ends, partial(_speaker, setting, frame))
    elif same and _are_of_one(piece.ends, said, frame):
        said = said._replace(topic=TOPICS["wares"])  # из них 5 млн долларов - польская мебель
        named = named_sides(said, piece.ends, partial(_speaker, setting, frame))
    if said.topic.back and named != Sides():  # обратно, в Грузию: told by its own ends
        said = said._replace(topic=said.topic._replace(back=False))
    if land is not None or all(each.codes != (setting.home,) for each in piece.ends):
        named = _of_land(named, piece, land or setting.home)
    parties = partial(_parties, setting, frame, named, broad=_mutual(piece, said, named))
    home = _telling(named, piece, frame) or _last_teller(piece, said, named, frame, setting) or setting.home
    sides = _of_two(completed(named, said, frame, same and frame.is_trade, parties, home), named, said)
    if named.partner is None and (_with_anyone(piece, said, named) or _is_guessed(named, sides, frame, setting)):
        sides = Sides(sides.reporter)
    return said, sides


def _goes_one_way(ends: Sequence[End]) -> bool:
    """``товарооборот составил …: Литва в Чехию - 5 млн, из Чехии в Литву - 3 млн``: exports of the one."""
    to = any(each.role is Role.TO for each in ends)
    return to and len(ends) == _BOTH and any(each.role is Role.FROM or each.leads for each in ends)


def _sold_in(piece: Piece, level: Level, frame: Frame) -> Piece:
    """``экспорт урана составил …, из них 5 млн - [в Китае]``, ``[в Индии] заплатили за него 7 млн``: where it went."""
    if piece.marks.isdisjoint(_OF_IT) and frame.pair.partner is None:
        return piece  # экспорт составил 5 млн, 7 млн - в Китае: its own exports are compared
    seller = code_of(frame.sides.reporter)
    far = (each for each in piece.ends if each.role in _BUYING and each.codes != (seller,))
    bought = {each for each in far if "paid" in piece.marks or (each.role is Role.AT and _is_beside(each, level))}
    ends = tuple(each._replace(role=Role.TO) if each in bought else each for each in piece.ends)
    return attrs.evolve(piece, ends=ends) if bought else piece


def _is_beside(end: End, level: Level) -> bool:
    return abs(end.at - level.at) <= _BOTH


def _of_nobody(piece: Piece, said: Said, frame: Frame) -> Frame:
    """``Дания взяла 5 тыс. тонн; Литве [продано] 3 тыс. тонн``, ``…; Литве [досталось] 3 тыс. тонн``: what is done goes
    on with no subject."""
    done = VerbForm.SHORT_PASSIVE in piece.forms or said.topic.itself
    passive = said.verbal and done and frame.pair.reporter is not None
    return frame._replace(sides=frame.pair) if passive and code_of(frame.pair.reporter) == frame.teller else frame


def _are_of_one(ends: Sequence[End], said: Said, frame: Frame) -> bool:
    """``товарооборот составил …, из них 5 млн - [польская мебель]``, ``экспорт в Польшу - …, 5 млн - польская
    мебель``: what the one of the two sells to the other."""
    goods = [each for each in ends if each.role is Role.GOODS and each.cases & NOM]
    if said.topic.flow is Flow.TURNOVER:
        return bool(goods)
    partner = code_of(frame.sides.partner)
    return said.topic.flow is Flow.EXPORT and partner is not None and any(each.codes == (partner,) for each in goods)


def _last_teller(piece: Piece, said: Said, named: Sides, frame: Frame, setting: Setting) -> str | None:
    """Where nothing says where the article is at home: the state that reported last."""
    unknown = setting.at_home or "land" in piece.marks or frame.teller == code_of(named.partner)
    last = code_of(frame.last.reporter)
    if not unknown and last == frame.rival and said.topic.flow is frame.flow:
        return last  # Чехия ввезла из Литвы … Импорт из Латвии
    return None if unknown else frame.teller


def teller_of(frame: Frame, setting: Setting) -> str:
    """Home, or where nothing says where that is, the state that reported last."""
    return setting.home if setting.at_home or frame.teller is None else frame.teller


def first_teller(frame: Frame, setting: Setting) -> str | None:
    """``Китай наращивает импорт …``: whose trade it is told of without a figure, where home is not spoken of."""
    one, said = frame.pair.reporter, frame.said
    if setting.at_home or one is None or one.where is None or said is None:
        return None
    return None if said.verbal and setting.is_named() else one.code


def _telling(named: Sides, piece: Piece, frame: Frame) -> str | None:
    """The state of whoever is said to tell of the trade, where nobody else is named whose it could be."""
    told = piece.office or frame.source
    known = named.reporter is not None or (frame.pair.reporter is not None and piece.office is None)
    return None if known or told == code_of(named.partner) else told


def _speaker(setting: Setting, frame: Frame) -> str:
    """The state that «мы» means; "" where two others were just told of and nothing says that it is home."""
    code, pair = setting.speaker(), frame.last
    if setting.at_home or code != setting.home:
        return code
    if None in pair:
        return teller_of(frame, setting)
    return code if code in (code_of(pair.reporter), code_of(pair.partner)) else ""


def _parties(setting: Setting, frame: Frame, named: Sides, *, broad: bool) -> Sides:
    """Whom the paragraph is about; where nothing says that home is one of them, it is the state that reported last."""
    found, teller, third = setting.parties(broad=broad), frame.teller, code_of(named.partner)
    if setting.at_home or found.reporter is None or teller in (None, third):
        return found
    partner = code_of(found.partner)
    if partner == teller and third not in (None, found.reporter.code):
        return Sides(found.partner)
    if found.reporter.where is not None or partner in (teller, code_of(named.reporter)):
        return found
    return found._replace(reporter=found.reporter._replace(code=teller))


def _is_guessed(named: Sides, sides: Sides, frame: Frame, setting: Setting) -> bool:
    """``экспорт Сербии``: to home, which nobody named, in an article of no known press."""
    partner = sides.partner
    guessed = partner is not None and partner.code == setting.home and partner.where is None
    told = frame.flow is not None and setting.home in map(code_of, frame.pair)
    return guessed and not told and named.reporter is not None and not setting.is_named()


def _with_anyone(piece: Piece, said: Said, named: Sides) -> bool:
    """``иностранные инвестиции``, ``общий объем импорта золота Турцией``, ``профицит внешней торговли Грузии``"""
    if said.topic.flow is Flow.INVESTMENT:
        return "foreign" in piece.marks
    whole = "whole" in piece.marks
    total = "overall" in piece.marks or ((whole or "total" in piece.marks) and named.reporter is not None)
    return total and (said.topic.flow in MOVED or (whole and said.topic.flow is Flow.BALANCE))


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
    return acts and end.leads and end.at > at


def _of_two(sides: Sides, named: Sides, said: Said) -> Sides:
    """No state trades with itself; whom the goods come from is sure (``на российском рынке … импорт из РФ``)."""
    one, partner = code_of(sides.reporter), sides.partner
    if one is None or one != code_of(partner):
        return sides
    bought = said.topic.flow is Flow.IMPORT and named.partner is partner
    return Sides(None, partner) if bought else Sides(sides.reporter)


def _land(frame: Frame, setting: Setting) -> str | None:
    """The state that «республика» means, where it is none of the press's own: the one told of before, whose partner
    is not home, else that of whoever tells it, or of the dateline."""
    last, partner = code_of(frame.last.reporter), code_of(frame.last.partner)
    told = setting.land if frame.source is None else frame.source
    code = told if last is None or setting.home in (last, partner) else last
    return None if code == setting.home else code


def _of_that(ends: Sequence[End], frame: Frame, home: str) -> Iterator[End]:
    """``товарооборот с Чехией … [Эта страна] ввезла``: the partner told last, who is not home"""
    last = frame.last if frame.last.partner is not None else frame.pair
    told = next((code for code in map(code_of, reversed(last)) if code not in (None, home)), None)
    for each in ends:
        if each.codes != (THAT,):
            yield each
        elif told is not None:
            yield each._replace(codes=(told,))


def _in_land(ends: Sequence[End], land: str) -> Iterator[End]:
    """``чешский бизнес вложил в республику``: in no land of its own, so at home."""
    code = HOME if any(each.codes == (land,) for each in ends) else land
    return (each._replace(codes=(code,)) if each.codes == (LAND,) else each for each in ends)


def _of_land(named: Sides, piece: Piece, land: str) -> Sides:
    """``экспорт республики``, ``внешнеторговый оборот страны в целом``"""
    if "land" not in piece.marks or "countries" in piece.marks or named.reporter is not None:
        return named
    world = Side(None, PartnerScope.WORLD, None) if "whole" in piece.marks and named.partner is None else None
    return Sides(Side(land, PartnerScope.STATE, None), named.partner or world)


def _mutual(piece: Piece, said: Said, named: Sides) -> bool:
    """Trade that has two sides by its nature, unless it is told of one state's (``товарооборот Чехии``), or by the
    clause's words."""
    one = named.reporter
    of_one = one is not None and one.where is not None
    return (said.topic.flow is Flow.TURNOVER and not of_one) or bool(piece.marks & _MUTUAL)
