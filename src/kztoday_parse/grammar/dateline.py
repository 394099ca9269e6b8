"""The agency line that opens an article: `Астана. 29 января. KAZAKHSTAN TODAY -`."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..combinators import Parser, ahead, choice, combine, optional
from ..model import Dateline, Note, NoteCode, PartialDate
from ..tokens import Tokens
from .calendar import fits
from .dateline_agency import (
    any_agency,
    byline,
    capital,
    end_of_line,
    known_agency,
    listed,
    listed_first,
    listed_longest,
)
from .dateline_day import day_of_line, time
from .dateline_place import PlaceName, any_place, city, known_place, state, town
from .leaves import end_of_text, sign, word

__all__ = ["DatelinePhrase", "dateline"]


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


# ── who signs it ─────────────────────────────────────────────────────────────────────


def _by(who: tuple[int, int], agency: tuple[int, int]) -> Signature:
    return Signature(agency, who)


_open, _close = sign("/", "(") << optional(word("корр") << optional(sign("."))), sign("/", ")")
_dash = choice(sign("-") << optional(sign("-")), ahead(end_of_text).map(lambda _: ""))

# `/ТАСС/.`, `/Иван Петров - КазТАГ/`, `/КазТАГ, Иван Петров/`
_slashed = (
    choice(
        combine(_by, _open >> byline << sign("-", ",", "/"), any_agency << _close),
        combine(Signature, _open >> any_agency, optional(sign(",", "-") >> byline) << _close),
        combine(Signature, _open >> listed_first, byline << _close),
    )
    << optional(sign("."))
    << optional(_dash)
)
# a line below: `Айнур Мамедова - Trend:`
_below = combine(_by, byline << sign("-"), listed << sign(":"))
# `- Sputnik.`, `- РИА Новости, Мария Иванова.`
_behind_dash = combine(
    Signature,
    sign("-") >> known_agency,
    optional(sign(",") >> byline) << choice(sign("."), end_of_line),
)
# `— REGNUM Президент …`: nothing closes it
_unclosed = combine(lambda agency: Signature(agency), sign("-") >> listed_longest << capital)
_credited = optional(choice(optional(sign(".")) >> _open >> byline << _close, sign(",") >> byline))
# `КАЗИНФОРМ -`, `КАЗИНФОРМ /Иван Петров/ -`
_plain_dated = combine(Signature, any_agency, _credited << _dash)
_plain = combine(Signature, known_agency, _credited << _dash)
_headed = combine(Signature, listed, _credited << sign(":"))  # `Баку. Trend:`
_listed_plain = combine(Signature, listed, _credited << _dash)
_ended = combine(Signature, listed, _credited << choice(sign(".", ":"), end_of_line))  # `, KAZAKHSTAN TODAY.`


def _date_first(date: PartialDate, place: PlaceName, signature: Signature) -> DatelinePhrase:
    return DatelinePhrase(place, date, signature)


def _without_date(place: PlaceName, signature: Signature) -> DatelinePhrase:
    return DatelinePhrase(place, PartialDate(), signature)


_points = choice(sign(".", ","), ahead(sign("-", "/", "(")))
_before_date = choice(sign(".", ",", "-"), ahead(sign("/", "(")))
_state_behind = (sign(",") >> state).map(lambda _: "")
_of_state = choice(_state_behind, (sign("(") >> state << sign(")")).map(lambda _: ""))
_and_another = (sign("-", "/") >> known_place).map(lambda _: "")  # `Астана - Москва`
_place = choice(known_place << choice(_of_state, _and_another), known_place >> sign(",") >> any_place, city)
_dated = combine(
    DatelinePhrase,
    _place << _before_date,
    day_of_line,
    choice(_behind_dash, _below, optional(sign(".", ",")) >> choice(_slashed, _plain_dated, _ended), _unclosed),
)
_unparted = combine(DatelinePhrase, known_place, day_of_line, _listed_plain)  # `Астана 29 января КАЗИНФОРМ -`
_undated = choice(
    combine(
        _without_date,
        known_place << optional(choice(_state_behind, _and_another)) << _points,
        choice(_slashed, _plain),
    ),
    combine(_without_date, any_place << sign("."), choice(_listed_plain, _headed)),
)
_turned = combine(
    _date_first,
    optional(time << sign(",")) >> day_of_line << sign(","),
    city,
    choice(_slashed, sign(".", ",") >> _plain_dated, _behind_dash),
)
_turned_unparted = combine(_date_first, day_of_line << optional(sign(".")), known_place << sign(".", ","), _plain)
# a ministry's own: `Астана, 14 мая 2024 года - Министр …`, or the line alone
_dashed = day_of_line << optional(sign(".")) << sign("-") << capital
_alone = day_of_line.where(lambda date: date.year is not None, "year") << optional(sign(".")) << end_of_line
_unsigned = combine(
    lambda place, date: DatelinePhrase(place, date, Signature()), town << sign(","), choice(_dashed, _alone)
)

dateline: Parser[Tokens, DatelinePhrase] = choice(
    _dated, _unparted, _turned, _turned_unparted, _undated, _unsigned
).labelled("dateline")
"""``dateline = city ["." | "," | "-"] day_of_line ["." | ","] signed | day_of_line ["," | "."] city signed
| city "." signed | city "," day_of_line "-"``,
``city = [г ["."]] name_of_place [область] | city "," state | city "(" state ")" | state "," city | city "-" city``,
``signed = agency [byline] "-" | "/" agency [byline] "/" | "-" agency ["," byline] "."``."""
