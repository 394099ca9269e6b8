"""What one clause tells of an encounter."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ...model import MeetingKind, MeetingStatus
from .clauses import Actor, Clause

__all__ = ["Mode", "Told"]


class Mode(StrEnum):
    """What a clause does with an encounter."""

    TELL = "tell"  # it names one, perhaps told before
    JOIN = "join"  # it says who took part in the one told before
    REFER = "refer"  # it mentions the one told before


@attrs.define(eq=False)
class Told:
    """``kind`` and ``status`` are None where the clause does not say. ``hosts`` are its subject, ``guests``
    those whom they met. ``noun`` is the tile of its noun, or -1; ``fresh`` where the word order makes the
    encounter new; ``apart`` where each guest was met alone; ``private`` where two met beside the others."""

    clause: Clause
    mode: Mode
    kind: MeetingKind | None = None
    status: MeetingStatus | None = None
    hosts: list[Actor] = attrs.Factory(list)
    guests: list[Actor] = attrs.Factory(list)
    noun: int = -1
    fresh: bool = False
    apart: bool = False
    private: bool = False
    nameless: bool = False  # somebody was met who is not named
    everywhere: bool = False  # in all encounters told before
    wants_host: bool = False
