"""How many machine instructions an article takes, in passes of ``re.findall(r"\\w+", text)``; needs valgrind.

    python benchmarks/instructions.py [DIR]

Wall time depends on what else the machine does, the count of instructions does not. DIR holds .txt files, the
articles beside this script when none is named.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from measuring import ARTICLES, articles, table, yardstick

PASSES, PARSES = 40, 4


def work(kind: str, times: int, folder: Path) -> None:
    """What is counted: *times* passes or parses of every article, all of it warmed up before."""
    from kztoday_parse import parse_article

    texts = articles(folder)
    yardstick(texts)
    for text in texts:
        parse_article(text)
    for _ in range(times):
        if kind == "passes":
            yardstick(texts)
        else:
            list(map(parse_article, texts))


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
    folder = Path(arguments[0]) if arguments else ARTICLES
    idle = counted("passes", 0, folder)
    one_pass = (counted("passes", PASSES, folder) - idle) / PASSES
    one_parse = (counted("parses", PARSES, folder) - idle) / PARSES
    rows = [("yardstick", f"{one_pass / 1e6:.2f}", "1.0")]
    rows.append(("parse_article", f"{one_parse / 1e6:.2f}", f"{one_parse / one_pass:.1f}"))
    return print(table(["all articles", "million instructions", "yardsticks"], rows))


if __name__ == "__main__":
    main(sys.argv[1:])
