"""Places: ``[в городе | г. | провинции] place``."""

from __future__ import annotations

from ..combinators import Parser
from ..lexicon.senses import Place
from ..tokens import Tokens
from .leaves import match_sense

__all__ = ["PLACE_KINDS", "place"]

PLACE_KINDS = frozenset(
    "город города городе городу городом г столица столице столицу столицы область области республика республики"
    " республике штат штата штате провинция провинции провинцию село селе села поселок поселке порт порту".split()
)
"""Common nouns that stand before the name of a place, and belong to it."""
_LABEL = "place"


def _run(tokens: Tokens, at: int) -> tuple[Place, int] | None:
    found = match_sense(tokens, at, Place)
    if found is not None:
        return found
    if tokens.words[at] in PLACE_KINDS:
        behind = at + 1 + (tokens.words[at + 1] == ".")
        found = match_sense(tokens, behind, Place) if behind < tokens.size else None
    if found is None:
        tokens.miss(at, _LABEL)
    return found


place: Parser[Tokens, Place] = Parser(_run, _LABEL)
"""``place = [kind_of_place ["."]] name_of_place``, as the lexicon knows it."""
