"""The same name again in Latin script, in brackets: ``Джон Смит (John Smith)``."""

from __future__ import annotations

from ..grammar.latin_names import latin_behind
from ..grammar.latin_words import SUFFIXES
from ..span import Span
from ..tokens import Tokens
from .mention import NamedAt

__all__ = ["spelt_again"]

# The letters that a word in Latin script can begin with, by the first letter of the same word in Russian.
_FIRST = dict(
    [
        *zip("абвгдеёжзи", "aeiuo b vwb ghj djgt eyijhu yjeo jgzx zsx iyejh".split(), strict=True),
        *zip("йклмнопрст", "yji ckqxg l m nkg oauhw p rw sczxt tdz".split(), strict=True),
        *zip("уфхцчшщыэю", "uwoh fptvh hkcjx czts ctjq sctxj s y eaho yujei".split(), strict=True),
        *zip("яқғәөүұі", "yjia kq g a o u u i".split(), strict=True),
    ]
)
_PLAIN = str.maketrans(
    "áàâäåãąčçćďđéèêëęěğîíìïıłñńňóòôöõøőřšśşťţúùûüůűýžźżß",
    "aaaaaaacccddeeeeeegiiiiilnnnooooooorsssttuuuuuuyzzzs",
)


def spelt_again(tokens: Tokens, mention: NamedAt) -> Span | None:
    """The characters in brackets behind a mention that spell the same name in Latin script.

    Its first and last words must begin with letters that these names can begin with; a newspaper or a
    club in brackets (``Джон Смит (New York Times)``) does not.
    """
    found = latin_behind(tokens, mention.stop) if mention.reading.full else None
    if found is None:
        return None
    words = [raw for raw in tokens.raw[found[0] : found[1]] if raw[0].isupper() and len(raw) > 1]
    words = [word for word in words if word.lower() not in SUFFIXES]
    ours = [text for text in mention.written if text[0].isupper() and text.strip("IVX")]
    if len(words) < 2 or not _can_begin(ours[0], words[0]):
        return None
    family = ours[-1].rpartition("-")[2] if _can_begin(ours[-1].rpartition("-")[2], words[-1]) else ours[-1]
    same = any(_can_begin(family, word) for word in words[min(len(ours), len(words)) - 1 :])
    return tokens.span(*found) if same else None


def _can_begin(ours: str, theirs: str) -> bool:
    return theirs[0].lower().translate(_PLAIN) in _FIRST.get(ours[0].lower(), "")
