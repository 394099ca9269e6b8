"""Whom the sentences of an article name."""

from __future__ import annotations

from ...grammar.people import People
from ...layout import Sentence, Zone
from ...model import Person
from ..document import Document
from .clauses import Actor

__all__ = ["Naming"]


class Naming:
    """Looks up who is named where; ``number`` is the sentence that is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.people: tuple[Person, ...] = document.people.people
        self.sentences: list[Sentence] = [tiles.sentence for tiles in document.streams]
        self.number = -1

    def protagonist(self) -> list[int]:
        """The only one whom the first sentence of the body names."""
        at = self.document.people.at
        lead = next((tiles for tiles in self.document.streams if tiles.sentence.zone is Zone.BODY), ())
        named = {each for tile in lead for each in at.get(tile.first, ())}
        return list(named) if len(named) == 1 else []

    def named_before(self) -> list[int]:
        """The only person whom the sentence before names."""
        at = self.document.people.at
        tiles = self.document.streams[self.number - 1] if self.number else ()
        named = {each for tile in tiles for each in at.get(tile.first, ())}
        return list(named) if len(named) == 1 else []

    def last_named(self) -> list[int]:
        """Whom the sentence before names last."""
        at, tiles = self.document.people.at, self.document.streams[self.number - 1] if self.number else ()
        return [each for tile in tiles if type(tile.value) is People for each in at.get(tile.first, ())][-1:]

    def meant(self, pronoun: Actor, hosts: list[int]) -> list[int]:
        """``A поздравил B, который пригласил его``: the only one beside the *hosts* whom the sentence named so far."""
        at, items = self.document.people.at, self.document.streams[self.number].items
        named = {each for tile in items[: pronoun.at] for each in at.get(tile.first, ())}
        others = list(named.difference(hosts))
        return others if len(others) == 1 and not pronoun.plural else []

    def both_before(self) -> list[int]:
        """``в Баку A ждал B. О чем они говорили``: all whom the sentence before means."""
        at, tiles = self.document.people.at, self.document.streams[self.number - 1] if self.number else ()
        return list(dict.fromkeys(each for tile in tiles for each in at.get(tile.first, ())))
