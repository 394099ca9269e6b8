"""From tokens to the page: what is headline, caption, paragraph and sentence, and what is furniture.

Nothing is cut out or rewritten; every part is a range of token indexes, ``first`` inclusive and ``stop``
exclusive. Page furniture (share buttons, counters, adverts) lies in no sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ..tokens import Tokens
from .lead import doubled_lead, second_printing
from .line import Kind, Line
from .lines import read_lines
from .sentences import sentence_stops

__all__ = ["Layout", "Sentence", "Zone", "read_layout"]

Range = tuple[int, int]


class Zone(StrEnum):
    """Where on the page a sentence stands."""

    TITLE = "title"  # the headline, and the subheads of sections
    CAPTION = "caption"
    BODY = "body"
    REPEAT = "repeat"  # the first printing of a lead that the page prints twice


class Sentence(NamedTuple):
    """Tokens ``first`` up to ``stop``; ``paragraph`` is an index into ``Layout.paragraphs``, -1 outside."""

    first: int
    stop: int
    paragraph: int
    zone: Zone

    def behind(self, stop: int, gone: int) -> Sentence:
        """The same sentence, not before token *stop*, where so many paragraphs before it are *gone*."""
        return Sentence(max(self.first, stop), self.stop, max(self.paragraph - gone, -1), self.zone)


class Layout(NamedTuple):
    """A page. ``dateline`` is the token where a dateline may begin, ``lead`` the first paragraph without
    a dateline and without the printing that ``repeated`` holds."""

    title: Range | None = None
    published: date | None = None
    published_at: Range | None = None
    photo_credit: Range | None = None
    dateline: int | None = None
    lead: Range | None = None
    repeated: Range | None = None
    paragraphs: tuple[Range, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    def behind(self, stop: int) -> Layout:
        """The same page when its dateline was read up to token *stop*: lead and body begin there. A paragraph that
        is nothing but dateline is none, unless there is no other."""
        if self.dateline is None or stop <= self.dateline:
            return self
        gone = sum([end <= stop for _, end in self.paragraphs[:-1]])
        (first, end), *others = self.paragraphs[gone:]
        return self._replace(
            lead=self.paragraphs[gone] if gone else _cut(self.lead, stop),
            paragraphs=((max(first, stop) if stop < end else first, end), *others),
            sentences=tuple(
                [
                    each.behind(stop, gone) if self.dateline <= each.first and (gone or each.first < stop) else each
                    for each in self.sentences
                    if each.stop > stop or each.first < self.dateline
                ]
            ),
        )


def _cut(part: Range | None, stop: int) -> Range | None:
    return part if part is None or part[0] >= stop or part[1] <= stop else (stop, part[1])


def read_layout(tokens: Tokens) -> Layout:
    """Read the page off *tokens*, in one pass over its lines and one over its full stops."""
    lines = read_lines(tokens)
    body = [line for line in lines if line.kind is Kind.BODY]
    paragraphs = tuple((line.first, line.stop) for line in body)
    repeated = doubled_lead(tokens, *paragraphs[0]) if paragraphs else None
    dated = next((line for line in lines if line.published is not None), None)
    return Layout(
        title=_first(lines, Kind.TITLE),
        published=None if dated is None else dated.published,
        published_at=None if dated is None else (dated.first, dated.stop),
        photo_credit=_first(lines, Kind.CREDIT),
        dateline=paragraphs[0][0] if paragraphs else None,
        lead=_lead(tokens, paragraphs[0], repeated) if paragraphs else None,
        repeated=repeated,
        paragraphs=paragraphs,
        sentences=tuple(_sentences(tokens, lines, repeated)),
    )


def _lead(tokens: Tokens, paragraph: Range, repeated: Range | None) -> Range:
    return (paragraph[0] if repeated is None else second_printing(tokens, repeated[1])), paragraph[1]


def _first(lines: list[Line], kind: Kind) -> Range | None:
    return next(((line.first, line.stop) for line in lines if line.kind is kind), None)


_ZONES = {Kind.TITLE: Zone.TITLE, Kind.SUBHEAD: Zone.TITLE, Kind.CAPTION: Zone.CAPTION, Kind.BODY: Zone.BODY}


def _sentences(tokens: Tokens, lines: list[Line], repeated: Range | None) -> Iterator[Sentence]:
    paragraph = -1
    for line in lines:
        zone = _ZONES.get(line.kind)
        if zone is None:
            continue
        body = zone is Zone.BODY
        paragraph += body
        for first, stop, part in _parts(tokens, line, zone, repeated):
            for end in sentence_stops(tokens, first, stop):
                yield Sentence(first, end, paragraph if body else -1, part)
                first = end


def _parts(tokens: Tokens, line: Line, zone: Zone, repeated: Range | None) -> tuple[tuple[int, int, Zone], ...]:
    """The line; cut before and behind the first printing of a doubled lead, and at the dash between the two."""
    if repeated is None or not line.first <= repeated[0] < line.stop:
        return ((line.first, line.stop, zone),)
    start, stop = repeated
    return (line.first, start, zone), (start, stop, Zone.REPEAT), (second_printing(tokens, stop), line.stop, zone)
