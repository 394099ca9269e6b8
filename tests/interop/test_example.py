"""The example that draws."""

from __future__ import annotations

import runpy
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from kztoday_parse.pipeline import parse_article
from tests.interop.picture import pixels

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "draw_trade.py"

pytestmark = pytest.mark.interop


def test_what_is_drawn() -> None:
    texts = ["В 2024 году товарооборот Казахстана и Чехии составил $5 млн, за 10 месяцев 2025 года - $7 млн."]
    made = runpy.run_path(str(EXAMPLE))["turnover"](map(parse_article, texts))
    assert made == {"CZ": {"2024": Decimal(5_000_000)}}


def test_it_is_drawn(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    picture = tmp_path / "trade.png"
    subprocess.run([sys.executable, EXAMPLE, ROOT / "examples" / "articles", picture], check=True, timeout=120)
    assert len({colour for row in pixels(picture) for colour in row}) > 4
