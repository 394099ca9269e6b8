"""What stands behind the noun that heads the name of a body: `министерства [нефти и газа РК]`."""

from __future__ import annotations

from ..lexicon.senses import (
    ANY_CASE,
    DAT,
    GEN,
    KINDS,
    LOC,
    NOM,
    CueWord,
    FunctionWord,
    Head,
    Place,
    PlaceKind,
    Preposition,
)
from ..tokens import Tokens
from .attributions import ABROAD, MEDIA, NO_FIELD, NO_NOUN, TERRITORY
from .body_names import body_head, is_latin, is_site, tells_of_it
from .dependents import governed_noun, is_in_field, is_second_field
from .leaves import match_sense
from .morph import adjective_cases
from .quotes import OPENING_QUOTES, quotation_end
from .role_words import FIELDS, PLAIN_GENITIVES
from .surnames import DISTRICTS

__all__ = ["tail_end"]

_REST = 24  # so many tokens stand behind a head
_QUOTED = 14
_PLACE = KINDS[Place]
_GENITIVE = ("а", "я", "ы", "и", "ов", "ев", "ей", "ого", "его", "ых", "их", "ой", "й")
_NO_GENITIVE = ("ая", "яя", "ами", "ями", "ыми", "ими", "лись", "лась", "ый", "тся")
_PLURAL = ("ых", "их")
_ABROAD = tuple([word.rstrip("оея") for word in ABROAD])
_FIELDS = frozenset(["ЧС", "ОВД", "СМИ", "ЖКХ", "АПК", "ТЭК", "ИКТ", "МСБ", "ЧП", "ГО", "ПБ", "НТР", "НДС"])
_EMBASSY = 4  # tokens from `посольства` to `в`
_DATIVE = ("у", "ю", "ам", "ям", "ому", "ему", "ым", "им", "е", "и", "ой", "ей")


def tail_end(tokens: Tokens, at: int, head: str) -> int:
    """Behind all that belongs to a head that ends before *at*."""
    reach = min(tokens.size, at + _REST)
    if tokens.words[at] == "и" and tokens.raw[at + 1][:1].isupper():
        return at  # `Минфина и Нацбанка`, not `Минобразования и науки`
    while at < reach:
        step = _step(tokens, at, head)
        if not step:
            break
        at += step
    return at


def _step(tokens: Tokens, at: int, head: str) -> int:
    """How many tokens at *at* go on with the phrase."""
    word = tokens.words[at]
    if head in MEDIA and tokens.raw[at][0].isupper() and word.replace("-", "").isalnum():
        own = body_head(tokens, at, NOM) is None or tokens.words[at + 1] in OPENING_QUOTES  # `сайт Телеканал «Ветер»`
        return int(own and len(word) > 1)  # агентство Рейтер; no `агентство В. Орлова`
    if word in OPENING_QUOTES:
        return max(quotation_end(tokens, at, _QUOTED) - at, 0)
    if word == "и":
        return 2 if _is_served(tokens, at + 1, head) else _coordinated(tokens, at)
    if word == ",":
        return _listed(tokens, at)
    if word == "по":
        return _field(tokens, at)
    if tokens.words[at - 1].startswith(FIELDS.get(word, ())):
        return _other_end(tokens, at)
    if word in ("в", "во", "при"):
        return _seat(tokens, at, head)
    if word in ("им", "имени"):
        return _namesake(tokens, at)
    if word == "делами":  # `управление делами президента`
        return 1
    if word == "г" and tokens.words[at + 1] == ".":
        return 3 * (at + 2 < tokens.size)
    if word == ".":
        own = is_latin(tokens.raw[at - 1]) or head in MEDIA  # `сайт Матрица.kz`
        return 2 * (at + 1 < tokens.size and own and is_site(tokens, at))
    return int(_goes_on(tokens, at))


def _is_served(tokens: Tokens, at: int, head: str) -> bool:
    """`пресс-служба Минфина и [Нацбанка]`: another body that the same office speaks for."""
    raw = tokens.raw[at]
    return head.startswith("пресс") and raw[:1].isupper() and (raw.isupper() or _is_genitive(tokens, at))


def _namesake(tokens: Tokens, at: int) -> int:
    """`им. Абая`, `имени И.К.Петрова`: how many tokens, up to the surname."""
    stop = at + 1 + (tokens.words[at + 1] == ".")
    while stop + 2 < tokens.size and len(tokens.raw[stop]) == 1 and tokens.words[stop + 1] == ".":
        stop += 2
    return stop + 1 - at if stop < tokens.size and tokens.raw[stop][0].isupper() else int(tokens.words[at] == "имени")


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
    other = body_head(tokens, at, ANY_CASE) and not _has_case(tokens, at, GEN)  # `агентству Trend пресс-служба`
    return not other and not _is_closed(tokens, at)


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
    if tokens.kinds[at - 1] & _PLACE and tokens.raw[at - 1][0].isupper() and tokens.raw[behind][0].islower():
        return 0  # `акимата Алматы и завода`
    if _is_another(tokens, behind) and not adjective_cases(tokens.words[at - 1]):  # `Южной и Северной епархии`
        return 0
    return 2 * (_is_genitive(tokens, at - 1) and _is_genitive(tokens, behind))


def _is_another(tokens: Tokens, at: int) -> bool:
    """`Минфина РК и Нацбанка`, `Минфина РК и Национального банка`, `комитета сбыта и МЧС`: a body by itself."""
    raw = tokens.raw[at]
    if not raw[0].isupper() or tokens.kinds[at] & _PLACE:
        return False
    if (raw.isupper() and len(raw) > 1) or body_head(tokens, at, ANY_CASE) is not None:
        return True
    return bool(adjective_cases(tokens.words[at])) and body_head(tokens, at + 1, ANY_CASE) is not None


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
    if tokens.raw[at] in _FIELDS:
        return 2
    province = tokens.raw[at].isupper() and tokens.raw[at][2:] == "О"
    size = _has_case(tokens, at, DAT) or int(province)
    return size and size + 1


def _other_end(tokens: Tokens, at: int) -> int:
    """`с организованной преступностью` behind `по борьбе`, `за банками` behind `по надзору`"""
    noun = governed_noun(tokens, at + 1)
    return noun + 1 - at if tokens.raw[noun][:1].islower() and not _is_closed(tokens, noun) else 0


def _is_seated(tokens: Tokens, at: int, head: str) -> bool:
    """An embassy stands in the genitive before *at*, or an international body that the head belongs to."""
    if any(word.startswith(_ABROAD) for word in tokens.words[max(0, at - _EMBASSY) : at]):
        return True
    body = match_sense(tokens, at - 1, Place) if tokens.kinds[at - 1] & _PLACE else None
    return body is not None and body[0].kind == PlaceKind.GROUP and tokens.raw[at - 1] != head


def _seat(tokens: Tokens, at: int, head: str) -> int:
    """`посольство Казахстана в Японии`, `пресс-служба посольства Перу в Чили`, `офис ОБСЕ в Вене`, `представительство
    при ООН`, `агентство при президенте`"""
    if tokens.words[at] != "при" and head.lower() not in ABROAD and not _is_seated(tokens, at, head):
        return 0
    for stop in range(at + 1, min(at + 5, tokens.size)):
        if width := _has_case(tokens, stop, LOC):
            return stop + width - at
        if not adjective_cases(tokens.words[stop]) & LOC:
            break
    return 0
