"""Four times the text costs at most four times the work, on friendly and on hostile text.

What is counted are calls, see ``counting``; ``benchmarks`` has the times.
"""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.pipeline import parse_article

from .counting import calls
from .samples import TEXTS
from .shapes import SHAPES

_N = 200
_RATIO = 4.6


def _calls(text: str) -> int:
    return calls(lambda: parse_article(text))


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_work_grows_with_the_text(shape: Callable[[int], str]) -> None:
    once, fourfold = shape(_N), shape(4 * _N)
    parse_article(fourfold)  # every word is looked up now
    assert _calls(fourfold) <= _RATIO * _calls(once)


@pytest.mark.parametrize("opener", ["(", "«", "[", ": ", ", который ", "Иван Петров встретился с А. Исиным и "])
def test_nothing_is_too_deep(opener: str) -> None:
    assert parse_article(opener * 20_000).text


def test_rare_words_do_not_slow_down_what_follows() -> None:
    """The memo of words has a bound, and is of use behind it."""
    text = "\n".join(TEXTS)
    parse_article(text)
    known = _calls(text)
    for number in range((1 << 16) + 1):
        default_lexicon().words.look_up(f"ы{number}")
    parse_article(text)
    assert _calls(text) <= 1.01 * known


def test_a_long_line_of_names_in_capitals() -> None:
    """What loops inside of built-in functions is no call: here the seconds count; a hundredth of them is usual."""
    began = process_time()
    parse_article("ИВАНОВ и " * 8_000)
    assert process_time() - began < 15
