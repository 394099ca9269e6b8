"""Russian forms: from pymorphy3 where it knows the word, by the ending where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product
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
        return [(form, Slot(case)) for case, forms in _by_ending(word).items() for form in forms]
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


# --- places ---------------------------------------------------------------------------------------

_ALL_CASES = (1, 2, 4, 8, 16, 32)
_ADJECTIVE_ENDINGS = tuple("ый ий ой ая яя ое ее ые ие овы евы".split())
_BASIC = {"nomn": 1, "gent": 2, "datv": 4, "accs": 8, "ablt": 16, "loct": 32}
_VOWELS = "аеёиоуыэюя"


_IRREGULAR = {"вары": ("вары", "вар", "варам", "вары", "варами", "варах")}  # the dictionary has вар, варов


def toponym(word: str) -> dict[int, tuple[str, ...]]:
    """The forms of one word of a place's name by case."""
    if word.lower() in _IRREGULAR:
        return {case: (form,) for case, form in zip(_ALL_CASES, _IRREGULAR[word.lower()], strict=True)}
    parse = best(word, "NOUN", "Geox", "Sgtm", "Pltm")
    if parse is not None and parse.is_known and "Fixd" not in parse.tag and "Geox" in parse.tag:
        return _known_toponym(parse)
    if parse is not None and parse.is_known and "Name" not in parse.tag and "Surn" not in parse.tag:
        return _known_toponym(parse)
    return _by_ending(word.lower())


def _known_toponym(parse: Any) -> dict[int, tuple[str, ...]]:
    found: dict[int, dict[str, None]] = {}
    for form, tag in forms_of(parse):
        if tag.number == parse.tag.number:
            found.setdefault(CASES.get(tag.case or "", 0), {})[form] = None
    known = {case: tuple(forms) for case, forms in found.items() if case}
    return known if len(known) == len(_ALL_CASES) else _by_ending(parse.word)


def _by_ending(word: str) -> dict[int, tuple[str, ...]]:
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
    if last == "а" and stem[-1:] not in _VOWELS:
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
    if last in _VOWELS or not last.isalpha():
        return dict.fromkeys(_ALL_CASES, (word,))
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
    return {bit: (found[bit].word if found.get(bit) else word,) for bit in _ALL_CASES}


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


def place(phrase: str) -> list[Form]:
    """The cases of a place's name: adjectives and the head noun inflect, what follows stays.

    Behind ``и`` it begins anew (``Босния и Герцеговина``) unless something stayed already.
    A word in capitals (``США``) stays as it is.
    """
    words = phrase.split()
    tables = [_inflection(words, i, state) for i, state in enumerate(_states(words))]
    forms: list[Form] = []
    for case in _ALL_CASES:
        forms += [(" ".join(choice), Slot(case)) for choice in product(*(table[case] for table in tables))]
    return forms


def _states(words: list[str]) -> Iterator[str]:
    """For each word: adjective before the head, the head itself, or frozen behind it."""
    done = frozen = False
    for i, word in enumerate(words):
        if word == "и":
            done = frozen
            yield "frozen"
        elif done or word.isupper():
            done = frozen = True
            yield "frozen"
        elif i + 1 < len(words) and words[i + 1] != "и" and _is_adjective(word):
            yield "adjective"
        else:
            done = True
            yield "head"


def _is_adjective(word: str) -> bool:
    return is_possessive(word) or (adjectival(word) is not None and word.lower().endswith(_ADJECTIVE_ENDINGS))


_POSSESSIVES = frozenset({"Сергиев", "Гаврилов", "Карловы", "Марьина"})
_POSSESSIVE_ENDINGS = {
    "": ("", "а", "у", "", "ым", "ом"),
    "ы": ("ы", "ых", "ым", "ы", "ыми", "ых"),
    "а": ("а", "ой", "ой", "у", "ой", "ой"),
}


def is_possessive(word: str) -> bool:
    """An adjective made of a name, of those that towns are called by: ``Сергиев Посад``."""
    return word in _POSSESSIVES


def possessive(word: str) -> dict[int, tuple[str, ...]]:
    """``Сергиева Посада``, ``Карловых Вар``: no dictionary has these adjectives."""
    ending = word[-1] if word[-1] in _VOWELS else ""
    stem = word.removesuffix(ending)
    return {case: (stem + each,) for case, each in zip(_ALL_CASES, _POSSESSIVE_ENDINGS[ending], strict=True)}


def _inflection(words: list[str], at: int, state: str) -> dict[int, tuple[str, ...]]:
    if state == "frozen":
        return dict.fromkeys(_ALL_CASES, (words[at],))
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
        return _known_toponym(known) if "Fixd" not in known.tag else dict.fromkeys(_ALL_CASES, (word,))
    first, *rest = word.split("-")
    if rest[0].lower() in _BEHIND_THE_HEAD:
        return {case: tuple(f"{form}-{'-'.join(rest)}" for form in forms) for case, forms in toponym(first).items()}
    *front, last = word.split("-")
    head = "-".join(front)
    if len(front) == 1 and last.endswith(("ский", "цкий", "ный")):
        heads, ends = toponym(head), agreeing(last, "m")
        return {case: tuple(f"{each}-{ends[case][0]}" for each in heads[case]) for case in _ALL_CASES}
    return {case: tuple(f"{head}-{form}" for form in forms) for case, forms in toponym(last).items()}


def given_name(name: str, gender: str) -> list[Form]:
    """The cases of a person's given name; a woman's name that ends in a consonant stays."""
    if gender == "f" and name[-1] not in "аяь":
        return [(name, Slot(ANY))]
    front, hyphen, last = name.rpartition("-")
    table = _feminine_in_soft_sign(last) if gender == "f" and last[-1] == "ь" else _by_ending(last)
    animate = {**table, 8: table[2]} if gender == "m" and last[-1] not in _VOWELS else table
    return [(front + hyphen + form, Slot(case)) for case, forms in animate.items() for form in forms]


def _feminine_in_soft_sign(word: str) -> dict[int, tuple[str, ...]]:
    stem = word[:-1] + "и"
    return {1: (word,), 2: (stem,), 4: (stem,), 8: (word,), 16: (word + "ю",), 32: (stem,)}


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
    head = next((i for i, word in enumerate(words) if not _is_adjective(word)), len(words) - 1)
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
