"""From the tiles of a sentence to its clauses, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...grammar.people import People, RolePhrase
from ...grammar.when import When
from ...lexicon.senses import GEN, INS, NOM, CueWord, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles
from ...names.cases import cases_of
from ..document import Document
from .clauses import FINITE, PRONOUN, Actor, Clause, Noun, Scenery, Verb
from .cues import (
    FLAGS,
    GOVERNORS,
    INTENDING,
    INTERLOCUTORS,
    KINDS,
    NOUNS,
    PLURAL_PRONOUNS,
    PREDICATES,
    PRONOUN_CASES,
    PUBLIC,
    SAYING,
    TOGETHER,
)
from .seams import Seams

__all__ = ["read_clauses"]

_CLOSE = 3  # tiles between a comma and the word that opens a clause behind it
_REACH = 4  # tiles between a preposition and the noun it governs
_NONE = (-9, "", 0)  # no preposition: its tile, its word, its cases
_SCENERY = (Preposition, Place, When)


def read_clauses(tiles: Tiles, document: Document) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin.

    A clause has one verb of encounter. When a second one comes behind a comma or a conjunction, what stands
    behind that sign moves over to the next clause; a relative clause and ``, сообщил A,`` only interrupt.
    """
    return _Reader(tiles, document).read()


class _Reader(Seams):
    __slots__ = ("linked", "negation", "preposition", "together")

    def __init__(self, tiles: Tiles, document: Document) -> None:
        super().__init__(tiles)
        self.linked = document.people
        self.negation = -2
        self.preposition = _NONE
        self.together = -1  # the last `с`

    def read(self) -> list[Clause]:
        """One handler for each kind of tile; gaps and figures have none."""
        handler_of = _HANDLERS.get
        for i, tile in enumerate(self.items):
            handler = handler_of(type(tile.value))
            if handler is not None:
                handler(self, i, tile)
        return self.clauses

    # --- who, where and when ---

    def prepose(self, i: int, tile: Tile) -> None:
        """A preposition waits for what it governs."""
        word: str = tile.value.word  # type: ignore[union-attr]
        self.preposition = (i, word, tile.value.cases)  # type: ignore[union-attr]
        self.clause.openers.append((i, word))
        if word in TOGETHER:  # `с` with a genitive is another word
            self.preposition = (i, word, INS)
            self.together = i

    def governing(self, i: int) -> str:
        """The preposition right before tile *i*; it governs nothing else then."""
        at, word, _ = self.preposition
        if i - at > 1:
            return ""
        self.preposition = _NONE
        return word

    def scenery(self, i: int, tile: Tile) -> None:
        """A place, a period, an adjective."""
        word = "" if type(tile.value) is PlaceAdjective else self.governing(i)
        self.clause.scenery.append(Scenery(i, tile.value, word))  # type: ignore[arg-type]

    def role(self, i: int, tile: Tile) -> None:
        """A role without a name."""
        role = tile.value
        assert isinstance(role, RolePhrase)
        who = self.linked.at.get(tile.first, ())
        self.stand(Actor(i, who, role.cases, role.countries, role.plural, role.lemma))

    def people(self, i: int, tile: Tile) -> None:
        """Persons by name; a name that is linked to nobody is none."""
        who = self.linked.at.get(tile.first)
        if who:
            phrases = tile.value.persons  # type: ignore[union-attr]
            cases = cases_of(phrases[0], self.linked.people[who[0]].name)
            lemma = "" if phrases[0].role is None else phrases[0].role.lemma
            self.stand(Actor(i, who, cases, (), len(who) > 1, lemma, phrases=phrases))

    def pronoun(self, i: int, tile: Tile) -> None:
        """``он``, ``его``, ``с ним``."""
        word: str = tile.value.lemma  # type: ignore[union-attr]
        who = self.linked.at.get(tile.first, ())
        self.stand(Actor(i, who, PRONOUN_CASES.get(word, 0), (), word in PLURAL_PRONOUNS, PRONOUN))

    def stand(self, actor: Actor) -> None:
        """Put a person where he stands: behind a preposition, a noun, or in a list with the one before."""
        actors, nouns = self.clause.actors, self.clause.nouns
        if actors and actors[-1].at == actor.at - 1 and actors[-1].is_possessive and actor.lemma not in INTERLOCUTORS:
            actors.pop()  # `его заместитель`
        last = actors[-1] if actors else None
        governs = self.preposition[2] & actor.cases
        word = self.governing(actor.at)
        if word and governs:
            actor.preposition = word
        elif last is not None and self.separator > last.at and self._continues(last, actor):
            actor.preposition, actor.noun, actor.listed = last.preposition, last.noun, True
        elif actor.cases & INS and not actor.cases & NOM and self._is_together():
            actor.preposition = "с"
        elif nouns and actor.cases & GEN and self._depends(nouns[-1], actor.at):
            actor.noun = nouns[-1].at
        actors.append(actor)

    def _continues(self, last: Actor, actor: Actor) -> bool:
        """``A, B и C``; ``коллеги из Литвы и Латвии - A и B``."""
        if not last.cases & actor.cases:
            return False
        between = range(last.at + 1, actor.at)
        if all(map(self._joins, between)):
            return True
        return not last.people and not any(type(self.items[k].value) is CueWord for k in between)

    def _joins(self, k: int) -> bool:
        """A sign, or ``также`` behind ``а``."""
        tile = self.items[k]
        if type(tile.value) is Gap:
            return tile.stop - tile.first == 1 and k - self.separator == 1
        return type(tile.value) is Sign

    def _is_together(self) -> bool:
        """``с`` was said in this clause, and no verb since."""
        verbs = self.clause.verbs
        return self.together >= self.clause.first and (not verbs or verbs[-1].at < self.together)

    def _depends(self, noun: Noun, i: int) -> bool:
        """Nothing but scenery stands between the noun and tile *i*, or one word: ``встреча двух президентов``."""
        between = self.items[noun.at + 1 : i]
        if len(between) == 1 and type(between[0].value) is Gap and KINDS.get(noun.cue) not in PUBLIC:
            return between[0].stop - between[0].first == 1
        return all(type(tile.value) in _SCENERY or _is_telephone(tile) for tile in between)

    # --- cue words ---

    def cue(self, i: int, tile: Tile) -> None:
        """One handler for each class of cues; those of other facts have none."""
        value = tile.value
        assert isinstance(value, CueWord)
        handler = _CUES.get(value.cue)
        if handler is not None:
            handler(self, i, tile)

    def noun(self, i: int, tile: Tile) -> None:
        """An encounter, and ``его`` before it."""
        value = tile.value
        assert isinstance(value, CueWord)
        at, word, cases = self.preposition
        actors = self.clause.actors
        governed = i - at <= _REACH and cases & value.cases and not (actors and actors[-1].at > at)
        self.clause.nouns.append(Noun(i, value.cue, value.cases, value.plural, word if governed else ""))
        if actors and actors[-1].at == i - 1 and actors[-1].is_possessive:
            actors[-1].noun = i

    def verb(self, i: int, tile: Tile) -> None:
        """A verb of encounter; the second one begins a clause."""
        value = tile.value
        assert isinstance(value, CueWord)
        form, clause = value.form, self.clause
        if form is VerbForm.PARTICIPLE and value.cue not in ("receive", "meet"):
            return
        if self.separator >= clause.first and (
            (clause.verbs and clause.verbs[-1].at < self.separator)
            or (form in FINITE and 0 <= clause.finite < self.separator)
        ):
            self.split("and")
        self.preposition = _NONE
        cue = "attend" if value.cue == "receive" and "presence" in self.clause.cues else value.cue
        self.clause.verbs.append(Verb(i, cue, form, self.negation == i - 1))
        if form in FINITE:
            self.clause.finite = i

    def govern(self, i: int, tile: Tile) -> None:
        """A word of planning, wishing, cancelling."""
        value = tile.value
        assert isinstance(value, CueWord)
        finite = value.form in FINITE
        if finite and self.clause.verbs and self.clause.verbs[-1].at < self.separator:
            self.split("and")
        self.clause.governors.append(Verb(i, value.cue, value.form, self.negation == i - 1))
        if finite:
            self.clause.finite = i

    def intend(self, i: int, tile: Tile) -> None:
        """``намерен``, ``должен``."""
        value = tile.value
        if isinstance(value, CueWord) and value.lemma in INTENDING:
            self.clause.governors.append(Verb(i, "plan", value.form, self.negation == i - 1))

    def say(self, i: int, tile: Tile) -> None:
        """``, сообщил A`` is a clause of its own; ``в ходе встречи A отметил`` is not."""
        if tile.value.form not in FINITE:  # type: ignore[union-attr]
            return
        clause = self.clause
        if self.separator > clause.first and (i - self.separator <= _CLOSE or 0 <= clause.finite < self.separator):
            self.split("say")
        self.clause.finite = i

    def relative(self, i: int, tile: Tile) -> None:
        """``которого``: the person or the encounter named last before the comma, in the same number."""
        value = tile.value
        assert isinstance(value, CueWord)
        if self.separator < i - _CLOSE:
            return
        plural = value.plural
        named = self._antecedent(plural)
        self.split("which")
        word = self.governing(i)
        if isinstance(named, Actor):
            self.clause.actors.append(Actor(i, named.people, value.cases, named.codes, plural, named.lemma, word))
        elif named is not None:
            self.clause.nouns.append(Noun(named.at, named.cue, value.cases, plural, word))

    def _antecedent(self, plural: bool) -> Actor | Noun | None:
        found: Actor | Noun | None = None
        named: list[Actor | Noun] = [*self.clause.actors, *self.clause.nouns]
        for each in named:
            if each.at < self.separator and each.plural == plural and (found is None or found.at < each.at):
                found = each
        return found

    def subordinate(self, i: int, tile: Tile) -> None:
        """``, что``, ``, чтобы``, ``, где``"""
        if self.separator >= i - 2:
            self.split("that")

    def negate(self, i: int, tile: Tile) -> None:
        """``не``: what stands right behind it is negated."""
        self.negation = i
        self.clause.cues["negation"] = i

    def flag(self, i: int, tile: Tile) -> None:
        """Anything else that a clause remembers."""
        value = tile.value
        assert isinstance(value, CueWord)
        cues = self.clause.cues
        if value.cue == "series" and value.cases == INS:  # the adverb `рядом`
            return
        cues[value.cue] = i
        if value.plural and value.cue in ("separate", "bilateral"):
            cues["several"] = i
        elif value.cue == "presence":
            self._take_part()

    def _take_part(self) -> None:
        """``принял активное участие`` receives nobody."""
        verbs, actors = self.clause.verbs, self.clause.actors
        if verbs and verbs[-1].cue == "receive" and not (actors and actors[-1].at > verbs[-1].at):
            verbs[-1].cue = "attend"


def _is_telephone(tile: Tile) -> bool:
    return type(tile.value) is CueWord and tile.value.cue == "phone_line"


_Handler = Callable[[_Reader, int, Tile], None]

_HANDLERS: Mapping[type, _Handler] = {
    Sign: _Reader.sign,
    Preposition: _Reader.prepose,
    Place: _Reader.scenery,
    When: _Reader.scenery,
    PlaceAdjective: _Reader.scenery,
    People: _Reader.people,
    RolePhrase: _Reader.role,
    CueWord: _Reader.cue,
}

_CUES: Mapping[str, _Handler] = {
    **dict.fromkeys(NOUNS, _Reader.noun),
    **dict.fromkeys(PREDICATES, _Reader.verb),
    **dict.fromkeys(GOVERNORS, _Reader.govern),
    **dict.fromkeys(SAYING, _Reader.say),
    **dict.fromkeys(FLAGS, _Reader.flag),
    "target": _Reader.intend,
    "pronoun": _Reader.pronoun,
    "which": _Reader.relative,
    "clause": _Reader.subordinate,
    "negation": _Reader.negate,
}
