"""A line of a page, its kind, and whether it ends like a sentence."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from ..tokens import Tokens

__all__ = ["CLOSERS", "ENDERS", "Kind", "Line", "ends_sentence"]

ENDERS = frozenset(".!?…")
CLOSERS = frozenset("\"»”“')]")


class Kind(Enum):
    """What a line, or the part of one, is."""

    TITLE = auto()
    SUBHEAD = auto()
    CREDIT = auto()
    CAPTION = auto()
    BODY = auto()
    FURNITURE = auto()


class Line(NamedTuple):
    """Tokens ``first`` up to ``stop`` of one line (a paragraph, where lines were joined)."""

    first: int
    stop: int
    kind: Kind = Kind.BODY
    published: date | None = None

    def of(self, kind: Kind) -> Line:
        """The same line, known to be of that kind."""
        return self._replace(kind=kind)


def ends_sentence(tokens: Tokens, first: int, stop: int) -> bool:
    """The tokens end like a sentence: full stop, question or exclamation mark, perhaps a quote behind."""
    words = tokens.words
    last = stop - 1
    while last > first and stop - last < 4 and words[last] in CLOSERS:
        last -= 1
    return words[last] in ENDERS
