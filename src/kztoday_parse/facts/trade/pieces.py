"""A sentence cut into pieces: as much as may hold one statement, with what it says of trade.

``sentence = piece {joint piece}``: commas, colons and brackets part pieces always, ``и`` and ``а`` only behind
a figure (``вырос в 1,8 раза и достиг …``, but ``Беларуси и Армении``). Dashes part nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import attrs

from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.leaves import match_sense
from ...grammar.people import People, RolePhrase
from ...grammar.unread import Unread
from ...grammar.when import When, WhenRole
from ...lexicon.senses import (
    ACC,
    INS,
    NOM,
    ChangeKind,
    ChangeWord,
    CueWord,
    Demonym,
    FunctionWord,
    Place,
    PlaceAdjective,
    Preposition,
    VerbForm,
)
from ...mentions import Gap, Sign, Tile, Tiles
from ...model import Money
from .elements import End, Growth, Level, Role, Said, Time, Where
from .ends import end
from .terms import FALL, OTHER, RISE, TOPICS

__all__ = ["Piece", "pieces"]

_ALWAYS = frozenset({",", ";", ":", "(", ")"})
_BEHIND_FIGURE = frozenset({"и", "а", "но", "или", "зато", "однако"})
_FRAMES = frozenset({"measure", "share", "rise", "fall", "worth", "light", "mutual", "foreign", "direct"})
_MOVES = frozenset({RISE, FALL, "amount", "exceed"})
_TRENDS = {RISE: 1, FALL: -1}
# Cues that an elliptic piece may hold: they say nothing that would need a subject of its own.
_QUIET = _FRAMES | _MOVES | frozenset(
    "mark goods country economy partner actors capital same_time year_before pronoun our rank respectively manage"
    " bilateral there than plan wish target".split()
)  # fmt: skip


@attrs.define
class Piece:
    """What one piece of a sentence says, each list in the order of the text."""

    opener: str
    first: int
    stop: int = 0
    said: list[Said] = attrs.field(factory=list)
    levels: list[Level] = attrs.field(factory=list)
    growths: list[Growth] = attrs.field(factory=list)
    times: list[Time] = attrs.field(factory=list)
    ends: list[End] = attrs.field(factory=list)
    goods: list[tuple[int, Where]] = attrs.field(factory=list)
    marks: set[str] = attrs.field(factory=set)
    forms: set[VerbForm] = attrs.field(factory=set)
    against: list[When] = attrs.field(factory=list)
    opaque: bool = False

    @property
    def valued(self) -> bool:
        """It has a figure or a change."""
        return bool(self.levels or self.growths)


def pieces(tiles: Tiles) -> list[Piece]:
    """The pieces of a sentence that hold anything, in order."""
    found = [Piece("", 0)]
    at = 0
    while at < tiles.size:
        value = tiles.items[at].value
        if type(value) is Sign and _parts(value.text, found[-1]) and not _joins_goods(tiles, at):
            found[-1].stop = at
            found.append(Piece(value.text, at + 1))
            at += 1
        else:
            at = _read(tiles, at, found[-1])
    found[-1].stop = tiles.size
    _share_out(found)
    return [each for each in found if each.stop > each.first or each.opener in "()"]


def _share_out(found: Sequence[Piece]) -> None:
    """Behind ``на Нидерланды пришлось …`` every ``на`` of the sentence gives a share."""
    shared = False
    for piece in found:
        shared = shared or "share" in piece.marks
        if shared:
            piece.ends = [
                attrs.evolve(each, role=Role.SHARE) if each.preposition == "на" and not piece.said else each
                for each in piece.ends
            ]


def _parts(text: str, piece: Piece) -> bool:
    return text in _ALWAYS or (text in _BEHIND_FIGURE and piece.valued)


def _joins_goods(tiles: Tiles, at: int) -> bool:
    """``5 млн тонн нефти и газа``"""
    neighbours = tiles.items[at - 1 : at + 2 : 2] if at else []
    return len(neighbours) == 2 and all(
        isinstance(tile.value, CueWord) and tile.value.cue == "goods" for tile in neighbours
    )


def _read(tiles: Tiles, at: int, piece: Piece) -> int:
    """One element of the piece, and the tile behind it."""
    tile = tiles.items[at]
    reader = _READERS.get(type(tile.value))
    if reader is None:
        piece.opaque = piece.opaque or type(tile.value) is not Sign
        return at + 1
    return reader(tiles, at, tile, piece)


def _read_end(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    found = None if "than" in piece.marks else end.run(tiles, at)
    if found is None:
        return at + 1
    piece.ends.append(found[0])
    return found[1]


def _read_role(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    stop = _read_end(tiles, at, tile, piece)
    piece.opaque = piece.opaque or not piece.ends or piece.ends[-1].at != at
    return stop


def _read_quiet(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """People by name, and values that give no figure, say nothing of trade."""
    return at + 1


def _read_cue(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    word = tile.value
    assert isinstance(word, CueWord)
    if word.form is not VerbForm.GERUND or word.cue != "wish":  # хотя
        piece.marks.add(word.cue)
    if word.cue in _MOVES:
        piece.forms.add(word.form)
    if word.cue == "goods":
        _add_goods(tiles, at, tile, piece)
    elif word.cue in TOPICS:
        piece.said.append(_said(tiles, at, tile, word))
    elif (found := end.run(tiles, at)) is not None:
        piece.ends.append(found[0])
        return found[1]
    elif word.cue not in _QUIET and word.cue != "exceed":
        piece.opaque = True
    return at + 1


def _add_goods(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> None:
    """Goods joined by ``и`` are one: ``муки и зерна``."""
    joint = tiles.items[at - 1].value if at else None
    if piece.goods and piece.goods[-1][0] == at - 2 and isinstance(joint, Sign):
        first = piece.goods.pop()[1][0]
    else:
        first = tile.first
    piece.goods.append((at, (first, tile.stop)))


def _said(tiles: Tiles, at: int, tile: Tile, word: CueWord) -> Said:
    verbal = word.form is not VerbForm.NOUN and word.form is not VerbForm.OTHER
    head = verbal or bool(word.cases & (NOM | ACC)) or not word.cases or _leads(tiles, at, word)
    before = tiles.items[at - 1].value if at else None
    domestic = isinstance(before, CueWord) and before.cue == "domestic"
    return Said(OTHER if domestic else TOPICS[word.cue], verbal, head, at, (tile.first, tile.stop))


def _leads(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``объем экспорта``, ``с экспортом``: a noun in an oblique case that rules all the same."""
    i = at - 1
    while i >= 0 and isinstance(tiles.items[i].value, PlaceAdjective):
        i -= 1
    before = tiles.items[i].value if i >= 0 else None
    if isinstance(before, CueWord):
        return before.cue in _FRAMES
    return isinstance(before, Preposition) and before.word in ("с", "со") and bool(word.cases & INS)


def _read_figure(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    figure = tile.value
    assert isinstance(figure, Figure)
    _note_verb(tiles, tile, figure, piece)
    before = tiles.items[at - 1].value if at else None
    governed = before.word if isinstance(before, Preposition) else ""
    if isinstance(figure.value, Money) and (governed == "по" or _is_price(tiles, at + 1)):
        return at + 1
    if "than" in piece.marks and not _versus(tiles, at):
        return at + 1
    if governed == "на" and _moves_by(tiles, at, piece):
        return at + 1
    base = governed in ("с", "со") or "than" in piece.marks
    piece.levels.append(Level(figure, at, (tile.first, tile.stop), base))
    return at + 1


def _note_verb(tiles: Tiles, tile: Tile, figure: Figure, piece: Piece) -> None:
    """The verb inside a figure's own tile (``превысит 5 млн``) tells what the clause is."""
    for i in range(tile.first, figure.first):
        found = match_sense(tiles.tokens, i, CueWord)
        if found is not None:
            piece.marks.add(found[0].cue)
            piece.forms.add(found[0].form)


def _is_price(tiles: Tiles, at: int) -> bool:
    """``180 долларов за тысячу``, ``40 долларов с тонны``."""
    value = tiles.items[at].value if at < tiles.size else None
    return isinstance(value, Preposition) and value.word == "за"


def _moves_by(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``вырос на 5 млн``, ``на 5 млн вырос``: by how much, not how much."""
    behind = tiles.items[at + 1].value if at + 1 < tiles.size else None
    if isinstance(behind, CueWord) and behind.cue in _TRENDS:
        return True
    return "amount" not in piece.marks and bool(piece.marks & _TRENDS.keys())


def _versus(tiles: Tiles, at: int) -> bool:
    """``против 384 тыс. тонн``: the figure compared with is told itself."""
    before = tiles.items[at - 1].value if at else None
    return isinstance(before, CueWord) and before.cue == "than"


def _read_change(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    change = tile.value
    assert isinstance(change, Change)
    trend = sum(_TRENDS.get(mark, 0) for mark in piece.marks)
    told = change.difference or (trend and "amount" in piece.marks and "share" not in piece.marks)
    if told and "than" not in piece.marks:
        compares = _compares(tiles, tile) or _exceeds(tiles, at + 1)
        piece.growths.append(Growth(change.percent(trend), at, (tile.first, tile.stop), compares))
    return at + 1


def _exceeds(tiles: Tiles, at: int) -> bool:
    """``на 8% превысив показатель``"""
    behind = tiles.items[at].value if at < tiles.size else None
    return isinstance(behind, CueWord) and behind.cue == "exceed"


def _compares(tiles: Tiles, tile: Tile) -> bool:
    """``на 5% больше``: a comparison, which is growth only against a period before."""
    found = match_sense(tiles.tokens, tile.stop - 1, ChangeWord)
    return found is not None and found[0].kind in (ChangeKind.MORE, ChangeKind.LESS)


def _read_when(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    when = tile.value
    assert isinstance(when, When)
    based = any(level.base for level in piece.levels)
    if not based and ("than" in piece.marks or when.role is WhenRole.BASE):
        piece.against.append(when)
    else:
        piece.times.append(Time(when, at, (tile.first, tile.stop)))
    return at + 1


def _read_gap(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    tokens = tiles.tokens
    piece.opaque = piece.opaque or any(
        match_sense(tokens, i, FunctionWord) is None for i in range(tile.first, tile.stop)
    )
    return at + 1


_Reader = Callable[[Tiles, int, Tile, Piece], int]
_READERS: Mapping[type[object], _Reader] = MappingProxyType(
    {
        CueWord: _read_cue,
        Figure: _read_figure,
        Change: _read_change,
        When: _read_when,
        Gap: _read_gap,
        Preposition: _read_end,
        Place: _read_end,
        PlaceAdjective: _read_end,
        Demonym: _read_end,
        RolePhrase: _read_role,
        Unread: _read_quiet,
        People: _read_quiet,
    }
)
