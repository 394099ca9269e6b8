"""What a clause without a verb of encounter tells of those who were at the one spoken of."""

from __future__ import annotations

from attrs import evolve

from . import parties
from .clauses import Actor, Clause, Opener
from .company import beside_whom, company
from .cues import GUESTS
from .podium import podium
from .sides import are_opposed
from .taking_part import joining, officer
from .told import Told

__all__ = ["present"]

_AMONG = frozenset({"среди", "числе"})
_PRESENT = ("присутств", "собравш", "приглашен", "гост", "выступ", "доклад", "спикер", "оратор", "участни", "тех")
_MEMBERS = frozenset({"состав", "составе"})


def present(clause: Clause) -> Told | None:
    """``рядом был B``, ``слово взял A``, ``среди гостей A``, ``в составе делегации A``, ``A показал гостю музей``"""
    words = clause.words
    beside = company(clause, words)
    if beside:
        return evolve(joining(clause, beside), beside=beside_whom(clause))
    met = clause.nouns and parties.guests(clause)  # `по итогам переговоров с A B подписал протокол`
    stage = [] if met else podium(clause, words)
    if stage:
        return evolve(joining(clause, stage), public=True)
    if not _AMONG.isdisjoint(words) and any(_counts_up(clause, each) for each in clause.openers):
        return joining(clause, [each for each in clause.actors if not each.preposition])
    if (
        are_opposed(clause)
        or "seated" in clause.cues
        or "partaker" in clause.cues
        or officer(clause)
        or _are_members(clause)
    ):
        return joining(clause, [*parties.nominatives(clause), *parties.guests(clause)])
    guest = None if clause.nouns else _guest_of(clause)
    return None if guest is None else evolve(joining(clause, _named(clause)), beside=[guest], hosting=True)


def _named(clause: Clause) -> list[Actor]:
    return [each for each in parties.nominatives(clause) if each.people]


def _counts_up(clause: Clause, among: Opener) -> bool:
    """``среди которых A``, ``среди [почетных] гостей A``, ``в числе участников A``"""
    stop, words = clause.tiles.items[among.at].stop, clause.tiles.tokens.words
    if words[stop - 1] not in _AMONG:
        return False
    return clause.link == "which" or any(word.startswith(_PRESENT) for word in words[stop : stop + 2])


def _are_members(clause: Clause) -> bool:
    """``в состав делегации вошли A и B``"""
    at = clause.cues.get("delegation", -1)
    if at < 0:
        return False
    first, words = clause.tiles.items[at].first, clause.tiles.tokens.words
    return words[first - 1] == "в" or not _MEMBERS.isdisjoint(words[max(0, first - 2) : first])


def _guest_of(clause: Clause) -> Actor | None:
    """``A показал гостю музей``, ``A расспросил гостя``: whoever received him"""
    if "negation" in clause.cues or not _named(clause):
        return None
    guests = (each for each in (*parties.objects(clause), *parties.recipients(clause)) if each.lemma in GUESTS)
    return next((each for each in guests if not each.people), None)
