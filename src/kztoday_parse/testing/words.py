"""The words that the samples are written of: states, names, posts and towns in the cases that a sentence needs.

The people are nobody: given names and surnames are put together by chance.
"""

from __future__ import annotations

from types import MappingProxyType

import attrs

__all__ = ["FEMALE", "FILLERS", "MALE", "MONTHS", "POSTS", "STATES", "TOWNS", "Case", "Forms", "State"]

Case = str  # "nom", "gen", "dat" or "ins"


@attrs.frozen
class Forms:
    """A noun in four cases; the accusative of persons is the genitive."""

    nom: str
    gen: str
    dat: str
    ins: str

    def __getitem__(self, case: Case) -> str:
        form: str = getattr(self, case)
        return form


@attrs.frozen
class State:
    """A state: its ISO code, its name as sentences need it, and its adjective up to ``ский``."""

    code: str
    gen: str
    withal: str
    to: str
    since: str
    adjective: str


STATES = (
    State("KZ", "Казахстана", "с Казахстаном", "в Казахстан", "из Казахстана", "казахстан"),
    State("AM", "Армении", "с Арменией", "в Армению", "из Армении", "армян"),
    State("BY", "Беларуси", "с Беларусью", "в Беларусь", "из Беларуси", "белорус"),
    State("CN", "Китая", "с Китаем", "в Китай", "из Китая", "китай"),
    State("FR", "Франции", "с Францией", "во Францию", "из Франции", "француз"),
    State("PL", "Польши", "с Польшей", "в Польшу", "из Польши", "поль"),
    State("RS", "Сербии", "с Сербией", "в Сербию", "из Сербии", "серб"),
    State("UZ", "Узбекистана", "с Узбекистаном", "в Узбекистан", "из Узбекистана", "узбек"),
)


def _hard(stem: str) -> Forms:
    return Forms(stem, f"{stem}а", f"{stem}у", f"{stem}ом")


def _soft(stem: str) -> Forms:
    return Forms(f"{stem}ь", f"{stem}я", f"{stem}ю", f"{stem}ем")


def _woman(stem: str) -> Forms:
    return Forms(f"{stem}а", f"{stem}ы", f"{stem}е", f"{stem}ой")


def _his(stem: str) -> Forms:
    return Forms(stem, f"{stem}а", f"{stem}у", f"{stem}ым")


def _her(stem: str) -> Forms:
    return Forms(f"{stem}а", f"{stem}ой", f"{stem}ой", f"{stem}ой")


_SURNAMES = "Абишев Ахметов Громов Жандосов Жумагалиев Касенов Лапин Мусин Оспанов Сафин Тимофеев".split()

MALE = tuple(map(_hard, "Аслан Борис Ерлан Марат Олжас Рустам Степан Тимур".split())), tuple(map(_his, _SURNAMES))
FEMALE = tuple(map(_woman, "Анн Гульмир Динар Екатерин Марин".split())), tuple(map(_her, _SURNAMES))

POSTS = (
    (_hard("министр"), "торговли {gen}"),
    (_hard("министр"), "транспорта {gen}"),
    (_hard("премьер-министр"), "{gen}"),
    (_hard("президент"), "{gen}"),
    (Forms("посол", "посла", "послу", "послом"), "{gen} в Перу"),
    (_soft("заместител"), "министра финансов {gen}"),
    (Forms("глава", "главы", "главе", "главой"), "МИД {gen}"),
)
"""A post's noun and what stands behind it, with the place of the state."""

TOWNS = MappingProxyType(
    {"Алматы": "Алматы", "Баку": "Баку", "Вильнюс": "Вильнюсе", "Женева": "Женеве", "Стамбул": "Стамбуле"}
)
"""Towns, and the same behind ``в``."""

MONTHS = tuple("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split())

FILLERS = (
    "Погода в регионе не изменится.",
    "Дорогу построили за два года.",
    "Цены на хлеб остались прежними.",
    "В городе открыли новую школу.",
    "Поезд ходит туда трижды в неделю.",
)
"""Sentences that state no fact."""
