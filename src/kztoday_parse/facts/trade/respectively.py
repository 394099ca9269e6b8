"""``соответственно``: figures in the order of the years or states told before them.

A row is the pieces that ``и`` parted; the word stands before or behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...grammar.when import Moment, When
from ...mentions import Tiles
from .elements import End, Growth, Level, Time
from .headings import LISTS
from .piece import Piece

__all__ = ["respectively"]

_MOST = 6  # figures in a row


def respectively(tiles: Tiles, found: Sequence[Piece]) -> None:
    """Give each figure of a row the year or the state that is its own."""
    for i, piece in enumerate(found):
        if "respectively" not in piece.marks:
            _in_step(found, i)
            continue
        last = i - 1 if i and not piece.valued else i  # 5 млн и 3 млн, соответственно
        piece = found[last]
        first = last if piece.said or piece.ends or piece.times else _head(found, last)
        row = _row(found, first)
        if len(row) > 1 and all(len(_figures(each)) == 1 for each in row):
            _deal(tiles, found[:first], row)


def _in_step(found: Sequence[Piece], i: int) -> None:
    """``за ним следуют Турция и Россия с 5 млн и 3 млн долларов``: as many figures as states."""
    piece = found[i]
    several = next((end for end in piece.ends if len(end.codes) > 1), None)
    if several is None or len(piece.times) > 1 or (piece.said and LISTS.isdisjoint(piece.marks)):
        return
    row = _row(found, i)
    if len(row) == len(several.codes) and all(len(each.levels) == 1 and not each.growths for each in row):
        _deal_ends(row, several)


def _figures(piece: Piece) -> tuple[Level, ...] | tuple[Growth, ...]:
    """The figures of a piece, or the changes of one without."""
    return piece.levels or piece.growths


def _head(found: Sequence[Piece], i: int) -> int:
    """The first piece of the row that ends in *i*."""
    while i and found[i].opener in ("и", ",") and _is_bare(found[i]) and len(_figures(found[i - 1])) == 1:
        i -= 1
    return i


def _row(found: Sequence[Piece], first: int) -> list[Piece]:
    row = [found[first]]
    for piece in found[first + 1 : first + _MOST]:
        if piece.opener not in ("и", ",") or not _figures(piece) or not _is_bare(piece):
            break
        row.append(piece)
    return row


def _is_bare(piece: Piece) -> bool:
    return not (piece.said or piece.ends or piece.times or (piece.levels and piece.growths))


def _deal(tiles: Tiles, before: Sequence[Piece], row: Sequence[Piece]) -> None:
    for piece in row:
        piece.goods = piece.goods or tuple((piece.first - 1, where) for _, where in row[-1].goods)
    own = row[0].times
    listed = (*(time for piece in before[-1:] if not piece.valued for time in piece.times), *own)
    times = own and (_years(own, len(row)) or _months(tiles, listed, len(row)))
    times = times or _told([*before, row[0]], len(row))
    ends = next((end for end in row[0].ends if len(end.codes) == len(row)), None)
    if ends is not None and not times:
        _deal_ends(row, ends)
    elif not times and before and tiles.tokens.words[tiles.items[row[0].first].stop] == "также":
        _deal_topics(before[-1], row)
    for piece, time in zip(row, times, strict=False):
        piece.times = (time,)


def _deal_ends(row: Sequence[Piece], ends: End) -> None:
    """``в Узбекистан и Таджикистан - соответственно 2 млн и 1 млн тонн``"""
    kept = tuple(end for end in row[0].ends if end is not ends)
    for piece, code in zip(row, ends.codes, strict=True):
        piece.ends = (ends._replace(codes=(code,)), *kept)
        piece.levels = tuple(level._replace(base=False) for level in piece.levels)  # с 5 млн и 3 млн
        piece.marks |= row[0].marks & LISTS


def _deal_topics(before: Piece, row: Sequence[Piece]) -> None:
    """``экспорт в Данию, а также импорт из Чехии выросли на 5% и 7% соответственно``"""
    if len(row) == 2 and before.said and row[0].said and not before.valued:
        row[1].said, row[1].ends, row[1].goods = row[0].said, row[0].ends, row[0].goods
        row[0].said, row[0].ends, row[0].goods = before.said, before.ends, before.goods


def _years(times: Sequence[Time], size: int) -> list[Time]:
    """``в 2021 и 2022 годах``: each year by itself."""
    when = times[0].when
    start, end = when.start, when.end
    if start is None or end is None or start.year is None or end.year is None or start.month or end.month:
        return []
    if end.year - start.year != size - 1:
        return []
    each = [start._replace(year=start.year + i) for i in range(size)]
    return [times[0]._replace(when=When(moment, moment, when.role)) for moment in each]


def _months(tiles: Tiles, times: Sequence[Time], size: int) -> list[Time]:
    """``в январе, феврале и марте 2024 года``: each month by itself."""
    found = [each for time in times for each in _each_month(tiles, time)]
    if len(found) != size:
        return []
    year = found[-1].when.end
    assert year is not None
    moments = [Moment(year.year, each.when.end and each.when.end.month, years=year.years) for each in found]
    return [each._replace(when=When(moment, moment)) for each, moment in zip(found, moments, strict=True)]


def _each_month(tiles: Tiles, time: Time) -> Iterator[Time]:
    """``январе, феврале и марте``; ``январь-март`` is one stretch."""
    start, end = time.when.start, time.when.end
    if start is None or end is None or start.month is None or end.month is None or end.day is not None:
        return
    if any(word == "по" or "-" in word for word in tiles.tokens.words[time.where[0] : time.where[1]]):
        return
    for month in range(start.month, end.month + 1):
        yield time._replace(when=When(start, end._replace(month=month)))


def _told(before: Sequence[Piece], size: int) -> list[Time]:
    """``в 2004 году - A, в 2005-м - B``, ``в 2004 и 2006 годах``: the years told before, where there are as many."""
    times = [time for piece in before for time in piece.times]
    return times if len(times) == size and len({time.when for time in times}) == size else []
