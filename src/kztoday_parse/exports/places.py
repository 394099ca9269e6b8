"""The state that a city lies in, where its name leaves no doubt."""

from __future__ import annotations

from ..lexicon import default_lexicon
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import Place, PlaceKind

__all__ = ["state_of"]


def state_of(city: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the state of *city*, by its nominative; None where it is not known or not clear.

    >>> state_of("Любляна"), state_of("Тридевятое")
    ('SI', None)
    """
    first, *rest = city.split() or [""]
    wanted = tuple(fold_word(word) for word in rest)
    codes = {
        entry.sense.code
        for entry in default_lexicon().entries(first)
        if entry.rest == wanted and isinstance(entry.sense, Place) and entry.sense.kind == PlaceKind.CITY
    }
    return codes.pop() if len(codes) == 1 else None
