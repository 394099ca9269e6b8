"""The model as a picture, drawn from the classes themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

import attrs

import kztoday_parse

__all__ = ["model_diagram"]

_LINE, _HEAD, _PAD, _GAP_Y = 20, 28, 10, 24

# Column by column, from what holds to what is held, each with its left edge and its width.
_COLUMNS = (
    (1, 200, ("Article", "Mention", "Span")),
    (252, 216, ("Dateline", "Person", "Meeting", "TradeStat", "Note")),
    (520, 186, ("Money", "Quantity", "Period", "PartialDate")),
)
_RIGHT = 734


@attrs.frozen
class _Box:
    """A class: where it stands, and its fields with their types."""

    name: str
    fields: tuple[tuple[str, str], ...]
    x: int
    y: int
    width: int

    @property
    def height(self) -> int:
        return _HEAD + _LINE * len(self.fields) + 8

    def row(self, index: int) -> int:
        """The height of a field's middle."""
        return self.y + _HEAD + _LINE * index + _LINE // 2 + 2


def model_diagram() -> str:
    """An SVG that takes its colours from the page around it."""
    boxes = {box.name: box for box in _boxes()}
    height = max(box.y + box.height for box in boxes.values()) + 2
    body = [*_arrows(boxes), *(line for box in boxes.values() for line in _drawn(box))]
    return (
        f'<svg class="model-diagram" role="img" aria-label="the classes of the model and their fields" '
        f'viewBox="0 0 {_RIGHT} {height}" width="{_RIGHT}" height="{height}" xmlns="http://www.w3.org/2000/svg">'
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path class="tip" d="M0 0 L8 4 L0 8 z"/></marker></defs>' + "".join(body) + "</svg>"
    )


def _boxes() -> Iterator[_Box]:
    for x, width, names in _COLUMNS:
        y = 1
        for name in names:
            fields = tuple((field.name, _type(field)) for field in attrs.fields(getattr(kztoday_parse, name)))
            box = _Box(name, fields, x, y, width)
            y += box.height + _GAP_Y
            yield box


def _type(field: attrs.Attribute[object]) -> str:
    """``tuple[Person, ...]`` as ``Person*``, ``str | None`` as ``str?``."""
    written = re.sub(r"tuple\[(.+), \.\.\.\]", r"\1*", str(field.type))
    return written.replace(" | None", "?").replace(" | ", "|")


def _drawn(box: _Box) -> Iterator[str]:
    yield f'<rect class="box" x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="6"/>'
    yield f'<text class="head" x="{box.x + _PAD}" y="{box.y + 20}">{box.name}</text>'
    yield f'<path class="rule" d="M{box.x} {box.y + _HEAD} h{box.width}"/>'
    for index, (name, kind) in enumerate(box.fields):
        y = box.row(index) + 5
        yield f'<text class="field" x="{box.x + _PAD}" y="{y}">{name}</text>'
        yield f'<text class="kind" x="{box.x + box.width - _PAD}" y="{y}" text-anchor="end">{escape(kind)}</text>'


def _arrows(boxes: dict[str, _Box]) -> Iterator[str]:
    """From each field to the classes of its type; spans are everywhere and get none."""
    for box in boxes.values():
        for index, (_, kind) in enumerate(box.fields):
            for name in re.sub(r"\[.*\]|[?*]", "", kind).split("|"):
                if name in boxes and name != "Span":
                    yield _arrow(box, index, boxes[name])


def _arrow(box: _Box, index: int, target: _Box) -> str:
    x, y = box.x + box.width, box.row(index)
    to_y = target.y + _HEAD // 2
    if target.x > box.x:
        bend = (target.x - x) * 0.6
        path = f"M{x} {y} C{x + bend} {y} {target.x - bend} {to_y} {target.x} {to_y}"
    else:  # in the same column: out and back on the right
        to_x = target.x + target.width
        path = f"M{x} {y} C{x + 30} {y} {to_x + 30} {to_y} {to_x} {to_y}"
    return f'<path class="arrow" d="{path}" marker-end="url(#tip)"/>'
