"""A sentence's statements: one fold over its pieces, each reading what the ones before it left.

A piece with a figure makes a statement where a topic of trade rules it, or where it is elliptic (only
periods, states, goods and words of level) and a topic of trade was left open. A piece without a figure leaves
its topic, states and period to the next.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ...lexicon.senses import VerbForm
from ...mentions import Tiles
from ...model import Money, Quantity
from .elements import End, Growth, Level, Role, Said
from .frame import Frame
from .governor import MOVED, believed, coordinated, governor, tradable
from .headings import ANCHORS, HEADED, LISTS, listed_role
from .naming import as_role, ends_for, in_list, list_role
from .piece import Piece
from .pieces import behind, pieces
from .statement import DONE, Setting, Statement, is_target, stated

__all__ = ["read_sentence"]

_MOST_ENDS = 12  # states that may wait for a figure


def read_sentence(
    tiles: Tiles, frame: Frame, setting: Setting, before: Sequence[Statement]
) -> tuple[list[Statement], Frame]:
    """The statements of a sentence and what it leaves. *before* are those that ended the sentence before; they
    come first in what is returned, with the changes that this sentence adds to them."""
    reader = _Reader(tiles, setting, frame, list(before))
    cut = pieces(tiles, before[-1].value if before else None)
    for i, piece in enumerate(cut):
        reader.read(piece, behind(cut, i))
    reader.flush()
    return reader.found, reader.frame


@attrs.define
class _Reader:
    """The fold's state: what was found, what the next piece may leave out, a change whose figure may come, a
    figure whose topic may come, topics whose figures come in the same order, the place of the statement that a
    change belongs to."""

    tiles: Tiles
    setting: Setting
    frame: Frame
    found: list[Statement]
    pending: tuple[Statement, Growth, int | None] | None = None
    unclaimed: tuple[Piece, Level] | None = None
    outside: tuple[Frame, int] | None = None
    queue: list[Said] = attrs.field(factory=list)
    main: int = -1

    def read(self, piece: Piece, following: Piece | None) -> None:
        """One piece; *following* may hold what its change is counted against."""
        self._brackets(piece)
        if piece.heading is not None and piece.heads_list(self.tiles, following):
            self._head(piece.heading)
            piece = attrs.evolve(piece, said=())  # откуда везли мясо
        if piece.levels:
            for level in piece.levels:
                self._level(piece, level, following)
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

    def _brackets(self, piece: Piece) -> None:
        """What stands in brackets leaves nothing to what follows them, but what stood before a figure there has
        been used up: ``из Нидерландов (1,1 млрд), США (0,7 млрд)``; a change behind them is that of the figure
        before them."""
        self.main = -1
        if piece.opener == "(":
            self.outside = self.frame, len(self.found)
        elif piece.opener == ")" and self.outside is not None:
            before, told = self.outside
            used = len(self.found) > told
            self.frame = before._replace(ends=(), sides=self.frame.sides, stated=True) if used else before
            self.outside = None
            self.main = told - 1 if used and piece.said == () and piece.levels == () else -1

    def _head(self, heading: Said) -> None:
        """``крупнейшими покупателями муки стали …``: the topic of a list, where none of the same flow was told."""
        told = self.frame.said
        if told is not None and told.topic.flow is heading.topic.flow:
            self.frame = self.frame._replace(anchored=True, listed=HEADED.get(heading.topic.flow))
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
        if same and following is not None and following.answers(self.tiles):
            said = None
        if said is None:
            self.unclaimed = None if piece.said or piece.opaque else (piece, level)
            return
        if not same:
            self.flush()
        statement = stated(piece, level, level.at, said, self.frame, same, self.setting)
        if not level.base:
            statement = self._grown(statement, piece, following)
        self.found.append(statement)
        self._told(statement, piece, level)

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
        joined = attrs.evolve(
            piece,
            levels=before.levels,
            times=(*before.times, *piece.times),
            goods=before.goods or piece.goods,
            ends=ends,
        )
        statement = stated(joined, level, piece.stop, said, self.frame, False, self.setting)
        self.found.append(statement)
        self._told(statement, piece, level)
        return True

    def _grown(self, statement: Statement, piece: Piece, following: Piece | None) -> Statement:
        pending, self.pending = self.pending, None
        if piece.counts_from_base(self.tiles):
            return statement  # с A до B: the change is counted from A
        if pending is not None:
            return statement.reached(self.tiles).with_growth(*pending[1:])
        standard = piece.has_standard(following)
        for growth in piece.growths:
            if (growth.percent is not None and not growth.compares) or (standard and not piece.compares_topics(growth)):
                return statement.with_growth(growth, piece.year_against(following))
        return statement

    def _told(self, statement: Statement, piece: Piece, level: Level | None) -> None:
        self.frame = statement.leaves(self.frame, piece, level)

    def _topic(self, piece: Piece, at: int, value: Money | Quantity | None) -> tuple[Said | None, bool]:
        """The topic that rules a figure, and whether it was left by the pieces before."""
        said = governor(piece, at)
        if said is None:
            return self._left_open(piece, value), True
        self.queue = coordinated(self.tiles, piece, said)
        said = self.queue.pop(0)
        if said.topic.flow is None:
            self.flush()
            self.frame = self.frame._replace(said=said, time=piece.times[-1] if piece.times else self.frame.time)
            return None, False
        ends = ends_for(piece, said, self.frame, same=False)
        if self.frame.answers(said):
            return said, False
        if not piece.ends and self.frame.carries(said, piece, value):
            self.flush()
            self.frame = self.frame._replace(stated=True)
            return self.frame.continued(said), True
        return (said if believed(said, ends, piece, self.frame.heard, value) else None), False

    def _left_open(self, piece: Piece, value: Money | Quantity | None) -> Said | None:
        frame = self.frame
        if frame.said is None or frame.said.topic.flow is None or "outflow" in piece.marks:
            return None
        if isinstance(value, Quantity) and frame.said.topic.flow not in MOVED:
            return None  # a turnover is told in money
        if piece.points_back:
            return frame.said
        if piece.opaque and not (piece.led or piece.sums_up or (piece.ends and "rank" in piece.marks)):
            return frame.said if frame.lists_goods and "worth" in piece.marks and not piece.forms else None
        if "verb" in piece.marks and frame.said.verbal:
            return None  # продал зерно и построил …
        if self.queue:
            return self.queue.pop(0)
        if frame.near and not (frame.anchored or piece.marks & ANCHORS or piece.is_elliptic(self.tiles, frame.ends)):
            return None
        ends = ends_for(piece, frame.said, frame, same=True)
        return frame.said if frame.stated or believed(frame.said, ends, piece, frame.told, value) else None

    def _growth(self, piece: Piece, following: Piece | None) -> None:
        growth = piece.growths[0]
        if growth.compares and piece.compares_topics(growth):
            self._leave(attrs.evolve(piece, said=tuple(said for said in piece.said if said.at < growth.at)), following)
            return
        if growth.compares and not (piece.has_standard(following) or piece.needs_no_standard):
            return
        main = self._measured_so(piece)
        if not piece.said and main is not None and self._belongs_to(main, piece, growth):
            self.found[main] = self.found[main].with_growth(growth, piece.year_against(following))
            return
        said, same = self._topic(piece, growth.at, None)
        if said is None:
            return
        self.flush()
        statement = stated(piece, None, growth.at, said, self.frame, same, self.setting)
        if growth.percent is None:
            self._leave(piece, following)
            return
        self._told(statement, piece, None)
        self.pending = statement, growth, piece.year_against(following)

    def _measured_so(self, piece: Piece) -> int | None:
        """The place of the last figure; of weight and worth, told together, the one that ``в деньгах`` means."""
        if not self.found:
            return None
        kind = Quantity if "bulk" in piece.marks else Money if "worth" in piece.marks else object
        return next((i for i in (self.main, -2)[: len(self.found)] if isinstance(self.found[i].value, kind)), None)

    def _belongs_to(self, main: int, piece: Piece, growth: Growth) -> bool:
        """``…, что на 11% больше``, ``… (+6%)``: the change of the figure just told."""
        if self.pending is not None or self.found[main].percent is not None:
            return False
        if piece.opener == "(":
            return not piece.opaque
        if not self.frame.stated or (self.frame.near and self.found[-1].said is not self.frame.said):
            return False
        return growth.compares or (not piece.opaque and not piece.times and not piece.ends and not piece.goods)

    def _leave(self, piece: Piece, following: Piece | None) -> None:
        """What the piece says is left to the next. A clause of its own about something else leaves only its
        period, unless a colon says that the next goes on with it."""
        frame = self.frame
        if "which" in piece.marks or not piece.tells:
            return
        said = self._to_leave(piece)
        if said is not None:
            self.flush()
        colon = following is not None and following.opener == ":"
        listed = listed_role(piece.marks) or (_counted_up(piece, said) if colon else None)
        whole = said is not None or not piece.opaque or colon or bool(piece.marks & LISTS)
        gerund = VerbForm.GERUND in piece.forms and frame.planned and not frame.near
        ends = self._waiting(piece, said, whole=whole)
        self.frame = frame._replace(
            said=said or frame.said,
            ends=ends,
            loose=frame.loose and said is None,
            time=piece.times[-1] if piece.times else frame.time,
            goods=piece.goods[-1][1] if piece.goods else frame.goods,
            target=frame.target or gerund or (whole and is_target(piece, frame, same=False)),
            near=frame.near and said is None,
            stated=frame.stated and said is None,
            first=frame.first or said,
            anchored=frame.anchored or bool(piece.marks & LISTS),
            listed=listed or frame.listed,
            role=list_role(frame, piece.ends),
            planned=frame.planned and (said is None or not piece.forms & DONE),
        )
        if said is not None and said.topic.flow is not None:
            self.frame = self.frame.paired(said, self.setting.speaker, self.setting.home)

    def _waiting(self, piece: Piece, said: Said | None, *, whole: bool) -> tuple[End, ...]:
        """The states that wait for a figure behind the piece."""
        frame, listed = self.frame, listed_role(piece.marks) or self.frame.listed
        kept = frame.ends if said is None or frame.loose else ()
        if not whole:
            return kept
        own = as_role(listed, piece.ends) if listed else piece.ends
        if said is None and frame.role is not None and frame.stated:
            own = in_list(frame.role, own)
        return (*kept, *own)[-_MOST_ENDS:] if said is None else (*own, *kept)[:_MOST_ENDS]

    def _to_leave(self, piece: Piece) -> Said | None:
        """The topic that the piece leaves open; a verb that tells of no trade displaces none that does."""
        said, frame = governor(piece, piece.stop), self.frame
        if said is None or frame.near or frame.said is None or frame.said.topic.flow is None:
            return said
        return said if believed(said, ends_for(piece, said, frame, same=False), piece, frame.told, None) else None


def _counted_up(piece: Piece, said: Said | None) -> Role | None:
    """``основные страны по экспорту: …``"""
    return HEADED.get(said.topic.flow) if said is not None and not said.verbal and "country" in piece.marks else None
