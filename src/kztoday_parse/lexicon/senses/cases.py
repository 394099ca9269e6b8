"""Cases as a bit set in a plain ``int``: an ``IntFlag`` costs ten times as much to test."""

from __future__ import annotations

__all__ = ["ACC", "ANY_CASE", "DAT", "GEN", "INS", "LOC", "NOM"]

NOM, GEN, DAT, ACC, INS, LOC = 1, 2, 4, 8, 16, 32
ANY_CASE = 63
