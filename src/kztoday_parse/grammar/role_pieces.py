"""Pieces of a role's tail: the adjective of a see, Latin names of firms, what stands in quotation marks or brackets,
what points at states."""

from __future__ import annotations

from itertools import takewhile

from ..lexicon.senses import DAT, DIGITS, NOM, Head, HeadKind, Place
from ..tokens import Tokens
from .agreement import given_cases
from .dependents import capital_follows, is_genitive
from .latin_names import is_latin, is_latin_given, latin_start
from .leaves import match_sense
from .morph import adjective_cases, nominative_adjective
from .name_runs import scan_parts
from .names import PartKind, is_given, same_line
from .quotes import CLOSERS, quotation_end
from .role_posts import move
from .role_words import SEVERAL, STATE_NOUNS
from .roles import Draft, noun_at

__all__ = [
    "GOVERNED_ENDS",
    "NAMED",
    "abbreviated",
    "begins_latin",
    "degree",
    "is_aided",
    "itemised",
    "latin",
    "named_after",
    "ordinal",
    "pointed",
    "quoted",
    "see",
]

_LONGEST_QUOTE = 14
_DEGREE, _STOPS = 6, [".", ".", "."]
_ALSO = ["по", "совместительству"]
_GRADES = frozenset("курса класса категории разряда степени ранга созыва".split())
_YEAR = 4  # figures
GOVERNED_ENDS = "еую"
NAMED = frozenset(["имени", "им"])


def see(draft: Draft) -> None:
    """``папа Римский``, ``патриарх Московский и всея Руси``: the adjective of a see belongs to the title."""
    tokens, at = draft.tokens, draft.stop
    gender = "p" if not draft.singular else draft.noun.gender or "mf"
    while capital_follows(tokens, at) and adjective_cases(tokens.words[at], gender) & (draft.singular | draft.plural):
        if is_given(tokens, at):
            break
        if draft.singular != NOM:
            draft.pieces[at] = nominative_adjective(tokens.raw[at], draft.noun.gender or "m")
        at += 1
        joined = at + 1 < tokens.size and tokens.words[at] == "и" and adjective_cases(tokens.words[at + 1])
        at += bool(joined)
    if tokens.words[at : at + 3] == ["и", "всея", "руси"]:
        at += 3
    if at > draft.stop:
        move(draft, at)


def begins_latin(draft: Draft) -> bool:
    """A name in Latin script begins here, or behind the Latin name of a firm that the role takes in."""
    tokens, at = draft.tokens, draft.stop
    first = latin_start(draft) if tokens.raw[at][0].isupper() and is_latin(tokens.raw[at]) else None
    if first is not None and first > at:
        move(draft, first)
    return first is not None


def named_after(draft: Draft) -> bool:
    """``имени Л. Громова``, ``им. академика Петра Громова``, ``имени Абая``: one of the two names behind it, or both
    parts of the only one."""
    tokens, at = draft.tokens, draft.stop + 1
    if tokens.words[at - 1] == "им":
        if tokens.words[at] != ".":
            return False
        at += 1
    if tokens.raw[at][:1].islower() and noun_at(tokens, at) is not None:
        at += 1
    parts = scan_parts(tokens, at) if at < tokens.size and same_line(tokens, at) else []
    letters = sum(1 for _ in takewhile(lambda part: part.kind == PartKind.INITIAL, parts))
    size = letters + 1
    if not letters and len(parts) not in (0, 1, 3) and not given_cases(tokens, parts[1]) & draft.singular:
        size = 2
    return len(parts) >= size and move(draft, parts[size - 1].stop)


def abbreviated(draft: Draft, at: int) -> bool:
    """``Организации исламского сотрудничества (ОИС)``, ``член Коллегии (министр)``"""
    tokens = draft.tokens
    if tokens.words[at] in CLOSERS and (stop := quotation_end(tokens, at, _LONGEST_QUOTE)):  # `(«Железная дорога»)`
        return tokens.words[stop] == ")" and move(draft, stop + 1)
    if tokens.words[at : at + 2] == _ALSO:  # `посол в Перу (по совместительству в Чили)`
        stop = next((end for end in range(at + 2, min(tokens.size, at + _LONGEST_QUOTE)) if tokens.raw[end] == ")"), 0)
        return stop > 0 and move(draft, stop + 1)
    beside = draft.places and draft.places[-1].stop == at - 1 and tokens.raw[draft.places[-1].first][0].isupper()
    place = match_sense(tokens, at, Place) if beside else None
    if place is not None:  # `Республики Саха (Якутия)`
        return tokens.words[place[1]] == ")" and move(draft, place[1] + 1)
    if tokens.raw[at].isupper() and tokens.raw[at + 1].isupper():  # `(АП РК)`
        at += 1
    short = tokens.raw[at].isupper() or is_latin(tokens.raw[at]) or noun_at(tokens, at) is not None
    return short and at + 1 < tokens.size and tokens.words[at + 1] == ")" and move(draft, at + 2)


def quoted(draft: Draft, opening: str) -> bool:
    if opening == '"' and draft.tokens.touches(draft.stop):  # `"Лучший актер" за роль в "Отелло"`: it closes
        return False
    stop = quotation_end(draft.tokens, draft.stop, _LONGEST_QUOTE)
    return stop > 0 and move(draft, stop)


def latin(draft: Draft) -> bool:
    tokens, at = draft.tokens, draft.stop + 1
    while at < tokens.size and (is_latin(tokens.raw[at]) or _is_inside_latin(tokens, at)):
        at += 1
    return move(draft, at)


def _is_inside_latin(tokens: Tokens, at: int) -> bool:
    """``AT&T``, ``Mail.ru``, ``Wind & Water``, ``Norsk и Dansk``; a full stop with nothing close behind it ends the
    sentence."""
    behind = tokens.raw[at + 1]
    if tokens.words[at] in "&и" and behind[:1].isupper() and is_latin(behind):
        return not is_latin_given(tokens.words[at + 1])
    if tokens.words[at] not in "&!+./" or not tokens.touches(at):
        return False
    return tokens.words[at] != "." or (at + 1 < tokens.size and tokens.touches(at + 1))


def pointed(draft: Draft, at: int) -> bool:
    """``министром этой страны``; ``министры двух стран`` says nothing of each, ``главы двух государств`` what he is."""
    words = draft.tokens.words
    if draft.plural and words[at] in SEVERAL:
        draft.singular = 0
        if draft.noun.lemma == "глава":
            draft.pieces.update({at: "", at + 1: STATE_NOUNS[words[at + 1]]})
        else:
            draft.shared = at
    return move(draft, at + 2)


def degree(draft: Draft, at: int) -> bool:
    """``профессор, д.э.н., ректор``, ``доцент, к. ю. н.``: the letters of a degree beside a job."""
    words = draft.tokens.words[at : at + _DEGREE]
    return words[1::2] == _STOPS and words[0] in "дк" and words[4] == "н" and move(draft, at + _DEGREE)


def ordinal(draft: Draft, at: int) -> bool:
    """``12-го отдела``, ``2-й и 3-й бригад``, ``12 отдела``: a number before what depends on the head."""
    tokens, behind = draft.tokens, draft.tokens.words[at + 1]
    if not tokens.raw[at][-1].isalpha():
        body = match_sense(tokens, at + 1, Head)
        if behind in _GRADES:  # `студент 3 курса`
            return move(draft, at + 2)
        if behind == "года" and len(tokens.words[at]) == _YEAR:  # `чемпион 2016 года в Рио`
            return move(draft, at + 2, solid=False)
        return body is not None and body[0].kind == HeadKind.ORGANISATION and move(draft, at + 1, solid=False)
    if behind.startswith("год"):  # `активист 70-х годов`
        return False
    if behind == "и" and tokens.kinds[at + 2] & DIGITS:
        return move(draft, at + 2, solid=False)
    numbered = same_line(tokens, at + 1) and tokens.raw[at + 1][:1].islower() and is_genitive(behind)
    return numbered and move(draft, at + 1, solid=False)


def is_aided(tokens: Tokens, at: int) -> bool:
    """``содействия внешней торговле``: the dative, in one of :data:`GOVERNED_ENDS`, that one noun governs."""
    if not tokens.raw[at][0].islower():
        return False
    before = at - 1 - bool(adjective_cases(tokens.words[at - 1]) & DAT)
    return tokens.words[before].startswith("содействи")


def itemised(draft: Draft, at: int) -> bool:
    """``мэры городов: Актау - A``: what stands before the colon is said of all."""
    if not draft.plural or not capital_follows(draft.tokens, at):
        return False
    draft.shared = draft.stop
    return move(draft, at, solid=False)
