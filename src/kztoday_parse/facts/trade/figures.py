"""What the figures of a piece say: levels, steps, bases."""

from __future__ import annotations

from ...grammar.change import SIGNS, WAYS, Change
from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.when import When, WhenRole
from ...lexicon.senses import ChangeWord, CueWord, Preposition, VerbForm
from ...mentions import Gap, Tile, Tiles, TileValue
from ...model import Money, Quantity
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .elements import Level
from .piece import Piece
from .refused import is_behind_other, is_no_level
from .terms import BALANCES, COMPARING, FRAMES, GENITIVE, MOVES, PAST, PRESENT, TRENDS, WAS

__all__ = ["is_gain", "is_moved_to", "is_step", "read_figure"]

_MEASURED = frozenset({"amount", "worth", "wares", "goods", "share"})
_SIGNED = frozenset({"negative", "rise"})
_GAINING = frozenset("потерять терять недосчитаться недополучить лишиться прибавить прибавлять".split())
_STEP = 5  # tiles: a figure, a year, the sign that opens the piece
_NOUN_PHRASE = 4  # tiles
_FRAMED = FRAMES - TRENDS.keys()
_ADDED = frozenset({"плюс", "прирост"})
_INCREMENTS = TRENDS.keys() | {"exceed"}


def read_figure(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A sum or a quantity: a level, unless it is a price, an increment, or only compared with."""
    figure = tile.value
    assert isinstance(figure, Figure)
    _note_verb(tiles, tile, figure, piece)
    piece.forms |= {VerbForm.PAST} if tiles.tokens.words[tile.first - 1] in WAS else frozenset()
    before = value_at(tiles, at - 1)
    if isinstance(before, Gap | When) and tiles.tokens.words[tile.first - 1].startswith(PRESENT):
        before = value_at(tiles, at - 2)  # с нынешних 5 млн
    if isinstance(before, CueWord) and before.cue in _SIGNED and isinstance(value_at(tiles, at - 2), Preposition):
        before = value_at(tiles, at - 2)  # против минус 5 млн
    governed = before.word if isinstance(before, Preposition) else ""
    if "на" in tiles.tokens.words[tile.first : figure.first]:
        governed = "на"  # более чем на 5 млн
    if piece.against and _is_reached(tiles, at, tile, governed):
        piece.marks -= {"than"}  # вырос по сравнению с 2023 годом до 5 млн
    if is_no_level(tiles, at, figure, piece):
        return at + 1
    if _moves_by(tiles, at, piece, figure, governed):
        piece.step = Level(figure, at, (tile.first, tile.stop))
        return at + 1
    if piece.compares and not _versus(before):
        return at + 1
    if governed == "на":
        piece.marks |= {"на"}
    base = (governed in ("с", "со") and "rank" not in piece.marks) or piece.compares or _is_standard(tiles, at)
    base = base or is_behind_other(tiles, at, piece)
    led = not piece.opaque and (tile.first < figure.first or bool(piece.marks & MOVES))
    piece.levels += (Level(figure, at, (tile.first, tile.stop), base, led),)
    return at + 1


def _is_standard(tiles: Tiles, at: int) -> bool:
    """``на 5% меньше [7 млн долларов] 2022 года``, ``… меньше рекордных [7 млн]``: the figure compared with."""
    first = at - 1 - is_cue(tiles, at - 1, "light")
    if first < 0 or not isinstance(tiles.items[first].value, Change):
        return False
    found = match_sense(tiles.tokens, tiles.items[first].stop - 1, ChangeWord)
    return found is not None and found[0].kind in WAYS


def _is_reached(tiles: Tiles, at: int, tile: Tile, governed: str) -> bool:
    """``до 5 млн``, ``с 3 млн до 5 млн``"""
    words = tiles.tokens.words
    if governed in ("с", "со"):
        return words[tile.stop] == "до"
    return words[tile.first] == "до"


def is_moved_to(tiles: Tiles, at: int) -> bool:
    """``похорошел до [5 млн]``: a verb that nobody knows, and what was reached."""
    verb = tiles.items[at - 1] if at else None
    return verb is not None and isinstance(verb.value, Gap) and tiles.tokens.words[verb.stop - 1].endswith(PAST)


def _note_verb(tiles: Tiles, tile: Tile, figure: Figure, piece: Piece) -> None:
    """The verb inside a figure's own tile (``превысит 5 млн``) tells what the clause is; ``более чем на 5 млн``
    compares nothing."""
    for i in range(tile.first, figure.first):
        found = match_sense(tiles.tokens, i, CueWord)
        if found is not None and found[0].cue != "than":
            piece.marks |= {found[0].cue}
            piece.forms |= {found[0].form} if found[0].cue in MOVES else frozenset()


def _moves_by(tiles: Tiles, at: int, piece: Piece, figure: Figure, governed: str) -> bool:
    """``вырос на 5 млн``, ``на 5 млн вырос``, ``превысил … на 5 млн``: by how much, not how much."""
    if is_gain(tiles, at) or _is_added(tiles, at, piece) or _is_growth(tiles, at, piece):
        return True
    if governed != "на" or (_is_price_of(piece, figure) and not _is_more(tiles, at + 1)):
        return False
    return is_step(tiles, at, at + 1, piece)


def is_step(tiles: Tiles, at: int, stop: int, piece: Piece) -> bool:
    """``вырос на [5 млн]``: the figure from the tile *at* to *stop* that ``на`` governs; ``на [5 млн] (7%) больше``."""
    if is_sign(tiles, stop, "(") and is_sign(tiles, stop + 2, ")") and _is_more(tiles, stop + 3):
        return isinstance(value_at(tiles, stop + 1), Change)
    behind = value_at(tiles, stop + is_sign(tiles, stop, "."))  # $5 млн.
    if isinstance(behind, CueWord) and behind.cue in _INCREMENTS:
        return True
    acts = not piece.trend and any(said.verbal for said in piece.said)  # ввезли на 5 млн, или на 7% больше
    if not acts and _in_other_words(tiles, stop):
        return True
    if _is_more(tiles, stop) or _is_base(value_at(tiles, at - 2 - is_sign(tiles, at - 2, ","))):
        return True
    told_again = is_cue(tiles, at - 2, "light") and at - 2 == piece.first  # вырос до 5 млн, то есть на 3 млн
    if (piece.stepped or told_again) and piece.trend and not piece.marks & _MEASURED:
        return True  # вырос на 5 млн, импорт - на 3 млн
    return "more" in piece.marks or ("amount" not in piece.marks and bool(piece.marks & _INCREMENTS))


def is_gain(tiles: Tiles, at: int) -> bool:
    """``потеряла [5 млн долларов] экспорта``, ``прибавил за год [5 млн]``, ``с минусом в [5 млн]``"""
    if is_preposition(tiles, at - 1, "в", "на") and is_cue(tiles, at - 2, "negative", "rise"):
        sign = tiles.tokens.words[tiles.items[at - 2].first].startswith(tuple(SIGNS))
        return sign and tiles.cues.isdisjoint(BALANCES)
    verb = value_at(tiles, at - 1)
    if isinstance(verb, When) or is_cue(tiles, at - 1, "light"):
        verb = value_at(tiles, at - 2)
    return isinstance(verb, CueWord) and verb.lemma in _GAINING


def _is_added(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``20 тыс. тонн (+[8 тыс. тонн])``, ``(прирост [8 тыс. тонн])``; ``сальдо: +[8 млн долларов]`` is none."""
    if piece.opener not in ("(", ",") or at != piece.first + 1 or is_cue(tiles, piece.first - 2, "balance", "surplus"):
        return False
    word = value_at(tiles, at - 1)
    if not is_sign(tiles, at - 1, "+") and not (isinstance(word, CueWord) and word.lemma in _ADDED):
        return False
    before = range(max(at - _STEP, 0), at - 2)
    return any(isinstance(value_at(tiles, i), Figure) or is_cue(tiles, i, *TRENDS) for i in before)


def _is_growth(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``прирост экспорта составил [5 млн тонн]``; ``рост экспорта до 5 млн`` reached them."""
    told = "growth" in piece.marks and ("amount" in piece.marks or is_sign(tiles, at - 1, "-"))
    if not told or piece.levels or tiles.tokens.words[tiles.items[at].first] == "до":
        return False
    return not piece.said or _is_what_grew(tiles, piece.said[0].at)


def _is_what_grew(tiles: Tiles, at: int) -> bool:
    """``прирост объема чешского [экспорта]``; ``рост показал импорт`` tells of what its verb does."""
    first = at - 1
    while first > max(at - _NOUN_PHRASE, 0) and _qualifies(tiles, first):
        first -= 1
    return is_cue(tiles, first, *TRENDS)


def _qualifies(tiles: Tiles, at: int) -> bool:
    """``объема``, ``чешского``"""
    adjective = tiles.tokens.words[tiles.items[at].stop - 1].endswith(GENITIVE)
    return adjective or is_cue(tiles, at, *_FRAMED)


def _is_price_of(piece: Piece, figure: Figure) -> bool:
    """``140 тыс. тонн на 390 млн долларов``"""
    before = piece.levels[-1].figure.value if piece.levels else None
    return isinstance(figure.value, Money) and isinstance(before, Quantity)


def _is_more(tiles: Tiles, at: int) -> bool:
    """``на 5 млн долларов больше``"""
    at += is_sign(tiles, at, ".")
    if at >= tiles.size:
        return False
    found = match_sense(tiles.tokens, tiles.items[at].first, ChangeWord)
    return found is not None and found[0].kind in WAYS


def _is_base(value: TileValue | None) -> bool:
    """``больше, чем в 2023 году[,] на 5 млн долларов``"""
    return isinstance(value, When) and value.role is WhenRole.BASE


def _in_other_words(tiles: Tiles, at: int) -> bool:
    """``на 5 млн долларов, или на 7%``"""
    at += is_sign(tiles, at, ",")
    if not is_sign(tiles, at, "или"):
        return False
    return isinstance(value_at(tiles, at + 1 + isinstance(value_at(tiles, at + 1), Preposition)), Change)


def _versus(before: TileValue | None) -> bool:
    """``против 384 тыс. тонн``: the figure compared with is told itself."""
    if isinstance(before, Preposition):
        return before.word in COMPARING
    return isinstance(before, CueWord) and before.cue == "than"
