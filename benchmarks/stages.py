"""How long each stage takes, in passes of ``re.findall(r"\\w+", text)`` over the same text.

    python benchmarks/stages.py [DIR]

DIR holds .txt files, the sample articles when none is named.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kztoday_parse import parse_article
from kztoday_parse.facts.meetings import meetings
from kztoday_parse.facts.trade import trade_stats
from kztoday_parse.grammar.dateline import dateline
from kztoday_parse.grammar.people import scan_people
from kztoday_parse.grammar.source import sources
from kztoday_parse.layout import read_layout
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.mentions import tile_text
from kztoday_parse.names import link_people
from kztoday_parse.pipeline import read_document
from kztoday_parse.tokens import tokenize

SAMPLES = Path(__file__).parents[1] / "examples" / "articles"
ROUNDS = 60


def fastest(run: Callable[[], object]) -> float:
    """Seconds of the fastest of many runs."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - started)
    return best


def stages(texts: list[str]) -> dict[str, Callable[[], object]]:
    """Each stage by name, over all *texts*, what it needs made before."""
    lexicon = default_lexicon()
    tokens = [tokenize(text, lexicon) for text in texts]
    layouts = [read_layout(each) for each in tokens]
    pages = list(zip(tokens, layouts, strict=True))
    people = [scan_people(each) for each in tokens]
    documents = [read_document(text) for text in texts]
    whole = list(zip(tokens, layouts, people, strict=True))
    return {
        "tokens": lambda: [tokenize(text, lexicon) for text in texts],
        "layout": lambda: [read_layout(each) for each in tokens],
        "dateline": lambda: [dateline.run(each, page.dateline or 0) for each, page in pages],
        "sources": lambda: [sources(each, [(s.first, s.stop) for s in page.sentences]) for each, page in pages],
        "people": lambda: [scan_people(each) for each in tokens],
        "tiles": lambda: [tile_text(each, page.sentences, who) for each, page, who in whole],
        "linking": lambda: [link_people(each, who, page.sentences) for each, page, who in whole],
        "trade": lambda: [trade_stats(document) for document in documents],
        "meetings": lambda: [meetings(document) for document in documents],
        "parse_article": lambda: [parse_article(text) for text in texts],
    }


def main(folder: Path) -> None:
    """Print a line for each stage."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    yardstick = fastest(lambda: [re.findall(r"\w+", text) for text in texts])
    characters = sum(map(len, texts))
    print(f"{len(texts)} articles, {characters} characters, yardstick {yardstick * 1e3:.3f} ms")
    for name, run in stages(texts).items():
        seconds = fastest(run)
        print(f"{name:<16}{seconds / yardstick:7.2f} passes {seconds * 1e3:9.3f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES)
