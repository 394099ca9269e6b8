"""What holds for every article, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kztoday_parse.codec import from_json, to_json
from kztoday_parse.errors import ParseError
from kztoday_parse.model import Article, Mention, Money, NoteCode, Period
from kztoday_parse.span import Span
from kztoday_parse.unmarked import unmarked
from kztoday_parse.values import find_notes, parse_money

__all__ = ["holds", "spans_of"]

_SHARED = ("манат", "фунт", "вон", "франк")  # names of several currencies that have one to fall back on
_SPLIT_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_YEARS_BACK = re.compile(r"\b(?:годами|лет|года) (?:ранее|раньше|назад|до этого)")


def spans_of(value: object) -> Iterator[Span]:
    """Every span in a record."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans_of(each)
    else:
        for field in getattr(type(value), "__attrs_attrs__", ()):
            yield from spans_of(getattr(value, field.name))


def holds(article: Article) -> None:
    """Assert everything that the library promises of an article."""
    text = article.text
    for span in spans_of(article):
        assert 0 <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
    for mention in article.money:
        _is_read_again(mention, text)
    for meeting in article.meetings:
        assert all(any(each is person for person in article.people) for each in meeting.participants)
        assert len(set(map(id, meeting.participants))) == len(meeting.participants)
    _invents_nothing(article)
    _survives_json(article)


def _is_read_again(mention: Mention[Money], text: str) -> None:
    """The characters of a sum are that sum; only whose crowns they are may stand elsewhere in the sentence."""
    value, source = mention.value, mention.span.of(text)
    assert value.amount.is_finite()
    assert value.amount_to is None or value.amount.copy_abs() <= value.amount_to.copy_abs()
    try:
        again = parse_money(source)
    except ParseError:
        assert [note.code for note in find_notes(source)] == [NoteCode.CURRENCY_UNCLEAR]
        return
    assert (again.amount, again.amount_to) == (value.amount, value.amount_to)
    assert again.currency == value.currency or any(stem in source.lower() for stem in _SHARED)


def _invents_nothing(article: Article) -> None:
    text = _plain(article.text)
    for person in article.people:
        seen = _folded(_plain(" ".join(span.of(article.text) for span in person.mentions)))
        words = _folded(person.name).replace("-", " ").split()  # both halves of `Буш-старший` are declined
        assert all(word[: max(1, min(4, len(word) - 2))] in seen for word in words)
    for stat in article.trade_stats:
        assert stat.goods is None or stat.goods in text
        assert stat.evidence
        _has_its_years(stat.period, article)
    for meeting in article.meetings:
        _has_its_years(meeting.date, article)
    if article.dateline is not None and article.dateline.date.year is not None:
        assert f"{article.dateline.date.year % 100:02}" in _plain(article.dateline.span.of(article.text))
    for source in article.sources:
        assert source.value
    assert article.title is None or article.title in text
    assert article.photo_credit is None or article.photo_credit in text


def _has_its_years(period: Period | None, article: Article) -> None:
    """A year, or for the figure of the base period the one after, stands in the text that has no year of its own; where
    years are counted from another one (``тремя годами ранее``, ``в следующем``) that one."""
    now = article.published is not None or (article.dateline is not None and article.dateline.date.year is not None)
    for end in (period.start, period.end) if period is not None and not now else ():
        back = 10 if _YEARS_BACK.search(article.text) else 1
        years = () if end is None or end.year is None else range(end.year - 1, end.year + back + 1)
        assert not years or any(f"{year % 100:02}" in _plain(article.text) for year in years)


def _plain(text: str) -> str:
    """The text without the marks inside its words, as names, titles and goods are told."""
    return unmarked(text, str)


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")


def _survives_json(article: Article) -> None:
    written = to_json(article)
    again = from_json(written)
    assert again == article
    assert to_json(again) == written
    if not _SPLIT_PAIR.search(article.text):  # which JSON cannot keep apart from one character
        written.encode("utf-8")
