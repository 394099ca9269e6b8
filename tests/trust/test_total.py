"""Any text gives an article, and what it holds is true of the text."""

from __future__ import annotations

import decimal
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kztoday_parse as library
from kztoday_parse.codec import to_json
from kztoday_parse.pipeline import parse_article

from .invariants import holds, spans_of
from .samples import TEXTS, WEIRD, mixtures, mutated, salads

wild = st.text(st.characters(codec=None), max_size=120)


@given(wild)
def test_any_characters(text: str) -> None:
    holds(parse_article(text))


@given(mutated())
def test_mutated_articles(text: str) -> None:
    holds(parse_article(text))


@given(mixtures)
def test_mixtures_of_words(text: str) -> None:
    holds(parse_article(text))


@given(salads())
def test_few_words_again_and_again(text: str) -> None:
    holds(parse_article(text))


@pytest.mark.parametrize(
    "text",
    [
        "Вид И.X",
        "Добыто на $5 млн, - это экспорт за 2024 год.",
        "$5 млн, - это экспорт в 2024 году",
        "Сказал Громовым Перу, Пе Сан Громовым",
        "Кедр. якобы Клен вложили: в 2 раза нефти:",
        "Павел Громов и Ганс Асанов подтвердили встретил",
        "первого заместителя директора Тараса Фарит Следственного",
    ],
)
def test_texts_that_once_failed(text: str) -> None:
    holds(parse_article(text))


@given(mutated(), st.sampled_from(["cp1251", "koi8-r", "latin-1", "cp866"]))
def test_wrongly_decoded(text: str, codec: str) -> None:
    holds(parse_article(text.encode("utf-8", "replace").decode(codec, "replace")))


@pytest.mark.parametrize("text", TEXTS)
def test_the_samples(text: str) -> None:
    holds(parse_article(text))


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "change",
    [str.upper, str.lower, str.title, str.swapcase, lambda text: text[::-1], lambda text: re.sub("", "\u0301", text)],
)
def test_samples_in_other_letters(text: str, change: Callable[[str], str]) -> None:
    holds(parse_article(change(text)))


@pytest.mark.parametrize("glue", ["\u200b", "\n", "\t", "\xa0", "", ".", ",", "(", "«", "-", " \u202e"])
def test_samples_with_other_blanks(glue: str) -> None:
    for text in TEXTS:
        holds(parse_article(text.replace(" ", glue)))


@pytest.mark.parametrize("word", WEIRD, ids=[f"{i}" for i in range(len(WEIRD))])
def test_a_word_between_all_others(word: str) -> None:
    holds(parse_article(f" {word} ".join(TEXTS[0].split())))
    holds(parse_article(word * 50))
    holds(parse_article(f"Экспорт составил {word} долларов. Иван Петров встретился с {word}."))


@pytest.mark.parametrize("text", TEXTS)
def test_cut_anywhere(text: str) -> None:
    for cut in range(0, len(text), 61):
        holds(parse_article(text[:cut]))
        holds(parse_article(text[cut:]))


@given(mutated())
def test_the_callers_decimal_context_does_not_matter(text: str) -> None:
    expected = to_json(parse_article(text))
    strict = decimal.Context(prec=3, traps=[decimal.Inexact, decimal.Rounded, decimal.InvalidOperation])
    with decimal.localcontext(strict):
        assert to_json(parse_article(text)) == expected


@pytest.mark.parametrize("text", TEXTS)
def test_the_digits_of_a_sum_stand_in_it(text: str) -> None:
    for mention in parse_article(text).money:
        written = re.sub(r"\D", "", mention.span.of(text))
        for amount in (mention.value.amount, mention.value.amount_to):
            if amount is not None and written:
                assert _significant(amount) in written


def _significant(amount: Decimal) -> str:
    return format(amount, "f").replace(".", "").strip("0")


@pytest.mark.parametrize("character", ["а", "Ж", "7", " ", "\n"])
def test_ten_megabytes_of_one_character(character: str) -> None:
    text = character * (10_000_000 // len(character.encode()))
    article = parse_article(text)
    assert article.text is text
    assert not (article.people or article.money or article.trade_stats or article.meetings)


@pytest.mark.parametrize("opener", ["«", '"', "(", "[«(", "<p>", "«Экспорт составил $5 млн "])
def test_a_hundred_thousand_unclosed(opener: str) -> None:
    text = opener * (100_000 // len(opener))
    article = parse_article(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(article))


@pytest.mark.parametrize(
    "form", ["{}", "${}", "{} тенге", "{} млн тонн", "в {} году", "{}%", "1,{} долларов", "{} мая"]
)
def test_numbers_of_five_thousand_digits(form: str) -> None:
    for digits in ("7" * 5000, "0" * 5000, "1" + "0" * 4999, "٣" * 5000, " 000" * 1666):
        holds(parse_article(f"Экспорт составил {form.format(digits)}."))


@pytest.mark.parametrize("wrong", [None, b"text", 5, ["text"], object])
@pytest.mark.parametrize("name", sorted(name for name in library.__all__ if name.startswith(("parse_", "find_"))))
def test_what_is_no_text_is_a_type_error(name: str, wrong: object) -> None:
    with pytest.raises(TypeError) as caught:
        getattr(library, name)(wrong)
    assert str(caught.value) == f"text must be a str, not {type(wrong).__name__}; decode bytes first"


@pytest.mark.parametrize("wrong", ["2025-12-01", 20251201])
def test_what_is_no_day_is_a_type_error(wrong: Any) -> None:
    with pytest.raises(TypeError) as caught:
        parse_article("", published=wrong)
    assert str(caught.value) == f"published must be a date, not {type(wrong).__name__}"


def test_of_a_moment_the_day_counts() -> None:
    text = " date 2025-12-01 Экспорт за 10 месяцев составил $5 млн."
    moment = parse_article(text, published=datetime(2025, 12, 1, 23, 59))
    assert moment == parse_article(text, published=date(2025, 12, 1)) == parse_article(text)
    assert type(moment.published) is date
