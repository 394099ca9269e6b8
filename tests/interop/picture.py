"""The pixels of a PNG with 8 bits a channel, by the format's own rules."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

__all__ = ["Rows", "pixels"]

Rows = list[list[str]]


def pixels(path: Path) -> Rows:
    """The colours of a PNG, row by row, as ``#rrggbb``."""
    data = path.read_bytes()
    width, height, _, kind = struct.unpack(">IIBB", data[16:26])
    size = {2: 3, 6: 4}[kind]
    raw, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        if data[at + 4 : at + 8] == b"IDAT":
            raw += data[at + 8 : at + 8 + length]
        at += length + 12
    plain = zlib.decompress(raw)
    before, rows = bytearray(width * size), []
    for start in range(0, height * (width * size + 1), width * size + 1):
        line = bytearray(plain[start + 1 : start + 1 + width * size])
        _unfilter(plain[start], line, before, size)
        rows.append([f"#{line[i : i + 3].hex()}" for i in range(0, len(line), size)])
        before = line
    return rows


def _unfilter(kind: int, line: bytearray, above: bytearray, size: int) -> None:
    """Undo a row's filter: none, left, above, average or Paeth."""
    for i in range(len(line)) if kind else ():
        left, corner = (line[i - size], above[i - size]) if i >= size else (0, 0)
        line[i] = (line[i] + (0, left, above[i], (left + above[i]) // 2, _paeth(left, above[i], corner))[kind]) % 256


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda value: abs(guess - value))
