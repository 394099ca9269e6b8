"""What linking reads: the persons and roles found in the text, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from ..grammar.people import People, RolePhrase

__all__ = ["Found", "Range", "within"]

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


def within(sentences: Sequence[Range], found: Found) -> Iterator[tuple[int, People | RolePhrase]]:
    """What stands in the sentences, in their order, each with the first token of its sentence."""
    places = sorted(found)
    for sentence in sentences:
        for index in range(bisect_left(places, sentence.first), bisect_left(places, sentence.stop)):
            yield sentence.first, found[places[index]][0]
