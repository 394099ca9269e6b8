"""The whole message of a ParseError, caret included."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.errors import ParseError


def test_the_caret_stands_under_the_character() -> None:
    error = ParseError("Астана. 29\n600 млн груш", 19, ["currency", "unit"])
    assert str(error) == "expected currency or unit at character 19\n  600 млн груш\n          ^"


def test_a_long_line_is_shown_around_the_caret() -> None:
    error = ParseError("я" * 1000 + "!" + "я" * 1000, 1000, ["number"])
    head, line, caret = str(error).split("\n")
    assert head == "expected number at character 1000"
    assert line.strip() == "я" * 36 + "!" + "я" * 35
    assert line[caret.index("^")] == "!"


def test_a_tab_does_not_move_the_caret() -> None:
    assert str(ParseError("\t5", 1, ["number"])).endswith("\n   5\n   ^")


@pytest.mark.parametrize(
    ("before", "shown", "columns"),
    [
        ("и\u0306\u0301", "и\u0306\u0301", 1),  # marks stand on their letter
        ("a\u20dd", "a\u20dd", 1),
        ("漢字", "漢字", 4),
        ("５", "５", 2),
        ("🚂", "🚂", 2),
        ("\x1b[31m\r\u2028", " [31m  ", 7),  # nothing of a text steers the terminal
        ("\u200b\xa0\ud800", "   ", 3),  # a lone surrogate could not even be printed
    ],
    ids=ascii,
)
def test_the_caret_goes_by_the_columns_of_a_terminal(before: str, shown: str, columns: int) -> None:
    error = ParseError(f"{before}5", len(before), ["number"])
    assert str(error) == f"expected number at character {len(before)}\n  {shown}5\n  {' ' * columns}^"


def test_it_travels_between_processes() -> None:
    error = ParseError("5 груш", 2, ["currency"])
    again = pickle.loads(pickle.dumps(error))
    assert (again.source, again.at, again.expected) == ("5 груш", 2, ("currency",))
    assert str(again) == str(error)


@given(st.text(), st.data())
def test_every_message_can_be_rendered(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    message = str(ParseError(text, at, []))
    assert message.startswith(f"expected something else at character {at}\n")
    assert len(message.split("\n")) == 3
    assert message.replace("\n", "").isprintable()
