"""Where a sentence ends and a full stop, question or exclamation mark does not lie."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from ..lexicon.senses import KINDS, Abbreviation, CurrencySign, CurrencyWord, Magnitude, Numeral, Place, UnitWord
from ..tokens import Tokens
from .line import ENDERS

__all__ = ["sentence_stops"]

_CLOSERS = frozenset(".!?…»)]”")
_QUOTES = frozenset("\"'“")  # close where they touch the word before
_OPENERS = frozenset("\"'«„“([-")
_BRACKET = 12  # a bracket behind the full stop (`долларов. (+2,7%)`) has at most so many tokens
_FRAGMENT = 6  # so few tokens with a year at the end are no sentence yet (`В январе 2018 г. Казахстан …`)
_LONGEST = 400  # tokens of a sentence; one of 100 is rare
_SLACK = 100
_SHORT = KINDS[Abbreviation]
_MANY = ("ов", "ей")  # of so many: `Долларов`
_MEASURES = sum(KINDS[kind] for kind in (Magnitude, UnitWord, CurrencyWord, Numeral, Abbreviation))


def sentence_stops(tokens: Tokens, first: int, stop: int) -> list[int]:
    """The token behind each sentence of the paragraph from *first* to *stop*, at last *stop* itself.

    What goes on without a full stop is cut, so that whatever is done for each sentence has a bound.
    """
    ends = _ends(tokens, first, stop)
    return ends if stop - first <= _LONGEST else list(_cut(tokens, first, ends))


def _cut(tokens: Tokens, first: int, ends: list[int]) -> Iterator[int]:
    for end in ends:
        while end - first > _LONGEST:
            first = _pause(tokens, first + _LONGEST)
            yield first
        yield end
        first = end


def _pause(tokens: Tokens, at: int) -> int:
    """The token behind the last comma before the token *at*, if it is near."""
    words = tokens.words
    return next((i for i in range(at, at - _SLACK, -1) if words[i - 1] in ",;:" and not tokens.touches(i)), at)


def _ends(tokens: Tokens, first: int, stop: int) -> list[int]:
    ends: list[int] = []
    begin = behind = first
    for mark in compress(range(first, stop), map(ENDERS.__contains__, tokens.words[first:stop])):
        if mark < behind:
            continue
        behind = _behind_marks(tokens, mark, stop)
        if behind >= stop:
            break
        if _breaks(tokens, begin, mark, behind, stop):
            ends.append(behind)
            begin = behind
    if begin < stop:
        ends.append(stop)
    return ends


def _behind_marks(tokens: Tokens, at: int, stop: int) -> int:
    """Behind the full stop *at* with all that belongs to it: more marks, closing quotes, a bracketed figure."""
    words = tokens.words
    at += 1
    while at < stop and (words[at] in _CLOSERS or (words[at] in _QUOTES and tokens.touches(at))):
        at += 1
    if at + 1 < stop and words[at] == "(" and not tokens.raw[at + 1][0].isupper():
        closed = next((i for i in range(at + 2, min(stop, at + _BRACKET)) if words[i] == ")"), None)
        if closed is not None:
            return closed + 1
    return at


def _breaks(tokens: Tokens, begin: int, mark: int, behind: int, stop: int) -> bool:
    """A sentence that began at *begin* ends with the mark; *behind* is the token that would begin the next."""
    following = _first_word(tokens, behind, stop)
    if not (following[:1].isupper() or following[:1].isdigit()):
        return False
    if behind > mark + 1:
        return True
    if tokens.touches(behind):
        return _glued(tokens, mark, following)
    if tokens.words[mark] == ".":
        return not _shortened(tokens, begin, mark, following)
    return not (tokens.words[mark] == "!" and mark > begin and _latin(tokens.raw[mark - 1]))


def _first_word(tokens: Tokens, at: int, stop: int) -> str:
    """The first token behind opening quotes, brackets and dashes."""
    reach = min(stop, at + 4)
    while at < reach and tokens.words[at] in _OPENERS:
        at += 1
    return tokens.raw[at] if at < reach else ""


def _glued(tokens: Tokens, mark: int, following: str) -> bool:
    """The blank is missing (`региона.Она`); sites (`gov.kz`) and initials are left whole."""
    word = tokens.raw[mark - 1] if mark else ""
    plain = len(word) > 3 and word.islower() and not _latin(word)
    return plain and following[1:].islower() and not _latin(following)


def _latin(word: str) -> bool:
    return word[:1].isascii() and word[:1].isalpha()


# ── shortened words ──────────────────────────────────────────────────────────────────


def _shortened(tokens: Tokens, begin: int, mark: int, following: str) -> bool:
    """The full stop at *mark* belongs to the word before it and ends nothing."""
    last = mark - 1
    if last < begin or not tokens.touches(mark):
        return False
    word = tokens.raw[last]
    if len(word) == 1 and word.isupper():
        return not _is_numbered_ruler(tokens, begin, last)
    if last == begin and word.isdecimal():  # `1. Первый пункт`
        return True
    if not (len(word) == 1 and word.isalpha()) and not tokens.kinds[last] & _SHORT:
        return False
    if following[0].isdigit() or not _is_measure(tokens, begin, last):
        return True  # `ст. 5`, `г. Алматы`, `им. Абая`
    if tokens.words[last] in ("г", "гг"):
        return mark - begin < _FRAGMENT
    return _names_currency(tokens, last, mark + 1)


def _is_numbered_ruler(tokens: Tokens, begin: int, last: int) -> bool:
    """`Карл I. Он …`: a Roman numeral and no initial."""
    before = tokens.raw[last - 1] if last > begin else ""
    return tokens.raw[last] in "IVX" and before[:1].isupper() and not _latin(before)


def _is_measure(tokens: Tokens, begin: int, last: int) -> bool:
    """The shortened word measures what stands before it (`10 тыс.`, `2018 г.`) or ends a list (`и др.`)."""
    words = tokens.words
    before = last - 1
    if before > begin and words[before] == ".":  # `тыс. долл.`, `т. д.`
        before -= 1
        if words[before] == "т":
            return words[last] in ("д", "п")
    if before < begin:
        return False
    if words[before] == "и":
        return words[last] == "др"
    if words[before] == "в":  # `в г. Алматы`, no volt
        return False
    return words[before][0].isdigit() or words[before] in ("·", "/") or bool(tokens.kinds[before] & _MEASURES)


def _names_currency(tokens: Tokens, last: int, at: int) -> bool:
    """`долл. США`, `тыс. USD`, `млн. Долларов`; `млн. Рубль упал` is two sentences"""
    before, bits, capitals = tokens.kinds[last], tokens.kinds[at], tokens.raw[at].isupper()
    if before & KINDS[Magnitude] and bits & KINDS[CurrencyWord] and tokens.words[at].endswith(_MANY):
        return True
    return capitals and bool(
        (before & KINDS[CurrencyWord] and bits & KINDS[Place])
        or (before & KINDS[Magnitude] and bits & KINDS[CurrencySign])
    )
