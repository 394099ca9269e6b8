"""Somebody speaks to one after the other, by telephone or in his office, and only these are named."""

from __future__ import annotations

from collections import Counter

from ...lexicon.senses import INS, NOM
from ...model import MeetingKind
from .clauses import Actor
from .cues import IN_TURN, INTERLOCUTORS
from .drafting import Drafting
from .titles import KEPT
from .told import Mode, Told

__all__ = ["OneByOne"]


class OneByOne(Drafting):
    """Knows who calls or receives the others of an article."""

    def is_one_more(self, told: Told) -> bool:
        """Whether those who are named alone are one more of them; *told* becomes that encounter."""
        clause = told.clause
        people, host, kind = self.who(told.hosts), list[int](), MeetingKind.CALL
        if _is_partner(told):
            host = self._caller()
        elif _is_on_line(told):
            host = self._caller() if all(self.people[each].country for each in people) else []
        elif clause.tiles.tokens.words[clause.tiles.bounds[clause.first]] in IN_TURN:
            host, kind = self._host_of_many()
        if not people or not host or host[0] in people:
            return False
        told.mode, told.kind, told.beside = Mode.TELL, kind, []
        told.guests, told.hosts, told.private = told.hosts, [Actor(-1, tuple(host), NOM)], kind is not MeetingKind.CALL
        return True

    def is_call_of_nobody(self, told: Told) -> bool:
        """``A позвонил``, and the article tells of no caller; at a forum that is on the line he takes part."""
        return _is_on_line(told) and not (self.current is not None and self.current.is_public)

    def is_amid_calls(self, told: Told) -> bool:
        """``A созвонился с B. Вторым его собеседником был C``"""
        return bool(self.drafts) and self.drafts[-1].kind is MeetingKind.CALL and _is_partner(told)

    def _caller(self) -> list[int]:
        """Who is in most of the calls told so far; of the first one the protagonist, else whoever called."""
        calls = [draft for draft in self.drafts[-KEPT:] if draft.kind is MeetingKind.CALL and draft.people]
        if not calls:
            return []
        counts, first = Counter(index for draft in calls for index in draft.people), self.protagonist()
        return [max(calls[0].people, key=lambda index: (counts[index], index in first))]

    def _host_of_many(self) -> tuple[list[int], MeetingKind]:
        """``A принял трех послов. Первым вошел B``: A"""
        many = next((each for each in reversed(self.drafts[-KEPT:]) if each.several and not each.is_public), None)
        if many is None or len(many.hosts) != 1:
            return [], MeetingKind.MEETING
        return many.hosts, many.kind or MeetingKind.MEETING


def _is_on_line(told: Told) -> bool:
    """``на связь вышел A``, ``A позвонил``"""
    return "line" in told.clause.cues or any(verb.cue == "phone" for verb in told.clause.verbs)


def _is_partner(told: Told) -> bool:
    """``собеседником был A``"""
    actors = () if told.clause.scenery else told.clause.actors
    return any(each.lemma in INTERLOCUTORS and each.cases & INS for each in actors)
