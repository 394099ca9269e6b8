"""The corpora of phrases beside this module: one line, one phrase, what must be read out of it."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"


def lines(corpus: str) -> list[list[str]]:
    """The lines of one corpus, split into columns."""
    text = (FOLDER / f"{corpus}.txt").read_text(encoding="utf-8")
    return [[cell.strip() for cell in line.split(" | ")] for line in text.splitlines() if line and line[0] != "#"]
