"""A dozen parser combinators, generic over the stream they read.

A :class:`Parser` is a value: it wraps ``run(stream, at)``, which gives the value read and the place
behind it, or None. The grammar runs parsers over :class:`~kztoday_parse.tokens.Tokens`, the facts run
them over the tiled stream of mentions; the stream's type is part of the parser's type, so that a type
checker refuses to mix the two.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar, overload

__all__ = [
    "Parser",
    "Stream",
    "ahead",
    "choice",
    "combine",
    "lazy",
    "many",
    "never",
    "not_ahead",
    "optional",
    "sep_by",
    "succeed",
]


class Stream(Protocol):
    """What a parser needs of the thing it reads."""

    @property
    def size(self) -> int:
        """The number of items; ``at == size`` is the end."""
        ...

    def miss(self, at: int, label: str) -> None:
        """Remember that *label* was expected at *at*."""
        ...


S = TypeVar("S", bound=Stream)
T = TypeVar("T")
U = TypeVar("U")
A = TypeVar("A")
B = TypeVar("B")
C = TypeVar("C")
D = TypeVar("D")
E = TypeVar("E")

Run = Callable[[S, int], "tuple[T, int] | None"]


class Parser(Generic[S, T]):
    """A parser that reads a ``T`` off a stream ``S``."""

    __slots__ = ("name", "run")

    def __init__(self, run: Run[S, T], name: str = "") -> None:
        self.run: Run[S, T] = run
        self.name: str = name

    def __repr__(self) -> str:
        return f"<Parser {self.name or 'unnamed'}>"

    def map(self, f: Callable[[T], U]) -> Parser[S, U]:
        """The same text, its value put through *f*."""
        run = self.run

        def mapped(stream: S, at: int) -> tuple[U, int] | None:
            found = run(stream, at)
            return None if found is None else (f(found[0]), found[1])

        return Parser(mapped, self.name)

    def where(self, test: Callable[[T], bool], label: str) -> Parser[S, T]:
        """Only values that pass *test*; the others miss *label*."""
        run = self.run

        def tested(stream: S, at: int) -> tuple[T, int] | None:
            found = run(stream, at)
            if found is not None and test(found[0]):
                return found
            if found is not None:
                stream.miss(at, label)
            return None

        return Parser(tested, label)

    def labelled(self, label: str) -> Parser[S, T]:
        """The same parser; where it fails at once, *label* is what was expected."""
        run = self.run

        def labelled(stream: S, at: int) -> tuple[T, int] | None:
            found = run(stream, at)
            if found is None:
                stream.miss(at, label)
            return found

        return Parser(labelled, label)

    def __rshift__(self, other: Parser[S, U]) -> Parser[S, U]:
        """Both, one behind the other; the value is the right one's."""
        first, second = self.run, other.run

        def run(stream: S, at: int) -> tuple[U, int] | None:
            found = first(stream, at)
            return None if found is None else second(stream, found[1])

        return Parser(run)

    def __lshift__(self, other: Parser[S, U]) -> Parser[S, T]:
        """Both, one behind the other; the value is the left one's."""
        first, second = self.run, other.run

        def run(stream: S, at: int) -> tuple[T, int] | None:
            found = first(stream, at)
            if found is None:
                return None
            behind = second(stream, found[1])
            return None if behind is None else (found[0], behind[1])

        return Parser(run)

    def __or__(self, other: Parser[S, U]) -> Parser[S, T | U]:
        """This one, or the other where this one fails."""
        first, second = self.run, other.run

        def run(stream: S, at: int) -> tuple[T | U, int] | None:
            return first(stream, at) or second(stream, at)

        return Parser(run)

    def with_span(self) -> Parser[S, tuple[T, int, int]]:
        """The value with the items it took: first, and the one behind the last."""
        run = self.run

        def spanned(stream: S, at: int) -> tuple[tuple[T, int, int], int] | None:
            found = run(stream, at)
            return None if found is None else ((found[0], at, found[1]), found[1])

        return Parser(spanned, self.name)


def succeed(value: T) -> Parser[Any, T]:
    """Reads nothing and gives *value*."""
    return Parser(lambda stream, at: (value, at), "nothing")


def never(label: str) -> Parser[Any, Any]:
    """Always fails, expecting *label*."""

    def run(stream: Any, at: int) -> None:
        stream.miss(at, label)

    return Parser(run, label)


def choice(*parsers: Parser[S, T]) -> Parser[S, T]:
    """The first of *parsers* that reads something."""
    runs = tuple(parser.run for parser in parsers)

    def run(stream: S, at: int) -> tuple[T, int] | None:
        for each in runs:
            found = each(stream, at)
            if found is not None:
                return found
        return None

    return Parser(run)


@overload
def optional(parser: Parser[S, T]) -> Parser[S, T | None]: ...
@overload
def optional(parser: Parser[S, T], default: U) -> Parser[S, T | U]: ...
def optional(parser: Parser[S, Any], default: Any = None) -> Parser[S, Any]:
    """*parser*, or *default* and nothing read."""
    each = parser.run

    def run(stream: S, at: int) -> tuple[Any, int]:
        return each(stream, at) or (default, at)

    return Parser(run, parser.name)


def many(parser: Parser[S, T], at_least: int = 0) -> Parser[S, tuple[T, ...]]:
    """*parser* as often as it reads something, *at_least* so often."""
    each = parser.run

    def run(stream: S, at: int) -> tuple[tuple[T, ...], int] | None:
        values: list[T] = []
        while (found := each(stream, at)) is not None:
            assert found[1] > at, f"{parser!r} repeats without moving on"
            values.append(found[0])
            at = found[1]
        return (tuple(values), at) if len(values) >= at_least else None

    return Parser(run, parser.name)


def sep_by(parser: Parser[S, T], separator: Parser[S, Any], at_least: int = 1) -> Parser[S, tuple[T, ...]]:
    """*parser* once or more, *separator* between; a separator with nothing behind it is left."""
    each, between = parser.run, separator.run

    def run(stream: S, at: int) -> tuple[tuple[T, ...], int] | None:
        found = each(stream, at)
        values: list[T] = []
        while found is not None:
            assert found[1] > at, f"{parser!r} repeats without moving on"
            values.append(found[0])
            at = found[1]
            gap = between(stream, at)
            found = None if gap is None else each(stream, gap[1])
        return (tuple(values), at) if len(values) >= at_least else None

    return Parser(run, parser.name)


def ahead(parser: Parser[S, T]) -> Parser[S, T]:
    """*parser*'s value, nothing read."""
    each = parser.run

    def run(stream: S, at: int) -> tuple[T, int] | None:
        found = each(stream, at)
        return None if found is None else (found[0], at)

    return Parser(run, parser.name)


def not_ahead(parser: Parser[S, Any]) -> Parser[S, None]:
    """Reads nothing, and only where *parser* would fail."""
    each = parser.run

    def run(stream: S, at: int) -> tuple[None, int] | None:
        return (None, at) if each(stream, at) is None else None

    return Parser(run)


def lazy(make: Callable[[], Parser[S, T]]) -> Parser[S, T]:
    """A parser that is looked up when it runs, for grammars that contain themselves."""

    def run(stream: S, at: int) -> tuple[T, int] | None:
        return make().run(stream, at)

    return Parser(run)


@overload
def combine(f: Callable[[A], T], a: Parser[S, A], /) -> Parser[S, T]: ...
@overload
def combine(f: Callable[[A, B], T], a: Parser[S, A], b: Parser[S, B], /) -> Parser[S, T]: ...
@overload
def combine(f: Callable[[A, B, C], T], a: Parser[S, A], b: Parser[S, B], c: Parser[S, C], /) -> Parser[S, T]: ...
@overload
def combine(
    f: Callable[[A, B, C, D], T], a: Parser[S, A], b: Parser[S, B], c: Parser[S, C], d: Parser[S, D], /
) -> Parser[S, T]: ...
@overload
def combine(
    f: Callable[[A, B, C, D, E], T],
    a: Parser[S, A],
    b: Parser[S, B],
    c: Parser[S, C],
    d: Parser[S, D],
    e: Parser[S, E],
    /,
) -> Parser[S, T]: ...
def combine(f: Callable[..., T], *parsers: Parser[Any, Any]) -> Parser[Any, T]:
    """*parsers* one behind the other, their values put through *f*."""
    runs = tuple(parser.run for parser in parsers)

    def run(stream: Any, at: int) -> tuple[T, int] | None:
        values = []
        for each in runs:
            found = each(stream, at)
            if found is None:
                return None
            values.append(found[0])
            at = found[1]
        return f(*values), at

    return Parser(run)
