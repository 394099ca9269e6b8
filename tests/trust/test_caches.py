"""What is remembered between calls: nothing but memos of words, each with a bound."""

from __future__ import annotations

import functools
import gc
import importlib
import inspect
import pkgutil
import tracemalloc
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

import kztoday_parse
from kztoday_parse import default_lexicon, parse_article

from .samples import TEXTS

_WORDS = 1 << 16  # what the memo of words holds
_CONSONANTS, _VOWELS = "бвгджзклмнпрстфх", "аеиоу"


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(kztoday_parse.__path__, "kztoday_parse."):
        if not found.name.endswith("__main__") and ".testing" not in found.name:
            yield importlib.import_module(found.name)


def _memos() -> Iterator[tuple[str, Any]]:
    """Every memo of a function, in a module or in a class of one."""
    for module in _modules():
        held = {**vars(module)}
        for each in [*held.values()]:
            if inspect.isclass(each) and each.__module__ == module.__name__:
                held |= vars(each)
        for name, each in held.items():
            if isinstance(each, functools._lru_cache_wrapper) and each.__module__ == module.__name__:
                yield f"{module.__name__}.{name}", each


MEMOS = dict(_memos())


def _containers() -> dict[str, int]:
    """The size of everything that modules hold and that could grow."""
    return {
        f"{module.__name__}.{name}": len(each)
        for module in _modules()
        for name, each in vars(module).items()
        if isinstance(each, dict | list | set) and not name.startswith("__")
    }


def _text(words: int) -> str:
    """Words of no language, each once: small, with a capital, between names and behind prepositions."""
    syllables = [a + b for a in _CONSONANTS for b in _VOWELS]
    size = len(syllables)
    made = (syllables[i % size] + syllables[i // size % size] + syllables[i // size**2 % size] for i in range(words))
    forms = ("{0} ", "Иван {1}ов сказал. ", "с {0}ым ", "министр {0}ого {1} ", "в {1}е, {0}-{0} ")
    return "".join(forms[i % len(forms)].format(word, word.title()) for i, word in enumerate(made))


def test_there_are_memos() -> None:
    assert len(MEMOS) > 5


@pytest.mark.parametrize("memo", MEMOS.values(), ids=MEMOS.keys())
def test_a_memo_has_a_bound(memo: Any) -> None:
    """Or what it remembers has no argument: it is one value."""
    if inspect.signature(memo.__wrapped__).parameters:
        assert 0 < memo.cache_info().maxsize <= 1 << 14


def test_many_words_leave_nothing_behind() -> None:
    """Nothing but the memos grows, and these no further than their bounds."""
    parse_article("\n".join(TEXTS))
    before = _containers()
    text = _text(_WORDS + 5000)
    for start in range(0, len(text), 20_000):
        parse_article(text[start : start + 20_000])
    assert _containers() == before
    for name, memo in MEMOS.items():
        info = memo.cache_info()
        assert info.maxsize is None or info.currsize <= info.maxsize, name
    lexicon = default_lexicon()
    for vocabulary in (lexicon.words, lexicon.names):
        memo = vocabulary.look_up.__self__  # type: ignore[attr-defined]
        assert 0 < len(memo) <= _WORDS


def test_words_of_a_megabyte_are_not_remembered() -> None:
    parse_article("\n".join(TEXTS))
    tracemalloc.start()
    try:
        for i in range(8):
            word = chr(ord("а") + i) * 500_000
            parse_article(f"Министр Иван {word.title()}ов встретился с {word}ого {word} и {word.upper()}.")
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert held < 5_000_000


def test_an_article_leaves_nothing_to_the_cycle_collector() -> None:
    """Without it every object goes when the last one that holds it goes."""
    for text in TEXTS:
        parse_article(text)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for text in TEXTS:
            parse_article(text)
        gc.collect()
        left = {type(each).__name__ for each in gc.garbage if type(each).__module__.startswith("kztoday_parse")}
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert left == set()
