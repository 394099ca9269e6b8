"""Names of places and given names in all cases, where the dictionary knows them and where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from .morphology import (
    ALL_CASES,
    CASES,
    VOWELS,
    agreeing,
    best,
    by_ending,
    forms_of,
    is_adjective,
    is_possessive,
)
from .packing import ANY, Form, Slot

_IRREGULAR = {"вары": ("вары", "вар", "варам", "вары", "варами", "варах")}  # the dictionary has вар, варов


def toponym(word: str) -> dict[int, tuple[str, ...]]:
    """The forms of one word of a place's name by case."""
    if word.lower() in _IRREGULAR:
        return {case: (form,) for case, form in zip(ALL_CASES, _IRREGULAR[word.lower()], strict=True)}
    parse = best(word, "NOUN", "Geox", "Sgtm", "Pltm")
    if parse is not None and parse.is_known and "Fixd" not in parse.tag and "Geox" in parse.tag:
        return _known_toponym(parse)
    if parse is not None and parse.is_known and "Name" not in parse.tag and "Surn" not in parse.tag:
        return _known_toponym(parse)
    return by_ending(word.lower())


def _known_toponym(parse: Any) -> dict[int, tuple[str, ...]]:
    found: dict[int, dict[str, None]] = {}
    for form, tag in forms_of(parse):
        if tag.number == parse.tag.number:
            found.setdefault(CASES.get(tag.case or "", 0), {})[form] = None
    known = {case: tuple(forms) for case, forms in found.items() if case}
    return known if len(known) == len(ALL_CASES) else by_ending(parse.word)


def place(phrase: str) -> list[Form]:
    """The cases of a place's name: adjectives and the head noun inflect, what follows stays.

    Behind ``и`` it begins anew (``Босния и Герцеговина``) unless something stayed already.
    A word that begins with two capitals (``США``, ``РУз``) or ends with one (``БиГ``) stays as it is.
    """
    words = phrase.split()
    tables = [_inflection(words, i, state) for i, state in enumerate(_states(words))]
    forms: list[Form] = []
    for case in ALL_CASES:
        forms += [(" ".join(choice), Slot(case)) for choice in product(*(table[case] for table in tables))]
    return forms


def _states(words: list[str]) -> Iterator[str]:
    """For each word: adjective before the head, the head itself, or frozen behind it."""
    done = frozen = False
    for i, word in enumerate(words):
        if word == "и":
            done = frozen
            yield "frozen"
        elif done or word[:2].isupper() or word[-1].isupper():
            done = frozen = True
            yield "frozen"
        elif i + 1 < len(words) and words[i + 1] != "и" and is_adjective(word):
            yield "adjective"
        else:
            done = True
            yield "head"


_POSSESSIVE_ENDINGS = {
    "": ("", "а", "у", "", "ым", "ом"),
    "ы": ("ы", "ых", "ым", "ы", "ыми", "ых"),
    "а": ("а", "ой", "ой", "у", "ой", "ой"),
}


def possessive(word: str) -> dict[int, tuple[str, ...]]:
    """``Сергиева Посада``, ``Карловых Вар``: no dictionary has these adjectives."""
    ending = word[-1] if word[-1] in VOWELS else ""
    stem = word.removesuffix(ending)
    return {case: (stem + each,) for case, each in zip(ALL_CASES, _POSSESSIVE_ENDINGS[ending], strict=True)}


def _inflection(words: list[str], at: int, state: str) -> dict[int, tuple[str, ...]]:
    if state == "frozen":
        return dict.fromkeys(ALL_CASES, (words[at],))
    if state == "adjective" and is_possessive(words[at]):
        return possessive(words[at])
    if state == "adjective":
        ending = words[at].lower()[-2:]
        agreement = {"ая": "f", "яя": "f", "ое": "n", "ее": "n", "ые": "p", "ие": "p", "вы": "p"}.get(ending, "m")
        return agreeing(words[at], agreement)
    if "-" in words[at]:
        return hyphenated(words[at])
    return toponym(words[at])


_BEHIND_THE_HEAD = frozenset({"на", "ам", "ан", "сюр"})


def hyphenated(word: str) -> dict[int, tuple[str, ...]]:
    """``Нью-Йорке``, ``Ростове-на-Дону``: the last part inflects, or the first before ``-на-``; both where the last
    one is an adjective (``Каменске-Уральском``)."""
    known = best(word, "NOUN", "Geox")
    if known is not None and known.is_known:
        return _known_toponym(known) if "Fixd" not in known.tag else dict.fromkeys(ALL_CASES, (word,))
    first, *rest = word.split("-")
    if rest[0].lower() in _BEHIND_THE_HEAD:
        return {case: tuple(f"{form}-{'-'.join(rest)}" for form in forms) for case, forms in toponym(first).items()}
    *front, last = word.split("-")
    head = "-".join(front)
    if len(front) == 1 and last.endswith(("ский", "цкий", "ный")):
        heads, ends = toponym(head), agreeing(last, "m")
        return {case: tuple(f"{each}-{ends[case][0]}" for each in heads[case]) for case in ALL_CASES}
    return {case: tuple(f"{head}-{form}" for form in forms) for case, forms in toponym(last).items()}


def given_name(name: str, gender: str) -> list[Form]:
    """The cases of a person's given name; a woman's name that ends in a consonant stays."""
    if gender == "f" and name[-1] not in "аяь":
        return [(name, Slot(ANY))]
    front, hyphen, last = name.rpartition("-")
    table = _feminine_in_soft_sign(last) if gender == "f" and last[-1] == "ь" else by_ending(last)
    animate = {**table, 8: table[2]} if gender == "m" and last[-1] not in VOWELS else table
    return [(front + hyphen + form, Slot(case)) for case, forms in animate.items() for form in forms]


def _feminine_in_soft_sign(word: str) -> dict[int, tuple[str, ...]]:
    stem = word[:-1] + "и"
    return {1: (word,), 2: (stem,), 4: (stem,), 8: (word,), 16: (word + "ю",), 32: (stem,)}
