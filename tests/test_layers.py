"""The walls of the house: each layer imports only what stands below it, and nothing keeps state."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kztoday_parse

PACKAGE = Path(kztoday_parse.__file__).parent

BASE = {"span", "errors", "model", "lexicon", "combinators"}
READING = BASE | {"tokens"}

# Layer → what it may import besides itself. `grammar.morph` names one module of a layer.
LAYERS: dict[str, set[str]] = {
    "span": set(),
    "errors": {"span"},
    "offsets": {"span", "errors"},
    "unmarked": {"span", "errors"},
    "model": {"span"},
    "lexicon": {"span", "errors"},
    "combinators": {"span", "errors"},
    "tokens": {"span", "errors", "lexicon"},
    "layout": {"span", "lexicon", "tokens"},
    "grammar": READING,
    "mentions": READING | {"grammar", "layout"},
    "names": READING | {"grammar", "layout", "mentions"},
    "facts": READING | {"grammar", "layout", "mentions", "names"},
    "pipeline": READING | {"unmarked", "grammar", "layout", "mentions", "names", "facts"},
    "datelines": READING | {"unmarked", "grammar", "layout"},
    "values": READING | {"unmarked", "grammar"},
    "people": READING | {"unmarked", "grammar", "layout", "names"},
    "parser": {"lexicon", "model", "pipeline", "datelines", "values", "people"},
    "codec": {"span", "errors", "model"},
    "exports": {"span", "errors", "model", "lexicon", "parser", "summary"},
    "summary": {"span", "model"},
    "testing": {"span", "model", "pipeline"},
    "hypothesis_hook": {"span", "model", "testing"},
    "cli": {"codec", "exports", "model", "summary", "pipeline", "__version__"},
    "__main__": {"cli"},
    "__init__": READING | {"exports", "offsets", "pipeline", "parser", "codec", "datelines", "values", "people"},
}

# What is slow to import is imported when first needed.
LATE = {"cattrs", "babel", "pyarrow"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """Absolute names of the modules that a module imports, and whether at its top level."""
    package = ["kztoday_parse", *path.relative_to(PACKAGE).parent.parts]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    checked = {id(node) for each in ast.walk(tree) if _is_type_checking(each) for node in ast.walk(each)}
    for node in ast.walk(tree):
        top = node in tree.body or id(node) in checked
        if isinstance(node, ast.Import):
            yield from ((alias.name, top and id(node) not in checked) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            stem = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*stem, *filter(None, [node.module])])
            names = [alias.name for alias in node.names] if node.level and not node.module else [""]
            yield from ((f"{base}.{name}".rstrip("."), top and id(node) not in checked) for name in names)


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_layer_imports_only_what_stands_below(path: Path) -> None:
    own = layer(path)
    assert own in LAYERS, f"{own} has no place in the table of layers"
    for name, _ in imported(path):
        if name.startswith("kztoday_parse."):
            other = name.split(".")[1]
            assert other == own or other in LAYERS[own], f"{own} imports {other}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_slow_packages_are_imported_when_first_needed(path: Path) -> None:
    early = {name.split(".")[0] for name, top in imported(path) if top}
    assert not early & LATE


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_changes_its_globals(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]


def test_importing_is_cheap() -> None:
    """The default lexicon is built on the first parse, not on import."""
    code = "import sys, kztoday_parse; print(*sorted(m for m in sys.modules if m.startswith('kztoday_parse.lexicon')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "kztoday_parse.lexicon.tables.generated.cities" not in done.stdout.split()
