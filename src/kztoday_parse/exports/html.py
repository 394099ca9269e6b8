"""An article as a page to look at: every fact marked in its place, the tables of meetings and trade beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from ..model import Article, Meeting, Period, StatStatus, TradeStat
from ..summary import value_in_words
from .marks import Layer, Segment, marks, segments
from .style import STYLE

__all__ = ["element", "page_frame", "to_html", "to_html_fragment"]

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def to_html(article: Article) -> str:
    """A page that stands by itself: no script, nothing loaded, readable in light and dark.

    >>> page = to_html(Article("Экспорт <составил> 5 млн."))
    >>> page[:15], "&lt;составил&gt;" in page
    ('<!doctype html>', True)
    """
    head, foot = page_frame(article.title or "kztoday-parse")
    return f"{head}{element(article)}\n{foot}"


def page_frame(title: str) -> tuple[str, str]:
    """What stands before and behind the articles of a page; their style is in its head, once."""
    return (
        '<!doctype html>\n<html lang="ru">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        "</body>\n</html>\n",
    )


def to_html_fragment(article: Article) -> str:
    """The same as one element with its style, for a notebook's cell or a page of one's own.

    >>> to_html_fragment(Article("Снег."))[:29]
    '<div class="kztoday">\\n<style>'
    """
    return f'<div class="kztoday">\n<style>{STYLE}</style>\n{_inside(article)}</div>'


def element(article: Article, name: str = "") -> str:
    """The element for a page that has the style already; with a *name* above, where there are several."""
    head = name and f"<h2>{_safe(name)}</h2>\n"
    return f'<div class="kztoday">\n{head}{_inside(article)}</div>'


def _inside(article: Article) -> str:
    """Legend, text and tables."""
    found = list(marks(article))
    body = "".join(_segment(article.text, each) for each in segments(len(article.text), found))
    used = {mark.layer for mark in found}
    legend = " ".join(f'<span class="{layer}">{layer}</span>' for layer in Layer if layer in used)
    tables = "".join(filter(None, (_meetings(article.meetings), _trade_stats(article.trade_stats))))
    return (
        f'<p class="legend" lang="en">{legend}</p>\n<div class="article">{body}</div>\n'
        f'<div class="facts" lang="en">{tables}</div>\n'
    )


def _segment(text: str, segment: Segment) -> str:
    words = _safe(segment.span.of(text))
    if not segment.marks:
        return words
    layers = " ".join(dict.fromkeys(mark.layer.value for mark in segment.marks))
    tips = _safe("\n".join(dict.fromkeys(mark.tip for mark in segment.marks)))
    return f'<span class="{layers}" title="{tips}">{words}</span>'


def _meetings(found: tuple[Meeting, ...]) -> str:
    rows = (
        (
            meeting.kind,
            meeting.status,
            "; ".join(person.name for person in meeting.participants),
            " ".join(meeting.countries),
            meeting.place,
            meeting.date,
        )
        for meeting in found
    )
    return _table("Meetings", ("kind", "status", "participants", "countries", "place", "date"), rows)


def _trade_stats(found: tuple[TradeStat, ...]) -> str:
    rows = (
        (
            stat.flow if stat.status == StatStatus.ACTUAL else f"{stat.flow} ({stat.status})",
            None if stat.value is None else value_in_words(stat.value),
            None if stat.change_percent is None else f"{stat.change_percent:+f}",
            stat.period,
            " - ".join(filter(None, (stat.reporter, stat.partner))),
            stat.goods,
        )
        for stat in found
    )
    return _table("Trade", ("flow", "value", "change, %", "period", "sides", "goods"), rows)


def _table(caption: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table, nothing where it has no row."""
    lines = "".join(f"<tr>{''.join(_cells('td', row))}</tr>\n" for row in rows)
    head = f"<thead><tr>{''.join(_cells('th', header))}</tr></thead>"
    return lines and f"<table>\n<caption>{caption}</caption>\n{head}\n<tbody>\n{lines}</tbody>\n</table>\n"


def _cells(tag: str, values: Iterable[object]) -> Iterator[str]:
    return (f"<{tag}>{_cell(value)}</{tag}>" for value in values)


def _cell(value: object) -> str:
    """A value; a period may be broken between its ends, not at its hyphens."""
    if not isinstance(value, Period):
        return "" if value is None else _safe(str(value))
    return "/<wbr>".join(f'<span class="when">{_safe(end)}</span>' for end in str(value).split("/"))


def _safe(text: str) -> str:
    """*text* for an element or an attribute: what HTML cannot hold is shown as U+FFFD, so offsets stay."""
    return escape(_UNPRINTABLE.sub("\ufffd", text)).replace("\r", "&#13;").replace("\n", "&#10;")
