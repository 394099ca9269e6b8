"""Every line of the corpora: the phrases give their value over their full width, the rejected ones none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kztoday_parse import values
from kztoday_parse.grammar.change import Change
from kztoday_parse.model import Money, Quantity
from kztoday_parse.model.values import Qualifier

from .corpora import Line, extent, lines, plain, split_reference


def told(qualifier: Qualifier) -> str:
    return "" if qualifier is Qualifier.EXACT else f" {qualifier}"


def show_money(value: Money) -> str:
    return f"{extent(value.amount, value.amount_to)} {value.currency}{told(value.qualifier)}"


def show_quantity(value: Quantity) -> str:
    return f"{extent(value.value, value.value_to)} {value.unit}{told(value.qualifier)}"


def show_change(value: Change) -> str:
    percent = value.percent(value.direction or 1)
    way = "?" if not value.direction and percent is not None else _signed(percent)
    return f"{extent(value.value, value.value_to)} {value.unit} {way}"


def _signed(percent: Decimal | None) -> str:
    return "-" if percent is None else f"{'+' if percent > 0 else ''}{plain(percent)}"


@pytest.mark.parametrize("line", lines("money"), ids=str)
def test_money(line: Line) -> None:
    assert show_money(values.parse_money(line.phrase)) == line.expected


@pytest.mark.parametrize("line", lines("money"), ids=str)
def test_money_is_found_in_a_text(line: Line) -> None:
    """The parser that a text is scanned with reads what the strict one reads."""
    (mention,) = values.find_money(line.phrase)
    amount, _, rest = line.expected.partition(" ")
    assert extent(mention.value.amount, mention.value.amount_to) == amount or ".." in amount
    assert mention.value.currency == rest[:3]


@pytest.mark.parametrize("line", lines("money_in_context"), ids=str)
def test_money_in_context(line: Line) -> None:
    assert "; ".join(show_money(mention.value) for mention in values.find_money(line.phrase)) == line.expected


@pytest.mark.parametrize("line", lines("quantities"), ids=str)
def test_quantities(line: Line) -> None:
    assert show_quantity(values.parse_quantity(line.phrase)) == line.expected


@pytest.mark.parametrize(
    ("phrase", "magnitude"),
    [("5 тонн", 0), ("5 тыс. тонн", 3), ("5-7 млн тонн", 6), ("5 тыс. - 7 млн тонн", 6), ("5 тыс. - 7000 тонн", 0)],
)
def test_the_word_of_magnitude_is_kept(phrase: str, magnitude: int) -> None:
    assert values.parse_quantity(phrase).magnitude == magnitude
    assert values.parse_money(phrase.replace("тонн", "тенге")).magnitude == magnitude


@pytest.mark.parametrize("line", lines("changes"), ids=str)
def test_changes(line: Line) -> None:
    assert show_change(values.parse_change(line.phrase)) == line.expected


@pytest.mark.parametrize("line", lines("changes_in_context"), ids=str)
def test_changes_in_context(line: Line) -> None:
    (mention,) = values.find_changes(line.phrase)
    percent = mention.value.percent() if mention.value.difference else None
    assert (plain(percent) or "-") == line.expected


@pytest.mark.parametrize("line", lines("periods"), ids=str)
def test_periods(line: Line) -> None:
    phrase, reference = split_reference(line.phrase)
    assert str(values.parse_period(phrase, reference=reference)) == line.expected


@pytest.mark.parametrize("line", lines("periods"), ids=str)
def test_periods_are_found_in_a_text(line: Line) -> None:
    phrase, reference = split_reference(line.phrase)
    (mention,) = values.find_periods(phrase, reference=reference)
    assert (str(mention.value), mention.span.of(phrase)) == (line.expected, phrase)


FIND = {
    "money": values.find_money,
    "quantity": values.find_quantities,
    "change": values.find_changes,
    "period": values.find_periods,
}


@pytest.mark.parametrize("line", lines("rejected"), ids=str)
def test_rejected(line: Line) -> None:
    """Of this family nothing is found."""
    assert FIND[line.phrase](line.expected) == ()


def test_the_corpora_are_large_enough() -> None:
    positive = sum(
        len(lines(name))
        for name in ("money", "money_in_context", "quantities", "changes", "changes_in_context", "periods")
    )
    assert positive >= 350
    assert len(lines("rejected")) >= 150
