"""Independent writers of Russian numbers, sums and dates: what they write is read back as what they were given.

Currencies are those that are legal tender somewhere now and that CLDR names in Russian. Historical ones
(no news of today has them), precious metals and the codes for tests (no state has them) are left out.
"""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_compact_currency, format_compact_decimal, format_currency, format_decimal
from num2words import num2words  # type: ignore[import-untyped]

from kztoday_parse.grammar.number import number
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.tokens import tokenize
from kztoday_parse.values import find_periods, parse_money, parse_quantity

RUSSIAN = Locale("ru")
CURRENCIES = sorted(
    {
        code
        for rows in get_global("territory_currencies").values()
        for code, _, until, tender in rows
        if until is None and tender and code in RUSSIAN.currencies
    }
)
AMOUNTS = ("0.25", "1", "1.5", "2", "5", "11", "21", "101", "1234.56", "100000", "1234567")
LARGE = ("5000", "2500000", "7300000000", "1000000000000")


def test_there_are_that_many_currencies() -> None:
    assert len(CURRENCIES) > 150


@pytest.mark.parametrize("code", CURRENCIES)
def test_currency_by_its_name(code: str) -> None:
    for amount in AMOUNTS:
        text = format_currency(Decimal(amount), code, locale="ru", format_type="name", currency_digits=False)
        assert (parse_money(text).amount, parse_money(text).currency) == (Decimal(amount), code), text


@pytest.mark.parametrize("code", CURRENCIES)
def test_currency_by_its_sign_and_code(code: str) -> None:
    for amount in AMOUNTS:
        value = Decimal(amount)
        for form in ("#,##0.00 ¤", "#,##0.00 ¤¤", "¤¤ #,##0.00"):
            text = format_currency(value, code, format=form, locale="ru", currency_digits=False)
            if form.startswith("¤") and WORDLIKE & {code}:
                continue
            assert (parse_money(text).amount, parse_money(text).currency) == (value, code), text


WORDLIKE = frozenset("TOP ALL TRY PEN COP CUP MOP SOS MAD BAM AMD GEL BOB NIO SCR".split())
"""Codes that are words too: before a number they need a magnitude."""


@pytest.mark.parametrize("code", CURRENCIES)
def test_large_sums(code: str) -> None:
    for amount in LARGE:
        text = format_compact_currency(Decimal(amount), code, locale="ru", fraction_digits=2)
        assert (parse_money(text).amount, parse_money(text).currency) == (Decimal(amount), code), text
        text = f"{code} {format_compact_decimal(Decimal(amount), locale='ru', fraction_digits=2)}"
        assert (parse_money(text).amount, parse_money(text).currency) == (Decimal(amount), code), text


RANDOM = random.Random(20)
WHOLE = [RANDOM.randrange(10 ** RANDOM.randint(1, 15)) for _ in range(300)]
SPOKEN = [*range(131), 200, 999, 1000, 1001, 1100, 2000, 10**6, 10**9 + 1, 10**12, 10**15, *WHOLE[:250]]


@pytest.mark.parametrize("case", ["n", "g", "d", "a", "i", "p"])
@pytest.mark.parametrize("gender", ["m", "f", "n"])
def test_numbers_in_words(case: str, gender: str) -> None:
    options = {"animate": False} if case == "a" else {}
    for value in SPOKEN:
        text = num2words(value, lang="ru", case=case, gender=gender, **options)
        assert _whole_number(text) == value, text


def _whole_number(text: str) -> Decimal:
    tokens = tokenize(text, default_lexicon())
    found = number.run(tokens, 0)
    assert found is not None, text
    assert found[1] == tokens.size, text
    return found[0].value


def test_sums_in_words() -> None:
    for value in SPOKEN:
        assert parse_money(f"{num2words(value, lang='ru')} тенге").amount == value


def test_numbers_in_digits() -> None:
    for value in WHOLE:
        for text in (format_decimal(value, locale="ru"), format_decimal(value, locale="en"), str(value)):
            assert parse_money(f"{text} тенге").amount == value, text
        exact = Decimal(value) / 100
        assert parse_quantity(f"{format_decimal(exact, locale='ru', format='#,##0.00')} тонн").value == exact


def test_compact_numbers() -> None:
    for power in range(3, 15):
        for lead in (1, 2, 5, 12, 250):
            value = lead * 10**power
            if value < 10**15:
                for style in ("short", "long"):
                    text = format_compact_decimal(value, locale="ru", format_type=style, fraction_digits=3)
                    assert parse_quantity(f"{text} тонн").value == value, text


DAYS = [date(RANDOM.randint(1992, 2030), RANDOM.randint(1, 12), RANDOM.randint(1, 28)) for _ in range(120)]


@pytest.mark.parametrize("form", ["short", "medium", "long", "full", "dd.MM.yyyy", "d MMMM y"])
def test_days(form: str) -> None:
    for day in DAYS:
        text = format_date(day, form, locale="ru")
        if form != "short" or len(text) == 10:
            assert [str(mention.value) for mention in find_periods(text)] == [day.isoformat()], text


def test_months_and_quarters() -> None:
    for day in DAYS:
        first = 3 * ((day.month - 1) // 3) + 1
        quarter = f"{day.year}-{first:02d}/{day.year}-{first + 2:02d}"
        for text, expected in (
            (format_skeleton("yMMMM", day, locale="ru"), day.isoformat()[:7]),
            (format_date(day, "LLLL y", locale="ru"), day.isoformat()[:7]),
            (format_date(day, "qqqq y", locale="ru"), quarter),
            (format_date(day, "qqq y", locale="ru"), quarter),
        ):
            assert [str(mention.value) for mention in find_periods(text)] == [expected], text


def test_intervals() -> None:
    for day in DAYS:
        until = day.replace(day=min(day.day + 2, 28))
        if until > day:
            text = format_interval(day, until, "yMMMMd", locale="ru")
            assert [str(mention.value) for mention in find_periods(text)] == [f"{day}/{until}"], text
