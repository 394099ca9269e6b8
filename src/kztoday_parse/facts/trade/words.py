"""What the words of a piece say: topics, parties, goods, marks."""

from __future__ import annotations

from ...grammar.people import RolePhrase
from ...lexicon.senses import ACC, GEN, INS, KINDS, NOM, CueWord, FunctionWord, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles, TileValue
from ..leaves import cue_cases
from .bare import bare_number
from .elements import Said
from .ends import end
from .piece import Piece
from .terms import COMPARING, FRAMES, MOVES, OTHER, QUIET, TOPICS, TRENDS, VERBS

__all__ = ["read_cue", "read_end", "read_gap", "read_quiet", "read_role"]

_CLOSED = KINDS[FunctionWord]
_NOMINAL = frozenset({VerbForm.NOUN, VerbForm.OTHER})


def read_end(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A state at one end of trade; behind a word of comparison it is no end."""
    if isinstance(tile.value, Preposition) and tile.value.word in COMPARING:
        piece.marks.add("than")
    found = None if "than" in piece.marks else end.run(tiles, at)
    if found is None:
        return at + 1
    piece.ends.append(found[0])
    return found[1]


def read_role(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """Many people in one role of trade are a party; any other role is a subject of its own."""
    stop = read_end(tiles, at, tile, piece)
    party = piece.ends and piece.ends[-1].at == at
    piece.opaque = piece.opaque or not (party or _depends(tile))
    return stop


def _depends(tile: Tile) -> bool:
    """``цель президентов``: a role that is no subject."""
    return isinstance(tile.value, RolePhrase) and not tile.value.cases & NOM


def read_quiet(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """People by name, and values that give no figure, say nothing of trade."""
    return at + 1


def read_cue(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A cue: a topic, goods, a party, or a mark of the piece."""
    word = tile.value
    assert isinstance(word, CueWord)
    piece.marks.add(word.lemma if word.cue == "clause" else word.cue)
    if word.cue in MOVES:
        piece.forms.add(word.form)
        piece.trend = TRENDS.get(word.cue, piece.trend)
    if word.cue == "goods":
        _add_goods(tiles, at, tile, piece)
    elif word.cue in TOPICS:
        piece.said.append(_said(tiles, at, tile, word))
        piece.forms.add(word.form)
    elif (found := end.run(tiles, at)) is not None:
        piece.ends.append(found[0])
        return found[1]
    elif word.cue not in QUIET:
        piece.opaque = True
    return at + 1


def _add_goods(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> None:
    """Goods joined by ``и`` are one: ``муки и зерна``."""
    joint = tiles.items[at - 1].value if at else None
    start, first = at, tile.first
    if piece.goods and piece.goods[-1][1][1] == tile.first - 1 and isinstance(joint, Sign):
        start, (first, _) = piece.goods.pop()
    piece.goods.append((start, (first, tile.stop)))


def _said(tiles: Tiles, at: int, tile: Tile, word: CueWord) -> Said:
    verbal = word.cue in VERBS or word.form not in _NOMINAL
    before, cases = _before(tiles, at), cue_cases(tiles, at)
    head = verbal or not cases or _rules(before, cases) or _is_shared(tiles, at, before)
    domestic = isinstance(before, CueWord) and before.cue == "domestic"
    return Said(OTHER if domestic else TOPICS[word.cue], verbal, head, at, (tile.first, tile.stop))


def _is_shared(tiles: Tiles, at: int, before: TileValue | None) -> bool:
    """``на экспорт пришлось``"""
    behind = tiles.items[at + 1].value if at + 1 < tiles.size else None
    shares = isinstance(behind, CueWord) and behind.cue == "share"
    return shares and isinstance(before, Preposition) and before.word == "на"


def _before(tiles: Tiles, at: int) -> TileValue | None:
    """What stands before a noun and its adjectives."""
    i = at - 1
    while i >= 0 and isinstance(tiles.items[i].value, PlaceAdjective):
        i -= 1
    if i > 0 and _is_word(tiles.items[i]) and isinstance(tiles.items[i - 1].value, Preposition):
        i -= 1
    return tiles.items[i].value if i >= 0 else None


def _is_word(tile: Tile) -> bool:
    """One word that nobody read, or an adjective that only frames the noun."""
    value = tile.value
    if isinstance(value, CueWord):
        return value.cue in FRAMES and value.form is VerbForm.OTHER
    return isinstance(value, Gap) and tile.stop == tile.first + 1


def _rules(before: TileValue | None, cases: int) -> bool:
    """A noun rules its clause in the nominative or accusative without a preposition, and in ``объем экспорта``,
    ``с экспортом``."""
    if isinstance(before, Preposition):
        return before.word in ("с", "со") and bool(cases & INS)
    if isinstance(before, CueWord) and before.form is VerbForm.NOUN and cases & GEN:
        return before.cue in FRAMES  # объем экспорта rules, сальдо торговли does not
    return bool(cases & (NOM | ACC)) or (isinstance(before, CueWord) and before.cue in FRAMES)


def read_gap(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """Words that nobody read make the piece opaque, unless all are of closed classes; a number without a
    measure waits for that of a figure beside it."""
    number = bare_number(tiles, at)
    if number is not None:
        piece.levels.append(number[0])
        return number[1]
    if not piece.opaque:
        kinds = tiles.tokens.kinds
        piece.opaque = not all(kinds[i] & _CLOSED for i in range(tile.first, tile.stop))
    return at + 1
