"""From a clause to what it tells: one reader for each class of verb, and one for nouns without a verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ...lexicon.senses import ACC, DAT, GEN, INS, NOM, VerbForm
from ...model import MeetingKind
from . import parties
from .clauses import Actor, Clause, Noun, Verb
from .cues import AT_IT, KINDS, MEETING_VERBS, PUBLIC
from .outlook import is_fact, outlook, wished_for
from .told import Mode, Told

__all__ = ["read_clause"]

_APART = frozenset({"apart", "series", "several"})
_PASSIVE = (VerbForm.SHORT_PASSIVE, VerbForm.PARTICIPLE)


def read_clause(clause: Clause) -> Told | None:
    """What a clause tells of an encounter, if anything."""
    if not is_fact(clause):
        return None
    if clause.link == "again" and clause.above is not None:
        return _again(clause, clause.above)
    for verb in clause.verbs:
        told = _READERS[verb.cue](clause, verb)
        if told is not None:
            return _finished(told, verb)
    if any(verb.negated for verb in clause.verbs):
        return None
    told = _by_noun(clause)
    return None if told is None else _finished(told, None)


def _again(clause: Clause, above: Clause) -> Told | None:
    """``A встретился с B, а C - с D``: what the clause before told, of other people."""
    told = read_clause(above)
    if told is None or told.mode is not Mode.TELL:
        return None
    hosts = parties.nominatives(clause) or told.hosts
    return Told(clause, Mode.TELL, told.kind, told.status, hosts, parties.guests(clause), private=True)


def _finished(told: Told, verb: Verb | None) -> Told | None:
    clause = told.clause
    noun = next((noun for noun in clause.nouns if noun.at == told.noun), None)
    told.status = outlook(clause, verb, noun)
    if told.status is None:
        return None
    told.apart = bool(_APART & clause.cues.keys())
    told.private = "separate" in clause.cues or "apart" in clause.cues or "trilateral" in clause.cues
    if told.mode is Mode.TELL:
        _find_hosts(told)
    return told


def _find_hosts(told: Told) -> None:
    """Whom ``его переговоры`` means: the subject before; who met B in ``состоялась встреча с B`` the text said earlier."""
    above = told.clause.above
    if above is not None and any(host.noun >= 0 and host.lemma == "pronoun" and not host.people for host in told.hosts):
        told.hosts = parties.subject(above) or told.hosts
    with_whom = bool(told.guests) and all(guest.preposition in ("с", "со") for guest in told.guests)
    with_whom = with_whom and "delegation" not in told.clause.cues
    told.wants_host = not told.hosts and (told.wants_host or with_whom)


# --- verbs that are an encounter ---


def _met(clause: Clause, verb: Verb) -> Told:
    kind = _kind_beside(clause) or MEETING_VERBS[verb.cue]
    return Told(clause, Mode.TELL, kind, None, parties.subject_of(clause, verb), parties.guests(clause))


def _kind_beside(clause: Clause) -> MeetingKind | None:
    """``по телефону``."""
    return MeetingKind.CALL if "phone_line" in clause.cues else None


def _called(clause: Clause, verb: Verb) -> Told | None:
    hosts, called = parties.subject_of(clause, verb), parties.guests(clause) or parties.recipients(clause)
    return Told(clause, Mode.TELL, MeetingKind.CALL, None, hosts, called) if hosts and called else None


def _discussed(clause: Clause, verb: Verb) -> Told | None:
    """To discuss is to meet only with somebody."""
    hosts, guests = parties.subject_of(clause, verb), parties.guests(clause)
    if not guests and sum(len(host.people) for host in hosts) < 2 or any(wished_for(clause, noun) for noun in clause.nouns):
        return None
    noun = next((noun for noun in clause.nouns if noun.cue in KINDS), None)
    kind = _kind_beside(clause) or (None if noun is None else KINDS[noun.cue])
    return Told(clause, Mode.TELL, kind, None, hosts, guests, -1 if noun is None else noun.at)


def _received(clause: Clause, verb: Verb) -> Told | None:
    if verb.form in _PASSIVE:
        hosts = parties.agents(clause)
        received = [each for each in parties.nominatives(clause) if hosts or each.lemma != "pronoun"]
        if not hosts and verb.form is VerbForm.PARTICIPLE:
            return None
    else:
        hosts, received = parties.subject_of(clause, verb), _received_ones(clause, verb)
    led = parties.guests(clause)
    if not received and not ("delegation" in clause.cues and led):
        return None
    return Told(clause, Mode.TELL, MeetingKind.MEETING, None, hosts, [*received, *led], nameless=not hosts)


def _received_ones(clause: Clause, verb: Verb) -> list[Actor]:
    """The objects; where a name has one form for every case, its place before or behind the verb tells."""
    found = [each for each in parties.objects(clause) if not _loose_between(clause, verb.at, each.at)]
    if not found:
        found = [each for each in parties.nominatives(clause) if each.cases & ACC and each.at > verb.at]
    if not found and "credentials" in clause.cues:
        return [each for each in clause.actors if each.preposition in ("у", "от")]
    behind = [each for each in found if each.at > verb.at]
    return behind or [each for each in found if each.at - 1 not in clause.loose]


def _loose_between(clause: Clause, one: int, other: int) -> bool:
    """Words stand between two tiles that may be the verb's true object."""
    return any(min(one, other) < at < max(one, other) for at in clause.loose)


def _called_on(clause: Clause, verb: Verb) -> Told | None:
    hosts = parties.subject_of(clause, verb)
    invited = [each for each in clause.actors if each.preposition in ("по приглашению", "у")]
    return Told(clause, Mode.TELL, MeetingKind.VISIT, None, hosts, [*invited, *parties.guests(clause)])


def _paid(clause: Clause, verb: Verb) -> Told | None:
    noun = next((noun for noun in clause.nouns if noun.cue == "visit"), None)
    if noun is None:
        return None
    return Told(clause, Mode.TELL, MeetingKind.VISIT, None, parties.subject_of(clause, verb), parties.recipients(clause), noun.at)


# --- verbs that take the noun of an encounter ---


def _chosen(clause: Clause) -> Noun | None:
    """The noun that a verb of holding takes: one with people of its own before one without."""
    bare = [noun for noun in clause.nouns if not noun.preposition and not wished_for(clause, noun)]
    named = [noun for noun in bare if noun.cue in KINDS] or bare
    if not named or "series" in clause.cues:
        return named[-1] if named else None
    owners = {actor.noun for actor in clause.actors}
    return next((noun for noun in named if noun.at in owners), named[0])


def _held(clause: Clause, verb: Verb) -> Told | None:
    noun = _chosen(clause)
    if noun is None:
        return None
    depending = [actor for each in clause.nouns for actor in parties.of_noun(clause, each.at)]
    told = Told(clause, Mode.TELL, KINDS.get(noun.cue), None, parties.subject_of(clause, verb), parties.guests(clause), noun.at)
    told.hosts = [*told.hosts, *depending]
    if told.kind is None:
        told.mode = Mode.JOIN
    if noun.cue == "reception":
        told.guests = [*told.guests, *(each for each in clause.actors if each.preposition == "в честь")]
    told.fresh = verb.at < noun.at
    return told


def _happened(clause: Clause, verb: Verb) -> Told | None:
    noun = _chosen(clause)
    if noun is None:
        return None
    depending = [actor for each in clause.nouns for actor in parties.of_noun(clause, each.at)]
    told = Told(clause, Mode.TELL, KINDS.get(noun.cue), None, depending, parties.guests(clause), noun.at)
    told.fresh = verb.at < noun.at
    return told


# --- verbs of taking part ---


def _attended(clause: Clause, verb: Verb) -> Told | None:
    people = [*parties.subject_of(clause, verb), *parties.guests(clause)]
    people += [each for each in clause.actors if each.preposition in ("к", "ко")]
    return _joining(clause, verb, people)


def _addressed(clause: Clause, verb: Verb) -> Told | None:
    return _joining(clause, verb, [*parties.subject_of(clause, verb), *parties.guests(clause)])


def _led(clause: Clause, verb: Verb) -> Told | None:
    people = parties.agents(clause) if verb.form in _PASSIVE else parties.subject_of(clause, verb)
    if not clause.nouns and "delegation" not in clause.cues and "country" not in clause.cues:
        return None
    return _joining(clause, verb, people)


def _represented(clause: Clause, verb: Verb) -> Told | None:
    people = parties.agents(clause) if verb.form in _PASSIVE else parties.subject_of(clause, verb)
    if not clause.places and not clause.adjectives and "delegation" not in clause.cues and clause.link != "which":
        return None
    return _joining(clause, verb, people)


def _joining(clause: Clause, verb: Verb | None, people: list[Actor]) -> Told | None:
    noun = next((noun for noun in clause.nouns if not wished_for(clause, noun)), None)
    kind = None if noun is None else KINDS.get(noun.cue)
    told = Told(clause, Mode.JOIN, kind, None, people, [], -1 if noun is None else noun.at)
    told.everywhere = noun is not None and noun.plural and "all" in clause.cues
    return told


# --- nouns without a verb of ours ---


def _by_noun(clause: Clause) -> Told | None:
    if clause.link == "which" and any(word in ("среди", "в числе") for _, word in clause.openers):
        return _joining(clause, None, [each for each in clause.actors if not each.preposition])
    if _interlocutor(clause):
        told = Told(clause, Mode.TELL, MeetingKind.MEETING, None, [], parties.nominatives(clause))
        told.hosts = [each for each in clause.actors if each not in told.guests and each.lemma not in parties.INTERLOCUTORS]
        told.wants_host = True
        told.nameless = not told.hosts
        return told
    if "seated" in clause.cues:
        return _joining(clause, None, [*parties.nominatives(clause), *parties.guests(clause)])
    planned = any(each.cue == "plan" for each in clause.governors)
    nouns = [noun for noun in clause.nouns if not wished_for(clause, noun) and noun.cue != "contacts"]
    noun = next((noun for noun in nouns if planned and not noun.preposition), nouns[0] if nouns else None)
    if noun is None:
        return None
    depending = parties.of_noun(clause, noun.at)
    guests = parties.guests(clause)
    if planned and not noun.preposition:
        depending = [*depending, *parties.recipients(clause)]
    return _behind_preposition(clause, noun, depending, guests) if noun.preposition else _alone(clause, noun, depending, guests)


def _interlocutor(clause: Clause) -> bool:
    return any(each.lemma in parties.INTERLOCUTORS and each.cases & INS for each in clause.actors)


def _behind_preposition(clause: Clause, noun: Noun, depending: list[Actor], guests: list[Actor]) -> Told:
    """``в ходе беседы с A B рассказал``: who speaks there took part."""
    hosts = [each for each in depending if each.noun == noun.at] or parties.subject(clause)
    kind = KINDS.get(noun.cue)
    if kind is MeetingKind.VISIT:
        guests = [*guests, *(each for each in clause.actors if each.preposition == "по приглашению")]
        kind = kind if noun.preposition == "с" else None
    told = Told(clause, Mode.TELL if noun.cue in KINDS else Mode.REFER, kind, None, hosts, guests, noun.at)
    if not guests and not depending:
        inside = noun.preposition in AT_IT and kind not in PUBLIC
        told.guests = [each for each in parties.addressees(clause) if each.lemma != "pronoun"] if inside else []
        new = "separate" in clause.cues or (noun.cue == "call" and inside) or _is_purpose(clause, noun)
        told.mode = Mode.TELL if new else Mode.REFER
    return told


def _is_purpose(clause: Clause, noun: Noun) -> bool:
    """``в Баку для переговоров собирается A``"""
    return noun.preposition in ("для", "на") and any(each.cue in ("plan", "travel") for each in clause.governors)


def _alone(clause: Clause, noun: Noun, depending: list[Actor], guests: list[Actor]) -> Told | None:
    if "negation" in clause.cues:
        return None
    told = Told(clause, Mode.TELL, KINDS.get(noun.cue), None, depending, guests, noun.at)
    if not depending and not guests and not any(each.cue == "plan" for each in clause.governors):
        told.mode = Mode.REFER
    return told


_READERS: Mapping[str, Callable[[Clause, Verb], Told | None]] = MappingProxyType(
    {
        "meet": _met,
        "gather": _met,
        "consult": _met,
        "phone": _called,
        "discuss": _discussed,
        "receive": _received,
        "call_on": _called_on,
        "pay": _paid,
        "hold": _held,
        "happen": _happened,
        "attend": _attended,
        "address": _addressed,
        "welcome": _addressed,
        "lead": _led,
        "represent": _represented,
    }
)
