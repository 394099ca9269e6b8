"""Whether a piece begins or goes on with a list of states, and what these are to the trade."""

from __future__ import annotations

from ...lexicon.senses import GEN
from ...model import Flow
from .elements import End, Role, Said
from .end_words import WORLD
from .frame import Frame
from .headings import HEADED, LISTS
from .piece import Piece

__all__ = ["begins_list", "counted_up", "goes_on"]

_LETTERS = 2  # of a state's code
_FAR = frozenset({Role.TO, Role.FROM})


def begins_list(piece: Piece) -> bool:
    """``на первом месте Чили: 5 млн``; ``больше других внесли меценаты: 5 млн`` is about somebody else."""
    return bool(piece.marks & LISTS) and (not piece.opaque or bool(piece.ends) or "rank" not in piece.marks)


def goes_on(frame: Frame, piece: Piece, following: Piece | None) -> bool:
    """``в Литву (7 млн тонн), [Иран] (5 млн тонн)``"""
    if frame.acts or frame.role is None or not frame.stated:
        return False
    return following is not None and following.opener == "(" and len(piece.ends) == 1 and not piece.marks


def counted_up(piece: Piece, said: Said | None) -> Role | None:
    """``основные страны по экспорту: …``, ``экспорт Грузии: …``"""
    if said is None or said.verbal:
        return None
    if any(_is_other_side(end) for end in piece.ends):
        return Role.OWNER
    counted = "country" in piece.marks or any(_owns(end, said) for end in piece.ends)
    return HEADED.get(said.topic.flow) if counted else None


def _is_other_side(end: End) -> bool:
    """``страны по импорту [из Китая]: …``, ``торговля стран [с Китаем]: …``, ``экспорт муки [в мире]: …``"""
    state = len(end.codes) == 1 and len(end.codes[0]) == _LETTERS
    return (state and (end.role in _FAR or end.role is Role.WITH)) or end.codes == (WORLD,)


def _owns(end: End, said: Said) -> bool:
    """``экспорт [Грузии]``, ``поставки [грузинского] чая``: whose trade it is."""
    if end.role is Role.BARE:
        return bool(end.cases & GEN)
    return end.role is Role.OWNER or (end.role is Role.GOODS and said.topic.flow is Flow.EXPORT)
