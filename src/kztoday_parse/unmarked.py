"""Marks inside words that nobody reads: soft hyphens, stress, letters in two pieces (``и`` and a breve).

The grammar reads a text without them; whatever it finds is told in offsets of the text as given.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast
from unicodedata import normalize

import attrs

from .errors import ParseError
from .span import Span

__all__ = ["unmarked"]

T = TypeVar("T")

_STRESS, _PIECES = "\u0300\u0301", "\u0306\u0308"
_MARKS = f"\u00ad{_STRESS}{_PIECES}"
_MARKED = re.compile(f"([^{_MARKS}]?)([{_MARKS}]+)", re.DOTALL)


def unmarked(text: str, read: Callable[[str], T]) -> T:
    """What *read* makes of *text* without its marks, in spans of *text*.

    >>> unmarked("Тока\u0301ев", len)
    6
    """
    if not isinstance(text, str) or not any(mark in text for mark in _MARKS):  # nearly always
        return read(text)
    plain, offsets = _plain(text)
    try:
        return cast("T", _moved(read(plain), offsets, {}))
    except ParseError as error:
        raise ParseError(text, offsets[error.at], error.expected) from None


def _plain(text: str) -> tuple[str, list[int]]:
    """The text without marks, and where each of its characters, and its end, stand in *text*."""
    pieces: list[str] = []
    offsets: list[int] = []
    behind = 0
    for found in _MARKED.finditer(text):
        letter = _letter(*found.groups())
        pieces += text[behind : found.start()], letter
        offsets += range(behind, found.start() + len(letter))
        behind = found.end()
    offsets += range(behind, len(text) + 1)
    return "".join((*pieces, text[behind:])), offsets


def _letter(letter: str, marks: str) -> str:
    """``й`` in two pieces is one letter, as is ``é``; a Russian vowel loses its stress."""
    joint = normalize("NFC", letter + marks)
    return joint if len(joint) == len(letter) and (letter.isascii() or marks in _PIECES) else letter


def _moved(value: Any, offsets: Sequence[int], known: dict[int, Any]) -> Any:
    """A value whose spans are those of the text with its marks; what was one object (*known*) stays one."""
    if isinstance(value, Span):
        return Span(offsets[value.start], offsets[value.end])
    if type(value) is tuple:
        return tuple(_moved(each, offsets, known) for each in value)
    if not attrs.has(type(value)):
        return value
    if id(value) not in known:
        fields = [field.name for field in attrs.fields(type(value))]
        known[id(value)] = attrs.evolve(
            value, **{name: _moved(getattr(value, name), offsets, known) for name in fields}
        )
    return known[id(value)]
