"""Numbers as news writes them: digits, words, magnitudes, and all of them together.

``1 млрд 250 млн``, ``два с половиной миллиарда``, ``7 млн 600 тыс.``, ``полтора``, ``5 (пять) тысяч``.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import MAX_PREC, Context, Decimal
from typing import NamedTuple

from ..combinators import Parser, choice
from ..lexicon.senses import (
    ANY_CASE,
    DIGITS,
    GEN,
    KINDS,
    Abbreviation,
    CurrencySign,
    Magnitude,
    Numeral,
    Part,
    Preposition,
    QualifierWord,
)
from ..model.values import Qualifier
from ..tokens import Tokens
from .digits import Digits, digits, is_currency, shifted
from .leaves import match_sense, rule

__all__ = ["Number", "abbreviation_point", "number", "scaled"]

_LABEL = "number"
_FRACTIONS = frozenset("треть трети часть части доля доли".split())
_WORDS = KINDS[Numeral] | KINDS[Magnitude] | KINDS[Part]
_GOVERNING = KINDS[Preposition] | KINDS[QualifierWord]
_BEFORE_REPETITION = frozenset("(.")
_SIGNED = 10  # tokens that a range of numbers in one word has at most


class Number(NamedTuple):
    """A number with its words of magnitude applied.

    ``magnitude`` is the power of ten of the last of them, ``to`` the high end of ``два-три``. ``decimal`` is
    the second reading of ``1,125`` where no magnitude decides (the first is 1125). ``qualifier`` is what the
    form itself says: over for ``40 с лишним млн``, about for ``миллиона три``.
    """

    value: Decimal
    magnitude: int = 0
    to: Decimal | None = None
    decimal: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT


def scaled(value: Decimal, power: int) -> Decimal:
    """*value* times ten to the *power*, exactly and in plain notation.

    >>> scaled(Decimal("1.1"), 9)
    Decimal('1100000000')
    """
    whole, _, fraction = format(value, "f").partition(".")
    return shifted(whole, fraction, power)


def _sum(a: Decimal, b: Decimal) -> Decimal:
    return Context(prec=MAX_PREC).add(a, b)


class _Part(NamedTuple):
    """A coefficient and its magnitude: one step of ``1 млрд 250 млн``."""

    number: Number
    whole: bool  # the coefficient has no decimals


_Read = Callable[[Tokens, int], "tuple[_Part, int] | None"]


def _run(tokens: Tokens, at: int) -> tuple[Number, int] | None:
    found = _parts(tokens, at, _part.run)
    if found is None:
        tokens.miss(at, _LABEL)
        return None
    value, stop = found
    if tokens.words[stop] not in _BEFORE_REPETITION:  # nearly always
        return found
    behind = abbreviation_point(tokens, stop)
    again = _behind_repetition(tokens, behind, value.value)
    return value, stop if again == behind else again


def _parts(tokens: Tokens, at: int, read: _Read) -> tuple[Number, int] | None:
    found = read(tokens, at)
    if found is None:
        return None
    part, stop = found
    while part.number.magnitude and part.whole:
        following = _next_part(tokens, stop, part, read)
        if following is None:
            break
        part, stop = following
    return part.number, stop


number: Parser[Tokens, Number] = Parser(_run, _LABEL)
"""``number = part {part} ["(" spelled ")"]``, magnitudes falling;
``part = coefficient ["(" spelled ")"] [magnitude] | magnitude | fraction magnitude``,
``coefficient = (digits | spelled) [с половиной | с лишним]``."""


@rule("digits with a magnitude")
def _digit_part(tokens: Tokens, at: int) -> tuple[_Part, int] | None:
    found = digits.run(tokens, at)
    if found is None:
        return None
    coefficient, stop = found
    if _half_behind(tokens, stop):
        coefficient, stop = Digits(coefficient.whole, "5"), stop + 2
    power, qualifier, behind = _magnitude(tokens, _behind_repetition(tokens, stop, coefficient.grouped))
    if power:
        value = shifted(coefficient.whole, coefficient.fraction, power)
        return _Part(Number(value, power, qualifier=qualifier), not coefficient.fraction), behind
    decimal = coefficient.decimal if coefficient.group else None
    plain = Number(coefficient.grouped, 0, None, decimal, qualifier)
    return _Part(plain, not coefficient.fraction), behind


@rule("spelled-out number")
def _spelled_part(tokens: Tokens, at: int) -> tuple[_Part, int] | None:
    found = _spelled(tokens, at)
    if found is None:
        return None
    low, high, half, stop = found
    if _half_behind(tokens, stop):
        half, stop = True, stop + 2
    power, qualifier, stop = _magnitude(tokens, stop)
    value = shifted(str(low), "5" if half else "", power)
    to = shifted(str(high), "", power) if high else None
    return _Part(Number(value, power, to, None, qualifier), not half and not high), stop


def _spelled(tokens: Tokens, at: int) -> tuple[int, int, bool, int] | None:
    """``[hundreds] [tens] [units]`` below a thousand: value, high end, a half more, and where it stops."""
    total = high = 0
    room = 1000
    stop = at
    half = False
    while (found := match_sense(tokens, stop, Numeral)) is not None:
        numeral, behind = found
        if numeral.ordinal or (stop > at and (numeral.value >= room or numeral.half or not numeral.value)):
            break
        total += numeral.value
        high = total - numeral.value + numeral.to if numeral.to else 0
        half, stop = numeral.half, behind
        room = _room_behind(numeral.value)
        if room == 0 or high or half:
            break
    return (total, high, half, stop) if stop > at else None


def _room_behind(value: int) -> int:
    """What may follow must be less: hundreds leave 100, tens 10, the rest nothing."""
    if value >= 1000 or value == 0:
        return 0
    if value >= 100:
        return 100
    return 10 if value >= 20 else 0


@rule("magnitude alone")
def _bare_part(tokens: Tokens, at: int) -> tuple[_Part, int] | None:
    """``миллиард`` without a coefficient; ``миллиона три`` is about three of them."""
    found = match_sense(tokens, at, Magnitude)
    if found is None:
        return None
    magnitude, stop = found
    behind = _spelled(tokens, stop)
    numeral = match_sense(tokens, stop, Numeral)
    if behind is not None and numeral is not None and not numeral[0].cases & magnitude.cases:
        value = shifted(str(behind[0]), "5" if behind[2] else "", magnitude.power)
        about = Number(value, magnitude.power, None, None, Qualifier.ABOUT)
        return (_Part(about, False), behind[3]) if magnitude.cases == GEN else None
    if magnitude.plural or magnitude.cases == ANY_CASE or not _is_one(tokens, at):  # миллионы, млн: no figure
        return None
    one = Number(shifted("1", "", magnitude.power), magnitude.power)
    return _Part(one, True), stop


def _is_one(tokens: Tokens, at: int) -> bool:
    """``треть миллиарда`` is less; ``тысячи`` are many unless a word before governs the genitive: ``около тысячи``."""
    if at and tokens.words[at - 1] in _FRACTIONS:
        return False
    many = any(type(entry.sense) is Magnitude and entry.sense.plural for entry in tokens.entries[at] or ())
    return not many or (at > 0 and (tokens.kinds[at - 1] & _GOVERNING > 0 or tokens.words[at - 1] == "чем"))


@rule("part of a magnitude")
def _fraction_part(tokens: Tokens, at: int) -> tuple[_Part, int] | None:
    """``четверть миллиарда``."""
    part = match_sense(tokens, at, Part)
    found = None if part is None else match_sense(tokens, part[1], Magnitude)
    if part is None or found is None or not found[0].cases & GEN:
        return None
    magnitude, stop = found
    return _Part(Number(shifted("0", part[0].decimals, magnitude.power), magnitude.power), False), stop


_word_part = choice(_spelled_part, _bare_part, _fraction_part)


@rule("part of a number")
def _part(tokens: Tokens, at: int) -> tuple[_Part, int] | None:
    """Digits or words, by the kind of the first token."""
    bits = tokens.kinds[at]
    if bits & DIGITS:
        return _digit_part.run(tokens, at)
    return _word_part.run(tokens, at) if bits & _WORDS else None


def _next_part(tokens: Tokens, at: int, before: _Part, read: _Read) -> tuple[_Part, int] | None:
    """A part of lower magnitude that goes on with the number."""
    point = tokens.words[at] == "." and tokens.touches(at)
    found = read(tokens, at + point)
    if found is None:
        return None
    part, stop = found
    value, magnitude = part.number.value, part.number.magnitude
    fits = magnitude < before.number.magnitude and value < shifted("1", "", before.number.magnitude)
    if not fits or part.number.qualifier is not Qualifier.EXACT or part.number.decimal is not None:
        return None
    if point and not magnitude and tokens.words[at - 1] != "тыс":  # …5 млн. 300 компаний…
        return None
    total = _sum(before.number.value, value)
    return _Part(Number(total, magnitude), part.whole), stop


def _magnitude(tokens: Tokens, at: int) -> tuple[int, Qualifier, int]:
    """The word of magnitude behind a coefficient, ``с лишним`` between them; 0 where there is none."""
    qualifier = Qualifier.EXACT
    stop = at
    if tokens.words[at] == "с" and tokens.words[at + 1] in ("лишним", "небольшим"):
        qualifier, stop = Qualifier.OVER, at + 2
    found = match_sense(tokens, stop, Magnitude)
    if found is None:
        return 0, Qualifier.EXACT, at
    magnitude, behind = found
    if magnitude.by_currency and not (_currency_behind(tokens, behind) or _signed(tokens, stop)):
        return 0, Qualifier.EXACT, at
    return magnitude.power, qualifier, behind


def _currency_behind(tokens: Tokens, at: int) -> bool:
    """``5 т. р.``: a currency follows the shortened thousand."""
    if tokens.words[at] == ".":
        at += 1
    return is_currency(tokens, at)


def _signed(tokens: Tokens, at: int) -> bool:
    """``$1.2B``, ``$1.2-1.5B``: all in one word, and it begins with a currency's sign."""
    for i in range(at, max(0, at - _SIGNED), -1):
        if tokens.kinds[i - 1] & KINDS[CurrencySign]:
            return True
        if not tokens.touches(i):
            return False
    return False


def _half_behind(tokens: Tokens, at: int) -> bool:
    return tokens.words[at] == "с" and tokens.words[at + 1] == "половиной"


def _behind_repetition(tokens: Tokens, at: int, value: Decimal) -> int:
    """The place behind ``(восемьсот)`` where it repeats *value* in words; *at* where it does not."""
    if tokens.words[at] != "(" or tokens.entries[at + 1] is None:
        return at
    found = _parts(tokens, at + 1, _word_part.run)
    if found is None or found[0].value != value or tokens.words[found[1]] != ")":
        return at
    return found[1] + 1


def abbreviation_point(tokens: Tokens, at: int) -> int:
    """The place behind the full stop of a shortened word that ends before *at*."""
    if tokens.words[at] == "." and tokens.touches(at):
        return at + 1 if match_sense(tokens, at - 1, Abbreviation) else at
    return at
