"""Who is told to have said something: ``по словам Бродта``, ``сказал Бродт``."""

from __future__ import annotations

from ..grammar.name_words import QUOTED, SAID, SAID_OF, TITLES
from ..grammar.names import Part, PartKind
from ..grammar.role_words import WHOSE
from ..grammar.roles import noun_at
from ..lexicon.senses import NOM
from ..tokens import Tokens
from .shapes import is_body_like

__all__ = ["is_said_of"]

_BEFORE_SAID = frozenset([",", "-", "как", '"', "»"])
_BEFORE_QUOTED = frozenset([",", "-", '"', "»"])


def is_said_of(tokens: Tokens, part: Part) -> bool:
    """``по словам Бродта``, ``сказал Бродт``, ``господин Бродт``; no given name alone and no body."""
    told = tokens.words[part.first - 1] if part.first else ""
    word, before = tokens.words[part.first], part.first - 2
    if (told not in SAID_OF and told not in QUOTED) or part.kind != PartKind.WORD or word in TITLES:
        return False
    if told not in SAID_OF - SAID and (before < 0 or tokens.words[before] not in _BEFORE_SAID):
        return False  # somebody else did: `Марк сказал Рейтеру`
    if told in QUOTED and tokens.words[before] not in _BEFORE_QUOTED:
        return False
    if _is_subject(tokens, part.stop):
        return False
    return not tokens.kinds[part.first] and not is_body_like(word) and len(word) > 2 and word.isalpha()


def _is_subject(tokens: Tokens, at: int) -> bool:
    """``сказала Тенгри их адвокат``: whoever speaks stands behind, so that he is told who stands before."""
    noun = noun_at(tokens, at + (tokens.words[at] in WHOSE))
    return noun is not None and bool(noun.singular & NOM) and tokens.raw[at].islower()
