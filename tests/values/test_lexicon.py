"""More words come with a lexicon, for one call, never for all."""

from __future__ import annotations

import pytest

from kztoday_parse.errors import ParseError
from kztoday_parse.lexicon import Lexicon, default_lexicon
from kztoday_parse.values import find_money, parse_money


def test_a_currency_of_ones_own() -> None:
    lexicon = default_lexicon().extended(currencies={"биткойнов": "XBT", "₿": "XBT"})
    assert parse_money("5 млн биткойнов", lexicon=lexicon).currency == "XBT"
    assert parse_money("₿5 млн", lexicon=lexicon).currency == "XBT"
    assert [mention.value.currency for mention in find_money("5 млн биткойнов и $5", lexicon=lexicon)] == ["XBT", "USD"]
    with pytest.raises(ParseError):
        parse_money("5 млн биткойнов")


def test_a_word_means_what_the_lexicon_says_first() -> None:
    lexicon = default_lexicon().extended(currencies={"крон": "SEK"})
    assert parse_money("5 млн крон", lexicon=lexicon).currency == "SEK"


def test_without_words_there_are_no_currencies() -> None:
    assert find_money("5 долларов", lexicon=Lexicon.of()) == ()
