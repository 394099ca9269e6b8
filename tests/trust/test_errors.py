"""One hierarchy of errors, and what each says, to the letter."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path

import pytest

import kztoday_parse as library
from kztoday_parse import (
    Article,
    ArticleParser,
    Error,
    FormatError,
    Meeting,
    MeetingKind,
    MeetingStatus,
    NoteCode,
    Offsets,
    ParseError,
    PartialDate,
    Period,
    Person,
    Span,
    from_dict,
    from_json,
    parse_article,
    parse_dateline,
    parse_money,
    parse_people,
    to_dict,
)
from kztoday_parse.exports.sdmx import time_period

PACKAGE = Path(library.__file__).parent
TEXT = "Министр торговли Польши Ян Новак встретился с послом Перу Хорхе Мадуро. Экспорт составил $5 млн."


def _changed(*path: str | int, to: object) -> dict[str, object]:
    """The article of TEXT as a dict with one value changed."""
    made: dict[str, object] = json.loads(json.dumps(to_dict(parse_article(TEXT))))
    inner: object = made
    for key in path[:-1]:
        inner = inner[key]  # type: ignore[index]
    inner[path[-1]] = to  # type: ignore[index]
    return made


STRANGER = Person("Ян Новак", None, None, ())
MEETING = Meeting(
    MeetingKind.MEETING, MeetingStatus.HELD, (STRANGER,), (), None, None, Span(0, 1), (Span(0, 1),)
)  # fmt: skip

MESSAGES: list[tuple[type[Error], Callable[[], object], str]] = [
    (ParseError, lambda: parse_money("600 млн груш"),
     "expected currency at character 8\n  600 млн груш\n          ^"),
    (ParseError, lambda: parse_dateline("Астана. 29 брюмера. КАЗИНФОРМ -"),
     "expected '-', '.' or month at character 11\n  Астана. 29 брюмера. КАЗИНФОРМ -\n             ^"),
    (ParseError, lambda: parse_people("посол Перу"),
     "expected name at character 10\n  посол Перу\n            ^"),
    (FormatError, lambda: to_dict(Article("", meetings=(MEETING,))),
     "not in people: Ян Новак @ $.meetings[0].participants"),
    (FormatError, lambda: from_dict([]),  # type: ignore[arg-type]
     "no article: expected an object, got [] @ $"),
    (FormatError, lambda: from_dict(_changed("text", to=5)),
     "no article: expected str, got 5 @ $.text"),
    (FormatError, lambda: from_dict(_changed("paragraphs", 0, to=[5, 1])),
     "no article: expected [start, end], got [5, 1] @ $.paragraphs[0]"),
    (FormatError, lambda: from_dict(_changed("published", to="tomorrow")),
     "no article: expected a date YYYY-MM-DD, got 'tomorrow' @ $.published"),
    (FormatError, lambda: from_dict(_changed("meetings", 0, "kind", to="ball")),
     "no article: expected one of meeting, talks, consultations, call, session, conference, visit, got 'ball'"
     " @ $.meetings[0].kind"),
    (FormatError, lambda: from_dict(_changed("meetings", 0, "participants", to=[0, 7])),
     "no article: no person 7 among 2 @ $.meetings[0].participants[1]"),
    (FormatError, lambda: from_dict(_changed("meetings", 0, "participants", to="both")),
     "no article: expected indexes into people, got 'both' @ $.meetings[0].participants"),
    (FormatError, lambda: from_dict(_changed("meetings", 0, "date", to="soon")),
     "no article: expected an EDTF date, got 'soon' @ $.meetings[0].date"),
    (FormatError, lambda: from_dict(_changed("meetings", 0, "date", to=2024)),
     "no article: expected an EDTF period, got 2024 @ $.meetings[0].date"),
    (FormatError, lambda: from_dict(_changed("money", 0, "value", "amount", to=5.0)),
     "no article: expected a decimal number as a string, got 5.0 @ $.money[0].value.amount"),
    (FormatError, lambda: from_dict(_changed("money", 0, "value", "magnitude", to="6")),
     "no article: expected int, got '6' @ $.money[0].value.magnitude"),
    (FormatError, lambda: from_dict(_changed("colour", to="red")),
     "no article: unknown: 'colour' @ $"),
    (FormatError, lambda: from_json("{"),
     "no JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
    (FormatError, lambda: from_json(b"\xff"),
     "no JSON: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
    (FormatError, lambda: time_period(Period(PartialDate(2005), None)),
     "no first and last day: 2005/.."),
    (Error, lambda: Offsets.utf8("ж").span(Span(0, 2)),
     "Span(start=0, end=2) does not lie in a text of 1 characters"),
    (Error, lambda: Offsets.utf8("ж").code_points(Span(0, 1)),
     "no character begins at UTF-8 offset 1"),
    (Error, lambda: ArticleParser(roles=[""]),
     "roles: no word: ''"),
    (Error, lambda: ArticleParser(currencies={"биткоин": "Ƀ"}),
     "currencies: 'биткоин' needs an ISO 4217 code, got 'Ƀ'"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fails", "message"), MESSAGES, ids=[message[:40] for _, _, message in MESSAGES])
def test_messages(kind: type[Error], fails: Callable[[], object], message: str) -> None:
    with pytest.raises(Error) as caught:
        fails()
    assert type(caught.value) is kind
    assert str(caught.value) == message
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000])
def test_json_too_deep(text: str) -> None:
    with pytest.raises(FormatError, match="no JSON: maximum recursion depth exceeded"):
        from_json(text)


# Where something else is raised, and why.
ELSEWHERE = {
    "codec.py": {"ValueError"},  # for cattrs, which tells them with their path
    "__init__.py": {"AttributeError"},  # what a module raises for a name that it lacks
    "exports/tables.py": {"KeyError"},  # of a mapping
    "exports/cells.py": {"BadCell"},  # for the reader, which adds row and column
    "exports/extra.py": {"ImportError"},  # of what an extra installs
    "testing/__init__.py": {"ImportError"},  # the same
}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_else_is_raised(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name.startswith("cli/"):
        pytest.skip("the command tells its errors itself")
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    raised = {_name(node.exc) for node in nodes if isinstance(node, ast.Raise) and node.exc is not None}
    assert raised <= {"Error", "FormatError", "ParseError", "TypeError", "error"} | ELSEWHERE.get(name, set())


def _name(raised: ast.expr) -> str:
    called = raised.func if isinstance(raised, ast.Call) else raised
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "?")


def test_every_code_of_a_note_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "notes.md").read_text(encoding="utf-8")
    documented = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `") and "Error" not in line}
    assert documented == {code.value for code in NoteCode}
