"""Currencies."""

from __future__ import annotations

from collections.abc import Iterator

from .packing import Lexeme

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Currencies"


def rows() -> Iterator[Lexeme]:
    """The table."""
    yield from ()
