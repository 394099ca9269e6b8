"""What linking reads: the persons and roles found in the text, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from ..grammar.people import People, RolePhrase

__all__ = ["Found", "Range"]

Found = Mapping[int, tuple[People | RolePhrase, int]]


class Range(Protocol):
    """A sentence: a range of tokens in a paragraph."""

    @property
    def first(self) -> int:
        """Its first token."""
        ...

    @property
    def stop(self) -> int:
        """The one behind its last token."""
        ...

    @property
    def paragraph(self) -> int:
        """The number of its paragraph, -1 outside."""
        ...
