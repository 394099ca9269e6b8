"""Who of those that a clause names stands on which side of an encounter."""

from __future__ import annotations

from collections.abc import Iterator

from ...grammar.people import RolePhrase
from ...grammar.when import When
from ...lexicon.senses import ACC, DAT, GEN, INS, NOM, CueWord, Place, Preposition, VerbForm
from ...mentions import Gap, Sign, Tiles
from ..leaves import cue_cases
from .agreeing import are_strangers, of_verb
from .clauses import FINITE, PRONOUN, Actor, Clause, Noun, Verb
from .cues import (
    ABOUT,
    AT_IT,
    COMPLIMENTING,
    HEADED,
    INTERLOCUTORS,
    INTERVIEWERS,
    KINDS,
    MEETING_VERBS,
    MENTIONING,
    PRESENT_WITH,
    PUBLIC,
    SIDE,
    TOGETHER,
)
from .order import precedes

__all__ = [
    "addressees",
    "agents",
    "are_sides",
    "behind",
    "but_of_other",
    "dependents",
    "envoys",
    "guests",
    "is_at_hand",
    "leaders",
    "met",
    "met_nameless",
    "nominatives",
    "objects",
    "of_other",
    "owners",
    "recipients",
    "speaking",
    "subject",
    "subject_of",
]

_MET = TOGETHER | PRESENT_WITH
_SEATED = PUBLIC | {None}  # `в конгрессе с A беседовал`: no partner of the congress
_PAIR = 2
_SPEAKERS = frozenset({"я", "мы"})


def _bare(clause: Clause) -> Iterator[Actor]:
    return (each for each in clause.actors if not each.preposition and each.noun < 0)


def nominatives(clause: Clause) -> list[Actor]:
    """Those who can be the subject; a name with one form for every case only where no other can."""
    if clause.subjects is None:
        found = [each for each in _bare(clause) if each.cases & NOM and each.lemma not in INTERLOCUTORS]
        if len(found) > 1 and any(each.cases == NOM for each in found):
            found = [each for k, each in enumerate(found) if each.cases == NOM or each.listed or _leads_list(found, k)]
        if found and clause.verbs:
            found = [] if are_strangers(clause, found) else of_verb(clause, found)
        clause.subjects = found
    return clause.subjects


def _leads_list(found: list[Actor], k: int) -> bool:
    """``замминистра A и посол B``"""
    after = found[k + 1] if k + 1 < len(found) else None
    return after is not None and after.listed and after.cases == NOM and found[k].lemma != PRONOUN


def subject(clause: Clause) -> list[Actor]:
    """The clause's subject, or that of the clause it hangs on; ``они`` only where there is no other."""
    own = nominatives(clause)
    known = [each for each in own if not (each.is_unknown_pronoun and each.plural)]
    if known or clause.above is None or clause.link in ("which", "say", "aside") or "delegation" in clause.cues:
        return known or own
    if are_sides(clause) or _is_quoting(clause.above):
        return own
    return (own and _both(clause.above)) or subject(clause.above) or leaders(clause.above) or own


def _both(above: Clause) -> list[Actor]:
    """``A пригласил B, и они``: both, nobody else is named"""
    named = [each for each in above.actors if each.people]
    pair = len(named) == _PAIR and all(len(each.people) == 1 for each in named)
    met = pair and all(not each.preposition or each.preposition in TOGETHER for each in named)
    return named if met and named[0].people != named[1].people and sum(bool(each.cases & NOM) for each in named) else []


def leaders(clause: Clause) -> list[Actor]:
    """``делегация во главе с A прибыла в Баку, где проведет``: A acts; not ``принял делегацию во главе с A``"""
    at = clause.cues.get("delegation", -1)
    if at < 0 or not cue_cases(clause.tiles, at) & NOM:
        return []
    return behind(clause, *HEADED) or _leading(clause)


def _leading(clause: Clause) -> list[Actor]:
    """``делегация, возглавляемая A, встретилась``"""
    at = clause.cues.get("delegation", -1)
    acting = at >= 0 and cue_cases(clause.tiles, at) & NOM
    return [each for each in agents(clause) if _is_leading(clause, each)] if acting else []


def _is_leading(clause: Clause, actor: Actor) -> bool:
    """``возглавляемая A``"""
    value = clause.tiles.items[actor.at - 1].value
    return isinstance(value, CueWord) and value.cue == "lead"


def are_sides(clause: Clause) -> bool:
    """``стороны обсудят``: they are the subject, whoever acts above."""
    at, tiles = clause.cues.get("country", -1), clause.tiles
    word = tiles.items[at].value if at >= 0 else None
    if not isinstance(word, CueWord) or word.lemma != SIDE or (at and type(tiles.items[at - 1].value) is Preposition):
        return False
    return bool(cue_cases(tiles, at) & NOM)  # one form of three, of which the genitive comes first


def _is_quoting(above: Clause) -> bool:
    """``как отметил депутат, …``"""
    at, tiles = above.cues.get("say", -1), above.tiles
    if at < 0 or tiles.tokens.words[tiles.items[above.first].first] != "как":
        return False
    return all(each.at == at + 1 for each in nominatives(above))


def subject_of(clause: Clause, verb: Verb) -> list[Actor]:
    """The subject of one of its verbs; that of ``встретившись с A`` may stand in the clause behind."""
    found = subject(clause)  # else, in `на полях форума A встретился с B`, what looks like a genitive
    ahead = verb.form is VerbForm.GERUND or (verb.form is VerbForm.INFINITIVE and precedes(clause))
    if not found and ahead and clause.below is not None:
        return nominatives(clause.below)
    if not found and verb.form is VerbForm.INFINITIVE and clause.rules("manage", "plan"):
        return recipients(clause)  # `A удалось встретиться с B`
    found = found or [each for each in clause.actors if each.noun >= 0 and each.cases & NOM and each.at == verb.at - 1]
    return found or (_leading(clause) if verb.form in FINITE else [])


def _in_case(clause: Clause, cases: int) -> list[Actor]:
    subjects = nominatives(clause)
    return [each for each in _bare(clause) if each.cases & cases and each not in subjects]


def objects(clause: Clause) -> list[Actor]:
    """Those who stand in the accusative."""
    return _in_case(clause, ACC)


def recipients(clause: Clause) -> list[Actor]:
    """Those who stand in the dative."""
    return _in_case(clause, DAT)


def agents(clause: Clause) -> list[Actor]:
    """Those by whom something is done."""
    return _in_case(clause, INS)


def owners(clause: Clause) -> list[Actor]:
    """Those who stand in the genitive: ``поездка A``."""
    return _in_case(clause, GEN)


def addressees(clause: Clause) -> list[Actor]:
    """Those to whom somebody speaks: ``заверил министра``, ``сказал министру``, ``пригласил его в Баку``."""
    found = (*objects(clause), *recipients(clause))
    return [each for each in found if each.lemma != PRONOUN or _stands_alone(clause, each)]


def _stands_alone(clause: Clause, pronoun: Actor) -> bool:
    """``пригласил его в Баку``, ``его поздравил``, not ``его визит``."""
    items, behind = clause.tiles.items, pronoun.at + 1
    if behind == len(items) or isinstance(items[behind].value, Preposition | Sign):
        return True
    return clause.tiles.tokens.words[items[behind].first].startswith(COMPLIMENTING)


def dependents(clause: Clause, noun: Noun) -> list[Actor]:
    """Those who depend on a noun: ``переговоры A и B``; right behind a subject whatever their form says."""
    next_to = -1 if noun.preposition else noun.at + 1
    return [each for each in clause.actors if each.noun == noun.at or (each.at == next_to and each.people)]


def behind(clause: Clause, *prepositions: str) -> list[Actor]:
    """Those behind one of the prepositions."""
    return [each for each in clause.actors if each.preposition in prepositions]


def guests(clause: Clause) -> list[Actor]:
    """Those behind ``с`` and ``между``, and those who led or graced an encounter; no interviewers."""
    found = [each for each in clause.actors if each.preposition in _MET and each.lemma not in INTERVIEWERS]
    return [each for each in found if not _is_spoken_of(clause, each)] if found and "say" in clause.cues else found


def _is_spoken_of(clause: Clause, guest: Actor) -> bool:
    """``рассказал о споре с B``"""
    items, before = clause.tiles.items, guest.at - 2  # what stands before `с`
    if clause.cues["say"] > before or type(items[before].value) is not Gap:
        return False
    return any(each.at == before - 1 and each.word in ABOUT for each in clause.openers)


def met(clause: Clause, verb: Verb) -> list[Actor]:
    """The guests of a verb, without those of ``после переговоров с A`` before it."""
    found = guests(clause)
    before = [
        noun for noun in clause.nouns if noun.preposition and noun.at < verb.at and KINDS.get(noun.cue) not in _SEATED
    ]
    found = [each for each in found if not any(noun.at < each.at < verb.at for noun in before)] if before else found
    if not found or not clause.nouns:
        return found
    owned = _of_topic(clause, verb) if verb.cue in MEETING_VERBS else None
    return [each for each in but_of_other(clause, found, verb.at) if owned is None or each.at < owned.at]


def _of_topic(clause: Clause, verb: Verb) -> Noun | None:
    """``встретился с A и заговорил о возможности встречи с B``: the second meeting."""
    oblique = (noun for noun in clause.nouns if noun.at > verb.at and not noun.preposition)
    return next((noun for noun in oblique if not noun.cases & (NOM | ACC | INS)), None)


def of_other(clause: Clause, noun: Noun) -> list[Actor]:
    """Those whom somebody met at an encounter that is only mentioned: ``о переговорах с A``, ``перед встречей с A``."""
    stop = next((other.at for other in clause.nouns if other.at > noun.at), clause.tiles.size)
    return [each for each in guests(clause) if noun.at < each.at < stop]


def is_at_hand(clause: Clause, guest: Actor, noun: Noun) -> bool:
    """``на встрече с A рассказал о встрече с B``: A"""
    return any(each.preposition in AT_IT and each.at < guest.at < noun.at for each in clause.nouns)


def but_of_other(clause: Clause, found: list[Actor], at: int) -> list[Actor]:
    """*found* without those of an encounter mentioned behind tile *at*: ``позвонил A перед встречей с B``."""
    mentioned = [noun for noun in clause.nouns if noun.at > at and noun.preposition in MENTIONING]
    others = [each for noun in mentioned for each in of_other(clause, noun)]
    return [each for each in found if all(each is not other for other in others)]


def met_nameless(clause: Clause) -> bool:
    """``с`` stands before somebody whom nobody names."""
    if (
        not clause.openers
        or "country" in clause.cues
        or any(each.people and each.preposition in TOGETHER for each in clause.actors)
    ):
        return False
    return any(each.word in TOGETHER and _is_somebody(clause.tiles, each.at + 1) for each in clause.openers)


def _is_somebody(tiles: Tiles, at: int) -> bool:
    """No state, no period, no interviewer, no noun of another thing."""
    value = tiles.items[at].value if at < tiles.size else None
    if isinstance(value, RolePhrase):
        return value.lemma not in INTERVIEWERS
    if isinstance(value, CueWord):
        return value.cue == "delegation"
    return value is not None and not isinstance(value, Place | When)


def speaking(clause: Clause) -> list[Actor]:
    """``"Мы встретились с B", - сказал A``: A"""
    below = clause.below
    if below is None or below.link != "say" or below.tiles is not clause.tiles:
        return []
    return [each for each in nominatives(below) if each.people] if not _SPEAKERS.isdisjoint(clause.words) else []


def envoys(clause: Clause) -> list[Actor]:
    """``делегация, которую возглавляет A``: A stands for it."""
    below = clause.below
    if below is None or below.link != "which" or not any(verb.cue == "lead" for verb in below.verbs):
        return []
    return nominatives(below)
