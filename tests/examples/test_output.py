"""Every example runs, and prints what is committed in ``examples/output``; ``tools/write_examples.py`` writes that."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
OUTPUT = sorted((EXAMPLES / "output").iterdir())
SCRIPTS = sorted(EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("expected", OUTPUT, ids=lambda path: path.stem)
def test_what_it_prints(
    expected: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    script = EXAMPLES / f"{expected.stem}.py"
    monkeypatch.setattr("sys.argv", [str(script)] + [str(EXAMPLES / "articles")] * (script.stem != "quickstart"))
    runpy.run_path(str(script), run_name="__main__")
    assert capsysbinary.readouterr().out.decode() == expected.read_bytes().decode()


def test_every_script_has_its_output() -> None:
    assert {path.stem for path in SCRIPTS} - {path.stem for path in OUTPUT} == {"write_json"}


def test_there_are_enough_of_them() -> None:
    assert len(SCRIPTS) > 8


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_it_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 60


def test_a_calendar_has_short_lines() -> None:
    """RFC 5545: lines end in CR and LF and hold at most 75 bytes."""
    lines = (EXAMPLES / "output" / "planned_calendar.ics").read_bytes().split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or len(line) > 75 for line in lines)
