"""The packed tables of the default lexicon; a new table is one line here and one in ``tools/lexicon_tables``."""

from .agencies import AGENCIES
from .generated import (
    calendar,
    cities,
    cues,
    currencies,
    function_words,
    heads,
    names,
    numerals,
    places,
    states,
    units,
)

__all__ = ["AGENCIES", "NAME_TABLES", "TABLES"]

TABLES = (
    function_words.TABLE,
    calendar.TABLE,
    numerals.TABLE,
    currencies.TABLE,
    units.TABLE,
    states.TABLE,
    heads.TABLE,
    cues.TABLE,
)
"""Words that are looked up whatever their case."""

NAME_TABLES = (places.TABLE, cities.TABLE, names.TABLE)
"""Looked up for capitalised words only."""
