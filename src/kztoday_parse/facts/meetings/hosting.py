"""Who met whom: both sides of what a clause tells, and those whom it leaves out."""

from __future__ import annotations

from itertools import pairwise

from ...grammar.people import People, RolePhrase
from ...lexicon.senses import NOM, Place, Preposition
from ...model import MeetingKind, MeetingStatus
from ..document import Document
from .clauses import PRONOUN, Actor, Noun
from .cues import AT_IT, GUESTS, PUBLIC, VAGUE_JOBS, VENUES, WITH
from .finding import Finding
from .jobs import role_of
from .order import is_former, is_next_one
from .scene import Scene
from .titles import KEPT
from .told import Told, is_beside, is_on_visit, is_same_day

__all__ = ["Hosting", "pairs_of"]

_MINISTRY = ("мин", "ведомств", "мид")
_FOREIGN_OFFICE = ("мид", "внешнеполит")
_ABROAD = "иностранных"
_REMOTE = (
    "обвин",
    "критик",
    "раскритик",
    "написа",
    "поздрав",
    "уволи",
    "ненавид",
    "сравни",
    "ответи",
    "спори",
    "осуди",
)
_PAIR = 2
_LATER = 3  # sentences
_ELSEWHERE = frozenset({MeetingKind.CALL, MeetingKind.VISIT})


class Hosting(Finding):
    """Names the people of an encounter; ``series`` are those whose encounters the article counts up."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.series: list[int] = []

    def who_met(self, told: Told) -> tuple[list[int], list[int]]:
        """Both sides, and those whom the clause leaves out."""
        hosts, guests = self.who(told.hosts), self.who(told.guests)
        if told.clause.link == "which":
            hosts = self._of_sentence_above(told, hosts, guests)
        if hosts == guests and any(host.lemma == PRONOUN for host in told.hosts):
            hosts = [each for each in self.last_host() if each not in guests]  # `с A он говорил`
        elif guests and set(guests) <= set(hosts) and all(each.lemma == PRONOUN for each in told.guests):
            guests = self._other_than(hosts, told.guests[0])  # `король принял его`
        elif guests and told.guests[0].lemma in GUESTS and not set(guests).isdisjoint(hosts):
            guests = [each for each in self.came() or self.named_before() or self.protagonist() if each not in hosts]
        elif len(hosts) == len(guests) == 1 and all(each.lemma == PRONOUN for each in told.guests):
            guests = self._of_other_side(hosts[0], guests[0], told.guests[0])
        if hosts and not guests:
            guests = [each for guest in told.guests for each in self._meant_beside(guest, hosts)]
        if not hosts and not guests and self._is_of_same(told):
            hosts = self.pair_spoken_of()
        if not hosts and not guests and self._is_of_both(told):
            hosts = self._both_sides()
        if not hosts and guests and told.hosts:
            hosts = [each for each in self.subject_before() if self._is_called_so(each, told.hosts)]
        if told.wants_host and guests and not hosts:
            hosts = [each for each in self._left_out(told) if each not in guests] or self._beside(guests)
        if len(hosts) == 1 and guests and not any(each.phrases for each in told.hosts):
            hosts = self._not_at_home(hosts, guests)
        return hosts, guests

    def _of_sentence_above(self, told: Told, hosts: list[int], guests: list[int]) -> list[int]:
        """``A вернулся в Баку. B, с которым он беседовал``: A"""
        pronoun = told.hosts[0] if len(told.hosts) == 1 else None
        if pronoun is None or not pronoun.is_unknown_pronoun or pronoun.plural:
            return hosts
        before = self.subject_before() or self.named_before()
        found = [each for each in before if each not in guests and self._may_be(each, pronoun)]
        return found or [each for each in hosts if self._may_be(each, pronoun)]

    def _may_be(self, index: int, pronoun: Actor) -> bool:
        """No woman is ``он``, no man ``она``, as far as their names tell."""
        return not (self.is_masculine(index) if pronoun.feminine else self.is_feminine(index))

    def _not_at_home(self, hosts: list[int], guests: list[int]) -> list[int]:
        """``министр Перу A принял B. Затем он встретился с премьером Перу C``: B, who came to them"""
        last, home = self.drafts[-1].people if self.drafts else [], self.people[hosts[0]].country
        same = home is not None and all(self.people[each].country == home for each in guests)
        if not same or len(last) != _PAIR or self.drafts[-1].hosts != hosts or not self.is_near(self.drafts[-1]):
            return hosts
        received = "receive" in self.document.streams[max(0, self.number - 1)].cues
        others = [each for each in last if each not in hosts and self.people[each].country not in (None, home)]
        return others if received and others and not self.is_feminine(others[0]) else hosts

    def _is_of_same(self, told: Told) -> bool:
        """``предыдущая встреча``, ``следующая встреча``: of those spoken of; no session of a body told only now"""
        current = self.current
        if told.kind in PUBLIC and (told.clause.link == "which" or current is None or not current.is_public):
            return False
        return is_former(told.clause, told.noun) or is_next_one(told.clause, told.noun)

    def _is_called_so(self, index: int, actors: list[Actor]) -> bool:
        """``A прилетел в Баку. Чиновник встретился с B``, ``Глава минфина встретился с B``: A"""
        if len(actors) > 1 or actors[0].plural or actors[0].lemma not in VAGUE_JOBS:
            return False
        person, role = self.people[index], self.document.streams[self.number].items[actors[0].at].value
        if actors[0].codes and person.country not in actors[0].codes:
            return False
        if actors[0].lemma != "глава":
            return not role_of(person).startswith("президент")
        return isinstance(role, RolePhrase) and _leads(role_of(person), role.text.lower().split())

    def _other_than(self, hosts: list[int], pronoun: Actor) -> list[int]:
        """Whom a pronoun means that is not the subject: the only other one of this sentence, else of the last one."""
        found = self.meant(pronoun, hosts) or (not pronoun.preposition and self.subject_before()) or self.named_before()
        return [each for each in found if each not in hosts]

    def _of_other_side(self, host: int, guest: int, pronoun: Actor) -> list[int]:
        """``министр Перу A принял B. Затем с ним встретился премьер Перу C``: with B"""
        country, current = self.people[host].country, self.current
        if country is None or self.people[guest].country != country or current is None or not self.is_near(current):
            return [guest]
        others = [each for each in current.people if each != guest] if guest in current.people else []
        fits = len(others) == 1 and self.is_feminine(others[0]) is pronoun.feminine
        return others if fits and self.people[others[0]].country not in (None, country) else [guest]

    def _is_of_both(self, told: Told) -> bool:
        """``A вручил B орден. Встреча прошла в Баку``: of nobody else, and no other is spoken of"""
        noun, verbs = told.noun, told.clause.verbs
        if noun is None or noun.preposition or noun.at or told.status is MeetingStatus.PLANNED:
            return False
        if (told.kind in PUBLIC and noun.cue != "ceremony") or self._is_far_apart(noun):
            return False
        follows = bool(verbs) and verbs[0].cue == "happen" and verbs[0].at == 1
        return follows and (self.current is None or not self.is_near(self.current))

    def sides_at_it(self, told: Told, speakers: list[int]) -> list[Actor]:
        """``A показал B завод. На встрече A заявил``: they have met"""
        noun, items = told.noun, told.clause.tiles.items
        if noun is None or told.kind in PUBLIC or told.earlier or self._is_far_apart(noun):
            return told.hosts
        if noun.plural and told.kind is MeetingKind.MEETING:
            return told.hosts
        inside = noun.preposition in AT_IT and isinstance(items[noun.at - 1].value, Preposition)
        both = self._both_sides() if inside else self._both_together() if noun.at == 0 and noun.cases & NOM else []
        both = both or (self._with_visitor(speakers) if inside and _is_of_sides(told) else [])
        if not set(speakers) < set(both):
            return told.hosts
        known = any(set(both) <= set(each.people) for each in self.drafts[-KEPT:])
        return told.hosts if known else [Actor(-1, tuple(both), NOM)]

    def _with_visitor(self, speakers: list[int]) -> list[int]:
        """``A прилетел в Лиму. На переговорах премьер Перу B отметил``: with A"""
        before = self.document.streams[max(0, self.number - 1)]
        both = [] if "negation" in before.cues else [*self.arrived(), *speakers]
        return both if len(both) == self.count_states(both) == _PAIR else []

    def _is_far_apart(self, noun: Noun) -> bool:
        """``A обвинил B. На встрече с журналистами …``: the two of the sentence before need not have met"""
        tiles = self.document.streams[self.number]
        behind = tiles.items[noun.at + 1 : noun.at + 2]
        if any(isinstance(each.value, Preposition) and each.value.word in WITH for each in behind):
            return True
        before = self.sentences[max(0, self.number - 1)]
        return any(word.startswith(_REMOTE) for word in tiles.tokens.words[before.first : before.stop])

    def _both_sides(self) -> list[int]:
        """The two whom the sentence before names, if they stand for two states."""
        both = self.but_spokesmen(self.both_before())
        return both if len(both) == self.count_states(both) == _PAIR else []

    def count_states(self, people: list[int]) -> int:
        """For how many states they stand, as far as the text tells."""
        return len({self.people[each].country for each in people} - {None})

    def _both_together(self) -> list[int]:
        """``A пил чай с B``: the two of the sentence before"""
        both, tiles, at = self.both_before(), list(self.tiles_before()), self.document.people.at
        guests = [
            at.get(tile.first, ())
            for before, tile in pairwise(tiles)
            if isinstance(before.value, Preposition) and before.value.word in WITH and type(tile.value) is People
        ]
        return both if len(both) == _PAIR and any(set(guest) < set(both) for guest in guests if guest) else []

    def _beside(self, guests: list[int]) -> list[int]:
        """``B встретил A. Намечены переговоры с B``: A"""
        last = self.drafts[-1].people if self.drafts else []
        return [each for each in last if each not in guests] if len(last) == _PAIR and set(guests) < set(last) else []

    def at_once(self, scene: Scene, told: Told, hosts: list[int]) -> Scene:
        """``5 мая в Баку A встретился с B. В этот же день состоялась встреча с C``: there and then."""
        known = self.current
        if known is None or scene.date is not None:
            return scene
        if is_same_day(told.clause) and self.is_near(known):
            scene = scene._replace(date=known.date)
        if scene.place is not None or not is_beside(told) or set(hosts).isdisjoint(known.people):
            return scene
        told.private = told.private or told.wants_host
        same = known.status is told.status and self.number - known.last <= _LATER and told.kind not in _ELSEWHERE
        return scene._replace(place=known.place, date=known.date) if same else scene

    def pair_spoken_of(self) -> list[int]:
        """``A позвонил B. Предыдущий разговор …``: the same two."""
        current = self.current
        return [] if current is None or not self.is_near(current) or current.is_public else list(current.people)

    def _meant_beside(self, guest: Actor, hosts: list[int]) -> list[int]:
        return self.meant(guest, hosts) if guest.is_unknown_pronoun else self.colleague(guest, hosts)

    def _left_out(self, told: Told) -> list[int]:
        """Who met the others where the clause names no host; nobody of the many who sat together."""
        if self.visiting[0] == self.number - 1:
            return []
        if told.clause.verbs and told.clause.opens_with_that(told.clause.verbs[0]):
            return self.last_named()
        visitor = self.protagonist() if is_on_visit(told.clause) else []
        hosts = visitor or self.arrived() or self.last_host() or self.named_before() or self.protagonist()
        hosts = self.but_spokesmen(hosts)
        return [] if len(hosts) > 1 and self.drafts and self.drafts[-1].is_public else hosts

    def is_of_series(self, people: list[int]) -> bool:
        """A host of the series, and one who is in no encounter yet."""
        others = [each for each in people if each not in self.series]
        told = any(others[0] in draft.people for draft in self.drafts[-KEPT:]) if others else True
        return len(others) == 1 < len(people) and not told


def _leads(role: str, words: list[str]) -> bool:
    """``глава Минфина`` is a minister, ``глава МИД`` the one of foreign affairs."""
    if not any(word.startswith(_MINISTRY) for word in words):
        return False
    abroad = any(word.startswith(_FOREIGN_OFFICE) for word in words)
    return "министр" in role and (not abroad or _ABROAD in role or " " not in role)


def _is_of_sides(told: Told) -> bool:
    """``на переговорах``; a meeting may be with voters, and talks ``в Женеве`` are not where somebody just arrived"""
    placed = any(isinstance(each.value, Place) and each.preposition in VENUES for each in told.clause.scenery)
    return not placed and told.kind in (MeetingKind.TALKS, MeetingKind.CONSULTATIONS)


def pairs_of(hosts: list[int], guests: list[int]) -> list[tuple[list[int], list[int]]]:
    """Each guest with all hosts; each host with a single guest."""
    if len(guests) == 1 < len(hosts):
        return [([host], guests) for host in hosts]
    return [(hosts, [guest]) for guest in guests] or [(hosts, guests)]
