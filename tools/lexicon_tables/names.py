"""Given names."""

from __future__ import annotations

from collections.abc import Iterator

from .packing import Lexeme, lexeme
from .vocabulary import given_names

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Given names in all cases"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for (name, gender), forms in given_names().items():
        yield lexeme("GivenName", name.title(), gender, forms=forms, capital=True)
