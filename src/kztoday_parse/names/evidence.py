"""What speaks for a run of capitalised words being a person."""

from __future__ import annotations

from collections.abc import Sequence

from ..grammar.agreement import given_cases, is_a_mans, nominatives
from ..grammar.leaves import match_sense, verb_of_speech
from ..grammar.morph import adjective_cases
from ..grammar.name_runs import MAY_NAME
from ..grammar.name_words import OF_SOMEBODY, TITLES
from ..grammar.names import Part, PartKind, is_age, same_line
from ..grammar.quotes import OPENING_QUOTES, QUOTES, title_around
from ..grammar.role_words import OF_A_SEE
from ..grammar.roles import noun_at
from ..grammar.surnames import (
    DISTRICTS,
    NAMED_AFTER,
    NAMED_AFTER_WORDS,
    WORKS,
)
from ..lexicon.senses import (
    KINDS,
    LOC,
    NOM,
    Demonym,
    GivenName,
    Head,
    Place,
)
from ..tokens import Tokens
from .adjectives import is_said_of_next
from .shapes import is_registered, is_surname_like
from .verbs import is_past

__all__ = [
    "acts",
    "fills_line",
    "is_foreign_name",
    "is_named_after",
    "is_named_after_holder",
    "is_no_name",
    "is_noble",
    "is_of_a_nation",
    "is_of_somebody",
    "is_place",
    "is_somebody",
    "is_thing",
    "is_titled",
    "is_where",
    "speaks_beside",
]

_OF_STREETS = ("улиц", "улицы", "улицам", "улицами", "улицах", "ов", "ам", "ами", "ах", "ям", "ями", "ях", "ей", "ты")
_GIVEN, _PLACE, _DEMONYM = KINDS[GivenName], KINDS[Place], KINDS[Demonym]
_WHERE = frozenset("в во на из под близ".split())
_OF_A_PERSON = frozenset(
    "словам словами мнению мнения просьбе приглашению инициативе поручению господин господина".split()
)
_RELATIVE = frozenset(["который", "которая"])
_OF_STAFF = ("театра", "музея", "университета", "института", "академии", "больницы", "колледжа", "завода", "фонда")
_ENDING = 3  # letters that an ending adds to a stem
_WITH_HOLDERS = ("улиц", "проспект", "бульвар", "переул", "площад", "имени")


def speaks_beside(tokens: Tokens, first: int, stop: int) -> bool:
    """A verb of speech stands right before or behind."""
    return verb_of_speech(tokens, stop) is not None or verb_of_speech(tokens, first - 1) is not None


def is_noble(tokens: Tokens, part: Part) -> bool:
    """``принц Уильям``: a known given name right behind the title of who goes by it."""
    noun = noun_at(tokens, part.first - 1) if part.first and part.kind == PartKind.GIVEN else None
    return noun is not None and noun.lemma in OF_A_SEE


def is_of_a_nation(tokens: Tokens, first: int) -> bool:
    """``американка София Громова``, ``француз Леблан``: one person of a nation is named."""
    if not first or not tokens.kinds[first - 1] & _DEMONYM or not same_line(tokens, first):
        return False
    found = match_sense(tokens, first - 1, Demonym)
    return found is not None and not found[0].plural and tokens.raw[first - 1].islower()


def is_foreign_name(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Two or more words that mean nothing else, the first one no adjective: ``Фернанду Оливейра``."""
    words = [part for part in parts if part.kind <= PartKind.GIVEN]
    unknown = all(
        part.kind == PartKind.GIVEN
        or (not tokens.kinds[part.first] & ~MAY_NAME and len(part.text) > 1)
        or (part is words[-1] and is_surname_like(part))
        for part in words
    )
    if not unknown or len(words) < 2 or is_said_of_next(tokens, words):
        return False
    if words[-1].text.endswith("ая") and adjective_cases(words[-1].text) and not is_surname_like(words[-1]):
        return False  # `площадь Поляна Глубокая`
    return not _is_quoted(tokens, parts[0].first, parts[-1].stop)


def _is_quoted(tokens: Tokens, first: int, stop: int) -> bool:
    """Nothing else stands in the quotation marks: ``"Капитан Драницын"``."""
    words = tokens.words
    return words[stop] in QUOTES and first > 0 and words[first - 1] in QUOTES


def is_no_name(tokens: Tokens, part: Part) -> bool:
    """A lone word that is a dukedom (``герцогиня Кембриджская``) or the name of a thing (``песня "Юлия"``)."""
    return _is_quoted(tokens, part.first, part.stop) or is_titled(tokens, part.first)


def is_named_after(tokens: Tokens, at: int) -> bool:
    """Streets, prizes and ships bear names of persons: ``улица Абая``, ``ул. Абая``, ``имени аль-Фараби``."""
    before = at - 1
    if before > 0 and tokens.words[before] in OPENING_QUOTES:
        before -= 1
    elif before > 0 and tokens.words[before] == ".":
        return tokens.words[before - 1] in NAMED_AFTER_WORDS
    if at and tokens.words[before] == "имени" and _is_his_own(tokens, before):
        return False
    word = tokens.words[at]  # `Парк Победы`, but `Марк` and `Д.`
    known = tokens.kinds[at] & _GIVEN and word not in NAMED_AFTER_WORDS  # but `Гора Белуха`
    if len(word) > 1 and not known and _names_a_thing(word):
        return True
    if at > 2 and tokens.words[before] == "и" and tokens.raw[before - 1][0].isupper():
        return tokens.words[before - 2] == "имени" or _names_streets(tokens.words[before - 2])
    return at > 0 and _names_a_thing(tokens.words[before])


def _is_his_own(tokens: Tokens, at: int) -> bool:
    """``по имени Громов``, ``от имени Громова``: no thing is named after him."""
    return tokens.words[max(0, at - 1)] in ("по", "от")


def _names_streets(word: str) -> bool:
    """``улиц Абая и Гоголя``: the plural bears the name behind ``и`` as well."""
    return word.endswith(_OF_STREETS) and _names_a_thing(word)


def _names_a_thing(word: str) -> bool:
    if word in NAMED_AFTER_WORDS and len(word) > 1:  # `о Громове` is no island
        return True
    return _is_form_of(word, NAMED_AFTER)


def _is_form_of(word: str, stems: tuple[str, ...]) -> bool:
    """One of the stems with an ending: ``театра``, not ``театровед``."""
    return word.startswith(stems) and any(word.startswith(stem) and len(word) <= len(stem) + _ENDING for stem in stems)


def is_named_after_holder(tokens: Tokens, first: int, stop: int) -> bool:
    """``улица Генерала Громова``, ``имени академика Оспанова``, ``"Капитан Громов"``: a thing bears job and name."""
    before = tokens.words[first - 1] if first else ""
    if before == "имени" and _is_his_own(tokens, first - 1):
        return False
    return before.startswith(_WITH_HOLDERS) or (before in QUOTES and tokens.words[stop] in QUOTES)


def is_titled(tokens: Tokens, at: int) -> bool:
    """``герцогиня Кембриджская``: the adjective of a dukedom or a see, no family name."""
    adjective = "ск" in tokens.words[at] and adjective_cases(tokens.words[at])
    noun = noun_at(tokens, at - 1) if at and adjective else None
    return noun is not None and (noun.lemma in OF_A_SEE or noun.lemma in TITLES)


def is_thing(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Quoted by itself, in the name of a firm or a thing, or behind the word for it: what is called so here is no
    person elsewhere."""
    first, stop = parts[0].first, parts[-1].stop
    if _is_quoted(tokens, first, stop):
        return True
    whole = parts[0].kind == PartKind.GIVEN and is_surname_like(parts[-1])
    if not whole and title_around(tokens, first, stop) and not acts(tokens, first, stop):
        return True
    return is_named_after(tokens, parts[0].first) and not _is_only_beside(tokens, parts)


def _is_only_beside(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """``в Южном округе Марат Оспанов``: a known given name in the nominative is none of the district's."""
    words = [part for part in parts if part.kind <= PartKind.GIVEN]
    if len(words) < 2 or words[0].kind != PartKind.GIVEN:
        if not (is_registered(parts) and is_surname_like(parts[0])):  # `акционеров банка Громов Иван Петрович`
            return False
        forms = nominatives(tokens, parts)
        return bool(forms) and bool(forms[0].cases & NOM)
    before = tokens.words[parts[0].first - 1]
    if before == "и":  # `имени Абая и Дины Нурпеисовой`
        return bool(given_cases(tokens, words[0]) & NOM)
    if before.startswith(WORKS):  # `роман Ивана Петрова`: its author
        return not given_cases(tokens, words[0]) & NOM or is_a_mans(tokens, words[0])
    if before.startswith(_OF_STAFF) and given_cases(tokens, words[0]) == NOM:
        return is_surname_like(words[-1])  # `пела солистка из нашего театра Анна Петрова`
    led = parts[0].first > 1 and tokens.kinds[parts[0].first - 2] & KINDS[Head]  # `староста группы Иван Петров`
    found = nominatives(tokens, parts) if led or before.startswith(DISTRICTS) else []
    return bool(found) and bool(found[0].cases & NOM)


def is_of_somebody(word: str) -> bool:
    """``отставка``, ``смерть``, ``сторонники``: what a person's name in the genitive follows."""
    return _is_form_of(word, OF_SOMEBODY)


def is_where(tokens: Tokens, at: int) -> bool:
    """Behind a preposition of place: ``на Хай-стрит``, ``в Бургер Кинг``."""
    return at > 0 and tokens.words[at - 1] in _WHERE


def is_place(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """``в Новой Москве``, ``Таун Алматы``: a town, and before it words that are no name; ``в Пражском Граде``,
    ``по Большому Тишинскому переулку``: adjectives of a place."""
    described = len(parts) > 1 and adjective_cases(parts[0].text) and all(part.kind == PartKind.WORD for part in parts)
    if described and (is_where(tokens, parts[0].first) or any(_are_adjectives(parts, gender) for gender in "mfnp")):
        return True
    town = tokens.kinds[parts[-1].first] & _PLACE
    family = len(parts) == 2 and is_surname_like(parts[1]) and not adjective_cases(parts[0].text)  # `Дастан Сатпаев`
    return bool(town) and len(parts) > 1 and not family and all(part.kind == PartKind.WORD for part in parts[:-1])


def _are_adjectives(parts: Sequence[Part], gender: str) -> bool:
    return all(adjective_cases(part.text, gender) & ~LOC for part in parts)


def acts(tokens: Tokens, first: int, stop: int) -> bool:
    """A finite verb stands right behind the name, or right before it (``заявил Оспанов``)."""
    if stop + 1 < tokens.size and tokens.words[stop] == "," and _is_said_in_apposition(tokens, stop + 1):
        return True
    behind = stop + 1 if stop < tokens.size and tokens.words[stop] == "не" else stop
    return is_past(tokens, behind) or verb_of_speech(tokens, first - 1) is not None


def _is_said_in_apposition(tokens: Tokens, at: int) -> bool:
    """``, который``, ``, 23-летний``"""
    return tokens.words[at] in _RELATIVE or is_age(tokens, at)


def is_somebody(tokens: Tokens, first: int, stop: int) -> bool:
    """What is said here only a person does or has: words, a mind, deeds."""
    return (first > 0 and tokens.words[first - 1] in _OF_A_PERSON) or acts(tokens, first, stop)


def fills_line(tokens: Tokens, first: int, stop: int) -> bool:
    """A caption that is nothing but the name."""
    text = tokens.text
    before = text[tokens.end(first - 1) : tokens.starts[first]] if first else "\n"
    behind = text[tokens.end(stop - 1) : tokens.starts[stop]] if stop < tokens.size else "\n"
    return "\n" in before and "\n" in behind
