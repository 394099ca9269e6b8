"""Quarters and half years told by their number alone, years by ``нынешний``, behind one told in full."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.when import Moment, When
from ...lexicon.senses import LOC, CueWord, Numeral, Preposition, TimeKind, TimeWord
from ...mentions import Gap, Sign, Tiles
from ..leaves import is_cue, is_preposition, value_at
from .elements import Time
from .piece import Piece
from .terms import MOVES, PLANS
from .times import is_previous

__all__ = ["other_quarters", "other_years", "this_year", "year_ends"]

_LENGTHS = frozenset({3, 6})  # months of a quarter and of a half year
_YEAR = 12
_REACH, _LONGEST = 5, 40  # tiles of a piece up to the number
_VERBS = MOVES | PLANS
_LEVELS = frozenset({"measure", "mark", "than"})


def other_quarters(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в первом квартале - A, [в третьем] - B``; ``на 5% больше, чем [в первом]`` is no growth of a year."""
    if When not in tiles.kinds:
        return
    told: Time | None = None
    for i, piece in enumerate(found):
        own = next((time for time in reversed(piece.times) if _months(time.when)), None)
        told = own or told
        at = -1 if told is None else _number(tiles, piece)
        if told is None or at < 0:
            continue
        if _is_standard(tiles, at, piece):
            _ungrown(found[max(i - 1, 0) : i + 1])
        elif own is None:  # в третьем - вдвое больше
            told = _numbered(tiles, at, told)
            piece.times, piece.growths = (*piece.times, told), ()


def _ungrown(found: Sequence[Piece]) -> None:
    for piece in found:
        piece.over_no_year()


def other_years(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в прошлом году - A, [в нынешнем] - B``; ``больше, чем [в позапрошлом]`` is no growth of a year."""
    if When not in tiles.kinds:
        return
    told: Moment | None = None
    for i, piece in enumerate(found):
        year = None if told is None or piece.times else _year(tiles, piece)
        if told is not None and year is not None:
            at, moment = year
            tile = tiles.items[at]
            if "than" not in piece.marks:
                when = When(moment, moment)
                piece.times += (Time(when, at, (tile.first, tile.stop), is_previous(tiles, tile, when)),)
            elif told.years is not None and moment.years != told.years - 1:
                _ungrown(found[max(i - 1, 0) : i + 1])
        told = next((time.when.end for time in reversed(piece.times) if _is_year(time.when)), told)


def this_year(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в прошлом году - A. [В нынешнем] ожидается B``: behind a sentence about a whole year."""
    piece = found[0]
    year = None if piece.times else _year(tiles, piece)
    if year is not None:
        at, moment = year
        tile = tiles.items[at]
        piece.times = (Time(When(moment, moment), at, (tile.first, tile.stop)),)


def year_ends(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``[по итогам года] вырастет``: of the year that goes on; of what has happened nobody says which year it was."""
    words, sentence = tiles.tokens.words, tiles.sentence
    if "итогам" not in words[sentence.first : sentence.stop]:
        return
    at = next((i for i in range(sentence.first, sentence.stop) if words[i] == "итогам" and words[i + 1] == "года"), -1)
    for piece in found if at >= 0 else ():
        if piece.times and tiles.items[piece.times[0].at].first > at:
            return  # по итогам года - 5 млн, в следующем - 7 млн
        if piece.first < piece.stop and at < tiles.items[piece.stop - 1].stop:
            piece.year_end = (at - 1, at + 2)


def _is_year(when: When) -> bool:
    return when.end is not None and when.start == when.end and when.end.month is None and when.end.dated


def _year(tiles: Tiles, piece: Piece) -> tuple[int, Moment] | None:
    """The tile of a word that stands for a year, and that year."""
    for at in range(piece.first, min(piece.first + _REACH, piece.stop)):
        tile = tiles.items[at]
        single = type(tile.value) is Gap or is_cue(tiles, at, "rank")  # в следующем
        if single and tile.stop == tile.first + 1 and _is_governed(tiles, at):
            word = match_sense(tiles.tokens, tile.first, TimeWord)
            if word is not None and word[0].kind is TimeKind.THEN and word[0].cases & LOC:
                return at, Moment(years=word[0].value)
    return None


def _is_governed(tiles: Tiles, at: int) -> bool:
    """``в [нынешнем]``, ``чем в [прошлом]``, and no noun behind."""
    behind = value_at(tiles, at + 1)
    if not (is_preposition(tiles, at - 1, "в", "за") or is_cue(tiles, at - 1, "than")):
        return False
    return behind is None or isinstance(behind, Sign | Figure) or (isinstance(behind, CueWord) and behind.cue in _VERBS)


def _number(tiles: Tiles, piece: Piece) -> int:
    """The tile of a number that stands for a quarter, or -1: ``в третьем -``, ``уровень второго``."""
    reach = _LONGEST if "than" in piece.marks else _REACH
    for at in range(piece.first + 1, min(piece.first + reach, piece.stop)):
        if type(tiles.items[at].value) is Gap and _stands_alone(tiles, at, piece):
            return at
    return -1


def _stands_alone(tiles: Tiles, at: int, piece: Piece) -> bool:
    tile, before, behind = tiles.items[at], value_at(tiles, at - 1), value_at(tiles, at + 1)
    if tile.stop != tile.first + 1 or _ordinal(tiles, at) is None:
        return False
    if not isinstance(before, Preposition) and not (isinstance(before, CueWord) and before.cue in _LEVELS):
        return False
    closed = at + 1 == piece.stop or isinstance(behind, Sign)
    return closed or (isinstance(behind, CueWord) and behind.cue in _VERBS)


def _ordinal(tiles: Tiles, at: int) -> int | None:
    found = match_sense(tiles.tokens, tiles.items[at].first, Numeral)
    return found[0].value if found is not None and found[0].ordinal else None


def _is_standard(tiles: Tiles, at: int, piece: Piece) -> bool:
    return "than" in piece.marks or isinstance(value_at(tiles, at - 1), CueWord)


def _months(when: When) -> int:
    """How many months a quarter or half year has; 0 where it is none."""
    start, end = when.start, when.end
    if start is None or end is None or start.month is None or end.month is None or end.day is not None:
        return 0
    months = end.month - start.month + 1
    return months if months in _LENGTHS and end.month % months == 0 else 0


def _numbered(tiles: Tiles, at: int, told: Time) -> Time:
    """The quarter of the year of *told* that has the number at *at*."""
    number, months = _ordinal(tiles, at), _months(told.when)
    start, end = told.when.start, told.when.end
    if number is None or start is None or end is None or not 0 < number * months <= _YEAR:
        return told
    when = When(start._replace(month=(number - 1) * months + 1), end._replace(month=number * months))
    tile = tiles.items[at]
    return Time(when, at, (tile.first, tile.stop))
