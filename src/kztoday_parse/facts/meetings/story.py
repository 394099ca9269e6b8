"""The encounters of an article: what its clauses tell, put together sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable

from ...grammar.people import People
from ...grammar.roles import RolePhrase
from ...layout import Zone
from ...lexicon.senses import CueWord
from ...mentions import Tiles
from ...model import MeetingKind, MeetingStatus
from ..document import Document
from .clauses import Actor, Clause, read_clauses
from .cues import ANCHORS, AT_IT, PUBLIC
from .drafts import Draft, is_same, may_be_same
from .parties import INTERLOCUTORS, met_nameless
from .reading import read_clause
from .scene import Scene, read_scene
from .sides import sides_named, states_in
from .told import Mode, Told

__all__ = ["Story"]

_NEAR = 2  # sentences over which an encounter stays the one spoken of


class Story:
    """The drafts of an article's encounters, in the order in which they are told."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.hosts: list[int] = []
        self.roles: dict[int, frozenset[str]] = {}
        self.sentence = -1
        self.scene = Scene()
        self.clause: Clause | None = None

    def read(self) -> list[Draft]:
        """Read every sentence that names an encounter."""
        for number, tiles in enumerate(self.document.streams):
            if tiles.sentence.zone in (Zone.TITLE, Zone.BODY) and _names_encounter(tiles):
                self.sentence = number
                self._read_sentence(tiles)
        return self.drafts

    def _read_sentence(self, tiles: Tiles) -> None:
        for clause in read_clauses(tiles, self.document):
            told = read_clause(clause)
            if told is not None:
                told.nameless = told.nameless or met_nameless(tiles, clause)
                self.scene = read_scene(tiles, clause, self.document.reference)
                self._take(told, tiles)

    def _take(self, told: Told, tiles: Tiles) -> None:
        if told.mode is Mode.TELL:
            self._tell(told, tiles)
        elif told.mode is Mode.JOIN:
            self._join(told, tiles)
        else:
            self._refer(told, tiles)

    # --- an encounter is told ---

    def _tell(self, told: Told, tiles: Tiles) -> None:
        hosts, guests = self._people(told.hosts), self._people(told.guests)
        if told.wants_host and guests:
            hosts = [each for each in self.hosts if each not in guests]
        told.nameless = told.nameless or not hosts
        parties = [[guest] for guest in guests] if told.apart and len(guests) > 1 else [guests]
        for party in parties:
            draft = self._draft(told, tiles, hosts, party)
            if len(parties) > 1:
                draft.nouns.clear()
            self._place_draft(draft, told)
        if hosts:
            self.hosts = hosts

    def _draft(self, told: Told, tiles: Tiles, hosts: list[int], guests: list[int]) -> Draft:
        assert told.status is not None
        draft = Draft(told.kind, told.status, self.sentence, hosts=list(hosts), private=told.private)
        draft.join([*hosts, *guests])
        draft.codes = {code for actor in (*told.hosts, *told.guests) for code in actor.codes if not actor.people}
        draft.codes.update(sides_named(tiles, told.clause))
        draft.place, draft.code, draft.date = self.scene.place, self.scene.code, self.scene.date
        draft.nameless = told.nameless or any(not each.people for each in (*told.hosts, *told.guests))
        draft.several = any(not each.people and each.plural for each in told.guests)
        draft.headline = tiles.sentence.zone is Zone.TITLE
        draft.echo = any(noun.at == told.noun and noun.preposition for noun in told.clause.nouns)
        draft.touch(self.sentence, [] if told.noun < 0 else [(self.sentence, told.noun)])
        return draft

    def _place_draft(self, draft: Draft, told: Told) -> None:
        known = self._known(draft, told)
        if known is None:
            self.drafts.append(draft)
            self.current = draft
        else:
            known.absorb(draft)
            self.current = known

    def _known(self, draft: Draft, told: Told) -> Draft | None:
        for each in reversed(self.drafts):
            if is_same(each, draft):
                return each
        current = self.current
        if current is None or not self._is_near(current) or not may_be_same(current, draft):
            return None
        if not draft.people and not told.fresh:
            return current
        if draft.kind is None and current.is_public and set(draft.hosts) & set(current.people):
            return current
        if not current.people and not current.several and not draft.private and draft.sentence != current.sentence:
            return current
        return None

    # --- somebody took part, something is added ---

    def _join(self, told: Told, tiles: Tiles) -> None:
        people = self._people(told.hosts)
        if told.everywhere:
            for each in self._all_of_hosts(told.kind):
                each.join(people)
            return
        home = self._home(told)
        if home is not None:
            home.join(people)
            home.codes.update(sides_named(tiles, told.clause))
            if home.place is None:
                home.place, home.code = self.scene.place, self.scene.code
            home.date = home.date or self.scene.date
            home.touch(self.sentence, [])
        elif (told.noun >= 0 and told.kind is not None) or ("seated" in told.clause.cues and len(people) > 1):
            told.nameless = any(noun.cue == "conference" for noun in told.clause.nouns) and any(
                verb.cue == "attend" for verb in told.clause.verbs
            )
            self._tell(told, tiles)

    def _all_of_hosts(self, kind: MeetingKind | None) -> Iterable[Draft]:
        return [each for each in self.drafts if set(self.hosts) & set(each.hosts) and each.status is MeetingStatus.HELD]

    def _home(self, told: Told) -> Draft | None:
        """The encounter in which somebody took part: the one of that noun, else the one spoken of."""
        for each in self.drafts:
            if (self.sentence, told.noun) in each.nouns:
                return each
        current = self.current
        if current is None or not self._is_near(current) or current.status is not told.status:
            return None
        if told.noun >= 0 and told.kind is not None and not self._goes_on(current, told.kind):
            return None
        if self.scene.place is not None and current.place is not None and self.scene.place != current.place:
            return None
        return current

    def _goes_on(self, current: Draft, kind: MeetingKind) -> bool:
        """A noun of that kind may mean the encounter spoken of; in another paragraph only where nobody is named yet."""
        if kind in PUBLIC and not current.is_public:
            return False
        return self._same_paragraph(current) or (kind is current.kind and not current.people)

    def _same_paragraph(self, draft: Draft) -> bool:
        streams = self.document.streams
        return streams[self.sentence].sentence.paragraph == streams[draft.last].sentence.paragraph

    def _refer(self, told: Told, tiles: Tiles) -> None:
        current = self.current
        speakers = self._people(told.hosts)
        if len(speakers) > 1 and "separate" not in told.clause.cues:
            current = next((each for each in self.drafts if set(speakers) <= set(each.people)), current)
            if current is not None and set(speakers) <= set(current.people):
                current.touch(self.sentence, [(self.sentence, told.noun)])
                return
        if current is not None and self._is_near(current):
            noun = next((noun for noun in told.clause.nouns if noun.at == told.noun), None)
            same = told.kind is None or (told.kind in PUBLIC) == current.is_public
            if not same:
                return
            if noun is not None and noun.preposition in AT_IT and not set(speakers) & set(current.people):
                current.join(speakers)
            current.kind = current.kind or told.kind
            current.touch(self.sentence, [(self.sentence, told.noun)])
        elif len(speakers) + len(self._people(told.guests)) >= 2 and told.kind is not None and told.kind not in PUBLIC:
            self._tell(told, tiles)

    def _people(self, actors: Iterable[Actor]) -> list[int]:
        found: list[int] = []
        for actor in actors:
            for each in actor.people or self._meant(actor):
                if each not in found:
                    found.append(each)
        return found

    def _meant(self, actor: Actor) -> Iterable[int]:
        """Whom a pronoun or a role means that nobody was linked to: the host of the encounters told so far,
        if he stands for that state; the only one named so far."""
        if actor.plural:
            return ()
        people = self.document.people.people
        if actor.codes:
            return [each for each in self.hosts if people[each].country in actor.codes][:1]
        if actor.lemma != "pronoun":
            return ()
        start = self.document.tokens.starts[self.document.streams[self.sentence].sentence.first]
        named = [index for index, person in enumerate(people) if person.mentions[0].start < start]
        return named if len(named) == 1 else self.hosts[:1]

    def _is_near(self, draft: Draft) -> bool:
        sentences = self.document.streams
        here, there = sentences[self.sentence].sentence, sentences[draft.last].sentence
        if draft.headline and draft.last == draft.sentence:
            return True
        return self.sentence - draft.last <= 1 or (
            here.paragraph == there.paragraph and self.sentence - draft.last <= _NEAR
        )


def _names_encounter(tiles: Tiles) -> bool:
    for tile in tiles.items:
        value = tile.value
        if type(value) is CueWord:
            if value.cue in ANCHORS:
                return True
        elif type(value) is RolePhrase and value.lemma in INTERLOCUTORS:
            return True
    return False
