"""The state a person stands for: by his role, by the side he sits on, by whom he is named with."""

from __future__ import annotations

from collections.abc import Sequence

from ..grammar.leaves import match_sense
from ..grammar.roles import RolePhrase
from ..lexicon.senses import HeadKind, PlaceAdjective
from ..tokens import Tokens
from .mention import NamedAt
from .reference_words import STATE_HEADS

__all__ = ["set_countries"]

_LOOK_BACK = 60
_SIDES = ("сторон", "делегац")


def set_countries(tokens: Tokens, mentions: Sequence[NamedAt]) -> dict[int, str]:
    """The country of every mention with a role, by the first token of the name."""
    countries: dict[int, str] = {}
    last: NamedAt | None = None
    for mention in mentions:
        role = mention.role
        if role is None:
            continue
        own = role.countries[0] if role.countries else None
        code = own or _beside(tokens, mention, role, last, countries)
        if code is not None:
            countries[mention.first] = code
            last = mention
    return countries


def _beside(
    tokens: Tokens, mention: NamedAt, role: RolePhrase, last: NamedAt | None, countries: dict[int, str]
) -> str | None:
    """The nearest of: ``с таджикской стороны``, ``шведская -``, or an official of a state, in the same sentence."""
    nearest = last.stop if last is not None and last.sentence == mention.sentence else mention.sentence
    side = _side(tokens, max(nearest, role.first - _LOOK_BACK), role.first)
    if side is not None or role.kind != HeadKind.ROLE:
        return side
    if last is None or last.sentence != mention.sentence or not _is_of_state(role) or last.role is None:
        return None
    return countries[last.first] if _is_of_state(last.role) else None


def _is_of_state(role: RolePhrase) -> bool:
    """A job of a state; ``президент`` with anything behind it may be a company's."""
    words = role.text.lower().replace("-", " - ").split()
    if role.lemma in ("президент", "вице-президент"):
        return words[-1] in ("президент",) or bool(role.countries)
    return role.lemma in STATE_HEADS or any(word in ("министра", "министр", "мид") for word in words)


def _side(tokens: Tokens, first: int, stop: int) -> str | None:
    for at in range(stop - 1, first - 1, -1):
        if tokens.entries[at] is None:
            continue
        found = match_sense(tokens, at, PlaceAdjective)
        if found is not None and (tokens.words[at + 1].startswith(_SIDES) or tokens.words[at + 1] == "-"):
            return found[0].codes[0]
    return None
