"""Which city is the one that people are in."""

from __future__ import annotations

from ...lexicon.senses import ACC, GEN, LOC, NOM, CueWord, Place, PlaceAdjective, Preposition
from ...mentions import Gap, Sign, Tiles, TileValue
from .clauses import Clause, Scenery
from .cues import KINDS, PUBLIC, VENUES

__all__ = ["is_of_topic", "is_shortened", "is_venue", "is_where"]

_HOUSES = frozenset({"дворце", "отеле", "гостинице", "ресторане", "кафе", "зале"})
_TOWNS = frozenset({"столице", "городе", "мегаполисе"})
# How nouns in the accusative end, and no adverb: `ситуацию`, `поставки`, `положение`, `кризис`, `конфликт`.
_TOPICAL = ("ию", "ку", "ы", "и", "ние", "тие", "зис", "икт", "ость", "ну", "гу", "ру", "ход")


def is_where(clause: Clause, each: Scenery) -> bool:
    """``в Баку``; ``Баку посетил``; ``в портовом управлении Баку``, ``в китайском городе Урумчи``"""
    if each.preposition == "до":  # `добрался до Баку`
        return any(word.cue == "travel" and word.at == each.at - 2 for word in clause.governors)
    if each.preposition:
        return each.preposition in VENUES and not _is_in_other_case(each)
    if any(verb.cue == "call_on" or (verb.cue == "receive" and _hosts(clause, each)) for verb in clause.verbs):
        return True
    items = clause.tiles.items
    if _is_of_state(clause, each.at):
        return True
    if each.at < 2 or not is_venue(items[each.at - 1].value) or _is_its_name(clause, each):
        return False
    before = items[each.at - 2].value
    return isinstance(before, Preposition) and before.word in VENUES


def _is_its_name(clause: Clause, each: Scenery) -> bool:
    """``во дворце Виктория``; not ``в отеле Риги``"""
    genitive = isinstance(each.value, Place) and each.value.cases & GEN
    return not genitive and clause.tiles.tokens.words[clause.tiles.items[each.at].first - 1] in _HOUSES


def _hosts(clause: Clause, each: Scenery) -> bool:
    """``Баку принимает форум``"""
    named = isinstance(each.value, Place) and bool(each.value.cases & NOM)
    return named and any(KINDS.get(noun.cue) in PUBLIC and noun.cases & ACC for noun in clause.nouns)


def _is_in_other_case(each: Scenery) -> bool:
    """``в Георгиевском зале``; not ``в городе Уфа``"""
    return isinstance(each.value, Place) and not each.value.cases & (NOM | ACC | LOC)


def is_venue(value: TileValue) -> bool:
    """``в [отеле] Баку``, ``в [аэропорту] Баку``, ``в [китайском] Ухане``"""
    if isinstance(value, CueWord):
        return value.cue == "plant"
    return isinstance(value, Gap | PlaceAdjective)


def is_shortened(tiles: Tiles, at: int) -> bool:
    """``в г. Баку``"""
    words, first = tiles.tokens.words, tiles.items[at].first
    return words[first - 2] == "г" and words[first - 1] == "." and words[first - 3] in VENUES


def _is_of_state(clause: Clause, at: int) -> bool:
    """``в столице Латвии Риге``, ``в крупнейшем городе Казахстана - Алматы -``"""
    before = at - 1 - (at > 0 and type(clause.tiles.items[at - 1].value) is Sign)
    state = clause.tiles.items[before] if before >= clause.first else None
    return state is not None and type(state.value) is Place and clause.tiles.tokens.words[state.first] in _TOWNS


def is_of_topic(clause: Clause, at: int) -> bool:
    """``[ситуацию] в Сирии A обсудил с B``: the clause begins with what was talked about."""
    before = clause.tiles.items[clause.first : at - 1]
    if not before or any(isinstance(tile.value, Preposition | Sign) for tile in before):
        return False
    if any(verb.at < at for verb in clause.verbs):
        return False  # `вопросы транзита обсудили в Баку`
    return any(word.endswith(_TOPICAL) for word in clause.tiles.tokens.words[before[0].first : before[-1].stop])
