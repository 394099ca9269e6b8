"""The command ``kztoday-parse``: articles from files, facts to the screen."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from .codec import to_json
from .pipeline import parse_article
from .summary import summarize

__all__ = ["main"]

_STDIN = "-"


class _Unreadable(Exception):
    """A path that gives no article. ``opened`` tells whether there was a file at all."""

    def __init__(self, message: str, *, opened: bool = False) -> None:
        super().__init__(message)
        self.opened = opened


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code: 0, 1 when a file could not be read, 2 when there was none at all."""
    parser = _parser()
    args = parser.parse_args(argv)
    _speak_utf8()
    try:
        done, failed = _run(list(_files(args.paths)), as_json=args.json)
    except BrokenPipeError:  # `kztoday-parse … | head`
        sys.stderr.close()
        return 1
    if not done:
        print(f"{parser.prog}: no readable file in {', '.join(args.paths)}", file=sys.stderr)
        parser.print_usage(sys.stderr)
        return 2
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kztoday-parse",
        description="Read articles of Kazakhstan Today and print the facts in them, each with the words that say so.",
        epilog="Exit code: 0; 1 when a file could not be read; 2 when there was no readable file at all.",
    )
    parser.add_argument(
        "paths", nargs="+", metavar="FILE|DIR|-", help="an article (UTF-8), a folder of .txt files, - for stdin"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line and article instead of a summary")
    return parser


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(files: list[str], *, as_json: bool) -> tuple[int, int]:
    """How many files there were, and how many of all paths could not be read."""
    done = failed = 0
    for name in files:
        try:
            text = _read(name)
        except _Unreadable as error:
            print(f"kztoday-parse: {name}: {error}", file=sys.stderr)
            failed += 1
            done += error.opened
            continue
        _print(name, text, as_json=as_json, first=not done)
        done += 1
    sys.stdout.flush()
    return done, failed


def _files(paths: Sequence[str]) -> Iterator[str]:
    """The paths, each folder replaced by the .txt files in it, sorted."""
    for path in paths:
        if path != _STDIN and Path(path).is_dir():
            yield from sorted(str(file) for file in Path(path).rglob("*.txt"))
        else:
            yield path


def _read(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == _STDIN else Path(name).read_bytes()
    except FileNotFoundError:
        raise _Unreadable("no such file") from None
    except OSError as error:
        raise _Unreadable(error.strerror or str(error)) from None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _Unreadable(f"not UTF-8 at byte {error.start}", opened=True) from None


def _print(name: str, text: str, *, as_json: bool, first: bool) -> None:
    article = parse_article(text)
    if as_json:
        print(to_json(article))
        return
    if not first:
        print()
    print(f"== {name}")
    print(summarize(article))
