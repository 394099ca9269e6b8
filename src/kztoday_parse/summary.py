"""An article as a page of plain text for people to read: its facts, each with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from .model import Article, Dateline, Meeting, Mention, Money, Person, Quantity, TradeStat
from .span import Span

__all__ = ["meeting_in_words", "printable", "summarize", "trade_in_words", "value_in_words"]

_QUOTE = 96
_CONTROLS = MappingProxyType({code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n"})


def summarize(article: Article) -> str:
    """The facts of *article*, a line each, the evidence indented below.

    >>> from kztoday_parse import parse_article
    >>> print(summarize(parse_article("Прага. 4 марта. KAZAKHSTAN TODAY - Погода хорошая.")))
    Прага, XXXX-03-04, KAZAKHSTAN TODAY
        «Прага. 4 марта. KAZAKHSTAN TODAY -»
    """
    return printable("\n".join(_lines(article))) or "nothing found"


def printable(text: str) -> str:
    """*text* with every control character but tab and line feed as U+FFFD, so that no text steers a terminal.

    >>> printable("5\\x1b[31m млн\\n")
    '5\ufffd[31m млн\\n'
    """
    return text.translate(_CONTROLS)


def _lines(article: Article) -> Iterator[str]:
    if article.title is not None:
        yield article.title
    if article.published is not None:
        yield f"published {article.published}"
    if article.dateline is not None:
        yield _dateline(article.dateline)
        yield from _quotes(article, [article.dateline.span])
    if article.sources:
        yield "sources: " + "; ".join(source.value for source in article.sources)
    yield from _section(article, "people", ((_person(each), _seen(each)) for each in article.people))
    met = ((meeting_in_words(each, *each.countries), _proof(each)) for each in article.meetings)
    yield from _section(article, "meetings", met)
    yield from _section(article, "trade", ((trade_in_words(each), _proof(each)) for each in article.trade_stats))
    yield from _section(article, "money", ((value_in_words(each.value), [each.span]) for each in _other_sums(article)))
    yield from _section(article, "notes", ((f"{each.code}: {each.message}", [each.span]) for each in article.notes))


def _other_sums(article: Article) -> Iterator[Mention[Money]]:
    """The sums that no figure of trade has told already."""
    told = {stat.value for stat in article.trade_stats}
    return (each for each in article.money if each.value not in told)


def _section(article: Article, name: str, records: Iterable[tuple[str, list[Span]]]) -> Iterator[str]:
    for i, (line, evidence) in enumerate(records):
        if not i:
            yield name
        yield f"  {line}"
        yield from _quotes(article, evidence)


def _quotes(article: Article, spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        words = " ".join(span.of(article.text).split())
        yield f"    «{words if len(words) <= _QUOTE else words[: _QUOTE - 1] + '…'}»"


def _seen(person: Person) -> list[Span]:
    """The role where it is given, else the first mention."""
    return [person.role_span] if person.role_span is not None else [*person.mentions[:1]]


def _proof(fact: Meeting | TradeStat) -> list[Span]:
    """The fact's own words, and what gave it a slot from elsewhere."""
    outside = (each for each in fact.evidence if not fact.span.start <= each.start < each.end <= fact.span.end)
    return [fact.span, *dict.fromkeys(outside)]


def _dateline(dateline: Dateline) -> str:
    byline = "" if dateline.byline is None else f", {dateline.byline}"
    return f"{dateline.place}, {dateline.date}, {dateline.agency}{byline}"


def _person(person: Person) -> str:
    role = "" if person.role is None else f", {person.role}"
    return f"{person.name}{role}{_bracketed(person.country)}"


def meeting_in_words(meeting: Meeting, *sides: str) -> str:
    """An encounter as short text: kind, status, place, date, *sides* in brackets, and who met.

    >>> from kztoday_parse import parse_article
    >>> text = "Посол Дании Ларс Нильсен встретился в Актау с мэром Омска Иваном Зуевым."
    >>> meeting_in_words(parse_article(text).meetings[0], "DK", "RU")
    'meeting, held, Актау (DK RU): Ларс Нильсен; Иван Зуев'
    """
    when = None if meeting.date is None else str(meeting.date)
    head = ", ".join(filter(None, (meeting.kind.value, meeting.status.value, meeting.place, when)))
    who = "; ".join(person.name for person in meeting.participants)
    return f"{head}{_bracketed(' '.join(sides))}{': ' if who else ''}{who}"


def trade_in_words(stat: TradeStat) -> str:
    """A figure of trade as short text.

    >>> from kztoday_parse import parse_article
    >>> text = "К 2028 году экспорт Казахстана в Перу намерены довести до 5 млн долларов."
    >>> trade_in_words(parse_article(text).trade_stats[0])
    'export (KZ - PE): 5,000,000 USD 2028 target'
    """
    sides = " - ".join(side for side in (stat.reporter, stat.partner) if side is not None)
    parts = [
        f"{stat.flow}{_bracketed(sides)}:",
        "" if stat.value is None else value_in_words(stat.value),
        "" if stat.change_percent is None else f"{stat.change_percent:+f} %",
        "" if stat.period is None else str(stat.period),
        "" if stat.status == "actual" else str(stat.status),
        "" if stat.goods is None else stat.goods,
    ]
    return " ".join(filter(None, parts))


def value_in_words(value: Money | Quantity) -> str:
    """A sum or quantity as short text.

    >>> from decimal import Decimal
    >>> value_in_words(Money(Decimal(1500000), "USD"))
    '1,500,000 USD'
    """
    if isinstance(value, Money):
        low, high, unit = value.amount, value.amount_to, value.currency
    else:
        low, high, unit = value.value, value.value_to, value.unit
    qualifier = "" if value.qualifier == "exact" else f"{value.qualifier} "
    return f"{qualifier}{low:,f}{'' if high is None else f' to {high:,f}'} {unit}"


def _bracketed(text: str | None) -> str:
    return f" ({text})" if text else ""
