"""What a number measures: a currency, a unit, per cent, times. The number is read once, then this."""

from __future__ import annotations

from ..lexicon.senses import KINDS, ChangeKind, ChangeWord, CurrencySign, CurrencyWord, PlaceAdjective, UnitWord
from ..tokens import Tokens
from .currency import Currency, currency
from .leaves import match_sense, rule
from .quotes import CLOSING_QUOTES, OPENING_QUOTES

__all__ = ["Measure", "measure"]

Measure = Currency | UnitWord | ChangeWord

_CHANGING, _COUNTING = KINDS[ChangeWord], KINDS[UnitWord] | KINDS[PlaceAdjective]
_PAYING = KINDS[CurrencyWord] | KINDS[CurrencySign] | KINDS[PlaceAdjective]
_CHANGES = frozenset((ChangeKind.PERCENT, ChangeKind.POINTS))


@rule("measure of a change")
def _change(tokens: Tokens, at: int) -> tuple[ChangeWord, int] | None:
    """Per cent, points, or times; втрое and its like are no measure but a figure themselves."""
    found = match_sense(tokens, at, ChangeWord)
    if found is not None and (found[0].kind in _CHANGES or (found[0].kind is ChangeKind.TIMES and not found[0].value)):
        return found
    return None


@rule("unit")
def _unit(tokens: Tokens, at: int) -> tuple[UnitWord, int] | None:
    """A unit, in quotes too (``32 млрд «кубов»``), or a counted thing with the adjective of a state: ``150 польских
    компаний``."""
    found = match_sense(tokens, at, UnitWord)
    if found is None and tokens.words[at] in OPENING_QUOTES:
        quoted = match_sense(tokens, at + 1, UnitWord)
        return (quoted[0], quoted[1] + 1) if quoted and tokens.words[quoted[1]] in CLOSING_QUOTES else None
    if found is None:
        adjective = match_sense(tokens, at, PlaceAdjective)
        found = match_sense(tokens, adjective[1], UnitWord) if adjective else None
    return found


@rule("measure")
def measure(tokens: Tokens, at: int) -> tuple[Measure, int] | None:
    """``measure = currency | [adjective] unit | percent | points | times``."""
    bits = tokens.kinds[at]
    found: tuple[Measure, int] | None = _change.run(tokens, at) if bits & _CHANGING else None
    if found is None and (bits & _COUNTING or tokens.words[at] in OPENING_QUOTES):
        found = _unit.run(tokens, at)
    return currency.run(tokens, at) if found is None and bits & _PAYING else found
