"""Words that periods are made of."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import adjective, analyzer, best, forms_of, noun, noun_phrase, slot
from .packing import Form, Lexeme, invariable, lexeme
from .sources import columns, values

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Words that periods are made of: years, quarters, half years, last and this, the same"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for kind, value, words, *_ in columns("periods.txt", 4):
        for word in values(words, ","):
            yield lexeme("TimeWord", kind, value, forms=forms(word))


def forms(word: str) -> list[Form]:
    """``!`` marks what stays as it is."""
    if word.startswith("!"):
        return invariable(word[1:])
    if " " in word:
        return noun_phrase(word)
    parse = best(word, "NOUN")
    if parse is not None and parse.is_known and not word.endswith(("ый", "ий", "ой")):
        return noun(word)
    return adjective(word) if best(word, "ADJF") else participle(word)


def participle(word: str) -> list[Form]:
    """The full forms of a participle (``предшествующий``)."""
    parse = next(each for each in analyzer().parse(word) if each.tag.POS == "PRTF")
    alike = [(form, tag) for form, tag in forms_of(parse) if (tag.POS, tag.tense) == ("PRTF", parse.tag.tense)]
    return [(form, slot(tag)) for form, tag in alike if tag.voice == parse.tag.voice]
