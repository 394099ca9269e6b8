"""Persons: ``role name``, ``name, role``, bare names, and lists under one plural role."""

from __future__ import annotations

from itertools import compress

import attrs

from ..combinators import Parser, optional, sep_by
from ..lexicon.senses import ANY_CASE, GEN, KINDS, NOM, Head, HeadKind, Place
from ..tokens import Tokens
from .agreement import nominatives
from .appositions import apposed, apposition_start, job_behind
from .dependents import is_dependent
from .leaves import match_sense, rule
from .morph import adjective_cases, name_cases
from .name_lists import listed
from .name_runs import goes_on, lone_part, may_open, scan_parts
from .name_words import SAID_OF, TITLES
from .names import NamePhrase, Part, PartKind, as_phrase, behind_title, is_given, same_line
from .persons import Agreeing, Owned, People, PersonPhrase, name_after_role
from .role_tail import is_kin, own, tail
from .role_words import HEADS_OF_BODIES, OF_A_SEE
from .roles import Draft, RolePhrase, noun_at, open_role
from .surnames import EVENTS, PLACE_NOUNS, SURNAME_ENDINGS

__all__ = ["Found", "NamePhrase", "People", "PersonPhrase", "RolePhrase", "people", "person", "scan_people"]

Found = dict[int, tuple[People | RolePhrase, int]]
"""Persons and roles by their first token, each with the token behind it."""

_BETWEEN = frozenset([",", ";", "и", "а", "также", ")", "-", "•", "*"])
_OF_A_TOWN = ("ский", "ского", "скому", "ским", "ском", "ская", "ской", "скую")
_OF_A_MAN = ("ов", "ев", "ёв")
_OF_A_WOMAN = ("ила", "ала", "яла", "ела", "лась")
_REACH = 6  # tokens within which the head of a role must come
_HEAD, _PLACE = KINDS[Head], KINDS[Place]
_KEY = 3  # letters that all forms of a name share


def scan_people(tokens: Tokens) -> Found:
    """Every person and role of a text by its first token, with the token behind it.

    One pass over the head nouns, then one over the capitals that are left. A lone word with a capital is
    kept only where it can be a person named elsewhere in the text, or ends as family names do.
    """
    found = _scan_roles(tokens)
    lone = _scan_names(tokens, found)
    keys = {part.text[:_KEY] for value, _ in found.values() if isinstance(value, People) for part in _parts(value)}
    for part in lone:
        told = tokens.words[part.first - 1] in SAID_OF and part.first
        if told or part.text[:_KEY] in keys or part.text.lower().endswith(SURNAME_ENDINGS):
            found[part.first] = _bare([part]), part.stop
    return found


def _parts(value: People) -> list[Part]:
    return [part for person in value.persons for part in person.name.parts]


def _bare(parts: list[Part]) -> People:
    name = as_phrase(parts)
    return People(name.first, name.stop, (PersonPhrase(name.first, name.stop, name),))


def _heads(tokens: Tokens) -> list[int]:
    found = list(compress(range(tokens.size), map(_HEAD.__and__, tokens.kinds)))
    text = tokens.text
    if "и.о" in text or "И.о" in text or "и. о" in text or "И. о" in text:
        found += [index for index, word in enumerate(tokens.words) if word == "и"]
        found.sort()
    return found


def _scan_roles(tokens: Tokens) -> Found:
    found: Found = {}
    floor = 0
    for head in _heads(tokens):
        if head < floor:
            continue
        if tokens.raw[head][0].isupper() and _is_surname(tokens, head):
            continue
        draft = open_role(tokens, head, floor)
        if draft is None:
            continue
        value = _titled(tokens, draft) if draft.noun.lemma in TITLES else _person(tokens, draft)
        if value is None:
            continue
        found[value.first] = value, value.stop
        floor = value.stop
    return found


def _is_surname(tokens: Tokens, head: int) -> bool:
    """``Владимир Школьник``: a job's name with a capital behind a given name, or one that is a given name."""
    if not tokens.raw[head][0].isupper():
        return False
    if is_given(tokens, head):
        return not _governs(tokens, head + 1)
    if head == 0 or not is_given(tokens, head - 1) or not same_line(tokens, head):
        return False
    return tokens.raw[head - 1][0].isupper() and not is_dependent(tokens, head + 1)


def _governs(tokens: Tokens, at: int) -> bool:
    """``Аким города``, ``Аким Шымкента``, ``Аким Алматинской области``: a genitive that a job has behind it."""
    if tokens.raw[at][:1].islower():
        return is_dependent(tokens, at)
    place = match_sense(tokens, at, Place)
    if place is not None:
        return bool(place[0].cases & GEN)
    return bool(adjective_cases(tokens.words[at]) & GEN) and tokens.words[at + 1].startswith(PLACE_NOUNS)


def _person(tokens: Tokens, draft: Draft) -> People | RolePhrase:
    """The role with the name that agrees with it, else the role alone."""
    for at in tail(draft):
        if draft.plural and tokens.words[at + 1] == "-":  # `Актау - Асланом`: a place of the list
            continue
        if _is_name_of_its_body(tokens, draft, at):
            continue
        body = draft.noun.lemma in HEADS_OF_BODIES
        found = None
        if draft.singular:
            owned = _owned(draft, at, body=body)
            found = name_after_role(tokens, at, draft.singular, body=body, owned=owned)
        if found is not None:
            dashed = tokens.words[at - 1] == "-"
            if _belongs_to(tokens, draft, found.name) or (dashed and not _is_after_dash(draft, found)):
                continue
            if _is_given_alone(found.name) and (found.owner or draft.owner):  # `дочь Ивана Петрова Мария`
                own(draft, found.owner)
                continue
            return _one(tokens, draft, at, found)
        found = name_after_role(tokens, at, draft.plural) if draft.plural else None
        several = None if found is None else listed(tokens, draft, found)
        if several is not None and len(several.persons) > 1:
            return several
    return draft.phrase(draft.solid if draft.owner is None else draft.owner.parts[-1].stop)


def _owned(draft: Draft, at: int, *, body: bool) -> int:
    """Whether the name at *at* may be that of somebody whom the role belongs to; behind a dash it is the holder's."""
    surely = draft.singular == NOM and draft.tokens.words[at - 1] != "-"
    if draft.noun.kind != HeadKind.ROLE:
        return Owned.KIN if surely and is_kin(draft) else Owned.BODY
    if at > draft.head + 1 and _has_inner_head(draft, at):
        return Owned.INNER if surely else Owned.BODY
    return Owned.BODY if body else Owned.NO


def _is_given_alone(name: NamePhrase) -> bool:
    return len(name.parts) == 1 and name.parts[0].kind == PartKind.GIVEN


def _has_inner_head(draft: Draft, at: int) -> bool:
    """``супруга президента``: the name may be said of the head inside."""
    tokens = draft.tokens
    for index in compress(range(draft.head + 1, at), map(_HEAD.__and__, tokens.kinds[draft.head + 1 : at])):
        noun = noun_at(tokens, index)
        if noun is not None and noun.singular & GEN & ~draft.singular:
            return True
    return False


def _titled(tokens: Tokens, draft: Draft) -> People | None:
    """``наследный принц Саудовской Аравии X``: no role, but the name stands in its case."""
    value = _person(tokens, draft)
    if not isinstance(value, People) or len(value.persons) > 1:
        return None
    person = value.persons[0]
    first = person.name.first
    if not draft.places or _has_inner_head(draft, first):
        return None
    return People(first, value.stop, (attrs.evolve(person, first=first, role=None),))


def _is_after_dash(draft: Draft, found: Agreeing) -> bool:
    """``Министр торговли — Аслан Оспанов``: both in the nominative, the name a whole one."""
    return bool(draft.singular & NOM and found.nominatives[0].cases & NOM) and len(found.name.parts) > 1


def _is_name_of_its_body(tokens: Tokens, draft: Draft, at: int) -> bool:
    """``Аслан Оспанов, профессор университета Джонс Хопкинс``: the person has been named already."""
    before = draft.first - 1
    if before < 1 or tokens.words[before] != "," or not tokens.kinds[at - 1] & KINDS[Head] or is_given(tokens, at):
        return False
    return tokens.raw[before - 1][:1].isupper() and at - 1 > draft.head


def _one(tokens: Tokens, draft: Draft, at: int, found: Agreeing) -> People:
    if len(found.owner) > 1 or (found.owner and found.owner[0].text.endswith(SURNAME_ENDINGS)):
        own(draft, found.owner)
    # a role ends before the title or the age that stands before the name
    role = draft.phrase(at if behind_title(tokens, at) > at else found.name.first)
    if tokens.words[role.stop - 1] == "-":
        role = draft.phrase(role.stop - 1)
    stop, cases = found.name.stop, draft.singular
    if role.kind == HeadKind.RELATION:
        job = job_behind(tokens, stop)
        if job is not None:
            role, stop = attrs.evolve(job, countries=job.countries or role.countries, owner=role.owner), job.stop
    person = PersonPhrase(draft.first, stop, found.name, role, cases, found.nominatives)
    return People(draft.first, stop, (person,))


def _belongs_to(tokens: Tokens, draft: Draft, name: NamePhrase) -> bool:
    """One word that can be whom or what the head belongs to (``советник Ахметова``, ``глава Казкосмоса``)."""
    if len(name.parts) > 1 or (name.parts[0].kind == PartKind.GIVEN and draft.noun.lemma in OF_A_SEE - TITLES):
        return False
    text = name.parts[0].text
    if draft.singular == NOM and tokens.words[name.stop].endswith(_OF_A_WOMAN) and text.endswith("а"):
        return False  # `Адвокат Ахметова заявила`
    if draft.noun.lemma.rpartition("-")[2] not in HEADS_OF_BODIES:
        return text.endswith("ии")
    return text[-1] in "аяыиоеую" if draft.singular == NOM else bool(name_cases(text) & GEN & ~NOM)


def _scan_names(tokens: Tokens, found: Found) -> list[Part]:
    """Add the names of more than one part that stand outside of roles; the words that stand alone are given back."""
    taken = sorted([(first, value[1]) for first, value in found.items()])
    taken.append((tokens.size, tokens.size))
    lone: list[Part] = []
    following = floor = 0
    for at in tokens.capitals:
        while taken[following][0] <= at:
            floor = max(floor, taken[following][1])
            following += 1
        if at < floor or not may_open(tokens, at):
            continue
        if tokens.kinds[at] & _PLACE and (place := match_sense(tokens, at, Place)) is not None and place[1] > at + 1:
            floor = place[1]
            continue
        parts = scan_parts(tokens, at) if goes_on(tokens, at + 1) else [lone_part(tokens, at)]
        parts = [part for part in parts if part.stop <= taken[following][0]]
        if len(parts) == 1 and apposition_start(tokens, parts[0].stop) not in found:
            lone += [part for part in parts if part.kind <= PartKind.GIVEN]
        elif any(part.kind <= PartKind.GIVEN for part in parts):
            value = _with_apposition(tokens, as_phrase(_first_person(tokens, parts)), found)
            found[at] = value, value.stop
            floor = value.stop
    return lone


def _first_person(tokens: Tokens, parts: list[Part]) -> list[Part]:
    """Of names side by side the first: as many parts as agree in one case (``Асланом Оспановым Кайрат``),
    or given name, unknown word, and both again, as captions have them."""
    if len(parts) < 3:
        return parts
    if _is_of_an_event(tokens, parts[-1]):
        return parts[:-1]
    kinds = [part.kind for part in parts]
    if kinds[:4] == [PartKind.GIVEN, PartKind.WORD] * 2:
        return parts[:2]
    while len(parts) > 2 and (not nominatives(tokens, parts) or _begins_another(tokens, parts)):
        parts = parts[:-1]
    return parts


def _begins_another(tokens: Tokens, parts: list[Part]) -> bool:
    """``с Тамарой Владимировой Громов снял``: a man's family name behind a whole name in another case."""
    if parts[-1].kind != PartKind.WORD or not parts[-1].text.endswith(_OF_A_MAN) or parts[-2].kind > PartKind.GIVEN:
        return False
    before = nominatives(tokens, parts[:-1])
    return bool(before) and before[0].worst > 1 and not before[0].cases & NOM


def _is_of_an_event(tokens: Tokens, part: Part) -> bool:
    """``Давосский форум``: the adjective behind a name belongs to what follows."""
    if part.kind != PartKind.WORD or not part.text.endswith(_OF_A_TOWN) or part.stop >= tokens.size:
        return False
    return tokens.words[part.stop].startswith(EVENTS)


def _with_apposition(tokens: Tokens, name: NamePhrase, others: Found) -> People:
    """``name "," role`` where the role stands alone and something closes it."""
    behind = apposition_start(tokens, name.stop)
    role = None if behind is None else others.get(behind, (None, 0))[0]
    whole = apposed(tokens, role.head, role.first) if isinstance(role, RolePhrase) else None
    if whole is None:
        return People(name.first, name.stop, (PersonPhrase(name.first, name.stop, name),))
    del others[whole.first]
    cases = whole.cases if behind == name.stop + 1 else ANY_CASE
    return People(name.first, whole.stop, (PersonPhrase(name.first, whole.stop, name, whole, cases),))


@rule("person")
def person(tokens: Tokens, at: int) -> tuple[People | RolePhrase, int] | None:
    """``person = role name | [title] name ["," role] | role``; a plural role takes all its names."""
    if at < tokens.size:
        draft = _role_from(tokens, at)
        value = _person(tokens, draft) if draft is not None else _named(tokens, at)
        if value is not None:
            return value, value.stop
    tokens.miss(at, "person")
    return None


def _role_from(tokens: Tokens, at: int) -> Draft | None:
    """The role whose first modifier, or whose head, stands at *at*."""
    for head in range(at, min(tokens.size, at + _REACH)):
        if tokens.kinds[head] & KINDS[Head] or tokens.words[head] == "и":
            draft = None if _is_surname(tokens, head) else open_role(tokens, head, at)
            return draft if draft is not None and draft.first == at and draft.noun.lemma not in TITLES else None
        if not adjective_cases(tokens.words[head]):
            return None
    return None


def _named(tokens: Tokens, at: int) -> People | None:
    parts = scan_parts(tokens, behind_title(tokens, at), town=True)
    if not any(part.kind <= PartKind.GIVEN for part in parts):
        return None
    name = as_phrase(_first_person(tokens, parts))
    job = job_behind(tokens, name.stop)
    if job is None:
        return _bare(list(name.parts))
    return People(at, job.stop, (PersonPhrase(at, job.stop, name, job, job.cases),))


def _between(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """What may stand between the persons of a list: signs, ``и``, ``а также``, the number of an item."""
    stop = at
    while stop < tokens.size and (tokens.words[stop] in _BETWEEN or _is_number(tokens, stop)):
        if tokens.words[stop] == "и" and tokens.words[stop + 1] == ".":  # и.о. министра
            break
        stop += 1
    if stop == at and (at >= tokens.size or same_line(tokens, at)):
        tokens.miss(at, "separator")
        return None
    return None, stop


def _is_number(tokens: Tokens, at: int) -> bool:
    return (tokens.words[at].isdigit() and (at == 0 or not same_line(tokens, at))) or (
        at > 0 and tokens.words[at] == "." and tokens.words[at - 1].isdigit()
    )


people: Parser[Tokens, tuple[People | RolePhrase, ...]] = (
    optional(Parser(_between)) >> sep_by(person, Parser(_between)) << optional(Parser(_between))
)
"""``people = person {separator person}``: by commas, semicolons, conjunctions, numbers, or one a line."""
