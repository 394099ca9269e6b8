"""The head of a page: a line with nothing but date, time and counters, above the headline or below it."""

from __future__ import annotations

from ..lexicon.senses import KINDS, Weekday
from ..tokens import Tokens
from .dates import any_date, month_at
from .line import Kind, Line

__all__ = ["page_head"]

_LONGEST = 20
_FEW = 3  # so many figures alone are a time or a counter, more may be the row of a table
_FILLERS = frozenset(",:.|-+/•·()г") | {"год", "года", "в"}
_LABELS = frozenset(
    "дата время чтения мин минут минуты опубликовано публикации обновлено обновлена создано добавлено размещено "
    "назад сегодня вчера мск gmt utc z "
    "просмотр просмотра просмотров комментарий комментария комментариев views comments "
    "👁".split()
)
_UNITS = frozenset("секунд секунды секунду час часа часов день дня дней".split())
_WEEKDAY = KINDS[Weekday]


def page_head(tokens: Tokens, line: Line) -> Line | None:
    """`14.03.2012, 11:07 873`, `Опубликовано: 14 марта 2012, 11:07`: furniture that may say when it was published."""
    word = tokens.words[line.first]  # cheap, for every line
    if not (word[0].isdigit() or word in _LABELS or tokens.kinds[line.first] & _WEEKDAY):
        return None
    if line.stop - line.first >= _LONGEST:
        return None
    published = None
    labelled = line.stop - line.first <= _FEW
    at = line.first
    while at < line.stop:
        found = any_date(tokens, at, line.stop)
        if found is not None:
            published, at = published or found[0], found[1]
            continue
        label = _is_label(tokens, at)
        if not (label or tokens.words[at].removeprefix("t").isdecimal() or tokens.words[at] in _FILLERS):
            return None
        labelled = labelled or label
        at += 1
    return line._replace(kind=Kind.FURNITURE, published=published) if labelled or published else None


def _is_label(tokens: Tokens, at: int) -> bool:
    """`Опубликовано`, `просмотров`, `вторник`, the month of `14 мая`, the hours of `15 часов назад`."""
    if tokens.words[at] in _LABELS or tokens.kinds[at] & _WEEKDAY:
        return True
    if tokens.words[at] in _UNITS:
        return tokens.words[at + 1] == "назад"
    return at > 0 and tokens.words[at - 1].isdecimal() and month_at(tokens, at) is not None
