"""Words of the user's own."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest

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
