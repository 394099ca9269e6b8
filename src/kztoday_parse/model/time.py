"""Dates and periods that may leave something open, and their EDTF text."""

from __future__ import annotations

import attrs

__all__ = ["PartialDate", "Period"]


@attrs.frozen
class PartialDate:
    """A date as far as the text gives it.

    >>> str(PartialDate(2025, 11)), str(PartialDate(None, 12, 2)), str(PartialDate())
    ('2025-11', 'XXXX-12-02', 'XXXX')
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        text = "XXXX" if self.year is None else f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}" if self.month is not None else f"-XX-{self.day:02d}"
        return text


@attrs.frozen
class Period:
    """A stretch of time, both ends included; an end of None is open.

    >>> str(Period(PartialDate(2005), None)), str(Period(PartialDate(2024), PartialDate(2024)))
    ('2005/..', '2024')
    """

    start: PartialDate | None
    end: PartialDate | None

    def __str__(self) -> str:
        if self.start == self.end and self.start is not None:
            return str(self.start)
        return f"{'..' if self.start is None else self.start}/{'..' if self.end is None else self.end}"
