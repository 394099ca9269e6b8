"""The reference names everything public, and the pages of the grammar hold every rule."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import kztoday_parse
from kztoday_parse import model

from .blocks import DOCS, PAGES, ROOT, directives

REFERENCE = {
    "api/index.md": "kztoday_parse",
    "api/exports.md": "kztoday_parse.exports",
    "api/building.md": "kztoday_parse.combinators",
    "api/testing.md": "kztoday_parse.testing",
}
_NAMED = re.compile(r"^\.\. (?:auto)?(?:function|class|data|exception):: (?:[\w.]+\.)?(\w+)", re.MULTILINE)


@pytest.mark.parametrize("page", REFERENCE)
def test_every_public_name_is_in_the_reference(page: str) -> None:
    named = _NAMED.findall(PAGES[page].read_text(encoding="utf-8"))
    assert len(named) == len(set(named))
    assert set(importlib.import_module(REFERENCE[page]).__all__) <= set(named)


def test_every_page_has_its_place() -> None:
    """Each page stands in some table of contents."""
    listed = {"index.md"}
    for page in PAGES:
        listed |= {(Path(page).parent / f"{name}.md").as_posix() for name in directives(page, "toctree")}
    assert PAGES.keys() <= listed


# --- the grammar -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def extension() -> Iterator[Callable[[str], ModuleType]]:
    """Imports a module that the documentation is built with."""
    sys.path.insert(0, str(DOCS / "_ext"))
    yield importlib.import_module
    sys.path.remove(str(DOCS / "_ext"))


@pytest.fixture(scope="module")
def ebnf(extension: Callable[[str], ModuleType]) -> ModuleType:
    """The module that reads rules; it draws them, too, which needs a package of its own."""
    pytest.importorskip("railroad")
    return extension("ebnf")


def test_every_rule_can_be_read_and_is_shown_once(ebnf: ModuleType) -> None:
    rules = ebnf.rules_of(ROOT / "src" / "kztoday_parse")
    shown = [name for page in PAGES if page.startswith("grammar/") for name in directives(page, "grammar")]
    assert sorted(shown) == sorted(rules)


def test_every_name_in_a_rule_is_a_rule_or_a_kind_of_word(ebnf: ModuleType) -> None:
    rules = ebnf.rules_of(ROOT / "src" / "kztoday_parse")
    used = {name for rule in rules.values() for name in ebnf.names_in(ebnf.read(rule.source))}
    page = PAGES["grammar/index.md"].read_text(encoding="utf-8").partition("## Kinds of words")[2]
    kinds = {name.replace(" ", "_") for name in re.findall(r"^\| ([a-z ]+) \|", page, re.MULTILINE)} - {"word"}
    assert used - rules.keys() == kinds


def test_a_rule_is_drawn(ebnf: ModuleType) -> None:
    drawn = ebnf.drawn(ebnf.Rule("pair", 'day {("," | и) day} [year]', ""), {"year": "#rule-year"})
    assert drawn.startswith("<svg ")
    assert drawn.count(">day</text>") == 2
    assert 'href="#rule-year"' in drawn


def test_a_slip_in_a_rule_is_named(ebnf: ModuleType) -> None:
    with pytest.raises(ValueError, match=r"expected .* at character 9"):
        ebnf.read("day {year")


# --- the corpora -----------------------------------------------------------------------------------


def test_every_corpus_is_shown() -> None:
    """The lists of phrases are the best description there is; none is left out."""
    shown = {
        path
        for page in PAGES
        for kind in ("corpus", "passages")
        for pattern in re.findall(rf"^```\{{{kind}\}} ([^:\n]+)", PAGES[page].read_text(encoding="utf-8"), re.MULTILINE)
        for path in ROOT.glob(pattern)
    }
    assert set((ROOT / "tests").rglob("*.txt")) <= shown


@pytest.mark.parametrize("path", sorted((ROOT / "tests/values/corpus").glob("*.txt")), ids=lambda path: path.stem)
def test_no_line_of_a_corpus_is_lost(path: Path, extension: Callable[[str], ModuleType]) -> None:
    corpora, indented = extension("corpora"), path.stem == "sentences"
    read = corpora.passages if indented else lambda source, root: corpora.groups(source, root, 2)
    rows = [row for group in read(str(path.relative_to(ROOT)), ROOT) for row in group.rows]
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] not in "# "]
    assert len(rows) == len(lines)
    assert all(row[0] in line for row, line in zip(rows, lines, strict=True))


# --- the modules -----------------------------------------------------------------------------------


def test_the_design_names_modules_that_there_are() -> None:
    package = Path(kztoday_parse.__file__).parent
    rows = re.findall(
        r"^\| .+ \| `([\w/]+)` \| (`.+) \|$", (ROOT / "DESIGN.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    named = [package / folder / f"{module}.py" for folder, modules in rows for module in re.findall(r"\w+", modules)]
    assert len(named) > 30
    assert not [path for path in named if not path.exists()]


# --- the model -------------------------------------------------------------------------------------


def test_the_diagram_shows_every_class_of_the_model(extension: Callable[[str], ModuleType]) -> None:
    drawn = extension("diagram").model_diagram()
    shown = set(re.findall(r'class="head"[^>]*>(\w+)<', drawn))
    known = {name for name in model.__all__ if attrs.has(getattr(model, name))}
    assert known <= shown
    assert drawn.count('class="field"') == sum(len(attrs.fields(getattr(kztoday_parse, name))) for name in shown)
