"""Whether the name behind a role is somebody else's, by the cases that it stands in."""

from __future__ import annotations

from enum import IntEnum

from ..lexicon.senses import ANY_CASE, GEN, NOM
from ..tokens import Tokens
from .agreement import REGULAR, Nominative, given_cases, is_a_mans, nominatives, reads_as_genitive
from .morph import FEMALE, name_readings
from .name_words import EAST_ASIAN
from .named_places import is_behind_place
from .names import Part, PartKind
from .surnames import ALL_PATRONYMICS, SURNAME_ENDINGS

__all__ = ["Owned", "belongs_to_another", "is_child_of", "is_of_another", "owner_stop", "read_in"]

_SHE_DID = ("ла", "лась")
_OF_MEN = ("ов", "ев", "ёв", "ский", "цкий")
_OF_WOMEN = ("ова", "ева", "ина", "ына")
_OWNERS = (*"аяыи", "енко")  # ends of genitives
_OF_FATHERS = ("ова", "ева", "ёва", "ина")
_VOWELS = frozenset("аеиоуыэюя")


class Owned(IntEnum):
    """Whether the name behind a role may be that of another, whom it belongs to, in the genitive: ``глава Казкосмоса``,
    ``советник министра Андрея Оспанова``, ``супруга Андрея Оспанова``."""

    NO = 0
    BODY = 1
    INNER = 2
    KIN = 3


def is_of_another(tokens: Tokens, parts: list[Part], best: Nominative) -> bool:
    """A name that hardly agrees with the role stands well in another case."""
    return _reads_better(tokens, parts, best) or _is_subject(tokens, parts)


def _reads_better(tokens: Tokens, parts: list[Part], best: Nominative) -> bool:
    """``с женой политика Анной Граф``: the given name stands in another case than the role right before it."""
    given = given_cases(tokens, parts[0])
    if len(parts) < 2 or not given or given & best.cases:
        return False
    other = read_in(tokens, parts, ANY_CASE)
    return bool(other) and not other[0].cases & (NOM | best.cases) and other[0].weight > best.weight + 1


def _is_subject(tokens: Tokens, parts: list[Part]) -> bool:
    """``указом президента Иван Петров назначен``: a man's whole name in the nominative, behind another's role."""
    if len(parts) < 2 or not (is_a_mans(tokens, parts[0]) or parts[-1].text.endswith(_OF_MEN)):
        return False
    other = read_in(tokens, parts, ANY_CASE)
    return bool(other) and other[0].cases == NOM and other[0].worst >= REGULAR


def belongs_to_another(tokens: Tokens, parts: list[Part], best: Nominative, owned: int) -> bool:
    """``супруга Андрея Оспанова``: the name hardly agrees, and reads well as a genitive, or agrees no better
    (``супруга Петра Оспанова``, ``советник министра Петра Оспанова сказал``)."""
    kin = owned == Owned.KIN and (len(parts) == 1 or parts[0].kind != PartKind.WORD)
    inner = _is_against_verb(tokens, parts, best) or (owned == Owned.INNER and _reads_as_a_mans(tokens, parts))
    if best.worst >= 2 and not (kin or inner):
        return False
    last = parts[-1].text
    if not best.cases & (NOM | GEN) and best.words[-1] != last and name_readings(last)[0].cases & best.cases:
        return False  # `с директором порта Вали Оспановым`
    genitive = read_in(tokens, parts, GEN)
    if not genitive or (best.worst >= 2 and genitive[0].weight < best.weight):
        return False
    if genitive[0].worst < REGULAR and (given_cases(tokens, parts[0]) != GEN or best.worst > 1):  # `фонд Анны Штайн`
        return False
    first = genitive[0].words[0] != parts[0].text and parts[0].kind == PartKind.GIVEN
    return first or genitive[0].words[-1] != last


def _is_against_verb(tokens: Tokens, parts: list[Part], best: Nominative) -> bool:
    """A woman's name before what a man did."""
    stop = parts[-1].stop
    return best.genders == FEMALE and tokens.words[stop].endswith(("л", "лся")) and tokens.raw[stop].islower()


def _reads_as_a_mans(tokens: Tokens, parts: list[Part]) -> bool:
    """``критик президента Али Сафара избит``: a foreign man's family name in the genitive, since few women have
    one in -а, or any man's given name, and no woman's verb behind."""
    if len(parts) < 2 or tokens.words[parts[-1].stop].endswith(_SHE_DID):
        return False
    if is_a_mans(tokens, parts[0]):
        return True
    word = parts[-1].text.lower()
    if len(word) < 2 or not word.endswith("а") or word.endswith(_OF_WOMEN) or word[-2] in _VOWELS:
        return False
    return given_cases(tokens, parts[0]) in (0, ANY_CASE)


def owner_stop(tokens: Tokens, parts: list[Part], cases: int, *, body: bool, owned: int) -> int:
    """How many parts are not the holder's: an unknown word like a genitive before a known given name and one word
    more, or a name in the genitive before one in the case of the role."""
    kinds = [part.kind for part in parts]
    triple = [kind for kind in kinds if kind != PartKind.PARTICLE] == [PartKind.WORD, PartKind.GIVEN, PartKind.WORD]
    whole = triple and not parts[-1].text.endswith(ALL_PATRONYMICS)  # no `Громова Анна Петровна`
    if whole and parts[0].text.endswith(_OF_FATHERS):
        return 1  # `друга Громова Геннадия Орлова`
    if whole and body and (parts[0].text.endswith(_OWNERS) or is_behind_place(tokens, parts[0])):
        return 1
    if cases & GEN or kinds[0] == PartKind.WORD or parts[0].text.lower() in EAST_ASIAN:
        return 0
    sure, two = owned >= Owned.INNER, kinds == [PartKind.GIVEN, PartKind.WORD] * 2
    if two and given_cases(tokens, parts[2]) & cases and nominatives(tokens, parts[:2], GEN):
        return 2  # `врач Мари Дюваль Анна Громова`
    if sure or not given_cases(tokens, parts[0]) & cases:
        for k in range(1 + (given_cases(tokens, parts[0]) == ANY_CASE), len(parts) - (not sure)):
            if given_cases(tokens, parts[k]) & cases and reads_as_genitive(tokens, parts[:k]):
                return k
    return 0


def is_child_of(tokens: Tokens, parts: list[Part], cases: int) -> bool:
    """``сын Громова Марат``: somebody's family name in the genitive, and a given name in the case of the noun."""
    if [part.kind for part in parts] != [PartKind.WORD, PartKind.GIVEN]:
        return False
    if parts[1].text.lower() in EAST_ASIAN and not parts[0].text.endswith(SURNAME_ENDINGS):  # `сын Тэйта Ли`
        return False
    return bool(given_cases(tokens, parts[1]) & cases) and reads_as_genitive(tokens, parts[:1])


def read_in(tokens: Tokens, parts: list[Part], cases: int) -> list[Nominative]:
    """The nominatives of a name in these cases, none where it has but letters."""
    for part in parts:
        if part.kind <= PartKind.GIVEN:
            return nominatives(tokens, parts, cases)
    return []
