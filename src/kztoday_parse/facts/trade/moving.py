"""What verbs of moving move: goods that come are no capital, and money that leaves is no goods."""

from __future__ import annotations

import attrs

from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.people import People, RolePhrase
from ...grammar.quotes import QUOTES
from ...lexicon.senses import DAT, CueWord, VerbForm
from ...mentions import Gap, Sign, Tiles
from ...model import Flow, Money, Quantity
from ..leaves import is_cue, is_preposition, value_at
from .elements import Role, Said
from .frame import Frame
from .governor import is_weighed, names_money
from .piece import Piece
from .terms import COMES, COSTING, MOVED, PAYING, TOPICS, is_one_by_one

__all__ = ["allotted", "moving", "paid"]

_THINGS = frozenset({"goods", "wares"})
_WORTH = _THINGS | {"worth", "на"}
_PAYERS = frozenset({"lone_firm", "firm", "project", "plant", "actors", "supplier"})
"""Marks of those who pay for themselves and not for a state."""
_SENT = frozenset({TOPICS["ship"], TOPICS["pass"]})
_COMING = frozenset({"прибыть", "приехать", "прибывать", "приезжать"})
_COSTS = PAYING | {COSTING, "стоить"}
_WHAT = frozenset({"этом", "это", "них", "нее", "него"})
_ACROSS = frozenset({Role.TO, Role.FROM, Role.GOODS})


def as_arrival(tiles: Tiles, at: int, word: CueWord) -> CueWord:
    """``из Чехии [приехало] 5 тыс. тонн яблок``: goods, and no guests."""
    if word.cue != "travel" or word.lemma not in _COMING:
        return word
    beside = (value_at(tiles, i) for i in (at - 1, at + 1, at + 2) if i >= 0)
    weighed = any(isinstance(each, Figure) and _is_weighed(each) for each in beside)
    return attrs.evolve(word, cue="arrive") if weighed else word


def _is_weighed(figure: Figure) -> bool:
    return isinstance(figure.value, Quantity) and is_weighed(figure.value)


def moving(said: Said, piece: Piece, value: Money | Quantity | None, frame: Frame) -> Said:
    """The topic *said* of a figure, as what is moved makes it."""
    if said.topic == TOPICS["arrive"] and _are_goods(piece, value, frame):
        ends = (*piece.ends, *frame.ends) if frame.loose else piece.ends  # из Чехии, напротив, пришло
        crosses = "there" in piece.marks or any(end.role in _ACROSS for end in ends)
        return said._replace(topic=COMES) if crosses else said
    if said.topic == TOPICS["get"] and _is_answer(piece, value, frame):
        return said._replace(topic=TOPICS["reverse"])
    if said.verbal and said.topic in _SENT and isinstance(value, Money) and _is_capital(piece, frame):
        return said._replace(topic=TOPICS["invest"])
    return said


def paid(tiles: Tiles, said: Said, piece: Piece, value: Money | Quantity | None, frame: Frame) -> bool:
    """``ввезли 5 тыс. машин. Заплатили за них 90 млн``, ``… Обошлись они в 90 млн``: what was paid for the goods told
    before is their worth."""
    word = match_sense(tiles.tokens, said.where[0], CueWord)
    if word is None or word[0].lemma not in _COSTS or not isinstance(value, Money) or value.currency == "KZT":
        return False
    alone = len(piece.said) == 1 and not _has_payer(tiles, said.at) and piece.marks.isdisjoint(_PAYERS)
    what = _names_what(tiles, piece) if word[0].lemma in PAYING else "subject" in piece.marks and value.magnitude
    told = bool(alone and frame.flow in MOVED and frame.is_trade and what)
    piece.marks |= {"paid"} if told else frozenset()
    return told


def _is_answer(piece: Piece, value: Money | Quantity | None, frame: Frame) -> bool:
    """``Чехия вложила в Данию 5 млн, получив [оттуда] 3 млн``: what was invested the other way"""
    told = frame.flow is Flow.INVESTMENT and frame.stated and not frame.near and isinstance(value, Money)
    back = VerbForm.GERUND in piece.forms and piece.marks & {"from_that", "there"}
    return told and bool(back) and piece.marks.isdisjoint(_WORTH)


def allotted(tiles: Tiles, said: Said, piece: Piece, value: Money | Quantity | None, frame: Frame) -> bool:
    """``экспорт составил 9 млн долларов. Китаю [досталось] 5 млн``: of the exports told before; those to whom they
    fell are noted in *piece*."""
    word = match_sense(tiles.tokens, said.where[0], CueWord)
    told = frame.said is not None and frame.said.topic.flow is Flow.EXPORT and not frame.said.verbal
    if word is None or word[0].lemma != "достаться" or not (told and isinstance(value, Money)):
        return False
    given = [end for end in piece.ends if end.role is Role.BARE and end.cases & DAT]
    if len(piece.said) > 1 or len(given) != 1 or piece.opaque:
        return False
    piece.ends = tuple(end._replace(role=Role.GIVEN) if end in given else end for end in piece.ends)
    return True


def _has_payer(tiles: Tiles, at: int) -> bool:
    """``[водители] заплатили``, ``заработал [актер]``: no state, and nobody in general."""
    if is_cue(tiles, at - 1, "recipient"):
        return True  # потребители, but not покупатели из Чехии
    beside = (value_at(tiles, i) for i in (at - 1, at + 1) if i >= 0 and not _is_that(tiles, i))  # на это
    return any(
        isinstance(each, Gap | People | RolePhrase) or (isinstance(each, Sign) and each.text in QUOTES)
        for each in beside
    )


def _names_what(tiles: Tiles, piece: Piece) -> bool:
    """``за [них]``, ``за [эти машины]``, ``на [этом]``; ``из которых 5 млн заплатили [в Китае]``"""
    places = range(piece.first, piece.stop - 1)
    told = any(is_preposition(tiles, i, "за") and _is_told(tiles, i + 1) for i in places)
    told = told or any(is_preposition(tiles, i, "на") and _is_that(tiles, i + 1) for i in places)
    return told or ("parts" in piece.marks and any(end.role is Role.AT for end in piece.ends))


def _is_told(tiles: Tiles, at: int) -> bool:
    """``них``, ``муку``, ``эти машины``"""
    return is_cue(tiles, at, "pronoun", "goods") or tiles.tokens.words[tiles.items[at].first] in ("эти", "эту", "этот")


def _is_that(tiles: Tiles, at: int) -> bool:
    """``этом``, ``них``; ``[на] эти цели`` is no goods."""
    if at >= tiles.size:
        return False
    behind = value_at(tiles, at + 1)
    alone = tiles.items[at].stop == tiles.items[at].first + 1 and not isinstance(behind, Gap)
    return alone and tiles.tokens.words[tiles.items[at].first] in _WHAT


def _are_goods(piece: Piece, value: Money | Quantity | None, frame: Frame) -> bool:
    """``на рынок Китая поступило 5 тыс. тонн муки``, ``ушло товаров на 7 млн, пришло - на 5 млн``"""
    moved = frame.stated and frame.flow in MOVED and "на" in piece.marks and not names_money(piece)
    counted = isinstance(value, Quantity) and is_one_by_one(value.unit)
    brought = counted and any(end.role is Role.FROM for end in piece.ends)  # в регион поступило 120 комбайнов
    return moved or bool(piece.marks & _THINGS) or ((is_weighed(value) or brought) and not piece.opaque)


def _is_capital(piece: Piece, frame: Frame) -> bool:
    """``в экономику Кипра из Грузии направлено 5 млн``, ``…, на Мальту ушло 3 млн``"""
    named = names_money(piece) or "economy" in piece.marks or Flow.INVESTMENT in frame.heard
    far = any(end.role is Role.TO for end in piece.ends)
    return named and far and piece.marks.isdisjoint(_WORTH) and not piece.opaque
