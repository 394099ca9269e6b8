"""Tokens one by one, as tests and errors look at them; the columns are tested by what reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.lexicon.senses import Magnitude
from kztoday_parse.tokens import tokenize


def test_a_token_has_its_text_its_place_and_what_the_lexicon_knows() -> None:
    text = "рост на 5 млн"
    tokens = tokenize(text, default_lexicon())
    last = tokens[len(tokens) - 1]
    assert (last.text, last.span.of(text)) == ("млн", "млн")
    assert any(isinstance(entry.sense, Magnitude) for entry in last.entries)


@given(st.text(max_size=60))
def test_tokens_stand_in_their_order_and_leave_out_blanks_only(text: str) -> None:
    tokens = list(tokenize(text, default_lexicon()))
    ends = [0]
    for token in tokens:
        assert ends[-1] <= token.span.start < token.span.end <= len(text)
        ends.append(token.span.end)
    assert sum(token.span.end - token.span.start for token in tokens) <= len(text)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("тысяч долларов—это рекорд", "тысяч|долларов|-|это|рекорд"),
        ("Алматы―Астана", "Алматы|-|Астана"),
        ("5—7 млн", "5|-|7|млн"),
        ("январь — март", "январь|-|март"),
        ("в январе—марте", "в|январе-марте"),
        ("22—е", "22-е"),
        ("казахстанско–польский, К.‑Ж. Токаев", "казахстанско-польский|,|К|.|-|Ж|.|Токаев"),
    ],
)
def test_a_long_dash_parts_words_and_a_short_one_may_be_a_hyphen(text: str, tokens: str) -> None:
    assert "|".join(token.text for token in tokenize(text, default_lexicon())) == tokens


def test_a_word_has_an_end() -> None:
    tokens = tokenize("ы" * 1000 + "-а" * 1000, default_lexicon())
    assert max(len(token.text) for token in tokens) <= 64 + 7 * 65
    assert "".join(token.text for token in tokens) == tokens.text
