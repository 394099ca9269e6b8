"""Typed facts from Russian-language articles of the agency Kazakhstan Today.

>>> from kztoday_parse import parse_article
>>> article = parse_article("Астана. 29 января. KAZAKHSTAN TODAY - Товарооборот составил $1,1 млрд.")
>>> article.dateline.place, article.money[0].value.currency
('Астана', 'USD')
"""

from .datelines import find_dateline, parse_dateline
from .errors import ParseError
from .model import *  # noqa: F403
from .model import __all__ as _model
from .pipeline import parse_article
from .span import Span
from .values import (
    find_changes,
    find_money,
    find_periods,
    find_quantities,
    parse_change,
    parse_money,
    parse_period,
    parse_quantity,
)
