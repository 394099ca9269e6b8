"""Every code block of the documentation is run, and prints what the page says."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .blocks import ELSEWHERE, PAGES, Reader, blocks, prose

# Packages that a page is about: where they are missing its blocks are not run.
NEEDS = {
    "howto/html-pages.md": ["trafilatura"],
    "howto/notebook.md": ["pyarrow"],
    "tutorial.md": ["matplotlib"],
}
KINDS = {"python", "console", "sh", "text"}
RUN = [page for page in PAGES if page not in ELSEWHERE and any(each.kind in KINDS for each in blocks(page))]
AT_HOME = re.compile(r"(python -m (pip|pytest|nox|venv)|pytest|nox|sphinx-build|python (benchmarks|examples)/\w+\.py)")


@pytest.mark.parametrize("page", RUN)
def test_page(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for package in NEEDS.get(page, ()):
        pytest.importorskip(package)
    if os.name != "posix" and any(block.kind == "console" for block in blocks(page)):
        pytest.skip("its commands are typed into a shell of POSIX")
    monkeypatch.setenv("MPLBACKEND", "Agg")
    monkeypatch.chdir(tmp_path)
    reader = Reader(tmp_path)
    for block in blocks(page):
        reader.run(block)


@pytest.mark.parametrize("page", PAGES)
def test_every_block_says_what_it_is(page: str) -> None:
    """No block is left out by a slip: unknown kinds, and code by indentation, which has no kind."""
    kinds = {each.kind for each in blocks(page) if not each.kind.startswith("{")}
    assert kinds <= KINDS
    assert not re.search(r"\n\n {4,}(?![-*|:\d])\S", prose(page))


@pytest.mark.parametrize("page", PAGES)
def test_commands_that_are_not_run_only_set_up(page: str) -> None:
    for block in blocks(page):
        if block.kind == "sh":
            assert all(AT_HOME.match(line) for line in block.source.splitlines() if line), str(block)


def test_pages_named_here_exist() -> None:
    assert NEEDS.keys() | ELSEWHERE.keys() <= PAGES.keys()
