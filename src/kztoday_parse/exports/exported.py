"""What goes into another format, and what that format has no place for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from ..span import Span

__all__ = ["Exported", "Record", "Refusal", "json_lines"]

Record = dict[str, Any]


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


def json_lines(records: Iterable[Mapping[str, Any]]) -> str:
    """*records* as JSON Lines: an object a line, Russian letters as they are, decimals as numbers in plain notation.

    >>> json_lines([{"OBS_VALUE": Decimal("1.50"), "text": "млн"}])
    '{"OBS_VALUE": 1.50, "text": "млн"}\\n'
    """
    return "".join(f"{_json(record)}\n" for record in records)


def _json(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_json(key)}: {_json(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_json, value)) + "]"
    # A lone surrogate has no UTF-8; escaped it is JSON.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
