"""The states that a clause names, each in its role: by itself, in a list, or left by the clauses before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...lexicon.codes import is_state
from ...lexicon.senses import ACC, ANY_CASE, DAT, GEN, INS, LOC, NOM, VerbForm
from ...model import Flow
from .elements import End, Role, Said
from .end_words import HOME, LAND, PARTY, SOME, WORLD
from .frame import Frame
from .piece import Piece
from .sides import owns
from .terms import MOVED

__all__ = [
    "acting",
    "as_role",
    "ends_for",
    "goes_on_list",
    "in_list",
    "list_role",
    "listed_ends",
    "of_group",
    "ranked_role",
]

_FIRST_OF = frozenset({"rank", "recipient", "supplier", "partners"})
_POINTING = frozenset({HOME, LAND, PARTY, SOME, WORLD})


def ends_for(piece: Piece, said: Said, frame: Frame, same: bool) -> tuple[End, ...]:
    """The states that the clause names, then those named before it.

    In a list of buyers a bare name is where the goods go. The subject of another clause is where ``куда``
    points, and the partner of trade that has two sides.
    """
    own = piece.ends
    if said.topic.flow is Flow.TURNOVER and not same and "rank" in piece.marks and _is_first(own):
        own = tuple(each._replace(role=_OPPOSITE.get(each.role, each.role)) for each in own)
    elif said.topic.flow is Flow.TURNOVER and ("partners" in piece.marks or (same and "rank" in piece.marks)):
        own = _among_partners(own)
    elif "as_partner" in piece.marks and not same and said.topic.flow in _PARTNERS:
        own = listed_ends(_PARTNERS[said.topic.flow], piece)  # по экспорту первым партнером стал …
    elif (listed := _listed(piece, said, frame, same)) is not None:
        own = listed_ends(listed, piece)
    elif same and frame.acts and any(each.leads for each in own):
        own = as_role(Role.OWNER, own)
    elif same and frame.role is Role.GOODS:
        own = tuple(each._replace(role=Role.GOODS) if each.role is Role.OWNER else each for each in own)
    elif same and frame.role is not None:
        own = in_list(frame.role, own)
    if VerbForm.SHORT_PASSIVE in piece.forms and _points(own, Role.TO):
        return as_role(Role.TO, (*own, *frame.ends))  # на втором месте Швеция, в эту страну вывезено …
    if not frame.loose:
        return (*own, *frame.ends) if same else own
    if VerbForm.GERUND in piece.forms and any(end.leads for end in frame.ends):
        return (*own, *frame.ends)  # Турция сохранила место, поставив в эту страну …
    back = "откуда" in piece.marks or "оттуда" in piece.marks
    if "куда" in piece.marks or ("there" in piece.marks and not back) or _points(own, Role.TO):
        return (*own, *as_role(Role.TO, map(_unlisted, frame.ends)))
    if back or _points(own, Role.FROM):
        return (*own, *as_role(Role.FROM, frame.ends))
    if said.topic.flow in (Flow.TURNOVER, Flow.BALANCE):
        ours = tuple(end for end in frame.ends if _is_whose(end, said))
        return (*own, *as_role(Role.OWNER, ours), *_among_partners([end for end in frame.ends if end not in ours]))
    return (*own, *_others(frame.ends, own))


def of_group(piece: Piece) -> tuple[End, ...]:
    """``крупнейший покупатель в ЕС - Италия``, ``среди стран СНГ лидирует Россия``: of its members the one told."""
    if piece.said or piece.marks.isdisjoint(_FIRST_OF) or not any(end.leads and _is_state(end) for end in piece.ends):
        return piece.ends
    return tuple(end for end in piece.ends if not _is_group(end))


def _is_state(end: End) -> bool:
    return is_state(end.codes[0])


def _is_group(end: End) -> bool:
    return not end.leads and end.codes[0] not in _POINTING and not _is_state(end)


def _is_whose(end: End, said: Said) -> bool:
    """``[мы] в минусе: отрицательное сальдо - 5 млн``, ``[Дания] в плюсе: профицит - 5 млн``"""
    return end.codes == (HOME,) or (said.topic.flow is Flow.BALANCE and end.leads and _is_state(end))


def _unlisted(end: End) -> End:
    """``на втором месте [Чили], куда ушло …``"""
    return end._replace(role=Role.BARE) if end.role is Role.FROM and not end.preposition else end


def _listed(piece: Piece, said: Said, frame: Frame, same: bool) -> Role | None:
    """The role of the states of a list, also where each names its topic again."""
    if same:
        return frame.listed or ranked_role(frame, piece)
    owned = any(owns(said, each) for each in piece.ends)  # экспорт Чехии
    return frame.listed if _names_again(said, frame) and not owned else None


def _names_again(said: Said, frame: Frame) -> bool:
    """``по экспорту: Италия - 18% объема экспорта (5 млн долларов), …``"""
    told = frame.said
    return told is not None and not said.verbal and not told.verbal and said.topic.flow is told.topic.flow


def acting(piece: Piece, said: Said, ends: tuple[End, ...]) -> tuple[End, ...]:
    """``Украине разрешили поставить``, ``Минск предлагает Киеву ввозить``: whoever is to act stands in the dative
    before the verb; ``Киев просит Минск поставить`` it to himself."""
    if not (said.verbal or said.topic.flow in MOVED) or VerbForm.INFINITIVE not in piece.forms:
        return ends
    asked = [end for end in ends if end.role is Role.BARE and end.cases & DAT and end.at < said.at]
    asking = [end for end in ends if end.role is Role.BARE and end.cases & NOM]
    if asking and ("wish" not in piece.marks or not asked or any(end.cases & NOM for end in asked)):
        return ends
    buys = "asks" in piece.marks and said.topic.flow is Flow.EXPORT and bool(asked)
    buyers = (end._replace(role=Role.TO) for end in asking if buys)
    return (*(end._replace(cases=NOM) if end in asked else end for end in ends if end not in asking), *buyers)


_OPPOSITE = {Role.WITH: Role.OWNER, Role.BARE: Role.WITH}


def _is_first(ends: Sequence[End]) -> bool:
    """``в торговле с Узбекистаном первое место занимает Китай``: Uzbekistan's with China."""
    roles = [each.role for each in ends if each.role is not Role.BARE or each.cases & NOM]
    return sorted(roles) == sorted([Role.WITH, Role.BARE])


def _among_partners(ends: Sequence[End]) -> tuple[End, ...]:
    """``на первом месте среди партнеров Грузии Россия с товарооборотом в …``: Russia with Georgia."""
    named = any(each.role is Role.BARE and each.cases & NOM for each in ends)
    owned = (each._replace(role=Role.OWNER) if named and _is_owner(each) else each for each in ends)
    return as_role(Role.WITH, owned)


def _is_owner(each: End) -> bool:
    return each.role is Role.BARE and each.cases & (GEN | NOM) == GEN and each.codes != (PARTY,)


def _others(before: Iterable[End], own: Sequence[End]) -> Iterator[End]:
    """``сахар любят индийцы: экспорт в Индию …``: no state trades with itself."""
    return (each for each in before if all(each.codes != other.codes for other in own))


def _points(ends: Sequence[End], role: Role) -> bool:
    """``сахар берет Грузия: в нее ушло …``"""
    return any(each.role is role and each.codes == (PARTY,) for each in ends)


_OF_SHARES = ACC | GEN  # на Россию, на долю России
_CASES = {Role.FROM: GEN, Role.TO: ACC, Role.AT: LOC, Role.GIVEN: DAT, Role.WITH: INS, Role.SHARE: _OF_SHARES}


def in_list(role: Role, ends: Iterable[End]) -> tuple[End, ...]:
    """``из Нидерландов - A, Швейцарии - B``: the preposition serves the whole list, where the case fits."""
    case = _CASES.get(role, 0)
    role = Role.TO if role is Role.GIVEN else role
    return tuple(each._replace(role=role) if _fits(case, each) else each for each in ends)


def goes_on_list(role: Role, ends: Iterable[End]) -> tuple[End, ...]:
    """``ушло в Литву (5 млн тонн), [Иран] (3 млн тонн)``: with a figure each, also where the name could be the
    subject."""
    case = _CASES.get(role, 0)
    given = Role.TO if role is Role.GIVEN else role
    return tuple(each._replace(role=given) if each.role is Role.BARE and each.cases & case else each for each in ends)


def list_role(frame: Frame, ends: Sequence[End], said: Said | None) -> Role | None:
    """The role that a bare name in a list would have: that of the last state, if it came with a preposition."""
    if not ends:
        return frame.role
    if _is_given(ends[-1], said) or (frame.role is Role.GIVEN and _fits(DAT, ends[-1])):
        return Role.GIVEN
    last = ends[-1] if frame.role is None else in_list(frame.role, ends[-1:])[0]
    if last.role is Role.BARE and last.preposition == "из":
        return Role.FROM  # инвесторы из Нидерландов - A, Швейцарии - B
    return last.role if last.role in _CASES or last.role is Role.GOODS else None


def _is_given(end: End, said: Said | None) -> bool:
    """``продал [Китаю]``, ``продал [Чехии]``"""
    sold = said is not None and said.verbal and said.topic.flow is Flow.EXPORT
    return end.role is Role.BARE and end.cases & (DAT | NOM | (0 if sold else GEN)) == DAT


_PARTNERS = {Flow.EXPORT: Role.TO, Flow.IMPORT: Role.FROM}


def ranked_role(frame: Frame, piece: Piece) -> Role | None:
    """``главный покупатель - Иран …; далее следуют …``: who comes next is to the trade what the state before was."""
    if (
        "rank" not in piece.marks
        or frame.flow is None
        or frame.sides.partner is None
        or frame.sides.partner.code is None
    ):
        return None
    if "overtakes" in piece.marks and frame.said is not None and frame.said.verbal:
        return Role.OWNER  # Литва ввезла 5 млн тонн, обогнав Латвию (4 млн)
    return Role.OWNER if frame.acts else _PARTNERS.get(frame.flow)  # первой по закупкам стала Греция; далее идет Кипр


def _fits(case: int, each: End) -> bool:
    fits = each.role is Role.BARE and each.cases & case
    return bool(fits) and (not each.cases & NOM or each.cases == ANY_CASE or case == _OF_SHARES)


def listed_ends(role: Role, piece: Piece) -> tuple[End, ...]:
    """The states of a list in their *role*; ``партнерами Узбекистана стали: …`` are whose partners they are."""
    ends: Iterable[End] = piece.ends
    if "partners" in piece.marks:
        ends = (each._replace(role=Role.OWNER) if _is_owner(each) else each for each in ends)
    ends = (each._replace(role=Role.OWNER) if each.role is Role.FOR else each for each in ends)  # рынок для Чехии
    if piece.heading is not None and (len(piece.ends) > 1 or not piece.levels):
        ends = (each._replace(role=Role.OWNER) if _is_whose_list(each, piece.heading) else each for each in ends)
    return as_role(role, ends)


def _is_whose_list(end: End, heading: Said) -> bool:
    """``рынки сбыта [Литвы]: …``"""
    if end.role is not Role.BARE or end.preposition:
        return False
    if end.at == heading.at:
        return end.where[1] > heading.where[1] and bool(end.cases & (NOM | INS))
    return end.at == heading.at + 1 and end.cases & (GEN | NOM) == GEN


def as_role(role: Role, ends: Iterable[End]) -> tuple[End, ...]:
    """The *ends* with those that have no preposition in *role*."""
    return tuple(each._replace(role=role) if each.role is Role.BARE else each for each in ends)
