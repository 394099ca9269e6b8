"""What words that nobody read say of a piece: a bare number, a firm, a verb, or a subject of its own."""

from __future__ import annotations

from ...grammar.change import WAYS
from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.unread import Unread
from ...grammar.when import When, WhenRole
from ...lexicon.senses import (
    GEN,
    KINDS,
    NOM,
    ChangeWord,
    CueWord,
    Demonym,
    FunctionWord,
    Magnitude,
    Month,
    Numeral,
    Place,
    Preposition,
    QualifierWord,
    TimeWord,
    Vague,
    VerbForm,
)
from ...mentions import Gap, Tile, Tiles
from ...model import Quantity
from ..leaves import is_cue, is_negated, is_preposition, is_sign, value_at
from .bare import bare_number, counted
from .elements import End, Role, Where
from .figures import is_gain, is_step
from .piece import Piece
from .refused import stands_for
from .terms import GENITIVE, MOVES, OFFICES, PAST, VERBAL, VERBS
from .times import of_adjective

__all__ = ["read_gap"]

_QUIET_KINDS = (FunctionWord, Numeral, Vague, Magnitude, TimeWord, Month, ChangeWord, QualifierWord)
_MORE = KINDS[ChangeWord]  # больше, меньше: what has a figure is a tile of its own
_CLOSED = sum(KINDS[kind] for kind in _QUIET_KINDS)  # words of closed classes, and of values that nobody read
_ADJECTIVE = (*GENITIVE, "ый", "ий", "ая", "яя", "ую", "юю", "ое", "ее", "ые", "ие")
_OF_GOODS = (*GENITIVE, "а", "я", "ы", "и", "ов", "ев")
_WEIGHTS = frozenset({"t", "kg", "m3", "liter"})
_LONG_AGO = frozenset({"раньше", "прежде", "обычно"})
_COMING = ("следующ", "предстоящ")
_YEARS = frozenset({"лет", "года", "годы", "годов"})
_OF_ALL = frozenset({"всего", "всех"})
_MOVING = frozenset({"export", "import", "shipment"})
_COPULAS = frozenset({"оказаться", "стать", "остаться", "оставаться", "являться"})
_BELITTLING = ("каки", "жалки", "скромн", "считан", "несчастн", "сущи", "смешн", "ничтожн")
_NEUTER = ("ло", "лось")
_LEVEL_CUES = frozenset({"worth", "bulk", "mark", "measure"})


def read_gap(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """Words that nobody read make the piece opaque, unless all are of closed classes; a number without a
    measure waits for that of a figure beside it."""
    stop = counted(tiles, at) or _read_number(tiles, at, piece)
    if stop:
        return stop
    month = of_adjective(tiles, at, tile)
    if month is not None:
        piece.times += (month,)
        return at + 1
    _note_office(tiles, at, tile, piece)
    if _is_firm(tiles, at, tile):
        piece.marks |= {"project"}
    kinds = tiles.tokens.kinds
    words = tiles.tokens.words[tile.first : tile.stop]
    if words[0].startswith("ближайш") or (words[0].startswith(_COMING) and not _YEARS.isdisjoint(words)):
        piece.marks |= {"later"}  # в ближайшие годы, в течение следующих семи лет
        return at + 1
    if not _LONG_AGO.isdisjoint(words):
        piece.marks |= {"later"}  # раньше вывозили по 5 млн тонн
    if "ежегодно" in words:
        piece.marks |= {"per_year"}
    more = match_sense(tiles.tokens, tile.stop - 1, ChangeWord) if kinds[tile.stop - 1] & _MORE else None
    if more is not None and not _is_most(tiles, at + 1):
        piece.marks |= {"more"}
        piece.trend = piece.trend or WAYS.get(more[0].kind, 0)
    if "amount" in tiles.cues and _is_predicate(tiles, at):
        piece.marks |= {"rank"}
    elif not piece.opaque:
        _read_words(tiles, at, tile, piece)
    return at + 1


def _is_predicate(tiles: Tiles, at: int) -> bool:
    """``[щедрее других] оказалась Дания``, ``[самой смелой] стала Чехия``: what is said of the first of a list."""
    at += isinstance(value_at(tiles, at + 1), When | Unread)  # щедрее других за полгода оказалась
    verb, state = value_at(tiles, at + 1), value_at(tiles, at + 2)
    copula = isinstance(verb, CueWord) and verb.lemma in _COPULAS
    return copula and isinstance(state, Place | Demonym) and bool(state.cases & NOM)


def _is_most(tiles: Tiles, at: int) -> bool:
    """``больше [всего]``, ``больше [всех]``: no comparison."""
    word = value_at(tiles, at)
    return isinstance(word, CueWord) and word.lemma in _OF_ALL


def _note_office(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> None:
    """``Белстат``, ``«Газпром»``; ``закупил у «Газпрома»``."""
    code = OFFICES.get(tiles.tokens.words[tile.first])
    if code is None:
        return
    if any(is_preposition(tiles, i, "у", "от") for i in (at - 1, at - 2)):
        piece.ends += (End(Role.FROM, (code,), GEN, at, (tile.first, tile.stop)),)
    else:
        piece.office = code


def _read_number(tiles: Tiles, at: int, piece: Piece) -> int:
    """The tile behind a number without a measure, 0 where none stands."""
    found = None if is_negated(tiles, at) else bare_number(tiles, at, piece)
    if found is None:
        return 0
    level, stop = found
    by = is_preposition(tiles, at - 1, "на")
    if stands_for(tiles, at) or is_gain(tiles, at):
        return stop
    more = by and tiles.tokens.kinds[level.figure.stop] & _MORE  # на 5 млн больше
    if not by or not (more or (not _is_price(piece) and is_step(tiles, at, stop, piece))):
        piece.marks |= {"на"} if by else frozenset()
        piece.levels += (level,)
    return stop


def _is_price(piece: Piece) -> bool:
    """``42 тыс. тонн муки на [19 млн]``"""
    return bool(piece.levels) and isinstance(piece.levels[-1].figure.value, Quantity)


def _read_words(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> None:
    """A verb or an adjective of what was told, words of closed classes, else a subject of its own."""
    kinds = tiles.tokens.kinds
    verb = _goes_on(tiles, at, tile, piece) or _describes(tiles, at, tile)
    piece.marks |= {"verb"} if verb else frozenset()
    if _sorts_again(tiles, at, tile, piece) or _goes_on_with_goods(tiles, at, tile, piece):
        piece.goods += ((at, (tile.first, tile.stop)),)
        return
    goods = _weighed(tiles, at, tile)
    if goods is not None:
        piece.goods += ((at, goods),)
        if goods[1] == tile.stop:
            return
    belittles = tiles.tokens.words[tile.first].startswith(_BELITTLING) and isinstance(value_at(tiles, at + 1), Figure)
    quiet = verb or belittles or _sorts(tiles, at, tile) or _is_traded(tiles, at, tile)
    quiet = quiet or all(kinds[i] & _CLOSED for i in range(tile.first, tile.stop))
    piece.opaque = not quiet


def _is_firm(tiles: Tiles, at: int, tile: Tile) -> bool:
    """``инвестиции Chevron``, ``Chevron вложит``: a name that no list holds is a firm's."""
    raw = tiles.tokens.raw[tile.first]
    if not raw[0].isupper():
        return False
    before, behind = value_at(tiles, at - 1), value_at(tiles, at + 1)
    if isinstance(before, CueWord) and before.cue == "investment":
        return True
    return raw.isascii() and isinstance(behind, CueWord) and behind.cue == "invest"


def _describes(tiles: Tiles, at: int, tile: Tile) -> bool:
    """``составил внушительные $24,2 млрд``: an adjective of the figure."""
    verb = value_at(tiles, at - 1)
    moves = isinstance(verb, CueWord) and verb.cue in MOVES
    return moves and tile.stop == tile.first + 1 and isinstance(value_at(tiles, at + 1), Figure)


def _sorts(tiles: Tiles, at: int, tile: Tile) -> bool:
    """``калийных [удобрений]``, ``[масло] подсолнечное``: an adjective of the goods."""
    if tile.stop > tile.first + 1 or not (is_cue(tiles, at + 1, "goods") or is_cue(tiles, at - 1, "goods")):
        return False
    return tiles.tokens.words[tile.first].endswith(_ADJECTIVE)


def _sorts_again(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> bool:
    """``подсолнечного масла - A, [рапсового] - B``: an adjective for the goods told before."""
    if at != piece.first or tile.stop > tile.first + 1 or not is_sign(tiles, at + 1, "-"):
        return False
    if tiles.tokens.kinds[tile.first] & _CLOSED:
        return False  # первой - 5 млн, второй - 3 млн
    return piece.opener in (",", "и", "а", ";") and tiles.tokens.words[tile.first].endswith(GENITIVE)


def _goes_on_with_goods(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> bool:
    """``импорт сахара, [печенья] и [масел] составил``: more goods, that no list holds."""
    listed = is_cue(tiles, at - 2, "goods") or (piece.goods and piece.goods[-1][1][1] == tile.first - 1)
    if not listed or not (is_sign(tiles, at - 1, ",") or is_sign(tiles, at - 1, "и")):
        return False
    words, kinds = tiles.tokens.words, tiles.tokens.kinds
    behind = is_sign(tiles, at + 1, "и") or is_cue(tiles, at + 1, *MOVES)
    return behind and all(words[i].endswith(_OF_GOODS) and not kinds[i] & _CLOSED for i in range(tile.first, tile.stop))


def _weighed(tiles: Tiles, at: int, tile: Tile) -> Where | None:
    """``5 тыс. тонн [битумной мастики]``: goods that no list holds, in the genitive behind their weight."""
    figure = value_at(tiles, at - 1)
    if not isinstance(figure, Figure) or not isinstance(figure.value, Quantity) or figure.value.unit not in _WEIGHTS:
        return None
    words, kinds, stop = tiles.tokens.words, tiles.tokens.kinds, tile.first
    while stop < tile.stop and not kinds[stop] & _CLOSED and words[stop].endswith(_OF_GOODS):
        stop += 1
    behind = isinstance(value_at(tiles, at + 1), CueWord) or is_sign(tiles, at + 1, "и")
    sorts = words[stop - 1].endswith(GENITIVE) and behind  # овощной [и фруктовой] продукции
    plain = stop > tile.first and not sorts and not words[stop - 1].endswith(VERBAL)
    return (tile.first, stop) if plain else None


def _is_traded(tiles: Tiles, at: int, tile: Tile) -> bool:
    """``поставки [вишни]``, ``поставки вишни и [черешни]``: goods that no list holds, behind what moves them."""
    if is_sign(tiles, at - 1, "и") and isinstance(value_at(tiles, at - 2), Gap):
        at -= 2
    noun = value_at(tiles, at - 1)
    if not isinstance(noun, CueWord) or noun.cue not in _MOVING or noun.form is not VerbForm.NOUN:
        return False
    if not tiles.tokens.raw[tile.first][0].islower():
        return False  # поставки Газпрома
    words, kinds = tiles.tokens.words, tiles.tokens.kinds
    return all(words[i].endswith(_OF_GOODS) and not kinds[i] & _CLOSED for i in range(tile.first, tile.stop))


def _goes_back(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> bool:
    """``экспорт - 5 млн, хотя годом ранее [набежало] 7 млн``: no verb of the sentence before it moves anything."""
    when = value_at(tiles, at - 1)
    base = isinstance(when, When) and when.role is WhenRole.BASE and isinstance(value_at(tiles, at + 1), Figure)
    verb = tile.stop == tile.first + 1 and tiles.tokens.words[tile.first].endswith(_NEUTER)
    if not (base and verb and piece.opener):
        return False
    return not any(is_cue(tiles, i, *VERBS) for i in range(at))


def _goes_on(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> bool:
    """``… и застрял на отметке 5 млн``, ``…, хотя годом ранее набежало 7 млн``: a verb that opens a piece has the
    subject told before."""
    if _goes_back(tiles, at, tile, piece):
        return True
    if at != piece.first or tile.stop > tile.first + 1 or not tiles.tokens.words[tile.first].endswith(PAST):
        return False
    behind = value_at(tiles, at + 1)
    return isinstance(behind, Figure | Preposition) or (isinstance(behind, CueWord) and behind.cue in _LEVEL_CUES)
