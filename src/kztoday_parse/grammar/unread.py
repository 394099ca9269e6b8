"""What a family saw and could not read: it becomes a note, never a value."""

from __future__ import annotations

from typing import NamedTuple

from ..model.article import NoteCode

__all__ = ["Unread"]


class Unread(NamedTuple):
    """Why the tokens that it stands for give no value."""

    code: NoteCode
    message: str
