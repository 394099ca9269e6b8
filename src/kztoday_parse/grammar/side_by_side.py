"""Where one person's name ends and the next one's begins: ``на встрече с Вагнером Ковальский заявил``."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.senses import NOM
from ..tokens import Tokens
from .agreement import REGULAR, Nominative, nominatives
from .dependents import governed_cases
from .names import Part, PartKind, opens_sentence
from .surnames import ALL_PATRONYMICS, SURNAME_ENDINGS

__all__ = ["are_two_families", "first_of_two", "is_listed_name", "ruled_cases"]

_PAST = ("л", "ла", "лся", "лась")
_ADVERBS = frozenset("не также тоже уже вновь снова сразу".split())


def first_of_two(tokens: Tokens, parts: Sequence[Part], cases: int) -> int:
    """How many parts are the first person's, who stands in one of *cases*, where the others name somebody who acts;
    0 where all are one name. A given name alone is nobody before a word that may stay (``с Джоном Смит заявил``)."""
    if not cases or not _acts(tokens, parts[-1].stop) or any(part.kind > PartKind.GIVEN for part in parts):
        return 0
    whole = nominatives(tokens, parts, cases)
    if whole and whole[0].worst > 1:
        return 0
    stays = parts[0].kind == PartKind.GIVEN and not parts[1].text.endswith(SURNAME_ENDINGS)
    for k in range(1 + stays, len(parts)):
        if _is_declined(nominatives(tokens, parts[:k]), cases) and _is_regular(nominatives(tokens, parts[k:], NOM)):
            return k
    return 0


def are_two_families(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """``сказал Громов Осипову``: two family names that agree in no case."""
    if len(parts) != 2 or not all(part.kind == PartKind.WORD and part.text.endswith(SURNAME_ENDINGS) for part in parts):
        return False
    found = nominatives(tokens, parts)
    return not parts[1].text.endswith(ALL_PATRONYMICS) and not (found and found[0].worst > 1)


def ruled_cases(tokens: Tokens, at: int) -> int:
    """The cases, but for the nominative, that a preposition right before *at* rules; 0 where none stands."""
    return governed_cases(tokens, at - 1) & ~NOM if at else 0


def is_listed_name(tokens: Tokens, at: int) -> bool:
    """``между Громовым и государственным секретарем``, not ``Чрезвычайным и полномочным послом``"""
    if not (tokens.raw[at][:1].isupper() and tokens.words[at].endswith(SURNAME_ENDINGS)):
        return False
    return tokens.raw[at + 2][0].islower() and not opens_sentence(tokens, at)


def _acts(tokens: Tokens, at: int) -> bool:
    at += tokens.words[at] in _ADVERBS
    return tokens.words[at].endswith(_PAST) and tokens.raw[at].islower()


def _is_declined(found: Sequence[Nominative], cases: int) -> bool:
    return _is_regular(found) and not found[0].cases & NOM and bool(found[0].cases & cases)


def _is_regular(found: Sequence[Nominative]) -> bool:
    return bool(found) and found[0].worst >= REGULAR
