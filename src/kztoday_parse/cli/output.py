"""Where the output goes: the standard output, or a file that appears under its name when it is whole."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG
from typing import IO

__all__ = ["STDOUT", "output", "there_already", "uninterrupted"]

STDOUT = "-"


@contextmanager
def output(name: str) -> Iterator[IO[bytes]]:
    """A file to write to. It is written as ``NAME.part`` and gets its name at the end; what an error or an
    interruption left stays in ``NAME.part``. A device or pipe is written to as it is."""
    if name == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(os.path.realpath(name))  # a link stays one
    if path.is_dir():
        raise IsADirectoryError(None, "it is a folder", name)
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    part = path.with_name(f"{path.name}.part")
    with part.open("wb") as file:
        yield file
    part.replace(path)


def there_already(name: str) -> os.stat_result | None:
    """The file that the output goes to, as it is before anything is written; None where it is no file or not there."""
    try:
        found = os.fstat(sys.stdout.fileno()) if name == STDOUT else Path(name).stat()
    except (OSError, ValueError):  # a standard output that is no file of the system raises both at once
        return None
    return found if S_ISREG(found.st_mode) else None


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C comes after what is done here, so that lines are whole. Where it is ignored (``nohup``, a job in the
    background) it stays so."""
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(before):
        yield  # only the main thread handles signals
        return
    came: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt
