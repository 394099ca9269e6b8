"""What speaks for a bare name being a person's, all put together."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from ..grammar.latin_names import CYRILLIC
from ..grammar.morph import name_cases
from ..grammar.name_runs import MAY_NAME, goes_somewhere
from ..grammar.name_words import BODY_STARTS, EAST_ASIAN, RULERS
from ..grammar.names import Part, PartKind, is_given, opens_sentence
from ..lexicon.senses import KINDS, NOM, FunctionWord, Place, PlaceAdjective, Preposition
from ..tokens import Tokens
from .adjectives import describes_next, is_of_a_place
from .brackets import state_in_brackets
from .evidence import (
    acts,
    fills_line,
    is_foreign_name,
    is_noble,
    is_of_a_nation,
    is_place,
    is_somebody,
    is_thing,
    is_where,
    speaks_beside,
)
from .latin_ends import is_spelt_out
from .met import is_met
from .reading import is_family_first
from .said import is_said_of
from .shapes import is_surname_like
from .told import is_told_of
from .verbs import is_done_to

__all__ = ["Evidence", "evidence_of", "is_likely"]

_JOINS = frozenset(["и", ",", ";"])
_SMALL_WORDS = KINDS[FunctionWord] | KINDS[Preposition]
_OF_STATES = KINDS[PlaceAdjective] | KINDS[Place]


class Evidence(IntEnum):
    """What speaks for a name being a person's: a thing of that name, nothing, its coming back in the text,
    its shape, or more than that."""

    THING = 0
    NONE = 1
    LIKELY = 2
    SHAPE = 3
    SURE = 4


def is_likely(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Two unknown words with capitals, if not only because a sentence begins there."""
    first, stop = parts[0].first, parts[-1].stop
    if is_where(tokens, first) or not is_foreign_name(tokens, parts):
        return False
    return not opens_sentence(tokens, first) or acts(tokens, first, stop) or fills_line(tokens, first, stop)


def evidence_of(tokens: Tokens, parts: Sequence[Part], *, full: bool) -> Evidence:
    """What speaks for a bare name being a person's."""
    first, stop = parts[0].first, parts[-1].stop
    if is_thing(tokens, parts):
        return Evidence.THING
    if is_of_a_place(tokens, parts) or is_place(tokens, parts):
        return Evidence.NONE
    if is_of_a_nation(tokens, first) and not tokens.words[first].startswith(BODY_STARTS):
        return Evidence.SURE
    if not full:
        reigns = parts[0].kind == PartKind.GIVEN and parts[-1].kind == PartKind.NUMERAL  # `визит Карла III`
        return Evidence.SURE if reigns or _is_lone_surname(tokens, parts[0]) else Evidence.NONE
    if parts[0].text < CYRILLIC:  # Latin letters are a firm's or a product's as often
        return Evidence.SURE if is_somebody(tokens, first, stop) else Evidence.LIKELY
    if parts[0].kind in (PartKind.GIVEN, PartKind.INITIAL) or parts[-1].kind == PartKind.INITIAL:
        return Evidence.SURE
    if tokens.raw[stop] == "(" and is_spelt_out(tokens, stop):
        return Evidence.SURE
    if is_family_first(parts) and is_surname_like(parts[0]):
        return Evidence.SURE
    if speaks_beside(tokens, first, stop):
        return Evidence.SURE
    if opens_sentence(tokens, first):
        return Evidence.SHAPE if _begins_as_name(tokens, parts) or _is_eastern(tokens, parts) else Evidence.NONE
    if any(map(is_surname_like, parts)) or parts[0].text.lower() in EAST_ASIAN:
        return Evidence.SURE
    return Evidence.SHAPE if is_foreign_name(tokens, parts) and not is_where(tokens, first) else Evidence.NONE


def _begins_as_name(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Unknown words at the start of a sentence, before a verb, or alone on a line."""
    first, stop = parts[0].first, parts[-1].stop
    if not name_cases(parts[-1].text) & NOM:
        return False
    open_end = parts[-1].text[-1] in "аяыию" and not is_surname_like(parts[-1])
    if tokens.kinds[first] & MAY_NAME and goes_somewhere(tokens, stop):  # `Сума Рахими посетил`
        open_end = False
    acted = acts(tokens, first, stop) or is_done_to(tokens, stop)
    alone = acted or fills_line(tokens, first, stop) or _is_joined_to_name(tokens, parts[-1])
    if tokens.words[first - 1] == "-" and first > 1 and _is_of_a_list(tokens, first - 2):
        return is_foreign_name(tokens, parts)
    listed = tokens.raw[stop] == "(" and state_in_brackets(tokens, stop + 1) is not None
    return (listed or (alone and not open_end)) and is_foreign_name(tokens, parts)


def _is_eastern(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """``Си Цзиньпин доволен``: a family name of the East that is no other word, before one or two unknown words."""
    first = parts[0].text.lower()
    if first not in EAST_ASIAN or first in RULERS or tokens.kinds[parts[0].first] & _SMALL_WORDS:
        return False
    return len(parts) < 4 and all(part.kind == PartKind.WORD and not tokens.kinds[part.first] for part in parts[1:])


def _is_of_a_list(tokens: Tokens, at: int) -> bool:
    """`казахстанскую делегацию - …, узбекскую - Хуршид Рустамов`, `Турцию - Умид Демир, Польшу - Якуб Халупов`"""
    return bool((tokens.kinds[at - 1] | tokens.kinds[at]) & _OF_STATES)


def _is_joined_to_name(tokens: Tokens, part: Part) -> bool:
    """``Никол Саргсян и Масуд Рахими``, ``Батбол Ганбатар, Марат Громов``: a family name before ``и`` or a comma and
    two more capitals, or any word before them and a known given name."""
    at = part.stop
    if at + 2 >= tokens.size or tokens.words[at] not in _JOINS:
        return False
    if not (is_surname_like(part) or is_given(tokens, at + 1)):
        return False
    return tokens.raw[at + 1][:1].isupper() and tokens.raw[at + 2][:1].isupper()


def _is_lone_surname(tokens: Tokens, part: Part) -> bool:
    """``Песков заявил``, ``по словам Пескова``; at the start of a sentence ``Картина основана`` looks alike."""
    if describes_next(tokens, part):
        return False
    if is_said_of(tokens, part) or is_noble(tokens, part) or is_met(tokens, part):
        return True
    if is_surname_like(part) and is_told_of(tokens, part):
        return True
    if not is_surname_like(part) or not acts(tokens, part.first, part.stop) or not name_cases(part.text) & NOM:
        return False
    noun_like = part.text.endswith(("ина", "ова", "ева")) and opens_sentence(tokens, part.first)
    return not noun_like or speaks_beside(tokens, part.first, part.stop)
