"""What the facts are read from: the article as streams of tiles with its people linked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..layout import Layout
from ..mentions import Tiles
from ..model import Dateline, Note, PartialDate
from ..names import Linked
from ..tokens import Tokens

__all__ = ["Document"]


class Document(NamedTuple):
    """An article between its mentions and its facts.

    ``streams`` holds one stream of tiles for each sentence of the layout, in text order. ``reference``
    is the date that relative periods count from, as far as it is known. ``home`` is the state that
    «наша страна» means when no speaker stands for another.
    """

    tokens: Tokens
    layout: Layout
    streams: Sequence[Tiles]
    people: Linked
    dateline: Dateline | None
    dateline_notes: tuple[Note, ...]
    reference: PartialDate | None
    home: str = "KZ"
