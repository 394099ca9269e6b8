"""The changed code into the functions that are there: no module is imported anew, no file is changed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from types import CodeType, FunctionType

from .mutants import Mutant

__all__ = ["functions_of", "install"]


def functions_of(files: frozenset[str]) -> dict[str, list[FunctionType]]:
    """Every function that stands in one of *files*, by file."""
    gc.collect()
    found: dict[str, list[FunctionType]] = {file: [] for file in files}
    for each in gc.get_objects():
        if isinstance(each, FunctionType) and each.__code__.co_filename in found:
            found[each.__code__.co_filename].append(each)
    return found


def install(mutant: Mutant, functions: list[FunctionType]) -> int:
    """Every function made of a changed piece of code gets the changed piece. How many there were."""
    path = str(mutant.module.path)
    old, new = mutant.module.code, compile(mutant.source(), path, "exec", dont_inherit=True)
    changed = [
        (function, after)
        for before, after in _changed(old, new)
        for function in functions
        if function.__code__ == before and len(function.__code__.co_freevars) == len(after.co_freevars)
    ]
    for function, after in changed:
        function.__code__ = after
    return len(changed)


def _changed(old: CodeType, new: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """The pieces of code that differ, outermost first."""
    if old == new:
        return
    yield old, new
    inner, changed = _inner(old), _inner(new)
    if len(inner) == len(changed):
        for before, after in zip(inner, changed, strict=True):
            yield from _changed(before, after)


def _inner(code: CodeType) -> list[CodeType]:
    return [each for each in code.co_consts if isinstance(each, CodeType)]
