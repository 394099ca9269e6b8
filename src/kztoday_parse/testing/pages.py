"""Whole pages, and the articles in them."""

from __future__ import annotations

from hypothesis import strategies as st

from ..model import Article
from ..pipeline import parse_article
from .datelines import datelines
from .meetings import meeting_passages
from .trade import trade_passages
from .words import FILLERS

__all__ = ["article_texts", "articles"]

_HEADLINES = ("Торговля растет", "Переговоры продолжаются", "Открыта новая школа")
_CREDITS = ("Фото: пресс-служба", "Фото: akorda.kz")
_BUTTONS = ("Распечатать   Отправить другу", "Поделиться: ВКонтакте Facebook")


@st.composite
def article_texts(draw: st.DrawFn) -> str:
    """The text of a page: perhaps a date, a headline, a credit, share buttons; a dateline and a few paragraphs.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(article_texts())
    ... def test(text):
    ...     assert parse_article(text).text == text
    >>> test()
    """
    head: list[str] = []
    if draw(st.booleans()):
        head.append(f" date {draw(st.dates()).isoformat()} {draw(st.sampled_from(_HEADLINES))}")
    head += draw(st.sampled_from([[], *([credit] for credit in _CREDITS)]))
    passages = st.one_of(
        trade_passages().map(lambda sample: sample.text),
        meeting_passages().map(lambda sample: sample.text),
        st.sampled_from(FILLERS),
    )
    first, *rest = draw(st.lists(passages, min_size=1, max_size=4))
    foot = draw(st.sampled_from([[], *([button] for button in _BUTTONS)]))
    return "\n\n".join(["\n".join([*head, f"{draw(datelines()).text} {first}"]), *rest, *foot])


def articles() -> st.SearchStrategy[Article]:
    """Articles such as the library gives: what :func:`~kztoday_parse.parse_article` reads of :func:`article_texts`.

    All that holds of an article holds of these: spans point into ``text``, participants are among ``people``.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(articles())
    ... def test(article):
    ...     assert article.dateline.span.of(article.text)
    >>> test()
    """
    parse_article("")  # builds the lexicon now: the time that drawing takes is counted, and much of it fails the test
    return article_texts().map(parse_article)
