"""Sentences and all that is found in them: words, values, periods with their parts in the clause, notes."""

from __future__ import annotations

import pytest

from .sentences import sentences, told


@pytest.mark.parametrize(("sentence", "expected"), list(sentences()), ids=lambda each: str(each)[:60])
def test_all_that_a_sentence_tells(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected
