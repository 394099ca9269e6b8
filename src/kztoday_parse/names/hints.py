"""What the neighbours of a name say of the case and the gender it stands in."""

from __future__ import annotations

from ..grammar.dependents import governed_cases
from ..grammar.leaves import match_sense, verb_of_speech
from ..grammar.morph import FEMALE, GENDERS, MALE, adjective_cases, name_cases
from ..grammar.name_words import HONOURS, TITLES
from ..grammar.names import opens_sentence
from ..grammar.roles import Noun, noun_at
from ..lexicon.senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    KINDS,
    LOC,
    NOM,
    CueWord,
    Demonym,
    FunctionWord,
    Head,
    Month,
    Place,
    Preposition,
    Sense,
    VerbForm,
)
from ..tokens import Tokens
from .brackets import state_in_brackets
from .verbs import is_past

__all__ = ["FAINT", "PAST_OF_MANY", "TO_PERSONS", "case_before", "hint"]

_PLACE, _DEMONYM = KINDS[Place], KINDS[Demonym]
_OBLIQUE = ANY_CASE & ~NOM
_UNGOVERNED = ANY_CASE & ~LOC  # no locative without a preposition
_LOUD, FAINT = 2.5, 1.0  # what a hint adds to the readings it speaks for
_ADVERBS = frozenset(["накануне", "напротив", "после", "вокруг"])  # prepositions and adverbs as well
_PAST = ("ено", "ана", "ано", "ены", "аны", "л", "ла", "ли", "лся", "лась", "лись", "ет", "ит", "ют", "ят")
_INFINITIVE = ("ать", "ять", "ить", "еть", "ться", "уть", "ыть")
_DONE = (*_PAST, *_INFINITIVE)
_NO_INFINITIVE = frozenset("память печать мать сеть нить путь суть кровать зять прыть стать рукоять".split())
_NO_PRESENT = ("бинет", "совет", "митет", "ртрет", "юджет", "южет", "твет", "екрет", "визит", "ворит")
_PASSIVE = ("ено", "ана", "ано", "ены", "аны")
_OF_MANY_OR_HIM = ("ил", "ал", "ял", "ел", "лся", "ли", "лись")  # no verb whose subject is one woman
_SHE_DID = ("ла", "лась")
_OBLIQUE_ENDS = ("е", "я", "и", "ого", "его", "ой", "ей", "ых", "их", "ам", "ям", "ах", "ях")
_VOWELS = frozenset("аеёиоуыэюя")
_GRAMMATICAL = frozenset([FunctionWord, Preposition])
_WHO = ("ник", "тель", "ист", "олог", "ица", "истка", "анка", "еста", "певец", "борец", "гонщик")
_GOVERNORS = frozenset("участием председательством руководством словам мнению просьбе приглашению поручению".split())
PAST_OF_MANY = ("или", "али", "яли", "ели")
_DO_TOGETHER = (*PAST_OF_MANY, "ют", "ут", "ят")
_NO_VERB = ("титут", "шрут", "алют", "риют", "дебют", "солют", "тели", "дели", "цели", "мели")
_BETWEEN = frozenset(["и", ","])
_IS = {"был": MALE, "была": FEMALE, "есть": 0, "стал": MALE, "стала": FEMALE, "является": 0, "станет": 0, "будет": 0}
_NAMING = frozenset(["был", "была", "есть", "стал", "стала"])  # who somebody was follows in another case as often
_DATIVES = frozenset("уюей")
_TO_WHOM = (
    *("вручи", "вруча", "переда", "подари", "поруч", "позвон", "ответи", "доложи", "напомни", "помог", "пожела"),
    *("предостав", "посовет", "возрази", "сообщи", "рассказа", "выдал"),
)
TO_PERSONS = (
    *("попрос", "назнач", "арестова", "задержа", "поблагодар", "обвин", "поздрав", "награди", "увол", "приглас"),
    *("осуди", "освободи", "обыгра", "сменил", "сменит", "заменит", "избрал", "помилова", "допроси", "приговорил"),
    *("принял", "принимае", "встретил", "приветств", "навести"),
)
_HAVING_DONE = (*TO_PERSONS, "замени", "смени", "победи", "опереди", "обогна", "отстрани", "поблагодари")
_GERUNDS = ("ив", "ав", "яв")


def case_before(tokens: Tokens, at: int) -> int:
    """The cases that a preposition right before the name leaves."""
    if not at:
        return _UNGOVERNED
    if tokens.words[at - 1] in _GOVERNORS:
        return GEN
    if tokens.words[at - 1] in HONOURS:
        return HONOURS[tokens.words[at - 1]]
    cases = governed_cases(tokens, at - 1)
    return cases if cases and tokens.words[at - 1] not in _ADVERBS else _UNGOVERNED


def hint(tokens: Tokens, first: int, stop: int) -> tuple[int, int, float]:
    """The case and the gender that the neighbours speak for, and how loud: a verb of speech makes the name its
    subject, a noun before it makes it a genitive, the start of a sentence is a subject more often than not."""
    for at in (stop, first - 1):
        form = verb_of_speech(tokens, at)
        if form is None or (at == stop and _is_ruled_holder(tokens, first - 1)):
            continue
        if not (form.plural and at < first):  # `передали Громову`
            return NOM, GENDERS.get(form.gender, 0), _LOUD
    before = tokens.words[first - 1] if first else ""
    titled = first > 0 and _title(tokens, first - 1) is not None  # `министр и госпожа Громова подписали`
    if before not in _BETWEEN and not titled and _is_of_many(tokens, stop):  # `Громова лишили наград`
        return _OBLIQUE, 0, _LOUD
    if tokens.raw[stop] == "(" and opens_sentence(tokens, first) and state_in_brackets(tokens, stop + 1) is not None:
        return NOM, 0, _LOUD  # `- Тору Камикаба (Япония)`
    told = _told_before(tokens, first, stop, before) if before else None
    if told is not None:
        return told
    doer = _done_by(tokens, stop)
    if doer or opens_sentence(tokens, first):
        return NOM, doer, FAINT
    doer = _done_by(tokens, first - 1) if first else 0
    if doer and _is_done_to_a_thing(tokens, first - 2):
        return NOM, doer, _LOUD
    if doer and first > 1 and _may_do(tokens, first - 2, doer):  # `жена поддержала Селиму Орлову`
        return _OBLIQUE, 0, _LOUD
    return (_OBLIQUE, 0, FAINT) if first and before.endswith(_OF_MANY_OR_HIM) else (0, 0, 0)


def _is_ruled_holder(tokens: Tokens, at: int) -> bool:
    """``заместитель главы войск генерала Марка Орлова сообщил``: the noun before the name is no subject."""
    noun = noun_at(tokens, at) if at >= 0 and tokens.kinds[at] & KINDS[Head] else None
    return noun is not None and not noun.singular & NOM


def _done_by(tokens: Tokens, at: int) -> int:
    """The gender of whoever did what a verb in the past at *at* says (``принял``, ``приняла``), 0 for no verb."""
    if not is_past(tokens, at) or tokens.kinds[at] & (KINDS[Head] | _PLACE):
        return 0
    return FEMALE if tokens.words[at].endswith(_SHE_DID) else MALE


def _may_do(tokens: Tokens, at: int, gender: int) -> bool:
    """A noun that can be the subject of a verb of that gender; what a preposition rules cannot, nor can a month."""
    word = tokens.words[at]
    if tokens.kinds[at] & KINDS[Month] or not _is_noun(tokens, at) or adjective_cases(word):
        return False
    ends_so = word[-1] in "аяь" if gender == FEMALE else word[-1] not in _VOWELS
    return ends_so and not _is_ruled(tokens, at)


def _is_ruled(tokens: Tokens, at: int) -> bool:
    """``во время визита``, ``в ходе этого визита``"""
    for before in range(at - 1, max(-1, at - 4), -1):
        if governed_cases(tokens, before):
            return True
        if not tokens.words[before].endswith(_OBLIQUE_ENDS):
            return False
    return False


def _is_done_to_a_thing(tokens: Tokens, at: int) -> bool:
    """``встречу провела Алия Рустемова``, ``делегацию Перу возглавила``: what stands before the verb is its object."""
    verb, at = at + 1, at - (at > 0 and tokens.kinds[at] & _PLACE > 0)
    return at >= 0 and tokens.words[at][-1] in "ую" and not tokens.words[verb].startswith(TO_PERSONS)


def _told_before(tokens: Tokens, first: int, stop: int, before: str) -> tuple[int, int, float] | None:
    """What the word before the name says of its case and gender."""
    if before == "»":
        return GEN, 0, FAINT
    if before.endswith(_PASSIVE):  # `вручено`, `присвоены`
        return DAT, 0, FAINT
    if "летн" in before and (cases := adjective_cases(before.rpartition("-")[2], "m")):  # `45-летнего`
        return NOM if cases & NOM else cases, MALE, _LOUD
    if before in _ADVERBS:
        return GEN, 0, _LOUD
    if before in _IS:
        return NOM, _IS[before], FAINT if before in _NAMING else _LOUD
    if before.startswith(_TO_WHOM) and before.endswith(_DONE) and tokens.words[stop - 1][-1] in _DATIVES:
        return DAT, 0, _LOUD  # `вручили Громову`
    if before.startswith(TO_PERSONS) and before.endswith(_DONE) and not before.endswith(_PASSIVE):
        return ACC, 0, _LOUD  # `попросит Громова`
    if before.startswith(_HAVING_DONE) and before.endswith(_GERUNDS):
        return ACC, 0, _LOUD  # `заменив Громова`
    if before.endswith(_DO_TOGETHER) and not before.endswith(_NO_VERB) and tokens.words[stop] not in _BETWEEN:
        return _OBLIQUE, 0, _LOUD  # `назначили Громова послом`
    return _told_by_noun(tokens, first, stop, before)


def _told_by_noun(tokens: Tokens, first: int, stop: int, before: str) -> tuple[int, int, float] | None:
    """What a nationality, a title or another noun before the name says."""
    if tokens.kinds[first - 1] & _DEMONYM and (nation := match_sense(tokens, first - 1, Demonym)) is not None:
        return nation[0].cases, 0, _LOUD
    noun = _title(tokens, first - 1)
    if noun is not None:
        return noun.singular, GENDERS.get(noun.gender, 0), _LOUD
    if before in TITLES:  # `с графом Шереметевым`
        return name_cases(before), 0, _LOUD
    if before.endswith(_WHO):  # `Невеста Хадыжа Оспанова`, `Приятель Аслана Оспанова`: both are told so
        return name_cases(before) | GEN, 0, _LOUD
    if not _is_noun(tokens, first - 1):
        return None
    doer = _done_by(tokens, stop) if stop - first > 1 else 0
    if doer and not _may_do(tokens, first - 1, doer):
        return NOM, doer, FAINT  # `15 апреля Алия Рустемова приняла`, no `делегация Алия Рустемова приняла`
    return adjective_cases(before, "mf") & ~LOC or GEN, 0, _LOUD


def _title(tokens: Tokens, at: int) -> Noun | None:
    """``госпожа``"""
    noun = noun_at(tokens, at)
    return noun if noun is not None and noun.lemma in TITLES else None


def _is_of_many(tokens: Tokens, at: int) -> bool:
    """A verb in the plural of the past, which one person is not the subject of."""
    return tokens.words[at].endswith(PAST_OF_MANY) and tokens.raw[at].islower() and not tokens.kinds[at] & _PLACE


def _is_noun(tokens: Tokens, at: int) -> bool:
    """A word in small letters that is neither grammatical nor a verb in the past."""
    word = tokens.words[at]
    if word.endswith(_PAST) and not word.endswith(_NO_PRESENT):
        return False
    if word.endswith(_INFINITIVE) and word not in _NO_INFINITIVE:
        return False
    if not (tokens.raw[at][0].islower() or opens_sentence(tokens, at)):
        return False
    return bool(adjective_cases(word)) or not any(_is_no_noun(entry.sense) for entry in tokens.entries[at] or ())


def _is_no_noun(sense: Sense) -> bool:
    """A grammatical word, or the verb of a cue; ``встреча`` is a cue and a noun."""
    return type(sense) in _GRAMMATICAL or (type(sense) is CueWord and sense.form != VerbForm.NOUN)
