"""The command in one process and in several: time by the wall, and time of all processors together.

    python benchmarks/jobs.py [DIR] [--count N] [--jobs N] [--runs N]

DIR holds .txt files, the articles beside this script when none is named; they are repeated to COUNT records.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

from measuring import ARTICLES, Run, articles, fresh_processes, table


def taken(run: Run, records: Path, jobs: int) -> tuple[float, float]:
    """Seconds by the wall and of the processors, of the process and of those that it starts."""

    def processors() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    started, before = time.perf_counter(), processors()
    output = records.with_suffix(".out")
    run("-m", "kztoday_parse", str(records), "--json", "--jobs", str(jobs), "--output", str(output))
    return time.perf_counter() - started, processors() - before


def main() -> None:
    """Print a row for one process, and one for several."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--count", type=int, default=3_000, help="records")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3, help="the fastest one counts")
    options = parser.parse_args()
    texts = islice(cycle(articles(options.folder)), options.count)
    with tempfile.TemporaryDirectory() as place, fresh_processes() as run:
        records = Path(place) / "records.jsonl"
        records.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
        run("-m", "kztoday_parse", "--help")
        turns = [[taken(run, records, jobs) for jobs in (1, options.jobs)] for _ in range(options.runs)]
    best = [min(column) for column in zip(*turns, strict=True)]
    rows = [
        (jobs, f"{wall:.2f}", f"{worked:.2f}", f"{options.count / wall:,.0f}", f"{best[0][0] / wall:.2f}")
        for jobs, (wall, worked) in zip((1, options.jobs), best, strict=True)
    ]
    print(table(["processes", "wall, s", "processors, s", "articles a second", "times faster"], rows))


if __name__ == "__main__":
    main()
