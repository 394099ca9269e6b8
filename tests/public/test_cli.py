"""The command, run as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kztoday_parse.codec import from_json
from kztoday_parse.pipeline import parse_article

TEXT = "Прага. 4 марта. KAZAKHSTAN TODAY - Посол Казахстана в Чехии Анна Серик открыла выставку.\n"


def run(*args: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kztoday_parse", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sub" / "a.txt").write_text("Погода хорошая.\n", encoding="utf-8")
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_summary_of_a_file(folder: Path) -> None:
    done = run(folder / "b.txt")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 0
    assert lines[:3] == [
        f"== {folder / 'b.txt'}",
        "Прага, XXXX-03-04, KAZAKHSTAN TODAY",
        "    «Прага. 4 марта. KAZAKHSTAN TODAY -»",
    ]
    assert "  Анна Серик, посол Казахстана в Чехии (KZ)" in [line.replace("Посол", "посол") for line in lines]
    assert done.stderr == b""


def test_a_folder_gives_its_text_files_in_order(folder: Path) -> None:
    done = run(folder)
    heads = [line for line in done.stdout.decode().splitlines() if line.startswith("== ")]
    assert heads == [f"== {folder / 'b.txt'}", f"== {folder / 'sub' / 'a.txt'}"]


def test_json_lines(folder: Path) -> None:
    done = run("--json", folder)
    first, second = done.stdout.decode().splitlines()
    assert from_json(first) == parse_article(TEXT)
    assert json.loads(second)["text"] == "Погода хорошая.\n"


def test_stdin(folder: Path) -> None:
    done = run("-", stdin=TEXT.encode())
    assert done.stdout.decode().startswith("== -\nПрага, ")
    assert done.returncode == 0


def test_a_missing_file_among_others(folder: Path) -> None:
    done = run(folder / "none.txt", folder / "b.txt")
    assert done.returncode == 1
    assert done.stderr.decode() == f"kztoday-parse: {folder / 'none.txt'}: no such file\n"
    assert "Прага" in done.stdout.decode()


def test_a_file_that_is_not_utf8(folder: Path) -> None:
    (folder / "c.txt").write_bytes("Прага".encode() + "Прага".encode("cp1251"))
    done = run(folder)
    assert done.returncode == 1
    assert done.stderr.decode() == f"kztoday-parse: {folder / 'c.txt'}: not UTF-8 at byte 10\n"
    assert done.stdout.count(b"== ") == 2


def test_only_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_bytes(b"\xff")
    done = run(tmp_path / "c.txt")
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.parametrize("paths", [["empty"], ["none.txt"], ["none.txt", "empty"]])
def test_no_readable_file_at_all(tmp_path: Path, paths: list[str]) -> None:
    (tmp_path / "empty").mkdir()
    done = run(*paths, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"no readable file in {', '.join(paths)}" in done.stderr.decode()
    assert "usage: kztoday-parse" in done.stderr.decode()


def test_no_path() -> None:
    assert run().returncode == 2


def test_an_empty_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    done = run(tmp_path / "a.txt")
    assert (done.returncode, done.stdout.decode()) == (0, f"== {tmp_path / 'a.txt'}\nnothing found\n")
