"""Without pyarrow: what needs it says how to install it, all else works."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from kztoday_parse.exports import batch_schema, parse_batches, parse_stream, table_schema, tabulate, to_arrow, write_csv
from kztoday_parse.model import Article

ROWS = tabulate([Article("")], "money")
NEEDS_IT: list[Callable[[], object]] = [
    batch_schema,
    lambda: table_schema("money"),
    lambda: to_arrow(ROWS),
    ROWS.__arrow_c_stream__,
    lambda: parse_stream(ROWS),
]


@pytest.mark.parametrize("call", NEEDS_IT)
def test_what_needs_it_says_so(call: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"this needs the extra arrow: pip install 'kztoday-parse\[arrow\]'"):
        call()


def test_all_else_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    write_csv(ROWS, io.StringIO())
    assert list(parse_batches([])) == []
