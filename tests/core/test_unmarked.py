"""Marks inside words: what is read is the same with them and without."""

from __future__ import annotations

import json
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse import (
    Article,
    ParseError,
    find_changes,
    find_dateline,
    find_money,
    find_notes,
    find_people,
    find_periods,
    find_quantities,
    parse_article,
    parse_dateline,
    parse_money,
    parse_people,
    parse_period,
    to_dict,
)
from kztoday_parse.unmarked import unmarked

TEXT = """Выставка в Праге

Прага. 4 марта 2025 года. KAZAKHSTAN TODAY - Посол Казахстана в Чехии Тимур Сейтов встретился с мэром Праги \
Яном Новаком, сообщили в посольстве. Экспорт за 2024 год вырос на 5%, до 200 млн долларов; вывезено 30 тонн зерна."""
MARKS = "\u00ad", "\u0301", "\u00ad\u0301", "\u0300"
LETTERS = [i for i in range(1, len(TEXT)) if "а" <= TEXT[i - 1].lower() <= "я"]
marked_texts = st.lists(st.sampled_from(LETTERS), max_size=12).flatmap(
    lambda places: st.tuples(
        st.just(sorted(set(places), reverse=True)), st.lists(st.sampled_from(MARKS), min_size=12, max_size=12)
    )
)


def with_marks(places: list[int], marks: list[str]) -> str:
    text = TEXT
    for place, mark in zip(places, marks, strict=False):
        text = text[:place] + mark + text[place:]
    return text


def plain(text: str) -> str:
    return unmarked(text, lambda text: text)


def spans_as_text(value: Any, article: Article) -> Any:
    """Every pair of offsets as the characters that it covers."""
    if isinstance(value, dict):
        return {key: spans_as_text(each, article) for key, each in value.items() if key != "text"}
    if isinstance(value, list) and len(value) == 2 and all(isinstance(each, int) for each in value):
        return plain(article.text[value[0] : value[1]])
    return [spans_as_text(each, article) for each in value] if isinstance(value, list) else value


@given(marked_texts)
def test_facts_are_the_same(drawn: tuple[list[int], list[str]]) -> None:
    text = with_marks(*drawn)
    article, expected = parse_article(text), parse_article(TEXT)
    assert article.text == text
    found = spans_as_text(json.loads(json.dumps(to_dict(article))), article)
    assert found == spans_as_text(json.loads(json.dumps(to_dict(expected))), expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Тока\u0301ев", "Токаев"),
        ("Ка\u00adзах\u00adстан", "Казахстан"),
        (normalize("NFD", "Йошкар-Ола ещё"), "Йошкар-Ола ещё"),
        (normalize("NFD", "José Müller"), "José Müller"),
        ("\u0301", ""),
        ("г\u0301", "г"),
        ("а\u0301\u00adб", "аб"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


def test_each_family_reads_through_them() -> None:
    assert parse_money("5 мил\u00adлионов дол\u00adларов").currency == "USD"
    assert str(parse_period("в мае\u0301 2024 года")) == "2024-05"
    assert [person.name for person in parse_people("посо\u0301л Перу Хорхе Маду\u0301ро")] == ["Хорхе Мадуро"]
    assert parse_dateline("Аста\u0301на. 3 марта. KAZAKHSTAN TODAY -").place == "Астана"


@pytest.mark.parametrize("find", [find_money, find_quantities, find_changes, find_periods, find_notes])
def test_what_is_found_stands_where_it_stands(find: Any) -> None:
    text = (
        "За\u00ad 2024 год вы\u0301воз рос на 5\u00ad%, до $20\u00ad млн, до 30 то\u0301нн и миллио\u0301нов долларов."
    )
    (found,) = find(text)
    assert [plain(found.span.of(text))] == [each.span.of(plain(text)) for each in find(plain(text))]


def test_people_and_datelines_stand_where_they_stand() -> None:
    text = "Аста\u0301на. 3 марта. KAZAKHSTAN TODAY - Посо\u0301л Перу Хорхе Маду\u0301ро уехал."
    (person,) = find_people(text)
    assert [span.of(text) for span in person.mentions] == ["Хорхе Маду\u0301ро"]
    line = find_dateline(text)
    assert line is not None
    assert line.span.of(text) == "Аста\u0301на. 3 марта. KAZAKHSTAN TODAY -"


def test_errors_point_into_the_text_as_given() -> None:
    with pytest.raises(ParseError) as error:
        parse_money("5 мил\u00adлионов кро\u0301шек")
    assert (error.value.source, error.value.at) == ("5 мил\u00adлионов кро\u0301шек", 13)
