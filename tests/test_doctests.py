"""Every example in a docstring is true."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import kztoday_parse

MODULES = ["kztoday_parse"] + [
    found.name
    for found in pkgutil.walk_packages(kztoday_parse.__path__, "kztoday_parse.")
    if "generated" not in found.name and not found.name.endswith("__main__")
]

# Examples that show what an optional package does.
NEEDS = {f"kztoday_parse.exports.{name}": "pyarrow" for name in ("arrow", "batches", "rows")}


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    if name in NEEDS:
        pytest.importorskip(NEEDS[name])
    failed, _ = doctest.testmod(importlib.import_module(name), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert not failed
