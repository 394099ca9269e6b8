"""The tables of the default lexicon and how each is made.

A table module has ``TITLE`` (a line for the head of the generated file), ``PACKAGES`` (whose versions
that head records) and ``rows()``, which yields the :class:`~.packing.Lexeme` of every line. A new table is
a module here and its name in ``TABLES``.
"""

TABLES = (
    "function_words",
    "calendar",
    "numerals",
    "currencies",
    "units",
    "qualifiers",
    "changes",
    "periods",
    "states",
    "heads",
    "cues",
)
"""Tables whose words are looked up whatever their case."""

NAME_TABLES = ("places", "cities", "names")
"""Tables that are looked up for capitalised words only."""
