"""From text to article: the stages in their order, each once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import attrs

from .facts.document import Document
from .facts.home import home_state
from .facts.meetings import meetings
from .facts.trade import trade_stats
from .grammar.capitals import recased
from .grammar.dateline import dateline
from .grammar.money import Figure, borrows_magnitude
from .grammar.people import scan_people
from .grammar.source import sources
from .grammar.unread import Unread
from .layout import Layout, Zone, read_layout
from .lexicon import Lexicon, default_lexicon
from .mentions import tile_text
from .model import Article, Dateline, Mention, Money, Note, NoteCode, PartialDate
from .names import link_people
from .tokens import Tokens, tokenize
from .unmarked import unmarked

__all__ = ["parse_article", "read_document"]


def parse_article(text: str, *, published: date | None = None, lexicon: Lexicon | None = None) -> Article:
    """Read one article.

    *published* is the day of publication when the caller knows it (of a ``datetime`` its date); it wins over the
    page's own date, and relative periods (``за 10 месяцев``) count from it. *lexicon* replaces the default one.
    Every ``str`` gives an :class:`~kztoday_parse.Article`; anything else is a :class:`TypeError`.

    >>> article = parse_article("Астана. 3 марта. KAZAKHSTAN TODAY - Экспорт составил $5 млн.")
    >>> article.dateline.place, article.money[0].value.amount
    ('Астана', Decimal('5000000'))
    """
    published = _day(published)
    article = unmarked(text, lambda text: _article(text, published, lexicon))
    return article if article.text == text else attrs.evolve(article, text=text)


def _article(text: str, published: date | None, lexicon: Lexicon | None) -> Article:
    document = read_document(text, published=published, lexicon=lexicon)
    tokens, layout = document.tokens, document.layout
    body = [(each.first, each.stop) for each in layout.sentences if each.zone in (Zone.BODY, Zone.REPEAT)]
    return Article(
        text=text,
        title=None if layout.title is None else tokens.span(*layout.title).of(text),
        published=published or layout.published,
        photo_credit=None if layout.photo_credit is None else tokens.span(*layout.photo_credit).of(text),
        dateline=document.dateline,
        sources=sources(tokens, body),
        lead=None if layout.lead is None else tokens.span(*layout.lead),
        paragraphs=tuple(tokens.span(*each) for each in layout.paragraphs),
        people=document.people.people,
        money=tuple(_money(document)),
        trade_stats=trade_stats(document),
        meetings=meetings(document),
        notes=tuple(sorted(_notes(document, published), key=lambda note: note.span)),
    )


def _day(published: date | None) -> date | None:
    """The caller's day, without the hour that a moment has."""
    if published is not None and not isinstance(published, date):
        raise TypeError(f"published must be a date, not {type(published).__name__}")
    return published.date() if isinstance(published, datetime) else published


def read_document(text: str, *, published: date | None = None, lexicon: Lexicon | None = None) -> Document:
    """An article as its mentions: everything but the facts."""
    lexicon = lexicon or default_lexicon()
    tokens = tokenize(text, lexicon)
    layout, line = _page(tokens)
    named = recased(tokens, lexicon)
    found = scan_people(named)
    return Document(
        tokens=tokens,
        layout=layout,
        streams=tile_text(tokens, layout.sentences, found),
        people=link_people(named, found, layout.sentences),
        dateline=None if line is None else line[0],
        dateline_notes=() if line is None else line[1],
        reference=_reference(published or layout.published, None if line is None else line[0]),
        home=home_state(tokens, layout, None if line is None else line[0]),
    )


def _page(tokens: Tokens) -> tuple[Layout, tuple[Dateline, tuple[Note, ...]] | None]:
    """The layout behind the dateline, and the dateline with its notes."""
    layout = read_layout(tokens)
    first = layout.dateline
    found = None if first is None else dateline.run(tokens, first)
    if first is None or found is None:
        return layout, None
    phrase, stop = found
    return layout.behind(stop), (phrase.value(tokens, first, stop), phrase.notes(tokens, first))


def _reference(published: date | None, line: Dateline | None) -> PartialDate | None:
    """What relative periods count from: the day of publication, else the dateline's own year."""
    if published is not None:
        return PartialDate(published.year, published.month, published.day)
    return None if line is None or line.date.year is None else line.date


def _money(document: Document) -> Iterator[Mention[Money]]:
    tokens = document.tokens
    for stream in document.streams:
        for figure in stream.values if Figure in stream.kinds else ():
            if not isinstance(figure, Figure) or not isinstance(figure.value, Money):
                continue
            if not borrows_magnitude(tokens, figure):
                yield Mention(figure.value, tokens.span(*figure.figure))


def _notes(document: Document, published: date | None) -> Iterator[Note]:
    tokens, layout = document.tokens, document.layout
    yield from document.dateline_notes
    yield from document.people.notes
    for stream in document.streams:
        for tile in stream if Unread in stream.kinds else ():
            if isinstance(tile.value, Unread):
                yield Note(tile.value.code, tile.value.message, tokens.span(tile.first, tile.stop))
    if layout.repeated is not None:
        yield Note(NoteCode.LEAD_REPEATED, "the page prints its lead twice", tokens.span(*layout.repeated))
    if published is not None and layout.published_at is not None and layout.published != published:
        message = f"the page says {layout.published}, the caller {published}"
        yield Note(NoteCode.DATE_CONFLICT, message, tokens.span(*layout.published_at))
