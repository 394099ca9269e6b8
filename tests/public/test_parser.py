"""Words of the user's own."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import attrs
import pytest

import kztoday_parse
from kztoday_parse.lexicon import default_lexicon
from kztoday_parse.parser import ArticleParser
from kztoday_parse.pipeline import parse_article
from kztoday_parse.values import parse_money

SAMPLES = sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
OWN = ArticleParser(
    agencies={"Дятел": "KZ"}, currencies={"шиллинг": "KES"}, places={"Тридесятое": "KZ"}, roles=["главвоевода"]
)
TEXT = (
    "Тридесятое. 3 марта. ДЯТЕЛ - Главвоевода Иван Кощеев встретился с послом Чехии Яном Новаком. Заплатили 1 шиллинг."
)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_without_words_it_does_what_the_functions_do(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ArticleParser().parse_article(text) == parse_article(text)
    assert ArticleParser().lexicon is default_lexicon()


def test_words_of_every_kind() -> None:
    article = OWN.parse_article(TEXT)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.agency) == ("Тридесятое", "ДЯТЕЛ")
    assert article.people[0].role == "главвоевода"
    assert [mention.value.currency for mention in article.money] == ["KES"]
    assert parse_article(TEXT).money == ()


def test_families_know_the_words_too() -> None:
    assert OWN.parse_money("5 шиллинг").currency == "KES"
    assert [mention.span.of(TEXT) for mention in OWN.find_money(TEXT)] == ["1 шиллинг"]
    assert OWN.find_dateline(TEXT) == OWN.parse_article(TEXT).dateline
    with pytest.raises(ValueError, match="expected currency"):
        parse_money("5 шиллинг")


def test_forms_come_back_as_nominatives() -> None:
    parser = ArticleParser(
        places={"Тридесятое": "KZ"},
        roles=["главвоевода"],
        forms={"Тридесятом": "Тридесятое", "главвоеводой": "главвоевода"},
    )
    article = parser.parse_article("Посол Чехии Ян Новак встретился в Тридесятом с главвоеводой Перу Иваном Кощеевым.")
    assert article.meetings[0].place == "Тридесятое"
    assert [person.role for person in article.people] == ["посол Чехии", "главвоевода Перу"]


@pytest.mark.parametrize(
    "word", ["серебряных шиллингов", "эко-шиллингов", "шилл.", "серебряных шилл.", "у.е.", "б/т", "₿₿", "Ш$"]
)
def test_currencies_of_every_shape(word: str) -> None:
    assert ArticleParser(currencies={word: "KES"}).parse_money(f"5 млн {word}").currency == "KES"


def test_a_currency_with_points_in_it() -> None:
    text = "Отдали 5 у. е. и ушли. Взяли 7 у.е. Потом ушли."
    article = ArticleParser(currencies={"у.е.": "USD"}).parse_article(text)
    assert [mention.span.of(text) for mention in article.money] == ["5 у. е.", "7 у.е."]


def test_an_agency_may_begin_with_a_figure() -> None:
    assert ArticleParser(agencies=["24 часа"]).parse_dateline("Астана. 3 марта. 24 ЧАСА -").agency == "24 ЧАСА"


STORY = (
    "Тридесятое. 3 марта 2025 года. ДЯТЕЛ - Экспорт в Китай за 2024 год составил 5 млн шиллинг. "
    "Главвоевода Иван Кощеев встретился с послом Чехии Яном Новаком."
)


def test_every_word_changes_the_answer() -> None:
    """Each kind of word by itself changes what the default parser says, in the family that it belongs to."""

    def told(**words: Any) -> list[Any]:
        article = ArticleParser(**words).parse_article(STORY)
        unknown = [note.span.of(STORY) for note in article.notes if note.code == "place_unknown"]
        reporters = [stat.reporter for stat in article.trade_stats if stat.value is not None]
        sums = [mention.value.currency for mention in article.money]
        met = [[person.role and person.role.lower() for person in meeting.participants] for meeting in article.meetings]
        return [unknown, reporters, sums, met]

    agency, currency = {"agencies": {"Дятел": "UZ"}}, {"currencies": {"шиллинг": "KES"}}
    place, role = {"places": {"Тридесятое": "CZ"}}, {"roles": ["главвоевода"]}
    assert told() == [["Тридесятое"], [], [], [[None, "посол чехии"]]]
    assert told(**place)[0] == []
    assert told(**currency)[1:3] == [["KZ"], ["KES"]]
    assert told(**currency, **agency)[1:3] == [["UZ"], ["KES"]]
    assert told(**role)[3] == [["главвоевода", "посол чехии"]]
    assert told(**agency, **place, **currency, **role) == [[], ["UZ"], ["KES"], [["главвоевода", "посол чехии"]]]


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"roles": "главвоевода"}, TypeError, "roles: expected several words, got 'главвоевода'"),
    ({"roles": None}, TypeError, "roles: expected several words, got None"),
    ({"roles": [5]}, TypeError, "roles: expected a word, got 5"),
    ({"roles": [" "]}, ValueError, "roles: no word: ' '"),
    ({"agencies": "Дятел"}, TypeError, "agencies: expected several words, got 'Дятел'"),
    ({"agencies": [("Дятел", "KZ", "")]}, TypeError, "agencies: expected a word, got ('Дятел', 'KZ', '')"),
    (
        {"agencies": {"Дятел": "Kazakhstan"}},
        ValueError,
        "agencies: 'Дятел' needs the ISO 3166 code of a state, got 'Kaz",
    ),
    ({"places": ["Тридесятое"]}, ValueError, "places: 'Тридесятое' needs the ISO 3166 code of a state, got None"),
    ({"places": {"": "KZ"}}, ValueError, "places: no word: ''"),
    ({"currencies": {"шиллинг": "kes"}}, ValueError, "currencies: 'шиллинг' needs an ISO 4217 code, got 'kes'"),
    ({"currencies": {"5": "KES"}}, ValueError, "currencies: no word: '5'"),
    (
        {"currencies": {"шиллинг": "KES", "Шиллинг": "TZS"}},
        ValueError,
        "currencies: 'Шиллинг' cannot be both 'KES' and 'TZS'",
    ),
    ({"agencies": [("Ёж", "KZ"), ("еж", "UZ")]}, ValueError, "agencies: 'еж' cannot be both 'KZ' and 'UZ'"),
    ({"roles": ["главный воевода"]}, ValueError, "roles: expected the noun alone, got 'главный воевода'"),
    ({"roles": {"воевода": "KZ"}}, ValueError, "roles: 'воевода' needs nothing beside it, got 'KZ'"),
    ({"forms": {"Тридесятом": "Тридесятое"}}, ValueError, "forms: 'Тридесятом' is a form of 'Тридесятое', which is"),
    ({"forms": ["Тридесятом"]}, ValueError, "forms: 'Тридесятом' needs the nominative, got None"),
]


@pytest.mark.parametrize(("words", "error", "message"), WRONG, ids=[message for _, _, message in WRONG])
def test_words_that_are_none(words: dict[str, Any], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as raised:
        ArticleParser(**words)
    assert str(raised.value).startswith(message)


def test_every_function_of_the_package_is_a_method() -> None:
    functions = {name for name in kztoday_parse.__all__ if name.startswith(("parse_", "find_"))}
    assert functions == {name for name in vars(ArticleParser) if name.startswith(("parse_", "find_"))}


def test_a_parser_is_a_value() -> None:
    same = ArticleParser(
        roles=("главвоевода",), places=[("Тридесятое", "KZ")], currencies={"шиллинг": "KES"}, agencies=[("Дятел", "KZ")]
    )
    assert same == OWN
    assert hash(same) == hash(OWN)
    assert ArticleParser(agencies=["б", "а"]) == ArticleParser(agencies=["а", "б"]) != ArticleParser()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        OWN.roles = ()  # type: ignore[misc]


def test_pickling_leaves_the_lexicon_behind() -> None:
    OWN.parse_article(TEXT)
    pickled = pickle.dumps(OWN)
    assert len(pickled) < 1000
    assert pickle.loads(pickled).parse_article(TEXT) == OWN.parse_article(TEXT)
