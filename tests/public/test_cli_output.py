"""Tables, pages, processes, and files that appear when they are whole."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kztoday_parse.cli import command as command_module
from kztoday_parse.codec import from_dict
from kztoday_parse.exports import TABLES, article_id, tabulate, to_html, write_csv
from kztoday_parse.pipeline import parse_article
from tests.public.runs import LONG, SAMPLES, TEXT, command, lines, posix, run, said


@pytest.mark.parametrize("table", TABLES)
def test_csv_of_every_table(table: str) -> None:
    done = run("--csv", table, SAMPLES)
    articles = {str(path): parse_article(path.read_text("utf-8")) for path in sorted(SAMPLES.glob("*.txt"))}
    wanted = io.StringIO(newline="")
    write_csv(tabulate(articles, table), wanted)
    assert done.stdout.decode() == wanted.getvalue()


def test_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("--html", "out.html", "a.txt", cwd=tmp_path).stdout == b""
    page = (tmp_path / "out.html").read_text("utf-8")
    assert page.replace("<h2>a.txt</h2>\n", "") == to_html(parse_article(TEXT))
    both = run("--html", "-", "a.txt", "a.txt", cwd=tmp_path).stdout.decode()
    assert [both.count(each) for each in ("<!doctype", "<style>", '<div class="kztoday">', "<h2>")] == [1, 1, 2, 2]


@pytest.mark.parametrize("form", [["--json"], ["--csv", "people"], []])
def test_processes_keep_the_order(tmp_path: Path, form: list[str]) -> None:
    records = [{"id": str(i), "text": TEXT * (i % 7)} if i % 50 else None for i in range(200)]
    (tmp_path / "a.jsonl").write_bytes(lines(*records))
    one, two = (run(*form, "--jobs", jobs, SAMPLES, tmp_path / "a.jsonl") for jobs in ("1", "2"))
    assert (one.stdout, one.stderr, one.returncode) == (two.stdout, two.stderr, two.returncode)


def test_an_output_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("before")
    done = run("--csv", "money", "-o", "out.csv", "--stdin", "jsonl", "-", stdin=lines(LONG), cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "out.csv").read_text("utf-8").endswith("$5 млн\n")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


@pytest.mark.parametrize("name", ["none/out.csv", "folder"])
def test_an_output_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    done = run("--csv", "money", "-o", name, "--stdin", "jsonl", "-", stdin=lines(LONG), cwd=tmp_path)
    assert (done.returncode, len(said(done))) == (1, 1)
    assert said(done)[0].startswith(f"kztoday-parse: {name}: ")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_full_disk() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command("--json", str(SAMPLES)), stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, said(done)) == (1, ["kztoday-parse: standard output: No space left on device"])


def test_a_reader_that_has_enough() -> None:
    """``kztoday-parse … | head``"""
    come, go = os.pipe()
    os.close(come)
    done = subprocess.run(command("--json", str(SAMPLES)), stdout=go, stderr=subprocess.PIPE, check=False)
    os.close(go)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_standard_output_that_only_takes_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Such as that of a notebook, or of a test."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert command_module.main(["--csv", "money", "-o", str(tmp_path / "a.csv"), str(tmp_path / "a.txt")]) == 0
    assert (tmp_path / "a.csv").read_text("utf-8").endswith("$5 млн\n")


def test_a_standard_input_that_is_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Such as that of a notebook, or of a test: it cannot be the output."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (tmp_path / "a.csv").touch()
    assert command_module.main(["--csv", "money", "-o", str(tmp_path / "a.csv"), "-"]) == 0
    assert (tmp_path / "a.csv").read_text("utf-8").endswith("$5 млн\n")


def test_the_command_in_a_thread(tmp_path: Path) -> None:
    """Only the main thread handles Ctrl-C."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    args = ["--csv", "money", "-o", str(tmp_path / "a.csv"), str(tmp_path / "a.txt")]
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(command_module.main, args).result() == 0
    assert (tmp_path / "a.csv").read_text("utf-8").endswith("$5 млн\n")


@posix
def test_an_output_that_is_a_pipe_or_a_link(tmp_path: Path) -> None:
    """What is no file stays what it is."""
    (tmp_path / "there.csv").write_text("before")
    (tmp_path / "link.csv").symlink_to("there.csv")
    done = run("--csv", "money", "-o", "link.csv", "--stdin", "jsonl", "-", stdin=lines(LONG), cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "there.csv").read_text("utf-8").endswith("$5 млн\n")
    (tmp_path / "round.csv").symlink_to("round.csv")
    assert run("--csv", "money", "-o", "round.csv", "there.csv", cwd=tmp_path).returncode == 0
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as reader:
        run("--csv", "money", "-o", "pipe", "--stdin", "jsonl", "-", stdin=lines(LONG), cwd=tmp_path)
        assert reader.communicate()[0].decode().endswith("$5 млн\n")
    assert (tmp_path / "pipe").is_fifo()


def test_without_a_readable_file_the_old_output_stays(tmp_path: Path) -> None:
    (tmp_path / "out.csv").write_text("before")
    done = run("--csv", "money", "-o", "out.csv", "none*.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]
    assert (tmp_path / "out.csv").read_text() == "before"


def test_ids_beside_the_articles() -> None:
    done = run(
        "--json",
        "--ids",
        "--stdin",
        "jsonl",
        "-",
        stdin=b'{"id": "\\u044b\\ud800", "text": "$5"}\n' + lines({"text": TEXT}),
    )
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert (first["id"], second["id"]) == ("ы\ud800", article_id(parse_article(TEXT)))
    assert from_dict(second["article"]) == parse_article(TEXT)
    assert b"--ids goes with --json" in run("--ids", "-").stderr


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--csv", "trade", "-"], "invalid choice: 'trade'"),
        (["--parquet", "money", "-"], "--parquet needs -o FILE"),
        (["--html", "a.html", "-o", "b.html", "-"], "--html names its file itself"),
        (["--jobs", "-1", "-"], "a number of processes, not '-1'"),
        (["--json", "--csv", "money", "-"], "not allowed with argument"),
    ],
)
def test_options_that_do_not_go_together(args: list[str], message: str) -> None:
    done = run(*args)
    assert done.returncode == 2
    assert message in done.stderr.decode()


def test_the_command_that_readme_shows(tmp_path: Path) -> None:
    (shown,) = re.findall(
        r"^`kztoday-parse (.+?)`", (SAMPLES.parents[1] / "README.md").read_text("utf-8"), re.MULTILINE
    )
    (tmp_path / "crawl").mkdir()
    (tmp_path / "crawl" / "a.jsonl.gz").write_bytes(gzip.compress(lines(LONG)))
    done = run(*shlex.split(shown), cwd=tmp_path)
    assert (done.returncode, done.stdout, said(done)) == (0, b"", [])
    assert (tmp_path / "trade.csv").read_text("utf-8").startswith("article,stat,flow,")
