"""Whom ``гость`` means: those of the encounter spoken of who came from elsewhere, or who have just come."""

from __future__ import annotations

from ...model import MeetingKind
from ..document import Document
from .clauses import Actor
from .drafts import Draft
from .sides import state_of_dateline
from .titles import Titles

__all__ = ["Visitors"]


class Visitors(Titles):
    """``current`` is the encounter spoken of."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.current: Draft | None = None

    def guests(self, actor: Actor) -> list[int]:
        """``гости``; ``гость``: the first of them, ``казахстанский гость``: the one of that state."""
        if actor.codes:
            met = [] if self.current is None else self.current.people
            of_state = (
                [each for each in some if self.people[each].country in actor.codes]
                for some in (met, self.came(), self.protagonist())
            )
            found = next(filter(None, of_state), [])
            return found if len(found) == 1 or actor.plural else []
        if actor.plural:
            return self._visitors() or self.came()
        return self._visitors()[:1] or self.named_so_far(actor) or self._stranger() or self.protagonist()

    def _stranger(self) -> list[int]:
        """``о ценах говорили и с A из Минска. Гостя принял B``: the only one of another state in the sentence before"""
        here = {None, self.document.home, state_of_dateline(self.document)}
        found = [each for each in self.named_in(self.tiles_before()) if self.people[each].country not in here]
        return found if len(found) == 1 else []

    def _visitors(self) -> list[int]:
        """Those of the encounter spoken of who came from another state than the dateline's; without a dateline the
        one whom others received."""
        if (current := self.current) is None:
            return []
        here = current.place.code if current.place else state_of_dateline(self.document)
        if here or current.kind is MeetingKind.VISIT:
            strangers = [each for each in current.people if self.people[each].country != here]
            return [each for each in strangers if self.people[each].country] or strangers
        received = [each for each in current.people if each not in current.hosts]
        return received if len(received) == 1 < len(current.people) else []

    def spoken_of(self) -> list[int]:
        """The people of the encounter spoken of."""
        return [] if self.current is None else self.current.people
