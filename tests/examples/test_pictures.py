"""The examples that draw: ``pytest -m pictures tests/examples``."""

from __future__ import annotations

import runpy
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kztoday_parse.pipeline import parse_article
from tests.interop.picture import pixels

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_what_is_drawn() -> None:
    texts = ["В 2024 году товарооборот Казахстана и Чехии составил $5 млн, за 10 месяцев 2025 года - $7 млн."]
    made = runpy.run_path(str(EXAMPLES / "draw_trade.py"))["turnover"](map(parse_article, texts))
    assert made == {"CZ": {"2024": Decimal(5_000_000)}}


@pytest.mark.pictures
@pytest.mark.parametrize("name", ["draw_trade", "who_met_whom"])
def test_it_is_drawn(name: str, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    command = [sys.executable, str(EXAMPLES / f"{name}.py"), str(EXAMPLES / "articles"), str(picture)]
    subprocess.run(command, check=True, timeout=120, stdout=subprocess.DEVNULL)
    assert len({colour for row in pixels(picture) for colour in row}) > 4
