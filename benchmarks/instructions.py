"""How many machine instructions an article takes, in passes of ``re.findall(r"\\w+", text)``; needs valgrind.

    python benchmarks/instructions.py [DIR]

Wall time depends on what else the machine does, the count of instructions does not. DIR holds .txt files, the
sample articles when none is named.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "examples" / "articles"
PASSES, PARSES = 40, 4


def work(kind: str, times: int, folder: Path) -> None:
    """What is counted: *times* passes or parses of every article, all of it warmed up before."""
    from kztoday_parse import parse_article

    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    for text in texts:
        parse_article(text)
        re.findall(r"\w+", text)
    for _ in range(times):
        for text in texts:
            re.findall(r"\w+", text) if kind == "passes" else parse_article(text)


def counted(kind: str, times: int, folder: Path) -> int:
    """Instructions of a whole process that does this work."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", sys.executable, __file__]
    run = subprocess.run(
        [*command, "--work", kind, str(times), str(folder)],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"Collected : (\d+)", run.stderr)
    assert found is not None, run.stderr
    return int(found[1])


def main(arguments: list[str]) -> None:
    """Print the ratio."""
    if arguments[:1] == ["--work"]:
        return work(arguments[1], int(arguments[2]), Path(arguments[3]))
    folder = Path(arguments[0]) if arguments else SAMPLES
    idle = counted("passes", 0, folder)
    one_pass = (counted("passes", PASSES, folder) - idle) / PASSES
    one_parse = (counted("parses", PARSES, folder) - idle) / PARSES
    return print(f"parse_article: {one_parse / one_pass:.1f} passes, {one_parse / 1e6:.1f} million instructions")


if __name__ == "__main__":
    main(sys.argv[1:])
