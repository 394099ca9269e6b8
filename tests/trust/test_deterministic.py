"""Same text, same answer: in any order, from any thread, in any process, under any hash seed."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import attrs
import pytest

import kztoday_parse
from kztoday_parse import ArticleParser
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
_THREADS = "from concurrent.futures import ThreadPoolExecutor as Pool; list(Pool(8).map(parse_article, texts))"


def _json(text: str) -> str:
    return to_json(parse_article(text))


def _json_of_parser(parser: ArticleParser, text: str) -> str:
    return to_json(parser.parse_article(text))


def test_the_order_of_articles_does_not_matter() -> None:
    forth = [_json(text) for text in TEXTS]
    assert [_json(text) for text in reversed(TEXTS)] == forth[::-1]


def test_eight_threads() -> None:
    expected = [_json(text) for text in TEXTS] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_json, TEXTS * 8)) == expected


def test_eight_threads_while_the_memo_of_words_begins_anew() -> None:
    """Each thread reads rare words, enough together that the memo is cleared under the others."""
    expected = [_json(text) for text in TEXTS]
    rare = [" ".join(f"ы{chr(ord('а') + part)}{number:x}".translate(_LETTERS) for number in range(9000))
            for part in range(8)]  # fmt: skip

    def reads(words: str) -> list[str]:
        parse_article(words)
        return [_json(text) for text in TEXTS]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(reads, rare)) == [expected] * 8


_LETTERS = str.maketrans("0123456789abcdef", "бвгджзклмнпрстфх")


@pytest.mark.parametrize("start", ["fork", "spawn", "forkserver"])
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_other_processes(start: str) -> None:
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {start} on this system")
    expected = [_json(text) for text in TEXTS]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(start)) as pool:
        assert list(pool.map(_json, TEXTS)) == expected


def test_a_parser_sent_to_another_process() -> None:
    parser = ArticleParser(agencies=["Дятел"], places={"Изумрудный Город": "OZ"})
    text = "Изумрудный Город. 3 марта. ДЯТЕЛ - Экспорт составил $5 млн."
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        assert pool.submit(_json_of_parser, parser, text).result() == _json_of_parser(parser, text)


def test_a_first_parse_in_eight_threads() -> None:
    """Nothing is built yet when eight threads ask at once."""
    assert _run(_HASH.replace("print(", f"{_THREADS}\nprint("), "0") == _run(_HASH, "0")


def test_hash_seeds() -> None:
    assert len({_run(_HASH, seed) for seed in ("0", "1", "4242")}) == 1


def test_a_free_threaded_python() -> None:
    """The same bytes from eight threads that really run at once, where such a Python is installed."""
    python = _free_threaded()
    if python is None:
        pytest.skip("no free-threaded Python (python3.13t, python3.14t) is installed")
    paths = [str(Path(package.__file__ or "").parents[1]) for package in (kztoday_parse, attrs)]
    program = _HASH.replace("print(", f"assert not sys._is_gil_enabled()\n{_THREADS}\nprint(")
    assert _run(program, "0", python, PYTHONPATH=os.pathsep.join(paths), PYTHON_GIL="0") == _run(_HASH, "0")


def _free_threaded() -> str | None:
    names = ("python3.13t", "python3.14t", "python3.15t")
    installed = [*filter(None, map(shutil.which, names))]
    installed += map(str, Path.home().glob(".pyenv/versions/3.*t/bin/python"))
    return next(iter(installed), None)


def _run(program: str, seed: str, python: str = sys.executable, **environment: str) -> str:
    return subprocess.run(
        [python, "-c", program, *map(str, SAMPLES)],
        env={**os.environ, "PYTHONHASHSEED": seed, **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_the_answer_is_a_matter_of_bytes() -> None:
    expected = hashlib.sha256("".join(map(_json, TEXTS)).encode()).hexdigest()
    assert _run(_HASH, "7").strip() == expected
