"""The page about Spark, run in a local session: ``pytest -m interop tests/docs``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from .blocks import Reader, blocks

pytestmark = [pytest.mark.interop, pytest.mark.filterwarnings("default")]


def test_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pyspark")
    from pyspark.sql import SparkSession

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(os.path.abspath, sys.path)))  # for the workers
    monkeypatch.chdir(tmp_path)
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        reader = Reader(tmp_path, spark=session)
        for block in blocks("howto/spark.md"):
            reader.run(block)
    finally:
        session.stop()
