"""Planned encounters as a calendar for any calendar program (RFC 5545).

    python examples/planned_calendar.py examples/articles > planned.ics

A plan without a full date is told on the standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from kztoday_parse import Article, Meeting, MeetingStatus, Period, parse_article
from kztoday_parse.exports import article_id


def days(period: Period | None) -> list[date]:
    """The first and the last day; nothing where one of them is not told in full."""
    ends = [period.start, period.end] if period else []
    return [date(end.year, end.month, end.day) for end in ends if end and end.year and end.month and end.day]


def event(article: Article, number: int, meeting: Meeting, first: date, last: date) -> Iterator[str]:
    """The lines of one entry; the day behind the last one ends it."""
    names = ", ".join(person.name for person in meeting.participants) or ", ".join(meeting.countries)
    yield "BEGIN:VEVENT"
    yield f"UID:{article_id(article)}-{number}@kztoday-parse"
    yield f"DTSTAMP:{article.published or first:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(names)} ({meeting.kind})"
    yield from [f"LOCATION:{escaped(meeting.place)}"] if meeting.place else []
    yield f"DESCRIPTION:{escaped(meeting.span.of(article.text))}"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    r"""Text with a ``\`` before the signs that the format keeps for itself."""
    return text.replace("\\", r"\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def folded(line: str) -> str:
    """A line in pieces of at most 73 bytes of Russian, each but the first behind a blank."""
    return "\r\n ".join(line[at : at + 36] for at in range(0, len(line), 36))


if __name__ == "__main__":
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kztoday-parse//examples//EN"]
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        plans = [(at, each) for at, each in enumerate(article.meetings) if each.status is MeetingStatus.PLANNED]
        for number, meeting in plans:
            if len(found := days(meeting.date)) == 2:
                lines += event(article, number, meeting, *found)
            else:
                print(f"{path.name}: no full date: {meeting.span.of(article.text)}", file=sys.stderr)
    print(*map(folded, [*lines, "END:VCALENDAR"]), sep="\r\n", end="\r\n")
