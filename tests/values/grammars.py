"""The value grammar built anew with another ``choice`` or with parsers that count, for tests only."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

from kztoday_parse import combinators
from kztoday_parse.combinators import Parser, Stream

S = TypeVar("S", bound=Stream)
T = TypeVar("T")

_REBUILT = ("kztoday_parse.grammar", "kztoday_parse.values")


@contextmanager
def rebuilt(**changed: Any) -> Iterator[ModuleType]:
    """``kztoday_parse.values`` over grammar modules imported anew while *combinators* has *changed* parts."""
    kept = {name: module for name, module in sys.modules.items() if name.startswith(_REBUILT)}
    before = {name: getattr(combinators, name) for name in changed}
    for name in kept:
        del sys.modules[name]
    try:
        for name, value in changed.items():
            setattr(combinators, name, value)
        yield import_module("kztoday_parse.values")
    finally:
        for name, value in before.items():
            setattr(combinators, name, value)
        for name in [name for name in sys.modules if name.startswith(_REBUILT)]:
            del sys.modules[name]
        sys.modules.update(kept)


def reversed_choice(*parsers: Parser[Any, Any]) -> Parser[Any, Any]:
    """A choice that tries the last alternative first."""
    return combinators_choice(*reversed(parsers))


combinators_choice = combinators.choice


class ReversedParser(Parser[S, T]):
    """A parser whose ``|`` tries the right side first."""

    def __or__(self, other: Any) -> Any:
        return Parser.__or__(other, self)


def counting_parser(fired: Counter[str], built: set[str]) -> type[Parser[Any, Any]]:
    """A parser class that counts under its name how often it read something."""

    class CountingParser(Parser[S, T]):
        def __init__(self, run: Any, name: str = "") -> None:
            def counted(stream: Any, at: int) -> Any:
                found = run(stream, at)
                if found is not None:
                    fired[name] += 1
                return found

            built.add(name)
            super().__init__(counted, name)

    return CountingParser
