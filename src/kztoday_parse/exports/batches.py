"""Articles in and facts out as Arrow record batches, for engines that work on many at once.

Needs the extra ``arrow``. Nothing here raises for what a row holds: what is wrong goes into its column ``error``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import attrs

from ..model import Article
from ..parser import ArticleParser
from .arrow import batch_schema, inner_tables, records, table_schema
from .identity import article_id
from .tables import ARTICLES, TABLES

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BatchParser", "parse_batches", "parse_stream", "unnest"]

_ROWS_AT_ONCE = 256


class _BadRow(ValueError):
    """What is wrong with a row, without its number."""


@attrs.frozen(kw_only=True)
class BatchParser:
    """Reads batches of articles: the names of the columns, and the parser.

    ``text`` is needed; ``id`` and ``published`` (dates, timestamps or ISO texts) are used where they are there.
    A parser of batches is a value that can be pickled.
    """

    text: str = "text"
    id: str = "id"
    published: str = "published"
    parser: ArticleParser = attrs.field(factory=ArticleParser)

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """A row of :func:`~kztoday_parse.exports.batch_schema` for each row, in their order.

        Rows are counted from 0 over all batches; no more than 256 are held at a time.
        """
        number = 0
        for batch in batches:
            for start in range(0, batch.num_rows, _ROWS_AT_ONCE):
                piece = batch.slice(start, _ROWS_AT_ONCE)
                yield self._read(piece, number)
                number += piece.num_rows

    def _read(self, batch: pa.RecordBatch, first: int) -> pa.RecordBatch:
        import pyarrow as pa

        texts = self._column(batch, self.text)
        if texts is None:
            there = ", ".join(batch.schema.names)
            texts = [_Unusable(f"there is no such column; there are {there}")] * batch.num_rows
        none = [None] * batch.num_rows
        ids, days = self._column(batch, self.id) or none, self._column(batch, self.published) or none
        rows = [self._row(*row) for row in zip(range(first, first + batch.num_rows), texts, ids, days, strict=True)]
        return pa.RecordBatch.from_pylist(rows, schema=batch_schema())

    def _column(self, batch: pa.RecordBatch, name: str) -> list[Any] | None:
        return [_value(cell) for cell in batch.column(name)] if name in batch.schema.names else None

    def _row(self, number: int, text: Any, id: Any, day: Any) -> dict[str, Any]:
        """An article with its facts; what is wrong in ``error``."""
        errors = []
        try:
            published = _day(day)
        except _BadRow as error:
            published = None
            errors.append(f"row {number}, column {self.published}: {error}")
        try:
            article = self.parser.parse_article(_text(text), published=published)
        except _BadRow as error:
            errors.append(f"row {number}, column {self.text}: {error}")
            return {"article": _name(id), "error": "; ".join(errors)}
        made = _record(article, _name(id) or article_id(article))
        return {**made, "error": "; ".join(filter(None, (made["error"], *errors))) or None}


@attrs.frozen
class _Unusable:
    """In the place of a cell that gives no value."""

    reason: str


def _value(cell: pa.Scalar) -> Any:
    """A cell's value in Python; text that is not UTF-8 and times out of range have none."""
    try:
        return cell.as_py()
    except (ValueError, OverflowError, NotImplementedError) as error:
        return _Unusable(f"{error!s:.120}")


def _name(id: Any) -> str | None:
    return None if id is None or isinstance(id, _Unusable) else str(id)


def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Articles in, facts out: a row of :func:`~kztoday_parse.exports.batch_schema` for each row of *batches*.

    Reads the columns ``text``, ``id`` and ``published``; the last two may be missing. Goes as it is into PySpark's
    ``DataFrame.mapInArrow``; :class:`BatchParser` has other columns or words.

    >>> import pyarrow as pa
    >>> rows = [{"id": "a1", "text": "Экспорт составил $5 млн."}, {"id": "a2", "text": None}]
    >>> for row in next(parse_batches([pa.RecordBatch.from_pylist(rows)])).to_pylist():
    ...     print(row["article"], row["error"], [money["text"] for money in row["money"] or ()])
    a1 None ['$5 млн']
    a2 row 1, column text: null []
    """
    return BatchParser()(batches)


def parse_stream(
    source: Any, parser: Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]] = parse_batches
) -> pa.RecordBatchReader:
    """The same from anything that gives an Arrow stream (a Polars frame, a DuckDB result, a pyarrow table), as one."""
    import pyarrow as pa

    return pa.RecordBatchReader.from_batches(batch_schema(), parser(pa.RecordBatchReader.from_stream(source)))


def unnest(batches: Iterable[pa.RecordBatch], table: str) -> pa.RecordBatchReader:
    """The rows of one flat table out of what :func:`parse_batches` gave, as a stream of that table's schema.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pylist([{"id": "a1", "text": "Экспорт составил $5 млн."}])
    >>> unnest(parse_batches([batch]), "money").read_all().select(["article", "text"]).to_pylist()
    [{'article': 'a1', 'text': '$5 млн'}]
    """
    import pyarrow as pa

    schema = table_schema(TABLES[table])
    return pa.RecordBatchReader.from_batches(schema, (_flat(batch, table, schema) for batch in batches))


def _flat(batch: pa.RecordBatch, table: str, schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    if table == ARTICLES.name:
        return batch.select(schema.names)
    return pa.RecordBatch.from_struct_array(batch.column(table).flatten())


def _record(article: Article, id: str) -> dict[str, Any]:
    """The row of an article, the rows of the other tables in it."""
    (made,) = records(ARTICLES, ARTICLES.make(id, article))
    return made | {table.name: records(table, table.make(id, article)) for table in inner_tables()}


def _text(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, _Unusable):
        raise _BadRow(cell.reason)
    raise _BadRow("null" if cell is None else f"expected a text, got {type(cell).__name__} {cell!r:.60}")


def _day(cell: Any) -> date | None:
    """A date, a timestamp's date, or the date that an ISO text begins with."""
    if isinstance(cell, _Unusable):
        raise _BadRow(cell.reason)
    if isinstance(cell, datetime):
        return cell.date()
    if cell is None or isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(cell[:10])
    except (TypeError, ValueError):
        raise _BadRow(f"no date YYYY-MM-DD: {cell!r:.60}") from None
