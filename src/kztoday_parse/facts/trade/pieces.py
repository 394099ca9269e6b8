"""A sentence cut into pieces.

``trade_sentence = piece {joint piece}``: commas, colons and brackets part pieces always, ``и`` and ``а`` only behind
a figure (``вырос в 1,8 раза и достиг …``, but ``Беларуси и Армении``). Dashes part nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.people import People, RolePhrase
from ...grammar.unread import Unread
from ...grammar.when import When
from ...lexicon.senses import NOM, CueWord, Demonym, Place, PlaceAdjective, Preposition
from ...mentions import Gap, Sign, Tile, Tiles
from ...model import Flow, Money, Quantity
from ..leaves import is_cue, is_sign, value_at
from .bare import measured
from .elements import Role, Said, Time
from .figures import read_change, read_figure, read_when
from .gaps import read_gap
from .growths import of_shares, over_months, over_years
from .piece import Piece
from .quarters import other_quarters, other_years
from .respectively import respectively
from .terms import OTHER, TOPICS
from .words import read_cue, read_end, read_quiet, read_role

__all__ = ["behind", "pieces"]

_SEASONS = frozenset({"год", "году", "года", "годом", "сезон", "сезоне", "сезона"})
_FLOWS = MappingProxyType({"экспорт": "export", "импорт": "import"})
_THIS = ("текущ", "нынешн", "эт")
_AS_IF = frozenset({"будто", "якобы"})
_LONGEST = 120  # tiles of a piece; no clause is longer
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


def pieces(tiles: Tiles, before: Money | Quantity | None = None) -> list[Piece]:
    """The pieces of a sentence that hold anything, in order; *before* is the value that ended the one before it."""
    found = [Piece("", 0)]
    at = 0
    while at < tiles.size:
        tile = tiles.items[at]
        if type(tile.value) is Sign and _parts(tile.value.text, found[-1], tiles, at):
            found[-1].stop = at
            found.append(_begun(tile.value.text, at + 1, found[-1]))
            at += 1
        elif at - found[-1].first > _LONGEST:
            found[-1].stop = at
            found.append(Piece("", at))
        else:
            at = _READERS[type(tile.value)](tiles, at, tile, found[-1])
    found[-1].stop = tiles.size
    _share_out(found)
    _exact_dates(tiles, found)
    _hearsay(tiles, found)
    _two_flows(tiles, found)
    of_shares(tiles, found)
    over_years(tiles, found)
    over_months(tiles, found)
    other_quarters(tiles, found)
    other_years(tiles, found)
    _date_bases(found)
    _date_brackets(found)
    _date_asides(found)
    _sign_balances(found)
    measured(found, before)
    respectively(tiles, found)
    return [each for each in found if each.stop > each.first or each.opener in "()"]


def _begun(opener: str, first: int, before: Piece) -> Piece:
    """A new piece, with what may be left out in it."""
    stepped = before.step is not None or before.stepped
    return Piece(opener, first, trend=before.trend, relative=before.relative, stepped=stepped)


def behind(found: Sequence[Piece], i: int) -> Piece | None:
    """The piece behind the one at *i*, over one that only says ``больше``."""
    i += 1
    if i + 1 < len(found) and found[i].is_blank:
        i += 1
    return found[i] if i < len(found) else None


def _parts(text: str, piece: Piece, tiles: Tiles, at: int) -> bool:
    if text not in _ALWAYS and not (text in _BEHIND_FIGURE and piece.valued):
        return False
    if text == "," and not piece.said and _verb_comes(tiles, at):
        return False
    return not (piece.goods and _joins_goods(tiles, at))


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


def _share_out(found: Sequence[Piece]) -> None:
    """Behind ``на Нидерланды пришлось …`` every ``на`` of the sentence gives a share; so does ``Россия обеспечила``."""
    shared = False
    for piece in found:
        if "provide" in piece.marks and not any(said.verbal for said in piece.said):
            piece.ends = tuple(
                each._replace(role=Role.SHARE) if each.role is Role.BARE and each.cases & NOM else each
                for each in piece.ends
            )
        own = "share" in piece.marks
        shared = shared or own
        if own or (shared and not piece.said):
            piece.ends = tuple(
                each._replace(role=Role.SHARE) if each.preposition == "на" else each for each in piece.ends
            )


def _exact_dates(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``в этом году (с 1 января по 20 ноября)``, ``с начала сезона (с 1 июля 2019 года) по 31 октября``: the brackets
    say it better."""
    for i, piece in enumerate(found):
        if not piece.times or not i or not _is_date_alone(tiles, piece):
            continue
        before = found[i - 1]
        season = _of_season(tiles, piece, before)
        if season is None and piece.opener != "(":
            continue
        time = season or _ended(tiles, piece.times[0], found[i + 1] if i + 1 < len(found) else piece)
        last = before.times[-1] if before.times else None
        if last is not None and last.at == piece.first - 2:
            before.times = before.times[:-1]
        elif not _names_year(tiles, piece.first - 2):
            continue
        before.times += (time,)
        piece.times = () if piece.opener == "," else piece.times


def _of_season(tiles: Tiles, piece: Piece, before: Piece) -> Time | None:
    """``в сезоне 2016/17[, с августа по июль]``, ``в текущем сезоне[, с июля по июнь]``: its months."""
    time, season = piece.times[0], before.times[-1].when if before.times else None
    start, end = time.when.start, time.when.end
    if start is None or end is None or start.dated or end.dated or (start.month or 0) <= (end.month or 12):
        return None
    if season is None or season.start is None or season.end is None:
        named = tiles.items[piece.first - 2]
        goes_on = tiles.tokens.words[named.first + 1].startswith(_THIS) and isinstance(named.value, Unread)
        return time._replace(when=When(start, end, begun=True)) if goes_on else None
    first, last = season.start.year, season.end.year
    if first is None or last != first + 1 or season.start.month:
        return None
    return time._replace(when=When(start._replace(year=first), end._replace(year=last)))


def _is_date_alone(tiles: Tiles, piece: Piece) -> bool:
    return piece.stop == piece.first + 1 and len(piece.times) == 1


def _names_year(tiles: Tiles, at: int) -> bool:
    """``в прошлом сельскохозяйственном [году]``"""
    tile = tiles.items[at]
    return isinstance(tile.value, Gap | Unread) and tiles.tokens.words[tile.stop - 1] in _SEASONS


def _ended(tiles: Tiles, time: Time, behind: Piece) -> Time:
    """``(с 1 июля 2019 года) [по 31 октября]``: where what stands behind the brackets is the end."""
    until = behind.times[0] if behind.times else None
    start, end = time.when.start, None if until is None else until.when.end
    if until is None or start is None or end is None or time.when.end is not None or until.at != behind.first:
        return time
    if tiles.tokens.words[until.where[0]] != "по" or end.year is not None or start.month is None or end.month is None:
        return time
    behind.times = behind.times[1:]
    year = None if end.month < start.month else start.year  # the year that follows is not in the text
    return time._replace(when=When(start, end._replace(year=year)), where=(time.where[0], until.where[1]))


def _hearsay(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``слухи, будто экспорт вырос вдвое``: what is told is no fact."""
    words, sentence = tiles.tokens.words, tiles.sentence
    if _AS_IF.isdisjoint(words[sentence.first : sentence.stop]):
        return
    told = False
    for piece in found:
        told = told or words[tiles.items[piece.first].first] in _AS_IF
        if told:
            piece.levels, piece.growths = (), ()


def _two_flows(tiles: Tiles, found: Sequence[Piece]) -> None:
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


def _date_bases(found: Sequence[Piece]) -> None:
    """``тогда как годом ранее - 240 тонн``: nothing is compared, it is the figure's own period."""
    for piece in found:
        if piece.levels and piece.against and not piece.growths and "than" not in piece.marks:
            piece.times, piece.against = (*piece.against, *piece.times), ()


def _date_brackets(found: Sequence[Piece]) -> None:
    """``больше, чем за 2023 год (610 млн)``: in the brackets stands the figure of the year compared with."""
    for before, piece in pairwise(found):
        if piece.opener == "(" and piece.levels and not piece.times and before.standards and not before.levels:
            piece.times = before.standards[-1:]


def _date_asides(found: Sequence[Piece]) -> None:
    """``больше, чем в 2023 году, когда вывезли 5 млн тонн (на 610 млн)``: the figures of the year compared with."""
    for before, piece in pairwise(found):
        if piece.times or not piece.levels:
            continue
        if "когда" in piece.marks and before.against:
            piece.times = before.against[-1:]
        elif piece.opener == "(" and "когда" in before.marks:
            piece.times, piece.marks = before.times, piece.marks | {"когда"}


def _is_of_second(piece: Piece) -> bool:
    """``5 млн долларов против отрицательного в 4 млн``"""
    return bool(piece.levels) and piece.negative > piece.levels[0].at


def _sign_balances(found: Sequence[Piece]) -> None:
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
