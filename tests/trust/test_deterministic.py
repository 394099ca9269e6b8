"""Same text, same answer: in any order, from any thread, in any process."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from kztoday_parse.codec import to_json
from kztoday_parse.pipeline import parse_article

from .samples import SAMPLES, TEXTS

_HASH = """
import hashlib, pathlib, sys
from kztoday_parse.codec import to_json
from kztoday_parse.pipeline import parse_article
texts = [pathlib.Path(name).read_text(encoding="utf-8") for name in sys.argv[1:]]
print(hashlib.sha256("".join(to_json(parse_article(text)) for text in texts).encode()).hexdigest())
"""


def _json(text: str) -> str:
    return to_json(parse_article(text))


def test_the_order_of_articles_does_not_matter() -> None:
    forth = [_json(text) for text in TEXTS]
    assert [_json(text) for text in reversed(TEXTS)] == forth[::-1]


def test_eight_threads() -> None:
    expected = [_json(text) for text in TEXTS] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_json, TEXTS * 8)) == expected


def test_a_first_parse_in_eight_threads() -> None:
    """Nothing is built yet when eight threads ask at once."""
    threads = "from concurrent.futures import ThreadPoolExecutor as Pool; list(Pool(8).map(parse_article, texts))"
    assert _run(_HASH.replace("print(", f"{threads}\nprint("), "0") == _run(_HASH, "0")


def test_hash_seeds() -> None:
    assert len({_run(_HASH, seed) for seed in ("0", "1", "4242")}) == 1


def _run(program: str, seed: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, SAMPLES)],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
