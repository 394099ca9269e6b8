"""Whom an article names as its source: `сообщили в пресс-службе МИД РК`, `по данным Нацбанка`, `передает Bloomberg`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress

from ..lexicon.senses import ACC, DAT, GEN, INS, KINDS, LOC, NOM, Head, HeadKind, Month, Weekday
from ..model import Mention
from ..tokens import Tokens
from .attributions import (
    ACTIVE,
    AGAIN,
    BRINGING,
    CITING,
    LEADS,
    OBJECTS,
    OPENING,
    OWN,
    PASSING,
    PLURAL,
    QUOTING,
    WEB,
    WHEN,
)
from .body_names import is_site
from .leaves import match_sense
from .morph import PAST
from .noun_phrase import Organisation, quoted_firm, read_organisation
from .papers import WRITTEN, in_writing, of_a_nation, quoted_title, unknown_name
from .quotes import CLOSING_QUOTES, OPENING_QUOTES

__all__ = ["find_organisations", "sources"]

_CITING = CITING | BRINGING
_LEADING = LEADS | PLURAL
_TIMES, _HEAD = KINDS[Weekday] | KINDS[Month], KINDS[Head]
_ANCHORS = PLURAL | ACTIVE | QUOTING | WRITTEN | _CITING
_CASES = (NOM, GEN, DAT, ACC, INS, LOC)
_ADDRESSEE = 8  # so many tokens stand between verb and `в` (`сообщили журналистам в …`)
_ADVERBS = 3
_QUOTED_WORDS = 8
_TOPIC = 24  # tokens of what was told of, before the verb
_BEFORE = frozenset(""", - " » ” “ ( как этом чем что также ранее напомним позже""".split())
_PRESENT = ("ет", "ют")
_RELATIVE = frozenset(("чем", "что", "также", "ранее", "позже"))
_SUBJECT = 12  # tokens of an organisation before its verb, in the middle of a sentence
_ADJECTIVES = ("ая", "ее", "ий", "ое", "ой", "ый", "яя")
_NO_WAY = frozenset(("что", "со", "источник", "источники"))  # no addressee: `пишут «Вести» со ссылкой на …`
_THIRD_PARTIES = frozenset(("источник", "источники", "собеседник"))


def sources(tokens: Tokens, sentences: Iterable[tuple[int, int]]) -> tuple[Mention[str], ...]:
    """The organisations that the *sentences* name as sources, in order, each once."""
    seen: dict[str, Mention[str]] = {}
    for first, stop in sentences:
        for found in find_organisations(tokens, first, stop):
            name = found.text.lower()
            if not any(_says_again(name, known) for known in seen):
                seen.setdefault(name, Mention(found.text, tokens.span(found.first, found.stop)))
    return tuple(seen.values())


def _says_again(name: str, known: str) -> bool:
    """`в пресс-службе`, told before whose; `по данным комитета`, told before which; `в ведомстве`, of any;
    `в управлении дорог`, told before that it is the city's; `«Труд»` behind `газета «Труд»`, or before it."""
    if name in AGAIN or known.startswith(name + " ") or (" " not in name and name in known.split()):
        return True
    if known.endswith(" " + name) and known[: -len(name) - 1].endswith(_ADJECTIVES):
        return True
    return any(
        each[-1] in CLOSING_QUOTES and each[:-1].endswith(other) for each, other in ((name, known), (known, name))
    )


def find_organisations(tokens: Tokens, first: int, stop: int) -> Iterator[Organisation]:
    """``source = tell в organisation | tell organisation | organisation tell | по данным organisation
    | со ссылкой на organisation | tells [в paper] на сайте organisation``: every source of one sentence."""
    words = tokens.words[first:stop]
    if _ANCHORS.isdisjoint(words):
        return
    for at in compress(range(first, stop), map(_ANCHORS.__contains__, words)):
        found = _named_at(tokens, first, at, stop)
        if found is not None and found.stop <= stop:
            yield found
            if tokens.words[found.stop] == "и" and (other := _joined(tokens, found)) is not None and other.stop <= stop:
                yield other


def _joined(tokens: Tokens, found: Organisation) -> Organisation | None:
    """`в Минфине и [в] Нацбанке`, `ТАСС и Reuters`: the body that `и` adds, in a case of the first one."""
    at = found.stop + 1
    at += tokens.words[at] in ("в", "во")
    cases = sum(case for case in _CASES if read_organisation(tokens, found.first, case) == found)
    other = read_organisation(tokens, at, cases) if at < tokens.size and cases else None
    if other is None or other.text.lower() in AGAIN:
        return None
    behind = tokens.words[other.stop]
    return None if behind.endswith(PAST) and behind not in _ANCHORS else other  # `и Сенат принял закон`


def _named_at(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    word = tokens.words[at]
    if word in WRITTEN:
        return in_writing(tokens, first, at, stop)
    if word in _CITING:
        return _behind_citing(tokens, first, at, stop)
    if word in QUOTING:
        return _behind_quotation(tokens, at, stop)
    if at > first and tokens.words[at - 1] in CLOSING_QUOTES and (found := _before_verb(tokens, first, at, stop)):
        return found  # `В «Руде» подтвердили`: no speech ends there
    return _behind_verb(tokens, first, at, stop) or _before_verb(tokens, first, at, stop)


def _behind_citing(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    """`, - цитирует министра ТАСС`, `, - приводит его слова ТАСС`, `Эти данные приводит Росстат`"""
    if tokens.words[at] in BRINGING and not OBJECTS.isdisjoint(tokens.words[first : first + 2]):
        return _subject_behind(tokens, at, stop)
    if at == first or tokens.words[at - 1] not in _BEFORE:
        return None
    if tokens.words[at] in BRINGING and OBJECTS.isdisjoint(tokens.words[at + 1 : at + 3]):
        return None
    subject = read_organisation(tokens, at + 1, NOM)
    if subject is None or (subject.text.islower() and read_organisation(tokens, at + 1, ACC) is not None):
        return _behind_object(tokens, at + 1, stop)  # `цитирует министерство ТАСС`, but `цитирует пресс-служба`
    return subject


def _behind_quotation(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`, - заключили в МИД РК`, `, говорят в МИД РК.`, no `, заключили в банке договор`"""
    if at == 0 or tokens.words[at - 1] not in _BEFORE:
        return None
    found = _in_organisation(tokens, at + 1, stop)
    if found is None or found.stop >= stop or tokens.words[at - 1] == "-":
        return found
    return found if tokens.words[found.stop] in ".,;:-)" else None


def _behind_verb(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    """The organisation behind a verb that a comma, a dash, a quote or `как` sets apart."""
    word, before = tokens.words[at], _before_time(tokens, first, at)
    if before >= first and tokens.words[before] not in _BEFORE and not _opens_with_this(tokens, first, at):
        return None
    if word in PLURAL and (found := _in_organisation(tokens, at + 1, stop)) is not None:
        return found
    if word not in ACTIVE or at + 1 >= stop:
        return None
    if tokens.words[at + 1] in OBJECTS:
        return _behind_object(tokens, at + 2, stop)
    return _subject_behind(tokens, at, stop)


def _subject_behind(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """The organisation that a verb has for its subject; in `сообщила ТАСС пресс-служба` the first is told."""
    subject = _behind_time(tokens, at + 1, stop)
    found = read_organisation(tokens, subject, NOM)
    if found is None:
        found = quoted_title(tokens, subject, stop)
        if tokens.words[at] not in LEADS and found is not None and not _closes(tokens, at, found.stop, stop):
            found = None
    if found is None:
        found = of_a_nation(tokens, subject)
    if found is None and tokens.words[at] in PASSING:
        found = unknown_name(tokens, subject, stop)
    if found is not None and not _is_told(tokens, found, found.stop, stop):
        return found
    told = found or (read_organisation(tokens, subject, DAT) if tokens.kinds[subject] & _HEAD else None)
    real = None if told is None else read_organisation(tokens, _behind_time(tokens, told.stop, stop), NOM)
    return None if real is None or _is_told(tokens, real, real.stop, stop) else real


def _closes(tokens: Tokens, verb: int, at: int, stop: int) -> bool:
    """`, отмечает "Эхо".`: a newspaper ends the clause of a verb of saying in the present, no `чем хвалится "Эхо",`"""
    apart = verb == 0 or tokens.words[verb - 1] not in _RELATIVE
    return apart and tokens.words[verb].endswith(_PRESENT) and (at >= stop or tokens.words[at] in ".,;")


def _is_told(tokens: Tokens, found: Organisation, behind: int, stop: int) -> bool:
    """``сообщил ТАСС источник``: it may be a dative, and somebody behind it is the subject."""
    if not _is_subject(tokens, _behind_time(tokens, behind, stop), stop):
        return False
    return tokens.words[found.first] in OPENING_QUOTES or read_organisation(tokens, found.first, DAT) is not None


def _is_subject(tokens: Tokens, at: int, stop: int) -> bool:
    """Somebody stands at *at* who can be the subject of the verb before: `источник`, a name, a job, a body."""
    if at >= stop:
        return False
    if tokens.raw[at][0].isupper() or tokens.words[at] in _THIRD_PARTIES:
        return True
    return any(
        isinstance(entry.sense, Head) and entry.sense.cases & NOM and entry.sense.kind is not HeadKind.RELATION
        for entry in tokens.entries[at] or ()
    )


def _before_time(tokens: Tokens, first: int, at: int) -> int:
    """The token before *at*, or before the day that stands there: `, 12 мая сообщает ТАСС`."""
    day = at - 2
    return day - 1 if day > first and _is_day(tokens, day) else at - 1


def _behind_time(tokens: Tokens, at: int, stop: int) -> int:
    """Behind `в понедельник`, `12 мая`, `сегодня журналистам`, `на своей странице в Facebook`, where they stand between
    verb and subject."""
    for _ in range(_ADVERBS):
        if at + 2 < stop and _is_day(tokens, at):
            at += 2
        elif at + 3 < stop and tokens.words[at] in ("на", "в") and tokens.words[at + 1] in OWN:
            at += 3
        elif at + 2 < stop and tokens.words[at] == "в" and tokens.words[at + 1] in WEB:
            at += 2
        elif at + 1 < stop and tokens.words[at] in WHEN:
            at += 1
        else:
            break
    return at


def _is_day(tokens: Tokens, at: int) -> bool:
    if tokens.words[at] in ("в", "во"):
        return match_sense(tokens, at + 1, Weekday) is not None
    return tokens.words[at].isdecimal() and match_sense(tokens, at + 1, Month) is not None


def _opens_with_this(tokens: Tokens, first: int, at: int) -> bool:
    """`Об этом журналистам сообщили в …`, `Об итогах поездки рассказали в …`, `Эту информацию подтвердили в …`"""
    if tokens.words[first] in ("о", "об"):
        return at - first < _TOPIC
    opening = tokens.words[first : first + 3]
    told = "этом" in opening or "информацию" in opening or opening[0] == "как"
    return told and at - first < _ADDRESSEE


def _in_organisation(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """`в` and an organisation, perhaps behind an addressee or an adverb."""
    for i in range(at, min(stop - 1, at + _ADDRESSEE)):
        word = tokens.words[i]
        if word in ("в", "во") and (found := read_organisation(tokens, i + 1, LOC) or quoted_firm(tokens, i + 1)):
            return found
        if (word in ",.;:-()" and not (word == "." and is_site(tokens, i))) or word in _NO_WAY:
            return None
    return None


def _behind_object(tokens: Tokens, at: int, stop: int) -> Organisation | None:
    """The subject that ends the clause behind `передает слова министра`."""
    for i in range(at, min(stop, at + _QUOTED_WORDS)):
        found = read_organisation(tokens, i, NOM)
        if found is not None and (found.stop >= stop or tokens.words[found.stop] in ",.;"):
            return found
        if tokens.words[i] in ",;" or (tokens.words[i] == "." and not _is_initial(tokens, i - 1)):
            return None
    return None


def _is_initial(tokens: Tokens, at: int) -> bool:
    return len(tokens.raw[at]) == 1 and tokens.raw[at].isupper()


def _before_verb(tokens: Tokens, first: int, at: int, stop: int) -> Organisation | None:
    """An organisation that opens the clause and ends at the verb: `В МИД сообщили`, `ранее МИД РК сообщал`."""
    if at == first or tokens.words[at] not in _LEADING or tokens.words[at - 1] in (",", "-", "("):
        return None
    for start in _openings(tokens, first, at):
        found = _opening(tokens, start, tokens.words[at], stop)
        if found is None or found.stop > at or not WHEN.issuperset(tokens.words[found.stop : at]):
            continue
        told = tokens.words[at] in PLURAL and tokens.words[start] not in ("в", "во")
        informed = _in_organisation(tokens, at + 1, stop) if told else None
        return informed or (None if _is_told(tokens, found, at + 1, stop) else found)
    return None


def _openings(tokens: Tokens, first: int, at: int) -> Iterator[int]:
    """The tokens before a verb at which its clause can begin, the nearest first."""
    words, kinds, nearest = tokens.words, tokens.kinds, max(first, at - _SUBJECT)
    for start in range(at - 1, nearest, -1):
        before = words[start - 1]
        if before in OPENING or kinds[start - 1] & _TIMES or (before == "этом" and words[start - 2] == "при"):
            yield start
    yield first


def _opening(tokens: Tokens, start: int, verb: str, stop: int) -> Organisation | None:
    if tokens.words[start] in ("в", "во"):
        body = read_organisation(tokens, start + 1, LOC) or quoted_firm(tokens, start + 1)
        return body if verb in PLURAL else None
    if verb not in LEADS:
        return None
    return read_organisation(tokens, start, NOM) or quoted_title(tokens, start, stop)
