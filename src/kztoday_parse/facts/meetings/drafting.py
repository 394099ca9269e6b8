"""Drafts: an encounter as one clause tells it, with what it says of those who are not named."""

from __future__ import annotations

from collections.abc import Iterator

from ...layout import Zone
from ...model import MeetingKind, MeetingStatus
from .clauses import PRONOUN, Actor, Clause
from .drafts import Draft, is_same
from .hosting import Hosting
from .sides import sides_named
from .titles import KEPT
from .told import Mode, Told, are_callers, are_speaking, faces_somebody, has_come_for, is_bare

__all__ = ["Drafting"]


class Drafting(Hosting):
    """Writes down what a clause tells, at the place and on the day of the scene."""

    def draft(self, told: Told, hosts: list[int], guests: list[int]) -> Draft:
        unnamed = [each for each in (*told.hosts, *told.guests) if not each.people]
        place = None if told.kind is MeetingKind.CALL else self.scene.place
        draft = Draft(told.kind, told.status, hosts, place=place, date=self.scene.date, private=told.private)
        draft.state = self.scene.state
        draft.join((*hosts, *guests))
        if told.clause.scenery:
            draft.codes.update(sides_named(told.clause))
        if unnamed:
            draft.codes.update(code for actor in unnamed for code in actor.codes)
            draft.several = any(each.plural for each in unnamed if each in told.guests and each.lemma != PRONOUN)
            draft.other = bool(hosts) and self.meets_another([each for each in unnamed if each in told.guests])
        if "delegation" in told.clause.cues:
            draft.codes.update(_of_delegation(told.clause))
        if not hosts and self.visiting[0] == self.number - 1:
            draft.codes |= self.visiting[1]
        self._describe(draft, told, unnamed)
        if told.kind is MeetingKind.VISIT and not guests and are_callers(told):
            draft.callers = len(hosts)
        draft.joint = told.many and len(hosts) > 1 and not guests
        draft.touch(self.number, None if told.noun is None else told.noun.at)
        return draft

    def _describe(self, draft: Draft, told: Told, unnamed: list[Actor]) -> None:
        """What is said of a draft's people who are not named, and how the text comes to tell of it."""
        # `чиновник посетил завод`: nobody else is there
        strangers = unnamed if told.guests or told.kind is not MeetingKind.VISIT else ()
        draft.nameless = told.nameless or (bool(strangers) and not all(self.who([each]) for each in strangers))
        draft.faced = faces_somebody(told)
        draft.kin = told.kin
        draft.former = told.earlier
        draft.headline = self.sentences[self.number].zone is Zone.TITLE
        draft.echo = told.noun is not None and bool(told.noun.preposition) and told.mode is not Mode.JOIN
        draft.mentioned = told.mode is Mode.REFER
        draft.spoken = told.kind is MeetingKind.MEETING and are_speaking(told)
        if told.status is MeetingStatus.PLANNED:
            draft.errand = has_come_for(told)
        else:
            draft.assumed = is_bare(told) and not told.earlier

    def unite(self, draft: Draft) -> None:
        """A draft whose people came later may turn out to be one told before."""
        for each in self.drafts[-KEPT:]:
            if each is not draft and len(draft.people) > 1 and is_same(each, draft):
                each.absorb(draft)
                self.drafts.remove(draft)
                self.current: Draft | None = each
                return


def _of_delegation(clause: Clause) -> Iterator[str]:
    """``делегацию турецких парламентариев``"""
    behind = clause.cues["delegation"] + 1
    for each in clause.actors:
        if each.at == behind and not each.people and each.plural:
            yield from each.codes
