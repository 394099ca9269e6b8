"""A digest of the ambassadors' weeks, in Markdown: ``python examples/ambassadors_digest.py examples/articles``."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from kztoday_parse import Article, Meeting, Person, parse_article

POSTS = ("посол", "генеральный консул", "временный поверенный")


def day_of(article: Article) -> date | None:
    """The day of publication, else that of the dateline where it is a full date."""
    if article.published is not None or article.dateline is None:
        return article.published
    day = article.dateline.date
    return date(day.year, day.month, day.day) if day.year and day.month and day.day else None


def is_envoy(person: Person) -> bool:
    """Whether the job is one of those that an embassy or a consulate has."""
    return person.role is not None and person.role.lower().startswith(POSTS)


def entries(article: Article) -> Iterator[tuple[str, str]]:
    """An envoy's job, and a line on whom he met."""
    for meeting in article.meetings:
        for envoy in filter(is_envoy, meeting.participants):
            yield envoy.role or "", f"**{envoy.name}**, {envoy.role}: {met(meeting, envoy)}"


def met(meeting: Meeting, envoy: Person) -> str:
    """The others of an encounter, its place and its day."""
    others = (f"{person.name} ({person.role})" for person in meeting.participants if person is not envoy)
    parts = ("; ".join(others), meeting.place, meeting.date and str(meeting.date))
    return ", ".join(part for part in parts if part)


def main(folder: Path) -> None:
    """Print a section for each week, the latest first."""
    weeks: defaultdict[date, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted(folder.glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        day = day_of(article)
        if day is not None:
            weeks[day - timedelta(days=day.weekday())] += entries(article)
    for monday in sorted((week for week in weeks if weeks[week]), reverse=True):
        print(f"# Week of {monday:%d.%m.%Y}\n")
        print("\n".join(f"- {line}" for _, line in sorted(weeks[monday])), end="\n\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
