"""What a hyphenated word means by its parts: ``казахстанско-польский``, ``экс-президент``, ``январь-ноябрь``."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from .entry import Entry
from .senses import Head, Month, MonthRange, Numeral, PlaceAdjective, Sense

__all__ = ["compound"]

Find = Callable[[str], tuple[Entry, ...]]

_PREFIXES = frozenset(
    {"вице", "экс", "пресс", "премьер", "генерал", "обер", "лейб", "спец", "контр", "арт", "бизнес", "медиа"}
    | {"интернет", "онлайн", "веб", "топ", "статс", "штаб", "унтер", "шеф", "поп", "рок", "радио", "видео", "кибер"}
)


def compound(word: str, find: Find) -> tuple[Entry, ...]:
    """The entries of a hyphenated word that no table knows as a whole, by what *find* knows of its parts.

    ``казахстанско-польского`` is an adjective of both states, ``экс-президента`` and
    ``министр-координатор`` are roles, ``январе-ноябре`` is a range of months, ``два-три`` one of numbers.
    """
    first, hyphen, last = word.partition("-")
    if not (hyphen and first and last):
        return ()
    if first == "оон":  # `ООН-Хабитат`
        return find(first)
    behind = find(last)
    if not behind:
        return ()
    if first in _PREFIXES:
        return _entries(_prefixed(first, behind))
    if first.endswith("о"):
        return _entries(_joined_adjectives(first, behind, find))
    return _entries(_joined(find(first), behind))


def _entries(senses: Iterator[Sense]) -> tuple[Entry, ...]:
    return tuple(map(Entry, dict.fromkeys(senses)))


def _prefixed(prefix: str, behind: tuple[Entry, ...]) -> Iterator[Sense]:
    for entry in behind:
        if type(entry.sense) is Head and not entry.rest:
            yield attrs.evolve(entry.sense, lemma=f"{prefix}-{entry.sense.lemma}")


def _joined_adjectives(first: str, behind: tuple[Entry, ...], find: Find) -> Iterator[Sense]:
    """``казахстанско`` stands for the adjective in ``-ий``, as ``афро`` stands for none."""
    before = next((e.sense for e in find(f"{first[:-1]}ий") if type(e.sense) is PlaceAdjective), None)
    for entry in behind if before else ():
        if type(entry.sense) is PlaceAdjective and before:
            yield attrs.evolve(entry.sense, codes=(*before.codes, *entry.sense.codes))


def _joined(before: tuple[Entry, ...], behind: tuple[Entry, ...]) -> Iterator[Sense]:
    """Two nouns that inflect together: months, or heads of the same case."""
    for first in before:
        for last in behind:
            if not first.rest and not last.rest:
                yield from _pair(first.sense, last.sense)


def _pair(first: Sense, last: Sense) -> Iterator[Sense]:
    if type(first) is Month and type(last) is Month:
        yield MonthRange(first.number, last.number, last.cases)
    elif type(first) is Numeral and type(last) is Numeral:
        yield from _numerals(first, last)
    elif type(first) is Head and type(last) is Head and first.plural == last.plural and first.cases & last.cases:
        lemma = f"{first.lemma}-{last.lemma}"
        yield attrs.evolve(first, lemma=lemma, cases=first.cases & last.cases)


def _numerals(first: Numeral, last: Numeral) -> Iterator[Numeral]:
    """``пять-шесть`` and ``первый-третий`` are ranges, ``двадцать-пять`` one number."""
    cases = first.cases & last.cases
    if not cases or first.ordinal is not last.ordinal or first.to or last.to:
        return
    if first.value < last.value:
        yield attrs.evolve(first, cases=cases, to=last.value)
    elif not first.ordinal and 20 <= first.value <= 90 and 0 < last.value < 10:
        yield attrs.evolve(first, cases=cases, value=first.value + last.value)
