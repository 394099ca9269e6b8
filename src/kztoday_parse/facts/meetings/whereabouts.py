"""The city that the sentences read last put people into."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...lexicon.senses import Place, PlaceKind, VerbForm
from ...mentions import Tiles
from ...model import MeetingStatus, PartialDate, Period
from .clauses import Actor, Clause
from .cues import COMING, EARLIER, VENUES
from .frames import Frames
from .headings import Heading, begins_digest, heading_of
from .outlook import lies_ahead
from .scene import Scene, day_of, state_of
from .told import Told
from .venues import is_where

__all__ = ["Whereabouts", "city_of"]

_NEAR = 2  # sentences
_BEING = frozenset({"attend", "call_on"})  # `присутствовал в Токио`, `побывал в Токио`
_BEFORE = frozenset({"перед", "до", "накануне", "ранее", "раньше"})
_BACK = frozenset({"вернувшись", "возвратившись"})
_DISTANT = frozenset({"через", "спустя"})
_LONG = frozenset("неделю недели недель месяц месяца месяцев год года лет полгода".split())
_LATELY = frozenset({"днях", "неделе", "недавно", "месяце", "теперь", "сейчас"})
_OPENING = 4  # tokens with which a sentence tells when


class Whereabouts:
    """The city that the sentences read last put people into, for those that leave it out."""

    __slots__ = (
        "_ahead",
        "_called",
        "_came",
        "_city",
        "_date",
        "_first",
        "_heading",
        "_item",
        "_land",
        "_landed",
        "_named",
        "_number",
        "_paragraph",
        "_series",
        "_who",
        "frames",
    )

    def __init__(self) -> None:
        self.frames: Frames = Frames()
        self._city: Place | None = None
        self._named = self._number = self._paragraph = -1  # the sentences that named it and that last were set in it
        self._came = False  # they travelled there, or are there on a visit
        self._ahead = False  # they will be
        self._date: Period | None = None  # the day on which they will come
        self._series = False  # one encounter after the other is held there
        self._who: set[int] = set()  # who came
        self._called = False  # ``побывал в Токио``
        self._land = ""  # the state to which, where no city is told,
        self._landed = -1  # and the sentence that says so
        self._heading: tuple[Heading, int] | None = None  # that of the item, and the last paragraph below it
        self._item = -1  # its first sentence
        self._first: MeetingStatus | None = None  # the status of the first encounter of the item

    def begin(self, streams: Sequence[Tiles], number: int, reference: PartialDate | None) -> Heading | None:
        """The heading with which a paragraph begins. In the first paragraph a city and a day are of a dateline, if no
        other paragraph has the like."""
        heading = heading_of(streams[number], reference)
        if heading is None:
            return None
        below = number + 1 if heading.alone and number + 1 < len(streams) else number
        paragraph = streams[below].sentence.paragraph
        if paragraph > 0 or begins_digest(heading, streams, number):
            self._head(heading, below, paragraph)
        return heading

    def _head(self, heading: Heading, below: int, paragraph: int) -> None:
        """``5 мая, Токио.``: what stands below it, down to the end of the *paragraph*."""
        last, before = self._heading or (heading, -1)
        if heading.there or (before == paragraph and heading.place is None):
            heading = heading._replace(place=last.place)
        if before == paragraph and heading.date is None:
            heading = heading._replace(date=last.date)
        self._heading, self._item, self._first = (heading, paragraph), below, None
        self._city, self._land, self._came = None, "", False

    def enter(self, clause: Clause, number: int, paragraph: int, reference: PartialDate | None) -> None:
        """``прибыл в Токио``, ``в Токио с визитом находится``, ``ожидается в Токио``, ``провел в Токио ряд встреч``"""
        series = "series" in clause.cues
        comes = _comes(clause)
        self.frames.note(clause, comes=comes)
        comes = comes or series
        city = city_of(clause) if comes else None
        if comes:
            self._land, self._landed = "" if city is not None else state_of(clause), number
        if city is not None:
            self._set(city, number, paragraph, came=True)
            self._date, self._series = day_of(clause, reference), series
            self._who, self._ahead = _named(clause.actors), lies_ahead(clause)
            self._called = any(verb.cue == "call_on" for verb in clause.verbs)

    def completed(self, scene: Scene, told: Told, number: int, paragraph: int) -> Scene:
        """*scene* with the city where they are, else with what the heading of the item gives."""
        away = self._came and not self._ahead
        scene = self._of_city(scene, told, number, paragraph)
        if self._heading is None or self._heading[1] != paragraph or self._is_beyond(told, number):
            return scene
        self._first = self._first or told.status
        heading = self._heading[0]
        if away and scene.place is None and self._city != heading.place:
            return scene  # `вылетел в Токио`
        full = heading.completed(scene, told, self._first)
        if scene.place is None and full.place is not None:
            self._set(full.place, number, paragraph, came=False)
        return full

    def is_told(self, number: int) -> bool:
        """Sentence *number* was read, and names a city."""
        return self._named == number

    def _is_beyond(self, told: Told, number: int) -> bool:
        """Only the first sentence of an item tells what is to come there; behind it ``там`` may be anywhere."""
        if number <= self._item:
            return False
        return "there" in told.clause.cues or (told.status is MeetingStatus.PLANNED and self._first is None)

    def _of_city(self, scene: Scene, told: Told, number: int, paragraph: int) -> Scene:
        """*scene* with the city that ``там же`` means, or to which somebody came right before."""
        if scene.place is not None and self._came and self._named == number and self._city != scene.place:
            return scene  # `после встречи в Токио улетел в Баку`
        if scene.place is not None:
            came = self._came and self._named == number and self._city == scene.place
            self._set(scene.place, number, paragraph, came=came)
            return scene
        if told.status is MeetingStatus.PLANNED and _is_told_before(told.clause):
            return scene
        if self._land and not scene.state and 0 < number - self._landed <= _NEAR:
            return scene._replace(state=self._land)  # `находится с визитом в Перу. Его принял A`
        series = self._series and told.status is MeetingStatus.HELD
        if self._ahead and told.status is MeetingStatus.HELD:
            return scene
        near = self._is_of_them(told, paragraph)
        meant = "there" in told.clause.cues or (self._came and (series or near))
        if not meant or number == self._named or number - self._number > _NEAR:
            return scene
        if scene.state and self._city is not None and self._city.code != scene.state:
            return scene
        self._number = number if self._came else self._number
        if _has_moved(told.clause):
            self._came = False
            return scene
        if _is_before(told.clause) or _is_long_after(told.clause) or (self._called and _is_lately(told.clause)):
            return scene
        awaited = self._came and told.status is MeetingStatus.PLANNED and number == self._named + 1
        return scene._replace(place=self._city, date=scene.date or (self._date if awaited else None))

    def _is_of_them(self, told: Told, paragraph: int) -> bool:
        """Told in the paragraph in which they came, or of them; of those who only called there it must be told."""
        who = (*told.hosts, *told.guests)
        if self._called:
            return not self._who.isdisjoint(_named(who)) or any(each.is_unknown_pronoun for each in who)
        return self._paragraph == paragraph or (not told.earlier and not self._who.isdisjoint(_named(told.hosts)))

    def _set(self, city: Place, number: int, paragraph: int, *, came: bool) -> None:
        self._city, self._named, self._number, self._paragraph, self._came = city, number, number, paragraph, came


def _named(actors: Iterable[Actor]) -> set[int]:
    return {index for actor in actors for index in actor.people}


def _comes(clause: Clause) -> bool:
    """It says where somebody is, or will be."""
    for each in clause.governors:
        if each.cue == "travel":
            return True
    for noun in clause.nouns:
        if noun.cue == "visit":
            return True
    for verb in clause.verbs:
        if verb.cue == "welcome" or (verb.cue in _BEING and verb.form is VerbForm.PAST and not verb.negated):
            return True
    return _is_awaited(clause)


def _is_awaited(clause: Clause) -> bool:
    """``в Токио ждут министра``, ``собирается в Осаку``; not ``в Токио ожидается встреча``"""
    if clause.nouns or clause.verbs:
        return False
    return clause.awaits or any(each.cue == "plan" and clause.lemma(each) in COMING for each in clause.governors)


def _is_told_before(clause: Clause) -> bool:
    """``ранее сообщалось, что A проведет``: wherever he is now"""
    tiles = clause.tiles
    return tiles.tokens.words[tiles.sentence.first] in EARLIER


def _is_before(clause: Clause) -> bool:
    """``A вылетел в Токио. Перед отлетом он …``; not ``перед форумом``"""
    if any(noun.preposition in _BEFORE and noun.cue != "visit" for noun in clause.nouns):
        return False
    return not _BEFORE.isdisjoint(clause.words[:_OPENING])


def _is_long_after(clause: Clause) -> bool:
    """``A был в Токио. Через месяц он …``, ``Вернувшись домой, он …``; not ``через час``"""
    opening = clause.words[:_OPENING]
    return opening[0] in _BACK or (opening[0] in _DISTANT and not _LONG.isdisjoint(opening))


def _is_lately(clause: Clause) -> bool:
    """``A побывал в Токио. На днях он …``"""
    return not _LATELY.isdisjoint(clause.words[:_OPENING])


def _has_moved(clause: Clause) -> bool:
    """``прибыла туда и встретилась``: to no city that is named."""
    above = clause.above if clause.link == "and" else None
    return above is not None and above.rules("travel")


def city_of(clause: Clause) -> Place | None:
    """The first city with a preposition: ``в Токио``; of ``после встречи в Осаке отправился в Токио`` the second;
    ``посетил Токио``."""
    left, first = -1, None
    called = any(verb.cue == "call_on" for verb in clause.verbs)
    for governor in clause.governors:
        if governor.cue == "travel":
            left = governor.at
    for each in clause.scenery:
        place = each.value
        reached = each.preposition in VENUES or (each.preposition == "до" and left == each.at - 2)
        reached = reached or (called and not each.preposition and is_where(clause, each))
        if isinstance(place, Place) and place.kind == PlaceKind.CITY and reached:
            if each.at > left:
                return place
            first = first or place
    return first
