"""Sums of money and physical quantities."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

import attrs

from ..span import Span

__all__ = ["Mention", "Money", "Qualifier", "Quantity"]

T = TypeVar("T")


@attrs.frozen
class Mention(Generic[T]):
    """A value and the characters that state it."""

    value: T
    span: Span


class Qualifier(StrEnum):
    """How the text bounds a figure."""

    EXACT = "exact"
    ABOUT = "about"  #: около, примерно, почти
    OVER = "over"  #: более, свыше, не менее
    UNDER = "under"  #: менее, не более, до


@attrs.frozen
class Money:
    """A sum of money in major units of ``currency`` (ISO 4217).

    A range has its high end in ``amount_to``. ``magnitude`` is the power of ten of the written word
    (``млрд`` → 9): it tells how the figure was rounded and takes no part in comparisons.
    """

    amount: Decimal
    currency: str
    amount_to: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    magnitude: int = attrs.field(default=0, eq=False)


@attrs.frozen
class Quantity:
    """A physical quantity or a count in ``unit`` (``t``, ``kg``, ``m3``, ``barrel``, ``kWh``, ``head``, …)."""

    value: Decimal
    unit: str
    value_to: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    magnitude: int = attrs.field(default=0, eq=False)
