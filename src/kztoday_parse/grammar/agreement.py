"""Agreement: the nominatives that all parts of a name allow together, in one case and one gender."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from ..lexicon.entry import Entry
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ACC, ANY_CASE, DAT, GEN, KINDS, LOC, NOM, GivenName, Place
from ..tokens import Tokens
from .last_words import LAST_WORDS, as_last_word
from .morph import FEMALE, GENDERS, MALE, Reading, name_readings
from .name_words import EAST_ASIAN, FEMALE_TAILS, FIRST_HALVES, GENERATIONS, MALE_TAILS, PARTICLES, RULERS, TAILS, WOMEN
from .names import Part, PartKind, given_cases
from .tongues import in_tongue, tongue_before

__all__ = ["REGULAR", "Nominative", "given_cases", "is_a_mans", "nominatives", "reads_as_genitive"]

REGULAR = 3  # the weight of an ending that is what the case asks for
_WEIGHT = itemgetter(0)
_PLACE = KINDS[Place]
_EITHER = MALE | FEMALE
_EASTERN = frozenset(word.capitalize() for word in EAST_ASIAN)
_KNOWN = 6.0  # a dictionary's given name outweighs any ending
_AS_FAMILY, _UNKNOWN_FAMILY = 3.0, 2.0  # where a family name stands it does less
_ROMANIAN, _WOMAN = 2.5, 0.5
_DIMINUTIVE = 2.5  # `Натали` is hardly the genitive of `Наталя`
_AS_IT_STANDS = 1.5  # `Анны Рахими` is hardly `Рахимя`
_DECLINED_MORE = 0.1  # in an oblique case a name that is declined is likelier than one that stays
_HALF = 0.5  # as the first half of a double name is
_UNDECLINED = 1.0
_SECOND = 2.0
_VOWELS = "аеиоуыэюяё"
_OBLIQUE = ("вой", "ной", "вую", "ную", "вым", "ным")
_NEAR = 0.3  # readings so much less likely than the best are dropped
_DECLINED = 3  # letters; shorter ends of Eastern names stay
_MOST = 5  # readings kept while parts are joined


class Nominative(NamedTuple):
    """One joint reading of a name: the weight of all its endings and that of the worst, the cases and
    genders it may have, and its parts in the nominative."""

    weight: float
    worst: float
    cases: int
    genders: int
    words: tuple[str, ...]


_Joint = tuple[float, float, int, int, tuple[str, ...]]


def nominatives(tokens: Tokens, parts: Sequence[Part], cases: int = ANY_CASE) -> list[Nominative]:
    """The nominatives of a name that stands in one of *cases*, the likeliest first.

    >>> from ..lexicon.lexicon import Lexicon
    >>> from ..lexicon.senses import INS
    >>> from .name_runs import scan_parts
    >>> tokens = Tokens("Асланом Кудайбергеновым", Lexicon.of([]))
    >>> nominatives(tokens, scan_parts(tokens, 0), INS)[0].words
    ('Аслан', 'Кудайбергенов')
    """
    joint: list[_Joint] = [(0.0, 9.0, cases, _EITHER, ())]
    last = len(parts) - 1
    eastern = last > 0 and _is_eastern(parts)
    tongue = None if eastern else tongue_before(tokens, parts[0].first)
    for position, part in enumerate(parts):
        readings = _readings(tokens, parts, position, cases, eastern=eastern)
        if readings is None:  # a letter, a particle, a numeral says nothing
            joint = [(*each[:4], (*each[4], part.text)) for each in joint]
            continue
        if position and position == last and part.text.endswith(LAST_WORDS):
            readings = as_last_word(tokens, parts, readings)
        named = part.kind <= PartKind.GIVEN and (position == last or _may_stay(part, readings, parts[last]))
        if tongue is not None and named:
            accusative = bool(joint) and max(joint, key=_WEIGHT)[2] == ACC
            readings = in_tongue(tongue, part.text, readings, last=position == last, accusative=accusative)
        joint = _joined(joint, readings)
    if cases == LOC:
        joint = _men_first(joint)
    least = joint[0][0] * _NEAR if joint else 0.0
    return [Nominative(*each) for each in joint if each[0] >= least]


def _readings(
    tokens: Tokens, parts: Sequence[Part], position: int, cases: int, *, eastern: bool
) -> Sequence[Reading] | None:
    """What the part at *position* can be the form of, by its kind alone; None where it has no forms."""
    part, last = parts[position], len(parts) - 1
    if (eastern and (position < last or _is_short(part.text))) or (
        position < last and (part.text in FIRST_HALVES or parts[position + 1].kind == PartKind.TAIL)
    ):
        return _frozen(part.text)
    if part.kind == PartKind.WORD:
        readings = _word_readings(part.text)
        behind_particle = position == last > 1 and parts[position - 1].kind == PartKind.PARTICLE
        if behind_particle or (last > 1 and _stays(parts, position, last)):  # `с Марией де ла Вега`
            return (*readings, Reading(part.text, ANY_CASE, _EITHER, _UNDECLINED))
        return readings
    if part.kind == PartKind.GIVEN:
        entries = tokens.entries[part.first] or ()
        known = _known_readings(part.text, entries, position == last > 0, not cases & NOM)
        second = position == 1 < last and not tokens.kinds[parts[0].first] & _PLACE
        return _second_given(part.text, entries, known) if second else known
    if part.kind == PartKind.TAIL:
        return (Reading(part.text, ANY_CASE, _tail_gender(part.text), 3),)
    return None


def _stays(parts: Sequence[Part], position: int, last: int) -> bool:
    """``Эльчин Рауф оглы Мамедовым``; ``Ларса Ульв Андерсена``: an unknown word between a known given name and the
    family name."""
    if position == 1 and last == 2:
        return (
            parts[0].kind in (PartKind.GIVEN, PartKind.INITIAL)
            and parts[2].kind == PartKind.WORD
            and parts[1].text[-1] not in _VOWELS
        )
    return position + 2 < last and parts[position + 2].kind == PartKind.TAIL


def _may_stay(part: Part, readings: Sequence[Reading], family: Part) -> bool:
    """An unknown word, or a given name that the dictionary has undeclined as well (``Марселу``); not where the family
    name is declined for all to see (``Анне Абишевой``)."""
    if family.text.endswith(_OBLIQUE):
        return False
    return part.kind == PartKind.WORD or any(each.cases == ANY_CASE and each.weight > 1 for each in readings)


def _second_given(text: str, entries: Sequence[Entry], readings: Sequence[Reading]) -> Sequence[Reading]:
    """``с Марией Хесус Вегой``, ``Хосе Мария Эррера``: behind a given name another of whichever gender stays."""
    if text.lower() not in RULERS and all(
        given.cases & NOM for given in (each.sense for each in entries) if type(given) is GivenName
    ):
        return (*readings, Reading(text, ANY_CASE, _EITHER, _SECOND))
    return readings


def _men_first(joint: list[_Joint]) -> list[_Joint]:
    """``о Давиде``: a man's -е, though a woman's is spelt alike."""
    return sorted([(each[0] + bool(each[3] & MALE), *each[1:]) for each in joint], key=_WEIGHT, reverse=True)


def reads_as_genitive(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """The parts have the endings of one genitive, none of them hardly, or a woman's given name has no other case
    (``Анны Штайн``)."""
    found = nominatives(tokens, parts, GEN)
    return bool(found) and (found[0].worst > 1 or given_cases(tokens, parts[0]) == GEN)


def is_a_mans(tokens: Tokens, part: Part) -> bool:
    """``Петра``: the genitive of a man's given name, and a woman's that is hardly met."""
    if part.kind != PartKind.GIVEN:
        return False
    names = [each.sense for each in tokens.entries[part.first] or () if type(each.sense) is GivenName]
    rare = all(name.gender == "m" or fold_word(name.name) not in WOMEN for name in names)
    return rare and any(name.gender == "m" and name.cases & GEN and not name.cases & NOM for name in names)


def _joined(joint: list[_Joint], readings: Sequence[Reading]) -> list[_Joint]:
    found = [
        (total + weight, weight if weight < worst else worst, case & cases, gender & genders, (*words, nominative))
        for total, worst, case, gender, words in joint
        for nominative, cases, genders, weight in readings
        if case & cases and gender & genders
    ]
    if len(found) > 1:
        found.sort(key=_WEIGHT, reverse=True)
        return found[:_MOST]
    return found


def _frozen(text: str) -> tuple[Reading, ...]:
    return (Reading(text, ANY_CASE, _EITHER, 3),)


@lru_cache(maxsize=1 << 13)
def _word_readings(text: str) -> Sequence[Reading]:
    """The readings of an unknown word, of both halves of a double name (``Диаса-Канеля``)."""
    if len(text) < _DECLINED or text.lower() in PARTICLES or text.endswith("еску"):  # Са, Ю; Абу, Ибн; Ионеску
        return _frozen(text)
    if text.endswith("яну"):  # Мунтяну stays, unless it is Мунтян in the dative
        return (*name_readings(text), Reading(text, ANY_CASE & ~DAT, _EITHER, 4))
    head, _, last = text.rpartition("-")
    if not head or not last:
        return name_readings(text)
    if last[-1] == "и" and head in PARTICLES:  # аль-Хашими
        return _frozen(text)
    if last.lower() in TAILS:
        return _frozen(text)
    if last.lower() in GENERATIONS:
        return _of_generation(head, last)
    found = [each._replace(nominative=f"{_first_half(head, each)}-{each.nominative}") for each in name_readings(last)]
    if found[0].cases == ANY_CASE:  # `Хогана-Хау`: the second half stays
        for half in name_readings(head) if _syllables(head) > 1 else ():  # `Джей-Зи` stays
            if not half.cases & NOM and half.weight >= found[0].weight:
                found.append(half._replace(nominative=f"{half.nominative}-{last}", weight=half.weight + _HALF))
    return found


def _of_generation(head: str, last: str) -> Sequence[Reading]:
    """``Буша-младшего``, ``Буше-старшем``: the second half is an adjective."""
    elder, cases = GENERATIONS[last.lower()]
    found = [each for each in name_readings(head) if each.cases & cases]
    return [each._replace(nominative=f"{each.nominative}-{elder}", cases=each.cases & cases) for each in found]


def _tail_gender(text: str) -> int:
    word = text.lower()
    return MALE if word in MALE_TAILS else FEMALE if word in FEMALE_TAILS else _EITHER


@lru_cache(maxsize=1 << 12)
def _known_readings(text: str, entries: tuple[Entry, ...], family: bool, oblique: bool) -> Sequence[Reading]:
    """What a dictionary's given name can be; behind another name it is as often a family name (``Ф. Садег``)."""
    readings = _word_readings(text)
    most, others = (_AS_FAMILY, _UNKNOWN_FAMILY) if family else (_KNOWN, 1)
    found = []
    for entry in entries:
        given = entry.sense
        if type(given) is GivenName:
            gender = GENDERS.get(given.gender, _EITHER)
            weight = most - _rarity(text, given, entries) - _AS_IT_STANDS * (family and text[-1] == "и")
            found.append(Reading(_spelt(text, given.name, readings), given.cases, gender, weight))
    undeclined = oblique and not family and text[-1] not in _VOWELS
    if undeclined and found and not any(each.cases & ~NOM for each in found):
        found.append(Reading(text, ANY_CASE, found[0].genders, _UNDECLINED))  # `с Карим Ханом`, no `Карий`
        readings = [each for each in readings if each.weight > 1 or each.nominative == text]
    for reading in readings:
        most = others + _DECLINED_MORE if oblique and reading.cases != ANY_CASE else others
        nominative, cases, genders, weight = reading
        found.append(reading if weight <= most else Reading(nominative, cases, genders, most))
    return found


def _rarity(text: str, given: GivenName, forms: Sequence[Entry]) -> float:
    """A form that is declined says more; one in -у is a Russian dative before it is a Romanian's name, and of
    two names that share a form (``Роберту``, ``Дмитрия``) the woman's is the rarer, but for a few."""
    if given.cases != ANY_CASE:
        if text[-1] == "и" != text[-2:-1] and any(
            type(each.sense) is GivenName and each.sense.cases == ANY_CASE for each in forms
        ):
            return _DIMINUTIVE
        if given.name[-1] == "о" and len(forms) > 1:  # `Валентином` is Валентин, hardly Валентино
            return _WOMAN
        if len(forms) == 1 or given.gender != "f" or (given.cases & NOM and fold_word(given.name) in WOMEN):
            return 0
        return _WOMAN if any(type(each.sense) is GivenName and each.sense.gender == "m" for each in forms) else 0
    return _ROMANIAN if text[-1] == "у" else 1


def _spelt(text: str, nominative: str, readings: Sequence[Reading]) -> str:
    """The dictionary's nominative in the spelling of the text (ё and е are kept as written)."""
    if nominative == text:
        return text
    folded = fold_word(nominative)
    if folded == fold_word(text):
        return text
    return next((each.nominative for each in readings if fold_word(each.nominative) == folded), nominative)


def _first_half(head: str, reading: Reading) -> str:
    """The first half of a double name: declined with the second one (``Диаса-Канеля``) or frozen."""
    if reading.cases & NOM:
        return head
    declined = next((each for each in name_readings(head) if each.cases & reading.cases and each.weight >= 3), None)
    return head if declined is None or declined.cases == ANY_CASE else declined.nominative


def _is_of_syllables(parts: Sequence[Part]) -> bool:
    """Three unknown words, all but the last of one syllable: ``Тху Хён Сонгом``."""
    if len(parts) != 3:
        return False
    first, second, _ = parts
    return _is_syllable(first) and _is_syllable(second)


def _is_short(text: str) -> bool:
    """The last word of an Eastern name that stays: ``Ли Бо``, ``Ким Ён Чжу``."""
    return len(text) < _DECLINED or (text[-1] in _VOWELS and _syllables(text) == 1)


def _is_syllable(part: Part) -> bool:
    known = part.kind == PartKind.WORD or part.text in _EASTERN
    return known and _syllables(part.text) == 1


def _syllables(text: str) -> int:
    return sum([letter in _VOWELS for letter in text.lower()])


def _is_eastern(parts: Sequence[Part]) -> bool:
    """A name of China, Korea or Vietnam: two to four short words, none of them an initial."""
    if parts[0].text not in _EASTERN and not _is_of_syllables(parts):
        return False
    return len(parts) <= 4 and all(part.kind <= PartKind.GIVEN and len(part.text) <= 10 for part in parts)
