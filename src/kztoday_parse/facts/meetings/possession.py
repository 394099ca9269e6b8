"""Whose an encounter is that a pronoun owns: ``его визит``, ``после их встречи``."""

from __future__ import annotations

from ...grammar.role_words import WHOSE
from ...lexicon.senses import NOM, CueWord
from ...mentions import Gap
from .clauses import PRONOUN, Actor, Noun
from .seams import Seams

__all__ = ["Possession"]

_ADJECTIVES = frozenset({"apart", "bilateral", "separate", "trilateral"})
_SUBJECTS = frozenset({"он", "она"})
_TAKING = frozenset({"receive", "welcome", "hold"})  # verbs that `его` is the object of


class Possession(Seams):
    """Tells what a pronoun owns from what it stands for."""

    __slots__ = ()

    def possesses(self, actor: Actor) -> bool:
        """``его``, ``после их``; not ``после нее``."""
        if actor.is_possessive or actor.lemma != PRONOUN:
            return actor.is_possessive
        word = self.items[actor.at].value
        return isinstance(word, CueWord) and word.lemma in WHOSE

    def is_owner(self, actor: Actor) -> bool:
        """``его заместитель``, not ``примет его министр``"""
        verbs = self.clause.verbs
        taken = bool(verbs) and verbs[-1].at == actor.at - 1 and verbs[-1].cue in _TAKING
        return actor.is_possessive and not taken

    def is_beside(self, actor: Actor, i: int) -> bool:
        """``его визит``, ``его официальный визит``"""
        if actor.at == i - 2:
            between = self.items[i - 1].value
            return type(between) is Gap or (isinstance(between, CueWord) and between.cue in _ADJECTIVES)
        return actor.at == i - 1

    def own(self, owner: Actor, noun: Noun) -> None:
        """``после его визита``: the preposition is the noun's."""
        actors = self.clause.actors
        owner.noun = noun.at
        if owner.preposition:
            noun.preposition, owner.preposition = owner.preposition, ""
        if not owner.people and not owner.plural and len(actors) > 1:
            owner.people = self._owner(actors[-2])

    def _owner(self, before: Actor) -> tuple[int, ...]:
        """``губернатор A после его встречи``: the one named right before, in the same clause."""
        return before.people if len(before.people) == 1 and before.noun < 0 else ()

    def beside_relative(self, word: str, who: tuple[int, ...]) -> tuple[int, ...]:
        """``A поздравил B, с которым он``: A, no more B"""
        clause, above = self.clause, self.clause.above
        if word not in _SUBJECTS or clause.link != "which" or above is None or not clause.actors:
            return who
        relative = clause.actors[0].people
        if not relative or who not in ((), relative):
            return who
        acting = (each.people for each in above.actors if each.cases & NOM and not each.preposition)
        return next((each for each in acting if len(each) == 1 and each != relative), ())

    def is_credit(self, first: int) -> bool:
        """``Фото: A``, ``фото A``"""
        words = self.tiles.tokens.words
        return words[first - 2 if words[first - 1] == ":" else first - 1] == "фото"
