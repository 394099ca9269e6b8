"""The measure that a number has from its neighbour: ``экспорт - [47,7 млрд], импорт - 32,8 млрд долларов``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TypeGuard

import attrs

from ...grammar.number import scaled
from ...model import Money, Quantity
from .bare import UNMEASURED
from .elements import Level
from .piece import Piece
from .terms import is_one_by_one

__all__ = ["measured"]

_SMALL = 1_000


def measured(pieces: Sequence[Piece], before: Money | Quantity | None) -> None:
    """Give every bare number the measure of the next figure of the sentence, else of the one before it, be it that
    of the sentence *before*.

    A number that stays without one is none.
    """
    _share_magnitudes(pieces)
    if not any(_is_bare(level) for piece in pieces for level in piece.levels):
        return
    sums = _sums_before(pieces)
    _lend(list(reversed(pieces)), None, sums, backwards=True)
    _lend(pieces, before if _goes_on(pieces) else None, {}, backwards=False)
    for piece in pieces:
        piece.levels = tuple(level for level in piece.levels if not _is_bare(level))


def _goes_on(pieces: Sequence[Piece]) -> bool:
    """``Импорт - 4,7.``, ``Из них чешских - 310.``, ``В Литву - 300 млн.``; ``Инфляция: Литва - 4,7`` and
    ``Медали: Литва - 7`` take no measure of the sentence before."""
    if any(piece.said or "parts" in piece.marks for piece in pieces):
        return True
    return not any(_is_bare(level) and not level.figure.value.magnitude for piece in pieces for level in piece.levels)


def _share_magnitudes(pieces: Sequence[Piece]) -> None:
    """``$3,9 и $3,8 млрд``, ``$499 млрд против $165``: the word of magnitude serves both."""
    for piece, following in pairwise(pieces):
        if following.opener == "и" and piece.levels and following.levels and following.first == following.levels[0].at:
            last = _in_magnitude_of(piece.levels[-1], following.levels[0])
            piece.levels = (*piece.levels[:-1], last)
    for piece in pieces:
        if len(piece.levels) > 1 and piece.levels[0].base:  # с $1,5 до $4,5 млн
            piece.levels = (_in_magnitude_of(piece.levels[0], piece.levels[1]), *piece.levels[1:])
        if len(piece.levels) == 2 and piece.levels[1].at == piece.levels[0].at + 2:
            piece.levels = (piece.levels[0], _in_magnitude_of(piece.levels[1], piece.levels[0]))


def _in_magnitude_of(level: Level, other: Level) -> Level:
    """*level* with the magnitude of *other*, where it has none of its own and both are sums of one currency."""
    value, told = level.figure.value, other.figure.value
    if not isinstance(value, Money) or not isinstance(told, Money) or value.currency != told.currency:
        return level
    if value.magnitude or not told.magnitude or value.amount >= _SMALL or value.amount_to is not None:
        return level
    amount = scaled(value.amount, told.magnitude)
    return level._replace(
        figure=level.figure._replace(value=attrs.evolve(value, amount=amount, magnitude=told.magnitude))
    )


def _sums_before(pieces: Sequence[Piece]) -> Mapping[int, Money]:
    """The money told last before each bare number of the sentence."""
    found: dict[int, Money] = {}
    last: Money | Quantity | None = None
    for level in (level for piece in pieces for level in piece.levels):
        if not _is_bare(level):
            last = level.figure.value
        elif isinstance(last, Money):
            found[level.at] = last
    return found


def _is_of_others(before: Money | None, behind: Money | Quantity) -> bool:
    """``5 млн долларов против [7 млн] …, [3 млн] литров``: what is told behind is told in something else."""
    return before is not None and (isinstance(behind, Quantity) or behind.currency != before.currency)


def _lend(
    pieces: Sequence[Piece], lender: Money | Quantity | None, sums: Mapping[int, Money], *, backwards: bool
) -> None:
    """*sums* are lent rather than a measure of something else."""
    price: Money | None = None
    for piece in pieces:
        lender = lender if piece.step is None else piece.step.figure.value
        levels = list(reversed(piece.levels)) if backwards else list(piece.levels)
        for i, level in enumerate(levels):
            if backwards and level.base and i + 1 < len(levels) and not _is_bare(levels[i + 1]):
                continue  # 5 тыс. тракторов против 3 тыс. …; за них - 7 млн долларов
            if _is_bare(level):
                own = price if _prices(piece, level) else lender
                levels[i] = _with_measure(level, own) if _lends(own, level, sums.get(level.at)) else level
            else:
                lender = level.figure.value
                price = lender if isinstance(lender, Money) else price
        piece.levels = tuple(reversed(levels)) if backwards else tuple(levels)


def _prices(piece: Piece, level: Level) -> bool:
    """``42 тыс. тонн [муки] на 19 млн``: no tons."""
    before = [other for other in piece.levels if other.at < level.at and not _is_bare(other)]
    return bool(before) and "на" in piece.marks and isinstance(before[-1].figure.value, Quantity)


def _is_bare(level: Level) -> bool:
    value = level.figure.value
    return isinstance(value, Quantity) and value.unit == UNMEASURED


def _lends(lender: Money | Quantity | None, level: Level, before: Money | None) -> TypeGuard[Money | Quantity]:
    """Things are counted as things; ``в Китай - 5 млн тонн, в Литву - 512`` tells no weight."""
    value = level.figure.value
    assert isinstance(value, Quantity)
    if not value.magnitude and value.value == value.value.to_integral_value():
        return isinstance(lender, Quantity) and is_one_by_one(lender.unit)
    return lender is not None and not _is_of_others(before, lender)


def _with_measure(level: Level, lender: Money | Quantity) -> Level:
    value = level.figure.value
    assert isinstance(value, Quantity)
    if not value.magnitude and value.value != value.value.to_integral_value():
        value = attrs.evolve(value, value=scaled(value.value, lender.magnitude), magnitude=lender.magnitude)
    if isinstance(lender, Money):
        lent: Money | Quantity = Money(value.value, lender.currency, value.value_to, value.qualifier, value.magnitude)
    else:
        lent = attrs.evolve(value, unit=lender.unit)
    return level._replace(figure=level.figure._replace(value=lent), lent=True)
