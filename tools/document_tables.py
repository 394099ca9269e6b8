"""Write the columns of the flat tables into docs/tables.md, behind its first heading of a table.

    python tools/document_tables.py

Needs nothing but the library. A test checks that the page is up to date.
"""

from __future__ import annotations

from pathlib import Path

from kztoday_parse.exports import TABLES

PAGE = Path(__file__).parents[1] / "docs" / "tables.md"


def sections() -> str:
    """A section for each table."""
    parts = []
    for table in TABLES.values():
        rows = [f"| `{column.name}` | {column.kind} | {column.meaning} |" for column in table.columns]
        parts.append(
            "\n".join([f"## {table.name}: {table.meaning}", "", "| column | kind | holds |", "|---|---|---|", *rows])
        )
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    head, _, _ = PAGE.read_text(encoding="utf-8").partition("## articles:")
    PAGE.write_text(head + sections(), encoding="utf-8")
