"""Russian forms: from pymorphy3 where it knows the word, by the ending where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pymorphy3

from .packing import ANY, Form, Slot

CASES = {"nomn": 1, "gent": 2, "gen2": 2, "datv": 4, "accs": 8, "ablt": 16, "loct": 32, "loc2": 32}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_UNUSUAL = frozenset({"V-oy", "V-ey", "V-be", "Arch", "Erro", "Dist", "Infr", "Slng", "V-ie", "V-sh"})
_FROZEN_PREFIXES = frozenset(
    {"арт", "бизнес", "веб", "вице", "видео", "контр", "медиа", "мини", "обер", "онлайн", "пресс", "статс", "топ"}
    | {"унтер", "шеф", "штаб", "экс", "экспресс"}
)


ALL_CASES = (1, 2, 4, 8, 16, 32)
_ADJECTIVE_ENDINGS = tuple("ый ий ой ая яя ое ее ые ие овы евы".split())
_BASIC = {"nomn": 1, "gent": 2, "datv": 4, "accs": 8, "ablt": 16, "loct": 32}
VOWELS = "аеёиоуыэюя"
_POSSESSIVES = frozenset({"Сергиев", "Гаврилов", "Карловы", "Марьина"})


@cache
def analyzer() -> Any:
    """pymorphy3's analyser, loaded once."""
    return pymorphy3.MorphAnalyzer()


# --- single words ---------------------------------------------------------------------------------


def best(word: str, pos: str, *hints: str) -> Any | None:
    """The reading of *word* as a nominative of *pos*: known first, then with the most of *hints*."""
    readings = [p for p in analyzer().parse(word.lower()) if pos == p.tag.POS and "nomn" in p.tag]
    if not readings:
        return None
    return max(readings, key=lambda p: (p.is_known, _likely(p, hints), "sing" in p.tag, p.score))


def _likely(parse: Any, hints: tuple[str, ...]) -> int:
    """How many *hints* its tag has; ``большая`` is великая rather than more."""
    return sum(hint in parse.tag for hint in hints) - (parse.normal_form == "больший")


def forms_of(parse: Any) -> Iterator[tuple[str, Any]]:
    """The forms of a lexeme with their tags, none more archaic, poetic or colloquial than *parse*."""
    unwanted = _UNUSUAL - set(parse.tag.grammemes)
    for each in parse.lexeme:
        tags = set(each.tag.grammemes)
        gerund = each.word.endswith("вшись")  # `встретившись`, unlike `взявши`
        if gerund or (not unwanted & tags and {"V-be"} & set(parse.tag.grammemes) <= tags):
            yield each.word, each.tag


def slot(tag: Any, *, gendered: bool = False, verb: str = "") -> Slot:
    """A pymorphy3 tag as a slot."""
    gender = _GENDERS.get(tag.gender or "", "") if gendered and tag.number == "sing" else ""
    return Slot(CASES.get(tag.case or "", 0), tag.number == "plur", gender, verb)


def noun(word: str, *hints: str) -> list[Form]:
    """Every case of both numbers of a noun in the nominative singular (or the plural it has)."""
    stem, last = _frozen_prefix(word)
    parse = best(last, "NOUN", *hints)
    if parse is None:
        return substantive(word)
    return [(stem + form, slot(tag)) for form, tag in forms_of(parse)]


def substantive(word: str) -> list[Form]:
    """An adjective or participle that names a person: ``управляющий``, ``ведущая``."""
    feminine = word.endswith(("ая", "яя"))
    parse = adjectival(word, "femn" if feminine else "masc")
    if parse is None:
        return [(form, Slot(case)) for case, forms in by_ending(word).items() for form in forms]
    numbers = ("femn",) if feminine else ("masc", "plur")
    found = [parse.inflect({number, case}) for number in numbers for case in _BASIC]
    if not feminine:  # of persons, the accusative is the genitive
        found += [parse.inflect({number, "accs", "anim"}) for number in numbers]
        found = [each for each in found if "inan" not in each.tag]
    return [(each.word, slot(each.tag)) for each in found]


def gender(word: str) -> str:
    """The gender of a noun: m, f, n, or nothing for nouns of both."""
    parse = best(_frozen_prefix(word)[1], "NOUN")
    if parse is None and adjectival(word) is not None:
        return "f" if word.endswith(("ая", "яя")) else "m"
    if parse is None or parse.tag.gender is None or {"ms-f", "Ms-f"} & set(parse.tag.grammemes):
        return ""
    return _GENDERS[parse.tag.gender]


def _frozen_prefix(word: str) -> tuple[str, str]:
    """``вице-`` and its like never inflect, however the dictionary may guess."""
    prefix, hyphen, last = word.partition("-")
    return (prefix + hyphen, last) if hyphen and prefix in _FROZEN_PREFIXES else ("", word)


def adjective(word: str, *, gendered: bool = False) -> list[Form]:
    """Every full form of an adjective given in the masculine nominative."""
    parse = best(word, "ADJF", "masc")
    if parse is None:
        return [(word, Slot(ANY))]
    return [(form, slot(tag, gendered=gendered)) for form, tag in forms_of(parse) if tag.POS == "ADJF"]


# --- words that no dictionary knows, adjectives beside a noun -----------------------------------------


def by_ending(word: str) -> dict[int, tuple[str, ...]]:
    """A place that no dictionary knows, declined by its last letters."""
    stem, last = word[:-1], word[-1]
    if word.endswith(("ово", "ево", "ино", "ыно")):  # declined or not
        return _paired(word, stem + "а", stem + "у", word, stem + "ом", stem + "е", also=word)
    if word.endswith(("ский", "цкий", "ной", "ный")):
        return agreeing(word, "m")
    if word.endswith(("ское", "цкое", "ное", "вое")):  # Каменское, Боровое
        return agreeing(word, "n")
    if word.endswith("ная"):  # Поднебесная
        return agreeing(word, "f")
    if word.endswith("ия"):
        return _paired(word, stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и")
    if last == "а" and stem[-1:] not in VOWELS:
        gen = "и" if stem[-1:] in "кгхжшчщ" else "ы"
        ins = "ей" if stem[-1:] in "жшчщц" else "ой"
        return _paired(word, stem + gen, stem + "е", stem + "у", stem + ins, stem + "е")
    if last == "я":
        return _paired(word, stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е")
    if last == "ь":  # of either gender; no dictionary says which
        return {1: (word,), 2: (stem + "я", stem + "и"), 4: (stem + "ю", stem + "и"), 8: (word,),
                16: (stem + "ем", word + "ю"), 32: (stem + "е", stem + "и")}  # fmt: skip
    if last == "й":
        return _paired(word, stem + "я", stem + "ю", word, stem + "ем", stem + ("и" if stem[-1:] == "и" else "е"))
    if last in VOWELS or not last.isalpha():
        return dict.fromkeys(ALL_CASES, (word,))
    ins = word + ("ем" if last in "жшчщц" else "ом")
    return _paired(word, word + "а", word + "у", word, ins, word + "е")


def _paired(nom: str, gen: str, dat: str, acc: str, ins: str, loc: str, also: str = "") -> dict[int, tuple[str, ...]]:
    extra = (also,) if also else ()
    return {1: (nom,), 2: (gen, *extra), 4: (dat, *extra), 8: (acc,), 16: (ins, *extra), 32: (loc, *extra)}


def agreeing(word: str, gender: str) -> dict[int, tuple[str, ...]]:
    """An adjective's forms by case beside an inanimate noun; *gender* is m, f, n, or p for the plural."""
    grammeme = {"m": "masc", "f": "femn", "n": "neut", "p": "plur"}[gender]
    parse = adjectival(word, grammeme)
    found = {} if parse is None else {bit: parse.inflect(_agreement(grammeme, case)) for case, bit in _BASIC.items()}
    return {bit: (found[bit].word if found.get(bit) else word,) for bit in ALL_CASES}


def _agreement(grammeme: str, case: str) -> set[str]:
    things = {"inan"} if case == "accs" and grammeme in ("masc", "plur") else set()
    return {grammeme, case} | things


def adjectival(word: str, *hints: str) -> Any | None:
    """*word* as an adjective or participle in the nominative."""
    return max(
        filter(None, (best(word, pos, *hints) for pos in ("ADJF", "PRTF"))),
        key=lambda parse: parse.is_known,
        default=None,
    )


def is_possessive(word: str) -> bool:
    """An adjective made of a name, of those that towns are called by: ``Сергиев Посад``."""
    return word in _POSSESSIVES


def is_adjective(word: str) -> bool:
    """An adjective in the nominative, by its ending or as towns have them."""
    return is_possessive(word) or (adjectival(word) is not None and word.lower().endswith(_ADJECTIVE_ENDINGS))


# --- verbs ----------------------------------------------------------------------------------------


def verb(infinitive: str, *, ours: bool = False) -> list[Form]:
    """Every form of a verb: finite, infinitive, gerund, participles with their cases, short passives; of two
    with one infinitive (``передавать``) those of the imperfective. *ours* takes in what «мы» do (``вывезем``)."""
    readings = [p for p in analyzer().parse(infinitive) if p.tag.POS == "INFN"]
    readings.sort(key=lambda p: "impf" not in p.tag)
    forms: list[Form] = []
    for form, tag in forms_of(readings[0]) if readings else ():
        name = verb_form(tag)
        if name and (tag.person in (None, "3per") or (ours and tag.person == "1per" and tag.number == "plur")):
            forms.append((form, slot(tag, gendered=True, verb=name)))
    return forms


_BY_POS = {"INFN": "inf", "GRND": "ger", "PRTF": "part", "PRTS": "short"}
_BY_TENSE = {"past": "past", "pres": "pres", "futr": "fut"}


def verb_form(tag: Any) -> str:
    """The verb form's name, empty for the imperative."""
    if tag.POS == "VERB":
        return "" if tag.mood == "impr" else _BY_TENSE[tag.tense]
    return _BY_POS.get(tag.POS, "")


# --- phrases of common nouns ----------------------------------------------------------------------


def noun_phrase(phrase: str) -> list[Form]:
    """Both numbers of adjectives, a head noun, and words behind it that stay: ``круглый стол``."""
    words = phrase.split()
    head = next((i for i, word in enumerate(words) if not is_adjective(word)), len(words) - 1)
    parse = best(words[head], "NOUN")
    if parse is None:
        return [(phrase, Slot(ANY))]
    forms: list[Form] = []
    for form, tag in forms_of(parse):
        genus = "p" if tag.number == "plur" else {"masc": "m", "femn": "f", "neut": "n"}.get(tag.gender, "m")
        tables = [agreeing(word, genus) for word in words[:head]]
        front = [table[CASES[tag.case]][0] for table in tables]
        forms.append((" ".join((*front, form, *words[head + 1 :])), slot(tag)))
    return forms
