"""Another project that uses the installed library, checked by mypy and pyright.

``pytest -m downstream tests/downstream``
"""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent / "project"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the other project, away from this one and its settings."""
    return Path(shutil.copytree(PROJECT, tmp_path / "project"))


def test_it_runs() -> None:
    assert runpy.run_path(str(PROJECT / "newsroom.py"))["main"]() == ["5,000,000 USD"]


@pytest.mark.downstream
def test_mypy(project: Path) -> None:
    done = _run(project, "mypy", "--strict", "--no-incremental", ".")
    assert done.stdout == "Success: no issues found in 2 source files\n"


@pytest.mark.downstream
def test_pyright(project: Path) -> None:
    report = json.loads(_run(project, "pyright", "--outputjson").stdout)
    assert report["generalDiagnostics"] == []
    assert report["summary"]["filesAnalyzed"] == 2


@pytest.mark.downstream
def test_the_types_of_the_library_are_complete(tmp_path: Path) -> None:
    """Nothing that the library offers has a type that checkers would have to guess."""
    done = _run(tmp_path, "pyright", "--verifytypes", "kztoday_parse", "--ignoreexternal", "--outputjson")
    offered = [symbol for symbol in json.loads(done.stdout)["typeCompleteness"]["symbols"] if symbol["isExported"]]
    assert len(offered) > 1000
    assert [symbol["name"] for symbol in offered if not symbol["isTypeKnown"]] == []


def _run(folder: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A type checker of this environment, in another folder; pyright finds the Python that is on its PATH."""
    command = [sys.executable, "-m", tool, *arguments]
    path = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    return subprocess.run(command, cwd=folder, env=path, capture_output=True, text=True, timeout=300)
