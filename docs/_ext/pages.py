"""Directives of the documentation: grammar, corpora, the model's picture, and an article as a marked page."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any, ClassVar

import corpora
import ebnf
from diagram import model_diagram
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kztoday_parse import parse_article
from kztoday_parse.exports import to_html

ROOT = Path(__file__).parents[2]
RULES = ebnf.rules_of(ROOT / "src" / "kztoday_parse")
_SHOWN = re.compile(r"^```\{grammar\}\n(.*?)^```", re.DOTALL | re.MULTILINE)
_SAMPLES = "marked"
_SHOWN_LINES = 12


def pages_of_rules(source: Path) -> dict[str, str]:
    """The page that shows each rule."""
    found: dict[str, str] = {}
    for path in sorted(source.glob("grammar/*.md")):
        for body in _SHOWN.findall(path.read_text(encoding="utf-8")):
            found |= dict.fromkeys(body.split(), path.relative_to(source).with_suffix("").as_posix())
    return found


def _raw(html: str, kind: str) -> nodes.Node:
    return nodes.raw("", f'<div class="{kind}">{html}</div>', format="html")


class Grammar(SphinxDirective):
    """``{grammar}``: the rules named in its body, drawn and written."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        return [node for name in " ".join(self.content).split() for node in self._shown(RULES[name])]

    def _shown(self, rule: ebnf.Rule) -> list[nodes.Node]:
        written = nodes.literal_block(str(rule), str(rule), language="none", classes=["ebnf"])
        anchor = nodes.target("", "", ids=[_anchor(rule.name)])
        head = nodes.rubric("", rule.name.replace("_", " "))
        return [anchor, head, _raw(ebnf.drawn(rule, self._links()), "railroad"), written]

    def _links(self) -> dict[str, str]:
        here = self.env.docname
        relative = self.env.app.builder.get_relative_uri
        pages = pages_of_rules(Path(self.env.srcdir))
        return {
            name: ("" if page == here else relative(here, page)) + f"#{_anchor(name)}" for name, page in pages.items()
        }


def _anchor(name: str) -> str:
    return f"rule-{name.replace('_', '-')}"


class _Tables(SphinxDirective):
    """Tables of what stands in a file of the tests."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = {"columns": directives.unchanged_required, "only": directives.unchanged}

    def table(self, group: corpora.Group) -> nodes.table:
        """A table with a caption; each line of a cell a paragraph."""
        header = [each.strip() for each in self.options["columns"].split(",")]
        columns = nodes.tgroup("", *(nodes.colspec(colwidth=1) for _ in header), cols=len(header))
        columns += nodes.thead("", _row(header))
        columns += nodes.tbody("", *map(_row, group.rows))
        made = nodes.table("", classes=["corpus", "colwidths-auto"])
        if group.title:
            made += nodes.title("", group.title)
        made += columns
        return made


def _row(cells: list[str]) -> nodes.row:
    lines = (cell.split("\n") for cell in cells)
    return nodes.row("", *(nodes.entry("", *(nodes.paragraph("", line) for line in cell)) for cell in lines))


class Corpus(_Tables):
    """``{corpus} file``: phrases with their values; ``:only:`` keeps the lines that begin with this cell."""

    def run(self) -> list[nodes.Node]:
        path, only = self.arguments[0], self.options.get("only")
        self.env.note_dependency(str(ROOT / path.partition(":")[0]))
        columns = len(self.options["columns"].split(",")) + (only is not None)
        found = list(corpora.groups(path, ROOT, columns))
        if only is not None:
            kept = (corpora.Group(title, [row[1:] for row in rows if row[0] == only]) for title, rows in found)
            found = [group for group in kept if group.rows]
        return [self.table(group) for group in found]


class Passages(_Tables):
    """``{passages} pattern``: texts with their records."""

    def run(self) -> list[nodes.Node]:
        for path in ROOT.glob(self.arguments[0]):
            self.env.note_dependency(str(path))
        return [self.table(group) for group in corpora.passages(self.arguments[0], ROOT)]


class Model(SphinxDirective):
    """``{model}``: the classes and what they hold."""

    def run(self) -> list[nodes.Node]:
        return [_raw(model_diagram(), "diagram")]


class Marked(SphinxDirective):
    """``{marked} name``: a sample article as the page that ``to_html`` makes."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        up = "../" * self.env.docname.count("/") if self.env.app.builder.name == "html" else ""
        frame = f'<iframe src="{up}_static/{_SAMPLES}/{name}.html" title="{name}, marked" loading="lazy"></iframe>'
        return [_raw(frame, "marked")]


class Examples(SphinxDirective):
    """``{examples}``: every script that leaves an output, what it does, what it prints, and its code."""

    def run(self) -> list[nodes.Node]:
        outputs = sorted((ROOT / "examples" / "output").iterdir())
        return [self._shown(ROOT / "examples" / f"{output.stem}.py", output) for output in outputs]

    def _shown(self, script: Path, output: Path) -> nodes.section:
        code = script.read_text(encoding="utf-8")
        says = (ast.get_docstring(ast.parse(code)) or "").partition("\n\n")[0]
        section = nodes.section("", nodes.title("", script.stem.replace("_", " ").capitalize()), ids=[script.stem])
        section += self.parse_text_to_nodes(says)
        section += _literal(_begun(output.read_text(encoding="utf-8")), "none")
        section += nodes.raw("", f"<details><summary>examples/{script.name}</summary>", format="html")
        section += [_literal(code, "python"), nodes.raw("", "</details>", format="html")]
        self.env.note_dependency(str(script))
        self.env.note_dependency(str(output))
        return section


def _literal(text: str, language: str) -> nodes.literal_block:
    return nodes.literal_block(text, text, language=language)


def _begun(text: str) -> str:
    """The first lines of a long text."""
    lines = text.splitlines()
    return "\n".join([*lines[:_SHOWN_LINES], "…"] if len(lines) > _SHOWN_LINES else lines)


def write_samples(app: Sphinx, error: Exception | None) -> None:
    """The pages that ``{marked}`` shows."""
    if error is None and app.builder.name == "html":
        folder = Path(app.outdir) / "_static" / _SAMPLES
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted((ROOT / "examples" / "articles").glob("*.txt")):
            page = to_html(parse_article(path.read_text(encoding="utf-8")))
            (folder / f"{path.stem}.html").write_text(page, encoding="utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directives known."""
    for name, directive in (
        ("grammar", Grammar),
        ("corpus", Corpus),
        ("passages", Passages),
        ("model", Model),
        ("marked", Marked),
        ("examples", Examples),
    ):
        app.add_directive(name, directive)
    app.connect("build-finished", write_samples)
    return {"parallel_read_safe": True}
