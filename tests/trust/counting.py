"""Work as a number that no clock and no other process changes: the calls that a parse makes."""

from __future__ import annotations

import sys
from collections.abc import Callable

__all__ = ["calls"]


def calls(work: Callable[[], object], *, of_python: bool = False) -> int:
    """How often *work* calls and returns; *of_python*: the calls of Python functions alone.

    What happens inside one call of C (a slice, ``in`` of a list) is not counted; ``benchmarks`` has the times.
    """
    count = 0

    def profile(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += not of_python or event == "call"

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
