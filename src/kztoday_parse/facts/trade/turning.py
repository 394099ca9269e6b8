"""Pieces that turn to something else, and figures that are of something else."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.leaves import match_sense
from ...grammar.when import WhenRole
from ...lexicon.senses import CueWord, Preposition
from ...mentions import Sign, Tiles
from ...model import PartialDate
from ..leaves import is_preposition, is_sign
from .elements import Growth, Level, Said, Time, fits
from .frame import Frame
from .periods import resolved
from .piece import Piece
from .statement import Statement
from .terms import PAST

__all__ = ["belongs_to", "frame_of", "grown", "is_reached", "is_whole", "turns_away", "without_event_time"]

_POINTING = frozenset({"pronoun", "anaphor", "measure"})
_OPENERS = frozenset(
    {"итак", "так", "но", "а", "и", "зато", "впрочем", "однако", "уже", "еще", "только", "лишь", "даже", "вот"}
)
_ENCOUNTERS = frozenset({"meeting", "meet", "talks", "session", "conference", "visit", "ceremony"})
_TURNS = frozenset({"а", "но", "зато", ";"})


def without_event_time(tiles: Tiles, found: Sequence[Piece], frame: Frame) -> Frame:
    """``Завод построен в 2016 году. Экспорт …``: when something else happened is left to no figure, but ``В 2016 году
    все изменилось. Экспорт …`` is about that year."""
    time = frame.time
    if (
        time is None
        or any(_is_of_trade(piece, time) for piece in found)
        or _opens(tiles, time)
        or not is_sign(tiles, tiles.size - 1, ".")
    ):
        return frame
    return frame._replace(time=None)


def _is_of_trade(piece: Piece, time: Time) -> bool:
    """``Контракт подписан в 2016 году``, ``соглашение о торговле действует с 2016 года`` are of something else."""
    begun = time.when.role is WhenRole.SINCE
    told = any(said.topic.flow is not None and (said.head or said.verbal or not begun) for said in piece.said)
    ends = time.when.role is WhenRole.TARGET  # к 2030 году соберут 5 млн тонн
    return told or (piece.valued and not ends) or piece.heading is not None


def _opens(tiles: Tiles, time: Time) -> bool:
    """It stands before all else, or is what the sentence tells of: ``Удачным выдался 2016 год``."""
    words = tiles.tokens.words
    preposition = match_sense(tiles.tokens, time.where[0], Preposition)
    governed = preposition is not None and preposition[0].word != "на"  # прогноз на 2016 год
    before = tiles.items[: time.at]
    opening = all(isinstance(tile.value, Sign) or words[tile.first] in _OPENERS for tile in before)
    return (opening and not _is_of_encounter(tiles, time)) or not governed


def _is_of_encounter(tiles: Tiles, time: Time) -> bool:
    """``[В мае] прошел форум``: the month of it"""
    end = time.when.end
    return end is not None and end.month is not None and not tiles.cues.isdisjoint(_ENCOUNTERS)


def turns_away(tiles: Tiles, piece: Piece) -> bool:
    """``5 млн тонн; готового белья, наоборот, на 7% больше``, ``…, а выставок открыли втрое больше``"""
    if piece.valued or not piece.opaque or piece.said or piece.first >= piece.stop:
        return False
    return piece.opener in _TURNS or tiles.tokens.words[tiles.items[piece.first].first] in _TURNS


def frame_of(tiles: Tiles, piece: Piece, following: Piece | None, frame: Frame) -> Frame:
    """The *frame* that a piece begins with: of what was told before nothing is left where it turns away."""
    turns = _has_clause(piece, following) or (turns_away(tiles, piece) and not _is_verbless(tiles, piece))
    if turns and not _is_taken_up(tiles, piece):
        return frame._replace(said=None)
    return frame.of_same_two(piece.marks)


def _is_taken_up(tiles: Tiles, piece: Piece) -> bool:
    """``…, но президент заявил, что [его] нужно довести до 5 млн``, ``…: [показатель] упал до 5 млн``"""
    behind = tiles.values[piece.stop :]
    return any(type(value) is CueWord and value.cue in _POINTING for value in behind)


def _is_verbless(tiles: Tiles, piece: Piece) -> bool:
    words = tiles.tokens.words[tiles.items[piece.first].first : tiles.items[piece.stop - 1].stop]
    return not any(word.endswith(PAST) for word in words)


def _has_clause(piece: Piece, following: Piece | None) -> bool:
    """``Музей, который чинит фирма, потянул на 5 млн``: a subject of its own, and what follows is of it."""
    apart = following is not None and "which" in following.marks and not piece.opener
    return apart and piece.opaque and not (piece.tells or piece.valued)


def is_reached(tiles: Tiles, piece: Piece, level: Level) -> bool:
    """``вырос на 5% по сравнению с 2014 годом до [5 млн]``, ``…, а импорт - до [5 млн]``"""
    if not (piece.trend or "brought" in piece.marks):
        return False
    grown = any(growth.at < level.at for growth in piece.growths)
    return grown or level.at == piece.first or is_sign(tiles, level.at - 1, "-")


def is_whole(tiles: Tiles, piece: Piece, level: Level, said: Said) -> bool:
    """``из 5 млн долларов 3 млн - казахстанский экспорт``: the topic behind the part is none of the whole."""
    if said.verbal or not is_preposition(tiles, level.at - 1, "из"):
        return False
    return any(level.at < other.at < said.at for other in piece.levels)


def grown(found: Sequence[Statement], main: int, growth: Growth, tiles: Tiles, frame: Frame) -> int | None:
    """The place of the last figure, or of the one at *main*; of weight and worth, told together, the one that ``в
    деньгах`` means."""
    last = main - (main == -1 and bool(found) and found[-1].restates(found[-2:-1], tiles))
    places = [at for at in (last, last - 1) if -len(found) <= at < len(found)]
    if frame.near and found and found[-1].part:  # …, в том числе в Китай - 5 млн. Это на 3% больше
        places = [at for at, each in enumerate(found) if not each.part][-1:]
    return next((at for at in places if not found[at].base and fits(growth.measured, found[at].value)), None)


def belongs_to(
    statement: Statement, piece: Piece, growth: Growth, frame: Frame, tiles: Tiles, reference: PartialDate | None
) -> bool:
    """``…, что на 11% больше``, ``… (+6%)``: the change of the figure just told."""
    ahead = piece.marks & {"wish", "plan"} and not statement.target  # его хотят удвоить
    if statement.percent is not None or ahead or not piece.agrees(tiles, statement.said):
        return False
    if piece.opener == "(":
        return not (piece.opaque or frame.ends)  # …. Больше всего - в Китай (+5%)
    if frame.time is not None and not growth.compares:
        return False  # в нынешнем же, за десять месяцев, сократился на 38%
    first = frame.near and "growth" not in piece.marks  # рост составил 5%: of the last figure
    if not frame.stated or (first and statement.said is not frame.said):
        return False
    other = (time for time in piece.times if not _is_year_before(time, statement))  # прирост к 2022 году - 5%
    times = [time for time in other if not _is_told_again(time, statement, reference)]
    return growth.compares or not (piece.opaque or times or piece.ends or piece.goods)


def _is_told_again(time: Time, statement: Statement, reference: PartialDate | None) -> bool:
    """``вырос с 2020 года до 5 млн в 2024-м, причем [за минувший год] - на 7%``"""
    year = time.when.start == time.when.end and not time.when.same
    return year and statement.period is not None and resolved(time.when, None, reference) == statement.period


def _is_year_before(time: Time, statement: Statement) -> bool:
    """``Прирост [к 2022 году] - 5%``, of a figure of the year behind it"""
    end, told = time.when.end, None if statement.period is None else statement.period.end
    if time.when.role is not WhenRole.TARGET or end is None or end.year is None or told is None:
        return False
    return told.year == end.year + 1
