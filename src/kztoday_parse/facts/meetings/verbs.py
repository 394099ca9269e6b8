"""What a clause tells by its verb: one reader for each class of verbs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from ...lexicon.senses import ACC, CueWord, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile
from ...model import MeetingKind
from . import parties
from .clauses import PRONOUN, Actor, Clause, Noun, Verb
from .cues import (
    AT_IT,
    CHAIRING,
    DELEGATION,
    INTERVIEWERS,
    KINDS,
    LEADERS,
    MEETING_VERBS,
    PARTICIPLES,
    RECEPTION,
    VENUES,
)
from .outlook import wished_for
from .taking_part import PASSIVE, addressed, attended, doers, joining, led, represented
from .told import Mode, Told

__all__ = ["VERB_READERS"]

# --- verbs that are an encounter by themselves ---


def _met(clause: Clause, verb: Verb) -> Told:
    """``A встретился с B``"""
    kind = _by_telephone(clause) or MEETING_VERBS[verb.cue]
    goals = ("на", "за") if verb.cue == "gather" else ()
    goal = next((noun for noun in clause.nouns if noun.preposition in goals), None)
    if goal is not None:
        return Told.of_noun(clause, Mode.TELL, goal, parties.subject_of(clause, verb), parties.met(clause, verb))
    return Told(clause, Mode.TELL, kind, parties.subject_of(clause, verb), parties.met(clause, verb))


def _by_telephone(clause: Clause) -> MeetingKind | None:
    return MeetingKind.CALL if "phone_line" in clause.cues else None


def _called(clause: Clause, verb: Verb) -> Told | None:
    """``A созвонился с B``, ``A позвонил B``"""
    hosts = [each for each in parties.subject_of(clause, verb) if each.lemma not in INTERVIEWERS]
    called = parties.met(clause, verb) or parties.recipients(clause)
    return Told(clause, Mode.TELL, MeetingKind.CALL, hosts, called) if hosts and called else None


def _discussed(clause: Clause, verb: Verb) -> Told | None:
    """``A обсудил с B``, ``A и B обсудили``: to discuss is to meet only with somebody. Where a thing was discussed
    ``на встрече A с B``, the noun tells."""
    if verb.form in PASSIVE and any(noun.preposition in AT_IT for noun in clause.nouns):
        return None
    hosts, guests = parties.subject_of(clause, verb), parties.guests(clause)
    alone = not guests and sum(len(host.people) + 2 * _are_leaders(host) for host in hosts) < 2
    if alone or any(wished_for(clause, noun) for noun in clause.nouns):
        return None
    noun = next((noun for noun in clause.nouns if noun.preposition in AT_IT or noun.cue == "meeting"), None)
    kind = _by_telephone(clause) or (None if noun is None else KINDS.get(noun.cue))
    return Told(clause, Mode.TELL, kind, hosts, guests, noun)


def _talked(clause: Clause, verb: Verb) -> Told | None:
    """``A говорил с B``, ``по телефону говорили A и B``, ``с B речь шла``; in ``речь шла на переговорах A с B`` the
    noun tells."""
    if verb.form is VerbForm.OTHER and any(noun.preposition in AT_IT and noun.cue in KINDS for noun in clause.nouns):
        return None
    hosts, guests = parties.subject_of(clause, verb), parties.met(clause, verb)
    if not guests and sum(len(host.people) for host in hosts) < 2:
        return None
    return Told(clause, Mode.TELL, _by_telephone(clause), hosts, guests)


def _handed(clause: Clause, verb: Verb) -> Told | None:
    """``A вручил верительные грамоты B``"""
    if "credentials" not in clause.cues:
        return None
    receiving, bearers = parties.recipients(clause), doers(clause, verb)
    kind = MeetingKind.CONFERENCE if sum(len(each.people) for each in bearers) > 1 else MeetingKind.MEETING
    return Told(clause, Mode.TELL, kind, receiving, bearers, wants_host=not receiving)


def _are_leaders(host: Actor) -> bool:
    """``президенты Казахстана и Польши``"""
    return host.plural and not host.people and (len(host.codes) > 1 or host.lemma in LEADERS)


def _received(clause: Clause, verb: Verb) -> Told | None:
    """``A принял B``, ``B был принят A``, ``A принял делегацию во главе с B``"""
    if verb.form in PASSIVE:
        if _is_impersonal(clause, verb):
            return None
        hosts = parties.agents(clause)
        received = [each for each in parties.nominatives(clause) if hosts or each.lemma != PRONOUN]
        if not hosts and verb.form is VerbForm.PARTICIPLE:
            return None
    else:
        hosts, received = parties.subject_of(clause, verb), _received_ones(clause, verb)
    led = parties.met(clause, verb)
    if not received and not led and _is_delegation(clause):
        received = [Actor(clause.cues["delegation"], (), ACC, lemma=DELEGATION)]
    if not received and not ("delegation" in clause.cues and led):
        return None
    return Told(clause, Mode.TELL, MeetingKind.MEETING, hosts, [*received, *led])


def _is_delegation(clause: Clause) -> bool:
    """``делегацию принял A``: the one named before, not ``делегацию Ирана``."""
    behind = clause.cues.get("delegation", clause.tiles.size) + 1
    following = clause.tiles.items[behind].value if behind < clause.tiles.size else None
    return "delegation" in clause.cues and (following is None or isinstance(following, CueWord | Sign))


def _is_impersonal(clause: Clause, verb: Verb) -> bool:
    """``было принято``"""
    word = clause.tiles.items[verb.at].value
    return isinstance(word, CueWord) and word.gender == "n"


def _received_ones(clause: Clause, verb: Verb) -> list[Actor]:
    """The objects; where a name has one form for every case, its place before or behind the verb tells."""
    found = [each for each in parties.objects(clause) if not (each.lemma == PRONOUN and _is_thing(clause, each.at + 1))]
    behind = [each for each in found if each.at > verb.at and not _other_object(clause, verb.at + 1, each.at)]
    before = [each for each in found if each.at < verb.at and not _other_object(clause, each.at + 1, verb.at)]
    before = [each for each in before if each.lemma == PRONOUN or not _other_object(clause, each.at - 1, each.at)]
    if behind or before:
        return behind or before
    if "credentials" in clause.cues:
        bearers = [each for each in parties.objects(clause) if each.at > verb.at]
        return [*parties.behind(clause, "у", "от"), *bearers]
    same = [each for each in parties.nominatives(clause) if each.cases & ACC and each.at > verb.at]
    # `после заседания гостя принял A`: no genitive
    return same or [each for each in clause.actors if each.noun >= 0 and _stands_by(clause, each, verb)]


def _stands_by(clause: Clause, actor: Actor, verb: Verb) -> bool:
    """Right before the verb, or behind it with nothing that it could take in between."""
    if not actor.cases & ACC or actor.at < verb.at - 1:
        return False
    return actor.at < verb.at or not _other_object(clause, verb.at + 1, actor.at)


def _other_object(clause: Clause, first: int, stop: int) -> bool:
    """Words from tile *first* on that can be the verb's object, or whose genitive the person is."""
    return any(_is_thing(clause, k) and not _is_governed(clause, k) for k in range(max(first, clause.first), stop))


def _is_thing(clause: Clause, k: int) -> bool:
    """A noun of the cues, or words that the lexicon does not know; adverbs and particles it knows."""
    if k >= clause.tiles.size:
        return False
    tile = clause.tiles.items[k]
    if type(tile.value) is CueWord:
        return tile.value.form is VerbForm.NOUN
    entries = clause.tiles.tokens.entries
    if type(tile.value) is not Gap or clause.tiles.tokens.words[tile.stop - 1].endswith(PARTICIPLES):
        return False
    return any(entries[at] is None for at in range(tile.first, tile.stop))


def _is_governed(clause: Clause, k: int) -> bool:
    """``с визитом``; of unknown words only a venue's: ``в резиденции``"""
    before = clause.tiles.items[k - 1].value if k else None
    known = type(clause.tiles.items[k].value) is CueWord
    return isinstance(before, Preposition) and (known or before.word in VENUES)


def _welcomed(clause: Clause, verb: Verb) -> Told:
    """``A принял B, а в сенате его встретил C``: one more encounter; else C greets those of the one spoken of."""
    another = clause.link == "and" and clause.above is not None and clause.above.verbs and verb.form not in PASSIVE
    if another and _lemma(clause, verb) in RECEPTION:
        hosts, received = parties.nominatives(clause), _received_ones(clause, verb)
        if received and any(host.people for host in hosts):
            return Told(clause, Mode.TELL, MeetingKind.MEETING, hosts, received)
    return addressed(clause, verb)


def _called_on(clause: Clause, verb: Verb) -> Told:
    """``по приглашению B A посетил``, ``A побывал у B``, ``A заехал к B``"""
    invited = parties.behind(clause, "по приглашению", "у", "к", "ко")
    hosts = parties.subject_of(clause, verb)
    return Told(clause, Mode.TELL, MeetingKind.VISIT, hosts, [*invited, *parties.met(clause, verb)])


def _paid(clause: Clause, verb: Verb) -> Told | None:
    """``A нанес визит B``"""
    noun = next((noun for noun in clause.nouns if noun.cue == "visit"), None)
    if noun is None:
        return None
    return Told.of_noun(clause, Mode.TELL, noun, parties.subject_of(clause, verb), parties.recipients(clause))


# --- verbs that take the noun of an encounter ---


def _chosen(clause: Clause) -> Noun | None:
    """The noun that a verb of holding takes: one with people of its own before one without."""
    bare = [noun for noun in clause.nouns if not noun.preposition and not wished_for(clause, noun)]
    named = [noun for noun in bare if noun.cue in KINDS] or bare or _behind_venue(clause)
    if not named or "series" in clause.cues:
        return named[-1] if named else None
    owners = {actor.noun for actor in clause.actors}
    return next((noun for noun in named if noun.at in owners), named[0])


def _behind_venue(clause: Clause) -> list[Noun]:
    """``провел в стенах университета заседание``: the preposition has its own noun among the words before."""
    items = clause.tiles.items
    return [
        noun
        for noun in clause.nouns
        if noun.preposition in VENUES and noun.cue in KINDS and noun.cases & ACC and _is_far(items, noun.at)
    ]


def _is_far(items: Sequence[Tile], at: int) -> bool:
    """Some words stand between the noun and its preposition."""
    before = items[at - 1]
    return not isinstance(before.value, Preposition) and (
        before.stop - before.first > 1 or not isinstance(items[at - 2].value, Preposition)
    )


def _all_dependents(clause: Clause) -> list[Actor]:
    return [actor for noun in clause.nouns for actor in parties.dependents(clause, noun)]


def _held(clause: Clause, verb: Verb) -> Told | None:
    """``A провел встречу с B``, ``A получил аудиенцию у B``; an event of no kind is one told before."""
    noun = _chosen(clause)
    if noun is None:
        return joining(clause, parties.nominatives(clause)) if _takes_pronoun(clause, verb) else None
    hosts = [*parties.subject_of(clause, verb), *_all_dependents(clause)]
    if noun.cue == "session" and _lemma(clause, verb) == "вести":
        return joining(clause, hosts)
    if "delegation" in clause.cues:  # `делегации, возглавляемые A и B`
        hosts += parties.agents(clause)
    honoured = parties.behind(clause, *(("в честь",) if noun.cue in ("reception", "meal") else ("у",)))
    mode = Mode.TELL if noun.cue in KINDS else Mode.JOIN
    told = Told.of_noun(clause, mode, noun, hosts, [*parties.met(clause, verb), *honoured])
    told.fresh = verb.at < noun.at
    return told


def _takes_pronoun(clause: Clause, verb: Verb) -> bool:
    """``его проведут A и B``"""
    return _lemma(clause, verb) in CHAIRING and any(
        each.lemma == PRONOUN and each.cases & ACC and not each.preposition for each in clause.actors
    )


def _lemma(clause: Clause, verb: Verb) -> str:
    word = clause.tiles.items[verb.at].value
    return word.lemma if isinstance(word, CueWord) else ""


def _happened(clause: Clause, verb: Verb) -> Told | None:
    """``состоялась встреча A с B``, ``у A прошли переговоры с B``"""
    noun = _chosen(clause)
    if noun is None:
        return None
    owners = [*_all_dependents(clause), *parties.behind(clause, "у")]
    told = Told.of_noun(clause, Mode.TELL, noun, owners, parties.met(clause, verb))
    told.fresh = verb.at < noun.at
    return told


VERB_READERS: Mapping[str, Callable[[Clause, Verb], Told | None]] = MappingProxyType(
    {
        "meet": _met,
        "gather": _met,
        "consult": _met,
        "sit": _met,
        "phone": _called,
        "discuss": _discussed,
        "talk": _talked,
        "hand": _handed,
        "receive": _received,
        "call_on": _called_on,
        "pay": _paid,
        "hold": _held,
        "happen": _happened,
        "attend": attended,
        "address": addressed,
        "welcome": _welcomed,
        "lead": led,
        "represent": represented,
    }
)
"""What to read behind a verb, by its cue."""
