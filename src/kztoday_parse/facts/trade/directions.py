"""Which way trade goes where the words leave it open: ``получил``, ``встречные поставки``, ``поставки из Бразилии``."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Flow, PartnerScope
from .elements import End, Role, Said
from .frame import Frame
from .sides import FIRST, Side, Sides, code_of
from .terms import TOPICS, Needs

__all__ = ["oriented"]

_SENT = frozenset({TOPICS["shipment"], TOPICS["reverse"]._replace(back=False)})
"""Nouns of what is sent, and ``в обратном направлении``."""


def oriented(said: Said, sides: Sides, frame: Frame, home: str, ends: Sequence[End]) -> tuple[Flow, Sides]:
    """The flow seen from home where the word leaves the direction open. *ends* are those that the clause names."""
    flow = said.topic.flow
    assert flow is not None
    reporter, partner = code_of(sides.reporter), code_of(sides.partner)
    if flow is Flow.TURNOVER and partner == FIRST:
        return flow, sides.turned()
    if _to_us(said, sides, home, frame) and reporter != code_of(frame.exported.reporter):
        return Flow.IMPORT, Sides(Side(home, PartnerScope.STATE, None), sides.reporter)
    if said.topic in _SENT and _comes_from_other(sides, frame, ends):
        return Flow.IMPORT, sides.turned()
    if said.topic.back and frame.flow is Flow.INVESTMENT:
        return Flow.INVESTMENT, sides.turned() if reporter == code_of(frame.sides.reporter) else sides
    if said.topic.back:
        return _back(said, reporter, frame), sides
    if said.topic.either and said.verbal and sides.partner is None and reporter != home:
        known = frame.pair.reporter if code_of(frame.pair.reporter) != reporter else None
        sides = sides._replace(partner=known or Side(home, PartnerScope.STATE, None))
        partner = code_of(sides.partner)
    others = not said.verbal and None not in (reporter, partner) and home not in (reporter, partner)
    if said.topic.either and not others and (partner == home or _is_sold(flow, reporter, home)):
        turned = sides.turned().filled(Sides(Side(home, PartnerScope.STATE, None)))
        return (Flow.IMPORT if flow is Flow.EXPORT else Flow.EXPORT), turned
    return flow, sides


def _comes_from_other(sides: Sides, frame: Frame, ends: Sequence[End]) -> bool:
    """``товарооборот Чехии с Литвой … Поставки [из Литвы] составили``: to the one whose trade is told"""
    reporter, partner = sides
    if reporter is None or partner is None or partner is not frame.pair.reporter:
        return False
    return any(each.role is Role.FROM and each.codes == (reporter.code,) for each in ends)


def _is_sold(flow: Flow, reporter: str | None, home: str) -> bool:
    return flow is Flow.EXPORT and reporter not in (None, home)


def _back(said: Said, reporter: str | None, frame: Frame) -> Flow:
    """``экспорт Литвы в Казахстан - A, обратный поток - B``: the other flow, or the same seen from the other side."""
    if frame.flow is not None and frame.stated and frame.said is said:
        return frame.flow  # встречные поставки сократились на 5%, до 40 млн
    turned = reporter is not None and reporter == code_of(frame.pair.partner)
    return Flow.IMPORT if (frame.flow is Flow.EXPORT) is not turned else Flow.EXPORT


def _to_us(said: Said, sides: Sides, home: str, frame: Frame) -> bool:
    """``поставки из Бразилии``, ``ввоз чая вырос … Везли из Бразилии``: what a foreign state ships to nobody named
    comes home."""
    bought = frame.near and frame.said is not None and frame.said.topic.flow is Flow.IMPORT
    shipped = said.topic.flow is Flow.EXPORT and said.topic.needs is Needs.BORDER and (bought or not said.verbal)
    return shipped and sides.partner is None and code_of(sides.reporter) not in (None, home)
