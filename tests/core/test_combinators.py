"""The combinators over a stream of letters: parses, leaves, fails-with."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztoday_parse.combinators import (
    Parser,
    ahead,
    choice,
    combine,
    lazy,
    many,
    never,
    not_ahead,
    optional,
    sep_by,
    succeed,
)


class Letters:
    """The smallest stream: a string, with the furthest miss and its labels."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.size = len(text)
        self.furthest = 0
        self.labels: set[str] = set()

    def miss(self, at: int, label: str) -> None:
        if at > self.furthest:
            self.furthest, self.labels = at, set()
        if at == self.furthest:
            self.labels.add(label)


def letter(wanted: str) -> Parser[Letters, str]:
    def run(stream: Letters, at: int) -> tuple[str, int] | None:
        if at < stream.size and stream.text[at] == wanted:
            return wanted, at + 1
        stream.miss(at, wanted)
        return None

    return Parser(run, wanted)


a, b, c, comma = map(letter, "abc,")


def parses(parser: Parser[Letters, Any], text: str) -> Any:
    """The value of *parser* over the whole of *text*."""
    found = parser.run(Letters(text), 0)
    assert found is not None and found[1] == len(text)
    return found[0]


def leaves(parser: Parser[Letters, Any], text: str) -> str:
    """What *parser* leaves unread of *text*."""
    found = parser.run(Letters(text), 0)
    assert found is not None
    return text[found[1] :]


def fails_with(parser: Parser[Letters, Any], text: str) -> tuple[int, set[str]]:
    """Where *parser* failed on *text*, and what it looked for there."""
    stream = Letters(text)
    assert parser.run(stream, 0) is None
    return stream.furthest, stream.labels


def test_one_behind_the_other() -> None:
    assert parses(a >> b, "ab") == "b"
    assert parses(a << b, "ab") == "a"
    assert parses(combine(lambda *x: x, a, b, c), "abc") == ("a", "b", "c")
    assert fails_with(a >> b, "ac") == (1, {"b"})
    assert fails_with(a << b, "ac") == (1, {"b"})
    assert fails_with(combine(lambda *x: x, a, b, c), "ab") == (2, {"c"})


def test_choice_takes_the_first_that_reads_something() -> None:
    assert parses(a | b, "b") == "b"
    assert parses(choice(a >> b, a >> c), "ac") == "c"
    assert fails_with(choice(a >> b, a >> c), "ad") == (1, {"b", "c"})


def test_optional_keeps_the_furthest_miss_of_what_it_skipped() -> None:
    assert parses(optional(a), "a") == "a"
    assert leaves(optional(a, "none"), "b") == "b"
    assert fails_with(optional(a >> b) >> c, "ad") == (1, {"b"})


def test_repetition() -> None:
    assert parses(many(a), "aaa") == ("a", "a", "a")
    assert leaves(many(a), "b") == "b"
    assert fails_with(many(a, at_least=2), "ab") == (1, {"a"})
    assert parses(sep_by(a, comma), "a,a") == ("a", "a")
    assert leaves(sep_by(a, comma), "a,b") == ",b"
    assert fails_with(sep_by(a, comma), "b") == (0, {"a"})
    assert fails_with(sep_by(a, comma, at_least=2), "a,b") == (2, {"a"})


@pytest.mark.parametrize("repeat", [many(succeed(1)), sep_by(succeed(1), comma)])
def test_repeating_what_reads_nothing_is_an_error_of_the_grammar(repeat: Parser[Letters, Any]) -> None:
    with pytest.raises(AssertionError, match="without moving on"):
        repeat.run(Letters("a"), 0)


def test_looking_ahead_reads_nothing() -> None:
    assert leaves(ahead(a), "ab") == "ab"
    assert leaves(not_ahead(b), "ab") == "ab"
    assert fails_with(ahead(b), "a") == (0, {"b"})
    assert not_ahead(a).run(Letters("a"), 0) is None


def test_values_and_labels() -> None:
    assert parses(a.map(str.upper), "a") == "A"
    assert parses((a | b).where(lambda x: x == "b", "the letter b"), "b") == "b"
    assert fails_with((a | b).where(lambda x: x == "b", "the letter b"), "a") == (0, {"the letter b"})
    assert fails_with(a.labelled("vowel"), "b") == (0, {"a", "vowel"})
    assert fails_with(never("wonder"), "b") == (0, {"wonder"})
    assert parses((a >> b).with_span(), "ab") == ("b", 0, 2)


def test_a_grammar_may_contain_itself() -> None:
    nested: Parser[Letters, int] = lazy(lambda: (a >> nested << b).map(lambda n: n + 1) | succeed(0))
    assert parses(nested, "aaabbb") == 3


@given(st.text("ab,", max_size=30))
def test_a_parser_never_goes_back_and_never_past_the_end(text: str) -> None:
    grammar = sep_by(many(a, at_least=1) | b, comma)
    found = grammar.run(Letters(text), 0)
    assert found is None or 0 < found[1] <= len(text)
