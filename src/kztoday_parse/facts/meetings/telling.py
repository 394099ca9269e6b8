"""From a clause to what it tells: by its verb, else by the noun of an encounter.

``told = by_verb | by_noun | at_it``, the parts in any order:
``by_verb = hosts verb_of_meeting [с] guests``,
``by_noun = [hosts verb] noun_of_meeting [hosts] [с guests | между hosts]``,
``at_it = preposition noun_of_meeting [с guests] hosts verb_of_telling``.
"""

from __future__ import annotations

from attrs import evolve

from ...grammar.leaves import match_sense
from ...grammar.when import When
from ...lexicon.senses import GEN, INS, NOM, Numeral, Place
from ...model import MeetingKind, MeetingStatus
from . import parties
from .clauses import FINITE, PRONOUN, Actor, Clause, Noun, Verb
from .cues import (
    AT_IT,
    ATHLETES,
    CHAIR,
    DELEGATION,
    GUESTS,
    INTERLOCUTORS,
    INTERVIEWERS,
    KINDS,
    OFFICERS,
    OTHERWHILE,
    PUBLIC,
    TOGETHER,
    VENUES,
    WITH,
)
from .outlook import goes_back, is_fact, outlook, wished_for
from .taking_part import joining
from .told import Mode, Told, agrees, pact_of
from .verbs import VERB_READERS

__all__ = ["read_clause"]

_APART = frozenset({"apart", "itemised", "series", "several"})
"""What makes an encounter with each of the guests."""


def read_clause(clause: Clause) -> list[Told]:
    """What a clause tells of encounters: of one, seldom of two, mostly of none."""
    if not (clause.verbs or clause.nouns or clause.actors) or not is_fact(clause):
        return []
    if clause.link == "again" and clause.above is not None:
        return _again(clause, clause.above)
    for verb in clause.verbs:
        told = VERB_READERS[verb.cue](clause, verb)
        if told is not None:
            return [*_before(told, verb), *_parted(_finished(told, verb))]
    if any(verb.negated for verb in clause.verbs):
        return []
    agreed = pact_of(clause)
    told = _by_noun(clause) if agreed is None else VERB_READERS["discuss"](clause, agreed)
    return [] if told is None else _parted(_finished(told, agreed))


def _parted(finished: list[Told]) -> list[Told]:
    """``переговоры с A и встреча с B``: each noun with its own guests."""
    told = finished[-1] if finished else None
    bare = [noun for noun in told.clause.nouns if not noun.preposition and noun.cue in KINDS] if told else []
    if told is None or len(bare) < 2 or told.noun not in bare:
        return finished
    ends = [*(noun.at for noun in bare[1:]), told.clause.tiles.size]
    parts = [[each for each in told.guests if noun.at < each.at < end] for noun, end in zip(bare, ends, strict=True)]
    if not all(parts):
        return finished
    return [evolve(told, kind=KINDS[noun.cue], noun=noun, guests=part) for noun, part in zip(bare, parts, strict=True)]


def _before(told: Told, verb: Verb) -> list[Told]:
    """``после переговоров с A B принял C``: the talks with A."""
    clause, mine = told.clause, set(map(id, told.guests))
    for noun in clause.nouns:
        others = [each for each in parties.guests(clause) if noun.at < each.at < verb.at and id(each) not in mine]
        if others and noun.preposition and noun.cue in KINDS and told.mode is Mode.TELL:
            return _finished(Told.of_noun(clause, Mode.TELL, noun, told.hosts, others), None)
    return []


def _again(clause: Clause, above: Clause) -> list[Told]:
    """``A встретился с B, а C - с D``: what the clause before told, of other people."""
    before = read_clause(above)
    if not before or before[-1].mode is not Mode.TELL:
        return []
    told = before[-1]
    hosts = parties.nominatives(clause) or told.hosts
    return [Told(clause, Mode.TELL, told.kind, hosts, parties.guests(clause), status=told.status, private=True)]


def _finished(told: Told, verb: Verb | None) -> list[Told]:
    cues = told.clause.cues
    status = outlook(told.clause, verb, told.noun)
    if status is None or _is_match(told):
        return []
    told.status = status
    told.apart = not _APART.isdisjoint(cues) or _are_counted(told)
    told.private = "separate" in cues or "apart" in cues or "trilateral" in cues
    told.nameless = parties.met_nameless(told.clause) or _awaits_hosts(told)
    told.earlier = goes_back(told.clause)
    if told.nameless or any(not guest.people for guest in told.guests):
        told.kin = parties.met_kin(told.clause, told.guests)
        told.many = told.noun is None and parties.met_many(told.clause)
    if told.mode is Mode.TELL:
        _find_hosts(told)
    return [told]


def _is_match(told: Told) -> bool:
    """``чемпион встретится с A``, ``в этой встрече вратарь A отбил``: a contest, where neither side has another job; a trial."""
    jobs = {each.lemma for each in (*told.hosts, *told.guests)}
    if told.kind is MeetingKind.SESSION and "адвокат" in jobs:
        return True
    return bool(jobs & ATHLETES) and jobs <= ATHLETES | {"", PRONOUN}


def _awaits_hosts(told: Told) -> bool:
    """``визит A в Баку намечен на май``: somebody there will receive him."""
    noun, planned = told.noun, told.status is MeetingStatus.PLANNED
    if noun is None or noun.preposition or told.kind is not MeetingKind.VISIT or told.guests or not planned:
        return False
    return any(isinstance(each.value, Place) and each.preposition in VENUES for each in told.clause.scenery)


def _are_counted(told: Told) -> bool:
    """``три беседы: с A, с B и с C``"""
    noun, met = told.noun, sum(len(guest.people) for guest in told.guests)
    if noun is None or met < 2 or noun.preposition:
        return False
    tiles = told.clause.tiles
    found = match_sense(tiles.tokens, tiles.items[noun.at].first - 1, Numeral) if tiles.items[noun.at].first else None
    return found is not None and found[0].value == met and not found[0].ordinal


def _find_hosts(told: Told) -> None:
    """``его переговоры`` are the last subject's; who met B in ``состоялась встреча с B`` the text said earlier."""
    above = told.clause.above
    if above is not None and above.link == "say":
        above = above.above  # `A, признал B, озабочен тем, что его переговоры`
    if above is not None and any(host.noun >= 0 and host.is_unknown_pronoun for host in told.hosts):
        told.hosts = parties.subject(above) or told.hosts
    envoys = parties.envoys(told.clause)
    if envoys and not told.hosts:
        told.hosts = envoys
    elif envoys:
        told.guests = [*(each for each in told.guests if each.lemma != DELEGATION), *envoys]
    if not told.hosts and told.guests and "delegation" not in told.clause.cues:
        told.wants_host = told.wants_host or all(guest.preposition in WITH for guest in told.guests)


def _by_noun(clause: Clause) -> Told | None:
    if any(each.word in ("среди", "в числе") for each in clause.openers) and _counts_up(clause):
        return joining(clause, [each for each in clause.actors if not each.preposition])
    if any(_is_interlocutor(clause, each) for each in clause.actors):
        return _interlocutor(clause)
    if "seated" in clause.cues or "partaker" in clause.cues or _names_officer(clause):
        return joining(clause, [*parties.nominatives(clause), *parties.guests(clause)])
    noun = _noun(clause)
    if noun is None:
        return _said(clause) if "say" in clause.cues or _names_chair(clause) or _offers(clause) else None
    return _behind_preposition(clause, noun) if noun.preposition else _alone(clause, noun)


def _is_interlocutor(clause: Clause, actor: Actor) -> bool:
    """``его собеседником был B``, ``гостем A стал B``"""
    if not actor.cases & INS or actor.preposition or actor.people:
        return actor.lemma in INTERLOCUTORS and bool(actor.cases & INS)
    owned = any(each.at == actor.at + 1 and each.people and each.cases & GEN for each in clause.actors)
    return actor.lemma in INTERLOCUTORS or (actor.lemma in GUESTS and owned)


def _counts_up(clause: Clause) -> bool:
    """``среди которых A``, ``среди гостей A``, ``в числе участников A``"""
    if clause.link == "which" or "partaker" in clause.cues:
        return True
    return any(each.preposition in ("среди", "в числе") and each.lemma in GUESTS for each in clause.actors)


def _names_chair(clause: Clause) -> bool:
    """``председателем комиссии является A``, of whatever sits"""
    return any(each.lemma == CHAIR and each.cases & INS and not each.people for each in clause.actors)


def _said(clause: Clause) -> Told | None:
    """``A отметил``, not to a journalist, not elsewhere"""
    if any(each.lemma in INTERVIEWERS for each in clause.actors) or _is_elsewhere(clause):
        return None
    speakers = [each for each in parties.nominatives(clause) if each.people]
    addressed = [each for each in parties.addressees(clause) if each.people]
    if "phone_line" in clause.cues and speakers and addressed:  # `A по телефону поздравил B`
        return Told(clause, Mode.TELL, MeetingKind.CALL, speakers, addressed)
    return Told(clause, Mode.SPEAK, None, speakers, addressed)


def _offers(clause: Clause) -> bool:
    """``A предложил B``"""
    return any(each.cue in ("wish", "invite") and each.form in FINITE for each in clause.governors)


def _is_elsewhere(clause: Clause) -> bool:
    """``ранее``, ``на следующий день``, ``в Лондоне``: not at the encounter spoken of."""
    tokens, first = clause.tiles.tokens, clause.tiles.items[clause.first].first
    if tokens.words[first] in OTHERWHILE:
        return True
    told = next((each.at for each in clause.actors), clause.first)
    return any(isinstance(each.value, When) or (each.preposition and each.at < told) for each in clause.scenery)


def _names_officer(clause: Clause) -> bool:
    """``модератором был A``, ``сопредседатели - A и B``"""
    return any(each.lemma in OFFICERS and each.cases & (INS | NOM) and not each.people for each in clause.actors)


def _interlocutor(clause: Clause) -> Told:
    """``его собеседником был B``"""
    guests = parties.nominatives(clause)
    own = INTERLOCUTORS | GUESTS
    hosts = [each for each in clause.actors if each not in guests and (each.people or each.lemma not in own)]
    return Told(clause, Mode.TELL, MeetingKind.MEETING, hosts, guests, wants_host=True)


def _noun(clause: Clause) -> Noun | None:
    """The noun that tells; beside a verb of planning the one that it plans; ``о встрече A с B``
    before that at which it was told of."""
    nouns = [noun for noun in clause.nouns if noun.cue != "contacts" and not wished_for(clause, noun)]
    bare = sorted((noun for noun in nouns if not noun.preposition), key=_is_oblique)
    first = nouns[0] if nouns else None
    planned = any(each.cue == "plan" and each.form in FINITE for each in clause.governors)
    if planned or (first is not None and not first.preposition):
        return next(iter(bare), first)
    owners = {actor.noun for actor in clause.actors}
    return next((noun for noun in nouns if noun.at in owners and noun.preposition in ("о", "об")), first)


def _is_oblique(noun: Noun) -> bool:
    """``в программе визита - переговоры``: what stands in the genitive only comes last."""
    return not noun.cases & NOM


def _behind_preposition(clause: Clause, noun: Noun) -> Told | None:
    """``в ходе беседы с A B рассказал``: who speaks there took part; not ``не знает о беседе A с B``."""
    if noun.preposition in ("о", "об") and "negation" in clause.cues:
        return None
    owners = parties.dependents(clause, noun)
    guests = [each for each in parties.guests(clause) if each.at > noun.at or each.preposition in TOGETHER]
    if noun.cue == "visit":
        guests = [*guests, *parties.behind(clause, "по приглашению")]
    hosts = [each for each in owners if each.noun == noun.at] or parties.subject(clause)
    told = Told.of_noun(clause, Mode.TELL if noun.cue in KINDS else Mode.REFER, noun, hosts, guests)
    if noun.cue == "visit" and noun.preposition not in WITH and not agrees(clause):
        told.kind = None  # `в ходе визита`: of what was done there
    if told.kind in PUBLIC and noun.preposition == "на" and clause.rules("travel"):
        told.mode = Mode.JOIN  # `на форум прибыли A и B`
    elif not guests and not owners:
        _without_partner(told, noun)
    return told


def _without_partner(told: Told, noun: Noun) -> None:
    """``на встрече A заверил B``: an encounter told before, if the words do not make it another."""
    clause = told.clause
    inside = noun.preposition in AT_IT and told.kind not in PUBLIC
    told.guests = parties.addressees(clause) if inside else []
    if told.kind in PUBLIC and noun.preposition == "на":
        told.guests = [each for each in parties.recipients(clause) if each.people]
    met = noun.preposition == "для" and sum(len(host.people) for host in told.hosts) > 1
    if not (met or "separate" in clause.cues or (noun.cue == "call" and inside) or _is_purpose(clause, noun)):
        told.mode = Mode.REFER


def _is_purpose(clause: Clause, noun: Noun) -> bool:
    """``в Баку для переговоров собирается A``"""
    return noun.preposition in ("для", "на") and clause.rules("plan", "travel")


def _alone(clause: Clause, noun: Noun) -> Told | None:
    """``встреча A с B``; ``A предстоят переговоры с B``; ``у A намечена беседа с B``"""
    if "negation" in clause.cues:
        return None
    owners: list[Actor] = parties.dependents(clause, noun)
    guests, planned = parties.guests(clause), clause.rules("plan")
    if planned:
        waiting = (*parties.recipients(clause), *parties.objects(clause), *parties.behind(clause, "у"))
        owners += [each for each in waiting if each not in owners and not _is_delegation(clause, each)]
    mode = Mode.TELL if owners or guests or planned else Mode.REFER
    return Told.of_noun(
        clause, mode, noun, owners or parties.received_before(clause) or parties.subject(clause), guests
    )


def _is_delegation(clause: Clause, actor: Actor) -> bool:
    """``делегация отправится в Баку, там у нее намечена встреча``"""
    return actor.is_unknown_pronoun and "delegation" in clause.cues
