"""What is done to a whole article without changing a fact of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kztoday_parse.model import Article, Person
from kztoday_parse.pipeline import parse_article

from .samples import SAMPLES

_Law = Callable[[str], str]


def _quoted(opening: str, closing: str) -> _Law:
    """Every second quote closes, as the samples write them."""

    def change(text: str) -> str:
        parts = re.split('[«»“”„"]', text)
        marks = (opening if i % 2 == 0 else closing for i in range(len(parts) - 1))
        return "".join(part + next(marks, "") for part in parts)

    return change


LAWS: Mapping[str, _Law] = {
    **{
        f"blanks {ord(blank):04x}": lambda text, blank=blank: text.replace(" ", blank)  # type: ignore[misc]
        for blank in "\xa0\u2002\u2009\u202f\u3000\t"
    },
    "two blanks": lambda text: re.sub("(?<=[^0-9]) (?=[^0-9])", "  ", text),
    "zero-width blanks": lambda text: text.replace(" ", " \u200b"),
    "blanks at the end of lines": lambda text: text.replace("\n", " \n"),
    **{
        f"dashes {ord(dash):04x}": lambda text, dash=dash: re.sub(" [-–—] ", f" {dash} ", text)  # type: ignore[misc]
        for dash in "-‒–—―"
    },
    "hyphens": lambda text: re.sub(r"(?<=\w)-(?=\w)", "\u2011", text),
    "straight quotes": _quoted('"', '"'),
    "angle quotes": _quoted("«", "»"),
    "curly quotes": _quoted("“", "”"),
    "low quotes": _quoted("„", "“"),
    "no dots on ё": lambda text: text.replace("ё", "е").replace("Ё", "Е"),
    "lines of Windows": lambda text: text.replace("\n", "\r\n"),
    "lines of old Macs": lambda text: text.replace("\n", "\r"),
    "lines of Unicode": lambda text: text.replace("\n", "\u2028"),
    "empty lines": lambda text: text.replace("\n", "\n\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "empty lines before": lambda text: "\n \n" + text,
    "share buttons before": lambda text: "Поделиться: ВКонтакте Facebook\n" + text,
    "an advert behind": lambda text: text.rstrip() + "\n\nНа правах рекламы. Новые чайники за 5 тыс. тенге.\n",
    "a channel behind": lambda text: text.rstrip() + "\nПодписывайтесь на наш канал!\n",
    "buttons behind": lambda text: text.rstrip() + "\n\nРаспечатать   Отправить другу   Комментарии (0)\n",
}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS.keys())
def test_facts_stay(law: _Law, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert _facts(parse_article(law(text))) == _facts(parse_article(text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_another_article_behind_loses_nothing(path: Path) -> None:
    """The sums, states and people of both; place, period and who is who may differ."""
    one, two = path.read_text(encoding="utf-8"), SAMPLES[-1 if path != SAMPLES[-1] else 0].read_text(encoding="utf-8")
    both, parts = parse_article(f"{one.rstrip()}\n\n{two}"), [parse_article(one), parse_article(two)]
    assert [each.value for each in both.money] == [each.value for part in parts for each in part.money]
    told = [(stat.flow, stat.value) for stat in both.trade_stats]
    assert all((stat.flow, stat.value) in told for part in parts for stat in part.trade_stats)
    names = {person.name for person in both.people}
    assert names >= {person.name for part in parts for person in part.people}
    assert len(both.meetings) >= max(len(part.meetings) for part in parts)


def _facts(article: Article) -> dict[str, object]:
    """Everything but the spans; strings without what the laws may change in them."""
    line = article.dateline
    return {
        "title": _plain(article.title),
        "published": article.published,
        "dateline": line and (_plain(line.place), line.date, _plain(line.agency)),
        "sources": [_plain(source.value) for source in article.sources],
        "people": [_person(person) for person in article.people],
        "mentions": [(len(person.mentions), len(person.references)) for person in article.people],
        "money": [mention.value for mention in article.money],
        "trade": [
            (each.flow, each.value, each.period, each.change_percent, each.reporter, each.partner, each.partner_scope,
             _plain(each.goods), each.status)
            for each in article.trade_stats
        ],
        "meetings": [
            (each.kind, each.status, [_person(person) for person in each.participants], each.countries, each.place,
             each.date)
            for each in article.meetings
        ],
        "notes": [note.code for note in article.notes],
    }  # fmt: skip


def _person(person: Person) -> tuple[object, ...]:
    return _plain(person.name), _plain(person.role), person.country, person.name_source


_SAME: dict[str, str | int | None] = {
    **dict.fromkeys("«»“”„", '"'),
    **dict.fromkeys("‑‒–—―", "-"),
    "ё": "е",
    "Ё": "Е",
    "\u200b": " ",
}


def _plain(text: str | None) -> str | None:
    return None if text is None else " ".join(text.translate(str.maketrans(_SAME)).split())
