"""Periods that a piece tells for its neighbour: in brackets, behind a comma, by what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...grammar.people import People
from ...grammar.unread import Unread
from ...grammar.when import When, WhenRole
from ...mentions import Gap, Tiles
from .elements import Time
from .piece import Piece
from .terms import SEASONS
from .times import is_of_mark

__all__ = ["date_asides", "date_bases", "date_brackets", "dates_before", "exact_dates", "months_of_years", "same_years"]

_YEARS = frozenset({"год", "году", "года", "годом"})
_PAIR = 2
_FAR = 99
NEARBY = 5
"""Months between two that are told together of one year."""
_BEHIND = 2  # tiles: a period and the sign before the piece
_PARTS = frozenset({"parts", "share"})
_ONLY = frozenset({"только", "лишь"})
_THIS = ("текущ", "нынешн", "эт")


def exact_dates(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в этом году (с 1 января по 5 мая)``, ``с начала сезона (с 1 августа 2021 года) по 5 мая``: the brackets
    say it better."""
    for i, piece in enumerate(found):
        if not piece.times or not i or piece.first < _BEHIND or not _is_date_alone(tiles, piece):
            continue
        before = found[i - 1]
        season = _of_season(tiles, piece, before)
        if season is None and piece.opener != "(":
            continue
        last = before.times[-1] if before.times else None
        time = season or _months_of(piece.times[0], last) or _ended(tiles, piece.times[0], (*found, piece)[i + 1])
        if last is not None and last.at == piece.first - 2:
            before.times = before.times[:-1]
        elif not _names_year(tiles, piece.first - 2):
            continue
        before.times += (time,)
        piece.times = () if piece.opener == "," else piece.times


def _months_of(months: Time, year: Time | None) -> Time | None:
    """``в 2015 году ([январь-сентябрь])``"""
    when = None if year is None else _in_year(months.when, year.when)
    return None if when is None else months._replace(when=when)


def _of_season(tiles: Tiles, piece: Piece, before: Piece) -> Time | None:
    """``в сезоне 2016/17[, с августа по июль]``, ``в текущем сезоне[, с июля по июнь]``: its months."""
    time, season = piece.times[0], before.times[-1].when if before.times else None
    start, end = time.when.start, time.when.end
    if start is None or end is None or start.dated or end.dated or (start.month or 0) <= (end.month or 12):
        return None
    if season is None or season.start is None or season.end is None:
        named = tiles.items[piece.first - 2]
        goes_on = tiles.tokens.words[named.first + 1].startswith(_THIS) and isinstance(named.value, Unread)
        return time._replace(when=When(start, end, begun=True)) if goes_on else None
    first, last = season.start.year, season.end.year
    if first is None or last != first + 1 or season.start.month:
        return None
    return time._replace(when=When(start._replace(year=first), end._replace(year=last)))


def _is_date_alone(tiles: Tiles, piece: Piece) -> bool:
    return piece.stop == piece.first + 1 and len(piece.times) == 1


def _names_year(tiles: Tiles, at: int) -> bool:
    """``в прошлом сельскохозяйственном [году]``"""
    tile = tiles.items[at]
    word = tiles.tokens.words[tile.stop - 1]
    return isinstance(tile.value, Gap | Unread) and (word in _YEARS or word.startswith(SEASONS))


def _ended(tiles: Tiles, time: Time, behind: Piece) -> Time:
    """``(с 1 августа 2021 года) [по 5 мая]``: where what stands behind the brackets is the end."""
    until = behind.times[0] if behind.times else None
    start, end = time.when.start, None if until is None else until.when.end
    if until is None or start is None or end is None or time.when.end is not None:
        return time
    ends = until.at == behind.first and tiles.tokens.words[until.where[0]] == "по" and end.year is None
    if not ends or start.month is None or end.month is None:
        return time
    behind.times = behind.times[1:]
    year = None if end.month < start.month else start.year  # the year that follows is not in the text
    return time._replace(when=When(start, end._replace(year=year)), where=(time.where[0], until.where[1]))


def dates_before(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``экспорт ([2023 год]) - 5 млн``: the date in brackets is that of the figure behind them."""
    for before, piece, following in zip(found, found[1:], found[2:], strict=False):
        alone = piece.opener == "(" and following.opener == ")" and _is_date_alone(tiles, piece)
        if alone and before.said and following.levels and not (before.valued or before.times or following.times):
            following.times, piece.times = piece.times, ()


def months_of_years(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в 2024 году - 8 тыс. тонн за пять месяцев``: the months are of that year."""
    for piece in found:
        if len(piece.times) == _PAIR and len(piece.levels) < _PAIR:
            year, months = piece.times
            if isinstance(tiles.items[year.at].value, Gap | People):  # майский экспорт 2024 года
                year, months = months, year
            when = _in_year(months.when, year.when) if months.at != year.at + 1 else None
            piece.times = piece.times if when is None else (Time(when, year.at, months.where),)


def _in_year(months: When, year: When) -> When | None:
    """The *months* of a *year*, where no year is told with them."""
    first, last, told = months.start, months.end, year.start
    if not (months.role is year.role is WhenRole.COVERS) or first is None or last is None or told is None:
        return None
    if told != year.end or told.month is not None or not told.dated:
        return None
    if first.month is None or last.month is None or first.dated or last.dated or last.day is not None:
        return None
    return When(told.on(first.month), told.on(last.month))


def same_years(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в мае 2024 года - A, [в июне] - B``, ``в 2024 году - A, из них [в декабре] - B``: months of the same year."""
    told: When | None = None
    for piece in found:
        of_year = bool(piece.marks & _PARTS) or _is_alone_of_it(tiles, piece)
        piece.times = tuple(time._replace(when=_in_told_year(time.when, told, of_year)) for time in piece.times)
        dated = (time.when for time in piece.times if time.when.role is WhenRole.COVERS and _is_of_one_year(time.when))
        told = next(dated, told)


def _is_alone_of_it(tiles: Tiles, piece: Piece) -> bool:
    """``в 2023 году - A, [только] в мае - B``, ``…, за [один лишь] май - B``: a month of that year."""
    if not piece.times or piece.said:
        return False
    first = tiles.items[piece.first].first
    return not _ONLY.isdisjoint(tiles.tokens.words[first : piece.times[0].where[1]])


def _is_of_one_year(when: When) -> bool:
    start, end = when.start, when.end
    return start is not None and end is not None and end.dated and (start.year, start.years) == (end.year, end.years)


def _in_told_year(months: When, told: When | None, of_year: bool) -> When:
    """The *months* in the year of those told before, if they stand near them; in a year told, if they are *of* it."""
    if told is None or told.end is None or months.end is None:
        return months
    near = of_year if told.end.month is None else abs((months.end.month or _FAR) - told.end.month) <= NEARBY
    year = told.end.on(None)
    return (_in_year(months, When(year, year)) if near else None) or months


def date_bases(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``тогда как годом ранее - 240 тонн``: nothing is compared, it is the figure's own period."""
    for piece in found:
        if any(is_of_mark(tiles, time.at, piece) for time in piece.against):
            continue  # побил рекорд 2013 года и составил 5 млн тонн
        if piece.levels and piece.against and not piece.growths and "than" not in piece.marks:
            piece.times, piece.against = (*piece.against, *piece.times), ()


def date_brackets(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``больше, чем за 2023 год (610 млн)``: in the brackets stands the figure of the year compared with."""
    for before, piece in pairwise(found):
        told = piece.opener == "(" and piece.levels and not piece.times and before.standards
        if told and (not before.levels or before.standards[-1].at > before.levels[-1].at):
            piece.times = before.standards[-1:]


def date_asides(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``больше, чем в 2023 году, когда вывезли 5 млн тонн (на 610 млн)``: the figures of the year compared with."""
    for before, piece in pairwise(found):
        if piece.times or not piece.levels:
            continue
        if "когда" in piece.marks or ("which" in piece.marks and before.growths):
            piece.times = before.standards[-1:]
        elif piece.opener == "(" and "когда" in before.marks:
            piece.times, piece.marks = before.times, piece.marks | {"когда"}
