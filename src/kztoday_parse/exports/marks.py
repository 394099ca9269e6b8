"""What is marked in the text: every span of the facts with its layer and its value in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise

import attrs

from ..model import Article, Person
from ..span import Span
from ..summary import meeting_in_words, trade_in_words, value_in_words

__all__ = ["Layer", "Mark", "Segment", "marks", "segments"]


class Layer(StrEnum):
    """What kind of fact a mark belongs to."""

    DATELINE = "dateline"
    SOURCE = "source"
    PERSON = "person"
    ROLE = "role"
    MONEY = "money"
    TRADE = "trade"
    MEETING = "meeting"
    NOTE = "note"


@attrs.frozen
class Mark:
    """A span, the layer that marks it, and what is said there."""

    span: Span
    layer: Layer
    tip: str


@attrs.frozen
class Segment:
    """A stretch of text that the same marks cover from end to end, the shortest mark first."""

    span: Span
    marks: tuple[Mark, ...]


def marks(article: Article) -> Iterator[Mark]:
    """Every mark of *article*, layer by layer."""
    if article.dateline is not None:
        line = article.dateline
        yield Mark(line.span, Layer.DATELINE, f"{line.place}, {line.date}, {line.agency}")
    for source in article.sources:
        yield Mark(source.span, Layer.SOURCE, f"source: {source.value}")
    for person in article.people:
        yield from _person(person)
    for money in article.money:
        yield Mark(money.span, Layer.MONEY, value_in_words(money.value))
    for stat in article.trade_stats:
        yield Mark(stat.span, Layer.TRADE, trade_in_words(stat))
    for meeting in article.meetings:
        yield Mark(meeting.span, Layer.MEETING, meeting_in_words(meeting))
    for note in article.notes:
        yield Mark(note.span, Layer.NOTE, f"{note.code}: {note.message}")


def segments(length: int, found: Iterable[Mark]) -> Iterator[Segment]:
    """The text of *length* cut wherever a mark begins or ends; marks may overlap and stick out.

    >>> a, b = Mark(Span(1, 4), Layer.MONEY, ""), Mark(Span(3, 9), Layer.TRADE, "")
    >>> [(each.span.start, each.span.end, len(each.marks)) for each in segments(6, [a, b])]
    [(0, 1, 0), (1, 3, 1), (3, 4, 2), (4, 6, 1)]
    """
    inside = [mark for mark in found if mark.span.start < min(mark.span.end, length)]
    opening: dict[int, list[Mark]] = {}
    closing: dict[int, list[Mark]] = {}
    for mark in inside:
        opening.setdefault(mark.span.start, []).append(mark)
        closing.setdefault(min(mark.span.end, length), []).append(mark)
    cuts = sorted({0, length, *opening, *closing})
    active: Counter[Mark] = Counter()
    for start, end in pairwise(cuts):
        active.subtract(closing.get(start, ()))
        active.update(opening.get(start, ()))
        active = +active
        yield Segment(Span(start, end), tuple(sorted(active, key=_length)))


def _length(mark: Mark) -> int:
    return mark.span.end - mark.span.start


def _person(person: Person) -> Iterator[Mark]:
    said = ", ".join(filter(None, (person.name, person.role, person.country)))
    for span in (*person.mentions, *person.references):
        yield Mark(span, Layer.PERSON, said)
    if person.role_span is not None:
        yield Mark(person.role_span, Layer.ROLE, f"role of {person.name}")
