"""Physical quantities and counts: ``921,3 тыс. тонн``, ``не менее 6 млн баррелей``, ``12,5 тыс. голов``."""

from __future__ import annotations

from decimal import MAX_PREC, Context, Decimal

from ..combinators import Parser
from ..lexicon.senses import ACC, NOM, UnitWord
from ..model.article import NoteCode
from ..model.values import Money, Quantity
from ..tokens import Tokens
from .extent import Extent, ends, whole_extent
from .money import Figure
from .number import scaled
from .unread import Unread

__all__ = ["quantity", "quantity_of"]


def quantity_of(found: Extent, stop: int) -> tuple[Figure | Unread, int] | None:
    """The quantity that an extent in a unit states.

    ``3,105 тонн`` may be three tonnes and a bit or three thousand: it is not read.
    """
    assert isinstance(found.measure, UnitWord)
    if not found.measure.unit.isascii() and _is_rank(found, found.measure.cases):
        return None
    if found.low.decimal is not None or (found.high is not None and found.high.decimal is not None):
        return Unread(NoteCode.NUMBER_AMBIGUOUS, "thousands or decimals?"), stop
    low, high = ends(found)
    factor = found.measure.factor
    value = Quantity(
        _times(low, factor),
        found.measure.unit,
        None if high is None else _times(high, factor),
        found.qualifier,
        found.magnitude,
    )
    return Figure(value, found.first, found.stop), stop


def _is_rank(found: Extent, cases: int) -> bool:
    """``34 вагон`` is a place in a row: behind 34 of them the noun would be in the genitive."""
    number = format(found.low.value, "f")
    return cases == NOM | ACC and (not number.endswith("1") or number.endswith("11"))


def _times(value: Decimal, factor: str) -> Decimal:
    if factor == "1":
        return value
    return scaled(Context(prec=MAX_PREC).multiply(value, Decimal(factor)), 0)


def _run(tokens: Tokens, at: int) -> tuple[Quantity, int] | None:
    found = whole_extent(tokens, at, UnitWord, "unit")
    if found is None:
        return None
    read = quantity_of(*found)
    if read is None or isinstance(read[0], Unread) or isinstance(read[0].value, Money):
        tokens.miss(found[0].first, "number that is not ambiguous")
        return None
    return read[0].value, read[1]


quantity: Parser[Tokens, Quantity] = Parser(_run, "quantity")
"""``quantity = [qualifier] number unit [bound]``."""
