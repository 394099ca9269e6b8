"""The rows of one table over many articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from .identity import Articles, identified
from .table import Cell, Row, Table
from .tables import table_named

__all__ = ["Rows", "tabulate"]


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
        from .arrow import to_arrow

        return to_arrow(self).__arrow_c_stream__(requested_schema)


def tabulate(articles: Articles, table: str) -> Rows:
    """The rows that *articles* give for the table of that name; KeyError names the tables there are.

    A mapping gives the articles their ids; else an id is a hash of the text. One article alone is a TypeError: put it
    into a list.

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
