"""What a clause leaves to the next: topic, parties, period, plan."""

from __future__ import annotations

from typing import NamedTuple

from ...lexicon.senses import VerbForm
from ...mentions import Tiles
from ...model import Flow, Money, Period, Quantity
from .elements import End, Role, Said, Time, Where
from .end_words import HOME
from .piece import Piece
from .sides import Sides
from .terms import MOVED, PLANS, TOPICS, Needs, is_one_by_one

__all__ = ["Frame"]

_ELSEWHERE = frozenset({"domestic", "firm", "aid", "plant", "project"})
_AT_HOME = frozenset({"there", "actors"})  # туда; у фермеров


_INLAND = "KZT"
_BOTH = 2
_THINGS = frozenset({"goods", "wares"})
_OF_TOLD = frozenset({"parts", "anaphor"})


def _pays(said: Said, value: Money) -> bool:
    """What a verb moves is told in tons, and no trade with others in tenge."""
    return not said.verbal and value.currency != _INLAND


def _is_asked(said: Said, piece: Piece) -> bool:
    """``посол просил довести [поставки] до 5 млн тонн``: whoever asks is no subject of the trade."""
    wished = not piece.marks.isdisjoint(PLANS) and VerbForm.INFINITIVE in piece.forms
    return wished and not said.verbal and piece.levels != () and piece.marks >= {"brought"}


class Frame(NamedTuple):
    """The thread of an article, passed on from clause to clause and never changed.

    ``said`` is the topic that a clause may leave out and ``sides`` its ends; ``pair`` the ends of the last
    statement of the paragraph, for other topics too, ``last`` the same whatever the paragraph, ``exported`` those of
    its last exports, ``source`` the state of whoever is said to tell of them. ``ends`` and ``time`` were named since
    without a figure; ``loose`` ends came without a topic and serve any. ``first`` and ``first_sides`` are those of
    the sentence's first statement: a pronoun in the next sentence means them. ``told`` are the flows told so far.
    ``near`` until the sentence has a topic of its own, ``hoped`` where the sentence before only wished for it,
    ``stated`` where the open topic has a statement already, ``flow`` is that of the last one. ``period`` is that of
    the last statement, for as long as it may be left out, ``period_at`` the tokens that told it, ``latest`` both of
    the latest one that the sentence told, ``antecedent`` that which ``тот же период`` means, ``stretch`` the last one
    of several months, ``earlier`` the time that the sentence before named, ``term`` where the period
    ends a plan. ``anchored`` where the sentence goes on with a list (``на втором месте …``), ``listed`` the role of
    those in it, ``role`` that of the last state with a preposition (``из Нидерландов …, США …``), ``several`` where
    the sentence has told the same of more than one partner: the next is about none of them. ``trend`` is the sign
    of the growth or fall that the sentence before ended with, ``teller`` the state whose trade the article tells
    of, ``rival`` another one that reported last. ``acts`` where whoever reports is the subject of the verb: the
    next one without a preposition is too.
    ``outlook`` where the headline promises a forecast.
    """

    said: Said | None = None
    sides: Sides = Sides()
    pair: Sides = Sides()
    last: Sides = Sides()
    exported: Sides = Sides()
    source: str | None = None
    ends: tuple[End, ...] = ()
    loose: bool = True
    time: Time | None = None
    period: Period | None = None
    period_at: Where | None = None
    dated: bool = False
    antecedent: Period | None = None
    stretch: Period | None = None
    earlier: Time | None = None
    latest: tuple[Period | None, Where | None] = (None, None)
    planned: bool = False
    term: bool = False
    goods: Where | None = None
    target: bool = False
    first: Said | None = None
    first_stated: bool = False
    anchored: bool = False
    listed: Role | None = None
    role: Role | None = None
    first_sides: Sides = Sides()
    told: frozenset[Flow] = frozenset()
    near: bool = False
    hoped: bool = False
    stated: bool = False
    several: bool = False
    flow: Flow | None = None
    trend: int = 0
    teller: str | None = None
    rival: str | None = None
    acts: bool = False
    outlook: bool = False

    @property
    def heard(self) -> frozenset[Flow]:
        """The flows told before, and that of the sentence before, be it with a figure or without."""
        flow = None if self.said is None else self.said.topic.flow
        return self.told if flow is None else self.told | {flow}

    @property
    def is_trade(self) -> bool:
        """The open topic is known to be trade: it has a statement, or was wished for between two states."""
        return self.stated or (self.hoped and self.pair.partner is not None)

    def shares(self, tiles: Tiles, said: Said, piece: Piece) -> bool:
        """``товарооборот с Китаем - 40 млрд, из них 24 млрд приходится на Китай``: what it sells or earns, and no
        turnover of both."""
        reporter, partner = self.sides
        if said.topic.flow is not Flow.TURNOVER or self.near or partner is None or partner.where is None:
            return False
        codes, (at, stop) = {partner.code, None if reporter is None else reporter.code}, partner.where
        shared = (end for end in piece.ends if end.role is Role.SHARE)
        return at >= tiles.sentence.first and any(
            stop <= end.where[0] and codes.issuperset(end.codes) for end in shared
        )

    def answers(self, said: Said) -> bool:
        """``продал …, а купил …``: a verb goes on with the subject and the border of the verb before it."""
        return said.verbal and self.stated and not self.near and self.said is not None and self.said.verbal

    def carries(self, said: Said, piece: Piece, value: Money | Quantity | None) -> bool:
        """``экспорт муки вырос …, поставки масличных сократились``: goods that cross the border told before; in a
        sentence of its own a verb must tell what was sold."""
        if said.topic.needs is not Needs.BORDER or said.topic.mine or not self._crosses:
            return False
        if self.near and said.topic == TOPICS["purchase"] and isinstance(value, Quantity) and is_one_by_one(value.unit):
            return False  # планируется закуп 665 единиц техники
        if (piece.opaque and not _is_asked(said, piece)) or piece.marks & _ELSEWHERE:
            return False
        if isinstance(value, Money) and not _pays(said, value):
            return False
        if not self.near or "когда" in piece.marks or not said.verbal:
            return True
        if isinstance(value, Money):
            return False
        again = bool(piece.times) and said.topic.flow is self.flow  # только в декабре отгружено 25 тыс. тонн
        return bool(piece.goods) or again or VerbForm.INFINITIVE in piece.forms

    def taken_up(self, said: Said, piece: Piece, value: Money | Quantity | None) -> Said | None:
        """The topic told before as *said*, a word that tells of no trade by itself, goes on with it."""
        if self._brings(said, piece, value):
            return said._replace(topic=TOPICS["arrive"])
        if (piece.ends and not self._buys(said, piece)) or not _AT_HOME.isdisjoint(piece.marks):
            return None
        if not self.carries(said, piece, value) or self._turns(said, piece):
            return None
        return self._continued(said)

    def _turns(self, said: Said, piece: Piece) -> bool:
        """``экспорт муки вырос … Иран, который закупил 5 тыс. тонн``: it is not the exporter that buys."""
        told = self.said is not None and self.said.topic.flow is Flow.EXPORT
        return told and said.topic == TOPICS["buy"] and "which" in piece.marks

    def _buys(self, said: Said, piece: Piece) -> bool:
        """``первой по закупкам стала Греция … [Греция] закупила 5 тыс. тонн``"""
        told = self.said is not None and self.said.topic.flow is Flow.IMPORT
        return told and said.verbal and said.topic == TOPICS["buy"] and all(end.leads for end in piece.ends)

    def _brings(self, said: Said, piece: Piece, value: Money | Quantity | None) -> bool:
        """``инвестиции выросли …, в Армению пришло 5 млн``: money that comes in where investments were just told."""
        if self.flow is not Flow.INVESTMENT or not isinstance(value, Money) or piece.opaque:
            return False
        got = said.topic == TOPICS["get"] and VerbForm.SHORT_PASSIVE in piece.forms
        return (self.near or self.stated) and not piece.marks & _ELSEWHERE and (got or said.topic == TOPICS["arrive"])

    def goes_with(self, said: Said, piece: Piece) -> bool:
        """``экспорт в Грузию … Основу поставок составил газ (…)``: a noun that goes on with the sentence before."""
        return self.near and not said.verbal and self.carries(said, piece, None)

    @property
    def prices_goods(self) -> bool:
        """``ввезли обуви на 5 млн долларов, [стульев - на 3 млн долларов]``"""
        told = self.said is not None and self.said.verbal and self.said.topic.flow in MOVED
        return told and self.stated and not self.near

    @property
    def lists_goods(self) -> bool:
        """``ввез чай, кофе и [хурму на 5 млн долларов]``: the verb still waits for what it moved was worth."""
        return self.said is not None and self.said.verbal and not (self.near or self.stated)

    @property
    def _crosses(self) -> bool:
        """Exports or imports were told, at least by both ends."""
        if self.stated:
            return self.flow in MOVED
        named = self.pair.partner is not None and self.said is not None
        return bool(named and self.said is not None and self.said.topic.flow in MOVED)

    def _continued(self, said: Said) -> Said:
        """``импорт муки вырос …, поставки масличных сократились``: what is shipped to whoever imports."""
        if said.verbal or self.said is None or self.said.topic.flow is not Flow.IMPORT:
            return said
        return said._replace(topic=self.said.topic)

    def goes_on(self, said: Said) -> bool:
        """``белорусский экспорт - A, импорт - B``: of the same reporter, whoever that is."""
        plain = said.topic.flow in MOVED and said.topic.needs is Needs.NOTHING
        return plain and self.stated and not self.near and self.flow in MOVED

    def of_same_two(self, marks: frozenset[str]) -> Frame:
        """``из них 5 млн - польский экспорт``, in a paragraph of its own: between the two states told before."""
        open_pair = self.near and self.pair == Sides() and not marks.isdisjoint(_OF_TOLD)
        return self._replace(pair=self.last) if open_pair else self

    def sells_to_other(self, said: Said, piece: Piece, value: Money | Quantity | None, home: str) -> bool:
        """``товарооборот Чехии и Дании …, Дания поставила товаров на 5 млн``: the one of the two to the other."""
        if self.flow is not Flow.TURNOVER or not said.verbal or said.topic.needs is not Needs.BORDER:
            return False
        sum_only = "на" in piece.marks and not piece.opaque and not self.near
        if isinstance(value, Money) and piece.marks.isdisjoint(_THINGS) and not sum_only:
            return False  # продала завод на 5 млн
        two = [side.code for side in self.pair if side is not None and side.code is not None]
        if len(two) != _BOTH or len(piece.ends) != 1:
            return False
        (end,) = piece.ends
        return home in two if end.codes == (HOME,) else end.leads and end.codes[0] in two

    def still(self) -> Frame:
        """``показатель вырос на 5%``: a sentence that only adds to the statement before goes on with all of it."""
        if not self.near:
            return self
        told = self._replace(first=self.said, first_sides=self.sides, first_stated=True, dated=True)
        return told._replace(latest=(self.period, self.period_at))

    def next_sentence(self, *, adjacent: bool, paragraph: bool, goes_on: bool) -> Frame:
        """At the start of a sentence: *adjacent* to the one this frame comes from, or in a new *paragraph*, or
        where the one before *goes_on* with a list."""
        sides = self.first_sides if self.first_stated or paragraph else self.pair
        pair = self.pair
        if self.several and not goes_on:
            sides, pair = Sides(sides.reporter), Sides(pair.reporter)
        period, period_at = (self.period, self.period_at) if goes_on else self.latest
        return Frame(
            said=(self.first or (self.said if goes_on else None)) if adjacent else None,
            listed=self.listed if goes_on or (adjacent and paragraph) else None,
            sides=self.sides if goes_on and self.first is None else sides,
            ends=self.ends if goes_on else (),
            pair=Sides() if paragraph else pair,
            last=self.last if adjacent else Sides(),
            exported=Sides() if paragraph else self.exported,
            source=self.source if adjacent else None,
            period=period if adjacent and (self.dated or goes_on) else None,
            period_at=period_at,
            antecedent=self.antecedent,
            stretch=self.stretch,
            earlier=self.time if adjacent else None,
            planned=self.planned,
            goods=self.goods,
            told=self.told,
            near=adjacent,
            hoped=adjacent and self.target and self.first is not None and not self.first_stated,
            stated=adjacent and (self.first_stated or (goes_on and self.stated)),
            several=goes_on and self.several,
            flow=self.flow,
            trend=self.trend if adjacent else 0,
            teller=self.teller,
            rival=self.rival,
            acts=adjacent and (self.acts or self.listed is Role.OWNER),
            outlook=self.outlook,
        )
