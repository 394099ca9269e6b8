"""How long each stage takes, in passes of ``re.findall(r"\\w+", text)`` over the same texts.

    python benchmarks/stages.py [DIR] [--texts articles|long|short|new] [--processes N] [--seconds S]

The stages are timed where they stand, inside ``parse_article``: what a stage takes in a loop of its own is less, since
its code and its data are at hand then. Yardstick, stages and whole take turns, and the best turn of each counts. The
clock is that of the processor, so what else the machine does costs caches only. Times differ from process to process
as well, so several processes measure, one after the other.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from unittest import mock

from measuring import ARTICLES, articles, fresh_processes, long_text, short_texts, table, yardstick
from memory import unlike_articles

from kztoday_parse import parse_article, pipeline

STAGES = {
    "tokenize": "tokens",
    "read_layout": "layout",
    "_page": "dateline",
    "recased": "names in capitals",
    "scan_people": "people",
    "link_people": "linking of people",
    "tile_text": "tiles",
    "home_state": "home state",
    "sources": "sources",
    "trade_stats": "trade",
    "meetings": "meetings",
}
"""The functions of the pipeline by name, and what a reader calls them."""
REST, WHOLE = "the rest", "parse_article"

Times = dict[str, float]


class Stopwatch:
    """The time of each stage, without the stages that it calls."""

    def __init__(self) -> None:
        self.spent: Times = dict.fromkeys([*STAGES.values(), REST], 0.0)
        self._stage, self._since = REST, time.process_time()

    def turn(self, stage: str) -> str:
        """From now on *stage* runs; gives the one before."""
        now, before = time.process_time(), self._stage
        self.spent[before] += now - self._since
        self._stage, self._since = stage, now
        return before

    def watched(self, stage: str, function: Callable[..., object]) -> Callable[..., object]:
        """The function with the watch on it."""

        def run(*arguments: object, **named: object) -> object:
            outer = self.turn(stage)
            try:
                return function(*arguments, **named)
            finally:
                self.turn(outer)

        return run


@contextmanager
def stopwatch() -> Iterator[Stopwatch]:
    """A watch on every stage of the pipeline."""
    watch = Stopwatch()
    with ExitStack() as patches:
        for name, stage in STAGES.items():
            patches.enter_context(mock.patch.object(pipeline, name, watch.watched(stage, getattr(pipeline, name))))
        watch.turn(REST)
        yield watch
        watch.turn(REST)


def one_turn(texts: list[str]) -> tuple[float, Times]:
    """Seconds of yardstick, stages and whole."""
    clock = time.process_time
    started = clock()
    yardstick(texts)
    passed = clock()
    for text in texts:
        parse_article(text)
    whole = clock() - passed
    with stopwatch() as watch:
        for text in texts:
            parse_article(text)
    return passed - started, {**watch.spent, WHOLE: whole}


def best_turns(texts: list[str], seconds: float) -> tuple[float, Times]:
    """The least of each over at least three turns; the first one fills the memos of words."""
    until = time.perf_counter() + seconds
    parse_article(texts[0])
    turns = [one_turn(texts) for _ in range(3)]
    while time.perf_counter() < until:
        turns.append(one_turn(texts))
    return min(turn[0] for turn in turns), {name: min(turn[1][name] for turn in turns) for name in turns[0][1]}


def chosen(options: argparse.Namespace) -> list[str]:
    """The texts that are asked for."""
    texts, count = articles(options.folder), options.count
    if options.texts == "long":
        return [long_text(texts, options.characters)]
    if options.texts == "short":
        return short_texts(texts, count)
    return list(unlike_articles(count // 100 or 1, random.Random(7))) if options.texts == "new" else texts


def main() -> None:
    """Print a table of stages, over several processes of this script that print JSON each."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--texts", choices=["articles", "long", "short", "new"], default="articles")
    parser.add_argument("--characters", type=int, default=5_000_000, help="of the long text")
    parser.add_argument("--count", type=int, default=10_000, help="of short texts; of those with new words a hundredth")
    parser.add_argument("--processes", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=5, help="in each process, at least three turns")
    parser.add_argument("--json", action="store_true", help="measure in this process and print JSON")
    options = parser.parse_args()
    if options.json:
        print(json.dumps(best_turns(chosen(options), options.seconds)))
        return
    with fresh_processes() as run:
        passed = [f"--{name}={getattr(options, name)}" for name in ("texts", "characters", "count", "seconds")]
        told = [run(__file__, str(options.folder), "--json", *passed) for _ in range(options.processes)]
    report(chosen(options), [json.loads(each) for each in told])


def report(texts: list[str], measured: list[tuple[float, Times]]) -> None:
    """The median of the processes, and how far they lie apart."""
    passed = f"yardstick {median(passed for passed, _ in measured) * 1e3:.3f} ms"
    print(f"Texts: {len(texts):,} of {sum(map(len, texts)):,} characters; {passed}; processes: {len(measured)}.\n")
    rows = []
    for name in measured[0][1]:
        ratios = sorted(times[name] / passed for passed, times in measured)
        spent = median(times[name] for _, times in measured)
        rows.append([name, f"{median(ratios):.2f}", f"{ratios[0]:.2f}", f"{ratios[-1]:.2f}", f"{spent * 1e3:.3f}"])
    print(table(["stage", "yardsticks", "lowest", "highest", "ms"], rows))


if __name__ == "__main__":
    main()
