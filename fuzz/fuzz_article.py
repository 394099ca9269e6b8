"""Coverage-guided fuzzing of the whole library with atheris.

    python fuzz/fuzz_article.py [libFuzzer's options] [DIRECTORY FOR NEW INPUTS] [DIRECTORIES OF SEEDS]

Without a directory it starts from the articles under ``examples`` and the phrases under ``fuzz/corpus``.
"""

from __future__ import annotations

import contextlib
import io
import random
import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[1]
SEEDS = [ROOT / "fuzz" / "corpus", ROOT / "examples" / "articles"]
OPTIONS = [f"-dict={ROOT / 'fuzz' / 'russian.dict'}", "-max_len=2500", "-timeout=120", "-rss_limit_mb=2048"]

sys.path.insert(0, str(ROOT))
with (
    contextlib.redirect_stderr(io.StringIO()),  # a line for each module
    atheris.instrument_imports(include=["kztoday_parse"], exclude=["kztoday_parse.lexicon.tables"]),
):
    from kztoday_parse import parse_article
    from tests.trust.fuzzed import check, mutate

    parse_article("$5")  # what is built once is built now
    check(b"$5")  # and what is imported late is imported

_others = [path.read_bytes() for folder in SEEDS for path in sorted(folder.glob("*.txt"))]


def changed(data: bytes, limit: int, seed: int) -> bytes:
    """Every other time words change places, else libFuzzer changes bytes."""
    if seed % 2:
        return mutate(data, random.Random(seed).choice(_others), limit, seed)
    return bytes(atheris.Mutate(data, limit))


def main() -> None:
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    with contextlib.ExitStack() as stack:
        if not folders:
            folders = [stack.enter_context(tempfile.TemporaryDirectory()), *map(str, SEEDS)]
        asked = [argument for argument in sys.argv[1:] if argument.startswith("-")]
        atheris.Setup([sys.argv[0], *OPTIONS, *asked, *folders], check, custom_mutator=changed)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
