"""Where the facts go: tables, engines, exchange formats, and a page to look at.

Everything here is made from the model alone. What needs another package imports it when first used.
"""

from .arrow import batch_schema, table_schema
from .batches import BatchParser, parse_batches, parse_stream, unnest
from .comma import write_csv
from .comtrade import to_comtrade
from .displacy import DISPLACY_OPTIONS, to_displacy
from .exported import Exported, Refusal, json_lines
from .followthemoney import to_followthemoney
from .html import to_html, to_html_fragment
from .identity import article_id
from .json_ld import to_json_ld
from .plover import to_plover
from .rows import Rows, tabulate, to_arrow
from .schema import json_schema
from .sdmx import to_sdmx
from .table import Column, Kind, Table
from .tables import TABLES

__all__ = [
    "DISPLACY_OPTIONS",
    "TABLES",
    "BatchParser",
    "Column",
    "Exported",
    "Kind",
    "Refusal",
    "Rows",
    "Table",
    "article_id",
    "batch_schema",
    "json_lines",
    "json_schema",
    "parse_batches",
    "parse_stream",
    "table_schema",
    "tabulate",
    "to_arrow",
    "to_comtrade",
    "to_displacy",
    "to_followthemoney",
    "to_html",
    "to_html_fragment",
    "to_json_ld",
    "to_plover",
    "to_sdmx",
    "unnest",
    "write_csv",
]
