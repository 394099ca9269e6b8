"""One slot of a sentence varies, the record stays; where the slot tells something, only that changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, permutations

import pytest

from .passages import found
from .slots import ACCUSATIVE, DAYS, HAPPENED, NOUNS, PEOPLE, PLACES, SETTINGS, TOGETHER, Noun, Somebody

Pair = tuple[Somebody, Somebody]
Case = tuple[str, str]
"""A sentence, and the record that it must give."""

PAIRS = list(permutations(PEOPLE, 2))
_OF_TOGETHER = ("{a.n} %s с {b.i}", "с {b.i} {a.n} %s", "с {b.i} %s {a.n}", "как сообщает агентство, {a.n} %s с {b.i}")
_OF_ACCUSATIVE = ("{a.n} %s {b.a}", "{b.a} %s {a.n}")
_OF_NOUN = ("%(n)s {a.g} с {b.i} %(v)s", "%(v)s %(n)s {a.g} и {b.g}", "%(v)s %(n)s между {a.i} и {b.i}")
_OF_HELD = (
    "%(a)s с {b.i} провел{a.f} {a.n}",
    "{a.n} и {b.n} провели %(a)s",
    "в ходе %(g)s с {b.i} {a.n} заявил{a.f} о готовности к диалогу",
    "по итогам %(g)s с {b.i} {a.n} сообщил{a.f} о новых рейсах",
    "об этом {a.n} сказал{a.f} в ходе %(g)s с {b.i}",
)
_OF_SCENE = (
    "%s {a.n} встретил{a.sya} с {b.i}",
    "{a.n} встретил{a.sya} %s с {b.i}",
    "{a.n} встретил{a.sya} с {b.i} %s",
    "{a.n} %s принял{a.f} {b.a}",
    "встреча {a.g} с {b.i} прошла %s",
    "{a.n} принял{a.f} {b.a}. Встреча состоялась %s",
)
_GENDERS = {"m": 0, "f": 1, "p": 2}


def _written(frame: str, pair: Pair) -> str:
    text = frame.format(a=pair[0], b=pair[1]).replace(",.", ".")
    return f"{text[0].upper()}{text[1:]}."


def _record(pair: Pair, kind: str, place: str = "-", date: str = "-") -> str:
    names, codes = sorted(each.name for each in pair), sorted(each.code for each in pair)
    return f"{kind} | {', '.join(names)} | {' '.join(codes)} | {place} | {date}"


def _verbs() -> Iterator[Case]:
    """Every verb in every order of words."""
    pairs = cycle(PAIRS)
    for table, frames in ((TOGETHER, _OF_TOGETHER), (ACCUSATIVE, _OF_ACCUSATIVE)):
        for kind, verbs in table.items():
            for verb in verbs:
                for frame, pair in zip(frames, pairs, strict=False):
                    yield _written(frame % verb, pair), _record(pair, kind)


def _agreeing(verb: str, noun: Noun) -> str:
    return re.sub(r"\{([^}]*)\}", lambda ends: ends[1].split("|")[_GENDERS[noun.gender]], verb)


def _nouns() -> Iterator[Case]:
    """Every noun with every verb, and in every sentence that has its own verb."""
    pairs = cycle(PAIRS)
    for noun in NOUNS:
        for frame, pair in zip(_OF_HELD, pairs, strict=False):
            yield _written(frame % noun._asdict(), pair), _record(pair, f"{noun.kind} held")
        for status, verbs in HAPPENED.items():
            for verb, frame, pair in zip(verbs, cycle(_OF_NOUN), pairs, strict=False):
                text = frame % {"n": noun.n, "v": _agreeing(verb, noun)}
                yield _written(text, pair), _record(pair, f"{noun.kind} {status}")


def _scenes() -> Iterator[Case]:
    """Every place and every day wherever it can stand, and both together."""
    pairs = cycle(PAIRS)
    for place, name in PLACES.items():
        for frame, pair in zip(_OF_SCENE, pairs, strict=False):
            yield _written(frame % place, pair), _record(pair, "meeting held", name)
    for day, date in DAYS.items():
        for frame, pair in zip(_OF_SCENE, pairs, strict=False):
            yield _written(frame % day, pair), _record(pair, "meeting held", date=date)
        for frame in ("{day} в Женеве %s", "в Женеве {day} %s"):
            text = frame.replace("{day}", day) % "{a.n} принял{a.f} {b.a}"
            yield _written(text, PAIRS[0]), _record(PAIRS[0], "meeting held", "Женева", date)


def _settings() -> Iterator[Case]:
    """Whatever the sentence begins with."""
    pairs = cycle(PAIRS)
    for setting in SETTINGS:
        for kind in ("meeting held", "talks held"):
            for verb, pair in zip((TOGETHER[kind][0], TOGETHER[kind][-1]), pairs, strict=False):
                yield _written(f"{setting} {{a.n}} {verb} с {{b.i}}", pair), _record(pair, kind)
        pair = next(pairs)
        yield _written(f"{setting} {{a.n}} принял{{a.f}} {{b.a}}", pair), _record(pair, "meeting held")


def _read(text: str) -> list[str]:
    return [
        f"{each.kind} {each.status} | {', '.join(sorted(person.name for person in each.participants))} |"
        f" {' '.join(each.countries)} | {each.place or '-'} | {each.date or '-'}"
        for each in found(text)
    ]


@pytest.mark.parametrize(("text", "record"), [*_verbs(), *_nouns(), *_scenes(), *_settings()])
def test_one_slot_varies(text: str, record: str) -> None:
    """One record, with these values."""
    assert _read(text) == [record], text
