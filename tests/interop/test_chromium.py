"""The page in a real browser: every colour is seen, in light and in dark, and the paper goes to the edge."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from kztoday_parse.exports import to_html
from kztoday_parse.exports.marks import marks
from kztoday_parse.exports.style import COLOURS
from kztoday_parse.pipeline import parse_article
from tests.interop.picture import Rows, pixels

SAMPLES = Path(__file__).parents[2] / "examples" / "articles"
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
DARK = "--blink-settings=preferredColorScheme=0"

pytestmark = pytest.mark.interop


def picture(article: str, folder: Path, *options: str, width: int = 1280) -> Rows:
    """What the browser shows of a sample article."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("there is no Chromium")
    page, shot = folder / "page.html", folder / "page.png"
    page.write_text(to_html(parse_article((SAMPLES / article).read_text("utf-8"))), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={width},1200"]
    command = [browser, *flags, *options, f"--screenshot={shot}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return pixels(shot)


@pytest.mark.parametrize(("theme", "paper"), [(0, "#ffffff"), (1, "#1a1a1a")], ids=["light", "dark"])
@pytest.mark.parametrize("article", ["summit_margins.txt", "economy.txt"])
def test_colours(article: str, theme: int, paper: str, tmp_path: Path) -> None:
    rows = picture(article, tmp_path, *[DARK] * theme)
    seen = {colour for row in rows for colour in row}
    used = {mark.layer.value for mark in marks(parse_article((SAMPLES / article).read_text("utf-8")))}
    assert {COLOURS[layer][theme] for layer in used} <= seen
    assert [rows[y][x] for y in (0, -1) for x in (0, -1)] == [paper] * 4


def test_tables_stand_beside_the_text_or_below_it(tmp_path: Path) -> None:
    """The first column of a table begins right of the middle on a wide page; a narrow one is longer."""

    def last_ink(rows: Rows) -> int:
        return max(y for y, row in enumerate(rows) if set(row) != {"#ffffff"})

    wide, narrow = picture("phone_call.txt", tmp_path), picture("phone_call.txt", tmp_path, width=600)
    assert any(colour != "#ffffff" for row in wide[:200] for colour in row[len(row) * 3 // 5 :])
    assert last_ink(wide) < last_ink(narrow)
