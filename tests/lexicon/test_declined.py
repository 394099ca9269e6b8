"""Places and groups in all cases: towns of two words, oblasts, unions."""

from __future__ import annotations

from pathlib import Path

import pytest

from kztoday_parse.grammar.leaves import match_sense
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.lexicon.senses import Place
from kztoday_parse.tokens import tokenize

LINES = [
    line
    for line in (Path(__file__).parent / "declined.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_is_known_in_its_cases(line: str) -> None:
    name, _, forms = line.partition(" | ")
    for form in (name, *forms.split(", ")):
        tokens = tokenize(form, default_lexicon())
        found = match_sense(tokens, 0, Place)
        assert found is not None, form
        assert (found[0].name.replace("ё", "е"), found[1]) == (name.replace("ё", "е"), tokens.size), form
