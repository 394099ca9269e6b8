"""The marks in the manual format of displaCy, spaCy's visualiser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..model import Article
from .marks import Layer, Mark, marks
from .style import COLOURS

__all__ = ["DISPLACY_OPTIONS", "to_displacy"]

_SENTENCES = (Layer.TRADE, Layer.MEETING)

DISPLACY_OPTIONS: dict[str, Any] = {
    "ents": [layer.upper() for layer in Layer if layer not in _SENTENCES],
    "colors": {layer.upper(): light for layer, (light, _) in COLOURS.items() if layer not in _SENTENCES},
}
"""Give these as ``options`` for the colours of :func:`~kztoday_parse.exports.to_html`."""


def to_displacy(article: Article) -> dict[str, Any]:
    """*article* for ``displacy.render(…, style="ent", manual=True)``.

    displaCy draws no overlaps: of two entities that share a character the one that begins first stays, of two
    that begin together the longer one. Trade and meetings are whole sentences and left out.

    >>> from kztoday_parse import parse_article
    >>> to_displacy(parse_article("Экспорт составил $5 млн."))["ents"]
    [{'start': 17, 'end': 23, 'label': 'MONEY'}]
    """
    found = [mark for mark in marks(article) if mark.layer not in _SENTENCES]
    ents = [
        {"start": mark.span.start, "end": mark.span.end, "label": mark.layer.upper()}
        for mark in _apart(found, len(article.text))
    ]
    return {"text": article.text, "ents": ents, "title": article.title}


def _apart(found: Iterable[Mark], length: int) -> Iterator[Mark]:
    """The marks that do not run into one taken before."""
    end = 0
    for mark in sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)):
        if end <= mark.span.start < mark.span.end <= length:
            yield mark
            end = mark.span.end
