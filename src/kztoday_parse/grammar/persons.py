"""A person as one place of the text names him, and the name that agrees with a role."""

from __future__ import annotations

import attrs

from ..lexicon.senses import ANY_CASE, GEN, NOM
from ..tokens import Tokens
from .agreement import nominatives
from .morph import name_cases
from .names import NamePhrase, Part, PartKind, as_phrase, behind_title, scan_parts
from .roles import RolePhrase

__all__ = ["People", "PersonPhrase", "name_after_role"]

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


def _depends(part: Part) -> bool:
    """The part can be the genitive of a body's name rather than the start of a person's."""
    return part.kind == PartKind.WORD and bool(name_cases(part.text) & GEN & ~NOM) and part.text[-1] in "аяыий"


def name_after_role(tokens: Tokens, at: int, cases: int) -> NamePhrase | None:
    """The name that agrees with a role in one of *cases*: of a run of capitalised words, those that agree."""
    parts = scan_parts(tokens, behind_title(tokens, at))
    fits = [_fit(tokens, parts[k:], cases) for k in range(min(len(parts), _LEFTOVER + 1))]
    best = 0
    for k, fit in enumerate(fits):
        if k and fit > 0 and (not fits[best] or _begins_later(parts, best, k, fit - fits[best])):
            best = k
    return as_phrase(parts[best:]) if fits and fits[best] else None


def _begins_later(parts: list[Part], best: int, k: int, gain: float) -> bool:
    """The words before part *k* are none of the name: they agree worse, or are the genitive of a body's
    name before a known given name. A name of two words at least must be left."""
    if sum(part.kind <= PartKind.GIVEN for part in parts[k:]) < 2:
        return False
    known = parts[k].kind == PartKind.GIVEN and parts[best].kind != PartKind.GIVEN
    return gain > 0 or (known and all(map(_depends, parts[best:k])))


def _fit(tokens: Tokens, parts: list[Part], cases: int) -> float:
    """How well the worst word of a run agrees in one of *cases*, 0 for not at all."""
    if not any(part.kind <= PartKind.GIVEN for part in parts):
        return 0
    found = nominatives(tokens, parts, cases)
    return min(found[0].worst, 3) if found else 0
