"""The types that come out: immutable, hashable, without any parsing in them."""

from .article import (
    Article,
    Dateline,
    Flow,
    Meeting,
    MeetingKind,
    MeetingStatus,
    NameSource,
    Note,
    NoteCode,
    PartnerScope,
    Person,
    StatStatus,
    TradeStat,
)
from .time import PartialDate, Period
from .values import Mention, Money, Qualifier, Quantity

__all__ = [
    "Article",
    "Dateline",
    "Flow",
    "Meeting",
    "MeetingKind",
    "MeetingStatus",
    "Mention",
    "Money",
    "NameSource",
    "Note",
    "NoteCode",
    "PartialDate",
    "PartnerScope",
    "Period",
    "Person",
    "Qualifier",
    "Quantity",
    "StatStatus",
    "TradeStat",
]
