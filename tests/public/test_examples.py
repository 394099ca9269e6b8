"""The sample articles say what their JSON says, and README says what is true."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from kztoday_parse.codec import from_json
from kztoday_parse.pipeline import parse_article

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "examples" / "articles"


def test_there_are_enough_of_them() -> None:
    assert len(list(ARTICLES.glob("*.txt"))) >= 8


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.json")), ids=lambda path: path.stem)
def test_facts_of_a_sample_article(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert parse_article(text) == from_json(path.read_text(encoding="utf-8"))


def test_readme_shows_real_output() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = "\n".join(re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE))
    test = doctest.DocTestParser().get_doctest(shown, {}, "README.md", "README.md", 0)
    assert test.examples
    failed, _ = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
    assert not failed


def test_readme_has_two_commands_of_one_line() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert [len(block.strip().splitlines()) for block in blocks] == [1, 1]
