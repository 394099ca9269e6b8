"""The flat tables: what stands in them, and that nothing is lost on the way to CSV."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.exports import TABLES, Kind, Rows, article_id, tabulate, write_csv
from kztoday_parse.model import Article, Mention
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span
from tests.strategies import articles

ROOT = Path(__file__).parents[2]
TEXT = (
    "Прага. 4 марта 2025 года. KAZAKHSTAN TODAY - Посол Казахстана в Чехии Анна Серик встретилась с министром торговли "
    "Чехии Яном Новаком. В 2024 году экспорт Казахстана в Чехию составил 1,5 млрд долларов (+12,4%)."
)
ARTICLE = parse_article(TEXT)
TYPES = {Kind.TEXT: str, Kind.TEXTS: tuple, Kind.WHOLE: int, Kind.DECIMAL: Decimal, Kind.DATE: date}


def row(table: str) -> dict[str, object]:
    """The first row that the article gives."""
    return dict(next(iter(tabulate({"a": ARTICLE}, table))))


def test_articles() -> None:
    found = row("articles")
    assert (found["article"], found["place"], found["date"]) == ("a", "Прага", "2025-03-04")
    assert found["text"] == "Прага. 4 марта 2025 года. KAZAKHSTAN TODAY -"


def test_trade_stats() -> None:
    found = row("trade_stats")
    assert [found[name] for name in ("flow", "reporter", "partner", "currency")] == ["export", "KZ", "CZ", "USD"]
    assert [found[name] for name in ("amount", "change_percent")] == [Decimal(1_500_000_000), Decimal("12.4")]
    assert [found[name] for name in ("period", "period_start", "period_end")] == [
        "2024",
        date(2024, 1, 1),
        date(2024, 12, 31),
    ]


def test_meetings_and_their_participants() -> None:
    assert row("meetings")["participants"] == ("Анна Серик", "Ян Новак")
    seen = [(found["name"], found["text"]) for found in tabulate([ARTICLE], "participants")]
    assert seen == [("Анна Серик", "Анна Серик"), ("Ян Новак", "Яном Новаком")]


def test_money_and_people() -> None:
    assert row("money")["text"] == "1,5 млрд долларов"
    assert [found["country"] for found in tabulate([ARTICLE], "people")] == ["KZ", "CZ"]


def test_no_such_table() -> None:
    with pytest.raises(KeyError, match="no table 'trade'; there are articles, people, money"):
        tabulate([], "trade")


def test_one_article_alone() -> None:
    with pytest.raises(TypeError, match="expected several articles, got one: put it into a list"):
        tabulate(ARTICLE, "money")  # type: ignore[arg-type]


def test_ids() -> None:
    assert article_id(ARTICLE) == article_id(parse_article(TEXT)) != article_id(Article(TEXT + " "))
    assert len(article_id(Article("\ud800"))) == 32
    assert {found["article"] for found in tabulate([ARTICLE], "people")} == {article_id(ARTICLE)}


@given(articles())
def test_every_cell_is_of_its_kind(article: Article) -> None:
    for table in TABLES.values():
        for cells in tabulate([article], table.name).rows:
            for cell, column in zip(cells, table.columns, strict=True):
                assert cell is None or type(cell) is TYPES[column.kind], column.name


@given(articles())
def test_rows_are_as_many_as_the_facts(article: Article) -> None:
    counts = {name: len(tabulate([article], name)) for name in TABLES}
    assert counts["participants"] == sum(len(meeting.participants) for meeting in article.meetings)
    assert [counts[name] for name in ("articles", "people", "money", "meetings")] == [
        1,
        len(article.people),
        len(article.money),
        len(article.meetings),
    ]


def read_back(rows: Rows) -> list[list[str]]:
    """The rows as a reader of CSV sees them, the header first."""
    file = io.StringIO(newline="")
    write_csv(rows, file)
    return list(csv.reader(io.StringIO(file.getvalue(), newline=""), strict=True))


@given(articles())
def test_csv_is_read_back(article: Article) -> None:
    for name, table in TABLES.items():
        rows = tabulate([article], name)
        header, *lines = read_back(rows)
        assert tuple(header) == table.header
        assert [line[-1] for line in lines] == [cells[-1] or "" for cells in rows.rows]


@given(st.text(st.sampled_from('",;\r\n\t\x00 =а'), max_size=8))
def test_csv_keeps_every_character(text: str) -> None:
    article = Article("", title=text, photo_credit=text, sources=(Mention(text, Span(0, 1)),))
    header, line = read_back(tabulate({text: article}, "articles"))
    held = dict(zip(header, line, strict=True))
    assert [held[name] for name in ("article", "title", "photo_credit", "sources")] == [text] * 4


def test_the_page_names_every_column() -> None:
    page = (ROOT / "docs" / "tables.md").read_text(encoding="utf-8")
    for table in TABLES.values():
        section = page.partition(f"## {table.name}: ")[2].partition("\n## ")[0]
        shown = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
        assert [line[0] for line in shown] == [f"| `{column.name}`" for column in table.columns]
        assert [line[1] for line in shown] == [column.kind.value for column in table.columns]
