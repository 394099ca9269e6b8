"""A sentence's statements: one fold over its pieces, each reading what the ones before it left.

A piece with a figure makes a statement where a topic of trade rules it, or where it is elliptic (only
periods, states, goods and words of level) and a topic of trade was left open. A piece without a figure leaves
its topic, states and period to the next.
"""

from __future__ import annotations

import attrs

from ...mentions import Tiles
from .elements import Growth, Level, Said
from .frame import Frame
from .governor import believed, governor, tradable
from .periods import resolved
from .pieces import Piece, pieces
from .statement import Setting, Statement, is_target, stated

__all__ = ["read_sentence"]

_ANCHORS = frozenset({"pronoun", "measure", "rank", "share", "amount", "rise", "fall", "there"})
_STANDARDS = frozenset({"than", "year_before", "exceed"})


def read_sentence(
    tiles: Tiles, frame: Frame, setting: Setting, before: Statement | None
) -> tuple[list[Statement], Frame]:
    """The statements of a sentence and what it leaves. *before* is the one that ended the sentence before;
    where brackets at the start add a change to it, the first statement returned is its better half."""
    reader = _Reader(setting, frame, [] if before is None else [before])
    cut = pieces(tiles)
    for i, piece in enumerate(cut):
        reader.read(piece, cut[i + 1] if i + 1 < len(cut) else None)
    reader.flush()
    return reader.found, reader.frame


@attrs.define
class _Reader:
    """The fold's state: what was found, what the next piece may leave out, a change whose figure may come."""

    setting: Setting
    frame: Frame
    found: list[Statement]
    pending: tuple[Statement, Growth] | None = None
    outside: Frame | None = None

    def read(self, piece: Piece, following: Piece | None) -> None:
        """One piece; *following* may hold what its change is counted against."""
        self._brackets(piece)
        if piece.levels:
            for level in piece.levels:
                self._level(piece, level)
        elif piece.growths:
            self._growth(piece, following)
        else:
            self._leave(piece)

    def flush(self) -> None:
        """A change whose figure did not come is a statement of its own."""
        if self.pending is not None:
            statement, growth = self.pending
            self.pending = None
            if growth.percent is not None:
                self.found.append(statement.with_growth(growth, None))

    def _brackets(self, piece: Piece) -> None:
        """What stands in brackets leaves nothing to what follows them."""
        if piece.opener == "(":
            self.outside = self.frame
        elif piece.opener == ")" and self.outside is not None:
            self.frame, self.outside = self.outside, None

    # --- figures ---

    def _level(self, piece: Piece, level: Level) -> None:
        said, same = self._topic(piece, level.at)
        if said is None or not tradable(level.figure.value):
            return
        if not same:
            self.flush()
        statement = stated(piece, level, level.at, said, self.frame, same, self.setting)
        if not level.base:
            statement = self._grown(statement, piece, level)
        self.found.append(statement)
        self._told(statement, piece, level)

    def _grown(self, statement: Statement, piece: Piece, level: Level) -> Statement:
        if self.pending is not None:
            _, growth = self.pending
            self.pending = None
            return statement.with_growth(growth, None)
        if len(piece.levels) > 1 and any(other.base for other in piece.levels):
            return statement
        growths = [growth for growth in piece.growths if growth.percent is not None]
        return statement.with_growth(growths[0], self._against(piece)) if growths else statement

    def _told(self, statement: Statement, piece: Piece, level: Level) -> None:
        frame = self.frame
        self.frame = attrs.evolve(
            frame,
            said=statement.said,
            sides=statement.sides,
            pair=statement.sides,
            ends=(),
            loose=True,
            time=None,
            period=frame.period if level.base else statement.period,
            planned=statement.target,
            goods=statement.goods,
            target=False,
            first=frame.first or statement.said,
            first_sides=frame.first_sides if frame.first else statement.sides,
            told=frame.told | {statement.flow},
            near=False,
            stated=True,
            flow=statement.flow,
        )

    def _topic(self, piece: Piece, at: int) -> tuple[Said | None, bool]:
        """The topic that rules a figure, and whether it was left by the pieces before."""
        said = governor(piece, at)
        if said is None:
            return self._left_open(piece), True
        if said.topic.flow is None:
            self.flush()
            self.frame = attrs.evolve(self.frame, said=said)
            return None, False
        ends = (*piece.ends, *self.frame.ends) if self.frame.loose else piece.ends
        return (said if believed(said, ends, piece, self.frame.told) else None), False

    def _left_open(self, piece: Piece) -> Said | None:
        frame = self.frame
        if frame.said is None or frame.said.topic.flow is None or piece.opaque:
            return None
        if frame.near and not (piece.marks & _ANCHORS or piece.ends):
            return None
        if frame.stated:
            return frame.said
        ends = (*piece.ends, *frame.ends)
        return frame.said if believed(frame.said, ends, piece, frame.told) else None

    # --- changes ---

    def _growth(self, piece: Piece, following: Piece | None) -> None:
        growth = piece.growths[0]
        if growth.compares and not _has_standard(piece, following):
            return
        if not piece.said and self._belongs_to_last(piece, growth):
            self.found[-1] = self.found[-1].with_growth(growth, self._against(piece, following))
            return
        said, same = self._topic(piece, growth.at)
        if said is None:
            return
        self.flush()
        statement = stated(piece, None, growth.at, said, self.frame, same, self.setting)
        self._leave(piece)
        self.frame = attrs.evolve(self.frame, said=said, stated=False)
        self.pending = statement, growth

    def _belongs_to_last(self, piece: Piece, growth: Growth) -> bool:
        """``…, что на 11% больше``, ``… (+6%)``: the change of the figure just told."""
        if not self.found or self.pending is not None or self.found[-1].percent is not None:
            return False
        if piece.opener == "(":
            return not piece.opaque
        if not self.frame.stated or self.frame.near:
            return False
        return growth.compares or (not piece.opaque and not piece.times and not piece.ends and not piece.goods)

    def _against(self, piece: Piece, following: Piece | None = None) -> Period | None:
        whens = [*piece.against, *(following.against if following is not None else ())]
        if not whens:
            return None
        return resolved(whens[0], self.frame.period, self.setting.reference)

    # --- pieces without a figure ---

    def _leave(self, piece: Piece) -> None:
        frame = self.frame
        said = governor(piece, piece.stop) if piece.said else None
        if said is not None:
            self.flush()
        kept = frame.ends if said is None or frame.loose else ()
        self.frame = attrs.evolve(
            frame,
            said=said or frame.said,
            ends=(*kept, *piece.ends),
            loose=frame.loose and said is None,
            time=piece.times[-1] if piece.times else frame.time,
            target=frame.target or is_target(piece, frame, same=False),
            near=frame.near and said is None,
            stated=frame.stated and said is None,
            first=frame.first,
        )


def _has_standard(piece: Piece, following: Piece | None) -> bool:
    return any(bool(each.against or each.marks & _STANDARDS) for each in (piece, following) if each is not None)
