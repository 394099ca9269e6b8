"""The JSON Schema of the JSON form."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

__all__ = ["json_schema"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what ``to_json`` writes and ``from_json`` reads.

    Its ``$id`` ends in the version of the form, which changes when older documents no longer fit.

    >>> json_schema()["$id"]
    'urn:kztoday-parse:article:1'
    """
    made: dict[str, Any] = json.loads((files(__package__) / "article.schema.json").read_text(encoding="utf-8"))
    return made
