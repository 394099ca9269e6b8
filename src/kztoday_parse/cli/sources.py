"""What a file gives: articles, and what is broken in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import attrs

from ..exports.cells import BadCell, day_of, id_of, text_of

__all__ = ["STDIN", "Broken", "Columns", "Source"]

STDIN = "-"


@attrs.frozen
class Source:
    """An article's text, where it stands, and what the file says of it. ``size`` is in bytes of the file."""

    place: str
    text: str
    id: str | None = None
    published: date | None = None
    size: int = 0


@attrs.frozen
class Broken:
    """A file or record that gives no article. ``record`` tells one record from a whole file."""

    place: str
    reason: str
    record: bool = False
    size: int = 0


@attrs.frozen
class Columns:
    """The names of the columns, or of the keys of a JSON object; the day of whatever has none of its own; and how the
    characters of texts and CSV are encoded."""

    text: str = "text"
    id: str = "id"
    published: str = "published"
    day: date | None = None
    encoding: str = "UTF-8"

    @property
    def names(self) -> tuple[str, str, str]:
        """The names, the text's first."""
        return self.text, self.id, self.published

    def missing(self, there: list[str]) -> str | None:
        """What is wrong with a table of these columns."""
        if self.text not in there:
            return f"no column {self.text!r}; {_there_are(there)}"
        twice = next((name for name in self.names if there.count(name) > 1), None)
        return None if twice is None else f"several columns {twice!r}"

    def source(self, place: str, record: Mapping[str, Any]) -> Source | Broken:
        """The article of a record; a record that gives none is broken."""
        if self.text not in record:
            return Broken(place, f"no {self.text!r}; {_there_are(record)}", record=True)
        column = self.text
        try:
            text = text_of(record[column])
            column = self.id
            id = id_of(record.get(column))
            column = self.published
            return Source(place, text, id, day_of(record.get(column)) or self.day)
        except BadCell as error:
            return Broken(place, f"{column}: {error}", record=True)


def _there_are(names: Iterable[str]) -> str:
    return f"there are {', '.join(names) or 'none'}"[:100]
