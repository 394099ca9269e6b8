"""What holds for every value, whatever its letters: properties, and a writer of whole expressions."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation, Rounded, Subnormal, localcontext

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words  # type: ignore[import-untyped]

from kztoday_parse.model import Money
from kztoday_parse.model.values import Qualifier
from kztoday_parse.values import (
    find_changes,
    find_money,
    find_periods,
    find_quantities,
    parse_change,
    parse_money,
    parse_period,
    parse_quantity,
)

from .corpora import Line, lines, split_reference

PARSE = {"money": parse_money, "quantities": parse_quantity, "changes": parse_change, "periods": parse_period}
LINES = [line for corpus in PARSE for line in lines(corpus)]

BLANKS = "\u00a0\u2009\u202f\u2007\t"
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"

QUALIFIERS = {
    "": Qualifier.EXACT,
    "около": Qualifier.ABOUT,
    "почти": Qualifier.ABOUT,
    "свыше": Qualifier.OVER,
    "более": Qualifier.OVER,
    "не менее": Qualifier.OVER,
    "не более": Qualifier.UNDER,
    "до": Qualifier.UNDER,
}
MAGNITUDES = {"": 0, "тыс.": 3, "тысяч": 3, "млн": 6, "миллионов": 6, "млрд": 9, "трлн": 12}
CURRENCIES = {
    "долларов": "USD",
    "долл. США": "USD",
    "тенге": "KZT",
    "российских рублей": "RUB",
    "₸": "KZT",
    "EUR": "EUR",
    "гонконгских долларов": "HKD",
}


@attrs.frozen
class Told:
    """An expression and what it says."""

    text: str
    amount: Decimal
    currency: str
    qualifier: Qualifier


@st.composite
def numerals(draw: st.DrawFn) -> tuple[str, Decimal, bool]:
    """A number as it may be written, its value, and whether it has decimals."""
    whole = draw(st.integers(0, 999_999_999))
    kind = draw(st.sampled_from(["plain", "grouped", "points", "decimals", "words"]))
    if kind == "words":
        return num2words(whole, lang="ru"), Decimal(whole), True
    if kind == "decimals":
        fraction = draw(st.sampled_from(["5", "25", "05", "1234"]))
        return f"{whole},{fraction}", Decimal(f"{whole}.{fraction}"), True
    separator = {"plain": "", "grouped": " ", "points": "."}[kind]
    return f"{whole:,}".replace(",", separator), Decimal(whole), kind == "points"


@st.composite
def sums(draw: st.DrawFn) -> Told:
    """``не менее 1 500,5 млн долларов`` and its like, with its value."""
    text, value, alone = draw(numerals())
    word = "" if alone and "," not in text else draw(st.sampled_from(sorted(MAGNITUDES)))
    qualifier = draw(st.sampled_from(sorted(QUALIFIERS)))
    currency = draw(st.sampled_from(sorted(CURRENCIES)))
    phrase = " ".join(filter(None, (qualifier, text, word, currency)))
    amount = value.scaleb(MAGNITUDES[word], Context(prec=60))
    return Told(phrase, amount, CURRENCIES[currency], QUALIFIERS[qualifier])


@given(sums())
def test_what_is_written_is_read(told: Told) -> None:
    value = parse_money(told.text)
    assert (value.amount, value.currency, value.qualifier) == (told.amount, told.currency, told.qualifier)
    assert "E" not in str(value.amount)


@given(sums(), sums(), sums())
def test_sentences_do_not_meet(first: Told, second: Told, third: Told) -> None:
    """A sentence before and a sentence behind change nothing in the one between."""
    text = f"Сначала было так: {first.text}. Теперь это {second.text}. Потом станет {third.text}."
    found = find_money(text)
    assert [mention.value.amount for mention in found] == [first.amount, second.amount, third.amount]
    assert [mention.value.qualifier for mention in found] == [first.qualifier, second.qualifier, third.qualifier]


@given(sums())
def test_a_mention_is_a_sum_by_itself(told: Told) -> None:
    text = f"Сумма составила {told.text}, сообщили в ведомстве."
    (mention,) = find_money(text)
    again = parse_money(mention.span.of(text))
    assert attrs.evolve(again, qualifier=Qualifier.EXACT) == attrs.evolve(mention.value, qualifier=Qualifier.EXACT)


@pytest.mark.parametrize("line", lines("money"), ids=str)
def test_the_mentions_of_the_corpus_are_sums_by_themselves(line: Line) -> None:
    for mention in find_money(f"Всего {line.phrase}, не больше."):
        again = parse_money(mention.span.of(f"Всего {line.phrase}, не больше."))
        assert (again.amount, again.amount_to, again.currency) == _sum(mention.value)


def _sum(value: Money) -> tuple[Decimal, Decimal | None, str]:
    return value.amount, value.amount_to, value.currency


def read(line: Line, phrase: str) -> object:
    text, reference = split_reference(phrase)
    return parse_period(text, reference=reference) if line.corpus == "periods" else PARSE[line.corpus](text)


@pytest.mark.parametrize("blank", BLANKS)
def test_the_kind_of_blank_does_not_matter(blank: str) -> None:
    for line in LINES:
        if " @ " not in line.phrase:
            assert read(line, line.phrase.replace(" ", blank)) == read(line, line.phrase), line


@pytest.mark.parametrize("dash", DASHES)
def test_the_kind_of_dash_does_not_matter(dash: str) -> None:
    for line in LINES:
        if " @ " not in line.phrase:
            assert read(line, line.phrase.replace("-", dash)) == read(line, line.phrase), line


@pytest.mark.parametrize("letter", ["ё", "Ё"])
def test_the_letter_yo_does_not_matter(letter: str) -> None:
    assert parse_money(f"тр{letter}х миллионов долларов") == parse_money("трех миллионов долларов")


def test_capitals_do_not_matter() -> None:
    for line in LINES:
        if line.corpus != "periods":
            assert read(line, line.phrase[:1].upper() + line.phrase[1:]) == read(line, line.phrase), line


def test_a_qualifier_does_not_change_the_amount() -> None:
    for line in lines("money"):
        value = parse_money(line.phrase)
        if value.qualifier is Qualifier.EXACT and value.amount_to is None and not line.phrase.startswith("ровно"):
            for word, qualifier in QUALIFIERS.items():
                bounded = parse_money(f"{word} {line.phrase}")
                assert (_sum(bounded), bounded.qualifier) == (_sum(value), qualifier), line


def test_the_decimal_context_of_the_caller_does_not_matter() -> None:
    expected = [read(line, line.phrase) for line in LINES]
    with localcontext(Context(prec=1, traps=[Inexact, Rounded, InvalidOperation, Subnormal])):
        assert [read(line, line.phrase) for line in LINES] == expected


@pytest.mark.parametrize("size", [100, 5_000, 50_000])
def test_numbers_of_any_length(size: int) -> None:
    digits = "7" * size
    value = parse_money(f"{digits},{digits} млрд тенге")
    assert format(value.amount, "f") == digits + digits[:9] + "." + digits[9:]
    assert "E" not in str(value.amount)
    (mention,) = find_money(f"Всего {digits} тенге.")
    assert format(mention.value.amount, "f") == digits


@given(st.text(alphabet="0123456789 ,.-'()$₸%млнтенгедораз№:/\n", max_size=60))
def test_any_jumble_is_scanned(text: str) -> None:
    for find in (find_money, find_quantities, find_changes, find_periods):
        for mention in find(text):
            assert 0 <= mention.span.start < mention.span.end <= len(text)


@given(
    st.lists(
        st.sampled_from("5 млн ( ) от до между и или - тысяч пять с половиной тенге $ % в раз на".split()), max_size=40
    )
)
def test_any_order_of_words_is_scanned(words: list[str]) -> None:
    text = " ".join(words)
    for mention in find_money(text):
        assert mention.value.amount >= 0
