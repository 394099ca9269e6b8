"""What a clause about trade is made of."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from ...grammar.money import Figure
from ...grammar.when import When
from ...lexicon.senses import GEN, NOM
from ...model import Money, Quantity
from .terms import Topic

__all__ = ["End", "Growth", "Level", "Measured", "Role", "Said", "Time", "Where", "fits"]

Where = tuple[int, int]
"""Tokens, first and stop: the evidence of a slot."""


class Role(StrEnum):
    """What a state is to the trade that a clause tells of."""

    BARE = "bare"  # no preposition; its case tells
    OWNER = "owner"  # казахстанский экспорт
    GOODS = "goods"  # экспорт казахстанской муки
    TO = "to"
    GIVEN = "given"  # of a list: продал Грузии A, [Чехии B]
    AT = "at"  # закупил в России
    FROM = "from"
    WITH = "with"
    FOR = "for"  # дефицит для Казахстана
    SHARE = "share"  # на Францию пришлось


class End(NamedTuple):
    """One or several states in one role. A code of ``""`` is the other party, ``WORLD`` anywhere abroad,
    ``HOME`` the speaker's own state, ``LAND`` the one spoken of; other codes are as the lexicon has them."""

    role: Role
    codes: tuple[str, ...]
    cases: int
    at: int
    where: Where
    several: bool = True
    preposition: str = ""

    @property
    def leads(self) -> bool:
        """It is the subject: it stands in the nominative, and can stand in nothing else."""
        return self.role is Role.BARE and bool(self.cases & NOM) and not self.cases & GEN


class Said(NamedTuple):
    """A topic as the clause says it. ``head`` where its case lets it rule the clause, ``of`` the tile of the
    figure that it stands behind and explains."""

    topic: Topic
    verbal: bool
    head: bool
    at: int
    where: Where
    of: int = -1


class Level(NamedTuple):
    """A figure; ``base`` marks the one compared with, ``led`` one that a verb or ``до`` stands before and no
    subject of its own, ``lent`` one whose measure a neighbour told."""

    figure: Figure
    at: int
    where: Where
    base: bool = False
    led: bool = False
    lent: bool = False


class Measured(StrEnum):
    """What a change is of, where the words say so: ``в натуральном выражении``."""

    ANY = "any"
    WEIGHT = "weight"
    MONEY = "money"


def fits(measured: Measured, value: Money | Quantity | None) -> bool:
    """A change of the weight is none of the money."""
    if measured is Measured.ANY or value is None:
        return True
    return isinstance(value, Money) is (measured is Measured.MONEY)


class Growth(NamedTuple):
    """A change, signed, in per cent; None where no figure follows from it. ``compares`` marks what is counted
    against a figure told before: ``на 5% больше``, ``на 5% превысив``."""

    percent: Decimal | None
    at: int
    where: Where
    compares: bool = False
    measured: Measured = Measured.ANY


class Time(NamedTuple):
    """A period of the clause; ``previous`` where it is the year before or behind the one told (``в
    предыдущем году``, ``в следующем году``)."""

    when: When
    at: int
    where: Where
    previous: bool = False
