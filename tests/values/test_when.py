"""What a period does in its clause, and what it comes to beside another one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from kztoday_parse.combinators import Parser
from kztoday_parse.grammar.period import period
from kztoday_parse.grammar.relative import ago, then
from kztoday_parse.grammar.spans import _edge as edge
from kztoday_parse.grammar.when import Moment, When, WhenRole, days_in
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.model import PartialDate, Period
from kztoday_parse.tokens import Tokens, tokenize
from kztoday_parse.values import find_periods, parse_period


def read(text: str) -> When:
    found = period.run(tokenize(text, default_lexicon()), 0)
    assert found is not None, text
    return found[0]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("за 2024 год", WhenRole.COVERS),
        ("в 2024 году", WhenRole.COVERS),
        ("по итогам 2024 года", WhenRole.COVERS),
        ("за 11 месяцев", WhenRole.COVERS),
        ("на 2026 год", WhenRole.COVERS),
        ("к 2030 году", WhenRole.TARGET),
        ("до 2030 года", WhenRole.TARGET),
        ("до конца года", WhenRole.TARGET),
        ("с 2005 года", WhenRole.SINCE),
        ("с начала года", WhenRole.SINCE),
        ("на 1 января 2026 года", WhenRole.STAND),
        ("годом ранее", WhenRole.BASE),
        ("чем в 2012-м", WhenRole.BASE),
        ("чем по итогам 2023 года", WhenRole.BASE),
        ("против 2023 года", WhenRole.BASE),
        ("с прошлым годом", WhenRole.BASE),
        ("за аналогичный период прошлого года", WhenRole.BASE),
        ("за аналогичный период 2023 года", WhenRole.BASE),
        ("за тот же период", WhenRole.COVERS),
    ],
)
def test_role(text: str, role: WhenRole) -> None:
    assert read(text).role is role


@pytest.mark.parametrize("rule", [ago, then, edge], ids=lambda rule: rule.name)
def test_a_rule_by_itself_refuses_a_word_of_another(rule: Parser[Tokens, When]) -> None:
    """The choice of a period asks each rule for its own words only."""
    assert rule.run(tokenize("тонна", default_lexicon()), 0) is None


ELEVEN_MONTHS = Period(PartialDate(2025, 1), PartialDate(2025, 11))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("за тот же период", "2025-01/2025-11"),
        ("за тот же период прошлого года", "2024-01/2024-11"),
        ("за аналогичный период 2023 года", "2023-01/2023-11"),
        ("годом ранее", "2024-01/2024-11"),
        ("двумя годами ранее", "2023-01/2023-11"),
        ("за 2020 год", "2020"),
    ],
)
def test_the_period_told_before(text: str, expected: str) -> None:
    assert str(read(text).resolve(PartialDate(2025, 12, 2), ELEVEN_MONTHS)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("годом ранее", "2021-03/2021-05"),
        ("двумя годами ранее", "2020-03/2020-05"),
        ("за тот же период", "2022-03/2022-05"),
    ],
)
def test_a_period_told_before_in_an_earlier_year(text: str, expected: str) -> None:
    spring = Period(PartialDate(2022, 3), PartialDate(2022, 5))
    assert str(read(text).resolve(PartialDate(2025, 12, 2), spring)) == expected


def test_an_open_period_told_before() -> None:
    told = Period(PartialDate(None, 3), None)
    assert str(read("годом ранее").resolve(PartialDate(2025, 12, 2), told)) == "XXXX-03/.."


@pytest.mark.parametrize(
    ("text", "role"), [("по сравнению с 2023 г.", WhenRole.BASE), ("по отношению к 2023 году", WhenRole.BASE)]
)
def test_comparison_told_by_the_words_before(text: str, role: WhenRole) -> None:
    from kztoday_parse.grammar.values import scan

    tokens = tokenize(text, default_lexicon())
    ((when, _, _),) = scan(tokens, 0, tokens.size)
    assert isinstance(when, When)
    assert when.role is role


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (None, "XXXX-01/XXXX-10"),
        (PartialDate(), "XXXX-01/XXXX-10"),
        (PartialDate(2025), "XXXX-01/XXXX-10"),
        (PartialDate(2025, 10), "2024-01/2024-10"),
        (PartialDate(2025, 10, 31), "2024-01/2024-10"),
        (PartialDate(2025, 11), "2025-01/2025-10"),
        (PartialDate(2025, 11, 1), "2025-01/2025-10"),
    ],
)
def test_the_latest_that_was_over(reference: PartialDate | None, expected: str) -> None:
    """Nothing is invented: a year without a month does not say whether October is over."""
    assert str(read("за 10 месяцев").resolve(reference)) == expected


@pytest.mark.parametrize("reference", [date(2025, 12, 1), datetime(2025, 12, 1, 9, 30), PartialDate(2025, 12, 1)])
def test_whatever_is_a_date_can_be_counted_from(reference: date | PartialDate) -> None:
    (found,) = find_periods("Импорт за 10 месяцев упал.", reference=reference)
    assert found.value == parse_period("за 10 месяцев", reference=reference)
    assert str(found.value) == "2025-01/2025-10"


@pytest.mark.parametrize("function", [parse_period, find_periods])
def test_what_is_no_date(function: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="reference must be a date, not str"):
        function("за 10 месяцев", reference="2025-12-01")


def test_no_year_before_the_first() -> None:
    assert read("в прошлом году").resolve(PartialDate(1)) == Period(PartialDate(), PartialDate())
    assert read("в прошлом месяце").resolve(PartialDate(1, 1)) == Period(PartialDate(), PartialDate())
    assert str(When(Moment(month=5), Moment(month=5)).resolve(PartialDate(1, 1))) != ""


def test_the_length_of_february() -> None:
    assert [days_in(2, year) for year in (None, 1900, 2000, 2023, 2024)] == [29, 28, 29, 28, 29]


def test_several_in_a_sentence() -> None:
    text = "Если с 2005 по 2013 год вложено немного, то в 2014-м - больше, чем за весь 2012 год."
    assert [str(mention.value) for mention in find_periods(text)] == ["2005/2013", "2014", "2012"]
