"""The command's options, and what it does with them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec

import attrs

from ..exports import TABLES
from .formats import Csv, Format, Html, JsonLines, Parquet, Summary
from .inputs import Broken, Columns, Inputs, find_files
from .output import STDOUT, output, uninterrupted
from .progress import Progress
from .work import work

__all__ = ["main"]

_NAME = "kztoday-parse"
_INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code: 0, 1 when something could not be read, 2 when there was no readable file at
    all, 130 when it was interrupted."""
    parser = _parser()
    args = parser.parse_args(argv)
    _speak_utf8()
    format, name = _output(parser, args)
    inputs = Inputs(
        list(find_files(args.paths)),
        Columns(args.text_column, args.id_column, args.published_column),
        args.published,
        f".{args.stdin}",
    )
    run = _Run(inputs, format, name, args.jobs)
    try:
        run.go()
    except BrokenPipeError:  # `kztoday-parse … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        run.say(f"interrupted after {run.progress.articles} articles")
        return _INTERRUPTED
    if not inputs.opened:
        run.say(f"no readable file in {', '.join(args.paths)}")
        parser.print_usage(sys.stderr)
        return 2
    return 1 if run.failed else 0


@attrs.define
class _Run:
    """One run: articles in, output out, what is broken to the standard error."""

    inputs: Inputs
    format: Format
    name: str
    jobs: int
    failed: int = 0
    broken_records: int = 0
    progress: Progress = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.progress = Progress(sys.stderr, self.inputs.total())

    def go(self) -> None:
        """Everything there is to read."""
        shown = self.name != STDOUT or not sys.stdout.isatty()
        try:
            with output(self.name) as file, self.format.writing(file) as write:
                for outcome in work(self.inputs, self.format, self.jobs):
                    if isinstance(outcome, Broken):
                        self.report(outcome)
                        continue
                    with uninterrupted():
                        write(outcome.rendered)
                        file.flush()
                    if shown:
                        self.progress.add(outcome.size)
                    else:
                        self.progress.articles += 1
        finally:
            self.progress.clear()
        if self.broken_records:
            self.say(f"{self.progress.articles} articles, {self.broken_records} broken records")

    def report(self, broken: Broken) -> None:
        """Say what is broken, and count it."""
        self.failed += 1
        self.broken_records += broken.record
        self.say(f"{broken.place}: {broken.reason}")

    def say(self, message: str) -> None:
        """A line on the standard error."""
        self.progress.clear()
        print(f"{_NAME}: {message}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=_NAME,
        description="Read articles of Kazakhstan Today and print the facts in them, each with the words that say so.",
        epilog="Exit code: 0; 1 when a file or record could not be read; 2 when there was no readable file at all; "
        "130 when interrupted.",
    )
    add = parser.add_argument
    add(
        "paths",
        nargs="+",
        metavar="FILE|DIR|GLOB|-",
        help="an article (UTF-8), records (.jsonl, .jsonl.gz, .csv, .csv.gz, .parquet), a folder of these, - for stdin",
    )
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line and article instead of a summary")
    forms.add_argument("--csv", choices=TABLES, metavar="TABLE", help=f"one flat table as CSV: {', '.join(TABLES)}")
    forms.add_argument("--parquet", choices=TABLES, metavar="TABLE", help="the same as Parquet; needs -o")
    forms.add_argument("--html", metavar="FILE", help="a page with the facts marked in the text (- for stdout)")
    add("-o", "--output", metavar="FILE", help="where to write; it appears when it is whole")
    add("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes to work in; 0 for one each core")
    add("--published", type=_day, metavar="YYYY-MM-DD", help="day of publication of what does not say it itself")
    add("--text-column", default="text", metavar="NAME", help="where a record has its text (text)")
    add("--id-column", default="id", metavar="NAME", help="where it has its id, if it has one (id)")
    add("--published-column", default="published", metavar="NAME", help="where it has its day (published)")
    add("--stdin", choices=("txt", "jsonl", "csv"), default="txt", help="what comes through - (txt: one article)")
    return parser


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
            parser.error("--parquet needs the extra arrow: pip install kztoday-parse[arrow]")
        return Parquet(args.parquet), args.output
    form: Format = JsonLines() if args.json else Summary() if args.csv is None else Csv(args.csv)
    return form, STDOUT if args.output is None else args.output


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a number of processes, not {text!r}")
    return int(text) or os.cpu_count() or 1


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a day YYYY-MM-DD, not {text!r}") from None


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
