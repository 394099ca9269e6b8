"""Where somebody is sent: ``по Южной Европе``, ``в Индии``, ``при отделении``."""

from __future__ import annotations

from ..lexicon.codes import is_side
from ..lexicon.senses import DAT, KINDS, LOC, NOM, Head, HeadKind, Place, PlaceAdjective
from ..tokens import Tokens
from .dependents import capital_follows, governed_noun, is_dependent, is_grammatical
from .leaves import match_sense
from .morph import adjective_cases
from .names import same_line
from .role_words import ABROAD, COLLEAGUES, FIELDS, NOT_A_TOPIC
from .roles import Draft, PlaceItem, noun_at
from .surnames import DISTRICTS

__all__ = ["is_of_town", "move", "prepositional", "take_place"]

_MODIFIERS = 5
_OF_A_POST = frozenset(["в", "во", "на", "при", "от", "за", "из", "под"])
_FIELDS = frozenset(["области", "сфере"])
_LOCATIVE_ENDS = ("е", "и", "ах", "ях")


def move(draft: Draft, stop: int, *, solid: bool = True) -> bool:
    """Take all up to token *stop* into the role."""
    draft.stop = stop
    if solid and not draft.named:
        draft.solid = stop
    return True


def take_place(draft: Draft, place: Place, first: int, stop: int) -> bool:
    """Take a place into the role: whom somebody stands for."""
    draft.places.append(PlaceItem(first, stop, place.code if is_side(place.code) else ""))
    return move(draft, stop)


def prepositional(draft: Draft, word: str) -> bool:
    """A preposition that *word* is, with what it governs."""
    tokens, behind = draft.tokens, draft.stop + 1
    if behind >= tokens.size or not same_line(tokens, behind):
        return False
    if tokens.words[behind] == "имени" and word == "по":  # `водителя по имени Аслан`
        draft.singular = NOM
        return move(draft, behind + 1, solid=False)
    if word == "по":
        topic = tokens.words[behind] not in NOT_A_TOPIC and tokens.raw[behind][0].isalpha()
        stop = _region(tokens, behind + 2 * is_of_town(tokens, behind))
        if stop is not None:
            return _of_region(draft, behind, stop)
        behind += bool(adjective_cases(tokens.words[behind]) & DAT) and behind + 1 < tokens.size
        return topic and move(draft, behind + 1, solid=draft.noun.lemma not in ABROAD)
    if word == "без":  # `министр без портфеля`
        return is_dependent(tokens, behind) and move(draft, behind + 1)
    if word in ("из", "от") and tokens.raw[behind][0].islower() and is_dependent(tokens, behind):
        return move(draft, behind, solid=False)  # `коллега из транспортного ведомства`
    if tokens.words[behind - 2].startswith(FIELDS.get(word, ())) and _is_of_a_field(draft, behind - 2):
        return _contact(draft, behind)
    return word in _OF_A_POST and _post(draft, behind)


def _is_of_a_field(draft: Draft, at: int) -> bool:
    """``управление по связям``, ``комитет борьбы``, no ``герой борьбы``: the noun at *at* is a field of work."""
    tokens = draft.tokens
    if "по" in tokens.words[draft.head : at]:
        return True
    body = match_sense(tokens, at - 1, Head)
    return body is not None and body[0].kind is HeadKind.ORGANISATION


def _contact(draft: Draft, at: int) -> bool:
    """``по взаимодействию со СМИ``, ``по работе с молодыми кадрами``, ``по надзору за банками``: its other end."""
    tokens = draft.tokens
    at = governed_noun(tokens, at)
    kept = tokens.raw[at][:1].isalpha() and not is_grammatical(tokens, at)
    return kept and move(draft, at + 1, solid=False)


def is_of_town(tokens: Tokens, at: int) -> bool:
    """``г. Алматы``"""
    return tokens.words[at] == "г" and tokens.words[at + 1] == "." and match_sense(tokens, at + 2, Place) is not None


def _region(tokens: Tokens, at: int) -> int | None:
    """Behind a place with an adjective before it: ``Южной Европе``."""
    at += bool(tokens.raw[at][0].isupper() and adjective_cases(tokens.words[at]))
    found = match_sense(tokens, at, Place) if at < tokens.size else None
    return None if found is None else found[1]


def _of_region(draft: Draft, first: int, stop: int) -> bool:
    """``по Восточной Европе и Центральной Азии``"""
    tokens = draft.tokens
    draft.places.append(PlaceItem(first, stop, ""))
    if tokens.words[stop] == "и" and stop + 1 < tokens.size and (more := _region(tokens, stop + 1)) is not None:
        stop = more
    return move(draft, stop, solid=draft.noun.lemma not in ABROAD)


def _post(draft: Draft, at: int) -> bool:
    """``в Индии``, ``при ООН``, ``в монгольском Улгии``: where one is sent says nothing of one's own state."""
    tokens = draft.tokens
    solid = draft.noun.lemma in ABROAD
    if draft.noun.lemma == "кандидат" and tokens.kinds[at] & KINDS[Head]:  # `кандидат в депутаты`
        return move(draft, at + 1)
    if tokens.words[at - 1] == "при" and _is_by_a_holder(tokens, at):
        return move(draft, at + 1)
    found = match_sense(tokens, at, Place)
    if found is not None:
        home = tokens.words[at - 1] == "из" and draft.noun.lemma in COLLEAGUES and is_side(found[0].code)
        draft.places.append(PlaceItem(at - 1, found[1], found[0].code if home else ""))
        return move(draft, found[1], solid=solid)
    if tokens.kinds[at] & KINDS[PlaceAdjective] and capital_follows(tokens, at + 1):
        _take_state(draft, at)
        return move(draft, at + 2, solid=solid)
    if tokens.raw[at][0].isupper():
        district = adjective_cases(tokens.words[at]) & LOC and _office(draft, at + 1)
        return bool(district) or move(draft, at + 1, solid=solid)
    kind = at + bool(adjective_cases(tokens.words[at]) & LOC)
    if tokens.words[kind].startswith(DISTRICTS) and (named := _place_name(tokens, kind + 1)):  # `в морском порту Актау`
        return move(draft, named, solid=False)
    if tokens.words[at] in _FIELDS and tokens.raw[at + 1][:1].islower():
        return move(draft, at + 1, solid=False)  # `эксперт в области права`
    sent = solid or tokens.words[at - 2].startswith("делегаци") or _is_by_a_body(tokens, at)
    return sent and _office(draft, at)


def _take_state(draft: Draft, at: int) -> None:
    """``эксперт в перуанском Институте экономики``: the body that somebody works at is of a state."""
    tokens = draft.tokens
    adjective, body = match_sense(tokens, at, PlaceAdjective), match_sense(tokens, at + 1, Head)
    if adjective is not None and body is not None and body[0].kind == HeadKind.ORGANISATION:
        draft.adjectives.extend(adjective[0].codes)


def _is_by_a_holder(tokens: Tokens, at: int) -> bool:
    """``академии при президенте Перу``, ``совета при главе государства``, no ``при президенте Громове``."""
    noun = noun_at(tokens, at)
    if noun is None or not noun.singular & LOC:
        return False
    return bool(tokens.kinds[at + 1] & KINDS[Place]) or not capital_follows(tokens, at + 1)


def _is_by_a_body(tokens: Tokens, at: int) -> bool:
    """``школы при городском театре``, ``министр в правительстве Перу``, but ``министр при встрече``, ``министр в
    правительстве Петра Громова``."""
    if tokens.words[at - 1] not in ("при", "в"):
        return False
    named = tokens.words[at - 1] == "при"
    at += bool(adjective_cases(tokens.words[at]) & LOC)
    body = match_sense(tokens, at, Head)
    if body is None or body[0].kind != HeadKind.ORGANISATION:
        return False
    return named or match_sense(tokens, body[1], Place) is not None


def _place_name(tokens: Tokens, at: int) -> int:
    """Where a place that is known begins, or where an unknown word with a capital ends before the name of a person."""
    if match_sense(tokens, at, Place) is not None:
        return at
    unknown = capital_follows(tokens, at) and not tokens.kinds[at]
    return at + 1 if unknown and capital_follows(tokens, at + 1) else 0


def _office(draft: Draft, at: int) -> bool:
    """``при отделении``, ``при уставных органах``: the words that the preposition governs."""
    tokens, stop = draft.tokens, at
    while (
        stop < min(tokens.size, at + _MODIFIERS) and not is_grammatical(tokens, stop) and tokens.raw[stop][0].islower()
    ):
        governed = tokens.words[stop].endswith(_LOCATIVE_ENDS)
        if not governed and not adjective_cases(tokens.words[stop]) & LOC:
            break
        stop += 1
        if governed:
            return move(draft, stop, solid=False)
    return False
