"""Nouns of jobs that stand for no job: ``во главе``, ``Дед Мороз``, ``рабочего визита``."""

from __future__ import annotations

from ..tokens import Tokens
from .dependents import is_genitive
from .quotes import OPENING_QUOTES
from .role_words import ACTING, ALSO_ADJECTIVES, MANAGING

__all__ = ["is_no_role"]

_NAMES = {"дед": "мороз", "хан": "тенгри"}  # with the word behind it no job's


def is_no_role(tokens: Tokens, head: int, lemma: str) -> bool:
    """``во главе с``, ``Дед Мороз``, ``Хан Тенгри``, ``премьера "Риголетто"``, ``рабочего визита``"""
    if lemma == "глава":
        return head > 0 and tokens.words[head - 1] == "во"
    if lemma in _NAMES:
        return tokens.words[head + 1].startswith(_NAMES[lemma])
    if lemma == "премьер":
        return tokens.words[head + 1] in OPENING_QUOTES
    return lemma in ALSO_ADJECTIVES and _is_attribute(tokens, head)


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """``рабочего визита``, ``ученого совета``: a genitive before another one is an adjective; ``исполняющий роль``,
    ``с управляющим директором``."""
    behind = tokens.words[at + 1]
    if tokens.words[at].startswith(MANAGING):
        return behind.startswith(("директор", "партнер"))
    if tokens.words[at].startswith(ACTING):
        return behind != "обязанности"
    return tokens.words[at].endswith(("ого", "его")) and tokens.raw[at + 1].islower() and is_genitive(behind)
