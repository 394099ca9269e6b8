"""Changes and shares: ``+6%``, ``на 11% больше``, ``в 2,5 раза меньше``, ``вдвое``, ``61%``."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import MAX_PREC, Context, Decimal, Inexact
from enum import StrEnum
from types import MappingProxyType

import attrs

from ..combinators import Parser
from ..lexicon.senses import KINDS, ChangeKind, ChangeWord, Magnitude, QualifierWord
from ..model.article import NoteCode
from ..model.values import Qualifier
from ..tokens import Tokens
from .extent import Extent, ends, extent, whole_extent
from .leaves import match_sense
from .number import scaled
from .qualifier import bound_behind, trend_before, trend_behind
from .unread import Unread

__all__ = ["SIGNS", "WAYS", "Change", "ChangeUnit", "change", "change_of", "signed_change", "word_change"]

SIGNS: Mapping[str, int] = MappingProxyType({"плюс": 1, "минус": -1})
WAYS: Mapping[ChangeKind, int] = MappingProxyType({ChangeKind.MORE: 1, ChangeKind.LESS: -1})
"""The direction of a word before a change, and of a comparison."""
_SIGN_NOUNS = {form: way for noun, way in SIGNS.items() for form in (noun, f"{noun}а", f"{noun}ом", f"{noun}е")}
_MAGNITUDE = KINDS[Magnitude]
_MEASURES = "per cent or points or times"
_LEVELS = frozenset(("до", "с", "со", "от", "к"))
_TIES = frozenset(("на", "в", "до", "от"))
_DIRECT_REACH = 4  # прирост [импорта] составил 5%
_DIGITS = 34  # a growth of that many digits is exact enough to be called exact


class ChangeUnit(StrEnum):
    """What a change is told in."""

    PERCENT = "percent"
    TIMES = "times"
    POINTS = "points"


@attrs.frozen
class Change:
    """How much something changed, or what share of something it is.

    ``direction`` is +1 or -1 where the words say it, else 0. ``difference`` tells a change (``на 5%``,
    ``+5%``, ``в 2 раза``, ``вдвое``) from a share or a rate (``61% торговли``, ``ставка 5%``).
    """

    value: Decimal
    unit: ChangeUnit
    direction: int = 0
    value_to: Decimal | None = None
    qualifier: Qualifier = Qualifier.EXACT
    difference: bool = False

    def percent(self, direction: int = 0) -> Decimal | None:
        """The signed growth in per cent; *direction* serves where the words do not say it.

        None for a share in points, a range, a direction nobody knows, and what has no finite decimals.

        >>> Change(Decimal("2.5"), ChangeUnit.TIMES, -1).percent(), Change(Decimal(6), ChangeUnit.PERCENT).percent(1)
        (Decimal('-60'), Decimal('6'))
        >>> Change(Decimal(0), ChangeUnit.TIMES, -1).percent()  # nothing is smaller by no times
        """
        way = self.direction or direction
        if not way or self.value_to is not None or self.unit is ChangeUnit.POINTS:
            return None
        if self.unit is ChangeUnit.PERCENT:
            return self.value if way > 0 else self.value.copy_negate()
        return _percent_of_times(self.value, way)


def _percent_of_times(times: Decimal, way: int) -> Decimal | None:
    context = Context(prec=MAX_PREC if way > 0 else _DIGITS)
    if way < 0:
        if not times:
            return None
        times = context.divide(1, times)
        if context.flags[Inexact]:
            return None
    return scaled(context.subtract(times, 1), 2)


# --- a figure in per cent, times or points --------------------------------------------------------


def change_of(tokens: Tokens, at: int, found: Extent, stop: int) -> tuple[Change | Unread, int] | None:
    """The change or share that an extent states; *at* is where its words begin."""
    assert isinstance(found.measure, ChangeWord)
    unit = ChangeUnit(found.measure.kind.value)
    link = _link(tokens, at, found.first)
    if unit is ChangeUnit.TIMES and link != "в" and not _told_directly(tokens, at):
        return None  # семь раз в неделю
    low, high = ends(found, decimals=True)
    behind, stop = _direction_behind(tokens, stop)
    direction = behind or _direction_before(tokens, at)
    difference = bool(direction) or unit is ChangeUnit.TIMES or link == "на"
    if not direction and difference:
        direction = trend_behind(tokens, stop) or trend_before(tokens, at)
    if not difference and link not in _LEVELS:
        direction = _told_directly(tokens, at)
        difference = bool(direction)
    if found.measure.value:  # базисные пункты
        low, high = scaled(low, -2), None if high is None else scaled(high, -2)
    return Change(low, unit, direction, high, found.qualifier, difference), stop


def _link(tokens: Tokens, at: int, first: int) -> str:
    """The preposition that ties the figure: before its first word (``на 5%``) or before the words that bound
    it (``на более чем 5%``)."""
    for i in (first - 1, at - 1):
        if tokens.words[i] in _TIES:  # before the first word stands the sentinel
            return tokens.words[i]
    return ""


def _direction_behind(tokens: Tokens, at: int) -> tuple[int, int]:
    """``… больше``, ``… меньше``, or a verb that says as much (``… превышает показатель``)."""
    if tokens.entries[at] is None:
        return 0, at
    found = match_sense(tokens, at, ChangeWord)
    if found is not None and found[0].kind in WAYS:
        return WAYS[found[0].kind], found[1]
    verb = match_sense(tokens, at, QualifierWord)
    exceeds = verb is not None and verb[0].verb and verb[0].qualifier == Qualifier.OVER
    return (1 if exceeds else 0), at


def _direction_before(tokens: Tokens, at: int) -> int:
    """``больше на 5%``, ``с минусом в 5%``: the word before the preposition; ``плюс 5%``."""
    if at and tokens.words[at - 1] in SIGNS:
        return SIGNS[tokens.words[at - 1]]
    if at < 2 or tokens.words[at - 1] not in ("на", "в"):
        return 0
    if tokens.words[at - 2] in _SIGN_NOUNS:
        return _SIGN_NOUNS[tokens.words[at - 2]]
    found = match_sense(tokens, at - 2, ChangeWord)
    return WAYS.get(found[0].kind, 0) if found is not None else 0


def _told_directly(tokens: Tokens, at: int) -> int:
    """``прибавил 5%``, ``прирост составил 5%``: a word of growth or fall close before the figure."""
    for i in range(at - 1, max(-1, at - 1 - _DIRECT_REACH), -1):
        if tokens.words[i] in _LEVELS or tokens.words[i] == ",":
            return 0
        way = trend_before(tokens, i + 1, 1)
        if way:
            return way
    return 0


def signed_change(tokens: Tokens, at: int) -> tuple[Change, int] | None:
    """``+6%``, ``(-14,3 %)``: the sign touches the number or begins a bracket, nothing else touches the sign."""
    if not (tokens.touches(at + 1) or (at and tokens.words[at - 1] == "(")):
        return None
    if at and tokens.touches(at) and tokens.words[at - 1] not in ("(", "/", ",", '"', "«"):
        return None
    found = extent(tokens, at + 1)
    if found is None or found[0].first != at + 1 or not isinstance(found[0].measure, ChangeWord):
        return None
    unit = ChangeUnit(found[0].measure.kind.value)
    low, high = ends(found[0], decimals=True)
    way = 1 if tokens.words[at] == "+" else -1
    if unit is ChangeUnit.TIMES:
        return None
    return Change(low, unit, way, high, found[0].qualifier, True), found[1]


def word_change(tokens: Tokens, at: int) -> tuple[Change | Unread, int] | None:
    """``вдвое [с лишним] больше``, ``наполовину``, ``утроился``; ``на треть`` gives no figure."""
    found = match_sense(tokens, at, ChangeWord)
    if found is None:
        return None
    word, stop = found
    if word.kind is ChangeKind.VAGUE:
        if not (trend_behind(tokens, stop) or trend_before(tokens, at) or _direction_behind(tokens, stop)[0]):
            return None
        return Unread(NoteCode.CHANGE_WITHOUT_FIGURE, "a change without a figure"), stop
    if not word.value or word.kind is ChangeKind.POINTS or tokens.kinds[stop] & _MAGNITUDE:
        return None  # на четверть миллиарда
    unit = ChangeUnit.PERCENT if word.kind is ChangeKind.PART else ChangeUnit.TIMES
    bound = bound_behind(tokens, stop)
    qualifier, stop = bound or (Qualifier.EXACT, stop)
    direction, stop = _direction_behind(tokens, stop)
    last = found[1]  # удвоился, двукратный рост
    direction = direction or trend_before(tokens, last, 1) or trend_behind(tokens, stop) or trend_before(tokens, at)
    return Change(Decimal(word.value), unit, direction, None, qualifier, True), stop


# --- a text that is one change --------------------------------------------------------------------


def _run(tokens: Tokens, at: int) -> tuple[Change, int] | None:
    start = at + (tokens.words[at] in ("на", "в"))
    if tokens.words[at] in ("+", "-"):
        found: tuple[Change | Unread, int] | None = signed_change(tokens, at)
    else:
        found = word_change(tokens, at) or _measured_change(tokens, start)
    if found is None or isinstance(found[0], Unread):
        tokens.miss(start, "change")
        return None
    return found[0], found[1]


def _measured_change(tokens: Tokens, at: int) -> tuple[Change | Unread, int] | None:
    """A figure in per cent, times or points."""
    read = whole_extent(tokens, at, ChangeWord, _MEASURES)
    return None if read is None else change_of(tokens, at, *read)


change: Parser[Tokens, Change] = Parser(_run, "change")
"""``change = ("+" | "-") number percent | [на | в] extent [больше | меньше] | multiple [bound] [больше | меньше]``,
the extent in per cent, points or times."""
