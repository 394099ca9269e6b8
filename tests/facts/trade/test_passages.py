"""Passages and the records of trade they must give."""

from __future__ import annotations

import pytest

from kztoday_parse.pipeline import parse_article

from .corpus import Passage, passages, silent, written

READ = list(passages("passages.txt"))
UNREAD = list(passages("unread.txt"))


def _records(passage: Passage) -> tuple[str, ...]:
    return tuple(written(stat) for stat in parse_article(passage.text, published=passage.published).trade_stats)


def test_the_corpus_is_large() -> None:
    assert len(READ) >= 120
    assert len(silent()) >= 50


@pytest.mark.parametrize("passage", READ, ids=lambda each: each.text[:60])
def test_a_passage_gives_its_records(passage: Passage) -> None:
    assert _records(passage) == passage.records


@pytest.mark.parametrize("text", silent(), ids=lambda each: each[:60])
def test_other_money_gives_none(text: str) -> None:
    assert [written(stat) for stat in parse_article(text).trade_stats] == []


@pytest.mark.parametrize("passage", UNREAD, ids=lambda each: each.text[:60])
@pytest.mark.xfail(strict=True, reason="known not to be read")
def test_what_is_not_read(passage: Passage) -> None:
    assert _records(passage) == passage.records


@pytest.mark.parametrize("passage", READ, ids=lambda each: each.text[:60])
def test_the_evidence_lies_in_the_text(passage: Passage) -> None:
    article = parse_article(passage.text, published=passage.published)
    for stat in article.trade_stats:
        assert 0 <= stat.span.start < stat.span.end <= len(article.text)
        assert stat.evidence == tuple(sorted(set(stat.evidence)))
        assert all(0 <= each.start < each.end <= len(article.text) for each in stat.evidence)
        assert stat.goods is None or stat.goods in article.text
