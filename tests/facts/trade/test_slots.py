"""One slot of a sentence after another takes every value of its table, then two at a time, by lot; and sentences that
go on with the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from random import Random

import pytest

from kztoday_parse.pipeline import parse_article

from .corpus import HERE, written
from .slots import BASES, SLOTS, Base

_PAIRS = 40  # drawn for each base
_GENDERS = "mfnp"
_HEAD = "Астана. 14 марта. KAZAKHSTAN TODAY - "


def _agreeing(text: str, gender: str) -> str:
    """``вырос/ла/ло/ли``, ``дошел/-2ла/-2ло/-2ли`` in the form of a *gender*."""
    return re.sub(r"[а-я]+(?:/-?\d?[а-я]+)+", lambda found: _form(found[0], gender), text)


def _form(word: str, gender: str) -> str:
    masculine, *added = word.split("/")
    at = _GENDERS.index(gender)
    ending = (added[3] if len(added) > 3 else "") if at == 0 else added[at - 1]
    cut = re.match(r"-(\d)", ending)
    return masculine + ending if cut is None else masculine[: -int(cut[1])] + ending[2:]


def _filled(base: Base, values: Mapping[str, str]) -> tuple[str, str]:
    """The sentence and its record with the *values* of its slots."""
    told = {slot: _agreeing(value, base.gender).partition("=") for slot, value in values.items()}
    text = base.text.format(**{slot: text for slot, (text, _, _) in told.items()})
    text = re.sub(r"\s+", " ", text).replace(" ,", ",").replace(" .", ".").replace(",.", ".").replace("..", ".")
    return text[0].upper() + text[1:], base.record.format(**{slot: value for slot, (_, _, value) in told.items()})


def _slots(base: Base) -> list[str]:
    return re.findall(r"{(\w+)}", base.text)


def _plain(base: Base) -> dict[str, str]:
    return {slot: SLOTS[slot][0] for slot in _slots(base)}


def _misread(base: Base, variants: Iterator[dict[str, str]]) -> list[tuple[str, str, list[str]]]:
    """The variants whose records are others than they tell, with what was read."""
    found = []
    for values in variants:
        text, record = _filled(base, values)
        read = [re.sub(r"; «[^»]*»", "", written(stat)) for stat in parse_article(_HEAD + text).trade_stats]
        if read != [record]:
            found.append((text, record, read))
    return found


def _one_by_one(base: Base) -> Iterator[dict[str, str]]:
    for slot in _slots(base):
        yield from (_plain(base) | {slot: value} for value in SLOTS[slot])


def _two_by_lot(base: Base) -> Iterator[dict[str, str]]:
    lot = Random(base.text)
    for _ in range(_PAIRS):
        first, second = lot.sample(_slots(base), 2)
        yield _plain(base) | {first: lot.choice(SLOTS[first]), second: lot.choice(SLOTS[second])}


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.text)
def test_one_slot_may_hold_any_of_its_values(base: Base) -> None:
    assert _misread(base, _one_by_one(base)) == []


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.text)
def test_two_slots_may_hold_any_of_theirs(base: Base) -> None:
    assert _misread(base, _two_by_lot(base)) == []


_FORMS = ("code", "nom", "gen", "ins", "acc", "to", "from")
_STATES = (
    ("CN", "Китай", "Китая", "Китаем", "Китай", "в Китай", "из Китая"),
    ("DK", "Дания", "Дании", "Данией", "Данию", "в Данию", "из Дании"),
)
_THREADS = (HERE / "threads.txt").read_text(encoding="utf-8").split("\n\n")[1:]


def _records(text: str) -> list[str]:
    return [re.sub(r"; «[^»]*»", "", written(stat)) for stat in parse_article(_HEAD + text).trade_stats]


def _lines(block: str, opener: str) -> list[str]:
    return [line.removeprefix(opener) for line in block.splitlines() if line.startswith(opener)]


@pytest.mark.parametrize("block", _THREADS, ids=lambda block: " ".join(_lines(block, "> ") + _lines(block, "= ")))
def test_a_sentence_goes_on_with_the_one_before(block: str) -> None:
    (head,) = _lines(block, "> ")
    before, told = _records(head), _lines(block, "= ")
    misread = []
    for line in block.splitlines():
        for forms, gender in zip(_STATES, "mf", strict=True) if line[0] not in ">=" else ():
            state = dict(zip(_FORMS, forms, strict=True))
            text = _agreeing(line, gender).format(**state)
            text = f"{head} {text[0].upper()}{text[1:]}"
            if _records(text) != [*before, *(record.format(**state) for record in told)]:
                misread.append(text)
    assert misread == []
