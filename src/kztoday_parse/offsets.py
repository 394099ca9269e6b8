"""Spans for software that counts bytes of UTF-8 or units of UTF-16 instead of code points.

JavaScript, Java, C# and the language server protocol count UTF-16; Rust, Go, C and most tokenizers bytes of UTF-8.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Literal, TypeVar, cast

import attrs

from .errors import Error
from .span import Span

__all__ = ["Offsets"]

T = TypeVar("T")

_LAST_OF_ONE, _LAST_OF_TWO, _LAST_OF_THREE = 0x7F, 0x7FF, 0xFFFF  # bytes of UTF-8; the last is one unit of UTF-16


@attrs.frozen
class Offsets:
    """Where each character of one text begins in UTF-8 or UTF-16; counted once, for any number of spans.

    >>> text = "😀 Экспорт вырос."
    >>> Offsets.utf16(text).span(Span(2, 9)), Offsets.utf8(text).span(Span(2, 9))
    (Span(start=3, end=10), Span(start=5, end=19))
    >>> Offsets.utf8(text).code_points(Span(5, 19)).of(text)
    'Экспорт'

    A lone surrogate is one unit of UTF-16 and three bytes of UTF-8, as Python's ``surrogatepass`` writes it.
    """

    encoding: Literal["UTF-8", "UTF-16"]
    starts: Sequence[int] = attrs.field(repr=False)
    """The unit at which each character begins, and behind them all the length of the text in units."""

    @classmethod
    def utf8(cls, text: str) -> Offsets:
        """Offsets in bytes of UTF-8."""
        return cls("UTF-8", range(len(text) + 1) if text.isascii() else _starts(map(_bytes, text)))

    @classmethod
    def utf16(cls, text: str) -> Offsets:
        """Offsets in units of UTF-16, each of two bytes; no byte order mark is counted."""
        narrow = not text or ord(max(text)) <= _LAST_OF_THREE
        return cls("UTF-16", range(len(text) + 1) if narrow else _starts(map(_units, text)))

    def span(self, span: Span) -> Span:
        """A span of code points in units of the encoding. Error where it does not lie in the text."""
        if not 0 <= span.start <= span.end < len(self.starts):
            raise Error(f"{span} does not lie in a text of {len(self.starts) - 1} characters")
        return Span(self.starts[span.start], self.starts[span.end])

    def code_points(self, span: Span) -> Span:
        """A span in units of the encoding as one of code points. Error where an end lies inside a character."""
        return Span(self._character(span.start), self._character(span.end))

    def record(self, value: T) -> T:
        """*value*, an article or any record of the model, with each of its spans counted in units of the encoding.

        It is there to be written; ``Span.of`` works with code points only.

        >>> from kztoday_parse import parse_article, to_dict
        >>> article = parse_article("😀 Экспорт составил $5 млн.")
        >>> to_dict(Offsets.utf16(article.text).record(article))["money"][0]["span"]
        [20, 26]
        """
        return cast("T", self._converted(value))

    def _converted(self, value: Any) -> Any:
        if isinstance(value, Span):
            return self.span(value)
        if isinstance(value, tuple):
            return tuple(map(self._converted, value))
        if not attrs.has(type(value)):
            return value
        held = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        return type(value)(**{name: self._converted(each) for name, each in held.items()})

    def _character(self, unit: int) -> int:
        index = bisect_left(self.starts, unit)
        if index == len(self.starts) or self.starts[index] != unit:
            raise Error(f"no character begins at {self.encoding} offset {unit}")
        return index


def _starts(widths: map[int]) -> Sequence[int]:
    return tuple(accumulate(widths, initial=0))


def _bytes(character: str) -> int:
    code = ord(character)
    return 1 + (code > _LAST_OF_ONE) + (code > _LAST_OF_TWO) + (code > _LAST_OF_THREE)


def _units(character: str) -> int:
    return 1 + (ord(character) > _LAST_OF_THREE)
