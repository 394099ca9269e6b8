"""A person as one place of the text names him, and the name that agrees with a role."""

from __future__ import annotations

import attrs

from ..lexicon.senses import ANY_CASE, GEN, NOM
from ..tokens import Tokens
from .agreement import nominatives
from .morph import name_cases, name_readings
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


def _depends(part: Part, cases: int) -> bool:
    """The part can be the genitive of a body's name, and does not agree with the role as a name would."""
    if part.kind != PartKind.WORD or not name_cases(part.text) & GEN & ~NOM or part.text[-1] not in "аяыий":
        return False
    return not any(each.cases & cases & ~NOM and each.weight >= 3 for each in name_readings(part.text))


def _indeclinable(part: Part) -> bool:
    """The ending fits every case, so that nothing can be concluded from it."""
    return part.text[-1] in "оеёуюэ" or (part.text[-1] == "и" and part.text[-2:] != "ии")


def name_after_role(tokens: Tokens, at: int, cases: int) -> NamePhrase | None:
    """The name that agrees with a role in one of *cases*: of a run of capitalised words, those that agree."""
    parts = scan_parts(tokens, behind_title(tokens, at), town=True)
    while parts:
        found = _agreeing(tokens, parts, cases)
        if found is not None or len(parts) < 3:
            return found
        parts = parts[:-1]  # `с послом Асланом Оспановым Кайрат` ends before the next name
    return None


def _agreeing(tokens: Tokens, parts: list[Part], cases: int) -> NamePhrase | None:
    fits = [_fit(tokens, parts[k:], cases) for k in range(min(len(parts), _LEFTOVER + 1))]
    best = 0
    for k, fit in enumerate(fits):
        if k and fit > 0 and (not fits[best] or _begins_later(parts[best:], k - best, fit - fits[best], cases)):
            best = k
    if best and len(parts) - best == 1 and not all(_depends(part, cases) for part in parts[:best]):
        return None
    least = 1 if len(parts) - best == 1 else 0  # a lone word must do more than be possible
    return as_phrase(parts[best:]) if fits[best] > least else None


def _begins_later(parts: list[Part], k: int, gain: float, cases: int) -> bool:
    """The words before part *k* are none of the name: they agree worse, or are the genitive of a body's
    name before a known given name. A name of two words at least must be left."""
    if sum(part.kind <= PartKind.GIVEN for part in parts[k:]) < 2:
        return False
    if gain > 0:
        return not any(map(_indeclinable, parts[:k]))
    known = parts[k].kind == PartKind.GIVEN and parts[0].kind != PartKind.GIVEN
    return known and all(_depends(part, cases) for part in parts[:k])


def _fit(tokens: Tokens, parts: list[Part], cases: int) -> float:
    """How well the worst word of a run agrees in one of *cases*, 0 for not at all."""
    if not any(part.kind <= PartKind.GIVEN for part in parts):
        return 0
    found = nominatives(tokens, parts, cases)
    return min(found[0].worst, 3) if found else 0
