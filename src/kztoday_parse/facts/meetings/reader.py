"""From the tiles of a sentence to its clauses, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import compress, count

from attrs import evolve

from ...grammar.people import People, RolePhrase
from ...grammar.when import When
from ...lexicon.senses import ACC, GEN, INS, NOM, CueWord, Demonym, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles, TileValue
from ..document import Document
from .both import BOTH_OF_THEM
from .clauses import FINITE, Clause, Noun, Verb
from .cues import (
    FLAGS,
    GOVERNORS,
    INTENDING,
    NOUNS,
    OF_BOTH,
    PREDICATES,
    PROMISING,
    REPORTING,
    SAYING,
    TALKING,
    WAYS,
    WERE,
)
from .linking import CLOSE
from .pointing import Pointing
from .speaker import FIRST_PERSON
from .standing import NO_PREPOSITION
from .together import are_talking

__all__ = ["read_clauses"]

_IN_GAPS = BOTH_OF_THEM | FIRST_PERSON.keys()
_FUTURE = "будущий"
_ROUND = "раунд"
_PAYING = ("совершающ", "совершивш")
_REACH = 4  # tiles between a preposition and the noun it governs
_FAR = 8  # and where a participle with words of its own stands between


def read_clauses(tiles: Tiles, document: Document) -> list[Clause]:
    """The clauses of a sentence, in the order in which they begin.

    A clause has one verb of encounter. When a second one comes behind a comma or a conjunction, what stands
    behind that sign moves over to the next clause; a relative clause and ``, сообщил A,`` only interrupt.
    """
    return _Reader(tiles, document).read()


class _Reader(Pointing):
    __slots__ = ()

    def read(self) -> list[Clause]:
        """One handler for each kind of tile; gaps and figures have none."""
        items, handlers = self.items, list(map(self._handlers().get, map(type, self.tiles.values)))
        for i, handler in zip(compress(count(), handlers), filter(None, handlers), strict=True):
            handler(self, i, items[i])
        return self.clauses

    def _handlers(self) -> Mapping[type, _Handler]:
        sentence = self.tiles.sentence
        plain = _IN_GAPS.isdisjoint(self.tiles.tokens.words[sentence.first : sentence.stop])
        return _HANDLERS if plain else _HANDLERS_OF_GAPS

    # --- cue words ---

    def cue(self, i: int, tile: Tile) -> None:
        """One handler for each class of cues; those of other facts have none."""
        handler = _CUES.get(tile.value.cue)  # type: ignore[union-attr]
        if handler is not None:
            handler(self, i, tile)

    def noun(self, i: int, tile: Tile) -> None:
        """An encounter, and ``его`` before it."""
        value = tile.value
        assert isinstance(value, CueWord)
        if self.tiles.tokens.words[tile.first - 1] in WAYS or (value.cue == "session" and self._is_of_court(tile)):
            return
        at, word, cases = self.preposition
        if value.cue == "reception" and word == "за" and value.cases & ACC and i - at <= _REACH:
            return  # `поблагодарил за теплый прием`
        actors = self.clause.actors
        owner = actors[-1] if actors and self.possesses(actors[-1]) and self.is_beside(actors[-1], i) else None
        last = actors[-1].at if actors and owner is None else -1
        governed = i - at <= _REACH and cases & value.cases and last < at
        if not governed:
            at, word, cases = self.outer
            governed = i - at <= _FAR and cases & value.cases and last < at
        if not governed and value.cue == "visit" and self._is_paid(tile):
            governed, word = True, "с"
        noun = Noun(i, value.cue, value.cases, value.plural, word if governed else "")
        nouns = self.clause.nouns
        if nouns and nouns[-1].at >= i - 2 and noun.cases & GEN and nouns[-1].word(self.tiles) == _ROUND:
            turn = nouns.pop()  # `в ходе раунда [политических] переговоров`
            noun = evolve(noun, cases=turn.cases, plural=turn.plural, preposition=turn.preposition)
        nouns.append(noun)
        if owner is not None:
            self.own(owner, noun)

    def _is_paid(self, tile: Tile) -> bool:
        """``совершающий [официальный] визит`` is there with one"""
        words, first = self.tiles.tokens.words, tile.first
        return words[first - 1].startswith(_PAYING) or words[max(0, first - 2)].startswith(_PAYING)

    def _is_of_court(self, tile: Tile) -> bool:
        """``заседание президиума городского суда``, ``судебное заседание``"""
        words = self.tiles.tokens.words
        return "суда" in words[tile.stop : tile.stop + _REACH] or words[tile.first - 1].startswith("судебн")

    def verb(self, i: int, tile: Tile) -> None:
        """A verb of encounter; the second one begins a clause."""
        value = tile.value
        assert isinstance(value, CueWord)
        form, clause = value.form, self.clause
        if value.lemma == "начать" and self.preposition[0] == i - 1:
            return  # `до начала форума`
        if form is VerbForm.PARTICIPLE and self.participial(i, tile):
            return
        if form is VerbForm.PARTICIPLE and value.cue not in ("receive", "meet"):
            self.participle(i)
            if value.cue == "happen" and "ш" in self.tiles.tokens.words[tile.first]:
                self.clause.cues["past"] = i
            return
        if form is VerbForm.INFINITIVE and i and self.tiles.tokens.raw[tile.first][0].isupper():
            return  # the «Вести»
        self.leave_brackets()
        separator = self.before_list()
        if separator >= clause.first and (
            (clause.verbs and clause.verbs[-1].at < separator)
            or (form in FINITE and (0 <= clause.finite < separator or self.is_contrast(separator)))
        ):
            self.separator = separator
            self.split("and")
        self.preposition = NO_PREPOSITION
        if value.cue == "happen":
            self.turn_to_event()
        cue = "attend" if value.cue == "receive" and "presence" in self.clause.cues else value.cue
        self.clause.verbs.append(Verb(i, cue, form, self._is_negated(i, tile)))
        if form in FINITE:
            self.clause.finite = i

    def _is_negated(self, i: int, tile: Tile) -> bool:
        """``не принял``, ``не был принят``"""
        was = self.negation == i - 2 and self.tiles.tokens.words[tile.first - 1] in WERE
        return was or self.negation == i - 1

    def govern(self, i: int, tile: Tile) -> None:
        """A word of planning, wishing, cancelling."""
        value = tile.value
        assert isinstance(value, CueWord)
        if value.lemma == _FUTURE and self._describes_somebody(i):
            return
        finite, negated = value.form in FINITE, self.negation == i - 1
        if value.form is VerbForm.PARTICIPLE:
            self.participle(i)
        failed = negated and value.cue == "manage"  # `собирался, но не успел`
        if finite and not failed and self.clause.verbs and self.clause.verbs[-1].at < self.separator:
            self.split("and")
        self.clause.governors.append(Verb(i, value.cue, value.form, negated))
        if finite:
            self.clause.finite, self.preposition = i, NO_PREPOSITION

    def _describes_somebody(self, i: int) -> bool:
        """``будущий [новый] посол``"""
        return any(type(tile.value) in (People, RolePhrase) for tile in self.items[i + 1 : i + 3])

    def intend(self, i: int, tile: Tile) -> None:
        """``намерен``, ``должен``."""
        value = tile.value
        if isinstance(value, CueWord) and value.lemma in INTENDING:
            self.clause.governors.append(Verb(i, "plan", value.form, self.negation == i - 1))

    def say(self, i: int, tile: Tile) -> None:
        """``, сообщил A`` is a clause of its own; ``в ходе встречи A отметил`` is not; ``говорил с A`` is a verb."""
        value = tile.value
        if not isinstance(value, CueWord) or value.form not in FINITE:
            return
        if value.lemma == TALKING and value.form is VerbForm.PAST and self._is_talk(i):
            self.verb(i, Tile(evolve(value, cue="talk"), tile.first, tile.stop))
            return
        clause = self.clause
        self.leave_brackets()
        separator = self.before_list()
        near, goes_on = i - separator <= CLOSE, clause.finite < 0 and self._is_apposition(i)
        if separator > clause.first and ((near and not goes_on) or 0 <= clause.finite < separator):
            self.separator = separator
            self.split("say")
        self.clause.finite = i
        if value.lemma == "подтвердить" and self.negation == i - 1:
            clause.governors.append(Verb(i, "deny", value.form))
        if value.lemma in PROMISING:
            self.clause.governors.append(Verb(i, "promise", value.form, self.negation == i - 1))
        if value.lemma not in REPORTING:
            self.clause.cues["say"] = i

    def _is_talk(self, i: int) -> bool:
        """``с A говорил``, ``говорил по телефону``, ``о рейсах говорили A и B``; ``говорил о рейсах`` is none."""
        before = "phone_line" in self.clause.cues or self.together >= self.clause.first
        return before or are_talking(self.items, i)

    def _is_apposition(self, i: int) -> bool:
        """``A, посол Италии, отметил``: the comma ends no clause."""
        actors = self.clause.actors
        if self.separator != i - 1 or not actors:
            return False
        named, tile = actors[0], self.items[actors[0].at]
        if len(actors) == 1 and "," not in self.tiles.tokens.words[tile.first : tile.stop]:
            return False
        return bool(named.people and named.cases & NOM and not named.preposition and named.noun < 0)

    def pronounce(self, i: int, tile: Tile) -> None:
        """``он``; ``обоих``, of somebody: ``обоих [послов]``, ``обоих принял``"""
        value = tile.value
        assert isinstance(value, CueWord)
        if value.lemma in OF_BOTH and i + 1 < len(self.items) and _is_described(self.items[i + 1].value):
            self.clause.cues["all"] = i
        else:
            self.pronoun(i, tile)

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


def _is_described(value: TileValue) -> bool:
    """``обоих [послов]``, ``обоих [польских] послов``, ``обеих сторон``"""
    noun = isinstance(value, CueWord) and value.form in (VerbForm.NOUN, VerbForm.OTHER) and value.cue != "phone_line"
    return noun or type(value) in (RolePhrase, PlaceAdjective, Gap)


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
    Demonym: _Reader.native,
}

_HANDLERS_OF_GAPS: Mapping[type, _Handler] = {**_HANDLERS, Gap: _Reader.gap}

_CUES: Mapping[str, _Handler] = {
    **dict.fromkeys(NOUNS, _Reader.noun),
    **dict.fromkeys(PREDICATES, _Reader.verb),
    **dict.fromkeys(GOVERNORS, _Reader.govern),
    **dict.fromkeys(SAYING, _Reader.say),
    **dict.fromkeys(FLAGS, _Reader.flag),
    "target": _Reader.intend,
    "pronoun": _Reader.pronounce,
    "which": _Reader.relative,
    "whose": _Reader.of_somebody,
    "clause": _Reader.subordinate,
    "negation": _Reader.negate,
}
