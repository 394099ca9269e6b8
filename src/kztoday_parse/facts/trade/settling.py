"""What the pieces of a sentence tell of each other: figures between commas, topics in a row, two flows compared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from types import MappingProxyType

from ...grammar.people import RolePhrase
from ...lexicon.senses import NOM, CueWord, VerbForm
from ...mentions import Gap, Tiles
from ...model import Flow
from ..leaves import cue_cases, is_cue, is_preposition, is_sign, value_at
from .elements import Role, Said
from .piece import Piece
from .terms import DONE, MOVES, OTHER, TOPICS, trade_cue

__all__ = [
    "appositions",
    "explained",
    "hearsay",
    "overall",
    "participles",
    "purposes",
    "relatives",
    "reverse",
    "rows_of_topics",
    "two_flows",
]

_FLOWS = MappingProxyType({"экспорт": "export", "импорт": "import"})
_PARTICIPLE = re.compile(
    r"\w+(?:вш|ющ|ящ|ущ|ащ|нн|т|ем|им)(?:[ыио]й|ая|[ое]е|[ыи]е|[ое]го|ей|[ыи]х|[ое]му|[ыи]ми?|ую|ом)(?:ся)?"
)
_OVERALL = (["всего", "же"], ["в", "целом"], ["в", "общей", "сложности"])
_ALONE = 3  # tiles: обратные - 5 млн
_BACK = frozenset("обратный обратные обратная встречный встречные встречная".split())
_OPENING = 3  # tokens
_TELLING = frozenset({"amount", "share", "provide"})
_SHORT = 5  # tiles
_NO_PURPOSES = frozenset({"share", "worth", "rise", "fall"})
_PARTS = ("половин", "треть", "трети", "четверть", "четверти", "част", "дол", "большинств")
_PERSONS = ("житель", "гражданин", "уроженец", "водитель", "пассажир", "предприниматель", "бизнесмен")
_AS_IF = frozenset({"будто", "якобы"})


def appositions(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``основную часть[, 5 млн долларов,] составил экспорт``, ``половина[, 5 млн долларов,] - из Чехии``: the figure is
    what stands behind it tells of."""
    for before, (piece, following) in zip([None, *found], pairwise(found), strict=False):
        part = before is not None and _names_part(tiles, before)
        apart = piece.opener == following.opener == "," or (part and piece.opener + following.opener == "()")
        alone = apart and piece.stop == piece.first + 1 and len(piece.levels) == 1
        told = _opens_with_verb(tiles, following) or (part and _opens_with_end(tiles, following))
        if alone and not following.valued and told:
            piece.levels, following.levels = (), piece.levels
            following.marks |= {"worth"} if part else frozenset()


def _names_part(tiles: Tiles, piece: Piece) -> bool:
    """``почти половина``"""
    if piece.stop - piece.first > _SHORT or piece.said or piece.valued:
        return False
    words = tiles.tokens.words[tiles.items[piece.first].first : tiles.items[piece.stop - 1].stop]
    return any(word.startswith(_PARTS) for word in words)


def _opens_with_end(tiles: Tiles, piece: Piece) -> bool:
    """``- из Чехии``"""
    return is_sign(tiles, piece.first, "-") and bool(piece.ends) and not (piece.said or piece.opaque)


def explained(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``встречный поток - импорт из Литвы -``: the noun behind the dash says which flow it is."""
    if "reverse" not in tiles.cues:
        return
    for piece in found:
        for said, other in pairwise(piece.said):
            if said.topic.back and other.at == said.at + 2 and is_sign(tiles, said.at + 1, "-"):
                piece.said = tuple(each for each in piece.said if each is not said)


def _opens_with_verb(tiles: Tiles, piece: Piece) -> bool:
    word = value_at(tiles, piece.first)
    if not isinstance(word, CueWord) or word.form not in DONE:
        return False
    return word.cue in _TELLING or (trade_cue(word) in TOPICS and TOPICS[trade_cue(word)].flow is not None)


def relatives(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``следом идет [Турция], которая ввезла …``: the state right before the pronoun does what the clause tells."""
    for before, piece in pairwise(found):
        if piece.opener != "," or not is_cue(tiles, piece.first, "which"):
            continue
        if _is_of_person(tiles, piece.first):
            piece.said, piece.opaque = tuple(said._replace(topic=OTHER) for said in piece.said), True
        if not before.ends:
            continue
        last, subject = before.ends[-1], cue_cases(tiles, piece.first) & NOM
        beside = last.at == piece.first - 2 and last.role is Role.BARE and last.cases & NOM and not last.preposition
        buys = any(said.verbal and said.topic.flow is Flow.IMPORT for said in piece.said)
        if subject and beside and buys and not any(end.role is Role.BARE for end in piece.ends):
            piece.ends = (last._replace(at=piece.first), *piece.ends)


def _is_of_person(tiles: Tiles, which: int) -> bool:
    """``задержан житель Чехии, [который] вывозил …``: nobody's trade"""
    one = value_at(tiles, which - 2)
    alone = isinstance(one, RolePhrase) and not one.plural and one.lemma.startswith(_PERSONS)
    return alone and bool(cue_cases(tiles, which) & NOM)


def rows_of_topics(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``импорт, экспорт и сальдо составили 4 млн, 9 млн и 5 млн долларов``: the topic that a comma parts."""
    for before, piece in pairwise(found):
        alone = len(before.said) == 1 and before.stop == before.first + 1 and not before.said[0].verbal
        if alone and piece.opener == "," and piece.said and piece.said[0].at == piece.first and len(piece.said) > 1:
            piece.said = (*before.said, *piece.said)


def hearsay(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``слухи, будто экспорт вырос вдвое``: what is told is no fact."""
    words, sentence = tiles.tokens.words, tiles.sentence
    if _AS_IF.isdisjoint(words[sentence.first : sentence.stop]):
        return
    told = False
    for piece in found:
        told = told or (piece.first < piece.stop and words[tiles.items[piece.first].first] in _AS_IF)
        if told:
            piece.levels, piece.growths = (), ()


def purposes(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``на экспорт ушло 5 тыс. тонн[, на корм - 3 тыс.]``: what is kept at home."""
    exported = False
    for piece in found:
        if exported and _is_for_else(tiles, piece):
            piece.said, piece.opaque = (Said(OTHER, False, True, piece.first, (0, 0)),), True
        exported = exported or any(
            said.topic.flow is Flow.EXPORT and not said.head and is_preposition(tiles, said.at - 1, "на")
            for said in piece.said
        )


def _is_for_else(tiles: Tiles, piece: Piece) -> bool:
    """``на семена - 3 тыс. тонн``, ``на корм скоту ушло 3 тыс.``"""
    if not is_preposition(tiles, piece.first, "на") or piece.ends or not piece.marks.isdisjoint(_NO_PURPOSES):
        return False
    return isinstance(value_at(tiles, piece.first + 1), Gap) or is_cue(tiles, piece.first + 1, "goods", "other")


def participles(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``с Литвой[, принятой в союз в мае,] - 5 млн``: when that was is no time of trade."""
    for piece, following in pairwise(found):
        told = piece.times and piece.opaque and not (piece.said or piece.valued)
        if told and piece.opener == following.opener == "," and _is_participle(tiles, piece.first):
            piece.marks |= {"aside"}


def _is_participle(tiles: Tiles, at: int) -> bool:
    """``принятой``, ``открытый``, ``взыскиваемый``"""
    value = value_at(tiles, at)
    if isinstance(value, CueWord):
        return value.form is VerbForm.PARTICIPLE
    return isinstance(value, Gap) and bool(_PARTICIPLE.fullmatch(tiles.tokens.words[tiles.items[at].first]))


def overall(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``Всего же экспорт принес 5 млн долларов``: behind what single states bought, that of all."""
    first = tiles.sentence.first
    words = tiles.tokens.words[first : first + _OPENING]
    if any(words[: len(phrase)] == phrase for phrase in _OVERALL):
        for piece in found:
            piece.marks |= {"overall"}
            if piece.said:
                return


def two_flows(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``экспорт превысил импорт: 5 млн долларов против 3 млн``: a figure each, none is of the year before."""
    for before, piece in pairwise(found):
        if piece.opener not in (":", "(") or piece.said or len(piece.levels) != 2 or not piece.levels[1].base:
            continue
        flows = tuple(_compared_flows(tiles, before))
        if len(flows) == 2:
            before.said, before.marks = flows, before.marks | {"both"}
            piece.levels = tuple(level._replace(base=False) for level in piece.levels)


def _compared_flows(tiles: Tiles, piece: Piece) -> Iterator[Said]:
    """The exports and imports that a piece compares, also where one cue says both."""
    words = tiles.tokens.words
    for said in piece.said:
        first, last = words[said.where[0]], words[said.where[1] - 1]
        if first in _FLOWS and last in _FLOWS and first != last:
            yield from (said._replace(topic=TOPICS[_FLOWS[word]]) for word in (first, last))
        elif piece.exceeds >= 0 and first in _FLOWS:
            yield said


def reverse(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``поставки в Чехию - 5 млн долларов, [обратные] - 3 млн``"""
    for piece in found:
        if piece.said or not piece.levels or piece.stop - piece.first < _ALONE:
            continue
        tile = tiles.items[piece.first]
        told = is_sign(tiles, piece.first + 1, "-") or is_cue(tiles, piece.first + 1, *MOVES)
        if told and tile.stop == tile.first + 1 and tiles.tokens.words[tile.first] in _BACK:
            piece.said = (Said(TOPICS["reverse"], False, True, piece.first, (tile.first, tile.stop)),)
