"""Runs of capitalised words, initials, particles and numerals that can be names of persons."""

from __future__ import annotations

from ..lexicon.senses import (
    DIGITS,
    GEN,
    KINDS,
    NOM,
    Abbreviation,
    CueWord,
    CurrencyWord,
    Demonym,
    FunctionWord,
    GivenName,
    Head,
    HeadKind,
    Month,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
)
from ..tokens import Tokens
from .latin_names import CYRILLIC, is_latin, latin_parts, opens_latin
from .latin_words import PARTICLES as LATIN_PARTICLES
from .leaves import match_sense
from .morph import name_readings
from .name_words import BODIES, EAST_ASIAN, NOBLES, PARTICLES, RULERS, TAILS, THINGS, TITLES
from .names import STATE_KINDS, Part, PartKind, is_given, same_line, starts_small, word_kind, written
from .surnames import SURNAME_ENDINGS
from .talks import cue_at

__all__ = ["MAY_NAME", "goes_on", "goes_somewhere", "lone_part", "may_open", "scan_parts"]

_LONGEST = 7
_INITIAL = PartKind.INITIAL
_SYLLABLE = 3  # letters
_DIGRAPHS = frozenset(["Дж", "Дз", "Вл", "Ал", "Ст"])  # initials of two letters
_SMALL = PARTICLES | TAILS
_NO_FIRST = THINGS | NOBLES | TITLES - {"мисс"}  # `Мисс Вселенная`
_GOING_ON = _SMALL | LATIN_PARTICLES | {"."}
_SENTENCE_ENDS = frozenset('.!?:"«“„')
_GIVEN, _PLACE, _DEMONYM = KINDS[GivenName], KINDS[Place], KINDS[Demonym]
MAY_NAME = KINDS[CurrencyWord] | KINDS[Month]
"""With a capital these are given names as often: ``Сума Рахими``, ``Март Лаар``."""
_GOING = frozenset(["call_on", "travel"])
_CLUBS = frozenset(["реал", "фунт", "доллар"])  # with a capital clubs and firms
_NEVER_INSIDE = KINDS[PlaceAdjective] | KINDS[Demonym] | KINDS[Preposition]
_NEVER_FIRST = _NEVER_INSIDE | KINDS[Abbreviation] | KINDS[FunctionWord] | KINDS[Head]


def _is_roman(raw: str) -> bool:
    return not raw.strip("IVX")


def may_open(tokens: Tokens, at: int) -> bool:
    """A quick look: a capital that can be the first letter of a name."""
    raw, bits = tokens.raw[at], tokens.kinds[at]
    if raw < CYRILLIC and is_latin(raw):
        return opens_latin(tokens, at)
    if raw[1:2].isupper() or (raw == "Х" and tokens.words[at + 1] != "."):  # `Х Астанинский форум` is the tenth
        return False
    return bool(bits) or not (tokens.words[at] in _NO_FIRST or tokens.words[at].startswith(BODIES))


def goes_on(tokens: Tokens, at: int) -> bool:
    """A quick look: the token at *at* can be one more part of a name."""
    raw = tokens.raw[at]
    return raw[:1].isupper() or raw in _GOING_ON or starts_small(raw)


def lone_part(tokens: Tokens, at: int) -> Part:
    """A capitalised word that nothing follows."""
    kind = PartKind.GIVEN if is_given(tokens, at) else PartKind.WORD
    return Part(at, at + 1, written(tokens, at), kind)


def _initial(tokens: Tokens, index: int) -> Part | None:
    """``letter "." { ["-"] letter "." }`` without blanks: ``К.``, ``К.-Ж.``, ``К.К.``"""
    stop = _letter_stop(tokens, index)
    if stop is None:
        return None
    while stop < tokens.size and tokens.touches(stop):
        behind = _letter_stop(tokens, stop + (tokens.words[stop] == "-"))
        if behind is None:
            break
        stop = behind
    start = tokens.starts[index]
    return Part(index, stop, tokens.text[start : tokens.end(stop - 1)], PartKind.INITIAL)


def _letter_stop(tokens: Tokens, at: int) -> int | None:
    """Behind ``letter "."``."""
    if at + 1 >= tokens.size or tokens.words[at + 1] != "." or not tokens.touches(at + 1):
        return None
    raw = tokens.raw[at]
    return at + 2 if (raw.isupper() and len(raw) == 1) or raw in _DIGRAPHS else None


def _capital(tokens: Tokens, index: int, raw: str, before: Part | None) -> Part | None:
    if raw.isascii():
        return Part(index, index + 1, raw, PartKind.NUMERAL) if before is not None and _is_roman(raw) else None
    if len(raw) < 3 and (len(raw) == 1 or raw in _DIGRAPHS):
        initial = _initial(tokens, index)
        if initial is not None:
            return initial
    if len(raw) > 1 and (raw[1].isupper() or not raw[-1].islower()):  # МИДа, СдПГ, ИЛ-18
        return None
    if not tokens.kinds[index]:
        kind = None if tokens.words[index].startswith(BODIES) else PartKind.WORD
    else:
        kind = word_kind(tokens, index)
        if kind is None and (
            _opens_with_common_word(tokens, index) if before is None else _continues(tokens, index, before)
        ):
            kind = PartKind.WORD
    return None if kind is None else Part(index, index + 1, written(tokens, index), kind)


def _continues(tokens: Tokens, index: int, before: Part) -> bool:
    """Behind a part of a name a capitalised word goes on with it, even one that has another meaning
    (``Пак Чжэ Вон``), but for states, bodies and nationalities; a town only behind a word that means
    nothing else, a job only behind a given name (``Дензел Вашингтон``, ``Владимир Школьник``, ``Вадим Поляков``)."""
    bits = tokens.kinds[index]
    if bits & _NEVER_INSIDE:
        if len(before.text) <= _SYLLABLE and len(tokens.raw[index]) <= _SYLLABLE and before.kind <= PartKind.GIVEN:
            return True  # `Ким Ю На`
        return before.kind == PartKind.GIVEN and (bool(bits & _DEMONYM) or _is_closed(tokens, index + 1))
    if not bits & (_PLACE | KINDS[Head]):
        return not tokens.words[index].startswith(BODIES)  # `Удмуртской Республики`
    if len(tokens.raw[index]) <= _SYLLABLE and before.text.lower() in EAST_ASIAN and not bits & _PLACE:
        return True  # `Ким Сын Хо`
    ruler = tokens.words[index] in RULERS and not tokens.kinds[before.first]
    known = ruler or before.kind in (PartKind.GIVEN, PartKind.INITIAL, PartKind.PARTICLE)
    for entry in tokens.entries[index] or ():
        sense = entry.sense
        if type(sense) is Place:
            if sense.kind != PlaceKind.CITY or entry.rest or not (known or tokens.entries[before.first] is None):
                return False
        elif type(sense) is Head and not (
            _is_syllable_too(sense, before) or (known and _is_of_one(tokens, index, sense))
        ):
            return False
    return True


def _is_syllable_too(head: Head, before: Part) -> bool:
    """``с Ли Чжун Сыном``; ``Далай Лама``"""
    return head.lemma == "лама" or (len(head.lemma) <= _SYLLABLE and before.text.lower() in EAST_ASIAN)


def _is_closed(tokens: Tokens, at: int) -> bool:
    """Nothing that an adjective or a preposition could belong to: ``Эдгара По.``, ``Анна Грузинская,``."""
    return not tokens.raw[at][:1].isalnum()


def _is_of_one(tokens: Tokens, index: int, head: Head) -> bool:
    """A job in the singular, or in a plural that looks like a family name (``Владимир Королев``)."""
    return head.kind != HeadKind.ORGANISATION and (not head.plural or tokens.words[index].endswith(("ов", "ев")))


def _opens_with_common_word(tokens: Tokens, index: int) -> bool:
    """A common word or a town too before another capital, inside a sentence: ``То Лам``, ``Орландо Ортега``."""
    behind = index + 1
    follower = tokens.raw[behind]
    if starts_small(follower) and (place := match_sense(tokens, index, Place)):  # `Рим аль-Амин`, no `Ливан аль-Кабир`
        return place[0].kind not in STATE_KINDS and not tokens.kinds[index - 1] & KINDS[Preposition]
    if not follower[:1].isupper():
        return False
    opens = index == 0 or tokens.words[index - 1] in _SENTENCE_ENDS or _behind_agency(tokens, index)
    if not tokens.kinds[index] & ~MAY_NAME:
        if tokens.kinds[behind] or not same_line(tokens, behind) or tokens.kinds[index - 1] & DIGITS:
            return False
        inside = not opens and same_line(tokens, index)
        return inside or (tokens.words[index] not in _CLUBS and goes_somewhere(tokens, behind + 1))
    if opens or follower.isascii() or (len(follower) > 1 and follower.isupper()):
        return False
    return same_line(tokens, behind) and same_line(tokens, index) and _may_open(tokens, index)


def goes_somewhere(tokens: Tokens, at: int) -> bool:
    """A verb of going stands at *at*: ``посетил``, ``прибыла``. No month is its object, as that of ``встретил`` is."""
    cue = cue_at(tokens, at) if tokens.kinds[at] & KINDS[CueWord] else None
    return cue is not None and cue.cue in _GOING


def _behind_agency(tokens: Tokens, index: int) -> bool:
    """``КАЗИНФОРМ - Встреча Ивана Петрова``: the dateline's dash opens a sentence."""
    if index < 2 or tokens.words[index - 1] != "-":
        return False
    agency = tokens.raw[index - 2]
    return agency in "/)" or (len(agency) > 2 and agency.isupper())


def _may_open(tokens: Tokens, index: int) -> bool:
    if tokens.words[index] in EAST_ASIAN or (tokens.words[index] in RULERS and is_given(tokens, index + 1)):
        return True
    if tokens.kinds[index] & _NEVER_FIRST or tokens.words[index] in THINGS or tokens.words[index].startswith(BODIES):
        return False
    if not tokens.kinds[index] & _PLACE:
        return True
    if any(type(entry.sense) is Place and entry.sense.kind != PlaceKind.CITY for entry in tokens.entries[index] or ()):
        return False
    if _is_town_of(tokens, index):
        return False
    known = tokens.entries[index + 1]
    free = known is None or any(type(entry.sense) is GivenName for entry in known)
    before = match_sense(tokens, index - 1, Preposition)
    return free and before is None and tokens.raw[index - 1][0].islower()


def _small(tokens: Tokens, index: int, raw: str, before: Part | None) -> Part | None:
    if starts_small(raw):
        return Part(index, index + 1, written(tokens, index), PartKind.WORD)
    if before is not None and raw in TAILS:
        return Part(index, index + 1, raw, PartKind.TAIL)
    return Part(index, index + 1, raw, PartKind.PARTICLE) if raw in PARTICLES else None


def _is_town(tokens: Tokens, index: int) -> bool:
    if not tokens.kinds[index] & _PLACE:
        return False
    found = match_sense(tokens, index, Place)
    return found is not None and found[0].kind not in STATE_KINDS and not _is_town_of(tokens, index)


def _is_town_of(tokens: Tokens, index: int) -> bool:
    """``главы порта Алматы Аслана Громова``: a town in the genitive right before a known given name."""
    found = match_sense(tokens, index, Place) if is_given(tokens, index + 1) else None
    return found is not None and found[0].cases & GEN > 0


def scan_parts(tokens: Tokens, at: int, *, town: bool = False) -> list[Part]:
    """``name = {particle | initial | name_word} [roman_numeral]``: the longest run on one line.

    Where *town* is true the first word may be the name of a town as well (``с послом Араратом Карапетяном``).
    """
    parts: list[Part] = []
    before: Part | None = None
    index, raws = at, tokens.raw
    if raws[at] < CYRILLIC and raws[at][:1].isupper() and is_latin(raws[at]):
        return latin_parts(tokens, at)
    if town and raws[at][:1].isupper() and _is_town(tokens, at) and not is_given(tokens, at):
        before = Part(at, at + 1, written(tokens, at), PartKind.WORD)
        parts.append(before)
        index = at + 1
    while index < tokens.size and len(parts) < _LONGEST:
        raw = raws[index]
        if raw[0].isupper():
            part = _capital(tokens, index, raw, before)
        else:
            part = _small(tokens, index, raw, before) if raw in _SMALL or "-" in raw or "'" in raw else None
        if part is None or (before is not None and not same_line(tokens, index)):
            break
        if part.kind == _INITIAL:
            if _is_syllable(tokens, parts, part):
                part = Part(index, index + 1, part.text[0], PartKind.WORD)
            elif _opens_another(tokens, parts, part.stop):
                break
        if before is not None and before.kind == _INITIAL != part.kind and _is_whole(parts):
            break
        parts.append(part)
        before, index = part, part.stop
    while parts and parts[-1].kind == PartKind.PARTICLE:
        parts.pop()
    return parts


def _is_whole(parts: list[Part]) -> bool:
    """``Досымов Е. А.``: behind the initials of a family name another sentence begins."""
    first = parts[0]
    return first.kind == PartKind.WORD and len(first.text) > 4 and first.text.lower().endswith(SURNAME_ENDINGS)


def _opens_another(tokens: Tokens, parts: list[Part], stop: int) -> bool:
    """The name before an initial is whole: ``сказал С. Жумагулову Х. Ёсида``, ``Асланом Оспановым К. Масимов обсудил``,
    ``Оспановым К. Масимов``; no part of it is declined in ``Роберт Джон Ф. Кеннеди``."""
    if not parts or parts[-1].kind > PartKind.GIVEN:
        return False
    if parts[0].kind == PartKind.INITIAL:
        return len(parts) > 1
    if tokens.raw[stop][1:2].isupper() or not tokens.raw[stop][:1].isupper():
        return False
    if _may_be_subject(parts[-1].text) or not _may_be_subject(tokens.words[stop]):
        return False
    return len(parts) > 1 or tokens.words[stop].endswith(SURNAME_ENDINGS)


def _may_be_subject(text: str) -> bool:
    return any(each.cases & NOM and each.weight > 1 for each in name_readings(text))


def _is_syllable(tokens: Tokens, parts: list[Part], part: Part) -> bool:
    """``Ван И.`` at the end of a sentence: a whole name of one letter, behind a family name of the East."""
    if len(parts) != 1 or parts[0].text.lower() not in EAST_ASIAN or part.text[0] not in "ИЕУОАЭЫЮЯ":
        return False
    if part.stop >= tokens.size or not same_line(tokens, part.stop):
        return True
    return tokens.kinds[part.stop] != 0 and word_kind(tokens, part.stop) is None
