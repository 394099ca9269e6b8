"""A sentence among others."""

from __future__ import annotations

from hypothesis import strategies as st

from ..span import Span
from .words import FILLERS

__all__ = ["begun", "span_of", "surrounded"]


def begun(sentence: str) -> str:
    """The sentence with a capital.

    >>> begun("в 2024 году")
    'В 2024 году'
    """
    return sentence[0].upper() + sentence[1:]


def span_of(sentence: str, text: str) -> Span:
    """Where the sentence stands in the text.

    >>> span_of("Снег.", "Дождь. Снег.")
    Span(start=7, end=12)
    """
    start = text.index(sentence)
    return Span(start, start + len(sentence))


def surrounded(sentence: str) -> st.SearchStrategy[str]:
    """The sentence, perhaps with one before it and one behind it that state no fact."""
    others = st.sampled_from(["", *FILLERS])
    return st.tuples(others, st.just(sentence), others).map(lambda parts: " ".join(filter(None, parts)))
