"""Trade statistics: one record for each figure about trade or investment between economies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ...layout import Zone
from ...mentions import Sign, Tiles
from ...model import PartnerScope, StatStatus, TradeStat
from ..document import Document
from .frame import Frame
from .outline import has_figure, worth_reading
from .parties import Parties
from .sentence import read_sentence
from .statement import Setting, Statement

__all__ = ["trade_stats"]

_GOES_ON = frozenset(":;,")
_ZONES = frozenset({Zone.TITLE, Zone.BODY})


def trade_stats(document: Document) -> tuple[TradeStat, ...]:
    """Every figure of trade of an article, in the order of the text, each told once."""
    return tuple(_told_once(_record(tiles, each) for tiles, each in _statements(document)))


Told = list[tuple[Tiles, Statement]]


def _statements(document: Document) -> Told:
    """The statements with the sentences that hold them."""
    told: Told = []
    parties = Parties(document)
    frame, last = Frame(), -2
    streams = [tiles for tiles in document.streams if tiles.sentence.zone in _ZONES]
    figures = list(map(has_figure, streams))
    for index, tiles in enumerate(streams):
        adjacent = index == last + 1
        if worth_reading(streams, figures, index, open_topic=adjacent and frame.first is not None):
            frame = frame.next_sentence(adjacent=adjacent, paragraph=_new_paragraph(streams, last, index))
            frame = _read(document, parties, tiles, frame, told, adjacent=adjacent)
            last = index
    return told


def _new_paragraph(streams: Sequence[Tiles], last: int, index: int) -> bool:
    """A line that ends in a colon or semicolon goes on in the next."""
    if last < 0:
        return True
    end = streams[last].items[-1].value
    goes_on = isinstance(end, Sign) and end.text in _GOES_ON
    return not goes_on and streams[last].sentence.paragraph != streams[index].sentence.paragraph


def _read(document: Document, parties: Parties, tiles: Tiles, frame: Frame, told: Told, *, adjacent: bool) -> Frame:
    """One sentence: its statements go to *told*, where the last one of the sentence before may gain a change."""
    paragraph = tiles.sentence.paragraph
    speaker, sides = partial(parties.speaker, paragraph), partial(parties.of, paragraph)
    setting = Setting(document.reference, document.home, speaker, sides)
    before = told[-1] if told and adjacent else None
    found, frame = read_sentence(tiles, frame, setting, None if before is None else before[1])
    if before is not None:
        told[-1] = before[0], found.pop(0)
    told += [(tiles, each) for each in found]
    return frame


def _record(tiles: Tiles, said: Statement) -> TradeStat:
    tokens, sentence = tiles.tokens, tiles.sentence
    reporter, partner = said.sides.reporter, said.sides.partner
    return TradeStat(
        flow=said.flow,
        value=said.value,
        period=said.period,
        change_percent=said.percent,
        reporter=None if reporter is None else reporter.code,
        partner=None if partner is None else partner.code,
        partner_scope=PartnerScope.UNKNOWN if partner is None else partner.scope,
        goods=None if said.goods is None else tokens.span(*said.goods).of(tokens.text),
        status=StatStatus.TARGET if said.target else StatStatus.ACTUAL,
        span=tokens.span(sentence.first, sentence.stop),
        evidence=tuple(tokens.span(*where) for where in sorted({where for where in said.where if where})),
    )


def _told_once(records: Iterable[TradeStat]) -> Iterator[TradeStat]:
    """A figure told again, in the headline or later, is the same record: the fuller telling stays."""
    kept: list[TradeStat] = []
    for record in records:
        same = next((i for i, other in enumerate(kept) if _same(other, record)), None)
        if same is None:
            kept.append(record)
        elif _told(record) > _told(kept[same]):
            kept[same] = record
    return iter(kept)


def _same(one: TradeStat, other: TradeStat) -> bool:
    if one.flow is not other.flow or one.status is not other.status or not _same_figure(one, other):
        return False
    slots = ("period", "change_percent", "reporter", "partner", "goods")
    return all(_agree(getattr(one, slot), getattr(other, slot)) for slot in slots)


def _same_figure(one: TradeStat, other: TradeStat) -> bool:
    """One sum, or one change that a headline tells without its sum."""
    if one.value is None or other.value is None:
        return one.change_percent is not None and one.change_percent == other.change_percent
    return one.value == other.value


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _told(record: TradeStat) -> int:
    slots = (record.value, record.period, record.change_percent, record.reporter, record.partner)
    return sum(each is not None for each in slots)
