"""Trade statistics: one record for each figure about trade or investment between economies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ...layout import Zone
from ...mentions import Tiles
from ...model import PartnerScope, StatStatus, TradeStat
from ..document import Document
from ..home import land_state
from .frame import Frame
from .outline import goes_on_below, goes_on_thread, has_figure, is_outlook, worth_reading
from .parties import Parties
from .sentence import read_sentence
from .statement import Statement
from .telling import Setting
from .told import told_once

__all__ = ["trade_stats"]

_LAST = 8  # statements of a sentence that may gain a change: a total and its parts
_THREAD = 3  # sentences on, goods may still be of the trade told
_ZONES = frozenset({Zone.TITLE, Zone.BODY})


def trade_stats(document: Document) -> tuple[TradeStat, ...]:
    """Every figure of trade of an article, in the order of the text, each told once."""
    return told_once(_record(tiles, each) for tiles, each in _statements(document))


Told = list[tuple[Tiles, Statement]]


def _statements(document: Document) -> Told:
    """The statements with the sentences that hold them."""
    told: Told = []
    parties = Parties(document)
    streams = [tiles for tiles in document.streams if tiles.sentence.zone in _ZONES]
    frame, last = Frame(outlook=is_outlook(streams)), -2
    figures = list(map(has_figure, streams))
    for index, tiles in enumerate(streams):
        adjacent = index == last + 1 or (index <= last + _THREAD and goes_on_thread(streams, figures, last, index))
        goes_on = adjacent and goes_on_below(streams[last])
        open_topic = adjacent and (frame.first is not None or (goes_on and frame.said is not None))
        if worth_reading(streams, figures, index, open_topic=open_topic):
            paragraph = not goes_on and _new_paragraph(streams, last, index)
            frame = frame.next_sentence(adjacent=adjacent, paragraph=paragraph, goes_on=goes_on)
            frame = _read(document, parties, tiles, frame, told, adjacent=adjacent)
            last = index
            tiles.rest()
    return told


def _new_paragraph(streams: Sequence[Tiles], last: int, index: int) -> bool:
    return last < 0 or streams[last].sentence.paragraph != streams[index].sentence.paragraph


def _read(document: Document, parties: Parties, tiles: Tiles, frame: Frame, told: Told, *, adjacent: bool) -> Frame:
    """One sentence: its statements go to *told*, where the last ones of the sentence before may gain a change."""
    paragraph = tiles.sentence.paragraph
    speaker, sides = partial(parties.speaker, paragraph), partial(parties.of, paragraph, tiles.sentence.stop)
    home, land = document.home, land_state(document)
    setting = Setting(document.reference, home, land, speaker, sides, parties.at_home, parties.is_home_named)
    before = [each for each in told[-_LAST:] if each[0] is told[-1][0]] if adjacent else []
    found, frame = read_sentence(tiles, frame, setting, [said for _, said in before])
    del told[len(told) - len(before) :]
    told += [(where, said) for (where, _), said in zip(before, found, strict=False)]
    told += [(tiles, each) for each in found[len(before) :]]
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
