"""A clause: who stands where in it, which encounters it names, and its verbs."""

from __future__ import annotations

from typing import Protocol, TypeVar

import attrs

from ...grammar.people import PersonPhrase
from ...grammar.when import When
from ...lexicon.senses import GEN, CueWord, Place, PlaceAdjective, VerbForm
from ...mentions import Tiles
from .cues import AWAITING

__all__ = ["FINITE", "PRONOUN", "Actor", "Clause", "Noun", "Opener", "Scenery", "Verb"]

FINITE = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE, VerbForm.SHORT_PASSIVE})
"""The forms that can be the verb of a clause."""

PRONOUN = "pronoun"
"""The lemma of an actor that is a pronoun."""


@attrs.define(eq=False)
class Actor:
    """Persons in one place of a clause. ``people`` are indexes of the linked people, none for a role or a
    pronoun that is linked to nobody; ``lemma`` is the head of the role; ``preposition`` governs it; ``noun`` is
    the tile of the encounter it depends on, or -1."""

    at: int
    people: tuple[int, ...]
    cases: int
    codes: tuple[str, ...] = ()
    plural: bool = False
    lemma: str = ""
    preposition: str = ""
    noun: int = -1
    listed: bool = False  # joined to the one before
    feminine: bool = False  # ``она``
    phrases: tuple[PersonPhrase, ...] = ()  # as they are named there

    @property
    def is_possessive(self) -> bool:
        """``его``, of whatever comes behind."""
        return self.lemma == PRONOUN and bool(self.cases & GEN) and not self.preposition

    @property
    def is_unknown_pronoun(self) -> bool:
        """``он``, and nobody says who."""
        return self.lemma == PRONOUN and not self.people


@attrs.define(eq=False)
class Noun:
    """The noun of an encounter, with its cue and the preposition that governs it."""

    at: int
    cue: str
    cases: int
    plural: bool = False
    preposition: str = ""

    def word(self, tiles: Tiles) -> str:
        """Its dictionary form."""
        value = tiles.items[self.at].value
        return value.lemma if isinstance(value, CueWord) else ""


@attrs.define(eq=False)
class Verb:
    """A verb cue, or any word that rules one; ``negated`` where ``не`` stands before it."""

    at: int
    cue: str
    form: VerbForm
    negated: bool = False


@attrs.define(eq=False)
class Scenery:
    """A place, period or adjective of a place, with the preposition right before it."""

    at: int
    value: Place | When | PlaceAdjective
    preposition: str = ""


@attrs.define(eq=False)
class Opener:
    """A preposition."""

    at: int
    word: str


@attrs.define(eq=False)
class Clause:
    """One clause of a sentence.

    ``link`` says how it hangs on the clause ``above`` it: ``and``, ``which``, ``that``, ``say`` (``, сообщил A``),
    ``again`` (with the same verb, left out), ``hard`` (behind a semicolon or a colon), ``aside`` (in brackets).
    ``governors`` are words of planning, wishing and the like, ``openers`` prepositions with their tiles,
    ``cues`` the tiles of other cue words, ``finite`` that of the last finite verb.
    """

    tiles: Tiles
    first: int
    link: str = ""
    above: Clause | None = None
    below: Clause | None = attrs.field(default=None, init=False)
    actors: list[Actor] = attrs.field(factory=list, init=False)
    nouns: list[Noun] = attrs.field(factory=list, init=False)
    verbs: list[Verb] = attrs.field(factory=list, init=False)
    governors: list[Verb] = attrs.field(factory=list, init=False)
    scenery: list[Scenery] = attrs.field(factory=list, init=False)
    openers: list[Opener] = attrs.field(factory=list, init=False)
    cues: dict[str, int] = attrs.field(factory=dict, init=False)
    finite: int = attrs.field(default=-1, init=False)
    subjects: list[Actor] | None = attrs.field(default=None, init=False)  # those in the nominative, once asked for

    def rules(self, *cues: str) -> bool:
        """A word of one of these classes governs something in it."""
        return bool(self.governors) and any(each.cue in cues for each in self.governors)

    @property
    def awaits(self) -> bool:
        """``ожидается в Баку``"""
        return any(each.cue == "plan" and self.lemma(each) in AWAITING for each in self.governors)

    @property
    def words(self) -> list[str]:
        """Its words, up to the clause behind it."""
        items = self.tiles.items
        stop = items[-1].stop if self.below is None else items[self.below.first].first
        return self.tiles.tokens.words[items[self.first].first : stop]

    def opens_with_that(self, verb: Verb) -> bool:
        """``тот встретился``: he who was named last."""
        return self.tiles.tokens.words[self.tiles.items[verb.at].first - 1] in ("тот", "та")

    def lemma(self, verb: Verb) -> str:
        """The dictionary form of one of its verbs."""
        word = self.tiles.items[verb.at].value
        return word.lemma if isinstance(word, CueWord) else ""

    def hand_over(self, other: Clause, cut: int) -> None:
        """Give what stands behind tile *cut* to another clause."""
        _hand_over(self.actors, other.actors, cut)
        _hand_over(self.nouns, other.nouns, cut)
        _hand_over(self.verbs, other.verbs, cut)
        _hand_over(self.governors, other.governors, cut)
        _hand_over(self.scenery, other.scenery, cut)
        _hand_over(self.openers, other.openers, cut)
        for name in [name for name, at in self.cues.items() if at > cut]:
            other.cues[name] = self.cues.pop(name)


class _Standing(Protocol):
    """Whatever stands at a tile."""

    at: int


_S = TypeVar("_S", bound=_Standing)


def _hand_over(mine: list[_S], theirs: list[_S], cut: int) -> None:
    if not mine or mine[-1].at <= cut:  # nearly always
        return
    count = len(mine)
    while count and mine[count - 1].at > cut:
        count -= 1
    theirs += mine[count:]
    del mine[count:]
