"""Quotation marks: those that can open a quotation, those that can close it, and all of them."""

from __future__ import annotations

__all__ = ["CLOSING_QUOTES", "OPENING_QUOTES", "QUOTES"]

OPENING_QUOTES = frozenset('"«“„')
CLOSING_QUOTES = frozenset('"»”“')
QUOTES = OPENING_QUOTES | CLOSING_QUOTES
