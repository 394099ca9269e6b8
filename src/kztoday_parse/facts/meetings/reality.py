"""Whether what a clause tells came about or will: no wish, no sport, nothing denied or called off."""

from __future__ import annotations

from ...lexicon.senses import VerbForm
from ...mentions import Sign
from .clauses import FINITE, PRONOUN, Clause, Verb
from .cues import ATHLETES, DURING, WHERE
from .wishes import wished_for

__all__ = ["is_fact"]

_PLAYERS = ATHLETES | {"", PRONOUN, "судья", "арбитр"}  # the jobs of those of whom a contest can be told
_COMMA, _IF = Sign(","), "если"
_PROVISO = 6  # tiles
_DURING = DURING | {"в рамках"}


def is_fact(clause: Clause) -> bool:
    """No ``если``, no ``бы``, no sport, nothing cancelled, nothing that did not come about."""
    if _is_sport(clause) or _is_denied(clause) or _is_called_off(clause) or _is_conditional(clause):
        return False
    if "past" in clause.cues:
        return True  # `отказался комментировать прошедшие в Баку переговоры`
    for each in clause.governors:
        if each.cue == "unreal" and _is_proviso(clause, each):
            continue
        if each.cue == "unreal" or each.cue == "cancel" or (each.negated and each.cue == "manage"):
            came_about = any(verb.form in FINITE for verb in clause.verbs)  # `сорвавшаяся в мае встреча прошла в июне`
            return came_about and (each.form is VerbForm.GERUND or _is_put_off(each))
    return True


def _is_proviso(clause: Clause, governor: Verb) -> bool:
    """``5 мая, если позволит погода, A примет B``: set apart by commas, before the verb, of nobody; not ``что, если
    санкции снимут, A примет B``"""
    items, at = clause.tiles.items, governor.at
    if (
        clause.link == "that"
        or not clause.verbs
        or at <= clause.first
        or items[at - 1].value != _COMMA
        or clause.lemma(governor) != _IF
    ):
        return False
    end = next((k for k in range(at, min(clause.verbs[0].at, at + _PROVISO)) if items[k].value == _COMMA), at)
    return end > at and not any(at < actor.at < end for actor in clause.actors)


def _is_conditional(clause: Clause) -> bool:
    """``если A успеет, он встретится с B``; not ``если в мае A принял B, то в июне он встретится с C``"""
    above = clause.above if clause.link == "and" else None
    if above is None or not clause.verbs or clause.verbs[0].form is not VerbForm.FUTURE:
        return False
    doubted = any(each.at == above.first and above.lemma(each) == _IF for each in above.governors)
    return doubted and all(each.form is not VerbForm.PAST for each in (*above.verbs, *above.governors))


def _is_put_off(governor: Verb) -> bool:
    return governor.cue == "cancel" and governor.form is VerbForm.PARTICIPLE


def _is_sport(clause: Clause) -> bool:
    """``матч, в котором встретятся A и B``; not where somebody has another job than an athlete's."""
    if "sport" in clause.cues:
        return _are_players(clause)
    above = clause.above if clause.link in ("which", "and") else None
    if above is None or "sport" not in above.cues or not _are_players(clause):
        return False
    return clause.link == "which" or _are_players(above)  # `обыграла A и встретится с B`


def _are_players(clause: Clause) -> bool:
    return _PLAYERS.issuperset(each.lemma for each in clause.actors)


def _is_denied(clause: Clause) -> bool:
    """``опроверг, что встречался с A``, ``опроверг сообщения о встрече: лидеры не виделись``"""
    above = clause.above if clause.link in ("that", "hard") else None
    return clause.rules("deny") or (above is not None and above.rules("deny"))


def _is_called_off(clause: Clause) -> bool:
    """``отложил поездку в Баку, где собирался встретиться с A``; ``визит, во время которого …, отложен``, ``готов к
    переговорам, в ходе которых …``"""
    above = clause.above if clause.link in ("that", "which") else None
    if above is None:
        return False
    if clause.link == "which" and above.rules("cancel") and any(verb.cue == "lead" for verb in clause.verbs):
        return True  # `заседание комиссии, которую возглавляют A и B, отложено`
    if clause.link == "which" and clause.openers and clause.openers[0].word in _DURING:
        return above.rules("cancel") or (bool(above.nouns) and wished_for(above, above.nouns[-1]))
    if clause.link == "which" or not above.rules("cancel"):
        return False
    tiles = clause.tiles
    return tiles.tokens.words[tiles.items[clause.first].first] in WHERE
