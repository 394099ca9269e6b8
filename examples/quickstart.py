"""Read one article and print who met whom, and the trade figures with the words that state them."""

from __future__ import annotations

import sys
from pathlib import Path

from kztoday_parse import parse_article

DEFAULT = Path(__file__).parent / "articles" / "single_meeting.txt"


def main(path: Path) -> None:
    """Print the facts of the article in *path*."""
    article = parse_article(path.read_text(encoding="utf-8"))
    for meeting in article.meetings:
        print(meeting.kind, meeting.status, meeting.place, [person.name for person in meeting.participants])
    for stat in article.trade_stats:
        print(stat.flow, stat.value, stat.period, stat.change_percent, stat.reporter, stat.partner)
        print("  ", stat.span.of(article.text))
    for note in article.notes:
        print(note.code, note.message)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT)
