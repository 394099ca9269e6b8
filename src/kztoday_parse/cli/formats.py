"""What is made of an article, and how that goes into the output: a summary, JSON, a table, a page.

``render`` works in the process that parses, so it and what it gives can be pickled; ``write`` where the file is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from io import TextIOWrapper
from typing import IO, Any, Protocol

import attrs

from ..codec import to_json
from ..exports import TABLES, article_id, table_schema
from ..exports.arrow import records
from ..exports.comma import CsvRows
from ..exports.html import element, page_frame
from ..model import Article
from ..summary import printable, summarize
from .sources import Source

__all__ = ["Csv", "Format", "Html", "JsonLines", "Parquet", "Summary", "Writer"]

_ROWS_AT_ONCE = 4096


Writer = Callable[[Any], object]
"""Takes what ``render`` gave, article by article."""


class Format(Protocol):
    """A form of output."""

    def render(self, source: Source, article: Article) -> Any:
        """What the output says of *article*."""

    def writing(self, file: IO[bytes]) -> AbstractContextManager[Writer]:
        """A context: a writer into *file*, which ends what it began when the context ends."""


@contextmanager
def _text(file: IO[bytes]) -> Iterator[TextIOWrapper]:
    """*file* as text; it stays open. A lone surrogate is written as its escape."""
    wrapper = TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="", write_through=True)
    try:
        yield wrapper
    finally:
        wrapper.detach()


@attrs.frozen
class Summary:
    """Facts for people to read."""

    def render(self, source: Source, article: Article) -> str:
        """The summary below the article's name."""
        return f"== {printable(source.place)}\n{summarize(article)}\n"

    @contextmanager
    def writing(self, file: IO[bytes]) -> Iterator[Writer]:
        """A blank line between articles."""
        first = True

        def write(rendered: str) -> None:
            nonlocal first
            text.write(rendered if first else f"\n{rendered}")
            first = False

        with _text(file) as text:
            yield write


@attrs.frozen
class JsonLines:
    """One JSON object a line and article; with *ids* beside the article's id."""

    ids: bool = False

    def render(self, source: Source, article: Article) -> str:
        """The JSON form."""
        made = to_json(article)
        if self.ids:
            made = f'{{"id": {json.dumps(_id(source, article), ensure_ascii=False)}, "article": {made}}}'
        return f"{made}\n"

    @contextmanager
    def writing(self, file: IO[bytes]) -> Iterator[Writer]:
        """A line at a time."""
        with _text(file) as text:
            yield text.write


@attrs.frozen
class Csv:
    """One flat table, comma-separated."""

    table: str

    def render(self, source: Source, article: Article) -> list[Any]:
        """The table's rows."""
        return list(TABLES[self.table].make(_id(source, article), article))

    @contextmanager
    def writing(self, file: IO[bytes]) -> Iterator[Writer]:
        """A header, then the rows."""
        with _text(file) as text:
            yield CsvRows(text, TABLES[self.table]).write


@attrs.frozen
class Html:
    """A page of all articles."""

    def render(self, source: Source, article: Article) -> str:
        """The article's element below its name."""
        return element(article, source.place) + "\n"

    @contextmanager
    def writing(self, file: IO[bytes]) -> Iterator[Writer]:
        """The page's beginning and end around the articles."""
        head, foot = page_frame("kztoday-parse")
        with _text(file) as text:
            text.write(head)
            try:
                yield text.write
            finally:
                text.write(foot)


@attrs.frozen
class Parquet:
    """One flat table for engines. Needs the extra ``arrow``."""

    table: str

    def render(self, source: Source, article: Article) -> list[dict[str, Any]]:
        """The table's rows as records of its schema."""
        table = TABLES[self.table]
        return records(table, table.make(_id(source, article), article))

    @contextmanager
    def writing(self, file: IO[bytes]) -> Iterator[Writer]:
        """Row groups of some thousand rows."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        schema, waiting = table_schema(self.table), list[dict[str, Any]]()

        def write(rendered: list[dict[str, Any]], least: int = _ROWS_AT_ONCE) -> None:
            waiting.extend(rendered)
            if len(waiting) >= least:
                parquet.write_table(pa.Table.from_pylist(waiting, schema=schema))
                waiting.clear()

        with pq.ParquetWriter(file, schema) as parquet:
            try:
                yield write
            finally:
                write([], least=1)


def _id(source: Source, article: Article) -> str:
    return source.id or article_id(article)
