"""What a clause tells by the company it names: interlocutors, guests, those at one table, whoever is left."""

from __future__ import annotations

from ...lexicon.senses import GEN, INS
from ...mentions import Sign
from ...model import MeetingKind
from . import parties
from .clauses import Actor, Clause
from .cues import GUESTS, INTERLOCUTORS
from .taking_part import joining, officer
from .told import Mode, Told

__all__ = ["by_company"]

_DASH = Sign("-")


def by_company(clause: Clause) -> Told | None:
    """``его собеседником был B``, ``за столом сидели A и B``, ``среди гостей A``, ``затем - с B``"""
    if any(each.word in ("среди", "в числе") for each in clause.openers) and _counts_up(clause):
        return joining(clause, [each for each in clause.actors if not each.preposition])
    if any(_is_interlocutor(clause, each) for each in clause.actors):
        return _interlocutor(clause)
    if "seated" in clause.cues or "partaker" in clause.cues or officer(clause) or _are_members(clause):
        return joining(clause, [*parties.nominatives(clause), *parties.guests(clause)])
    if not (clause.nouns or clause.first) and clause.finite < 0 and _is_ellipsis(clause):
        return Told(clause, Mode.REPEAT, None, [], _left_over(clause), private=True)
    return None


def _is_ellipsis(clause: Clause) -> bool:
    """``затем - с послом A``, ``последним - посла A``: the verb is that of the sentence before"""
    items = clause.tiles.items
    dash = next((k for k in (1, 2) if k < len(items) and items[k].value == _DASH), 0)
    return bool(dash) and len(clause.actors) > 0 and clause.actors[0].at <= dash + 2 and bool(_left_over(clause))


def _left_over(clause: Clause) -> list[Actor]:
    return parties.guests(clause) or [each for each in parties.objects(clause) if each.people]


def _are_members(clause: Clause) -> bool:
    """``в состав делегации вошли A и B``"""
    first = clause.tiles.items[clause.cues.get("delegation", 0)].first
    return "delegation" in clause.cues and clause.tiles.tokens.words[first - 1] == "состав"


def _is_interlocutor(clause: Clause, actor: Actor) -> bool:
    """``его собеседником был B``, ``гостем A стал B``"""
    if not actor.cases & INS or actor.preposition or actor.people:
        return actor.lemma in INTERLOCUTORS and bool(actor.cases & INS)
    owned = any(0 <= each.at - actor.at <= 1 and each.people and each.cases & GEN for each in clause.actors)
    return actor.lemma in INTERLOCUTORS or (actor.lemma in GUESTS and owned)


def _counts_up(clause: Clause) -> bool:
    """``среди которых A``, ``среди гостей A``, ``в числе участников A``"""
    if clause.link == "which" or "partaker" in clause.cues:
        return True
    return any(each.preposition in ("среди", "в числе") and each.lemma in GUESTS for each in clause.actors)


def _interlocutor(clause: Clause) -> Told:
    """``его собеседником был B``"""
    guests = parties.nominatives(clause)
    own = INTERLOCUTORS | GUESTS
    hosts = [each for each in clause.actors if each not in guests and (each.people or each.lemma not in own)]
    return Told(clause, Mode.TELL, MeetingKind.MEETING, hosts, guests, wants_host=True)
