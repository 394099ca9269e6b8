"""An encounter while the article is read, and the question whether two of them are one."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ...lexicon.senses import Place
from ...model import MeetingKind, MeetingStatus, PartialDate, Period
from .cues import PUBLIC

__all__ = ["Draft", "are_alike", "are_all", "is_same", "may_be_same", "shares_noun"]

_TABLES = frozenset({MeetingKind.TALKS, MeetingKind.CONSULTATIONS})
_MOST = 256  # people of one encounter; no article names so many


@attrs.define(eq=False)
class Draft:
    """``people`` and ``hosts`` are indexes of the linked people; ``sentences`` those that speak of it, the first one
    told it; ``nouns`` its nouns in the last of them as (sentence, tile). ``nameless`` where somebody met is not named,
    ``faced`` where he is a role, a pronoun or a delegation, ``several`` where those are many, ``kin`` where they are
    somebody's relatives, ``joint`` where two met them together; ``echo`` where it is mentioned behind a preposition:
    ``после встречи``, ``mentioned`` where a speaker names it and nobody tells of it: ``A сказал на форуме``,
    ``other`` where somebody meets one more who is not named, ``errand`` where somebody has come for it,
    ``spoken`` where it is a talk, perhaps by telephone, ``assumed`` where no verb says that it was held, ``former``
    where the text goes back to it, ``callers`` is how many went to see something: ``выставку посетили A и B``."""

    kind: MeetingKind | None
    status: MeetingStatus
    hosts: list[int]
    people: list[int] = attrs.Factory(list)
    codes: set[str] = attrs.Factory(set)
    place: Place | None = None
    state: str = ""
    date: Period | None = None
    private: bool = False
    nameless: bool = False
    faced: bool = False
    several: bool = False
    kin: bool = False
    joint: bool = False
    headline: bool = False
    echo: bool = False
    mentioned: bool = False
    other: bool = False
    errand: bool = False
    spoken: bool = False
    assumed: bool = False
    former: bool = False
    callers: int = 0
    sentences: list[int] = attrs.Factory(list)
    nouns: list[tuple[int, int]] = attrs.Factory(list)

    @property
    def is_public(self) -> bool:
        """A session or a conference, at which many sit."""
        return self.kind in PUBLIC

    @property
    def has_floor(self) -> bool:
        """At which speakers take the floor: a public event, or talks of which nobody is named yet."""
        return self.is_public or (self.kind in _TABLES and not self.people)

    @property
    def last(self) -> int:
        """The last sentence that spoke of it."""
        return self.sentences[-1]

    def with_another(self, person: int) -> Draft:
        """One more of the same people, with somebody else."""
        return Draft(
            self.kind, self.status, self.hosts, [*self.people, person], {*self.codes},
            self.place, self.state, self.date, private=True,
        )  # fmt: skip

    def join(self, people: Iterable[int]) -> None:
        """Add those who are not there yet."""
        for each in people:
            if each not in self.people and len(self.people) < _MOST:
                self.people.append(each)

    def touch(self, sentence: int, noun: int | None = None) -> None:
        """A sentence speaks of it; nouns are asked for within one sentence only."""
        if not self.sentences or self.last < sentence:
            self.sentences.append(sentence)
            self.nouns.clear()
        if noun is not None:
            self.nouns.append((sentence, noun))

    def absorb(self, other: Draft, *, status: bool = False) -> None:
        """Take over what another telling of the same encounter adds; its *status*, too, where it alone tells that:
        ``в ходе переговоров с A, которые пройдут в мае``."""
        self.status = other.status if status else self.status
        self.join(other.people)
        self.hosts = self.hosts or other.hosts
        by_phone = other.kind is MeetingKind.CALL and self.place is None
        if self.kind is None or (by_phone and (self.spoken or self.headline)):
            self.kind = other.kind  # `беседа состоялась по телефону`
        self.codes |= other.codes
        self.place = self.place or other.place
        self.state = self.state or other.state
        if self.date is None or (other.date and _year(other.date) and not _are_apart(self.date, other.date)):
            self.date = other.date  # with its year
        self.nameless = self.nameless or other.nameless
        self.faced = self.faced or other.faced
        self.touch(other.last)
        self.nouns += other.nouns


def shares_noun(one: Draft, other: Draft) -> bool:
    """Both are told by one noun, as in ``беседа, которая``."""
    return not set(other.nouns).isdisjoint(one.nouns)


def is_same(one: Draft, other: Draft) -> bool:
    """Whether *other*, told later, is the encounter *one*: the same people, and nothing tells them apart."""
    if other.nouns and one.nouns and shares_noun(one, other):
        return True
    people = set(one.people)
    if people.isdisjoint(other.people) or not may_be_same(one, other):
        return False
    if one.private != other.private and people != set(other.people):
        return False
    if one.joint != other.joint:
        return False
    if len(people.intersection(other.people)) > 1:
        return True
    if len(other.people) == 1:
        return other.echo or (other.nameless and one.nameless and len(one.people) == 1)
    return len(one.people) == 1 and one.headline and not (one.several and len(other.people) == 2)


def may_be_same(one: Draft, other: Draft) -> bool:
    """No word speaks against it: neither status, place, date nor kind."""
    if one.status is not other.status or _are_apart(one.date, other.date):
        return False
    if (other.place and one.kind is MeetingKind.CALL) or (one.place and other.kind is MeetingKind.CALL):
        return False
    if one.place is not None and other.place is not None and one.place.name != other.place.name:
        return False
    return one.kind is None or other.kind is None or _are_alike(one, other)


def _are_apart(one: Period | None, other: Period | None) -> bool:
    """Two days that are not one; one may stand without its year, or be the second day of the other."""
    if one is None or other is None or one == other:
        return False
    years = (_year(one), _year(other))
    if None not in years and years[0] != years[1]:
        return True
    return not (_is_within(one, other) or _is_within(other, one))


def _year(period: Period) -> int | None:
    return None if period.start is None else period.start.year


def _is_within(one: Period, other: Period) -> bool:
    """``15 мая`` of ``14-15 мая``"""
    return _day(other.start) <= _day(one.start) and _day(one.end) <= _day(other.end)


def _day(date: PartialDate | None) -> tuple[int, int]:
    return (0, 0) if date is None else (date.month or 0, date.day or 0)


def are_alike(one: Draft, other: Draft) -> bool:
    """The same people, and no other kind of encounter."""
    kinds = one.kind is None or other.kind is None or _are_alike(one, other)
    return kinds and set(one.people) == set(other.people)


def _are_alike(one: Draft, other: Draft) -> bool:
    """Kinds that may be two words for one thing."""
    if one.is_public or other.is_public:
        return one.is_public and other.is_public
    visit = MeetingKind.VISIT
    return (one.kind is visit) == (other.kind is visit)


def are_all(draft: Draft, current: Draft) -> bool:
    """``встреча с президентами Перу и Чили. A, B и C обсудили``: one of each state, and the host."""
    return draft.kind is None and len(draft.people) - len(current.codes) in (0, 1)
