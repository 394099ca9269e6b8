"""Names of persons: their parts, and what stands before them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from ..lexicon.senses import DAT, DIGITS, GEN, INS, KINDS, NOM, Demonym, GivenName, Head, Place, PlaceKind
from ..tokens import Tokens
from .leaves import match_sense
from .name_words import FAMILY_PARTICLES, HONOURS, PARTICLES, TITLES
from .surnames import PATRONYMICS

__all__ = [
    "CAN_BE_TITLE",
    "KEY",
    "STATE_KINDS",
    "NamePhrase",
    "Part",
    "PartKind",
    "as_phrase",
    "behind_title",
    "given_cases",
    "is_age",
    "is_given",
    "opens_sentence",
    "same_line",
    "starts_small",
    "whole_name",
    "word_kind",
    "written",
]

KEY = 3  # letters that all forms of a name share
CAN_BE_TITLE = KINDS[Head] | KINDS[Demonym] | DIGITS
STATE_KINDS = (PlaceKind.STATE, PlaceKind.GROUP)
_WHERE = frozenset("в во из до под близ по".split())  # behind these a town is a town
_GIVEN, _PLACE = KINDS[GivenName], KINDS[Place]
_SENTENCE_OPENS = frozenset('.!?:"«“„-•')


class PartKind:
    """What a part of a name is; plain integers, since they are compared for every capitalised word."""

    WORD, GIVEN, INITIAL, PARTICLE, TAIL, NUMERAL = range(6)


class Part(NamedTuple):
    """One part of a name: its tokens, its text as written and its kind."""

    first: int
    stop: int
    text: str
    kind: int


@attrs.define(eq=False)
class NamePhrase:
    """A name as written. ``words`` are its parts: ``("К.", "Токаев")``, ``("Абдулла", "II")``."""

    first: int
    stop: int
    parts: tuple[Part, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The text of every part."""
        return tuple(part.text for part in self.parts)


def same_line(tokens: Tokens, index: int) -> bool:
    """No line ends between the token before *index* and the one at *index*."""
    return index - 1 not in tokens.ends


def opens_sentence(tokens: Tokens, at: int) -> bool:
    """The capital letter may be that of the sentence."""
    if at == 0:
        return True
    before = tokens.words[at - 1]
    if before == "." and at > 1 and len(tokens.raw[at - 2]) == 1 and tokens.raw[at - 2].isupper():
        return False  # `С. Оспанов`
    return before in _SENTENCE_OPENS or not same_line(tokens, at)


def word_kind(tokens: Tokens, index: int) -> int | None:
    """GIVEN for a given name of the lexicon, None for a word of it that means something else."""
    bits = tokens.kinds[index]
    if not bits & _GIVEN:
        return None
    if bits & _PLACE and (_names_state(tokens, index) or (index and _is_where(tokens.words, index))):
        return None
    return PartKind.GIVEN


def _is_where(words: Sequence[str], index: int) -> bool:
    """``в Астане``, ``г. Астане``"""
    return words[index - 1] in _WHERE or (words[index - 1] == "." and words[index - 2] == "г")


def _names_state(tokens: Tokens, index: int) -> bool:
    """A state's name; before another capital it is one in the genitive only (``Доминика Лекока`` is a man)."""
    cases = 0
    for entry in tokens.entries[index] or ():
        if type(entry.sense) is Place and entry.sense.kind in STATE_KINDS:
            cases |= entry.sense.cases
    behind = tokens.raw[index + 1]
    return bool(cases) and bool(cases & GEN or not (behind[:1].isupper() or behind in PARTICLES))


def is_given(tokens: Tokens, index: int) -> bool:
    """The word is a given name known to a dictionary."""
    return tokens.kinds[index] & _GIVEN > 0 and word_kind(tokens, index) == PartKind.GIVEN


def given_cases(tokens: Tokens, part: Part) -> int:
    """The cases in which a dictionary has a given name in this form, 0 for any other part."""
    cases = 0
    for entry in (tokens.entries[part.first] or ()) if part.kind == PartKind.GIVEN else ():
        if type(entry.sense) is GivenName:
            cases |= entry.sense.cases
    return cases


def written(tokens: Tokens, index: int) -> str:
    """A token as the text has it: with its own dashes and apostrophes."""
    raw = tokens.raw[index]
    if raw.isalpha():  # nearly always
        return raw
    start = tokens.starts[index]
    return tokens.text[start : start + len(raw)]


def starts_small(raw: str) -> bool:
    """``аль-Хабиб``, ``д'Эстен``: a name that begins with a small letter."""
    if "-" not in raw and "'" not in raw:
        return False
    prefix, joint, rest = raw.partition("-") if "-" in raw else raw.partition("'")
    return bool(joint) and rest[:1].isupper() and (prefix in PARTICLES or len(prefix) == 1)


def behind_title(tokens: Tokens, at: int) -> int:
    """The token behind a title, an age or a nationality (``шейх``, ``40-летний``, ``канадец``), which are no part of
    the name."""
    at += at < tokens.size and tokens.words[at + 1] in HONOURS  # `Его Превосходительство`
    while at + 1 < tokens.size and (tokens.kinds[at] & CAN_BE_TITLE or tokens.words[at] in TITLES):
        if not _is_title(tokens, at) and not is_age(tokens, at):
            break
        at += 1 + (tokens.words[at + 1].startswith("летн") and tokens.kinds[at] & DIGITS > 0)
    return at


def is_age(tokens: Tokens, at: int) -> bool:
    """``40-летний``, ``40-х летний``"""
    return tokens.raw[at][:1].isdigit() and ("-лет" in tokens.raw[at] or tokens.words[at + 1].startswith("летн"))


def _is_title(tokens: Tokens, at: int) -> bool:
    if tokens.words[at] in TITLES:
        return True
    if tokens.kinds[at] & KINDS[Demonym]:
        nation = match_sense(tokens, at, Demonym)
        named = tokens.raw[at][0].islower() and tokens.raw[at + 1][:1].isupper()
        return named and nation is not None and not nation[0].plural and nation[0].cases & (NOM | DAT | INS) > 0
    found = match_sense(tokens, at, Head)
    return found is not None and found[0].lemma in TITLES


def whole_name(parts: list[Part]) -> list[Part]:
    """No more than given name, patronymic and family name: ``Марат Серикович Оспанов Громову вручил``."""
    if len(parts) > 3 and parts[1].text.lower().endswith(PATRONYMICS) and parts[2].text not in FAMILY_PARTICLES:
        return parts[:3]
    return parts


def as_phrase(parts: Sequence[Part]) -> NamePhrase:
    """A run of parts as a name."""
    return NamePhrase(parts[0].first, parts[-1].stop, tuple(parts))
