"""What a clause tells by the noun of an encounter."""

from __future__ import annotations

from itertools import pairwise

from ...grammar.morph import adjective_cases
from ...grammar.when import When
from ...lexicon.senses import ACC, DAT, GEN, INS, NOM, CueWord, VerbForm
from ...mentions import Gap, Sign
from ...model import MeetingKind
from . import parties
from .clauses import FINITE, PRONOUN, Actor, Clause, Noun
from .cues import (
    ABOUT,
    AT_IT,
    BETWEEN,
    CHAIR,
    COMPLIMENTING,
    FRAMING,
    INTERVIEWERS,
    KINDS,
    MENTIONING,
    OTHERWHILE,
    PUBLIC,
    SPEAKING,
    TOGETHER,
    TOWARDS,
    WITH,
)
from .onesided import one_sided
from .order import is_next_one
from .outlook import ARRANGED, has_come_to_join
from .pacts import agrees
from .partners import by_partner, in_turn, left_over, on_line, roll_call
from .presence import present
from .told import Mode, Told, is_where_made
from .wishes import wished_for

__all__ = ["by_noun"]

_PAST = ("л", "ла", "ло", "ли", "лся", "лась", "лось", "лись", "с", "г")  # how verbs in the past end
_FRUITLESS = ("дал", "принес", "привел", "помог", "увенча", "снял", "измени", "развея", "продвину", "устрани", "остал")
_CHOSEN = ("стал", "избран", "назначен")
_EXPRESSING = "выразить"
_COMMA = Sign(",")
_NEAR = 3  # tokens from a job to the verb of whoever gets it
_NONE = (("не", "было"), ("не", "будет"))
_ABLE = frozenset({"мочь", "хотеть", "захотеть", "желать"})


def by_noun(clause: Clause) -> Told | None:
    """What a clause without a verb of encounter tells: by a noun of one, or by a role."""
    told = roll_call(clause) or by_partner(clause) or on_line(clause) or one_sided(clause) or present(clause)
    told = told or left_over(clause) or in_turn(clause)
    if told is not None:
        return told
    noun = _noun(clause)
    if noun is not None and noun.plural and noun.cue == "visit" and noun.preposition in AT_IT:
        return None  # `по итогам зарубежных визитов`: whichever
    if noun is None:
        if _by_telephone(clause):
            return _called(clause)
        return _said(clause) if "say" in clause.cues or _names_chair(clause) or _offers(clause) else None
    return _behind_preposition(clause, noun) if noun.preposition else _alone(clause, noun)


def _names_chair(clause: Clause) -> bool:
    """``председателем комиссии является A``, of whatever sits; not ``стал A``"""
    chair = next((each for each in clause.actors if each.lemma == CHAIR and each.cases & INS and not each.people), None)
    if chair is None:
        return False
    tiles = clause.tiles
    behind = tiles.items[chair.at].stop
    return not any(word.startswith(_CHOSEN) for word in tiles.tokens.words[behind : behind + _NEAR])


def _by_telephone(clause: Clause) -> bool:
    """``по телефону``"""
    at = clause.cues.get("phone_line")
    return at is not None and clause.tiles.tokens.words[clause.tiles.items[at].first] == "по"


def _called(clause: Clause) -> Told | None:
    """``A по телефону поздравил B``, ``согласовал с B``, who is no journalist; not ``заказал по телефону книгу A``,
    ``угрожал по телефону A``, who stands for no state"""
    if any(each.lemma in INTERVIEWERS for each in clause.actors):
        return None
    speakers = [each for each in parties.nominatives(clause) if each.people]
    partners = [*parties.recipients(clause), *parties.guests(clause), *parties.behind(clause, "перед")]
    polite = "say" in clause.cues or _offers(clause) or any(map(_compliments, clause.words))
    if polite:
        partners += parties.addressees(clause)
    addressed = [each for each in dict.fromkeys(partners) if each.people or each.lemma == PRONOUN]
    if not (speakers and addressed):
        return None
    return Told(clause, Mode.TELL, MeetingKind.CALL, speakers, addressed, states=0 if polite else 1)


def _compliments(word: str) -> bool:
    """``поздравил``"""
    return word.startswith(COMPLIMENTING)


def _said(clause: Clause) -> Told | None:
    """``A отметил``, not to a journalist, not elsewhere"""
    if any(each.lemma in INTERVIEWERS for each in clause.actors) or _is_elsewhere(clause):
        return None
    speakers = [each for each in parties.nominatives(clause) if each.people]
    addressed = [each for each in parties.addressees(clause) if each.people]
    told = Told(clause, Mode.SPEAK, None, speakers, addressed)
    told.chairs = "say" not in clause.cues and _names_chair(clause)
    return told


def _offers(clause: Clause) -> bool:
    """``A предложил B``"""
    finite = (each for each in clause.governors if each.cue in ("wish", "invite") and each.form in FINITE)
    return any(clause.lemma(each) not in _ABLE for each in finite)


def _is_elsewhere(clause: Clause) -> bool:
    """``ранее``, ``на следующий день``, ``в Лондоне``: not at the encounter spoken of."""
    tokens, first = clause.tiles.tokens, clause.tiles.items[clause.first].first
    if tokens.words[first] in OTHERWHILE:
        return True
    told = next((each.at for each in clause.actors), clause.first)
    return any(isinstance(each.value, When) or (each.preposition and each.at < told) for each in clause.scenery)


def _noun(clause: Clause) -> Noun | None:
    """The noun that tells; beside a verb of planning the one that it plans; ``о встрече A с B``
    before that at which it was told of."""
    planned = any(each.cue == "plan" and each.form in FINITE for each in clause.governors)
    nouns = [noun for noun in clause.nouns if not wished_for(clause, noun)]
    nouns = [noun for noun in nouns if noun.cue != "contacts" or _are_scheduled(clause, noun)]
    nouns = [noun for noun in nouns if noun.preposition not in FRAMING] or nouns
    bare = sorted((noun for noun in nouns if not noun.preposition), key=_remoteness)
    first = nouns[0] if nouns else None
    owners = {actor.noun for actor in clause.actors}
    if planned or (first is not None and not first.preposition):
        at_it = (noun for noun in nouns if noun.preposition in AT_IT and noun.at in owners)
        chosen = next(iter(bare), first)
        if planned or chosen is None or chosen.word(clause.tiles) not in SPEAKING or chosen.at in owners:
            return chosen
        return next(at_it, chosen)  # `шел разговор на встрече A с B`
    spoken_of = [noun for noun in nouns if noun.preposition in ABOUT]
    near = {guest.at - 2 for guest in parties.guests(clause)} if spoken_of and len(nouns) > 1 else set()
    return next((noun for noun in spoken_of if noun.at in owners or noun.at in near), first)


def _are_scheduled(clause: Clause, contacts: Noun) -> bool:
    """``запланированы контакты``, not ``планируют продолжать контакты``"""
    scheduled = any(each.cue == "plan" and each.form is VerbForm.SHORT_PASSIVE for each in clause.governors)
    return scheduled and not contacts.preposition and bool(contacts.cases & NOM)


def _remoteness(noun: Noun) -> int:
    """``в программе визита - переговоры``, ``переговорам предшествовали консультации``: the dative comes last."""
    return (not noun.cases & NOM) + (noun.cases == DAT)


def _behind_preposition(clause: Clause, noun: Noun) -> Told | None:
    """``в ходе беседы с A B рассказал``: who speaks there took part; not ``не знает о беседе A с B``."""
    if noun.preposition in BETWEEN or ("negation" in clause.cues and _is_missed(clause, noun)):
        return None  # `в перерыве между заседаниями`
    owners = parties.dependents(clause, noun)
    guests = parties.guests(clause)
    if (
        noun.plural
        and noun.cue == "meeting"
        and noun.preposition in MENTIONING
        and not any(map(_has_name, [*owners, *guests]))
    ):
        return None  # `достигнутые по итогам встреч президентов в 2025 году`
    guests = [each for each in guests if each.at > noun.at or each.preposition in TOGETHER]
    guests = parties.but_of_other(clause, guests, noun.at)
    if noun.preposition in ABOUT:
        guests = [each for each in guests if not parties.is_at_hand(clause, each, noun)]
    if noun.preposition in AT_IT:  # `на приеме у A`
        guests += [each for each in parties.behind(clause, "у") if each.at == noun.at + 2]
    if noun.cue == "visit":
        guests = [*guests, *parties.behind(clause, "по приглашению")]
    hosts = [each for each in owners if each.noun == noun.at] or parties.subject(clause)
    told = Told.of_noun(clause, Mode.TELL if noun.cue in KINDS else Mode.REFER, noun, hosts, guests)
    if noun.cue == "visit" and noun.preposition not in WITH and not agrees(clause):
        told.kind = None  # `в ходе визита`: of what was done there
    if told.kind in PUBLIC and ((noun.preposition == "на" and clause.rules("travel")) or has_come_to_join(clause)):
        told.mode = Mode.JOIN  # `на форум прибыли A и B`
    elif not guests and not owners:
        _without_partner(told, noun)
    return told


def _has_name(actor: Actor) -> bool:
    return bool(actor.people)


def _is_missed(clause: Clause, noun: Noun) -> bool:
    """``на встречу не пришел``, ``до встречи не дошло``, ``о встрече не знает``; not ``на встречу, о чем не знал``"""
    first, last = sorted((noun.at, clause.cues["negation"]))
    if any(tile.value == _COMMA for tile in clause.tiles.items[first:last]):
        return False
    return noun.preposition in ABOUT | {"до"} or (noun.preposition == "на" and bool(noun.cases & ACC))


def _without_partner(told: Told, noun: Noun) -> None:
    """``на встрече A заверил B``: an encounter told before, if the words do not make it another."""
    clause = told.clause
    inside = noun.preposition in AT_IT and told.kind not in PUBLIC
    told.guests = parties.addressees(clause) if inside else []
    if told.kind in PUBLIC and noun.preposition == "на" and _is_addressed(clause):
        told.guests = [each for each in parties.recipients(clause) if each.people]
    met = noun.preposition == "для" and sum(len(host.people) for host in told.hosts) > 1
    if not (met or "separate" in clause.cues or (noun.cue == "call" and inside) or _is_purpose(clause, noun)):
        told.mode = Mode.REFER
        if is_where_made(clause, noun):
            told.kind = None


def _is_addressed(clause: Clause) -> bool:
    """``заявил B``; ``выразил благодарность B``, wherever he is"""
    at = clause.cues.get("say")
    word = None if at is None else clause.tiles.items[at].value
    return isinstance(word, CueWord) and word.lemma != _EXPRESSING


def _is_purpose(clause: Clause, noun: Noun) -> bool:
    """``в Баку для переговоров собирается A``"""
    return noun.preposition in ("для", "на") and clause.rules("plan", "travel")


def _alone(clause: Clause, noun: Noun) -> Told | None:
    """``встреча A с B``; ``A предстоят переговоры с B``; ``у A намечена беседа с B``"""
    if ("negation" in clause.cues and not _was_fruitless(clause, noun)) or _there_was_none(clause, noun):
        return None
    owners: list[Actor] = parties.dependents(clause, noun)
    guests, planned = parties.guests(clause), clause.rules("plan")
    waiting = parties.behind(clause, "у")
    guests += _addressed(clause, noun)
    if planned:
        waiting += (*parties.recipients(clause), *parties.objects(clause))
    if not (owners or planned or waiting) and guests and not parties.nominatives(clause):
        waiting += [each for each in parties.recipients(clause) if each.people]  # `переговоры с A дались B нелегко`
    if planned or not owners:
        owners += [each for each in waiting if each not in owners and not _is_delegation(clause, each)]
    if planned and not (owners or guests) and _is_of_agenda(clause, noun):
        return None
    mode = Mode.TELL if owners or guests or planned or is_next_one(clause, noun) else Mode.REFER
    told = Told.of_noun(clause, mode, noun, owners or _received_before(clause) or parties.subject(clause), guests)
    if noun.cue == "event":  # `в ходе переговоров с A ожидается обсуждение`
        told.kind = next((KINDS[each.cue] for each in clause.nouns if each.cue in KINDS and each.preposition), None)
    return told


def _was_fruitless(clause: Clause, noun: Noun) -> bool:
    """``встреча A с B не принесла успеха``"""
    at = clause.cues["negation"]
    word = clause.tiles.tokens.words[clause.tiles.items[at].stop]
    return noun.at < at and word.startswith(_FRUITLESS) and word.endswith(_PAST)


def _there_was_none(clause: Clause, noun: Noun) -> bool:
    """``встречи A с B, о которой писали, не было``"""
    if noun.at or not noun.cases & GEN:
        return False
    sentence = clause.tiles.sentence
    words = clause.tiles.tokens.words[sentence.first : sentence.stop]
    return any(pair in _NONE for pair in pairwise(words))


def _addressed(clause: Clause, noun: Noun) -> list[Actor]:
    """``звонок A B``, ``визит A к B``"""
    if noun.cue == "call":
        return parties.recipients(clause)
    return parties.behind(clause, *TOWARDS) if noun.cue == "visit" else []


def _is_of_agenda(clause: Clause, noun: Noun) -> bool:
    """``согласовали повестку визита``, not ``проведение переговоров``, ``ряд встреч``"""
    before = clause.tiles.items[noun.at - 1]
    word = clause.tiles.tokens.words[before.stop - 1]
    return noun.cases == GEN and type(before.value) is Gap and not adjective_cases(word) and word not in ARRANGED


def _is_delegation(clause: Clause, actor: Actor) -> bool:
    """``делегация отправится в Баку, там у нее намечена встреча``"""
    return actor.is_unknown_pronoun and "delegation" in clause.cues


def _received_before(clause: Clause) -> list[Actor]:
    """``его принял A, намечена встреча с B``: with him who was received."""
    above = clause.above if clause.link == "and" and not clause.verbs else None
    if above is None or not above.verbs or above.verbs[0].cue != "receive":
        return []
    return [each for each in parties.objects(above) if each.at < above.verbs[0].at and each.lemma == PRONOUN]
