"""Whether a clause is set where the one that it hangs on is."""

from __future__ import annotations

from ...lexicon.senses import CueWord, VerbForm
from .clauses import PRONOUN, Clause, Noun
from .cues import ABOUT, LEAVING, OTHERWHILE, SAYING, WHERE

__all__ = ["takes_over"]

_INHERITING = frozenset({"and", "which", "that", "again"})


def takes_over(clause: Clause, noun: Noun | None) -> bool:
    """It is set where the one that it hangs on is; not ``созвонился с A 5 мая и рассказал о встрече с B``."""
    if (noun is not None and noun.preposition in ABOUT) or _has_left(clause):
        return False
    if clause.link == "hard":
        return not clause.verbs or _goes_on(clause)
    return clause.link in _INHERITING and not _is_told_there(clause)


def _is_told_there(clause: Clause) -> bool:
    """``объявил в Баку 5 мая, что встретится с A``: the city and the day of what he said."""
    above = clause.above
    if clause.link != "that" or above is None or above.finite < 0 or above.nouns or above.verbs:
        return False
    if clause.tiles.tokens.words[clause.tiles.items[clause.first].first] in WHERE:
        return False
    word = above.tiles.items[above.finite].value
    return isinstance(word, CueWord) and word.cue in SAYING


def _has_left(clause: Clause) -> bool:
    """``приехал в Брюссель из США, где …``"""
    last = clause.above.scenery[-1] if clause.above is not None and clause.above.scenery else None
    return clause.link == "that" and last is not None and last.preposition in LEAVING and last.at == clause.first - 2


def _goes_on(clause: Clause) -> bool:
    """``в Баку прибудет A; его примет B``, ``началась поездка в Баку: A принял B``, ``в Баку был A: тогда он …``"""
    above = clause.above
    words = clause.tiles.tokens.words[clause.tiles.items[clause.first].first : clause.tiles.items[-1].stop]
    if above is None or not OTHERWHILE.isdisjoint(words):
        return False
    if above.rules("travel") or _has_called(above) or "there" in clause.cues or "тогда" in words:
        return True
    began = above.verbs and all(verb.cue == "happen" for verb in above.verbs)
    named = any(actor.lemma != PRONOUN for actor in above.actors)
    return bool(began) and not named and all(noun.cue == "visit" for noun in above.nouns)


def _has_called(clause: Clause) -> bool:
    """``побывал в Баку: его принимал A``"""
    return any(verb.cue == "call_on" and verb.form is VerbForm.PAST and not verb.negated for verb in clause.verbs)
