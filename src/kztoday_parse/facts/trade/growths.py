"""What a change is of, and over how long: a share, the weight or the money, one year or many."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...grammar.calendar import count
from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.when import When, WhenRole
from ...lexicon.senses import NOM, CueWord, Preposition, VerbForm
from ...mentions import Sign, Tiles
from ...tokens import Tokens
from ..leaves import cue_cases, is_cue, value_at
from .elements import Measured, Time
from .piece import Piece
from .terms import PLANS, TRENDS

__all__ = ["gerunds", "measured_in", "of_shares", "over_months", "over_plans", "over_years"]

_MEASURES = frozenset({"worth", "bulk"})
_IN_MONEY = frozenset("денежном стоимостном долларовом долларах деньгах стоимости".split())
_YEARS = frozenset("года лет годы десятилетие десятилетия десятилетий".split())
_STRETCHES = frozenset("время годы десятилетие десятилетия пятилетие пятилетку столетие".split())
_LATELY = frozenset(
    "последнее прошедшее минувшее последнюю последние прошедшие минувшие эти истекшие предыдущие предшествующие".split()
)
_REACH = 9  # tiles behind a change
_WITHIN = frozenset({",", "-"})
_LONGEST = 40  # tokens of a piece that are looked through


def measured_in(tiles: Tiles, at: int) -> Measured:
    """``на 5% больше [-] в натуральном выражении``: what the words behind a change, or before it, say that it is of."""
    if tiles.cues.isdisjoint(_MEASURES):
        return Measured.ANY
    for i in range(at + 1, min(at + _REACH, tiles.size)):
        value = tiles.items[i].value
        if isinstance(value, Figure | Change) or (isinstance(value, Sign) and value.text not in _WITHIN):
            break
        found = _measure(tiles, i)
        if found is not None:
            return found
    return _measure(tiles, at - 1) or _measure(tiles, at - 2) or _measure(tiles, at - 3) or Measured.ANY


def _measure(tiles: Tiles, at: int) -> Measured | None:
    word = value_at(tiles, at)
    if not isinstance(word, CueWord) or word.cue not in ("worth", "bulk"):
        return None
    if word.cue == "bulk":
        return Measured.WEIGHT
    tile = tiles.items[at]
    words = tiles.tokens.words[tile.first : tile.stop]
    return Measured.MONEY if len(words) > 1 and words[1] in _IN_MONEY else None


def gerunds(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``[Упав на 5%,] экспорт составил 5 млн долларов``: the change of the clause's subject, told before it."""
    if len(found) < 2 or not found[0].growths:
        return
    first, main = found[0], found[1]
    alone = VerbForm.GERUND in first.forms and not (first.said or first.levels or first.ends or first.goods)
    plain = alone and main.opener == "," and len(main.said) == 1 and not (main.said[0].verbal or main.growths)
    if plain and main.levels and main.trend == first.trend and "amount" in main.marks:
        main.growths, first.growths = first.growths, ()
        main.times, first.times = (*first.times, *main.times), ()


def of_shares(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``доля Китая в экспорте уменьшилась и составила 27,4%``: no change of the exports."""
    if "share" not in tiles.cues:
        return
    for before, piece in pairwise(found):
        if "percent" in before.marks and not before.valued:
            kept = (each for each in piece.growths if not each.compares and piece.opener != "(")
            piece.growths = tuple(kept)  # 45% экспорта, на 4% больше; 45% экспорта (+4%)
    shared = False
    for piece in found:
        at = _share(tiles, piece) if "share" in piece.marks else -1
        shared = at >= 0 or (shared and "which" not in piece.marks)
        if not shared:
            continue
        topics = [said.at for said in piece.said if said.at > at and said.head and _leads(tiles, said.at)]
        first = min(topics, default=piece.stop)
        piece.growths = tuple(each for each in piece.growths if each.at < at or each.at > first)
        shared = not topics


def _share(tiles: Tiles, piece: Piece) -> int:
    """The tile of a share that rules its clause, or -1."""
    for at in range(piece.first, piece.stop):
        word = tiles.items[at].value
        if isinstance(word, CueWord) and word.cue == "share" and word.form is VerbForm.NOUN and _leads(tiles, at):
            return at
    return -1


def _leads(tiles: Tiles, at: int) -> bool:
    """``[доля] экспорта``, ``увеличить [долю] экспорта``, ``рост [доли] экспорта``"""
    if is_cue(tiles, at - 1, *TRENDS, "amount"):
        return True
    return _is_subject(tiles, at)


def _is_subject(tiles: Tiles, at: int) -> bool:
    return bool(cue_cases(tiles, at) & NOM) and not isinstance(value_at(tiles, at - 1), Preposition)


def over_months(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``на 5% больше, чем месяцем ранее``, ``на 3% месяц к месяцу``, ``за неделю на 2%``: no growth of a year."""
    if "monthly" not in tiles.cues:
        return
    for i, piece in enumerate(found):
        if any("monthly" in each.marks and not each.against for each in found[i : i + 2]):
            piece.over_no_year()


def over_plans(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``больше, чем ожидалось, [на 5%]``: no growth of a year."""
    for before, piece in pairwise(found):
        told = "than" in before.marks and before.marks & PLANS and not before.against
        if told and piece.growths and not (piece.said or piece.levels or before.said):
            piece.over_no_year()


def over_years(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``за последние пять лет удвоился``: no growth of a year; a figure behind it is none of those five years."""
    for piece in found:
        if piece.levels and piece.levels[0].base and _names_years(tiles, piece):
            piece.marks |= {"long"}  # за пять лет вырос с 5 млн до 7 млн
    if Change not in tiles.kinds:
        return
    long = False
    for piece in found:
        own = [time for time in piece.times if _is_long(tiles, time)]
        if piece.growths and (own or (long and not piece.times) or _names_years(tiles, piece)):
            piece.over_no_year()
            piece.times = tuple(time for time in piece.times if piece.levels or time not in own)
            long = True
            piece.marks |= {"long"}
        elif piece.opener == "(":
            piece.marks |= {"long"} if long else frozenset()
        else:
            long = bool(own) or (long and not piece.levels and not piece.times)


def _is_long(tiles: Tiles, time: Time) -> bool:
    when = time.when
    start, end = when.start, when.end
    if start is None or start.month is not None or when.role is WhenRole.BASE or when.same:
        return False
    if end is None:
        return start.year is not None and not _begins(tiles, time)
    return _apart(when) and "/" not in tiles.tokens.words[time.where[0] : time.where[1]]


def _apart(when: When) -> bool:
    start, end = when.start, when.end
    assert start is not None
    assert end is not None
    if start.year is not None and end.year is not None:
        return end.year > start.year
    return start.years is not None and end.years is not None and end.years > start.years


def _begins(tiles: Tiles, time: Time) -> bool:
    """``с начала 2024 года``: of that year."""
    return any(word.startswith("начал") for word in tiles.tokens.words[time.where[0] : time.where[1]])


def _names_years(tiles: Tiles, piece: Piece) -> bool:
    """``за пять лет``, ``за годы независимости``: years that no calendar has."""
    tokens = tiles.tokens
    first, stop = tiles.items[piece.first].first, tiles.items[piece.stop - 1].stop
    return any(tokens.words[i] == "за" and _is_years(tokens, i + 1) for i in range(first, min(stop, first + _LONGEST)))


def _is_years(tokens: Tokens, at: int) -> bool:
    at += tokens.words[at] in _LATELY
    counted = count(tokens, at)
    if counted is not None:
        return counted[0] > 1 and tokens.words[counted[1]] in _YEARS
    return tokens.words[at] in _STRETCHES or tokens.words[at : at + 2] == ["полтора", "года"]
