"""The lexicon that stands for Russian news prose: every generated table."""

from __future__ import annotations

from functools import cache

from .lexicon import Lexicon
from .unpack import Packed

__all__ = ["default_lexicon"]


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the library, built when first asked for.

    >>> default_lexicon().entries("миллионами")[0].sense.power
    6
    """
    from .tables.packed import AGENCIES, NAME_TABLES, TABLES

    return Lexicon.of(words=Packed.of(TABLES), names=Packed.of(NAME_TABLES), agencies=AGENCIES)
