"""What goes into another format, and what that format has no place for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

import attrs

from ..model import Meeting, TradeStat
from ..span import Span

__all__ = ["Exported", "Record", "Refusal", "exported", "json_lines"]

Record = dict[str, Any]
Fact = TypeVar("Fact", Meeting, TradeStat)


@attrs.frozen
class Refusal:
    """A fact that the format cannot say: its index in the article, the words it stands in, and why."""

    index: int
    span: Span
    reason: str


@attrs.frozen
class Exported:
    """The records of a format, and the facts that it refused."""

    records: tuple[Record, ...]
    refused: tuple[Refusal, ...]


def exported(
    facts: Iterable[Fact], refusal: Callable[[Fact], str | None], written: Callable[[int, Fact], Iterable[Record]]
) -> Exported:
    """Each of *facts* as the records that are *written* of its index and itself; where there is a reason, refused."""
    records: list[Record] = []
    refused: list[Refusal] = []
    for index, fact in enumerate(facts):
        reason = refusal(fact)
        if reason is None:
            records += written(index, fact)
        else:
            refused.append(Refusal(index, fact.span, reason))
    return Exported(tuple(records), tuple(refused))


def json_lines(records: Iterable[Mapping[str, Any]]) -> str:
    """*records*, or the rows of a flat table, as JSON Lines: an object a line, Russian letters as they are, decimals as
    numbers in plain notation, dates ISO 8601. One record alone is a TypeError: put it into a list.

    >>> json_lines([{"OBS_VALUE": Decimal("1.50"), "text": "млн"}])
    '{"OBS_VALUE": 1.50, "text": "млн"}\\n'
    """
    if isinstance(records, Mapping):
        raise TypeError("expected several records, got one: put it into a list")
    return "".join(f"{_json(record)}\n" for record in records)


def _json(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_json(key)}: {_json(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_json, value)) + "]"
    # A lone surrogate has no UTF-8; escaped it is JSON.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
