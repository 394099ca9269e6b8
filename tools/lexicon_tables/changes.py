"""Words that measure a change."""

from __future__ import annotations

from collections.abc import Iterator

from .morphology import noun, noun_phrase, verb
from .packing import Form, Lexeme, bare, lexeme
from .sources import columns, values

PACKAGES = ("pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Words that measure a change: per cent, times, parts, more and less"


def rows() -> Iterator[Lexeme]:
    """The table."""
    for kind, value, phrases, *_ in columns("changes.txt", 4):
        for phrase in values(phrases, ","):
            yield lexeme("ChangeWord", kind, value, forms=forms(phrase))


def forms(phrase: str) -> list[Form]:
    """``!`` marks what stays; a verb gives all its forms, a noun its cases."""
    if phrase.startswith("!"):
        return bare(phrase[1:])
    if phrase.endswith(("ться", "ть")):
        return bare(*dict.fromkeys(form for form, _ in verb(phrase)))
    declined = noun_phrase(phrase) if " " in phrase else noun(phrase)
    return bare(*dict.fromkeys(form for form, _ in declined))
