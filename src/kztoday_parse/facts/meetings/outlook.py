"""Whether an encounter was held, is to come, or is none at all."""

from __future__ import annotations

from ...lexicon.senses import VerbForm
from ...model import MeetingStatus
from .clauses import Clause, Noun, Verb
from .cues import AT_IT

__all__ = ["is_fact", "outlook", "wished_for"]

_PAST = frozenset({VerbForm.PAST, VerbForm.SHORT_PASSIVE, VerbForm.GERUND, VerbForm.PARTICIPLE})
# Prepositions behind which a noun may still be to come; "" where it stands by itself.
_RULED = frozenset({"", "для", "к", "на", "о", "об"})
_BESIDE = 3  # tiles between a word of wishing and the noun it takes


def is_fact(clause: Clause) -> bool:
    """No ``если``, no ``бы``, no sport, nothing cancelled."""
    return "sport" not in clause.cues and not any(each.cue in ("unreal", "cancel") for each in clause.governors)


def wished_for(clause: Clause, noun: Noun) -> bool:
    """``возможность встречи``, ``предложил переговоры``: a word of wishing rules the noun."""
    return any(each.cue in ("wish", "invite") and 0 < noun.at - each.at <= _BESIDE for each in clause.governors)


def outlook(clause: Clause, verb: Verb | None, noun: Noun | None) -> MeetingStatus | None:
    """The status of an encounter that *verb* tells, or *noun* without one; None where it is no fact."""
    if verb is not None and verb.negated:
        return None
    form = VerbForm.NOUN if verb is None else verb.form
    if form is VerbForm.FUTURE:
        return MeetingStatus.PLANNED
    if form in _PAST:
        return MeetingStatus.PLANNED if _will_be(clause) else MeetingStatus.HELD
    if form is VerbForm.INFINITIVE:
        return _governed(clause)
    return _of_noun(clause, noun if verb is None else None)


def _will_be(clause: Clause) -> bool:
    return any(each.cue == "plan" and each.form is VerbForm.OTHER for each in clause.governors)


def _governed(clause: Clause) -> MeetingStatus | None:
    """The status of an infinitive: its governor's, or that of the clause it is joined to."""
    governor = next((each for each in reversed(clause.governors) if not each.negated), None)
    if governor is None or (governor.cue == "travel" and clause.link == "and"):
        return None if clause.above is None or clause.link == "hard" else _governed(clause.above)
    if governor.cue == "manage":
        return MeetingStatus.HELD
    return MeetingStatus.PLANNED if governor.cue in ("plan", "travel") else None


def _of_noun(clause: Clause, noun: Noun | None) -> MeetingStatus:
    """Held, unless a verb of planning rules the noun; ``после встречи`` and ``с визитом`` are not ruled."""
    loose = noun is not None and (noun.preposition not in _RULED or noun.cue == "visit")
    for each in clause.governors:
        if each.cue in ("plan", "travel") and not each.negated:
            if noun is None or not (loose or (noun.preposition in AT_IT and each.form is VerbForm.PAST)):
                return MeetingStatus.PLANNED
    return MeetingStatus.HELD
