"""Every hand-kept word of the value families stands in some line of the corpora, in one of its forms."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.lexicon.lexicon import fold_word
from kztoday_parse.lexicon.tables.trends import FALL, RISE
from kztoday_parse.tokens import tokenize

from .corpora import FOLDER, lines

TOOLS = Path(__file__).parents[2] / "tools"
if not TOOLS.exists():
    pytest.skip("the generator is not part of an installed package", allow_module_level=True)

CORPORA = tuple(path.stem for path in FOLDER.glob("*.txt"))
HOME = {
    "qualifiers.txt": "money.txt or money_in_context.txt",
    "changes.txt": "changes.txt",
    "units.txt": "quantities.txt",
    "counted.txt": "quantities.txt",
    "periods.txt": "periods.txt",
    "currency_words.txt": "money.txt",
    "currency_defaults.txt": "money.txt",
    "currency_homonyms.txt": "rejected.txt",
    "currency_code_words.txt": "rejected.txt",
    "currency_signs.txt": "money.txt",
}
"""The corpus that a word of each source belongs into."""


@pytest.fixture(scope="module")
def spoken() -> frozenset[tuple[str, ...]]:
    """Every run of up to six folded tokens in the corpora."""
    found: set[tuple[str, ...]] = set()
    for corpus in CORPORA:
        for line in lines(corpus):
            for text in (line.phrase, line.expected):
                words = tokenize(text, default_lexicon()).words[:-1]
                found.update(tuple(words[i : i + n]) for i in range(len(words)) for n in range(1, 7))
    return frozenset(found)


def table(name: str) -> Any:
    """A module of the lexicon's generator."""
    sys.path.insert(0, str(TOOLS))
    try:
        return import_module(f"lexicon_tables.{name}")
    finally:
        sys.path.remove(str(TOOLS))


def hand_kept() -> Iterator[tuple[str, str, list[str]]]:
    """The file of the source, word, and all its forms, as the generator of the lexicon reads them."""
    names = ("changes", "currencies", "periods", "qualifiers", "units", "sources")
    changes, currencies, periods, qualifiers, units, sources = map(table, names)
    columns, values = sources.columns, sources.values
    for _, place, cell, *_ in columns("qualifiers.txt", 3):
        for word in values(cell, ","):
            forms = qualifiers.verb_forms(word) if place == "verb" else [(word, None)]
            yield "qualifiers.txt", word, [form for form, _ in forms]
    for _, _, cell, *_ in columns("changes.txt", 4):
        yield from (("changes.txt", word, [f for f, _ in changes.forms(word)]) for word in values(cell, ","))
    for _, _, cell, *_ in columns("units.txt", 4):
        yield from (("units.txt", word, [f for f, _ in units.unit_forms(word)]) for word in values(cell, ","))
    for word in units.counted():
        yield "counted.txt", word, [form for form, _ in units.unit_forms(word)]
    for _, _, cell, *_ in columns("periods.txt", 4):
        yield from (("periods.txt", word, [f for f, _ in periods.forms(word)]) for word in values(cell, ","))
    for cell, *_ in columns("currency_words.txt", 4):
        yield from (
            ("currency_words.txt", word, [f for f, _ in currencies.bare_or_declined(word)])
            for word in values(cell, ",")
        )
    for _, word in columns("currency_defaults.txt", 2):
        yield "currency_defaults.txt", word, [form for form, _ in currencies.noun_forms(word)]
    for word, _ in columns("currency_homonyms.txt", 2):
        yield "currency_homonyms.txt", word, [form for form, _ in currencies.noun_forms(word)]
    for code, _ in columns("currency_code_words.txt", 2):
        yield "currency_code_words.txt", code, [code]
    for _, cell in columns("currency_signs.txt", 2):
        yield from (("currency_signs.txt", sign, [currencies.sign_phrase(sign)]) for sign in values(cell, " "))


def test_every_hand_kept_word_is_read_somewhere(spoken: frozenset[tuple[str, ...]]) -> None:
    kept = list(hand_kept())
    silent = [
        f"no phrase of tests/values/corpus/*.txt holds: {word} ({source}). Add one to {HOME[source]}"
        for source, word, forms in kept
        if not any(tuple(fold_word(form).split()) in spoken for form in forms)
    ]
    assert not silent, "\n".join(silent)
    assert len(kept) > 300


@pytest.mark.parametrize("stem", [*RISE, *FALL])
def test_every_trend_is_read_somewhere(stem: str, spoken: frozenset[tuple[str, ...]]) -> None:
    assert any(len(run) == 1 and run[0].startswith(stem) for run in spoken)
