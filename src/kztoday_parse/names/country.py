"""The state a person stands for: by his role, in brackets behind his name, by the side he sits on, by whom he is
named with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.leaves import match_sense
from ..grammar.roles import RolePhrase
from ..lexicon.senses import HeadKind, Place, PlaceAdjective, PlaceKind
from ..tokens import Tokens
from .mention import NamedAt
from .reference_words import STATE_HEADS

__all__ = ["set_countries"]

_LOOK_BACK = 60
_CLOSES = frozenset("),;")
_SIDES = ("сторон", "делегац")


def set_countries(tokens: Tokens, mentions: Sequence[NamedAt]) -> dict[int, str]:
    """The country of every mention that has one, by the first token of the name."""
    countries: dict[int, str] = {}
    last: _Placed | None = None
    for mention in mentions:
        role = mention.role
        if tokens.raw[mention.stop] == "(" and (role is None or not role.countries):
            code = _in_brackets(tokens, mention.stop + 1)
            if code is not None:
                countries[mention.first] = code
                continue
        if role is None:
            continue
        if last is not None and last.mention.sentence != mention.sentence:
            last = None
        placed = _own(mention, role) or _beside(tokens, mention, role, last)
        if placed is not None:
            countries[mention.first] = placed.code
            last = placed
    return countries


def _in_brackets(tokens: Tokens, at: int) -> str | None:
    """``(Германия)``, ``(Перу, 47 лет)`` behind a name: the state, where nothing else stands before it."""
    found = match_sense(tokens, at, Place) if at < tokens.size else None
    if found is None or found[0].kind != PlaceKind.STATE or tokens.words[found[1]] not in _CLOSES:
        return None
    return found[0].code


class _Placed(NamedTuple):
    """A person whose state is known, and whether the side says so on which he sits."""

    mention: NamedAt
    role: RolePhrase
    code: str
    by_side: bool


def _own(mention: NamedAt, role: RolePhrase) -> _Placed | None:
    return _Placed(mention, role, role.countries[0], False) if role.countries else None


def _beside(tokens: Tokens, mention: NamedAt, role: RolePhrase, last: _Placed | None) -> _Placed | None:
    """The nearest of: ``с таджикской стороны``, ``шведская -``, or somebody named before in the same sentence."""
    nearest = mention.sentence if last is None else last.mention.stop
    side = _side(tokens, max(nearest, role.first - _LOOK_BACK), role.first)
    if side is not None:
        return _Placed(mention, role, side, True)
    if last is None:
        return None
    officials = role.kind == HeadKind.ROLE and _is_of_state(role) and _is_of_state(last.role)
    return _Placed(mention, role, last.code, last.by_side) if last.by_side or officials else None


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
