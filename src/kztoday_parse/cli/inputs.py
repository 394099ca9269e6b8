"""From paths to articles as they stand in files: texts, JSON Lines, CSV and Parquet."""

from __future__ import annotations

import csv
import glob
import gzip
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import IO, Any

import attrs

__all__ = ["STDIN", "Broken", "Columns", "Inputs", "Source", "find_files"]

STDIN = "-"
_UNDECODED = re.compile("[\udc80-\udcff]")  # what surrogateescape leaves of bytes that are no UTF-8
_SUFFIXES = (".txt", ".jsonl", ".jsonl.gz", ".csv", ".csv.gz", ".parquet")


@attrs.frozen
class Source:
    """An article's text, where it stands, and what the file says of it. ``size`` is in bytes, for progress."""

    place: str
    text: str
    id: str | None = None
    published: date | None = None
    size: int = 0


@attrs.frozen
class Broken:
    """A file or record that gives no article. ``record`` tells one record from a whole file."""

    place: str
    reason: str
    record: bool = False


@attrs.frozen
class Columns:
    """The names of the columns, or of the keys of a JSON object."""

    text: str = "text"
    id: str = "id"
    published: str = "published"


class _Unreadable(Exception):
    """Why a record gives no article."""


@attrs.define
class Inputs:
    """The articles of files, in order; ``opened`` counts the files that there were."""

    files: Sequence[str]
    columns: Columns = attrs.field(factory=Columns)
    published: date | None = None
    stdin: str = ".txt"
    opened: int = 0

    def __iter__(self) -> Iterator[Source | Broken]:
        for name in self.files:
            try:
                yield from self._read(name)
            except FileNotFoundError:
                yield Broken(name, "no such file")
            except (OSError, EOFError, csv.Error) as error:
                yield Broken(name, getattr(error, "strerror", None) or str(error))

    def total(self) -> int | None:
        """How many bytes there are to read, None where that is not known beforehand."""
        paths = [Path(name) for name in self.files]
        known = all(name != STDIN and _kind(name) in (".txt", ".jsonl", ".csv") for name in self.files)
        return sum(path.stat().st_size for path in paths if path.is_file()) if known else None

    def _read(self, name: str) -> Iterator[Source | Broken]:
        kind = self.stdin if name == STDIN else _kind(name)
        if kind == ".parquet":
            yield from self._parquet(name)
            return
        with _opened(name, packed=kind.endswith(".gz")) as file:
            self.opened += 1
            yield from self._readers()[kind.removesuffix(".gz")](name, file)

    def _readers(self) -> Mapping[str, Callable[[str, IO[bytes]], Iterator[Source | Broken]]]:
        return {".txt": self._text, ".jsonl": self._json_lines, ".csv": self._csv}

    def _text(self, name: str, file: IO[bytes]) -> Iterator[Source | Broken]:
        data = file.read()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            yield Broken(name, f"not UTF-8 at byte {error.start}")
        else:
            yield Source(name, text, None if name == STDIN else name, self.published, len(data))

    def _json_lines(self, name: str, file: IO[bytes]) -> Iterator[Source | Broken]:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield self._record(f"{name}:{number}", _json_object(line), len(line))

    def _csv(self, name: str, file: IO[bytes]) -> Iterator[Source | Broken]:
        csv.field_size_limit(sys.maxsize)  # articles are longer than the module's default
        lines = (line.decode("utf-8-sig", "surrogateescape") for line in file)
        reader = csv.DictReader(lines)
        if self.columns.text not in (reader.fieldnames or ()):
            yield Broken(name, f"no column {self.columns.text!r}; there are {', '.join(reader.fieldnames or ())}")
            return
        for row in reader:
            cells = [cell for cell in row.values() if isinstance(cell, str)]
            read = _Unreadable("not UTF-8") if any(map(_UNDECODED.search, cells)) else row
            yield self._record(f"{name}:{reader.line_num}", read, sum(map(len, cells)))

    def _parquet(self, name: str) -> Iterator[Source | Broken]:
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            yield Broken(name, "reading Parquet needs the extra arrow: pip install kztoday-parse[arrow]")
            return
        with Path(name).open("rb") as file:
            self.opened += 1
            try:
                parquet = pq.ParquetFile(file)
            except pa.ArrowException as error:
                yield Broken(name, str(error))
                return
            wanted = [column for column in attrs.astuple(self.columns) if column in parquet.schema_arrow.names]
            if self.columns.text not in wanted:
                yield Broken(
                    name, f"no column {self.columns.text!r}; there are {', '.join(parquet.schema_arrow.names)}"
                )
                return
            rows = (row for batch in parquet.iter_batches(256, columns=wanted) for row in batch.to_pylist())
            for number, row in enumerate(rows, start=1):
                yield self._record(f"{name}:{number}", row, 0)

    def _record(self, place: str, row: Mapping[str, Any] | _Unreadable, size: int) -> Source | Broken:
        """The article of a record; a record that gives none is broken, the file goes on."""
        try:
            if isinstance(row, _Unreadable):
                raise row
            id = row.get(self.columns.id)
            day = self._day(row.get(self.columns.published))
            return Source(place, self._cell(row), None if id is None else str(id), day, size)
        except _Unreadable as error:
            return Broken(place, str(error), record=True)

    def _cell(self, row: Mapping[str, Any]) -> str:
        name = self.columns.text
        if name not in row:
            raise _Unreadable(f"no {name!r}")
        text = row[name]
        if not isinstance(text, str):
            raise _Unreadable(f"{name}: {'null' if text is None else f'expected a text, got {text!r:.60}'}")
        return text

    def _day(self, cell: Any) -> date | None:
        if cell in (None, ""):
            return self.published
        try:
            return date.fromisoformat(str(cell)[:10])
        except ValueError:
            raise _Unreadable(f"{self.columns.published}: no date YYYY-MM-DD: {cell!r:.60}") from None


def find_files(paths: Iterable[str]) -> Iterator[str]:
    """The paths, each folder replaced by the files in it that can be read, each pattern by what it finds; sorted."""
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found = (str(file) for file in Path(path).rglob("*") if file.is_file())
            yield from sorted(file for file in found if file.endswith(_SUFFIXES))
        elif path != STDIN and glob.has_magic(path) and not Path(path).exists():
            yield from sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207
        else:
            yield path


def _kind(name: str) -> str:
    """The suffix that tells how a file is read; everything unknown is a text."""
    return next((suffix for suffix in _SUFFIXES if name.lower().endswith(suffix)), ".txt")


def _opened(name: str, *, packed: bool) -> AbstractContextManager[Any]:
    if name == STDIN:
        return _Borrowed(sys.stdin.buffer)
    return gzip.open(name) if packed else Path(name).open("rb")


class _Borrowed(AbstractContextManager[IO[bytes]]):
    """A file of somebody else's, left open."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def __enter__(self) -> IO[bytes]:
        return self._file

    def __exit__(self, *_: object) -> None:
        return None


def _json_object(line: bytes) -> Mapping[str, Any] | _Unreadable:
    try:
        made = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return _Unreadable(f"not UTF-8 at byte {error.start}")
    except (ValueError, RecursionError) as error:
        return _Unreadable(f"no JSON: {error}")
    if not isinstance(made, dict):
        return _Unreadable(f"no JSON object: {line[:60].decode('utf-8', 'replace').strip()}")
    return made
