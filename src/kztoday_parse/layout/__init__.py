"""The page: headline, credits, captions, paragraphs and sentences as ranges of tokens."""

from .layout import Layout, Sentence, Zone, read_layout

__all__ = ["Layout", "Sentence", "Zone", "read_layout"]
