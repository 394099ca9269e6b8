"""What the periods of a piece say: when it was, or what it is compared with."""

from __future__ import annotations

from ...grammar.change import SIGNS, Change
from ...grammar.leaves import match_sense
from ...grammar.when import Moment, When, WhenRole
from ...lexicon.senses import ChangeWord, CueWord, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .elements import Time
from .piece import Piece
from .terms import AHEAD, DONE, PLANS, SEASONS, TOPICS, TRENDS, trade_cue

__all__ = ["is_of_mark", "is_previous", "of_adjective", "read_when"]

_PEAKS = ("максимум", "минимум", "рекорд", "пик")
_AWAY = frozenset({"к", "до", "от", "ниже", "выше"})
_MONTHS = tuple(
    "январск февральск мартовск апрельск майск июньск июльск августовск сентябрьск октябрьск ноябрьск декабрьск".split()
)
_WEEKS = frozenset("неделю недели недель неделя декаду декада декады дня дней".split())
_LAST_YEAR = "прошлогодн"
_PREVIOUS = ("предыдущ", "предшествующ", "следующ")
_BESIDE = (Moment(years=-1), Moment(years=1))
_RECORDS = ("впервые", "максим", "миним", "рекорд", "наибольш", "наименьш")


def _is_past_term(when: When) -> bool:
    """``рост к предыдущему году``: no term of a plan lies in the past."""
    end = when.end
    return when.role is WhenRole.TARGET and end is not None and min(end.years or 0, end.months or 0) < 0


def _is_share(tiles: Tiles, at: int, when: When) -> bool:
    """``130,8% к 2021 году``, ``минус 16% к 2021 году``: the year that stands for 100%."""
    before = value_at(tiles, at - 1)
    if when.role is not WhenRole.TARGET or not isinstance(before, Change):
        return False
    return not before.difference or tiles.tokens.words[tiles.items[at - 1].first - 1] in SIGNS


def _is_grown_from(tiles: Tiles, at: int, when: When, piece: Piece) -> bool:
    """``вырос на 5% [к маю 2021 года]``; ``вырастет на 5% к 2030 году``, ``рост на 5% к маю 2030 года`` are plans."""
    if when.role is WhenRole.TARGET and _heads_change(tiles, at, piece):
        return True
    if when.role is not WhenRole.TARGET or not isinstance(value_at(tiles, at - 1), Change):
        return False
    if piece.forms & AHEAD or piece.marks & PLANS or when.end is None:
        return False
    if piece.opener == "и" and piece.trend and not piece.forms and when.end.month is not None:
        return True  # вырос на 3% к апрелю и на 5% к маю 2021 года
    return bool(piece.forms & (DONE | {VerbForm.GERUND})) or (piece.opener == "(" and when.end.month is not None)


def _heads_change(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``…, рост [к 2021 году] - 5%``, ``(прирост [к маю] составил 5%)``, behind a figure."""
    told = is_sign(tiles, at + 1, "-") or is_cue(tiles, at + 1, "amount")
    return told and piece.opener in (",", "(") and at == piece.first + 1 and is_cue(tiles, at - 1, *TRENDS)


def _is_of_season(tiles: Tiles, at: int) -> bool:
    """``за пять месяцев [сезона]``, ``… 2022[/23 МГ]``: nobody says when it began."""
    if not isinstance(value_at(tiles, at), Gap):
        return False
    tile, words = tiles.items[at], tiles.tokens.words
    return words[tile.stop - 1].startswith(SEASONS) or words[tile.first] == "/"


def _is_more_than(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``больше [прошлого года]``, ``на 5% больше показателей [прошлого года]``"""
    standard = is_cue(tiles, at - 1, "measure", "mark")
    first = at - 1 - standard - (standard and is_preposition(tiles, at - 2, "от"))  # на 5% от уровня
    level = isinstance(value_at(tiles, first), Change) and (standard or _compares(tiles, at - 1))
    return level or "more" in piece.marks


def is_of_mark(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``превысил уровень [2020 года]``, ``вернулся к показателям [2020 года]``, ``далек от максимума [2020 года]``,
    ``побил рекорд [2020 года]``"""
    if at - 1 <= piece.first:
        return False
    before = value_at(tiles, at - 2)
    if tiles.tokens.words[tiles.items[at - 1].stop - 1].startswith(_PEAKS):
        return not isinstance(before, Sign)
    if not is_cue(tiles, at - 1, "measure", "mark"):
        return False
    if isinstance(before, Preposition):
        return before.word in _AWAY
    return isinstance(before, CueWord) and before.cue in ("exceed", "lag")


def _compares(tiles: Tiles, at: int) -> bool:
    """``на 5% [меньше] августа``"""
    return match_sense(tiles.tokens, tiles.items[at].stop - 1, ChangeWord) is not None


def _is_bare(tiles: Tiles, tile: Tile) -> bool:
    """``выше показателя [2023 года]``: no preposition makes it the time of what is told."""
    return match_sense(tiles.tokens, tile.first, Preposition) is None


def is_previous(tiles: Tiles, tile: Tile, when: When) -> bool:
    """``в [предыдущем] году``, ``в [следующем]``: from the one told, and not from that of the article."""
    alone = when.start == when.end and when.end in _BESIDE and not when.same
    return alone and any(word.startswith(_PREVIOUS) for word in tiles.tokens.words[tile.first : tile.stop])


def of_adjective(tiles: Tiles, at: int, tile: Tile) -> Time | None:
    """``[октябрьский] экспорт``, ``[майские] китайские поставки``: the month that an adjective tells."""
    word = tiles.tokens.words[tile.stop - 1]
    if not word.startswith(_MONTHS):
        return None
    month = next(number for number, stem in enumerate(_MONTHS, 1) if word.startswith(stem))
    if not _is_topic(tiles, at + 1):
        return None
    return Time(When(Moment(month=month), Moment(month=month)), at, (tile.stop - 1, tile.stop))


def _is_topic(tiles: Tiles, at: int) -> bool:
    """``экспорт``, ``китайский экспорт``: a noun of trade"""
    word = value_at(tiles, at + isinstance(value_at(tiles, at), PlaceAdjective))
    if not isinstance(word, CueWord) or word.form is not VerbForm.NOUN:
        return False
    topic = TOPICS.get(trade_cue(word))
    return topic is not None and topic.flow is not None


def _is_of_last_year(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> bool:
    """``[прошлогодний] экспорт составил``; ``превысил [прошлогодний] экспорт`` compares"""
    first = tiles.tokens.words[tile.first].startswith(_LAST_YEAR) and tile.stop == tile.first + 1
    return first and not piece.said and not piece.exceeds >= 0 and not piece.trend and _is_topic(tiles, at + 1)


def read_when(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A period that the piece is about, or one that it compares with."""
    when = tile.value
    assert isinstance(when, When)
    if _is_of_no_figure(tiles, at, tile, when):
        return at + 1
    if tiles.tokens.words[tile.first - 1] in _WEEKS and _is_bare(tiles, tile):
        piece.marks |= {"later"}  # за первые две недели мая
        return at + 1
    if when.shift and _is_of_last_year(tiles, at, tile, piece):
        piece.times += (Time(When(Moment(years=-1), Moment(years=-1)), at, (tile.first, tile.stop)),)
        return at + 1
    time = Time(when, at, (tile.first, tile.stop), is_previous(tiles, tile, when))
    year = piece.times[-1] if piece.times else None
    if when.same and not when.shift and year is not None and year.at == at - 1 and year.when.start == year.when.end:
        piece.times = piece.times[:-1]  # в прошлом году за этот период
        time = Time(year.when._replace(role=WhenRole.BASE, same=True), at, (year.where[0], tile.stop))
        piece.times += (time,)
        return at + 1
    before = piece.against[-1] if piece.against else None
    if when.same and not when.shift and before is not None and before.when.shift and before.at == at - 1:
        return at + 1  # годом ранее за этот же период
    if _is_compared(tiles, at, tile, when, piece) and not any(level.base for level in piece.levels):
        piece.against += (time,)
    else:
        piece.times += (time,)
    return at + 1


def _is_of_no_figure(tiles: Tiles, at: int, tile: Tile, when: When) -> bool:
    """``за пять месяцев сезона``, ``впервые с 2015 года``"""
    if when.end is not None and when.end.month is not None and _is_of_season(tiles, at + 1):
        return True
    return when.role is WhenRole.SINCE and tiles.tokens.words[tile.first - 1].startswith(_RECORDS)


def _is_compared(tiles: Tiles, at: int, tile: Tile, when: When, piece: Piece) -> bool:
    """``больше, чем в 2022 году``, ``на уровне прошлого года``: a figure is only compared with it."""
    if is_preposition(tiles, at - 1, "на уровне"):
        return True  # остался на уровне прошлого года
    if _is_bare(tiles, tile) and (_is_more_than(tiles, at, piece) or is_of_mark(tiles, at, piece)):
        return True
    if piece.against and when.role is not WhenRole.BASE and any(said.at > piece.against[-1].at for said in piece.said):
        return False  # по сравнению с 2008 годом экспорт в 2009 году вырос
    if "than" in piece.marks or when.role is WhenRole.BASE or _is_past_term(when):
        return True
    return _is_share(tiles, at, when) or _is_grown_from(tiles, at, when, piece)
