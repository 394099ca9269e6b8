"""What one clause tells of an encounter."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ...grammar.morph import adjective_cases
from ...grammar.people import RolePhrase
from ...lexicon.senses import CueWord, HeadKind, VerbForm
from ...model import MeetingKind, MeetingStatus
from .clauses import PRONOUN, Actor, Clause, Noun
from .cues import AT_IT, COLLEAGUE, DELEGATION, GUESTS, INTERLOCUTORS, KINDS, PUBLIC, SPEAKING, SUMMITS, TOWARDS, VENUES

__all__ = [
    "Mode",
    "Told",
    "are_callers",
    "are_speaking",
    "are_they",
    "faces_somebody",
    "goes_on",
    "greets",
    "has_come_for",
    "has_happened",
    "has_host",
    "is_bare",
    "is_beside",
    "is_elsewhere",
    "is_errand",
    "is_of_union",
    "is_on_visit",
    "is_said_there",
    "is_same_day",
    "is_seated",
    "is_some_delegation",
    "is_summit",
    "is_topic",
    "is_where_made",
    "joins_others",
]


_SEATED = PUBLIC | {MeetingKind.TALKS, MeetingKind.CONSULTATIONS}
_ON = frozenset({"на", "за"})
_AT_ITS_TIME = AT_IT - {"в", "во", "в рамках"}
_OF_TWO = ("двусторонн", "межправительств", "межгосударств", "межпарламент", "совместн")
_NEAR = 2  # tokens behind a session within which its body is described
_SAME_DAY = (["тот", "же", "день"], ["этот", "же", "день"])
_DONE = ("нн", "т")  # how the stems of what was done end: `достигнутые`
_OPENING = 8  # tokens with which a sentence joins the one before
_SCREENS = ("видео", "вкс", "скайп", "зум")
_SPOKEN = frozenset({"meeting", "talks", "consultations"})  # what can be held by telephone
_PEERS = GUESTS | INTERLOCUTORS | {COLLEAGUE}


class Mode(StrEnum):
    """What a clause does with an encounter."""

    TELL = "tell"  # it names one, perhaps told before
    JOIN = "join"  # it says who took part in the one told before
    REPEAT = "repeat"  # it tells of one more of the same people
    REFER = "refer"  # it mentions the one told before
    ACT = "act"  # two do something together, at the one told before or at one of their own
    SPEAK = "speak"  # somebody says something, perhaps at the one told before


@attrs.define(eq=False)
class Told:
    """``kind`` and ``status`` are None where the clause does not say. ``hosts`` are its subject, ``guests``
    those whom they met. ``fresh`` where the word order makes the encounter new; ``apart`` where each guest was
    met alone; ``private`` where they met beside the others; ``nameless`` where somebody met is not named, ``kin``
    where those are relatives of whoever is named, ``many`` where they are many; ``earlier`` where the text goes back
    in time."""

    clause: Clause
    mode: Mode
    kind: MeetingKind | None
    hosts: list[Actor]
    guests: list[Actor] = attrs.Factory(list)
    noun: Noun | None = None
    status: MeetingStatus = MeetingStatus.HELD
    fresh: bool = False
    apart: bool = False
    private: bool = False
    nameless: bool = False
    earlier: bool = False
    kin: bool = False
    many: bool = False
    everywhere: bool = False  # in all encounters told before
    wants_host: bool = False
    chairs: bool = False  # the body that holds the session
    public: bool = False  # they took the floor, or had come: only at a session or a conference
    hosting: bool = False  # they treated a guest: whoever received him and was not named
    counted: bool = False  # they are those whom the encounter told before only counts
    states: int = 0  # of how many those who meet so must be: of fewer, it is no news
    beside: list[Actor] = attrs.Factory(list)  # whom those who took part sat with or helped

    @classmethod
    def of_noun(cls, clause: Clause, mode: Mode, noun: Noun, hosts: list[Actor], guests: list[Actor]) -> Told:
        """An encounter that a noun names; ``разговор по телефону`` is a call, not ``переговоры по видеосвязи``."""
        called = noun.cue in _SPOKEN and "phone_line" in clause.cues and not _is_on_screen(clause, noun)
        return cls(clause, mode, MeetingKind.CALL if called else KINDS.get(noun.cue), hosts, guests, noun)


def _is_on_screen(clause: Clause, noun: Noun) -> bool:
    """``переговоры по видеосвязи``; ``разговор по видеосвязи`` is a call"""
    line = clause.tiles.items[clause.cues["phone_line"]]
    words = clause.tiles.tokens.words[line.first : line.stop]
    return noun.word(clause.tiles) not in SPEAKING and any(word.startswith(_SCREENS) for word in words)


def has_happened(told: Told) -> bool:
    """A verb in the past says so."""
    past = any(verb.form in (VerbForm.PAST, VerbForm.SHORT_PASSIVE) for verb in told.clause.verbs)
    return past or "past" in told.clause.cues


def are_callers(told: Told) -> bool:
    """``выставку посетили A и B``, together"""
    return told.noun is None and all(each.listed for each in told.hosts[1:])


def is_topic(told: Told) -> bool:
    """``его принял B``, ``A был принят B``: the text goes on about whoever was received"""
    passive = any(verb.cue == "receive" and verb.form is VerbForm.SHORT_PASSIVE for verb in told.clause.verbs)
    return passive or told.guests[0].lemma == PRONOUN


def are_they(told: Told) -> bool:
    """``они обсудили``, nobody else"""
    discussed = any(verb.cue == "discuss" for verb in told.clause.verbs)
    return discussed and bool(told.hosts) and all(each.is_unknown_pronoun and each.plural for each in told.hosts)


def are_speaking(told: Told) -> bool:
    """``поговорили``, ``беседа``: perhaps by telephone"""
    clause = told.clause
    if told.noun is not None and told.noun.word(clause.tiles) in SPEAKING:
        return True
    return any(clause.lemma(verb) in SPEAKING for verb in clause.verbs)


def is_errand(told: Told) -> bool:
    """``прибыл, чтобы обсудить с A``, ``объявил о намерении обсудить с A``"""
    clause, above = told.clause, told.clause.above
    intended = any(each.cue == "plan" and each.form is VerbForm.NOUN for each in clause.governors)
    return intended or clause.rules("travel") or (above is not None and above.rules("travel"))


def has_come_for(told: Told) -> bool:
    """``прибыл, чтобы встретиться с A``: they may have met by the end of the article."""
    clause = told.clause
    above = clause.above.governors if clause.above is not None and clause.link == "that" else []
    return any(each.cue == "travel" and each.form is VerbForm.PAST for each in (*clause.governors, *above))


def greets(told: Told) -> bool:
    """``гостей встретил A``: it matters whom."""
    return any(verb.cue == "welcome" for verb in told.clause.verbs)


def has_host(told: Told) -> bool:
    """Somebody must have met the guests, though nobody says who: ``намечена встреча с B``, ``B был принят``."""
    clause = told.clause
    if told.kind in PUBLIC:
        return False
    if told.noun is not None or "delegation" in clause.cues or not clause.verbs:
        return True
    return any(verb.cue == "receive" for verb in clause.verbs)


def faces_somebody(told: Told) -> bool:
    """Somebody met who is not named: a role, a pronoun, a delegation; ``с друзьями`` is nobody's business."""
    clauses = (told.clause, told.clause.above)
    if is_summit(told) or any(clause is not None and "delegation" in clause.cues for clause in clauses):
        return True
    if told.kind in PUBLIC:
        return _is_of_two(told.clause)
    unnamed = [each for each in (*told.hosts, *told.guests) if not each.people]
    return not all(_is_private(told.clause, each) for each in unnamed)


def _is_of_two(clause: Clause) -> bool:
    """``заседание межправительственной комиссии``"""
    tokens, items = clause.tiles.tokens, clause.tiles.items
    return any(
        word.startswith(_OF_TWO)
        for noun in clause.nouns
        for word in tokens.words[items[noun.at].stop : items[noun.at].stop + _NEAR]
    )


def _is_private(clause: Clause, actor: Actor) -> bool:
    """``с матерью``"""
    role = clause.tiles.items[actor.at].value
    return isinstance(role, RolePhrase) and role.kind is HeadKind.RELATION and role.lemma not in _PEERS


def is_summit(told: Told) -> bool:
    """Who takes part in a summit, or leads a delegation to a forum, meets others there."""
    clause = told.clause
    if not any(verb.cue == "attend" for verb in clause.verbs):
        return False
    return "delegation" in clause.cues or any(_is_of_states(clause, noun) for noun in clause.nouns)


def _is_of_states(clause: Clause, noun: Noun) -> bool:
    word = clause.tiles.items[noun.at].value
    return isinstance(word, CueWord) and word.lemma in SUMMITS


def is_beside(told: Told) -> bool:
    """``также состоялась``, ``в тот же день``, ``кроме того``: one more encounter with those told before."""
    if told.noun is not None and told.noun.preposition:
        return False
    words = told.clause.words[:_OPENING]
    return "также" in words or words[:2] == ["кроме", "того"] or words[1:4] in _SAME_DAY


def is_seated(told: Told) -> bool:
    """``на заседании обсудили``, ``форум принимает Баку``: those who were there may be named later"""
    noun = told.noun
    if noun is None or told.kind not in _SEATED or told.hosts or told.guests or told.earlier:
        return False
    return not noun.preposition or noun.preposition in AT_IT


def is_said_there(told: Told) -> bool:
    """``на заседании``, ``по окончании заседания``; a briefing at whose end somebody speaks may be of others"""
    noun = told.noun
    if noun is None or told.clause.link == "that":
        return False
    return noun.preposition in (_ON if noun.cue == "ceremony" else _AT_ITS_TIME)


def is_same_day(clause: Clause) -> bool:
    """``прошла в тот же день``"""
    words = clause.words
    return "же" in words and words[max(0, words.index("же") - 1) :][:3] in _SAME_DAY


def is_bare(told: Told) -> bool:
    """``встреча A с B``, no verb"""
    clause = told.clause
    return told.noun is not None and not told.noun.preposition and not clause.verbs and "past" not in clause.cues


def is_on_visit(clause: Clause) -> bool:
    """``в ходе визита состоятся переговоры с A``"""
    return any(noun.cue == "visit" and noun.preposition in AT_IT for noun in clause.nouns)


def joins_others(told: Told) -> bool:
    """``рабочие, к которым присоединился A``: no encounter that was told."""
    clause = told.clause
    opener = clause.openers[0] if clause.openers and clause.link == "which" else None
    if opener is None or opener.word not in TOWARDS or told.noun is not None:
        return False
    return not any(each.preposition in TOWARDS for each in told.hosts)


def is_elsewhere(told: Told) -> bool:
    """``гонка, на которой был A``, ``A выступил с заявлением``, ``у трапа его встретил A``: at no encounter, or
    at none that is told."""
    clause = told.clause
    if told.noun is not None or told.kind is not None:
        return False
    if any(verb.cue in ("address", "welcome") for verb in clause.verbs):
        return True
    opener = clause.openers[0] if clause.openers and clause.link == "which" else None
    return opener is not None and opener.word in VENUES and opener.at <= clause.first + 1


def is_of_union(actor: Actor) -> bool:
    """``саммит лидеров стран союза``: not the two who were named before."""
    return actor.plural and actor.noun >= 0 and not actor.people and not actor.codes


def is_some_delegation(actor: Actor) -> bool:
    """``делегация``, of no state"""
    return actor.lemma == DELEGATION and not actor.codes


def goes_on(told: Told) -> bool:
    """``напомним, переговоры проходят``, of nobody: no encounter of its own"""
    if not told.earlier or told.hosts or told.guests:
        return False
    return any(verb.form is VerbForm.PRESENT for verb in told.clause.verbs)


def is_where_made(clause: Clause, noun: Noun) -> bool:
    """``обсудили договоренности, достигнутые на саммите``: not where they discuss them"""
    opener = next((each.at for each in reversed(clause.openers) if each.at < noun.at), 0)
    first, words = clause.tiles.items[opener].first, clause.tiles.tokens.words
    if words[first - 2] != ",":
        return False
    made = words[first - 1]
    return bool(adjective_cases(made)) and (made[:-2].endswith(_DONE) or made[:-3].endswith(_DONE))
