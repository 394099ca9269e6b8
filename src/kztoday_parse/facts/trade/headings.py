"""Lists headed by who buys, sells or invests: ``крупнейшими покупателями муки стали Афганистан (1,2 млн тонн), …``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...grammar.leaves import match_sense
from ...grammar.people import RolePhrase
from ...lexicon.senses import CueWord, VerbForm
from ...mentions import Tile, Tiles
from ...model import Flow
from .elements import Role, Said
from .terms import Topic

__all__ = ["HEADINGS", "HEADING_ROLES", "LISTS", "heading", "listed_role"]

_TRADING = "торговый партнер"
_INVESTOR = "инвестор"
_TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "recipient": Topic(Flow.EXPORT),
        "supplier": Topic(Flow.IMPORT),
        _TRADING: Topic(Flow.TURNOVER),
        _INVESTOR: Topic(Flow.INVESTMENT),
    }
)
_ADVERBS: Mapping[str, str] = MappingProxyType({"откуда": "supplier", "куда": "recipient"})
HEADINGS = frozenset({"recipient", "supplier", "partner", "firm"})
"""The cues of the nouns that can head a list."""
HEADING_ROLES = frozenset({_INVESTOR, "покупатель", "поставщик", "импортер", "экспортер"})
"""The lemmas of those that are read as the roles of people."""
_LISTED: Mapping[str, Role] = MappingProxyType(
    {
        "recipient": Role.TO,
        "supplier": Role.FROM,
        "partners": Role.WITH,
        "откуда": Role.FROM,
        "куда": Role.TO,
    }
)
LISTS = frozenset({"rank", "share", *_LISTED})
"""The marks of a piece that begins a list of states."""


def listed_role(marks: frozenset[str]) -> Role | None:
    """What the states of a list are to the trade, by the noun that heads it."""
    return next((role for mark, role in _LISTED.items() if mark in marks), None)


def heading(tiles: Tiles, at: int) -> Said | None:
    """What the noun of the tile *at* says of those whom a list counts up, in the plural; ``откуда везли мясо:``."""
    tile = tiles.items[at]
    word = _noun(tiles, tile)
    if word is not None and word.lemma in _ADVERBS:
        return Said(_TOPICS[_ADVERBS[word.lemma]], False, True, at, (tile.first, tile.stop))
    if word is None or not word.plural or word.form is not VerbForm.NOUN:
        return None
    topic = _TOPICS.get(word.lemma) or _TOPICS.get(word.cue)
    return None if topic is None else Said(topic, False, True, at, (tile.first, tile.stop))


def _noun(tiles: Tiles, tile: Tile) -> CueWord | None:
    """The cue word of the tile, or that of a role's head."""
    value = tile.value
    if isinstance(value, CueWord):
        return value
    assert isinstance(value, RolePhrase)
    found = match_sense(tiles.tokens, value.head, CueWord)
    return None if found is None else found[0]
