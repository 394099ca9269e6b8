"""Mutants of one module: mutmut's operators, applied to every function, decorated or not.

mutmut itself leaves decorated functions alone; here most parsers of the grammar are such. What it leaves alone for
good reason stays so: annotations, docstrings, decorators, calls of ``len`` and ``isinstance``.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from itertools import accumulate
from pathlib import Path
from types import CodeType
from typing import Any

import attrs
import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, ParentNodeProvider, PositionProvider
from mutmut.mutation.file_mutation import MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

__all__ = ["Module", "Mutant", "mutants_of"]


@attrs.frozen
class Module:
    """A module as it is."""

    path: Path
    name: str
    text: str
    tree: cst.Module
    code: CodeType


@attrs.frozen
class Mutant:
    """One change of one place. ``lines`` are those of the statement around it; a test that runs none of them
    cannot see the change. ``around`` are those of the whole function. ``at_import`` where the changed code runs
    when the module is imported."""

    module: Module
    number: int
    function: str
    lines: range
    around: range
    at_import: bool
    place: int | None
    original: Any = attrs.field(repr=False, eq=False)
    changed: Any = attrs.field(repr=False, eq=False)

    @property
    def name(self) -> str:
        """Module, function, and the number of the mutant in its module."""
        return f"{self.module.name}:{self.function or '-'}:{self.number}"

    def source(self) -> str:
        """The text of the module with this change."""
        before, after = map(self.module.tree.code_for_node, (self.original, self.changed))
        if self.place is not None and self.module.text.startswith(before, self.place):
            return self.module.text[: self.place] + after + self.module.text[self.place + len(before) :]
        return self.module.tree.deep_replace(self.original, self.changed).code

    def diff(self) -> str:
        """What it changes, as removed and added lines."""
        lines = unified_diff(self.module.text.splitlines(), self.source().splitlines(), lineterm="", n=0)
        return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))


class _Visitor(MutationVisitor):
    def __init__(self) -> None:
        super().__init__(mutation_operators, IgnoredCode(set(), set(), set()))

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef) and node.decorators:
            return False
        return super()._skip_node_and_children(node)


def mutants_of(path: Path, name: str) -> list[Mutant]:
    """All mutants of the module at *path*, in the order of its text."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    visitor = _Visitor()
    wrapper.visit(visitor)
    parents = wrapper.resolve(ParentNodeProvider)
    places = wrapper.resolve(PositionProvider)
    text = wrapper.module.code
    module = Module(path, name, text, wrapper.module, compile(text, str(path), "exec", dont_inherit=True))
    starts = [0, *accumulate(len(line) for line in text.splitlines(keepends=True))]
    return [
        _mutant(module, number, found, parents, places, _place(starts, places.get(found.original_node)))
        for number, found in enumerate(visitor.mutations)
    ]


def _mutant(module: Module, number: int, found: Any, parents: Any, places: Any, place: int | None) -> Mutant:
    above = list(_above(found.original_node, parents))
    functions = [node.name.value for node in above if isinstance(node, cst.FunctionDef | cst.ClassDef)]
    inside = any(isinstance(node, cst.FunctionDef | cst.Lambda) for node in above) and not _is_default(above)
    return Mutant(
        module,
        number,
        ".".join(reversed(functions)),
        _lines(above, places),
        _around(above, places),
        not inside,
        place,
        found.original_node,
        found.mutated_node,
    )


def _above(node: cst.CSTNode, parents: Any) -> Iterator[cst.CSTNode]:
    """The node and what it lies in, innermost first."""
    while node is not None:
        yield node
        node = parents.get(node)


def _is_default(above: list[cst.CSTNode]) -> bool:
    """A default of the outermost function: it is computed when the function is made."""
    outermost = max(i for i, node in enumerate(above) if isinstance(node, cst.FunctionDef | cst.Lambda))
    return outermost > 0 and isinstance(above[outermost - 1], cst.Parameters)


def _around(above: list[cst.CSTNode], places: Any) -> range:
    """The lines of the outermost function."""
    outermost = [node for node in above if isinstance(node, cst.FunctionDef)] or above
    return range(places[outermost[-1]].start.line, places[outermost[-1]].end.line + 1)


def _place(starts: list[int], found: CodeRange | None) -> int | None:
    return None if found is None else starts[found.start.line - 1] + found.start.column


def _lines(above: list[cst.CSTNode], places: Any) -> range:
    """From the first line of the statement to its end; of a compound one to the end of what is changed."""
    statement = next(
        node for node in above if isinstance(node, cst.SimpleStatementLine | cst.BaseCompoundStatement | cst.Module)
    )
    simple = isinstance(statement, cst.SimpleStatementLine)
    last = statement if simple else next(node for node in above if node in places)
    return range(places[statement].start.line, places[last].end.line + 1)
