"""The command on a terminal, and interrupted."""

from __future__ import annotations

import gzip
import io
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kztoday_parse.cli import command as command_module
from kztoday_parse.cli.inputs import Inputs
from kztoday_parse.cli.output import uninterrupted
from kztoday_parse.cli.progress import Progress
from kztoday_parse.codec import from_json
from tests.public.runs import LONG, TEXT, command, lines, posix, run


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


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_whole_lines(jobs: str) -> None:
    """What was written before the interruption is whole."""
    code, written, errors = after_ctrl_c(jobs, signal.SIG_DFL)
    assert code == 130
    assert errors.startswith("kztoday-parse: interrupted after ")
    for line in written:
        assert line.endswith("\n")
        assert from_json(line).text == TEXT


def test_ctrl_c_while_the_files_are_looked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_module, "find_files", interrupted)
    assert command_module.main(["a-large-folder"]) == 130
    assert capsys.readouterr().err == "kztoday-parse: interrupted after 0 articles\n"


@posix
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
    wait(lambda: part.exists() and part.stat().st_size > 0)
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
    wait(lambda: len(children.read_text().split()) >= 2)
    workers = children.read_text().split()
    time.sleep(0.5)
    process.kill()
    process.communicate()
    wait(lambda: not any(map(running, workers)))


def wait(until: Callable[[], bool]) -> None:
    """Not for ever: what never comes true fails."""
    last = time.monotonic() + 60
    while not until():
        assert time.monotonic() < last
        time.sleep(0.01)


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


def test_outside_the_main_thread_no_signal_is_handled() -> None:
    """There Python would refuse to."""
    handler, held = signal.getsignal(signal.SIGINT), list[object]()

    def work() -> None:
        with uninterrupted():
            held.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert held == [handler]


def test_where_ctrl_c_is_ignored_it_stays_so() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with uninterrupted():
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
