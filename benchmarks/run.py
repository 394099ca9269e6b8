"""All benchmarks in one run, as Markdown.

    python benchmarks/run.py [DIR] [--into FILE] [--only SCRIPT] [--brief]

Takes about a quarter of an hour. DIR holds .txt files, the articles beside this script when none is named. FILE is a
page: what stands in it between the marks is replaced. The machine should have nothing else to do; its load before and
behind stands in the result.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from measuring import ARTICLES, Run, fresh_processes

HERE = Path(__file__).parent
MARKS = "<!-- measured by benchmarks/run.py -->", "<!-- end of what is measured -->"
FOLDER = "DIR"
STAGES, ONCE = ["stages.py", FOLDER], ["--seconds=0", "--processes=1"]
FRIENDLY = ["articles", "trade", "people", "one paragraph"]

# Title; script and arguments; what is added when it is to be brief, None where it cannot be.
STEPS: list[tuple[str, list[str], list[str] | None]] = [
    ("Articles by stage", STAGES, ONCE),
    ("A text of five million characters", [*STAGES, "--texts=long", "--processes=1"], [*ONCE, "--characters=20000"]),
    ("Ten thousand short texts", [*STAGES, "--texts=short", "--processes=1"], [*ONCE, "--count=50"]),
    ("Articles full of new words", [*STAGES, "--texts=new", "--processes=3"], [*ONCE, "--count=200"]),
    ("Growth to five million characters", ["growth.py", "--texts", *FRIENDLY], ["--megabytes=0.01"]),
    ("Growth on all kinds of text, to a million", ["growth.py", "--megabytes=1"], ["--megabytes=0.01", "--texts=tags"]),
    ("Import, first article, peak of memory", ["start.py", FOLDER], ["--runs=1", "--characters=1000"]),
    ("Memory over many articles, no two alike", ["memory.py"], ["10"]),
    ("The command in two processes", ["jobs.py", FOLDER], ["--count=20", "--runs=1"]),
    ("Counted instructions", ["instructions.py", FOLDER], None),
    ("Counted bytecodes", ["bytecodes.py", FOLDER, "--modules=12", "--functions=12"], []),
    ("Profile", ["modules.py", FOLDER, "--modules=12"], ["--rounds=1"]),
    ("Beside natasha", ["comparison.py", FOLDER], ["--seconds=0"]),
]
MISSING = {
    "instructions.py": shutil.which("valgrind") is None and "valgrind",
    "comparison.py": importlib.util.find_spec("natasha") is None and "natasha",
    "start.py": importlib.util.find_spec("regex") is None and "regex",
}


def machine() -> str:
    """Where and when it is measured."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    processor = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC; {python}; {os.cpu_count()} processors, {processor}"


def load() -> float:
    """How many processes the machine has had to run, on average over the last minute."""
    return os.getloadavg()[0]


def told(run: Run, options: argparse.Namespace) -> Iterator[str]:
    """The results, step by step; a step that fails ends it all."""
    before = load()
    yield f"Measured on {machine()}; load {before:.1f} at the start."
    if before > 0.5:
        yield "**The machine was busy: these figures are provisional.**"
    for title, (script, *arguments), brief in STEPS:
        if options.only not in (None, script) or (options.brief and brief is None):
            continue
        yield f"### {title}"
        if MISSING.get(script):
            yield f"Not measured: {MISSING[script]} is not installed."
            continue
        given = [str(options.folder) if each == FOLDER else each for each in arguments]
        added = brief if options.brief and brief is not None else []
        yield run(str(HERE / script), *given, *added).strip()
    yield f"Load at the end: {load():.1f}."


def put_into(page: Path, results: str) -> None:
    """Between its marks the page has the results."""
    first, last = MARKS
    head, _, rest = page.read_text(encoding="utf-8").partition(first)
    _, found, tail = rest.partition(last)
    if not found:
        raise SystemExit(f"{page} has no {first} … {last}")
    page.write_text(f"{head}{first}\n\n{results}\n\n{last}{tail}", encoding="utf-8")


def main() -> None:
    """Run what is asked for, print it as it comes, and put it into the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--into", type=Path, metavar="FILE", help="a page with marks")
    parser.add_argument("--only", metavar="SCRIPT", choices=sorted({step[1][0] for step in STEPS}), help="one script")
    parser.add_argument("--brief", action="store_true", help="tiny texts: shows that the scripts run, not more")
    options = parser.parse_args()
    parts = []
    with fresh_processes() as run:
        for part in told(run, options):
            print(part, end="\n\n", flush=True)
            parts.append(part)
    if options.into is not None:
        put_into(options.into, "\n\n".join(parts))


if __name__ == "__main__":
    main()
