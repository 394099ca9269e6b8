"""What the command does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, suppress
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

import attrs

from ..summary import printable
from .formats import Csv, Format, Html, JsonLines, Parquet, Summary
from .inputs import SUFFIXES, Inputs, find_files
from .options import NAME, make_parser
from .output import STDOUT, output, there_already, uninterrupted
from .progress import Progress
from .sources import Broken, Columns
from .work import Done, Outcome, work

__all__ = ["main"]

_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code: 0, 1 when something could not be read or written, 2 when there was no readable
    file at all, 130 when it was interrupted."""
    parser = make_parser()
    args = parser.parse_args(argv)
    _speak_utf8()
    format, name = _output(parser, args)
    if name == STDOUT and sys.stdout is None:
        parser.error("the standard output is closed; -o FILE writes to a file")
    columns = Columns(args.text_column, args.id_column, args.published_column, args.published, args.encoding)
    run = _Run(Inputs([], columns, f".{args.stdin}", there_already(name)), format, name, args.jobs)
    ended = _ended_early(run, args.paths)
    if ended is not None:
        return ended
    if not run.inputs.opened:
        run.say(f"no readable file in {', '.join(args.paths)} (in a folder those on {' '.join(SUFFIXES)} are read)")
        parser.print_usage(sys.stderr)
        return 2
    return 1 if run.failed else 0


def _ended_early(run: _Run, paths: Sequence[str]) -> int | None:
    """Find the files and do the work; the exit code where something ends it before all is read."""
    try:
        run.find(paths)
        run.go()
    except BrokenPipeError:  # `kztoday-parse … | head`
        _leave_stdout()
        return 1
    except OSError as error:  # those of the inputs are told where they occur
        if run.name == STDOUT:
            _leave_stdout()
        run.say(f"{'standard output' if run.name == STDOUT else run.name}: {error.strerror or error}")
        return 1
    except BrokenProcessPool:
        run.say(f"a process died after {run.progress.articles} articles, perhaps for lack of memory")
        return 1
    except KeyboardInterrupt:
        run.say(f"interrupted after {run.progress.articles} articles")
        return _INTERRUPTED
    return None


@attrs.define
class _Run:
    """One run: articles in, output out, what is broken to the standard error."""

    inputs: Inputs
    format: Format
    name: str
    jobs: int
    failed: int = 0
    broken_records: int = 0
    progress: Progress = attrs.field(factory=lambda: Progress(sys.stderr))

    def find(self, paths: Iterable[str]) -> None:
        """The files that there are to read, and how long they are together; in a large folder this takes a while."""
        self.inputs.files = list(find_files(paths, self.inputs.written))
        self.progress = Progress(sys.stderr, self.inputs.total())

    def go(self) -> None:
        """Everything there is to read. Without a file that can be opened no output is begun."""
        try:
            with closing(work(self.inputs, self.format, self.jobs)) as outcomes:
                first = self.first(outcomes)
                if self.inputs.opened:
                    self.write(chain(first, outcomes))
        finally:
            self.progress.clear()
        if self.broken_records:
            self.say(f"{self.progress.articles} articles, {self.broken_records} broken records")

    def first(self, outcomes: Iterator[Outcome]) -> list[Outcome]:
        """The first outcome of a file that could be opened, if there is one; what is broken before it is told."""
        for outcome in outcomes:
            if self.inputs.opened or isinstance(outcome, Done):
                return [outcome]
            self.report(outcome)
        return []

    def write(self, outcomes: Iterable[Outcome]) -> None:
        """Everything into the output; no line is left half-written by an interruption."""
        shown = self.name != STDOUT or not sys.stdout.isatty()
        with output(self.name) as file, self.format.writing(file) as write:
            for outcome in outcomes:
                if isinstance(outcome, Done):
                    with uninterrupted():
                        write(outcome.rendered)
                        file.flush()
                    self.progress.add(outcome.size, shown=shown)
                else:
                    self.report(outcome)

    def report(self, broken: Broken) -> None:
        """Say what is broken, and count it."""
        self.failed += 1
        self.broken_records += broken.record
        self.progress.read += broken.size
        self.say(f"{broken.place}: {broken.reason}")

    def say(self, message: str) -> None:
        """A line on the standard error."""
        self.progress.clear()
        print(printable(f"{NAME}: {message}"), file=sys.stderr)


def _leave_stdout() -> None:
    """Nothing more can be written there, not even what Python still holds when it ends."""
    with suppress(OSError):
        sys.stdout.flush()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _output(parser: argparse.ArgumentParser, args: argparse.Namespace) -> tuple[Format, str]:
    """The form of the output and where it goes."""
    if args.html is not None:
        if args.output is not None:
            parser.error("--html names its file itself; leave -o out")
        return Html(), args.html
    if args.parquet is not None:
        if args.output is None:
            parser.error("--parquet needs -o FILE")
        if find_spec("pyarrow") is None:
            parser.error("--parquet needs the extra arrow: pip install 'kztoday-parse[arrow]'")
        return Parquet(args.parquet), args.output
    if args.ids and not args.json:
        parser.error("--ids goes with --json")
    form: Format = JsonLines(args.ids) if args.json else Summary() if args.csv is None else Csv(args.csv)
    return form, STDOUT if args.output is None else args.output


def _speak_utf8() -> None:
    """Everything that is said is UTF-8; where the standard error is closed nothing is."""
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - to the end of the process
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
