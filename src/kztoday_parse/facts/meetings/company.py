"""Who else was at an encounter: told behind it by where he sat or whom he helped, not by a verb of taking part.

``рядом с A был B``, ``B - рядом``, ``помогал ему B``, ``позвали B``: the parts in any order.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from ...grammar.people import People, RolePhrase
from ...grammar.when import When
from ...lexicon.senses import DAT, PlaceAdjective, Preposition
from ...mentions import Gap, Sign, Tiles
from . import parties
from .attendance import ADVERBS, BROUGHT, CALLED, COMING, HANDS, HELPING, HERE, SAID, SEATED, TOLD
from .clauses import PRONOUN, Actor, Clause, Scenery
from .cues import GUESTS, INTERLOCUTORS, PRONOUN_CASES, WERE

__all__ = ["beside_whom", "company", "names_company", "word_before"]

_AND, _DASH = Sign("и"), "-"
_SITTING = ("сидевш", "просидевш", "стоявш", "сидящ", "присутствовавш")
_BESIDE = frozenset({"рядом с", "рядом со", "вместе с", "вместе со", "напротив", "между", "при"})
_ALONG = frozenset({"вместе с", "вместе со"})
_AT_SIDE = _BESIDE | {"с", "со", "от"}
_ORDINALS = frozenset("третьим третьей четвертым четвертой пятым пятой".split())
_ROOMS = frozenset({"зале", "кабинете", "комнате", "столом"})
_INTO = frozenset({"в", "во", "на", "к", "из"})
_INSTEAD = frozenset({"вместо", "во главе"})
_ALONE = frozenset({"один", "одна", "одни", "только"})
_OF_STATE = frozenset({"от", "со стороны"})
_AT_IT = frozenset({"на", "при", "в"})
_TOO = frozenset({"и", "также", "тоже", "еще"})
_FILLING = _TOO | {"лишь", "только", "даже"} | PRONOUN_CASES.keys()
_NAMED = (RolePhrase, People, Preposition)  # what may stand between a verb and its subject
_IN_FRONT = frozenset({"столу", "собой"})
_TO_IT = frozenset({"на", "к"})
_ESCORTED = "в сопровождении"
_NEAR = 8  # tiles from a verb to its subject
_REACH = 6  # tokens from `сидевший рядом` to whoever sat there


def names_company(tiles: Tiles, words: Collection[str]) -> bool:
    """The *words* of a sentence may tell who else was there."""
    return not SAID.isdisjoint(words) or ("pronoun" in tiles.cues and not WERE.isdisjoint(words))


def company(clause: Clause, words: Collection[str]) -> list[Actor]:
    """Who else was there, if the clause of these *words* tells that."""
    named = [each for each in parties.nominatives(clause) if each.people]
    escort = parties.behind(clause, _ESCORTED)
    if escort:
        return escort
    if TOLD.isdisjoint(words):
        return [each for each in named if _is_sitting(clause, each)]
    if _is_negated(clause) or any(map(_is_long_ago, clause.scenery)) or _is_elsewhere(clause):
        return []
    if any(_is_there(clause, each) for each in named):
        return [*named, *parties.behind(clause, *_ALONG)]
    return [each for each in named if _is_sitting(clause, each)] or _called(clause)


def _is_long_ago(each: Scenery) -> bool:
    """``в 2010 году``, no day"""
    return isinstance(each.value, When) and (each.value.start is None or each.value.start.day is None)


def _is_elsewhere(clause: Clause) -> bool:
    """``на выборах ему помогал A``, ``третьим президентом был A``: about something else"""
    items = clause.tiles.items
    if clause.nouns or clause.first + 1 >= len(items):
        return False
    first, second = items[clause.first], type(items[clause.first + 1].value)
    if clause.tiles.tokens.words[first.first] in _ORDINALS:
        role = next((each.value for each in items[clause.first :][:2] if isinstance(each.value, RolePhrase)), None)
        return role is not None and role.lemma not in INTERLOCUTORS | GUESTS
    led = isinstance(first.value, Preposition) and first.value.word in _INTO
    return led and second is Gap and _IN_FRONT.isdisjoint(clause.words) and _ROOMS.isdisjoint(clause.words)


def _is_negated(clause: Clause) -> bool:
    """``не был``, not ``был не один``"""
    at = clause.cues.get("negation")
    return at is not None and clause.tiles.tokens.words[clause.tiles.items[at].stop] not in _ALONE


def beside_whom(clause: Clause) -> list[Actor]:
    """Beside whom they were."""
    if any(each.preposition == _ESCORTED for each in clause.actors):
        return parties.nominatives(clause)
    near = [each for each in clause.actors if each.preposition in _AT_SIDE]
    if any(each.preposition in _ALONG for each in near):
        near += parties.nominatives(clause)  # `A пришел вместе с B`
    return near or [each for each in clause.actors if _is_helped(each)]


def _is_helped(actor: Actor) -> bool:
    return bool(actor.cases & DAT) and not actor.preposition and actor.noun < 0


def _is_there(clause: Clause, person: Actor) -> bool:
    """The word before somebody, or that behind, says what he did there."""
    tile, words = clause.tiles.items[person.at], clause.tiles.tokens.words
    if _tells(clause, word_before(clause, person), too=words[tile.first - 1] in _FILLING):
        return True
    return words[tile.stop] != _DASH and _tells(clause, words[tile.stop], too=False)


def word_before(clause: Clause, person: Actor) -> str:
    """The last word before somebody that is no particle and names nobody else: ``помогал ему и A``."""
    words, items = clause.tiles.tokens.words, clause.tiles.items
    at, last = person.at, items[person.at].first - 1
    first = max(clause.first, person.at - _NEAR)
    while at > first and (words[last] in _FILLING or type(items[at - 1].value) in _NAMED):
        last -= 1
        if last < items[at - 1].first or type(items[at - 1].value) in _NAMED:
            at, last = at - 1, items[at - 1].first - 1
    return words[last] if at > first else ""


def _tells(clause: Clause, word: str, *, too: bool) -> bool:
    if word in HELPING:
        if word.startswith("состав"):
            return "delegation" in clause.cues or ("компанию" in clause.words and any(map(_is_helped, clause.actors)))
        return any(map(_is_helped, clause.actors))
    if word in COMING:
        return too or _is_beside(clause) or (bool(clause.nouns) and not parties.guests(clause))
    return (word == _DASH or word in SEATED) and _is_beside(clause, _BESIDE if word == _DASH else _AT_SIDE)


def _is_beside(clause: Clause, prepositions: Collection[str] = _AT_SIDE) -> bool:
    """``рядом``, ``рядом с A``, ``с ним``, ``по правую руку от A``, ``на ней``, ``от Чехии``, ``с чешской стороны``"""
    words = clause.words
    if not ADVERBS.isdisjoint(words):
        return True
    if not HANDS.isdisjoint(words) or any(each.preposition in _OF_STATE for each in clause.scenery):
        return True
    if any(word in HERE and after == "же" for word, after in pairwise(words)):
        return True
    if any(each.word in _INSTEAD for each in clause.openers) or any(noun.preposition == "при" for noun in clause.nouns):
        return True
    beside = _BESIDE if clause.nouns else prepositions  # `пришел на встречу с A`
    near = (_is_near(each, prepositions if each.lemma == PRONOUN else beside) for each in clause.actors)
    return _is_of_side(clause) or any(near)


def _is_near(actor: Actor, prepositions: Collection[str]) -> bool:
    return actor.preposition in prepositions or (actor.lemma == PRONOUN and actor.preposition in _AT_IT)


def _is_of_side(clause: Clause) -> bool:
    """``с чешской стороны``"""
    at = clause.cues.get("country", 0)
    adjectives = (each.at for each in clause.scenery if isinstance(each.value, PlaceAdjective))
    return at - 1 in adjectives


def _is_sitting(clause: Clause, person: Actor) -> bool:
    """``A, сидевший рядом``, ``сидевший по правую руку A``"""
    tile, words = clause.tiles.items[person.at], clause.tiles.tokens.words
    if words[tile.stop] == "," and words[tile.stop + 1].startswith(_SITTING):
        return True
    return any(word.startswith(_SITTING) for word in words[max(0, tile.first - _REACH) : tile.first])


def _called(clause: Clause) -> list[Actor]:
    """``позвали и A``, ``к столу пригласили и A``"""
    words = clause.words
    to_it = _is_to_it(clause)
    called = not CALLED.isdisjoint(words) and (to_it or not _TOO.isdisjoint(words))
    if not called and (BROUGHT.isdisjoint(words) or not to_it):
        return []
    return [each for each in parties.objects(clause) if each.people]


def _is_to_it(clause: Clause) -> bool:
    """``к столу``, ``с собой``, ``на беседу``"""
    return not _IN_FRONT.isdisjoint(clause.words) or any(noun.preposition in _TO_IT for noun in clause.nouns)
