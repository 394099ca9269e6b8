"""Meetings as event records: PLOVER's fields, with the codes of CAMEO, which PLOVER follows on from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from ..model import Article, Meeting, MeetingKind, MeetingStatus, Period, Person
from .areas import PLOVER_DEPENDENCIES, PLOVER_ENTITIES
from .countries import ALPHA3
from .days import first_day, last_day
from .exported import Exported, Record, exported
from .identity import article_id
from .places import state_of
from .sectors import sector_of

__all__ = ["to_plover"]

_BY_MODE = {"phone": ["041"], "visit": ["042", "043"], "third-party": ["044"]}


def to_plover(article: Article, id: str | None = None, *, state_of: Callable[[str], str | None] = state_of) -> Exported:
    """The meetings of *article* as PLOVER records, for JSON Lines.

    All sides are in ``actor``, as PLOVER has it for encounters; only where a visit's place lies in the state of
    one side is that side the ``recipient``. *state_of* says in which state a city lies. ``cameo`` lists CAMEO's
    codes: 036 planned, 040 consult, 041 by telephone, 042 and 043 visit and host, 044 in a third state,
    046 negotiate. A record's date is the meeting's, else the day of publication; a plan has the day on which it
    was told. Without any the record is refused. Its id is the *id* of the article (by default a hash of its text) with
    the meeting's index.

    >>> from kztoday_parse import parse_article
    >>> line = "Прага. 4 марта 2025 года. KAZAKHSTAN TODAY - "
    >>> text = "Посол Казахстана Анна Серик провела переговоры с министром Чехии Яном Новаком."
    >>> record = to_plover(parse_article(line + text), "a1").records[0]
    >>> record["id"], record["date"], record["event"], record["cameo"]
    ('a1-meeting-0', '2025-03-04', ['CONSULT'], ['046'])
    >>> [(actor.get("code"), actor["identifier_text"]) for actor in record["actor"]]
    [('KAZ', 'Анна Серик'), ('CZE', 'Ян Новак')]
    """
    name = article_id(article) if id is None else id

    def refusal(meeting: Meeting) -> str | None:
        if not _date(article, meeting):
            return "neither the meeting nor the article has a full date"
        return None if meeting.participants or meeting.countries else "nobody is known to have met"

    def written(index: int, meeting: Meeting) -> list[Record]:
        event = _Event(article, meeting, None if meeting.place is None else state_of(meeting.place))
        return [{"id": f"{name}-meeting-{index}", **_date(article, meeting), **event.record()}]

    return exported(article.meetings, refusal, written)


@attrs.frozen
class _Event:
    """A meeting, and the state in which its place lies."""

    article: Article
    meeting: Meeting
    state: str | None

    def record(self) -> Record:
        """Everything but id and date."""
        mode, cameo = self.mode, self.cameo
        hosts = self.state if mode == ["visit"] else None
        planned = self.meeting.status == MeetingStatus.PLANNED
        made: Record = {
            "actor": self.actors(lambda country: hosts is None or country != hosts),
            "recipient": [] if hosts is None else self.actors(lambda country: country == hosts),
            "event": ["AGREE" if planned else "CONSULT"],
            "mode": mode,
            "context": ["diplomatic"] if cameo[0] in ("036", "046") else [],
            "quad_code": 1,
            "event_text": [span.of(self.article.text) for span in (self.meeting.span, *self.meeting.evidence)],
            "text": self.meeting.span.of(self.article.text),
            "cameo": cameo,
            "coder": "kztoday_parse",
        }
        return made if self.meeting.place is None else {**made, "event_loc": self.location()}

    @property
    def mode(self) -> list[str]:
        """How they met, as far as it is said; a plan has no mode."""
        sides = self.meeting.countries
        if self.meeting.status == MeetingStatus.PLANNED:
            return []
        if self.meeting.kind == MeetingKind.CALL:
            return ["phone"]
        if self.meeting.kind == MeetingKind.VISIT and self.state in sides and len(sides) > 1:
            return ["visit"]
        if self.state is not None and self.state not in sides and len(sides) > 1:
            return ["third-party"]
        return ["multilateral"] if len(sides) > 2 else []

    @property
    def cameo(self) -> list[str]:
        """CAMEO's codes; a visit whose host is known has those of both sides."""
        if self.meeting.status == MeetingStatus.PLANNED:
            return ["036"]
        if self.meeting.kind == MeetingKind.TALKS:
            return ["046"]
        found = next((_BY_MODE[mode] for mode in self.mode if mode in _BY_MODE), None)
        return found or (["042"] if self.meeting.kind == MeetingKind.VISIT else ["040"])

    def actors(self, wanted: Callable[[str | None], bool]) -> list[Record]:
        """The participants of the wanted states, and those states for which nobody is named."""
        people = [self.actor(person) for person in self.meeting.participants if wanted(person.country)]
        named = {person.country for person in self.meeting.participants}
        states = (country for country in self.meeting.countries if country not in named and wanted(country))
        return people + [{"code": _code(country)} for country in states]

    def actor(self, person: Person) -> Record:
        """A person as PLOVER's entity object."""
        made: Record = {} if person.country is None else {"code": _code(person.country)}
        made["identifier_text"] = person.name
        if person.mentions:
            made["entity_text"] = person.mentions[0].of(self.article.text)
        if person.role is None:
            return made
        sector = sector_of(person.role, of_state=person.country is not None)
        return {**made, "office": person.role} | ({} if sector is None else {"sector": sector})

    def location(self) -> Record:
        """The place as PLOVER's location object."""
        place: Record = {"city": self.meeting.place}
        return place if self.state is None else {**place, "country_code": _code(self.state)}


def _code(country: str) -> str:
    """PLOVER's code: ISO 3166-1 alpha-3 but for unions, and IGO for every other union."""
    state = PLOVER_DEPENDENCIES.get(country, country)
    return PLOVER_ENTITIES.get(state) or ALPHA3.get(state, "IGO")


def _date(article: Article, meeting: Meeting) -> dict[str, str]:
    """``date``, and ``enddate`` where it differs; neither where no full date is known."""
    when, told = meeting.date, _told(article)
    if meeting.status == MeetingStatus.HELD and when is not None:
        start, end = first_day(when), last_day(when)
        if start is not None and end is not None and _is_exact(when):
            return {"date": start.isoformat()} | ({} if start == end else {"enddate": end.isoformat()})
        if told is None or not _agrees(when, told):
            return {}
    return {} if told is None else {"date": told.isoformat()}


def _told(article: Article) -> date | None:
    """The day of publication, else that of the dateline."""
    if article.published is not None or article.dateline is None:
        return article.published
    return first_day(Period(article.dateline.date, article.dateline.date)) if article.dateline.date.day else None


def _is_exact(period: Period) -> bool:
    return all(end is not None and end.day is not None for end in (period.start, period.end))


def _agrees(period: Period, day: date) -> bool:
    """Whether everything that the period leaves open can be filled in from *day*."""
    ends = [(end.year, end.month, end.day) for end in (period.start, period.end) if end is not None]
    told = (day.year, day.month, day.day)
    return all(part in (None, known) for end in ends for part, known in zip(end, told, strict=True))
