"""The command on records, tables, pages, processes and terminals."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import attrs
import pytest

from kztoday_parse.cli import command as command_module
from kztoday_parse.cli.inputs import Inputs
from kztoday_parse.cli.progress import Progress
from kztoday_parse.cli.sources import Broken, Source
from kztoday_parse.cli.work import Done, work
from kztoday_parse.codec import from_dict, from_json
from kztoday_parse.exports import TABLES, article_id, tabulate, to_html, write_csv
from kztoday_parse.model import Article
from kztoday_parse.pipeline import parse_article
from tests.public.test_cli import run

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"
TEXT = "За 10 месяцев экспорт составил $5 млн."
LONG = {"id": "a1", "text": TEXT}


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def said(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stderr.decode().splitlines()


def column(done: subprocess.CompletedProcess[bytes], name: str) -> list[str]:
    return [row[name] for row in csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))]


# ── what comes in ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "-"])
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
    assert found == ["b.txt", "sub/a.txt"]
    assert column(run("--csv", "articles", ".", cwd=tmp_path), "article") == ["b.txt", "a1", "sub/a.txt"]
    assert said(run("*.xml", cwd=tmp_path))[0] == "kztoday-parse: *.xml: no such file"


def test_the_day_of_publication(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(LONG, {**LONG, "published": "2024-11-03"}))
    done = run("--csv", "articles", "--published", "2025-12-01", tmp_path / "a.jsonl")
    assert column(done, "published") == ["2025-12-01", "2024-11-03"]
    for day in ("soon", "20251201", "2025-02-30"):
        assert f"a day YYYY-MM-DD, not '{day}'" in run("--published", day, "-").stderr.decode()


def test_folders_whatever_the_case_of_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "A.TXT").write_text(TEXT, encoding="utf-8")
    assert column(run("--csv", "articles", tmp_path), "article") == [str(tmp_path / "A.TXT")]


# ── what is broken ───────────────────────────────────────────────────────────────────


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
        "a.jsonl:5: no 'text'",
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
        "a.csv:3: no 'text'",
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

    def writing(self, file: object) -> object:
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


# ── what goes out ────────────────────────────────────────────────────────────────────


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


def test_the_command_in_a_thread(tmp_path: Path) -> None:
    """Only the main thread handles Ctrl-C."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    args = ["--csv", "money", "-o", str(tmp_path / "a.csv"), str(tmp_path / "a.txt")]
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(command_module.main, args).result() == 0
    assert (tmp_path / "a.csv").read_text("utf-8").endswith("$5 млн\n")


def test_an_output_that_is_a_pipe_or_a_link(tmp_path: Path) -> None:
    """What is no file stays what it is."""
    (tmp_path / "there.csv").write_text("before")
    (tmp_path / "link.csv").symlink_to("there.csv")
    done = run("--csv", "money", "-o", "link.csv", "--stdin", "jsonl", "-", stdin=lines(LONG), cwd=tmp_path)
    assert done.returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "there.csv").read_text("utf-8").endswith("$5 млн\n")
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


# ── terminals and interruptions ──────────────────────────────────────────────────────


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "kztoday_parse", *args]


def after_ctrl_c(jobs: str, handler: signal.Handlers) -> tuple[int, list[str], str]:
    """The exit code, the lines and the errors of a run that is interrupted after its first line. A process inherits
    whether Ctrl-C is ignored, so it is told here."""
    process = subprocess.Popen(
        command("--json", "--jobs", jobs, "--stdin", "jsonl", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        preexec_fn=lambda: signal.signal(signal.SIGINT, handler),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(lines(*[LONG] * 200))
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=60)
    return process.returncode, (first + rest).decode().splitlines(keepends=True), errors.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_whole_lines(jobs: str) -> None:
    """What was written before the interruption is whole."""
    code, written, errors = after_ctrl_c(jobs, signal.SIG_DFL)
    assert code == 130
    assert errors.startswith("kztoday-parse: interrupted after ")
    for line in written:
        assert line.endswith("\n")
        assert from_json(line).text == TEXT


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_means_nothing_to_a_job_in_the_background(jobs: str) -> None:
    code, written, errors = after_ctrl_c(jobs, signal.SIG_IGN)
    assert (code, len(written), errors) == (0, 200, "")


def test_killed_in_the_middle_nothing_has_the_final_name(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command("--json", "-o", "out.jsonl", "--stdin", "jsonl", "-"), stdin=subprocess.PIPE, cwd=tmp_path, bufsize=0
    )
    assert process.stdin is not None
    process.stdin.write(lines(*[LONG] * 50))
    part = tmp_path / "out.jsonl.part"
    while not (part.exists() and part.stat().st_size):
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl.part"]


@pytest.mark.skipif(not Path("/proc").exists(), reason="where processes can be seen")
def test_killed_in_the_middle_its_processes_end_too(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command("--json", "-o", "out.jsonl", "--jobs", "2", "--stdin", "jsonl", "-"),
        stdin=subprocess.PIPE,
        cwd=tmp_path,
        bufsize=0,
    )
    assert process.stdin is not None
    process.stdin.write(lines(*[LONG] * 100))
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while len(workers := children.read_text().split()) < 2:
        time.sleep(0.01)
    time.sleep(0.5)
    process.kill()
    process.communicate()
    until = time.monotonic() + 60
    while any(map(running, workers)):
        assert time.monotonic() < until
        time.sleep(0.05)


def running(process: str) -> bool:
    """Whether it is there, and not only waiting for somebody to ask how it ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.jsonl.gz", "a.csv", "a.parquet"])
def test_what_was_read_adds_up_to_the_file(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith("parquet"):
        pa = pytest.importorskip("pyarrow")
        import pyarrow.parquet as pq

        pq.write_table(pa.table({"text": [TEXT] * 40}), path)
    elif name.endswith("csv"):
        path.write_text("text\n" + f'"{TEXT}"\n' * 40, encoding="utf-8")
    else:
        data = lines(*[LONG] * 40)
        path.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    inputs = Inputs([str(path)])
    assert inputs.total() == path.stat().st_size
    assert sum(each.size for each in inputs) == pytest.approx(path.stat().st_size, rel=0.05)


def test_a_bar_on_a_terminal_and_none_in_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(lines(*[LONG] * 30))
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    done = subprocess.run(
        command("--csv", "money", "-o", "out.csv", "a.jsonl"), cwd=tmp_path, stderr=child, check=False
    )
    os.close(child)
    shown = os.read(parent, 4096).decode()
    os.close(parent)
    assert done.returncode == 0
    assert "articles, " in shown
    assert " left" in shown
    assert shown.endswith("\r\x1b[K")
    assert run("--csv", "money", "-o", "out.csv", "a.jsonl", cwd=tmp_path).stderr == b""


def test_progress() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    clock = iter([0.0, 0.05, 10.0, 20.0])
    terminal = Terminal()
    progress = Progress(terminal, total=1000, clock=lambda: next(clock))
    for size in (100, 150, 750):
        progress.add(size)
    shown = terminal.getvalue().split("\r\x1b[K")
    assert shown == [
        "",
        "[######------------------]  25 %  2 articles, 0.2/s, 0:30 left",
        "[########################] 100 %  3 articles, 0.1/s, 0:00 left",
    ]
    assert Progress(terminal, clock=lambda: 0.0, articles=5).line(2.0) == "5 articles, 2.5/s"
