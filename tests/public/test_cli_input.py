"""The command on records, folders and patterns."""

from __future__ import annotations

import csv
import gzip
import os
import subprocess
from pathlib import Path

import pytest

from kztoday_parse.exports import article_id
from kztoday_parse.pipeline import parse_article
from tests.public.runs import LONG, TEXT, column, lines, posix, run, said


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson", "a.NDJSON.gz", "-"])
def test_json_lines_in(tmp_path: Path, name: str) -> None:
    data = lines(LONG, {"text": TEXT, "published": "2025-11-03"})
    if name != "-":
        (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    done = run("--csv", "trade_stats", "--stdin", "jsonl", name, stdin=data, cwd=tmp_path)
    assert (done.returncode, said(done)) == (0, [])
    assert column(done, "article") == ["a1", article_id(parse_article(TEXT))]
    assert column(done, "period") == ["XXXX-01/XXXX-10", "2025-01/2025-10"]


def test_csv_in_with_names_of_its_own(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerows([["key", "body", "day"], ["k1", TEXT + "\nЕще строка." + "я" * 200_000, "2025-11-03"]])
    names = ["--text-column", "body", "--id-column", "key", "--published-column", "day"]
    done = run("--csv", "trade_stats", *names, tmp_path / "a.csv")
    assert (column(done, "article"), column(done, "period")) == (["k1"], ["2025-01/2025-10"])


def test_parquet_in_and_out(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"id": ["a1", "a2"], "text": [TEXT, None]}), tmp_path / "a.parquet")
    done = run("--parquet", "money", "-o", "out.parquet", "a.parquet", cwd=tmp_path)
    assert said(done)[0] == "kztoday-parse: a.parquet:2: text: null"
    assert pq.read_table(tmp_path / "out.parquet").column("article").to_pylist() == ["a1"]
    assert not (tmp_path / "out.parquet.part").exists()


def test_globs_and_folders(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "sub/a.txt", "sub/c.md"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    (tmp_path / "d.jsonl").write_bytes(lines(LONG))
    found = column(run("--csv", "articles", "**/*.txt", cwd=tmp_path), "article")
    inner = str(Path("sub/a.txt"))
    assert found == ["b.txt", inner]
    assert column(run("--csv", "articles", ".", cwd=tmp_path), "article") == ["b.txt", "a1", inner]
    assert said(run("*.xml", cwd=tmp_path))[0] == "kztoday-parse: *.xml: no such file"


def test_the_day_of_publication(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(LONG, {**LONG, "published": "2024-11-03"}))
    done = run("--csv", "articles", "--published", "2025-12-01", tmp_path / "a.jsonl")
    assert column(done, "published") == ["2025-12-01", "2024-11-03"]
    for day in ("soon", "20251201", "2025-02-30"):
        assert f"a day YYYY-MM-DD, not '{day}'" in run("--published", day, "-").stderr.decode()


def test_a_day_that_is_given_wins_over_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"14.03.2012, 11:07\nПогода\n\n{TEXT}", encoding="utf-8")
    read = [run("--csv", "articles", *day, tmp_path / "a.txt") for day in ((), ("--published", "2025-12-01"))]
    assert [column(done, "published") for done in read] == [["2012-03-14"], ["2025-12-01"]]
    assert column(run("--csv", "notes", "--published", "2025-12-01", tmp_path / "a.txt"), "code") == ["date_conflict"]


@posix
def test_a_pipe_with_a_name(tmp_path: Path) -> None:
    """Such as a shell makes of ``<(…)``."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with subprocess.Popen(["sh", "-c", "cat a.txt > pipe"], cwd=tmp_path):
        done = run("--csv", "money", "pipe", cwd=tmp_path)
    assert (column(done, "article"), said(done)) == (["pipe"], [])


def test_a_packed_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    assert column(run("--csv", "money", ".", cwd=tmp_path), "article") == ["a.txt.gz"]


def test_folders_whatever_the_case_of_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "A.TXT").write_text(TEXT, encoding="utf-8")
    assert column(run("--csv", "articles", tmp_path), "article") == [str(tmp_path / "A.TXT")]
