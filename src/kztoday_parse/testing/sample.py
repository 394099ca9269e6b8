"""A text together with what it says."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

__all__ = ["Sample"]

T = TypeVar("T")


@attrs.frozen
class Sample(Generic[T]):
    """A text and the value that it was written from: what a right reading of ``text`` gives.

    >>> Sample("$5 млн", 5).text
    '$5 млн'
    """

    text: str
    value: T
