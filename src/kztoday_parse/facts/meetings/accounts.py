"""What becomes of what a clause tells: an encounter of its own, or more of one told before."""

from __future__ import annotations

from ...layout import Zone
from ...lexicon.senses import NOM
from ...model import MeetingKind, MeetingStatus
from ..coming import is_to_come
from ..document import Document
from .clauses import Actor
from .cues import AT_IT, NUMBERED, PUBLIC
from .drafts import Draft, shares_noun
from .finding import is_another, is_next
from .hosting import pairs_of
from .lookback import city_above, city_told, day_told, means_there
from .one_by_one import OneByOne
from .scene import Scene, read_scene
from .sides import sides_named
from .taking_part import is_of_her
from .titles import KEPT
from .told import (
    Mode,
    Told,
    are_they,
    faces_somebody,
    goes_on,
    greets,
    has_happened,
    has_host,
    is_elsewhere,
    is_of_union,
    is_said_there,
    is_seated,
    is_some_delegation,
    is_summit,
    is_topic,
    joins_others,
)
from .whereabouts import Whereabouts

__all__ = ["Accounts"]

_PAIR = 2  # people who discuss something
_CLOSED = frozenset({MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.CALL})  # at which nobody takes the floor


class Accounts(OneByOne):
    """Takes in what one clause tells after the other."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.whereabouts: Whereabouts = Whereabouts()

    def take(self, told: Told) -> None:
        if told.mode is Mode.TELL:
            self._tell(told)
        elif told.mode is Mode.REPEAT:
            self._repeat(told)
        elif told.mode is Mode.JOIN:
            self._join(told)
        elif told.mode is Mode.ACT:
            self._act(told)
        elif told.mode is Mode.SPEAK:
            self._speak(told)
        else:
            self._refer(told)

    # --- an encounter is told ---

    def _tell(self, told: Told) -> None:
        if told.wants_host and self.is_amid_calls(told):
            told.kind = MeetingKind.CALL
        if told.kind is MeetingKind.CONFERENCE:
            told.hosts = [each for each in told.hosts if not is_of_union(each)]
        hosts, guests = self.who_met(told)
        if not guests and len(hosts) < _PAIR and are_they(told):
            return
        if told.guests and not guests and (is_some_delegation(told.guests[0]) or greets(told)):
            return
        if goes_on(told) or self._is_everyday(told, [*hosts, *guests]):
            return
        told.nameless = told.nameless or (not hosts and has_host(told))
        self.scene: Scene = self._scene_of(told, hosts, guests)
        if is_to_come(self.scene.date, self.document.reference) and not has_happened(told):
            told.status = MeetingStatus.PLANNED  # `встреча A с B - 10 мая`
        pairs = pairs_of(hosts, guests) if told.apart else [(hosts, guests)]
        for some, others in pairs:
            draft = self.draft(told, some, others)
            if len(pairs) > 1:
                draft.nouns.clear()
            self._settle(draft, told)
        if self.current is not None and not guests:  # `министры условились`: whoever received the other stays the host
            hosts = self.current.hosts or hosts
        awaited = told.kind is MeetingKind.MEETING and len(guests) == 1 and is_topic(told)
        self.hosts: list[int] = guests if awaited and not told.guests[0].preposition else hosts or self.hosts
        if told.apart and hosts and any(guest.plural and not guest.people for guest in told.guests):
            self.series = hosts

    def _scene_of(self, told: Told, hosts: list[int], guests: list[int]) -> Scene:
        """That of the clause, with what it takes over: ``там``, ``в тот же день``, the heading of its item."""
        reference, number = self.document.reference, self.number
        scene = read_scene(told.clause, reference, told.noun)
        if scene.place is None and means_there(told.clause):
            scene = scene._replace(place=city_above(told.clause))
        if scene.place is None and means_there(told.clause) and number and not self.whereabouts.is_told(number - 1):
            before = self.document.streams[number - 1]
            scene = scene._replace(place=city_told(before), date=scene.date or day_told(before, reference))
        completed = self.whereabouts.completed(scene, told, number, self.sentences[number].paragraph)
        if completed.place is None and not completed.state:
            place = self.whereabouts.frames.city(told.clause, (*hosts, *guests), told.status)
            completed = completed._replace(place=place)
        return self.at_once(completed, told, hosts)

    def _is_everyday(self, told: Told, people: list[int]) -> bool:
        """``брат и сестра остались вдвоем``: they stand for too few states"""
        return self.count_states(people) < told.states

    def _settle(self, draft: Draft, told: Told) -> None:
        """Keep a draft, or add it to the encounter that it tells again."""
        self.current = self.known(draft, told)
        if self.current is None:
            self.drafts.append(draft)
            self.current = draft
        else:
            if self.series and self.series == self.current.people and self.current.several:
                self.current.codes.clear()  # `поочередно встретился с министрами Перу и Чили. С A обсудил`
            by_noun = self.current.echo or self.current.assumed  # so far
            told_again = by_noun and told.clause.link == "which" and bool(told.clause.verbs)
            self.current.absorb(draft, status=told_again and shares_noun(self.current, draft))

    def _repeat(self, told: Told) -> None:
        """``A позвонил B: предыдущий разговор …``, the noun left out; ``A принял B. Затем - C``, the verb left out"""
        current, pair = self.current, self.pair_spoken_of()
        if told.counted:
            many = current if current is not None and current.several else self._numbered(told)
            if many is not None:
                self._count_up(many, self.who(told.guests))
            return
        if current is not None and told.guests:
            told.kind, told.status, told.wants_host = current.kind, current.status, True
            self._tell(told)
        elif current is not None and len(pair) > 1:
            told.hosts, told.kind, told.earlier = [Actor(-1, tuple(pair), NOM)], current.kind, True
            self._tell(told)

    def _numbered(self, told: Told) -> Draft | None:
        """``трое - это A, B и C``, told far behind: the last encounter with many"""
        if told.clause.words[0] not in NUMBERED:
            return None
        return next((each for each in reversed(self.drafts[-KEPT:]) if each.several), None)

    def _count_up(self, known: Draft, people: list[int]) -> None:
        """``встретился с тремя послами: A, B и C``: at one table, or each by himself where it was one by one"""
        named = [each for each in people if each not in known.people]
        alone = self.series == known.people and len(known.people) == 1
        if all(self.people[each].country for each in named):
            known.codes = set()  # those of `европейские коллеги`
        for each in named[1:] if alone else ():
            self.drafts.append(known.with_another(each))
            self.drafts[-1].touch(self.number)
        known.join(named[:1] if alone else named)
        known.private, known.several = known.private or alone, False
        known.touch(self.number)

    # --- somebody took part, something is added ---

    def _join(self, told: Told) -> None:
        if told.noun is None and self.is_one_more(told):
            self._tell(told)
            return
        if told.noun is None and (self.is_call_of_nobody(told) or self._leads_another(told)):
            return
        people = self.who((*told.hosts, *told.guests))
        if told.everywhere:
            self._join_all(people)
            return
        self.scene = read_scene(told.clause, self.document.reference)
        known = None if told.earlier and told.noun is None else self.joined(told)
        closed = (
            known is not None and known.kind in _CLOSED and (len(known.people) > 1 or known.kind is MeetingKind.CALL)
        )
        if (closed and is_elsewhere(told)) or joins_others(told):
            return
        if told.public and told.kind is None and not (known is not None and known.has_floor):
            return
        if told.hosting and (known is None or known.is_public or len(known.people) > 1):
            return
        if known is not None and told.beside and not self.are_beside(told.beside, known):
            return
        if known is not None and not is_another(told, known):
            self._add(known, told, people)
        elif is_another(told, None) and len(people) > 1:
            if all(each.noun < 0 for each in told.hosts):  # к беседе с A подключился B
                told.hosts = [*told.hosts, Actor(-1, tuple(self.last_host()), NOM)]
            self._tell(told)
        elif told.kind is not None or ("seated" in told.clause.cues and len(people) > 1) or is_next(told, people):
            told.nameless = is_summit(told)
            self._tell(told)

    def _leads_another(self, told: Told) -> bool:
        """``A был в фирме. Ее возглавляет B``: no delegation"""
        return is_of_her(told.clause) and "delegation" not in self.document.streams[max(0, self.number - 1)].cues

    def _join_all(self, people: list[int]) -> None:
        for each in self.drafts[-KEPT:]:
            if each.status is MeetingStatus.HELD and not set(self.hosts).isdisjoint(each.hosts):
                each.join(people)

    def _add(self, draft: Draft, told: Told, people: list[int]) -> None:
        """*people* took part, and what else the clause says of the encounter."""
        unnamed = len(draft.people) < 2
        if not draft.people and told.noun is not None:
            draft.nameless, draft.faced = is_summit(told), faces_somebody(told)
        draft.join(people)
        draft.codes.update(sides_named(told.clause))
        if draft.is_public or all(verb.cue != "represent" for verb in told.clause.verbs):
            draft.place = draft.place or self.scene.place  # not `встречался с A. В Баку он представлял область`
        if told.noun is not None or told.clause.verbs:  # `сопредседатели довели экспорт в 2020 году до …`
            draft.date = draft.date or self.scene.date
        draft.touch(self.number, None if told.noun is None else told.noun.at)
        if unnamed:
            self.unite(draft)

    def _act(self, told: Told) -> None:
        """``A и B подписали меморандум``: at the encounter spoken of; if it is none of theirs, at one of their own."""
        people = self.who((*told.hosts, *told.guests))
        current = self.current
        if current is not None and self.is_near(current) and self._may_act_at(current, told, people):
            current.join(people)
            current.touch(self.number)
        elif not told.earlier and self.sentences[self.number].zone is not Zone.TITLE and self.count_states(people) > 1:
            self._tell(told)

    def _may_act_at(self, known: Draft, told: Told, people: list[int]) -> bool:
        """It was then and there, and somebody of it did so; at a session or a conference whoever is named."""
        scene = read_scene(told.clause, self.document.reference)
        if told.earlier or told.status is not known.status or scene.date not in (None, known.date):
            return False
        if known.is_public:
            return scene.place is None
        return scene.place in (None, known.place) and not set(people).isdisjoint(known.people)

    def _speak(self, told: Told) -> None:
        """``A отметил``: at the session or conference spoken of; in a series of encounters ``A предложил B``: one
        that was not told yet."""
        current = self.current
        if self.series and told.guests and self.is_of_series([*self.who(told.hosts), *self.who(told.guests)]):
            told.kind, told.private = MeetingKind.MEETING, True
            self._tell(told)
            return
        if current is not None and current.is_public and current.status is told.status and self.is_near(current):
            if told.clause.link == "that" and "say" not in told.clause.cues:
                return  # `A отметил, что B просил о прибавке`
            speakers = self.who(told.hosts)
            if speakers and (told.chairs or not current.mentioned or len(current.people) > 1):
                current.join(speakers)
                current.touch(self.number)

    def _refer(self, told: Told) -> None:
        """``на встрече A отметил``: the one in which all of them took part, else the one spoken of."""
        noun, speakers = told.noun, self.who(told.hosts)
        known = self.current
        if len(speakers) > 1 and "separate" not in told.clause.cues:
            known = next((each for each in self.drafts[-KEPT:] if set(speakers) <= set(each.people)), known)
        elif known is not None and not known.is_public and speakers and speakers[0] not in known.people:
            known = next((each for each in reversed(self.drafts[-KEPT:]) if speakers[0] in each.people), known)
        if known is None or not (self.is_near(known) or (speakers and set(speakers) <= set(known.people))):
            told.hosts = self.sides_at_it(told, speakers)
            several = len(self.who((*told.hosts, *told.guests))) > 1
            spoke = is_said_there(told) and (several or ("say" in told.clause.cues and speakers))
            if told.kind is not None and (is_seated(told) or (spoke if told.kind in PUBLIC else several)):
                self._tell(told)
            return
        took_part = bool(speakers) and set(speakers) <= set(known.people)
        if told.kind is not None and (told.kind in PUBLIC) != known.is_public and not took_part:
            if told.kind not in PUBLIC and self.who(told.guests):  # `на встрече рассказал B`: no session
                self._tell(told)
            return
        if told.kind in PUBLIC and told.kind is not known.kind and not took_part:
            return
        visited = known.kind is MeetingKind.VISIT and told.kind not in (None, MeetingKind.VISIT)
        if visited and speakers and not took_part:
            return
        there = noun is not None and noun.preposition in AT_IT and not told.earlier
        there = there and set(speakers).isdisjoint(known.people)
        if there or self.are_its_sides(speakers, known):
            known.join(speakers)
        known.kind = known.kind or told.kind
        if known.errand:  # `прибыл на встречу с A. Стороны обсудили`
            known.status = told.status
        known.touch(self.number, None if noun is None else noun.at)
