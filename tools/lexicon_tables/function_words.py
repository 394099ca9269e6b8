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
    prepositions = set()
    for cases, words in columns("prepositions.txt", 2):
        bits = sum(_CASES[case] for case in cases.split())
        for word in values(words, ","):
            prepositions.add(word.split()[0] if " " not in word else word)
            yield lexeme("Preposition", word, forms=[(word, Slot(bits))])
    hand = [word for (cell,) in columns("function_words.txt", 1) for word in values(cell, ",")]
    words = sorted((set(hand) | closed_classes()) - prepositions)
    yield lexeme("FunctionWord", forms=bare(*words))
    yield lexeme("Abbreviation", forms=bare(*(word for word, _ in columns("abbreviations.txt", 2))))
