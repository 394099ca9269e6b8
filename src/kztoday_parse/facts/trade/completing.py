"""Both ends of a trade, where the clause names one or none: those told before, or those of the parties."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Flow, PartnerScope
from .elements import Said
from .frame import Frame
from .sides import FIRST, Side, Sides, code_of, named_sides
from .terms import MOVED, Needs

__all__ = ["completed", "paired"]

_SIDE_BY_SIDE = 4  # tokens
_OF_TWO = frozenset({Flow.EXPORT, Flow.IMPORT, Flow.BALANCE})
_UNSAID = Sides()


def paired(frame: Frame, said: Said, speaker: Callable[[], str], home: str) -> Frame:
    """The states of trade named without a figure are those of the figures that follow."""
    named = named_sides(said, frame.ends, speaker)
    if said.topic.flow in (Flow.TURNOVER, Flow.BALANCE) and named.partner is None and not _is_own(said, named):
        named = named.turned()  # сальдо сложилось в пользу России
    if named.partner is None:
        foreign = named.reporter is not None and named.reporter.code not in (None, home)
        if not foreign or named.reporter is None:
            return frame
        return frame._replace(pair=Sides(named.reporter, _other(named.reporter, frame.pair)))
    return frame._replace(pair=completed(named, said, frame, False, lambda: frame.pair, home))


def _is_own(said: Said, named: Sides) -> bool:
    """``торговля Таджикистана упала``"""
    one = named.reporter
    return (
        said.topic.flow is Flow.TURNOVER and one is not None and one.where is not None and one.where[0] == said.where[1]
    )


def completed(named: Sides, said: Said, frame: Frame, same: bool, parties: Callable[[], Sides], home: str) -> Sides:
    """Both ends: those that the clause names, then those of the statement it goes on from, then the parties'.

    *same* where the clause leaves its topic to the one before.
    """
    if named.reporter is not None and named.partner is not None:
        return named
    if same or (named.reporter is None and frame.answers(said)):
        return _apart(named, frame.sides)
    if said.topic.world and named.partner is None and not _is_between(said, named, frame):
        everyone = Side(None, PartnerScope.WORLD, said.where)
        return named.filled(Sides(_own(frame, parties, home), everyone))
    if named == _UNSAID and frame.goes_on(said):
        return frame.pair
    if named == _UNSAID and said.topic.flow in _OF_TWO and _is_of_two(frame):
        return _in_order(frame.last, home)
    plain = said.topic.flow is Flow.EXPORT and said.topic.needs is Needs.NOTHING
    if plain and named == _UNSAID and _same_states(frame.exported, frame.pair):
        return frame.exported
    if named == _UNSAID and _is_buyer_s(said, frame, home):
        return Sides(Side(home, PartnerScope.STATE, None))
    pair = frame.pair if frame.pair.reporter is not None else parties()
    if pair.partner is None and said.topic.flow is Flow.TURNOVER and named == _UNSAID:
        pair = _with(pair, parties())
    if named.reporter is None and named.partner is not None:
        if frame.stated and not frame.near and said.topic.flow is frame.flow and _is_third(named.partner, pair):
            return named.filled(pair)
        pair = pair if pair.reporter is not None else _known(named.partner, frame.last)
    if not _keeps_order(named, pair, frame, home):
        third = named.partner is not None and _is_third(named.partner, pair)
        spoken = frame.pair.reporter is not None and said.topic.flow is Flow.TURNOVER and named == _UNSAID
        first = frame.teller or FIRST if spoken else FIRST
        pair = _in_order(pair, home if third or said.topic.flow in MOVED else first)
    return _of_pair(named, pair, home)


def _is_between(said: Said, named: Sides, frame: Frame) -> bool:
    """``внешнеторговый оборот с Чехией - A, профицит внешней торговли - B``: of the same two"""
    return said.topic.flow is Flow.BALANCE and named == _UNSAID and frame.stated and not frame.near


def _is_of_two(frame: Frame) -> bool:
    """``товарооборот Чехии и Дании …`` and in the next paragraph ``экспорт составил …``: of the same two, where both
    were named side by side."""
    reporter, partner = frame.last
    if frame.pair != _UNSAID or frame.flow is not Flow.TURNOVER or reporter is None or partner is None:
        return False
    one, other = reporter.where, partner.where
    return one is not None and other is not None and abs(one[0] - other[0]) <= _SIDE_BY_SIDE


def _is_buyer_s(said: Said, frame: Frame, home: str) -> bool:
    """``грузины получают наше мясо. Экспорт мяса …``: the exports are none of theirs."""
    told, buyer = frame.said, code_of(frame.pair.reporter)
    if said.topic.flow is not Flow.EXPORT or frame.stated or told is None or not told.verbal:
        return False
    sellers = (None, home) if told.topic.either else (None,)
    return told.topic.flow is Flow.IMPORT and code_of(frame.pair.partner) in sellers and buyer not in (None, home)


def _keeps_order(named: Sides, pair: Sides, frame: Frame, home: str) -> bool:
    """``торговля Узбекистана: с Казахстаном - A, экспорт - B, с Грузией - C``: of Uzbekistan still."""
    if code_of(pair.reporter) != home:
        return False
    return frame.flow is Flow.TURNOVER or (named.partner is not None and _is_third(named.partner, pair))


def _is_third(one: Side, pair: Sides) -> bool:
    """``экспорт в Казахстан …, поставки в Беларусь …``: none of the two told before."""
    return pair.reporter is not None and one.code not in (pair.reporter.code, pair.partner and pair.partner.code)


def _same_states(one: Sides, other: Sides) -> bool:
    """``экспорт Беларуси в Казахстан … Основу экспорта составляют …``: of the same two, whichever way they trade."""
    if one.reporter is None or one.partner is None or other.reporter is None or other.partner is None:
        return False
    return {one.reporter.code, one.partner.code} == {other.reporter.code, other.partner.code}


def _known(one: Side, last: Sides) -> Sides:
    """``товарооборот Грузии с Арменией … В Армению вывезено``, in a paragraph of its own: by the same state."""
    return last if _other(one, last) is not None else Sides()


def _with(pair: Sides, parties: Sides) -> Sides:
    """``стороны нарастят товарооборот``: of the state spoken of and the other of the parties."""
    one = pair.reporter
    other = None if one is None else _other(one, parties)
    return pair if other is None else parties


def _own(frame: Frame, parties: Callable[[], Sides], home: str) -> Side:
    return frame.pair.reporter or Side(home, PartnerScope.STATE, None)


def _apart(named: Sides, before: Sides) -> Sides:
    """What is not named, from *before*; a state does not trade with itself."""
    found = named.filled(before)
    if found.reporter is None or found.partner is None or found.reporter.code != found.partner.code:
        return found
    return Sides(named.reporter or before.partner, named.partner or before.reporter)


def _in_order(pair: Sides, first: str) -> Sides:
    """Home exports and imports, whoever was named first; of the others' trade Kazakhstan reports."""
    return pair.turned() if pair.partner is not None and pair.partner.code in (FIRST, first) else pair


def _of_pair(named: Sides, pair: Sides, home: str) -> Sides:
    if named.reporter is not None:
        return Sides(named.reporter, _other(named.reporter, pair))
    if named.partner is not None:
        own = None if named.partner.code == home else Side(home, PartnerScope.STATE, None)
        known = None if code_of(pair.reporter) == named.partner.code else pair.reporter
        return Sides(_other(named.partner, pair) or known or own, named.partner)
    return pair if pair.reporter is not None else Sides(Side(home, PartnerScope.STATE, None), None)


def _other(one: Side, pair: Sides) -> Side | None:
    """The state that *one* has opposite it in *pair*; None where it is none of the two."""
    if pair.reporter is not None and one.code == pair.reporter.code:
        return pair.partner
    if pair.partner is not None and one.code == pair.partner.code:
        return pair.reporter
    return None
