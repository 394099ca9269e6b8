"""Files of articles: one text, JSON Lines, CSV and Parquet. What is broken is yielded in its place."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import IO, Any

import attrs

from .sources import STDIN, Broken, Columns, Source

__all__ = ["READERS", "Reader"]

_UNDECODED = re.compile("[\udc80-\udcff]")  # what surrogateescape leaves of bytes that are no characters
_LONGEST_CELL = 2**31 - 1  # articles are longer than the module's default; more does not fit a C long everywhere
_ROWS_AT_ONCE = 256

Reader = Callable[[str, IO[bytes], Columns], Iterator[Source | Broken]]
"""Takes the file's name, the open file, and what its columns are called."""


def _text(name: str, file: IO[bytes], columns: Columns) -> Iterator[Source | Broken]:
    data = file.read()
    try:
        yield Source(name, data.decode(columns.encoding), None if name == STDIN else name, columns.day)
    except UnicodeDecodeError as error:
        yield Broken(name, f"not {columns.encoding} at byte {error.start}; --encoding names another")


# ── JSON Lines ───────────────────────────────────────────────────────────────────────


def _json_lines(name: str, file: IO[bytes], columns: Columns) -> Iterator[Source | Broken]:
    for number, line in enumerate(file, start=1):
        if line.strip():
            place, made = f"{name}:{number}", _json_object(line)
            yield columns.source(place, made) if isinstance(made, Mapping) else Broken(place, made, record=True)


def _json_object(line: bytes) -> Mapping[str, Any] | str:
    """The object of a line, or what is wrong with it."""
    try:
        made = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}"
    except json.JSONDecodeError as error:
        return f"no JSON: {error.msg} at character {error.pos}"
    except (ValueError, RecursionError) as error:
        return f"no JSON: {error}"
    return made if isinstance(made, dict) else f"no JSON object: {line[:60].decode('utf-8', 'replace').strip()}"


# ── CSV ──────────────────────────────────────────────────────────────────────────────


def _csv(name: str, file: IO[bytes], columns: Columns) -> Iterator[Source | Broken]:
    csv.field_size_limit(_LONGEST_CELL)
    rows = _csv_rows(line.decode(columns.encoding, "surrogateescape").removeprefix("\ufeff") for line in file)
    number, header = next(rows, (1, []))
    wrong = header if isinstance(header, str) else columns.missing(header)
    if wrong is not None:
        yield Broken(name, wrong)
        return
    for number, row in rows:
        place = f"{name}:{number}"
        wrong = row if isinstance(row, str) else _about_cells(row, len(header), columns.encoding)
        record = dict(zip(header, row, strict=False))
        yield columns.source(place, record) if wrong is None else Broken(place, wrong, record=True)


def _csv_rows(lines: Iterator[str]) -> Iterator[tuple[int, list[str] | str]]:
    """Each row, or what is wrong with it, and the line that it begins in; blank lines are no rows."""
    reader = csv.reader(lines, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, f"no CSV: {error}"
        else:
            if row:
                yield number, row


def _about_cells(row: list[str], most: int, encoding: str) -> str | None:
    if len(row) > most:
        return f"{len(row)} cells, but {most} columns"
    return f"not {encoding}" if any(map(_UNDECODED.search, row)) else None


# ── Parquet ──────────────────────────────────────────────────────────────────────────


def _parquet(name: str, file: IO[bytes], columns: Columns) -> Iterator[Source | Broken]:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        yield Broken(name, "reading Parquet needs the extra arrow: pip install 'kztoday-parse[arrow]'")
        return
    try:
        yield from _parquet_rows(name, pq.ParquetFile(file), columns, os.fstat(file.fileno()).st_size)
    except pa.ArrowException as error:
        yield Broken(name, str(error))


def _parquet_rows(name: str, parquet: Any, columns: Columns, size: int) -> Iterator[Source | Broken]:
    """The rows of a file of *size* bytes, of which each counts for as much."""
    from ..exports.batches import python_value

    there = parquet.schema_arrow.names
    wrong = columns.missing(there)
    if wrong is not None:
        yield Broken(name, wrong)
        return
    wanted = [column for column in columns.names if column in there]
    number = 0
    for batch in parquet.iter_batches(_ROWS_AT_ONCE, columns=wanted):
        for cells in zip(*batch.columns, strict=True):
            number += 1
            record = dict(zip(batch.schema.names, map(python_value, cells), strict=True))
            yield attrs.evolve(columns.source(f"{name}:{number}", record), size=size // parquet.metadata.num_rows)


READERS: Mapping[str, Reader] = MappingProxyType(
    {".txt": _text, ".jsonl": _json_lines, ".ndjson": _json_lines, ".csv": _csv, ".parquet": _parquet}
)
