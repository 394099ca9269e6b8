"""A person as one place of the text names him, and the name that agrees with a role."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..lexicon.senses import ACC, ANY_CASE, GEN, INS, KINDS, NOM, Head, Place
from ..tokens import Tokens
from .agreement import REGULAR, Nominative, given_cases, nominatives
from .dependents import is_genitive
from .morph import MALE, PAST_OF_PERSONS, adjective_cases, name_cases, name_readings
from .name_runs import scan_parts
from .name_words import BODIES, BODY_ENDS, BODY_STARTS, DESCENT, EAST_ASIAN, FIRST_HALVES
from .named_places import ends_a_place, is_behind_place, is_place, is_town
from .names import NamePhrase, Part, PartKind, as_phrase, behind_title, whole_name
from .others_names import Owned, belongs_to_another, is_child_of, is_of_another, owner_stop, read_in
from .roles import Owner, RolePhrase
from .side_by_side import are_two_families, first_of_two
from .surnames import ALL_PATRONYMICS, SURNAME_ENDINGS

__all__ = ["Agreeing", "People", "PersonPhrase", "name_after_role", "owner_phrase"]

_LEFTOVER = 3
_OF_A_PROVINCE = [PartKind.WORD, PartKind.WORD, PartKind.GIVEN]  # `провинции Хорасан Резави Яхья Нозари`
_NOUN, _PLACE = KINDS[Head], KINDS[Place]
_NO_FAMILY = ("ства", "лся", "лась", "лись")
_MINISTERS = ("министр", "вице-министр", "замминистр")
_FIELD = 4  # tokens
_OF_TOWNS = ("Сан-", "Санта-", "Санто-", "Санкт-", "Сен-", "Нью-")
_SOFT = frozenset("аеиоуыэюяйь")
_OF_SONS = ("зода",)


@attrs.define(eq=False)
class PersonPhrase:
    """A person as one place of the text names him. ``cases`` are those that the role fixes, ``nominatives``
    the readings of the name in these cases, none for a bare name."""

    first: int
    stop: int
    name: NamePhrase
    role: RolePhrase | None = None
    cases: int = ANY_CASE
    nominatives: tuple[Nominative, ...] = ()


@attrs.define(eq=False)
class People:
    """One person, or several under one plural role."""

    first: int
    stop: int
    persons: tuple[PersonPhrase, ...]


class Agreeing(NamedTuple):
    """A name that agrees with a role, and how it reads in the role's cases; before it the name of the body or the
    person whom the role belongs to (``главы Казкосмоса``, ``адвокат Ивана Петрова``)."""

    name: NamePhrase
    nominatives: tuple[Nominative, ...]
    owner: tuple[Part, ...] = ()


def owner_phrase(tokens: Tokens, owner: Owner) -> PersonPhrase:
    """The person whom a role belongs to: ``президента Ивана Петрова`` in ``супруга президента Ивана Петрова``."""
    name, role = as_phrase(owner.parts), owner.role
    first = name.first if role is None else role.first
    return PersonPhrase(first, name.stop, name, role, GEN, tuple(nominatives(tokens, owner.parts, GEN)))


def name_after_role(tokens: Tokens, at: int, cases: int, *, body: bool = False, owned: int = 0) -> Agreeing | None:
    """The name that agrees with a role in one of *cases*: of a run of capitalised words, those that agree.

    Behind the head of a *body* the first word may be its name, though it agrees as well (``главы Казкосмоса
    Талгата Жумабаева``); *owned* says whether it may be another person's.
    """
    parts = scan_parts(tokens, behind_title(tokens, at), town=True)
    if are_two_families(tokens, parts):  # `Министр Громов Осипову вручил орден`
        parts = parts[:1]
    parts = whole_name(parts)
    if len(parts) > 1 and not cases & NOM:
        parts = _before_next(tokens, parts, cases)
    if len(parts) > 2 and not given_cases(tokens, parts[0]) & cases and ends_a_place(tokens, parts, body=body):
        parts = parts[1:]
    if len(parts) > 3 and [part.kind for part in parts[:3]] == _OF_A_PROVINCE and _is_a_bodys(tokens, parts[0]):
        parts = parts[2:]
    if len(parts) > 2:
        stop = owner_stop(tokens, parts, cases, body=body, owned=owned) if owned else 0
    else:
        stop = int(owned == Owned.KIN and is_child_of(tokens, parts, cases))
    owner, parts = tuple(parts[:stop]), parts[stop:]
    while parts:
        found = (
            _agreeing(tokens, parts, cases, body=body, owned=owned)
            or _undeclined(tokens, parts, cases)
            or (None if body else _half_declined(tokens, parts, cases))
        )
        if found is not None:
            return found if not owner else found._replace(owner=owner)
        if len(parts) < 3 or parts[0].text.lower() in EAST_ASIAN or parts[-2].kind == PartKind.PARTICLE:
            return None
        parts = parts[:-1]  # `с послом Асланом Оспановым Кайрат` ends before the next name
    return None


def _is_a_bodys(tokens: Tokens, part: Part) -> bool:
    """``провинции Хорасан Резави Яхья Нозари``, ``Красного Креста Валери Дюпон``: the first of two words that are none
    of the name behind them."""
    return is_behind_place(tokens, part) or bool(adjective_cases(part.text) & GEN)


def _undeclined(tokens: Tokens, parts: list[Part], cases: int) -> Agreeing | None:
    """``с президентом Иньяцио Ла Росса``, ``с министром Такэси Мория``, ``с послом Тамашем Барта``: a family name in
    -а that stays, whether the given name does or not."""
    last = parts[-1].text
    declined = last.endswith(SURNAME_ENDINGS) and not last.endswith(_OF_SONS)
    if cases & (NOM | ACC | GEN) or not 1 < len(parts) < 4 or last[-1] not in "ая" or declined:
        return None
    given = nominatives(tokens, parts[:-1], cases) if parts[0].kind <= PartKind.GIVEN else []
    if not given or given[0].worst < 2 or read_in(tokens, parts, cases):
        return None
    whole = Nominative(given[0].weight, 1, cases, given[0].genders, (*given[0].words, last))
    return Agreeing(as_phrase(parts), (whole,))


def _half_declined(tokens: Tokens, parts: list[Part], cases: int) -> Agreeing | None:
    """``с министром Тодор Громовым``: a man's given name that stays before a family name that is declined."""
    first, last = parts[0].text, parts[-1].text
    if cases & NOM or len(parts) != 2 or parts[0].kind != PartKind.WORD or not last.endswith(SURNAME_ENDINGS):
        return None
    if first[-1] in _SOFT or first.lower().startswith(BODY_STARTS) or first.lower().endswith(BODY_ENDS):
        return None
    family = read_in(tokens, parts[1:], cases)
    if not family or not _is_regular(family) or not family[0].genders & MALE:
        return None
    return Agreeing(as_phrase(parts), (family[0]._replace(worst=2, words=(first, *family[0].words)),))


def _before_next(tokens: Tokens, parts: list[Part], cases: int) -> list[Part]:
    """``от министра Ивана Громова К. Оспанов ждет``, ``с послом Иваном Громовым Айгуль прибыла``: initials or a known
    given name open the next name where all are in no case together."""
    ruled, last = first_of_two(tokens, parts, cases), parts[-1]
    if ruled or len(parts) < 3:
        return parts[: ruled or len(parts)]
    if last.kind == PartKind.GIVEN:
        declined = not name_readings(parts[-2].text)[0].cases & NOM and parts[-2].kind == PartKind.WORD
        another = declined and not given_cases(tokens, last) & cases
        return parts[:-1] if another and _is_regular(read_in(tokens, parts[:-1], cases)) else parts
    eastern = parts[0].text.lower() in EAST_ASIAN  # `гостей Нгуен Тхи Ким Нган`
    for k in range(4 if eastern else 2, len(parts) - 1):
        if parts[k - 1].kind <= PartKind.GIVEN and _opens_next(tokens, parts[k:], cases):
            first = read_in(tokens, parts[:k], cases)
            alone = (_is_regular(first) or (first and _is_subject(parts[k:]))) and not _is_regular(
                read_in(tokens, parts, cases)
            )
            return parts[:k] if alone else parts
    return parts


def _opens_next(tokens: Tokens, parts: list[Part], cases: int) -> bool:
    """Initials, or a given name that is in none of the cases, or one of a name in the nominative."""
    if parts[0].kind != PartKind.GIVEN:
        return parts[0].kind == PartKind.INITIAL
    return not given_cases(tokens, parts[0]) & cases or _is_regular(read_in(tokens, parts, NOM))


def _is_subject(parts: list[Part]) -> bool:
    """``с канцлером Анной Штайн Н. Громов говорил``: initials and a man's family name in the nominative."""
    if len(parts) != 2 or parts[0].kind != PartKind.INITIAL:
        return False
    return parts[1].text.endswith(SURNAME_ENDINGS) and name_readings(parts[1].text)[0].cases == NOM


def _is_regular(found: list[Nominative]) -> bool:
    return bool(found) and found[0].worst >= REGULAR


def _agreeing(tokens: Tokens, parts: list[Part], cases: int, *, body: bool, owned: int) -> Agreeing | None:
    start = 0
    best = read_in(tokens, parts, cases)
    if not best or best[0].worst < REGULAR or _names_later(parts, owned):
        for k in range(1, min(len(parts), _LEFTOVER + 1)):
            if parts[k].text in DESCENT or parts[k - 1].text in FIRST_HALVES or _is_fathers(parts, k):
                break
            later = read_in(tokens, parts[k:], cases)
            if later and (not best or _begins_later(tokens, parts[start:], k - start, later[0], best[0], cases)):
                start, best = k, later
    if not best or (owned and is_town(tokens, parts[start:], best[0])):
        return None
    if best[0].worst <= 1 and not cases & NOM and is_of_another(tokens, parts[start:], best[0]):
        return None
    if owned and not cases & GEN and belongs_to_another(tokens, parts[start:], best[0], owned):
        return None
    if len(parts) - start == 1 and not _stands_alone(tokens, parts, best[0], cases, body=body):
        return None
    return Agreeing(as_phrase(parts[start:]), tuple(best), tuple(parts[:start]))


def _is_fathers(parts: list[Part], k: int) -> bool:
    """``Эльчин Рауф оглы``: the name of somebody's father, who is named before."""
    return k + 1 < len(parts) and parts[k + 1].kind == PartKind.TAIL and parts[k - 1].kind <= PartKind.GIVEN


def _stands_alone(tokens: Tokens, parts: list[Part], best: Nominative, cases: int, *, body: bool) -> bool:
    """A lone word must do more than be possible (but for ``с президентом Санду``), and have no genitive of its own
    (``член Зала славы``)."""
    stop = parts[-1].stop
    undeclined = parts[-1].text[-1] == "у" and (
        bool(cases == INS and tokens.kinds[parts[-1].first - 1] & _NOUN) or (cases == NOM and _acts(tokens, stop))
    )
    if not all(_depends(part, cases) for part in parts[:-1]) or is_place(tokens, parts[-1]):
        return False
    if best.worst < 2 and not undeclined:
        return False
    if tokens.words[stop].startswith(BODIES):  # `глава Удмуртской Республики`, `спикер Милли Меджлиса`
        return False
    of_a_place = "ск" in parts[-1].text and adjective_cases(parts[-1].text)
    if parts[-1].text.endswith(_NO_FAMILY):  # `специалист Госкомимущества`, `президент фонда Родился 5 мая`
        return False
    agrees = of_a_place and of_a_place & cases & ~(GEN | ACC) and not parts[-1].text.endswith("ской")
    if of_a_place and not agrees and tokens.raw[stop].isupper():
        return False  # `геолог Шымкентской ГСЭ`, but `министр Вышинский США покинул`
    if not tokens.raw[stop][:1].islower() or tokens.kinds[stop] & ~_NOUN:
        return True
    if of_a_place:
        return _acts(tokens, stop)
    return not (body and not tokens.kinds[stop] and is_genitive(tokens.words[stop]))


def _acts(tokens: Tokens, at: int) -> bool:
    """A verb in the past: ``министр обороны Шойгу прибыл``."""
    return tokens.words[at].endswith(PAST_OF_PERSONS) and tokens.raw[at].islower()


def _names_later(parts: list[Part], owned: int) -> bool:
    """The run begins with an unknown word, and a known given name comes behind it; no ``Громова Анна Ивановна`` but
    behind ``супруга``."""
    registered = owned != Owned.KIN and parts[-1].text.endswith(ALL_PATRONYMICS)
    return parts[0].kind == PartKind.WORD and not registered and any(part.kind == PartKind.GIVEN for part in parts[1:])


def _begins_later(tokens: Tokens, parts: list[Part], k: int, later: Nominative, now: Nominative, cases: int) -> bool:
    """The words before part *k* are none of the name: they agree worse, or are the genitive of a body's
    name before a known given name. A name of two words at least must be left."""
    if sum(part.kind <= PartKind.GIVEN for part in parts[k:]) < 2 or _is_before_particle(parts[k:]):
        return False
    if parts[0].text.startswith(_OF_TOWNS) and parts[k].kind == PartKind.GIVEN:  # `театра Сан-Марко Анна Росси`
        return True
    if parts[k].kind != PartKind.GIVEN and given_cases(tokens, parts[0]) & cases:
        return False  # `директор Мария Овер Линден`: what the middle word is, the given name agrees
    if min(later.worst, REGULAR) > min(now.worst, REGULAR):
        double = (now.worst > 1 or k > 1) and all(given_cases(tokens, part) & cases for part in parts[: k + 1])
        return not double and not any(map(_is_indeclinable, parts[:k]))  # `актриса Мария Тереза Гарсия Лопес`
    known = parts[k].kind == PartKind.GIVEN and parts[0].kind != PartKind.GIVEN
    before = parts[0].first - 1
    if _is_ministers(tokens, before):
        return False
    if known and before >= 0 and (tokens.kinds[before] & _PLACE or tokens.words[before] == "-"):
        return False  # `министр Пакистана Хаваджа Асиф`
    return known and all(_depends(part, cases) for part in parts[:k])


def _is_before_particle(parts: list[Part]) -> bool:
    """``Овер де Линден``: the first half of a family name, to which a given name belongs."""
    return parts[0].kind == PartKind.WORD and parts[1].kind == PartKind.PARTICLE


def _is_ministers(tokens: Tokens, at: int) -> bool:
    """``министр обороны Хаваджа Мухаммад``: a ministry's field before *at*, behind which no other body is named."""
    if not tokens.raw[at][:1].islower() or tokens.kinds[at] & _NOUN:
        return False
    return any(word.startswith(_MINISTERS) for word in tokens.words[max(0, at - _FIELD) : at])


def _depends(part: Part, cases: int) -> bool:
    """The part can be the genitive of a body's name, and does not agree with the role as a name would."""
    if part.kind != PartKind.WORD or not name_cases(part.text) & GEN & ~NOM or part.text[-1] not in "аяыий":
        return False
    return not any(each.cases & cases & ~NOM and each.weight >= REGULAR for each in name_readings(part.text))


def _is_indeclinable(part: Part) -> bool:
    """The ending fits every case, so that nothing can be concluded from it."""
    return part.text[-1] in "оеёуюэ" or (part.text[-1] == "и" and part.text[-2:] != "ии")
