"""Numbers that leave their measure to a neighbour: ``экспорт - 47,7 млрд, импорт - 32,8 млрд долларов``."""

from __future__ import annotations

from decimal import Decimal

from ...grammar.extent import in_magnitude
from ...grammar.money import Figure
from ...grammar.number import Number, number, scaled
from ...grammar.qualifier import first_bound, lead, verb_before
from ...lexicon.senses import (
    DIGITS,
    GEN,
    KINDS,
    SIGN,
    CueWord,
    Demonym,
    FunctionWord,
    Magnitude,
    Month,
    Numeral,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    QualifierWord,
    TimeWord,
    Vague,
)
from ...mentions import Gap, Sign, Tiles, TileValue
from ...model import Money, Qualifier, Quantity
from ...tokens import Tokens
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .elements import Level
from .piece import Piece
from .refused import is_average, is_behind_other
from .terms import COMPARING, PRESENT, VERBAL, VERBS

__all__ = ["UNMEASURED", "bare_number", "counted"]

UNMEASURED = ""
"""The unit of a number without a measure."""
_NUMERIC = DIGITS | KINDS[Numeral]
_MAGNITUDE = KINDS[Magnitude]
_OPENING = _NUMERIC | _MAGNITUDE | KINDS[QualifierWord]
_CLOSED = KINDS[FunctionWord] | KINDS[Vague] | KINDS[TimeWord] | KINDS[Month] | SIGN
_CLOSING = frozenset({",", ";", ".", "(", ")", "и", "а"})
_SMALL = 1_000
_POINTS = frozenset({",", "."})


def bare_number(tiles: Tiles, at: int, piece: Piece) -> tuple[Level, int] | None:
    """A number with a word of magnitude at the tile *at*, and the tile behind it; ``с 300 [до 450 млн]`` has
    that word at its other end, ``612 тракторов против 934`` has none."""
    first = tiles.items[at].first
    if tiles.tokens.kinds[first] & KINDS[FunctionWord]:
        first = _behind_particles(tiles, at)
    first += tiles.tokens.words[first].startswith(PRESENT) and is_preposition(tiles, at - 1, "с", "со")
    if not tiles.tokens.kinds[first] & _OPENING or _is_fraction(tiles.tokens, first):
        return None
    bound, first = lead(tiles.tokens, first)
    since = is_preposition(tiles, at - 1, "с", "со")
    if not tiles.tokens.kinds[first] & (_NUMERIC | _MAGNITUDE if since else _NUMERIC):
        return None
    found = _number(tiles.tokens, first)
    if found is None:
        return None
    value, high, token = found
    stop = _tile_behind(tiles, at, token)
    before = at - 1 - is_cue(tiles, at - 1, "negative")  # против минус 5 млн
    base = since or is_preposition(tiles, before, *COMPARING) or is_behind_other(tiles, at, piece)
    row = _is_of_row(tiles, piece)
    power = value.magnitude or (_shared_magnitude(tiles, stop) if base else _row_magnitude(tiles, at, stop, row=row))
    rowed = "share" not in piece.marks and _is_rowed(tiles, at, stop, value.value)
    counts = rowed or (base and _counts(piece)) or (not piece.opaque and _is_count(tiles, at, stop))
    if is_average(tiles, first, token):
        return None
    if not (power or counts) or _counts_others(tiles, stop, token) or _is_priced(tiles, stop):
        return None
    amount = value.value if value.magnitude else scaled(value.value, power)
    told = (bound.qualifier, value.qualifier, _bound_by(tiles, at - 1), verb_before(tiles.tokens, first))
    quantity = Quantity(amount, UNMEASURED, high, first_bound(*told), power)
    return Level(Figure(quantity, first, token), at, (first, token), base), stop


def _is_rowed(tiles: Tiles, at: int, stop: int, value: Decimal) -> bool:
    """``Китай - 5,1 млн тонн, Литва - [4,7]``, ``… (4,7)``, ``упал до [4,7]``: a fraction counted as its neighbours."""
    if value == value.to_integral_value():
        return False
    if is_sign(tiles, stop, "-") and is_cue(tiles, stop + 1, "export", "import"):
        return True  # из них 3,5 - экспорт
    if not _closes(tiles, stop):
        return False
    bracket = is_sign(tiles, at - 1, "(") and isinstance(value_at(tiles, at - 2), Place)
    return bracket or is_sign(tiles, at - 1, "-") or is_preposition(tiles, at - 1, "до")


def _is_count(tiles: Tiles, at: int, stop: int) -> bool:
    """``в Китай - 6 940 тракторов, в Литву - [512]``, ``…, Литве достались [512]``, ``из них [512] литовских``: things
    counted as those before them."""
    owner = value_at(tiles, stop)
    if isinstance(owner, PlaceAdjective):
        return bool(owner.cases & GEN) and _closes(tiles, stop + 1)
    whose = value_at(tiles, at - 2)
    named = isinstance(whose, Place | PlaceAdjective | Demonym) and getattr(whose, "kind", None) is not PlaceKind.CITY
    told = is_sign(tiles, at - 1, "-") or is_cue(tiles, at - 1, *VERBS)
    was = tiles.tokens.words[tiles.items[at].first - 1] == "было" or tiles.tokens.words[tiles.items[at].first] == "было"
    return _closes(tiles, stop) and (was or (named and told))


def _closes(tiles: Tiles, at: int) -> bool:
    value = value_at(tiles, at)
    return value is None or (isinstance(value, Sign) and value.text in _CLOSING)


def _behind_particles(tiles: Tiles, at: int) -> int:
    """``только [26 млн]``, ``всего лишь [26 млн]``"""
    tile = tiles.items[at]
    kinds = tiles.tokens.kinds
    for first in range(tile.first, tile.stop):
        if kinds[first] & _OPENING or not kinds[first] & KINDS[FunctionWord]:
            return first
    return tile.first


def _is_fraction(tokens: Tokens, first: int) -> bool:
    """``26,4 млн``: the four begins no number."""
    return first > 1 and tokens.words[first - 1] in _POINTS and tokens.touches(first) and tokens.touches(first - 1)


def counted(tiles: Tiles, at: int) -> int:
    """``1,2 тыс. [лифтов]``: the tile behind a number of things at tile *at*, 0 where none stands."""
    first = tiles.items[at].first
    found = number.run(tiles.tokens, first) if tiles.tokens.kinds[first] & _NUMERIC else None
    stop = 0 if found is None else _tile_behind(tiles, at, found[1])
    noun = value_at(tiles, stop + is_sign(tiles, stop, "."))
    return stop if stop and isinstance(noun, CueWord) and noun.cue == "goods" and noun.plural else 0


def _tile_behind(tiles: Tiles, at: int, token: int) -> int:
    """The first tile from *at* on that begins at *token* or behind it."""
    while at < tiles.size and tiles.items[at].first < token:
        at += 1
    return at


def _number(tokens: Tokens, first: int) -> tuple[Number, Decimal | None, int] | None:
    """``15 миллиардов``, ``15-16 миллиардов``: the number, its high end, and the place behind."""
    found = number.run(tokens, first)
    if found is None or found[0].to is not None:
        return None
    low, stop = found
    if tokens.words[stop] != "-" or not (tokens.touches(stop) and tokens.touches(stop + 1)):
        return low, None, stop
    high = number.run(tokens, stop + 1)
    if high is None or not high[0].magnitude or high[0].to is not None:
        return low, None, stop
    low = in_magnitude(low, high[0])
    return (low, high[0].value, high[1]) if low.value < high[0].value else None


def _counts(piece: Piece) -> bool:
    """The figure before is a number of things."""
    return bool(piece.levels) and not piece.levels[-1].figure.value.magnitude and _is_counted(piece.levels[-1])


def _is_counted(level: Level) -> bool:
    value = level.figure.value
    return isinstance(value, Quantity) and not value.unit.isascii()


def _is_priced(tiles: Tiles, at: int) -> bool:
    """``53 тыс. на 14 млн долларов``: the number counts things."""
    at += is_sign(tiles, at, ".")
    price = value_at(tiles, at + 1)
    return is_preposition(tiles, at, "на") and isinstance(price, Figure) and isinstance(price.value, Money)


def _counts_others(tiles: Tiles, stop: int, token: int) -> bool:
    """``37 тыс. телевизоров на 5 млн долларов``: what the number counts is its measure."""
    if token >= tiles.sentence.stop:
        return False
    point = is_sign(tiles, stop, ".") and tiles.items[stop - 1].stop <= token
    if point:
        stop, token = stop + 1, token + 1
    value = tiles.items[stop - 1].value if tiles.items[stop - 1].stop > token else value_at(tiles, stop)
    if isinstance(value, CueWord):
        return value.cue == "goods"
    kinds = tiles.tokens.kinds[token]
    return isinstance(value, Gap) and not kinds & _CLOSED and not tiles.tokens.words[token].endswith(VERBAL)


def _bound_by(tiles: Tiles, at: int) -> Qualifier:
    """``около [2 млрд]``, ``почти [2 млрд]``: what the tile before a number says of it."""
    if at < 0:
        return Qualifier.EXACT
    bound, stop = lead(tiles.tokens, tiles.items[at].first)
    return bound.qualifier if stop == tiles.items[at].stop else Qualifier.EXACT


def _shared_magnitude(tiles: Tiles, at: int) -> int:
    """That of the figure that ``до`` opens at tile *at*, else 0."""
    reached = value_at(tiles, at)
    if not isinstance(reached, Figure) or tiles.tokens.words[tiles.items[at].first] != "до":
        return 0
    return reached.value.magnitude


def _is_of_row(tiles: Tiles, piece: Piece) -> bool:
    """``экспорт и импорт составили``"""
    places = [said.at for said in piece.said[-2:]]
    return len(places) > 1 and places[1] == places[0] + 2 and is_sign(tiles, places[0] + 1, "и")


def _row_magnitude(tiles: Tiles, at: int, stop: int, *, row: bool) -> int:
    """``соответственно 2,1 [и 3,8 млрд]``, ``2,1 [и 3,8 млрд] соответственно``: that of the next figure, else 0; in a
    *row* of topics too."""
    joint, last = value_at(tiles, stop), value_at(tiles, stop + 1)
    if not isinstance(joint, Sign) or joint.text != "и" or not isinstance(last, Figure):
        return 0
    around = (value_at(tiles, i) for i in (at - 1, stop + 2, stop + 3))
    return last.value.magnitude if row or any(map(_is_respectively, around)) else 0


def _is_respectively(value: TileValue | None) -> bool:
    if isinstance(value, Preposition):
        return value.word == "соответственно"
    return isinstance(value, CueWord) and value.cue == "respectively"
