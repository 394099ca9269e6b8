"""Lists of those who stand in a clause: whom a conjunction or a comma joins to the one before."""

from __future__ import annotations

from ...grammar.role_words import WHOSE
from ...lexicon.senses import GEN, NOM, CueWord, Place, PlaceAdjective, Preposition
from ...mentions import Gap, Sign
from .clauses import FINITE, PRONOUN, Actor
from .cues import SAYING
from .possession import Possession

__all__ = ["Listing"]

_BUT, _COMMA = Sign("а"), Sign(",")
_PAIR = 2
_OPENING = frozenset(
    "пока ибо ведь раз едва если словно будто зато однако но причем притом почему зачем отчего тогда лишь даже".split()
)
"""Words that open a clause of its own behind a comma."""


class Listing(Possession):
    """Tells a list from what only stands beside it."""

    __slots__ = ()

    def opens_list(self, last: Actor, actor: Actor) -> bool:
        """``Главы МИД Перу и Чили A и B``: nothing is there whose genitive the first could be."""
        if last.cases != GEN or not actor.cases & NOM or last.preposition or last.noun >= 0:
            return False
        return last.at == self.clause.first and actor.at == last.at + 2 and self.items[last.at + 1].value == Sign("и")

    def continues_list(self, last: Actor, actor: Actor) -> bool:
        """``A, B и C``; ``коллеги из Литвы и Латвии - A и B``."""
        if not last.cases & actor.cases or (actor.lemma == PRONOUN and self.items[actor.at - 1].value == _COMMA):
            return False  # `по словам A, его принял B`
        between = range(last.at + 1, actor.at)
        if self._ends_clause(last) or self._is_received(last, actor):
            return False
        if all(map(self._joins, between)):
            return True
        return not last.people and not any(type(self.items[k].value) is CueWord for k in between)

    def _ends_clause(self, last: Actor) -> bool:
        """``принял A, пока C болел``, ``принял A, и C был рад``: no list"""
        behind = self.items[last.at + 1 : last.at + 3]
        if self._is_source(last):
            return True
        if len(behind) < _PAIR or behind[0].value != _COMMA or last.listed:
            return False
        word = self.tiles.tokens.words[behind[1].first]
        return word in _OPENING or (word == "и" and bool(last.cases & NOM))

    def _is_source(self, last: Actor) -> bool:
        """``как сообщил C, A и B встретились``"""
        first, before = self.items[self.clause.first].first, self.items[last.at - 1].value if last.at else None
        if self.tiles.tokens.words[first] != "как" or not isinstance(before, CueWord) or before.cue not in SAYING:
            return False
        return self.items[last.at + 1].value == _COMMA

    def _is_received(self, last: Actor, actor: Actor) -> bool:
        """``по словам A, министра B принял C``"""
        items, at = self.items, actor.at
        if not last.preposition or items[at - 1].value != _COMMA or at + 1 == len(items):
            return False
        verb = items[at + 1].value
        return isinstance(verb, CueWord) and verb.cue == "receive" and verb.form in FINITE

    def _joins(self, k: int) -> bool:
        """A sign, ``(Кения)``, ``также`` behind ``а``, or a word of ``с казахстанской стороны``."""
        tile = self.items[k]
        if type(tile.value) is Place:
            return self.items[k - 1].value == Sign("(")
        if type(tile.value) is Preposition:
            return type(self.items[k + 1].value) is PlaceAdjective
        if type(tile.value) is CueWord:
            if tile.value.cue == "pronoun":  # `A и его коллега B`
                return tile.value.lemma in WHOSE and type(self.items[k - 1].value) is Sign
            return tile.value.cue == "country" and type(self.items[k - 1].value) is PlaceAdjective
        if type(tile.value) is PlaceAdjective:
            return type(self.items[k - 1].value) is Preposition
        if type(tile.value) is Gap:
            return tile.stop - tile.first == 1 and k - self.separator == 1
        if tile.value == _BUT:  # `A, а также B`; not `A улетел, а B принял`
            return type(self.items[k + 1].value) is Gap
        return type(tile.value) is Sign
