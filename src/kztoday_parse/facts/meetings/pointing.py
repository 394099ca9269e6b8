"""``оба``, ``я``, ``норвежец``: words without a cue of their own that mean somebody named before."""

from __future__ import annotations

from ...lexicon.senses import NOM
from ...mentions import Tile
from .both import both_of_them
from .clauses import PRONOUN, Actor
from .linking import Linking
from .speaker import FIRST_PERSON, speaker

__all__ = ["Pointing"]

_PAIR = 2


class Pointing(Linking):
    """Puts them into the clause."""

    __slots__ = ()

    def gap(self, i: int, tile: Tile) -> None:
        """``оба`` and ``я``, which no cue is of"""
        words = self.tiles.tokens.words[tile.first : tile.stop]
        myself = next((word for word in words if word in FIRST_PERSON), "")
        if myself:
            who = speaker(self.document, self.tiles, i)
            if who:
                self.stand(Actor(i, who, FIRST_PERSON[myself], lemma=PRONOUN))
        else:
            self.both(i, tile)

    def both(self, i: int, tile: Tile) -> None:
        """``оба``, without a noun"""
        if both_of_them(self.tiles, i):
            named = [each for at in self.items[:i] for each in self.linked.at.get(at.first, ())]
            pair = tuple(dict.fromkeys(named))
            self.stand(Actor(i, pair if len(pair) == _PAIR else (), NOM, (), True, PRONOUN))

    def native(self, i: int, tile: Tile) -> None:
        """``норвежец``, who was named before"""
        who = self.linked.at.get(tile.first)
        if who:
            self.stand(Actor(i, who, tile.value.cases))  # type: ignore[union-attr]
