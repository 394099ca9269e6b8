"""Names of persons in Latin script: ``Emmanuel Macron``, ``Jorge de la Vega``, ``John F. Smith``."""

from __future__ import annotations

from ..tokens import Tokens
from .latin_words import FIRMS, GIVEN, PARTICLES, POSTS, SUFFIXES, THINGS
from .names import Part, PartKind, same_line
from .role_words import HEADS_OF_BODIES
from .roles import Draft

__all__ = ["CYRILLIC", "is_latin", "is_latin_given", "latin_behind", "latin_parts", "latin_start", "opens_latin"]

CYRILLIC = "\u0400"
"""The first Cyrillic letter: a word below it begins with another script, most often Latin."""

_LONGEST = 5
_NO_CYRILLIC = "DFGIJLNQRSUVWZ"  # capitals that no Cyrillic letter looks like
_LONGEST_BRACKET = 12
_NO_NAME: list[Part] = []


def is_latin(raw: str) -> bool:
    """A word in Latin script; one with a Cyrillic letter in it is a misspelt Cyrillic one, unless it begins as no
    Cyrillic word can look (``Wести``)."""
    return raw < CYRILLIC and (raw.isascii() or raw[0] in _NO_CYRILLIC or max(raw) < CYRILLIC) and raw[:1].isalpha()


def opens_latin(tokens: Tokens, at: int) -> bool:
    """A known given name in Latin script; outside of a role nothing less opens a name. What stands in brackets
    behind a name is that name again."""
    before = tokens.raw[at - 1] if at else ""
    if before == "(" and at > 1 and tokens.raw[at - 2][:1].isupper():
        return False
    return is_latin_given(tokens.words[at]) and not (is_latin(before) and same_line(tokens, at))


def is_latin_given(word: str) -> bool:
    """``john``, ``anna-maria``"""
    return word in GIVEN or word.partition("-")[0] in GIVEN


def latin_parts(tokens: Tokens, at: int) -> list[Part]:
    """The parts of a name in Latin script at *at*; none where the run is a firm's, a paper's or a product's."""
    parts: list[Part] = []
    index = at
    while index < tokens.size and len(parts) < _LONGEST and (index == at or same_line(tokens, index)):
        part = _part(tokens, index, bool(parts))
        if part is None:
            break
        parts.append(part)
        index = part.stop
    while parts and parts[-1].kind == PartKind.PARTICLE:
        parts.pop()
    return parts if _is_person(tokens, parts) else _NO_NAME


def _part(tokens: Tokens, index: int, inside: bool) -> Part | None:
    raw, word = tokens.raw[index], tokens.words[index]
    if not is_latin(raw):
        return None
    if raw[0].islower():
        return Part(index, index + 1, raw, PartKind.PARTICLE) if inside and word in PARTICLES else None
    if len(raw) == 1:
        dotted = tokens.words[index + 1] == "." and tokens.touches(index + 1)
        return Part(index, index + 2, raw + ".", PartKind.INITIAL) if dotted else None
    if inside and word in SUFFIXES:
        return Part(index, index + 1, raw, PartKind.NUMERAL)
    if not _is_word(raw):
        return None
    return Part(index, index + 1, raw, PartKind.GIVEN if is_latin_given(word) else PartKind.WORD)


def _is_word(raw: str) -> bool:
    """``Anna-Maria``, ``O'Leary``, ``McAfee``; no ``KJ``, ``iPhone``, ``YouTube``."""
    return all(_is_piece(piece) for piece in raw.replace("'", "-").split("-"))


def _is_piece(piece: str) -> bool:
    return _is_title(piece) or _is_title(piece.removeprefix("Mac").removeprefix("Mc")) or piece in PARTICLES


def _is_title(piece: str) -> bool:
    return piece[:1].isupper() and (len(piece) == 1 or piece[1:].islower())


def _is_person(tokens: Tokens, parts: list[Part]) -> bool:
    words = [part for part in parts if part.kind <= PartKind.INITIAL]
    if len(words) < 2 or words[-1].kind == PartKind.INITIAL:
        return False
    folded = [part.text.lower() for part in words]
    if not THINGS.isdisjoint(folded) or " ".join(folded) in FIRMS:
        return False
    return not _goes_on(tokens, parts[-1].stop)


def _goes_on(tokens: Tokens, at: int) -> bool:
    """The run goes on in Latin letters, with a number or an ampersand (``Peter Hahn & Co``), or the name of a
    person comes behind that of a firm."""
    if at >= tokens.size or not same_line(tokens, at):
        return False
    beside = tokens.raw[at]
    return beside in "&+@/" or beside[0].isdigit() or beside[0].isupper() or is_latin(beside)


def latin_start(draft: Draft) -> int | None:
    """Where behind a role the name of its holder begins in Latin script.

    Behind ``компании Norsk Vind`` it begins at a known given name; without one the job must be a state's.
    """
    tokens, at = draft.tokens, draft.stop
    first = at
    while first < min(tokens.size, at + _LONGEST) and is_latin(tokens.raw[first]):
        if is_latin_given(tokens.words[first]) and (parts := _holder(tokens, at, first)):
            return parts[0].first
        first += 1
    initial = len(tokens.raw[at]) == 1
    return at if (initial or _is_post(draft, at)) and latin_parts(tokens, at) else None


def _holder(tokens: Tokens, at: int, first: int) -> list[Part]:
    """The name at *first*, behind the name of a firm at *at*."""
    parts = latin_parts(tokens, at)
    if not parts or first == at:
        return parts
    behind = [part for part in parts if part.first >= first]
    return behind if sum([part.kind <= PartKind.GIVEN for part in behind]) > 1 else _NO_NAME


def _is_post(draft: Draft, at: int) -> bool:
    """A job of a state, or one with a state right before the name."""
    lemma = draft.noun.lemma
    if lemma in POSTS:
        return True
    place = draft.places[-1] if draft.places else None
    stands_for = place is not None and place.stop == at and bool(place.code)
    return stands_for and (lemma == "глава" or lemma not in HEADS_OF_BODIES)


def latin_behind(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """``(John Smith)``, ``(англ. John Smith)`` at *at*: the same name again, as a range of tokens."""
    first = at + 1
    if first + 1 < tokens.size and tokens.raw[first].islower() and tokens.words[first + 1] == ".":
        first += 2
    if first >= tokens.size or not tokens.raw[first][:1].isupper() or not is_latin(tokens.raw[first]):
        return None
    stop = first
    while stop < min(tokens.size, first + _LONGEST_BRACKET) and (is_latin(tokens.raw[stop]) or tokens.raw[stop] == "."):
        stop += 1
    return (first, stop) if stop < tokens.size and tokens.words[stop] in (")", ";", ",") else None
