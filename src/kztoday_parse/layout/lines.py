"""The lines of a page and what each of them is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from ..tokens import Tokens
from .dates import any_date, iso_date
from .furniture import ALWAYS, LINKS, UNENDED, WIKI
from .heads import like_dateline

__all__ = ["Kind", "Line", "ends_sentence", "read_lines"]

_ENDERS = frozenset(".!?…")
_CLOSERS = frozenset("\"»”“')]")
_TITLE = 48  # a headline has at most so many tokens …
_CAPTION = 16  # … a caption behind it so many …
_SUBHEAD = 12  # … and a subhead so many
_FURNITURE = 40
_PAGE_HEAD = 16
_HEADS = 8  # a dateline stands among so many first lines
_WEB = frozenset(("http", "https", "www"))


class Kind(Enum):
    """What a line, or the part of one, is."""

    TITLE = auto()
    SUBHEAD = auto()
    CREDIT = auto()
    CAPTION = auto()
    BODY = auto()
    FURNITURE = auto()


class Line(NamedTuple):
    """Tokens ``first`` up to ``stop`` of one line (a paragraph, where lines were joined)."""

    first: int
    stop: int
    kind: Kind = Kind.BODY
    published: date | None = None


def read_lines(tokens: Tokens) -> list[Line]:
    """The lines of the page in order, each with its kind."""
    lines = _without_links(tokens, [part for line in _plain(tokens) for part in _marked(tokens, line)])
    begin = _headed(tokens, lines)
    return _joined(tokens, _subheaded(tokens, lines, begin))


def ends_sentence(tokens: Tokens, first: int, stop: int) -> bool:
    """The tokens end like a sentence: full stop, question or exclamation mark, perhaps a quote behind."""
    words = tokens.words
    last = stop - 1
    while last > first and stop - last < 4 and words[last] in _CLOSERS:
        last -= 1
    return words[last] in _ENDERS


def _plain(tokens: Tokens) -> Iterator[Line]:
    first = 0
    for last in tokens.breaks:
        yield Line(first, last + 1)
        first = last + 1
    if first < tokens.size:
        yield Line(first, tokens.size)


# ── lines that tell by their first words what they are ───────────────────────────────


def _marked(tokens: Tokens, line: Line) -> Iterator[Line]:
    word = tokens.words[line.first]
    if word == "date" and (found := iso_date(tokens, line.first + 1, line.stop)) is not None:
        yield from _date_marker(tokens, line, *found)
    elif word == "фото" and line.stop - line.first > 1:
        yield from _photo(tokens, line)
    elif word in WIKI and tokens.words[line.first + 1] == "|":
        yield from _wiki_image(tokens, line)
    elif (word in _OPENINGS and _is_furniture(tokens, line)) or word in _WEB:
        yield _as(line, Kind.FURNITURE)
    elif word[0].isdigit() and line.stop - line.first < _PAGE_HEAD:
        yield _page_head(tokens, line)
    elif not word[0].isalnum() and not any(each[0].isalnum() for each in tokens.words[line.first : line.stop]):
        yield line._replace(kind=Kind.FURNITURE)  # `* * *`
    else:
        yield line


_OPENINGS = frozenset((*UNENDED, *ALWAYS, *LINKS))


def _opens(tokens: Tokens, line: Line, table: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """The token behind the longest phrase of *table* that the line begins with, 0 where none is."""
    behind = line.first + 1
    rests = table.get(tokens.words[line.first], ())
    found = [behind + len(rest) for rest in rests if tuple(tokens.words[behind : behind + len(rest)]) == rest]
    return max((stop for stop in found if stop <= line.stop), default=0)


def _is_furniture(tokens: Tokens, line: Line) -> bool:
    if line.stop - line.first > _FURNITURE:
        return False
    if _opens(tokens, line, ALWAYS) or _heads_links(tokens, line):
        return True
    return bool(_opens(tokens, line, UNENDED)) and not ends_sentence(tokens, line.first, line.stop)


def _heads_links(tokens: Tokens, line: Line) -> bool:
    behind = _opens(tokens, line, LINKS)
    return bool(behind) and (behind == line.stop or (behind + 1 == line.stop and tokens.words[behind] == ":"))


def _without_links(tokens: Tokens, lines: list[Line]) -> list[Line]:
    """Headlines of other articles, listed below `Читайте также`, are furniture."""
    listed = False
    for i, line in enumerate(lines):
        if line.kind is Kind.FURNITURE:
            listed = listed or _heads_links(tokens, line)
        elif listed and line.kind is Kind.BODY and not ends_sentence(tokens, line.first, line.stop):
            lines[i] = _as(line, Kind.FURNITURE)
        else:
            listed = False
    return lines


def _date_marker(tokens: Tokens, line: Line, found: date, stop: int) -> Iterator[Line]:
    yield Line(line.first, stop, Kind.FURNITURE, found)
    if stop < line.stop:
        yield _behind_marker(tokens, Line(stop, line.stop))


def _behind_marker(tokens: Tokens, line: Line) -> Line:
    """The headline; but where the marker is followed by a page head, a link or the text itself, that."""
    if tokens.words[line.first][0].isdigit() and line.stop - line.first < _PAGE_HEAD:
        line = _page_head(tokens, line)
    if line.kind is Kind.FURNITURE or tokens.words[line.first] in _WEB:
        return line._replace(kind=Kind.FURNITURE, published=None)
    return line if like_dateline(tokens, line.first, line.stop) or _runs_on(tokens, line) else _as(line, Kind.TITLE)


def _runs_on(tokens: Tokens, line: Line) -> bool:
    """Several sentences, the last one ended."""
    ends = [i for i in range(line.first, line.stop) if tokens.words[i] == "." and not tokens.touches(i + 1)]
    return len(ends) > 1 and ends[-1] == line.stop - 1


def _as(line: Line, kind: Kind) -> Line:
    return line._replace(kind=kind)


def _photo(tokens: Tokens, line: Line) -> Iterator[Line]:
    """`Фото: CREDIT. Caption`; `Фото` without a colon is a credit of no known shape."""
    first = line.first + 2
    if tokens.words[line.first + 1] != ":":
        ended = ends_sentence(tokens, line.first, line.stop) or line.stop - line.first > _CAPTION
        yield line if ended else _as(line, Kind.FURNITURE)
        return
    stop = next((i for i in range(first, line.stop) if _ends_credit(tokens, i, line.stop)), line.stop)
    if stop > first:
        yield Line(first, stop, Kind.CREDIT)
    if stop + 1 < line.stop:
        yield Line(stop + 1, line.stop, Kind.CAPTION)


def _ends_credit(tokens: Tokens, at: int, stop: int) -> bool:
    """A full stop with a blank and a capital behind it, or with nothing; an initial's does not count."""
    if tokens.words[at] != ".":
        return False
    if at + 1 == stop:
        return True
    initial = len(tokens.raw[at - 1]) == 1 and tokens.raw[at - 1].isupper()
    return not initial and not tokens.touches(at + 1) and tokens.raw[at + 1][0].isupper()


def _wiki_image(tokens: Tokens, line: Line) -> Iterator[Line]:
    bar = max(i for i in range(line.first, line.stop) if tokens.words[i] == "|")
    yield Line(line.first, bar + 1, Kind.FURNITURE)
    if bar + 1 < line.stop:
        yield Line(bar + 1, line.stop, Kind.CAPTION)


def _page_head(tokens: Tokens, line: Line) -> Line:
    """`14.03.2012, 11:07 873`, `11:07, 14 марта 2012 | GMT +5`: a date, perhaps a time and a counter, nothing else."""
    found = any_date(tokens, _behind_time(tokens, line), line.stop)
    published, at = found or (None, line.first)
    rest = tokens.words[at : line.stop]
    if found is None and len(rest) > 3:
        return line
    if any(not word.removeprefix("t").isdecimal() and word not in _HEAD_WORDS for word in rest):
        return line
    return line._replace(kind=Kind.FURNITURE, published=published)


_HEAD_WORDS = frozenset((",", ":", ".", "|", "-", "+", "г", "года", "в", "gmt"))


def _behind_time(tokens: Tokens, line: Line) -> int:
    """`11:07,`"""
    if tokens.words[line.first + 1] != ":" or line.stop - line.first < 6:
        return line.first
    return line.first + (4 if tokens.words[line.first + 3] == "," else 3)


# ── lines that tell by where they stand ──────────────────────────────────────────────


def _headed(tokens: Tokens, lines: list[Line]) -> int:
    """Marks headline and captions among *lines*; the index of the first line of the body."""
    dated = _dated(tokens, lines)
    title = next((line for line in lines if line.kind is Kind.TITLE), None)
    captions: list[int] = []
    begin = len(lines)
    for i, line in enumerate(lines):
        if line.kind is not Kind.BODY:
            continue
        if title is None and not captions and i + 1 < len(lines) and _may_head(tokens, line, _TITLE):
            title = lines[i] = _as(line, Kind.TITLE)
        elif title is not None and _same_words(tokens, title, line):
            lines[i] = _as(line, Kind.FURNITURE)
        elif title is not None and (i < dated or _is_caption(tokens, line)):
            captions.append(i)
        else:
            begin = i
            break
    for i in captions if begin < len(lines) else ():
        lines[i] = _as(lines[i], Kind.CAPTION)
    return captions[0] if captions and begin == len(lines) else begin


def _dated(tokens: Tokens, lines: list[Line]) -> int:
    """The index of the line with the dateline, where only short ones stand before it; else 0."""
    for i, line in enumerate(lines[:_HEADS]):
        if line.kind is Kind.BODY and like_dateline(tokens, line.first, line.stop):
            return i
        if line.stop - line.first > _TITLE:
            break
    return 0


def _may_head(tokens: Tokens, line: Line, longest: int) -> bool:
    return (
        line.stop - line.first <= longest
        and tokens.words[line.stop - 1] not in ".;,:"
        and tokens.words[line.first] != "-"
        and not _ends_quoted(tokens, line)
        and not like_dateline(tokens, line.first, line.stop)
    )


def _ends_quoted(tokens: Tokens, line: Line) -> bool:
    last = line.stop - 1
    return tokens.words[last] in _CLOSERS and last > line.first and tokens.words[last - 1] in _ENDERS


def _is_caption(tokens: Tokens, line: Line) -> bool:
    if line.stop - line.first <= 4 and tokens.words[line.stop - 1] == ".":
        return not like_dateline(tokens, line.first, line.stop)
    return _may_head(tokens, line, _CAPTION) and not ends_sentence(tokens, line.first, line.stop)


def _same_words(tokens: Tokens, one: Line, two: Line) -> bool:
    return tokens.words[one.first : one.stop] == tokens.words[two.first : two.stop]


def _subheaded(tokens: Tokens, lines: list[Line], begin: int) -> list[Line]:
    for i in range(begin + 1, len(lines) - 1):
        before, line, behind = lines[i - 1 : i + 2]
        if (
            line.kind is Kind.BODY
            and before.kind is not Kind.SUBHEAD
            and behind.kind is Kind.BODY
            and behind.stop - behind.first > _SUBHEAD
            and tokens.raw[line.first][0].isupper()
            and _may_head(tokens, line, _SUBHEAD)
            and ends_sentence(tokens, behind.first, behind.stop)
            and ends_sentence(tokens, before.first, before.stop)
        ):
            lines[i] = line._replace(kind=Kind.SUBHEAD)
    return lines


def _joined(tokens: Tokens, lines: list[Line]) -> list[Line]:
    """Lines that were wrapped, as one paragraph each."""
    joined = []
    first = 0
    for i, line in enumerate(lines, 1):
        if i == len(lines) or not _goes_on(tokens, line, lines[i]):
            joined.append(line if i == first + 1 else lines[first]._replace(stop=line.stop))
            first = i
    return joined


def _goes_on(tokens: Tokens, before: Line, line: Line) -> bool:
    """*line* begins small, and the line before it did not end."""
    return (
        line.kind is before.kind is Kind.BODY
        and tokens.raw[line.first][0].islower()
        and tokens.words[before.stop - 1] not in ".!?:;"
        and not ends_sentence(tokens, before.first, before.stop)
    )
