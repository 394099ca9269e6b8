"""Write into the pages what their blocks print now: ``python -m tests.docs.refresh [PAGE …]``.

Output that still fits stays as it is; pictures are drawn again; a page whose modules are not installed is left alone.
Read the difference before it is committed.
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import tests.conftest  # noqa: F401  # the profile of Hypothesis

from .blocks import ELSEWHERE, OPTIONS, PAGES, Block, Reader, blocks, typed


class _Recorder(doctest.DocTestRunner):
    """Notes what each example printed."""

    def __init__(self) -> None:
        super().__init__(optionflags=OPTIONS)
        self.printed: list[str] = []

    def report_success(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        self.printed.append(example.want)

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        error = re.search(r"^[\w.]+Error: .*", got, re.DOTALL | re.MULTILINE) if example.exc_msg else None
        self.printed.append(got if error is None else f"{_RAISED}{error[0]}")

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        if not isinstance(exc_info[1], ValueError):  # no page shows any other: leave the page alone
            raise exc_info[1]
        self.printed.append(_RAISED + "".join(traceback.format_exception_only(exc_info[1])))


_RAISED = "Traceback (most recent call last):\n  ...\n"
_MISSING = re.compile(r"No module named \S+|needs the extra \w+: .*")
"""What a command prints where a package is not installed."""


class _Writer(Reader):
    """A reader who corrects the page."""

    def session_of(self, block: Block) -> str:
        recorder = _Recorder()
        test = self.test_of(block)
        recorder.run(test, clear_globs=False)
        examples = zip(test.examples, recorder.printed, strict=True)
        return "".join(f"{_prompted(example.source)}{printed}" for example, printed in examples)

    def commands_of(self, block: Block) -> str:
        checker = doctest.OutputChecker()
        written = []
        for command, wanted in typed(block.source):
            printed = self.output_of(command)
            printed += "\n" * (bool(printed) and not printed.endswith("\n"))
            kept = wanted if checker.check_output(wanted, printed, OPTIONS) else printed
            if kept != wanted and (missing := _MISSING.search(kept)):
                raise ModuleNotFoundError(missing[0])
            written.append(f"$ {command}\n{kept}")
        return "".join(written)


def _prompted(source: str) -> str:
    first, *rest = source.splitlines()
    return "".join([f">>> {first}\n", *(f"... {line}".rstrip() + "\n" for line in rest)])


def refresh(page: str) -> None:
    """Run one page, and write it anew."""
    text = PAGES[page].read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        Path("matplotlibrc").write_text("svg.hashsalt: docs\n", encoding="utf-8")  # the same picture every time
        writer = _Writer(Path(folder))
        for block in blocks(page):
            if block.kind == "console":
                text = text.replace(block.source, writer.commands_of(block), 1)
            elif block.kind == "python" and block.source.startswith(">>>"):
                text = text.replace(block.source, writer.session_of(block), 1)
            else:
                writer.run(block)
        for picture in re.findall(r"\]\((pictures/\S+)\)", text):
            shutil.copy(Path(picture).name, PAGES[page].parent / picture)
    PAGES[page].write_text(text, encoding="utf-8")


if __name__ == "__main__":
    os.environ |= {"MPLBACKEND": "Agg", "SOURCE_DATE_EPOCH": "0"}
    for name in sys.argv[1:] or [page for page in PAGES if page not in ELSEWHERE]:
        try:
            refresh(name)
        except ModuleNotFoundError as missing:
            print(f"{name}: left as it is: {missing}", file=sys.stderr)
