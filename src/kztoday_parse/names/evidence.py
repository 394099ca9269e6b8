"""What speaks for a run of capitalised words being a person, and for the case it stands in."""

from __future__ import annotations

from ..grammar.leaves import match_sense
from ..grammar.names import Part, PartKind
from ..lexicon.senses import ANY_CASE, NOM, CueWord, Preposition, VerbForm
from ..tokens import Tokens
from .surnames import SURNAME_ENDINGS

__all__ = ["case_before", "is_surname_like", "opens_sentence", "speaks_beside"]

_SAY = "say"
_FINITE = (VerbForm.PAST, VerbForm.PRESENT, VerbForm.FUTURE)


def case_before(tokens: Tokens, at: int) -> int:
    """The cases that a preposition right before the name leaves, or its verb of speech."""
    if at == 0:
        return ANY_CASE
    entries = tokens.entries[at - 1]
    if entries is None:
        return ANY_CASE
    cases = 0
    for entry in entries:
        if type(entry.sense) is Preposition and not entry.rest:
            cases |= entry.sense.cases
    if cases:
        return cases
    cue = match_sense(tokens, at - 1, CueWord)
    return NOM if cue is not None and cue[0].cue == _SAY and cue[0].form in _FINITE else ANY_CASE


def _says(tokens: Tokens, at: int) -> bool:
    if not 0 <= at < tokens.size or tokens.entries[at] is None:
        return False
    cue = match_sense(tokens, at, CueWord)
    return cue is not None and cue[0].cue == _SAY and cue[0].form in _FINITE


def speaks_beside(tokens: Tokens, first: int, stop: int) -> bool:
    """A verb of speech stands right before or behind."""
    return _says(tokens, stop) or _says(tokens, first - 1)


def is_surname_like(part: Part) -> bool:
    """The word ends as family names do, in any case."""
    return part.kind == PartKind.WORD and part.text.lower().endswith(SURNAME_ENDINGS) and len(part.text) > 4


def opens_sentence(tokens: Tokens, at: int) -> bool:
    """The capital letter may be that of the sentence."""
    if at == 0:
        return True
    return tokens.words[at - 1] in '.!?:"«“„-•' or "\n" in tokens.text[tokens.end(at - 1) : tokens.starts[at]]
