"""Hypothesis strategies for software that reads the library's values, or texts like those that it reads.

:func:`articles` draws :class:`~kztoday_parse.Article`; the others draw a :class:`Sample`, a text with the value
that a right reading of it gives. Where Hypothesis is installed, ``st.from_type(Article)`` and the other types of the
model work by themselves.

>>> from hypothesis import given, settings
>>> from kztoday_parse import parse_money
>>> @settings(max_examples=5)
... @given(money_expressions())
... def test(sample):
...     assert parse_money(sample.text) == sample.value
>>> test()
"""

try:
    import hypothesis as _hypothesis
except ImportError as _missing:
    raise ImportError("kztoday_parse.testing needs Hypothesis: pip install 'kztoday-parse[testing]'") from _missing

from .datelines import datelines
from .meetings import meeting_passages
from .money import money_expressions
from .pages import article_texts, articles
from .people import people
from .sample import Sample
from .trade import trade_passages

__all__ = [
    "Sample",
    "article_texts",
    "articles",
    "datelines",
    "meeting_passages",
    "money_expressions",
    "people",
    "trade_passages",
]

del _hypothesis
