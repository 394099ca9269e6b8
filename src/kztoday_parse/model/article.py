"""An article and the facts in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from ..span import Span
from .time import PartialDate, Period
from .values import Mention, Money, Quantity

__all__ = [
    "Article",
    "Dateline",
    "Flow",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "NameSource",
    "Note",
    "NoteCode",
    "PartnerScope",
    "Person",
    "StatStatus",
    "TradeStat",
]


class NameSource(StrEnum):
    """Where a person's nominative comes from."""

    SEEN = "seen"  #: the text itself has it
    DERIVED = "derived"  #: by declension from the form of the text
    AS_WRITTEN = "as_written"  #: the form of the text, left alone


class Flow(StrEnum):
    """What a trade figure measures."""

    TURNOVER = "turnover"
    EXPORT = "export"
    IMPORT = "import"
    BALANCE = "balance"
    INVESTMENT = "investment"


class PartnerScope(StrEnum):
    """Whom the reporter trades with."""

    STATE = "state"
    GROUP = "group"
    WORLD = "world"
    UNKNOWN = "unknown"


class StatStatus(StrEnum):
    """Whether a figure was reached or is a plan, forecast or wish."""

    ACTUAL = "actual"
    TARGET = "target"


class MeetingKind(StrEnum):
    """The kind of an encounter, by the word that first names it."""

    MEETING = "meeting"
    TALKS = "talks"
    CONSULTATIONS = "consultations"
    CALL = "call"
    SESSION = "session"
    CONFERENCE = "conference"
    VISIT = "visit"


class MeetingStatus(StrEnum):
    """Whether an encounter took place or is going to."""

    HELD = "held"
    PLANNED = "planned"


class NoteCode(StrEnum):
    """Why something that was seen has no place in the facts."""

    SUM_WITHOUT_FIGURE = "sum_without_figure"
    CURRENCY_UNCLEAR = "currency_unclear"
    NUMBER_AMBIGUOUS = "number_ambiguous"
    CHANGE_WITHOUT_FIGURE = "change_without_figure"
    LEAD_REPEATED = "lead_repeated"
    NAME_UNRESOLVED = "name_unresolved"
    PLACE_UNKNOWN = "place_unknown"
    PERIOD_UNCLEAR = "period_unclear"
    DATE_CONFLICT = "date_conflict"


@attrs.frozen
class Note:
    """Something that was seen and could not be placed, or that contradicts itself."""

    code: NoteCode
    message: str
    span: Span


@attrs.frozen
class Dateline:
    """The agency line: ``Астана. 29 января. KAZAKHSTAN TODAY -``. ``date`` may be all open; ``agency`` is empty in a
    ministry's own line (``Астана, 14 мая 2024 года -``)."""

    place: str
    date: PartialDate
    agency: str
    byline: str | None
    span: Span


@attrs.frozen
class Person:
    """A human being named in the text.

    ``name`` is the nominative of the fullest form, ``role`` the job as first given, ``country`` the
    ISO 3166-1 alpha-2 code (or EU, UN) of the state the person stands for. ``mentions`` are by name,
    ``references`` by role or pronoun.
    """

    name: str
    role: str | None
    country: str | None
    mentions: tuple[Span, ...]
    references: tuple[Span, ...] = ()
    role_span: Span | None = None
    name_source: NameSource = NameSource.SEEN


@attrs.frozen
class TradeStat:
    """One figure about trade or investment between economies.

    ``change_percent`` is the signed growth in per cent against the same period a year before. A
    balance is signed from the reporter's side. ``reporter`` and ``partner`` are ISO codes or ``EU``.
    """

    flow: Flow
    value: Money | Quantity | None
    period: Period | None
    change_percent: Decimal | None
    reporter: str | None
    partner: str | None
    partner_scope: PartnerScope
    goods: str | None
    status: StatStatus
    span: Span
    evidence: tuple[Span, ...]


@attrs.frozen
class Meeting:
    """An encounter that the article reports. ``span`` is the sentence that names it, ``evidence``
    every span that gave it a slot."""

    kind: MeetingKind
    status: MeetingStatus
    participants: tuple[Person, ...]
    countries: tuple[str, ...]
    place: str | None
    date: Period | None
    span: Span
    evidence: tuple[Span, ...]


@attrs.frozen
class Article:
    """One article: its text, its page, and the facts in it, all spans into ``text``."""

    text: str
    title: str | None = None
    published: date | None = None
    photo_credit: str | None = None
    dateline: Dateline | None = None
    sources: tuple[Mention[str], ...] = ()
    lead: Span | None = None
    paragraphs: tuple[Span, ...] = ()
    people: tuple[Person, ...] = ()
    money: tuple[Mention[Money], ...] = ()
    trade_stats: tuple[TradeStat, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    notes: tuple[Note, ...] = ()
