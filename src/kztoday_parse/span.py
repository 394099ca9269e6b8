"""Where a value stands in the text it was read from."""

from __future__ import annotations

import attrs

__all__ = ["Span"]


@attrs.frozen(order=True)
class Span:
    """A half-open range of code points, ``text[start:end]``.

    >>> Span(0, 6).of("Астана. 29 января.")
    'Астана'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of *text* that the span covers."""
        return text[self.start : self.end]
