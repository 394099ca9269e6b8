"""The lead that a page prints twice: ``X, - X, сообщили в …``."""

from __future__ import annotations

from ..tokens import Tokens

__all__ = ["doubled_lead", "second_printing"]

_DATELINE = 24  # a dateline before the first printing has at most so many tokens
_LONGEST = 400  # tokens of a first printing
_SHORTEST = 10
_DASHES = 24  # so many dashes are tried
_SKIP = 3  # the printings may differ by so many tokens at one place …
_WORDS_PER_SLIP = 8  # … and at one place in so many words
_MARKS = frozenset(',."«»“”„')
_BETWEEN = _MARKS | {"-"}


def doubled_lead(tokens: Tokens, first: int, stop: int) -> tuple[int, int] | None:
    """The first printing within the paragraph ``first`` to ``stop``: its tokens, the dash behind them left out."""
    words = tokens.words
    reach = range(first + _SHORTEST, min(stop - _SHORTEST, first + _DATELINE + _LONGEST))
    for dash in [i for i in reach if words[i] == "-"][:_DASHES]:
        if (start := _printing(words, first, dash, stop)) is not None:
            return start, dash
    return None


def second_printing(tokens: Tokens, dash: int) -> int:
    """The token behind the *dash*, or the dashes, that part the two printings."""
    while tokens.words[dash] == "-":
        dash += 1
    return dash


def _printing(words: list[str], first: int, dash: int, stop: int) -> int | None:
    """Where the text that stands again behind *dash* begins."""
    again = dash + 1
    while again < stop and words[again] in _BETWEEN:
        again += 1
    for start in range(first, min(first + _DATELINE, dash - _SHORTEST + 1)):
        if words[start] == words[again] and _same(words, start, dash, again, stop):
            return start
    return None


def _same(words: list[str], one: int, one_stop: int, two: int, two_stop: int) -> bool:
    """The tokens from *one* to *one_stop* stand again from *two* on, a few slips aside."""
    slips = (one_stop - one) // _WORDS_PER_SLIP
    while one < one_stop:
        if two < two_stop and words[one] == words[two]:
            one, two = one + 1, two + 1
            continue
        slips -= words[one] not in _MARKS
        if slips < 0:
            return False
        one, two = _resume(words, one, one_stop, two, two_stop)
    return True


def _resume(words: list[str], one: int, one_stop: int, two: int, two_stop: int) -> tuple[int, int]:
    """The nearest place behind a difference where both printings say the same again."""
    for total in range(1, 2 * _SKIP + 1):
        for skip in range(max(0, total - _SKIP), min(total, _SKIP) + 1):
            i, j = one + skip, two + total - skip
            if i >= one_stop or (j < two_stop and words[i] == words[j]):
                return i, j
    return one + 1, two + 1
