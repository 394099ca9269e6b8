"""Who reports and who is the partner, from the states that a clause names and the roles they have in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ...lexicon.codes import is_side, is_state
from ...lexicon.senses import ACC, DAT, GEN, INS, LOC, NOM
from ...model import Flow, PartnerScope
from .elements import End, Role, Said, Where
from .end_words import HOME, LAND, PARTY, SOME, WORLD
from .terms import MOVED, TOPICS, Needs

__all__ = ["FIRST", "Side", "Sides", "code_of", "named_sides", "owns"]


class Side(NamedTuple):
    """A state at one end of trade; ``code`` None is the whole world or a group of states."""

    code: str | None
    scope: PartnerScope
    where: Where | None


class Sides(NamedTuple):
    """Both ends as far as they are known; None is not said."""

    reporter: Side | None = None
    partner: Side | None = None

    def filled(self, other: Sides) -> Sides:
        """What is not said here, from *other*."""
        return Sides(self.reporter or other.reporter, self.partner or other.partner)

    def turned(self) -> Sides:
        """Seen from the other end."""
        return Sides(self.partner, self.reporter)


FIRST = "KZ"
"""The state that reports the trade of two states wherever it is one of them; else the one named first does."""

_REPORTER, _PARTNER = 0, 1
_UNION = "EU"

# For each flow, the slot that a role fills. Investment is reported by the state that receives it.
_SENDER = {Role.OWNER: _REPORTER, Role.GOODS: _REPORTER, Role.FROM: _REPORTER, Role.TO: _PARTNER, Role.GIVEN: _PARTNER,
           Role.WITH: _PARTNER, Role.SHARE: _PARTNER}  # fmt: skip
_RECEIVER = {Role.OWNER: _REPORTER, Role.TO: _REPORTER, Role.FROM: _PARTNER, Role.GOODS: _PARTNER, Role.WITH: _PARTNER,
             Role.SHARE: _PARTNER}  # fmt: skip
_INVESTMENT = {Role.OWNER: _PARTNER, Role.FROM: _PARTNER, Role.TO: _REPORTER, Role.SHARE: _PARTNER,
               Role.WITH: _PARTNER}  # fmt: skip
_MUTUAL = {Role.OWNER: _REPORTER, Role.WITH: _PARTNER, Role.SHARE: _PARTNER, Role.FOR: _REPORTER, Role.FROM: _PARTNER,
           Role.TO: _PARTNER, Role.GOODS: _REPORTER}  # fmt: skip
_FAR = frozenset({Role.TO, Role.FROM, Role.WITH})
_INVESTING = frozenset({Role.OWNER, Role.FROM})
_OWN = MOVED | {Flow.BALANCE}
_MUTUAL_FLOWS = frozenset({Flow.TURNOVER, Flow.BALANCE})
_BALANCE = {**_MUTUAL, Role.TO: _REPORTER}  # дала Казахстану положительное сальдо
_PURCHASE = {**_RECEIVER, Role.TO: _PARTNER, Role.AT: _PARTNER}  # закупил в Китае, в Перу
_SLOTS = {
    Flow.EXPORT: _SENDER,
    Flow.IMPORT: _RECEIVER,
    Flow.INVESTMENT: _INVESTMENT,
    Flow.TURNOVER: _MUTUAL,
    Flow.BALANCE: _BALANCE,
}


def named_sides(said: Said, ends: Iterable[End], speaker: Callable[[], str]) -> Sides:
    """The ends that the clause names itself; of two for one slot the first counts, but a state before anywhere
    abroad. ``китайский импорт в Грузию`` comes from China. *speaker* is whom «мы» means."""
    slots: list[Side | None] = [None, None]
    ends = tuple(ends)
    if said.topic.flow in MOVED:
        ends = _of_moved(said, ends)
    if said.topic.flow is Flow.IMPORT and any(each.role is Role.TO and is_side(each.codes[0]) for each in ends):
        ends = tuple(each._replace(role=Role.FROM) if _comes_in(said, each) else each for each in ends)
    if said.topic.flow in _MUTUAL_FLOWS:
        ends = tuple(sorted(ends, key=_is_single))  # служба Грузии сообщила: торговля России и Грузии
    far = any(each.role in (Role.TO, Role.FROM) for each in ends)
    owned = not said.verbal and said.topic.flow in MOVED and any(owns(said, each) for each in ends)
    invested = said.topic.flow is Flow.INVESTMENT and not said.verbal
    for each in ends:
        for slot, code in _slots(said, each, far):
            if slots[slot] is not None and each.leads and not said.verbal:
                slot = _REPORTER  # на первом месте по поставкам в Китай Ангола
            elif owned and slot is _REPORTER and each.leads:
                slot = _PARTNER  # Чехия первая в импорте Словакии
            elif invested and each.leads and any(other.role in _INVESTING for other in ends):
                slot = _REPORTER  # Чехия освоила датские инвестиции, … получила инвестиции от Дании
            known = slots[slot]
            if known is None or known.scope is PartnerScope.WORLD:
                slots[slot] = _side(code, each.where, speaker)
    return Sides(*slots)


def _of_moved(said: Said, ends: Sequence[End]) -> tuple[End, ...]:
    """The states at the ends of exports or imports: whoever speaks of what goes to it is none of them (``Чехия просит
    увеличить экспорт муки в Чехию``); ``для Чехии`` tells whose they are, where the other is the subject (``главным
    направлением экспорта для Чехии осталась Литва``). Whose the goods are counts less than who moves them."""
    told = {each.codes for each in ends if each.preposition and each.role is not Role.BARE}
    ends = [each for each in ends if not (each.leads and each.codes in told)]
    if not said.verbal and any(each.role is Role.FOR for each in ends):
        ends = list(_for_one(said, ends))
    if not said.verbal and _has_seller(said, ends):
        ends = [each._replace(role=Role.TO) if _is_buyer(said, each) else each for each in ends]
    return tuple(sorted(ends, key=_is_what))


def _for_one(said: Said, ends: Sequence[End]) -> Iterator[End]:
    subjects = [each for each in ends if each.role is Role.BARE and each.cases & NOM and not owns(said, each)]
    for each in ends:
        if each.role is Role.FOR and subjects:
            yield each._replace(role=Role.OWNER)
        else:
            yield each._replace(cases=NOM) if each in subjects else each


def _has_seller(said: Said, ends: Sequence[End]) -> bool:
    """``поставки Турции [из Чехии]``, ``экспорт [Чехии] Турции``"""
    if said.topic.flow is not Flow.EXPORT or any(each.role is Role.TO for each in ends):
        return False
    shipped = said.topic == TOPICS["shipment"]
    return any(each.role is Role.FROM if shipped else owns(said, each) for each in ends)


def _is_buyer(said: Said, each: End) -> bool:
    """``поставки [Турции] из Чехии``, ``экспорт Чехии [Турции]``"""
    behind = said.at + 1 if said.topic == TOPICS["shipment"] else said.at + 2
    return each.role is Role.BARE and bool(each.cases & DAT) and not each.cases & NOM and each.at == behind


def _comes_in(said: Said, each: End) -> bool:
    """``[китайский] импорт в Грузию``, ``[Китай] - главный поставщик риса в Грузию``"""
    return each.role is Role.OWNER or (each.leads and not said.verbal)


def _is_what(each: End) -> bool:
    return each.role is Role.GOODS


def _is_state(each: End) -> bool:
    return is_side(each.codes[0])


def _is_single(each: End) -> bool:
    return len(each.codes) == 1


def owns(said: Said, each: End) -> bool:
    """``экспорт Чехии``"""
    return each.role is Role.BARE and bool(each.cases & GEN) and each.at == said.at + 1


def _slots(said: Said, each: End, far: bool) -> Iterator[tuple[int, str]]:
    """The slots that the states of one end fill; of two states trading with one another, both; where another end is
    the *far* one, two states are at the near one."""
    if each.role is Role.BARE and each.cases == ACC and said.topic.flow in MOVED:
        return  # опередила Турцию
    slot = _slot(said, each)
    if slot is None and each.role is Role.AT and not said.verbal and said.topic.flow in _OWN and _is_state(each):
        slot = _REPORTER  # импорт в Армении
    if slot is None:
        return
    mutual = said.topic.flow in _MUTUAL_FLOWS
    of_both = (
        not far and each.role is Role.BARE and not said.verbal and not each.cases & NOM
    )  # в структуре торговли A и B
    if len(each.codes) == 2 and (mutual or of_both) and each.preposition not in ("с", "со"):
        yield _REPORTER, each.codes[0]
        yield _PARTNER, each.codes[1]
    elif len(each.codes) == 1:
        yield slot, each.codes[0]
    elif each.role in _FAR or (said.topic.flow in MOVED and each.role in (Role.BARE, Role.OWNER)):
        yield slot, SOME  # экспорт Финляндии и Латвии, … в Литву и Чили


def _slot(said: Said, each: End) -> int | None:
    assert said.topic.flow is not None
    role = _bare_role(said, each) if each.role is Role.BARE else each.role
    if role is None and _is_agent(said, each):
        return _PARTNER if said.topic.flow is Flow.INVESTMENT else _REPORTER
    if role is None:
        return _subject_slot(said, each) if said.verbal or each.cases != INS else None  # с шестью странами СНГ
    if each.codes == (WORLD,):
        return _PARTNER  # закупил за рубежом
    if each.preposition == "у" and said.topic.flow in _MUTUAL_FLOWS:
        return _REPORTER  # товарооборот у Грузии сложился …
    bought = said.topic.flow is Flow.IMPORT and said.topic.needs is Needs.BORDER
    return (_PURCHASE if bought and each.cases & LOC else _SLOTS[said.topic.flow]).get(role)


def _is_agent(said: Said, each: End) -> bool:
    """``закупки угля Польшей``"""
    return not said.verbal and each.cases & (INS | NOM | GEN) == INS and each.at > said.at


def _bare_role(said: Said, each: End) -> Role | None:
    """The role of a state without a preposition by its case; None is the subject."""
    cases = each.cases
    if cases & NOM and (said.verbal or each.at < said.at or not cases & GEN):
        return None
    if said.verbal:
        return Role.TO if cases & DAT else None if cases & INS else Role.OWNER
    if cases & GEN:
        return Role.OWNER
    return Role.TO if cases & DAT else None


def _subject_slot(said: Said, each: End) -> int:
    """Who acts: reports exports and imports, invests; in a list behind a noun, the partner."""
    if said.verbal:
        return _PARTNER if said.topic.flow is Flow.INVESTMENT and not said.topic.mine else _REPORTER
    if said.topic.flow in MOVED and each.codes == (HOME,):
        return _REPORTER  # экспорт мы доведем до
    return _REPORTER if each.at < said.at and said.topic.flow is not Flow.INVESTMENT else _PARTNER


def _side(code: str, where: Where, speaker: Callable[[], str]) -> Side | None:
    if code == PARTY:
        return None
    if code in (HOME, LAND):
        told = speaker()
        return Side(told, PartnerScope.STATE, where) if told else None
    if code == WORLD:
        return Side(None, PartnerScope.WORLD, where)
    if is_state(code):
        return Side(code, PartnerScope.STATE, where)
    if code == _UNION:
        return Side(code, PartnerScope.GROUP, where)
    return Side(None, PartnerScope.GROUP, where)


def code_of(side: Side | None) -> str | None:
    """The code of a side that is told."""
    return None if side is None else side.code
