"""Sums of money: ``$36,5 млрд``, ``свыше 600 млн долларов США``, ``111 долларов 26 центов``."""

from __future__ import annotations

from decimal import MAX_PREC, Context, Decimal
from typing import NamedTuple

import attrs

from ..combinators import Parser
from ..lexicon.senses import DIGITS, KINDS, CurrencySign, CurrencyWord, Magnitude, Numeral, UnitWord
from ..model.article import NoteCode
from ..model.values import Money, Quantity
from ..tokens import Tokens
from .currency import Currency, currency_sign, of_sentence
from .digits import is_digits, shifted
from .extent import Extent, ends, whole_extent
from .leaves import match_sense
from .number import abbreviation_point, number, scaled
from .unread import Unread

__all__ = ["Figure", "borrows_magnitude", "money_of", "qualified_money"]

_SIGN = KINDS[CurrencySign]
_COUNTED = DIGITS | KINDS[Numeral] | KINDS[Magnitude]
_SHARING = frozenset(("до", "и", "или", "против"))
_SMALL = 1000  # no sum of a thousand and more leaves its millions out


class Figure(NamedTuple):
    """A sum or a quantity with its qualifier; ``first`` and ``stop`` are the tokens of the figure itself,
    without the words that bound it."""

    value: Money | Quantity
    first: int
    stop: int

    @property
    def figure(self) -> tuple[int, int]:
        """First and stop in one."""
        return self.first, self.stop


def money_of(tokens: Tokens, found: Extent, stop: int) -> tuple[Figure | Unread, int] | None:
    """The sum that an extent in a currency states, with the minor units behind it."""
    assert isinstance(found.measure, Currency)
    if found.measure.lemma == "фунт" and _ounces_behind(tokens, stop):
        return None
    code = of_sentence(tokens, found.measure, found.first, found.stop)
    if code is None:
        return Unread(NoteCode.CURRENCY_UNCLEAR, f"of which state is the currency {found.measure.lemma}?"), stop
    low, high = ends(found)
    whole = _one_before(tokens, found, code) if found.measure.minor else 0
    power = -2 if found.measure.minor else 0
    low, high = scaled(low, power), None if high is None else scaled(high, power)
    minor = _minor(tokens, found, low, code) if high is None else None
    if whole and high is None and low < 1:
        low = Context(prec=MAX_PREC).add(low, whole)
    value = Money(low, code, high, found.qualifier, found.magnitude)
    if minor is None:
        return Figure(value, found.first - whole, found.stop), stop
    amount, behind = minor
    return Figure(attrs.evolve(value, amount=amount), found.first, behind), behind


def _one_before(tokens: Tokens, found: Extent, code: str) -> int:
    """1 for ``рубль [сорок копеек]``: one of the currency, told without a number."""
    at = found.first - 1
    word = match_sense(tokens, at, CurrencyWord) if at >= 0 else None
    if word is None or word[0].minor or word[0].code != code or tokens.words[at] != word[0].lemma:
        return 0
    return int(at == 0 or not tokens.kinds[at - 1] & _COUNTED)


def _ounces_behind(tokens: Tokens, at: int) -> bool:
    """``8 фунтов 6 унций`` is a weight."""
    unit = match_sense(tokens, at + 1, UnitWord) if at + 1 < tokens.size else None
    return unit is not None and unit[0].unit == "ounce"


def _minor(tokens: Tokens, found: Extent, amount: Decimal, code: str) -> tuple[Decimal, int] | None:
    """``111 долларов [и] 26 центов``."""
    assert isinstance(found.measure, Currency)
    at = found.stop
    if found.measure.minor or not found.measure.lemma or "." in str(amount):
        return None
    hundredths = _hundredths(tokens, at + (tokens.words[at] == "и"))
    word = None if hundredths is None else match_sense(tokens, hundredths[1], CurrencyWord)
    if hundredths is None or word is None or not word[0].minor or word[0].code not in (code, "USD"):
        return None
    total = Context(prec=MAX_PREC).add(amount, scaled(hundredths[0], -2))
    return total, abbreviation_point(tokens, word[1])


def _hundredths(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """``26``, ``05``, ``двадцать``: less than a hundred."""
    if is_digits(tokens.words[at]) and len(tokens.words[at]) == 2:
        return shifted(tokens.words[at], "", 0), at + 1
    read = number.run(tokens, at)
    if read is None or read[0].magnitude or read[0].value >= 100 or read[0].to is not None:
        return None
    return read[0].value, read[1]


def borrows_magnitude(tokens: Tokens, found: Figure) -> bool:
    """``с [$1,5] до $4,5 млн``, ``[$3,9] и $3,8 млрд``: its word of magnitude stands with the next sum only, so that
    what is written is not the sum."""
    value, stop = found.value, found.stop
    if value.magnitude or tokens.words[stop] not in _SHARING or not tokens.kinds[found.first] & _SIGN:
        return False
    sign = currency_sign.run(tokens, stop + 1)
    behind = None if sign is None else number.run(tokens, sign[1])
    return behind is not None and behind[0].magnitude > 0 and isinstance(value, Money) and value.amount < _SMALL


def _qualified(tokens: Tokens, at: int) -> tuple[Figure, int] | None:
    one = _is_one(tokens, at)
    found = whole_extent(tokens, at + one, Currency, "currency")
    if found is None:
        return None
    read = money_of(tokens, *found)
    if read is None or isinstance(read[0], Unread) or (one and read[0].first > at):
        tokens.miss(found[0].measured, "currency of one state")
        return None
    return read[0], read[1]


def _is_one(tokens: Tokens, at: int) -> bool:
    """``[рубль] сорок копеек``"""
    word = match_sense(tokens, at, CurrencyWord) if at + 1 < tokens.size else None
    return word is not None and not word[0].minor and bool(tokens.kinds[at + 1] & _COUNTED)


qualified_money: Parser[Tokens, Money] = Parser(_qualified, "sum of money").map(lambda found: _money(found.value))
"""``qualified_money = [qualifier] number currency [[и] number minor_currency] [bound] | currency number
minor_currency``."""


def _money(value: Money | Quantity) -> Money:
    assert isinstance(value, Money)
    return value
