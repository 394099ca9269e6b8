"""The lexicon as a value: rows, additions, words of any shape."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kztoday_parse.lexicon import Entry, Lexicon, default_lexicon
from kztoday_parse.lexicon.senses import Abbreviation, CurrencySign, CurrencyWord, FunctionWord, Head, Place, PlaceKind
from kztoday_parse.tokens import tokenize


def test_rows_with_a_capital_hold_for_capitals_only() -> None:
    chad = Entry(Place("Чад", "TD", PlaceKind.STATE), capital=True)
    lexicon = Lexicon.of([("чад", chad)])
    assert lexicon.entries("Чад") == (chad,)
    assert lexicon.entries("чад") == ()


def test_longer_phrases_come_first() -> None:
    short, long = Entry(FunctionWord()), Entry(FunctionWord(), ("б", "в"))
    lexicon = Lexicon.of([("а", short), ("а", long)])
    assert lexicon.entries("а") == (long, short)
    assert tokenize("а б в", lexicon).entries[0] == (long, short)
    assert tokenize("а б г", lexicon).entries[0] == (short,)
    assert tokenize("а", lexicon).entries[0] == (short,)


def test_extended_knows_more_and_leaves_the_first_alone() -> None:
    lexicon = default_lexicon()
    more = lexicon.extended(
        currencies={"биткойн": "XBT", "₿": "XBT"},
        places={"Новый Сарай": "KZ"},
        agencies=["Степная весть"],
        roles=["звездочёт"],
        forms={"Нового Сарая": "Новый Сарай", "звездочётом": "звездочёт"},
    )
    assert more.entries("биткойн")[0].sense == CurrencyWord("биткойн", "XBT")
    assert more.entries("₿")[0].sense == CurrencySign("XBT")
    assert Entry(Place("Новый Сарай", "KZ", PlaceKind.CITY), ("сарай",), capital=True) in more.entries("Новый")
    assert Entry(Place("Новый Сарай", "KZ", PlaceKind.CITY), ("сарая",), capital=True) in more.entries("Нового")
    assert [e.sense.lemma for e in more.entries("звездочётом") if isinstance(e.sense, Head)] == ["звездочёт"]
    assert "степная весть" in more.agencies
    assert more.entries("Казахстан") == lexicon.entries("Казахстан")
    assert lexicon.entries("биткойн") == ()
    assert "степная весть" not in lexicon.agencies


def test_words_are_cut_as_a_text_is() -> None:
    more = Lexicon.of().extended(
        currencies={"₿₿": "XBT", "R$": "BRL", "эко-тенге": "XET", "серебряных талеров": "XAG", "бтк.": "XBT"}
    )
    assert [entry.sense for entry in tokenize("₿₿ R$", more).entries[0] or ()] == [CurrencySign("XBT")]
    assert [entry.sense for entry in tokenize("R$", more).entries[0] or ()] == [CurrencySign("BRL")]
    assert more.entries("эко-тенге")[0].sense == CurrencyWord("эко-тенге", "XET")
    assert more.entries("серебряных")[0] == Entry(CurrencyWord("серебряных талеров", "XAG"), ("талеров",))
    assert {type(entry.sense) for entry in more.entries("бтк")} == {CurrencyWord, Abbreviation}


def test_what_is_added_comes_before_what_was_known() -> None:
    lexicon = default_lexicon().extended(currencies={"рубль": "BYN"})
    assert lexicon.entries("рубль")[0].sense == CurrencyWord("рубль", "BYN")


@settings(max_examples=100)
@given(st.text())
def test_any_text_can_be_looked_up(text: str) -> None:
    tokens = tokenize(text, default_lexicon())
    assert len(tokens.entries) == tokens.size + 1
    assert all(entries is None or entries for entries in tokens.entries)


def test_a_word_of_a_megabyte_is_no_word() -> None:
    assert not any(tokenize("а" * 1_000_000, default_lexicon()).entries)
