"""Whom an article names as its source: `сообщили в пресс-службе МИД РК`, `по данным Нацбанка`, `передает Bloomberg`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from ..lexicon.senses import ACC, GEN, LOC, NOM, Month, Weekday
from ..model import Mention
from ..tokens import Tokens
from .attributions import (
    ACTIVE,
    AGAIN,
    FOLLOWS,
    LEADS,
    OBJECTS,
    PAPERS,
    PASSED_ON,
    PLURAL,
    REFERENCES,
    SHOWING,
    SPEAKING,
    WHEN,
)
from .leaves import match_sense
from .noun_phrase import Organisation, read_organisation

__all__ = ["find_organisations", "sources"]

_ANCHORS = PLURAL | ACTIVE | LEADS | REFERENCES | PASSED_ON | SPEAKING | {"ссылкой", "данные"}
_ADDRESSEE = 8  # so many tokens stand between verb and `в` (`сообщили журналистам в …`)
_ADVERBS = 3
_QUOTED_WORDS = 8
_TOPIC = 24  # tokens of what was told of, before the verb
_BEFORE = frozenset((",", "-", '"', "»", "”", "“", "как", "этом", "что", "(", "также", "ранее", "напомним", "позже"))


def sources(tokens: Tokens, sentences: Iterable[tuple[int, int]]) -> tuple[Mention[str], ...]:
    """The organisations that the *sentences* name as sources, in order, each once."""
    seen: dict[str, Mention[str]] = {}
    for first, stop in sentences:
        for found in find_organisations(tokens, first, stop):
            name = found.text.lower()
            if not any(_says_again(name, known) for known in seen):
                seen.setdefault(name, Mention(found.text, tokens.span(found.first, found.stop)))
    return tuple(seen.values())


def _says_again(name: str, known: str) -> bool:
    """`в пресс-службе`, told before whose; `по данным комитета`, told before which; `в ведомстве`, of any."""
    return name in AGAIN or known.startswith(name + " ") or (" " not in name and name in known.split())


def find_organisations(tokens: Tokens, first: int, stop: int) -> Iterator[Organisation]:
    """``source = tell в organisation | tell organisation | organisation tell | по данным organisation
    | со ссылкой на organisation | tells [в paper] на сайте organisation``: every source of one sentence."""
    words = tokens.words[first:stop]
    if _ANCHORS.isdisjoint(words):
        return
    for at in compress(range(first, stop), map(_ANCHORS.__contains__, words)):
        found = _named_at(tokens, first, at, stop)
        if found is not None and found.stop <= stop:
            yield found


def _named_at(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    word = tokens.words[at]
    if word in PASSED_ON:
        told = at > first + 1 and tokens.words[at - 1] == "из" and tokens.words[at - 2] in FOLLOWS
        return read_organisation(tokens, at + 1, GEN) if told and at + 1 < stop else None
    if word in REFERENCES:
        by = at > first and tokens.words[at - 1] in ("по", "согласно")
        return read_organisation(tokens, at + 1, GEN) if by and at + 1 < stop else None
    if word == "ссылкой":
        return read_organisation(tokens, at + 2, ACC) if at + 2 < stop and tokens.words[at + 1] == "на" else None
    if word in SPEAKING:
        return _in_paper(tokens, at + 1, stop)
    if word == "данные":
        return read_organisation(tokens, at + 1, GEN) if at > first and tokens.words[at - 1] in SHOWING else None
    return _behind_verb(tokens, first, at, stop) or _before_verb(tokens, first, at)


def _in_paper(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`в сообщении Минфина`, `[в сообщении] на [официальном] сайте Минфина`"""
    if at + 2 < stop and tokens.words[at] == "в" and tokens.words[at + 1] in PAPERS:
        at += 2
        if tokens.words[at] != "на":
            return read_organisation(tokens, at, GEN)
    site = next((i for i in range(at + 1, min(stop - 1, at + _ADVERBS)) if tokens.words[i] == "сайте"), None)
    return read_organisation(tokens, site + 1, GEN) if site is not None and tokens.words[at] == "на" else None


def _behind_verb(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    """The organisation behind a verb that a comma, a dash, a quote or `как` sets apart."""
    word = tokens.words[at]
    if at > first and tokens.words[at - 1] not in _BEFORE and not _opens_with_this(tokens, first, at):
        return None
    if word in PLURAL and (found := _in_organisation(tokens, at + 1, stop)) is not None:
        return found
    if word not in ACTIVE or at + 1 >= stop:
        return None
    if tokens.words[at + 1] in OBJECTS:
        return _behind_object(tokens, at + 2, stop)
    return read_organisation(tokens, _behind_time(tokens, at + 1, stop), NOM)


def _behind_time(tokens: Tokens, at: int, stop: int) -> int:
    """Behind `в понедельник`, `12 мая`, `сегодня журналистам`, where they stand between verb and subject."""
    for _ in range(_ADVERBS):
        if at + 2 < stop and _is_day(tokens, at):
            at += 2
        elif at + 1 < stop and tokens.words[at] in WHEN:
            at += 1
        else:
            break
    return at


def _is_day(tokens: Tokens, at: int) -> bool:
    if tokens.words[at] in ("в", "во"):
        return match_sense(tokens, at + 1, Weekday) is not None
    return tokens.words[at].isdecimal() and match_sense(tokens, at + 1, Month) is not None


def _opens_with_this(tokens: Tokens, first: int, at: int) -> bool:
    """`Об этом журналистам сообщили в …`, `Об итогах поездки рассказали в …`"""
    if tokens.words[first] in ("о", "об"):
        return at - first < _TOPIC
    return at - first < _ADDRESSEE and (tokens.words[first] == "как" or "этом" in tokens.words[first : first + 3])


def _in_organisation(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`в` and an organisation, perhaps behind an addressee or an adverb."""
    for i in range(at, min(stop - 1, at + _ADDRESSEE)):
        word = tokens.words[i]
        if word in ("в", "во") and (found := read_organisation(tokens, i + 1, LOC)) is not None:
            return found
        if word in ",.;:-()" or word == "что":
            return None
    return None


def _behind_object(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """The subject that ends the clause behind `передает слова министра`."""
    for i in range(at, min(stop, at + _QUOTED_WORDS)):
        found = read_organisation(tokens, i, NOM)
        if found is not None and (found.stop >= stop or tokens.words[found.stop] in ",.;"):
            return found
        if tokens.words[i] in ",.;":
            return None
    return None


def _before_verb(tokens: Tokens, first: int, at: int) -> Organisation | None:
    """An organisation that opens the sentence and ends at the verb: `В МИД сообщили`, `МИД РК сообщает`."""
    if at == first:
        return None
    if tokens.words[first] in ("в", "во") and tokens.words[at] in PLURAL:
        found = read_organisation(tokens, first + 1, LOC)
    elif tokens.words[at] in LEADS:
        found = read_organisation(tokens, first, NOM)
    else:
        return None
    return found if found is not None and found.stop == at else None
