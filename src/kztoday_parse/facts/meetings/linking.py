"""Words that open a clause behind a comma: ``которого``, ``что``, ``где``."""

from __future__ import annotations

from operator import attrgetter

from attrs import evolve

from ...lexicon.senses import GEN, LOC, NOM, CueWord, Place, VerbForm
from ...mentions import Sign, Tile
from .clauses import Actor, Noun, Scenery, Verb
from .cues import FRAMING, KINDS, PUBLIC
from .standing import Standing

__all__ = ["CLOSE", "Linking"]

CLOSE = 3
"""Tiles between a comma and the word that opens a clause behind it."""

_AT = attrgetter("at")
_ACTING = frozenset({"receive", "phone", "hold", "consult"})  # whose participles tell like verbs
_ACTIVE = ("ший", "шая", "шие", "шего", "шей", "шую", "шим", "ших", "шему", "шем", "шими")  # how these end
_COMMA = Sign(",")
_OF_MANY = ("и", "ы", "я")  # how the nominative of many ends that is a genitive of one, too


class Linking(Standing):
    """Begins subordinate clauses, each with what it takes over from the one it hangs on."""

    __slots__ = ()

    def relative(self, i: int, tile: Tile) -> None:
        """``которого``: the person or the encounter named last before the comma, in the same number."""
        value = tile.value
        assert isinstance(value, CueWord)
        if self.separator < i - CLOSE:
            return
        plural = value.plural
        named = self._antecedent(plural)
        self.split("which")
        word = self.governing(i)
        above = self.clause.above
        nouns = reversed(above.nouns) if above else ()
        event = next((noun for noun in nouns if self._is_so_many(noun, plural)), None)
        self.event: Noun | None = None if event is None else Noun(event.at, event.cue, value.cases, plural, word)
        if isinstance(named, Actor):
            self.clause.actors.append(Actor(i, named.people, value.cases, named.codes, plural, named.lemma, word))
        elif self.event is not None:
            self.clause.nouns.append(self.event)

    def participial(self, i: int, tile: Tile) -> bool:
        """``A, [в мае] принявший``: like ``который принял``"""
        value, separator = tile.value, self.separator
        assert isinstance(value, CueWord)
        ending = self.tiles.tokens.words[tile.first].removesuffix("ся")
        if value.cue not in _ACTING or not ending.endswith(_ACTIVE) or not self.clause.first < separator >= i - CLOSE:
            return False
        named = self.clause.actors[-1] if self.clause.actors else None
        if named is None or self.items[separator].value != _COMMA or named.at != separator - 1:
            return False
        if not named.people or named.plural is not value.plural:
            return False
        self.split("which")
        self.clause.actors.insert(0, Actor(i, named.people, NOM, named.codes, named.plural, named.lemma))
        self.clause.verbs.append(Verb(i, value.cue, VerbForm.PAST, self.negation == i - 1))
        self.clause.finite = i
        return True

    def of_somebody(self, i: int, tile: Tile) -> None:
        """``A, чья партия победила, [и B встретились]``: in the clause he does nothing himself."""
        if self.separator >= i - CLOSE:
            self.split("which")
            self.clause.cues["whose"] = i

    def turn_to_event(self) -> None:
        """``о встрече с A, которая состоялась``: what takes place is no person."""
        clause = self.clause
        if clause.link == "which" and not clause.nouns and self.event is not None and len(clause.actors) == 1:
            clause.actors.clear()
            clause.nouns.append(self.event)

    def _antecedent(self, plural: bool) -> Actor | Noun | None:
        listed = self._listed() if plural else None
        if listed is not None:
            return listed
        named: list[Actor | Noun] = [*self.clause.actors, *self.clause.nouns]
        fitting = (each for each in named if each.at < self.separator and self._is_so_many(each, plural))
        return max(fitting, key=_AT, default=None)

    def _is_so_many(self, each: Actor | Noun, plural: bool) -> bool:
        """``консультации, которые``: a form of one and of many, of which the lexicon knows the genitive of one"""
        if isinstance(each, Actor) or each.plural or not plural:
            return each.plural == plural
        word = self.tiles.tokens.words[self.items[each.at].stop - 1]
        return bool(each.cases & GEN) and word.endswith(_OF_MANY)

    def _listed(self) -> Actor | None:
        """``A и B, которые``: the list that stands right before the comma, as one."""
        chain = list[Actor]()
        for each in reversed(self.clause.actors):
            if each.at < self.separator:
                chain.append(each)
                if not each.listed:
                    break
        if len(chain) < 2 or chain[0].at != self.separator - 1:
            return None
        people = tuple(index for each in reversed(chain) for index in each.people)
        return Actor(chain[0].at, people, chain[0].cases, plural=True)

    def subordinate(self, i: int, tile: Tile) -> None:
        """``, что``, ``, чтобы``, ``, где``"""
        if self.separator < i - 2:
            return
        value = self.items[i].value
        where = value.lemma if isinstance(value, CueWord) else ""
        event = self.clause.nouns[-1] if where == "где" and self.clause.nouns else None
        city = self._city_before() if where in ("где", "куда") else None
        self.split("that")
        if city is not None:
            self.clause.scenery.append(city)
        if event is not None and KINDS.get(event.cue) in PUBLIC and event.preposition not in FRAMING:
            self.clause.nouns.append(Noun(event.at, event.cue, LOC, preposition="на"))

    def _city_before(self) -> Scenery | None:
        """``Лондон, где``, ``задержался в Лондоне, где``, ``вернулся из Лондона, где``: in the city."""
        last = self.clause.scenery[-1] if self.clause.scenery else None
        if last is None or not isinstance(last.value, Place) or last.at != self.separator - 1:
            return None
        return Scenery(last.at, evolve(last.value, cases=LOC), "в")
