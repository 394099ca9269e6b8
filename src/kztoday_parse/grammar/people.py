"""Persons: ``role name``, ``name, role``, bare names, and lists under one plural role."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress

from ..combinators import Parser, optional, sep_by
from ..lexicon.senses import GEN, KINDS, NOM, Demonym, GivenName, Head, Place
from ..lexicon.tiling import HEADS
from ..tokens import Tokens
from .appositions import apposition_start, job_behind
from .bare_names import first_person, with_apposition
from .dependents import is_dependent
from .holders import titled, with_name
from .leaves import match_sense, rule
from .morph import adjective_cases
from .name_runs import goes_on, lone_part, may_open, scan_parts
from .name_words import EAST_ASIAN, QUOTED, RULERS, SAID_OF, TITLES
from .names import (
    KEY,
    NamePhrase,
    Part,
    PartKind,
    as_phrase,
    behind_title,
    is_given,
    opens_sentence,
    same_line,
    starts_small,
)
from .namesakes import namesakes
from .persons import People, PersonPhrase
from .role_words import SHORTENED
from .roles import Draft, RolePhrase, open_role
from .surnames import PLACE_NOUNS, SURNAME_ENDINGS
from .talks import is_talked_with

__all__ = ["Found", "NamePhrase", "People", "PersonPhrase", "RolePhrase", "people", "person", "scan_people"]

Found = dict[int, tuple[People | RolePhrase, int]]
"""Persons and roles by their first token, each with the token behind it."""

_BETWEEN = frozenset([",", ";", "и", "а", "также", ")", "-", "•", "*"])
_REACH = 6  # tokens within which the head of a role must come
_PLACE, _DEMONYM, _GIVEN = KINDS[Place], KINDS[Demonym], KINDS[GivenName]
_SPELT = tuple([spelt for short in SHORTENED.values() for spelt in (short, short.replace(".", ". ").strip())])
_SHORTENED = (*_SPELT, *map(str.capitalize, _SPELT))
_HEADS = bytes(mark & HEADS for mark in range(256))


def scan_people(tokens: Tokens) -> Found:
    """Every person and role of a text by its first token, with the token behind it.

    One pass over the head nouns, then one over the capitals that are left. A lone word with a capital is
    kept only where it can be a person named elsewhere in the text, or ends as family names do.
    """
    found = _scan_roles(tokens)
    lone = _scan_names(tokens, found)
    keys = {part.text[:KEY] for value, _ in found.values() if isinstance(value, People) for part in _parts(value)}
    for part in lone:
        if _is_told_of(tokens, part.first) or part.text[:KEY] in keys or part.text.lower().endswith(SURNAME_ENDINGS):
            found[part.first] = _bare([part]), part.stop
    for part in list(namesakes(tokens, found, keys)):
        found[part.first] = _bare([part]), part.stop
    return found


def _is_told_of(tokens: Tokens, first: int) -> bool:
    """``по словам Дюваля``, ``сказал Дюваль``, ``француз Дюваль``, ``разговор Громова с Дювалем``"""
    if not first:
        return False
    before = tokens.words[first - 1]
    told = before in SAID_OF or before in QUOTED or tokens.kinds[first - 1] & _DEMONYM
    return bool(told) or is_talked_with(tokens, first)


def _parts(value: People) -> list[Part]:
    return [part for person in value.persons for part in person.name.parts]


def _bare(parts: list[Part]) -> People:
    name = as_phrase(parts)
    return People(name.first, name.stop, (PersonPhrase(name.first, name.stop, name),))


def _heads(tokens: Tokens) -> list[int]:
    found = list(compress(range(tokens.size), tokens.marks.translate(_HEADS)))
    text = tokens.text
    if any(short in text for short in _SHORTENED):
        found += [index for index, word in enumerate(tokens.words) if word in SHORTENED]
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
        value = titled(tokens, draft) if draft.noun.lemma in TITLES else with_name(tokens, draft)
        if value is None:
            continue
        found[value.first] = value, value.stop
        floor = value.stop
    return found


def _is_surname(tokens: Tokens, head: int) -> bool:
    """``Владимир Школьник``: a job's name with a capital behind a given name, or one that is a given name."""
    if not tokens.raw[head][0].isupper():
        return False
    behind = tokens.raw[head + 1]
    if tokens.words[head].endswith(("ов", "ев")) and len(behind) == 1 and behind.isupper():
        return tokens.words[head + 2] == "."  # `Акимов А.Б.`
    if is_given(tokens, head):
        if _is_only_a_job(tokens, head):
            return False
        double = is_given(tokens, head + 1) and tokens.raw[head + 2][:1].isupper()  # `Аким Берик Оспанов`
        return not (double or _governs(tokens, head + 1))
    if tokens.words[head] in EAST_ASIAN and len(tokens.raw[head + 1]) < 4 and tokens.raw[head + 1][:1].isupper():
        return tokens.raw[head + 2][:1].isupper()  # `Хан Сан Гю`
    if head == 0 or not same_line(tokens, head):
        return False
    if tokens.words[head - 1] in EAST_ASIAN and tokens.raw[head - 1][0].isupper():  # `Ким Сын Хо`
        eastern = tokens.words[head - 2] in EAST_ASIAN and tokens.raw[head - 2][0].isupper()  # `Ли Чжун Сын`
        return eastern or tokens.raw[head + 1][:1].isupper()
    if tokens.words[head] in RULERS and tokens.raw[head - 1][0].isupper() and not tokens.kinds[head - 1]:
        return not opens_sentence(tokens, head - 1)  # `Новым Хан стал` is nobody
    if not is_given(tokens, head - 1):
        return False
    whole = tokens.words[head] in RULERS and tokens.raw[head + 1][:1].isupper()  # `Имран Хан Дуррани`
    return tokens.raw[head - 1][0].isupper() and (whole or not is_dependent(tokens, head + 1))


def _is_only_a_job(tokens: Tokens, at: int) -> bool:
    """``Герой``: the nominative of a job, and of no given name (``Герой`` is an instrumental of ``Гера``)."""
    senses = [entry.sense for entry in tokens.entries[at] or ()]
    named = any(type(sense) is GivenName and sense.cases & NOM for sense in senses)
    return not named and any(type(sense) is Head and sense.cases & NOM for sense in senses)


def _governs(tokens: Tokens, at: int) -> bool:
    """``Аким города``, ``Аким Шымкента``, ``Аким Алматинской области``: a genitive that a job has behind it."""
    if tokens.raw[at][:1].islower():
        return is_dependent(tokens, at)
    place = match_sense(tokens, at, Place)
    if place is not None:
        return bool(place[0].cases & GEN)
    while at + 1 < tokens.size and adjective_cases(tokens.words[at]) & GEN:  # `Зеленовского сельского округа`
        at += 1
        if tokens.words[at].startswith(PLACE_NOUNS):
            return True
    return False


def _scan_names(tokens: Tokens, found: Found) -> list[Part]:
    """Add the names of more than one part that stand outside of roles; the words that stand alone are given back."""
    taken = sorted([(first, value[1]) for first, value in found.items()])
    lone: list[Part] = []
    floor = 0
    for first, stop in (*taken, (tokens.size, tokens.size)):
        floor = max(stop, _scan_between(tokens, found, lone, floor, first))
    return lone


def _scan_between(tokens: Tokens, found: Found, lone: list[Part], floor: int, limit: int) -> int:
    """The same for the tokens *floor* up to *limit*, among which no role stands. Gives the token behind all that was
    found: a role behind a name may reach further than it did by itself."""
    raw, kinds, capitals = tokens.raw, tokens.kinds, tokens.capitals
    for at in capitals[bisect_left(capitals, floor) : bisect_left(capitals, limit)]:
        if at < floor:
            continue
        bits, behind = kinds[at], raw[at + 1]
        if (
            bits and not bits & _GIVEN and not behind[:1].isupper() and behind != "." and not starts_small(behind)
        ):  # a place, a body, a sentence
            continue
        if not may_open(tokens, at):
            continue
        if bits & _PLACE and (place := match_sense(tokens, at, Place)) is not None and place[1] > at + 1:
            floor = place[1]
            continue
        if not goes_on(tokens, at + 1) and apposition_start(tokens, at + 1) not in found:
            lone.append(lone_part(tokens, at))
            continue
        parts = [part for part in scan_parts(tokens, at) if part.stop <= limit]
        if len(parts) == 1 and apposition_start(tokens, parts[0].stop) not in found:
            lone += [part for part in parts if part.kind <= PartKind.GIVEN]
        elif any(part.kind <= PartKind.GIVEN for part in parts):
            value = with_apposition(tokens, as_phrase(first_person(tokens, parts)), found)
            found[value.first] = value, value.stop
            floor = value.stop
    return floor


@rule("person")
def person(tokens: Tokens, at: int) -> tuple[People | RolePhrase, int] | None:
    """``person = role name | [title] name ["," role] | role``; a plural role takes all its names."""
    if at < tokens.size:
        draft = _role_from(tokens, at)
        value = with_name(tokens, draft) if draft is not None else _named(tokens, at)
        if value is not None:
            return value, value.stop
    tokens.miss(at, "person")
    return None


def _role_from(tokens: Tokens, at: int) -> Draft | None:
    """The role whose first modifier, or whose head, stands at *at*."""
    for head in range(at, min(tokens.size, at + _REACH)):
        if tokens.kinds[head] & KINDS[Head] or tokens.words[head] in SHORTENED:
            draft = None if _is_surname(tokens, head) else open_role(tokens, head, at)
            if draft is not None:
                return draft if draft.first == at and draft.noun.lemma not in TITLES else None
        if not adjective_cases(tokens.words[head]):
            return None
    return None


def _named(tokens: Tokens, at: int) -> People | None:
    parts = scan_parts(tokens, behind_title(tokens, at), town=True)
    if not any(part.kind <= PartKind.GIVEN for part in parts):
        return None
    name = as_phrase(first_person(tokens, parts))
    job = job_behind(tokens, name.stop)
    if job is None:
        return _bare(list(name.parts))
    return People(at, job.stop, (PersonPhrase(at, job.stop, name, job, job.cases),))


def _between(tokens: Tokens, at: int) -> tuple[None, int] | None:
    """What may stand between the persons of a list: signs, ``и``, ``а также``, the number of an item."""
    stop = at
    while stop < tokens.size and (tokens.words[stop] in _BETWEEN or _is_number(tokens, stop)):
        if tokens.words[stop] in ("и", "а") and tokens.words[stop + 1] == ".":  # и.о. министра, И. Громов
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
