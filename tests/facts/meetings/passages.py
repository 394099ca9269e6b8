"""Reading the corpus of passages: text, then a line for each record it must give.

``= kind status | participants | countries | place | date``; ``-`` is nothing, ``?`` is not looked at.
A file of passages that give nothing has one passage a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kztoday_parse.facts.meetings import meetings
from kztoday_parse.model import Meeting
from kztoday_parse.pipeline import read_document

CORPUS = Path(__file__).with_name("corpus")


class Record(NamedTuple):
    """A record as the corpus writes it."""

    kind: str
    participants: str
    countries: str
    place: str
    date: str


class Passage(NamedTuple):
    """A passage with the records it must give."""

    source: str
    text: str
    records: tuple[Record, ...]


def passages(pattern: str) -> Iterator[Passage]:
    """Every passage of the files that match."""
    for path in sorted(CORPUS.glob(pattern)):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            lines = [line for line in block.splitlines() if line and not line.startswith("#")]
            text = "\n".join(line for line in lines if not line.startswith("="))
            if text:
                records = tuple(_record(line) for line in lines if line.startswith("= "))
                yield Passage(path.stem, text, records)


def nothing() -> Iterator[str]:
    """Every passage that gives nothing."""
    for path in sorted(CORPUS.glob("9*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                yield line


def _record(line: str) -> Record:
    kind, participants, *rest = (cell.strip() for cell in line[2:].split("|"))
    return Record(kind, ", ".join(sorted(participants.split(", "))), *rest)


def found(text: str) -> list[Meeting]:
    """The encounters of a text that have a named participant."""
    return [meeting for meeting in meetings(read_document(text)) if meeting.participants]


def as_record(meeting: Meeting, wanted: Record) -> Record:
    """An encounter as the corpus would write it; what the record leaves open stays open."""
    read = Record(
        f"{meeting.kind} {meeting.status}",
        ", ".join(sorted(person.name for person in meeting.participants)),
        " ".join(meeting.countries) or "-",
        meeting.place or "-",
        str(meeting.date) if meeting.date else "-",
    )
    return Record(*(("?" if want == "?" else got) for got, want in zip(read, wanted, strict=True)))
