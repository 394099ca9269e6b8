"""An encounter while the article is read, and the question whether two of them are one."""

from __future__ import annotations

import attrs

from ...model import MeetingKind, MeetingStatus, Period
from .cues import PUBLIC

__all__ = ["Draft", "is_same", "may_be_same"]


@attrs.define(eq=False)
class Draft:
    """``people`` and ``hosts`` are indexes of the linked people; ``sentence`` is where it was told first,
    ``last`` where it was told last, ``sentences`` all of them. ``nouns`` are its nouns as (sentence, tile)."""

    kind: MeetingKind | None
    status: MeetingStatus
    sentence: int
    people: list[int] = attrs.Factory(list)
    hosts: list[int] = attrs.Factory(list)
    codes: set[str] = attrs.Factory(set)
    place: str | None = None
    code: str | None = None
    date: Period | None = None
    private: bool = False
    nameless: bool = False
    headline: bool = False  # told in the headline first
    echo: bool = False  # mentioned behind a preposition: ``после встречи с B``
    several: bool = False  # the nameless are many, each met alone perhaps
    last: int = -1
    sentences: list[int] = attrs.Factory(list)
    nouns: list[tuple[int, int]] = attrs.Factory(list)

    @property
    def is_public(self) -> bool:
        """A session or a conference, at which many sit."""
        return self.kind in PUBLIC

    def join(self, people: list[int]) -> None:
        """Add those who are not there yet."""
        for each in people:
            if each not in self.people:
                self.people.append(each)

    def absorb(self, other: Draft) -> None:
        """Take over what another telling of the same encounter adds."""
        self.join(other.people)
        self.hosts = self.hosts or other.hosts
        self.kind = self.kind or other.kind
        self.codes |= other.codes
        if self.place is None:
            self.place, self.code = other.place, other.code
        self.date = self.date or other.date
        self.nameless = self.nameless or other.nameless
        self.touch(other.sentence, other.nouns)

    def touch(self, sentence: int, nouns: list[tuple[int, int]]) -> None:
        """Another sentence speaks of it."""
        self.last = sentence
        self.nouns += nouns
        if sentence not in self.sentences:
            self.sentences.append(sentence)


def is_same(one: Draft, other: Draft) -> bool:
    """Whether *other*, told later, is the encounter *one*: the same people, and nothing tells them apart."""
    if set(one.nouns) & set(other.nouns):
        return True
    if not may_be_same(one, other) or (one.private != other.private and set(one.people) != set(other.people)):
        return False
    common = len(set(one.people) & set(other.people))
    if common >= 2:
        return True
    if common == 1 and len(other.people) == 1:
        return other.echo or (other.nameless and one.nameless and len(one.people) == 1)
    return common == 1 and len(one.people) == 1 and one.headline


def may_be_same(one: Draft, other: Draft) -> bool:
    """No word speaks against it: neither status, place, date nor kind."""
    if one.status is not other.status or _differ(one.place, other.place) or _differ(one.date, other.date):
        return False
    return one.kind is None or other.kind is None or _kin(one, other)


def _differ(one: object, other: object) -> bool:
    return one is not None and other is not None and one != other


def _kin(one: Draft, other: Draft) -> bool:
    """Kinds that may be two words for one thing."""
    if one.is_public or other.is_public:
        return one.is_public and other.is_public
    visit = MeetingKind.VISIT
    return (one.kind is visit) == (other.kind is visit)
