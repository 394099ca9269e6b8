"""Break every rule in many small ways and count what the tests notice.

    python -m tools.mutation grammar/money names --share 0.2 --out mutation.jsonl

Each argument is a layer or a module of src/kztoday_parse. One line of JSON for each mutant, a table at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TextIO

import pytest

from .mutants import Mutant, mutants_of
from .trial import PLAIN, Outcome, Trials

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "kztoday_parse"
TESTS = (
    "grammar layout values people facts stories public/test_examples.py public/test_parser.py trust/test_laws.py"
    " trust/test_notes.py test_doctests.py"
).split()
# They import the grammar anew, test tables only, or take half of all the time.
LEFT_OUT = ["values/test_grammar.py", "values/test_entries.py", "values/test_oracles.py", "people/test_oracle.py"]


def chosen(parts: list[str]) -> list[Path]:
    """The modules of layers, or modules by themselves."""
    found = [path for part in parts for path in [*SOURCE.joinpath(part).rglob("*.py"), SOURCE / f"{part}.py"]]
    return sorted(path for path in found if path.exists())


def module_name(path: Path) -> str:
    """``grammar.money``."""
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts)


def mutants_in(paths: Iterable[Path], share: float, seed: int, at_import: bool) -> list[Mutant]:
    """The mutants to try: a *share* of each module's, at random, the same ones for the same *seed*, in any order, so
    that a run that is cut short is a sample as well."""
    chance, found = random.Random(seed), list[Mutant]()
    for path in paths:
        made = [each for each in mutants_of(path, module_name(path)) if each.at_import is at_import]
        found += chance.sample(made, round(share * len(made)))
    chance.shuffle(found)
    return found


class Plugin:
    """Takes pytest's place where it would run the tests."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """Few examples, the same ones each time, and none made smaller."""
        from hypothesis import HealthCheck, Phase, settings  # pytest wants to import it first

        settings.register_profile(
            "mutation",
            max_examples=20,
            derandomize=True,
            database=None,
            deadline=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutation")
        os.environ["HYPOTHESIS_PROFILE"] = "mutation"  # for the tests that are imported anew

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Every mutant before the collected tests."""
        from kztoday_parse import find_money  # loads the lexicon

        find_money("5 тенге")
        paths = chosen(self.options.parts)
        items = [item for item in session.items if not item.get_closest_marker("xfail")]
        trials = Trials(items, frozenset(map(str, paths)), self.options.at_most)
        print(f"{len(items)} tests, {len(trials.failing)} fail by themselves {trials.failing[:5]}", flush=True)
        with self.options.out.open("a", encoding="utf-8") as out:
            for mutant in mutants_in(paths, self.options.share, self.options.seed, self.options.tables):
                if wanted(mutant, self.options.only):
                    write(out, mutant, trials.trial(mutant))
        return True


def wanted(mutant: Mutant, only: frozenset[str] | None) -> bool:
    """Whether it is among those asked for."""
    return only is None or mutant.name in only


def write(out: TextIO, mutant: Mutant, outcome: Outcome) -> None:
    """One line for one mutant."""
    row = {"mutant": mutant.name, "module": mutant.module.name, "line": mutant.lines.start, "fate": outcome.fate,
           "test": outcome.test, "tests": outcome.tests, "seconds": round(outcome.seconds, 3)}  # fmt: skip
    if outcome.fate in ("survived", "unseen", "timed out"):
        row["diff"] = mutant.diff()
    out.write(json.dumps(row, ensure_ascii=False) + "\n")
    out.flush()


def rows_of(path: Path) -> dict[str, dict[str, Any]]:
    """The last line of each mutant."""
    return {row["mutant"]: row for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def report(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A table: module, mutants, killed, share."""
    fates: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        layer = row["module"].partition(".")[0]
        for name in (row["module"], layer):
            fates[name][row["fate"]] += 1
    for name, counted in sorted(fates.items()):
        total, killed = counted.total(), counted["killed"] + counted["timed out"]
        low, high = interval(killed, total)
        yield f"| {name} | {total} | {killed} | {killed / total:.1%} | {low:.1%}-{high:.1%} |"


def interval(killed: int, total: int) -> tuple[float, float]:
    """Wilson's interval of 95%."""
    z = 1.96
    share = killed / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    width = z / (1 + z * z / total) * (share * (1 - share) / total + z * z / (4 * total * total)) ** 0.5
    return middle - width, middle + width


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutation", description=__doc__)
    parser.add_argument("parts", nargs="*", default=["grammar", "names", "facts"])
    parser.add_argument("--share", type=float, default=1, help="this part of each module's mutants, at random")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--tables", action="store_true", help="mutants of tables and constants, not of functions")
    parser.add_argument("--at-most", type=int, default=200, help="so many tests for each mutant")
    parser.add_argument("--out", type=Path, default=Path("mutation.jsonl"))
    parser.add_argument("--again", action="store_true", help="only those that stand in --out as not killed")
    options = parser.parse_args()
    options.only = None
    if options.again:
        rows, options.share = rows_of(options.out).values(), 1
        options.only = frozenset(row["mutant"] for row in rows if row["fate"] in ("survived", "unseen"))
    tests = [str(ROOT / "tests" / each) for each in TESTS]
    left_out = [f"--ignore={ROOT / 'tests' / each}" for each in LEFT_OUT]
    status = pytest.main([*tests, *left_out, *PLAIN, f"--rootdir={ROOT}"], plugins=[Plugin(options)])
    print("\n".join(report(rows_of(options.out).values())))
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
