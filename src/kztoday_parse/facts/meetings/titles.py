"""Whom a title means: ``глава государства``, ``президент``, ``премьер``."""

from __future__ import annotations

from functools import cached_property

from ...grammar.people import RolePhrase
from ...lexicon.senses import NOM
from ..document import Document
from .clauses import Actor
from .cues import AT_HOME, HEAD_OF_GOVERNMENT, HEAD_OF_STATE, PREMIER, PREMIERS
from .drafts import Draft
from .jobs import job_of, jobs, role_of
from .naming import Naming

__all__ = ["KEPT", "Titles"]

KEPT = 60
"""Encounters that a sentence can still mean."""

_PAIR = 2
_LEAD = 2  # sentences
_NEAR = 3
_AT_THE_TOP = frozenset({"лидер", "глава"})
_RULERS = ("президент", "глава государства", "король", "королева", "эмир", "султан", *PREMIERS)
_FOREIGN = ("внешнеполитическ", "дипломати", " мид", "иностранных дел")  # how a foreign office is called
_DIPLOMAT, _ENVOY, _MINISTER = "дипломат", "посол", "министр"
_IS_FOREIGN = "министр иностранных дел"


def _rank(role: str) -> int:
    return next((k for k, each in enumerate(_RULERS) if role.startswith(each)), len(_RULERS))


class Titles(Naming):
    """``drafts`` are the encounters told so far, ``jobs`` who has which job of which state."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.drafts: list[Draft] = []
        self.jobs: dict[tuple[str, str], list[int]] = jobs(self.people)

    def of_title(self, actor: Actor) -> list[int]:
        """``глава государства``, ``премьер``, ``министр``: the only one at home; a president may have been named
        without his title."""
        home = self.document.home
        if actor.plural or actor.lemma not in AT_HOME or actor.codes not in ((), (home,)):
            return []
        if actor.lemma not in (HEAD_OF_STATE, "президент"):
            found = self.jobs.get((PREMIER if actor.lemma == HEAD_OF_GOVERNMENT else actor.lemma, home), [])
            untold = self._untitled() if actor.lemma == PREMIER and not found else []
            return found if len(found) == 1 else [each for each in untold if each in self.subject_before()]
        return self._presidents or self._untitled()

    def _untitled(self) -> list[int]:
        """The only one named so far, or who met somebody so far, whose job the article never tells."""
        stop = self.document.tokens.end(self.sentences[self.number].stop - 1)
        found = [index for index in self.untold if self.people[index].mentions[0].start < stop]
        if len(found) > 1:
            met = {index for draft in self.drafts[-KEPT:] for index in draft.people}
            found = [index for index in found if index in met]
        return found if len(found) == 1 else []

    def both_with(self, lemma: str) -> list[int]:
        """``переговоры двух министров``: the two, not of one state, named shortly before, or in the headline and the
        lead, who have that job; one of them may be whose job the article does not tell"""
        streams = (*self.document.streams[:_LEAD], *self.document.streams[max(0, self.number - _NEAR) : self.number])
        named = self.named_in(tile for tiles in streams for tile in tiles)
        both = [each for each in named if job_of(self.people[each]) == lemma]
        both += [each for each in self.untold if each in named] if len(both) == 1 else []
        states = [self.people[each].country for each in both if self.people[each].country]
        return both if len(both) == _PAIR and len(states) == len(set(states)) else []

    def of_states(self, actor: Actor) -> list[int]:
        """``президенты Чехии и Польши``, ``чешского и польского послов``: each the only one of his state"""
        found = [self._of_state(actor.lemma, code) for code in actor.codes]
        if not all(len(each) == 1 for each in found):
            return []
        both = [each[0] for each in found]
        acting = actor.cases & NOM or actor.noun >= 0
        return both if acting or not (self._is_of_field(actor) or self._are_still_to_come(both)) else []

    def _of_state(self, lemma: str, code: str) -> list[int]:
        found = self.jobs.get((lemma, code)) or self.leaders(lemma, code)
        return found or (self.jobs.get((_ENVOY, code), []) if lemma == _DIPLOMAT else [])

    def _are_still_to_come(self, people: list[int]) -> bool:
        """``принял послов Перу и Чили. С послом Перу A он …``: not named so far"""
        start = self.document.tokens.starts[self.sentences[self.number].first]
        return any(self.people[each].mentions[0].start >= start for each in people)

    def _is_of_field(self, actor: Actor) -> bool:
        """``министров экономики Чехии и Польши``, who need not be those whom the text has named"""
        role = self.document.streams[self.number].items[actor.at].value if actor.at >= 0 else None
        if not isinstance(role, RolePhrase):
            return False
        return actor.lemma == _MINISTER and role.stop - role.head > 2 * len(role.countries)

    def leaders(self, lemma: str, code: str) -> list[int]:
        """``лидер``, ``глава`` of a state: its president, else its premier"""
        if lemma not in _AT_THE_TOP:
            return []
        of_state = (index for index, person in enumerate(self.people) if person.country == code)
        ranked = [(_rank(role_of(self.people[each])), each) for each in of_state]
        return [each for rank, each in sorted(ranked) if rank < len(_RULERS)][:1]

    def rulers_met(self) -> list[int]:
        """``A принял B. Их министры провели переговоры. Лидеры двух стран``: A and B, presidents or premiers both"""
        pairs = (draft.people for draft in reversed(self.drafts[-KEPT:]) if len(draft.people) == _PAIR)
        return next((list(pair) for pair in pairs if all(map(self._is_ruler, pair))), [])

    def _is_ruler(self, index: int) -> bool:
        return _rank(role_of(self.people[index])) < len(_RULERS)

    def diplomats(self, actor: Actor) -> list[int]:
        """``глава чилийского внешнеполитического ведомства``: the minister of foreign affairs"""
        if not actor.codes or actor.lemma != "глава":
            return []
        role = self.document.streams[self.number].items[actor.at].value if actor.at >= 0 else None
        if not isinstance(role, RolePhrase) or not any(word in role.text.lower() for word in _FOREIGN):
            return []
        abroad = (index for index, person in enumerate(self.people) if person.country == actor.codes[0])
        return [each for each in abroad if _IS_FOREIGN in role_of(self.people[each])]

    @cached_property
    def untold(self) -> list[int]:
        """Whose job the article never tells."""
        return [index for index, person in enumerate(self.people) if person.role is None and person.country is None]

    @cached_property
    def _presidents(self) -> list[int]:
        """The only president without a country or firm, or of the state that the article is at home in."""
        found = [index for index, person in enumerate(self.people) if person.role == "президент"]
        found += self.jobs.get(("президент", self.document.home), [])
        return found[:1] if len(set(found)) == 1 else []
