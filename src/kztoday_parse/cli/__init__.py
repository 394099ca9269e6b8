"""The command ``kztoday-parse``: articles from files, facts to the screen or into tables."""

from .command import main

__all__ = ["main"]
