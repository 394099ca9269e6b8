"""The built pages in a real browser: none is wider than its window, on a telephone or on a desk.

``pytest -m interop tests/docs/test_browser.py``; needs Chromium and what the documentation is built with.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interop.test_chromium import BROWSERS

from .blocks import DOCS

pytestmark = pytest.mark.interop

# Each page in a frame of the width that is asked for; the ones that are wider are told.
_MEASURE = """<!doctype html><pre id="told"></pre><script>
const measure = page => new Promise(done => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width:WIDTHpx;height:900px;border:0";
  frame.src = page;
  frame.onload = () => setTimeout(() => {
    const root = frame.contentDocument.documentElement;
    if (root.scrollWidth > root.clientWidth) told.textContent += page + " " + root.scrollWidth + "\\n";
    frame.remove();
    done();
  }, 50);
  document.body.append(frame);
});
(async () => { for (const page of PAGES) await measure(page); told.textContent += "done"; })();
</script>"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, built."""
    for package in ("sphinx", "furo", "myst_parser", "railroad"):
        pytest.importorskip(package)
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(DOCS), str(folder), "-d", str(folder / ".trees")]
    subprocess.run(command, check=True)
    return folder


@pytest.mark.parametrize("width", [390, 1400])
def test_no_page_is_wider_than_the_window(width: int, site: Path) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        pytest.skip("there is no Chromium")
    pages = sorted(str(page.relative_to(site)) for page in site.rglob("*.html") if "_static" not in page.parts)
    assert len(pages) > 30
    measure = site / "_static" / "measure.html"
    addresses = json.dumps([f"../{page}" for page in pages])
    measure.write_text(_MEASURE.replace("WIDTH", str(width)).replace("PAGES", addresses), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--dump-dom"]
    command = [browser, *flags, "--allow-file-access-from-files", "--virtual-time-budget=120000"]
    done = subprocess.run([*command, measure.as_uri()], capture_output=True, check=True, encoding="utf-8", timeout=300)
    told = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert told is not None
    assert told[1] == "done"
