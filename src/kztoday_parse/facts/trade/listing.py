"""Whether a piece begins or goes on with a list of states, and what these are to the trade."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...lexicon.codes import is_state
from ...lexicon.senses import GEN
from ...model import Flow
from .elements import End, Role, Said
from .end_words import WORLD
from .frame import Frame
from .headings import HEADED, LISTS
from .piece import Piece
from .sides import code_of

__all__ = ["begins_list", "counted_up", "goes_on"]

_OTHER_SIDE: Mapping[Flow | None, Role] = MappingProxyType(
    {Flow.EXPORT: Role.TO, Flow.IMPORT: Role.FROM, Flow.TURNOVER: Role.WITH}
)


def begins_list(piece: Piece) -> bool:
    """``на первом месте Чили: 5 млн``; ``больше других внесли меценаты: 5 млн`` is about somebody else."""
    return bool(piece.marks & LISTS) and (not piece.opaque or bool(piece.ends) or "rank" not in piece.marks)


def goes_on(frame: Frame, piece: Piece, following: Piece | None) -> bool:
    """``в Литву (7 млн тонн), [Иран] (5 млн тонн)``"""
    if frame.acts or frame.role is None or not frame.stated:
        return False
    return following is not None and following.opener == "(" and len(piece.ends) == 1 and not piece.marks


def counted_up(frame: Frame, piece: Piece, said: Said | None) -> Role | None:
    """``основные страны по экспорту: …``, ``экспорт Грузии: …``, ``экспорт Грузии вырос. Прирост экспорта дали: …``"""
    if said is None or said.verbal:
        return None
    if any(_is_other_side(end, said) for end in piece.ends):
        return Role.OWNER
    reporter, partner = frame.pair
    told = frame.flow is said.topic.flow and code_of(reporter) is not None and partner is None
    counted = told or "country" in piece.marks or any(_owns(end, said) for end in piece.ends)
    return HEADED.get(said.topic.flow) if counted else None


def _is_other_side(end: End, said: Said) -> bool:
    """``страны по импорту [из Китая]: …``, ``торговля стран [с Китаем]: …``, ``экспорт муки [в мире]: …``"""
    state = len(end.codes) == 1 and is_state(end.codes[0])
    return (state and end.role is _OTHER_SIDE.get(said.topic.flow)) or end.codes == (WORLD,)


def _owns(end: End, said: Said) -> bool:
    """``экспорт [Грузии]``, ``поставки [грузинского] чая``: whose trade it is."""
    if end.role is Role.BARE:
        return bool(end.cases & GEN)
    return end.role is Role.OWNER or (end.role in (Role.GOODS, Role.FROM) and said.topic.flow is Flow.EXPORT)
