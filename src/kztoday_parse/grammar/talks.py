"""With whom one talks: ``разговор Громова с Дювалем``."""

from __future__ import annotations

from ..tokens import Tokens

__all__ = ["TALKS", "WITH", "is_talked_with"]

WITH = frozenset(["с", "со"])
TALKS = frozenset(
    "разговор разговора разговору разговором разговоре беседа беседы беседе беседу беседой бесед разговоры разговоров"
    " звонок звонка звонку звонком звонке звонки звонков созвон созвона".split()
)
_NAME = 3  # words of the name between


def is_talked_with(tokens: Tokens, first: int) -> bool:
    """The word at *first* stands behind ``разговор``, a name and ``с``: whoever talks with persons is one."""
    if first < 3 or tokens.words[first - 1] not in WITH:
        return False
    at = first - 2
    while at > 0 and at > first - 2 - _NAME and tokens.raw[at][0].isupper():
        at -= 1
    return at < first - 2 and tokens.words[at] in TALKS
