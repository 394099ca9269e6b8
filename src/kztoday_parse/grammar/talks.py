"""With whom one talks: ``разговор Громова с Дювалем``."""

from __future__ import annotations

from ..lexicon.senses import CueWord
from ..tokens import Tokens
from .leaves import match_sense

__all__ = ["WITH", "cue_at", "is_talked_with"]

WITH = frozenset(["с", "со"])
_TALKS = frozenset({"разговор", "беседа", "звонок", "созвон"})
_NAME = 3  # words of the name between


def cue_at(tokens: Tokens, at: int) -> CueWord | None:
    """The cue word at *at*, where there is one."""
    found = match_sense(tokens, at, CueWord)
    return None if found is None else found[0]


def is_talked_with(tokens: Tokens, first: int) -> bool:
    """The word at *first* stands behind ``разговор``, a name and ``с``: whoever talks with persons is one."""
    if first < 3 or tokens.words[first - 1] not in WITH:
        return False
    at = first - 2
    while at > 0 and at > first - 2 - _NAME and tokens.raw[at][0].isupper():
        at -= 1
    cue = cue_at(tokens, at) if at < first - 2 else None
    return cue is not None and cue.lemma in _TALKS
