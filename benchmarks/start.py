"""What a fresh process takes: the import, the first article, the peak of memory.

    python benchmarks/start.py [DIR] [--runs N] [--characters N]

Imports are compared with ``import attrs, regex``, all of them compiled before, by the clock of the processor. DIR holds
.txt files, the articles beside this script when none is named.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import median

from measuring import ARTICLES, Run, fresh_processes, table

IMPORTS = ("attrs, regex", "attrs", "kztoday_parse", "kztoday_parse.cli")
IMPORT = "import time; started = time.process_time(); import {}; print((time.process_time() - started) * 1e3)"
FIRST = """
import sys, time
from pathlib import Path
from kztoday_parse import parse_article
text = min(Path(sys.argv[1]).glob("*.txt")).read_text(encoding="utf-8")
started = time.process_time()
parse_article(text)
first = time.process_time()
parse_article(text)
print((first - started) * 1e3, (time.process_time() - first) * 1e3)
"""
# A process inherits the peak of the one that starts it. This one is small, since it does not import the library.
PEAK = """
import resource, sys
from pathlib import Path
def peak():
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024))
peak()
from kztoday_parse import parse_article
peak()
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
parse_article(texts[0])
peak()
for text in texts:
    parse_article(text)
peak()
sys.path.insert(0, sys.argv[2])
from measuring import long_text
parse_article(long_text(texts, int(sys.argv[3])))
peak()
"""
MOMENTS = ("Python alone", "after the import", "after the first article", "after all articles")


def imports(run: Run, runs: int) -> str:
    """The imports in turns, each in its own process."""
    for names in IMPORTS:
        run("-c", IMPORT.format(names))
    taken = [[float(run("-c", IMPORT.format(names))) for names in IMPORTS] for _ in range(runs)]
    best = [min(column) for column in zip(*taken, strict=True)]
    middle = [median(column) for column in zip(*taken, strict=True)]
    rows = [
        (f"`import {names}`", f"{best[i]:.1f}", f"{middle[i]:.1f}", f"{best[i] / best[0]:.2f}")
        for i, names in enumerate(IMPORTS)
    ]
    return table(["import", "best, ms", "median, ms", "ratio"], rows)


def first_article(run: Run, runs: int, folder: Path) -> str:
    """The first article and the same one again."""
    taken = [[float(each) for each in run("-c", FIRST, str(folder)).split()] for _ in range(runs)]
    rows = [
        (name, f"{min(column):.1f}", f"{median(column):.1f}")
        for name, column in zip(("first", "again"), zip(*taken, strict=True), strict=True)
    ]
    return table(["article after the import", "best, ms", "median, ms"], rows)


def peaks(run: Run, folder: Path, characters: int) -> str:
    """The peak of memory so far, at some moments."""
    taken = run("-c", PEAK, str(folder), str(Path(__file__).parent), str(characters)).split()
    moments = [*MOMENTS, f"after a text of {characters:,} characters"]
    rows = [(moment, f"{float(each):.1f}") for moment, each in zip(moments, taken, strict=True)]
    return table(["peak of memory", "MB"], rows)


def main() -> None:
    """Print three tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--characters", type=int, default=5_000_000, help="of the long text")
    options = parser.parse_args()
    with fresh_processes() as run:
        print(imports(run, options.runs), end="\n\n")
        print(first_article(run, options.runs, options.folder), end="\n\n")
        print(peaks(run, options.folder, options.characters))


if __name__ == "__main__":
    main()
