"""Verbs of what takes place: the noun of an encounter is their subject."""

from __future__ import annotations

from ...lexicon.senses import NOM, CueWord
from . import parties
from .choosing import begun_with, chosen
from .clauses import PRONOUN, Actor, Clause, Noun, Verb
from .cues import KINDS, ORDINALS, PUBLIC, WHERE
from .told import Mode, Told

__all__ = ["all_dependents", "happened", "it_was"]

_TAKING_PLACE = "состояться"


def all_dependents(clause: Clause) -> list[Actor]:
    return [actor for noun in clause.nouns for actor in parties.dependents(clause, noun)]


def _agree(clause: Clause, verb: Verb, noun: Noun) -> bool:
    """``контакты с A … состоялось задержание B``: another noun is the subject."""
    word = clause.tiles.items[verb.at].value
    return not (noun.plural and noun.cases & NOM and isinstance(word, CueWord) and word.gender)


def _is_one_more(clause: Clause, verb: Verb) -> bool:
    """``предыдущий состоялся в мае``: of whatever was spoken of, not of a conference named right before."""
    if clause.tiles.tokens.words[clause.tiles.items[verb.at].first - 1] not in ORDINALS or not verb.at:
        return False
    above = clause.above.nouns[-1:] if clause.above is not None else []
    return not any(KINDS.get(noun.cue) in PUBLIC for noun in above)


def happened(clause: Clause, verb: Verb) -> Told | None:
    """``состоялась встреча A с B``, ``у A прошли переговоры с B``, ``день A завершился переговорами с B``"""
    if _is_one_more(clause, verb):
        return Told(clause, Mode.REPEAT, None, [])
    noun = chosen(clause, verb.at) or begun_with(clause, verb)
    if noun is None:
        return Told(clause, Mode.TELL, None, []) if _is_it(clause, verb) else None
    if not _agree(clause, verb, noun):
        return None
    owners = [*all_dependents(clause), *parties.behind(clause, "у")]
    if not owners and noun.at > verb.at and not noun.cases & NOM:
        owners = [each for each in parties.owners(clause) if each.at < noun.at]
    guests = parties.met(clause, verb) or ([] if owners else _visitors(clause))
    if noun.cue == "call":  # `состоялся звонок A B`
        guests += parties.recipients(clause)
    if guests and not owners and clause.link == "that":
        owners = _travellers(clause)
    told = Told.of_noun(clause, Mode.TELL, noun, owners, guests)
    told.fresh = verb.at < noun.at
    return told


def _is_it(clause: Clause, verb: Verb) -> bool:
    """``состоялась она 5 мая``, ``она состоялась``: the encounter spoken of; not ``он прошел в зал``"""
    beside = (verb.at + 1, verb.at - 1) if clause.lemma(verb) == _TAKING_PLACE else (verb.at + 1,)
    return any(each.lemma == PRONOUN and each.cases & NOM and each.at in beside for each in clause.actors)


def _visitors(clause: Clause) -> list[Actor]:
    """``в Баку прибудет A: консультации пройдут там``"""
    above = clause.above if clause.link == "hard" and "there" in clause.cues else None
    coming = above is not None and (above.awaits or above.rules("travel"))
    return parties.nominatives(above) if above is not None and coming else []


def _travellers(clause: Clause) -> list[Actor]:
    """``A прибыл в Баку, где состоятся переговоры с B``: A, who is there"""
    above, tiles = clause.above, clause.tiles
    if above is None or tiles.tokens.words[tiles.items[clause.first].first] not in WHERE:
        return []
    there = above.rules("travel") or any(verb.cue == "call_on" for verb in above.verbs)
    return (parties.subject(above) or parties.leaders(above)) if there else []


def it_was(clause: Clause, verb: Verb) -> Told | None:
    """``это было 5 мая в Баку``: the encounter spoken of"""
    return None if clause.nouns or clause.actors else Told(clause, Mode.TELL, None, [])
