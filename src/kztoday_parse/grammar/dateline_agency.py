"""Who signs a dateline: the words that can be an agency, or the one who wrote the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..combinators import Parser
from ..lexicon.senses import GivenName, Head, HeadKind, Place
from ..tokens import Tokens
from .dateline_place import is_name, means
from .leaves import match_sense
from .names import same_line

__all__ = ["any_agency", "byline", "capital", "end_of_line", "known_agency", "listed", "listed_first", "listed_longest"]

_AGENCY = 7  # tokens that an agency has at most
_QUOTES = "\"«»“”„'"
_PLAIN = str.maketrans("«»“”„", '"' * 5)


def _read_quoted(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
    """`"Казахстан сегодня"`, the quotes left out."""
    if tokens.words[at] not in _QUOTES or not tokens.words[at]:
        return None
    reach = min(tokens.size, at + _AGENCY)
    close = next((i for i in range(at + 2, reach) if tokens.words[i] in _QUOTES), None)
    return None if close is None else ((at + 1, close), close + 1)


def _read_run(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
    """Words up to the sign that ends them; a full stop inside a site's name ends nothing."""
    stop = at
    while stop < min(tokens.size, at + _AGENCY) and (tokens.raw[stop][0].isalnum() or _inside(tokens, stop)):
        stop += 1
        if not same_line(tokens, stop):
            break
    return None if stop == at or stop == tokens.size else ((at, stop), stop)


def _inside(tokens: Tokens, at: int) -> bool:
    if tokens.words[at] in _QUOTES:
        return True
    glued = at + 1 < tokens.size and tokens.touches(at) and tokens.touches(at + 1)
    return tokens.words[at] == "." and glued and tokens.raw[at + 1][0].isalnum()


def _folded(tokens: Tokens, first: int, stop: int) -> str:
    blanks = ("" if i == first or tokens.touches(i) else " " for i in range(first, stop))
    return "".join(blank + word for blank, word in zip(blanks, tokens.words[first:stop], strict=True))


def _is_listed(tokens: Tokens, first: int, stop: int) -> bool:
    """An agency that the lexicon knows, `ИА` before it or not."""
    name = _folded(tokens, first, stop)
    return any(each in tokens.agencies for each in (name, name.partition("иа ")[2], name.translate(_PLAIN)))


def _is_signed(tokens: Tokens, first: int, stop: int) -> bool:
    """An agency by its letters: capitals throughout (`КАЗИНФОРМ`), inside (`КазТАГ`) or Latin."""
    words = [raw for raw in _outside_quotes(tokens.raw[first:stop]) if raw[0].isalpha()]
    marked = all(raw[0].isascii() or raw[1:] != raw[1:].lower() for raw in words)
    named = tokens.raw[first][0].isdigit() or match_sense(tokens, first, Place) is not None or _is_role(tokens, first)
    return bool(words) and words[0][0].isupper() and marked and not named


def _is_role(tokens: Tokens, at: int) -> bool:
    """`МИНИСТР ПРИНЯЛ ПОСЛА`"""
    head = match_sense(tokens, at, Head)
    return head is not None and head[0].kind is HeadKind.ROLE


def _outside_quotes(raw: Sequence[str]) -> Iterator[str]:
    """`НИАТ «Ховар»` has its shape from `НИАТ`."""
    quoted = False
    for each in raw:
        if each in _QUOTES:
            quoted = not quoted
        elif not quoted:
            yield each


def _is_capitalised(tokens: Tokens, first: int, stop: int) -> bool:
    """An unknown name in capitalised words, none of which names a person or a place."""
    return all(tokens.raw[i][0].isupper() and not means(tokens, i, Place, GivenName, Head) for i in range(first, stop))


def _agency(*tests: Callable[[Tokens, int, int], bool]) -> Parser[Tokens, tuple[int, int]]:
    """A quoted name, or words that pass one of the *tests*."""

    def run(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
        found = _read_quoted(tokens, at) or _read_run(tokens, at)
        if found is not None and (tokens.words[at] in _QUOTES or any(test(tokens, *found[0]) for test in tests)):
            return found
        tokens.miss(at, "agency")
        return None

    return Parser(run, "agency")


def _read_correspondent(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
    """`ТАСС` of `корр. ТАСС Иван Петров`: the shortest agency that the lexicon knows."""
    return _first_listed(tokens, at, range(at + 1, min(tokens.size, at + _AGENCY)))


def _read_listed(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
    """`РИА Новости` of `- РИА Новости Президент …`: the longest agency that the lexicon knows."""
    return _first_listed(tokens, at, range(min(tokens.size, at + _AGENCY), at, -1))


def _first_listed(tokens: Tokens, at: int, stops: Iterable[int]) -> tuple[tuple[int, int], int] | None:
    stop = next((stop for stop in stops if _is_listed(tokens, at, stop)), None)
    return None if stop is None else ((at, stop), stop)


def _read_byline(tokens: Tokens, at: int) -> tuple[tuple[int, int], int] | None:
    """`Иван Петров`, `И. Петров`: two or three capitalised words."""
    stop, words = at, 0
    while stop < tokens.size and words < 3 and (is_name(tokens.raw[stop]) or tokens.words[stop] == "."):
        if tokens.words[stop] == "." and len(tokens.raw[stop - 1]) > 1:
            break
        words += tokens.words[stop] != "."
        stop += 1
        if not same_line(tokens, stop):
            break
    if words < 2:
        tokens.miss(at, "byline")
        return None
    return (at, stop), stop


def _read_line_end(tokens: Tokens, at: int) -> tuple[str, int] | None:
    return None if at < tokens.size and same_line(tokens, at) else ("", at)


def _read_start(tokens: Tokens, at: int) -> tuple[str, int] | None:
    return ("", at) if at == tokens.size or tokens.raw[at][0].isupper() else None


_Range = tuple[int, int]

byline: Parser[Tokens, _Range] = Parser(_read_byline, "byline")
end_of_line: Parser[Tokens, str] = Parser(_read_line_end, "end of line")
capital: Parser[Tokens, str] = Parser(_read_start, "capital")
listed: Parser[Tokens, _Range] = _agency(_is_listed)
known_agency: Parser[Tokens, _Range] = _agency(_is_listed, _is_signed)
any_agency: Parser[Tokens, _Range] = _agency(_is_listed, _is_signed, _is_capitalised)
listed_first: Parser[Tokens, _Range] = Parser(_read_correspondent, "agency")
listed_longest: Parser[Tokens, _Range] = Parser(_read_listed, "agency")
