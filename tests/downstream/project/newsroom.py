"""A program of somebody else's, and what a type checker must infer in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import assert_type

from kztoday_parse import (
    Article,
    ArticleParser,
    Change,
    Dateline,
    Flow,
    Meeting,
    Mention,
    Money,
    Note,
    NoteCode,
    PartialDate,
    Period,
    Person,
    Quantity,
    Span,
    TradeStat,
    find_changes,
    find_dateline,
    find_money,
    find_periods,
    find_quantities,
    from_json,
    parse_article,
    parse_change,
    parse_dateline,
    parse_money,
    parse_people,
    parse_period,
    parse_quantity,
    to_json,
)
from kztoday_parse.combinators import Parser, choice, combine, many, optional, sep_by
from kztoday_parse.exports import Exported, Refusal, Rows, tabulate, to_html, to_sdmx
from kztoday_parse.grammar.leaves import sense, word
from kztoday_parse.lexicon.senses import Month
from kztoday_parse.tokens import Tokens, tokenize

TEXT = "Прага. 4 марта. KAZAKHSTAN TODAY - В 2024 году экспорт Казахстана в Чехию составил $5 млн (+2%)."


def article_is_typed(article: Article) -> None:
    """Every attribute of an article."""
    assert_type(article.text, str)
    assert_type(article.title, str | None)
    assert_type(article.published, date | None)
    assert_type(article.dateline, Dateline | None)
    assert_type(article.sources, tuple[Mention[str], ...])
    assert_type(article.lead, Span | None)
    assert_type(article.paragraphs, tuple[Span, ...])
    assert_type(article.people, tuple[Person, ...])
    assert_type(article.money, tuple[Mention[Money], ...])
    assert_type(article.trade_stats, tuple[TradeStat, ...])
    assert_type(article.meetings, tuple[Meeting, ...])
    assert_type(article.notes, tuple[Note, ...])


def facts_are_typed(article: Article) -> Iterator[str]:
    """What a loop over the facts sees; ``isinstance`` narrows what is either a sum or a quantity."""
    for stat in article.trade_stats:
        assert_type(stat.value, Money | Quantity | None)
        assert_type(stat.flow, Flow)
        assert_type(stat.change_percent, Decimal | None)
        assert_type(stat.period, Period | None)
        if isinstance(stat.value, Money):
            assert_type(stat.value.amount, Decimal)
            yield f"{stat.value.amount:,} {stat.value.currency}"
        elif stat.value is not None:
            assert_type(stat.value, Quantity)
            yield f"{stat.value.value:,} {stat.value.unit}"
    for meeting in article.meetings:
        assert_type(meeting.participants, tuple[Person, ...])
        assert_type([person.country for person in meeting.participants], list[str | None])
    for mention in article.money:
        assert_type(mention.value.amount_to, Decimal | None)
        assert_type(mention.span.of(article.text), str)
    for note in article.notes:
        assert_type(note.code, NoteCode)


def families_are_typed(text: str) -> None:
    """The parsers of one family each."""
    assert_type(parse_money("5 млн тенге"), Money)
    assert_type(parse_quantity("5 тонн"), Quantity)
    assert_type(parse_change("на 5%"), Change)
    assert_type(parse_period("за 2024 год", reference=PartialDate(2025)), Period)
    assert_type(parse_period("за 2024 год", reference=date(2025, 3, 4)), Period)
    assert_type(parse_people("посол Иван Петров"), tuple[Person, ...])
    assert_type(parse_dateline("Прага. 4 марта. KAZAKHSTAN TODAY -"), Dateline)
    assert_type(find_money(text), tuple[Mention[Money], ...])
    assert_type(find_quantities(text), tuple[Mention[Quantity], ...])
    assert_type(find_changes(text), tuple[Mention[Change], ...])
    assert_type(find_periods(text), tuple[Mention[Period], ...])
    assert_type(find_dateline(text), Dateline | None)


def exports_are_typed(article: Article) -> None:
    """Tables, formats, JSON."""
    rows = tabulate({"a1": article}, "trade_stats")
    assert_type(rows, Rows)
    assert_type([row["flow"] for row in rows], list[str | int | Decimal | date | tuple[str, ...] | None])
    made = to_sdmx(article)
    assert_type(made, Exported)
    assert_type(made.refused, tuple[Refusal, ...])
    assert_type(to_html(article), str)
    assert_type(from_json(to_json(article)), Article)


def combinators_are_typed() -> None:
    """A parser of one's own keeps the types of its parts."""
    month = sense(Month, "month")
    assert_type(month, Parser[Tokens, Month])
    number: Parser[Tokens, int] = month.map(lambda found: found.number)
    assert_type(number | month, Parser[Tokens, int | Month])
    assert_type(many(number), Parser[Tokens, tuple[int, ...]])
    assert_type(sep_by(number, word("и")), Parser[Tokens, tuple[int, ...]])
    assert_type(optional(number), Parser[Tokens, int | None])
    assert_type(choice(number, number), Parser[Tokens, int])
    assert_type(combine(lambda first, second: (first, second.number), number, month), Parser[Tokens, tuple[int, int]])
    assert_type(number.run(tokenize("марта", ArticleParser().lexicon), 0), tuple[int, int] | None)


def main() -> list[str]:
    """Read the text with a parser of one's own, and with the library's."""
    parser = ArticleParser(
        agencies=["Дятел"], currencies={"биткойнов": "XBT"}, roles=["сказочник"], forms={"сказочником": "сказочник"}
    )
    assert_type(parser.parse_article(TEXT), Article)
    article = parse_article(TEXT, published=date(2025, 3, 4))
    article_is_typed(article)
    families_are_typed(TEXT)
    exports_are_typed(article)
    combinators_are_typed()
    return list(facts_are_typed(article))
