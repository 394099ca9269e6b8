"""What the library says when it is given what it cannot take.

``Error``, a ``ValueError``, stands above all of them. What is of a wrong type altogether is a ``TypeError``.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category, east_asian_width

__all__ = ["Error", "FormatError", "ParseError"]

_WIDTH = 72


class Error(ValueError):
    """A value that the library cannot take; the message says which, and what it expected."""


class FormatError(Error):
    """Data that is no article, or an article that a format cannot hold."""


class ParseError(Error):
    """The text is no value of the asked kind.

    ``source`` is the whole text, ``at`` the offset of the first character that does not fit, and
    ``expected`` names what could have stood there.

    >>> print(ParseError("12 рублей нет", 10, ["end of text"]))
    expected end of text at character 10
      12 рублей нет
                ^
    """

    def __init__(self, source: str, at: int, expected: Sequence[str]) -> None:
        super().__init__(source, at, tuple(expected))
        self.source = source
        self.at = at
        self.expected: tuple[str, ...] = tuple(expected)

    def __str__(self) -> str:
        line_start = self.source.rfind("\n", 0, self.at) + 1
        line_end = self.source.find("\n", self.at)
        line = self.source[line_start : len(self.source) if line_end < 0 else line_end]
        column = self.at - line_start
        cut = max(0, column - _WIDTH // 2)  # a long line is shown around the caret
        shown = "".join(each if each.isprintable() else " " for each in line[cut : cut + _WIDTH])
        before = sum(map(_columns, shown[: column - cut]))
        return f"expected {_one_of(self.expected)} at character {self.at}\n  {shown}\n  {' ' * before}^"


def _columns(character: str) -> int:
    """How wide a terminal shows it: an accent stands on the letter before it, a Chinese sign or an emoji takes two."""
    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "FW" else 1


def _one_of(labels: Sequence[str]) -> str:
    *rest, last = labels or ("something else",)
    return f"{', '.join(rest)} or {last}" if rest else last
