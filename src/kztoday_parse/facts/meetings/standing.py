"""Who, where and when: what stands in a clause, and behind which preposition or noun."""

from __future__ import annotations

from ...grammar.leaves import match_sense
from ...grammar.people import People, PersonPhrase, RolePhrase
from ...grammar.when import When
from ...lexicon.senses import (
    ACC,
    GEN,
    INS,
    LOC,
    NOM,
    CueWord,
    HeadKind,
    Place,
    PlaceAdjective,
    Preposition,
    VerbForm,
)
from ...mentions import Gap, Sign, Tile, Tiles
from ...names import Linked
from ...names.cases import cases_of
from ..document import Document
from .clauses import PRONOUN, Actor, Noun, Opener, Scenery, Verb
from .cues import (
    ABOUT,
    AROUND,
    AT_IT,
    GUESTS,
    INTERLOCUTORS,
    KINDS,
    MASCULINE_PRONOUNS,
    NOUNS,
    OF_EVENTS,
    OFFICERS,
    PARTNER,
    PLURAL_PRONOUNS,
    PRONOUN_CASES,
    PUBLIC,
    TOGETHER,
    TOWARDS,
    VENUES,
    WITH,
)
from .jobs import called, states_before
from .listing import Listing
from .venues import is_shortened

__all__ = ["NO_PREPOSITION", "Standing"]

NO_PREPOSITION = (-9, "", 0)  # its tile, its word, its cases
_CLAUSES = 12  # in which a woman is looked for
_BACK = 30  # tiles from `с последним` to whoever that is
_LAST = frozenset({"последним", "последней"})
_OWNED = 2  # tiles from a preposition to whoever stands behind `своего`
_SHORTENED = 3  # and to the city behind `г.`
_EVE = "накануне"
_WORKING = "рабочий"
_OWNED_BY = INTERLOCUTORS | {PARTNER}  # whose owner matters: `его собеседником стал A`
_BOTH = frozenset({"оба", "обе"})
_OF_SEVERAL = ("глава государств", "глава правительств", "глава стран", " ведомств", " делегаций", " министерств")
_MASCULINE = 1  # the genders of a name, as bits
_CARRIED = AT_IT | ABOUT | WITH | AROUND | {"к"}
_MANNERS = frozenset({"составе", "формате", "обстановке", "атмосфере", "духе", "кругу", "режиме"})
_MANNER_CUES = frozenset({"phone_line", "manner"})
_SCENERY = (Preposition, Place, When)


class Standing(Listing):
    """Puts persons, places and periods into the clause. ``preposition`` is the last one that still governs nothing,
    ``outer`` one with a participle behind it, whose noun comes later: ``в ходе состоявшейся в Баку встречи``,
    ``together`` the tile of the last ``с``, ``negation`` that of ``не``, ``denied`` whoever stood behind it,
    ``event`` the encounter that the last relative pronoun may stand for."""

    __slots__ = ("denied", "document", "event", "linked", "negation", "outer", "preposition", "together")

    def __init__(self, tiles: Tiles, document: Document) -> None:
        super().__init__(tiles)
        self.document: Document = document
        self.linked: Linked = document.people
        self.preposition: tuple[int, str, int] = NO_PREPOSITION
        self.outer: tuple[int, str, int] = NO_PREPOSITION
        self.together: int = -1
        self.negation: int = -2
        self.denied: int = -2
        self.event: Noun | None = None

    def prepose(self, i: int, tile: Tile) -> None:
        """A preposition waits for what it governs."""
        word: str = tile.value.word  # type: ignore[union-attr]
        self.clause.openers.append(Opener(i, word))
        if word in TOGETHER:
            self._together(i, tile, word)
        elif word == "об":  # `об` with an accusative, too; in `об этом шел разговор` it governs no noun
            self.preposition = (i, word, LOC)
        else:
            self.preposition = (i, word, tile.value.cases)  # type: ignore[union-attr]

    def _together(self, i: int, tile: Tile, word: str) -> None:
        """``с`` with an instrumental; with a genitive it is another word."""
        if word in WITH and self.preposition[:2] == (i - 1, "во главе"):
            self.preposition = (i, "во главе", INS)
            return
        self.preposition = (i, word, INS)
        self.together = i
        if self.tiles.tokens.words[tile.stop] in _LAST:
            self._last(i + 1)

    def _last(self, i: int) -> None:
        """``приехали A и B; с последним встретился C``: B"""
        before = reversed(self.items[max(0, i - _BACK) : i])
        named = (self.linked.at.get(tile.first) for tile in before if type(tile.value) is People)
        last = next(filter(None, named), None)
        if last is not None and i < len(self.items) and type(self.items[i].value) is Gap:
            self.clause.actors.append(Actor(i, last[-1:], INS, preposition="с"))

    def participle(self, i: int) -> None:
        """A participle right behind a preposition: the noun that this governs is still to come."""
        if self.preposition[0] == i - 1 and self.preposition[1] in _CARRIED:
            self.outer = self.preposition

    def governing(self, i: int) -> str:
        """The preposition right before tile *i*, or before ``своего``; it governs nothing else then."""
        at, word, _ = self.preposition
        gap = i - at
        if gap > _SHORTENED or (gap > 1 and not self._is_within_reach(i, gap)):
            return ""
        self.preposition = NO_PREPOSITION
        return word

    def _is_within_reach(self, i: int, gap: int) -> bool:
        """``у своего [посла]``, ``в г. [Баку]``"""
        return self._is_own(self.items[i - 1]) if gap <= _OWNED else is_shortened(self.tiles, i)

    def _is_own(self, tile: Tile) -> bool:
        if type(tile.value) is not Gap or tile.stop - tile.first > 1:
            return False
        return self.tiles.tokens.words[tile.first].startswith("сво")

    def scenery(self, i: int, tile: Tile) -> None:
        """A place, a period, an adjective."""
        word = "" if type(tile.value) is PlaceAdjective else self.governing(i)
        if word and self.negation == i - 2 and self._opens_contrast(i):
            self.clause.cues.pop("negation", None)  # `не в Баку, а в Гяндже`
            self.clause.cues["contrast"] = i + 2
            return
        self.clause.scenery.append(Scenery(i, tile.value, word))  # type: ignore[arg-type]
        if self.clause.link == "aside" and self.clause.first > 1:
            self._put_above(i, tile)

    def _put_above(self, i: int, tile: Tile) -> None:
        """``в отеле (г. Баку)``, ``в Лоухи (Карелия, Россия)``"""
        above, raw = self.clause.above, self.tiles.tokens.raw
        town = self.items[self.clause.first - 2]
        abroad = type(tile.value) is Place and type(town.value) is Gap and raw[town.first][0].isupper()
        if above is not None and (abroad or self.tiles.tokens.words[tile.first - 2 : tile.first] == ["г", "."]):
            above.scenery.append(Scenery(self.clause.first - 2, tile.value, "в"))  # type: ignore[arg-type]

    def _opens_contrast(self, i: int) -> bool:
        """``, а`` follows."""
        return [tile.value for tile in self.items[i + 1 : i + 3]] == [Sign(","), Sign("а")]

    def role(self, i: int, tile: Tile) -> None:
        """A role without a name."""
        role = tile.value
        assert isinstance(role, RolePhrase)
        if role.lemma == _WORKING and self._describes_event(i):
            return
        who = self.linked.at.get(tile.first, ())
        verbs = self.clause.verbs
        if role.lemma in OFFICERS and role.cases & INS and verbs and verbs[-1].at < self.separator:
            self.split("and")
        plural, cases = role.plural, role.cases
        if self.tiles.tokens.words[tile.first - 1] in _BOTH or (cases == GEN and role.text.endswith(_OF_SEVERAL)):
            plural, cases, who = True, NOM, who if len(who) > 1 else ()
        codes = role.countries or self._origin(role) or states_before(self.items, i, role)
        self.stand(Actor(i, who, cases, codes, plural, called(role)))
        if not who and (role.lemma in INTERLOCUTORS or (role.lemma in GUESTS and cases == INS)):
            self.clause.actors += [Actor(i, whose, GEN) for whose in self._within(role)]

    def _describes_event(self, i: int) -> bool:
        """``с рабочим визитом``: no worker."""
        behind = self.items[i + 1].value if i + 1 < len(self.items) else None
        return isinstance(behind, CueWord) and behind.cue in NOUNS

    def _within(self, role: RolePhrase) -> list[tuple[int, ...]]:
        """``собеседником A``: whose"""
        return [self.linked.at[at] for at in range(role.head + 1, role.stop) if at in self.linked.at]

    def _origin(self, role: RolePhrase) -> tuple[str, ...]:
        """``казахстанский гость``: no job of that state, yet he comes from there."""
        found = match_sense(self.tiles.tokens, role.first, PlaceAdjective) if role.lemma in GUESTS else None
        return () if found is None else found[0].codes

    def people(self, i: int, tile: Tile) -> None:
        """Persons by name; a name that is linked to nobody is none."""
        who = self.linked.at.get(tile.first)
        if who and not self.is_credit(tile.first):
            phrases = tile.value.persons  # type: ignore[union-attr]
            role, cases = phrases[0].role, cases_of(phrases[0], self.linked.people[who[0]].name)
            if role is not None and _is_of_another(phrases[0], role):
                self.stand(Actor(i, (), role.cases, lemma=role.lemma))
                return
            lemma = "" if role is None else role.lemma
            self.stand(Actor(i, who, cases, (), len(who) > 1, lemma, phrases=phrases))

    def pronoun(self, i: int, tile: Tile) -> None:
        """``он``, ``его``, ``с ним``."""
        word: str = tile.value.lemma  # type: ignore[union-attr]
        who = self.linked.at.get(tile.first, ())
        towards = word == "ним" and self.preposition[0] == i - 1 and self.preposition[1] in TOWARDS
        if who and (towards or (word in MASCULINE_PRONOUNS and self._is_woman(who[0]))):
            who = ()
        who = self.beside_relative(word, who)
        actor = Actor(i, who, PRONOUN_CASES.get(word, 0), (), towards or word in PLURAL_PRONOUNS, PRONOUN)
        actor.feminine = not actor.plural and word not in MASCULINE_PRONOUNS
        self.stand(actor)

    def _is_woman(self, index: int) -> bool:
        """``его приняла A, он …`` is not A."""
        return any(
            index in actor.people and actor.cases & NOM and any(map(self._is_feminine, clause.verbs))
            for clause in self.clauses[-_CLAUSES:]
            for actor in clause.actors
        )

    def _is_feminine(self, verb: Verb) -> bool:
        value = self.items[verb.at].value
        return isinstance(value, CueWord) and value.gender == "f"

    def stand(self, actor: Actor) -> None:
        """Put a person where he stands: behind a preposition, a noun, or in a list with the one before."""
        actors, nouns = self.clause.actors, self.clause.nouns
        if actors and actors[-1].at == actor.at - 1 and self.is_owner(actors[-1]) and actor.lemma not in _OWNED_BY:
            actors.pop()  # `его заместитель`
        if self.negation >= 0 and self._is_denied(actor):
            return
        last = actors[-1] if actors else None
        before, governs = self.preposition, self.preposition[2] & actor.cases
        word = self.governing(actor.at)
        if word in OF_EVENTS and actor.is_possessive:
            self.preposition = before  # `в ходе его встречи`
        if word == _EVE and actor.cases & GEN:
            actor.cases |= ACC  # `накануне посла Перу принял A`: the adverb
        if word and governs and word not in OF_EVENTS:
            actor.preposition = word
        elif last is not None and self.opens_list(last, actor):
            last.cases, actor.listed = NOM, True
        elif last is not None and self.separator > last.at and self.continues_list(last, actor):
            actor.preposition, actor.noun, actor.listed = last.preposition, last.noun, True
        elif actor.cases & INS and not actor.cases & NOM and self._is_together():
            actor.preposition = "с"
        elif nouns and actor.cases & GEN and self._depends(nouns[-1], actor.at):
            actor.noun = nouns[-1].at
        actors.append(actor)

    def _is_denied(self, actor: Actor) -> bool:
        """``не с A [и B], а с C``, ``не A, а B``"""
        at = actor.at - (self.preposition[0] == actor.at - 1)
        joined = self.denied == at - 2 and self.items[at - 1].value == Sign("и")
        if self.negation != at - 1 and not joined:
            return False
        self.denied = actor.at
        self.governing(actor.at)
        self.clause.cues.pop("negation", None)
        return True

    def _is_together(self) -> bool:
        """``с`` was said in this clause, and no verb since."""
        verbs = self.clause.verbs
        return self.together >= self.clause.first and (not verbs or verbs[-1].at < self.together)

    def _depends(self, noun: Noun, i: int) -> bool:
        """Nothing but scenery stands between the noun and tile *i*, or one word: ``встреча двух президентов``."""
        if noun.cue == "visit" and noun.preposition in WITH:
            return False  # `с визитом`
        between = self.items[noun.at + 1 : i]
        if len(between) == 1 and type(between[0].value) is Gap and KINDS.get(noun.cue) not in PUBLIC:
            return between[0].stop - between[0].first == 1
        return all(type(tile.value) in _SCENERY or self._is_manner(k) for k, tile in enumerate(between, noun.at + 1))

    def _is_manner(self, k: int) -> bool:
        """``переговоры в расширенном составе A и B``, ``переговоры по телефону A и B``"""
        tile, before = self.items[k], self.items[k - 1].value
        if type(tile.value) is CueWord:
            return tile.value.cue in _MANNER_CUES or (
                tile.value.form is VerbForm.PARTICIPLE and type(before) is Preposition
            )
        adjective = type(before) is CueWord and before.form is VerbForm.PARTICIPLE
        if type(tile.value) is not Gap or not (adjective or (type(before) is Preposition and before.word in VENUES)):
            return False
        return self.tiles.tokens.words[tile.stop - 1] in _MANNERS


def _is_of_another(phrase: PersonPhrase, role: RolePhrase) -> bool:
    """``вдову Карела Ворачека``: she, not he, whose name it is."""
    if role.kind is not HeadKind.RELATION or role.gender != "f" or not phrase.nominatives:
        return False
    return phrase.nominatives[0].genders == _MASCULINE
