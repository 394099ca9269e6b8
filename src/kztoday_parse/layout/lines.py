"""The lines of a page in order, and what each of them is by where it stands."""

from __future__ import annotations

from collections.abc import Iterator

from ..tokens import Tokens
from .bylines import is_byline, is_publisher, is_rubric
from .heads import like_dateline
from .line import CLOSERS, ENDERS, Kind, Line, ends_sentence
from .marked import marked, without_links

__all__ = ["read_lines"]

_TITLE = 48  # a headline has at most so many tokens …
_CAPTION = 16  # … a caption behind it so many …
_SUBHEAD = 12  # … a subhead so many …
_ABOVE = 10  # … and a section or a byline above it so many
_SHORTEST = 3  # a headline in capitals with a full stop has more tokens than a place or an agency
_HEADS = 8  # a dateline stands among so many first lines


def read_lines(tokens: Tokens) -> list[Line]:
    """The lines of the page in order, each with its kind."""
    lines = without_links(tokens, [part for line in _plain(tokens) for part in marked(tokens, line)])
    begin = _headed(tokens, lines)
    return _joined(tokens, _subheaded(tokens, lines, begin))


def _plain(tokens: Tokens) -> Iterator[Line]:
    first = 0
    for last in tokens.breaks:
        yield Line(first, last + 1)
        first = last + 1
    if first < tokens.size:
        yield Line(first, tokens.size)


def _headed(tokens: Tokens, lines: list[Line]) -> int:
    """Marks headline and captions among *lines*; the index of the first line of the body."""
    dated = _dated(tokens, lines)
    title = next((line for line in lines if line.kind is Kind.TITLE), None)
    captions: list[int] = []
    begin = len(lines)
    for i, line in enumerate(lines):
        if line.kind is not Kind.BODY:
            continue
        if title is None and not captions and _stands_above(tokens, lines, i):
            lines[i] = line.of(Kind.CAPTION if is_byline(tokens, line) else Kind.FURNITURE)
        elif title is None and not captions and i + 1 < len(lines) and _may_head(tokens, line, _TITLE):
            title = lines[i] = line.of(Kind.TITLE)
        elif title is not None and _same_words(tokens, title, line):
            lines[i] = line.of(Kind.FURNITURE)
        elif title is not None and (i < dated or _is_caption(tokens, line)):
            captions.append(i)
        else:
            begin = i
            break
    for i in captions if begin < len(lines) else ():
        lines[i] = lines[i].of(Kind.CAPTION)
    return captions[0] if captions and begin == len(lines) else begin


def _dated(tokens: Tokens, lines: list[Line]) -> int:
    """The index of the line with the dateline, where only short ones stand before it; else 0."""
    for i, line in enumerate(lines[:_HEADS]):
        if line.kind is Kind.BODY and like_dateline(tokens, line.first, line.stop):
            return i
        if line.stop - line.first > _TITLE:
            break
    return 0


def _stands_above(tokens: Tokens, lines: list[Line], i: int) -> bool:
    """A byline above the text, or a section of the site, or its name, above the headline."""
    line, below = lines[i], next((line for line in lines[i + 1 : i + 3] if line.kind is Kind.BODY), None)
    if below is None or line.stop - line.first > _ABOVE:
        return False
    if is_rubric(tokens, range(line.first, line.stop)) or is_publisher(tokens, line):
        return _may_head(tokens, below, _TITLE)
    return is_byline(tokens, line)


def _may_head(tokens: Tokens, line: Line, longest: int) -> bool:
    return (
        line.stop - line.first <= longest
        and (tokens.words[line.stop - 1] not in ".;,:" or _is_shouted(tokens, line))
        and tokens.words[line.first] != "-"
        and any(word[0].isalpha() for word in tokens.words[line.first : line.stop])
        and not _ends_quoted(tokens, line)
        and not like_dateline(tokens, line.first, line.stop)
    )


def _is_shouted(tokens: Tokens, line: Line) -> bool:
    """A headline in capitals may end in a full stop, above a text that is not in capitals."""
    shouted, text = tokens.raw[line.first : line.stop], tokens.raw[line.stop : line.stop + _SUBHEAD]
    ended = shouted[-1] == "." and len(shouted) > _SHORTEST
    return ended and not any(map(_has_small, shouted)) and any(map(_has_small, text))


def _has_small(word: str) -> bool:
    return word != word.upper()


def _ends_quoted(tokens: Tokens, line: Line) -> bool:
    last = line.stop - 1
    return tokens.words[last] in CLOSERS and last > line.first and tokens.words[last - 1] in ENDERS


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
            lines[i] = line.of(Kind.SUBHEAD)
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
