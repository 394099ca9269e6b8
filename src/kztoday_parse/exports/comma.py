"""Rows as comma-separated values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TextIO

from .rows import Rows
from .table import Cell, Row, Table

__all__ = ["CsvRows", "write_csv"]

_QUOTED = re.compile('[",\r\n]')


class CsvRows:
    """Rows of *table* going into *file*, the header first. Open the file with ``newline=""``."""

    def __init__(self, file: TextIO, table: Table) -> None:
        self._write = file.write
        self.write([table.header])

    def write(self, rows: Iterable[Row]) -> None:
        """Write *rows* below those written before."""
        for row in rows:
            self._write(",".join(map(_quoted, row)) + "\n")


def write_csv(rows: Rows, file: TextIO) -> None:
    """Write *rows* to *file*, which is open for text with ``newline=""``: a header, then a line each.

    Decimals in plain notation, dates ISO 8601, several strings with ``"; "`` between them, None as an empty cell.
    Cells are what the article says, so a spreadsheet may take one that begins with ``=`` for a formula.

    >>> import sys
    >>> from kztoday_parse import parse_article
    >>> from kztoday_parse.exports import tabulate
    >>> write_csv(tabulate({"a1": parse_article("Экспорт составил $5 млн.")}, "money"), sys.stdout)
    article,money,amount,amount_to,currency,qualifier,magnitude,start,end,text
    a1,0,5000000,,USD,exact,6,17,23,$5 млн
    """
    CsvRows(file, rows.table).write(rows.rows)


def _quoted(cell: Cell) -> str:
    """A cell as it stands in its line. A lone carriage return is quoted too: before Python 3.13 the csv module writes
    it bare where lines end otherwise, and takes it for the end of a row when it reads."""
    text = _text(cell)
    inside = text.replace('"', '""')
    return f'"{inside}"' if _QUOTED.search(text) else text


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if isinstance(cell, tuple):
        return "; ".join(cell)
    return cell.isoformat() if isinstance(cell, date) else str(cell)
