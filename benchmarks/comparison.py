"""The whole of ``parse_article`` beside natasha's people and money, on the same texts in the same process.

    nox -s comparison
    python benchmarks/comparison.py [DIR] [--seconds S]        # where natasha is installed

Of natasha is measured the road that gives people (segmenter, then the tagger of names) and its extractor of money; the
same with the nominative of each name, as ``parse_article`` gives it, takes the tagger of morphology too. Models are
loaded before, and everything runs in one thread, by the clock of the processor. DIR holds .txt files, the articles
beside this script when none is named.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from measuring import ARTICLES, articles, table, yardstick

from kztoday_parse import parse_article

OURS = "kztoday-parse: everything"
BOTH = "natasha: people and money"


class Natasha:
    """natasha with its models loaded."""

    def __init__(self) -> None:
        os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # read when numpy is imported
        import natasha

        self._doc, self._person = natasha.Doc, natasha.PER
        self._segmenter, self._vocabulary = natasha.Segmenter(), natasha.MorphVocab()
        embedding = natasha.NewsEmbedding()
        self._names, self._morphology = natasha.NewsNERTagger(embedding), natasha.NewsMorphTagger(embedding)
        self._money = natasha.MoneyExtractor(self._vocabulary)

    def people(self, text: str) -> Any:
        """The persons, as written."""
        doc = self._doc(text)
        doc.segment(self._segmenter)
        doc.tag_ner(self._names)
        return doc

    def nominatives(self, text: str) -> list[str]:
        """The persons in the nominative."""
        doc = self.people(text)
        doc.tag_morph(self._morphology)
        persons = [span for span in doc.spans if span.type == self._person]
        for span in persons:
            span.normalize(self._vocabulary)
        return [span.normal for span in persons]

    def money(self, text: str) -> list[object]:
        """The sums."""
        return list(self._money(text))


def readers() -> Mapping[str, Callable[[str], object]]:
    """What is measured: each reads one text."""
    natasha = Natasha()
    return {
        OURS: parse_article,
        "natasha: people": natasha.people,
        "natasha: money": natasha.money,
        BOTH: lambda text: (natasha.people(text), natasha.money(text)),
        "natasha: people in the nominative and money": lambda text: (natasha.nominatives(text), natasha.money(text)),
    }


def taken(read: Callable[[str], object], texts: list[str]) -> float:
    """Seconds for all texts."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def main() -> None:
    """Print a row for each reader: the best of its turns, in yardsticks and beside ours."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--seconds", type=float, default=60, help="at least two turns")
    options = parser.parse_args()
    texts, read = articles(options.folder), readers()
    best = dict.fromkeys(read, float("inf"))
    passed, until, turns = float("inf"), time.perf_counter() + options.seconds, 0
    while turns < 2 or time.perf_counter() < until:
        # Ours is short beside the others: it gets as many turns as they get time for.
        for name, reader in read.items():
            for _ in range(20 if reader is parse_article else 1):
                passed = min(passed, taken(lambda text: yardstick([text]), texts))
                best[name] = min(best[name], taken(reader, texts))
        turns += 1
    print(f"natasha {version('natasha')}, {len(texts)} articles, yardstick {passed * 1e3:.3f} ms, {turns} turns.\n")
    rows = [
        (name, f"{seconds / passed:,.1f}", f"{seconds / len(texts) * 1e3:,.1f}", f"{seconds / best[OURS]:,.1f}")
        for name, seconds in best.items()
    ]
    print(table(["what is read", "yardsticks", "ms an article", "times ours"], rows))


if __name__ == "__main__":
    main()
