"""Verbs of receiving: who received whom, and who was only greeted."""

from __future__ import annotations

from attrs import evolve

from ...grammar.people import People
from ...grammar.quotes import QUOTES
from ...grammar.when import When
from ...lexicon.senses import ACC, CueWord, HeadKind, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign
from ...model import MeetingKind
from . import parties
from .clauses import PRONOUN, Actor, Clause, Opener, Verb
from .cues import AT_IT, CASUAL, DELEGATION, GREETING, IN_TURN, PARTICIPLES, VENUES, WAYS, WITH
from .kin import are_kin
from .sides import sides_named
from .taking_part import PASSIVE, addressed
from .told import Mode, Told

__all__ = ["guest_above", "is_arrival", "is_official", "received", "welcomed"]

# What one is received into as a member.
_BODIES = ("партию", "члены", "ряды", "состав", "союз", "школу", "университет", "академию", "клуб", "гражданство")
_POSTS = ("работу", "службу", "должность", "учебу", "пост", "веру", "себя", "баланс")  # and what behind `на`
_SUMMONING = frozenset({"вызвать", "вызывать"})
_HEARINGS = ("суд", "комисси", "комитет", "прокуратур", "полици", "следствен", "качестве")  # into what one is summoned
_TALKS = ("бесед", "встреч", "разговор", "ковер")
_AGREEING = ("ого", "его", "ую", "юю", "чью")  # how adjectives of one who is received end
_WITH_IT = ("ом", "ем", "ами", "ями")  # `с докладом`
_INTO = ("ую", "юю")  # how adjectives of a body end
_TERMS = frozenset("день дня дней утро вечер час часа часов минут минуты неделю недели месяц месяца".split())
_ARRIVING = (
    "аэропорт",
    "аэродром",
    "вокзал",
    "автовокзал",
    "перрон",
    "трап",
    "границ",
    "борт",
)  # where guests are only greeted


def received(clause: Clause, verb: Verb) -> Told | None:
    """``A принял B``, ``B был принят A``, ``A принял делегацию во главе с B``"""
    if _is_admission(clause, verb) or _is_summons(clause, verb):
        return None
    if verb.form in PASSIVE:
        if _is_impersonal(clause, verb):
            return None
        hosts = parties.agents(clause)
        inherits = clause.link == "and" or (clause.link == "that" and hosts)  # `побывал в Баку, где был принят A`
        subject = parties.subject(clause) if inherits else parties.nominatives(clause)
        guests = [each for each in subject if (hosts or each.lemma != PRONOUN) and _is_next(clause, verb, each)]
        if not hosts and verb.form is VerbForm.PARTICIPLE:
            return None
    else:
        hosts, guests = parties.subject_of(clause, verb), _same_again(clause) or _received_ones(clause, verb)
    led = parties.met(clause, verb)
    if "delegation" in clause.cues and verb.form not in PASSIVE:  # `делегацию, возглавляемую B`
        led += [each for each in parties.agents(clause) if each not in led]
    if not guests and not led and _receives_kin(clause, verb):
        guests = [Actor(verb.at, (), ACC, lemma="семья")]
    if not guests and not led and "delegation" in clause.cues:
        guests = _delegation(clause, clause.cues["delegation"])
    if not guests and not ("delegation" in clause.cues and led):
        return None
    if not hosts and all(each.lemma == PRONOUN for each in guests):
        return None  # `это правда, мы должны ее принять`
    states = 2 if clause.lemma(verb) in CASUAL else 0
    return Told(clause, Mode.TELL, _kind(clause, guests), hosts, [*guests, *led], states=states)


def _kind(clause: Clause, guests: list[Actor]) -> MeetingKind | None:
    """``принял грамоты послов`` is a ceremony, if that is told; ``на церемонии принял грамоты у A и B`` is one."""
    if "credentials" not in clause.cues:
        return MeetingKind.MEETING
    if any(noun.cue == "ceremony" and noun.preposition in AT_IT for noun in clause.nouns):
        return MeetingKind.CONFERENCE
    return MeetingKind.MEETING if any(each.people for each in guests) else None


def _same_again(clause: Clause) -> list[Actor]:
    """``A примет B, а в сенате его встретит C``, ``с ним встретится A, а затем его примет C``: the same."""
    above, taken = clause.above, [each for each in clause.actors if each.lemma == PRONOUN and each.cases & ACC]
    if above is None or clause.link != "and" or len(taken) != 1 or taken[0].preposition or taken[0].plural:
        return []
    met = [each for each in parties.guests(above) if each.lemma == PRONOUN and not each.plural]
    if len(met) == 1:
        return met
    first = above.verbs[0] if above.verbs else None
    return _received_ones(above, first) if first is not None and first.cue == "receive" else []


def guest_above(clause: Clause) -> list[Actor]:
    """``A примет B, а 5 мая с ним проведет переговоры C``: B"""
    first = clause.above.verbs[0] if clause.above is not None and clause.above.verbs else None
    return _received_ones(clause.above, first) if clause.above and first and first.cue == "receive" else []


def _receives_kin(clause: Clause, verb: Verb) -> bool:
    """``принял в Баку детей A``"""
    return any(are_kin(clause.tiles, at) for at in range(verb.at + 1, verb.at + 4))


def _delegation(clause: Clause, at: int) -> list[Actor]:
    """``делегацию принял A``: the one named before; ``делегацию [парламента] Ирана``: of that state."""
    codes, behind = tuple(sides_named(clause)), clause.tiles.items[at + 1].value if at + 1 < clause.tiles.size else None
    known = bool(codes) or behind is None or isinstance(behind, CueWord | Sign)
    return [Actor(at, (), ACC, codes, lemma=DELEGATION)] if known else []


def _is_admission(clause: Clause, verb: Verb) -> bool:
    """``приняты в партию``, ``в "Единую Отчизну"``, ``принял на работу``"""
    passive = verb.form in PASSIVE
    return any(_is_into(clause, each, passive=passive) for each in clause.openers)


def _is_summons(clause: Clause, verb: Verb) -> bool:
    """``вызвал на дуэль``, ``на допрос``, ``в суд``; not ``вызвал на беседу``"""
    if clause.lemma(verb) not in _SUMMONING:
        return False
    words, items = clause.tiles.tokens.words, clause.tiles.items
    goals = ((each.word, words[items[each.at].stop]) for each in clause.openers if each.at > verb.at)
    return any(
        not goal.startswith(_TALKS) if word == "на" else word in ("в", "во") and goal.startswith(_HEARINGS)
        for word, goal in goals
    )


def _is_into(clause: Clause, opener: Opener, *, passive: bool) -> bool:
    words, stop = clause.tiles.tokens.words, clause.tiles.items[opener.at].stop
    if opener.word == "на":
        return words[stop].startswith(_POSTS)
    into = opener.word in ("в", "во") and passive
    stop += into and words[stop] in QUOTES
    if not into or any(each.at == opener.at + 1 and isinstance(each.value, When) for each in clause.scenery):
        return False
    return words[stop].startswith(_BODIES) or words[stop].endswith(_INTO)


def _is_impersonal(clause: Clause, verb: Verb) -> bool:
    """``было принято``"""
    word = clause.tiles.items[verb.at].value
    return isinstance(word, CueWord) and word.gender == "n"


def _received_ones(clause: Clause, verb: Verb) -> list[Actor]:
    """The objects; where a name has one form for every case, its place before or behind the verb tells."""
    found = [each for each in parties.objects(clause) if not (each.lemma == PRONOUN and _is_thing(clause, each.at + 1))]
    behind = [each for each in found if each.at > verb.at and not _other_object(clause, verb.at + 1, each.at)]
    reach = _before_side_clause(clause, verb.at)
    before = [each for each in found if each.at < verb.at and not _other_object(clause, each.at + 1, reach)]
    before = [each for each in before if each.lemma == PRONOUN or not _is_of_object(clause, each.at)]
    if behind or before:
        return behind or before
    if "credentials" in clause.cues:
        bearers = [each for each in parties.objects(clause) if each.at > verb.at]
        return [*parties.behind(clause, "у", "от"), *bearers]
    same = [each for each in parties.nominatives(clause) if each.cases & ACC and each.at > verb.at]
    # `после заседания гостя принял A`: no genitive
    return same or [each for each in clause.actors if each.noun >= 0 and _stands_by(clause, each, verb)]


def _before_side_clause(clause: Clause, stop: int) -> int:
    """``гостя[, чей самолет опоздал,] принял A``: what is told aside stands for nobody's object."""
    return min(stop, clause.below.first) if clause.below is not None and clause.below.link == "which" else stop


def _is_of_object(clause: Clause, at: int) -> bool:
    """``слова A``, not ``нового посла A``"""
    first = clause.tiles.items[at].first
    before = clause.tiles.tokens.words[first - 1]
    return before not in IN_TURN and _other_object(clause, at - 1, at) and not before.endswith(_AGREEING)


def _is_next(clause: Clause, verb: Verb, guest: Actor) -> bool:
    """Not ``принят закон, а министр A``"""
    return guest.at < verb.at or not _other_object(clause, verb.at + 1, guest.at)


def _stands_by(clause: Clause, actor: Actor, verb: Verb) -> bool:
    """Right before the verb, or behind it with nothing that it could take in between."""
    if not actor.cases & ACC or actor.at < verb.at - 1:
        return False
    return actor.at < verb.at or not _other_object(clause, verb.at + 1, actor.at)


def _other_object(clause: Clause, first: int, stop: int) -> bool:
    """Words from tile *first* on that can be the verb's object, or whose genitive the person is."""
    return any(_is_thing(clause, k) and not _is_governed(clause, k) for k in range(max(first, clause.first), stop))


def _is_thing(clause: Clause, k: int) -> bool:
    """A noun of the cues, or words that the lexicon does not know; adverbs and particles it knows, terms are none."""
    if k >= clause.tiles.size:
        return False
    tile = clause.tiles.items[k]
    if type(tile.value) is CueWord:
        return tile.value.form is VerbForm.NOUN
    entries = clause.tiles.tokens.entries
    last = clause.tiles.tokens.words[tile.stop - 1]
    if type(tile.value) is not Gap or last in _TERMS or last.endswith(PARTICIPLES):
        return False
    return any(entries[at] is None for at in range(tile.first, tile.stop))


def _is_governed(clause: Clause, k: int) -> bool:
    """``с [рабочим] визитом``; of unknown words only a venue's: ``в резиденции``"""
    if any(noun.preposition and noun.at in (k, k + 1) for noun in clause.nouns):
        return True
    before = clause.tiles.items[_before_adjective(clause, k)].value if k else None
    known = type(clause.tiles.items[k].value) is CueWord
    if isinstance(before, Preposition):
        with_it = before.word in WITH and clause.tiles.tokens.words[clause.tiles.items[k].stop - 1].endswith(_WITH_IT)
        return known or before.word in VENUES or with_it
    return clause.tiles.tokens.words[clause.tiles.items[k].first - 1] in WAYS  # `в формате видеоконференции`


def _before_adjective(clause: Clause, k: int) -> int:
    """``в [турецкой] резиденции``, ``в [Зимнем] дворце``"""
    before = clause.tiles.items[k - 1]
    named = type(before.value) is People and before.stop - before.first == 1
    named = named and all(each.at != k - 1 for each in clause.actors)
    return k - 2 if k > 1 and (named or type(before.value) is PlaceAdjective) else k - 1


def welcomed(clause: Clause, verb: Verb) -> Told | None:
    """``A принял B, а в сенате его встретил C``, ``в музее гостя встретит C``: an encounter; at an airport C only
    greets those of the one spoken of."""
    told = received(clause, verb) if clause.lemma(verb) in GREETING and not is_arrival(clause) else None
    if told is not None and verb.form not in PASSIVE and any(map(is_official, told.hosts)):
        return evolve(told, kind=None)
    return addressed(clause, verb)


def is_official(host: Actor) -> bool:
    """A name with a job: who has none meets his friends."""
    roles = (phrase.role for phrase in host.phrases)
    return any(role is not None and role.kind is HeadKind.ROLE for role in roles)


def is_arrival(clause: Clause) -> bool:
    """``у трапа``, ``в аэропорту``"""
    return any(word.startswith(_ARRIVING) for word in clause.words)
