"""What stands above a headline besides the date: the section of the site, or who wrote the text."""

from __future__ import annotations

from collections.abc import Iterable

from ..lexicon.senses import KINDS, GivenName, Head, Place
from ..tokens import Tokens
from .furniture import RUBRICS
from .line import Line

__all__ = ["AUTHOR", "is_byline", "is_publisher", "is_rubric"]

_BETWEEN = frozenset(("и", "в", "мире", "казахстане", "дня", "недели", "компаний", "/", "|", "»", ",", ">"))
AUTHOR = frozenset(("автор", "авторы", "корр", "корреспондент", "подготовил", "подготовила", "текст"))
_MEDIA = frozenset(("агентство", "ведомости", "вестник", "газета", "журнал", "портал", "радио", "телеканал"))
_NAME = 3  # words of a name
_REST = 4  # tokens behind it: where it was written, or for whom
_GIVEN, _KNOWN = KINDS[GivenName], KINDS[Place] | KINDS[Head]


def is_publisher(tokens: Tokens, line: Line) -> bool:
    """`Казинформ`, `Вестник Кавказа`: whose page it is."""
    name = tokens.span(line.first, line.stop).of(tokens.text).lower()
    named = tokens.words[line.first] in _MEDIA and all(raw[0].isupper() for raw in tokens.raw[line.first : line.stop])
    return name in tokens.agencies or (named and line.stop - line.first <= _NAME)


def is_rubric(tokens: Tokens, at: Iterable[int]) -> bool:
    """`Экономика`, `Новости дня`: nothing but the name of a section."""
    words = [tokens.words[i] for i in at]
    return words[0] in RUBRICS and all(word in RUBRICS or word in _BETWEEN for word in words)


def is_byline(tokens: Tokens, line: Line) -> bool:
    """`Автор: Иван Петров`, `Иван ПЕТРОВ`, `Айгуль Серик, Прага`: a name of which the given name is known."""
    first, stop = line.first, line.stop
    if tokens.words[first] in AUTHOR and tokens.words[first + 1] in (":", "."):
        first += 2
    named = first
    while named < min(stop, first + _NAME) and _is_name(tokens, named):
        named += 1
    given = any(tokens.kinds[i] & _GIVEN for i in range(first, named))
    if named - first < 2 or not given or stop - named > _REST:
        return False
    return named == stop or (tokens.words[named] in (",", "|", "/") and tokens.raw[named + 1][:1].isupper())


def _is_name(tokens: Tokens, at: int) -> bool:
    return tokens.raw[at][0].isupper() and tokens.raw[at].replace("-", "").isalpha() and not tokens.kinds[at] & _KNOWN
