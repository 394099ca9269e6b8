"""How far the work is, on a terminal."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TextIO

import attrs

__all__ = ["Progress"]

_WIDTH = 24
_EVERY = 0.1


@attrs.define
class Progress:
    """A line on *file* that is written over and over: articles, rate, and, where *total* bytes are known, a bar
    with the time that remains. On anything but a terminal it says nothing."""

    file: TextIO
    total: int | None = None
    clock: Callable[[], float] = time.monotonic
    articles: int = 0
    read: int = 0
    _started: float = attrs.field(init=False)
    _shown: float = attrs.field(init=False, default=0.0)
    _visible: bool = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._started = self.clock()
        self._visible = self.file.isatty()

    def add(self, size: int, *, shown: bool = True) -> None:
        """An article of *size* bytes is done."""
        self.articles += 1
        self.read += size
        if not (shown and self._visible):
            return
        now = self.clock()
        if now - self._shown >= _EVERY:
            self._shown = now
            self.file.write(f"\r\x1b[K{self.line(now)}")
            self.file.flush()

    def clear(self) -> None:
        """Leave the terminal's line as it was."""
        if self._visible and self._shown:
            self.file.write("\r\x1b[K")
            self.file.flush()

    def line(self, now: float) -> str:
        """The line as it would be shown.

        >>> import io
        >>> progress = Progress(io.StringIO(), total=1000, clock=lambda: 0.0, articles=50, read=250)
        >>> progress.line(10.0)
        '[######------------------]  25 %  50 articles, 5.0/s, 0:30 left'
        """
        past = max(now - self._started, 1e-9)
        count = f"{self.articles} articles, {self.articles / past:.1f}/s"
        if not self.total or not self.read:
            return count
        part = min(1.0, self.read / self.total)
        left = round(past * (1 - part) / part)
        bar = "#" * int(part * _WIDTH)
        return f"[{bar:-<{_WIDTH}}] {part:4.0%}".replace("%", " %") + f"  {count}, {left // 60}:{left % 60:02d} left"
