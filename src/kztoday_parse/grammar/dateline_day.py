"""The day of a dateline: `29 января`, `5 мая 2024 года`, `3-4 июля`, `05.05.2024`."""

from __future__ import annotations

from ..combinators import Parser, choice, combine, optional
from ..lexicon.senses import Month, Weekday
from ..model import PartialDate
from ..tokens import Tokens
from .leaves import sense, sign, word

__all__ = ["day_of_line", "time"]


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
_weekday = sense(Weekday, "weekday").map(lambda _: 0)
_of_year = optional(word("г", "года", "год") << optional(sign(".")))
time: Parser[Tokens, int] = _number(0, 23, range(1, 3), "time") << sign(":") << _number(0, 59, range(2, 3), "time")
_written = combine(
    lambda day, month, year: PartialDate(year, month, day),
    _day << optional(sign("-") >> _day),  # 3-4 июля
    _month_name,
    optional(optional(sign(",")) >> _year << _of_year),
) << optional(sign(",") >> choice(time, _weekday))
_dotted = combine(
    lambda day, month, year: PartialDate(year, month, day),
    _day << sign("."),
    _month_number,
    optional(sign(".") >> choice(_year, _short_year) << _of_year),
)
day_of_line: Parser[Tokens, PartialDate] = optional(_weekday << sign(",")) >> choice(_written, _dotted)
"""``day_of_line = [weekday ","] (day ["-" day] month [","] [year_number] ["," weekday]
| day "." month_number ["." year_number])``."""
