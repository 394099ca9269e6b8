"""Whether a clause is set where the one that it hangs on is."""

from __future__ import annotations

from collections.abc import Iterable

from ...lexicon.senses import NOM, CueWord, Place, VerbForm
from .clauses import PRONOUN, Actor, Clause, Noun
from .cues import ABOUT, LEAVING, OTHERWHILE, SAYING, WHERE

__all__ = ["takes_over"]

_INHERITING = frozenset({"and", "which", "that", "again"})


def takes_over(clause: Clause, noun: Noun | None) -> bool:
    """It is set where the one that it hangs on is; not ``созвонился с A 5 мая и рассказал о встрече с B``."""
    if (noun is not None and noun.preposition in ABOUT) or _has_left(clause) or _is_of_others(clause):
        return False
    if clause.link == "hard":
        return not clause.verbs or _goes_on(clause)
    return clause.link in _INHERITING and not _is_told_there(clause)


def _is_told_there(clause: Clause) -> bool:
    """``объявил в Баку 5 мая, что встретится с A``: the city and the day of what he said."""
    above = clause.above
    if clause.link in ("that", "and") and above is not None and "известно" in above.words:
        return True
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


def _is_of_others(clause: Clause) -> bool:
    """``A улетел в Баку, а B принял C``, ``не поехал в Баку, а принял C``: those who go, or do not, are not there"""
    above = clause.above
    if above is None or clause.link not in ("and", "hard") or above.verbs or above.nouns:
        return False
    if any(each.cue == "travel" and each.negated for each in above.governors):
        return True
    going, acting = _subjects(above.actors), _subjects(clause.actors[:1])
    if not going or not acting or not all(each.people for each in clause.actors):
        return False
    if not _states(above).isdisjoint(_represented(clause)):
        return False  # `A прилетел в Баку: президент Азербайджана B принял C`
    return going.isdisjoint(index for each in clause.actors for index in each.people)


def _states(clause: Clause) -> set[str]:
    """Those of its places."""
    return {each.value.code for each in clause.scenery if isinstance(each.value, Place)}


def _represented(clause: Clause) -> set[str]:
    """The states in the jobs of those who act."""
    tokens, items = clause.tiles.tokens, [clause.tiles.items[each.at] for each in clause.actors]
    entries = (entry for tile in items for at in range(tile.first, tile.stop) for entry in tokens.entries[at] or ())
    return {entry.sense.code for entry in entries if isinstance(entry.sense, Place)}


def _subjects(actors: Iterable[Actor]) -> set[int]:
    """Those in the nominative."""
    return {index for each in actors if each.cases & NOM and not each.preposition for index in each.people}


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
