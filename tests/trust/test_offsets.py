"""Spans in UTF-8 and UTF-16 are those of the encoded text, there and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse import Article, Offsets, Span, from_dict, parse_article, to_dict

from .invariants import spans_of
from .samples import TEXTS

wild = st.text(st.characters(codec=None) | st.sampled_from("aж€😀\ud800\udc00"), max_size=40)


@st.composite
def spans_in(draw: st.DrawFn) -> tuple[str, Span]:
    """A text and a span in it."""
    text = draw(wild)
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, Span(start, end)


@given(spans_in())
def test_bytes_of_utf8(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    found = Offsets.utf8(text).span(span)
    data = text.encode("utf-8", "surrogatepass")
    assert data[found.start : found.end] == span.of(text).encode("utf-8", "surrogatepass")


@given(spans_in())
def test_units_of_utf16(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    found = Offsets.utf16(text).span(span)
    data = text.encode("utf-16-le", "surrogatepass")
    assert data[2 * found.start : 2 * found.end] == span.of(text).encode("utf-16-le", "surrogatepass")


@given(spans_in())
def test_there_and_back(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    for offsets in (Offsets.utf8(text), Offsets.utf16(text)):
        assert offsets.code_points(offsets.span(span)) == span


@pytest.mark.parametrize("text", ["ascii", "Экспорт", ""])
def test_a_text_whose_units_are_its_characters_is_not_counted(text: str) -> None:
    assert Offsets.utf16(text).starts == range(len(text) + 1)


@pytest.mark.parametrize("text", TEXTS)
def test_whole_articles(text: str) -> None:
    text = f"😀 {text}"
    article = parse_article(text)
    for data, offsets, size in (
        (text.encode(), Offsets.utf8(text), 1),
        (text.encode("utf-16-le"), Offsets.utf16(text), 2),
    ):
        encoding = offsets.encoding if size == 1 else "utf-16-le"
        pairs = zip(spans_of(article), spans_of(offsets.record(article)), strict=True)
        assert all(data[size * b.start : size * b.end].decode(encoding) == a.of(text) for a, b in pairs)


def test_a_converted_article_can_be_written() -> None:
    article = parse_article("😀 Министр торговли Польши Ян Новак встретился с послом Перу Хорхе Мадуро.")
    converted = Offsets.utf16(article.text).record(article)
    assert from_dict(to_dict(converted)) == converted
    assert converted.meetings[0].participants == converted.people
    assert converted.text == article.text


def test_a_text_alone_has_nothing_to_convert() -> None:
    assert Offsets.utf8("ж").record(Article("ж")) == Article("ж")


@pytest.mark.parametrize("span", [Span(0, 4), Span(-1, 2), Span(2, 1)])
def test_spans_outside_the_text(span: Span) -> None:
    with pytest.raises(ValueError) as caught:
        Offsets.utf8("ж😀a").span(span)
    assert str(caught.value) == f"{span} does not lie in a text of 3 characters"


@pytest.mark.parametrize(("encoding", "unit"), [("utf8", 1), ("utf8", 3), ("utf8", 8), ("utf8", -1), ("utf16", 2)])
def test_offsets_inside_a_character(encoding: str, unit: int) -> None:
    offsets = getattr(Offsets, encoding)("ж😀a")
    with pytest.raises(ValueError) as caught:
        offsets.code_points(Span(0, unit))
    assert str(caught.value) == f"no character begins at {offsets.encoding} offset {unit}"
