"""The cases in which a name stands, once its nominative is known."""

from __future__ import annotations

from ..grammar.morph import name_readings
from ..grammar.persons import PersonPhrase
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE, NOM

__all__ = ["cases_of"]

_SYLLABLE = 5  # letters
_VOWELS = frozenset("аеёиоуыэюя")


def cases_of(phrase: PersonPhrase, nominative: str) -> int:
    """The cases that a mention of somebody called *nominative* can be in.

    The role before it speaks first; without one, each word of the name does by its ending.
    """
    if phrase.role is not None and phrase.cases != ANY_CASE:
        return phrase.cases
    return name_cases_beside(phrase.name.words, nominative.split())


def name_cases_beside(written: tuple[str, ...], nominative: list[str]) -> int:
    """The cases of a name as written, beside the same name in the nominative.

    >>> name_cases_beside(("Масимова",), ["Карим", "Масимов"]) & NOM
    0
    >>> name_cases_beside(("К.", "Масимов"), ["Карим", "Масимов"]) == NOM
    True
    >>> name_cases_beside(("Туктиевым",), ["Туктиев"]) == 16
    True
    >>> name_cases_beside(("К.", "Лунд", "Хольмом"), ["Карл", "Лунд", "Хольм"]) == 16
    True
    """
    cases = ANY_CASE
    told = not _word_cases(written[-1], nominative) & NOM
    for word in reversed(written) if told else written:
        if word != written[-1] and _is_syllable(word) and _word_cases(written[-1], nominative) == ANY_CASE:
            continue  # с Чжан Сяо: a Chinese family name before a given name without cases
        found = _word_cases(word, nominative)
        if cases & found:
            cases &= found
    return cases


def _is_syllable(word: str) -> bool:
    return len(word) <= _SYLLABLE and sum(letter in _VOWELS for letter in word) == 1


def _word_cases(word: str, nominative: list[str]) -> int:
    if word.endswith("."):
        return ANY_CASE
    known = set(map(fold_word, nominative))
    readings = [reading for reading in name_readings(word) if fold_word(reading.nominative) in known]
    likely = max((reading.weight for reading in readings), default=0)
    cases = 0
    for reading in readings:
        if reading.weight == likely:
            cases |= reading.cases
    return cases or (NOM if fold_word(word) in known else ANY_CASE)
