"""A name at one place of the text, with the nominatives it allows there."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..grammar.agreement import Nominative, nominatives
from ..grammar.name_words import EAST_ASIAN
from ..grammar.names import Part, PartKind
from ..grammar.persons import PersonPhrase
from ..grammar.roles import RolePhrase
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import ANY_CASE
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
from .surnames import PATRONYMICS

__all__ = ["Form", "NamedAt", "read_mention"]

_KEPT = 8  # readings kept for each mention
_HINT = 2.5  # what a neighbour's hint adds to a reading


@attrs.frozen
class Form:
    """One nominative of a mention: all its words, the family name and the given name folded."""

    words: tuple[str, ...]
    family: str
    given: str
    initials: bool
    genders: int
    cases: int
    weight: float


@attrs.frozen(eq=False)
class NamedAt:
    """A mention by name. ``at`` is the first token of its tile, ``sentence`` that of its sentence; ``full`` where more than one name is given;
    ``sure`` where it is a person by its own evidence, ``likely`` where it needs to be named again."""

    at: int
    sentence: int
    first: int
    stop: int
    parts: tuple[Part, ...]
    forms: tuple[Form, ...]
    role: RolePhrase | None
    full: bool
    sure: bool
    likely: bool

    @property
    def written(self) -> tuple[str, ...]:
        """The parts as the text has them."""
        return tuple(part.text for part in self.parts)


def read_mention(tokens: Tokens, at: int, person: PersonPhrase, sentence: int = 0) -> NamedAt | None:
    """The mention that a person phrase is; None where nothing is left of it."""
    parts, cases = person.name.parts, person.cases
    if person.role is None or person.cases == ANY_CASE or person.role.first > person.name.first:
        parts = _trimmed(tokens, parts)
        cases = person.cases & (case_before(tokens, parts[0].first) or ANY_CASE)
    found = nominatives(tokens, parts, cases or ANY_CASE) or nominatives(tokens, parts)
    if not found:
        return None
    if person.role is None:
        found = _hinted(found, hint(tokens, parts[0].first, parts[-1].stop))
    found = found[:_KEPT]
    family = _family(parts)
    forms = tuple(_form(parts, family, each) for each in found)
    words = sum(part.kind <= PartKind.GIVEN for part in parts)
    full = words > 1 or any(part.kind == PartKind.INITIAL for part in parts)
    sure = _is_sure(tokens, parts, person, full=full)
    likely = full and _is_likely(tokens, parts)
    return NamedAt(at, sentence, parts[0].first, parts[-1].stop, parts, forms, person.role, full, sure, likely)


def _hinted(found: list[Nominative], hinted: tuple[int, int]) -> list[Nominative]:
    """What the neighbours say of case and gender tips the balance between readings."""
    cases, genders = hinted
    weighed = [
        attrs.evolve(each, weight=each.weight + _HINT * bool(each.cases & cases) + _HINT * (each.genders == genders))
        for each in found
    ]
    return sorted(weighed, key=lambda each: -each.weight)


def _trimmed(tokens: Tokens, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Without a first word that is none of the name: ``Вчера К. Токаев``, ``В Актау Аслан Оспанов``."""
    if len(parts) < 2 or parts[0].kind != PartKind.WORD:
        return parts
    if parts[1].kind == PartKind.INITIAL and len(parts) > 2 and parts[-1].kind != PartKind.INITIAL:
        return parts[1:]
    words = sum(part.kind <= PartKind.GIVEN for part in parts)
    if words > 2 and is_named_after(tokens, parts[0].first):
        return parts[1:]
    if words > 2 and parts[1].kind == PartKind.GIVEN and not nominatives(tokens, parts, case_before(tokens, parts[0].first)):
        return parts[1:]
    if words > 2 and parts[1].kind == PartKind.GIVEN and parts[0].text.lower() not in EAST_ASIAN:
        return parts[1:] if opens_sentence(tokens, parts[0].first) else parts
    if words == 3 and is_surname_like(parts[-1]) and opens_sentence(tokens, parts[0].first):
        return parts if parts[1].text.lower().endswith(PATRONYMICS) else parts[1:]
    return parts


def _family(parts: Sequence[Part]) -> int:
    """The index of the family name: the last word, the first one before initials behind it."""
    indexes = [k for k, part in enumerate(parts) if part.kind <= PartKind.GIVEN]
    return indexes[0] if parts[-1].kind == PartKind.INITIAL else indexes[-1]


def _form(parts: Sequence[Part], family: int, found: Nominative) -> Form:
    given = next((k for k, part in enumerate(parts) if part.kind <= PartKind.INITIAL and k != family), None)
    return Form(
        found.words,
        fold_word(found.words[family]),
        "" if given is None else fold_word(found.words[given]),
        given is not None and parts[given].kind == PartKind.INITIAL,
        found.genders,
        found.cases,
        found.weight,
    )


def _is_likely(tokens: Tokens, parts: Sequence[Part]) -> bool:
    """Two unknown words with capitals, if not only because a sentence begins there."""
    first, stop = parts[0].first, parts[-1].stop
    if is_named_after(tokens, first) or not is_foreign_name(tokens, parts):
        return False
    return not opens_sentence(tokens, first) or acts(tokens, first, stop) or fills_line(tokens, first, stop)


def _is_sure(tokens: Tokens, parts: Sequence[Part], person: PersonPhrase, *, full: bool) -> bool:
    if person.role is not None:
        return True
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
        return is_foreign_name(tokens, parts) and (
            fills_line(tokens, first, stop) or (acts(tokens, first, stop) and not open_end)
        )
    return any(map(is_surname_like, parts)) or parts[0].text.lower() in EAST_ASIAN or is_foreign_name(tokens, parts)
