"""What is asked of every input of the fuzzer, and how inputs become others.

``fuzz/fuzz_article.py`` drives it with coverage as a guide; ``test_fuzzed.py`` runs it over the kept inputs.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from html.parser import HTMLParser
from zlib import crc32

import kztoday_parse as library
from kztoday_parse import Article, ParseError, parse_article
from kztoday_parse.exports import to_html
from kztoday_parse.summary import summarize

from .counting import calls
from .invariants import holds, spans_of

__all__ = ["check", "mutate", "text_of"]

_CALLS_FOR_A_CHARACTER = 250  # "$5$5$5…" takes 112, prose 5
_CALLS_AT_ALL = 20_000
_RATIO = 6  # for four times the text: how far a parse looks back is bounded, but not met at once
_FAMILIES = ("money", "quantity", "change", "period", "people", "dateline")
_FINDERS = ("money", "quantities", "changes", "periods", "people")
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def text_of(data: bytes) -> str:
    """Any bytes as text: what is no UTF-8 gives lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def check(data: bytes) -> None:
    """Raise AssertionError, or whatever the library raises, where a promise is broken.

    The article itself is looked at always, the rest in turns that the input alone decides.
    """
    text = text_of(data)
    articles: list[Article] = []
    spent = calls(lambda: articles.append(parse_article(text)), of_python=True)
    assert spent <= _CALLS_FOR_A_CHARACTER * len(text) + _CALLS_AT_ALL
    holds(articles[0])
    turn = crc32(data) % 8
    if turn == 0 and len(text) <= 120:
        _grows_evenly(text)
    elif turn == 1:
        _is_read_by_family(text)
    elif turn == 2:
        _is_shown(articles[0])


def _grows_evenly(text: str) -> None:
    """No quadratic growth, which would be sixteenfold."""
    parse_article(text * 64)  # every word is looked up now
    once, fourfold = (calls(lambda n=n: parse_article(text * n), of_python=True) for n in (16, 64))  # type: ignore[misc]
    assert fourfold <= _RATIO * once


def _is_read_by_family(text: str) -> None:
    for name in _FAMILIES:
        try:
            getattr(library, f"parse_{name}")(text)
        except ParseError as error:
            assert str(error).endswith("^")
    found = [getattr(library, f"find_{name}")(text) for name in _FINDERS]
    for span in spans_of(tuple(found)):
        assert 0 <= span.start < span.end <= len(text)
    library.find_dateline(text)


class _Words(HTMLParser):
    """The words of a page's article, and the tags of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(dict(attrs).get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "article" in self.open:
            self.words.append(data)


def _is_shown(article: Article) -> None:
    page = _Words()
    page.feed(to_html(article))
    page.close()
    assert "".join(page.words) == _UNPRINTABLE.sub("\ufffd", article.text)
    assert page.tags <= set("html head meta title body div style p span table caption thead tbody tr th td wbr".split())
    assert summarize(article)


# ── from one input to the next ───────────────────────────────────────────────────────

_Edit = Callable[[list[str], list[str], random.Random], list[str]]


def _cut(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    first, last = _range(own, chance)
    return own[:first] + own[last:]


def _put(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    at = chance.randint(0, len(own))
    first, last = _range(other, chance)
    return own[:at] + other[first:last] + own[at:]


def _repeat(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    first, last = _range(own, chance)
    return own[:first] + own[first:last] * chance.choice([2, 2, 3, 20]) + own[last:]


def _swap(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    first, last = _range(own, chance)
    return own[:first] + own[last:] + own[first:last]


def _recase(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    first, last = _range(own, chance)
    change = chance.choice([str.upper, str.lower, str.title])
    return [*own[:first], *map(change, own[first:last]), *own[last:]]


def _reblank(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    blank = chance.choice(["\xa0", "\n", "", "\u200b", "\t", "\r\n", "  ", "\u202f"])
    first, last = _range(own, chance)
    return [*own[:first], *(blank if piece.isspace() else piece for piece in own[first:last]), *own[last:]]


def _recount(own: list[str], other: list[str], chance: random.Random) -> list[str]:
    first, last = _range(own, chance)
    figure = chance.choice(["0", "1", "2024", "31", "1,5", "1.000", "12 345", "0,00", "٣", "²", "9" * 30, "13", "-1"])
    return [*own[:first], *(figure if piece.isdecimal() else piece for piece in own[first:last]), *own[last:]]


_EDITS: tuple[_Edit, ...] = (_cut, _put, _put, _repeat, _swap, _recase, _reblank, _recount)


def _range(pieces: list[str], chance: random.Random) -> tuple[int, int]:
    first = chance.randint(0, len(pieces))
    return first, min(len(pieces), first + chance.choice([1, 1, 2, 4, 8, 30]))


def mutate(data: bytes, other: bytes, limit: int, seed: int) -> bytes:
    """*data* with words cut, moved, repeated, recased, or taken from *other*; no longer than *limit*."""
    chance = random.Random(seed)
    pieces, others = _PIECE.findall(text_of(data)), _PIECE.findall(text_of(other))
    for _ in range(chance.choice([1, 1, 2, 4])):
        pieces = chance.choice(_EDITS)(pieces, others, chance)
    return "".join(pieces).encode("utf-8", "surrogateescape")[:limit]
