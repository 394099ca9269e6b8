"""A sentence as clauses: who stands where, which encounter is named, and the verb they share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from ...grammar.people import People, RolePhrase
from ...grammar.period import When
from ...lexicon.senses import ACC, ANY_CASE, DAT, GEN, INS, NOM, CueWord, Place, PlaceAdjective, PlaceKind, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles
from ...names.cases import cases_of
from ..document import Document
from .cues import GOVERNORS, INTENDING, KINDS, NOUNS, PLURAL_PRONOUNS, PREDICATES, PRONOUN_CASES, PUBLIC, SAYING, TOGETHER, VENUES

__all__ = ["Actor", "Clause", "Governed", "Noun", "Verb", "read_clauses"]

_FINITE = frozenset({VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE, VerbForm.SHORT_PASSIVE})
_CLOSE = 3  # tiles between a comma and the word that opens a clause behind it
_REACH = 4  # tiles between a preposition and the noun it governs


@attrs.define(eq=False)
class Actor:
    """Persons in one place of a clause. ``people`` are indexes of the linked people, none for a role that
    nobody bears; ``preposition`` governs it; ``noun`` is the tile of the encounter it depends on, or -1."""

    at: int
    people: tuple[int, ...]
    cases: int
    codes: tuple[str, ...] = ()
    preposition: str = ""
    noun: int = -1
    plural: bool = False
    lemma: str = ""
    listed: bool = False  # joined to the one before


@attrs.define(eq=False)
class Noun:
    """The noun of an encounter; ``kind`` is its cue."""

    at: int
    cue: str
    cases: int
    plural: bool = False
    preposition: str = ""


@attrs.define(eq=False)
class Verb:
    """A verb cue; ``negated`` where ``не`` stands before it."""

    at: int
    cue: str
    form: VerbForm
    negated: bool = False
    gender: str = ""


@attrs.define(eq=False)
class Governed:
    """A place, period or adjective with the preposition before it."""

    at: int
    value: Place | When | PlaceAdjective
    preposition: str = ""


@attrs.define(eq=False)
class Clause:
    """One clause. ``link`` says how it hangs on the clause ``above`` it: ``and``, ``which``, ``that``, ``say``,
    ``again`` (with the same verb, left out), ``hard`` (behind a semicolon or a colon), ``aside`` (in brackets)."""

    first: int
    link: str = ""
    above: Clause | None = None
    actors: list[Actor] = attrs.Factory(list)
    nouns: list[Noun] = attrs.Factory(list)
    verbs: list[Verb] = attrs.Factory(list)
    governors: list[Verb] = attrs.Factory(list)
    places: list[Governed] = attrs.Factory(list)
    whens: list[Governed] = attrs.Factory(list)
    adjectives: list[Governed] = attrs.Factory(list)
    openers: list[tuple[int, str]] = attrs.Factory(list)  # prepositions
    loose: list[int] = attrs.Factory(list)  # words that no preposition governs
    cues: dict[str, int] = attrs.Factory(dict)
    finite: int = -1  # the last finite verb
    below: Clause | None = None  # the clause behind it


def read_clauses(tiles: Tiles, document: Document) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin."""
    return _Reader(tiles, document).read()


class _Reader:
    """One pass over the tiles. A clause is closed when a second verb comes behind a comma or a conjunction:
    what stands behind that sign moves over to the next clause."""

    __slots__ = ("clause", "clauses", "items", "linked", "negation", "preposition", "separator", "tiles", "together")

    def __init__(self, tiles: Tiles, document: Document) -> None:
        self.tiles = tiles
        self.items = tiles.items
        self.linked = document.people
        self.clause = Clause(0)
        self.clauses = [self.clause]
        self.separator = -1
        self.negation = -2
        self.preposition = _NONE
        self.together = -1

    def read(self) -> list[Clause]:
        handlers = _HANDLERS
        for i, tile in enumerate(self.items):
            handler = handlers.get(type(tile.value))
            if handler is not None:
                handler(self, i, tile)
        return self.clauses

    # --- where clauses begin ---

    def sign(self, i: int, tile: Tile) -> None:
        text = tile.value.text
        if text == "-" and self._is_ellipsis(i):
            self.split("again")
        elif text in ";(" or (text == ":" and not self._goes_on(i)):
            self.clause = Clause(i + 1, "aside" if text == "(" else "hard", self.clause)
            self.clauses.append(self.clause)
            self.separator = i
        elif text == ")" and self.clause.link == "aside" and self.clause.above is not None:
            self.clause = self.clause.above
            self.separator = i
        elif text not in "\"«»“”„'":
            self.separator = i

    def _is_ellipsis(self, i: int) -> bool:
        """A dash for the verb said before: ``A встретился с B, а C - с D``."""
        clause = self.clause
        if not clause.verbs or not clause.verbs[-1].at < self.separator or i + 2 >= len(self.items):
            return False
        preposition, guest = self.items[i + 1].value, self.items[i + 2].value
        return type(preposition) is Preposition and preposition.word in TOGETHER and type(guest) in (People, RolePhrase)

    def _goes_on(self, i: int) -> bool:
        """A list behind a colon: ``провел ряд встреч: с A, с B``."""
        return i + 1 < len(self.items) and type(self.items[i + 1].value) is Preposition

    def split(self, link: str) -> None:
        """Begin a clause at the last separator, or go on with the one that a side clause interrupted."""
        cut, old = self.separator, self.clause
        above = old
        if link == "and" and old.link in ("which", "say") and old.above is not None:
            above = old.above
        if above is not old and not above.verbs:
            self.clause = above
        else:
            self.clause = old.below = Clause(cut + 1, link, above)
            self.clauses.append(self.clause)
        _move(old, self.clause, cut)

    # --- what stands in them ---

    def prepose(self, i: int, tile: Tile) -> None:
        self.preposition = (i, tile.value.word, tile.value.cases)
        self.clause.openers.append((i, tile.value.word))
        if tile.value.word in TOGETHER:
            self.together = i

    def governing(self, i: int) -> str:
        """The preposition right before tile *i*; it governs nothing else then."""
        at, word, _ = self.preposition
        if i - at > 1:
            return ""
        self.preposition = _NONE
        return word

    def place(self, i: int, tile: Tile) -> None:
        self.clause.places.append(Governed(i, tile.value, self.governing(i)))

    def when(self, i: int, tile: Tile) -> None:
        self.clause.whens.append(Governed(i, tile.value, self.governing(i)))

    def adjective(self, i: int, tile: Tile) -> None:
        self.clause.adjectives.append(Governed(i, tile.value))

    def people(self, i: int, tile: Tile) -> None:
        value = tile.value
        who = self.linked.at.get(tile.first, ())
        if type(value) is RolePhrase:
            self.stand(Actor(i, who, value.cases, value.countries, plural=value.plural, lemma=value.lemma))
        elif who:
            first = value.persons[0]
            cases = cases_of(first, self.linked.people[who[0]].name)
            lemma = "" if first.role is None else first.role.lemma
            self.stand(Actor(i, who, cases, plural=len(who) > 1, lemma=lemma))

    def stand(self, actor: Actor) -> None:
        """Put a person where he stands: behind a preposition, a noun, or in a list with the one before."""
        i, last = actor.at, self.clause.actors[-1] if self.clause.actors else None
        if last is not None and last.lemma == "pronoun" and last.at == i - 1 and last.cases & GEN and not last.preposition:
            self.clause.actors.pop()  # `его заместитель`
            last = self.clause.actors[-1] if self.clause.actors else None
        cases = self.preposition[2]
        word = self.governing(i)
        if word and cases & actor.cases:
            actor.preposition = word
        elif last is not None and self.separator > last.at and self._continues(last, actor):
            actor.preposition, actor.noun, actor.listed = last.preposition, last.noun, True
        elif actor.cases & INS and not actor.cases & NOM and self._together():
            actor.preposition = "с"
        elif self.clause.nouns and actor.cases & GEN and self._depends(self.clause.nouns[-1], i):
            actor.noun = self.clause.nouns[-1].at
        self.clause.actors.append(actor)

    def _continues(self, last: Actor, actor: Actor) -> bool:
        if not last.cases & actor.cases:
            return False
        between = range(last.at + 1, actor.at)
        return all(map(self._joins, between)) or (not last.people and self._bare(between))

    def _joins(self, k: int) -> bool:
        """A sign, or ``также`` behind ``а``."""
        tile = self.items[k]
        return type(tile.value) is Sign or (type(tile.value) is Gap and tile.stop - tile.first == 1 and k - self.separator == 1)

    def _bare(self, between: range) -> bool:
        return not any(type(self.items[k].value) is CueWord for k in between)

    def _together(self) -> bool:
        """``с`` was said in this clause, and no verb since."""
        verbs = self.clause.verbs
        return self.together >= self.clause.first and (not verbs or verbs[-1].at < self.together)

    def _depends(self, noun: Noun, i: int) -> bool:
        """Nothing but a place or a period stands between the noun and tile *i*; or a word: ``встреча двух президентов``."""
        between = [self.items[k] for k in range(noun.at + 1, i)]
        if len(between) == 1 and type(between[0].value) is Gap and KINDS.get(noun.cue) not in PUBLIC:
            return between[0].stop - between[0].first == 1
        return all(type(tile.value) in _SCENERY for tile in between)

    def gap(self, i: int, tile: Tile) -> None:
        """Words that can be an object of their own; adverbs and particles cannot."""
        if self.governing(i) in VENUES:
            return
        entries = self.tiles.tokens.entries
        if any(entries[at] is None for at in range(tile.first, tile.stop)):
            self.clause.loose.append(i)

    def cue(self, i: int, tile: Tile) -> None:
        value = tile.value
        name = value.cue
        if name in NOUNS:
            self.noun(i, value)
        elif name in PREDICATES:
            self.verb(i, value)
        elif name in GOVERNORS:
            self.govern(i, value)
        elif name in SAYING:
            self.say(i, value)
        elif value.lemma in INTENDING:
            self.govern(i, CueWord("plan", value.lemma, value.form))
        elif name == "pronoun":
            self.pronoun(i, tile)
        elif name == "which":
            self.relative(i, value)
        elif name == "clause":
            if self.separator >= i - 2:
                self.split("that")
        elif name == "negation":
            self.negation = i
            self.clause.cues[name] = i
        else:
            self.clause.cues[name] = i
            if value.plural and name in ("separate", "bilateral"):
                self.clause.cues["several"] = i
            elif name == "presence":
                self._take_part(i)
            if value.form is VerbForm.NOUN:
                self.clause.loose.append(i)
            if name == "series" and value.cases == INS:  # the adverb `рядом`
                del self.clause.cues[name]

    def _take_part(self, i: int) -> None:
        """``принял активное участие`` receives nobody."""
        verbs, actors = self.clause.verbs, self.clause.actors
        if verbs and verbs[-1].cue == "receive" and not (actors and actors[-1].at > verbs[-1].at):
            verbs[-1].cue = "attend"

    def noun(self, i: int, value: CueWord) -> None:
        at, word, cases = self.preposition
        actors = self.clause.actors
        governed = i - at <= _REACH and cases & value.cases and not (actors and actors[-1].at > at)
        self.clause.nouns.append(Noun(i, value.cue, value.cases, value.plural, word if governed else ""))
        if actors and actors[-1].at == i - 1 and actors[-1].lemma == "pronoun" and actors[-1].cases & GEN:
            actors[-1].noun = i

    def verb(self, i: int, value: CueWord) -> None:
        if value.form is VerbForm.PARTICIPLE and value.cue not in ("receive", "meet"):
            return
        clause = self.clause
        if self.separator >= clause.first and (
            clause.verbs and clause.verbs[-1].at < self.separator
            or value.form in _FINITE and 0 <= clause.finite < self.separator
        ):
            self.split("and")
        self.preposition = _NONE
        cue = "attend" if value.cue == "receive" and "presence" in self.clause.cues else value.cue
        self.clause.verbs.append(Verb(i, cue, value.form, self.negation == i - 1, value.gender))
        if value.form in _FINITE:
            self.clause.finite = i

    def govern(self, i: int, value: CueWord) -> None:
        finite = value.form in _FINITE
        if finite and self.clause.verbs and self.clause.verbs[-1].at < self.separator:
            self.split("and")
        self.clause.governors.append(Verb(i, value.cue, value.form, self.negation == i - 1))
        if value.form is VerbForm.NOUN:
            self.clause.loose.append(i)
        if finite:
            self.clause.finite = i

    def say(self, i: int, value: CueWord) -> None:
        if value.form not in _FINITE:
            return
        if self.separator > self.clause.first and (i - self.separator <= _CLOSE or 0 <= self.clause.finite < self.separator):
            self.split("say")
        self.clause.finite = i
        self.clause.cues["say"] = i

    def pronoun(self, i: int, tile: Tile) -> None:
        word = tile.value.lemma
        cases = PRONOUN_CASES.get(word, 0)
        who = self.linked.at.get(tile.first, ())
        self.stand(Actor(i, who, cases, plural=word in PLURAL_PRONOUNS, lemma="pronoun"))

    def relative(self, i: int, value: CueWord) -> None:
        """``которого``: the person or the encounter named last before the comma."""
        if self.separator < i - _CLOSE:
            return
        before = [
            each
            for each in (*self.clause.actors, *self.clause.nouns)
            if each.at < self.separator and each.plural == value.plural
        ]
        named = max(before, key=lambda each: each.at, default=None)
        self.split("which")
        word = self.governing(i)
        if isinstance(named, Actor):
            self.clause.actors.append(Actor(i, named.people, value.cases, named.codes, word))
        elif named is not None:
            self.clause.nouns.append(Noun(named.at, named.cue, value.cases, value.plural, word))


_NONE = (-9, "", 0)  # no preposition: its tile, its word, its cases
_SCENERY = (Preposition, Place, When)


def _move(old: Clause, new: Clause, cut: int) -> None:
    """Hand over to *new* what stands behind tile *cut*."""
    if old is new:
        return
    for source, target in (
        (old.actors, new.actors), (old.nouns, new.nouns), (old.verbs, new.verbs), (old.governors, new.governors),
        (old.places, new.places), (old.whens, new.whens), (old.adjectives, new.adjectives),
    ):  # fmt: skip
        while source and source[-1].at > cut:
            target.insert(0, source.pop())
    new.loose[:0] = [at for at in old.loose if at > cut]
    old.loose = [at for at in old.loose if at < cut]
    new.openers[:0] = [each for each in old.openers if each[0] > cut]
    old.openers = [each for each in old.openers if each[0] < cut]
    for name in [name for name, at in old.cues.items() if at > cut]:
        new.cues[name] = old.cues.pop(name)


_HANDLERS: Mapping[type, Callable[[_Reader, int, Tile], None]] = {
    Sign: _Reader.sign,
    Preposition: _Reader.prepose,
    Place: _Reader.place,
    When: _Reader.when,
    PlaceAdjective: _Reader.adjective,
    People: _Reader.people,
    RolePhrase: _Reader.people,
    CueWord: _Reader.cue,
    Gap: _Reader.gap,
}
