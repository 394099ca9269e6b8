"""Reading the passages: paragraphs, the day of publication, and the records they must give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from kztoday_parse.model import Money, StatStatus, TradeStat

HERE = Path(__file__).parent
_QUALIFIERS = {"about": "~", "over": ">", "under": "<", "exact": ""}


@attrs.frozen
class Passage:
    """A text with the records it must give, as lines."""

    text: str
    published: date | None
    records: tuple[str, ...]


def passages(name: str) -> Iterator[Passage]:
    """The passages of a file; blank lines part them."""
    for block in (HERE / name).read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        text = "\n".join(line for line in lines if line[:2] not in ("= ", "@ "))
        if text:
            day = next((date.fromisoformat(line[2:]) for line in lines if line.startswith("@ ")), None)
            yield Passage(text, day, tuple(line[2:] for line in lines if line.startswith("= ")))


def silent() -> list[str]:
    """The sentences that must give no record."""
    lines = (HERE / "silent.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def written(stat: TradeStat) -> str:
    """A record as the passages write it."""
    parts = [f"{stat.flow.value} {_value(stat)}", str(stat.period or "-"), _number(stat.change_percent)]
    parts.append(f"{stat.reporter or '-'} {stat.partner or '-'}")
    if stat.goods is not None:
        parts.append(f"«{stat.goods}»")
    if stat.status is StatStatus.TARGET:
        parts.append("target")
    return "; ".join(parts)


def _number(value: object) -> str:
    return "-" if value is None else str(value)


def _value(stat: TradeStat) -> str:
    value = stat.value
    if value is None:
        return "-"
    low, high = (value.amount, value.amount_to) if isinstance(value, Money) else (value.value, value.value_to)
    unit = value.currency if isinstance(value, Money) else value.unit
    return f"{_QUALIFIERS[value.qualifier.value]}{low}{'' if high is None else f'..{high}'} {unit}"
