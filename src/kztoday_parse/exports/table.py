"""Flat tables: what a column is, what a table is, and the rows that articles give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum

import attrs

from ..model import Article

__all__ = ["Cell", "Column", "Kind", "Row", "Table", "columns"]

Cell = str | int | Decimal | date | tuple[str, ...] | None
Row = tuple[Cell, ...]


class Kind(StrEnum):
    """What the cells of a column hold. Every cell may be None."""

    TEXT = "text"
    TEXTS = "texts"  # a tuple of strings
    WHOLE = "whole"
    DECIMAL = "decimal"  # exact, never a float
    DATE = "date"


@attrs.frozen
class Column:
    """A column: its name, the kind of its cells, and what they say."""

    name: str
    kind: Kind
    meaning: str


def columns(listing: str) -> tuple[Column, ...]:
    """The columns of a listing with a line for each: name, kind, meaning.

    >>> columns("amount decimal in major units")[0].kind
    <Kind.DECIMAL: 'decimal'>
    """
    lines = (line.split(maxsplit=2) for line in listing.strip().splitlines())
    return tuple(Column(name, Kind(kind), meaning) for name, kind, meaning in lines)


@attrs.frozen
class Table:
    """A table: ``make`` gives its rows for an article under an id, cells in the order of ``columns``."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    make: Callable[[str, Article], Iterator[Row]] = attrs.field(repr=False)

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)
