"""Which of the encounters told before a clause means."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.people import RolePhrase
from ...lexicon.senses import NOM, CueWord, Place, PlaceAdjective, Preposition
from ...mentions import Gap, Sign, Tiles
from ...model import MeetingKind, MeetingStatus
from ..document import Document
from .clauses import PRONOUN, Actor
from .cues import (
    CHAIR,
    COLLEAGUE,
    CONTINUING,
    GUESTS,
    INTERLOCUTORS,
    LEADERS,
    OFFICERS,
    OFFICES,
    PREMIER,
    PRESENT_WITH,
    PUBLIC,
    SUMMITS,
    TOGETHER,
    TOO,
    TOWARDS,
    VAGUE_JOBS,
)
from .drafts import Draft, are_alike, are_all, is_same, may_be_same
from .jobs import has_job, job_of
from .memory import Memory
from .order import is_of_others
from .scene import Scene
from .titles import KEPT
from .told import Told, is_errand

__all__ = ["Finding", "is_another", "is_next"]

_VAGUE = VAGUE_JOBS | GUESTS | INTERLOCUTORS | {COLLEAGUE, PRONOUN, "хозяин", "хозяйка"}  # what anybody can be called
_PAIR = 2  # states that meet
_CHAIRS = frozenset({"президент", PREMIER})  # who may be called a chairman, of the state or of its government


class Finding(Memory):
    """Looks encounters up. ``scene`` is the place and the day that the clause gives."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.scene: Scene = Scene()

    def known(self, draft: Draft, told: Told) -> Draft | None:
        """The encounter told before that *draft* tells again."""
        if len(draft.people) > 1:
            self._set_right(draft, told)
        for each in reversed(self.drafts[-KEPT:]):
            if (
                not is_same(each, draft)
                or (told.earlier and (_is_elsewhere(each, draft) or (len(draft.people) == _PAIR < len(each.people))))
                or self._is_next_to(each, told)
            ):
                continue
            if not self._is_with_another(each, told):
                return each
            draft.other = True
        if told.earlier or (not draft.people and is_of_others(told.clause, told.noun, self.spoken_of())):
            return None
        if (is_errand(told) or _is_besides(told)) and len(draft.people) > 1:  # told as held before
            same = [each for each in self.drafts[-KEPT:] if set(each.people) == set(draft.people)]
            if same:
                return same[-1]
        continued, current = self._continued(draft, told), self.current
        if continued is not None and may_be_same(continued, draft):
            return continued
        if current is None or not (self.is_near(current) or self._is_only(told)) or not may_be_same(current, draft):
            return None
        return current if self._is_spoken_of(draft, told, current) else None

    def _is_only(self, told: Told) -> bool:
        """``Встреча состоялась 5 мая``, told far behind: the only one of the article, of nobody else."""
        noun, verbs = told.noun, told.clause.verbs
        follows = noun is not None and bool(verbs) and verbs[0].at == noun.at + 1
        return follows and sum(bool(each.people) for each in self.drafts[-KEPT:]) == 1 and told.kind not in PUBLIC

    def _set_right(self, draft: Draft, told: Told) -> None:
        """``прибыл, чтобы встретиться с A. Они обсудили``: they have met; ``Встреча A и B. Они встретятся``,
        ``Они встретятся. Это вторая встреча A и B``: they will."""
        held = draft.status is MeetingStatus.HELD
        again = draft.assumed and draft.date is None and told.noun is not None and told.noun.cases & NOM
        for each in self.drafts[-KEPT:]:
            if each.status is draft.status or not are_alike(each, draft):
                continue
            if again:
                draft.status = each.status
            elif each.errand if held else each.assumed and each.date is None:
                each.status = draft.status

    def _is_spoken_of(self, draft: Draft, told: Told, current: Draft) -> bool:
        """The encounter spoken of had no people yet, or the word order makes *draft* the same."""
        named_later = not current.people and not draft.private and current.last != self.number
        named_later = named_later and (not current.several or are_all(draft, current))
        said_of_it = draft.kind is None and current.is_public and not set(draft.hosts).isdisjoint(current.people)
        given = not told.fresh and (
            self._is_open(draft, current) if not draft.people else _is_given(draft, told, current)
        )
        # `состоялось вручение грамот`; `A принял грамоты послов. Грамоты вручили B и C`
        handed = "credentials" in told.clause.cues and (
            not draft.people or (current.several and current.last < self.number)
        )
        # `говорил с президентом Перу. A и B обсудили`
        completes = draft.kind is None and current.faced and len(current.people) == 1 and len(draft.people) == _PAIR
        completes = completes and current.people[0] in draft.people
        return named_later or said_of_it or given or handed or completes

    def _is_open(self, draft: Draft, current: Draft) -> bool:
        """``A рассказал B о переговорах чешских и польских дипломатов``: not those of A and B, of other states."""
        states = {self.people[each].country for each in current.people} - {None} | current.codes
        return min(len(draft.codes), len(states)) < _PAIR or draft.codes <= states

    def _is_with_another(self, known: Draft, told: Told) -> bool:
        """``встретился с президентом Армении A. На встрече с председателем парламента Армении``"""
        unnamed = [each for each in told.guests if not each.people and len(each.codes) == 1 and not each.plural]
        if len(unnamed) != 1 or unnamed[0].lemma not in OFFICES:
            return False
        there = [self.people[each] for each in known.people if self.people[each].country == unnamed[0].codes[0]]
        jobs = {job_of(person) for person in there}
        alike = unnamed[0].lemma in jobs or (unnamed[0].lemma in _CHAIRS and CHAIR in jobs)
        return not alike and bool(jobs) and jobs <= OFFICES

    def meets_another(self, unnamed: Sequence[Actor]) -> bool:
        """``беседовал с зампредом банка России``: nobody named has that job."""
        if len(unnamed) != 1 or unnamed[0].plural or len(unnamed[0].codes) != 1 or unnamed[0].lemma in _VAGUE:
            return False
        return not self.jobs.get((unnamed[0].lemma, unnamed[0].codes[0]))

    def _continued(self, draft: Draft, told: Told) -> Draft | None:
        """``переговоры продолжились``, of nobody: the last ones told; ``с участием A``: those spoken of"""
        if not any(told.clause.lemma(verb) in CONTINUING for verb in told.clause.verbs) or told.hosts:
            return None
        if told.guests and all(each.preposition in PRESENT_WITH for each in told.guests):
            return self.current
        if draft.people or draft.codes:
            return None
        return next((each for each in reversed(self.drafts[-KEPT:]) if each.kind is draft.kind), None)

    def joined(self, told: Told) -> Draft | None:
        """The encounter in which somebody took part: the one of that noun, else the one spoken of."""
        noun, current = told.noun, self.current
        if noun is not None:
            for each in self.drafts[-KEPT:]:
                if (self.number, noun.at) in each.nouns:
                    return each
        if current is None or not self.is_near(current):
            return self._joined_pair(told) or self._only_public(told)
        if self._is_of_leaders(current, told):
            current.status = told.status
            return current
        if current.status is not told.status and not told.public:
            return self._spoken_of_before(told)
        if told.kind is not None and not (self._goes_on(current, told.kind) or self._is_definite(told, current)):
            return self._same_public(told)
        if self._is_next_to(current, told):
            return None
        return current if self._is_there(current, told) else None

    def _is_there(self, current: Draft, told: Told) -> bool:
        """In no other city; and not told by another noun where only this one has a city."""
        place, noun = self.scene.place, told.noun
        if place is None:
            return True
        if current.place is not None:
            return place.name == current.place.name
        return noun is None or self._is_called(current, noun.word(told.clause.tiles))

    def are_beside(self, actors: Sequence[Actor], known: Draft) -> bool:
        """One of *actors* is somebody at it, or may be: ``рядом с министром``"""
        return any(self._is_at(each, known) for each in actors)

    def _is_at(self, actor: Actor, known: Draft) -> bool:
        if actor.people:
            return not set(actor.people).isdisjoint(known.people)
        return actor.lemma in _VAGUE | OFFICERS or any(has_job(self.people[each], actor.lemma) for each in known.people)

    def are_its_sides(self, people: Sequence[int], known: Draft) -> bool:
        """``прошел разговор лидеров Чили и Перу. A и B обменялись поздравлениями``"""
        states = {self.people[each].country for each in people} - {None}
        return not known.people and len(people) == len(known.codes) == _PAIR and set() < states <= known.codes

    def _spoken_of_before(self, told: Told) -> Draft | None:
        """``прошли переговоры. Стороны проведут консультации. На переговорах A представлял B``: the talks."""
        same = (each for each in reversed(self.drafts[-KEPT:]) if each.kind is told.kind and told.kind is not None)
        return next((each for each in same if each.status is told.status and self.is_near(each)), None)

    def _is_of_leaders(self, current: Draft, told: Told) -> bool:
        """``саммит начинает работу. Во встрече лидеров участвуют A и B``: it is the summit."""
        noun = told.noun
        if noun is None or noun.cue != "meeting" or current.kind is not MeetingKind.CONFERENCE:
            return False
        role = told.clause.tiles.items[noun.at + 1].value if noun.at + 1 < told.clause.tiles.size else None
        of_leaders = isinstance(role, RolePhrase) and role.plural and role.lemma in LEADERS
        return of_leaders and any(self._is_called(current, each) for each in SUMMITS)

    def _same_public(self, told: Told) -> Draft | None:
        """``начался форум, будут переговоры. Перед участниками форума выступил A``: the forum."""
        same = (each for each in reversed(self.drafts[-KEPT:]) if each.kind is told.kind and each.is_public)
        last = next((each for each in same if each.status is told.status and self.is_near(each)), None)
        named = last is not None and told.noun is not None and self._is_called(last, told.noun.word(told.clause.tiles))
        return last if named and last is not None and self._is_there(last, told) else None

    def _is_next_to(self, known: Draft, told: Told) -> bool:
        """``посетят форум и примут участие в заседании``: two of them."""
        if told.kind not in PUBLIC or not known.is_public or told.kind is known.kind:
            return False
        return told.clause.link == "and" and known.last == self.number and bool(known.nouns)

    def _joined_pair(self, told: Told) -> Draft | None:
        """``к премьерам присоединились A и B``: the last encounter of two who have that job."""
        joined = next((each for each in told.hosts if each.preposition in TOWARDS and each.plural), None)
        pair = [] if joined is None else self.pair_of(joined.lemma, self.drafts[-KEPT:])
        return next((each for each in reversed(self.drafts[-KEPT:]) if pair and each.people == pair), None)

    def _only_public(self, told: Told) -> Draft | None:
        """``в заседании участвовали A и B``, told far behind: the only session of the article."""
        if told.kind not in PUBLIC or told.noun is None or not told.noun.preposition:
            return None
        same = [each for each in self.drafts[-KEPT:] if each.kind is told.kind and each.status is told.status]
        return same[0] if len(same) == 1 and self._is_called(same[0], told.noun.word(told.clause.tiles)) else None

    def _is_called(self, draft: Draft, lemma: str) -> bool:
        """One of the sentences that told of it has that noun: no seminar is a congress."""
        streams = (self.document.streams[each] for each in draft.sentences)
        return any(isinstance(tile.value, CueWord) and tile.value.lemma == lemma for tiles in streams for tile in tiles)

    def _is_definite(self, told: Told, current: Draft) -> bool:
        """``на форуме выступил A``, right behind the sentence that told of a forum, and no other is described."""
        noun, items = told.noun, told.clause.tiles.items
        if noun is None or told.kind is not current.kind or noun.plural:
            return False
        others = (each.value for each in told.clause.scenery if not isinstance(each.value, PlaceAdjective))
        if any(not isinstance(each, Place) or each.code not in current.codes for each in others):
            return False
        bare = noun.at and isinstance(items[noun.at - 1].value, Preposition)
        described = noun.at + 1 < len(items) and isinstance(items[noun.at + 1].value, Gap | Sign | RolePhrase)
        described = described and not _is_too(told.clause.tiles, noun.at + 1)
        return bool(bare) and not described and self.number - current.last <= 1

    def _goes_on(self, current: Draft, kind: MeetingKind) -> bool:
        """A noun of that kind may mean the encounter spoken of; in another paragraph only where nobody is named yet."""
        if kind in PUBLIC and not current.is_public:
            return False
        same_paragraph = self.sentences[self.number].paragraph == self.sentences[current.last].paragraph
        return same_paragraph or (kind is current.kind and not current.people)


def _is_elsewhere(known: Draft, draft: Draft) -> bool:
    """It has a place or a day, and they are not those of the other."""
    return (draft.place is not None and draft.place != known.place) or (
        draft.date is not None and draft.date != known.date
    )


def _is_besides(told: Told) -> bool:
    """``помимо переговоров с A, B примет участие``"""
    return told.noun is not None and told.noun.preposition in ("помимо", "кроме")


def _is_too(tiles: Tiles, at: int) -> bool:
    """``в заседании также участвовали``"""
    tile = tiles.items[at]
    return tile.stop - tile.first == 1 and tiles.tokens.words[tile.first] in TOO


def _is_given(draft: Draft, told: Told, current: Draft) -> bool:
    """``переговоры вел A``: the word order speaks of the one told before."""
    if told.noun is None or told.noun.preposition or draft.private or len(draft.people) > 1:
        return False
    if draft.kind is MeetingKind.VISIT and not set(draft.people) <= set(current.people):
        return False  # another visitor
    alike = draft.kind is current.kind or (current.spoken and draft.kind is MeetingKind.CALL)
    return alike and told.clause.link != "which"  # в ужине, который дал A


def is_another(told: Told, known: Draft | None) -> bool:
    """``к беседе с A подключился B``: not the one spoken of, but that with A."""
    if told.noun is None or told.noun.preposition not in TOWARDS:
        return False
    partners = {index for each in told.hosts if each.preposition in TOGETHER for index in each.people}
    return bool(partners) and (known is None or partners.isdisjoint(known.people))


def is_next(told: Told, people: list[int]) -> bool:
    """``A беседовал с B; в мае к ним присоединится C``"""
    return told.status is MeetingStatus.PLANNED and len(people) > 2
