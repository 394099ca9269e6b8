"""What the command can be told."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date

from .. import __version__
from ..exports import TABLES
from ..exports.cells import iso_day

__all__ = ["NAME", "make_parser"]

NAME = "kztoday-parse"
_MOST_JOBS = 61 if sys.platform == "win32" else 1000  # Windows waits for no more at once


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    parser = argparse.ArgumentParser(
        prog=NAME,
        description="Read articles of Kazakhstan Today and print the facts in them, each with the words that say so.",
        epilog="Exit code: 0; 1 when a file or record could not be read, or the output not written; 2 when there was "
        "no readable file at all; 130 when interrupted.",
    )
    _add_output(parser)
    _add_input(parser)
    parser.add_argument("--version", action="version", version=f"{NAME} {__version__}")
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="one JSON object a line and article instead of a summary")
    parser.add_argument("--ids", action="store_true", help='with --json: {"id": …, "article": …} a line')
    forms.add_argument("--csv", choices=TABLES, metavar="TABLE", help=f"one flat table as CSV: {', '.join(TABLES)}")
    forms.add_argument("--parquet", choices=TABLES, metavar="TABLE", help="the same as Parquet; needs -o")
    forms.add_argument("--html", metavar="FILE", help="a page with the facts marked in the text (- for stdout)")
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", help="where to write; it appears when it is whole")
    add("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes to work in; 0 for one each core")


def _add_input(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "paths",
        nargs="+",
        metavar="FILE|DIR|GLOB|-",
        help="an article, records (.jsonl, .ndjson, .csv, .parquet), all but Parquet also .gz; a folder of these; - "
        "for stdin",
    )
    add("--stdin", choices=("txt", "jsonl", "csv"), default="txt", help="what comes through - (txt: one article)")
    add("--encoding", type=_encoding, default="UTF-8", metavar="NAME", help="of texts and CSV, say windows-1251")
    add("--published", type=_day, metavar="YYYY-MM-DD", help="day of publication of texts, and of records without one")
    add("--text-column", default="text", metavar="NAME", help="where a record has its text (text)")
    add("--id-column", default="id", metavar="NAME", help="where it has its id, if it has one (id)")
    add("--published-column", default="published", metavar="NAME", help="where it has its day (published)")


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"a number of processes, not {text!r}")
    return min(int(text) or os.cpu_count() or 1, _MOST_JOBS)


def _day(text: str) -> date:
    day = iso_day(text)
    if day is None:
        raise argparse.ArgumentTypeError(f"a day YYYY-MM-DD, not {text!r}")
    return day


def _encoding(name: str) -> str:
    """An encoding in which the end of a line is a byte of its own: files are cut into lines before they are decoded."""
    try:
        by_lines = b"\n".decode(name, "replace") == "\n"
    except (LookupError, UnicodeError):  # the latter of the encoding called undefined
        raise argparse.ArgumentTypeError(f"a character encoding such as windows-1251, not {name!r}") from None
    if not by_lines:
        raise argparse.ArgumentTypeError(f"{name} is not read; turn the files into UTF-8 first")
    return name
