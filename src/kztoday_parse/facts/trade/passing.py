"""What a sentence's piece leaves to the next: the frame behind a statement, and behind a piece without a figure."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...lexicon.codes import is_side
from ...lexicon.senses import ANY_CASE, GEN, NOM, VerbForm
from ...model import Flow
from .elements import End, Level, Role, Said, Where
from .frame import Frame
from .governor import believed, governor
from .headings import ANNOUNCED, HEADED, LISTS, listed_role
from .listing import begins_list, counted_up, goes_on
from .naming import acting, ends_for, goes_on_list, in_list, list_role, listed_ends, ranked_role
from .periods import is_earlier, is_known_base, months_of
from .piece import Piece
from .sides import Sides, code_of
from .statement import Statement, is_target
from .terms import DONE, FINITE, MOVED

__all__ = [
    "behind_brackets",
    "behind_piece",
    "behind_statement",
    "opens_again",
    "owner_of",
    "topic_to_leave",
]

_MOST_ENDS = 12  # states that may wait for a figure
_FAR = frozenset({Role.TO, Role.FROM})
_TELLING = frozenset({"say", "source", "forecast"})


def behind_statement(frame: Frame, statement: Statement, piece: Piece, level: Level | None) -> Frame:
    """The frame behind a figure or a change that was told."""
    aside = _is_aside(frame, piece, statement)
    base = (level is not None and level.base) or piece.looks_back(statement.period_at) or aside
    told = _behind_period(_behind_first(frame, statement), statement, base, aside)
    reporter = code_of(statement.told.reporter)
    tells_on = reporter is not None and reporter == frame.teller
    seller = _teller(statement) or frame.teller
    return told._replace(
        said=statement.said,
        sides=statement.told,
        pair=_told_on(frame, statement) or (statement.told if tells_on else statement.sides),
        last=statement.sides,
        teller=seller if frame.teller is None or seller == frame.rival else frame.teller,
        rival=_rival(statement, tells_on, seller),
        acts=_acts(frame, statement, piece),
        exported=statement.sides if statement.flow is Flow.EXPORT else frame.exported,
        ends=(),
        loose=True,
        planned=statement.target and not piece.had_goal,
        term=statement.term,
        goods=statement.goods,
        target=False,
        told=frame.told | {statement.flow},
        near=False,
        stated=True,
        flow=statement.flow,
        several=frame.several or _is_another(frame, statement),
        role=list_role(frame, piece.ends, statement.said),
        listed=_still_listed(frame, statement)
        or (listed_role(piece.marks) if _lists(statement, piece) else _of_items(statement, piece)),
    )


def _told_on(frame: Frame, statement: Statement) -> Sides | None:
    """``экспорт Чехии вырос … Дания взяла 5 тыс. тонн``: the next is of Czechia again."""
    turned = statement.said.verbal and code_of(statement.sides.partner) == frame.teller is not None
    return statement.sides.turned() if turned and code_of(statement.sides.reporter) != frame.teller else None


def _is_aside(frame: Frame, piece: Piece, statement: Statement) -> bool:
    """``за 2024 год … сальдо, [в 2023 году составлявшее 5 млн,] упало``: the year of the participle alone"""
    if VerbForm.PARTICIPLE not in piece.forms or piece.forms & FINITE:
        return False
    own = any(each.where == statement.period_at for each in piece.times)
    return own and (frame.time is not None or is_earlier(statement.period, frame.period))


def _of_items(statement: Statement, piece: Piece) -> Role | None:
    """``экспорт муки: Китай - 5 тыс. тонн, [Иран - 2 тыс.]``: what the first state of a list is to the trade, the next
    ones are."""
    if piece.said or len(piece.ends) != 1 or not piece.ends[0].leads:
        return None
    reporter, partner = statement.sides.reporter, statement.sides.partner
    if reporter is not None and reporter.where == piece.ends[0].where:
        return Role.OWNER
    first = partner is not None and partner.where == piece.ends[0].where
    return HEADED.get(statement.flow) if first else None


def _behind_period(frame: Frame, statement: Statement, base: bool, aside: bool) -> Frame:
    """The period that the next figure may leave out: that of a figure only compared with is none."""
    period, at = (frame.period, frame.period_at) if base else (statement.period, statement.period_at)
    earlier = (is_earlier(period, frame.latest[0]) or is_known_base(period, frame.latest[0])) and not statement.target
    return frame._replace(
        time=frame.time if aside else None,
        earlier=None,
        period=period,
        period_at=at,
        latest=frame.latest if earlier else (period, at),
        dated=True,
        antecedent=frame.antecedent if earlier or statement.term else period or frame.antecedent,
        stretch=period if period is not None and months_of(period) > 1 and not earlier else frame.stretch,
    )


def _behind_first(frame: Frame, statement: Statement) -> Frame:
    """What a pronoun in the next sentence means: the first statement of this one."""
    return frame._replace(
        first=statement.said if frame.near else frame.first or statement.said,
        first_sides=frame.first_sides if frame.first_stated else statement.told,
        first_stated=frame.first_stated or not frame.first or frame.first is statement.said,
    )


def _is_another(frame: Frame, statement: Statement) -> bool:
    """``в Китай - 5 млн, в Иран - 2 млн``"""
    if not frame.stated or frame.near or statement.said is not frame.said:
        return False
    before, now = frame.last.partner, statement.sides.partner
    return now is not None and (before is None or before.code != now.code)


def _teller(statement: Statement) -> str | None:
    """Whoever reports, where the text says so."""
    reporter = statement.sides.reporter
    return None if reporter is None or reporter.where is None else reporter.code


def _rival(statement: Statement, tells_on: bool, seller: str | None) -> str | None:
    """Who may be told of from here on: of two that trade with one another either."""
    if statement.flow is Flow.TURNOVER:
        return code_of(statement.sides.partner)
    return None if tells_on else seller


def _acts(frame: Frame, statement: Statement, piece: Piece) -> bool:
    """``Литва увеличила экспорт в Швецию на 5%, Латвия - на 3%``"""
    said = statement.said
    if "buys" in piece.marks:
        return True
    if not piece.said:
        return frame.acts and frame.said is said
    far = any(end.preposition for end in piece.ends)
    bare = [end for end in piece.ends if end.role is Role.BARE and end.cases & NOM]
    subject = any(end.at < said.at or not end.cases & GEN for end in bare)
    return far and subject and not said.verbal and piece.trend != 0 and "moved" not in piece.marks


def _still_listed(frame: Frame, statement: Statement) -> Role | None:
    """``… импорт из Литвы. Экспорт в Перу …``: another flow is none of the list."""
    said = frame.said
    return frame.listed if said is None or said.topic.flow is statement.said.topic.flow else None


def _lists(statement: Statement, piece: Piece) -> bool:
    return statement.flow is Flow.TURNOVER or "rank" in piece.marks


def behind_piece(frame: Frame, piece: Piece, following: Piece | None, said: Said | None) -> Frame:
    """The frame behind a piece without a figure, whose topic is *said*. A clause of its own about something else
    leaves only its period, unless a colon says that the next goes on with it."""
    if piece.opaque and _is_subject_of(piece, following):
        piece = attrs.evolve(piece, ends=tuple(end for end in piece.ends if end.leads or end.preposition), opaque=False)
    colon = piece.announces
    listed = _led(frame, piece, following, said) or listed_role(piece.marks)
    listed = listed or (frame.listed if frame.listed is Role.OWNER else ranked_role(frame, piece))
    counted = None if listed or not colon else counted_up(frame, piece, said)
    whole = said is not None or not piece.opaque or colon or bool(piece.marks & LISTS) or _is_told_of(piece, following)
    gerund = VerbForm.GERUND in piece.forms and frame.planned and not frame.near
    goal = (said is None and (whole and "target" in piece.marks)) or (colon and "measure" in piece.marks)
    return frame._replace(
        said=said or frame.said,
        ends=_waiting(frame, piece, said, listed, whole=whole, alone=goes_on(frame, piece, following)),
        loose=frame.loose and said is None,
        time=piece.times[-1] if piece.times and "aside" not in piece.marks else frame.time,
        goods=_goods(frame, piece),
        target=frame.target or gerund or "forecast" in piece.marks or (whole and is_target(piece, frame, same=False)),
        near=frame.near and said is None,
        stated=frame.stated and (said is None or (said.topic.flow in MOVED and frame.answers(said))),
        first=frame.first or said,
        anchored=frame.anchored or begins_list(piece) or goal or (piece.points_back and said is None),
        listed=frame.listed if "which" in piece.marks else listed or counted or frame.listed,
        source=_source(piece) if said is None and piece.opaque else frame.source,
        role=frame.role if said is None and goes_on(frame, piece, following) else list_role(frame, piece.ends, said),
        planned=frame.planned and (said is None or not piece.forms & DONE),
    )


def _goods(frame: Frame, piece: Piece) -> Where | None:
    """Those that the piece names; of one firm's, none are left to a figure."""
    if "lone_firm" in piece.marks and any(said.verbal for said in piece.said):
        return None
    return piece.goods[-1][1] if piece.goods else frame.goods


def owner_of(piece: Piece, said: Said) -> str | None:
    """``ВВП Украины вырос, экспорт - тоже``, ``в России добыто 5 млн тонн, экспорт …``: whose economy another topic
    tells of."""
    behind = [end for end in piece.ends if end.role is Role.BARE and end.cases & GEN and end.at == said.at + 1]
    there = (end for end in piece.ends if end.role is Role.AT and len(end.codes) == 1 and "output" in piece.marks)
    whose = behind or [*there]
    return whose[0].codes[0] if whose and is_side(whose[0].codes[0]) else None


def _source(piece: Piece) -> str | None:
    """``комитет статистики Кыргызстана сообщил, …``"""
    if not piece.marks & _TELLING:
        return piece.office
    bare = (end for end in piece.ends if end.role is Role.BARE and end.cases & GEN)
    states = [end for end in bare if not end.cases & NOM or end.cases == ANY_CASE or "source" in piece.marks]
    if "source" in piece.marks and not states:
        states = [end for end in piece.ends if end.role is Role.GOODS]  # по данным китайской таможни
    told = len(states) == len(piece.ends) == 1 and is_side(states[0].codes[0])
    return states[0].codes[0] if told else piece.office


def _is_told_of(piece: Piece, following: Piece | None) -> bool:
    """``главным рынком остается [Турция], которая …``"""
    if following is None or "which" not in following.marks or not piece.ends:
        return False
    last = piece.ends[-1]
    return last.at == piece.stop - 1 and last.role is Role.BARE and bool(last.cases & NOM)


def _is_subject_of(piece: Piece, following: Piece | None) -> bool:
    """``[Турция] сохранила место, поставив …``"""
    if following is None or VerbForm.GERUND not in following.forms or piece.said:
        return False
    return any(said.verbal for said in following.said) and any(end.leads for end in piece.ends)


def _led(frame: Frame, piece: Piece, following: Piece | None, said: Said | None) -> Role | None:
    """``на первом месте по поставкам в Китай Ангола (…), на втором Ирак (…)``, ``закупки у России увеличили Италия (…),
    Польша (…)``: the states of the list report."""
    said = said or (frame.said if piece.trend else None)
    if said is None or said.verbal or said.topic.flow not in MOVED:
        return None
    counted = following is not None and following.opener == "("
    if "rank" not in piece.marks and not counted:
        return None
    far = any(end.role in _FAR or (counted and end.role is Role.GOODS) for end in (*piece.ends, *frame.ends))
    leads = any(end.leads for end in piece.ends)
    return Role.OWNER if far and leads else None


def _waiting(
    frame: Frame, piece: Piece, said: Said | None, listed: Role | None, *, whole: bool, alone: bool
) -> tuple[End, ...]:
    """The states that wait for a figure; a state *alone* goes on with a list."""
    kept = frame.ends if said is None or frame.loose else ()
    if not whole:
        return kept
    listed = listed or frame.listed
    if any(end.role is Role.SHARE for end in piece.ends):
        kept = tuple(end for end in kept if end.role is not Role.SHARE)  # на Россию - 92%, на Казахстан - 3%
    names = listed is not None and ANNOUNCED.isdisjoint(piece.marks)
    own: Sequence[End] = listed_ends(listed, piece) if listed and names else piece.ends
    own = own if said is None else acting(piece, said, tuple(own))
    if said is None and frame.role is not None and frame.stated:
        own = (goes_on_list if alone else in_list)(frame.role, own)
    return (*kept, *own)[-_MOST_ENDS:] if said is None else (*own, *kept)[:_MOST_ENDS]


def opens_again(piece: Piece, following: Piece | None) -> bool:
    """``(-5%) и Иран (-7%)``: what stood in the brackets is told."""
    return bool(piece.ends) and not piece.valued and following is not None and following.opener == "("


def behind_brackets(before: Frame, inside: Frame) -> Frame:
    """What stood before the brackets, and whose trade was told in them."""
    told = before._replace(ends=(), sides=inside.sides, flow=inside.flow, stated=True)
    return told._replace(first=inside.first, first_sides=inside.first_sides, first_stated=inside.first_stated)


def topic_to_leave(piece: Piece, following: Piece | None, frame: Frame) -> Said | None:
    """The topic that the piece leaves open; a verb that tells of no trade displaces none that does."""
    said = governor(piece, piece.stop)
    lists = following is not None and following.opener in ("(", ":")
    if lists and said is not None and frame.said is not None and not piece.ends and frame.goes_with(said, piece):
        return said._replace(topic=frame.said.topic)  # основу поставок составил газ (…)
    if said is None or frame.near or frame.said is None or frame.said.topic.flow is None:
        return said
    if said.verbal and said.topic.flow in MOVED and frame.answers(said) and not piece.valued:
        return said  # закупил угля на 5 млн, а продал сам, главным образом муки, на 3 млн
    return said if believed(said, ends_for(piece, said, frame, same=False), piece, frame.told, None) else None
