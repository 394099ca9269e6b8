"""Parsing, in this process or in several, results in the order of the input."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import parent_process
from threading import Thread
from typing import Any

import attrs

from ..pipeline import parse_article
from .formats import Format
from .sources import Broken, Source

__all__ = ["Done", "Outcome", "work"]

_AT_ONCE = 16  # articles that go to another process together


@attrs.frozen
class Done:
    """An article as the output wants it, and the bytes that it took."""

    rendered: Any
    size: int


Outcome = Done | Broken


def work(sources: Iterable[Source | Broken], format: Format, jobs: int) -> Generator[Outcome, None, None]:
    """What becomes of each of *sources*, in their order. No more than a few dozen for each job are held at a time."""
    if jobs > 1:
        yield from _in_processes(iter(sources), format, jobs)
    else:
        yield from (_outcome(source, format) for source in sources)


def _in_processes(sources: Iterator[Source | Broken], format: Format, jobs: int) -> Generator[Outcome, None, None]:
    waiting: deque[Future[list[Outcome]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    try:
        while True:
            while len(waiting) < 2 * jobs and (some := list(islice(sources, _AT_ONCE))):
                waiting.append(pool.submit(_outcomes, some, format))
            if not waiting:
                return
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


def _outcomes(sources: list[Source | Broken], format: Format) -> list[Outcome]:
    return [_outcome(source, format) for source in sources]


def _outcome(source: Source | Broken, format: Format) -> Outcome:
    """One article must not end the work on a million: even what nobody thought of is said, and counted."""
    if isinstance(source, Broken):
        return source
    try:
        article = parse_article(source.text, published=source.published)
        return Done(format.render(source, article), source.size)
    except Exception as error:
        return Broken(source.place, f"{type(error).__name__}: {error}", record=True, size=source.size)


def _begin() -> None:
    """What a process does first: Ctrl-C is the parent's business, and where the parent was killed it ends too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = parent_process()
    assert parent is not None  # only a process of the pool begins so
    parent.join()
    os._exit(1)  # pragma: no cover - what was measured here ends with the process
