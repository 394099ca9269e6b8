"""The rows of one table over many articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from .arrow import filled
from .identity import Articles, identified
from .table import Cell, Row, Table
from .tables import table_named

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Rows", "tabulate", "to_arrow"]


@attrs.frozen
class Rows:
    """The rows of a table: iterate over them as dicts, or hand the object to whatever reads Arrow streams
    (``polars.DataFrame(rows)``, ``pyarrow.table(rows)``, DuckDB)."""

    table: Table
    rows: tuple[Row, ...] = attrs.field(converter=tuple[Row, ...], repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        header = self.table.header
        return (dict(zip(header, row, strict=True)) for row in self.rows)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """An Arrow stream of the rows (needs the extra ``arrow``)."""
        return to_arrow(self).__arrow_c_stream__(requested_schema)


def to_arrow(rows: Rows) -> pa.Table:
    """*rows* as an Arrow table of :func:`~kztoday_parse.exports.table_schema`. Needs the extra ``arrow``.

    A number that decimal128(38, 4) cannot hold exactly is left out and named in ``error``; a lone surrogate
    becomes U+FFFD.

    >>> from kztoday_parse import parse_article
    >>> article = parse_article("Экспорт составил $5 млн.")
    >>> to_arrow(tabulate({"a1": article}, "money")).column("amount").to_pylist()
    [Decimal('5000000.0000')]
    """
    return filled(rows.table, rows.rows)


def tabulate(articles: Articles, table: str) -> Rows:
    """The rows that *articles* give for the table of that name; KeyError names the tables there are.

    A mapping gives the articles their ids; else an id is a hash of the text.

    >>> from kztoday_parse import parse_article
    >>> article = parse_article("Экспорт составил $5 млн.")
    >>> [(row["article"], row["amount"], row["text"]) for row in tabulate({"a1": article}, "money")]
    [('a1', Decimal('5000000'), '$5 млн')]
    """
    known = table_named(table)
    return Rows(known, _rows(articles, known))


def _rows(articles: Articles, table: Table) -> Iterable[Row]:
    for id, article in identified(articles):
        yield from table.make(id, article)
