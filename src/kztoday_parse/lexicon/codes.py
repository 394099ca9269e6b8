"""Whom a code means: one state, the EU or the UN, or another group of states."""

from __future__ import annotations

__all__ = ["BODIES", "is_side", "is_state"]

BODIES = frozenset({"EU", "UN"})
"""Groups that a fact can name as it names a state."""

_LETTERS = 2


def is_side(code: str) -> bool:
    """A fact can name it: the code of a state, of the EU or the UN. Those of other groups and of the world are longer;
    the generator of the lexicon sees to that.

    >>> [code for code in ("KZ", "EU", "CIS", "WORLD", "") if is_side(code)]
    ['KZ', 'EU']
    """
    return len(code) == _LETTERS


def is_state(code: str) -> bool:
    """The code is that of one state.

    >>> [code for code in ("KZ", "EU", "CIS", "WORLD", "") if is_state(code)]
    ['KZ']
    """
    return is_side(code) and code not in BODIES
