"""A sentence cut into pieces.

``trade_sentence = piece {joint piece}``: commas, colons and brackets part pieces always, ``и`` and ``а`` only behind
a figure (``вырос в 1,8 раза и достиг …``, but ``Беларуси и Армении``). Dashes part nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.people import People, RolePhrase
from ...grammar.unread import Unread
from ...grammar.when import When
from ...lexicon.senses import DIGITS, NOM, CueWord, Demonym, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Sign, Tile, Tiles
from ...model import Flow, Money, Quantity
from ..leaves import cue_cases, is_cue, is_sign, value_at
from .balances import excesses, in_plus
from .changes import read_change
from .dating import date_asides, date_bases, date_brackets, dates_before, exact_dates, months_of_years, same_years
from .elements import End, Role
from .figures import read_figure
from .gaps import read_gap
from .goals import is_beside_goal
from .growths import gerunds, of_shares, over_months, over_plans, over_years
from .lending import measured
from .piece import Piece
from .quarters import other_quarters, other_years, this_year, year_ends
from .respectively import respectively
from .roles import read_role
from .settling import (
    appositions,
    explained,
    hearsay,
    overall,
    participles,
    purposes,
    relatives,
    reverse,
    rows_of_topics,
    two_flows,
)
from .skipping import behind_abbreviation, behind_bullet, behind_exception
from .terms import MOVES, OTHER, TOPICS
from .times import read_when
from .words import read_cue, read_end, read_quiet

__all__ = ["behind", "pieces"]

_LONGEST = 120  # tiles of a piece; no clause is longer
_OWN_TOPIC = 5  # tiles
_ALWAYS = frozenset({",", ";", ":", "(", ")"})
_BEHIND_FIGURE = frozenset({"и", "а", "но", "или", "зато", "однако", "причем"})

_Reader = Callable[[Tiles, int, Tile, Piece], int]
_READERS: Mapping[type[object], _Reader] = MappingProxyType(
    {
        CueWord: read_cue,
        Figure: read_figure,
        Change: read_change,
        When: read_when,
        Gap: read_gap,
        Preposition: read_end,
        Place: read_end,
        PlaceAdjective: read_end,
        Demonym: read_end,
        RolePhrase: read_role,
        Unread: read_quiet,
        People: read_quiet,
        Sign: read_quiet,
    }
)


def pieces(
    tiles: Tiles, before: Money | Quantity | None = None, heard: int = 0, *, of_year: bool = False
) -> list[Piece]:
    """The pieces of a sentence that hold anything, in order; *before* is the value that ended the one before it,
    *heard* the sign of the growth or fall that it spoke of; it was about a whole year where this one is *of_year*."""
    found = _cut(tiles, heard)
    if of_year:
        this_year(tiles, found)
    for settle in _SETTLING:
        settle(tiles, found)
    measured(found, before)
    respectively(tiles, found)
    return [each for each in found if each.stop > each.first or each.opener in "()"]


def _cut(tiles: Tiles, heard: int) -> list[Piece]:
    """All pieces, each with what its own words say."""
    at = behind_bullet(tiles)
    found = [Piece("", at, heard=heard)]
    while at < tiles.size:
        tile = tiles.items[at]
        if type(tile.value) is Sign and _parts(tile.value.text, found[-1], tiles, at):
            stop = behind_exception(tiles, at) or behind_abbreviation(tiles, at)
            if not stop:
                found[-1].stop = at
                found[-1].announces = tile.value.text == ":"
                found.append(_begun(tile.value.text, at + 1, found[-1]))
            at = stop or at + 1
        elif found[-1].valued and (is_beside_goal(tiles, at) or _is_of_other_time(tiles, at)):
            found[-1].stop = at
            found.append(_begun(",", at, found[-1]))
            at += 1
        elif at - found[-1].first > _LONGEST:
            found[-1].stop = at
            found.append(Piece("", at))
        else:
            at = _READERS[type(tile.value)](tiles, at, tile, found[-1])
    found[-1].stop = tiles.size
    return found


def _begun(opener: str, first: int, before: Piece) -> Piece:
    """A new piece, with what may be left out in it."""
    stepped = before.step is not None or before.stepped
    stepped = stepped or (opener == "(" and bool(before.trend) and not before.levels)  # вырос вывоз муки (на 5 млн)
    return Piece(opener, first, trend=before.trend, relative=before.relative, stepped=stepped, heard=before.heard)


def behind(found: Sequence[Piece], i: int) -> Piece | None:
    """The piece behind the one at *i*, over one that only says ``больше``."""
    i += 1
    if i + 1 < len(found) and found[i].is_blank:
        i += 1
    return found[i] if i < len(found) else None


def _parts(text: str, piece: Piece, tiles: Tiles, at: int) -> bool:
    if text not in _ALWAYS and not (text in _BEHIND_FIGURE and piece.valued):
        return False
    if text == "," and ((not piece.said and _verb_comes(tiles, at)) or _is_decimal(tiles, at)):
        return False
    if text == ":" and _is_item(piece, tiles, at):
        return False
    if text == "," and piece.said and not piece.valued and is_sign(tiles, at + 1, "а") and _is_too(tiles, at + 2):
        return False
    return not (piece.goods and _joins_goods(tiles, at))


def _is_of_other_time(tiles: Tiles, at: int) -> bool:
    """``не превысит 5 млн долларов [-] в 2023 году экспорт составлял 7 млн``: a clause of its own."""
    if not is_sign(tiles, at, "-") or not isinstance(value_at(tiles, at + 1), When):
        return False
    verb = at + 2 + is_cue(tiles, at + 2, "pronoun", *TOPICS)
    word = value_at(tiles, verb)
    return isinstance(word, CueWord) and word.cue in MOVES and word.form is VerbForm.PAST


def _is_item(piece: Piece, tiles: Tiles, at: int) -> bool:
    """``Китай[:] 5 млн тонн``, a line of a list"""
    named = at == piece.first + 1 and len(piece.ends) == 1 and piece.ends[0].leads
    return named and isinstance(value_at(tiles, at + 1), Figure)


def _is_decimal(tiles: Tiles, at: int) -> bool:
    """``1[,]6 тыс. овощерезок``"""
    tokens, comma = tiles.tokens, tiles.items[at].first
    if not (tokens.touches(comma) and tokens.touches(comma + 1)):
        return False
    return bool(tokens.kinds[comma - 1] & tokens.kinds[comma + 1] & DIGITS)


def _is_too(tiles: Tiles, at: int) -> bool:
    """``экспорт рыбы[, а] также икры вырос``; ``…, а также увеличился импорт`` is a piece of its own."""
    if at >= tiles.size or tiles.tokens.words[tiles.items[at].first] != "также":
        return False
    return not any(is_cue(tiles, i, *TOPICS) for i in range(at, at + _OWN_TOPIC))


def _verb_comes(tiles: Tiles, at: int) -> bool:
    """``на 40%[,] до 150 тыс. тонн[,] вырос``"""
    if isinstance(value_at(tiles, at - 1), Change):
        at += 2
    level = value_at(tiles, at - 1)
    if not isinstance(level, Figure) or tiles.tokens.words[tiles.items[at - 1].first] != "до":
        return False
    return is_sign(tiles, at, ",") and is_cue(tiles, at + 1, "rise", "fall")


def _joins_goods(tiles: Tiles, at: int) -> bool:
    """``5 млн тонн нефти и газа``"""
    return _is_goods(tiles, at - 1) and at + 1 < tiles.size and _is_goods(tiles, at + 1)


def _is_goods(tiles: Tiles, at: int) -> bool:
    value = tiles.items[at].value
    return isinstance(value, CueWord) and value.cue == "goods"


def _share_out(tiles: Tiles, found: Sequence[Piece]) -> None:
    """Behind ``на Нидерланды пришлось …`` every ``на`` of the sentence gives a share; so does ``Россия обеспечила``."""
    shared = flows = False
    for piece in found:
        if "provide" in piece.marks and not any(said.verbal for said in piece.said):
            piece.ends = tuple(
                each._replace(role=Role.SHARE) if each.role is Role.BARE and each.cases & NOM else each
                for each in piece.ends
            )
        own = "share" in piece.marks
        shared, flows = shared or own, flows or (own and bool(piece.said) and _is_of_one(piece))
        if flows and not piece.said:
            piece.ends = tuple(_of_noun(tiles, each) for each in piece.ends)
        if own or (shared and not piece.said):
            piece.ends = tuple(
                each._replace(role=Role.SHARE) if each.preposition == "на" else each for each in piece.ends
            )


def _is_of_one(piece: Piece) -> bool:
    """``на [польский] экспорт пришлось``"""
    return any(end.role is Role.OWNER and end.at == piece.said[0].at - 1 for end in piece.ends)


def _of_noun(tiles: Tiles, end: End) -> End:
    """``…, на [чешский] - 5 млн``: the noun was told before."""
    alone = end.preposition == "на" and isinstance(value_at(tiles, end.at + 1), PlaceAdjective)
    return end._replace(role=Role.OWNER, preposition="") if alone else end


def _rank(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``Латвия с 5 млн долларов занимает второе место``, ``… осталась главным покупателем с 5 млн``: with what, and not
    from what."""
    for piece in found:
        if ("rank" in piece.marks or piece.heading is not None) and not piece.trend:
            piece.levels = tuple(level._replace(base=False) for level in piece.levels)


def _is_of_second(piece: Piece) -> bool:
    """``5 млн долларов против отрицательного в 4 млн``"""
    return bool(piece.levels) and piece.negative > piece.levels[0].at


def _sign_balances(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``сальдо … отрицательное``, ``минус 5 млн``: the sign told apart from its noun. ``профицит платежного
    баланса`` is no balance of trade."""
    for piece in found:
        if "accounts" in piece.marks:
            piece.said = tuple(said._replace(topic=OTHER) for said in piece.said)
        if "negative" in piece.marks and not _is_of_second(piece):
            piece.said = tuple(
                said._replace(topic=said.topic._replace(sign=-1)) if said.topic.flow is Flow.BALANCE else said
                for said in piece.said
            )


def _participles(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``рост экспорта отстал от импорта[, составившего 5 млн долларов]``: what the participle says of its noun."""
    for before, piece in pairwise(found):
        if piece.opener != "," or piece.said or not before.said or not is_cue(tiles, piece.first, "amount", "exceed"):
            continue
        noun = before.said[-1]
        word = tiles.items[piece.first].value
        told = isinstance(word, CueWord) and word.form is VerbForm.PARTICIPLE
        if told and cue_cases(tiles, piece.first) & cue_cases(tiles, noun.at):
            piece.said = (noun._replace(head=True),)
            piece.ends = (*(end for end in before.ends if end.at > noun.at), *piece.ends)


_SETTLING: tuple[Callable[[Tiles, Sequence[Piece]], None], ...] = (
    _share_out,
    _rank,
    exact_dates,
    dates_before,
    appositions,
    explained,
    relatives,
    rows_of_topics,
    hearsay,
    overall,
    participles,
    purposes,
    two_flows,
    excesses,
    gerunds,
    of_shares,
    over_plans,
    over_years,
    over_months,
    other_quarters,
    other_years,
    year_ends,
    months_of_years,
    same_years,
    date_bases,
    date_brackets,
    date_asides,
    in_plus,
    _sign_balances,
    _participles,
    reverse,
)
"""What the pieces tell of each other, in the order in which one needs another."""
