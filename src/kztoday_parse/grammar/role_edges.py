"""Where a role may end: whether a capitalised word behind it can begin a name."""

from __future__ import annotations

from ..lexicon.senses import GEN, KINDS, Head, Place, PlaceKind
from ..tokens import Tokens
from .dependents import capital_follows, is_dependent, is_genitive, is_known
from .latin_names import CYRILLIC, is_latin
from .leaves import match_sense
from .morph import adjective_cases
from .name_words import DESCENT, EAST_ASIAN, HONOURS, RULERS, TITLES
from .names import CAN_BE_TITLE, STATE_KINDS, behind_title, is_given, same_line, starts_small
from .place import PLACE_KINDS
from .surnames import PLACE_NOUNS

__all__ = ["may_be_name"]

_LIST = 9  # tokens of a list of adjectives
_INSTRUMENTALS = ("ыми", "ими")


def may_be_name(tokens: Tokens, at: int) -> bool:
    """The token at *at* can be the first of a name, or of a title or an age before it."""
    raw = tokens.raw[at]
    if tokens.words[at + 1] in HONOURS:  # `президент Турции Его Превосходительство`
        return True
    if not raw[0].isupper():
        if not (tokens.kinds[at] & CAN_BE_TITLE or raw in TITLES or "-" in raw):  # nearly always
            return False
        return starts_small(raw) or behind_title(tokens, at) > at
    if len(raw) > 1 and (raw[1].isupper() or (raw < CYRILLIC and is_latin(raw))):
        return False
    if len(raw) == 1 and tokens.words[at + 1] == ".":
        return True
    if raw.endswith(_INSTRUMENTALS):  # Сухопутными войсками
        return False
    if not is_known(tokens, at):
        return bool(tokens.kinds[at]) or not _opens_a_body(tokens, at)  # what is known and no dependent is a given name
    return is_given(tokens, at) or _is_no_dependent(tokens, at)


def _is_no_dependent(tokens: Tokens, at: int) -> bool:
    """A town that is no genitive and has no common noun before it, or a common word of an Eastern name, before
    another capital: ``с послом Араратом Карапетяном``."""
    behind = tokens.raw[at + 1]
    if not capital_follows(tokens, at + 1) and behind not in DESCENT and not starts_small(behind):
        return _is_family_too(tokens, at)
    if tokens.words[at] in EAST_ASIAN or (tokens.words[at] in RULERS and is_given(tokens, at + 1)):
        return True
    found = match_sense(tokens, at, Place)
    if found is None or found[0].kind in STATE_KINDS or found[1] > at + 1:
        return False
    if starts_small(behind):  # `Салема аль-Амина`
        return True
    if found[0].cases & GEN or is_known(tokens, at + 1):
        return False
    whole = tokens.raw[at - 2][:1].isupper() and adjective_cases(tokens.words[at - 2])  # `Акмолинской области Алтай`
    return bool(whole) or tokens.words[at - 1] not in PLACE_KINDS


def _is_family_too(tokens: Tokens, at: int) -> bool:
    """``министр Родригес``: a town with a name that persons have, right behind a job and no genitive."""
    return bool(tokens.kinds[at - 1] & KINDS[Head]) and _is_ambiguous_town(tokens, at)


def _is_ambiguous_town(tokens: Tokens, at: int) -> bool:
    """``Родригес``, ``Ершов``: a family name as well, and no genitive."""
    found = match_sense(tokens, at, Place)
    return found is not None and found[0].kind == PlaceKind.CITY and found[0].ambiguous and not found[0].cases & GEN


def _are_of_places(tokens: Tokens, at: int) -> bool:
    """``Абайской, Жетысускую и Алматинскую области``: adjectives with one noun behind the last."""
    reach = min(tokens.size - 1, at + _LIST)
    while at < reach and tokens.raw[at][:1].isupper() and adjective_cases(tokens.words[at]):
        at += 1 + (tokens.words[at + 1] in (",", "и"))
    if not tokens.words[at].startswith(PLACE_NOUNS):  # `Донецкой народной республики`
        at += bool(adjective_cases(tokens.words[at]))
    return tokens.raw[at][:1].islower() and tokens.words[at].startswith(PLACE_NOUNS)


def _opens_a_body(tokens: Tokens, at: int) -> bool:
    """A capitalised adjective of a body's name: ``Национального банка``, ``Южной Калифорнии``, and the noun behind one;
    a bank's name."""
    if tokens.words[at + 1].startswith("банк") or (at and tokens.raw[at - 1].endswith(_INSTRUMENTALS)):
        return True  # `Есиль банка`, `Сухопутными Войсками`
    if not adjective_cases(tokens.words[at]):
        return False
    if _are_of_places(tokens, at):
        return True
    for index in range(at, min(tokens.size - 1, at + 3)):
        if not adjective_cases(tokens.words[index]) & GEN:
            return False
        behind = index + 1
        if starts_small(tokens.raw[behind]):  # `Халифой аль-Амином`
            return False
        if not same_line(tokens, behind):
            return False
        if tokens.raw[behind][0].isupper() and is_known(tokens, behind):
            return not _is_ambiguous_town(tokens, behind)
        if tokens.raw[behind][0].islower():
            return is_dependent(tokens, behind) and is_genitive(tokens.words[behind])
    return False
