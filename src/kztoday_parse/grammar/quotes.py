"""Quotation marks: those that can open a quotation, those that can close it, and where a quotation ends."""

from __future__ import annotations

from ..tokens import Tokens

__all__ = ["CLOSERS", "CLOSING_QUOTES", "OPENING_QUOTES", "QUOTES", "quotation_end", "title_around"]

OPENING_QUOTES = frozenset('"«“„')
CLOSING_QUOTES = frozenset('"»”“')
QUOTES = OPENING_QUOTES | CLOSING_QUOTES
_LONGEST_TITLE = 4
CLOSERS = {'"': '"', "«": "»", "“": "”", "„": "“", "'": "'"}
"""Which mark closes what another one opens."""


def quotation_end(tokens: Tokens, at: int, longest: int) -> int:
    """Behind the quotation that opens at *at*, of *longest* tokens at most; 0 if none ends.

    A name quoted inside a name closes with it, as firms print theirs (``АО «НК «Шахтер»``), or with a mark of its
    own (``АО «Банк «Центр» Кредит»``).

    >>> from ..lexicon.lexicon import Lexicon
    >>> quotation_end(Tokens('АО "НК "Шахтер" Иван', Lexicon.of([])), 1, 9)
    6
    """
    opening = tokens.words[at]
    closing, nested = CLOSERS[opening], False
    for i in range(at + 1, min(tokens.size, at + longest)):
        word = tokens.words[i]
        if word == opening and _opens(tokens, i):
            nested = True
        elif word == closing:
            return (_outer_close(tokens, i, closing) if nested else i) + 1
    return 0


def title_around(tokens: Tokens, first: int, stop: int) -> bool:
    """The words stand in the name of a thing: few words in quotation marks, one of them at most in small letters
    (``ТОО "Кедр Ойл энд Газ"``, ``хаб «Бесагашский узел»``), no speech."""
    opening = next((at for at in range(first - 1, max(first - _LONGEST_TITLE, 0), -1) if _opens(tokens, at)), 0)
    if not opening or not tokens.raw[opening - 1][0].isalpha():
        return False
    marks = (at for at in range(stop, min(tokens.size, stop + _LONGEST_TITLE)) if tokens.words[at] in CLOSING_QUOTES)
    closing = next(marks, 0)
    words = tokens.raw[opening + 1 : closing]
    small = sum(word[0].islower() for word in words)
    return bool(words) and small < 2 and all(word[0].isalpha() for word in words)


def _opens(tokens: Tokens, at: int) -> bool:
    """Of marks that look alike: the one close to the word behind it alone."""
    if tokens.words[at] not in OPENING_QUOTES or at + 1 >= tokens.size:
        return False
    return tokens.words[at] not in CLOSING_QUOTES or (not tokens.touches(at) and tokens.touches(at + 1))


def _outer_close(tokens: Tokens, at: int, closing: str) -> int:
    """The mark that closes the outer name behind the inner one's: at once or behind one word more."""
    behind = range(at + 1, min(tokens.size, at + 3))
    return next((i for i in behind if tokens.words[i] == closing and tokens.touches(i)), at)
