"""Nothing is invented: sums, years and names of a result stand in its evidence, over every corpus of the tests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from kztoday_parse import Article, Money, Period, Quantity, Span, TradeStat, parse_article
from tests.facts.meetings import passages as meetings
from tests.facts.trade import corpus as trade
from tests.people import corpora as people
from tests.values import corpora as values

from .invariants import holds
from .samples import TEXTS

_Text = tuple[str, date | None]

# A number told in words, at least in part: 2 с половиной; пять тысяч 200; с миллиона; миллиард; семь миллионов.
_NUMERAL = re.compile(r"половин|полумилл|тысяч[иа]?\b|(?:^|\| )милли|[а-я] милли(?:он|ард)")

# A change told in words: вдвое, на четверть, на треть, на десятую часть, в полтора раза.
_PARTS = re.compile(r"част|трет[ьи]|четверт|полов|полтора|двое|двукратн|трехкратн|двойн|трое|четверо|пятеро|десят")

# A year that is counted and not written: words of time that say from where.
_COUNTED = re.compile(
    r"год|лет|полугод|квартал|месяц|недел|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр"
    r"|сезон|\| (?:перв|втор|трет|четверт)|период|врем|сегодня|вчера|сутки|прошл|минувш|нынешн|следующ|предыдущ|сейчас",
    re.IGNORECASE,
)


def _of_trade() -> Iterator[_Text]:
    for name in sorted(path.name for path in trade.HERE.glob("*.txt") if path.name != "silent.txt"):
        yield from ((passage.text, passage.published) for passage in trade.passages(name))
    yield from ((text, None) for text in trade.silent())


def _of_meetings() -> Iterator[_Text]:
    yield from ((passage.text, None) for passage in meetings.passages("*.txt"))
    yield from ((text, None) for text in meetings.nothing())


def _of_people() -> Iterator[_Text]:
    for path in sorted(people.FOLDER.glob("*.txt")):
        yield from ((line[0], None) for line in people.lines(path.stem))


def _of_values() -> Iterator[_Text]:
    for path in sorted(values.FOLDER.glob("*.txt")):
        yield from ((values.split_reference(line.phrase)[0], None) for line in values.lines(path.stem))


CORPORA: Mapping[str, Sequence[_Text]] = {
    "trade": list(_of_trade()),
    "meetings": list(_of_meetings()),
    "people": list(_of_people()),
    "values": list(_of_values()),
    "samples": [(text, None) for text in TEXTS],
}


@cache
def _articles(corpus: str) -> Sequence[Article]:
    """Every passage of the corpus, read once for all tests."""
    return [parse_article(text, published=published) for text, published in CORPORA[corpus]]


def _words(article: Article, spans: Sequence[Span]) -> str:
    return " | ".join(span.of(article.text) for span in spans)


def _figures(number: Decimal) -> str:
    """The figures of a number without its zeros: ``1 млн 50 тыс.`` is 1050000."""
    return re.sub(r"\D|0", "", format(number, "f"))


def _written(number: Decimal | None, words: str) -> bool:
    """The figures stand there, or the number is told in words, be it in part (``2 с половиной``)."""
    shown = re.sub(r"\D|0", "", words)
    return number is None or not shown or _NUMERAL.search(words) is not None or _figures(number) in shown


def _ends(value: Money | Quantity | None) -> tuple[Decimal | None, ...]:
    if isinstance(value, Money):
        return value.amount, value.amount_to
    return () if value is None else (value.value, value.value_to)


@pytest.mark.parametrize("corpus", CORPORA)
def test_every_promise_holds(corpus: str) -> None:
    assert len(CORPORA[corpus]) >= 9
    for article in _articles(corpus):
        holds(article)


@pytest.mark.parametrize("corpus", CORPORA)
def test_sums_stand_in_their_span(corpus: str) -> None:
    for article in _articles(corpus):
        for mention in article.money:
            words = mention.span.of(article.text)
            assert all(_written(number, words) for number in _ends(mention.value)), words


@pytest.mark.parametrize("corpus", CORPORA)
def test_figures_of_trade_stand_in_the_evidence(corpus: str) -> None:
    for article in _articles(corpus):
        for stat in article.trade_stats:
            words = _words(article, stat.evidence)
            assert all(_written(number, words) for number in _ends(stat.value)), (stat, words)
            if "раз" not in words:  # a growth in times is told in per cent
                told = _written(stat.change_percent, words) or _is_index(stat, words) or _PARTS.search(words)
                assert told, (stat, words)


def _is_index(stat: TradeStat, words: str) -> bool:
    """``87,9% к уровню прошлого года``"""
    return stat.change_percent is not None and _written(100 + stat.change_percent, words)


@pytest.mark.parametrize("corpus", CORPORA)
def test_years_stand_in_the_evidence(corpus: str) -> None:
    """Or what stands there counts the year from one that the text or the caller gives."""
    for article in _articles(corpus):
        for period, evidence in _periods(article):
            words = _words(article, evidence)
            for year in _years(period):
                assert f"{year % 100:02}" in words or _is_counted(article, words, year), (period, words)


def _periods(article: Article) -> Iterator[tuple[Period, tuple[Span, ...]]]:
    for stat in article.trade_stats:
        if stat.period is not None:
            yield stat.period, stat.evidence
    for meeting in article.meetings:
        if meeting.date is not None:
            yield meeting.date, meeting.evidence


def _years(period: Period) -> Iterator[int]:
    yield from (end.year for end in (period.start, period.end) if end is not None and end.year is not None)


def _is_counted(article: Article, words: str, year: int) -> bool:
    """It is told as so many years away from another one."""
    given = article.published is not None or any(
        f"{near % 100:02}" in article.text for near in range(year - 1, year + 11)
    )
    return given and _COUNTED.search(words) is not None


@pytest.mark.parametrize("corpus", CORPORA)
def test_names_stand_in_the_evidence(corpus: str) -> None:
    for article in _articles(corpus):
        for meeting in article.meetings:
            words = _folded(_words(article, meeting.evidence))
            for person in meeting.participants:
                assert any(_stem(name) in words for name in _folded(person.name).split()), (person.name, words)


def _folded(text: str) -> str:
    return text.lower().replace("ё", "е")


def _stem(name: str) -> str:
    return name[: max(1, min(4, len(name) - 2))]
