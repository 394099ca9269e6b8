"""Arrow: the schema is fixed, numbers are exact, and what is wrong with a row stands in its row."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kztoday_parse.exports import (
    TABLES,
    BatchParser,
    article_id,
    batch_schema,
    parse_batches,
    parse_stream,
    table_schema,
    tabulate,
    to_arrow,
    unnest,
)
from kztoday_parse.model import Article, Mention, Money
from kztoday_parse.parser import ArticleParser
from kztoday_parse.pipeline import parse_article
from kztoday_parse.span import Span
from tests.strategies import articles

pa = pytest.importorskip("pyarrow")

FOLDER = Path(__file__).parents[2] / "examples" / "articles"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}
ARTICLES = {name: parse_article(text) for name, text in TEXTS.items()}
TEXT = "За 10 месяцев экспорт составил $5 млн."


def batch(*rows: dict[str, Any]) -> Any:
    return pa.RecordBatch.from_pylist(list(rows))


def parsed(*rows: dict[str, Any], **names: Any) -> list[dict[str, Any]]:
    """The rows that a batch of *rows* gives."""
    made = list(BatchParser(**names)([batch(*rows)]))
    return [row for each in made for row in each.to_pylist()]


# ── tables ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_columns_and_errors(name: str) -> None:
    assert tuple(table_schema(name).names) == (*TABLES[name].header, "error")


def test_types() -> None:
    found = {
        name: str(table_schema("trade_stats").field(name).type) for name in ("amount", "period_start", "stat", "text")
    }
    assert found == {"amount": "decimal128(38, 4)", "period_start": "date32[day]", "stat": "int64", "text": "string"}
    assert str(table_schema("meetings").field("countries").type) == "list<item: string>"


@settings(max_examples=40)
@given(articles())
def test_rows_are_read_back(article: Article) -> None:
    for name in TABLES:
        rows = tabulate([article], name)
        table = to_arrow(rows)
        assert table.schema == table_schema(name)
        assert table.num_rows == len(rows)
        for read, row in zip(table.to_pylist(), rows, strict=True):
            assert read.pop("error") is None
            for column, cell in row.items():
                if isinstance(cell, (Decimal, int, date)) or cell is None:
                    assert read[column] == cell


def sums(*amounts: str) -> Article:
    return Article("5", money=tuple(Mention(Money(Decimal(amount), "USD"), Span(0, 1)) for amount in amounts))


def test_a_number_that_does_not_fit_is_named() -> None:
    long = "1" * 35
    table = to_arrow(tabulate([sums("1.23450", "1.23456", long, "-" + "9" * 34)], "money"))
    assert table.column("amount").to_pylist() == [Decimal("1.2345"), None, None, Decimal("-" + "9" * 34)]
    assert table.column("error").to_pylist() == [
        None,
        "amount: 1.23456 does not fit decimal128(38, 4)",
        f"amount: {long} does not fit decimal128(38, 4)",
        None,
    ]


@given(st.decimals(-(10**36), 10**36, allow_nan=False, places=5) | st.integers(-(10**40), 10**40).map(Decimal))
def test_a_number_is_exact_or_left_out(number: Decimal) -> None:
    (row,) = to_arrow(tabulate([sums(f"{number:f}")], "money")).to_pylist()
    fits = abs(number) < Decimal(10**34) and f"{number:f}".partition(".")[2].rstrip("0")[4:] == ""
    assert (row["amount"] == number, row["error"] is None) == (fits, fits)


def test_a_number_without_end_is_none() -> None:
    (row,) = to_arrow(tabulate([sums("Infinity")], "money")).to_pylist()
    assert (row["amount"], row["error"]) == (None, "amount: Infinity does not fit decimal128(38, 4)")


def test_lone_surrogates_are_replaced() -> None:
    (row,) = to_arrow(tabulate({"\ud800": Article("a", title="\udc00b")}, "articles")).to_pylist()
    assert (row["article"], row["title"]) == ("\ufffd", "\ufffdb")


def test_rows_are_an_arrow_stream() -> None:
    rows = tabulate(ARTICLES, "people")
    assert pa.table(rows) == to_arrow(rows)


# ── batches ──────────────────────────────────────────────────────────────────────────


def test_a_batch_gives_what_the_articles_give() -> None:
    made = list(parse_batches([batch(*({"id": name, "text": text} for name, text in TEXTS.items()))]))
    assert all(each.schema == batch_schema() for each in made)
    for name in TABLES:
        assert unnest(made, name).read_all() == to_arrow(tabulate(ARTICLES, name))


def test_columns_that_may_be_missing() -> None:
    (row,) = parsed({"text": TEXT})
    assert row["article"] == article_id(Article(TEXT))
    assert row["trade_stats"][0]["period"] == "XXXX-01/XXXX-10"


@pytest.mark.parametrize("day", ["2025-11-03", "2025-11-03T10:00:00Z", date(2025, 11, 3), datetime(2025, 11, 3, 10, 0)])
def test_the_day_of_publication(day: Any) -> None:
    (row,) = parsed({"text": TEXT, "published": day})
    assert (row["published"], row["trade_stats"][0]["period"]) == (date(2025, 11, 3), "2025-01/2025-10")


def test_columns_of_other_names() -> None:
    (row,) = parsed({"body": TEXT, "key": 7, "day": "2025-11-03"}, text="body", id="key", published="day")
    assert (row["article"], row["published"], row["error"]) == ("7", date(2025, 11, 3), None)


def test_words_of_ones_own() -> None:
    parser = ArticleParser(currencies={"биткойнов": "XBT"})
    (row,) = parsed({"text": "Стоит 5 биткойнов."}, parser=parser)
    assert row["money"][0]["currency"] == "XBT"


def test_bad_rows_among_good_ones() -> None:
    rows = parsed(
        {"id": "a", "text": TEXT, "published": None},
        {"id": "b", "text": None, "published": "2025-11-03"},
        {"id": "c", "text": TEXT, "published": "soon"},
        {"id": "d", "text": TEXT, "published": "2025-11-03"},
    )
    assert [(row["article"], row["error"]) for row in rows] == [
        ("a", None),
        ("b", "row 1, column text: null"),
        ("c", "row 2, column published: no date YYYY-MM-DD: 'soon'"),
        ("d", None),
    ]
    assert [len(row["money"] or ()) for row in rows] == [1, 0, 1, 1]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"id": "a", "text": 5}, "row 0, column text: expected a text, got int 5"),
        ({"id": "a", "text": b"\xff"}, r"row 0, column text: expected a text, got bytes b'\xff'"),
        ({"id": "a", "body": TEXT}, "row 0, column text: there is no such column; there are id, body"),
        ({"id": "a", "text": TEXT, "published": 20251103}, "row 0, column published: no date YYYY-MM-DD: 20251103"),
        ({"id": "a", "text": TEXT, "published": "20251103"}, "row 0, column published: no date YYYY-MM-DD: '20251103'"),
        (
            {"id": "a", "text": TEXT, "published": "2025-02-30"},
            "row 0, column published: no date YYYY-MM-DD: '2025-02-30'",
        ),
        (
            {"id": "a", "text": None, "published": "soon"},
            "row 0, column published: no date YYYY-MM-DD: 'soon'; row 0, column text: null",
        ),
    ],
)
def test_what_is_wrong_with_a_row(row: dict[str, Any], message: str) -> None:
    (made,) = parsed(row)
    assert (made["article"], made["error"]) == ("a", message)


@pytest.mark.parametrize("id", [b"a", ["a"], {"a": 1}, True, 1.5])
def test_an_id_of_the_wrong_kind(id: Any) -> None:
    (made,) = parsed({"id": id, "text": TEXT})
    wanted = f"row 0, column id: expected a text or a whole number, got {type(id).__name__} {id!r}"
    assert (made["article"], made["error"], len(made["money"])) == (article_id(Article(TEXT)), wanted, 1)


def test_ids_of_a_data_frame() -> None:
    """It makes floats of whole numbers with gaps between them."""
    rows = parsed(*({"id": id, "text": TEXT} for id in (7.0, None, float("nan"), 8.0)))
    assert [(row["article"], row["error"]) for row in rows] == [
        ("7", None),
        (article_id(Article(TEXT)), None),
        (article_id(Article(TEXT)), None),
        ("8", None),
    ]


def test_two_columns_of_one_name() -> None:
    twice = pa.RecordBatch.from_arrays([pa.array([TEXT])] * 3, ["text", "id", "id"])
    (row,) = pa.Table.from_batches(parse_batches([twice])).to_pylist()
    assert (row["error"], len(row["money"])) == ("row 0, column id: there are several columns of this name", 1)


def test_a_table_that_there_is_not() -> None:
    for use in (table_schema, lambda name: unnest([], name)):
        with pytest.raises(KeyError, match="no table 'trade'; there are articles, people"):
            use("trade")


def test_text_that_is_not_utf8() -> None:
    cells = pa.array([b"\xff", b"$5"], pa.binary()).view(pa.string())
    made = pa.Table.from_batches(parse_batches([pa.RecordBatch.from_arrays([cells], ["text"])])).to_pylist()
    assert made[0]["error"].startswith("row 0, column text: 'utf-8' codec can't decode")
    assert (made[1]["error"], len(made[1]["money"])) == (None, 1)


@pytest.mark.parametrize("kind", ["large_string", "string_view", "dictionary"])
def test_other_kinds_of_text(kind: str) -> None:
    if kind != "dictionary" and not hasattr(pa, kind):
        pytest.skip(f"pyarrow {pa.__version__} has no {kind}")
    cells = pa.array([TEXT])
    cells = cells.dictionary_encode() if kind == "dictionary" else cells.cast(getattr(pa, kind)())
    (made,) = parse_batches([pa.RecordBatch.from_arrays([cells], ["text"])])
    assert made.column("error").null_count == 1


def test_memory_is_bounded() -> None:
    """Nothing is read ahead, and a large batch comes out in pieces; rows are counted over all batches."""
    taken = 0

    def source() -> Iterator[Any]:
        nonlocal taken
        for _ in range(3):
            taken += 1
            yield batch(*({"text": None} for _ in range(300)))

    out = parse_batches(source())
    assert (next(out).num_rows, taken) == (256, 1)
    assert (next(out).num_rows, taken) == (44, 1)
    assert next(out).column("error")[0].as_py() == "row 300, column text: null"
    assert sum(each.num_rows for each in out) == 344


def test_no_rows_and_no_batches() -> None:
    empty = pa.schema([("text", pa.string())]).empty_table()
    assert list(parse_batches([])) == []
    assert parse_stream(empty).read_all().schema == batch_schema()
    assert unnest([], "money").read_all().num_rows == 0


def test_a_stream_of_anything_that_is_arrow() -> None:
    table = pa.table({"id": list(TEXTS), "text": list(TEXTS.values())})
    assert unnest(parse_stream(table), "meetings").read_all() == to_arrow(tabulate(ARTICLES, "meetings"))
    assert parse_stream(table, BatchParser(id="no")).read_all().column("article")[0].as_py() == article_id(
        next(iter(ARTICLES.values()))
    )


def test_it_goes_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(parse_batches)) is parse_batches
    parser = BatchParser(text="body", parser=ArticleParser(roles=["главвоевода"]))
    assert pickle.loads(pickle.dumps(parser)) == parser
