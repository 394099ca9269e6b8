"""Encounters that a clause tells from one side only: who gave whom his time, had him in his house, waited for him."""

from __future__ import annotations

from copy import copy

from ...lexicon.senses import VerbForm
from . import parties
from .clauses import Actor, Clause
from .cues import GUESTS, INTERVIEWERS, TIMES
from .told import Mode, Told

__all__ = ["one_sided"]

_PAIR = 2
_CUES = frozenset({"spare", "guide", "alone"})
_STAYED = frozenset({"был", "была", "были", "гостил", "гостила"})
_HOME = frozenset({"гостях", "гости"})


def one_sided(clause: Clause) -> Told | None:
    """``A уделил B час``, ``A показал B порт``, ``в гостях у A был B``, ``гостя ждал B``, ``A и B остались вдвоем``"""
    if "negation" in clause.cues:
        return None
    if not _CUES.isdisjoint(clause.cues):
        return _spared(clause) or _together(clause)
    if clause.nouns:
        return None
    return _awaited(clause) if clause.governors and clause.awaits else _at_home(clause)


def _named(actors: list[Actor]) -> list[Actor]:
    return [each for each in actors if each.people]


def _spared(clause: Clause) -> Told | None:
    """``A уделил B сорок минут``, ``нашел время для B``; ``показал B порт``, who is no journalist"""
    hosts, guests = _named(parties.nominatives(clause)), _named(parties.recipients(clause))
    if "guide" in clause.cues:
        official = guests and all(each.lemma and each.lemma not in INTERVIEWERS for each in (*hosts, *guests))
        return Told(clause, Mode.TELL, None, hosts, guests) if hosts and official else None
    guests = guests or _named(parties.behind(clause, "для"))
    words = clause.words
    if "spare" not in clause.cues or TIMES.isdisjoint(words) or "на" in words or not (hosts and guests):
        return None  # `уделил министру час на подготовку доклада`
    return Told(clause, Mode.TELL, None, hosts, guests)


def _together(clause: Clause) -> Told | None:
    """``A и B остались вдвоем``, ``A остался с B наедине``"""
    hosts, guests = _named(parties.nominatives(clause)), _named(parties.guests(clause))
    if "alone" not in clause.cues or sum(len(each.people) for each in (*hosts, *guests)) != _PAIR:
        return None
    return Told(clause, Mode.TELL, None, hosts, guests)


def _at_home(clause: Clause) -> Told | None:
    """``в гостях у A был B``, ``B был у A``; not ``был у власти``"""
    hosts = parties.behind(clause, "у")
    guests = parties.nominatives(clause) if hosts else []
    if not guests:
        return None
    if "stay" not in clause.cues and _HOME.isdisjoint(clause.words):
        words, items = clause.tiles.tokens.words, clause.tiles.items
        hosts = hosts if any(words[items[each.at].first - 2] in _STAYED for each in _named(hosts)) else []
    return Told(clause, Mode.TELL, None, guests, hosts) if hosts else None


def _awaited(clause: Clause) -> Told | None:
    """``побывал в порту, где гостя ждала A``, ``министра, гостя из Осло, ждет A``"""
    hosts = _named(parties.nominatives(clause))
    awaited = [each for each in parties.objects(clause) if each.lemma in GUESTS or each.listed]
    if len(hosts) != 1 or not any(each.lemma in GUESTS for each in awaited) or not hosts[0].lemma:
        return None
    if any(each.form is VerbForm.PAST for each in clause.governors):
        clause = copy(clause)
        clause.governors = []  # he has come
    return Told(clause, Mode.TELL, None, hosts, _named(awaited) or awaited)
