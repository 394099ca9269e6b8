"""From paths to articles as they stand in files."""

from __future__ import annotations

import csv
import glob
import gzip
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import attrs

from .readers import READERS
from .sources import STDIN, Broken, Columns, Source

__all__ = ["Inputs", "find_files"]

_SUFFIXES = (".txt", ".jsonl", ".jsonl.gz", ".csv", ".csv.gz", ".parquet")


@attrs.define
class Inputs:
    """The articles of files, in order; ``opened`` counts the files that there were."""

    files: Sequence[str]
    columns: Columns = attrs.field(factory=Columns)
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
        there = [path for path in map(Path, self.files) if path.exists()]
        known = STDIN not in self.files and all(map(Path.is_file, there))
        return sum(path.stat().st_size for path in there) if known else None

    def _read(self, name: str) -> Iterator[Source | Broken]:
        """What a file gives, each with the bytes that were read for it."""
        kind = self.stdin if name == STDIN else _kind(name)
        with _opened(name, packed=kind.endswith(".gz")) as (file, position):
            self.opened += 1
            before = 0
            for each in READERS[kind.removesuffix(".gz")](name, file, self.columns):
                now = position()
                yield attrs.evolve(each, size=each.size or now - before)
                before = now


def find_files(paths: Iterable[str]) -> Iterator[str]:
    """The paths, each folder replaced by the files in it that can be read, each pattern by what it finds; sorted."""
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            found = (str(file) for file in Path(path).rglob("*") if file.is_file())
            yield from sorted(file for file in found if file.lower().endswith(_SUFFIXES))
        elif path != STDIN and glob.has_magic(path) and not Path(path).exists():
            yield from sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207
        else:
            yield path


def _kind(name: str) -> str:
    """The suffix that tells how a file is read; everything unknown is a text."""
    return next((suffix for suffix in _SUFFIXES if name.lower().endswith(suffix)), ".txt")


@contextmanager
def _opened(name: str, *, packed: bool) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """A file, and how many of its bytes were read; the standard input stays open."""
    if name == STDIN:
        yield sys.stdin.buffer, int
        return
    with Path(name).open("rb") as file:
        if not packed:
            yield file, file.tell
            return
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield unpacked, file.tell  # type: ignore[misc]
