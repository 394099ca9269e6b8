"""What a clause tells by its verb: one reader for each class of verbs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ...lexicon.senses import ACC, NOM, VerbForm
from ...model import MeetingKind
from . import parties
from .acting import acted
from .calling import called
from .choosing import chosen, opening
from .clauses import FINITE, PRONOUN, Actor, Clause, Noun, Verb
from .cues import (
    ARRANGING,
    AT_IT,
    BESIDE,
    CALLING,
    CHAIRING,
    CONTINUING,
    DURING,
    EXCHANGING,
    FRAMING,
    FROM_AFAR,
    GUESTS,
    INTERLOCUTORS,
    INTERVIEWERS,
    KINDS,
    LEADERS,
    MEETING_VERBS,
    PUBLIC,
    TIMES,
    TOWARDS,
    WITH,
)
from .everyday import CAPTIVE, is_no_encounter, states_wanted
from .happening import all_dependents, happened, it_was
from .receiving import received, welcomed
from .taking_part import PASSIVE, addressed, attended, doers, joining, led, represented
from .together import is_repeated
from .told import Mode, Told, is_where_made
from .wishes import wished_for

__all__ = ["VERB_READERS"]

_AT_TABLE = GUESTS | INTERLOCUTORS | {"хозяин", "хозяйка", PRONOUN}
_AT = frozenset({"на", "в"})
_HEALERS = frozenset(
    "врач доктор терапевт стоматолог хирург психолог психиатр психотерапевт кардиолог онколог педиатр целитель".split()
)
_LEADING = frozenset({"вести", "открыть", "начать", "закрыть", "завершить"})
_AUDIENCE = "аудиенция"
_GIVING = frozenset({"дать", "давать", "устроить", "устраивать"})
_DEVOTING = "посвятить"
_BESIDE = FRAMING | DURING
_BODIES = ("комисси", "подкомисси", "межправкомисси", "комитет", "совет", "коллеги")

# --- verbs that are an encounter by themselves ---


def _met(clause: Clause, verb: Verb) -> Told | None:
    """``A встретился с B``"""
    if is_no_encounter(clause, verb):
        return None
    kind = _by_telephone(clause) or MEETING_VERBS[verb.cue]
    if verb.cue == "gather" and any(word.startswith(_BODIES) for word in clause.words):
        kind = MeetingKind.SESSION  # `комиссия собралась`
    goals = ("на", "за", "для") if verb.cue == "gather" else ()
    goal = next((noun for noun in clause.nouns if noun.preposition in goals), None)
    hosts, guests = parties.subject_of(clause, verb), parties.met(clause, verb)
    if goal is not None:
        return Told.of_noun(clause, Mode.TELL, goal, hosts, guests)
    if clause.lemma(verb) == BESIDE:
        guests += parties.behind(clause, *TOWARDS)
        if all(each.lemma in _AT_TABLE for each in guests):
            return joining(clause, hosts)  # `к хозяину подсели A и B`
    guests = guests or [each for each in parties.behind(clause, "у") if each.people]  # `обедал у A`
    return Told(clause, Mode.TELL, kind, hosts, guests, states=states_wanted(clause, verb))


def _by_telephone(clause: Clause) -> MeetingKind | None:
    return MeetingKind.CALL if "phone_line" in clause.cues else None


def _discussed(clause: Clause, verb: Verb) -> Told | None:
    """``A обсудил с B``, ``A и B обсудили``: to discuss is to meet only with somebody. Where a thing was discussed
    ``на встрече A с B``, or ``встреча A с B`` was devoted to it, the noun tells."""
    if verb.form in PASSIVE and any(noun.preposition in AT_IT or _is_subject(noun) for noun in clause.nouns):
        return None
    if any(each.form is VerbForm.INFINITIVE and each.at > verb.at for each in clause.verbs):
        return None  # `условились встретиться`
    hosts, guests = parties.subject_of(clause, verb), parties.guests(clause)
    if not hosts and clause.nouns and (clause.lemma(verb) == _DEVOTING or all_dependents(clause)):
        return None  # `встречу A с B посвятили торговле`, `на встрече A с B обсудили`
    if clause.lemma(verb) in EXCHANGING and _is_from_afar(clause, verb):
        return None if guests or clause.nouns else Told(clause, Mode.REFER, None, hosts)
    alone = not guests and sum(len(host.people) + 2 * _are_leaders(host) for host in hosts) < 2
    if any(wished_for(clause, noun) for noun in clause.nouns):
        return None
    if alone:
        return Told(clause, Mode.REFER, None, []) if parties.are_sides(clause) else None
    there = (noun for noun in clause.nouns if noun.preposition in AT_IT)
    noun = next((noun for noun in there if not is_where_made(clause, noun)), None)
    kind = None if noun is None else KINDS.get(noun.cue)
    if guests and noun is not None and kind in PUBLIC and noun.preposition in _BESIDE:
        kind, noun = MeetingKind.MEETING, None  # `в рамках форума A обсудил с B`
    return Told(clause, Mode.TELL, _by_telephone(clause) or kind, hosts, guests, noun)


def _is_subject(noun: Noun) -> bool:
    return not noun.preposition and bool(noun.cases & NOM)


def _is_from_afar(clause: Clause, verb: Verb) -> bool:
    """``обменялись [резкими] заявлениями``: nobody need have met."""
    tokens, at = clause.tiles.tokens, clause.tiles.items[verb.at].stop
    return any(word.startswith(FROM_AFAR) for word in tokens.words[at : at + 2])


def _talked(clause: Clause, verb: Verb) -> Told | None:
    """``A говорил с B``, ``по телефону говорили A и B``, ``с B речь шла``; in ``речь шла на переговорах A с B`` the
    noun tells."""
    if verb.form is VerbForm.OTHER and any(noun.preposition in AT_IT and noun.cue in KINDS for noun in clause.nouns):
        return None
    hosts, guests = parties.subject_of(clause, verb), parties.met(clause, verb)
    alone = not guests and sum(len(host.people) + 2 * _are_leaders(host) for host in hosts) < 2
    if alone and not (_by_telephone(clause) and any(host.people for host in hosts)):
        return None
    if any(host.lemma in INTERVIEWERS for host in hosts):
        return None
    kind = _by_telephone(clause)
    if not guests and not kind and is_repeated(clause):
        return None
    return Told(clause, Mode.TELL, kind, hosts, guests, states=0 if guests or kind or clause.nouns else 2)


def _handed(clause: Clause, verb: Verb) -> Told | None:
    """``A вручил верительные грамоты B``"""
    if "credentials" not in clause.cues:
        return None
    receiving, bearers = parties.recipients(clause), doers(clause, verb)
    many = any(each.plural for each in bearers) or sum(len(each.people) for each in bearers) > 1
    kind = MeetingKind.CONFERENCE if many else MeetingKind.MEETING
    return Told(clause, Mode.TELL, kind, receiving, bearers, wants_host=not receiving)


def _represented(clause: Clause, verb: Verb) -> Told | None:
    """``A представил верительные грамоты B``, ``Казахстан представлял A``"""
    return _handed(clause, verb) if "credentials" in clause.cues else represented(clause, verb)


def _are_leaders(host: Actor) -> bool:
    """``президенты Казахстана и Польши``, ``они``"""
    known = len(host.codes) > 1 or host.lemma in LEADERS or host.lemma == PRONOUN
    return host.plural and not host.people and known


def _called_on(clause: Clause, verb: Verb) -> Told | None:
    """``по приглашению B A посетил``, ``A побывал у B``, ``A заехал к B``"""
    if any(not noun.preposition and noun.cases & ACC and KINDS.get(noun.cue) in PUBLIC for noun in clause.nouns):
        return attended(clause, verb)  # `прием посетил A`
    if (hosts := _at_reception(clause)) and verb.form in FINITE:
        return Told(clause, Mode.TELL, MeetingKind.MEETING, parties.subject_of(clause, verb), hosts)
    if _is_at_it(clause, verb):
        return attended(clause, verb)
    if verb.form is VerbForm.INFINITIVE and clause.rules("invite", "wish"):
        return None  # `в ходе беседы пригласил B посетить Баку`: the talk
    invited = parties.behind(clause, "по приглашению", "у", *TOWARDS)
    if clause.lemma(verb) in CALLING:
        invited += parties.objects(clause)
    else:  # `посла посетил A`, not `дом A посетил B`
        invited += [each for each in parties.objects(clause) if each.people and each.at in (verb.at - 1, verb.at + 1)]
    hosts = parties.subject_of(clause, verb) or parties.leaders(clause)
    guests = [each for each in (*invited, *parties.met(clause, verb)) if each not in hosts]
    return Told(clause, Mode.TELL, MeetingKind.VISIT, hosts, guests)


def _at_reception(clause: Clause) -> list[Actor]:
    """``побывал на приеме у A``, who is no physician"""
    on = {noun.at + 2 for noun in clause.nouns if noun.preposition in _AT and noun.cue == "reception"}
    return [each for each in parties.behind(clause, "у") if each.at in on and each.lemma not in _HEALERS]


def _is_at_it(clause: Clause, verb: Verb) -> bool:
    """``на встречу заглянул A``, ``туда же заглянул A``"""
    if parties.guests(clause) or clause.scenery or verb.form is not VerbForm.PAST:
        return False
    return "there" in clause.cues or any(noun.preposition in _AT and noun.cue in KINDS for noun in clause.nouns)


def _paid(clause: Clause, verb: Verb) -> Told | None:
    """``A нанес визит B``"""
    noun = next((noun for noun in clause.nouns if noun.cue == "visit"), None)
    if noun is None:
        return None
    return Told.of_noun(clause, Mode.TELL, noun, parties.subject_of(clause, verb), parties.recipients(clause))


# --- verbs that take the noun of an encounter ---


def _held(clause: Clause, verb: Verb) -> Told | None:
    """``A провел встречу с B``, ``A получил аудиенцию у B``; an event of no kind is one told before."""
    noun = opening(clause, verb) or chosen(clause)
    if noun is None:
        if clause.lemma(verb) in CONTINUING and parties.guests(clause):
            return Told(clause, Mode.TELL, None, parties.subject_of(clause, verb), parties.guests(clause))
        if _spends_time(clause):
            return Told(clause, Mode.TELL, None, parties.subject_of(clause, verb), parties.guests(clause), states=2)
        if _goes_on(clause, verb) or (clause.lemma(verb) == "начать" and _begins_with(clause, verb)):
            return Told(clause, Mode.SPEAK, None, parties.nominatives(clause))
        return joining(clause, parties.nominatives(clause)) if _takes_pronoun(clause, verb) else None
    hosts = [*parties.subject_of(clause, verb), *all_dependents(clause)] or _favoured(clause, verb)
    if clause.lemma(verb) in _LEADING and (noun.cue == "session" or _is_led(clause, noun)):
        return joining(clause, hosts)
    if "delegation" in clause.cues:  # `делегации, возглавляемые A и B`
        hosts += parties.agents(clause)
    honours = noun.cue in ("reception", "meal")
    honoured = parties.behind(clause, *(("в честь", "для") if honours else ("у",)))
    honoured += parties.behind(clause, *TOWARDS) if noun.cue == "visit" else ()
    if honours or noun.word(clause.tiles) == _AUDIENCE:
        honoured += _honoured(clause, verb)
    hosts += parties.behind(clause, "от имени") if honours else ()
    mode = Mode.TELL if noun.cue in KINDS else Mode.JOIN
    told = Told.of_noun(clause, mode, noun, hosts, [*parties.met(clause, verb), *honoured])
    told.fresh = verb.at < noun.at
    return told


def _spends_time(clause: Clause) -> bool:
    """``A провел с B час``, ``A и B провели час вместе``; not ``провел с A год в тюрьме``"""
    words = clause.words
    together = "вместе" in words or any(each.people for each in parties.guests(clause))
    return together and not TIMES.isdisjoint(words) and CAPTIVE.isdisjoint(words)


def _goes_on(clause: Clause, verb: Verb) -> bool:
    """``форум открыл A, [закрыл B]``: the same"""
    above = clause.above if clause.link in ("and", "again") and clause.lemma(verb) in CHAIRING else None
    return above is not None and any(each.cue == "hold" for each in above.verbs) and not parties.objects(clause)


def _begins_with(clause: Clause, verb: Verb) -> bool:
    """``начал с цифр``: he speaks"""
    return clause.tiles.tokens.words[clause.tiles.items[verb.at].stop] in WITH


def _is_led(clause: Clause, noun: Noun) -> bool:
    """``разговор вел A``, with nobody else: the one spoken of"""
    alone = not (parties.guests(clause) or noun.preposition or noun.plural or clause.scenery)
    return alone and noun.cue == "meeting" and sum(len(each.people) for each in parties.nominatives(clause)) == 1


def _honoured(clause: Clause, verb: Verb) -> list[Actor]:
    """``обед в его честь дал A``, ``A устроил послу прием``"""
    words, items = clause.tiles.tokens.words, clause.tiles.items
    owned = [each for each in clause.actors if each.lemma == PRONOUN and words[items[each.at].stop] == "честь"]
    return owned or (parties.recipients(clause) if clause.lemma(verb) in _GIVING else [])


def _favoured(clause: Clause, verb: Verb) -> list[Actor]:
    """``для A организовали встречу с B``, ``послу устроили встречу с B``"""
    arranged = clause.lemma(verb) in ARRANGING
    return [*parties.behind(clause, "для"), *parties.recipients(clause)] if arranged else []


def _takes_pronoun(clause: Clause, verb: Verb) -> bool:
    """``его проведут A и B``"""
    return clause.lemma(verb) in CHAIRING and any(
        each.lemma == PRONOUN and each.cases & ACC and not each.preposition for each in clause.actors
    )


VERB_READERS: Mapping[str, Callable[[Clause, Verb], Told | None]] = MappingProxyType(
    {
        "meet": _met,
        "gather": _met,
        "consult": _met,
        "sit": _met,
        "phone": called,
        "discuss": _discussed,
        "talk": _talked,
        "act": acted,
        "hand": _handed,
        "it_was": it_was,
        "receive": received,
        "call_on": _called_on,
        "pay": _paid,
        "hold": _held,
        "happen": happened,
        "attend": attended,
        "address": addressed,
        "welcome": welcomed,
        "lead": led,
        "represent": _represented,
    }
)
"""What to read behind a verb, by its cue."""
