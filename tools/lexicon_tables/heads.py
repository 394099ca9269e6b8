"""Head nouns of roles, relations and organisations."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import gender, noun
from .packing import Lexeme, invariable, lexeme
from .sources import columns

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Head nouns of roles, relations and organisations"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for kind, word, given_gender in columns("heads.txt", 3):
        if word.startswith("!"):  # indeclinable
            plain = word[1:]
            yield lexeme("Head", plain, kind, given_gender, forms=invariable(plain))
        else:
            hint = "inan" if kind == "organisation" else "anim"
            yield lexeme("Head", word, kind, given_gender or gender(word), forms=noun(word, hint))
