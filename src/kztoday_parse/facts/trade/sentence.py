"""A sentence's statements: one fold over its pieces, each reading what the ones before it left.

A piece with a figure makes a statement where a topic of trade rules it, or where it is elliptic (only
periods, states, goods and words of level) and a topic of trade was left open. A piece without a figure leaves
its topic, states and period to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...grammar.when import Moment, WhenRole
from ...mentions import Tiles
from ...model import Flow, Money, Quantity
from .completing import paired
from .each import each_of
from .elements import Growth, Level, Said, fits
from .figures import is_moved_to
from .frame import Frame
from .goals import doubles
from .governor import believed, coordinated, governor, is_shops
from .headings import HEADED, THESE
from .left_open import left_open
from .moving import allotted, moving, paid
from .naming import ends_for, of_group
from .others import bought, sold
from .passing import behind_brackets, behind_piece, behind_statement, opens_again, owner_of, topic_to_leave
from .piece import Piece
from .pieces import behind, pieces
from .refused import is_for_third, is_purse, tradable
from .statement import Statement, stated
from .telling import Setting, first_teller, teller_of
from .terms import IN_MONEY
from .turning import belongs_to, frame_of, grown, is_reached, is_whole, turns_away, without_event_time

__all__ = ["read_sentence"]


def read_sentence(
    tiles: Tiles, frame: Frame, setting: Setting, before: Sequence[Statement]
) -> tuple[list[Statement], Frame]:
    """The statements of a sentence and what it leaves. *before* are those that ended the sentence before; they
    come first in what is returned, with the changes that this sentence adds to them."""
    reader = _Reader(tiles, setting, frame, list(before))
    of_year = frame.period is not None and frame.period.end is not None and frame.period.end.month is None
    cut = pieces(tiles, before[-1].value if before else None, frame.trend, of_year=of_year)
    for i, piece in enumerate(cut):
        reader.read(piece, behind(cut, i))
    reader.flush()
    frame = reader.frame._replace(first=None, first_stated=False) if reader.foreign else reader.frame
    frame = without_event_time(tiles, cut, frame)
    teller = frame.teller or first_teller(frame, setting)
    heard = cut[-1].heard if cut and frame.listed is not None else 0  # Китай на 5%; Иран на 2%
    return reader.found, frame._replace(trend=(cut[-1].trend if cut else 0) or heard, teller=teller)


Pending = tuple[Statement, Growth, Moment | None]
"""A change whose figure may come, with the date that it is counted against."""


@attrs.define
class _Reader:
    """The fold's state: what was found, what the next piece may leave out, a change whose figure may come, a
    figure whose topic may come, topics whose figures come in the same order, the place of the statement that a
    change belongs to, whether the last figures were of no trade, whether they are parts of one told before, whether
    the sentence began with money of something else, and how many statements stood where it turned to something."""

    tiles: Tiles
    setting: Setting
    frame: Frame
    found: list[Statement]
    pending: Pending | None = None
    unclaimed: tuple[Piece, Level] | None = None
    outside: tuple[Frame, int, Pending | None] | None = None
    queue: list[Said] = attrs.field(factory=list)
    main: int = -1
    untold: bool = False
    parts: bool = False
    foreign: bool = False
    closed: int = -1

    def read(self, piece: Piece, following: Piece | None) -> None:
        """One piece; *following* may hold what its change is counted against."""
        if turns_away(self.tiles, piece):
            self.closed = len(self.found)
        self.frame = frame_of(self.tiles, piece, following, self.frame)
        self._brackets(piece, following)
        piece = sold(bought(piece, following, self.frame), following, self.frame)
        piece.ends = of_group(piece)
        ours = THESE not in piece.marks or self.frame.flow is Flow.EXPORT  # закупили следующие страны: whose goods?
        if piece.heading is not None and ours and piece.heads_list(self.tiles, following):
            self._head(piece.heading)
            piece = attrs.evolve(piece, said=(), opaque=piece.opaque and not piece.levels)  # откуда везли мясо
        self.parts = self.parts or "parts" in piece.marks
        if piece.levels:
            if piece.is_only_standard:
                self._growth(piece, following)
            told = len(self.found)
            for level in piece.levels:
                for each in each_of(self.tiles, piece, level) or (piece,):
                    self._level(each, level, following)
            self.untold = len(self.found) == told
        elif piece.growths:
            self._growth(piece, following)
        elif self.unclaimed is None or not self._claim(piece, *self.unclaimed):
            self._leave(piece, following)

    def flush(self) -> None:
        """A change whose figure did not come is a statement of its own."""
        if self.pending is not None:
            statement, growth, against = self.pending
            self.pending = None
            grown = statement.with_growth(growth, against)
            if grown.percent is not None:
                self.found.append(grown)

    def _brackets(self, piece: Piece, following: Piece | None) -> None:
        """What stands in brackets leaves nothing to what follows them, but what stood before a figure there has
        been used up: ``из Нидерландов (1,1 млрд), США (0,7 млрд)``; a change behind them is that of the figure
        before them, a change in them none of one that waits for its figure."""
        self.main = -1
        if piece.opener == "(":
            listed = self.frame.stated and not self.frame.near and "percent" in piece.marks and not piece.valued
            before = self.frame._replace(ends=()) if listed else self.frame  # с Молдовой (15%), с Чили (+2%)
            self.outside = before, len(self.found), self.pending
            if self.pending is not None and piece.growths:
                self.pending = None
                piece.growths = piece.growths if piece.times else ()
            elif self.untold:
                piece.growths = ()  # неизвестного - 5 тыс. тонн (+5%)
        elif piece.opener == ")" and self.outside is not None:
            before, told, waiting = self.outside
            if waiting is not None or piece.is_blank or opens_again(piece, following):
                self.flush()  # на Китай (-5%), Иран (-7%)
                self.pending = self.pending or waiting
            used = len(self.found) > told
            self.frame = behind_brackets(before, self.frame) if used else before
            self.outside = None
            self.main = told - 1 if used and piece.said == () and piece.levels == () else -1

    def _head(self, heading: Said) -> None:
        """``крупнейшими покупателями муки стали …``: the topic of a list, where none of the same flow was told."""
        told = self.frame.said
        of_any = heading.topic.flow is Flow.TURNOVER and not self.frame.near  # что касается импорта, партнерами стали …
        if told is not None and (of_any or told.topic.flow is heading.topic.flow):
            self.frame = self.frame._replace(anchored=True, listed=HEADED.get(told.topic.flow))
            return
        self.flush()
        self.frame = self.frame._replace(said=heading, near=False, stated=False, loose=True)

    def _level(self, piece: Piece, level: Level, following: Piece | None) -> None:
        value = level.figure.value
        if not tradable(value):
            if piece.said:
                self._leave(piece, following)  # поставлено 5 тыс. тракторов и 2 тыс. тонн …
            return
        said, same = self._topic(piece, level.at, value)
        if said is not None and isinstance(value, Quantity) and said.topic.flow in IN_MONEY:
            return  # дефицит в 10 млн кубометров
        if same and following is not None and following.exports_part(self.tiles):
            self.frame = self.frame._replace(goods=piece.goods[-1][1] if piece.goods else self.frame.goods)
            return
        if same and following is not None and following.answers(self.tiles):
            said = None
        other = said and (is_whole(self.tiles, piece, level, said) or is_purse(self.tiles, said, value))
        if other or (said and same and self.frame.shares(self.tiles, said, piece)):
            return
        if said is None:
            self.foreign = self.foreign or (self.frame.first is None and isinstance(value, Money))
            self.unclaimed = None if piece.said or piece.opaque else (piece, level)
            times = [time for time in piece.times if time.when.role is not WhenRole.BASE and not time.when.shift]
            self.frame = self.frame._replace(time=[self.frame.time, *times][-1])
            return
        statement = stated(piece, level, level.at, said, self.frame, same, self.setting)
        if not (same and self.frame.is_trade) and statement.sides.partner is None and is_shops(said, piece, value):
            return
        if not same:
            self.flush()
        again = same and any(each.is_reached(said, self.tiles) for each in self.found[-1:])  # до 5, а затем и до 7 млн
        if again or is_moved_to(self.tiles, level.at) or is_reached(self.tiles, piece, level):
            statement = statement.reached(self.tiles)
        if not level.base:
            statement = self._grown(statement, piece, level, following)
        self.found.append(statement._replace(part=True) if self.parts else statement)
        self.frame = behind_statement(self.frame, statement, piece, level)

    def _claim(self, piece: Piece, before: Piece, level: Level) -> bool:
        """``$5 млн, - это экспорт``, ``5 млн тонн зерна, по данным ведомства, экспортировал Казахстан``."""
        said = governor(piece, piece.stop)
        if said is None:
            return False
        self.unclaimed = None
        if said.topic.flow is None or not (said.verbal or piece.answers(self.tiles)):
            return False
        said, ends = said._replace(at=level.at), (*before.ends, *piece.ends)
        if not believed(said, ends, before, self.frame.told, level.figure.value):
            return False
        statement = stated(piece.joined(before, ends), level, piece.stop, said, self.frame, False, self.setting)
        self.found.append(statement)
        self.frame = behind_statement(self.frame, statement, piece, level)
        return True

    def _grown(self, statement: Statement, piece: Piece, level: Level, following: Piece | None) -> Statement:
        pending, self.pending = self.pending, None
        if piece.counts_from_base(self.tiles) and not statement.follows(self.found[-1:]):
            return statement  # с A до B: the change is counted from A
        if pending is not None and any(piece.owner(growth) is level for growth in piece.growths):
            self.pending = pending  # меди - на 6%, а олова на 11% - до 5 тыс. тонн
            self.flush()
        elif pending is not None:
            if not fits(pending[1].measured, statement.value):
                self.pending = pending
                return statement
            return statement.reached(self.tiles).with_growth(*pending[1:])
        for growth in piece.growths:
            if piece.owner(growth) is level and piece.is_growth(growth, statement.flow, following):
                return statement.with_growth(growth, piece.counted_against(following))
        return statement

    def _topic(self, piece: Piece, at: int, value: Money | Quantity | None) -> tuple[Said | None, bool]:
        """The topic that rules a figure, and whether it was left by the pieces before."""
        said = governor(piece, at)
        if said is None:
            if is_for_third(piece):
                return None, True
            return left_open(self.tiles, piece, self.frame, self.queue, value), True
        if paid(self.tiles, said, piece, value, self.frame) or allotted(self.tiles, said, piece, value, self.frame):
            return self.frame.said, True
        said = moving(said, piece, value, self.frame)
        self.queue = coordinated(self.tiles, piece, said)
        said = self.queue.pop(0)
        if said.topic.flow is None:
            self.flush()
            times = (self.frame.time, *(time for time in piece.times if time.when.role is not WhenRole.BASE))
            source = owner_of(piece, said) or self.frame.source
            self.frame = self.frame._replace(said=said, time=times[-1], source=source)
            return None, False
        ends = ends_for(piece, said, self.frame, same=False)
        if self.frame.answers(said):
            return said, False
        taken_up = self.frame.taken_up(said, piece, value)
        if taken_up is not None:
            self.flush()
            self.frame = self.frame._replace(stated=True)
            return taken_up, True
        sells = self.frame.sells_to_other(said, piece, value, self.setting.home)
        if sells or believed(said, ends, piece, self.frame.heard, value):
            return said, False
        if self.frame.near and said.topic.flow is not self.frame.flow:
            self.frame = self.frame._replace(said=None)  # инвестиции в основной капитал выросли и составили 5 млн
        return None, False

    def _growth(self, piece: Piece, following: Piece | None) -> None:
        growth = piece.growths[0]
        if growth.compares and piece.compares_topics(growth, None, following):
            self._leave(attrs.evolve(piece, said=tuple(said for said in piece.said if said.at < growth.at)), following)
            return
        alone = piece.needs_no_standard or doubles(self.tiles, piece)
        if growth.compares and not (piece.has_standard(following) or alone):
            if piece.said:
                self._leave(piece, following)  # импорт - вдвое больше, 5 млн
            return
        main = None if self.closed == len(self.found) else grown(self.found, self.main, growth, self.tiles, self.frame)
        adds = main is not None and (not piece.said or (not self.frame.near and piece.adds_to(self.found[main].flow)))
        free = adds and self.pending is None
        if main is not None and free and self._belongs(self.found[main], piece, growth):
            self.found[main] = self.found[main].with_growth(growth, piece.counted_against(following))
            self.frame = self.frame.still()
            return
        said, same = self._topic(piece, growth.at, None)
        if said is None:
            return
        self.flush()
        statement = stated(piece, None, growth.at, said, self.frame, same, self.setting)
        if growth.percent is None:
            self._leave(piece, following)
            return
        self.frame = behind_statement(self.frame, statement, piece, None)
        self.pending = statement, growth, piece.counted_against(following)

    def _belongs(self, statement: Statement, piece: Piece, growth: Growth) -> bool:
        return belongs_to(statement, piece, growth, self.frame, self.tiles, self.setting.reference)

    def _leave(self, piece: Piece, following: Piece | None) -> None:
        """What the piece says is left to the next; ``обогнав Литву, Дания …`` leaves nothing."""
        overtakes = "overtakes" in piece.marks and (following is None or following.opener != "(")
        if overtakes or ("which" in piece.marks and "rank" not in piece.marks) or not piece.tells:
            return
        said = topic_to_leave(piece, following, self.frame)
        if said is not None:
            self.flush()
        self.frame = behind_piece(self.frame, piece, following, said)
        if "both" in piece.marks:
            self.queue = list(piece.said)
        if said is not None and said.topic.flow is not None:
            self.frame = paired(self.frame, said, self.setting.speaker, teller_of(self.frame, self.setting))
