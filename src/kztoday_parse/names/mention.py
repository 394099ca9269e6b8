"""A name at one place of the text, with the nominatives it allows there."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..grammar.agreement import Nominative, nominatives
from ..grammar.name_words import EAST_ASIAN
from ..grammar.names import Part, PartKind
from ..grammar.persons import PersonPhrase
from ..grammar.roles import RolePhrase
from ..grammar.surnames import PATRONYMICS
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE, NOM
from ..tokens import Tokens
from .evidence import (
    acts,
    case_before,
    fills_line,
    hint,
    is_foreign_name,
    is_named_after,
    is_of_a_place,
    is_surname_like,
    opens_sentence,
    speaks_beside,
)

__all__ = ["NamedAt", "Reader", "Reading"]

_KEPT = 4  # readings kept for each mention


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


@attrs.define(eq=False)
class NamedAt:
    """A mention by name. ``at`` is the first token of its tile, ``sentence`` that of its sentence; ``sure``
    where it is a person by its own evidence, ``likely`` where it needs to be named again."""

    at: int
    sentence: int
    first: int
    stop: int
    written: tuple[str, ...]
    reading: Reading
    role: RolePhrase | None
    sure: bool
    likely: bool


class Reader:
    """Reads the mentions of one text; a name that comes back in the same place of a sentence is read once."""

    __slots__ = ("_memo", "_tokens")

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._memo: dict[tuple[tuple[str, ...], int, int, int, float], Reading | None] = {}

    def read(self, at: int, person: PersonPhrase, sentence: int) -> NamedAt | None:
        """The mention that a person phrase is; None where nothing is left of it."""
        tokens, parts = self._tokens, person.name.parts
        if person.nominatives:
            written = tuple([part.text for part in parts])
            reading: Reading | None = _reading(parts, person.nominatives[:_KEPT])
        else:
            parts = _governed(tokens, _trimmed(tokens, parts))
            written = tuple([part.text for part in parts])
            reading = self._bare(parts, written, person)
        if reading is None:
            return None
        sure = person.role is not None or _is_sure(tokens, parts, full=reading.full)
        likely = not sure and reading.full and _is_likely(tokens, parts)
        return NamedAt(at, sentence, parts[0].first, parts[-1].stop, written, reading, person.role, sure, likely)

    def _bare(self, parts: tuple[Part, ...], written: tuple[str, ...], person: PersonPhrase) -> Reading | None:
        """The readings of a name by what stands around it; a role in apposition has its say too."""
        first, stop = parts[0].first, parts[-1].stop
        cases = person.cases & case_before(self._tokens, first) or ANY_CASE
        hinted = (0, 0, 0.0) if person.role is not None else hint(self._tokens, first, stop)
        key = (written, cases, *hinted)
        if key not in self._memo:
            found = nominatives(self._tokens, parts, cases) or nominatives(self._tokens, parts)
            self._memo[key] = _reading(parts, _hinted(found, *hinted)[:_KEPT]) if found else None
        return self._memo[key]


def _reading(parts: Sequence[Part], forms: Sequence[Nominative]) -> Reading:
    words = [k for k, part in enumerate(parts) if part.kind <= PartKind.GIVEN]
    family = words[0] if _is_family_first(parts) else words[-1]
    given = next((k for k, part in enumerate(parts) if part.kind <= PartKind.INITIAL and k != family), None)
    families = tuple([fold_word(form.words[family]) for form in forms])
    givens = () if given is None else tuple([fold_word(form.words[given]) for form in forms])
    initials = given is not None and parts[given].kind == PartKind.INITIAL
    length = 10 * len(words) + len(parts)
    return Reading(forms, families, givens, given is not None, initials, length, _is_family_first(parts))


def _is_family_first(parts: Sequence[Part]) -> bool:
    """``Токаев К.``, ``Лавров Сергей Викторович``"""
    if len(parts) > 1 and parts[-1].kind == PartKind.INITIAL:
        return True
    return len(parts) == 3 and parts[1].kind == PartKind.GIVEN and parts[2].text.lower().endswith(PATRONYMICS)


def _hinted(found: Sequence[Nominative], cases: int, genders: int, weight: float) -> Sequence[Nominative]:
    """What the neighbours say of case and gender tips the balance between readings."""
    if len(found) == 1 or not weight:
        return found
    weighed = [
        each._replace(weight=each.weight + weight * (bool(each.cases & cases) + (each.genders == genders)))
        for each in found
    ]
    weighed.sort(key=lambda each: -each.weight)
    return weighed


def _governed(tokens: Tokens, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Of two words behind a preposition the first, where only that is in its case: ``с Асланом Гульнара``."""
    if len(parts) != 2 or parts[0].kind > PartKind.GIVEN or parts[1].kind > PartKind.GIVEN:
        return parts
    cases = case_before(tokens, parts[0].first)
    alone = cases & NOM == 0 and not nominatives(tokens, parts, cases)
    return parts[:1] if alone and nominatives(tokens, parts[:1], cases) else parts


def _trimmed(tokens: Tokens, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Without a first word that is none of the name: ``Вчера К. Токаев``, ``В Актау Аслан Оспанов``."""
    if len(parts) < 2 or parts[0].kind != PartKind.WORD:
        return parts
    if parts[1].kind == PartKind.INITIAL and len(parts) > 2 and parts[-1].kind != PartKind.INITIAL:
        return parts[1:]
    words = sum([part.kind <= PartKind.GIVEN for part in parts])
    return parts[1:] if words > 2 and _is_no_part(tokens, parts, words) else parts


def _is_no_part(tokens: Tokens, parts: tuple[Part, ...], words: int) -> bool:
    first = parts[0].first
    if is_named_after(tokens, first):
        return True
    if any(part.kind == PartKind.TAIL for part in parts):
        return False
    opens = opens_sentence(tokens, first)
    if parts[1].kind == PartKind.GIVEN:
        governed = case_before(tokens, first)
        return not nominatives(tokens, parts, governed) or (opens and parts[0].text.lower() not in EAST_ASIAN)
    patronymic = parts[1].text.lower().endswith(PATRONYMICS)
    return words == 3 and opens and is_surname_like(parts[-1]) and not patronymic


def _is_likely(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Two unknown words with capitals, if not only because a sentence begins there."""
    first, stop = parts[0].first, parts[-1].stop
    if is_named_after(tokens, first) or not is_foreign_name(tokens, parts):
        return False
    return not opens_sentence(tokens, first) or acts(tokens, first, stop) or fills_line(tokens, first, stop)


def _is_sure(tokens: Tokens, parts: Sequence[Part], *, full: bool) -> bool:
    first, stop = parts[0].first, parts[-1].stop
    if is_named_after(tokens, first) or is_of_a_place(tokens, parts):
        return False
    if not full:
        return is_surname_like(parts[0]) and acts(tokens, first, stop)
    if parts[0].kind in (PartKind.GIVEN, PartKind.INITIAL) or parts[-1].kind == PartKind.INITIAL:
        return True
    if speaks_beside(tokens, first, stop):
        return True
    if opens_sentence(tokens, first):
        open_end = parts[-1].text[-1] in "аяыию" and not is_surname_like(parts[-1])
        alone = fills_line(tokens, first, stop) or acts(tokens, first, stop)
        return alone and not open_end and is_foreign_name(tokens, parts)
    return any(map(is_surname_like, parts)) or parts[0].text.lower() in EAST_ASIAN or is_foreign_name(tokens, parts)
