"""Lists inside a role: ``инвестиций, торговли и промышленности``, ``по защите прав и поддержке семьи``."""

from __future__ import annotations

from ..lexicon.senses import KINDS, NOM, Head, Place
from ..tokens import Tokens
from .dependents import capital_follows, is_dependent, is_in_field, is_second_field, list_goes_on
from .leaves import match_sense
from .morph import adjective_cases
from .name_words import TITLES
from .names import is_given, same_line
from .quotes import CLOSERS
from .role_pieces import latin, quoted
from .role_posts import move, take_place
from .roles import Draft, noun_at

__all__ = ["listed"]


def listed(draft: Draft, at: int) -> bool:
    """One more dependent: ``инвестиций, торговли и промышленности``."""
    tokens = draft.tokens
    if at >= tokens.size or not same_line(tokens, at):
        return False
    if draft.places and draft.places[-1].stop == at - 1:
        found = match_sense(tokens, at, Place)
        if found is not None and is_given(tokens, at) and capital_follows(tokens, at + 1):
            return False  # `президент России, Владимир Громов, …`
        if found is not None:
            return take_place(draft, found[0], at, found[1])
    if tokens.words[at - 1] == "," and not list_goes_on(tokens, at):
        return False
    if _is_body(tokens, at):
        return move(draft, at + 1, solid=False)
    if tokens.words[at] in CLOSERS or (tokens.raw[at].isascii() and tokens.raw[at].istitle()):
        return _foreign(draft, at)
    noun = noun_at(tokens, at)
    listed = is_dependent(tokens, at) or tokens.kinds[at] & KINDS[Head] or _is_field(draft, at)
    if not tokens.raw[at][0].islower() or not listed:
        return False
    another = noun is not None and (noun.singular | noun.plural) == NOM and not draft.singular & NOM
    if another or (noun is not None and noun.lemma in TITLES):
        return False  # `королевы, принца Уильяма`, `принял гостя и мэр Осло Олав Берг`
    return move(draft, at + 1, solid=False)


def _is_body(tokens: Tokens, at: int) -> bool:
    """``строительства и ЖКХ``, ``Южной и Центральной Азии``"""
    if tokens.raw[at].isupper() and len(tokens.raw[at]) > 1 and not tokens.kinds[at]:
        return True
    if not (tokens.raw[at][0].isupper() and capital_follows(tokens, at + 1) and tokens.raw[at - 2][0].isupper()):
        return False
    return bool(adjective_cases(tokens.words[at]) & adjective_cases(tokens.words[at - 2]))


def _is_field(draft: Draft, at: int) -> bool:
    """``по защите прав и поддержке семьи``"""
    tokens = draft.tokens
    if not is_in_field(tokens, at, draft.head):
        return False
    return is_second_field(tokens, at) or (tokens.words[at + 1] in ("и", ",") and list_goes_on(tokens, at))


def _foreign(draft: Draft, at: int) -> bool:
    """``предпринимательства и «Сделано в Италии»``, ``и Made in Italy``: a motto, no person's Latin name."""
    tokens = draft.tokens
    motto = tokens.words[at] not in CLOSERS and tokens.raw[at + 1].isascii() and tokens.raw[at + 1].islower()
    if not motto and tokens.words[at] not in CLOSERS:
        return False
    draft.stop = at
    return latin(draft) if motto else quoted(draft, tokens.words[at])
