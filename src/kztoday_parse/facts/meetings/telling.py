"""From a clause to what it tells: by its verb, else by the noun of an encounter.

``told = by_verb | by_noun | at_it``, the parts in any order:
``by_verb = hosts verb_of_meeting [с] guests``,
``by_noun = [hosts verb] noun_of_meeting [hosts] [с guests | между hosts]``,
``at_it = preposition noun_of_meeting [с guests] hosts verb_of_telling``.
"""

from __future__ import annotations

from copy import copy
from itertools import pairwise

from attrs import evolve

from ...grammar.leaves import match_sense
from ...grammar.people import People
from ...lexicon.senses import GEN, NOM, Demonym, Numeral, Place
from ...mentions import Gap, Tiles
from ...model import MeetingKind, MeetingStatus
from . import parties
from .by_turns import by_turns
from .clauses import PRONOUN, Actor, Clause, Noun, Verb
from .cues import ABOUT, ATHLETES, BETWEEN, DELEGATION, KINDS, MENTIONING, PUBLIC, THEN, VENUES, WITH
from .kin import met_kin, met_many
from .nouns import by_noun
from .order import goes_back
from .outlook import becomes, outlook
from .pacts import invited, is_by_invitation, pact_of
from .reality import is_fact
from .receiving import guest_above
from .told import Mode, Told
from .verbs import VERB_READERS
from .wishes import wished_for

__all__ = ["read_clause"]

_DOZENS = frozenset({"десятка", "десятки", "десятков", "десяток", "сотни", "сотен"})
_PAIR = 2  # states of those who come to one another
_PAUSE = 12  # tokens from one who is met to the next

_WINNERS = frozenset({"победитель", "победительница"})
_CONTESTS = frozenset("встречи встреч матча пары поединка боя партии полуфинала".split())
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
            parted = [each for part in _parted(_finished(told, verb)) for each in by_turns(part)]
            return [*_before(told, verb), *parted, *_mentioned(told, verb.at)]
    if any(verb.negated for verb in clause.verbs):
        return []
    agreed, coming = pact_of(clause), invited(clause)
    if coming is not None:
        told = VERB_READERS["call_on"](clause, coming)
        if told is not None:
            told.states = 0 if is_by_invitation(clause) else _PAIR
    else:
        told = by_noun(clause) if agreed is None else VERB_READERS["discuss"](clause, agreed)
    if told is None:
        return []
    found = [*_parted(_finished(told, agreed or coming)), *_mentioned(told, -1)]
    return found if told.noun is None or told.noun.preposition not in ABOUT else sorted(found, key=_place_of)


def _parted(finished: list[Told]) -> list[Told]:
    """``переговоры с A и встреча с B``: each noun with its own guests; ``с A и B, затем с C``: one after the other."""
    told = finished[-1] if finished else None
    if told is not None and len(told.guests) > 1 and told.mode is Mode.TELL:
        return [*finished[:-1], *(part for each in _by_nouns(told) for part in _in_turn(each))]
    return finished


def _by_nouns(told: Told) -> list[Told]:
    bare = [noun for noun in told.clause.nouns if not noun.preposition and noun.cue in KINDS]
    if len(bare) < 2 or told.noun not in bare:
        return [told]
    ends = [*(noun.at for noun in bare[1:]), told.clause.tiles.size]
    parts = [[each for each in told.guests if noun.at < each.at < end] for noun, end in zip(bare, ends, strict=True)]
    if not all(parts):
        return [told]
    return [evolve(told, kind=KINDS[noun.cue], noun=noun, guests=part) for noun, part in zip(bare, parts, strict=True)]


def _in_turn(told: Told) -> list[Told]:
    guests = told.guests
    cuts = [k for k, pair in enumerate(pairwise(guests), 1) if _is_later(told.clause.tiles, *pair)]
    if not cuts:
        return [told]
    parts = [guests[first:stop] for first, stop in pairwise((0, *cuts, len(guests)))]
    return [evolve(told, guests=part, private=True, noun=told.noun if part[0] is guests[0] else None) for part in parts]


def _is_later(tiles: Tiles, one: Actor, other: Actor) -> bool:
    """``с A и, часом позже, с B``"""
    first, stop = tiles.items[one.at].stop, tiles.items[other.at].first
    return first < stop <= first + _PAUSE and not THEN.isdisjoint(tiles.tokens.words[first:stop])


def _before(told: Told, verb: Verb) -> list[Told]:
    """``после переговоров с A B принял C``: the talks with A."""
    clause, mine = told.clause, set(map(id, told.guests))
    for noun in clause.nouns:
        others = [each for each in parties.guests(clause) if noun.at < each.at < verb.at and id(each) not in mine]
        apart = noun.preposition and noun.cue in KINDS and KINDS[noun.cue] not in PUBLIC
        if others and apart and told.mode is Mode.TELL:  # not `в конгрессе с A беседовал B`
            before = _finished(Told.of_noun(clause, Mode.TELL, noun, told.hosts, others), None)
            for each in before:  # `после встречи с A B посетит`: both are to come
                each.status = outlook(clause, verb, told.noun) or each.status
            return before
    return []


def _place_of(told: Told) -> int:
    return -1 if told.noun is None else told.noun.at


def _mentioned(told: Told, at: int) -> list[Told]:
    """``A позвонил B перед встречей с C``: the meeting with C."""
    clause = told.clause
    if len(clause.nouns) < 2 and (told.noun is not None or not clause.nouns):
        return []
    about = told.noun is not None and told.noun.preposition in ABOUT
    for noun in clause.nouns:
        if not noun.preposition or noun.at <= at or noun is told.noun or noun.cue not in KINDS:
            continue
        if not (about or noun.preposition in MENTIONING):
            continue
        others = [each for each in parties.of_other(clause, noun) if all(each is not guest for guest in told.guests)]
        if others and not wished_for(clause, noun):
            hosts = parties.dependents(clause, noun) or told.hosts or parties.subject(clause)
            return _finished(Told.of_noun(_narrowed(clause, noun), Mode.TELL, noun, hosts, others), None)
    return []


def _narrowed(clause: Clause, noun: Noun) -> Clause:
    """Only what stands with the noun, from its preposition on."""
    first = max((each.at for each in clause.openers if each.at < noun.at), default=noun.at)
    narrow = copy(clause)
    narrow.link, narrow.above, narrow.nouns, narrow.verbs, narrow.cues = "", None, [noun], [], {}
    narrow.scenery = [each for each in clause.scenery if each.at > first]
    narrow.governors = [each for each in clause.governors if each.at > first]
    return narrow


def _again(clause: Clause, above: Clause) -> list[Told]:
    """``A встретился с B, а C - с D``: what the clause before told, of other people."""
    before = read_clause(above)
    if not before or before[-1].mode is not Mode.TELL:
        return []
    told = before[-1]
    hosts = parties.nominatives(clause) or told.hosts
    guests = parties.guests(clause) or parties.objects(clause) or told.guests
    return [Told(clause, Mode.TELL, told.kind, hosts, guests, status=told.status, private=True)]


def _finished(told: Told, verb: Verb | None) -> list[Told]:
    cues = told.clause.cues
    status = outlook(told.clause, verb, told.noun)
    if status is None or _is_match(told) or _are_counted_up(told):
        return []
    told.status = MeetingStatus.PLANNED if told.wants_host and becomes(told.clause) else status
    if told.clause.link == "and" and [guest.lemma for guest in told.guests] == [PRONOUN]:
        told.guests = guest_above(told.clause) or told.guests
    told.apart = (not _APART.isdisjoint(cues) or _are_counted(told)) and not _are_between(told)
    told.private = "separate" in cues or "apart" in cues or "trilateral" in cues
    told.nameless = parties.met_nameless(told.clause) or _awaits_hosts(told)
    told.earlier = status is MeetingStatus.HELD and goes_back(told.clause, told.noun)
    if told.nameless or any(not guest.people for guest in told.guests):
        told.kin = met_kin(told.clause, told.guests)
        told.many = told.noun is None and met_many(told.clause)
    if told.mode is Mode.TELL:
        _find_hosts(told)
    return [told]


def _are_counted_up(told: Told) -> bool:
    """``десятки встреч с президентом``, whom nobody names"""
    noun = told.noun
    if noun is None or not noun.plural or noun.cases != GEN or any(guest.people for guest in told.guests):
        return False
    tokens, first = told.clause.tiles.tokens, told.clause.tiles.items[noun.at].first
    return not _DOZENS.isdisjoint(tokens.words[max(0, first - _PAUSE) : first])


def _is_match(told: Told) -> bool:
    """``чемпион встретится с A``, ``в этой встрече вратарь A отбил``: a contest, where neither side has another job;
    ``в заседании участвовал адвокат A``: a trial."""
    jobs = {each.lemma for each in (*told.hosts, *told.guests)}
    if told.kind is MeetingKind.SESSION and "адвокат" in jobs:
        return True
    if not jobs.isdisjoint(_WINNERS):
        return any(_has_won(told.clause.tiles, each) for each in told.guests)
    return bool(jobs & ATHLETES) and jobs <= ATHLETES | {"", PRONOUN}


def _has_won(tiles: Tiles, guest: Actor) -> bool:
    """``с победителем встречи A и B``, ``пары``; not ``выборов``"""
    tile = tiles.items[guest.at]
    return guest.lemma in _WINNERS and not _CONTESTS.isdisjoint(tiles.tokens.words[tile.first : tile.stop + 1])


def _awaits_hosts(told: Told) -> bool:
    """``визит A в Баку намечен на май``: somebody there will receive him."""
    noun, planned = told.noun, told.status is MeetingStatus.PLANNED
    if noun is None or noun.preposition or told.kind is not MeetingKind.VISIT or told.guests or not planned:
        return False
    return any(isinstance(each.value, Place) and each.preposition in VENUES for each in told.clause.scenery)


def _are_between(told: Told) -> bool:
    """``двусторонние переговоры между A и B``: with each other"""
    return not told.hosts and any(each.preposition in BETWEEN for each in told.guests)


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
    envoys = parties.envoys(told.clause) if "delegation" in told.clause.cues else []
    if envoys and not told.hosts:
        told.hosts = envoys
    elif envoys:
        told.guests = [*(each for each in told.guests if each.lemma != DELEGATION), *envoys]
    told.hosts = told.hosts or parties.speaking(told.clause)
    if not told.hosts and told.guests and "delegation" not in told.clause.cues and not _has_stranger(told):
        told.wants_host = told.wants_host or all(guest.preposition in WITH for guest in told.guests)


def _has_stranger(told: Told) -> bool:
    """``встреча Горова с A``, ``в Баку Горов встретился с A``, ``итальянец встретился с A``: a name or a nation that
    is linked to nobody is the host."""
    tiles, noun = told.clause.tiles, told.noun
    verb = told.clause.verbs[0].at if told.clause.verbs else -1
    if any(type(each) is Demonym and each.cases & NOM for each in tiles.values[max(0, verb - 2) : max(0, verb)]):
        return True
    at = verb - 1 if noun is None else noun.at + 1
    tile = tiles.items[at] if 0 <= at < tiles.size else None
    if tile is None or tile.first == tiles.items[0].first or any(each.at == at for each in told.clause.actors):
        return False
    return type(tile.value) in (Gap, People) and tiles.tokens.raw[tile.first][0].isupper()
