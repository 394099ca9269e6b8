"""Write src/kztoday_parse/exports/article.schema.json: the JSON Schema of the JSON form.

    python tools/generate_schema.py

Walks the model's attributes; what the codec writes in a form of its own is named in FORMS. A change that turns
an older document away needs a new VERSION.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from kztoday_parse.model import Article, Meeting, Mention, PartialDate, Period
from kztoday_parse.span import Span

VERSION = 1
TARGET = Path(__file__).parents[1] / "src" / "kztoday_parse" / "exports" / "article.schema.json"

DAY = r"(XXXX|-?[0-9]{3,})(-(XX|[0-9]{2}))?(-[0-9]{2})?"
FORMS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$", "description": "a decimal in plain notation"},
    Span: {
        "type": "array",
        "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
        "items": False,
        "minItems": 2,
        "description": "start and end, code points of the article's text, half-open",
    },
    PartialDate: {"type": "string", "pattern": f"^{DAY}$", "description": "an EDTF date"},
    Period: {
        "type": "string",
        "pattern": rf"^(\.\.|{DAY})(/(\.\.|{DAY}))?$",
        "description": "an EDTF date or interval",
    },
}
PARTICIPANTS = {
    "type": "array",
    "items": {"type": "integer", "minimum": 0},
    "description": "indexes into the article's people",
}


def form(kind: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type; classes go into *defs* and are referred to."""
    if kind in FORMS:
        name = getattr(kind, "__name__", "")
        if kind in (Span, PartialDate, Period, Decimal):
            defs.setdefault(name, FORMS[kind])
            return {"$ref": f"#/$defs/{name}"}
        return FORMS[kind]
    if get_origin(kind) is tuple:
        return {"type": "array", "items": form(get_args(kind)[0], defs)}
    if isinstance(kind, UnionType):
        return {"anyOf": [form(each, defs) for each in get_args(kind)]}
    if get_origin(kind) is Mention:
        return mention(get_args(kind)[0], defs)
    name = kind.__name__
    if name not in defs:
        defs[name] = {}
        defs[name] = enum(kind) if issubclass(kind, StrEnum) else record(kind, defs)
    return {"$ref": f"#/$defs/{name}"}


def mention(value: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """A mention of a value, one schema for each type of value."""
    name = f"MentionOf{value.__name__.capitalize()}"
    if name not in defs:
        properties = {"value": form(value, defs), "span": form(Span, defs)}
        defs[name] = {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def enum(kind: type[StrEnum]) -> dict[str, Any]:
    """One of the members' values."""
    return {"enum": [member.value for member in kind], "description": described(kind)}


def record(kind: type[Any], defs: dict[str, Any]) -> dict[str, Any]:
    """An object with the attributes of an attrs class."""
    hints = get_type_hints(kind)
    properties = {field.name: form(hints[field.name], defs) for field in attrs.fields(kind)}
    if kind is Meeting:
        properties["participants"] = PARTICIPANTS
    return {
        "type": "object",
        "description": described(kind),
        "properties": properties,
        "required": [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def described(kind: type[Any]) -> str:
    """The first paragraph of the docstring in one line, without its markup."""
    return " ".join((kind.__doc__ or "").partition("\n\n")[0].split()).replace("``", "")


def schema() -> dict[str, Any]:
    """The schema of an article."""
    defs: dict[str, Any] = {}
    top = record(Article, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:kztoday-parse:article:{VERSION}",
        "title": f"An article as JSON, version {VERSION}",
        **top,
        "$defs": dict(sorted(defs.items())),
    }


if __name__ == "__main__":
    TARGET.write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
