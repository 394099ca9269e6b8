"""The tiles of a sentence: what the facts are parsed from."""

from __future__ import annotations

from kztoday_parse.layout import Sentence, Zone
from kztoday_parse.lexicon import Entry, Lexicon
from kztoday_parse.lexicon.senses import GEN, Preposition
from kztoday_parse.mentions import Sign, Tiles, tile_text
from kztoday_parse.tokens import tokenize


def tiles(text: str, lexicon: Lexicon) -> Tiles:
    tokens = tokenize(text, lexicon)
    (found,) = tile_text(tokens, [Sentence(0, tokens.size, 0, Zone.BODY)], {})
    return found


def test_a_word_that_parts_clauses_is_a_sign_unless_the_lexicon_knows_better() -> None:
    instead = Preposition("но", GEN)
    assert [tile.value for tile in tiles("но", Lexicon.of())] == [Sign("но")]
    assert [tile.value for tile in tiles("но", Lexicon.of([("но", Entry(instead))]))] == [instead]


def test_what_was_looked_for_is_told_of_the_furthest_tile_only() -> None:
    found = tiles("но, но", Lexicon.of())
    for at, label in ((0, "a sum"), (1, "a state"), (1, "a town"), (0, "a day")):
        found.miss(at, label)
    assert (found.furthest, found.expected) == (1, {"a state", "a town"})
