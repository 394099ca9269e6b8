"""Sums of money as news agencies write them."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType

from hypothesis import strategies as st

from ..model import Money, Qualifier
from .sample import Sample

__all__ = ["exact_sums", "money_expressions"]

_WORDS = MappingProxyType(
    {
        "долларов": "USD",
        "долларов США": "USD",
        "долл.": "USD",
        "евро": "EUR",
        "рублей": "RUB",
        "руб.": "RUB",
        "тенге": "KZT",
        "юаней": "CNY",
    }
)
_SIGNS = MappingProxyType({"$": "USD", "€": "EUR", "₸": "KZT", "£": "GBP"})
_MAGNITUDES = MappingProxyType({"тыс.": 3, "млн": 6, "млрд": 9, "трлн": 12})
_QUALIFIERS = MappingProxyType(
    {
        "около": Qualifier.ABOUT,
        "почти": Qualifier.ABOUT,
        "примерно": Qualifier.ABOUT,
        "более": Qualifier.OVER,
        "не менее": Qualifier.OVER,
        "свыше": Qualifier.OVER,
        "менее": Qualifier.UNDER,
        "не более": Qualifier.UNDER,
    }
)

_whole = st.integers(1, 999)


def money_expressions() -> st.SearchStrategy[Sample[Money]]:
    """One sum of money: ``свыше 690 млн долларов``, ``$1,5 млрд``, ``12 500 тенге``, ``от 30 до 45 тыс. евро``.

    The whole text is the sum, qualifier words included, as :func:`~kztoday_parse.parse_money` reads it.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(money_expressions())
    ... def test(sample):
    ...     assert sample.value.amount > 0
    >>> test()
    """
    return exact_sums() | _qualified() | _ranges()


def exact_sums() -> st.SearchStrategy[Sample[Money]]:
    """One sum without words that bound it."""
    return _with_magnitude() | _in_full()


@st.composite
def _with_magnitude(draw: st.DrawFn) -> Sample[Money]:
    whole, tenths = draw(_whole), draw(st.none() | st.integers(1, 9))
    word, power = draw(st.sampled_from(list(_MAGNITUDES.items())))
    figure = f"{whole}" if tenths is None else f"{whole},{tenths}"
    amount = (Decimal(10 * whole + (tenths or 0)) * 10 ** (power - 1)).quantize(Decimal(1))
    return _in_currency(draw, f"{figure} {word}", amount, power)


@st.composite
def _in_full(draw: st.DrawFn) -> Sample[Money]:
    """Figures to the last unit, thousands apart."""
    amount = draw(st.integers(1, 10**9))
    blank = draw(st.sampled_from([" ", "\xa0"]))
    return _in_currency(draw, f"{amount:,}".replace(",", blank), Decimal(amount), 0)


def _in_currency(draw: st.DrawFn, figure: str, amount: Decimal, magnitude: int) -> Sample[Money]:
    if draw(st.booleans()):
        sign, code = draw(st.sampled_from(list(_SIGNS.items())))
        return Sample(f"{sign}{figure}", Money(amount, code, magnitude=magnitude))
    word, code = draw(st.sampled_from(list(_WORDS.items())))
    return Sample(f"{figure} {word}", Money(amount, code, magnitude=magnitude))


@st.composite
def _qualified(draw: st.DrawFn) -> Sample[Money]:
    words, qualifier = draw(st.sampled_from(list(_QUALIFIERS.items())))
    exact = draw(exact_sums())
    money = Money(exact.value.amount, exact.value.currency, None, qualifier, exact.value.magnitude)
    return Sample(f"{words} {exact.text}", money)


@st.composite
def _ranges(draw: st.DrawFn) -> Sample[Money]:
    low, high = sorted(draw(st.lists(_whole, min_size=2, max_size=2, unique=True)))
    magnitude, power = draw(st.sampled_from(list(_MAGNITUDES.items())))
    word, code = draw(st.sampled_from(list(_WORDS.items())))
    figures = draw(st.sampled_from([f"{low}-{high}", f"от {low} до {high}"]))
    money = Money(Decimal(low) * 10**power, code, Decimal(high) * 10**power, magnitude=power)
    return Sample(f"{figures} {magnitude} {word}", money)
