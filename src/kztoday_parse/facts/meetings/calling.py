"""Articles that tell of calls: somebody speaks to one after the other, and only these are named."""

from __future__ import annotations

from collections import Counter

from ...lexicon.senses import INS, NOM
from ...model import MeetingKind
from .clauses import Actor
from .cues import IN_TURN, INTERLOCUTORS
from .drafting import Drafting
from .titles import KEPT
from .told import Mode, Told

__all__ = ["Calling"]


class Calling(Drafting):
    """Knows whose calls an article tells of."""

    def is_call_of_nobody(self, told: Told) -> bool:
        """Whether *told* is a call, and the article tells of no caller; where it does, whoever is named alone is one
        more of those with whom he spoke."""
        if self._is_in_turn(told) or not (_is_on_line(told) or _is_partner(told)):
            return False
        people, caller = self.who((*told.hosts, *told.guests)), self._caller()
        if people and caller and caller[0] not in people:
            told.mode, told.kind, told.beside = Mode.TELL, MeetingKind.CALL, []
            told.guests, told.hosts = told.hosts, [Actor(-1, tuple(caller), NOM)]
            return False
        return _is_on_line(told) and not (self.current is not None and self.current.is_public)

    def _is_in_turn(self, told: Told) -> bool:
        """``A принял трех послов. Первым вошел B``: one encounter more, with A"""
        words, first = told.clause.tiles.tokens.words, told.clause.tiles.items[told.clause.first].first
        if told.noun is not None or words[first] not in IN_TURN:
            return False
        many = next((each for each in reversed(self.drafts[-KEPT:]) if each.several), None)
        people = self.who(told.hosts)
        if many is None or many.is_public or len(many.hosts) != 1 or not people or many.hosts[0] in people:
            return False
        told.mode, told.kind, told.beside, told.private = Mode.TELL, many.kind, [], True
        told.guests, told.hosts = told.hosts, [Actor(-1, tuple(many.hosts), NOM)]
        return True

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


def _is_on_line(told: Told) -> bool:
    """``на связь вышел A``, ``A позвонил``"""
    return "line" in told.clause.cues or any(verb.cue == "phone" for verb in told.clause.verbs)


def _is_partner(told: Told) -> bool:
    """``собеседником был A``"""
    actors = () if told.clause.scenery else told.clause.actors
    return any(each.lemma in INTERLOCUTORS and each.cases & INS for each in actors)
