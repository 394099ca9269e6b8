"""The code blocks of the documentation's pages, and what runs them.

A block says by its first word what it is: ``python`` is run, with ``>>>`` as a doctest; ``console`` are commands behind
``$`` with what they print; ``sh`` is for the reader's own machine (to install, to build); ``text`` is no code. The
blocks of one page share their names and one folder, in which the sample articles lie under ``articles``.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = {str(path.relative_to(DOCS)): path for path in sorted(DOCS.glob("**/*.md")) if "_build" not in path.parts}

ELSEWHERE = {"arrow.md": "tests/interop/test_engines.py", "howto/spark.md": "tests/docs/test_spark.py"}
"""Pages whose blocks another module runs."""

_FENCE = re.compile(r"^(`{3,})([^\n`]*)\n(.*?)^\1$", re.DOTALL | re.MULTILINE)
OPTIONS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


@attrs.frozen
class Block:
    """One fenced block of a page."""

    page: str
    line: int
    kind: str
    source: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in their order."""
    text = PAGES[page].read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        yield Block(page, text.count("\n", 0, found.start()) + 1, found[2].strip(), found[3])


def directives(page: str, name: str) -> list[str]:
    """What stands in the blocks of one directive of a page, a word a line or more."""
    return [word for block in blocks(page) if block.kind == f"{{{name}}}" for word in block.source.split()]


def prose(page: str) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", PAGES[page].read_text(encoding="utf-8"))


class Reader:
    """Someone who reads a page from top to bottom and types everything in, in a folder of their own."""

    def __init__(self, folder: Path, **known: Any) -> None:
        shutil.copytree(ROOT / "examples" / "articles", folder / "articles", ignore=shutil.ignore_patterns("*.json"))
        self.folder = folder
        self.known: dict[str, Any] = {"__name__": "__main__", **known}

    def run(self, block: Block) -> None:
        """Type in one block; :class:`AssertionError` where something else comes out than the page says."""
        if block.kind == "console":
            self._commands(block)
        elif block.kind == "python" and block.source.startswith(">>>"):
            self._session(block)
        elif block.kind == "python":
            exec(compile("\n" * block.line + block.source, block.page, "exec", dont_inherit=True), self.known)

    def test_of(self, block: Block) -> doctest.DocTest:
        """A session as a doctest."""
        test = doctest.DocTestParser().get_doctest(block.source, self.known, block.page, block.page, block.line)
        test.globs = self.known  # a doctest works on a copy; here the blocks share their names
        return test

    def output_of(self, command: str) -> str:
        """What a command prints."""
        done = subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        return done.stdout

    def _session(self, block: Block) -> None:
        failed, _ = doctest.DocTestRunner(optionflags=OPTIONS).run(self.test_of(block), clear_globs=False)
        assert not failed, str(block)

    def _commands(self, block: Block) -> None:
        for command, wanted in typed(block.source):
            printed = self.output_of(command)
            fits = doctest.OutputChecker().check_output(wanted, printed, OPTIONS)
            assert fits, f"{block}: $ {command}\n{printed}"

    def _environment(self) -> dict[str, str]:
        """``kztoday-parse`` is the library under test, wherever it lies."""
        command = self.folder / "bin" / "kztoday-parse"
        if not command.exists():
            command.parent.mkdir(exist_ok=True)
            command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kztoday_parse "$@"\n', encoding="utf-8")
            command.chmod(0o755)
        path = os.pathsep.join([str(command.parent), os.environ.get("PATH", "")])
        return {**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, filter(None, sys.path)))}


def typed(source: str) -> Iterator[tuple[str, str]]:
    """Each command with what the page says it prints."""
    for piece in re.split(r"^\$ ", source, flags=re.MULTILINE)[1:]:
        command, _, wanted = piece.partition("\n")
        yield command, wanted
