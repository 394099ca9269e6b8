"""Where the facts go: tables, engines, exchange formats, and a page to look at.

Everything here is made from the model alone. What needs another package imports it when first used.
"""

from .comma import write_csv
from .displacy import DISPLACY_OPTIONS, to_displacy
from .html import to_html, to_html_fragment
from .identity import article_id
from .rows import Rows, tabulate
from .table import Column, Kind, Table
from .tables import TABLES

__all__ = [
    "DISPLACY_OPTIONS",
    "TABLES",
    "Column",
    "Kind",
    "Rows",
    "Table",
    "article_id",
    "tabulate",
    "to_displacy",
    "to_html",
    "to_html_fragment",
    "write_csv",
]
