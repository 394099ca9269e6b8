"""What verbs of moving move: goods that come are no capital, and money that leaves is no goods."""

from __future__ import annotations

from ...model import Flow, Money, Quantity
from .elements import Role, Said
from .frame import Frame
from .governor import is_weighed, names_money
from .piece import Piece
from .terms import COMES, MOVED, TOPICS

__all__ = ["moving"]

_THINGS = frozenset({"goods", "wares"})
_WORTH = _THINGS | {"worth", "на"}
_ACROSS = frozenset({Role.TO, Role.FROM, Role.GOODS})


def moving(said: Said, piece: Piece, value: Money | Quantity | None, frame: Frame) -> Said:
    """The topic *said* of a figure, as what is moved makes it."""
    if said.topic == TOPICS["arrive"] and _are_goods(piece, value, frame):
        crosses = "there" in piece.marks or any(end.role in _ACROSS for end in piece.ends)
        return said._replace(topic=COMES) if crosses else said
    if said.verbal and said.topic == TOPICS["ship"] and isinstance(value, Money) and _is_capital(piece, frame):
        return said._replace(topic=TOPICS["invest"])
    return said


def _are_goods(piece: Piece, value: Money | Quantity | None, frame: Frame) -> bool:
    """``на рынок Китая поступило 5 тыс. тонн муки``, ``ушло товаров на 7 млн, пришло - на 5 млн``"""
    moved = frame.stated and frame.flow in MOVED and "на" in piece.marks and not names_money(piece)
    return moved or bool(piece.marks & _THINGS) or is_weighed(value)


def _is_capital(piece: Piece, frame: Frame) -> bool:
    """``в экономику Кипра из Грузии направлено 5 млн``, ``…, на Мальту ушло 3 млн``"""
    named = names_money(piece) or "economy" in piece.marks or Flow.INVESTMENT in frame.heard
    far = any(end.role is Role.TO for end in piece.ends)
    return named and far and piece.marks.isdisjoint(_WORTH) and not piece.opaque
