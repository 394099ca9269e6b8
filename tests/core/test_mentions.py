"""The tiles of a sentence: what the facts are parsed from."""

from __future__ import annotations

import pytest

from kztoday_parse.grammar import values
from kztoday_parse.grammar.spans import PERIODIC
from kztoday_parse.layout import Sentence, Zone
from kztoday_parse.lexicon import Entry, Lexicon, default_lexicon
from kztoday_parse.lexicon.senses import DIGITS, GEN, KINDS, NOM, Demonym, Place, Preposition
from kztoday_parse.lexicon.tiling import GAP, VALUES
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


def test_a_word_that_needs_a_capital_is_a_tile_with_one_only() -> None:
    people = Demonym("TD", NOM, plural=True)
    lexicon = Lexicon.of([("чадцы", Entry(people, capital=True))])
    assert [tile.value for tile in tiles("Чадцы", lexicon)] == [people]
    assert [tile.value for tile in tiles("чадцы", lexicon)] == [GAP]


@pytest.mark.parametrize(
    ("text", "first"), [("в городе Актау", 1), ("в г. Актау", 3), ("в город, Актау", 3), ("рад Актау", 1), ("Актау", 0)]
)
def test_a_place_begins_with_the_noun_that_says_what_it_is(text: str, first: int) -> None:
    assert [tile.first for tile in tiles(text, default_lexicon()) if isinstance(tile.value, Place)] == [first]


def test_tiles_are_made_again_when_they_were_let_go() -> None:
    found = tiles("в городе Актау", default_lexicon())
    before = list(found)
    found.rest()
    again = list(found)
    assert [(tile.value, tile.first, tile.stop) for tile in before] == [
        (tile.value, tile.first, tile.stop) for tile in again
    ]
    assert before[0] is not again[0]


def test_every_token_lies_in_one_tile() -> None:
    found = tiles("Касым Громов, но не в 2024 году, а в г. Актау +5% и так далее", default_lexicon())
    stops = [tile.stop for tile in found]
    assert [tile.first for tile in found] == [0, *stops[:-1]]
    assert stops[-1] == found.tokens.size
    assert found.bounds == (0, *stops)


def test_words_with_which_a_value_can_begin_are_marked() -> None:
    """The bytes that the tiles start from are those of the values' own table."""
    assert DIGITS | sum(KINDS[kind] for kind in values._BY_SENSE) == VALUES
    assert PERIODIC | VALUES == VALUES


def test_what_was_looked_for_is_told_of_the_furthest_tile_only() -> None:
    found = tiles("но, но", Lexicon.of())
    for at, label in ((0, "a sum"), (1, "a state"), (1, "a town"), (0, "a day")):
        found.miss(at, label)
    assert (found.furthest, found.expected) == (1, frozenset({"a state", "a town"}))
