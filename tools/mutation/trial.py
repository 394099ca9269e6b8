"""Mutants before the tests: pytest collects once, then each mutant lives and dies in a forked process.

The tests are collected and run by pytest. A first process runs all of them as they are and notes which lines of the
library each one walks over. For a mutant, a forked process puts the changed code into the functions that are there
already, and runs those tests that walk over the changed statement, the likely killers first, until one fails. Files are
never changed.
"""

from __future__ import annotations

import gc
import os
import pickle
import resource
import signal
import sys
import time
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from itertools import chain, islice, zip_longest
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any

import attrs
import pytest

from .install import functions_of, install
from .mutants import Mutant

__all__ = ["PLAIN", "Outcome", "Trials"]

SECONDS = 20
MINUTES = 180
PACKAGE = "kztoday_parse"
PLAIN = ["-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"]
_BELOW = frozenset(("combinators", "errors", "lexicon", "model", "span", "tokens"))
MEMORY = 3 << 30
Lines = frozenset[tuple[str, int]]


@attrs.frozen
class Outcome:
    """What became of a mutant: killed by a test, timed out, survived, or unseen (no test runs its statement)."""

    fate: str
    test: str = ""
    tests: int = 0
    seconds: float = 0.0


@attrs.frozen
class Walk:
    """One test as it is: the lines it walks over, and its time."""

    lines: Lines
    seconds: float
    passed: bool


class Trials:
    """Tests collected by pytest, and the mutants tried with them."""

    def __init__(self, items: list[pytest.Item], files: frozenset[str], at_most: int) -> None:
        self.items = items
        self.files = files
        self.at_most = at_most
        self.near: dict[tuple[str, str], Counter[int]] = defaultdict(Counter)
        self.functions = functions_of(files)
        self.at_import: Lines = forked(lambda: imported_anew(files))
        gc.freeze()
        self.walks: list[Walk] = forked(self._walk_all)
        self.by_line: dict[tuple[str, int], list[int]] = defaultdict(list)
        for index, walk in enumerate(self.walks):
            for line in walk.lines:
                self.by_line[line].append(index)

    @property
    def failing(self) -> list[str]:
        """Tests that fail without any mutant; they take no part."""
        return [item.nodeid for item, walk in zip(self.items, self.walks, strict=True) if not walk.passed]

    def _walk_all(self) -> list[Walk]:
        return [self._walk(item) for item in self.items]

    def _walk(self, item: pytest.Item) -> Walk:
        lines: set[tuple[str, int]] = set()
        started = time.process_time()
        sys.settrace(_tracer(self.files, lines))
        try:
            passed = not _fails(item)
        finally:
            sys.settrace(None)
        return Walk(frozenset(lines), time.process_time() - started, passed)

    def candidates(self, mutant: Mutant) -> list[int]:
        """The tests that walk over the statement: those that killed its neighbours, then for each line of the function,
        the rare ones first, some that walk over it, so that each of its branches is walked."""
        path = str(mutant.module.path)
        found = {test for line in mutant.lines for test in self.by_line.get((path, line), ())}
        found = {test for test in found if self.walks[test].passed}
        near = [test for test, _ in self.near[path, mutant.function].most_common() if test in found]
        lines = sorted({tuple(self.by_line.get((path, line), ())) for line in mutant.around}, key=len)
        return list(islice(dict.fromkeys(chain(near, self._spread(lines, found), found)), self.at_most))

    def _spread(self, lines: list[tuple[int, ...]], found: set[int]) -> Iterator[int]:
        """One quick test of each line, then another one of each."""
        quick = [sorted(found.intersection(tests), key=lambda test: self.walks[test].seconds) for tests in lines]
        yield from (test for row in zip_longest(*quick) for test in row if test is not None)

    def trial(self, mutant: Mutant) -> Outcome:
        """Try one mutant."""
        started = time.perf_counter()
        outcome = Outcome("unseen") if mutant.at_import else self._in_place(mutant)
        path = str(mutant.module.path)
        if outcome.fate in ("survived", "unseen") and any((path, line) in self.at_import for line in mutant.lines):
            outcome = self._anew(mutant)
        return attrs.evolve(outcome, seconds=time.perf_counter() - started)

    def _in_place(self, mutant: Mutant) -> Outcome:
        tests = self.candidates(mutant)
        if not tests:
            return Outcome("unseen")
        found = forked(lambda: self._attack(mutant, tests))
        if found is None:
            return Outcome("timed out", tests=len(tests))
        tried, killer = found
        if killer is None:
            return Outcome("survived", tests=tried)
        self.near[str(mutant.module.path), mutant.function][killer] += 1
        return Outcome("killed", self.items[killer].nodeid, tried)

    def _anew(self, mutant: Mutant) -> Outcome:
        """For what runs at import: the library and the tests are imported again, with the change."""
        path = str(mutant.module.path)
        walking = Counter(test for (file, _), tests in self.by_line.items() if file == path for test in tests)
        files = Counter(self.items[test].path for test in walking)
        tests = [str(file) for file, _ in files.most_common()] or sorted({str(item.path) for item in self.items})
        status = forked(lambda: run_anew(mutant, tests))
        if status is None:
            return Outcome("timed out", tests=len(tests))
        return Outcome("killed" if status else "survived", "anew", len(tests))

    def _attack(self, mutant: Mutant, tests: list[int]) -> tuple[int, int | None]:
        _limit(SECONDS)
        install(mutant, self.functions[str(mutant.module.path)])
        for tried, test in enumerate(tests, 1):
            if _fails(self.items[test]):
                return tried, test
        return len(tests), None


def _fails(item: pytest.Item) -> bool:
    """Without pytest's reports: they take more time than the tests."""
    stack = item.session._setupstate
    try:
        stack.setup(item)
        item.runtest()
    except pytest.skip.Exception:
        return False
    except BaseException:
        return True
    finally:
        stack.teardown_exact(None)
        item._initrequest()  # type: ignore[attr-defined]
    return False


def _tracer(files: frozenset[str], lines: set[tuple[str, int]]) -> Callable[[FrameType, str, Any], Any]:
    def inside(frame: FrameType, event: str, _: Any) -> Any:
        lines.add((frame.f_code.co_filename, frame.f_lineno))
        return inside

    def called(frame: FrameType, event: str, _: Any) -> Any:
        return inside(frame, event, _) if frame.f_code.co_filename in files else None

    return called


def forked(work: Callable[[], Any]) -> Any:
    """What *work* gives in a process of its own; None where it does not come to an end."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _send(work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    return pickle.loads(data) if data else None


def _send(work: Callable[[], Any], writing: int) -> None:
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(work()))
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


def _limit(seconds: int) -> None:
    """Ends this process when it takes too much time of the processor, or too much memory."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


# ── all anew ────────────────────────────────────────────────────────────────────────────────────────────────────────


class _Changed(Loader):
    """Loads one module from a changed source."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """A finder, too."""
        module = self.mutant.module
        return spec_from_file_location(name, module.path, loader=self) if name == f"{PACKAGE}.{module.name}" else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed source."""
        exec(compile(self.mutant.source(), str(self.mutant.module.path), "exec", dont_inherit=True), module.__dict__)


def _forget() -> None:
    """What is imported next is imported anew, but for the layers that are never changed."""
    for name in list(sys.modules):
        package, _, rest = name.partition(".")
        if package == "tests" or (package == PACKAGE and rest.partition(".")[0] not in _BELOW):
            del sys.modules[name]


def imported_anew(files: frozenset[str]) -> Lines:
    """The lines that run when the modules are imported."""
    lines: set[tuple[str, int]] = set()
    _forget()
    sys.settrace(_tracer(files, lines))
    try:
        for file in sorted(files):
            import_module(f"{PACKAGE}.{'.'.join(Path(file.rpartition(f'/{PACKAGE}/')[2]).with_suffix('').parts)}")
    finally:
        sys.settrace(None)
    return frozenset(lines)


def run_anew(mutant: Mutant, tests: list[str]) -> int:
    """The status of pytest in this process, with the changed module; 0 where no test fails."""
    _limit(MINUTES)
    _forget()
    sys.meta_path.insert(0, _Changed(mutant))
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        return int(pytest.main([*PLAIN, "-x", "-W", "ignore::pytest.PytestAssertRewriteWarning", *tests]))
