"""Articles as JSON and back, lossless: ``from_json(to_json(article)) == article``.

Decimals are strings in plain notation, dates ISO 8601, periods and partial dates EDTF text (``2025-01/2025-11``,
``XXXX-12-02``), spans ``[start, end]``, the participants of a meeting indexes into ``people``. Keys are the
names of the model's attributes; a key that the model lacks is an error.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import attrs

from .errors import FormatError
from .model import Article, Meeting, Money, PartialDate, Period, Person, Quantity
from .span import Span

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["from_dict", "from_json", "to_dict", "to_json"]

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_ISO_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE = re.compile(r"(?:XXXX|(-?[0-9]{3,}))(?:-(?:XX|([0-9]{2})))?(?:-([0-9]{2}))?")
# An escaped pair of surrogates would be read as one character: the second half of such a pair stays as it is.
_SURROGATE = re.compile("(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff]")


def to_dict(article: Article) -> dict[str, Any]:
    """*article* as dicts, lists, strings, ints and None. FormatError when a participant is not in ``people``.

    >>> from kztoday_parse import parse_article
    >>> to_dict(parse_article("Экспорт составил $5 млн."))["money"][0]["value"]["amount"]
    '5000000'
    """
    index = {person: i for i, person in reversed(list(enumerate(article.people)))}
    made: dict[str, Any] = _converter().unstructure(article)
    for i, (meeting, record) in enumerate(zip(article.meetings, made["meetings"], strict=True)):
        strangers = [person.name for person in meeting.participants if person not in index]
        if strangers:
            raise FormatError(f"not in people: {', '.join(strangers)} @ $.meetings[{i}].participants")
        record["participants"] = [index[person] for person in meeting.participants]
    return made


def from_dict(data: Mapping[str, Any]) -> Article:
    """The article that :func:`to_dict` made *data* of. FormatError, with the path, where it is none.

    >>> from_dict({"text": "Снег.", "paragraphs": [[0, 5]]}).paragraphs
    (Span(start=0, end=5),)
    """
    from cattrs import BaseValidationError, transform_error

    if not isinstance(data, Mapping):
        raise FormatError(f"no article: expected an object, got {data!r:.60} @ $")
    try:
        article = _converter().structure(data, Article)
    except BaseValidationError as error:
        raise FormatError("no article: " + "; ".join(transform_error(error, format_exception=_said))) from None
    meetings = tuple(_with_people(each, article.people, i) for i, each in enumerate(article.meetings))
    return attrs.evolve(article, meetings=meetings)


def to_json(article: Article, *, indent: int | None = None) -> str:
    """*article* as JSON text, Russian letters as they are, lone surrogates escaped.

    >>> to_json(Article("Снег."))[:26]
    '{"text": "Снег.", "title":'
    """
    text = json.dumps(to_dict(article), ensure_ascii=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def from_json(text: str | bytes) -> Article:
    """The article that :func:`to_json` wrote. FormatError where *text* is no JSON or no article.

    >>> from_json('{"text": 5}')
    Traceback (most recent call last):
    kztoday_parse.errors.FormatError: no article: expected str, got 5 @ $.text
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"no JSON: {error}") from None
    return from_dict(data)


def _said(error: BaseException, wanted: type | None) -> str:
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown: {', '.join(sorted(map(repr, error.extra_fields)))}"
    if isinstance(error, KeyError):
        return f"{error.args[0]!r} is missing"
    if isinstance(error, AttributeError | TypeError):
        return f"expected {getattr(wanted, '__name__', wanted)}"
    return str(error)


def _with_people(meeting: Meeting, people: tuple[Person, ...], at: int) -> Meeting:
    """*meeting* with the people that its participants' indexes mean."""
    indexes = cast("tuple[int, ...]", meeting.participants)
    wrong = next((i for i, index in enumerate(indexes) if not 0 <= index < len(people)), None)
    if wrong is not None:
        raise FormatError(
            f"no article: no person {indexes[wrong]} among {len(people)} @ $.meetings[{at}].participants[{wrong}]"
        )
    return attrs.evolve(meeting, participants=tuple(people[index] for index in indexes))


# ── single values ────────────────────────────────────────────────────────────────────


def _text(value: Any, kind: type[str]) -> str:
    """A string as it is, or the member of an enum of strings."""
    if type(value) is not str:
        raise ValueError(f"expected str, got {value!r:.60}")
    if not issubclass(kind, StrEnum):
        return value
    if value not in list(kind):
        raise ValueError(f"expected one of {', '.join(kind)}, got {value!r:.60}")
    return kind(value)


def _whole(value: Any, _: Any) -> int:
    if type(value) is not int:
        raise ValueError(f"expected int, got {value!r:.60}")
    return value


def _span(value: Any, _: Any) -> Span:
    if isinstance(value, list | tuple) and len(value) == 2 and all(type(end) is int for end in value):
        start, end = value
        if 0 <= start <= end:
            return Span(start, end)
    raise ValueError(f"expected [start, end], got {value!r:.60}")


def _indexes(value: Any, _: Any) -> tuple[int, ...]:
    if isinstance(value, list | tuple) and all(type(index) is int for index in value):
        return tuple(value)
    raise ValueError(f"expected indexes into people, got {value!r:.60}")


def _decimal(value: Any, _: Any) -> Decimal:
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise ValueError(f"expected a decimal number as a string, got {value!r:.60}")


def _iso_date(value: Any, _: Any) -> date:
    try:
        if isinstance(value, str) and _ISO_DATE.fullmatch(value):  # the calendar's own reader takes 20250304 too
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise ValueError(f"expected a date YYYY-MM-DD, got {value!r:.60}")


def _partial_date(value: Any, _: Any) -> PartialDate:
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(f"expected an EDTF date, got {value!r:.60}")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    return PartialDate(year, month, day)


def _period(value: Any, _: Any) -> Period:
    if not isinstance(value, str):
        raise ValueError(f"expected an EDTF period, got {value!r:.60}")
    start, slash, end = value.partition("/")
    ends = tuple(None if part == ".." else _partial_date(part, None) for part in (start, end if slash else start))
    return Period(*ends)


def _value(value: Any, _: Any) -> Money | Quantity | None:
    if value is None:
        return None
    kind: type[Money | Quantity] = Quantity if isinstance(value, Mapping) and "unit" in value else Money
    return _converter().structure(value, kind)


_HOOKS: Mapping[type, tuple[Callable[[Any, Any], Any], Callable[[Any], Any]]] = MappingProxyType(
    {
        Span: (_span, lambda span: [span.start, span.end]),
        Decimal: (_decimal, lambda number: format(number, "f")),
        date: (_iso_date, date.isoformat),
        PartialDate: (_partial_date, str),
        Period: (_period, str),
    }
)


@cache
def _converter() -> Converter:
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(int, _whole)
    converter.register_unstructure_hook(StrEnum, lambda member: member.value)
    for kind, (structure, unstructure) in _HOOKS.items():
        converter.register_structure_hook(kind, structure)
        converter.register_unstructure_hook(kind, unstructure)
    converter.register_structure_hook(Money | Quantity | None, _value)
    read = make_dict_structure_fn(
        Meeting, converter, _cattrs_forbid_extra_keys=True, participants=override(struct_hook=_indexes)
    )
    write = make_dict_unstructure_fn(Meeting, converter, participants=override(unstruct_hook=len))
    converter.register_structure_hook(Meeting, read)
    converter.register_unstructure_hook(Meeting, write)
    return converter
