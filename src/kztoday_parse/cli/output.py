"""Where the output goes: the standard output, or a file that appears under its name when it is whole."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

__all__ = ["STDOUT", "output", "uninterrupted"]

STDOUT = "-"


@contextmanager
def output(name: str) -> Iterator[IO[bytes]]:
    """A file to write to. It is written as ``NAME.part`` and gets its name at the end; what an error or an
    interruption left stays in ``NAME.part``. A device or pipe is written to as it is."""
    if name == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(name).resolve()  # a link stays one
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


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Ctrl-C comes after what is done here, so that lines are whole."""
    if threading.current_thread() is not threading.main_thread():  # only there signals are handled
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt
