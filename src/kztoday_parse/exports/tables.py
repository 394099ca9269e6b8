"""The seven flat tables, the one source that CSV, Arrow and the command share.

Every row begins with the article's id; ``start``, ``end`` and ``text`` are the characters that say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ..model import Article, Meeting, Money, Person, Quantity, TradeStat
from ..span import Span
from .days import first_day, last_day
from .table import Cell, Row, Table, columns

__all__ = ["TABLES", "table_named"]


def _evidence(article: Article, span: Span | None) -> Row:
    return (None, None, None) if span is None else (span.start, span.end, span.of(article.text))


# ── articles ─────────────────────────────────────────────────────────────────────────


def _articles(id: str, article: Article) -> Iterator[Row]:
    line = article.dateline
    yield (
        id,
        article.title,
        article.published,
        *((None,) * 4 if line is None else (line.place, str(line.date), line.agency, line.byline)),
        article.photo_credit,
        tuple(source.value for source in article.sources),
        len(article.text),
        *_evidence(article, None if line is None else line.span),
    )


ARTICLES = Table(
    "articles",
    "one row an article",
    columns("""
        article         text     id: the caller's, else 32 hexadecimal digits of the text's SHA-256
        title           text     headline
        published       date     day of publication
        place           text     place of the dateline
        date            text     date of the dateline, EDTF
        agency          text     agency of the dateline
        byline          text     author in the dateline
        photo_credit    text     whose photo it is
        sources         texts    whom the article names as its sources
        characters      whole    length of the text in code points
        start           whole    where the dateline begins
        end             whole    where it ends
        text            text     the dateline as written
    """),
    _articles,
)

# ── people ───────────────────────────────────────────────────────────────────────────


def _people(id: str, article: Article) -> Iterator[Row]:
    for index, person in enumerate(article.people):
        role = person.role_span
        yield (
            id,
            index,
            person.name,
            person.role,
            person.country,
            person.name_source.value,
            len(person.mentions),
            len(person.references),
            *((None, None) if role is None else (role.start, role.end)),
            *_evidence(article, person.mentions[0] if person.mentions else role),
        )


PEOPLE = Table(
    "people",
    "one row a person of an article",
    columns("""
        article      text    id of the article
        person       whole   index into the article's people
        name         text    nominative of the fullest form
        role         text    job as first given
        country      text    ISO 3166-1 alpha-2 code, EU or UN, of the state that the person stands for
        name_source  text    seen, derived or as_written
        mentions     whole   how often by name
        references   whole   how often by role or pronoun
        role_start   whole   where the role begins
        role_end     whole   where it ends
        start        whole   where the first mention begins
        end          whole   where it ends
        text         text    the first mention as written
    """),
    _people,
)

# ── money ────────────────────────────────────────────────────────────────────────────


def _money(id: str, article: Article) -> Iterator[Row]:
    for index, mention in enumerate(article.money):
        money = mention.value
        sums = (money.amount, money.amount_to, money.currency, money.qualifier.value, money.magnitude)
        yield (id, index, *sums, *_evidence(article, mention.span))


MONEY = Table(
    "money",
    "one row a sum of money, in the order of the text",
    columns("""
        article    text      id of the article
        money      whole     index into the article's money
        amount     decimal   in major units of the currency; the low end of a range
        amount_to  decimal   the high end of a range
        currency   text      ISO 4217 code
        qualifier  text      exact, about, over or under
        magnitude  whole     power of ten of the written word
        start      whole     where the sum begins
        end        whole     where it ends
        text       text      the sum as written
    """),
    _money,
)

# ── trade ────────────────────────────────────────────────────────────────────────────


def _value(value: Money | Quantity | None) -> Row:
    """amount, amount_to, currency, quantity, quantity_to, unit, qualifier, magnitude."""
    if value is None:
        return (None,) * 8
    bounds = (value.qualifier.value, value.magnitude)
    if isinstance(value, Money):
        return (value.amount, value.amount_to, value.currency, None, None, None, *bounds)
    return (None, None, None, value.value, value.value_to, value.unit, *bounds)


def _trade_stat(stat: TradeStat) -> Iterator[Cell]:
    yield from (stat.flow.value, stat.status.value, stat.reporter, stat.partner, stat.partner_scope.value, stat.goods)
    yield None if stat.period is None else str(stat.period)
    yield from (first_day(stat.period), last_day(stat.period))
    yield from _value(stat.value)
    yield stat.change_percent


def _trade_stats(id: str, article: Article) -> Iterator[Row]:
    for index, stat in enumerate(article.trade_stats):
        yield (id, index, *_trade_stat(stat), *_evidence(article, stat.span))


TRADE_STATS = Table(
    "trade_stats",
    "one row a figure about trade or investment",
    columns("""
        article         text      id of the article
        stat            whole     index into the article's trade_stats
        flow            text      turnover, export, import, balance or investment
        status          text      actual or target
        reporter        text      ISO 3166-1 alpha-2 code or EU
        partner         text      ISO 3166-1 alpha-2 code or EU
        partner_scope   text      state, group, world or unknown
        goods           text      what is traded, as written
        period          text      EDTF
        period_start    date      first day, where the year is known
        period_end      date      last day, where the year is known
        amount          decimal   in major units of the currency; the low end of a range
        amount_to       decimal   the high end of a range
        currency        text      ISO 4217 code
        quantity        decimal   in units; the low end of a range
        quantity_to     decimal   the high end of a range
        unit            text      t, kg, m3, barrel, kWh, head, …
        qualifier       text      exact, about, over or under
        magnitude       whole     power of ten of the written word
        change_percent  decimal   signed growth against the same period a year before
        start           whole     where the clause begins
        end             whole     where it ends
        text            text      the clause as written
    """),
    _trade_stats,
)

# ── meetings ─────────────────────────────────────────────────────────────────────────


def _meetings(id: str, article: Article) -> Iterator[Row]:
    for index, meeting in enumerate(article.meetings):
        when = meeting.date
        yield (
            id,
            index,
            meeting.kind.value,
            meeting.status.value,
            meeting.place,
            None if when is None else str(when),
            first_day(when),
            last_day(when),
            meeting.countries,
            tuple(person.name for person in meeting.participants),
            *_evidence(article, meeting.span),
        )


MEETINGS = Table(
    "meetings",
    "one row an encounter",
    columns("""
        article       text    id of the article
        meeting       whole   index into the article's meetings
        kind          text    meeting, talks, consultations, call, session, conference or visit
        status        text    held or planned
        place         text    city or town, nominative
        date          text    EDTF
        date_start    date    first day, where the year is known
        date_end      date    last day, where the year is known
        countries     texts   codes of the sides
        participants  texts   names of those who took part
        start         whole   where the sentence begins
        end           whole   where it ends
        text          text    the sentence that names the encounter
    """),
    _meetings,
)


def _seen_at(person: Person, meeting: Meeting) -> Span | None:
    """The mention of the person that the meeting rests on, else the first one."""
    spans = (meeting.span, *meeting.evidence)
    inside = (
        mention
        for mention in (*person.mentions, *person.references)
        if any(span.start <= mention.start < mention.end <= span.end for span in spans)
    )
    return next(inside, person.mentions[0] if person.mentions else person.role_span)


def _participants(id: str, article: Article) -> Iterator[Row]:
    numbers = {person: index for index, person in reversed(list(enumerate(article.people)))}
    for index, meeting in enumerate(article.meetings):
        for person in meeting.participants:
            known = (numbers.get(person), person.name, person.role, person.country)
            yield (id, index, *known, *_evidence(article, _seen_at(person, meeting)))


PARTICIPANTS = Table(
    "participants",
    "one row a participant of an encounter",
    columns("""
        article  text    id of the article
        meeting  whole   index into the article's meetings
        person   whole   index into the article's people
        name     text    nominative of the fullest form
        role     text    job as first given
        country  text    ISO 3166-1 alpha-2 code, EU or UN
        start    whole   where the mention begins
        end      whole   where it ends
        text     text    the mention as written
    """),
    _participants,
)

# ── notes ────────────────────────────────────────────────────────────────────────────


def _notes(id: str, article: Article) -> Iterator[Row]:
    for index, note in enumerate(article.notes):
        yield (id, index, note.code.value, note.message, *_evidence(article, note.span))


NOTES = Table(
    "notes",
    "one row a thing that was seen and could not be placed",
    columns("""
        article  text    id of the article
        note     whole   index into the article's notes
        code     text    why
        message  text    what is the matter, for people
        start    whole   where it begins
        end      whole   where it ends
        text     text    the characters meant
    """),
    _notes,
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for table in (ARTICLES, PEOPLE, MONEY, TRADE_STATS, MEETINGS, PARTICIPANTS, NOTES)}
)


def table_named(name: str) -> Table:
    """The table of that name; KeyError names the tables there are."""
    if name not in TABLES:
        raise KeyError(f"no table {name!r}; there are {', '.join(TABLES)}")
    return TABLES[name]
