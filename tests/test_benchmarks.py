"""Every benchmark runs, on tiny texts. No time is asserted: that is what the benchmarks are for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BENCHMARKS = ROOT / "benchmarks"
# What others use; pytest-benchmark has its own runner; valgrind needs a minute.
NO_STEPS = {"measuring.py", "run.py", "test_speed.py", "instructions.py"}
STEPS = sorted(path.name for path in BENCHMARKS.glob("*.py") if path.name not in NO_STEPS)


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all of them keep what Python compiles."""
    return tmp_path_factory.mktemp("compiled")


@pytest.fixture(autouse=True)
def _compiled_once(compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(compiled))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)


def run(*arguments: str) -> str:
    """What a script prints; its standard error is shown when it fails."""
    return subprocess.run([sys.executable, *arguments], stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT).stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article, as if it were somebody's own."""
    text = (BENCHMARKS / "articles" / "envoys.txt").read_text(encoding="utf-8")
    (tmp_path / "own.txt").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("script", STEPS)
def test_benchmark_runs(script: str, folder: Path) -> None:
    page = folder / "page.md"
    old = "Figures of then."
    page.write_text(
        f"Before\n<!-- measured by benchmarks/run.py -->\n{old}\n<!-- end of what is measured -->\nBehind\n"
    )
    printed = run("benchmarks/run.py", str(folder), "--brief", "--only", script, "--into", str(page))
    assert "| ---: |" in printed or "is not installed" in printed
    written = page.read_text(encoding="utf-8")
    assert printed.strip() in written
    assert written.startswith("Before\n<!--") and written.endswith("-->\nBehind\n") and old not in written


@pytest.mark.parametrize("kind", ["passes", "parses"])
def test_what_is_counted_in_instructions(kind: str, folder: Path) -> None:
    assert not run("benchmarks/instructions.py", "--work", kind, "1", str(folder))


def test_under_pytest_benchmark(tmp_path: Path) -> None:
    pytest.importorskip("pytest_benchmark")
    options = ["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--benchmark-disable"]
    assert "6 passed" in run("-m", "pytest", *options, "benchmarks/test_speed.py")
