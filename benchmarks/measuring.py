"""What the benchmarks share: texts, the yardstick, fresh processes, tables."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import cycle, islice
from pathlib import Path

ARTICLES = Path(__file__).parent / "articles"
"""Invented articles, as long as real ones."""
_SPEC = find_spec("kztoday_parse")
PACKAGE = Path(__file__ if _SPEC is None or _SPEC.origin is None else _SPEC.origin).parent
"""Where the library stands. It is not imported: whoever starts processes should stay small, see ``start.py``."""


def articles(folder: Path = ARTICLES) -> list[str]:
    """The texts of a folder, by name."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def long_text(texts: Sequence[str], characters: int) -> str:
    """The texts again and again, up to so many characters."""
    return repeated("".join(f"{text}\n\n" for text in texts), characters)


def repeated(part: str, characters: int) -> str:
    """The part again and again, up to so many characters."""
    return (part * (characters // len(part) + 1))[:characters]


def short_texts(texts: Sequence[str], count: int) -> list[str]:
    """So many texts of a paragraph each."""
    paragraphs = [line for text in texts for line in text.splitlines() if len(line) > 80]
    return list(islice(cycle(paragraphs), count))


def yardstick(texts: Iterable[str]) -> None:
    """What times are divided by: one pass over the words."""
    for text in texts:
        re.findall(r"\w+", text)


Run = Callable[..., str]


@contextmanager
def fresh_processes() -> Iterator[Run]:
    """Run Python with arguments in a fresh process, for what it prints; what it imports is compiled only once.

    The compiled files are kept apart, since a user may have forbidden to write them beside the sources: in the folder
    that the user names for them, else in one of their own.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = {"PYTHONPYCACHEPREFIX": folder, **kept}

        def run(*arguments: str) -> str:
            command = [sys.executable, *arguments]
            return subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout

        yield run


def module_of(filename: str) -> str | None:
    """The module of this library that a function's file stands for, as a path; what attrs makes has no file."""
    made = re.match(r"<attrs generated \w+ kztoday_parse\.([a-z_.]+)\.\w+>", filename)
    if made is not None:
        return made[1].replace(".", "/") + ".py"
    path = Path(filename)
    return path.relative_to(PACKAGE).as_posix() if path.is_relative_to(PACKAGE) else None


def package_of(module: str) -> str:
    """The package of a module; one at the top stands for itself."""
    return module.rpartition("/")[0] or module


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown; all columns but the first to the right."""
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)
