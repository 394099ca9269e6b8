"""What words can mean."""

from .default import default_lexicon
from .lexicon import Entry, Lexicon

__all__ = ["Entry", "Lexicon", "default_lexicon"]
