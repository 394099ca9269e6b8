"""What stands in brackets behind a name: the state that somebody comes from."""

from __future__ import annotations

from ..grammar.leaves import match_sense
from ..lexicon.senses import Place, PlaceKind
from ..tokens import Tokens

__all__ = ["state_in_brackets"]

_CLOSES = frozenset("),;")


def state_in_brackets(tokens: Tokens, at: int) -> str | None:
    """``(Германия)``, ``(Перу, 47 лет)`` behind a name: the state, where nothing else stands before it."""
    found = match_sense(tokens, at, Place) if at < tokens.size else None
    if found is None or found[0].kind != PlaceKind.STATE or tokens.words[found[1]] not in _CLOSES:
        return None
    return found[0].code
