"""Mistakes that a type checker must find: an ignored error that is none is an error itself."""

from __future__ import annotations

from kztoday_parse import Article, Money, Person, parse_article, parse_money
from kztoday_parse.combinators import Parser, many
from kztoday_parse.grammar.leaves import word
from kztoday_parse.mentions import Tiles
from kztoday_parse.tokens import Tokens


def values_do_not_change(article: Article, money: Money) -> None:
    article.title = "Another"  # type: ignore[misc]  # pyright: ignore
    money.currency = "KZT"  # type: ignore[misc]  # pyright: ignore


def what_may_be_missing_is_checked(article: Article) -> str:
    return article.title  # type: ignore[return-value]  # pyright: ignore


def what_is_read_may_be_a_quantity(article: Article) -> str:
    return article.trade_stats[0].value.currency  # type: ignore[union-attr]  # pyright: ignore


def bytes_are_no_text(page: bytes) -> Article:
    return parse_article(page)  # type: ignore[arg-type]  # pyright: ignore


def the_lexicon_is_named() -> Money:
    return parse_money("5 тенге", None)  # type: ignore[call-arg]  # pyright: ignore


def people_have_names(person: Person) -> str:
    return person.surname  # type: ignore[attr-defined, no-any-return]  # pyright: ignore


def streams_do_not_mix(over_tiles: Parser[Tiles, str]) -> Parser[Tiles, tuple[str, ...]]:
    over_tokens: Parser[Tokens, str] = word("и")
    _ = over_tokens | over_tiles  # type: ignore[operator]  # pyright: ignore
    return many(over_tokens)  # type: ignore[arg-type]  # pyright: ignore
