"""A number in digits: ``496,3``, ``15 727 600``, ``1.844.036.360,12``.

With a word of magnitude behind it a comma is decimal (``1,125 млрд``); without one, exactly three digits
behind a lone comma or point are a group of thousands. Which it is, is known later: :class:`Digits` keeps both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..combinators import Parser
from ..lexicon.senses import CurrencySign, CurrencyWord
from ..tokens import Tokens
from .leaves import match_sense

__all__ = ["Digits", "digits", "is_currency", "is_digits", "one_blank", "shifted"]

_LABEL = "number"
_ENDINGS = frozenset(("х", "ти", "ми", "мя", "тью", "ка", "и"))  # 2-х миллионов, 5-ти тысяч
_JOINERS = frozenset(",.:/")


class Digits(NamedTuple):
    """The digits before and behind the decimal sign. ``group`` is the second reading of ``1,125``: its last
    three digits as a group of thousands."""

    whole: str
    fraction: str = ""
    group: bool = False

    @property
    def decimal(self) -> Decimal:
        """The value, three digits behind a lone sign read as decimals.

        >>> Digits("1", "125", group=True).decimal
        Decimal('1.125')
        """
        return shifted(self.whole, self.fraction, 0)

    @property
    def grouped(self) -> Decimal:
        """The value, three digits behind a lone sign read as thousands.

        >>> Digits("1", "125", group=True).grouped
        Decimal('1125')
        """
        return shifted(self.whole + self.fraction, "", 0) if self.group else self.decimal


def shifted(whole: str, fraction: str, power: int) -> Decimal:
    """The number times ten to the *power*, made from its digits as text: exact, in plain notation.

    >>> shifted("1", "125", 9), shifted("50", "", -2), shifted("20", "00", 0)
    (Decimal('1125000000'), Decimal('0.5'), Decimal('20'))
    """
    if power < 0:
        whole = whole.rjust(1 - power, "0")
        whole, fraction = whole[:power], whole[power:] + fraction
    else:
        whole, fraction = whole + fraction[:power].ljust(power, "0"), fraction[power:]
    fraction = fraction.rstrip("0")
    return Decimal(f"{whole}.{fraction}" if fraction else whole)


def is_digits(word: str) -> bool:
    """A token of digits alone."""
    return word.isascii() and word.isdigit()


def _run(tokens: Tokens, at: int) -> tuple[Digits, int] | None:
    found = _digits(tokens, at)
    if found is None:
        tokens.miss(at, _LABEL)
    return found


digits: Parser[Tokens, Digits] = Parser(_run, _LABEL)
"""``digits = integer [("," | ".") digit {digit}]``, ``integer = digit {digit} | first_group group {group}``,
``first_group = digit [digit [digit]]``, ``group = separator digit digit digit``."""


def _digits(tokens: Tokens, at: int) -> tuple[Digits, int] | None:
    word = tokens.words[at]
    if not is_digits(word):
        return _with_ending(tokens, at)
    if len(word) > 1 and word[0] == "0":  # 000, 007: no number is written so
        return None
    separator, groups, stop = _groups(tokens, at)
    whole = "".join((word, *groups))
    if not groups or separator not in ",.":
        return _with_fraction(tokens, whole, separator, stop)
    if len(groups) == 1:  # 1,125 and 20.000: a group or decimals
        return _closed(tokens, Digits(word, groups[0], group=word[0] != "0"), stop)
    other = "." if separator == "," else ","
    fraction = _fraction(tokens, stop, other)
    return _closed(tokens, Digits(whole, fraction), stop + 2 if fraction else stop)


def _with_ending(tokens: Tokens, at: int) -> tuple[Digits, int] | None:
    """``2-х``: a grammatical ending of a cardinal behind the digits."""
    number, _, ending = tokens.words[at].partition("-")
    if is_digits(number) and ending in _ENDINGS:
        return Digits(number), at + 1
    return None


def _groups(tokens: Tokens, at: int) -> tuple[str, list[str], int]:
    """The groups of three behind the first digits, and what parts them."""
    words = tokens.words
    groups: list[str] = []
    if len(words[at]) > 3 or at + 1 >= tokens.size:
        return "", groups, at + 1
    separator = " " if is_digits(words[at + 1]) else words[at + 1]
    stop = at + 1
    while (group := _group(tokens, stop, separator)) is not None:
        groups.append(words[group])
        stop = group + 1
    return separator, groups, stop


def _group(tokens: Tokens, at: int, separator: str) -> int | None:
    """The index of a group of three digits that *separator* parts from what stands before *at*."""
    if separator == " ":
        behind = at
        joined = one_blank(tokens, behind)
    elif separator in "',.":
        behind = at + 1
        joined = tokens.words[at] == separator and tokens.touches(at) and tokens.touches(behind)
    else:
        return None
    return behind if joined and len(tokens.words[behind]) == 3 and is_digits(tokens.words[behind]) else None


def one_blank(tokens: Tokens, at: int) -> bool:
    """One blank, and no end of line, stands before the token."""
    start = tokens.starts[at]
    return start - tokens.end(at - 1) == 1 and tokens.text[start - 1] not in "\n\r\v\f\u0085\u2028\u2029"


def _with_fraction(tokens: Tokens, whole: str, separator: str, stop: int) -> tuple[Digits, int] | None:
    for sign in ",.":
        fraction = _fraction(tokens, stop, sign)
        if fraction:
            return _closed(tokens, Digits(whole, fraction), stop + 2)
    if separator == " " and _spaced_fraction(tokens, stop):
        return _closed(tokens, Digits(whole, tokens.words[stop + 1]), stop + 2)
    return _closed(tokens, Digits(whole), stop)


def _fraction(tokens: Tokens, at: int, sign: str) -> str:
    """The decimals behind *sign*, without a blank on either side."""
    if tokens.words[at] == sign and tokens.touches(at) and tokens.touches(at + 1):
        word = tokens.words[at + 1]
        return word if is_digits(word) else ""
    return ""


def _spaced_fraction(tokens: Tokens, at: int) -> bool:
    """``1 599 059, 38 руб.``: behind a number in groups, two decimals and at once a currency."""
    if tokens.words[at] != "," or len(tokens.words[at + 1]) != 2:
        return False
    return is_digits(tokens.words[at + 1]) and tokens.touches(at) and is_currency(tokens, at + 2)


def is_currency(tokens: Tokens, at: int) -> bool:
    """A currency's word or sign stands at *at*."""
    return match_sense(tokens, at, CurrencyWord) is not None or match_sense(tokens, at, CurrencySign) is not None


def _closed(tokens: Tokens, found: Digits, stop: int) -> tuple[Digits, int] | None:
    """Nothing behind the number shows that it was none: more digits, a date, a time, a score."""
    behind = tokens.words[stop]
    if is_digits(behind[:1]) and (tokens.touches(stop) or (is_digits(behind) and one_blank(tokens, stop))):
        return None
    if behind in _JOINERS and tokens.touches(stop) and tokens.touches(stop + 1):
        return None if is_digits(tokens.words[stop + 1][:1]) else (found, stop)
    return found, stop
