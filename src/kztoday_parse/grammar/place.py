"""Places: ``[в городе | г. | провинции] place``."""

from __future__ import annotations

from ..combinators import Parser
from ..lexicon.senses import Place
from ..tokens import Tokens
from .leaves import match_sense

__all__ = ["place", "place_start"]

# Common nouns that stand before the name of a place.
PLACE_KINDS = frozenset(
    "город города городе городу городом г столица столице столицу столицы область области республика республики"
    " республике штат штата штате провинция провинции провинцию село селе села поселок поселке порт порту".split()
)
_LABEL = "place"


def place_start(tokens: Tokens, at: int, floor: int) -> int:
    """Where the phrase of the place at *at* begins, not before *floor*: with ``город`` or ``г.``."""
    before = at - 1
    if before > floor and tokens.words[before] == ".":
        before -= 1
    return before if before >= floor and tokens.words[before] in PLACE_KINDS else at


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
