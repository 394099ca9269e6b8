"""Currencies: every one that CLDR names in Russian and ISO 4217 still lists, with shortenings and signs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import babel
from babel.core import get_global

from .morphology import agreeing, best, forms_of, noun, slot
from .packing import Form, Lexeme, Slot, bare, invariable, lexeme
from .sources import close, columns, values

PACKAGES = ("Babel", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Currencies (CLDR's Russian names), their shortenings, signs and ISO 4217 codes"


def rows() -> Iterator[Lexeme]:
    """The table."""
    states = states_by_noun()
    alone = {word: code for code, word in columns("currency_defaults.txt", 2)}
    homonyms = {word for (word, *_) in columns("currency_homonyms.txt", 2)}
    for word, by_state in states.items():
        codes = {code for _, code in by_state}
        one = len(codes) == 1 and word not in homonyms
        code = alone.get(word) or (min(codes) if one else "")
        if code or word not in homonyms:
            pairs = ",".join(f"{state}:{code}" for state, code in by_state)
            yield lexeme("CurrencyWord", word, code, pairs, "", forms=noun_forms(word))
    yield from full_names()
    yield from hand_kept(states)
    yield from signs()


def hand_kept(states: dict[str, list[tuple[str, str]]]) -> Iterator[Lexeme]:
    """Shortenings, second spellings and minor units."""
    for words, lemma, code, kind in columns("currency_words.txt", 4, wrong_word):
        pairs = ",".join(f"{state}:{code}" for state, code in states.get(lemma, []))
        for word in values(words, ","):
            forms = bare_or_declined(word)
            yield lexeme("CurrencyWord", lemma, code, pairs, "1" if "minor" in kind else "", forms=forms)
            if "short" in kind:
                yield lexeme("Abbreviation", forms=bare(word.strip("!")))


def wrong_word(words: str, lemma: str, code: str, kind: str) -> str:
    """What is wrong with a hand-kept word."""
    if code and code not in babel.Locale("en").currencies:
        return f"{code} is no code of ISO 4217 that CLDR knows"
    if not (code or lemma):
        return "neither a code nor a noun whose states it shares"
    if lemma and not is_named(lemma):
        return (
            f"CLDR calls no currency of today {lemma} (column 2; empty if it has none){close(lemma, states_by_noun())}"
        )
    unknown = set(kind.split()) - {"minor", "short"}
    return f"{' '.join(sorted(unknown))} is neither short nor minor" if unknown else ""


def is_named(lemma: str) -> bool:
    """A noun of CLDR's, or the words that several of its names begin with (``франк КФА``)."""
    return lemma in states_by_noun() or any(name.startswith(f"{lemma} ") for name in current().values())


def bare_or_declined(word: str) -> list[Form]:
    """``!`` marks what does not inflect."""
    return invariable(word[1:]) if word.startswith("!") else noun_forms(word)


# --- what CLDR says -------------------------------------------------------------------------------


@cache
def current() -> dict[str, str]:
    """ISO code → Russian name, for every currency that is legal tender somewhere now."""
    codes = {
        code
        for rows in get_global("territory_currencies").values()
        for code, _, until, tender in rows
        if until is None and tender
    }
    names = babel.Locale("ru").currencies
    return {code: names[code] for code in sorted(codes) if code in names}


@cache
def states_by_noun() -> dict[str, list[tuple[str, str]]]:
    """The head noun of each name → the states that have a currency of that name, and its code."""
    nouns: dict[str, list[tuple[str, str]]] = {}
    for code, name in current().items():
        state = home(code)
        states = nouns.setdefault(head(name), [])
        if state:
            states.append((state, code))
    nouns["риал"] = nouns["риял"] = sorted(nouns["риал"] + nouns["риял"])
    return dict(sorted(nouns.items()))


def home(code: str) -> str:
    """The state whose currency it is: by ISO 4217 the first two letters of the code."""
    states = get_global("territory_currencies")
    return code[:2] if code[:2] in states and not code.startswith("EU") else ""


def head(name: str) -> str:
    """The noun of a currency's name: ``новый израильский шекель`` → шекель."""
    return next(word.lower() for word in name.split() if not is_adjective(word))


def is_adjective(word: str) -> bool:
    """An adjective before the noun; the noun злотый looks like one."""
    return word.lower() != "злотый" and word.islower() and word.endswith(("ий", "ый", "ой", "ая"))


@cache
def indeclinable() -> frozenset[str]:
    """Nouns whose form with ``5`` is the one with ``1`` in CLDR: тенге, песо, лари."""
    plurals = babel.Locale("ru")._data["currency_names_plural"]
    found = {head(name) for code, name in current().items() if _same(plurals.get(code, {}))}
    return frozenset(found | {"евро", "афгани", "эскудо", "лоти", "леоне", "вату"})


def _same(forms: dict[str, str]) -> bool:
    return bool(forms) and head(forms["one"]) in forms["many"].split()


# --- forms ----------------------------------------------------------------------------------------

_ENDINGS = {  # of nouns that no dictionary knows: кьят, драм; накфа
    "m": ((1, ""), (2, "а"), (4, "у"), (8, ""), (16, "ом"), (32, "е")),
    "s": ((1, "ь"), (2, "я"), (4, "ю"), (8, "ь"), (16, "ем"), (32, "е")),
    "f": ((1, "а"), (2, "ы"), (4, "е"), (8, "у"), (16, "ой"), (32, "е")),
}
_PLURAL_ENDINGS = {
    "m": ((1, "ы"), (2, "ов"), (4, "ам"), (8, "ы"), (16, "ами"), (32, "ах")),
    "s": ((1, "и"), (2, "ей"), (4, "ям"), (8, "и"), (16, "ями"), (32, "ях")),
    "f": ((1, "ы"), (2, ""), (4, "ам"), (8, "ы"), (16, "ами"), (32, "ах")),
}


def noun_forms(word: str) -> list[Form]:
    """The forms of a currency's noun; a word that no dictionary knows declines by its ending."""
    if word in indeclinable():
        return invariable(word)
    if " " in word:
        first, rest = word.split(" ", 1)
        return [(f"{form} {rest}", each) for form, each in noun_forms(first)]
    if word == "злотый":
        return [(form, slot(tag)) for form, tag in forms_of(best("злотый", "ADJF", "masc") or best(word, "NOUN"))]
    known = best(word, "NOUN", "inan")
    forms = [*(noun(word, "inan") if known and known.is_known else regular(word)), *counted(word)]
    if any(each.plural for _, each in forms):
        return forms
    return [*forms, *((form, each) for form, each in regular(word) if each.plural)]  # драхма: the dictionary has one


def regular(word: str) -> list[Form]:
    """The forms by the ending alone."""
    gender = {"а": "f", "ь": "s"}.get(word[-1], "m")
    stem = word[:-1] if gender != "m" else word
    singular = [(stem + ending, Slot(case)) for case, ending in _ENDINGS[gender]]
    plural = [(stem + ending, Slot(case, True)) for case, ending in _PLURAL_ENDINGS[gender]]
    return [(form.replace("кы", "ки"), each) for form, each in singular + plural]


def counted(word: str) -> Iterator[Form]:
    """CLDR's forms behind ``2`` and ``5``, where they are not the dictionary's (``сомов``, ``гривен``)."""
    plurals = babel.Locale("ru")._data["currency_names_plural"]
    for code, name in current().items():
        forms = plurals.get(code)
        if forms and head(name) == word:
            at = len([each for each in name.split() if is_adjective(each)])
            yield forms["few"].split()[at].lower(), Slot(2)
            yield forms["many"].split()[at].lower(), Slot(2, True)


def full_names() -> Iterator[Lexeme]:
    """``гонконгских долларов``, ``долларов Островов Кайман`` with their adjectives and states."""
    for code, name in current().items():
        words = spaced(name)
        front = [word for word in words if is_adjective(word)]
        tail = words[len(front) + 1 :]
        if front or tail:
            forms = [*phrases(front, words[len(front)], tail), *as_counted(code)]
            yield lexeme("CurrencyWord", name, code, "", "", forms=forms)


def as_counted(code: str) -> Iterator[Form]:
    """CLDR's own forms behind 1, 2, 5 and 1,5."""
    for category, name in babel.Locale("ru")._data["currency_names_plural"].get(code, {}).items():
        yield " ".join(spaced(name)), Slot(2 if category in ("few", "many") else 1)


def spaced(name: str) -> list[str]:
    """The words and signs of a name, as the tokens of a text would be: ``Папуа - Новой Гвинеи``."""
    return name.replace("–", "-").split()


def phrases(front: list[str], word: str, tail: list[str]) -> Iterator[Form]:
    """Adjectives agree with the noun, or stand in the genitive plural (``два болгарских лева``)."""
    genders = {True: "f", False: "m"}
    gender = genders[front[0].endswith("ая")] if front else "m"
    for form, each in noun_forms(word.lower()):
        tables = [agreeing(adjective, gender) for adjective in front]
        plurals = [agreeing(adjective, "p") for adjective in front]
        for case in (1, 2, 4, 8, 16, 32):
            if each.cases & case:
                if not each.plural:
                    yield _joined(tables, case, form, tail), Slot(case)
                if each.plural or each.cases == 63:
                    yield _joined(plurals, case, form, tail), Slot(case, True)
        if each.cases & 2 and not each.plural:
            yield _joined(plurals, 2, form, tail), Slot(2)


def _joined(tables: list[dict[int, tuple[str, ...]]], case: int, form: str, tail: list[str]) -> str:
    return " ".join((*(table[case][0] for table in tables), form, *tail))


def signs() -> Iterator[Lexeme]:
    """Codes in capitals, and signs (``US$`` is the word ``US`` and the sign ``$``)."""
    wordlike = {code for code, _ in columns("currency_code_words.txt", 2)}
    for code in current():
        yield lexeme("CurrencySign", code, "1" if code in wordlike else "", forms=bare(code), capital=True)
    symbols = babel.Locale("ru").currency_symbols
    written = [(code, sign) for code, cell in columns("currency_signs.txt", 2) for sign in values(cell, " ")]
    written += [(code, symbols[code]) for code in current() if symbols.get(code, code) != code]
    for code, sign in dict.fromkeys(written):
        yield lexeme("CurrencySign", code, "", forms=bare(sign_phrase(sign)), capital=sign[0].isalpha())


def sign_phrase(sign: str) -> str:
    """A sign as the tokens of a text: letters, then the sign itself."""
    parted = sign if sign[-1].isalnum() or len(sign) == 1 else f"{sign[:-1]} {sign[-1]}"
    return " ".join(parted.split())
