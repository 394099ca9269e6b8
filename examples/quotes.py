"""Every fact with the words it rests on, quoted in HTML.

python examples/quotes.py examples/articles > quotes.html
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from kztoday_parse import Article, Money, Span, parse_article

STYLE = """<meta name="viewport" content="width=device-width"><style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1c1c1c }
h2 { font-size: 1.2rem; margin: 2rem 0 .3rem } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid #7a8b99 } mark { background: #ffe9a8 }</style>"""


def facts(article: Article) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """What was read, and the spans that say so."""
    for meeting in article.meetings:
        who = " — ".join(person.name for person in meeting.participants) or ", ".join(meeting.countries)
        parts = (meeting.kind, meeting.status, who, meeting.place, meeting.date)
        yield ", ".join(str(part) for part in parts if part), (meeting.span, *meeting.evidence)
    for stat in article.trade_stats:
        value = f"{stat.value.amount:,} {stat.value.currency}" if isinstance(stat.value, Money) else ""
        change = f"{stat.change_percent:+} %" if stat.change_percent is not None else ""
        parts = (stat.flow, f"{stat.reporter}–{stat.partner or 'world'}", stat.period, value, change)
        yield ", ".join(str(part) for part in parts if part), (stat.span, *stat.evidence)


def quote(article: Article, spans: tuple[Span, ...]) -> Iterator[str]:
    """Each paragraph that a span lies in, once, with the characters of the spans marked."""
    for line in article.paragraphs:
        inside = sorted(span for span in spans if line.start <= span.start < line.end)
        if inside:
            yield f"<p>{marked(article.text, line, inside)}</p>"


def marked(text: str, line: Span, inside: list[Span]) -> str:
    """The characters of *line*, those of the spans between ``<mark>`` and ``</mark>``."""
    made, at = "", line.start
    for span in inside:
        start, end = max(at, span.start), min(span.end, line.end)
        if start < end:
            made += f"{escape(text[at:start])}<mark>{escape(text[start:end])}</mark>"
            at = end
    return made + escape(text[at : line.end])


if __name__ == "__main__":
    print(f'<!doctype html>\n<html lang="ru"><meta charset="utf-8"><title>Quotes</title>\n{STYLE}')
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        print(f"<h2>{escape(article.title or path.stem)}</h2>")
        for said, spans in facts(article):
            print(f"<h3>{escape(said)}</h3>\n<blockquote>", *quote(article, spans), "</blockquote>", sep="\n")
