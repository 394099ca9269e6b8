"""Encounters: who met whom, where, when, and whether it was or is to come.

A sentence is cut into clauses (:mod:`reader`), a clause tells something of an encounter (:mod:`telling`,
:mod:`verbs`, :mod:`nouns`) or nothing, and the story puts together what they tell (:mod:`story`).
"""

from __future__ import annotations

from .records import meetings

__all__ = ["meetings"]
