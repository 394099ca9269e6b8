"""A figure told again, in the headline or later, is the same record: the fuller telling stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...model import TradeStat

__all__ = ["told_once"]

_REACH = 8  # of the records with the same figure, so many are compared


def told_once(records: Iterable[TradeStat]) -> tuple[TradeStat, ...]:
    """The records in the order of their first telling."""
    kept: list[TradeStat] = []
    alike: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for record in records:
        keys = tuple(_keys(record))
        places = [place for key in keys for place in alike[key][-_REACH:]]
        same = next((place for place in places if _same(kept[place], record)), None)
        if same is None:
            for key in keys:
                alike[key].append(len(kept))
            kept.append(record)
        elif _told(record) > _told(kept[same]):
            kept[same] = record
    return tuple(kept)


def _keys(record: TradeStat) -> Iterator[tuple[object, ...]]:
    """What tellings of one figure have in common: its value, or its change."""
    if record.value is not None:
        yield record.flow, record.status, record.value
    if record.change_percent is not None:
        yield record.flow, record.status, "change", record.change_percent


def _same(one: TradeStat, other: TradeStat) -> bool:
    """No slot speaks against it; a headline may tell a change without its sum."""
    slots = ("value", "period", "change_percent", "reporter", "partner", "goods")
    return all(_agree(getattr(one, slot), getattr(other, slot)) for slot in slots)


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _told(record: TradeStat) -> tuple[int, tuple[bool, ...]]:
    """How much is told; of as much, a change before goods, whichever came first."""
    slots = (record.value, record.period, record.change_percent, record.reporter, record.partner, record.goods)
    told = tuple(each is not None for each in slots)
    return sum(told), told
