"""What a clause tells by those with whom somebody met: an interlocutor, a guest, whoever is left of a list."""

from __future__ import annotations

from ...lexicon.senses import GEN, INS
from ...mentions import Sign
from ...model import MeetingKind
from . import parties
from .clauses import Actor, Clause
from .cues import COUNTING_UP, GUESTS, IN_TURN, INTERLOCUTORS, INTERVIEWERS, PARTNER, WITH
from .taking_part import event_of
from .told import Mode, Told

__all__ = ["by_partner", "in_turn", "left_over", "on_line", "roll_call"]

_DASH = Sign("-")
_BECOMING = frozenset("стал стала был была будет станет оказался оказалась".split())
_ENTERING = frozenset(
    "вошел вошла зашел зашла пришел пришла прибыл прибыла приехал приехала принят принята был была стал стала -".split()
)
_ITS = (["это"], ["ими"])
_MANY = 2  # of whom nobody says ``это``
_THIRD = frozenset({"третьим", "третьей", "четвертым", "четвертой"})


def by_partner(clause: Clause) -> Told | None:
    """``его собеседником был B``"""
    if not any(_is_interlocutor(clause, each) for each in clause.actors):
        return None
    guests = parties.nominatives(clause)
    own = INTERLOCUTORS | GUESTS | {PARTNER}
    hosts = [each for each in clause.actors if each not in guests and (each.people or each.lemma not in own)]
    kind = next(filter(None, (event_of(clause, each) for each in clause.actors)), MeetingKind.MEETING)
    return Told(clause, Mode.TELL, kind, hosts, guests, wants_host=True)


def on_line(clause: Clause) -> Told | None:
    """``на связь вышел A``: one more of those with whom somebody spoke; with whom, the story knows."""
    if "line" not in clause.cues or "negation" in clause.cues:
        return None
    named = [each for each in parties.nominatives(clause) if each.people]
    if not named or named[0].lemma in INTERVIEWERS:
        return None
    guests = [each for each in parties.guests(clause) if each.people]
    if not guests and not WITH.isdisjoint(clause.words):
        return None  # `на связь с редакцией вышел A`
    mode = Mode.TELL if guests else Mode.JOIN
    return Told(clause, mode, MeetingKind.CALL if guests else None, named, guests)


def in_turn(clause: Clause) -> Told | None:
    """``следующим вошел A``, ``следующим - A``: one of many, to whom, the story knows; not ``первым финишировал A``"""
    tiles = clause.tiles
    words, first = tiles.tokens.words, tiles.bounds[clause.first]
    if words[first] not in IN_TURN or clause.nouns or "negation" in clause.cues:
        return None
    named = [each for each in parties.nominatives(clause) if each.people and each.lemma]
    if not any(_ENTERING.issuperset(words[first + 1 : tiles.items[each.at].first]) for each in named):
        return None
    return Told(clause, Mode.JOIN, None, named, public=True) if named else None


def _is_interlocutor(clause: Clause, actor: Actor) -> bool:
    """``его собеседником был B``, ``гостем A стал B``, ``партнером по переговорам``"""
    if actor.lemma in INTERLOCUTORS and clause.tiles.tokens.words[clause.tiles.items[actor.at].first] in _THIRD:
        return False  # one more at the same table
    if actor.lemma == PARTNER and actor.cases & INS and not actor.people:
        return event_of(clause, actor) is not None and not _BECOMING.isdisjoint(clause.words)
    if not actor.cases & INS or actor.preposition or actor.people:
        return actor.lemma in INTERLOCUTORS and bool(actor.cases & INS)
    owned = any(0 <= each.at - actor.at <= 1 and each.people and each.cases & GEN for each in clause.actors)
    return actor.lemma in INTERLOCUTORS or (actor.lemma in GUESTS and owned)


def roll_call(clause: Clause) -> Told | None:
    """``это A, B и C``, ``трое - это A, B и C``, ``среди них - A``: those who were only counted before"""
    tiles = clause.tiles
    if clause.first or clause.nouns or clause.verbs or "negation" in clause.cues:
        return None
    named = [each for each in parties.nominatives(clause) if each.people]
    opening = tiles.tokens.words[tiles.bounds[0] : tiles.items[named[0].at].first] if named else []
    if not COUNTING_UP.issuperset(opening) or not all(each.listed for each in named[1:]):
        return None
    if opening[:1] in _ITS and len(named) < _MANY:
        return None
    told = Told(clause, Mode.REPEAT, None, [], named)
    told.counted = bool(opening)
    return told if opening else None


def left_over(clause: Clause) -> Told | None:
    """``затем - с послом A``, ``последним - посла A``: the verb is that of the sentence before"""
    if clause.nouns or clause.first or clause.finite >= 0 or not clause.actors:
        return None
    items = clause.tiles.items
    dash = next((k for k in (1, 2) if k < len(items) and items[k].value == _DASH), 0)
    if not dash or clause.actors[0].at > dash + 2:
        return None
    guests = parties.guests(clause) or [each for each in parties.objects(clause) if each.people]
    return Told(clause, Mode.REPEAT, None, [], guests, private=True) if guests else None
