"""The agency line that opens an article: `Астана. 29 января. KAZAKHSTAN TODAY -`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from ..combinators import Parser, ahead, choice, combine, optional
from ..lexicon.senses import GivenName, Head, HeadKind, Month, Place, Weekday
from ..model import Dateline, Note, NoteCode, PartialDate
from ..tokens import Tokens
from .calendar import fits
from .dateline_place import PlaceName, any_place, city, is_name, known_place, means, state, town
from .leaves import end_of_text, match_sense, sense, sign, word
from .names import same_line

__all__ = ["DatelinePhrase", "dateline"]

_AGENCY = 7  # tokens that an agency has at most
_QUOTES = "\"«»“”„'"


class Signature(NamedTuple):
    """Who signs the line: ranges of tokens. A ministry's own line (`Астана, 14 мая 2024 года -`) names nobody."""

    agency: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None


class DatelinePhrase(NamedTuple):
    """A dateline with the tokens it was read from."""

    place: PlaceName
    date: PartialDate
    signature: Signature

    def value(self, tokens: Tokens, first: int, stop: int) -> Dateline:
        """The dateline of the model; *first* to *stop* are all its tokens."""
        agency, byline = self.signature.agency, self.signature.byline
        return Dateline(
            place=self.place.name,
            date=attrs.evolve(self.date, day=None) if self._is_impossible() else self.date,
            agency="" if agency is None else tokens.span(*agency).of(tokens.text),
            byline=None if byline is None else tokens.span(*byline).of(tokens.text),
            span=tokens.span(first, stop),
        )

    def notes(self, tokens: Tokens, first: int) -> tuple[Note, ...]:
        """What is doubtful about it: a place that only its shape tells, a day that no calendar has."""
        notes = []
        if not self.place.known:
            message = f"the dateline's place {self.place.name!r} is not in the lexicon"
            stop = first + len(self.place.name.split())
            notes.append(Note(NoteCode.PLACE_UNKNOWN, message, tokens.span(first, stop)))
        if self._is_impossible():
            day = next(at for at in range(first, tokens.size) if tokens.words[at][0].isdecimal())
            message = f"the dateline's month has no day {self.date.day}"
            notes.append(Note(NoteCode.PERIOD_UNCLEAR, message, tokens.span(day, day + 1)))
        return tuple(notes)

    def _is_impossible(self) -> bool:
        """`31 июня`"""
        day, month, year = self.date.day, self.date.month, self.date.year
        return day is not None and month is not None and not fits(day, month, year)


# ── the date ─────────────────────────────────────────────────────────────────────────


def _number(low: int, high: int, digits: range, label: str) -> Parser[Tokens, int]:
    def run(tokens: Tokens, at: int) -> tuple[int, int] | None:
        text = tokens.words[at].removesuffix("-го")
        if len(text) in digits and text.isdecimal() and low <= int(text) <= high:
            return int(text), at + 1
        tokens.miss(at, label)
        return None

    return Parser(run, label)


_day = _number(1, 31, range(1, 3), "day")
_month_number = _number(1, 12, range(1, 3), "month")
_year = _number(1900, 2199, range(4, 5), "year")
_short_year = _number(0, 99, range(2, 3), "year").map(lambda year: 2000 + year)  # 5.03.25
_month_name = sense(Month, "month").map(lambda month: month.number) << optional(sign("."))
_points = choice(sign(".", ","), ahead(sign("-", "/", "(")))
_before_date = choice(sign(".", ",", "-"), ahead(sign("/", "(")))
_time = _number(0, 23, range(1, 3), "time") << sign(":") << _number(0, 59, range(2, 3), "time")
_written = combine(
    lambda day, month, year: PartialDate(year, month, day),
    _day,
    _month_name,
    optional(optional(sign(",")) >> _year << optional(word("г", "года", "год"))),
) << optional(sign(",") >> choice(_time, sense(Weekday, "weekday").map(lambda _: 0)))
_dotted = combine(
    lambda day, month, year: PartialDate(year, month, day),
    _day << sign("."),
    _month_number,
    optional(sign(".") >> choice(_year, _short_year)),
)
_date = choice(_written, _dotted)


# ── the agency and the byline ────────────────────────────────────────────────────────


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
    return name in tokens.agencies or name.partition("иа ")[2] in tokens.agencies


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


_byline = Parser(_read_byline, "byline")
_end_of_line, _capital = Parser(_read_line_end, "end of line"), Parser(_read_start, "capital")
_open, _close = sign("/", "(") << optional(word("корр") << optional(sign("."))), sign("/", ")")
_dash = choice(sign("-") << optional(sign("-")), ahead(end_of_text).map(lambda _: ""))
_listed = _agency(_is_listed)
_known = _agency(_is_listed, _is_signed)
_any = _agency(_is_listed, _is_signed, _is_capitalised)

# `/ТАСС/.`, `/Иван Петров - КазТАГ/`, `/КазТАГ, Иван Петров/`
_slashed = (
    choice(
        combine(lambda who, agency: Signature(agency, who), _open >> _byline << sign("-", ",", "/"), _any << _close),
        combine(Signature, _open >> _any, optional(sign(",", "-") >> _byline) << _close),
        combine(Signature, _open >> Parser(_read_correspondent, "agency"), _byline << _close),
    )
    << optional(sign("."))
    << optional(_dash)
)
# a line below: `Айнур Мамедова - Trend:`
_below = combine(lambda who, agency: Signature(agency, who), _byline << sign("-"), _listed << sign(":"))
# `- Sputnik.`, `- РИА Новости, Мария Иванова.`
_behind_dash = combine(
    Signature,
    sign("-") >> _known,
    optional(sign(",") >> _byline) << choice(sign("."), _end_of_line),
)
# `— REGNUM Президент …`: nothing closes it
_unclosed = combine(lambda agency: Signature(agency), sign("-") >> Parser(_read_listed, "agency") << _capital)
_credited = optional(choice(optional(sign(".")) >> _open >> _byline << _close, sign(",") >> _byline))
# `КАЗИНФОРМ -`, `КАЗИНФОРМ /Иван Петров/ -`
_plain_dated = combine(Signature, _any, _credited << _dash)
_plain = combine(Signature, _known, _credited << _dash)
_headed = combine(Signature, _listed, _credited << sign(":"))  # `Баку. Trend:`
_listed_plain = combine(Signature, _listed, _credited << _dash)
_ended = combine(Signature, _listed, _credited << choice(sign(".", ":"), _end_of_line))  # `, KAZAKHSTAN TODAY.`


def _date_first(date: PartialDate, place: PlaceName, signature: Signature) -> DatelinePhrase:
    return DatelinePhrase(place, date, signature)


def _without_date(place: PlaceName, signature: Signature) -> DatelinePhrase:
    return DatelinePhrase(place, PartialDate(), signature)


_of_state = choice(sign(",") >> state, sign("(") >> state << sign(")"))
_dated = combine(
    DatelinePhrase,
    choice(known_place << _of_state, known_place >> sign(",") >> any_place, city) << _before_date,
    _date,
    choice(_behind_dash, _below, optional(sign(".", ",")) >> choice(_slashed, _plain_dated, _ended), _unclosed),
)
_undated = choice(
    combine(_without_date, known_place << optional(sign(",") >> state) << _points, choice(_slashed, _plain)),
    combine(_without_date, any_place << sign("."), choice(_listed_plain, _headed)),
)

_turned = combine(
    _date_first,
    optional(_time << sign(",")) >> _date << sign(","),
    city,
    choice(_slashed, sign(".", ",") >> _plain_dated, _behind_dash),
)
# a ministry's own: `Астана, 14 мая 2024 года - Министр …`, or the line alone
_dashed = _date << optional(sign(".")) << sign("-") << _capital
_alone = _date.where(lambda date: date.year is not None, "year") << optional(sign(".")) << _end_of_line
_unsigned = combine(
    lambda place, date: DatelinePhrase(place, date, Signature()), town << sign(","), choice(_dashed, _alone)
)

dateline: Parser[Tokens, DatelinePhrase] = choice(_dated, _turned, _undated, _unsigned).labelled("dateline")
"""``dateline = city ("." | "," | "-") day_of_line ["." | ","] signed | day_of_line "," city signed
| city "." signed | city "," day_of_line "-"``,
``city = [г ["."]] name_of_place [область] | city "," state | city "(" state ")" | state "," city``,
``day_of_line = day month [","] [year_number] ["," weekday] | day "." month_number ["." year_number]``,
``signed = agency [byline] "-" | "/" agency [byline] "/" | "-" agency ["," byline] "."``."""
