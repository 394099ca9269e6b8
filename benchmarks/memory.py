"""What stays in memory after many articles, no two alike, most of their words never seen before.

    python benchmarks/memory.py [ARTICLES]

Prints the memory that the process holds, on Linux. The memos of words fill up at first and have a bound each, so the
figure must level off.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from measuring import articles, table

from kztoday_parse import parse_article

_CONSONANTS, _VOWELS = "бвгджзклмнпрстфхч", "аеиоу"


def word(chance: random.Random) -> str:
    """Two to five syllables that mean nothing."""
    return "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(chance.randint(2, 5)))


def unlike_articles(count: int, chance: random.Random) -> Iterator[str]:
    """Sentences of the samples in any order, with new names, new figures and new words among them."""
    sentences = [line for text in articles() for line in text.split(". ")]
    for _ in range(count):
        told = (sentence(chance, chance.choice(sentences)) for _ in range(14))
        yield f"Астана. {chance.randint(1, 28)} мая. KAZAKHSTAN TODAY - {'. '.join(told)}."


def sentence(chance: random.Random, words: str) -> str:
    """Every fifth word is a new one, and a new person says it."""
    mixed = (word(chance) if chance.random() < 0.2 else each for each in words.split())
    return (
        f"{' '.join(mixed)}, - сказал {word(chance).title()} {word(chance).title()}ов о ${chance.randint(1, 999)} млн"
    )


def resident() -> float:
    """Megabytes that the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    rows, read = [(0, 0, f"{resident():.1f}")], 0
    for number, text in enumerate(unlike_articles(count, random.Random(7)), 1):
        parse_article(text)
        read += len(text)
        if number % (count // 10 or 1) == 0:
            rows.append((number, read, f"{resident():.1f}"))
    print(table(["articles", "characters", "MB held"], rows))


if __name__ == "__main__":
    main()
