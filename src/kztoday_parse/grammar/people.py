"""Persons: ``role name``, ``name, role``, bare names, and lists under one plural role."""

from __future__ import annotations

import attrs

from ..combinators import Parser
from ..lexicon.senses import ANY_CASE, GEN, NOM, Head, HeadKind
from ..tokens import Tokens
from .agreement import nominatives
from .leaves import match_sense
from .morph import name_cases
from .name_lists import listed
from .name_words import TITLES
from .names import NamePhrase, Part, PartKind, as_phrase, behind_title, is_given, same_line, scan_parts
from .persons import People, PersonPhrase, name_after_role
from .role_words import HEADS_OF_BODIES
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
            if found is not None and _is_dependent(draft, found):
                return draft.phrase(at)
            if found is not None:
                role = draft.phrase(_role_stop(tokens, at, found))
                return People(draft.first, found.stop, (PersonPhrase(draft.first, found.stop, found, role, cases),))
    return draft.phrase(draft.solid)


def _is_dependent(draft: Draft, found: NamePhrase) -> bool:
    """One word that can be whom or what the head belongs to (``советник Ахметова``, ``глава Казкосмоса``)."""
    text = found.parts[0].text
    if len(found.parts) > 1:
        return False
    if draft.noun.lemma.rpartition("-")[2] not in HEADS_OF_BODIES:
        return text.endswith("ии")
    return text[-1] in "аяыиоеую" if draft.singular == NOM else bool(name_cases(text) & GEN & ~NOM)


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
        if isinstance(value, People) and len(value.persons) == 1 and draft.noun.kind == HeadKind.RELATION:
            value = _with_job(tokens, value)
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
        value = _with_apposition(tokens, as_phrase(_first_person(tokens, parts)), found)
        found[at] = value, value.stop
        floor = value.stop


def _first_person(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Of names side by side the first: as many parts as agree in one case (``Асланом Оспановым Кайрат``),
    or given name, unknown word, and both again, as captions have them."""
    kinds = [part.kind for part in parts]
    pair = [PartKind.GIVEN, PartKind.WORD]
    if kinds[:4] == pair + pair:
        return parts[:2]
    while len(parts) > 2 and not nominatives(tokens, parts):
        parts = parts[:-1]
    return parts


def _with_apposition(tokens: Tokens, found: NamePhrase, others: Found) -> People:
    """``name "," role`` where the role stands alone and something closes it."""
    person = PersonPhrase(found.first, found.stop, found)
    behind = _apposition_start(tokens, found.stop)
    role = None if behind is None else others.get(behind, (None, 0))[0]
    if behind is not None and isinstance(role, RolePhrase):
        whole = _apposed(tokens, role.head, behind)
        if whole is not None:
            del others[behind]
            cases = whole.cases if behind == found.stop + 1 else ANY_CASE
            person = PersonPhrase(found.first, whole.stop, found, whole, cases)
    return People(person.first, person.stop, (person,))


def _with_job(tokens: Tokens, value: People) -> People:
    """``зять Аслан Оспанов, директор фонда``: the job behind the name of a relative or a guest."""
    person = value.persons[0]
    behind = _apposition_start(tokens, person.stop)
    head = behind
    while head is not None and head < min(tokens.size, person.stop + 7) and not _is_role(tokens, head):
        head = head + 1 if tokens.raw[head][0].isalpha() else None
    whole = None if behind is None or head is None else _apposed(tokens, head, behind)
    if whole is None:
        return value
    person = attrs.evolve(person, role=attrs.evolve(whole, countries=whole.countries or _countries(person)), stop=whole.stop)
    return People(value.first, whole.stop, (person,))


def _countries(person: PersonPhrase) -> tuple[str, ...]:
    return () if person.role is None else person.role.countries


def _is_role(tokens: Tokens, at: int) -> bool:
    return at < tokens.size and match_sense(tokens, at, Head) is not None


def _apposition_start(tokens: Tokens, at: int) -> int | None:
    """Behind ``,``, ``-``, ``(`` or ``, являющийся``."""
    if at + 2 >= tokens.size or tokens.words[at] not in _OPENS_APPOSITION or not same_line(tokens, at + 1):
        return None
    return at + 1 + tokens.words[at + 1].startswith("являющ")


def _apposed(tokens: Tokens, head: int, floor: int) -> RolePhrase | None:
    """The role at *head* with all that depends on it, if a sign closes it there."""
    draft = open_role(tokens, head, floor)
    if draft is None or draft.first != floor or draft.noun.kind != HeadKind.ROLE or not draft.singular:
        return None
    for _ in draft.tail():
        continue
    for stop in (draft.stop, draft.solid):
        if _closes(tokens, stop):
            return draft.phrase(stop)
    return None


def _closes(tokens: Tokens, at: int) -> bool:
    return at >= tokens.size or tokens.words[at] in _CLOSES_APPOSITION or not same_line(tokens, at)


def _run(tokens: Tokens, at: int) -> tuple[People | RolePhrase, int] | None:
    found = scan_people(tokens).get(at)
    if found is None:
        tokens.miss(at, "person")
    return found


people: Parser[Tokens, People | RolePhrase] = Parser(_run, "person")
"""``people = role name | name ["," role] | role``."""
