"""The recipes of docs/arrow.md, each run as it stands there: ``pytest -m interop tests/interop``."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kztoday_parse.exports import tabulate
from kztoday_parse.pipeline import parse_article

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "arrow.md"
RECIPES = dict(re.findall(r"^## (.+?)\n.*?^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE))
NEEDS = {
    "pyarrow and Parquet": ["pyarrow"],
    "Polars": ["polars", "pyarrow"],
    "DuckDB": ["duckdb", "pyarrow"],
    "Spark": ["pyspark", "pandas", "pyarrow"],
    "Dask": ["dask", "pyarrow"],
    "Ray Data": ["ray", "pyarrow"],
}
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))}

pytestmark = [pytest.mark.interop, pytest.mark.filterwarnings("default")]


@pytest.fixture
def spark(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A local session on two cores, which needs no name of this machine and waits for workers on a busy one."""
    from pyspark.sql import SparkSession

    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    session = builder.config("spark.python.authenticate.socketTimeout", "120s").getOrCreate()
    yield session
    session.stop()


def test_every_recipe_is_run() -> None:
    assert RECIPES.keys() == NEEDS.keys()


@pytest.mark.parametrize("name", NEEDS)
def test_recipe(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    for module in NEEDS[name]:
        pytest.importorskip(module)
    import pyarrow as pa

    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(map(os.path.abspath, sys.path)))  # for workers
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {"articles": pa.table({"id": list(TEXTS), "text": list(TEXTS.values())})}
    if name == "Spark":
        known["spark"] = request.getfixturevalue("spark")
    exec(compile(RECIPES[name], f"{PAGE.name}: {name}", "exec"), known)
    rows = tabulate({id: parse_article(text) for id, text in TEXTS.items()}, "trade_stats")
    wanted = [(row["article"], row["amount"]) for row in rows]
    assert sorted(map(str, wanted)) == sorted(str((row["article"], _plain(row["amount"]))) for row in known["result"])


def _plain(amount: Any) -> Any:
    """An amount without the zeros that the column's scale puts behind the point."""
    return None if amount is None else type(amount)(f"{amount:f}".rstrip("0").rstrip("."))
