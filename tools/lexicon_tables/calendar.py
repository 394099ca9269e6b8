"""Months in full and shortened, and the days of the week."""

from __future__ import annotations

from collections.abc import Iterator

import babel

from .morphology import noun
from .packing import Lexeme, bare, invariable, lexeme

PACKAGES = ("Babel", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Months (CLDR, shortenings) and days of the week"

_SHORT = ["янв", "фев|февр", "мар", "апр", "май", "июн", "июл", "авг", "сен|сент", "окт", "ноя|нояб", "дек"]


def rows() -> Iterator[Lexeme]:
    """The table."""
    locale = babel.Locale("ru")
    for number, name in locale.months["stand-alone"]["wide"].items():
        yield lexeme("Month", number, forms=[form for form in noun(name) if not form[1].plural])
    for number, shortened in enumerate(_SHORT, 1):
        words = [word for word in shortened.split("|") if word != "май"]
        if words:
            yield lexeme("Month", number, forms=invariable(*words))
            yield lexeme("Abbreviation", forms=bare(*words))
    for number, name in locale.days["stand-alone"]["wide"].items():
        yield lexeme("Weekday", number + 1, forms=noun(name))
