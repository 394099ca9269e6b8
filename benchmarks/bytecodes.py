"""How many bytecodes a word takes, by package, module and function.

    python benchmarks/bytecodes.py [DIR] [--modules N] [--functions N]

A count that no clock and no other process changes, but blind to what happens inside C. DIR holds .txt files, the
articles beside this script when none is named.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from measuring import ARTICLES, articles, module_of, package_of, table

from kztoday_parse import parse_article

OUTSIDE = "outside the library"


def counted(texts: list[str]) -> Counter[CodeType]:
    """The bytecodes of each function, the memos of words filled before."""
    counts: Counter[CodeType] = Counter()

    def local(frame: FrameType, event: str, argument: Any) -> Any:
        if event == "opcode":
            counts[frame.f_code] += 1
        return local

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return local

    for text in texts:
        parse_article(text)
    before = sys.gettrace()
    sys.settrace(call)
    try:
        for text in texts:
            parse_article(text)
    finally:
        sys.settrace(before)
    return counts


def shown(kind: str, counts: Counter[str], words: int, most: int) -> str:
    """The names with the most bytecodes, and all the others in one row."""
    rows = counts.most_common(most)
    rest = counts.total() - sum(count for _, count in rows)
    told = [(f"`{name}`", count) for name, count in rows]
    told += [("the others", rest), ("all", counts.total())] if rest else [("all", counts.total())]
    return table([kind, "bytecodes a word"], [(name, f"{count / words:.1f}") for name, count in told])


def main() -> None:
    """Print a table of packages, one of modules and one of functions."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--modules", type=int, default=20, metavar="N", help="how many to show")
    parser.add_argument("--functions", type=int, default=20, metavar="N", help="how many to show")
    options = parser.parse_args()
    texts = articles(options.folder)
    packages, modules, functions = Counter[str](), Counter[str](), Counter[str]()
    for code, count in counted(texts).items():
        module = module_of(code.co_filename) or OUTSIDE
        packages[package_of(module)] += count
        modules[module] += count
        functions[f"{module}:{code.co_firstlineno} {code.co_name}"] += count
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    print(shown("package", packages, words, len(packages)), end="\n\n")
    print(shown("module", modules, words, options.modules), end="\n\n")
    print(shown("function", functions, words, options.functions))


if __name__ == "__main__":
    main()
