"""Family names that only the rest of the text tells from something else: from a town (``Борисов отметил``), from
what stands inside a role (``адвокат Оспанова``), from a word with a small first letter (``аль-Хашими заявил``)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import compress
from operator import itemgetter, methodcaller

from ..lexicon.senses import KINDS, GivenName, Place, PlaceKind
from ..tokens import Tokens
from .leaves import match_sense, verb_of_speech
from .morph import name_readings
from .name_runs import lone_part
from .name_words import BODIES
from .names import KEY, Part, PartKind, starts_small, written
from .persons import People
from .place import PLACE_KINDS
from .quotes import OPENING_QUOTES
from .roles import RolePhrase
from .surnames import SURNAME_ENDINGS

__all__ = ["name_inside", "namesakes"]

_GIVEN, _PLACE = KINDS[GivenName], KINDS[Place]
_BEGINNING = itemgetter(slice(KEY))
_LIKE_FAMILY = methodcaller("endswith", SURNAME_ENDINGS)
_WHERE = frozenset("в во из на до под близ через около".split())
_ANNIVERSARY = ("летию", "летия", "летие", "летием")  # nobody alive: `к 1150-летию аль-Фараби`
_SMALL = ("аль-", "эль-")


def namesakes(tokens: Tokens, found: Mapping[int, tuple[People | RolePhrase, int]], keys: set[str]) -> Iterator[Part]:
    """Lone words that are named like a person whom the text names in full; *keys* begin the words of all names."""
    raw, kinds = tokens.raw, tokens.kinds
    towns = list(compress(tokens.capitals, map(_PLACE.__and__, map(kinds.__getitem__, tokens.capitals))))
    likely = list(compress(towns, map(keys.__contains__, map(_BEGINNING, map(raw.__getitem__, towns)))))
    for at in compress(towns, map(_LIKE_FAMILY, map(raw.__getitem__, towns))):
        if _says(tokens, at + 1) and _is_small(tokens, at):
            yield Part(at, at + 1, written(tokens, at), PartKind.WORD)
    likely += [at for prefix in _SMALL if prefix in tokens.text for at in _beginning_with(prefix, tokens)]
    if not likely:
        return
    families, firsts = _families(found), sorted(found)
    for at in likely:
        before = bisect_right(firsts, at) - 1
        if kinds[at] & _GIVEN or (before >= 0 and found[firsts[before]][1] > at):
            continue
        if _is_free(tokens, at) and not families.isdisjoint(_nominatives(raw[at])):
            yield Part(at, at + 1, written(tokens, at), PartKind.WORD)


def _beginning_with(prefix: str, tokens: Tokens) -> Iterator[int]:
    """The words that begin with a prefix in small letters and go on with a capital."""
    text, starts = tokens.text, tokens.starts
    place = text.find(prefix)
    while place >= 0:
        at = bisect_left(starts, place)
        if at < tokens.size and starts[at] == place and starts_small(tokens.raw[at]):
            yield at
        place = text.find(prefix, place + 1)


def _is_small(tokens: Tokens, at: int) -> bool:
    """A town that is a family name as well, and no capital, which can speak for its state."""
    found = match_sense(tokens, at, Place)
    return found is not None and found[0].ambiguous and not found[0].capital and _is_free(tokens, at)


def _says(tokens: Tokens, at: int) -> bool:
    """A verb of speech that one person is the subject of: ``Борисов сообщил``."""
    verb = verb_of_speech(tokens, at)
    return verb is not None and not verb.plural


def _families(found: Mapping[int, tuple[People | RolePhrase, int]]) -> set[str]:
    """The last words of the whole names, in every nominative that they may have."""
    people = [value for value, _ in found.values() if isinstance(value, People)]
    parts = [person.name.parts for value in people for person in value.persons]
    return {form for each in parts if len(each) > 1 for form in _nominatives(each[-1].text)}


def _nominatives(text: str) -> list[str]:
    return [each.nominative for each in name_readings(text)]


def _is_free(tokens: Tokens, at: int) -> bool:
    """A word of its own, which is not named as a place here."""
    if not tokens.kinds[at]:
        return not tokens.words[at - 1].endswith(_ANNIVERSARY)
    if at and (tokens.words[at - 1] in _WHERE or tokens.words[at - 1] in PLACE_KINDS):
        return False
    found = match_sense(tokens, at, Place)
    return found is not None and found[0].kind == PlaceKind.CITY and found[1] == at + 1


def name_inside(tokens: Tokens, at: int) -> Part | None:
    """A capitalised word of a role that can be a person's name: no state, no body, no abbreviation."""
    raw, bits = tokens.raw[at], tokens.kinds[at]
    if not raw[-1].islower() or raw[1:2].isupper() or tokens.words[at].startswith(BODIES):
        return None
    if tokens.words[at - 1] in OPENING_QUOTES:
        return None
    if bits and (not bits & (_GIVEN | _PLACE) or (bits & _GIVEN and bits & _PLACE) or not _is_free(tokens, at)):
        return None
    return lone_part(tokens, at)
