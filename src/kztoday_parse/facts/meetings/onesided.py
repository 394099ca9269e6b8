"""Encounters that a clause tells from one side only: who gave whom his time, had him in his house, waited for him."""

from __future__ import annotations

from copy import copy
from itertools import pairwise

from ...lexicon.senses import VerbForm
from . import parties
from .clauses import PRONOUN, Actor, Clause, Verb
from .cues import AWAITING, FICTION, GUESTS, INTERVIEWERS, TIMES, VENUES
from .receiving import is_arrival, is_official
from .told import Mode, Told

__all__ = ["one_sided"]

_PAIR = 2
_CONTESTS = frozenset("суде туре раунде финале полуфинале четвертьфинале финише старте матче ринге поединке".split())
_CUES = frozenset({"spare", "guide", "alone"})
_STAYED = frozenset({"был", "была", "были", "гостил", "гостила"})
_HOME = frozenset({"гостях", "гости"})
_SHOWN = frozenset(
    "завод порт музей парк дворец город выставку кампус школу больницу университет цех ферму храм собор сад резиденцию"
    " кабинет столицу стадион театр фабрику лабораторию станцию библиотеку галерею дом мастерскую мечеть крепость зал"
    " экспозицию комплекс предприятие производство порты музеи".split()
)
_TOWARDS = frozenset({"в", "во", "на", "про", "через", "сквозь"})
_WRITINGS = FICTION | frozenset("книге мемуарах воспоминаниях статье речи докладе письме дневнике".split())


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
        shown = hosts and official and _shows_place(clause.words)
        return Told(clause, Mode.TELL, None, hosts, guests, states=1) if shown else None
    found_time = not guests
    guests = guests or _named(parties.behind(clause, "для"))
    if "spare" not in clause.cues or not (hosts and guests) or not _gives_time(clause.words, found_time):
        return None
    return Told(clause, Mode.TELL, None, hosts, guests)


def _shows_place(words: list[str]) -> bool:
    """``показал порт``; not ``показал карточку``, ``показал дорогу в порт``"""
    return any(word in _SHOWN and before not in _TOWARDS for before, word in pairwise(words))


def _gives_time(words: list[str], found: bool) -> bool:
    """``уделил час``, ``нашел время для``; not ``уделил час на доклад``, ``для доклада``, ``в книге``"""
    if TIMES.isdisjoint(words) or not _WRITINGS.isdisjoint(words):
        return False
    return "на" not in words and (found or "для" not in words)


def _together(clause: Clause) -> Told | None:
    """``A и B остались вдвоем``, ``A остался с B наедине``"""
    hosts, guests = _named(parties.nominatives(clause)), _named(parties.guests(clause))
    if "alone" not in clause.cues or sum(len(each.people) for each in (*hosts, *guests)) != _PAIR:
        return None
    return Told(clause, Mode.TELL, None, hosts, guests, states=0 if clause.nouns else _PAIR)


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
    """``побывал в порту, где гостя ждала A``, ``министра, гостя из Осло, ждет A``, ``в Осло его ждали A и B``"""
    hosts = _named(parties.nominatives(clause))
    if not hosts or not all(each.lemma for each in hosts):
        return None
    awaited = [each for each in parties.objects(clause) if each.lemma in GUESTS or each.listed]
    states = 0
    if len(hosts) > 1 or not any(each.lemma in GUESTS for each in awaited):
        awaited, states = _expected(clause, hosts), _PAIR
    if not awaited:
        return None
    if any(each.form is VerbForm.PAST for each in clause.governors):
        clause = copy(clause)
        at = min(each.at for each in clause.governors)
        clause.governors, clause.verbs = [], [Verb(at, "meet", VerbForm.PAST)]  # he has come
    return Told(clause, Mode.TELL, None, hosts, _named(awaited) or awaited, states=states)


def _expected(clause: Clause, hosts: list[Actor]) -> list[Actor]:
    """``в Осло его ждали A и B``: there, not at the airport, not in the final, and whoever waits for him comes last"""
    at = next(each.at for each in clause.governors if clause.lemma(each) in AWAITING)
    elsewhere = is_arrival(clause) or not _CONTESTS.isdisjoint(clause.words)
    if clause.link == "which" or elsewhere or min(each.at for each in hosts) < at:
        return []
    if not any(each.word in VENUES for each in clause.openers) and "there" not in clause.cues:
        return []
    found = [each for each in parties.objects(clause) if each.at < at and (each.people or each.lemma == PRONOUN)]
    official = all(map(is_official, hosts))
    return found if official and len(found) == 1 and found[0].at in (at - 1, at - 2) else []
