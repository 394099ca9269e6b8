"""``норвежец``: the only one of that state who was named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..grammar.leaves import match_sense
from ..grammar.morph import FEMALE, MALE, adjective_cases
from ..lexicon.senses import ACC, DAT, GEN, INS, NOM, Demonym
from ..tokens import Tokens
from .cluster import Cluster

__all__ = ["natives_meant"]

_SOME = frozenset(
    "один одного одному одним одна одной одну другой другого другому другим другая другую каждый каждого каждому"
    " любой любого какой какого такой некий некоего многие второй третий не ни как будучи".split()
)
_FEMININE = (("ка", NOM), ("ку", ACC), ("кой", INS), ("ки", GEN), ("ке", DAT))


def natives_meant(tokens: Tokens, at: int, known: Iterable[int], clusters: Sequence[Cluster]) -> list[int]:
    """All of those *known* whom ``норвежцу`` can mean; nobody for ``каждый норвежец``, ``норвежец Хауген``."""
    found = match_sense(tokens, at, Demonym)
    if found is None or found[0].plural or _is_of_some(tokens, at, found[1]):
        return []
    gender = _gender(tokens.words[at], found[0].cases)
    return [each for each in known if clusters[each].country == found[0].code and clusters[each].genders & gender]


def _is_of_some(tokens: Tokens, at: int, stop: int) -> bool:
    """``молодой норвежец``, ``норвежец Хауген``, ``норвежец, переживший войну``"""
    before = tokens.words[at - 1] if at else ""
    named = stop < tokens.size and tokens.raw[stop][:1].isupper()
    described = tokens.words[stop : stop + 1] == [","] and bool(adjective_cases(tokens.words[stop + 1]))
    return named or described or before in _SOME or bool(adjective_cases(before))


def _gender(word: str, cases: int) -> int:
    """``норвежка``; in ``поляка`` the ending is that of a man in the genitive."""
    return FEMALE if any(word.endswith(end) and cases & case for end, case in _FEMININE) else MALE
