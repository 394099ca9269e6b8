"""The encounters of an article: what its clauses tell, put together sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.people import People
from ...layout import Zone
from ...mentions import Tiles
from .accounts import Accounts
from .clauses import FINITE, Clause
from .drafts import Draft
from .headings import may_head
from .newcomers import is_open, newcomers
from .reader import read_clauses
from .telling import read_clause
from .visits import locate
from .worth import Worth, worth

__all__ = ["Story"]

_LEADING = 3  # the headline and the first sentences
_BEHIND = 2  # sentences from an encounter to whoever else was there
_NONE = -2  # no paragraph: behind a heading begins a new one
_PLACING = frozenset({"visit", "travel"})


class Story(Accounts):
    """The drafts of an article's encounters, in the order in which they are told."""

    def read(self) -> list[Draft]:
        """Read every sentence that names an encounter."""
        streams, reference = self.document.streams, self.document.reference
        paragraph, begin = _NONE, self.whereabouts.begin
        for number, tiles in enumerate(streams):
            sentence = tiles.sentence
            if sentence.zone is Zone.REPEAT:
                continue
            self.number = number
            if sentence.paragraph != paragraph:
                paragraph = sentence.paragraph
                if may_head(tiles):
                    heading = begin(streams, number, reference)
                    if heading is not None:
                        self.current: Draft | None = None
                        paragraph = _NONE if heading.alone else paragraph
            near = self.current
            near = near if near is not None and self.is_near(near) else None
            value = worth(tiles, near, series=bool(self.series), leading=number <= _LEADING)
            reads = value is Worth.READING or (value is Worth.NOTING and self._is_of_no_kind())
            if reads or (near is not None and People in tiles.kinds and self._may_grow(near)):
                self._read(tiles, near, tells=reads)
                tiles.rest()
            elif value is Worth.NOTING and near is not None:
                near.touch(number)
        return self.drafts

    def _may_grow(self, draft: Draft) -> bool:
        """The next sentence but one, in the same paragraph or the next, of an encounter that more may have come to."""
        paragraphs = self.sentences[self.number].paragraph - self.sentences[draft.last].paragraph
        return is_open(draft) and self.number - draft.last <= _BEHIND and paragraphs <= 1

    def _read(self, tiles: Tiles, near: Draft | None, *, tells: bool) -> None:
        """A sentence that *tells* of an encounter, or names others who came to the one told before."""
        clauses = read_clauses(tiles, self.document)
        told = len(self.drafts)
        grows = near is not None and self._may_grow(near)
        if tells:
            self._told(clauses, tiles, near)
        if near is not None and grows and len(self.drafts) == told:
            self._welcome(near, clauses)
        for clause in clauses:
            clause.below = None  # a cycle would keep the sentence until the collector comes by

    def _welcome(self, draft: Draft, clauses: Sequence[Clause]) -> None:
        """Whoever is first named right behind an encounter was there."""
        people = newcomers(clauses, self.people, draft)
        if people:
            draft.join(people)
            draft.touch(self.number)

    def _told(self, clauses: Sequence[Clause], tiles: Tiles, near: Draft | None) -> None:
        if near is not None and not _PLACING.isdisjoint(tiles.cues):
            locate(near, clauses, self.number)
        for clause in clauses:
            if "delegation" in tiles.cues:
                self.remember_delegation(clause)
            if clause.scenery:
                self.whereabouts.enter(clause, self.number, tiles.sentence.paragraph, self.document.reference)
            if tiles.sentence.zone is not Zone.CAPTION or any(verb.form in FINITE for verb in clause.verbs):
                for told in read_clause(clause):
                    self.take(told)
        self.remember_subject(clauses[0])

    def _is_of_no_kind(self) -> bool:
        return self.current is not None and self.current.kind is None
