"""What the parts of a name say by themselves: family name, given name, and which nominative is the likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

import attrs

from ..grammar.agreement import Nominative
from ..grammar.morph import adjective_cases
from ..grammar.name_words import EAST_ASIAN, FAMILY_PARTICLES
from ..grammar.names import Part, PartKind
from ..lexicon.lexicon import fold_words
from ..lexicon.senses import ACC, DAT, NOM
from .shapes import is_registered, is_surname_like

__all__ = ["Reading", "hinted", "is_family_first", "reading_of", "without_generation"]

_OF_FAMILIES = ("овым", "евым", "ёвым", "овой", "евой", "ёвой")  # `Оспановым Асланом`
_GENERATIONS = ("младш", "старш")
_GIVEN, _INITIAL = PartKind.GIVEN, PartKind.INITIAL
_LIKELIHOOD = itemgetter(0)
_DECLINED = 0.1  # in an oblique case a name that is declined is likelier than one that stays
_APART = 0.5
_SETTLED = 0.5  # what settles a balance


@attrs.define(eq=False)
class Reading:
    """What the parts of a name say by themselves: ``forms`` are the nominatives, ``families`` and ``givens``
    the folded family and given name in each of them; ``full`` where there is more than one name, ``initials``
    where the given name is only a letter, ``length`` for the fullest form, ``reversed`` where the family name
    comes first."""

    forms: Sequence[Nominative]
    families: tuple[str, ...]
    givens: tuple[str, ...]
    full: bool
    initials: bool
    length: int
    reversed: bool


def reading_of(parts: Sequence[Part], forms: Sequence[Nominative]) -> Reading:
    """What the parts say in each of the nominatives."""
    words = [k for k, part in enumerate(parts) if part.kind <= _GIVEN]
    turned = is_family_first(parts)
    family = words[0] if turned else words[-1]
    others = [k for k, part in enumerate(parts) if part.kind <= _INITIAL and k != family]
    given = others[0] if others else None
    if given == 0 and len(parts) == 2 and parts[0].text in FAMILY_PARTICLES:  # `Ла Рокка`: a family name alone
        given = None
    families = fold_words([form.words[family] for form in forms])
    givens = () if given is None else fold_words([form.words[given] for form in forms])
    initials = given is not None and parts[given].kind == _INITIAL
    length = 10 * len(words) + len(parts)
    return Reading(forms, families, givens, given is not None, initials, length, turned)


def without_generation(family: str) -> str:
    """``громов`` of ``громов-младший``, of ``громова-старшего`` its first half; any other name as it is."""
    head, _, last = family.rpartition("-")
    return head if last.startswith(_GENERATIONS) else family


def is_family_first(parts: Sequence[Part]) -> bool:
    """``Токаев К.``, ``Лавров Сергей Викторович``, ``Оспанов Аслан``"""
    if is_registered(parts):
        return True
    if len(parts) < 2 or parts[0].kind != PartKind.WORD:
        return parts[-1].text.count(".") > 1 and parts[0].text.lower() in EAST_ASIAN  # `Ким Б.А.`, but `Вера А.П.`
    if len(parts) == 2 and parts[1].kind == PartKind.GIVEN:
        adjective = adjective_cases(parts[0].text) and not parts[0].text.endswith(_OF_FAMILIES)
        return is_surname_like(parts[0]) and not adjective
    return parts[-1].kind == PartKind.INITIAL


def hinted(found: Sequence[Nominative], cases: int, genders: int, weight: float) -> Sequence[Nominative]:
    """What the neighbours say of case and gender tips the balance between readings; a nominative of the other gender
    is no subject of the verb."""
    if len(found) == 1:
        return found
    if not weight:
        return _settled(found)
    if genders and cases == NOM:
        others = [each for each in found if each.cases != NOM or each.genders & genders]
        found = others if any(each.worst > 1 for each in others) else found
    weighed = [Nominative(each[0] + weight * _fit(each, cases, genders), *each[1:]) for each in found]
    if not cases & NOM:
        weighed = [each if each.cases & NOM else Nominative(each[0] + _DECLINED, *each[1:]) for each in weighed]
    if genders:  # of equals the one in the case that is told comes first
        weighed.sort(key=lambda each: not each.cases & cases)
    weighed.sort(key=_LIKELIHOOD, reverse=True)
    return _settled(weighed) if len(weighed) > 1 else weighed


def _fit(form: Nominative, cases: int, genders: int) -> float:
    """How well a reading fits what is told; the gender of a subject says less of what stands in another case."""
    fits = bool(form.cases & cases)
    return fits + (1 if fits else _APART) * (form.genders == genders)


def _settled(found: Sequence[Nominative]) -> Sequence[Nominative]:
    """Of two equal readings a man's dative before an accusative in -а (``помог Хартвеллу``): it is the oftener."""
    first, second = found[:2]
    if first.weight != second.weight or first.cases | second.cases != ACC | DAT:
        return found
    dative, other = (first, second) if first.cases == DAT else (second, first)
    return (dative._replace(weight=dative.weight + _SETTLED), other, *found[2:])
