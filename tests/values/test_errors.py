"""What the strict parsers say of wrong inputs: the whole message, caret included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.errors import ParseError
from kztoday_parse.values import parse_change, parse_money, parse_period, parse_quantity

CASES = [
    ("", "expected number at character 0\n  \n  ^"),
    (
        "рублей",
        """\
expected number at character 0
  рублей
  ^""",
    ),
    (
        "5",
        """\
expected currency at character 1
  5
   ^""",
    ),
    (
        "5 млн",
        """\
expected currency at character 5
  5 млн
       ^""",
    ),
    (
        "5 млн крон",
        """\
expected currency of one state at character 6
  5 млн крон
        ^""",
    ),
    (
        "5 млн тонн",
        """\
expected currency at character 6
  5 млн тонн
        ^""",
    ),
    (
        "около",
        """\
expected number at character 5
  около
       ^""",
    ),
    (
        "свыше миллионов долларов",
        """\
expected number at character 6
  свыше миллионов долларов
        ^""",
    ),
    (
        "2024 500 тенге",
        """\
expected number at character 0
  2024 500 тенге
  ^""",
    ),
    (
        "25.12.2020 тенге",
        """\
expected number at character 0
  25.12.2020 тенге
  ^""",
    ),
    (
        "$",
        """\
expected number at character 1
  $
   ^""",
    ),
    (
        "$ млн",
        """\
expected number at character 2
  $ млн
    ^""",
    ),
    (
        "5 $ 6",
        """\
expected end of text at character 4
  5 $ 6
      ^""",
    ),
    (
        "5 рублей нет",
        """\
expected end of text or number at character 9
  5 рублей нет
           ^""",
    ),
    (
        "от 5 до тенге",
        """\
expected number at character 8
  от 5 до тенге
          ^""",
    ),
    (
        "5-3 млн тенге",
        """\
expected currency at character 1
  5-3 млн тенге
   ^""",
    ),
    (
        "5 и тенге",
        """\
expected number at character 4
  5 и тенге
      ^""",
    ),
    (
        "1,23,456 тенге",
        """\
expected number at character 0
  1,23,456 тенге
  ^""",
    ),
    (
        "5 долларов 200 центов",
        """\
expected end of text at character 11
  5 долларов 200 центов
             ^""",
    ),
    (
        "миллионы долларов",
        """\
expected number at character 0
  миллионы долларов
  ^""",
    ),
    (
        "USD",
        """\
expected number at character 3
  USD
     ^""",
    ),
    (
        "5 usd",
        """\
expected currency at character 2
  5 usd
    ^""",
    ),
    (
        "TOP 10",
        """\
expected word of magnitude at character 6
  TOP 10
        ^""",
    ),
    (
        "до 5",
        """\
expected currency at character 4
  до 5
      ^""",
    ),
    (
        "двадцать сорок тенге",
        """\
expected currency at character 9
  двадцать сорок тенге
           ^""",
    ),
    (
        "5 (шесть) тенге",
        """\
expected currency at character 2
  5 (шесть) тенге
    ^""",
    ),
    (
        "между 5 и тенге",
        """\
expected number at character 10
  между 5 и тенге
            ^""",
    ),
    (
        "5 %",
        """\
expected currency at character 2
  5 %
    ^""",
    ),
    (
        "№ 33",
        """\
expected number at character 0
  № 33
  ^""",
    ),
    (
        "5 долларов США Канады",
        """\
expected end of text or number at character 15
  5 долларов США Канады
                 ^""",
    ),
    (
        "пять с половиной",
        """\
expected currency at character 16
  пять с половиной
                  ^""",
    ),
    (
        "1 000 00 тенге",
        """\
expected number at character 0
  1 000 00 тенге
  ^""",
    ),
    (
        "доллар 5",
        """\
expected currency at character 8
  доллар 5
          ^""",
    ),
    (
        "5 млн\nдолларов США или евро",
        """\
expected number at character 23
  долларов США или евро
                   ^""",
    ),
]


@pytest.mark.parametrize(("text", "message"), CASES, ids=[text for text, _ in CASES])
def test_parse_money_says_where_and_what(text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_money(text)
    assert str(caught.value) == message


def test_parse_quantity_says_what_it_wanted() -> None:
    with pytest.raises(ParseError) as caught:
        parse_quantity("5 млн тенге")
    assert str(caught.value) == "expected unit at character 6\n  5 млн тенге\n        ^"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("3,105 тонн", "expected number that is not ambiguous at character 0\n  3,105 тонн\n  ^"),
        ("21 21 вагон", "expected number at character 0\n  21 21 вагон\n  ^"),
        ("12 млн", "expected unit at character 6\n  12 млн\n        ^"),
        ("34 вагон", "expected number that is not ambiguous at character 0\n  34 вагон\n  ^"),
    ],
)
def test_parse_quantity_wants_a_unit_and_one_reading(text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_quantity(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("на треть", "expected change or number at character 3\n  на треть\n     ^"),
        ("на 5 тонн", "expected per cent, points or times at character 5\n  на 5 тонн\n       ^"),
        ("на 12", "expected per cent, points or times at character 5\n  на 12\n       ^"),
        ("+5 раз", "expected change at character 0\n  +5 раз\n  ^"),
    ],
)
def test_parse_change_says_what_it_wanted(text: str, message: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_change(text)
    assert str(caught.value) == message


def test_parse_period_says_what_it_wanted() -> None:
    with pytest.raises(ParseError) as caught:
        parse_period("за 13 месяцев")
    assert str(caught.value) == "expected period at character 0\n  за 13 месяцев\n  ^"


@given(st.text(max_size=40))
def test_any_text_is_a_value_or_an_error_inside_it(text: str) -> None:
    for parse in (parse_money, parse_quantity, parse_change, parse_period):
        try:
            parse(text)
        except ParseError as error:
            assert 0 <= error.at <= len(text)
            assert error.expected
