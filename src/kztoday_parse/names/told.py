"""What stands beside a family name and says that it is one: ``адвокаты Громова``, ``Громов и Оспанов``."""

from __future__ import annotations

from ..grammar.morph import adjective_cases, name_cases
from ..grammar.name_words import OF_PERSONS
from ..grammar.names import Part
from ..grammar.role_words import NO_JOBS
from ..grammar.roles import noun_at
from ..grammar.surnames import SURNAME_ENDINGS
from ..lexicon.senses import GEN, HeadKind
from ..tokens import Tokens
from .hints import TO_PERSONS

__all__ = ["is_told_of"]

_WHERE = frozenset("в во на из под близ".split())
_OF_PERSONS = (*OF_PERSONS, "адвокат", "интервью", "вдов", "мнени", "отношении")
_MUTUAL = ("встрет", "обсуд", "провел", "договор", "обменя", "поговор", "побеседова", "созвон")
_JOINS = frozenset(["и", "или"])


def is_told_of(tokens: Tokens, part: Part) -> bool:
    """What stands beside a word like a family name says that it is one: another such word (``Громов и Оспанов``), what
    only persons have (``адвокаты Громова``, ``смерть Громова``), what is done to persons (``попросит Громова``)."""
    if adjective_cases(part.text) and tokens.raw[part.stop][:1].isalpha():  # `Гаагский трибунал`
        return False
    before = tokens.words[part.first - 1] if part.first else ""
    if name_cases(part.text) & GEN and part.text[-1] != "ы" and _is_kin(tokens, part.first - 1):
        return True
    if before.startswith(TO_PERSONS) or (before.startswith(_OF_PERSONS) and tokens.raw[part.first - 1].islower()):
        return True
    return before not in _WHERE and _is_joined(tokens, part)


def _is_kin(tokens: Tokens, at: int) -> bool:
    """``сын Громова``, ``друг Громова``"""
    noun = noun_at(tokens, at) if at >= 0 else None
    return noun is not None and noun.kind == HeadKind.RELATION and noun.lemma not in NO_JOBS


def _meet_together(tokens: Tokens, at: int) -> bool:
    """``Громов и Дюваль встретились``: an unknown word with a capital, and a verb of what two do with each other."""
    if tokens.kinds[at] or not tokens.raw[at][:1].isupper() or not tokens.raw[at][1:].islower():
        return False
    verb = tokens.words[at + 1] if at + 1 < tokens.size else ""
    return verb.startswith(_MUTUAL) and verb.endswith(("ли", "лись"))


def _is_joined(tokens: Tokens, part: Part) -> bool:
    """``Громов и Оспанов``: another word like a family name stands beside it, and none like an adjective."""
    if adjective_cases(part.text):
        return False
    for at in (part.first - 2, part.first + 2):
        if not 0 <= at < tokens.size or tokens.words[(at + part.first) // 2] not in _JOINS:
            continue
        word = tokens.words[at]
        if at > part.first and _meet_together(tokens, at):
            return True
        if tokens.raw[at][:1].isupper() and not tokens.kinds[at] and word.endswith(SURNAME_ENDINGS) and len(word) > 4:
            return not adjective_cases(word)
    return False
