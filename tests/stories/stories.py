"""Short articles, and below each all the facts that it tells, with the words that tell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import attrs

from kztoday_parse.model import Article, Meeting, Money, Note, Person, Quantity, TradeStat
from kztoday_parse.model.values import Qualifier
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span

FOLDER = Path(__file__).parent


@attrs.frozen
class Story:
    """A text, the day of its publication, and the lines below it."""

    text: str
    published: date | None
    facts: tuple[str, ...]


def stories(name: str) -> Iterator[Story]:
    """The stories of a file; blank lines part them, `@` gives the day, `=` begins a fact."""
    for block in (FOLDER / name).read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        text = "\n".join(line for line in lines if line[:2] not in ("= ", "@ "))
        if text:
            day = next((date.fromisoformat(line[2:]) for line in lines if line.startswith("@ ")), None)
            yield Story(text, day, tuple(line[2:] for line in lines if line.startswith("= ")))


def facts(text: str, published: date | None) -> tuple[str, ...]:
    """All facts of a text, a line for each."""
    article = parse_article(text, published=published)
    return (
        *_page(article),
        *(_person(article, each) for each in article.people),
        *(_trade(article, each) for each in article.trade_stats),
        *(_meeting(article, each) for each in article.meetings),
        *(_note(article, each) for each in article.notes),
    )


def _page(article: Article) -> Iterator[str]:
    if article.dateline is not None:
        line = article.dateline
        yield f"dateline: {line.place} | {line.date} | {line.agency} | {line.byline or '-'}"
    for source in article.sources:
        yield f"source: {source.value} | {source.span.of(article.text)}"


def _person(article: Article, person: Person) -> str:
    cells = [
        person.name,
        _role(article, person),
        person.country or "-",
        person.name_source.value,
        _quotes(article, person.mentions),
    ]
    if person.references:
        cells.append(_quotes(article, person.references))
    return f"person: {' | '.join(cells)}"


def _role(article: Article, person: Person) -> str:
    """The role, and the words that tell it where they are others."""
    told = "" if person.role_span is None else " ".join(person.role_span.of(article.text).split())
    return f"{person.role or '-'}{f' [{told}]' if told != (person.role or '') else ''}"


def _trade(article: Article, stat: TradeStat) -> str:
    who = f"{stat.reporter or '-'} {stat.partner or '-'} {stat.partner_scope.value}"
    change = "-" if stat.change_percent is None else f"{stat.change_percent:+f}%"
    cells = [f"{stat.flow} {_value(stat.value)}", str(stat.period or "-"), change, who, stat.goods or "-"]
    return f"trade: {' | '.join([*cells, stat.status.value, *_told(article, stat.span, stat.evidence)])}"


def _value(value: Money | Quantity | None) -> str:
    if value is None:
        return "-"
    money = isinstance(value, Money)
    low, high = (value.amount, value.amount_to) if isinstance(value, Money) else (value.value, value.value_to)
    unit = value.currency if isinstance(value, Money) else value.unit
    bound = "" if value.qualifier is Qualifier.EXACT else f" {value.qualifier}"
    return f"{low}{'' if high is None else f'..{high}'} {unit}{f' e{value.magnitude}' if money else ''}{bound}"


def _meeting(article: Article, meeting: Meeting) -> str:
    names = ", ".join(person.name for person in meeting.participants) or "-"
    cells = [f"{meeting.kind} {meeting.status}", names, " ".join(meeting.countries) or "-", meeting.place or "-"]
    cells.append(str(meeting.date or "-"))
    return f"meeting: {' | '.join([*cells, *_told(article, meeting.span, meeting.evidence)])}"


def _told(article: Article, span: Span, evidence: Iterable[Span]) -> Iterator[str]:
    """The sentence by its first and last word, then what else gives the fact."""
    words = span.of(article.text).split()
    yield f"{words[0]} … {words[-1]}"
    yield _quotes(article, (each for each in evidence if each != span))


def _note(article: Article, note: Note) -> str:
    return f"note: {note.code} | {note.message} | {note.span.of(article.text)}"


def _quotes(article: Article, spans: Iterable[Span]) -> str:
    return "; ".join(" ".join(span.of(article.text).split()) for span in spans) or "-"
