"""What the changes of a piece say: growth and fall, rates, shares."""

from __future__ import annotations

from decimal import Decimal

from ...grammar.change import WAYS, Change, ChangeUnit
from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.when import When, WhenRole
from ...lexicon.senses import ChangeKind, ChangeWord, CueWord, Place, Preposition
from ...mentions import Gap, Tile, Tiles, TileValue
from ..leaves import is_cue, is_negated, is_preposition, is_sign, value_at
from .elements import Growth, Level
from .growths import measured_in
from .piece import Piece
from .refused import is_at_price, is_of_cause, is_respective
from .terms import TOPICS, TRENDS, trade_cue

__all__ = ["read_change"]

_MODEST, _GREAT = 50, 1000  # a rate of growth in per cent of the year before: nobody calls less or more so
_CLAUSE = 12  # tiles
_OF_BOTH = frozenset({"surplus", "deficit"})
_WHOLES = frozenset({"light", "whole", "measure"})


def read_change(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A change; ``61% торговли`` is none, but ``рост составил 16%`` is."""
    change = tile.value
    assert isinstance(change, Change)
    if is_at_price(tiles, at) or is_of_cause(tiles, at):
        return at + 1
    if piece.denied or _is_refuted(tiles, at):
        return at + 1  # не вырос на 5%
    stop = _behind_step(tiles, at + 1, piece)
    piece.trend = piece.trend or _trend_behind(tiles, stop) or (piece.heard if _is_left_out(tiles, at, piece) else 0)
    relative = _relative(tiles, at, change, piece)
    piece.relative = piece.relative or relative is not None
    if relative is not None:
        piece.growths += (Growth(relative, at, (tile.first, tile.stop)),)
    elif (change.difference or _way_behind(tiles, stop) or _told_plainly(tiles, at, piece)) and (
        "than" not in piece.marks or piece.against
    ):
        lags = _lags_behind_year(tiles, stop)
        if lags:
            piece.trend, piece.marks = -1, piece.marks | {"more"}
        elif "lag" in piece.marks or is_cue(tiles, stop, "lag") or _is_of_both(tiles, at):
            return stop  # импорт в девять раз уступал экспорту
        exceeds = is_cue(tiles, stop, "exceed") or ("exceed" in piece.marks and not _is_rate(piece))
        way = _way_behind(tiles, stop) or int(exceeds)
        compares = exceeds or bool(way) or "more" in piece.marks or _compares(tiles, tile)
        piece.trend = piece.trend or way or (change.direction if compares else 0)
        measured = measured_in(tiles, at)
        piece.growths += (Growth(change.percent(way or piece.trend), at, (tile.first, tile.stop), compares, measured),)
    elif not change.difference:
        piece.marks |= {"percent"}
    return stop


def _behind_step(tiles: Tiles, at: int, piece: Piece) -> int:
    """``на 5% [(на 7 млн тонн)] больше``, ``на 5%[, или на 7 млн тонн]``, ``прирост 5%[, или 7 млн тонн]``: the tile
    behind the change told again as a sum or a quantity, which is none that was reached."""
    bracket = is_sign(tiles, at, "(")
    first = at + (1 if bracket else is_sign(tiles, at, ","))
    if not bracket:
        if not is_sign(tiles, first, "или"):
            return at
        first += 1
    by = is_preposition(tiles, first, "на")
    step = value_at(tiles, first + by)
    again = not bracket and is_preposition(tiles, at - 2, "на")  # на 5% или 7 млн тонн
    told = by or again or ("growth" in piece.marks and not (bracket and piece.said == ()))
    if not (told and isinstance(step, Figure)) or tiles.tokens.words[tiles.items[first].first] == "до":
        return at
    if bracket and not is_sign(tiles, first + by + 1, ")"):
        return at
    where = tiles.items[first + by]
    piece.step = Level(step, first + by, (where.first, where.stop))
    return first + by + 1 + bracket


def _is_left_out(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``… сократились. В Китай [-] на 5%``, ``… сократились: [Китай] на 5%``: the verb was told before."""
    item = at - 2 == piece.first and isinstance(value_at(tiles, at - 2), Place)
    return is_preposition(tiles, at - 1, "на") and (item or is_sign(tiles, at - 2, "-"))


def _is_refuted(tiles: Tiles, at: int) -> bool:
    """``вырос не на [5%], а на 7%``"""
    return is_negated(tiles, at - isinstance(value_at(tiles, at - 1), Preposition))


def _relative(tiles: Tiles, at: int, change: Change, piece: Piece) -> Decimal | None:
    """``темп роста 123,7%``, ``130,8% к уровню прошлого года``: what was reached in per cent of the year before."""
    if change.unit is not ChangeUnit.PERCENT or change.value_to is not None or change.value > _GREAT:
        return None
    if change.value < _MODEST:  # темпы роста составили 7%
        return change.value if "rate" in piece.marks and not change.difference and "amount" in piece.marks else None
    if "rate" in piece.marks:
        return change.value - 100
    again = piece.relative and piece.opener == "(" and at == piece.first  # (88,4% к январю), импорт - 5 млн (87,5%)
    told = again or _is_standard(value_at(tiles, at + 1)) or _is_of_level(tiles, at + 1)
    return None if change.difference or not told else change.value - 100


def _is_standard(value: TileValue | None) -> bool:
    """``к январю 2020 года``, ``от уровня прошлого года``"""
    if isinstance(value, When):
        return value.role in (WhenRole.BASE, WhenRole.TARGET)
    return isinstance(value, CueWord) and value.cue in ("than", "yearly")


def _is_of_level(tiles: Tiles, at: int) -> bool:
    """``88% [от уровня прошлого года]``, ``88% [показателя 2020 года]``"""
    at += is_preposition(tiles, at, "от", "к")
    return is_cue(tiles, at, "measure", "mark") and isinstance(value_at(tiles, at + 1), When)


def _told_plainly(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``рост составил 16%``, ``рост экспорта - 16%``, ``вырос на 5 млн долларов, или 16%``."""
    more = value_at(tiles, at - 1)
    dash = at - 2 if isinstance(more, CueWord) and more.cue == "light" else at - 1  # - еще 11 процентов
    told = is_cue(tiles, at - 2, *TRENDS) and isinstance(more, When)  # рост к прошлому году 7%
    told = (
        told
        or "amount" in piece.marks
        or _is_rate(piece)
        or is_sign(tiles, dash, "-")
        or _restates(tiles, at - 1, piece)
    )
    return bool(piece.trend) and (told or _is_second(tiles, at)) and not _is_part(tiles, at + 1)


def _lags_behind_year(tiles: Tiles, at: int) -> bool:
    """``на 5% [уступает] прошлогоднему показателю``, ``… [отстает от] уровня прошлого года``"""
    standard = is_cue(tiles, at + 1, "measure", "mark")
    return is_cue(tiles, at, "lag") and isinstance(value_at(tiles, at + 1 + standard), When)


def _is_second(tiles: Tiles, at: int) -> bool:
    """``на 5% и [3%] соответственно``"""
    second = isinstance(value_at(tiles, at - 2), Change) and is_sign(tiles, at - 1, "и")
    return second and (is_respective(tiles) or _are_two(tiles, at))


def _are_two(tiles: Tiles, at: int) -> bool:
    """``экспорт и импорт упали на 5% и 3%``"""
    near = range(max(at - _CLAUSE, 0), at - 2)
    return any(is_cue(tiles, i, *TOPICS) and is_sign(tiles, i + 1, "и") and is_cue(tiles, i + 2, *TOPICS) for i in near)


def _is_rate(piece: Piece) -> bool:
    """``рост экспорта превысил 7%``"""
    return piece.exceeds >= 0 and "rise" in piece.marks and piece.said != () and "moved" not in piece.marks


def _is_part(tiles: Tiles, at: int) -> bool:
    """``…, что составляет 12% [от общего] объема``, ``… в экспорте``"""
    if not is_preposition(tiles, at, "от", "в"):
        return False
    noun = value_at(tiles, at + 1)
    return isinstance(noun, CueWord) and (noun.cue in _WHOLES or trade_cue(noun) in TOPICS)


def _restates(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``на 5 млн долларов[,] или``, ``прирост составил 5 млн долларов[,] или``"""
    stepped = piece.stepped or piece.step is not None
    return (
        is_sign(tiles, at, "или")
        and stepped
        and isinstance(value_at(tiles, at - 1 - is_sign(tiles, at - 1, ",")), Figure)
    )


def _way_behind(tiles: Tiles, at: int) -> int:
    """``на 5 млн долларов, или на 7%, больше``, ``…, превышает показатель``, ``на 5 млн долларов (7%) больше``: the
    direction told behind a comma or a bracket."""
    bracket = is_sign(tiles, at, ")") and isinstance(value_at(tiles, at - 3), Figure)
    at += bracket or is_sign(tiles, at, ",")
    if is_cue(tiles, at, "exceed"):
        return 1
    found = (
        match_sense(tiles.tokens, tiles.items[at].first, ChangeWord) if isinstance(value_at(tiles, at), Gap) else None
    )
    return 0 if found is None else WAYS.get(found[0].kind, 0)


def _trend_behind(tiles: Tiles, at: int) -> int:
    """``на 7%, до 5 млн долларов, вырос``"""
    verb = value_at(tiles, at + 3)
    apart = is_sign(tiles, at, ",") and is_sign(tiles, at + 2, ",")
    return TRENDS.get(verb.cue, 0) if apart and isinstance(verb, CueWord) else 0


def _is_of_both(tiles: Tiles, at: int) -> bool:
    """``импорт превысил экспорт [в 3 раза]``: one flow in terms of the other."""
    before = (value_at(tiles, i) for i in (at - 1, at - 2))
    return any(isinstance(word, CueWord) and word.cue in _OF_BOTH and word.lemma.endswith("порт") for word in before)


def _compares(tiles: Tiles, tile: Tile) -> bool:
    """``на 5% больше``: a comparison, which is growth only against a period before."""
    found = match_sense(tiles.tokens, tile.stop - 1, ChangeWord)
    return found is not None and found[0].kind in (ChangeKind.MORE, ChangeKind.LESS)
