"""Closed classes: prepositions with their cases, conjunctions, particles, pronouns, adverbs; abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from .packing import Lexeme, Slot, bare, lexeme
from .sources import columns, values
from .vocabulary import closed_classes

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Prepositions, function words and abbreviations"

_CASES = {"gen": 2, "dat": 4, "acc": 8, "ins": 16, "loc": 32}


def rows() -> Iterator[Lexeme]:
    """The table."""
    prepositions: set[str] = set()
    for cases, words in columns("prepositions.txt", 2):
        bits = sum(_CASES[case] for case in cases.split())
        prepositions.update(values(words, ","))
        yield from (lexeme("Preposition", word, forms=[(word, Slot(bits))]) for word in values(words, ","))
    yield lexeme("FunctionWord", forms=bare(*sorted(function_words() - prepositions)))
    yield lexeme("Abbreviation", forms=bare(*(word for word, _ in columns("abbreviations.txt", 2))))


def function_words() -> set[str]:
    """The dictionary's closed classes and the hand-kept words; one behind ``-`` is none after all."""
    hand = {word for (cell,) in columns("function_words.txt", 1) for word in values(cell, ",")}
    names = {word[1:] for word in hand if word.startswith("-")}
    return (hand | closed_classes()) - names - {f"-{name}" for name in names}
