"""Sums, quantities, changes and periods by themselves: the parsers and finders of the value families."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from .combinators import Parser
from .grammar.change import Change, ChangeUnit, change
from .grammar.leaves import end_of_text
from .grammar.money import Figure, borrows_magnitude, qualified_money
from .grammar.period import When, period
from .grammar.quantity import quantity
from .grammar.unread import Unread
from .grammar.values import Value, scan
from .lexicon import Lexicon, default_lexicon
from .model.article import Note
from .model.time import PartialDate, Period
from .model.values import Mention, Money, Quantity
from .span import Span
from .tokens import Tokens, tokenize
from .unmarked import unmarked

__all__ = [
    "Change",
    "ChangeUnit",
    "find_changes",
    "find_money",
    "find_notes",
    "find_periods",
    "find_quantities",
    "parse_change",
    "parse_money",
    "parse_period",
    "parse_quantity",
]

T = TypeVar("T")


def parse_money(text: str, *, lexicon: Lexicon | None = None) -> Money:
    """The sum of money that *text* is, qualifier words included; :class:`ParseError` where it is none.

    >>> parse_money("свыше 600 млн долларов США")
    Money(amount=Decimal('600000000'), currency='USD', amount_to=None, qualifier=<Qualifier.OVER: 'over'>, magnitude=6)
    """
    return _whole(qualified_money, text, lexicon)


def parse_quantity(text: str, *, lexicon: Lexicon | None = None) -> Quantity:
    """The physical quantity or count that *text* is; :class:`ParseError` where it is none.

    >>> parse_quantity("921,3 тыс. тонн").value
    Decimal('921300')
    """
    return _whole(quantity, text, lexicon)


def parse_change(text: str, *, lexicon: Lexicon | None = None) -> Change:
    """The change or share that *text* is; :class:`ParseError` where it is none.

    >>> parse_change("в 2,5 раза меньше").percent()
    Decimal('-60')
    """
    return _whole(change, text, lexicon)


def parse_period(text: str, *, reference: date | PartialDate | None = None, lexicon: Lexicon | None = None) -> Period:
    """The period that *text* is; relative ones count from *reference*, without it the year stays open.

    :class:`ParseError` where it is none; TypeError where *reference* is no date.

    >>> str(parse_period("за 10 месяцев")), str(parse_period("за 10 месяцев", reference=date(2025, 12, 1)))
    ('XXXX-01/XXXX-10', '2025-01/2025-10')
    """
    return _whole(period, text, lexicon).resolve(_partial(reference))


def find_money(text: str, *, lexicon: Lexicon | None = None) -> tuple[Mention[Money], ...]:
    """Every sum of money, in the order of the text; the span is the sum without its qualifier words.

    >>> [mention.span.of("рост до $361,6 млн") for mention in find_money("рост до $361,6 млн")]
    ['$361,6 млн']
    """
    return tuple(
        Mention(value.value, span)
        for value, span in _scanned(text, lexicon)
        if isinstance(value, Figure) and isinstance(value.value, Money)
    )


def find_quantities(text: str, *, lexicon: Lexicon | None = None) -> tuple[Mention[Quantity], ...]:
    """Every physical quantity and count, in the order of the text; the span has no qualifier words.

    >>> [(mention.value.value, mention.value.unit) for mention in find_quantities("Отгрузили 921,3 тыс. тонн зерна.")]
    [(Decimal('921300'), 't')]
    """
    return tuple(
        Mention(value.value, span)
        for value, span in _scanned(text, lexicon)
        if isinstance(value, Figure) and isinstance(value.value, Quantity)
    )


def find_changes(text: str, *, lexicon: Lexicon | None = None) -> tuple[Mention[Change], ...]:
    """Every change and share, in the order of the text.

    >>> [mention.value.percent() for mention in find_changes("Экспорт вырос на 12,4%, импорт - вдвое.")]
    [Decimal('12.4'), Decimal('100')]
    """
    return tuple(Mention(value, span) for value, span in _scanned(text, lexicon) if isinstance(value, Change))


def find_periods(
    text: str, *, reference: date | PartialDate | None = None, lexicon: Lexicon | None = None
) -> tuple[Mention[Period], ...]:
    """Every period, in the order of the text, counted from *reference*; TypeError where that is no date.

    >>> found = find_periods("За 10 месяцев импорт упал, в мае вырос.", reference=PartialDate(2025, 12))
    >>> [str(mention.value) for mention in found]
    ['2025-01/2025-10', '2025-05']
    """
    counted_from = _partial(reference)
    return tuple(
        Mention(value.resolve(counted_from), span) for value, span in _scanned(text, lexicon) if isinstance(value, When)
    )


def find_notes(text: str, *, lexicon: Lexicon | None = None) -> tuple[Note, ...]:
    """What looks like a value and gives none: ``десятки миллионов долларов``, ``5 млн крон``, ``на треть``.

    >>> [note.code.value for note in find_notes("Заем - десятки миллионов долларов и 5 млн крон.")]
    ['sum_without_figure', 'currency_unclear']
    """
    return tuple(
        Note(value.code, value.message, span) for value, span in _scanned(text, lexicon) if isinstance(value, Unread)
    )


def _partial(reference: date | PartialDate | None) -> PartialDate | None:
    if isinstance(reference, date):
        return PartialDate(reference.year, reference.month, reference.day)
    if isinstance(reference, PartialDate | None):
        return reference
    raise TypeError(f"reference must be a date, not {type(reference).__name__}")


def _tokens(text: str, lexicon: Lexicon | None) -> Tokens:
    return tokenize(text, default_lexicon() if lexicon is None else lexicon)


def _whole(parser: Parser[Tokens, T], text: str, lexicon: Lexicon | None) -> T:
    """The value that the whole text is."""

    def read(text: str) -> T:
        tokens = _tokens(text, lexicon)
        found = (parser << end_of_text).run(tokens, 0)
        if found is None:
            raise tokens.error()
        return found[0]

    return unmarked(text, read)


def _scanned(text: str, lexicon: Lexicon | None) -> tuple[tuple[Value, Span], ...]:
    """Every value, of a figure the span without the words that bound it."""

    def read(text: str) -> tuple[tuple[Value, Span], ...]:
        tokens = _tokens(text, lexicon)
        found = scan(tokens, 0, tokens.size)
        return tuple(
            (value, tokens.span(*_proper(value, first, stop)))
            for value, first, stop in found
            if not (isinstance(value, Figure) and borrows_magnitude(tokens, value))
        )

    return unmarked(text, read)


def _proper(value: Value, first: int, stop: int) -> tuple[int, int]:
    return value.figure if isinstance(value, Figure) else (first, stop)
