"""The command, run as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kztoday_parse import __version__
from kztoday_parse.codec import from_json
from kztoday_parse.pipeline import parse_article
from tests.public.runs import posix, run

TEXT = "Прага. 4 марта. KAZAKHSTAN TODAY - Посол Казахстана в Чехии Анна Серик открыла выставку.\n"


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


def test_a_summary_has_every_sum_once() -> None:
    text = "Экспорт Казахстана в Перу в 2024 году составил $5 млн. Склад стоит около 3 млн евро."
    assert run("-", stdin=text.encode()).stdout.decode().splitlines() == [
        "== -",
        "trade",
        "  export (KZ - PE): 5,000,000 USD 2024",
        "    «Экспорт Казахстана в Перу в 2024 году составил $5 млн.»",
        "money",
        "  about 3,000,000 EUR",
        "    «3 млн евро»",
    ]


def test_no_text_steers_the_terminal(tmp_path: Path) -> None:
    text = f"\x1b[31mПогода\x1b[0m\n\n{TEXT}Склад стоит 5\x9b млн евро."
    broken = b'["\x1b[31m"]'
    (tmp_path / "a.jsonl").write_bytes(json.dumps({"text": text}).encode() + b"\n" + broken)
    done = run(tmp_path / "a.jsonl")
    assert "\ufffd[31mПогода\ufffd[0m" in done.stdout.decode()
    said = (done.stdout + done.stderr).decode().replace("\r\n", "\n").replace("\n", "")
    assert said.isprintable()


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
    reason = "not UTF-8 at byte 10; --encoding names another"
    assert done.stderr.decode() == f"kztoday-parse: {folder / 'c.txt'}: {reason}\n"
    assert done.stdout.count(b"== ") == 2


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode("cp1251"))
    table = f'id,text\nё,"{TEXT}"\n?,"{TEXT}"\n'
    (tmp_path / "b.csv").write_bytes(table.encode("cp1251").replace(b"?", b"\x98"))
    done = run("--csv", "articles", "--encoding", "windows-1251", tmp_path)
    assert done.stdout.decode().splitlines()[1:] == [
        f"{tmp_path / 'a.txt'},,,Прага,XXXX-03-04,KAZAKHSTAN TODAY,,,,89,0,34,Прага. 4 марта. KAZAKHSTAN TODAY -",
        "ё,,,Прага,XXXX-03-04,KAZAKHSTAN TODAY,,,,89,0,34,Прага. 4 марта. KAZAKHSTAN TODAY -",
    ]
    assert done.stderr.decode().splitlines()[0] == f"kztoday-parse: {tmp_path / 'b.csv'}:4: not windows-1251"


def test_a_byte_order_mark_may_be_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"text\n{TEXT}", encoding="utf-8-sig")
    tables = [run("--csv", "articles", *told, tmp_path) for told in ((), ("--encoding", "utf-8-sig"))]
    assert tables[0].stdout == tables[1].stdout
    assert tables[0].stdout.count(b"\n") == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("utf-16", "utf-16 is not read; turn the files into UTF-8 first"),
        ("utf-16-be", "utf-16-be is not read; turn the files into UTF-8 first"),
        ("undefined", "a character encoding such as windows-1251, not 'undefined'"),
        ("rot13", "a character encoding such as windows-1251, not 'rot13'"),
        ("martian", "a character encoding such as windows-1251, not 'martian'"),
    ],
)
def test_what_is_no_encoding_of_lines(name: str, reason: str) -> None:
    done = run("--encoding", name, "-")
    assert done.returncode == 2
    assert f"argument --encoding: {reason}\n" in done.stderr.decode()


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


def test_version() -> None:
    assert run("--version").stdout.decode().split() == ["kztoday-parse", __version__]


@posix
@pytest.mark.parametrize(("path", "reason"), [("", "no such file"), ("x" * 5000, "File name too long")])
def test_a_path_that_there_cannot_be(folder: Path, path: str, reason: str) -> None:
    done = run(path, "b.txt", cwd=folder)
    assert (done.returncode, done.stderr.decode()) == (1, f"kztoday-parse: {path}: {reason}\n")
    assert done.stdout.startswith(b"== b.txt\n")


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="to root nothing is closed")
def test_a_folder_that_is_closed(folder: Path) -> None:
    (folder / "sub").chmod(0)
    done = run(".", "sub/a.txt", cwd=folder)
    (folder / "sub").chmod(0o700)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "kztoday-parse: sub: Permission denied",
        "kztoday-parse: sub/a.txt: Permission denied",
    ]
    assert done.stdout.count(b"== ") == 1


@posix
def test_a_link_to_nothing_in_a_folder(folder: Path) -> None:
    (folder / "c.txt").symlink_to("none")
    done = run(".", cwd=folder)
    assert (done.returncode, done.stderr) == (1, b"kztoday-parse: c.txt: no such file\n")
    assert done.stdout.count(b"== ") == 2


@pytest.mark.parametrize("option", [[], ["-o", "c.jsonl"]])
@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        (".", 0, b""),
        ("[c-z].jsonl", 0, b""),
        ("c.jsonl", 1, b"kztoday-parse: c.jsonl: it is the output, and is not read\n"),
    ],
)
def test_the_output_is_no_input(folder: Path, option: list[str], path: str, code: int, message: bytes) -> None:
    """Else what goes out would come in again, without an end. Only where it is named this is told."""
    (folder / "c.jsonl").write_text('{"text": ""}\n')
    with (folder / "c.jsonl").open("ab") as file:
        command = [sys.executable, "-m", "kztoday_parse", "--json", *option, path, "b.txt", str(Path("sub", "a.txt"))]
        done = subprocess.run(command, stdout=file, stderr=subprocess.PIPE, cwd=folder, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (code, message)
    assert (folder / "c.jsonl").read_bytes().count(b'"text": "') == (2 if option else 3) + 2 * (path == ".")


@posix
@pytest.mark.parametrize(
    ("closed", "code", "message"),
    [
        (">&-", 2, "kztoday-parse: error: the standard output is closed; -o FILE writes to a file"),
        ("<&-", 1, "kztoday-parse: -: the standard input is closed"),
        ("2>&-", 0, ""),
    ],
)
def test_a_stream_that_is_closed(folder: Path, closed: str, code: int, message: str) -> None:
    path = "-" if closed == "<&-" else "b.txt"
    command = f'"{sys.executable}" -m kztoday_parse b.txt {path} {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=folder, check=False)
    assert (done.returncode, done.stderr.decode().strip().rpartition("\n")[2]) == (code, message)
    assert done.stdout.count(b"== b.txt") == (0, 1, 2)[(2, 1, 0).index(code)]


def test_an_empty_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    done = run(tmp_path / "a.txt")
    assert (done.returncode, done.stdout.decode()) == (0, f"== {tmp_path / 'a.txt'}\nnothing found\n")
