"""Where the time goes, by package and module: own time, with what is called of C, and time with all that is called.

    python benchmarks/modules.py [DIR] [--rounds N] [--modules N]

Shares, no times: the profiler makes every call dearer, so small functions weigh too much here. ``stages.py`` has times
that add up, ``bytecodes.py`` a count. DIR holds .txt files, the articles beside this script when none is named.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from measuring import ARTICLES, articles, module_of, package_of, table

from kztoday_parse import parse_article

Function = tuple[str, int, str]
Seconds = tuple[float, float]


def profiled(texts: list[str], rounds: int) -> dict[Function, Any]:
    """What the profiler writes down of each function: calls, own time, whole time, callers."""
    for text in texts:
        parse_article(text)
    with cProfile.Profile() as profile:
        for text in texts * rounds:
            parse_article(text)
    stats: Any = pstats.Stats(profile)
    return dict(stats.stats)


def shares(stats: Mapping[Function, Any], part: Callable[[str], str]) -> dict[str, Seconds]:
    """Own and whole seconds of each part of the library; the whole is that of calls from outside the part."""
    own: dict[str, float] = defaultdict(float)
    whole: dict[str, float] = defaultdict(float)

    def home(function: Function) -> str | None:
        module = module_of(function[0])
        return None if module is None else part(module)

    for function, (_, _, taken, _, callers) in stats.items():
        here = home(function)
        if here is not None:
            own[here] += taken
        for caller, (_, _, inside, under) in callers.items():
            place = home(caller)
            if here is None and place is not None:
                own[place] += inside
            elif here is not None and place != here:
                whole[here] += under
    return {name: (own[name], whole[name]) for name in own}


def shown(kind: str, taken: Mapping[str, Seconds], most: int) -> str:
    """The parts with the most time of their own."""
    total = sum(own for own, _ in taken.values())
    ordered = sorted(taken.items(), key=lambda item: -item[1][0])[:most]
    rows = [(f"`{name}`", f"{own / total:.1%}", f"{whole / total:.1%}") for name, (own, whole) in ordered]
    return table([kind, "own time", "with what it calls"], rows)


def main() -> None:
    """Print a table of packages and one of modules."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ARTICLES, metavar="DIR", help="folder of .txt files")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--modules", type=int, default=20, metavar="N", help="how many to show")
    options = parser.parse_args()
    stats = profiled(articles(options.folder), options.rounds)
    packages, modules = shares(stats, package_of), shares(stats, lambda module: module)
    print(shown("package", packages, len(packages)), end="\n\n")
    print(shown("module", modules, options.modules))


if __name__ == "__main__":
    main()
