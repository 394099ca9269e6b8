"""Agreement: the nominatives that all parts of a name allow together, in one case and one gender."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE, NOM, GivenName
from ..tokens import Tokens
from .morph import FEMALE, MALE, Reading, name_readings
from .name_words import EAST_ASIAN, FEMALE_TAILS, MALE_TAILS, TAILS
from .names import Part, PartKind

__all__ = ["Nominative", "nominatives"]

_EITHER = MALE | FEMALE
_GENDERS = {"m": MALE, "f": FEMALE}
_KNOWN = 6.0  # a dictionary's given name outweighs any ending
_MOST = 24  # readings kept while parts are joined


@attrs.frozen
class Nominative:
    """One joint reading of a name: its parts in the nominative, the cases and genders it may have, the
    weight of all its endings and that of the worst."""

    words: tuple[str, ...]
    cases: int
    genders: int
    weight: float
    worst: float = 9.0


def nominatives(tokens: Tokens, parts: Sequence[Part], cases: int = ANY_CASE) -> list[Nominative]:
    """The nominatives of a name that stands in one of *cases*, the likeliest first.

    >>> from ..lexicon.lexicon import Lexicon
    >>> from ..lexicon.senses import INS
    >>> from .names import scan_parts
    >>> tokens = Tokens("Асланом Кудайбергеновым", Lexicon.of([]))
    >>> nominatives(tokens, scan_parts(tokens, 0), INS)[0].words
    ('Аслан', 'Кудайбергенов')
    """
    eastern = _is_east_asian(parts)
    joint = [Nominative((), cases, _EITHER, 0.0)]
    last = len(parts) - 1
    for position, part in enumerate(parts):
        frozen = position < last and (eastern or parts[position + 1].kind == PartKind.TAIL)
        joint = _joined(joint, _frozen(part) if frozen else _readings(tokens, part))
        if not joint:
            return []
    return sorted(joint, key=lambda found: -found.weight)


def _joined(joint: list[Nominative], readings: list[Reading]) -> list[Nominative]:
    found: dict[tuple[tuple[str, ...], int, int], Nominative] = {}
    for head in joint:
        for reading in readings:
            cases, genders = head.cases & reading.cases, head.genders & reading.genders
            if cases and genders:
                words = (*head.words, reading.nominative)
                weight = head.weight + reading.weight
                key = (words, cases, genders)
                if key not in found or found[key].weight < weight:
                    found[key] = Nominative(words, cases, genders, weight, min(head.worst, reading.weight or 9.0))
    if len(found) <= _MOST:
        return list(found.values())
    return sorted(found.values(), key=lambda each: -each.weight)[:_MOST]


def _frozen(part: Part) -> list[Reading]:
    return [Reading(part.text, ANY_CASE, _EITHER, 3)]


def _readings(tokens: Tokens, part: Part) -> list[Reading]:
    if part.kind == PartKind.WORD:
        return _word_readings(part.text)
    if part.kind == PartKind.GIVEN:
        return _known_readings(tokens, part)
    if part.kind == PartKind.TAIL:
        return [Reading(part.text, ANY_CASE, _tail_gender(part.text), 3)]
    return [Reading(part.text, ANY_CASE, _EITHER, 0)]


def _tail_gender(text: str) -> int:
    word = text.lower()
    return MALE if word in MALE_TAILS else FEMALE if word in FEMALE_TAILS else _EITHER


def _known_readings(tokens: Tokens, part: Part) -> list[Reading]:
    readings = _word_readings(part.text)
    known = [entry.sense for entry in tokens.entries[part.first] or () if type(entry.sense) is GivenName]
    return [
        Reading(_spelt(part.text, given.name, readings), given.cases, _GENDERS.get(given.gender, _EITHER), _KNOWN)
        for given in known
    ] + readings


def _spelt(text: str, nominative: str, readings: list[Reading]) -> str:
    """The dictionary's nominative in the spelling of the text (ё and е are kept as written)."""
    folded = fold_word(nominative)
    if folded == fold_word(text):
        return text
    return next((each.nominative for each in readings if fold_word(each.nominative) == folded), nominative)


def _word_readings(text: str) -> list[Reading]:
    head, hyphen, last = text.rpartition("-")
    if not hyphen or not head:
        return name_readings(text)
    if last.lower() in TAILS:
        return [Reading(text, ANY_CASE, _EITHER, 3)]
    readings = name_readings(last)
    return [each._replace(nominative=f"{_first_half(head, each)}-{each.nominative}") for each in readings]


def _first_half(head: str, reading: Reading) -> str:
    """The first half of a double name: declined with the second one (``Диаса-Канеля``) or frozen."""
    if reading.cases & NOM:
        return head
    declined = next((each for each in name_readings(head) if each.cases & reading.cases and each.weight >= 3), None)
    return head if declined is None or declined.cases == ANY_CASE else declined.nominative


def _is_east_asian(parts: Sequence[Part]) -> bool:
    """A family name of China, Korea or Vietnam comes first: two to four short words, none of them an initial."""
    return (
        2 <= len(parts) <= 4
        and parts[0].text.lower() in EAST_ASIAN
        and all(part.kind <= PartKind.GIVEN and len(part.text) <= 10 for part in parts)
    )
