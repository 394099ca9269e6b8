"""What can depend on a head noun: words with the ending of a genitive, and lists of them."""

from __future__ import annotations

from functools import lru_cache

from ..lexicon.senses import (
    GEN,
    INS,
    KINDS,
    LOC,
    SIGN,
    CueWord,
    Demonym,
    FunctionWord,
    Head,
    Numeral,
    Place,
    PlaceAdjective,
    Preposition,
    VerbForm,
)
from ..tokens import Tokens
from .leaves import match_sense
from .morph import adjective_cases
from .names import same_line
from .role_words import FIELDS, LEADING, MANAGING, NOT_A_TAIL, PLAIN_GENITIVES, TRANSIENT

__all__ = [
    "begins_sentence",
    "capital_follows",
    "governed_cases",
    "governed_noun",
    "is_dependent",
    "is_genitive",
    "is_grammatical",
    "is_held",
    "is_in_field",
    "is_known",
    "is_second_field",
    "list_goes_on",
    "modifies",
]

_KNOWN = KINDS[Place] | KINDS[PlaceAdjective] | KINDS[Demonym] | KINDS[Head] | KINDS[Preposition]
_PREPOSITION = KINDS[Preposition]
_MODIFYING, _CUE = KINDS[PlaceAdjective] | KINDS[Numeral], KINDS[CueWord]
_GRAMMATICAL = KINDS[FunctionWord] | KINDS[Preposition]
_WITH = frozenset({"с", "со"})
_HELD = frozenset({"meeting", "talks", "consultations"})
_HOLDING = 2  # tokens from a verb of holding to whoever stands behind `с`
_FIELD = 8  # tokens of a field of work
_LIST = 7  # tokens within which a list must come to its `и`
_BEFORE_PLURALS = ("ных", "ких", "вых")  # ends of adjectives before a genitive of the plural
_NO_NOUN = (  # ends of verbs and of other cases
    *("ал", "ил", "ел", "ял", "ла", "ло", "ли", "ет", "ит", "ут", "ют", "ть", "ся", "сь"),
    *("о", "е", "у", "ю", "ом", "ем", "им"),
)
_VOWELS = "аеиоуыэюя"
_DATIVES = ("у", "ю", "ости", "ам", "ям", "ым", "им")
_OF_A_FIELD = ("те", "ке", "ле", "де", "не", "пе")  # datives of `защита`, `работа`, if something depends on them
_FIELDWISE = (*_DATIVES, *_OF_A_FIELD)
_OF_PLURALS = ("вок", "зок", "упок", "работок", "ценок", "делок", "ниц", "тур", "циатив")  # `поставок`, `структур`
_OF_VERBS = (  # прошла, вышли, увезли, могли, находится, расходятся
    *("шла", "шли", "езли", "огли", "егли", "екли", "ерли", "несли", "пасли", "росли"),
    *("тся", "ться", "шься", "мся", "лся"),
)


@lru_cache(maxsize=1 << 13)
def is_genitive(word: str) -> bool:
    """The ending of a genitive, and not of a verb in the past.

    >>> is_genitive("торговли"), is_genitive("провели"), is_genitive("дел"), is_genitive("их")
    (True, False, True, False)
    """
    if word in PLAIN_GENITIVES or word.removeprefix("гос") in PLAIN_GENITIVES:
        return True
    if word in NOT_A_TAIL or len(word) < 3 or word.endswith(_OF_VERBS):
        return False
    end = word[-1]
    if end in "аяы":
        return not (word[-2:] in ("ла", "ая", "яя", "ся") and word[-3] in _VOWELS)
    if end == "и":
        past = word[-2:] == "ли" and word[-3] in _VOWELS
        return not past and not word.endswith(("вши", "ыми", "ими", "йти", "дти", "зти", "вести", "нести"))
    return word.endswith(_OF_PLURALS) or word.endswith(("ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "ий", "ств"))


@lru_cache(maxsize=1 << 13)
def _looks_dependent(word: str) -> bool:
    return is_genitive(word) or word.endswith(("ам", "ям", "ию", "ике", "ии"))


def is_dependent(tokens: Tokens, at: int) -> bool:
    """A word in small letters that can depend on a head noun."""
    bits = tokens.kinds[at]
    if bits & (SIGN | _GRAMMATICAL):
        return False
    word = tokens.words[at]
    if _looks_dependent(word) or (not bits and adjective_cases(word) != 0):
        return True
    of_many = at > 0 and tokens.words[at - 1].endswith(_BEFORE_PLURALS) and tokens.raw[at].islower()
    return of_many and not word.endswith(_NO_NOUN)  # `ценных бумаг`


def is_grammatical(tokens: Tokens, at: int) -> bool:
    """A word of a closed class."""
    return bool(tokens.kinds[at] & _GRAMMATICAL)


def is_known(tokens: Tokens, at: int) -> bool:
    """A place, a body, a nationality: a capitalised word that opens no name."""
    return bool(tokens.kinds[at] & _KNOWN)


def capital_follows(tokens: Tokens, at: int) -> bool:
    """The token at *at* begins with a capital and stands on the same line as the one before."""
    return tokens.raw[at][:1].isupper() and same_line(tokens, at)


def governed_cases(tokens: Tokens, at: int) -> int:
    """The cases that a preposition at *at* leaves, 0 where there is none."""
    cases = 0
    if tokens.kinds[at] & _PREPOSITION:
        for entry in tokens.entries[at] or ():
            if type(entry.sense) is Preposition and not entry.rest:
                cases |= entry.sense.cases
    return cases


def is_in_field(tokens: Tokens, at: int, floor: int = 0) -> bool:
    """``по`` opened a field of work before *at*, not before *floor*."""
    return "по" in tokens.words[max(floor, at - _FIELD) : at]


def is_second_field(tokens: Tokens, at: int) -> bool:
    """``по … и развитию``, ``по … и защите прав``, ``по … и работе с кадрами``: the word behind ``и``."""
    word, behind = tokens.words[at], tokens.words[at + 1]
    if word.endswith(_OF_A_FIELD):
        return is_genitive(behind) or word.startswith(FIELDS.get(behind, ()))
    return word.endswith(_DATIVES)


def begins_sentence(tokens: Tokens, at: int) -> bool:
    """``компании «Восток» По словам``: a preposition with a capital begins a sentence, though none has ended."""
    if not tokens.raw[at][:1].isupper() or not tokens.kinds[at] & _PREPOSITION:
        return False
    return not tokens.kinds[at + 1] & _PREPOSITION  # `музея По в Балтиморе`


def _is_of_field(tokens: Tokens, at: int) -> bool:
    """``по внешней политике, обороне и безопасности``: one more dative behind ``по``."""
    return tokens.words[at].endswith(_FIELDWISE) and is_in_field(tokens, at)


def list_goes_on(tokens: Tokens, at: int) -> bool:
    """``торговли и промышленности``: the comma before *at* is one of a list that ends in ``и``."""
    for index in range(at + 1, min(tokens.size, at + _LIST)):
        word = tokens.words[index]
        if word == "и":
            behind = index + 1
            known = is_dependent(tokens, behind) or _is_of_field(tokens, behind)
            return behind < tokens.size and tokens.raw[behind][0].islower() and known
        if word != "," and not is_dependent(tokens, index) and not _is_of_field(tokens, index):
            return False
    return False


def _is_adjective(tokens: Tokens, at: int) -> bool:
    """``торговый представитель``: an adjective of the trade words."""
    cue = match_sense(tokens, at, CueWord)
    return cue is not None and cue[0].form == VerbForm.OTHER


def governed_noun(tokens: Tokens, at: int) -> int:
    """The noun that a preposition before *at* governs, behind its adjective: ``с [организованной] преступностью``."""
    attribute = adjective_cases(tokens.words[at]) & (INS | LOC) and tokens.raw[at + 1][:1].islower()
    return at + (bool(attribute) and not is_grammatical(tokens, at + 1))  # `за рынком и …`


def modifies(tokens: Tokens, at: int, cases: int) -> bool:
    """An adjective in one of *cases* that can belong to a role."""
    bits, word = tokens.kinds[at], tokens.words[at]
    if bits and not bits & _MODIFYING and (bits != _CUE or not _is_adjective(tokens, at)):
        return word.startswith((MANAGING, LEADING)) and bool(adjective_cases(word) & cases)
    return bool(adjective_cases(word) & cases) and word not in TRANSIENT


def is_held(tokens: Tokens, first: int, at: int) -> bool:
    """``провел с министром переговоры``, ``провел с послом консультации``: they depend on the verb, not on the role
    that begins at token *first*."""
    nouns = [entry.sense for entry in tokens.entries[at] or () if type(entry.sense) is CueWord]
    if not nouns or any(noun.form is not VerbForm.NOUN or noun.cue not in _HELD for noun in nouns):
        return False
    if not any(noun.cases & GEN for noun in nouns):
        return any(noun.plural for noun in nouns)
    if first < _HOLDING or tokens.words[first - 1] not in _WITH or not any(noun.plural for noun in nouns):
        return False
    verb = match_sense(tokens, first - _HOLDING, CueWord)
    return verb is not None and verb[0].cue == "hold"
