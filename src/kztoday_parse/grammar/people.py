"""Persons: ``role name``, ``name, role``, bare names, and lists under one plural role."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ..combinators import Parser
from ..lexicon.senses import ANY_CASE, GEN, NOM, Head, HeadKind
from ..tokens import Tokens
from .agreement import Nominative, nominatives
from .leaves import match_sense
from .morph import name_cases
from .name_words import TITLES
from .names import NamePhrase, Part, PartKind, as_phrase, same_line, scan_parts
from .roles import Draft, RolePhrase, open_role

__all__ = ["NamePhrase", "People", "PersonPhrase", "RolePhrase", "people", "scan_people"]

_CLOSES_APPOSITION = frozenset(",.;:)!?-")
_OPENS_APPOSITION = frozenset(",-(")
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


def _titled(tokens: Tokens, at: int) -> int:
    """The token behind a title (``шейх``), which is no part of the name."""
    return at + 1 if tokens.words[at] in TITLES or _is_title(tokens, at) else at


def _is_title(tokens: Tokens, at: int) -> bool:
    found = match_sense(tokens, at, Head)
    return found is not None and found[0].lemma in TITLES


def _word_starts(parts: list[Part]) -> Iterable[int]:
    return (k for k, part in enumerate(parts[: _LEFTOVER + 1]) if part.kind != PartKind.NUMERAL)


def _depends(part: Part) -> bool:
    """The part can be the genitive of a body's name rather than the start of a person's."""
    return part.kind == PartKind.WORD and bool(name_cases(part.text) & GEN & ~NOM) and part.text[-1] in "аяыий"


def _name_after_role(tokens: Tokens, at: int, cases: int) -> NamePhrase | None:
    """The name that agrees with a role in one of *cases*: of a run of capitalised words, those that agree."""
    parts = scan_parts(tokens, _titled(tokens, at))
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


def _person(tokens: Tokens, draft: Draft) -> People | RolePhrase:
    for at in draft.tail():
        if _is_itemised_place(tokens, draft, at):
            continue
        for plural in (False, True):
            cases = draft.plural if plural else draft.singular
            found = _name_after_role(tokens, at, cases) if cases else None
            if found is not None and plural:
                return listed(tokens, draft, at, found)
            if found is not None:
                role = draft.phrase(_role_stop(tokens, at, found))
                return People(draft.first, found.stop, (PersonPhrase(draft.first, found.stop, found, role, cases),))
    return draft.phrase(draft.solid)


def _is_itemised_place(tokens: Tokens, draft: Draft, at: int) -> bool:
    """``Актау - Асланом``: in a list a word before a dash is a place."""
    return bool(draft.plural) and at + 1 < tokens.size and tokens.words[at + 1] == "-"


def _role_stop(tokens: Tokens, at: int, found: NamePhrase) -> int:
    stop = found.first
    return stop - 1 if stop > at and _titled(tokens, at) > at else stop


def scan_people(tokens: Tokens) -> dict[int, tuple[People | RolePhrase, int]]:
    """Every person and role of a text by its first token, with the token behind it.

    One pass over the head nouns, then one over the capitals that are left.
    """
    found = _scan_roles(tokens)
    _scan_names(tokens, found)
    return found


def _heads(tokens: Tokens) -> list[int]:
    return [
        index
        for index, entries in enumerate(tokens.entries)
        if entries is not None and any(type(entry.sense) is Head for entry in entries) or tokens.words[index] == "и"
    ]


def _scan_roles(tokens: Tokens) -> dict[int, tuple[People | RolePhrase, int]]:
    found: dict[int, tuple[People | RolePhrase, int]] = {}
    floor = 0
    for head in _heads(tokens):
        if head < floor:
            continue
        draft = open_role(tokens, head, floor)
        if draft is None or draft.noun.lemma in TITLES:
            continue
        value = _person(tokens, draft)
        found[value.first] = value, value.stop
        floor = value.stop
    return found


def _scan_names(tokens: Tokens, found: dict[int, tuple[People | RolePhrase, int]]) -> None:
    taken = sorted((first, value[1]) for first, value in found.items())
    following = 0
    floor = 0
    for at in tokens.capitals:
        while following < len(taken) and taken[following][0] <= at:
            floor = max(floor, taken[following][1])
            following += 1
        if at < floor:
            continue
        ceiling = taken[following][0] if following < len(taken) else tokens.size
        parts = [part for part in scan_parts(tokens, at) if part.stop <= ceiling]
        if not any(part.kind <= PartKind.GIVEN for part in parts):
            continue
        value = _with_apposition(tokens, as_phrase(parts), found)
        found[at] = value, value.stop
        floor = value.stop


def _with_apposition(
    tokens: Tokens, found: NamePhrase, others: dict[int, tuple[People | RolePhrase, int]]
) -> People:
    """``name "," role`` where the role stands alone and something closes it."""
    behind = found.stop + 1
    if behind < tokens.size and tokens.words[found.stop] in _OPENS_APPOSITION:
        role = others.get(behind, (None, 0))[0]
        if isinstance(role, RolePhrase) and _closes(tokens, role.stop) and role.kind == HeadKind.ROLE:
            del others[behind]
            return People(found.first, role.stop, (PersonPhrase(found.first, role.stop, found, role, role.cases),))
    return People(found.first, found.stop, (PersonPhrase(found.first, found.stop, found),))


def _closes(tokens: Tokens, at: int) -> bool:
    return at >= tokens.size or tokens.words[at] in _CLOSES_APPOSITION or not same_line(tokens, at)


def _run(tokens: Tokens, at: int) -> tuple[People | RolePhrase, int] | None:
    found = scan_people(tokens).get(at)
    if found is None:
        tokens.miss(at, "person")
    return found


people: Parser[Tokens, People | RolePhrase] = Parser(_run, "person")
"""``people = role name | name ["," role] | role``."""
