"""Verbs in the past beside a name: they have a subject, and say whether it is a man."""

from __future__ import annotations

from ..tokens import Tokens

__all__ = ["is_done_to", "is_past"]

_NO_PAST = (
    "лиал",
    "бунал",
    "нтал",
    "канал",
    "журнал",
    "квартал",
    "рсенал",
    "ртал",
    "риал",
    "минал",
    "вокзал",
    "отдел",
    "узел",
)
_NOUNS = frozenset("дела тела села числа стекла масла кресла школа сила скала зала акула смола сначала".split())
_PAST_ONLY = ("ил", "ал", "ял", "ел", "ол", "ыл", "ила", "ала", "яла", "ела", "ла", "лся", "лась")
# What is done to persons: `назначен`, `избрана`.
_DONE_TO = (
    *("назначен", "избран", "переизбран", "призна", "награжд", "удостоен", "освобожд", "уволен", "осужд", "арестован"),
    *("задержан", "приговор", "госпитализ", "отстран", "помилован", "похорон", "убит", "женат", "приглашен"),
)
_PASSIVE = ("ен", "ена", "ан", "ана", "ён", "т", "та")


def is_done_to(tokens: Tokens, at: int) -> bool:
    """A short participle of what is done to persons stands at *at*: ``назначен``, ``избрана``."""
    word = tokens.words[at]
    return word.startswith(_DONE_TO) and word.endswith(_PASSIVE)


def is_past(tokens: Tokens, at: int) -> bool:
    """A verb in the past singular stands at *at*: ``принял``, ``приняла``."""
    if at >= tokens.size or not tokens.raw[at][0].islower() or len(tokens.words[at]) < 4:
        return False
    word = tokens.words[at]
    return word.endswith(_PAST_ONLY) and not word.endswith(_NO_PAST) and word not in _NOUNS
