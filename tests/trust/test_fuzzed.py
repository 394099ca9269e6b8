"""The seeds of the fuzzer, what it once found, and some of its mutations: no promise is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from .fuzzed import check, mutate, text_of

SEEDS = sorted((Path(__file__).parents[2] / "fuzz" / "corpus").glob("*.txt"))
FOUND = [
    " 1/КМ.2/20ю торговлю  2030 году.-5%; +5 % ; $-5;них экспорт - $25 млн, импорт - $15 млн против $12 млн годом  1",
    "Министр Алвар Тиккала  встретился в Бишкеке сосвоим коллегой Маратом Осмоновым. Он передал J/му книгу.",
]


def test_there_are_seeds() -> None:
    assert len(SEEDS) > 20


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds(path: Path) -> None:
    data = path.read_bytes()
    check(data)
    for seed in range(12):
        other = SEEDS[seed % len(SEEDS)].read_bytes()
        check(mutate(data, other, 2500, seed))


@pytest.mark.parametrize("text", FOUND)
def test_what_was_once_found(text: str) -> None:
    check(text.encode())


def test_any_bytes_are_text() -> None:
    assert text_of(bytes(range(256))).encode("utf-8", "surrogateescape") == bytes(range(256))
    check(bytes(range(256)))
