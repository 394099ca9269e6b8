"""A figure before it is money, a quantity or a change: number or range, measure, and what bounds it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ..lexicon.senses import KINDS, ChangeWord, CurrencySign
from ..model.values import Qualifier
from ..tokens import Tokens
from .currency import Currency, currency, currency_sign
from .digits import is_currency
from .measure import Measure, measure
from .number import Number, abbreviation_point, number, scaled
from .qualifier import bound_apart, bound_behind, first_bound, lead, trend_before, verb_before

__all__ = ["Extent", "ends", "extent", "in_magnitude", "whole_extent"]

_SIGN, _CHANGE = KINDS[CurrencySign], KINDS[ChangeWord]
_DASH = "-"
_ANY_JOINER = frozenset((_DASH, "до", "и", "или"))
_JOINERS = {"от": frozenset((_DASH, "до", "или")), "между": frozenset((_DASH, "и"))}
_PLAIN_JOINERS = frozenset((_DASH, "или"))
_SINCE = frozenset(("с", "со", "от"))
_FAR = 20
_FROM_IT = ("далек", "зависе", "зависи", "избав", "освобо", "отказ", "отклон", "отлич", "отста", "отталк", "часть")
_SEPARATORS = frozenset((",", "-", "("))


class Extent(NamedTuple):
    """A number with its measure, or two of them. ``first`` and ``stop`` are the tokens of the figure proper,
    without the words that bound it; the measure stands at ``measured``."""

    low: Number
    high: Number | None
    measure: Measure
    measured: int
    qualifier: Qualifier
    first: int
    stop: int

    @property
    def magnitude(self) -> int:
        """The power of ten of the last word of magnitude."""
        return (self.high or self.low).magnitude


class _Term(NamedTuple):
    number: Number
    measure: Measure | None
    measured: int
    qualifier: Qualifier
    stop: int


def extent(tokens: Tokens, at: int, *, wanted: str = "") -> tuple[Extent, int] | None:
    """``extent = [qualifier] term [("-" | до | и | или) term] [bound | bound_apart]``.

    ``до`` joins behind ``от`` only and ``и`` behind ``между``, unless the whole text is one value; then its measure has
    a name, which is *wanted* where there is none.
    """
    whole = bool(wanted)
    before, first = lead(tokens, at, verbs=whole)
    term = _term(tokens, first)
    if term is None:
        return None
    second = _second(tokens, first, term, _ANY_JOINER if whole else _JOINERS.get(before.opens, _PLAIN_JOINERS))
    if second is None and before.opens == "между":
        return None
    low, high, behind = second or (term.number, None, term)
    if behind.measure is None:
        if whole:
            tokens.miss(behind.measured, wanted)
        return None
    qualifier = first_bound(before.qualifier, term.qualifier, low.qualifier, behind.qualifier)
    if qualifier is Qualifier.EXACT and high is None and low.to is None:
        qualifier = _opened(tokens, at, before.opens)
    told = bound_behind(tokens, behind.stop) or bound_apart(tokens, behind.stop)
    bound, stop = told or (Qualifier.EXACT, behind.stop)
    qualifier = first_bound(qualifier, bound)
    if qualifier is Qualifier.EXACT:
        qualifier = verb_before(tokens, at)
    return Extent(low, high, behind.measure, behind.measured, qualifier, first, behind.stop), stop


def whole_extent(tokens: Tokens, at: int, kind: type[object], label: str) -> tuple[Extent, int] | None:
    """The extent that a whole text is, in a measure of that *kind*."""
    found = extent(tokens, at, wanted=label)
    if found is not None and not isinstance(found[0].measure, kind):
        tokens.miss(found[0].measured, label)
        return None
    return found


def _opened(tokens: Tokens, at: int, opens: str) -> Qualifier:
    """``от`` without a second end is a lower bound, ``до`` an upper one, or the level of a growth or fall."""
    if opens == "от":
        away = at > 0 and (tokens.kinds[at - 1] & _CHANGE or tokens.words[at - 1].startswith(_FROM_IT))
        return Qualifier.EXACT if away else Qualifier.OVER  # `20% от 5 млн`, `отказался от 5 млн`
    if opens == "до" and not (trend_before(tokens, at) or _change_before(tokens, at) or _from_before(tokens, at)):
        return Qualifier.UNDER
    return Qualifier.EXACT


def _change_before(tokens: Tokens, at: int) -> bool:
    """``с Лаосом - вдвое до 12 млн``, ``на 5% (до 398 млн)``, ``на 3 млн (0,7%) - до 5 млн``, ``упадет (до 5 млн)``:
    the verb may be far away."""
    before = at - 2 if at > 1 and tokens.words[at - 1] in _SEPARATORS else at - 1
    if before < 0:
        return False
    if tokens.kinds[before] & _CHANGE or (tokens.words[before] == ")" and tokens.words[before - 1] == "%"):
        return True
    if tokens.words[at - 1] == "(":
        return trend_before(tokens, at - 1, 1) != 0
    return _far_before(tokens, at)


def _far_before(tokens: Tokens, at: int) -> bool:
    """``упал на 5% по сравнению с тем же месяцем прошлого года до 3 млн``, ``вырос до 344, а еще позже - до 340``."""
    for i in range(at - 1, max(-1, at - 1 - _FAR), -1):
        word = tokens.words[i]
        if word in ".;" and not tokens.touches(i + 1):
            return False
        if (word == "%" and tokens.words[i + 1] != ")") or (word == "до" and tokens.words[at - 1] == "-"):
            return trend_before(tokens, i) != 0
    return False


def _from_before(tokens: Tokens, at: int) -> bool:
    """``с 3 млрд до 5 млрд``, ``с трех до пяти тысяч``, ``с 300 тенге за пачку в 2017 году до 350``."""
    for i in range(at - 1, max(-1, at - 1 - _FAR), -1):
        if tokens.words[i] in _SINCE:
            sign = currency_sign.run(tokens, i + 1)
            found = number.run(tokens, i + 1 if sign is None else sign[1])
            stop = at if found is None else abbreviation_point(tokens, found[1])
            return found is not None and (sign is not None or stop == at or is_currency(tokens, stop))
        if tokens.words[i] in ".;," and not (tokens.touches(i + 1) or abbreviation_point(tokens, i) > i):
            return False
    return False


def _term(tokens: Tokens, at: int) -> _Term | None:
    """``term = currency_sign number | number [bound] [measure]``."""
    sign = currency_sign.run(tokens, at) if tokens.kinds[at] & _SIGN else None
    found = number.run(tokens, at if sign is None else sign[1])
    if found is None:
        return None
    value, stop = found
    if sign is not None:
        return _signed(tokens, at, sign[0], value, stop)
    bound = bound_behind(tokens, stop)
    measured = abbreviation_point(tokens, stop) if bound is None else bound[1]
    behind = measure.run(tokens, measured)
    if behind is None:
        return _Term(value, None, measured, Qualifier.EXACT, stop)
    return _Term(value, behind[0], measured, bound[0] if bound else Qualifier.EXACT, behind[1])


def _signed(tokens: Tokens, at: int, sign: Currency, value: Number, stop: int) -> _Term | None:
    """``$5 млн``; a code that is a word too needs a magnitude (``TOP 10``)."""
    if sign.wordlike and not value.magnitude:
        tokens.miss(stop, "word of magnitude")
        return None
    stop = abbreviation_point(tokens, stop) if tokens.words[stop - 1] == "тыс" else stop
    return _Term(value, sign, at, Qualifier.EXACT, _behind_same(tokens, stop, sign))


def _behind_same(tokens: Tokens, at: int, sign: Currency) -> int:
    """``$5 млн долларов``, ``$5 млн. долларов``: the currency said twice."""
    found = currency.run(tokens, abbreviation_point(tokens, at))
    return found[1] if found is not None and found[0].code == sign.code else at


def _second(tokens: Tokens, first: int, term: _Term, joiners: frozenset[str]) -> tuple[Number, Number, _Term] | None:
    """The high end of a range, and the low end in the same magnitude."""
    at = term.stop if term.measure is not None else abbreviation_point(tokens, term.stop)
    if tokens.words[at] not in joiners or term.number.to is not None:
        return None
    if tokens.words[at] == _DASH and not _range_dash(tokens, first, at):
        return None
    behind = _term(tokens, at + 1)
    if behind is None or behind.number.to is not None:
        return None
    if term.measure is not None and behind.measure is None:
        behind = behind._replace(measure=term.measure)
    if term.measure is not None and not _alike(term.measure, behind.measure):
        return None
    low = in_magnitude(term.number, behind.number)
    return (low, behind.number, behind) if low.value < behind.number.value else None


def _alike(a: Measure | None, b: Measure | None) -> bool:
    if isinstance(a, Currency) and isinstance(b, Currency):
        return a.code == b.code
    return a == b


def _range_dash(tokens: Tokens, first: int, at: int) -> bool:
    """A dash without blanks; or with one on either side, unless a year stands before it (``в 2023 - 500 млн``)."""
    before, behind = tokens.touches(at), tokens.touches(at + 1)
    year = at == first + 1 and len(tokens.words[first]) == 4
    return before == behind and (before or not year)


def in_magnitude(low: Number, high: Number) -> Number:
    """``400-500 млн``: the low end has the high one's magnitude where it has none of its own."""
    if low.magnitude or not high.magnitude:
        return low
    value = scaled(low.value if low.decimal is None else low.decimal, high.magnitude)
    return low._replace(value=value, magnitude=high.magnitude, decimal=None)


def ends(found: Extent, *, decimals: bool = False) -> tuple[Decimal, Decimal | None]:
    """Low and high end; with *decimals* three digits behind a lone sign are decimals."""
    low = found.low.decimal if decimals and found.low.decimal is not None else found.low.value
    if found.high is None:
        return low, found.low.to
    high = found.high.decimal if decimals and found.high.decimal is not None else found.high.value
    return low, high
