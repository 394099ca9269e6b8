"""The city of a visit or an event beside which others meet: ``прибыл в Осло с визитом. … В рамках визита``"""

from __future__ import annotations

from collections.abc import Iterable

from ...grammar.morph import adjective_cases
from ...lexicon.senses import Place, PlaceKind
from ...mentions import Gap, Sign
from ...model import MeetingKind, MeetingStatus
from .clauses import Clause, Noun
from .cues import DURING, FRAMING, KINDS, VENUES
from .outlook import lies_ahead

__all__ = ["Frames"]

_FRAMING = FRAMING | DURING
_VISIT = "visit"
_SAME = frozenset("этого того же самого своего своей его ее данного данной этой той самой".split())
_OTHER_YEAR = frozenset({"назад", "году"})
_DESCRIBED = 3  # tokens between a preposition and the noun
_City = tuple[str, str]


class Frames:
    """The cities told of visits and of events, by their nouns; of a visit with those who came or will come."""

    __slots__ = ("_cities", "_visitors")

    def __init__(self) -> None:
        self._cities: dict[str, dict[_City, Place]] = {}
        self._visitors: dict[_City, tuple[set[int], bool]] = {}

    def note(self, clause: Clause, *, comes: bool) -> None:
        """``A прибыл в Осло с визитом``, ``в Осло проходит форум``: where only one city is told"""
        names = {name for noun in clause.nouns if (name := _name_of(clause, noun))} | ({_VISIT} if comes else set())
        cities = _cities(clause) if names else {}
        if len(cities) != 1:
            return
        for name in names:
            self._cities.setdefault(name, {}).update(cities)
        who = {index for actor in clause.actors for index in actor.people}
        for city in cities:
            known, ahead = self._visitors.get(city, (set(), True))
            self._visitors[city] = (known | who, ahead and lies_ahead(clause))

    def city(self, clause: Clause, people: Iterable[int], status: MeetingStatus) -> Place | None:
        """That of ``в рамках визита``, ``на полях форума``, which nothing describes further; none of two, nor
        of ``год назад на полях форума``."""
        if not self._cities or not _OTHER_YEAR.isdisjoint(clause.words):
            return None
        for noun in clause.nouns:
            name = _name_of(clause, noun) if noun.preposition in _FRAMING and _is_known(clause, noun) else ""
            cities = self._cities.get(name, {})
            if len(cities) == 1:
                ((key, place),) = cities.items()
                visitors, ahead = self._visitors[key]
                here = name != _VISIT or not visitors.isdisjoint(people)
                return place if here and not (ahead and status is MeetingStatus.HELD) else None
        return None


def _name_of(clause: Clause, noun: Noun) -> str:
    """What a visit or an event is called; the words for a visit mean the same."""
    kind = KINDS.get(noun.cue)
    if kind is MeetingKind.VISIT:
        return _VISIT
    return noun.word(clause.tiles) if kind is MeetingKind.CONFERENCE and noun.cue == "conference" else ""


def _cities(clause: Clause) -> dict[_City, Place]:
    places = (each.value for each in clause.scenery if each.preposition in VENUES)
    return {(each.code, each.name): each for each in places if isinstance(each, Place) and each.kind == PlaceKind.CITY}


def _is_known(clause: Clause, noun: Noun) -> bool:
    """``в рамках [своего официального] визита``; not ``на полях Давосского форума``, ``на полях форума "Боао"``"""
    tokens, items = clause.tiles.tokens, clause.tiles.items
    opener = max((each.at for each in clause.openers if each.at < noun.at), default=-1)
    between = range(items[opener].stop, items[noun.at].first) if opener >= 0 else range(0)
    if len(between) > _DESCRIBED or not all(_is_small(tokens.raw[at]) for at in between):
        return False
    behind = items[noun.at + 1] if noun.at + 1 < clause.tiles.size else None
    if behind is None or not isinstance(behind.value, Gap | Sign):
        return behind is None or not isinstance(behind.value, Place)
    return tokens.raw[behind.first][0].islower() or tokens.raw[behind.first] in ",."


def _is_small(word: str) -> bool:
    return word in _SAME or (word[0].islower() and bool(adjective_cases(word)))
