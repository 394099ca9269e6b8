"""Lists under one plural role: every person with the singular role and the place that is his."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..lexicon.codes import is_side
from ..lexicon.senses import GEN, KINDS, Head, Place, Preposition
from ..tokens import Tokens
from .agreement import Nominative
from .dependents import is_genitive
from .leaves import match_sense
from .morph import FEMALE, MALE, adjective_cases, genitive_adjective
from .names import is_given, same_line
from .persons import Agreeing, People, PersonPhrase, name_after_role
from .role_words import KINDS_OF_PLACES, KINSMEN, OF_EACH, OF_EITHER, ONE_EACH
from .roles import Draft, Noun, PlaceItem

__all__ = ["listed", "of_its_gender", "only_gender"]

_LONGEST_LIST = 40
_LONGEST_BRACKET = 9
_LONGEST_FIELD = 5
_OF_MANY = frozenset(
    "нескольких многих некоторых всех обоих обеих большинства двух трех других этих разных".split()
)  # of none apart
_SEPARATORS = frozenset([",", ";", "и", "а", "также"])


class Field(NamedTuple):
    """``промышленности`` of ``министры экологии A и промышленности B``: the tokens of what is in one's charge."""

    first: int
    stop: int


_Item = tuple[PlaceItem | Field | None, Agreeing]


def listed(tokens: Tokens, draft: Draft, first: Agreeing) -> People:
    """``послы Перу - A, Анголы - B``, ``министры Перу и Анголы A и B``, ``послы A и B``."""
    group = _group(tokens, draft, first.name.first)
    items: list[_Item] = [(group[0] if group else None, first)]
    while len(items) < _LONGEST_LIST and (found := _next_item(tokens, draft, items[-1][1].name.stop)) is not None:
        items.append(found)
    if len(group) == len(items):  # as many places as names: pair by pair
        items = [(place, name) for place, (_, name) in zip(group, items, strict=True)]
    elif len(group) == 1 and not any(place for place, _ in items[1:]):  # `послы в Перу A (Россия), B (Чили)`
        items = [(group[0], name) for _, name in items]
    if len(items) > 1 and (group or draft.noun.lemma in ONE_EACH):
        _of_each(draft, bool(group))
    persons = tuple(_person(draft, group, place, name) for place, name in items)
    return People(draft.first, persons[-1].stop, persons)


def _of_each(draft: Draft, placed: bool) -> None:
    """``глава дипломатической миссии`` out of ``главы дипломатических миссий A и B``: the noun right behind the head,
    with its adjectives, stands in the singular with each; no ``главы компаний Ветер и Луч``, of whom none has both."""
    tokens, at = draft.tokens, draft.head + 1
    while at < draft.stop and adjective_cases(tokens.words[at], "p") & GEN and tokens.raw[at].islower():
        at += 1
    one = OF_EACH.get(tokens.words[at]) if at < draft.stop else None
    if not placed and "и" in tokens.words[at : draft.stop]:
        return
    if one is not None and _OF_MANY.isdisjoint(tokens.words[draft.head + 1 : at]):
        draft.pieces.update({i: genitive_adjective(tokens.raw[i], one[1]) for i in range(draft.head + 1, at)})
        draft.pieces[at] = one[0]


def _group(tokens: Tokens, draft: Draft, at: int) -> list[PlaceItem]:
    """The places enumerated at the end of the role."""
    group: list[PlaceItem] = []
    for place in reversed(draft.places):
        behind = group[0].first - 1 if group else at - (tokens.words[at - 1] in "-,")
        if place.stop != behind or (group and tokens.words[behind] not in _SEPARATORS):
            break
        group.insert(0, place)
    return group


def _behind_bracket(tokens: Tokens, at: int) -> int:
    """Behind ``(Германия)``, ``(Перу, 47 лет)``."""
    if tokens.raw[at] == "(":
        for stop in range(at + 2, min(tokens.size, at + _LONGEST_BRACKET)):
            if tokens.raw[stop] == ")":
                return stop + 1
    return at


def _behind_separator(tokens: Tokens, at: int) -> int:
    stop = at
    while stop < min(tokens.size, at + 3) and tokens.words[stop] in _SEPARATORS and same_line(tokens, stop):
        if tokens.words[stop + 1] == ".":  # the initial of `И. Громов`
            break
        stop += 1
    return stop


def _next_item(tokens: Tokens, draft: Draft, at: int) -> _Item | None:
    at = _behind_bracket(tokens, at)
    start = _behind_separator(tokens, at)
    if start == at or start >= tokens.size:
        return None
    place = _own_place(tokens, start) or _own_field(draft, start)
    behind = start if place is None else _behind_bracket(tokens, place.stop)
    if place is not None and tokens.words[behind] == "-":
        behind += 1
    name = name_after_role(tokens, behind, draft.plural) if behind < tokens.size else None
    return None if name is None else (place, name)


def _own_place(tokens: Tokens, at: int) -> PlaceItem | None:
    preposition = match_sense(tokens, at, Preposition)
    start = at if preposition is None else preposition[1]
    if start + 1 >= tokens.size:
        return None
    found = match_sense(tokens, start, Place)
    if found is not None and not is_given(tokens, start) and (found[0].cases & GEN or preposition is not None):
        code = found[0].code if preposition is None and is_side(found[0].code) else ""
        return PlaceItem(at, found[1], code)
    if tokens.raw[start][0].isupper() and tokens.words[start + 1] == "-":
        return PlaceItem(at, start + 1, "")
    return None


def _own_field(draft: Draft, at: int) -> Field | None:
    """Genitives before the next name, where genitives alone stand behind the head as well."""
    tokens, head, stop = draft.tokens, draft.head, at
    if draft.places or not _is_field(tokens, head + 1) or tokens.words[at - 1] != "и":
        return None
    while stop < min(tokens.size, at + _LONGEST_FIELD) and _is_field(tokens, stop):
        stop += 1 + (tokens.words[stop + 1] == "и")  # `торговли и интеграции`
    return Field(at, stop) if at < stop < tokens.size and tokens.raw[stop][0].isupper() else None


def _is_field(tokens: Tokens, at: int) -> bool:
    return tokens.raw[at][:1].islower() and is_genitive(tokens.words[at]) and not tokens.kinds[at] & KINDS[Head]


def only_gender(noun: Noun) -> int:
    """The gender of all who are called so: ``дочь`` is a woman, ``сын`` a man; 0 for anybody."""
    if noun.gender == "f":
        return 0 if noun.lemma in OF_EITHER else FEMALE
    return MALE if noun.lemma in KINSMEN else 0


def of_its_gender(noun: Noun, nominatives: tuple[Nominative, ...]) -> tuple[Nominative, ...]:
    """The nominatives of the gender that all have who are called so, or all of them."""
    gender = only_gender(noun)
    return tuple([each for each in nominatives if each.genders & gender]) or nominatives


def _person(draft: Draft, group: list[PlaceItem], place: PlaceItem | Field | None, found: Agreeing) -> PersonPhrase:
    base = draft.shared or (group[0].first if group else min(found.name.first, draft.stop))
    if draft.tokens.words[base - 1] == "-" and base - 1 > draft.head:  # `двоих кандидатов — A, B`
        base -= 1
    if draft.shared and draft.tokens.words[draft.head + 1] in KINDS_OF_PLACES:
        base = draft.head + 1
    role = draft.phrase(draft.head + 1 if isinstance(place, Field) else base)
    if place is not None:
        text = draft.tokens.span(place.first, place.stop).of(draft.tokens.text)
        code = place.code if isinstance(place, PlaceItem) else ""
        codes = (*role.countries, code) if code else role.countries
        role = attrs.evolve(role, text=f"{role.text} {text}", stop=max(base, place.stop), countries=codes)
    role, nominatives = attrs.evolve(role, plural=False), of_its_gender(draft.noun, found.nominatives)
    return PersonPhrase(role.first, found.name.stop, found.name, role, draft.plural, nominatives)
