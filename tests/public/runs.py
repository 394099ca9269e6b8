"""The command run as a process of its own, and what it said."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"
TEXT = "За 10 месяцев экспорт составил $5 млн."
LONG = {"id": "a1", "text": TEXT}

posix = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and shells of POSIX")


def run(*args: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kztoday_parse", *map(str, args)]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, check=False)


def lines(*records: Any) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def said(done: subprocess.CompletedProcess[bytes]) -> list[str]:
    return done.stderr.decode().splitlines()


def column(done: subprocess.CompletedProcess[bytes], name: str) -> list[str]:
    return [row[name] for row in csv.DictReader(io.StringIO(done.stdout.decode(), newline=""))]


def command(*args: str) -> list[str]:
    return [sys.executable, "-m", "kztoday_parse", *args]
