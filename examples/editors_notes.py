"""What the articles leave open, as a list for their editor: file, line, the words underlined, and what is the matter.

python examples/editors_notes.py examples/articles
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from kztoday_parse import Note, parse_article

WIDTH = 100


def place(text: str, note: Note) -> tuple[int, int]:
    """The line and the column where a note begins, counted from 1."""
    before = text[: note.span.start]
    return before.count("\n") + 1, note.span.start - (before.rfind("\n") + 1) + 1


def shown(text: str, note: Note) -> str:
    """The part of the line that the note is about, and carets below its words."""
    line, column = place(text, note)
    words = text.split("\n")[line - 1]
    cut = max(0, column - WIDTH // 2)
    length = min(note.span.end - note.span.start, len(words) - column + 1, WIDTH - (column - cut) + 1)
    return f"    {words[cut : cut + WIDTH]}\n    {' ' * (column - 1 - cut)}{'^' * length}"


if __name__ == "__main__":
    counts: Counter[str] = Counter()
    for path in sorted(Path(sys.argv[1]).glob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        for note in article.notes:
            line, column = place(article.text, note)
            print(f"{path.name}:{line}:{column}: {note.message} [{note.code}]", shown(article.text, note), sep="\n")
            counts[note.code] += 1
    print(*(f"{count} × {code}" for code, count in sorted(counts.items())), sep="\n")
