"""Lines that tell by their first words what they are: the date marker, credits, page heads, furniture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..tokens import Tokens
from .dates import numeric_date
from .furniture import ALWAYS, BUTTONS, LABELS, LINKS, WIKI
from .heads import like_dateline
from .line import Kind, Line, ends_sentence
from .page_head import page_head

__all__ = ["marked", "without_links"]

_CAPTION = 16  # what begins with `Фото` and has no more tokens than a caption is none of the text
_FURNITURE = 40
_TRAIL = 16
_STEPS = frozenset(("/", ">", "»", "›", "→"))
_PHOTO = frozenset(("фото", "фотография"))
_SHOWN = (["снимке", ":"], ["фото", ":"], ["снимках", ":"])
_WEB = frozenset(("http", "https", "www"))


def marked(tokens: Tokens, line: Line) -> Iterator[Line]:
    """The line with its kind, or the parts it falls into; one that says nothing of itself stays body."""
    word = tokens.words[line.first]
    if word == "date" and (found := numeric_date(tokens, line.first + 1, line.stop)) is not None:
        yield from _date_marker(tokens, line, *found)
    elif opened := _photo_label(tokens, line):
        yield from _photo(tokens, opened)
    elif word == "на" and tokens.words[line.first + 1 : line.first + 3] in _SHOWN:
        yield line.of(Kind.CAPTION)
    elif word in WIKI and tokens.words[line.first + 1] == "|":
        yield from _wiki_image(tokens, line)
    elif (head := page_head(tokens, line)) is not None:
        yield head
    elif (word in _OPENINGS and _is_furniture(tokens, line)) or _is_link(tokens, line) or _is_trail(tokens, line):
        yield line.of(Kind.FURNITURE)
    elif not word[0].isalnum() and not any(each[0].isalnum() for each in tokens.words[line.first : line.stop]):
        yield line.of(Kind.FURNITURE)  # `* * *`
    else:
        yield line


_OPENINGS = frozenset((*ALWAYS, *BUTTONS, *LABELS, *LINKS))


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
    if _is_row_of_buttons(tokens, line):
        return True
    return _is_label(tokens, line) and not ends_sentence(tokens, line.first, line.stop)


def _is_label(tokens: Tokens, line: Line) -> bool:
    behind = _opens(tokens, line, LABELS)
    return bool(behind) and (behind == line.stop or tokens.words[behind] == ":")


def _is_row_of_buttons(tokens: Tokens, line: Line) -> bool:
    """Nothing but buttons, figures and addresses (`Печать Facebook (12)`), or what is furniture however it ends."""
    at = _opens(tokens, line, BUTTONS)
    while 0 < at < line.stop:
        rest = line._replace(first=at)
        if _opens(tokens, rest, ALWAYS):
            return True
        said = tokens.raw[at][0].isalpha() and not tokens.raw[at][0].isascii() and tokens.words[at - 1] != "#"
        at = _opens(tokens, rest, BUTTONS) or (0 if said else at + 1)
    return at > 0


def _is_link(tokens: Tokens, line: Line) -> bool:
    """`https://kt.kz/rus`, or `kt.kz` alone on its line."""
    first, stop = line.first, line.stop
    if tokens.words[first] in _WEB:
        return True
    site = stop - first == 3 and tokens.words[first + 1] == "." and tokens.raw[first].isascii()
    return site and tokens.raw[stop - 1].isascii() and tokens.raw[stop - 1].isalpha() and tokens.touches(stop - 1)


def _is_trail(tokens: Tokens, line: Line) -> bool:
    """`Главная / Экономика / Торговля`: where the page stands on its site."""
    if line.stop - line.first > _TRAIL or ends_sentence(tokens, line.first, line.stop):
        return False
    steps = [i for i in range(line.first + 1, line.stop - 1) if tokens.words[i] in _STEPS and _stands_apart(tokens, i)]
    return len(steps) > 1 and len({tokens.words[i] for i in steps}) == 1


def _stands_apart(tokens: Tokens, at: int) -> bool:
    return not (tokens.touches(at) or tokens.touches(at + 1))


def _heads_links(tokens: Tokens, line: Line) -> bool:
    behind = _opens(tokens, line, LINKS)
    return bool(behind) and (behind == line.stop or (behind + 1 == line.stop and tokens.words[behind] == ":"))


def without_links(tokens: Tokens, lines: list[Line]) -> list[Line]:
    """Headlines of other articles, listed below `Читайте также`, are furniture."""
    listed = False
    for i, line in enumerate(lines):
        if line.kind is Kind.FURNITURE:
            listed = listed or _heads_links(tokens, line)
        elif listed and line.kind is Kind.BODY and not ends_sentence(tokens, line.first, line.stop):
            lines[i] = line.of(Kind.FURNITURE)
        else:
            listed = False
    return lines


def _date_marker(tokens: Tokens, line: Line, found: date, stop: int) -> Iterator[Line]:
    yield Line(line.first, stop, Kind.FURNITURE, found)
    if stop < line.stop:
        yield _behind_marker(tokens, Line(stop, line.stop))


def _behind_marker(tokens: Tokens, line: Line) -> Line:
    """The headline; but where the marker is followed by a page head, a link or the text itself, that."""
    if page_head(tokens, line) is not None or tokens.words[line.first] in _WEB:
        return line.of(Kind.FURNITURE)
    return line if like_dateline(tokens, line.first, line.stop) or _runs_on(tokens, line) else line.of(Kind.TITLE)


def _runs_on(tokens: Tokens, line: Line) -> bool:
    """Several sentences, the last one ended."""
    ends = [i for i in range(line.first, line.stop) if tokens.words[i] == "." and not tokens.touches(i + 1)]
    return len(ends) > 1 and ends[-1] == line.stop - 1


def _photo_label(tokens: Tokens, line: Line) -> Line | None:
    """The line from `Фото` on: `© Фото: gov.kz`, `(Фото: gov.kz)`."""
    words, first = tokens.words, line.first
    first += words[first] in ("(", "©", "[")
    if words[first] not in _PHOTO or line.stop - first < 2 or words[first + 1] == ")":
        return None
    closed = first > line.first and words[line.stop - 1] in (")", "]")
    return line._replace(first=first, stop=line.stop - closed)


def _photo(tokens: Tokens, line: Line) -> Iterator[Line]:
    """`Фото: CREDIT. Caption`; `Фото` without a colon is a credit of no known shape."""
    first = line.first + 2
    if tokens.words[line.first + 1] != ":" and not _dashed(tokens, line):
        ended = ends_sentence(tokens, line.first, line.stop) or line.stop - line.first > _CAPTION
        yield line if ended else line.of(Kind.FURNITURE)
        return
    stop = next((i for i in range(first, line.stop) if _ends_credit(tokens, i, line.stop)), line.stop)
    if stop > first:
        yield Line(first, stop, Kind.CREDIT)
    if stop + 1 < line.stop:
        yield Line(stop + 1, line.stop, Kind.CAPTION)


def _dashed(tokens: Tokens, line: Line) -> bool:
    """`Фото - МИД РК`: a short line, a name behind the dash."""
    short = line.stop - line.first <= _CAPTION and not ends_sentence(tokens, line.first, line.stop)
    return short and tokens.words[line.first + 1] == "-" and tokens.raw[line.first + 2][:1].isupper()


def _ends_credit(tokens: Tokens, at: int, stop: int) -> bool:
    """A full stop with a blank and a capital behind it, or with nothing; an initial's does not count."""
    if tokens.words[at] != ".":
        return False
    if at + 1 == stop:
        return True
    initial = len(tokens.raw[at - 1]) == 1 and tokens.raw[at - 1].isalpha()  # `А. Серикова`, `г. Алматы`
    return not initial and not tokens.touches(at + 1) and tokens.raw[at + 1][0].isupper()


def _wiki_image(tokens: Tokens, line: Line) -> Iterator[Line]:
    bar = max(i for i in range(line.first, line.stop) if tokens.words[i] == "|")
    yield Line(line.first, bar + 1, Kind.FURNITURE)
    if bar + 1 < line.stop:
        yield Line(bar + 1, line.stop, Kind.CAPTION)
