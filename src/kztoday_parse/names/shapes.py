"""What the words of a name look like by themselves."""

from __future__ import annotations

from collections.abc import Sequence

from ..grammar.name_words import BODY_ENDS, BODY_STARTS
from ..grammar.names import Part, PartKind
from ..grammar.surnames import ALL_PATRONYMICS, SURNAME_ENDINGS

__all__ = ["is_body_like", "is_registered", "is_surname_like"]


def is_body_like(word: str) -> bool:
    """The small word begins or ends as names of bodies do: ``Минфина``, ``Казахтелекому``."""
    return word.startswith(BODY_STARTS) or word.rstrip("аеуыом").endswith(BODY_ENDS)


def is_surname_like(part: Part) -> bool:
    """The word ends as family names do, in any case."""
    return part.kind == PartKind.WORD and part.text.lower().endswith(SURNAME_ENDINGS) and len(part.text) > 4


def is_registered(parts: Sequence[Part]) -> bool:
    """``Громов Елжан Ерланович``, ``Громова Айгуль Маратовна``: as registers write, whatever the words are."""
    if len(parts) != 3 or any(part.kind > PartKind.GIVEN for part in parts):
        return False
    if parts[0].kind == PartKind.GIVEN and is_surname_like(parts[1]):  # `Ержан Оспанов Маратулы`
        return False
    return parts[2].text.lower().endswith(ALL_PATRONYMICS) and not parts[1].text.lower().endswith(ALL_PATRONYMICS)
