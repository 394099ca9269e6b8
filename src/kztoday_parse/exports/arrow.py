"""The flat tables in Arrow's terms. Needs the extra ``arrow``; pyarrow is imported when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .extra import pyarrow
from .table import Cell, Column, Kind, Row, Table
from .tables import ARTICLES, TABLES, table_named

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["batch_schema", "filled", "records", "table_schema"]

_WHOLE_DIGITS, _FRACTION_DIGITS = 34, 4
_SURROGATE = re.compile("[\ud800-\udfff]")


def table_schema(table: Table | str) -> pa.Schema:
    """The schema of a flat table: text utf8, whole numbers int64, decimals decimal128(38, 4), dates date32, several
    strings list<utf8>; and ``error``, what of the row has no place in these.

    >>> table_schema("money").field("amount").type
    Decimal128Type(decimal128(38, 4))
    """
    pa = pyarrow()

    columns = (table_named(table) if isinstance(table, str) else table).columns
    return pa.schema([*((column.name, _type(column)) for column in columns), ("error", pa.string())])


def batch_schema() -> pa.Schema:
    """The schema of :func:`~kztoday_parse.exports.parse_batches`: a row an article, with the columns of ``articles``,
    and the rows of every other table as a list of structs under its name.

    >>> batch_schema().names[-6:]
    ['people', 'money', 'trade_stats', 'meetings', 'participants', 'notes']
    """
    pa = pyarrow()

    nested = [(table.name, pa.list_(pa.struct(list(table_schema(table))))) for table in inner_tables()]
    return pa.schema([*table_schema(ARTICLES), *nested])


def inner_tables() -> list[Table]:
    """The tables that are nested in an article's row."""
    return [table for table in TABLES.values() if table is not ARTICLES]


def filled(table: Table, rows: Iterable[Row]) -> pa.Table:
    """*rows* as an Arrow table of the flat table's schema."""
    pa = pyarrow()

    return pa.Table.from_pylist(records(table, rows), schema=table_schema(table))


def records(table: Table, rows: Iterable[Row]) -> list[dict[str, Any]]:
    """*rows* as records that fit the table's schema."""
    return [_record(table, row) for row in rows]


def _type(column: Column) -> Any:
    pa = pyarrow()

    types: Mapping[Kind, Any] = {
        Kind.TEXT: pa.string(),
        Kind.TEXTS: pa.list_(pa.string()),
        Kind.WHOLE: pa.int64(),
        Kind.DECIMAL: pa.decimal128(_WHOLE_DIGITS + _FRACTION_DIGITS, _FRACTION_DIGITS),
        Kind.DATE: pa.date32(),
    }
    return types[column.kind]


def _record(table: Table, row: Row) -> dict[str, Any]:
    made: dict[str, Any] = {}
    errors = []
    for name, cell in zip(table.header, row, strict=True):
        made[name] = _cell(cell)
        if cell is not None and made[name] is None:
            errors.append(f"{name}: {cell} does not fit decimal128(38, 4)")
    made["error"] = "; ".join(errors) or None
    return made


def _cell(cell: Cell) -> Any:
    if isinstance(cell, str):
        return _SURROGATE.sub("\ufffd", cell)
    if isinstance(cell, tuple):
        return [_SURROGATE.sub("\ufffd", text) for text in cell]
    return _fitting(cell) if isinstance(cell, Decimal) else cell


def _fitting(number: Decimal) -> Decimal | None:
    """*number* if 34 digits before the point and 4 behind it hold it, else None."""
    if not number.is_finite():
        return None
    whole, _, fraction = f"{number:f}".partition(".")
    fraction = fraction.rstrip("0")
    if len(whole.lstrip("-0")) > _WHOLE_DIGITS or len(fraction) > _FRACTION_DIGITS:
        return None
    return Decimal(f"{whole}.{fraction}")
