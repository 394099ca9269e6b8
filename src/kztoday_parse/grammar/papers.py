"""Organisations that speak through what they write: `по данным Нацбанка`, `говорится в сообщении МИД РК`."""

from __future__ import annotations

from ..lexicon.senses import ACC, DAT, GEN, INS, KINDS, LOC, NOM, GivenName, Head, Place, PlaceAdjective
from ..tokens import Tokens
from .attributions import (
    CONTENTS,
    FOLLOWS,
    JUDGEMENTS,
    PAPERS,
    PAPERS_AGREED_WITH,
    PASSED_ON,
    REFERENCES,
    SHOWING,
    SITES,
    SPEAKING,
    WHEN,
)
from .body_names import latin_end
from .latin_names import CYRILLIC
from .leaves import match_sense
from .morph import adjective_cases
from .noun_phrase import Organisation, read_organisation
from .quotes import CLOSING_QUOTES, OPENING_QUOTES
from .roles import noun_at

__all__ = ["WRITTEN", "in_writing", "of_a_nation", "quoted_title", "unknown_name"]

_REFERRING = frozenset(("ссылкой", "ссылаясь"))
_DATA = "данные"
_LABEL = "источник"
_HEAD = KINDS[Head]
_NAMED = _HEAD | KINDS[GivenName] | KINDS[Place]
_TITLE_WORDS = 4  # words of a newspaper's name
_NAME = 4  # words of a name that no table knows
_APART = frozenset([",", "-", "(", "что", "а", "и"])
_ENDS = frozenset((".", ",", ";", "со"))
_OF_FAMILIES = ("ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "ко")
_ATTRIBUTES = 3  # adjectives before what is written
_ISSUED = ("ном", "нной", "нных", "нным")  # `размещенном на сайте`, `распространенной пресс-службой`

WRITTEN = REFERENCES | JUDGEMENTS | PAPERS_AGREED_WITH | PASSED_ON | SPEAKING | _REFERRING | {_DATA, _LABEL}


def in_writing(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    """``по данным organisation | из отчета organisation | [в paper] на сайте organisation | со ссылкой на organisation
    | "Источник:" organisation``: whose writing the word at *at* refers to, in the sentence that begins at *first*."""
    word, words = tokens.words[at], tokens.words
    if at + 1 >= stop:
        return None
    if word in SPEAKING:
        return _in_paper(tokens, at + 1, stop) or _opening_paper(tokens, first, at)
    if word in _REFERRING:
        return _referred_to(tokens, at + 2, stop) if words[at + 1] == "на" and at + 2 < stop else None
    if word == _LABEL:
        labelled = at == first and words[at + 1] == ":" and at + 2 < stop
        return read_organisation(tokens, at + 2, NOM) or unknown_name(tokens, at + 2, stop) if labelled else None
    return _writer(tokens, at + 1, stop) if _is_referred_to(tokens, first, at) else None


def unknown_name(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`Источник: Голос Востока`, `передает Полдень.`, `Источник: "Вечерний звон"`: a name up to the end of sentence or
    clause, capitalised or in quotes, that is no person's."""
    quoted = tokens.words[at] in OPENING_QUOTES
    first = behind = at + quoted
    reach = min(stop, first + _NAME)
    if quoted and tokens.raw[first][:1].isupper():
        behind = next((i for i in range(first, reach) if tokens.words[i] in CLOSING_QUOTES), first)
    while not quoted and behind < reach and tokens.raw[behind][0].isupper() and not tokens.kinds[behind] & _NAMED:
        behind += 1
    ended = behind + quoted
    if behind == first or (ended < stop and tokens.words[ended] not in _ENDS):
        return None
    if behind == first + 1 and not quoted and tokens.words[first].endswith(_OF_FAMILIES):
        return None
    return Organisation(tokens.span(first, behind).of(tokens.text), at, ended)


def _is_referred_to(tokens: Tokens, first: int, at: int) -> bool:
    """`по предварительным данным`, `согласно отчету`, `следует из годового отчета`, `свидетельствуют данные`"""
    words, word = tokens.words, tokens.words[at]
    before = _before_attributes(tokens, first, at, DAT | GEN | NOM)
    if before < first:
        return False
    if words[before] == "согласно":
        return word in REFERENCES or word in PAPERS_AGREED_WITH
    if words[before] == "по":
        return word in REFERENCES or ((before == first or words[before - 1] in _APART) and word in JUDGEMENTS)
    if words[before] == "из":
        return word in PASSED_ON and before > first and words[before - 1] in FOLLOWS
    return word == _DATA and (words[before] in SHOWING or words[before] == "(")


def _before_attributes(tokens: Tokens, first: int, at: int, cases: int) -> int:
    """The token before the adjectives that stand before *at*; before *first* where there is none."""
    before = at - 1
    while before >= max(first, at - _ATTRIBUTES) and adjective_cases(tokens.words[before]) & cases:
        before -= 1
    return before


def _written(tokens: Tokens, at: int, stop: int, writings: frozenset[str]) -> int:
    """The token behind one of *writings* that stands at *at*, adjectives before it or none; 0 where none does."""
    for paper in range(at, min(stop - 1, at + 1 + _ATTRIBUTES)):
        if tokens.words[paper] in writings:
            return paper + 1
        if not adjective_cases(tokens.words[paper]) & (LOC | ACC):
            break
    return 0


def _referred_to(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`со ссылкой на Минторг`, `со ссылкой на официальные данные Минторга`"""
    behind = _written(tokens, at, stop, CONTENTS)
    return read_organisation(tokens, behind, GEN) if behind else read_organisation(tokens, at, ACC)


def _in_paper(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`в [официальном] сообщении [пресс-службы] Минфина`, `в сообщении, распространенном Минфином`, `[в сообщении[,
    размещенном]] на [официальном] сайте Минфина`"""
    paper = _written(tokens, at + 1, stop, PAPERS) if tokens.words[at] == "в" else 0
    return _writer(tokens, paper, stop) if paper else _on_site(tokens, at, stop)


def _writer(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """Whose the paper is that ends before *at*: `[по данным] доклада Минфина`, `[в письме], разосланном Минфином`."""
    if at + 1 < stop and tokens.words[at] in PASSED_ON:
        at += 1
    if tokens.words[at] == "," and at + 2 < stop and tokens.words[at + 1].endswith(_ISSUED):
        at += 2
        if tokens.words[at] != "на":
            return read_organisation(tokens, at, INS)
    return _on_site(tokens, at, stop) or read_organisation(tokens, at, GEN)


def _on_site(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`на официальном сайте Минфина`, `на официальном сайте президента`: the latter is a name of its own."""
    site = _written(tokens, at + 1, stop, SITES) if tokens.words[at] == "на" else 0
    if not site:
        return None
    if tokens.kinds[site] & _HEAD and noun_at(tokens, site) is not None:
        return read_organisation(tokens, at + 1, LOC)
    return read_organisation(tokens, site, GEN)


def _opening_paper(tokens: Tokens, first: int, at: int) -> Organisation | None:
    """`В [официальном] сообщении Минфина говорится`"""
    paper = _written(tokens, first + 1, at, PAPERS) if tokens.words[first] == "в" else 0
    found = _writer(tokens, paper, at) if paper else None
    return found if found is not None and WHEN.issuperset(tokens.words[found.stop : at]) else None


def quoted_title(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`«Вечерний город»`: the name of a newspaper, where a body is to stand."""
    if at + 2 >= stop or tokens.words[at] not in OPENING_QUOTES or not tokens.raw[at + 1][0].isupper():
        return None
    ends = (i for i in range(at + 2, min(stop, at + 2 + _TITLE_WORDS)) if tokens.words[i] in CLOSING_QUOTES)
    close = next(ends, 0)
    return Organisation(tokens.span(at + 1, close).of(tokens.text), at, close + 1) if close else None


def of_a_nation(tokens: Tokens, at: int) -> Organisation | None:
    """`испанская La Nota`: a newspaper's name in Latin letters behind the adjective of its state."""
    adjective = match_sense(tokens, at, PlaceAdjective) if tokens.kinds[at] & KINDS[PlaceAdjective] else None
    behind = 0 if adjective is None or not adjective[0].cases & NOM else latin_end(tokens, at + 1)
    while behind and behind < tokens.size and tokens.raw[behind] < CYRILLIC and tokens.raw[behind].istitle():
        behind += 1  # `La Mañana`
    return Organisation(tokens.span(at, behind).of(tokens.text), at, behind) if behind else None
