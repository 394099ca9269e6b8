"""Words that multiply a number and spelled-out numbers."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import noun
from .packing import Lexeme, invariable, lexeme

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Magnitudes and spelled-out numbers"

_MAGNITUDES = {3: ("тысяча", "тыс"), 6: ("миллион", "млн"), 9: ("миллиард", "млрд"), 12: ("триллион", "трлн")}


def rows() -> Iterator[Lexeme]:
    """The table."""
    for power, (word, *short) in _MAGNITUDES.items():
        yield lexeme("Magnitude", power, forms=[*noun(word), *invariable(*short)])
