"""The corpora of phrases beside this module: one line, one phrase, the value that it must give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import attrs

from kztoday_parse.model import PartialDate

FOLDER = Path(__file__).parent / "corpus"


@attrs.frozen
class Line:
    """A phrase and what stands behind it."""

    corpus: str
    phrase: str
    expected: str

    def __str__(self) -> str:
        return f"{self.corpus}: {self.phrase}"


def lines(corpus: str) -> list[Line]:
    """The lines of one corpus."""
    return list(_lines(corpus))


def _lines(corpus: str) -> Iterator[Line]:
    for line in (FOLDER / f"{corpus}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, _, expected = line.rpartition(" | ")
            yield Line(corpus, phrase, expected.strip())


def split_reference(phrase: str) -> tuple[str, PartialDate | None]:
    """``в апреле @ 2025-12-02``: the phrase and the day that it is read on."""
    text, _, day = phrase.partition(" @ ")
    if not day:
        return text, None
    read_on = date.fromisoformat(day)
    return text, PartialDate(read_on.year, read_on.month, read_on.day)


def plain(value: Decimal | None) -> str:
    """A number as the corpora write it."""
    return "" if value is None else format(value, "f")


def extent(low: Decimal, high: Decimal | None) -> str:
    """``5`` or ``5..10``."""
    return plain(low) if high is None else f"{plain(low)}..{plain(high)}"
