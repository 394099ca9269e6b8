"""JSON: lossless, plain, and clear about what is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from kztoday_parse.codec import from_dict, from_json, to_dict, to_json
from kztoday_parse.model import (
    Article,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Mention,
    Money,
    PartialDate,
    Period,
    Person,
)
from kztoday_parse.span import Span
from tests.strategies import articles

GUEST = Person("Анна Серик", "посол Казахстана", "KZ", (Span(0, 10),))
HOST = Person("Ян Новак", None, None, (Span(20, 28),))
MEETING = Meeting(
    MeetingKind.TALKS,
    MeetingStatus.HELD,
    (HOST, GUEST),
    ("CZ", "KZ"),
    "Прага",
    Period(PartialDate(2025, 1), None),
    Span(0, 40),
    (Span(0, 10),),
)
ARTICLE = Article(
    "Анна Серик приняла Яна Новака, 1,50 млн тенге",
    people=(GUEST, HOST),
    money=(Mention(Money(Decimal("1500000.00"), "KZT", magnitude=6), Span(31, 45)),),
    meetings=(MEETING,),
)


@given(articles())
def test_lossless(article: Article) -> None:
    again = from_json(to_json(article))
    assert again == article
    assert [m.value.magnitude for m in again.money] == [m.value.magnitude for m in article.money]
    assert from_dict(to_dict(article)) == article


@given(articles())
def test_plain_json(article: Article) -> None:
    assert json.loads(json.dumps(to_dict(article))).keys() == to_dict(article).keys()
    assert to_json(article) == to_json(from_json(to_json(article)))


@pytest.mark.parametrize(
    "text", ["\ud800", "\udc00\ud800", "\ud83d\ude00", "😀", "a\ud83d\ude00\ud83d", "\\ud800", "\u2028"]
)
def test_surrogates_survive(text: str) -> None:
    assert from_json(to_json(Article(text))).text == text


def test_lone_surrogates_are_escaped() -> None:
    assert "\\ud800" in to_json(Article("a\ud800b"))
    to_json(Article("a\ud800b \udc00")).encode()


def test_form() -> None:
    made = to_dict(ARTICLE)
    assert made["meetings"][0] == {
        "kind": "talks",
        "status": "held",
        "participants": [1, 0],
        "countries": ["CZ", "KZ"],
        "place": "Прага",
        "date": "2025-01/..",
        "span": [0, 40],
        "evidence": [[0, 10]],
    }
    assert made["money"][0] == {
        "value": {
            "amount": "1500000.00",
            "currency": "KZT",
            "amount_to": None,
            "qualifier": "exact",
            "magnitude": 6,
        },
        "span": [31, 45],
    }


def test_a_participant_that_is_not_in_people() -> None:
    with pytest.raises(ValueError, match=r"not in people: Ян Новак @ \$\.meetings\[0\]\.participants"):
        to_dict(Article("", people=(GUEST,), meetings=(MEETING,)))


BAD: list[tuple[list[str | int], Any, str]] = [
    (["text"], 5, r"expected str, got 5 @ \$\.text"),
    (["people", 0, "name"], None, r"expected str, got None @ \$\.people\[0\]\.name"),
    (["people", 1, "mentions", 0], [3], r"expected \[start, end\], got \[3\] @ \$\.people\[1\]\.mentions\[0\]"),
    (["people", 1, "mentions", 0], [5, 3], r"expected \[start, end\].* @ \$\.people\[1\]\.mentions\[0\]"),
    (["money", 0, "value", "amount"], 1.5, r"expected a decimal number.* @ \$\.money\[0\]\.value\.amount"),
    (["money", 0, "value", "amount"], "NaN", r"expected a decimal number.* @ \$\.money\[0\]\.value\.amount"),
    (["money", 0, "value", "qualifier"], "perhaps", r"perhaps.* @ \$\.money\[0\]\.value\.qualifier"),
    (["published"], "yesterday", r"expected a date YYYY-MM-DD, got 'yesterday' @ \$\.published"),
    (["published"], "20250304", r"expected a date YYYY-MM-DD, got '20250304' @ \$\.published"),
    (["published"], "2025-02-30", r"expected a date YYYY-MM-DD, got '2025-02-30' @ \$\.published"),
    (["meetings", 0, "date"], "soon", r"expected an EDTF date, got 'soon' @ \$\.meetings\[0\]\.date"),
    (["meetings", 0, "participants"], [0, 7], r"no person 7 among 2 @ \$\.meetings\[0\]\.participants\[1\]"),
    (["meetings", 0, "participants"], ["Ян"], r"expected indexes.* @ \$\.meetings\[0\]\.participants"),
    (["people"], 5, r"expected .* @ \$\.people"),
    (["people", 0], [], r"expected .* @ \$\.people\[0\]"),
    (["money", 0, "value"], "5 USD", r"expected .* @ \$\.money\[0\]\.value"),
    (["colour"], "red", r"unknown: 'colour' @ \$"),
]


@pytest.mark.parametrize(("path", "value", "message"), BAD)
def test_what_is_wrong_and_where(path: list[str | int], value: Any, message: str) -> None:
    data: Any = deepcopy(to_dict(ARTICLE))
    at = data
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    with pytest.raises(ValueError, match=message):
        from_dict(data)


def test_a_missing_key() -> None:
    with pytest.raises(ValueError, match=r"'name' is missing|required field missing @ \$\.people\[0\]\.name"):
        data = to_dict(ARTICLE)
        del data["people"][0]["name"]
        from_dict(data)


@pytest.mark.parametrize("data", [None, [], "text", 5, {}])
def test_no_article_at_all(data: Any) -> None:
    with pytest.raises(ValueError, match="no article"):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "nonsense", "null", "[]", '{"text": 5}', b"\xff"])
def test_bad_json(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        from_json(text)


def test_cattrs_is_imported_when_first_needed() -> None:
    code = "import sys, kztoday_parse.codec; print('cattrs' in sys.modules, 'babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
