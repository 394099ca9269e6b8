"""The cities and days of a clause that are not those of the encounter it tells, but of another, or of what was said."""

from __future__ import annotations

from ...grammar.morph import PAST_OF_PERSONS
from ...lexicon.senses import GEN, NOM, CueWord
from ...mentions import Gap, TileValue
from .clauses import FINITE, Clause, Noun
from .cues import ABOUT, AT_IT, MENTIONING, VENUES

__all__ = ["is_said_at", "set_aside"]

_OVER = frozenset({"после", "по окончании", "по завершении", "по итогам"})


def set_aside(clause: Clause, told: Noun | None) -> set[int]:
    """The tiles of all these."""
    aside = _of_mentioned(clause, told)
    if told is not None and told.preposition in AT_IT:
        aside |= _of_later(clause, told) | _of_speech(clause, told)
    if told is not None and told.preposition in _OVER:
        aside |= _of_road(clause, told)
    if told is not None and told.preposition in ABOUT:
        aside |= _of_news(clause, told)
    return aside


def _of_news(clause: Clause, told: Noun) -> set[int]:
    """``5 мая в Баку сообщили о встрече``: where and when it was said; not ``на 5 мая договорились о встрече``"""
    opener = max((each.at for each in clause.openers if each.at < told.at and each.word in ABOUT), default=-1)
    items, words = clause.tiles.items, clause.tiles.tokens.words
    return {each.at for each in clause.scenery if each.at < opener and words[items[each.at].first] != "на"}


def _of_road(clause: Clause, told: Noun) -> set[int]:
    """``после встречи с A улетел 5 мая в Баку``"""
    roads = {each.at for each in clause.governors if each.cue == "travel"}
    behind = range(told.at + 1, clause.tiles.size)
    left = next((k for k in behind if k in roads or _is_leaving(clause.tiles.items[k].value)), -1)
    return {each.at for each in clause.scenery if each.at > left} if left >= 0 else set()


def _is_leaving(value: TileValue) -> bool:
    """``уехал``, a verb of goods too"""
    return isinstance(value, CueWord) and value.lemma == "уехать"


def _of_speech(clause: Clause, told: Noun) -> set[int]:
    """``на встрече с A обещал приехать 5 мая в Баку``: of what he said there"""
    said = is_said_at(clause, told)
    return {each.at for each in clause.scenery if each.at > said} if said >= 0 else set()


def is_said_at(clause: Clause, told: Noun) -> int:
    """The verb of whoever speaks at the encounter that stands before it, known or behind the subject; else -1."""
    if any(verb.at > told.at and verb.form in FINITE for verb in clause.verbs):
        return -1
    if clause.finite > told.at:
        return clause.finite
    subjects = (each.at for each in clause.actors if each.cases & NOM and not each.preposition)
    return next((at + 1 for at in subjects if at > told.at and _is_past(clause, at + 1)), -1)


def _is_past(clause: Clause, at: int) -> bool:
    """A verb in the past that the lexicon does not know."""
    if at >= clause.tiles.size:
        return False
    tile = clause.tiles.items[at]
    return type(tile.value) is Gap and clause.tiles.tokens.words[tile.first].endswith(PAST_OF_PERSONS)


def _of_mentioned(clause: Clause, told: Noun | None) -> set[int]:
    """``накануне назначенной на 5 мая в Баку встречи A позвонил B``: the day and the city of the other one."""
    if not (clause.nouns and clause.scenery):
        return set()
    others = [noun for noun in clause.nouns if noun.preposition in MENTIONING and noun is not told]
    if not others:
        return set()
    spans = [(each.at, noun.at) for noun in others for each in clause.openers if each.word == noun.preposition]
    # `оценил итоги, достигнутые по итогам встреч в 2025 году`, `рассказал о заседании в Баку`
    last = told.at if told is not None else clause.verbs[0].at if clause.verbs else clause.tiles.size
    spans += [
        (noun.at, clause.tiles.size) for noun in others if noun.at > last and (noun.plural or noun.preposition in ABOUT)
    ]
    return {each.at for each in clause.scenery for first, stop in spans if first < each.at < stop}


def _of_later(clause: Clause, told: Noun) -> set[int]:
    """``на встрече пожелал успехов на форуме в Баку``, ``отметил важность форума в Баку``: the city of the forum; not
    ``на встрече участников форума в Баку``."""
    said = clause.finite
    behind = (noun for noun in clause.nouns if noun.at > told.at and noun.at > said)
    topics = (noun.at for noun in behind if noun.preposition in VENUES or (_is_of_it(noun) and told.at < said))
    later = next(topics, None)
    return set() if later is None else {each.at for each in clause.scenery if each.at > later}


def _is_of_it(noun: Noun) -> bool:
    """``важность форума``"""
    return not noun.preposition and noun.cases == GEN
