"""Names for articles that carry none: the same text has the same name, here and on every other machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from ..model import Article

__all__ = ["Articles", "article_id", "identified"]

Articles = Iterable[Article] | Mapping[str, Article]
"""Articles by themselves, or under ids of the caller's."""


def article_id(article: Article) -> str:
    """The first 128 bits of the text's SHA-256, as 32 hexadecimal digits.

    >>> article_id(Article("Астана."))
    '81039c43d460d0df03a004586d410753'
    """
    return sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def identified(articles: Articles) -> Iterator[tuple[str, Article]]:
    """Each article with its id: the caller's key, else :func:`article_id`."""
    if isinstance(articles, Article):
        raise TypeError("expected several articles, got one: put it into a list")
    if isinstance(articles, Mapping):
        yield from articles.items()
    else:
        yield from ((article_id(article), article) for article in articles)
