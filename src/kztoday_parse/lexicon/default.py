"""The lexicon that stands for Russian news prose: every generated table."""

from __future__ import annotations

from functools import cache
from itertools import chain
from types import MappingProxyType

from .lexicon import Lexicon
from .unpack import name_entries, names_of, rows_of

__all__ = ["default_lexicon"]


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of the library, built when first asked for.

    >>> default_lexicon().entries["млрд"][0].sense
    Magnitude(power=9, cases=63)
    """
    from .tables import NAME_TABLES, TABLES

    names: dict[str, str] = {}
    for table in NAME_TABLES:
        for word, row in names_of(table).items():
            names[word] = f"{names[word]};{row}" if word in names else row
    rows = chain.from_iterable(map(rows_of, TABLES))
    return Lexicon.of(rows, names=MappingProxyType(names), decode=name_entries)
