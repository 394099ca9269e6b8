"""All value families at once: which of them a token may begin, and the first that reads there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from ..lexicon.senses import (
    ANY_CASE,
    DIGITS,
    KINDS,
    SIGN,
    ChangeWord,
    CueWord,
    CurrencySign,
    CurrencyWord,
    Magnitude,
    Month,
    MonthRange,
    Numeral,
    Part,
    PlaceAdjective,
    Preposition,
    QualifierWord,
    TimeWord,
    UnitWord,
    Vague,
)
from ..lexicon.tiling import GOVERNED, VALUES
from ..model.article import NoteCode
from ..model.values import Qualifier
from ..tokens import Tokens
from .change import Change, ChangeUnit, change_of, signed_change, word_change
from .currency import Currency, currency
from .digits import digits, is_digits, one_blank
from .extent import Extent, extent
from .leaves import match_sense
from .money import Figure, money_of
from .number import number
from .period import When, may_begin, read_period
from .quantity import quantity_of
from .unread import Unread

__all__ = ["Value", "scan", "value_at"]

Value = Figure | Change | When | Unread
_LONGEST = 12
_BEHIND_NUMBER = DIGITS | sum(
    KINDS[kind]
    for kind in (
        Numeral, Magnitude, CurrencyWord, CurrencySign, UnitWord, ChangeWord, TimeWord, Month, PlaceAdjective,
        QualifierWord
    )
)  # fmt: skip
_JOINING = frozenset(("-", "(", "с", "или", "и"))
_NUMBERS = KINDS[Numeral] | KINDS[Magnitude]
_Read = Callable[[Tokens, int], "tuple[Value, int] | None"]


def _figure(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """A sum, a quantity, a change or a share: the number is read once, its measure decides."""
    found = extent(tokens, at)
    if found is None or not _stands_free(tokens, found[0].first):
        return None
    read, stop = found
    return _measured(tokens, at, read, stop)


def _measured(tokens: Tokens, at: int, read: Extent, stop: int) -> tuple[Value, int] | None:
    if isinstance(read.measure, Currency):
        return money_of(tokens, read, stop)
    if isinstance(read.measure, ChangeWord):
        return _told_in_points(change_of(tokens, at, read, stop))
    return quantity_of(read, stop)


def _told_in_points(found: tuple[Change | Unread, int] | None) -> tuple[Change | Unread, int] | None:
    """Percentage points are no growth in per cent: a note, no figure."""
    if found is None or isinstance(found[0], Unread) or found[0].unit is not ChangeUnit.POINTS:
        return found
    return Unread(NoteCode.CHANGE_WITHOUT_FIGURE, "a change in percentage points"), found[1]


def _stands_free(tokens: Tokens, at: int) -> bool:
    """No part of a longer number, date, time, score or name: nothing of that kind stands right before."""
    if at == 0:
        return True
    before = tokens.words[at - 1]
    if before in ("№", "n", "#", "ни"):
        return False
    if is_digits(before) and is_digits(tokens.words[at][:1]):
        return not one_blank(tokens, at)
    if not tokens.touches(at):
        return True
    if before == "%" or before[-1].isalnum():  # `составил$5 млн`: a scraped page has lost the blank
        word = before[-1] >= "а" and len(before) > 2 and not tokens.kinds[at - 1] & _NUMBERS
        return word and not tokens.words[at][0].isalnum()
    if before not in "-.,:/+'" or at < 2:
        return True
    return not tokens.touches(at - 1) or not (is_digits(tokens.words[at - 2][-1:]) or before == "-")


def _digit(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    if not _stands_free(tokens, at):
        return None
    return read_period(tokens, at) or _figure(tokens, at) or _garbled(tokens, at)


def _garbled(tokens: Tokens, at: int) -> tuple[Unread, int] | None:
    """``2024 500 тенге``, ``5 (шесть) тенге``: a sum whose number has more than one reading, or none."""
    stop = _behind_malformed(tokens, at) if digits.run(tokens, at) is None else _behind_contradiction(tokens, at)
    found = None if stop is None else currency.run(tokens, stop)
    return None if found is None else (Unread(NoteCode.NUMBER_AMBIGUOUS, "which number?"), found[1])


def _behind_malformed(tokens: Tokens, at: int) -> int:
    """The place behind digits, points, commas and a magnitude that are no number together."""
    stop = at
    while stop - at < _LONGEST and (is_digits(tokens.words[stop]) or tokens.words[stop] in (",", ".")):
        stop += 1
    magnitude = match_sense(tokens, stop, Magnitude)
    return stop if magnitude is None else magnitude[1]


def _behind_contradiction(tokens: Tokens, at: int) -> int | None:
    """The place behind a number and another one in words in brackets."""
    first = number.run(tokens, at)
    if first is None or tokens.words[first[1]] != "(" or not tokens.kinds[first[1] + 1] & _NUMBERS:
        return None
    second = number.run(tokens, first[1] + 1)
    return second[1] + 1 if second is not None and tokens.words[second[1]] == ")" else None


def _numeral(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    if not tokens.kinds[at + 1] & _BEHIND_NUMBER and tokens.words[at + 1] not in _JOINING:
        return None
    return read_period(tokens, at) or _figure(tokens, at)


def _qualified(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    found = match_sense(tokens, at, QualifierWord)
    if found is None or found[0].behind:
        return None
    return _figure(tokens, at) or _qualified_change(tokens, at)


def _qualified_change(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """``почти вдвое``, ``более чем наполовину``."""
    found = match_sense(tokens, at, QualifierWord)
    read = None if found is None else word_change(tokens, found[1])
    if found is None or read is None or isinstance(read[0], Unread) or read[0].qualifier is not Qualifier.EXACT:
        return read
    if match_sense(tokens, at, ChangeWord) is not None and found[1] == at + 1:  # больше вдвое: which way
        return read
    return attrs.evolve(read[0], qualifier=Qualifier(found[0].qualifier)), read[1]


def _opened(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """``от 30 до 45 тысяч``, ``до 5 млн``, ``до 2030 года``."""
    return (read_period(tokens, at) if tokens.words[at] == "до" else None) or _figure(tokens, at)


def _governed(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """``за 11 месяцев``, ``в ноябре``: a preposition, then what a period may begin with."""
    if may_begin(tokens, at + 1) or tokens.words[at] in ("чем", "против"):
        return read_period(tokens, at)
    return None


def _signed(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    return _told_in_points(signed_change(tokens, at))


def _vague(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """``десятки миллионов долларов``, ``несколько сотен тысяч тенге``: a sum without a figure."""
    stop = _behind_words(tokens, at, Vague)
    first = match_sense(tokens, stop, Magnitude)
    if stop == at and (first is None or first[0].cases == ANY_CASE):  # млн тенге, at the head of a table
        return None
    stop = _behind_words(tokens, stop, Magnitude)
    found = currency.run(tokens, stop) if stop > at else None
    return None if found is None else (Unread(NoteCode.SUM_WITHOUT_FIGURE, "a sum without a figure"), found[1])


def _behind_words(tokens: Tokens, at: int, kind: type[Vague] | type[Magnitude]) -> int:
    """The place behind at most three words of a *kind*."""
    for _ in range(3):
        found = match_sense(tokens, at, kind)
        if found is None:
            break
        at = found[1]
    return at


def _magnitude(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    return _figure(tokens, at) or _vague(tokens, at)


_BY_SENSE: dict[type, _Read] = {
    Numeral: _numeral,
    Magnitude: _magnitude,
    CurrencySign: _figure,
    QualifierWord: _qualified,
    ChangeWord: word_change,
    Month: read_period,
    MonthRange: read_period,
    TimeWord: read_period,
    Part: _figure,
    Vague: _vague,
}
_BY_WORD: dict[str, _Read] = {
    **dict.fromkeys(("за", "в", "во", "с", "со", "к", "ко", "на", "по", "против", "чем"), _governed),
    **dict.fromkeys(("от", "до", "между"), _opened),
    "+": _signed,
    "-": _signed,
}


_SENSES = sum(KINDS[kind] for kind in _BY_SENSE)
_LINKS = SIGN | KINDS[Preposition] | KINDS[CueWord]


def value_at(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    """The value that begins at *at*, or None; cheap where nothing can begin."""
    bits = tokens.kinds[at]
    if bits & DIGITS:
        return _digit(tokens, at)
    found: tuple[Value, int] | None = None
    if tokens.words[at] in _BY_WORD:
        found = _BY_WORD[tokens.words[at]](tokens, at)
    if found is None and bits & _SENSES:
        found = _by_sense(tokens, at)
    return found


def _by_sense(tokens: Tokens, at: int) -> tuple[Value, int] | None:
    for entry in tokens.entries[at] or ():
        read = _BY_SENSE.get(type(entry.sense))
        found = None if read is None else read(tokens, at)
        if found is not None:
            return found
    return None


def scan(tokens: Tokens, first: int, stop: int) -> Iterator[tuple[Value, int, int]]:
    """The values of the tokens *first* to *stop*, from left to right, none inside another."""
    behind = first
    for at in anchors(tokens, first, stop):
        if at >= behind:
            found = value_at(tokens, at)
            if found is not None and found[1] <= stop:
                behind = found[1]
                yield found[0], at, behind


def anchors(tokens: Tokens, first: int, stop: int) -> list[int]:
    """Where a value may begin: a digit, a word of a telling kind, or a sign or preposition before one."""
    kinds = tokens.kinds
    return [
        at
        for at, bits in enumerate(kinds[first:stop], first)
        if bits & VALUES or (bits & _LINKS and kinds[at + 1] & GOVERNED)
    ]
