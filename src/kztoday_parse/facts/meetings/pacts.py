"""Verbs that tell of an encounter though they name none: to agree with somebody, to come at his invitation."""

from __future__ import annotations

from ...lexicon.senses import CueWord, Place, PlaceKind
from ...mentions import TileValue
from .clauses import FINITE, Clause, Scenery, Verb
from .cues import ARRIVING, TOWARDS

__all__ = ["agrees", "invited", "is_by_invitation", "is_pact", "pact_of"]

_INVITED = "по приглашению"


def is_pact(value: TileValue) -> bool:
    """``договорился``"""
    return isinstance(value, CueWord) and value.lemma == "договориться"


def pact_of(clause: Clause) -> Verb | None:
    """``A договорился в Баку с B о ценах``: to agree is to discuss, where it is told where or how, and not on
    meeting."""
    if clause.verbs or clause.nouns or not ("phone_line" in clause.cues or any(map(_is_town, clause.scenery))):
        return None
    items = clause.tiles.items
    agreed = (each for each in clause.governors if each.form in FINITE and not each.negated)
    return next((each for each in agreed if is_pact(items[each.at].value)), None)


def invited(clause: Clause) -> Verb | None:
    """``прибыл по приглашению A``, ``прилетел к A``: with a visit"""
    if clause.verbs or clause.nouns:
        return None
    called = is_by_invitation(clause)
    towards = any(each.preposition in TOWARDS and each.people for each in clause.actors)
    coming = (each for each in clause.governors if each.cue == "travel" and not each.negated)
    return next((each for each in coming if called or (towards and clause.lemma(each) in ARRIVING)), None)


def is_by_invitation(clause: Clause) -> bool:
    return any(each.preposition == _INVITED and each.people for each in clause.actors)


def agrees(clause: Clause) -> bool:
    """``в ходе визита A договорился с B``: it is the visit at which they met."""
    items = clause.tiles.items
    return any(each.form in FINITE and is_pact(items[each.at].value) for each in clause.governors)


def _is_town(each: Scenery) -> bool:
    return isinstance(each.value, Place) and each.value.kind == PlaceKind.CITY and bool(each.preposition)
