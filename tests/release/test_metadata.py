"""The version has one place; what repeats it for readers agrees."""

from __future__ import annotations

import re
from importlib.metadata import version
from pathlib import Path

import kztoday_parse

ROOT = Path(__file__).parents[2]


def test_the_installed_version() -> None:
    assert version("kztoday-parse") == kztoday_parse.__version__


def test_the_version_of_the_citation() -> None:
    assert cited("version") == kztoday_parse.__version__


def test_the_changelog_has_the_version_with_the_day_of_the_citation() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## \[(.+?)\](?: - (\S+))?$", text, re.MULTILINE)
    assert sections[0] == ("Unreleased", "")
    assert sections[1] == (kztoday_parse.__version__, cited("date-released"))


def cited(key: str) -> str:
    """A value of CITATION.cff."""
    found = re.search(rf'^{key}: "?(.+?)"?$', (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert found is not None
    return found[1]
