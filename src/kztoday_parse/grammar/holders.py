"""The name of whoever holds a role, behind it: ``посол Перу Хорхе Мадуро``."""

from __future__ import annotations

from itertools import compress

import attrs

from ..lexicon.senses import ACC, ANY_CASE, GEN, KINDS, NOM, Demonym, Head, HeadKind
from ..tokens import Tokens
from .agreement import given_cases, is_a_mans, reads_as_genitive
from .appositions import is_name_of_its_body, job_behind
from .dependents import capital_follows
from .leaves import match_sense
from .morph import FEMALE, adjective_cases, name_cases
from .name_lists import listed, of_its_gender, only_gender
from .name_runs import lone_part
from .name_words import HONOURS, TITLES, WOMEN
from .names import NamePhrase, Part, PartKind, behind_title, is_age, is_given, opens_sentence, same_line
from .others_names import Owned
from .persons import Agreeing, People, PersonPhrase, name_after_role
from .role_tail import is_kin, own, tail
from .role_words import AIDES, FAMILY, HEADS_OF_BODIES, NOT_A_TOPIC, OF_A_SEE, WHOSE
from .roles import Draft, RolePhrase, noun_at
from .surnames import NAMED_AFTER, SURNAME_ENDINGS, WORKS

__all__ = ["titled", "with_name"]

_HEAD, _DEMONYM = KINDS[Head], KINDS[Demonym]
_DID_TOGETHER = ("или", "али", "яли", "ели", "ыли", "шли", "лись")
_IN_COURT = frozenset(["делу", "деле", "дела"])
_DID = ("л", "ла", "лся", "лась")
_GOING_ON = frozenset(["и", "а", "также", "его", "ее"])
_OF_A_WOMAN = ("ила", "ала", "яла", "ела", "лась")


def with_name(tokens: Tokens, draft: Draft) -> People | RolePhrase:
    """The role with the name that agrees with it, else the role alone."""
    for at in tail(draft):
        if draft.plural and tokens.words[at + 1] == "-":  # `Актау - Асланом`: a place of the list
            continue
        if is_name_of_its_body(tokens, draft, at):
            continue
        found = _found_at(tokens, draft, at)
        if isinstance(found, People):
            return found
        if found is None or not _is_holder(tokens, draft, at, found):
            continue
        if draft.joint and draft.singular & NOM and _is_done_by_many(tokens, found.name.stop):
            return draft.phrase(draft.joint - 1)  # `премьер Перу и министр Аслан Оспанов обсудили`: two persons
        return _one(tokens, draft, at, found)
    alone = draft.solid if draft.owner is None else draft.owner.parts[-1].stop
    return (_apart(tokens, draft) if tokens.words[draft.stop] == "," else None) or draft.phrase(alone)


def _found_at(tokens: Tokens, draft: Draft, at: int) -> Agreeing | People | None:
    """The name at *at* that agrees with the role, or all names of a plural one."""
    body = draft.noun.lemma in HEADS_OF_BODIES
    found = None
    listed_by_dash = draft.plural and tokens.words[at - 1] == "-" and not draft.singular & NOM
    if draft.singular and not listed_by_dash:
        owned = _owned(draft, at, body=body)
        found = name_after_role(tokens, at, draft.singular, body=body, owned=owned)
    if draft.plural and (found is None or found.nominatives[0].worst <= 1):
        return _several(tokens, draft, at, body=body) or found
    return found


def _is_holder(tokens: Tokens, draft: Draft, at: int, found: Agreeing) -> bool:
    """The name is that of whoever holds the role; if it is another's, the role remembers whose."""
    if _is_of_another(draft, found) or _is_aided_in(tokens, draft, found.name) or _is_of_inner(draft, found.name):
        own(draft, found.name.parts)
        return False
    if _belongs_to(tokens, draft, found.name):
        return False
    if tokens.words[found.name.first - 1] in _IN_COURT and _is_in_case_of(tokens, found.name):
        return False
    if tokens.words[at - 1] == "-" and not _is_after_dash(draft, found):
        return False
    if _is_given_alone(found.name) and (found.owner or draft.owner):  # `дочь Ивана Петрова Мария`, `дочь Громова Мария`
        own(draft, found.owner, sure=is_kin(draft) and len(found.owner) == 1)
        return False
    return True


def _is_in_case_of(tokens: Tokens, name: NamePhrase) -> bool:
    """``следователь по делу Громова``, ``следователь по делу Петра Громова``; no ``судья по делу Анна Громова``."""
    sure = len(name.parts) == 1 or is_a_mans(tokens, name.parts[0])
    return sure and reads_as_genitive(tokens, name.parts)


def _apart(tokens: Tokens, draft: Draft) -> People | None:
    """``директор порта, 40-летний Петр Громов``, ``Президент Перу, Хорхе Мадуро, ушел``: a comma before the name."""
    at = draft.stop + 1
    if draft.plural and len(draft.places) > 1 and capital_follows(tokens, at):
        return _pair_by_pair(tokens, draft, at)
    if not draft.singular or draft.noun.kind != HeadKind.ROLE or at + 1 >= tokens.size or not same_line(tokens, at):
        return None
    honoured = draft.singular & HONOURS.get(tokens.words[at + 1], 0)  # `президента, Его Превосходительства Оспанова`
    aged = behind_title(tokens, at) > at and (honoured or is_age(tokens, at))
    if not aged and not (draft.singular & NOM and capital_follows(tokens, at) and _begins(tokens, draft.first)):
        return None
    found = name_after_role(tokens, at, honoured or draft.singular)
    if found is None or found.owner or len(found.name.parts) < 2:
        return None
    if found.nominatives[0].worst <= 1 and not honoured and given_cases(tokens, found.name.parts[0]) != NOM:
        return None
    return _one(tokens, draft, at, found) if aged or _is_apposed(tokens, found.name.stop) else None


def _pair_by_pair(tokens: Tokens, draft: Draft, at: int) -> People | None:
    """``президентами Перу и Чили, Хорхе Мадуро и Пабло Риосом``: as many whole names as states."""
    found = name_after_role(tokens, at, draft.plural)
    if found is None or len(found.name.parts) < 2:
        return None
    several = listed(tokens, attrs.evolve(draft, singular=0), found)
    return several if len(several.persons) == len(draft.places) else None


def _begins(tokens: Tokens, first: int) -> bool:
    return opens_sentence(tokens, first) or tokens.words[first - 1] in WHOSE


def _is_apposed(tokens: Tokens, stop: int) -> bool:
    """No list of persons goes on at *stop*: a verb in the singular, or a comma and no other person behind it."""
    behind = stop + (tokens.words[stop] == ",")
    if not tokens.raw[behind][:1].islower() or tokens.words[behind] in _GOING_ON or tokens.kinds[behind] & _HEAD:
        return False
    return behind > stop or tokens.words[stop].endswith(_DID)


def _is_aided_in(tokens: Tokens, draft: Draft, name: NamePhrase) -> bool:
    """``помощник Аслана Оспанова по экономике Петр Громов``: a genitive before the field of work."""
    stop = name.stop
    if draft.singular != NOM or tokens.words[stop] != "по" or tokens.words[stop + 1] in NOT_A_TOPIC:
        return False
    return tokens.raw[stop + 1][:1].islower() and reads_as_genitive(tokens, name.parts)


def _is_done_by_many(tokens: Tokens, at: int) -> bool:
    """A verb in the plural of the past."""
    return tokens.words[at].endswith(_DID_TOGETHER) and tokens.raw[at].islower()


def _is_of_inner(draft: Draft, name: NamePhrase) -> bool:
    """``письмо деда президента Петра Громова``: a whole name in the genitive behind the job of whom the kinsman
    belongs to, who is in the genitive himself."""
    if not is_kin(draft) or draft.noun.gender == "f" or draft.singular & (NOM | GEN) != GEN or len(name.parts) < 2:
        return False
    return _has_inner_head(draft, name.first, 0) and reads_as_genitive(draft.tokens, name.parts)


def _several(tokens: Tokens, draft: Draft, at: int, *, body: bool) -> People | None:
    """The persons of a plural role: ``главы МИД Перу и Чили Хорхе Мадуро и Пабло Риос``, no genitive of one head."""
    found = name_after_role(tokens, at, draft.plural)
    if found is None:
        return None
    theirs = body and not draft.plural & GEN and len(found.name.parts) == 1  # `Адвокаты Громова и Оспанова заявили`
    if theirs and found.name.parts[0].text[-1] in "аяыи" and not _is_own(tokens, found.name.parts[0], draft.plural):
        return None
    several = listed(tokens, attrs.evolve(draft, singular=0), found)
    return several if len(several.persons) > 1 else None


def _owned(draft: Draft, at: int, *, body: bool) -> int:
    """Whether the name at *at* may be that of somebody whom the role belongs to; behind a dash it is the holder's, and
    so is a woman's behind what a woman did."""
    words = draft.tokens.words
    surely = draft.singular == NOM and words[at - 1] != "-" and not words[draft.first - 1].endswith(_OF_A_WOMAN)
    if draft.noun.kind != HeadKind.ROLE:
        # `дочь мэра Петра Громова Дану`
        if words[draft.first - 1] in WHOSE:  # `его жена Оспанова Айгуль`
            return Owned.BODY
        daughter = draft.singular == NOM | ACC and _has_inner_head(draft, at, draft.singular)
        return Owned.KIN if (surely or daughter) and is_kin(draft) else Owned.BODY
    if at > draft.head + 1 and _has_inner_head(draft, at, draft.singular):
        return Owned.INNER if surely else Owned.BODY
    if draft.tokens.words[at - 1].startswith(WORKS):  # `герой фильма Ивана Петрова`
        return Owned.INNER if surely else Owned.BODY
    return Owned.BODY if body and not _is_of_whoever(draft, at) else Owned.NO


def _is_of_whoever(draft: Draft, at: int) -> bool:
    """``директор Энтони Росса``: a whole name with a given name that stays; only a person's aide is another's."""
    tokens = draft.tokens
    if draft.noun.lemma in AIDES or not is_given(tokens, at) or not capital_follows(tokens, at + 1):
        return False
    if tokens.words[at - 1].startswith(NAMED_AFTER):  # `глава фонда Луи Маркина`
        return False
    return given_cases(tokens, lone_part(tokens, at)) == ANY_CASE


def _is_given_alone(name: NamePhrase) -> bool:
    return len(name.parts) == 1 and name.parts[0].kind == PartKind.GIVEN


def _has_inner_head(draft: Draft, at: int, besides: int) -> bool:
    """``супруга президента``, ``адвокат россиянина``: the name may be said of the head inside, whose genitive is none
    of the cases *besides*."""
    tokens = draft.tokens
    if tokens.kinds[at - 1] & _DEMONYM:
        nation = match_sense(tokens, at - 1, Demonym)
        return nation is not None and nation[0].cases & GEN > 0 and not nation[0].plural
    for index in compress(range(draft.head + 1, at), map(_HEAD.__and__, tokens.kinds[draft.head + 1 : at])):
        noun = noun_at(tokens, index)
        if noun is not None and noun.singular & GEN & ~besides:
            return True
    return False


def titled(tokens: Tokens, draft: Draft) -> People | None:
    """``наследный принц Саудовской Аравии X``, ``принц Уильям``: no role, but the name stands in its case."""
    value = with_name(tokens, draft)
    if not isinstance(value, People) or len(value.persons) > 1:
        return None
    person = value.persons[0]
    first = person.name.first
    noble = draft.noun.lemma in OF_A_SEE and first == draft.head + 1 and _is_given_alone(person.name)
    if not (draft.places or noble) or _has_inner_head(draft, first, draft.singular):
        return None
    return People(first, value.stop, (attrs.evolve(person, first=first, role=None),))


def _is_after_dash(draft: Draft, found: Agreeing) -> bool:
    """``Министр торговли — Аслан Оспанов``: both in the nominative, the name a whole one."""
    return bool(draft.singular & NOM and found.nominatives[0].cases & NOM) and len(found.name.parts) > 1


def _one(tokens: Tokens, draft: Draft, at: int, found: Agreeing) -> People:
    if len(found.owner) > 1 or (found.owner and found.owner[0].text.endswith(SURNAME_ENDINGS)):
        own(draft, found.owner)
    # a role ends before the title or the age that stands before the name
    role = draft.phrase(at if behind_title(tokens, at) > at else found.name.first)
    if tokens.words[role.stop - 1] in "-,":
        role = draft.phrase(role.stop - 1)
    elif tokens.words[role.stop - 1] == "имени" and tokens.words[role.stop - 2] == "по":
        role = draft.phrase(role.stop - 2)
    stop, cases = found.name.stop, draft.singular
    if role.kind == HeadKind.RELATION:
        job = job_behind(tokens, stop)
        if job is not None:
            role, stop = attrs.evolve(job, countries=job.countries or role.countries, owner=role.owner), job.stop
    person = PersonPhrase(draft.first, stop, found.name, role, cases, of_its_gender(draft.noun, found.nominatives))
    return People(draft.first, stop, (person,))


def _is_own(tokens: Tokens, part: Part, cases: int) -> bool:
    """``Журналист Никита``, ``с журналистом Никитой``: a given name in the case of the role, and in no genitive but
    that of a man's name rarer than the woman's (``Корреспондент Дина``); none of a thing (``партии Надежда``)."""
    if tokens.words[part.first - 1].startswith(NAMED_AFTER):
        return False
    known = given_cases(tokens, part)
    return bool(known & cases) and (not known & GEN or (part.text.lower() in WOMEN and not cases & GEN))


def _is_of_another(draft: Draft, found: Agreeing) -> bool:
    """``дочь пастора Ивана Петрова``: a man's whole name behind a woman's noun, in the genitive."""
    gender = only_gender(draft.noun)
    if (
        draft.noun.lemma in FAMILY
        and gender == FEMALE
        and len(found.name.parts) > 1
        and is_a_mans(draft.tokens, found.name.parts[0])
    ):
        return reads_as_genitive(draft.tokens, found.name.parts)
    if (
        not gender
        or len(found.name.parts) < 2
        or any(each.genders & gender and each.worst > 1 for each in found.nominatives)
    ):
        return False
    return reads_as_genitive(draft.tokens, found.name.parts)


def _belongs_to(tokens: Tokens, draft: Draft, name: NamePhrase) -> bool:
    """One word that can be whom or what the head belongs to (``советник Ахметова``, ``глава Казкосмоса``)."""
    see = draft.noun.lemma in OF_A_SEE and draft.noun.lemma not in TITLES
    if len(name.parts) > 1 or (see and not adjective_cases(name.parts[0].text)):
        return False
    text = name.parts[0].text
    if _is_own(tokens, name.parts[0], draft.singular):
        return False
    hers = text.endswith("а") and text.endswith(SURNAME_ENDINGS)
    if hers and draft.singular == NOM and tokens.words[name.stop].endswith(_OF_A_WOMAN):
        return False  # `Адвокат Ахметова заявила`
    if draft.noun.lemma.rpartition("-")[2] not in HEADS_OF_BODIES:
        return text.endswith("ии")
    return text[-1] in "аяыиоеую" if draft.singular == NOM else bool(name_cases(text) & GEN & ~NOM)
