"""Persons: ``role name``, ``name, role``, bare names, and lists under one plural role."""

from __future__ import annotations

from ..combinators import Parser
from ..lexicon.senses import Head, HeadKind
from ..tokens import Tokens
from .name_lists import listed
from .name_words import TITLES
from .names import NamePhrase, PartKind, as_phrase, behind_title, is_given, same_line, scan_parts
from .persons import People, PersonPhrase, name_after_role
from .roles import Draft, RolePhrase, open_role

__all__ = ["NamePhrase", "People", "PersonPhrase", "RolePhrase", "people", "scan_people"]

_CLOSES_APPOSITION = frozenset(",.;:)!?-")
_OPENS_APPOSITION = frozenset(",-(")

Found = dict[int, tuple[People | RolePhrase, int]]


def _person(tokens: Tokens, draft: Draft) -> People | RolePhrase:
    for at in draft.tail():
        if _is_itemised_place(tokens, draft, at):
            continue
        for plural in (False, True):
            cases = draft.plural if plural else draft.singular
            found = name_after_role(tokens, at, cases) if cases else None
            if found is not None and plural:
                several = listed(tokens, draft, found)
                if len(several.persons) > 1:
                    return several
                continue
            if found is not None:
                role = draft.phrase(_role_stop(tokens, at, found))
                return People(draft.first, found.stop, (PersonPhrase(draft.first, found.stop, found, role, cases),))
    return draft.phrase(draft.solid)


def _is_itemised_place(tokens: Tokens, draft: Draft, at: int) -> bool:
    """``Актау - Асланом``: in a list a word before a dash is a place."""
    return bool(draft.plural) and at + 1 < tokens.size and tokens.words[at + 1] == "-"


def _role_stop(tokens: Tokens, at: int, found: NamePhrase) -> int:
    """A role ends before the title or the age that stands before the name."""
    return at if behind_title(tokens, at) > at else found.first


def scan_people(tokens: Tokens) -> Found:
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


def _scan_roles(tokens: Tokens) -> Found:
    found: Found = {}
    floor = 0
    for head in _heads(tokens):
        if head < floor:
            continue
        draft = open_role(tokens, head, floor)
        if draft is None or draft.noun.lemma in TITLES or _is_surname(tokens, head):
            continue
        value = _person(tokens, draft)
        found[value.first] = value, value.stop
        floor = value.stop
    return found


def _is_surname(tokens: Tokens, head: int) -> bool:
    """``Владимир Школьник``: a job's name with a capital behind a given name, or one that is a given name."""
    if not tokens.raw[head][0].isupper():
        return False
    if is_given(tokens, head):
        return True
    return head > 0 and tokens.raw[head - 1][:1].isupper() and is_given(tokens, head - 1) and same_line(tokens, head)


def _scan_names(tokens: Tokens, found: Found) -> None:
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
    tokens: Tokens, found: NamePhrase, others: Found
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
