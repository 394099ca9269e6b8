"""Whether an encounter was held, is to come, or is none at all."""

from __future__ import annotations

from ...grammar.leaves import match_sense
from ...grammar.when import When
from ...lexicon.senses import KINDS, NOM, CueWord, VerbForm, Weekday
from ...mentions import Gap, Sign
from ...model import MeetingStatus
from .asides import is_said_at
from .clauses import FINITE, Clause, Noun, Verb
from .cues import ABOUT, AT_IT, TOWARDS, WERE
from .order import PAST, is_next_one, precedes

__all__ = ["ARRANGED", "becomes", "has_come_to_join", "lies_ahead", "outlook"]

# Prepositions behind which a noun may still be to come; "" where it stands by itself.
_RULED = frozenset({"", "для", "к", "на", "о", "об"})
_WILL = frozenset({"станет", "станут"})
_BUT = frozenset({"но", "однако"})
# What is settled before an encounter.
ARRANGED = frozenset("дата даты дате дату датой проведение проведения проведению проведении проведением".split())
_SOON = frozenset({"послезавтра", "скоро", "вскоре", "следующей", "ближайшие", "ближайшее"})
_AT_ONCE = frozenset({"meet", "receive", "call_on"})  # what does not last: `сегодня встречается` is to come
_LASTING_FORMS = ("ать", "аться")  # how verbs end that can be done often
_OFTEN = frozenset({"неоднократно", "регулярно", "часто"})
_LASTING = frozenset({"проходить", "продолжаться", "длиться", "вести"})
_WELCOMING = "приветствовать"  # of which present and future are one
_WEEKDAY = KINDS[Weekday]
_ADJECTIVES = frozenset({VerbForm.PARTICIPLE, VerbForm.OTHER})
_DESCRIBED = 2  # words before an encounter to the first of two adjectives
_BESIDE = 3  # tiles between a word of wishing and the noun it takes
_AGREED = ("договоренност", "условил")
_ASKING = frozenset({"когда", "где", "встретятся", "увидятся"})  # `о том, встретятся ли A и B`
_THERE_AND_BACK = frozenset({"съездить", "слетать"})
_BEFORE = 9  # between it and a noun behind `к`: `готов … к встрече`


def outlook(clause: Clause, verb: Verb | None, noun: Noun | None) -> MeetingStatus | None:
    """The status of an encounter that *verb* tells, or *noun* without one; None where it is no fact."""
    if verb is None:
        return _of_noun(clause, noun)
    if verb.negated or _is_habit(clause, verb, noun):
        return None
    if verb.form is VerbForm.FUTURE and _is_asked(clause):
        return None
    if verb.form is VerbForm.FUTURE and clause.lemma(verb) != _WELCOMING:
        return MeetingStatus.PLANNED
    if verb.form in PAST:
        passive = verb.form is not VerbForm.PAST  # no `будет состоялась`
        return MeetingStatus.PLANNED if passive and _will_be(clause) else MeetingStatus.HELD
    if verb.form is VerbForm.INFINITIVE:
        return _governed(clause, verb)
    return MeetingStatus.PLANNED if _is_about_to(clause, verb) else _of_noun(clause, None)


def _is_asked(clause: Clause) -> bool:
    """``о том, когда A и B встретятся, речь не шла``: nobody says that they will"""
    words, first = clause.tiles.tokens.words, clause.tiles.items[clause.first].first
    return words[first] in _ASKING and words[first - 2] == "том"


def _is_about_to(clause: Clause, verb: Verb) -> bool:
    """``сегодня встречается``, ``в среду принимает``, ``12 мая начинаются``: the present of what is to come; not
    ``сегодня проходит``."""
    if verb.form is not VerbForm.PRESENT or _lasts(clause, verb) or "past" in clause.cues:
        return False
    if any(isinstance(each.value, When) and each.value.start and each.value.start.day for each in clause.scenery):
        return True
    tokens, items = clause.tiles.tokens, clause.tiles.items
    behind = clause.below.first if clause.below is not None else clause.tiles.size
    first, stop = items[max(clause.first, verb.at - _BEFORE)].first, items[min(behind, verb.at + _BEFORE) - 1].stop
    words = tokens.words[first:stop]
    if not _SOON.isdisjoint(words) or (verb.cue in _AT_ONCE and "сегодня" in words):
        return True
    days = (match_sense(tokens, at, Weekday) for at in range(first, stop) if tokens.kinds[at] & _WEEKDAY)
    return any(day is not None and not day[0].plural for day in days)  # `по средам` is a habit


def _lasts(clause: Clause, verb: Verb) -> bool:
    word = clause.tiles.items[verb.at].value
    return isinstance(word, CueWord) and word.lemma in _LASTING


def _is_habit(clause: Clause, verb: Verb, noun: Noun | None) -> bool:
    """``присутствует на встречах``, of whichever; ``заседает раз в год``; ``неоднократно встречался``"""
    if verb.form is VerbForm.PAST and clause.lemma(verb).endswith(_LASTING_FORMS) and _is_often(clause, verb):
        return True
    if verb.cue == "sit" and verb.form is VerbForm.PRESENT:
        behind = clause.tiles.items[verb.at].stop
        return "раз" in clause.tiles.tokens.words[behind : behind + _BESIDE]
    return verb.cue == "attend" and verb.form is VerbForm.PRESENT and noun is not None and _are_many(noun)


def _is_often(clause: Clause, verb: Verb) -> bool:
    """``неоднократно встречался``, ``неоднократно призывал к миру и встречался``; not ``встречался 5 мая``"""
    if any(isinstance(each.value, When) and each.value.start and each.value.start.day for each in clause.scenery):
        return False
    if _stands_beside(clause, verb.at):
        return True
    goes_on = clause.link == "and" and not clause.scenery and all(each.preposition for each in clause.actors)
    above = clause.above if goes_on else None
    return above is not None and above.finite >= 0 and _stands_beside(above, above.finite)


def _stands_beside(clause: Clause, at: int) -> bool:
    tile, words = clause.tiles.items[at], clause.tiles.tokens.words
    return not _OFTEN.isdisjoint(words[max(tile.first - 1, 0) : tile.stop + 1])


def _are_many(noun: Noun) -> bool:
    return noun.plural and noun.cue in ("meeting", "session")


def _will_be(clause: Clause) -> bool:
    """``будет принят``"""
    return any(each.cue == "plan" and each.form is VerbForm.OTHER for each in clause.governors)


def _governed(clause: Clause, verb: Verb) -> MeetingStatus | None:
    """The status of an infinitive: that of the governor before it, or of the clause it is joined to."""
    before = [each for each in clause.governors if each.at < verb.at]
    governor = next(reversed(before or clause.governors), None)
    if governor is not None and (governor.negated or (governor.cue == "plan" and _came_to_nothing(clause, governor))):
        return None
    if governor is None and precedes(clause):
        below = clause.below
        return MeetingStatus.PLANNED if below is not None and lies_ahead(below) else MeetingStatus.HELD
    if governor is None and any(verb.cue == "discuss" and verb.form in FINITE for verb in clause.verbs):
        return MeetingStatus.PLANNED  # `условились встретиться`
    if governor is None or (governor.cue == "travel" and clause.link == "and"):
        return None if clause.above is None or clause.link == "hard" else _governed(clause.above, verb)
    if governor.cue == "manage" or (governor.form is VerbForm.PAST and clause.lemma(governor) in _THERE_AND_BACK):
        return MeetingStatus.HELD
    return MeetingStatus.PLANNED if governor.cue in ("plan", "travel", "promise") else None


def _came_to_nothing(clause: Clause, governor: Verb) -> bool:
    """``должны были встретиться, но …``, ``планировались на среду, однако …``"""
    behind = clause.tiles.items[governor.at + 1 :]
    past = governor.form in PAST or (behind and clause.tiles.tokens.words[behind[0].first] in WERE)
    return bool(past) and any(isinstance(tile.value, Sign) and tile.value.text in _BUT for tile in behind)


def _of_noun(clause: Clause, noun: Noun | None) -> MeetingStatus | None:
    """Held, unless a verb of planning rules the noun."""
    if any(each.cue == "plan" and _came_to_nothing(clause, each) for each in clause.governors):
        return None
    planned = any(
        each.cue in ("plan", "travel") and not each.negated and (noun is None or _is_ruled(noun, each))
        for each in clause.governors
        if not (each.cue == "travel" and each.form is VerbForm.PARTICIPLE)  # с A, прибывшим в Баку
        and not _describes_another(clause, noun, each)
        and not _is_of_speech(clause, noun, each)
    )
    ahead = planned or _is_in_programme(clause) or ("presence" in clause.cues and has_come_to_join(clause))
    ahead = ahead or (noun is not None and _is_forthcoming(clause, noun))
    return MeetingStatus.PLANNED if ahead else MeetingStatus.HELD


def _describes_another(clause: Clause, noun: Noun | None, governor: Verb) -> bool:
    """``на встрече пожелал успехов на предстоящем форуме``"""
    described = next((other for other in clause.nouns if 0 < other.at - governor.at <= _DESCRIBED), None)
    return governor.form in _ADJECTIVES and described is not None and noun is not None and described.at > noun.at


def _is_of_speech(clause: Clause, noun: Noun | None, governor: Verb) -> bool:
    """``на встрече с A обещал приехать``, ``заявил о намерении приехать``"""
    said = -1 if noun is None or noun.preposition not in AT_IT else is_said_at(clause, noun)
    return 0 <= said < governor.at


def _is_forthcoming(clause: Clause, noun: Noun) -> bool:
    """``предстоящая встреча``; ``темой встречи станет``, ``событием станет встреча``"""
    tokens, at = clause.tiles.tokens, clause.tiles.items[noun.at].first
    if at and tokens.words[at - 1].startswith(("предстоящ", "грядущ")):
        return True
    if noun.preposition:
        return noun.preposition in TOWARDS or _is_planned_for(clause, noun) or _is_agreed_on(clause, noun)
    if is_next_one(clause, noun) or _is_in_diary(clause, noun):
        return True
    if not ARRANGED.isdisjoint(tokens.words[max(clause.tiles.sentence.first, at - _BEFORE) : at]):
        return True
    behind = clause.below.first if clause.below is not None else clause.tiles.size
    around = clause.tiles.items[max(clause.first, noun.at - _BESIDE) : min(behind, noun.at + _BEFORE)]
    return any(
        type(tile.value) is Gap and not _WILL.isdisjoint(tokens.words[tile.first : tile.stop]) for tile in around
    )


def _is_in_diary(clause: Clause, noun: Noun) -> bool:
    """``у A в мае встреча с B``; not ``у A была встреча с B``"""
    if clause.verbs or not noun.cases & NOM or not WERE.isdisjoint(clause.words):
        return False
    return any(each.preposition == "у" and each.at < noun.at for each in clause.actors)


def becomes(clause: Clause) -> bool:
    """``его собеседником станет A``"""
    return not _WILL.isdisjoint(clause.words)


def has_come_to_join(clause: Clause) -> bool:
    """``прибыл в Баку для участия в форуме``"""
    at = clause.cues.get("presence")
    if at is None or not clause.rules("travel"):
        return False
    return any(each.word == "для" and each.at == at - 1 for each in clause.openers)


def _is_agreed_on(clause: Clause, noun: Noun) -> bool:
    """``договоренность о [личной] встрече``, ``условился о встрече``"""
    words, opener = clause.tiles.tokens.words, max((each.at for each in clause.openers if each.at < noun.at), default=0)
    before = clause.tiles.items[opener].first - 1
    return noun.preposition in ABOUT and before >= 0 and words[before].startswith(_AGREED)


def _is_planned_for(clause: Clause, noun: Noun) -> bool:
    """``в ходе намеченной на 5 июня встречи``"""
    return any(
        each.cue == "plan" and each.form is VerbForm.PARTICIPLE and 0 < noun.at - each.at < _BEFORE
        for each in clause.governors
        if any(opener.at == each.at - 1 and opener.word == noun.preposition for opener in clause.openers)
    )


def _is_in_programme(clause: Clause) -> bool:
    """``в мае приедет A; в программе - встреча с B``"""
    above = clause.above
    return (
        above is not None and clause.link == "hard" and not clause.verbs and not clause.governors and lies_ahead(above)
    )


def lies_ahead(clause: Clause) -> bool:
    """``приедет в Баку``, ``намерен посетить Баку``"""
    words = (each for each in (*clause.verbs, *clause.governors) if not each.negated)
    return any(
        each.form is VerbForm.FUTURE or (each.cue == "plan" and each.form is not VerbForm.PARTICIPLE) for each in words
    )


def _is_ruled(noun: Noun, governor: Verb) -> bool:
    """``после встречи`` and ``с визитом`` are not ruled, nor ``на встрече`` by a verb in the past."""
    if noun.preposition not in _RULED or (noun.preposition and noun.cue == "visit"):
        return False
    return noun.preposition not in AT_IT or governor.form is not VerbForm.PAST
