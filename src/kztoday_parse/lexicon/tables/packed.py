"""The packed tables of the default lexicon; a new table is one line here and one in ``tools/lexicon_tables``."""

from .agencies import AGENCIES
from .generated import (
    calendar,
    changes,
    cities,
    cues,
    currencies,
    function_words,
    heads,
    names,
    numerals,
    periods,
    places,
    qualifiers,
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
    qualifiers.TABLE,
    changes.TABLE,
    periods.TABLE,
    states.TABLE,
    heads.TABLE,
    cues.TABLE,
)
"""Words that are looked up whatever their case."""

NAME_TABLES = (places.TABLE, cities.TABLE, names.TABLE)
"""Looked up for capitalised words only."""
