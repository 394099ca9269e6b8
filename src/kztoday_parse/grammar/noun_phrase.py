"""The noun phrase of an organisation, put into the nominative: `пресс-службе МИД РК` → `пресс-служба МИД РК`."""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon.senses import (
    DAT,
    GEN,
    KINDS,
    LOC,
    NOM,
    CueWord,
    FunctionWord,
    Head,
    HeadKind,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
)
from ..tokens import Tokens
from .attributions import ABROAD, KEPT_BY, MEDIA, NO_BODIES, NO_FIELD, NO_NOUN, SEATS, STATISTICS, TERRITORY
from .body_names import agency_end, is_latin, is_site, latin_end, tells_of_it
from .dependents import governed_noun, is_in_field, is_second_field
from .morph import adjective_cases, nominative_adjective
from .quotes import OPENING_QUOTES, quotation_end
from .role_words import FIELDS, PLAIN_GENITIVES
from .surnames import DISTRICTS

__all__ = ["Organisation", "read_organisation"]

_ADJECTIVES = 4  # so many adjectives stand before a head
_REST = 24  # so many tokens stand behind it
_QUOTED = 14


class Organisation(NamedTuple):
    """``text`` is the nominative: head and agreeing adjectives declined, the rest as written."""

    text: str
    first: int
    stop: int


def read_organisation(tokens: Tokens, at: int, cases: int) -> Organisation | None:
    """``organisation = {adjective} head_of_body {dependent} | acronym {dependent} | agency``: the one that stands at
    *at* in one of *cases*."""
    adjectives, agreeing = _adjectives(tokens, at, cases)
    head_at = at + adjectives
    for count in range(adjectives, -1, -1):
        head_at = at + count
        left = cases if not count else agreeing[count - 1]
        head = _head(tokens, head_at, left) or _seat_of_power(tokens, at, head_at, left)
        head = head or (_statistics(tokens, head_at, left) if count else None)
        if head is not None and (not count or adjective_cases(tokens.words[head_at - 1], head.gender or "mfn") & left):
            return _declined(tokens, at, head_at, head)
    return _named(tokens, at)


def _adjectives(tokens: Tokens, at: int, cases: int) -> tuple[int, list[int]]:
    """How many tokens can be adjectives in one of *cases*, and the cases left after each."""
    left: list[int] = []
    while len(left) < _ADJECTIVES and (cases := cases & adjective_cases(tokens.words[at + len(left)])):
        if tokens.words[at + len(left)].endswith("телей"):  # `в заявлении основателей фонда`
            break
        left.append(cases)
        if at + len(left) >= tokens.size:
            break
    return len(left), left


def _head(tokens: Tokens, at: int, cases: int) -> Head | None:
    """The singular reading of an organisation's noun in one of *cases*."""
    return next(
        (
            entry.sense
            for entry in tokens.entries[at] or ()
            if isinstance(entry.sense, Head)
            and entry.sense.kind is HeadKind.ORGANISATION
            and not entry.sense.plural
            and entry.sense.cases & cases
        ),
        None,
    )


def _seat_of_power(tokens: Tokens, at: int, head_at: int, cases: int) -> Head | None:
    """`Белый дом`, `Дом правительства`, `Продовольственная программа`: one whose phrase begins with a capital."""
    head = SEATS.get(tokens.words[head_at])
    return head if head is not None and head.cases & cases and tokens.raw[at][0].isupper() else None


def _statistics(tokens: Tokens, head_at: int, cases: int) -> Head | None:
    """`турецкая статистика`, `таможенная статистика`: those who keep it."""
    head = STATISTICS.get(tokens.words[head_at])
    kept = tokens.kinds[head_at - 1] & KINDS[PlaceAdjective] or tokens.words[head_at - 1].startswith(KEPT_BY)
    return head if head is not None and kept and head.cases & cases else None


def _declined(tokens: Tokens, first: int, head_at: int, head: Head) -> Organisation:
    stop = _rest(tokens, head_at + 1, head.lemma)
    adjectives = [nominative_adjective(raw, head.gender or "m") for raw in tokens.raw[first:head_at]]
    words = [*adjectives, _like(tokens.raw[head_at], head.lemma)]
    behind = tokens.text[tokens.end(head_at) : tokens.end(stop - 1)]
    return Organisation(" ".join(words) + " ".join(behind.split("\n")), first, stop)


def _like(written: str, lemma: str) -> str:
    """*lemma* with the capitals of the form that the text has."""
    if written.lower() == lemma.lower():
        return written
    if written.isupper() and len(written) > 1:
        return lemma.upper()
    return lemma[:1].upper() + lemma[1:] if written[0].isupper() else lemma


# ── names of organisations that no dictionary has ────────────────────────────────────


def _named(tokens: Tokens, at: int) -> Organisation | None:
    """`Bloomberg`, `ИТАР-ТАСС`, `"Интерфакс"`: an acronym, a Latin name, an agency."""
    stop = agency_end(tokens, at) or latin_end(tokens, at) or _acronym(tokens, at)
    if not stop:
        return None
    if tokens.words[at] in OPENING_QUOTES:
        return Organisation(tokens.span(at + 1, stop - 1).of(tokens.text), at, stop)
    return Organisation(" ".join(tokens.span(at, stop).of(tokens.text).split()), at, stop)


def _acronym(tokens: Tokens, at: int) -> int:
    """Capitals throughout that name no state (`МЧС`), with what follows them."""
    raw = tokens.raw[at]
    if not (len(raw) > 1 and raw.isupper() and raw.isalpha()) or raw in NO_BODIES or _is_state(tokens, at):
        return 0
    return _rest(tokens, at + 1, raw)


def _is_state(tokens: Tokens, at: int) -> bool:
    return any(
        isinstance(entry.sense, Place) and entry.sense.kind is not PlaceKind.GROUP for entry in tokens.entries[at] or ()
    )


# ── what stands behind the head ──────────────────────────────────────────────────────

_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "ых", "их", "ой", "й")
_NO_GENITIVE = ("ая", "яя", "ами", "ями", "ыми", "ими", "лись", "лась", "ый", "тся")
_PLURAL = ("ых", "их")
_DATIVE = ("у", "ю", "ам", "ям", "ому", "ему", "ым", "им", "е", "и", "ой", "ей")


def _rest(tokens: Tokens, at: int, head: str) -> int:
    """Behind all that belongs to a head that ends before *at*."""
    reach = min(tokens.size, at + _REST)
    while at < reach:
        step = _step(tokens, at, head)
        if not step:
            break
        at += step
    return at


def _step(tokens: Tokens, at: int, head: str) -> int:
    """How many tokens at *at* go on with the phrase."""
    word = tokens.words[at]
    if head in MEDIA and tokens.raw[at][0].isupper() and word.isalpha():
        own = _head(tokens, at, NOM) is None or tokens.words[at + 1] in OPENING_QUOTES  # `сайт Телеканал «Ветер»`
        return int(own and len(word) > 1)  # агентство Рейтер; no `агентство В. Орлова`
    if word in OPENING_QUOTES:
        return max(quotation_end(tokens, at, _QUOTED) - at, 0)
    if word == "и":
        return _coordinated(tokens, at)
    if word == ",":
        return _listed(tokens, at)
    if word == "по":
        return _field(tokens, at)
    if tokens.words[at - 1].startswith(FIELDS.get(word, ())):
        return _other_end(tokens, at)
    if word in ("в", "во", "при"):
        return _seat(tokens, at, head)
    if word in ("г", "им") and tokens.words[at + 1] == ".":
        return 3 * (at + 2 < tokens.size)
    if word == ".":
        return 2 * (at + 1 < tokens.size and is_site(tokens, at) and is_latin(tokens.raw[at - 1]))
    return int(_goes_on(tokens, at))


def _goes_on(tokens: Tokens, at: int) -> bool:
    """A word that can be an attribute: a genitive, an acronym, a name."""
    raw = tokens.raw[at]
    if not raw[:1].isalpha() or tells_of_it(tokens, at):
        return False
    if raw.isascii() or raw.isupper() or (raw[0].isupper() and tokens.words[at - 1] in TERRITORY):
        return True
    return _is_genitive(tokens, at)


def _is_genitive(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if tokens.words[at - 1].endswith(_PLURAL) and tokens.raw[at].islower():  # `иностранных дел`
        return not _is_closed(tokens, at)
    if word in PLAIN_GENITIVES:  # `по защите прав`
        return True
    if len(word) < 3 or not word.endswith(_GENITIVE) or word.endswith(_NO_GENITIVE) or word in NO_NOUN:
        return bool(_has_case(tokens, at, GEN))
    subject = _head(tokens, at, NOM) and not _has_case(tokens, at, GEN)  # `агентству Trend пресс-служба`
    return not subject and not _is_closed(tokens, at)


def _has_case(tokens: Tokens, at: int, cases: int) -> int:
    """How many tokens a place, or the head of a phrase, takes at *at* in one of *cases*."""
    for entry in tokens.entries[at] or ():
        if isinstance(entry.sense, Place | Head) and entry.sense.cases & cases:
            return 1 + len(entry.rest)
    return 0


def _is_closed(tokens: Tokens, at: int) -> bool:
    """A function word or a verb."""
    return any(
        isinstance(entry.sense, FunctionWord | Preposition)
        or (isinstance(entry.sense, CueWord) and not entry.sense.cases)
        for entry in tokens.entries[at] or ()
        if not entry.rest
    )


def _coordinated(tokens: Tokens, at: int) -> int:
    """`нефти и газа`: both sides are genitives; `и` before another head in the same case is not."""
    behind = at + 1
    if behind >= tokens.size:
        return 0
    if is_in_field(tokens, at) and is_second_field(tokens, behind):
        return 2 * (tokens.raw[behind].islower() and not _is_closed(tokens, behind))  # `по делам … и торговле`
    return 2 * (_is_genitive(tokens, at - 1) and _is_genitive(tokens, behind))


def _listed(tokens: Tokens, at: int) -> int:
    """`инвестиций, промышленности и торговли`: a comma within a list of genitives that an `и` closes."""
    stop = at
    while stop + 2 < tokens.size and stop - at < 8 and tokens.words[stop] == ",":
        width = 1 + (adjective_cases(tokens.words[stop + 1]) & GEN > 0)
        if not all(_is_genitive(tokens, i) and tokens.raw[i].islower() for i in range(stop + 1, stop + 1 + width)):
            return 0
        stop += 1 + width
    closed = tokens.words[stop] == "и" and _coordinated(tokens, stop) and tokens.raw[stop + 1].islower()
    return stop - at if closed and _is_genitive(tokens, at - 1) else 0


def _field(tokens: Tokens, at: int) -> int:
    """`по статистике`, `по чрезвычайным ситуациям`, `по инвестициям и развитию`, `по Алматинской области`"""
    stop = at + 1
    if stop >= tokens.size or tokens.words[stop] in NO_FIELD:
        return 0
    if not tokens.raw[stop].islower() or tokens.words[stop] == "г":
        return _district(tokens, stop)
    while stop < min(tokens.size, at + 6) and tokens.raw[stop].islower():
        word = tokens.words[stop]
        joins = word == "и" and stop > at + 1 and _is_dative(tokens, stop + 1)
        if not joins and not _is_dative(tokens, stop):
            break
        stop += 1
    return stop - at if stop > at + 1 else 0


def _is_dative(tokens: Tokens, at: int) -> bool:
    return at < tokens.size and tokens.words[at].endswith(_DATIVE) and not _is_closed(tokens, at)


def _district(tokens: Tokens, at: int) -> int:
    """`по Астане`, `по ВКО`, `по г. Алматы`, `по Алматинской области`: how many tokens, with the preposition."""
    if tokens.words[at] == "г":
        return 4 * (at + 2 < tokens.size and tokens.words[at + 1] == ".")
    if adjective_cases(tokens.words[at]) & DAT and tokens.words[at + 1].startswith(DISTRICTS):
        return 3
    province = tokens.raw[at].isupper() and tokens.raw[at][2:] == "О"
    size = _has_case(tokens, at, DAT) or int(province)
    return size and size + 1


def _other_end(tokens: Tokens, at: int) -> int:
    """`с организованной преступностью` behind `по борьбе`, `за банками` behind `по надзору`"""
    noun = governed_noun(tokens, at + 1)
    return noun + 1 - at if tokens.raw[noun][:1].islower() and not _is_closed(tokens, noun) else 0


def _seat(tokens: Tokens, at: int, head: str) -> int:
    """`посольство Казахстана в Японии`, `представительство при ООН`"""
    if head.lower() not in ABROAD and not (tokens.words[at] == "при" and tokens.raw[at + 1].isupper()):
        return 0
    for stop in range(at + 1, min(at + 5, tokens.size)):
        if width := _has_case(tokens, stop, LOC):
            return stop + width - at
        if not adjective_cases(tokens.words[stop]) & LOC:
            break
    return 0
