"""Other buyers and sellers of the same goods: ``экспорт муки вырос … Китай увеличил закупки на 5%``."""

from __future__ import annotations

from ...lexicon.senses import NOM
from ...model import Flow, Money
from .elements import End, Role, Said
from .frame import Frame
from .naming import as_role
from .piece import Piece
from .sides import code_of
from .terms import MOVED, Needs

__all__ = ["bought", "sold"]


def bought(piece: Piece, following: Piece | None, frame: Frame) -> Piece:
    """``экспорт муки достиг … Китай увеличил закупки на 5%``: the buyer is where the exports told before go."""
    told = frame.said
    if told is None or not frame.near or told.topic.flow is not Flow.EXPORT or piece.opaque:
        return piece
    if not piece.valued and (following is None or following.opener != "("):
        return piece
    if not (_is_told_of_buyer(piece) or (piece.said and all(_is_purchase(said) for said in piece.said))):
        return piece
    if _is_of_money(piece) and not _is_told_of_buyer(piece):
        return piece  # купил самолетов на 5 млн долларов: whose?
    reporter, ends = frame.sides.reporter, _subjects(piece, frame)
    if not ends or not all(_is_buyer(end, None if reporter is None else reporter.code) for end in ends):
        return piece
    piece.said, piece.ends, piece.marks = (), as_role(Role.TO, ends), piece.marks - {"which"} | {"rank", "recipient"}
    return piece


def _is_told_of_buyer(piece: Piece) -> bool:
    """``второе место занял Китай, [который ввез товаров на 5 млн долларов]``"""
    verbs = [said.topic.flow for said in piece.said if said.verbal]
    return "which" in piece.marks and bool(piece.ends) and bool(verbs) and set(verbs) == {Flow.IMPORT}


def _is_of_money(piece: Piece) -> bool:
    verbal = any(said.verbal for said in piece.said)
    return verbal and any(isinstance(each.figure.value, Money) for each in piece.levels)


def _subjects(piece: Piece, frame: Frame) -> tuple[End, ...]:
    """The states of the clause; ``первой стала Турция, [которая] купила …``: the one before it."""
    if piece.ends or "which" not in piece.marks:
        return piece.ends
    return tuple(end._replace(role=Role.BARE) for end in frame.ends[-1:] if not end.preposition)


def sold(piece: Piece, following: Piece | None, frame: Frame) -> Piece:
    """``Россия увеличила поставки в Китай … Ангола нарастила поставки на 5%``, ``импорт из России … Ангола нарастила
    поставки``: another seller to the same buyer."""
    told = frame.said
    if told is None or not frame.near or not frame.stated or told.topic.flow not in MOVED or piece.opaque:
        return piece
    if not piece.said or not (piece.valued or (following is not None and following.opener == ":")):
        return piece
    more = all(_is_purchase(said) and not said.verbal for said in piece.said)
    if told.topic.flow is Flow.IMPORT and (more or _is_told_of_buyer(piece)):
        return _buys_more(piece, frame)
    buyer = frame.sides.partner if told.topic.flow is Flow.EXPORT else frame.sides.reporter
    ends = _subjects(piece, frame)
    if buyer is None or not all(_is_sale(said) for said in piece.said):
        return piece
    acts = ends is piece.ends and any(said.verbal for said in piece.said)
    if not ends or (acts and told.topic.flow is Flow.EXPORT):
        return piece
    if not all(_is_buyer(end, buyer.code) for end in ends):
        return piece
    role = Role.OWNER if told.topic.flow is Flow.EXPORT else Role.FROM
    piece.said, piece.ends, piece.marks = (), as_role(role, ends), piece.marks - {"which"} | {"rank"}
    return piece


def _buys_more(piece: Piece, frame: Frame) -> Piece:
    """``импорт муки из Литвы … Дания нарастила закупки на 5%``: another buyer of the same."""
    seller = code_of(frame.sides.partner)
    ends = tuple(end for end in piece.ends if end.role is Role.BARE or end.codes != (seller,))  # and not `чилийского`
    if seller is not None and ends and all(_is_buyer(end, seller) for end in ends):
        piece.said, piece.ends, piece.marks = (), as_role(Role.OWNER, ends), piece.marks | {"rank", "buys"}
    return piece


def _is_sale(said: Said) -> bool:
    topic = said.topic
    return topic.flow is Flow.EXPORT and topic.needs is Needs.BORDER and not (topic.either or topic.back)


def _is_purchase(said: Said) -> bool:
    topic = said.topic
    return topic.flow is Flow.IMPORT and topic.needs is Needs.BORDER and not topic.either


def _is_buyer(end: End, seller: str | None) -> bool:
    return end.role is Role.BARE and bool(end.cases & NOM) and len(end.codes) == 1 and end.codes[0] != seller
