"""A person as one place of the text names him, and the name that agrees with a role."""

from __future__ import annotations

import attrs

from ..lexicon.senses import ANY_CASE, GEN, NOM, Head
from ..tokens import Tokens
from .agreement import nominatives
from .leaves import match_sense
from .morph import name_cases
from .name_words import TITLES
from .names import NamePhrase, Part, PartKind, as_phrase, scan_parts
from .roles import RolePhrase

__all__ = ["People", "PersonPhrase", "behind_title", "name_after_role"]

_LEFTOVER = 3


@attrs.frozen(eq=False)
class PersonPhrase:
    """A person as one place of the text names him. ``cases`` are those that the role fixes."""

    first: int
    stop: int
    name: NamePhrase
    role: RolePhrase | None = None
    cases: int = ANY_CASE


@attrs.frozen(eq=False)
class People:
    """One person, or several under one plural role."""

    first: int
    stop: int
    persons: tuple[PersonPhrase, ...]


def behind_title(tokens: Tokens, at: int) -> int:
    """The token behind a title (``шейх``), which is no part of the name."""
    return at + 1 if tokens.words[at] in TITLES or _is_title(tokens, at) else at


def _is_title(tokens: Tokens, at: int) -> bool:
    found = match_sense(tokens, at, Head)
    return found is not None and found[0].lemma in TITLES


def _depends(part: Part) -> bool:
    """The part can be the genitive of a body's name rather than the start of a person's."""
    return part.kind == PartKind.WORD and bool(name_cases(part.text) & GEN & ~NOM) and part.text[-1] in "аяыий"


def name_after_role(tokens: Tokens, at: int, cases: int) -> NamePhrase | None:
    """The name that agrees with a role in one of *cases*: of a run of capitalised words, those that agree."""
    parts = scan_parts(tokens, behind_title(tokens, at))
    weights = [_weight(tokens, parts[k:], cases) for k in range(min(len(parts), _LEFTOVER + 1))]
    best = 0
    for k, weight in enumerate(weights):
        if k and weight and _begins_later(parts, k, weight - weights[best]):
            best = k
    return as_phrase(parts[best:]) if weights and weights[best] else None


def _begins_later(parts: list[Part], k: int, gain: float) -> bool:
    """The words before part *k* belong to the role: the genitive of a body's name before a known given name,
    or words that do not agree as well."""
    known = parts[k].kind == PartKind.GIVEN and parts[0].kind != PartKind.GIVEN
    return gain > 1.5 or (known and all(map(_depends, parts[:k])))


def _weight(tokens: Tokens, parts: list[Part], cases: int) -> float:
    """How well a run reads as a name in one of *cases*, 0 for not at all."""
    if not any(part.kind <= PartKind.GIVEN for part in parts):
        return 0
    found = nominatives(tokens, parts, cases)
    return found[0].weight / len(parts) if found else 0
