"""Who telephoned whom."""

from __future__ import annotations

from ...mentions import Sign
from ...model import MeetingKind
from . import parties
from .clauses import PRONOUN, Actor, Clause, Verb
from .cues import AT_HOME, COLLEAGUE, DIALLING, EACH_OTHER, INTERVIEWERS, LEADERS, THEMSELVES
from .told import Mode, Told

__all__ = ["called"]

_OFFICIALS = AT_HOME | LEADERS | {COLLEAGUE, PRONOUN}
_OFFICES = ("редакци", "полици", "милици", "студи", "эфир", "газет")
_REACHING = frozenset({"дозвониться", "дозваниваться"})  # `до A`
_ANSWERED = frozenset(
    "ответил ответила отвечал отвечала ответили отвечали взял взяла снял сняла поднял подняла".split()
)


def called(clause: Clause, verb: Verb) -> Told | None:
    """``A созвонился с B``, ``A позвонил B``, ``A и B созвонились``"""
    if _is_unanswered(clause, verb):
        return None
    hosts = [each for each in parties.subject_of(clause, verb) if each.lemma not in INTERVIEWERS]
    others = parties.met(clause, verb) or parties.recipients(clause)
    others = others or (parties.owners(clause) if clause.lemma(verb) == DIALLING else [])
    others = others or (parties.behind(clause, "до") if clause.lemma(verb) in _REACHING else [])
    each_other = clause.lemma(verb) in EACH_OTHER and sum(len(host.people) for host in hosts) > 1
    if hosts and others and _is_private(hosts, others):
        return None
    if hosts and (others or each_other):
        return Told(clause, Mode.TELL, MeetingKind.CALL, hosts, others)
    return Told(clause, Mode.JOIN, None, hosts) if hosts and _calls_nobody(clause, verb) else None


def _is_private(hosts: list[Actor], others: list[Actor]) -> bool:
    """``следователю позвонил свидетель A``: nobody of a state, and no minister"""
    if any(each.people or each.lemma in _OFFICIALS for each in others):
        return False
    return not any(each.codes for each in (*hosts, *others))


def _is_unanswered(clause: Clause, verb: Verb) -> bool:
    """``набрал номер B, но тот не ответил``, ``было занято``; not ``не ответил на вопрос``"""
    tiles = clause.tiles
    words = tiles.tokens.words[tiles.bounds[verb.at] + 1 : tiles.sentence.stop]
    answers = zip(words, words[1:], [*words[2:], ""], strict=False)
    return "занято" in words or any(
        before == "не" and word in _ANSWERED and behind != "на" for before, word, behind in answers
    )


def _calls_nobody(clause: Clause, verb: Verb) -> bool:
    """``A позвонил сам``, ``позвонил и A``: him of whose calls the article tells; not ``позвонил в Баку``, ``в
    редакцию позвонил A``"""
    tiles, behind = clause.tiles, verb.at + 1
    words = tiles.tokens.words
    if any(word.startswith(_OFFICES) for word in words[tiles.bounds[clause.first] : tiles.bounds[verb.at]]):
        return False
    if behind < tiles.size and THEMSELVES.issuperset(words[tiles.bounds[behind] : tiles.bounds[behind + 1]]):
        behind += 1
    if behind >= tiles.size or type(tiles.values[behind]) is Sign:
        return True
    return any(each.at == behind for each in parties.nominatives(clause))
