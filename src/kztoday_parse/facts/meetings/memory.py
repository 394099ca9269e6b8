"""What the story remembers: the encounters told so far, and whom its roles and pronouns mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...grammar.people import RolePhrase
from ...lexicon.senses import ACC, NOM
from ...model import MeetingKind
from ..document import Document
from .clauses import PRONOUN, Actor, Clause
from .cues import (
    AT_HOME,
    BOTH,
    COLLEAGUE,
    DELEGATION,
    GUESTS,
    HEAD_OF_GOVERNMENT,
    HEAD_OF_STATE,
    HEADED,
    LEADERS,
    OFFICERS,
    OFFICES,
    PREMIER,
    PREMIERS,
    SERVANTS,
    SPOKESMEN,
    TOGETHER,
    TOWARDS,
    VAGUE_JOBS,
)
from .drafts import Draft
from .jobs import has_job, job_of, role_of
from .sides import sides_named
from .titles import KEPT
from .visitors import Visitors

__all__ = ["Memory"]

_FEMININE = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")  # family names of women
_MASCULINE = ("ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "оглу", "улы")  # and of men
_HEADS = frozenset({HEAD_OF_STATE, HEAD_OF_GOVERNMENT})  # of the state at home, whoever else is named
_DEPUTIES = ("вице", "первый вице", "заместитель", "первый заместитель")  # who is no president or premier himself
_MANY = 5  # who are named together are not two leaders and those who speak for them
_NEAR = 2  # sentences over which an encounter stays the one spoken of


class Memory(Visitors):
    """``current`` is the encounter spoken of, ``hosts`` are those who met the others last, ``envoys`` lead the
    delegation named last, ``delegated`` where one was named at all, ``roles`` are the jobs of those who stand in the
    clauses."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.hosts: list[int] = []
        self.envoys: list[int] = []
        self.delegated: bool = False
        self.visiting: tuple[int, frozenset[str]] = (-9, frozenset())  # where a delegation of nobody is, its states
        self.roles: dict[int, RolePhrase] = {}

    def is_near(self, draft: Draft) -> bool:
        """Told in the sentence before, or shortly before in the same paragraph; the headline stays near the lead."""
        distance = self.number - draft.last
        if distance <= 1 or (draft.headline and len(draft.sentences) == 1):
            return True
        if draft.is_public and not draft.former and distance <= _NEAR + 1:
            return True  # at which others speak, too
        if distance > _NEAR + 1:
            return False
        distance = self.before() + 1 - draft.last
        if distance <= 1:
            return True
        return distance <= _NEAR and self.sentences[self.number].paragraph == self.sentences[draft.last].paragraph

    def who(self, actors: Iterable[Actor]) -> list[int]:
        """The people that actors are, each once; their jobs are kept."""
        found: list[int] = []
        for actor in actors:
            found += [each for each in self._people(actor) if each not in found]
            for index, phrase in zip(actor.people, actor.phrases, strict=False):
                if phrase.role is not None:
                    self.roles.setdefault(index, phrase.role)
        return found

    def _people(self, actor: Actor) -> Sequence[int]:
        """Those whom the text names or links; a title that is linked to a stranger named long before means the one
        at home."""
        if actor.lemma == PRONOUN:
            guest = None if actor.plural or actor.feminine else self.guest_before(actor)
            return self.but_spokesmen((guest and self.guests(guest)) or actor.people or self._meant(actor))
        if not actor.people:
            return self._meant(actor)
        if actor.phrases or actor.codes or actor.lemma not in AT_HOME:
            return actor.people
        stranger = self.people[actor.people[0]].country not in (None, self.document.home)
        meant = stranger and (actor.lemma in _HEADS or self.is_far(actor.people[0]))
        return (self.of_title(actor) if meant else []) or actor.people

    def but_spokesmen(self, people: Sequence[int]) -> list[int]:
        """``Пресс-секретарь заявил, что президент в Баку. Он встретился с A``: who speaks for others is not meant."""
        return [each for each in people if not role_of(self.people[each]).startswith(SPOKESMEN)]

    def _meant(self, actor: Actor) -> list[int]:
        """Whom a role or a pronoun means that is linked to nobody: the guests of the encounter spoken of; the only
        one named so far; whoever has that job; the last host, if it can be his."""
        if actor.lemma == DELEGATION:
            return self._delegates(actor)
        if actor.lemma == HEAD_OF_STATE and actor.codes in ((), (self.document.home,)):
            return self.of_title(actor)
        if actor.lemma in GUESTS:
            return self.guests(actor)
        if actor.lemma == COLLEAGUE:
            return self._counterpart(actor)
        if actor.plural:
            return self._meant_together(actor)
        if actor.lemma == PRONOUN:
            return self._only_one() or self._of_gender(actor) or self._of_sentence_before(actor)
        if actor.lemma in OFFICERS and actor.codes:
            return self._officer(actor.codes[0])
        named = self._holders(actor.lemma, actor.codes[0]) if actor.codes else []
        named = named or self.diplomats(actor)
        if len(named) == 1:
            return named
        if self.opens_paragraph() and self.of_title(actor):
            return self.of_title(actor)  # the minister whose days are told, not the guest of the paragraph before
        hosts = [each for each in self.hosts if self._can_be(each, actor)]
        return hosts[:1] or self.of_title(actor) or self._same(actor)

    def _holders(self, lemma: str, code: str) -> list[int]:
        """Who has that job of that state; ``глава правительства`` is whoever can be called premier."""
        if lemma != HEAD_OF_GOVERNMENT:
            return self.jobs.get(("президент" if lemma == HEAD_OF_STATE else lemma, code), [])
        people = enumerate(self.people)
        return [each for each, person in people if person.country == code and role_of(person).startswith(PREMIERS)]

    def _only_one(self) -> list[int]:
        """Whom the text has named, if it is one only."""
        start = self.document.tokens.starts[self.sentences[self.number].first]
        named = [index for index, person in enumerate(self.people[:2]) if person.mentions[0].start < start]
        return named if len(named) == 1 else []

    def _same(self, actor: Actor) -> list[int]:
        """``заместитель премьер-министра A улетел в Рим. Там вице-премьер …``"""
        before = [] if actor.codes else self.subject_before()
        return [each for each in before if actor.lemma == job_of(self.people[each])]

    def colleague(self, actor: Actor, hosts: list[int]) -> list[int]:
        """``A принял казахстанского коллегу``: the only one of that state with A's job."""
        if actor.lemma != COLLEAGUE or actor.plural or len(actor.codes) != 1 or not hosts:
            return []
        named = self.jobs.get((job_of(self.people[hosts[0]]), actor.codes[0]), [])
        return named if len(named) == 1 else []

    def _officer(self, code: str) -> list[int]:
        """``казахстанский сопредседатель``: the first of that state in the last session."""
        last = (draft.people for draft in reversed(self.drafts[-KEPT:]) if draft.kind is MeetingKind.SESSION)
        return [each for each in next(last, ()) if self.people[each].country == code][:1]

    def _of_gender(self, actor: Actor) -> list[int]:
        """Of those who met last the only woman or the only man, by the family name; else for ``она`` the only one
        whose name is no man's, for ``он`` the last host."""
        last = self.drafts[-1].people if self.drafts else []
        found = [each for each in last if self.is_feminine(each) is actor.feminine]
        if actor.feminine and (actor.cases & NOM or actor.preposition == "для"):  # `ее` may be a delegation
            found = found or [each for each in last if not self.is_masculine(each)]
        if len(found) == 1 or actor.feminine:
            return found if len(found) == 1 else []
        return [each for each in self.last_host()[:1] if not self.is_feminine(each)]

    def _of_sentence_before(self, actor: Actor) -> list[int]:
        """``A улетел в Баку, сообщил B. Там он …``: A, if it can be he or she."""
        before = self.subject_before() or (self.named_before() if actor.cases & NOM else [])
        return [each for each in before if self.is_feminine(each) is actor.feminine]

    def is_feminine(self, index: int) -> bool:
        return index in self.document.people.women or self.people[index].name.endswith(_FEMININE)

    def is_masculine(self, index: int) -> bool:
        return self.people[index].name.endswith(_MASCULINE)

    def _delegates(self, actor: Actor) -> list[int]:
        """Who leads the delegation, of that state; else who met the others last, of many the protagonist."""
        if actor.codes:
            return [each for each in self.envoys if self.people[each].country in actor.codes]
        if self.envoys or not self.delegated:
            return self.envoys
        hosts = self.last_host()
        return hosts if len(hosts) == 1 else [each for each in self.protagonist() if each in hosts]

    def _counterpart(self, actor: Actor) -> list[int]:
        """``таджикский коллега``, named before: the only one of that state who met somebody with his job."""
        if len(actor.codes) != 1:
            return []
        found = dict[int, None]()
        for draft in self.drafts[-KEPT:]:
            for index in draft.people:
                if self.people[index].country == actor.codes[0] and self._has_peer(index, draft):
                    found[index] = None
        return list(found) if len(found) == 1 else []

    def _has_peer(self, index: int, draft: Draft) -> bool:
        job = job_of(self.people[index])
        return bool(job) and job in (job_of(self.people[each]) for each in draft.people if each != index)

    def _meant_together(self, actor: Actor) -> list[int]:
        """``Президенты Казахстана и Польши``: whoever has these jobs; ``лидеры``: the two named last."""
        if actor.codes:
            return self.of_states(actor)
        pronoun = actor.lemma == PRONOUN
        taken = pronoun and (actor.preposition in TOWARDS or (not actor.preposition and actor.cases & ACC))
        together = pronoun and actor.preposition in TOGETHER
        if not (actor.cases & NOM or actor.noun >= 0 or taken or together or self._are_both(actor)):
            return []
        if pronoun:
            together = together or self.current is None or not self.is_near(self.current)
            both = self.both_before() if together or self.current is None else self.current.people
            return both if len(both) == 2 else []
        if actor.lemma not in LEADERS and not self._are_both(actor):
            return []
        rulers = self.rulers_met() if actor.lemma == "лидер" else []
        if rulers:
            return rulers
        current = self.current
        if current is not None and (current.people or len(current.codes) > 1) and self.is_near(current):
            pair = self.pair_of(actor.lemma, [current])
            if pair or not self._are_both(actor):
                return pair
        near = (*self.tiles_before(), *self.document.streams[self.number].items[: actor.at])
        named = self.named_in(near)
        if len(named) == 1 and self.number > 1:  # `A находится в Перу. B вручил ему орден. Президенты …`
            named = self._peers(self.named_in((*self.document.streams[self.number - 2], *near)))
        aides = (*SERVANTS, *_DEPUTIES) if actor.lemma in (PREMIER, "президент") else SERVANTS
        if 2 <= len(named) < _MANY:
            leaders = [each for each in named if not role_of(self.people[each]).startswith(aides)]
            if actor.lemma in OFFICES:
                leaders = [each for each in leaders if self._can_have(each, actor.lemma)]
            if len(leaders) == 2:
                return leaders
        pair = self.pair_of(actor.lemma, self.drafts[-KEPT:])
        return self.both_with(actor.lemma) if not pair and self._are_both(actor) else pair

    def _can_have(self, index: int, lemma: str) -> bool:
        """``президент`` is what a leader can be called, too."""
        leader = lemma == "президент" and job_of(self.people[index]) in VAGUE_JOBS
        return leader or has_job(self.people[index], lemma)

    def _peers(self, people: list[int]) -> list[int]:
        """All of *people*, if they have one job."""
        return people if len({job_of(self.people[each]) for each in people}) == 1 else []

    def _are_both(self, actor: Actor) -> bool:
        """``переговоры двух мэров``"""
        return self.document.tokens.words[self.document.streams[self.number].items[actor.at].first - 1] in BOTH

    def pair_of(self, lemma: str, drafts: Sequence[Draft]) -> list[int]:
        """``президенты``: both of the last of *drafts* with that job."""
        pairs = (draft.people for draft in reversed(drafts) if len(draft.people) == 2)
        return next((list(pair) for pair in pairs if all(has_job(self.people[each], lemma) for each in pair)), [])

    def _can_be(self, index: int, actor: Actor) -> bool:
        person = self.people[index]
        if person.role is None and person.country is None:
            return actor.lemma in LEADERS or actor.lemma == HEAD_OF_STATE
        if actor.codes and self.people[index].country not in actor.codes:
            return False
        role = self.roles.get(index)
        called = actor.lemma == job_of(person) or (role is not None and role.lemma == actor.lemma)
        return called or (bool(actor.codes) and actor.lemma in VAGUE_JOBS)

    def remember_delegation(self, clause: Clause) -> None:
        """Who leads the delegation that a clause names."""
        above = clause.above
        if "delegation" in clause.cues or (clause.link == "which" and above is not None and "delegation" in above.cues):
            leads = any(verb.cue == "lead" for verb in clause.verbs)
            heads = [each for each in clause.actors if each.preposition in HEADED or (leads and each.cases & NOM)]
            self.envoys = self.who(heads) or self.envoys
            self.delegated = True
            if any(noun.cue == "visit" for noun in clause.nouns) and not heads:
                self.visiting = (self.number, frozenset(sides_named(clause)))

    def last_host(self) -> list[int]:
        """Who met the others last; of both sides the one who met more of them, such as a visitor."""
        last = self.drafts[-1] if self.drafts else None
        if last is None or len(last.people) != 2 or last.people[0] not in self.hosts:
            return self.hosts
        host, guest = last.people
        counts = [sum(index in draft.people for draft in self.drafts[-KEPT:]) for index in (host, guest)]
        return [guest] if counts[1] > counts[0] else self.hosts
