"""The place of a dateline: `Астана`, `г. Актау`, `УСТЬ-КАМЕНОГОРСК`, known to the lexicon or not."""

from __future__ import annotations

from typing import NamedTuple

from ..combinators import Parser, ahead, optional
from ..lexicon.senses import FunctionWord, GivenName, Head, Place, PlaceKind
from ..tokens import Tokens
from .leaves import match_sense, sense, sign, word

__all__ = ["PlaceName", "any_place", "city", "is_name", "known_place", "means", "state", "town"]

_SHORT = 4  # what has fewer letters may be an abbreviation
_PLACE = 4  # a place has at most so many tokens
# Parts of a name that stay small: `Франкфурт-на-Майне`, `Рио-де-Жанейро`.
_SMALL = frozenset("на де дер дю ду да ди дель ла ле лез лос о ан эн сюр ин апон эль эс эш эд".split())

_REGIONS = frozenset({"область", "край", "район"})  # `Туркестанская область. 3 июля.`


class PlaceName(NamedTuple):
    """The place as a Russian writes it; ``known`` when the lexicon has it."""

    name: str
    known: bool


def _read_place(tokens: Tokens, at: int) -> tuple[PlaceName, int] | None:
    """The longest run of capitalised words that ends before a sign or a figure."""
    stop = at
    while stop < tokens.size and stop - at < _PLACE and is_name(tokens.raw[stop]):
        stop += 1
    if at < stop < tokens.size and tokens.words[stop] in _REGIONS and tokens.words[stop - 1].endswith(("ская", "ский")):
        stop += 1
    if stop == at or stop == tokens.size or means(tokens, at, Head, FunctionWord):
        tokens.miss(stop, "place")
        return None
    found = match_sense(tokens, at, Place)
    known = found is not None and found[1] == stop
    if not known and stop > at + 1 and means(tokens, at, GivenName):  # `Иван Петров, 14 мая`: who wrote it
        tokens.miss(at, "place")
        return None
    name = " ".join(tokens.raw[at:stop])
    small = found is not None and known and found[0].kind is PlaceKind.CITY and name.isupper()  # РИМ, but США
    return PlaceName(name.capitalize() if small and len(name) < _SHORT else _titled(name), known), stop


def means(tokens: Tokens, at: int, *kinds: type[object]) -> bool:
    return any(match_sense(tokens, at, kind) is not None for kind in kinds)


def is_name(raw: str) -> bool:
    return raw[0].isupper() and (len(raw) > 1 or not raw.isascii()) and not raw[-1].isdigit()


def _titled(name: str) -> str:
    """`УСТЬ-КАМЕНОГОРСК` as a Russian writes it, other writings left alone.

    >>> _titled("ФРАНКФУРТ-НА-МАЙНЕ"), _titled("Чолпон-Ата"), _titled("КОТ-Д'ИВУАР")
    ('Франкфурт-на-Майне', 'Чолпон-Ата', "Кот-д'Ивуар")
    """
    if not name.isupper() or len(name) < _SHORT:
        return name
    return " ".join("-".join(map(_part, range(99), word.split("-"))) for word in name.split(" "))


def _part(index: int, part: str) -> str:
    lower = part.lower()
    if (index and lower in _SMALL) or lower in _REGIONS:
        return lower
    prefix, apostrophe, rest = lower.partition("'")
    if apostrophe:
        return (prefix if index else prefix.capitalize()) + apostrophe + rest.capitalize()
    return lower.capitalize()


_settlement = optional(word("г", "город", "п", "пос", "поселок", "с", "село", "аул") >> optional(sign(".")))
any_place: Parser[Tokens, PlaceName] = Parser(_read_place, "place")
city: Parser[Tokens, PlaceName] = _settlement >> any_place
state: Parser[Tokens, Place] = sense(Place, "state").where(lambda place: place.kind is PlaceKind.STATE, "state")
known_place: Parser[Tokens, PlaceName] = any_place.where(lambda place: place.known, "place")
_of_city = sense(Place, "town").where(lambda place: place.kind is PlaceKind.CITY, "town")
town: Parser[Tokens, PlaceName] = _settlement >> ahead(_of_city) >> known_place
