"""What the last word of a whole name can be, besides what its ending says: a woman's that stays, a man's alone, the
family name of several."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.senses import ANY_CASE, NOM
from ..tokens import Tokens
from .morph import FEMALE, MALE, Reading
from .name_words import KOREAN
from .names import Part, PartKind, given_cases, is_given

__all__ = ["LAST_WORDS", "as_last_word"]

# Family names of several: ending, letters to cut, what a man's and a woman's have in their place, cases.
_FAMILIES = {
    **dict.fromkeys(("овы", "евы", "ёвы", "ины", "ыны"), (1, "", "а", NOM)),
    **dict.fromkeys(("овых", "евых", "ёвых", "иных", "ыных"), (2, "", "а", ANY_CASE & ~NOM)),
    **dict.fromkeys(("ские", "цкие"), (2, "ий", "ая", NOM)),
    **dict.fromkeys(("ских", "цких"), (2, "ий", "ая", ANY_CASE & ~NOM)),
}
_OF_FAMILIES = tuple(_FAMILIES)
_KOREAN = frozenset(word.capitalize() for word in KOREAN)
_AS_IT_IS = (*_OF_FAMILIES, *_KOREAN)
_OF_A_MAN, _HARDLY = ("ов", "ев", "ёв"), -3.0  # no woman's
_OF_EITHER, _HERS = ("ей", "ой"), 3.5
_LEFT_ALONE = 2.0
_VOWELS = "аеиоуыэюяё"
_SOFTENED = f"{_VOWELS}ьнжцчшщ"  # behind these `-ей` is as often an instrumental
_FOREIGN = "и"
LAST_WORDS = (*_AS_IT_IS, *_OF_A_MAN, *_OF_EITHER, _FOREIGN)


def as_last_word(tokens: Tokens, parts: Sequence[Part], readings: Sequence[Reading]) -> Sequence[Reading]:
    """The readings of the last of *parts*, which ends in one of :data:`LAST_WORDS`."""
    text = parts[-1].text
    if text.endswith(_FOREIGN):  # `Натали Деши` is hardly `Деша`
        stays = text[-2] not in _VOWELS and given_cases(tokens, parts[0]) == ANY_CASE
        return (Reading(text, ANY_CASE, MALE | FEMALE, _HERS), *readings) if stays else readings
    if text.endswith(_AS_IT_IS):
        return _left_alone(tokens, parts, readings)
    return _his(readings) if text.endswith(_OF_A_MAN) else (*readings, _hers(text))


def _his(readings: Sequence[Reading]) -> Sequence[Reading]:
    """``Гали Громов`` is hardly a woman in the genitive."""
    return [each._replace(weight=_HARDLY) if each.genders == FEMALE else each for each in readings]


def _hers(text: str) -> Reading:
    """``с Джейн Мюррей``: a foreign woman's family name stays, more surely than ``Заря`` is declined; of one in -ой
    (``Джейн Маккой``) only the nominative is told from ``Макка``."""
    if text[-2] == "о":
        return Reading(text, NOM, FEMALE, 1)
    return Reading(text, ANY_CASE, FEMALE, 1 if text[-3:-2] in _SOFTENED else _HERS)


def _left_alone(tokens: Tokens, parts: Sequence[Part], readings: Sequence[Reading]) -> Sequence[Reading]:
    """``с Олегом Цой``; ``Айдос и Дастан Оспановы``, ``Айдоса и Дастана Оспановых``: the name of several, behind the
    given name of the last; ``Олег Боровых`` stays."""
    text = parts[-1].text
    if len(parts) > 2 or parts[0].kind != PartKind.GIVEN:
        return readings
    if not text.endswith(_OF_FAMILIES):
        return (*readings, Reading(text, ANY_CASE, MALE | FEMALE, _LEFT_ALONE)) if text in _KOREAN else readings
    if not _is_joined_to_given(tokens, parts[0].first):
        return readings
    cut, his, hers, cases = next(forms for ending, forms in _FAMILIES.items() if text.endswith(ending))
    name = text[:-cut]
    return Reading(name + his, cases, MALE, 3), Reading(name + hers, cases, FEMALE, 3), *readings


def _is_joined_to_given(tokens: Tokens, at: int) -> bool:
    """``Айдос и Дастан``"""
    return at > 1 and tokens.words[at - 1] == "и" and is_given(tokens, at - 2)
