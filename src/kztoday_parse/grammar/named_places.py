"""Runs of capitalised words that are places, where the name of a person could stand."""

from __future__ import annotations

from ..lexicon.senses import ACC, GEN, KINDS, NOM, Head, Place
from ..tokens import Tokens
from .agreement import REGULAR, Nominative, reads_as_genitive
from .morph import FEMALE, adjective_cases
from .name_words import BODY_STARTS
from .names import Part, PartKind
from .surnames import DISTRICTS, NAMED_AFTER, SURNAME_ENDINGS

__all__ = ["ends_a_place", "is_behind_place", "is_place", "is_town"]

_BEAR_NAMES = (*DISTRICTS, "университет", "институт", "колледж", "академи", "кубк", "преми", "орден")
_FIRMS = (*_BEAR_NAMES, *NAMED_AFTER, "сети")
_WHERE = frozenset(["в", "во", "из", "на"])
_NOUN, _PLACE = KINDS[Head], KINDS[Place]


def is_place(tokens: Tokens, part: Part) -> bool:
    """``жительница города Шартрез``: an unknown word behind the kind of a place, unlike a family name."""
    if part.kind != PartKind.WORD or part.text.endswith(SURNAME_ENDINGS) or not part.first:
        return False
    before = part.first - 1
    if tokens.raw[before][0].isupper() and adjective_cases(tokens.words[before]):
        if adjective_cases(part.text):  # `театра на Малой Бронной`
            return True
        before -= 1  # `поселка Светлый Яр`
    return tokens.words[before].startswith(_BEAR_NAMES)


def is_behind_place(tokens: Tokens, part: Part) -> bool:
    """``города Актау Марат Оспанов``: the kind of a place stands right before."""
    return part.first > 0 and tokens.words[part.first - 1].startswith(DISTRICTS)


def is_town(tokens: Tokens, parts: list[Part], best: Nominative) -> bool:
    """``мэр Сергиева Посада``, ``уроженка поселка Светлый Яр``: two unknown words, no family name the last, that look
    like a genitive or are named as a place."""
    unknown = len(parts) == 2 and parts[0].kind == parts[1].kind == PartKind.WORD
    if not unknown or parts[1].text.endswith(SURNAME_ENDINGS):
        return False
    declined = best.worst >= REGULAR and not best.cases & (NOM | GEN | ACC)  # `акимом области Нурданом Килыбаем`
    if adjective_cases(parts[0].text) and is_behind_place(tokens, parts[0]) and not declined:
        return True
    return best.genders == FEMALE and reads_as_genitive(tokens, parts)


def ends_a_place(tokens: Tokens, parts: list[Part], *, body: bool) -> bool:
    """``больницы на Белой Горе Ивана Громова``: an adjective with a capital before the first word, a known given name
    behind it; ``завода Рахат Марат Громов``; ``глава Минторга В. Громов``: behind it a letter."""
    first = parts[0].first
    if parts[1].kind == PartKind.INITIAL:
        return body and tokens.words[first].startswith(BODY_STARTS)
    if parts[1].kind != PartKind.GIVEN:
        return False
    before = tokens.raw[first - 1]
    if before in _WHERE:  # `музея в Балтиморе Петр Громов`
        return True
    unknown = parts[0].kind == PartKind.WORD or tokens.kinds[first] & _PLACE
    behind_kind = before.startswith(_FIRMS) and unknown and parts[2].kind <= PartKind.GIVEN  # `штата Вайоминг`
    of_a_place = before[:1].isupper() and not tokens.kinds[first - 1] & _NOUN and adjective_cases(before)
    return bool(behind_kind or of_a_place)
