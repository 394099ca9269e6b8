"""Words that periods are made of."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import adjective, best, noun
from .packing import Form, Lexeme, invariable, lexeme
from .sources import columns, values

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Words that periods are made of: years, quarters, half years, last and this, the same"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for kind, value, words, *_ in columns("periods.txt", 3):
        for word in values(words, ","):
            yield lexeme("TimeWord", kind, value, forms=forms(word))


def forms(word: str) -> list[Form]:
    """``!`` marks what stays as it is."""
    if word.startswith("!"):
        return invariable(word[1:])
    parse = best(word, "NOUN")
    return (
        noun(word)
        if parse is not None and parse.is_known and not word.endswith(("ый", "ий", "ой"))
        else adjective(word)
    )
