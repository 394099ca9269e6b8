"""Words that bound a figure."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import verb
from .packing import Form, Lexeme, bare, lexeme
from .sources import columns, values

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Words that bound a figure: about, over, under, exact"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for qualifier, place, phrases, *_ in columns("qualifiers.txt", 3):
        behind, verbal = "1" if place == "behind" else "", "1" if place == "verb" else ""
        for phrase in values(phrases, ","):
            forms = verb_forms(phrase) if verbal else bare(phrase)
            yield lexeme("QualifierWord", qualifier, behind, verbal, forms=forms)


def verb_forms(phrase: str) -> list[Form]:
    """Every form of the verb, with what stands before (``не``) and behind it (``за``)."""
    before, infinitive, behind = split_verb(phrase)
    found = {form for form, _ in verb(infinitive)}
    return [(" ".join((*before, form, *behind)), each) for form, each in bare(*sorted(found))]


def split_verb(phrase: str) -> tuple[list[str], str, list[str]]:
    """``не ограничиваться суммой`` → (не, ограничиваться, суммой)."""
    words = phrase.split()
    at = next(i for i, word in enumerate(words) if word.endswith(("ть", "ться", "ти", "чь")))
    return words[:at], words[at], words[at + 1 :]
