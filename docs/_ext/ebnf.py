"""The grammar that stands in the docstrings: found, read, and drawn.

A rule is ``name = …`` between double backticks at the start of a docstring's line. Names are in small letters with
underscores; words of Russian and signs in quotes are what the text holds; ``[ ]`` may be left out, ``{ }`` may stand
any number of times, ``|`` parts alternatives. The rules are read with the library's own combinators.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
import railroad

from kztoday_parse.combinators import Parser, lazy, many, sep_by
from kztoday_parse.errors import ParseError

__all__ = ["Rule", "drawn", "names_in", "read", "rules_of"]

_RULE = re.compile(r"``([a-z_]+) = (.+?)``", re.DOTALL)
_PIECE = re.compile(r'\s*("[^"]*"|\w+(?:[-.]\w+)*\.?|\S)')


@attrs.frozen
class Rule:
    """One rule, as its docstring has it."""

    name: str
    source: str
    module: str

    def __str__(self) -> str:
        return f"{self.name} = {self.source}"


def rules_of(package: Path) -> dict[str, Rule]:
    """Every rule in the docstrings of a package, by name."""
    found: dict[str, Rule] = {}
    for path in sorted(package.rglob("*.py")):
        module = ".".join([package.name, *path.relative_to(package).with_suffix("").parts])
        for name, source in _written(path.read_text(encoding="utf-8")):
            if name in found:
                raise ValueError(f"{module}: {name} is defined in {found[name].module} too")
            found[name] = Rule(name, source, module)
    return found


def _written(code: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for name, source in _RULE.findall(node.value.value):
                yield name, " ".join(source.split())


# --- what a rule says ------------------------------------------------------------------------------


@attrs.frozen
class Word:
    """What stands in the text."""

    text: str


@attrs.frozen
class Name:
    """Another rule, or a kind of word that the lexicon knows."""

    text: str


@attrs.frozen
class Row:
    """Parts one behind the other."""

    parts: tuple[Node, ...]


@attrs.frozen
class OneOf:
    """Alternatives."""

    parts: tuple[Node, ...]


@attrs.frozen
class Maybe:
    """May be left out."""

    part: Node


@attrs.frozen
class Often:
    """Any number of times."""

    part: Node


Node = Word | Name | Row | OneOf | Maybe | Often


@attrs.define
class _Pieces:
    """A rule cut into names, words and signs, as a stream for the combinators."""

    source: str
    items: list[re.Match[str]] = attrs.field(init=False)
    furthest: int = 0
    expected: set[str] = attrs.field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.items = list(_PIECE.finditer(self.source))

    @property
    def size(self) -> int:
        return len(self.items)

    def miss(self, at: int, label: str) -> None:
        if at > self.furthest:
            self.furthest, self.expected = at, set()
        if at == self.furthest:
            self.expected.add(label)

    def error(self) -> ParseError:
        at = self.items[self.furthest].start(1) if self.furthest < self.size else len(self.source)
        return ParseError(self.source, at, sorted(self.expected))


def _piece(pattern: str, label: str) -> Parser[_Pieces, str]:
    wanted = re.compile(pattern)

    def run(pieces: _Pieces, at: int) -> tuple[str, int] | None:
        if at < pieces.size and wanted.fullmatch(pieces.items[at][1]):
            return pieces.items[at][1], at + 1
        pieces.miss(at, label)
        return None

    return Parser(run, label)


def _sign(text: str) -> Parser[_Pieces, str]:
    return _piece(re.escape(text), text)


def _row(parts: tuple[Node, ...]) -> Node:
    return parts[0] if len(parts) == 1 else Row(parts)


def _one_of(parts: tuple[Node, ...]) -> Node:
    return parts[0] if len(parts) == 1 else OneOf(parts)


_all: Parser[_Pieces, Node] = lazy(lambda: _alternatives)
_word = _piece(r'"[^"]+"|[^a-z\W_][\w.-]*', "word").map(lambda text: Word(text.strip('"')))
_name = _piece(r"[a-z][a-z_]*", "name").map(Name)
_maybe = _sign("[") >> _all.map(Maybe) << _sign("]")
_often = _sign("{") >> _all.map(Often) << _sign("}")
_group = _sign("(") >> _all << _sign(")")
_item: Parser[_Pieces, Node] = _word | _name | _maybe | _often | _group
_alternatives: Parser[_Pieces, Node] = sep_by(many(_item, at_least=1).map(_row), _sign("|")).map(_one_of)


def read(source: str) -> Node:
    """What the right side of a rule says."""
    pieces = _Pieces(source)
    found = _alternatives.run(pieces, 0)
    if found is None or found[1] < pieces.size:
        raise pieces.error()
    return found[0]


def names_in(node: Node) -> Iterator[str]:
    """The names that a rule uses."""
    if isinstance(node, Name):
        yield node.text
    elif isinstance(node, Row | OneOf):
        for part in node.parts:
            yield from names_in(part)
    elif isinstance(node, Maybe | Often):
        yield from names_in(node.part)


# --- the drawing -----------------------------------------------------------------------------------


def drawn(rule: Rule, links: dict[str, str]) -> str:
    """The rule as a railroad diagram in SVG; *links* are the addresses of other rules."""
    lines: list[str] = []
    railroad.Diagram(_draw(read(rule.source), links)).writeSvg(lines.append)
    return "".join(lines).replace("<svg ", f'<svg role="img" aria-label="railroad diagram of {rule.name}" ', 1)


def _draw(node: Node, links: dict[str, str]) -> railroad.DiagramItem:
    if isinstance(node, Word):
        return railroad.Terminal(node.text)
    if isinstance(node, Name):
        return railroad.NonTerminal(node.text.replace("_", " "), href=links.get(node.text))
    if isinstance(node, Maybe):
        return railroad.Optional(_draw(node.part, links))
    if isinstance(node, Often):
        return railroad.ZeroOrMore(_draw(node.part, links))
    parts = [_draw(part, links) for part in node.parts]
    return railroad.Choice(0, *parts) if isinstance(node, OneOf) else railroad.Sequence(*parts)
