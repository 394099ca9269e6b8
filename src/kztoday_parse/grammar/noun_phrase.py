"""The noun phrase of an organisation, put into the nominative: `пресс-службе МИД РК` → `пресс-служба МИД РК`."""

from __future__ import annotations

from operator import eq
from typing import NamedTuple

from ..lexicon.senses import (
    KINDS,
    Head,
    Place,
    PlaceAdjective,
    PlaceKind,
)
from ..tokens import Tokens
from .attributions import KEPT_BY, NETWORKS, NO_BODIES, POINTING, SEATS, STATISTICS
from .body_names import agency_end, body_head, latin_end
from .body_tail import tail_end
from .morph import adjective_cases, nominative_adjective
from .quotes import CLOSING_QUOTES, OPENING_QUOTES

__all__ = ["Organisation", "quoted_firm", "read_organisation"]

_ADJECTIVES = 4  # so many adjectives stand before a head
_ENDINGS = frozenset(("а", "у", "е", "ом"))  # of `МИД` in `МИДом`
_SMALL = "аеоум"
_LOCATIVES = ("е", "и", "ах", "ях", "ом", "ем", "ой", "ей")
_NEAR = 3000  # characters of the text where the nominative of a firm is looked for
_ADJECTIVAL = ("ая", "ий", "ой", "ый")  # heads that are adjectives: `налоговая служба`


class Organisation(NamedTuple):
    """``text`` is the nominative: head and agreeing adjectives declined, the rest as written."""

    text: str
    first: int
    stop: int


def read_organisation(tokens: Tokens, at: int, cases: int) -> Organisation | None:
    """``organisation = {adjective} head_of_body {dependent} | acronym {dependent} | agency``: the one that stands at
    *at* in one of *cases*."""
    at += tokens.words[at] in POINTING
    adjectives, agreeing = _adjectives(tokens, at, cases)
    head_at = at + adjectives
    for count in range(adjectives, -1, -1):
        head_at = at + count
        left = cases if not count else agreeing[count - 1]
        head = body_head(tokens, head_at, left) or _seat_of_power(tokens, at, head_at, left)
        head = head or (_statistics(tokens, head_at, left) if count else None)
        if head is not None and (not count or adjective_cases(tokens.words[head_at - 1], head.gender or "mfn") & left):
            return _declined(tokens, at, head_at, head)
    return _named(tokens, at) or _quoted(tokens, at, cases)


def _adjectives(tokens: Tokens, at: int, cases: int) -> tuple[int, list[int]]:
    """How many tokens can be adjectives in one of *cases*, and the cases left after each."""
    left: list[int] = []
    while len(left) < _ADJECTIVES and (cases := cases & adjective_cases(tokens.words[at + len(left)])):
        if tokens.words[at + len(left)].endswith("телей") or _is_noun(tokens, at + len(left)):
            break
        left.append(cases)
        if at + len(left) >= tokens.size:
            break
    return len(left), left


def _is_noun(tokens: Tokens, at: int) -> bool:
    """`пресс-службой` before `МИД РК`, `основателей фонда`: no adjective, though it ends like one."""
    heads = [entry.sense for entry in tokens.entries[at] or () if isinstance(entry.sense, Head) and not entry.rest]
    return any(not head.lemma.endswith(_ADJECTIVAL) for head in heads)


def _seat_of_power(tokens: Tokens, at: int, head_at: int, cases: int) -> Head | None:
    """`Белый дом`, `Дом правительства`, `Продовольственная программа`: one whose phrase begins with a capital; or one
    that a name in quotes follows, `программа «Неделя»`."""
    head = SEATS.get(tokens.words[head_at])
    if head is None or not head.cases & cases:
        return None
    return head if tokens.raw[at][0].isupper() or tokens.words[head_at + 1] in OPENING_QUOTES else None


def _statistics(tokens: Tokens, head_at: int, cases: int) -> Head | None:
    """`турецкая статистика`, `таможенная статистика`: those who keep it."""
    head = STATISTICS.get(tokens.words[head_at])
    kept = tokens.kinds[head_at - 1] & KINDS[PlaceAdjective] or tokens.words[head_at - 1].startswith(KEPT_BY)
    return head if head is not None and kept and head.cases & cases else None


def _declined(tokens: Tokens, first: int, head_at: int, head: Head) -> Organisation:
    stop = tail_end(tokens, head_at + 1, head.lemma)
    adjectives = [nominative_adjective(raw, head.gender or "m") for raw in tokens.raw[first:head_at]]
    words = [*adjectives, _like(tokens.raw[head_at], head.lemma)]
    behind = tokens.text[tokens.end(head_at) : tokens.end(stop - 1)]
    return Organisation(" ".join(words) + " ".join(behind.split("\n")), first, stop)


def _like(written: str, lemma: str) -> str:
    """*lemma* with the capitals of the form that the text has.

    >>> _like("КазМунайГазе", "казмунайгаз"), _like("МИНФИНА", "минфин"), _like("Советом", "совет")
    ('КазМунайГаз', 'МИНФИН', 'Совет')
    """
    same = [*map(eq, written.lower(), lemma), False].index(False)
    rest = lemma[same:]
    return written[:same] + (rest.upper() if written.isupper() and len(written) > 1 else rest)


# ── names of organisations that no dictionary has ────────────────────────────────────


def _named(tokens: Tokens, at: int) -> Organisation | None:
    """`Bloomberg`, `ИТАР-ТАСС`, `"Интерфакс"`: an acronym, a Latin name, an agency."""
    stop = agency_end(tokens, at) or latin_end(tokens, at)
    if not stop:
        return _acronym(tokens, at)
    if tokens.words[at] in OPENING_QUOTES:
        return Organisation(tokens.span(at + 1, stop - 1).of(tokens.text), at, stop)
    return Organisation(" ".join(tokens.span(at, stop).of(tokens.text).split()), at, stop)


def _acronym(tokens: Tokens, at: int) -> Organisation | None:
    """Capitals throughout that name no state (`МЧС`), with what follows them; `МЧСом` without its ending. One that has
    a name behind its hyphen (`АПК-Информ`) is whole."""
    raw = tokens.raw[at]
    if _is_compound(raw):
        inside = tokens.words[at - 1] == "в" and raw[-1] == "е"
        return Organisation(raw[:-1] if inside else raw, at, at + 1)
    name = raw[: len(raw.rstrip(_SMALL))]
    if len(name) < 2 or not name.isupper() or not name.isalpha() or name in NO_BODIES or _is_state(tokens, at):
        return None
    if raw != name and raw[len(name) :] not in _ENDINGS:
        return None
    stop = tail_end(tokens, at + 1, raw)
    behind = tokens.text[tokens.end(at) : tokens.end(stop - 1)]
    return Organisation(name + " ".join(behind.split("\n")), at, stop)


def _is_compound(raw: str) -> bool:
    first, hyphen, second = raw.partition("-")
    return bool(hyphen) and len(first) > 1 and first.isupper() and second.istitle()


def _quoted(tokens: Tokens, at: int, cases: int) -> Organisation | None:
    """`в "Союзе ткачей"`: a name in quotes that has a body for its head."""
    if tokens.words[at] not in OPENING_QUOTES or at + 2 >= tokens.size or tokens.words[at + 1] in OPENING_QUOTES:
        return None
    found = read_organisation(tokens, at + 1, cases)
    whole = found is not None and found.stop < tokens.size and tokens.words[found.stop] in CLOSING_QUOTES
    return found._replace(first=at, stop=found.stop + 1) if found is not None and whole else None


def quoted_firm(tokens: Tokens, at: int) -> Organisation | None:
    """`в "Рудмаше"`, `в «РудМаше»`, `в "Руда-Экспо"`: a firm by its name alone, one word in the locative. Its
    nominative stands in quotes near by, or it has capitals inside, or does not decline."""
    if at + 2 >= tokens.size or tokens.words[at] not in OPENING_QUOTES or tokens.words[at + 2] not in CLOSING_QUOTES:
        return None
    written, word = tokens.raw[at + 1], tokens.words[at + 1]
    if not written[0].isupper() or word in NETWORKS:
        return None
    if not word.endswith(_LOCATIVES):
        return Organisation(written, at, at + 3)
    start = tokens.starts[at + 1]
    near = tokens.text[max(0, start - _NEAR) : start + _NEAR]
    names = [written[:-1] + ending for ending in ("", "а", "я", "ь")]
    name = next((name for name in names for mark in CLOSING_QUOTES if f"{name}{mark}" in near), None)
    if name is None and word[-1] == "е" and not written[1:].islower():
        name = written[:-1]
    return None if name is None else Organisation(name, at, at + 3)


def _is_state(tokens: Tokens, at: int) -> bool:
    return any(
        isinstance(entry.sense, Place) and entry.sense.kind is not PlaceKind.GROUP for entry in tokens.entries[at] or ()
    )
