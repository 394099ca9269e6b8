"""The head of a page: a line with nothing but date, time and counters, above the headline or below it."""

from __future__ import annotations

from datetime import date

from ..lexicon.senses import KINDS, Place, Weekday
from ..tokens import Tokens
from .bylines import AUTHOR, is_rubric
from .dates import any_date, month_at
from .line import Kind, Line

__all__ = ["page_head"]

_LONGEST = 20
_FEW = 3  # so many figures alone are a time or a counter, more may be the row of a table
_FILLERS = frozenset(",:.|-+/•·()г🕔🕒📅") | {"год", "года", "в"}
_LABELS = frozenset(
    "дата время чтения мин минут минуты опубликовано публикация публикации обновлено обновлена создано добавлено "
    "размещено назад сегодня вчера мск gmt utc z пн вт ср чт пт сб вс "
    "просмотр просмотра просмотров комментарий комментария комментариев views comments "
    "👁".split()
)
_UNITS = frozenset("секунд секунды секунду час часа часов день дня дней".split())
_ZONE = ("по", "времени")  # `11:07 по времени Астаны`
_BARS = frozenset("|/•·»")
_NAMED = 3  # tokens of a section of the site, or of an author, beside the date
_WEEKDAY, _PLACE = KINDS[Weekday], KINDS[Place]


def page_head(tokens: Tokens, line: Line) -> Line | None:
    """`14.03.2012, 11:07 873`, `Опубликовано: 14 марта 2012, 11:07`, `Общество | 14.03.2012`: furniture that may say
    when it was published."""
    if line.stop - line.first >= _LONGEST:
        return None
    words = tokens.words[line.first : line.stop]
    if not (any(map(str.isdecimal, words)) or words[0] in _LABELS or tokens.kinds[line.first] & _WEEKDAY):
        return None  # cheap, for every line
    published, others, labelled = _read(tokens, line)
    if others and not (published and _names_section(tokens, line, others)):
        return None
    labelled = labelled or sum([word not in _BARS for word in words]) <= _FEW
    return line._replace(kind=Kind.FURNITURE, published=published) if labelled or published else None


def _read(tokens: Tokens, line: Line) -> tuple[date | None, list[int], bool]:
    """The date of the line, the tokens that belong to no head of a page, and whether a label stands in it."""
    published, labelled = None, False
    others: list[int] = []
    at = line.first
    while at < line.stop and len(others) <= _NAMED:
        if (found := any_date(tokens, at, line.stop)) is not None:
            published, at = published or found[0], found[1]
            continue
        if tokens.words[at : at + 2] == [*_ZONE]:
            at += 3
            continue
        if _is_label(tokens, at):
            labelled = True
        elif not (tokens.words[at].removeprefix("t").isdecimal() or tokens.words[at] in _FILLERS):
            others.append(at)
        at += 1
    return published, others, labelled


def _names_section(tokens: Tokens, line: Line, others: list[int]) -> bool:
    """A section (`Экономика`), a site, what a bar parts from the date, an author at either end, a town behind."""
    first, last, words = others[0], others[-1], tokens.words
    if len(others) > _NAMED:
        return False
    if is_rubric(tokens, others):
        return True
    if words[first] in AUTHOR:
        return first == line.first
    if all(tokens.raw[i].isascii() for i in others):
        return words[first + 1] == "." and tokens.touches(first + 1)  # `Rynok.kz 14 марта 2012, 11:07`
    if last - first != len(others) - 1:
        return False
    behind = last == line.stop - 1 and words[first - 1] == "," and all(tokens.raw[i][0].isupper() for i in others)
    if behind and (":" in words[line.first : first] or tokens.kinds[first] & _PLACE):
        return True
    return words[last + 1 if first == line.first else first - 1] in _BARS


def _is_label(tokens: Tokens, at: int) -> bool:
    """`Опубликовано`, `просмотров`, `вторник`, the month of `14 мая` and `Май 14`, the hours of `15 часов назад`."""
    if tokens.words[at] in _LABELS or tokens.kinds[at] & _WEEKDAY:
        return True
    if tokens.words[at] in _UNITS:
        return tokens.words[at + 1] == "назад"
    if month_at(tokens, at) is None:
        return False
    return (at > 0 and tokens.words[at - 1].isdecimal()) or tokens.words[at + 1].isdecimal()
