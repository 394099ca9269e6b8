"""From paths to articles as they stand in files."""

from __future__ import annotations

import csv
import glob
import gzip
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from errno import EBADF
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO

import attrs

from .readers import READERS
from .sources import STDIN, Broken, Columns, Source

__all__ = ["SUFFIXES", "Inputs", "find_files"]

SUFFIXES = (".txt", ".txt.gz", ".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz", ".csv", ".csv.gz", ".parquet")


@attrs.define
class Inputs:
    """The articles of files, in order; ``opened`` counts the files that there were. The file that is *written* is not
    read, though it be named: what comes in would go out and come in again."""

    files: Sequence[str]
    columns: Columns = attrs.field(factory=Columns)
    stdin: str = ".txt"
    written: os.stat_result | None = None
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
        there = [found for found in map(_stat, self.files) if found is not None]
        known = STDIN not in self.files and all(S_ISREG(found.st_mode) for found in there)
        return sum(found.st_size for found in there) if known else None

    def _read(self, name: str) -> Iterator[Source | Broken]:
        """What a file gives, each with the bytes that were read for it."""
        kind = self.stdin if name == STDIN else _kind(name)
        with _opened(name, packed=kind.endswith(".gz")) as (file, position):
            if self.written is not None and _is(file, self.written):
                yield Broken(name, "it is the output, and is not read")
                return
            self.opened += 1
            before = 0
            for each in READERS[kind.removesuffix(".gz")](name, file, self.columns):
                now = position()
                yield attrs.evolve(each, size=each.size or now - before)
                before = now


def find_files(paths: Iterable[str], written: os.stat_result | None = None) -> Iterator[str]:
    """The paths, each folder replaced by the files in it that can be read, each pattern by what it finds; sorted. Both
    pass over the file that is *written*."""
    for path in paths:
        found = None if path == STDIN else _stat(path)
        if found is not None and S_ISDIR(found.st_mode):
            yield from _others(sorted(_inside(path)), written)
        elif found is None and glob.has_magic(path):
            matching = sorted(glob.glob(path, recursive=True))  # noqa: PTH207
            yield from _others(matching, written) if matching else [path]
        else:
            yield path


def _others(files: list[str], written: os.stat_result | None) -> list[str]:
    """The files without the one that is written."""
    if written is None:
        return files
    return [name for name in files if (found := _stat(name)) is None or not os.path.samestat(found, written)]


def _inside(folder: str) -> Iterator[str]:
    """The files of a folder whose names tell how they are read; a folder that is closed, so that opening tells why."""
    closed: list[OSError] = []
    for where, _, names in os.walk(folder, onerror=closed.append):
        paths = (str(Path(where, name)) for name in names if name.lower().endswith(SUFFIXES))
        yield from (path for path in paths if (found := _stat(path)) is None or S_ISREG(found.st_mode))
    yield from (str(Path(error.filename)) for error in closed)


def _stat(path: str) -> os.stat_result | None:
    """What the system knows of a path; None where there is nothing, or nothing that may be seen."""
    try:
        return Path(path).stat() if path else None
    except (OSError, ValueError):
        return None


def _is(file: IO[bytes], known: os.stat_result) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), known)
    except OSError:  # a standard input that is no file of the system
        return False


def _kind(name: str) -> str:
    """The suffix that tells how a file is read; everything unknown is a text."""
    return next((suffix for suffix in SUFFIXES if name.lower().endswith(suffix)), ".txt")


@contextmanager
def _opened(name: str, *, packed: bool) -> Iterator[tuple[IO[bytes], Callable[[], int]]]:
    """A file, and how many of its bytes were read; the standard input stays open."""
    if name == STDIN:
        if sys.stdin is None:
            raise OSError(EBADF, "the standard input is closed")
        yield sys.stdin.buffer, int
        return
    if not name:  # to pathlib it is the folder where we are
        raise FileNotFoundError
    with Path(name).open("rb") as file:
        position = file.tell if file.seekable() else int  # in a pipe there is none
        if not packed:
            yield file, position
            return
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield unpacked, position  # type: ignore[misc]
