"""Articles in and facts out as Arrow record batches, for engines that work on many at once.

Needs the extra ``arrow``. Nothing here raises for what a row holds: what is wrong goes into its column ``error``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from ..model import Article
from ..parser import ArticleParser
from .arrow import batch_schema, inner_tables, records, table_schema
from .cells import BadCell, Unusable, day_of, id_of, text_of
from .extra import pyarrow
from .identity import article_id
from .tables import ARTICLES

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BatchParser", "parse_batches", "parse_stream", "python_value", "unnest"]

T = TypeVar("T")

_ROWS_AT_ONCE = 256


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

        first_to_last = range(first, first + batch.num_rows)
        columns = [self._column(batch, name) for name in (self.text, self.id, self.published)]
        rows = [self._row(*row) for row in zip(first_to_last, *columns, strict=True)]
        return pa.RecordBatch.from_pylist(rows, schema=batch_schema())

    def _column(self, batch: pa.RecordBatch, name: str) -> list[Any]:
        """The cells of a column; where there is not exactly one of that name, what to say in each row."""
        there = batch.schema.names
        if there.count(name) == 1:
            return [python_value(cell) for cell in batch.column(name)]
        missing = Unusable(f"there is no such column; there are {', '.join(there)}") if name == self.text else None
        return [Unusable("there are several columns of this name") if name in there else missing] * batch.num_rows

    def _row(self, number: int, text: Any, id: Any, day: Any) -> dict[str, Any]:
        """An article with its facts; what is wrong in ``error``."""
        errors: list[str] = []

        def read(cell: Any, column: str, reader: Callable[[Any], T]) -> T | None:
            try:
                return reader(cell)
            except BadCell as error:
                errors.append(f"row {number}, column {column}: {error}")
                return None

        name = read(id, self.id, id_of)
        published = read(day, self.published, day_of)
        body = read(text, self.text, text_of)
        if body is None:
            return {"article": name, "error": "; ".join(errors)}
        article = self.parser.parse_article(body, published=published)
        made = _record(article, name or article_id(article))
        return {**made, "error": "; ".join(filter(None, (made["error"], *errors))) or None}


def python_value(cell: pa.Scalar) -> Any:
    """A cell's value in Python; text that is not UTF-8 and times out of range have none."""
    try:
        return cell.as_py()
    except (ValueError, OverflowError, NotImplementedError) as error:
        return Unusable(f"{error!s:.120}")


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
    """The same from anything that gives an Arrow stream (a Polars frame, a DuckDB result, a pyarrow table), as one.

    >>> import pyarrow as pa
    >>> parse_stream(pa.table({"text": ["Экспорт составил $5 млн."]})).read_all()["characters"].to_pylist()
    [24]
    """
    pa = pyarrow()

    return pa.RecordBatchReader.from_batches(batch_schema(), parser(pa.RecordBatchReader.from_stream(source)))


def unnest(batches: Iterable[pa.RecordBatch], table: str) -> pa.RecordBatchReader:
    """The rows of one flat table out of what :func:`parse_batches` gave, as a stream of that table's schema.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pylist([{"id": "a1", "text": "Экспорт составил $5 млн."}])
    >>> unnest(parse_batches([batch]), "money").read_all().select(["article", "text"]).to_pylist()
    [{'article': 'a1', 'text': '$5 млн'}]
    """
    pa = pyarrow()

    schema = table_schema(table)
    return pa.RecordBatchReader.from_batches(schema, (_flat(batch, table, schema) for batch in batches))


def _flat(batch: pa.RecordBatch, table: str, schema: pa.Schema) -> pa.RecordBatch:
    pa = pyarrow()

    if table == ARTICLES.name:
        return batch.select(schema.names)
    return pa.RecordBatch.from_struct_array(batch.column(table).flatten())


def _record(article: Article, id: str) -> dict[str, Any]:
    """The row of an article, the rows of the other tables in it."""
    (made,) = records(ARTICLES, ARTICLES.make(id, article))
    return made | {table.name: records(table, table.make(id, article)) for table in inner_tables()}
