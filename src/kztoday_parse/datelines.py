"""Datelines on their own, outside a whole article."""

from __future__ import annotations

from .grammar.dateline import dateline
from .grammar.leaves import end_of_text
from .layout import read_layout
from .lexicon import Lexicon, default_lexicon
from .model import Dateline
from .tokens import Tokens, tokenize
from .unmarked import unmarked

__all__ = ["find_dateline", "parse_dateline"]

_whole = dateline.with_span() << end_of_text


def parse_dateline(text: str, *, lexicon: Lexicon | None = None) -> Dateline:
    """The dateline that *text* is, from its first character to its last.

    Raises :class:`~kztoday_parse.errors.ParseError` where the text is none. Other places and agencies
    are known through ``lexicon.extended(places=…, agencies=…)``.

    >>> parse_dateline("УСТЬ-КАМЕНОГОРСК. 3 марта 2019 года. КАЗИНФОРМ -").place
    'Усть-Каменогорск'
    """
    return unmarked(text, lambda text: _whole_line(tokenize(text, lexicon or default_lexicon())))


def _whole_line(tokens: Tokens) -> Dateline:
    found = _whole.run(tokens, 0)
    if found is None:
        raise tokens.error()
    phrase, first, stop = found[0]
    return phrase.value(tokens, first, stop)


def find_dateline(text: str, *, lexicon: Lexicon | None = None) -> Dateline | None:
    """The dateline at the head of an article, None where it has none.

    Headline, photo credits and page furniture may stand before it.

    >>> found = find_dateline("Выставка в Праге\\n\\nПрага. 4 марта. KAZAKHSTAN TODAY - Посол открыл выставку.")
    >>> found.agency, str(found.date)
    ('KAZAKHSTAN TODAY', 'XXXX-03-04')
    """
    return unmarked(text, lambda text: _heading(tokenize(text, lexicon or default_lexicon())))


def _heading(tokens: Tokens) -> Dateline | None:
    first = read_layout(tokens).dateline
    found = None if first is None else dateline.run(tokens, first)
    return None if found is None or first is None else found[0].value(tokens, first, found[1])
