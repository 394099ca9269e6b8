"""Every method of ``ArticleParser`` is the function of its name."""

from __future__ import annotations

import pytest

import kztoday_parse
from kztoday_parse import ArticleParser

TEXT = (
    "Астана. 3 марта. КАЗИНФОРМ - Посол Перу Хорхе Мадуро сказал: за 2024 год $5 млн и 7 тонн, рост на 5%, 3 млн крон."
)
WHOLE = {
    "parse_article": TEXT,
    "parse_change": "на 5%",
    "parse_dateline": "Астана. 3 марта. КАЗИНФОРМ -",
    "parse_money": "$5 млн",
    "parse_people": "посол Перу Хорхе Мадуро",
    "parse_period": "за 2024 год",
    "parse_quantity": "7 тонн",
}
NAMES = sorted(name for name in kztoday_parse.__all__ if name.startswith(("parse_", "find_")))


@pytest.mark.parametrize("name", NAMES)
def test_a_method_answers_as_the_function(name: str) -> None:
    text = WHOLE.get(name, TEXT)
    found = getattr(ArticleParser(), name)(text)
    assert found == getattr(kztoday_parse, name)(text)
    assert found


def test_every_name_is_listed_before_it_is_imported() -> None:
    assert set(kztoday_parse.__all__) <= set(dir(kztoday_parse))
