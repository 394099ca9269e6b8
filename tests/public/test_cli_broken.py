"""What is broken is told in its place, and ends nothing else."""

from __future__ import annotations

import gzip
import os
import sys
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import attrs
import pytest

from kztoday_parse.cli import command as command_module
from kztoday_parse.cli.formats import Writer
from kztoday_parse.cli.sources import Broken, Source
from kztoday_parse.cli.work import Done, work
from kztoday_parse.codec import from_json
from kztoday_parse.model import Article
from tests.public.runs import LONG, TEXT, column, lines, run, said


def test_broken_records_are_named_and_counted(tmp_path: Path) -> None:
    bad = [b"{\n", b"[]\n", b"\n", b'{"id": "x"}\n', b'{"text": 5}\n', b'{"text": null}\n', b'{"text": "\xff"}\n']
    bad.append(lines({"text": TEXT, "published": "soon"}))
    (tmp_path / "a.jsonl").write_bytes(lines(LONG) + b"".join(bad) + lines(LONG))
    done = run("--json", "a.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert [from_json(line).text for line in done.stdout.decode().splitlines()] == [TEXT, TEXT]
    assert [line.removeprefix("kztoday-parse: ") for line in said(done)] == [
        "a.jsonl:2: no JSON: Expecting property name enclosed in double quotes at character 2",
        "a.jsonl:3: no JSON object: []",
        "a.jsonl:5: no 'text'; there are id",
        "a.jsonl:6: text: expected a text, got int 5",
        "a.jsonl:7: text: null",
        "a.jsonl:8: not UTF-8 at byte 10",
        "a.jsonl:9: published: no date YYYY-MM-DD: 'soon'",
        "2 articles, 7 broken records",
    ]


def test_broken_tables(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes("id,text\n1,$5\n2\n3,\xff\n4,$6\n".encode("latin-1"))
    (tmp_path / "b.csv").write_text("id,body\n1,x\n")
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(lines(*[LONG] * 50))[:-20])
    done = run("--csv", "articles", "a.csv", "b.csv", "c.jsonl.gz", cwd=tmp_path)
    assert column(done, "article")[:2] == ["1", "4"]
    assert [line.removeprefix("kztoday-parse: ") for line in said(done)][:4] == [
        "a.csv:3: no 'text'; there are id",
        "a.csv:4: not UTF-8",
        "b.csv: no column 'text'; there are id, body",
        "c.jsonl.gz: Compressed file ended before the end-of-stream marker was reached",
    ]


def test_csv_goes_on_behind_a_broken_record(tmp_path: Path) -> None:
    records = [b"id,text", b"1,a\rb", b'2,"a"b', b"3,one, two", b'4,"a\n\nb"', b"", b'5,"never closed', b"6,x"]
    (tmp_path / "a.csv").write_bytes(b"\n".join(records))
    done = run("--csv", "articles", "a.csv", cwd=tmp_path)
    assert column(done, "article") == ["4"]
    assert [line.removeprefix("kztoday-parse: a.csv:")[:12] for line in said(done)[:-1]] == [
        "2: no CSV: n",
        "3: no CSV: '",
        "4: 3 cells, ",
        "9: no CSV: u",
    ]


def test_cells_of_the_wrong_kind(tmp_path: Path) -> None:
    wrong: list[dict[str, Any]] = [{"id": [1]}, {"id": True}, {"published": 20251103}, {"published": "20251103"}]
    wrong.append({"published": "2025-11-03x"})
    right: list[dict[str, Any]] = [{"id": 7, "published": ""}, {"published": "2025-11-03 10:00"}]
    (tmp_path / "a.jsonl").write_bytes(lines(*({"text": TEXT, **each} for each in wrong + right)))
    done = run("--csv", "articles", "a.jsonl", cwd=tmp_path)
    assert (column(done, "article")[0], column(done, "published")) == ("7", ["", "2025-11-03"])
    assert [line.removeprefix("kztoday-parse: ") for line in said(done)] == [
        "a.jsonl:1: id: expected a text or a whole number, got list [1]",
        "a.jsonl:2: id: expected a text or a whole number, got bool True",
        "a.jsonl:3: published: no date YYYY-MM-DD: 20251103",
        "a.jsonl:4: published: no date YYYY-MM-DD: '20251103'",
        "a.jsonl:5: published: no date YYYY-MM-DD: '2025-11-03x'",
        "2 articles, 5 broken records",
    ]


def test_broken_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    cells = pa.array([b"\xff", TEXT.encode()], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"text": cells}), tmp_path / "a.parquet")
    pq.write_table(
        pa.table({"text": ["a"], "published": pa.array([9 * 10**14], pa.timestamp("ms"))}), tmp_path / "b.parquet"
    )
    (tmp_path / "c.parquet").write_bytes(b"PAR1 and nothing more")
    done = run("--csv", "money", "a.parquet", "b.parquet", "c.parquet", cwd=tmp_path)
    assert column(done, "text") == ["$5 млн"]
    first, second, third, last = (line.removeprefix("kztoday-parse: ") for line in said(done))
    assert first.startswith("a.parquet:1: text: 'utf-8' codec can't decode byte 0xff")
    assert second.startswith("b.parquet:1: published: ")
    assert third.startswith("c.parquet: Parquet")
    assert last == "1 articles, 2 broken records"


def test_parquet_without_its_texts(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"body": ["a"]}), tmp_path / "a.parquet")
    done = run("a.parquet", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert said(done)[0].startswith("kztoday-parse: a.parquet: no column 'text'")


def test_parquet_without_pyarrow(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr(command_module, "find_spec", lambda name: None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    assert command_module.main([str(tmp_path / "a.parquet")]) == 1
    assert "reading Parquet needs the extra arrow: pip install 'kztoday-parse[arrow]'" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        command_module.main(["--parquet", "money", "-o", "b.parquet", str(tmp_path / "a.parquet")])
    assert "--parquet needs the extra arrow: pip install 'kztoday-parse[arrow]'" in capsys.readouterr().err


@attrs.frozen
class Fails:
    """A form that cannot render some articles."""

    def render(self, source: Source, article: Article) -> str:
        if source.text == "die":
            os._exit(1)
        return f"{1 / len(source.text)}"

    def writing(self, file: object) -> AbstractContextManager[Writer]:
        raise NotImplementedError


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_nobody_thought_of_ends_one_article_only(jobs: int) -> None:
    sources = [Source("a:1", "1"), Source("a:2", "", size=7), Source("a:3", "12345")]
    first, second, third = work(sources, Fails(), jobs)
    assert (first, third) == (Done("1.0", 0), Done("0.2", 0))
    assert second == Broken("a:2", "ZeroDivisionError: division by zero", record=True, size=7)


def test_a_process_that_dies(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("die")
    monkeypatch.setattr(command_module, "JsonLines", lambda ids: Fails())
    assert command_module.main(["--json", "--jobs", "2", str(tmp_path / "a.txt")]) == 1
    assert capsys.readouterr().err == ("kztoday-parse: a process died after 0 articles, perhaps for lack of memory\n")


def test_deep_json_is_a_broken_record(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"[" * 100_000 + b"\n" + lines(LONG))
    done = run("--csv", "articles", tmp_path / "a.jsonl")
    assert (done.returncode, column(done, "article")) == (1, ["a1"])
