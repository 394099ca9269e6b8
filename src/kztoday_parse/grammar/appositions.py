"""Roles behind a name: ``Аслан Оспанов, директор фонда,``."""

from __future__ import annotations

from ..lexicon.senses import DIGITS, KINDS, Head, HeadKind
from ..tokens import Tokens
from .dependents import begins_sentence
from .latin_names import latin_behind
from .morph import adjective_cases
from .names import is_given, same_line
from .role_tail import tail
from .roles import Draft, RolePhrase, open_role
from .surnames import NAMED_AFTER, SURNAME_ENDINGS

__all__ = ["apposed", "apposition_start", "is_name_of_its_body", "job_behind"]

_OPENS = frozenset(",-(")
_CLOSES = frozenset(",.;:)(!?-")
_OTHERS = frozenset(["другие", "другой", "другая", "многие", "др"])
_AT_THAT_TIME = frozenset("ныне нынче сейчас теперь тогда ранее".split())
_REACH = 7  # tokens within which the head must come


def apposition_start(tokens: Tokens, at: int) -> int | None:
    """Behind ``,``, ``-``, ``(`` or ``, являющийся``, ``, ныне``, and behind the same name in Latin script."""
    if tokens.raw[at] == "(" and (again := latin_behind(tokens, at)) is not None:
        at = again[1] + (tokens.raw[again[1]] == ")")
    if at + 2 >= tokens.size or tokens.words[at] not in _OPENS or not same_line(tokens, at + 1):
        return None
    return at + 1 + (tokens.words[at + 1].startswith("являющ") or tokens.words[at + 1] in _AT_THAT_TIME)


def apposed(tokens: Tokens, head: int, floor: int) -> RolePhrase | None:
    """The role at *head* with all that depends on it, if it begins at *floor* and a sign closes it."""
    draft = open_role(tokens, head, floor)
    if draft is None or draft.first != floor or draft.noun.kind != HeadKind.ROLE or not draft.singular:
        return None
    for _ in tail(draft):
        continue
    return next((draft.phrase(stop) for stop in (draft.stop, draft.solid) if _closes(tokens, stop)), None)


def job_behind(tokens: Tokens, at: int) -> RolePhrase | None:
    """The job behind the name of a relative or a guest: ``зять Аслан Оспанов, директор фонда``."""
    start = apposition_start(tokens, at)
    if start is None:
        return None
    for head in range(start, min(tokens.size, start + _REACH)):
        if tokens.kinds[head] & KINDS[Head]:
            return apposed(tokens, head, start)
        if not tokens.raw[head][0].isalpha():
            return None
    return None


def _closes(tokens: Tokens, at: int) -> bool:
    if at >= tokens.size or not same_line(tokens, at):
        return True
    if tokens.words[at] in _CLOSES:  # `председателем - Громов, заместителем - Оспанов`
        return tokens.words[at] != "-" or not tokens.raw[at + 1][:1].isupper()
    if tokens.words[at] == "и":
        return tokens.words[at + 1] in _OTHERS
    if begins_sentence(tokens, at):
        return True
    return tokens.words[at] == "с" and tokens.kinds[at + 1] & DIGITS > 0  # `с 2010 года`


def is_name_of_its_body(tokens: Tokens, draft: Draft, at: int) -> bool:
    """``Аслан Оспанов, профессор университета Джонс Хопкинс``: the person has been named already."""
    before, start = draft.first - 1, at
    while start - 1 > draft.head and tokens.raw[start - 1].istitle() and not tokens.kinds[start - 1] & KINDS[Head]:
        start -= 1  # `университета Норт Ридж`
    if before < 1 or tokens.words[before] not in (",", "-") or not tokens.kinds[start - 1] & KINDS[Head]:
        return False
    if is_given(tokens, at):
        return False
    named = tokens.raw[start - 2][:1].isupper() and adjective_cases(tokens.words[start - 2])  # `Всемирного банка Ли Бо`
    if start - 1 > draft.head and (named or not tokens.words[start - 1].startswith(NAMED_AFTER)):
        return False
    # `A, начальник дирекции Бекетов, B`, `A, начальник дирекции У. Бекетов`: a list of names
    another = tokens.raw[at].endswith(SURNAME_ENDINGS) or len(tokens.raw[at]) == 1
    return tokens.raw[before - 1][:1].isupper() and start - 1 > draft.head and not another
