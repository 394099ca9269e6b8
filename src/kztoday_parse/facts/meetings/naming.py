"""Whom the sentences of an article name."""

from __future__ import annotations

from collections.abc import Iterable

from ...grammar.people import People, RolePhrase
from ...layout import Sentence, Zone
from ...lexicon.senses import NOM
from ...mentions import Tile
from ...model import Person
from ..document import Document
from .clauses import Actor, Clause
from .cues import GUESTS

__all__ = ["Naming"]

_LONGEST = 80  # tiles of a sentence
_HERE = 12  # tiles from a guest to the pronoun that means him


class Naming:
    """Looks up who is named where, and whom a sentence is about; ``number`` is the sentence that is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.people: tuple[Person, ...] = document.people.people
        self.sentences: list[Sentence] = [tiles.sentence for tiles in document.streams]
        self.number = -1
        self._before = (-1, -1)  # a sentence and the one before it
        self._subject: tuple[int, tuple[int, ...]] = (-1, ())  # whom the last sentence is about, and its number

    def named_in(self, tiles: Iterable[Tile]) -> list[int]:
        """All whom these tiles name or mean, each once."""
        at = self.document.people.at
        return list(dict.fromkeys(each for tile in tiles for each in at.get(tile.first, ())))

    def before(self) -> int:
        """The sentence before; one that credits somebody with the news (``Об этом сообщило агентство``) is passed."""
        number, found = self._before
        if number != self.number:
            found = self.number - 1
            found -= found > 0 and self._is_credit(found)
            self._before = (self.number, found)
        return found

    def _is_credit(self, number: int) -> bool:
        words, first = self.document.tokens.words, self.sentences[number].first
        return words[first] == "об" and words[first + 1] == "этом"

    def opens_paragraph(self) -> bool:
        """The sentence is the first of its paragraph."""
        return self.number == 0 or self.sentences[self.number - 1].paragraph != self.sentences[self.number].paragraph

    def tiles_before(self) -> Iterable[Tile]:
        """The sentence before, or the one before a credit that names nobody."""
        number = self.number - 1
        if number > 0 and People not in self.document.streams[number].kinds:
            number = self.before()
        return self.document.streams[number] if number >= 0 else ()

    def protagonist(self) -> list[int]:
        """The only one whom the first sentence of the body names."""
        named = self.named_in(next((tiles for tiles in self.document.streams if tiles.sentence.zone is Zone.BODY), ()))
        return named if len(named) == 1 else []

    def named_before(self) -> list[int]:
        """The only person whom the sentence before names."""
        named = self.named_in(self.tiles_before())
        return named if len(named) == 1 else []

    def last_named(self) -> list[int]:
        """Whom the sentence before names last."""
        at = self.document.people.at
        named = (tile.first for tile in self.tiles_before() if type(tile.value) is People)
        return [each for first in named for each in at.get(first, ())][-1:]

    def meant(self, pronoun: Actor, hosts: list[int]) -> list[int]:
        """``A поздравил B, который пригласил его``: the only one beside the *hosts* whom the sentence named so far."""
        others = [each for each in self._so_far(pronoun) if each not in hosts]
        return others if len(others) == 1 and not pronoun.plural else []

    def named_so_far(self, actor: Actor) -> list[int]:
        """``итог поездки A: гость встретился``: the only one named in the sentence before that"""
        named = self._so_far(actor)
        return named if len(named) == 1 else []

    def _so_far(self, actor: Actor) -> list[int]:
        """Whom the sentence names before somebody; no sentence of a page is longer."""
        return self.named_in(self.document.streams[self.number].items[max(0, actor.at - _LONGEST) : actor.at])

    def guest_before(self, pronoun: Actor) -> Actor | None:
        """``гость приехал в Баку, там его принял A``: he is the one who was last spoken of"""
        items = self.document.streams[self.number].items
        for at in range(pronoun.at - 1, max(-1, pronoun.at - _HERE), -1):
            value = items[at].value
            if isinstance(value, People):
                return None
            if isinstance(value, RolePhrase):
                return Actor(at, (), NOM, lemma=value.lemma) if value.lemma in GUESTS and value.cases & NOM else None
        return None

    def both_before(self) -> list[int]:
        """``в Баку A ждал B. О чем они говорили``: all whom the sentence before means."""
        return self.named_in(self.tiles_before())

    def is_far(self, index: int) -> bool:
        """Named neither in this sentence nor in the one before."""
        at = self.document.people.at
        near = self.document.streams[max(0, self.number - 1) : self.number + 1]
        named = (tile.first for tiles in near for tile in tiles.items if type(tile.value) is People)
        return not any(index in at.get(first, ()) for first in named)

    def remember_subject(self, clause: Clause) -> None:
        """Whom the sentence is about: the only person who acts in its main clause."""
        named = [each for each in clause.actors if each.people and each.cases & NOM and not each.preposition]
        self._subject = (self.number, named[0].people) if len(named) == 1 else (-1, ())

    def arrived(self) -> list[int]:
        """Whom the sentence before is about, if he came from somewhere."""
        came = self.number > 0 and "travel" in self.document.streams[self.number - 1].cues
        return self.subject_before() if came else []

    def came(self) -> list[int]:
        """``в Баку прилетели A и B``: all of them"""
        came = self.number > 0 and "travel" in self.document.streams[self.number - 1].cues
        return self.named_in(self.tiles_before()) if came else []

    def subject_before(self) -> list[int]:
        """The only one whom the sentence before is about."""
        number, people = self._subject
        if len(people) != 1 or number < self.number - 2:
            return []
        return list(people) if number >= self.before() else []
