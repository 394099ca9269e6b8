"""The parsers that every family starts from: one word, one sign, one sense of the lexicon."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..combinators import Parser
from ..lexicon.senses import KINDS, CueWord, VerbForm
from ..tokens import Tokens

__all__ = ["TokenParser", "end_of_text", "match_sense", "rule", "sense", "sign", "verb_of_speech", "word"]

T = TypeVar("T")
TokenParser = Parser[Tokens, T]

_END = "end of text"
_CUE = KINDS[CueWord]
_SAY, _FINITE = "say", (VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE)


def word(*folded: str) -> Parser[Tokens, str]:
    """One of the given folded words."""
    known = frozenset(folded)
    label = " or ".join(each if each[:1].isalnum() else repr(each) for each in folded)

    def run(tokens: Tokens, at: int) -> tuple[str, int] | None:
        found = tokens.words[at]
        if found in known:
            return found, at + 1
        tokens.miss(at, label)
        return None

    return Parser(run, label)


def rule(name: str) -> Callable[[Callable[[Tokens, int], tuple[T, int] | None]], Parser[Tokens, T]]:
    """Makes a parser of the function behind it: ``@rule("days of a month")``."""
    return lambda run: Parser(run, name)


sign = word  # a sign is a token like any other; the name tells the reader what is meant


def match_sense(tokens: Tokens, at: int, kind: type[T]) -> tuple[T, int] | None:
    """The longest entry at *at* whose sense is of class *kind*, and the index behind it."""
    if not tokens.kinds[at] & KINDS[kind]:
        return None
    for entry in tokens.entries[at] or ():  # pragma: no branch - the bit says that there is one
        if type(entry.sense) is kind:
            return entry.sense, at + 1 + len(entry.rest)
    return None  # pragma: no cover - as above


def verb_of_speech(tokens: Tokens, at: int) -> CueWord | None:
    """The finite verb at *at* that says that somebody speaks; None where none stands."""
    if not 0 <= at < tokens.size or not tokens.kinds[at] & _CUE:
        return None
    cue = match_sense(tokens, at, CueWord)
    return cue[0] if cue is not None and cue[0].cue == _SAY and cue[0].form in _FINITE else None


def sense(kind: type[T], label: str) -> Parser[Tokens, T]:
    """A phrase that the lexicon knows in the sense of class *kind*."""

    def run(tokens: Tokens, at: int) -> tuple[T, int] | None:
        found = match_sense(tokens, at, kind)
        if found is None:
            tokens.miss(at, label)
        return found

    return Parser(run, label)


def _end(tokens: Tokens, at: int) -> tuple[None, int] | None:
    if at == tokens.size:
        return None, at
    tokens.miss(at, _END)
    return None


end_of_text: Parser[Tokens, None] = Parser(_end, _END)
