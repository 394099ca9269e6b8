"""A state or several, as the words name them, without the preposition: ``казахстанские мукомолы``, ``наша страна``.

``party = places | nation | pointed | trade_people | demonym``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import attrs

from ...grammar.leaves import match_sense
from ...grammar.money import Figure
from ...grammar.people import RolePhrase
from ...grammar.when import When
from ...lexicon.senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INS,
    LOC,
    NOM,
    SIGN,
    CueWord,
    Demonym,
    FunctionWord,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
)
from ...mentions import Gap, Sign, Tile, Tiles, TileValue
from ..leaves import cue_cases, is_cue, is_preposition, value_at
from .elements import Role
from .end_words import HOME, JOINTS, LAND, LANDS, NOUNS, PARTY, PERSONS, REACH, SKIPPED, THAT, TO_THEM, WORDS
from .terms import MOVES, TOPICS

__all__ = ["Party", "behind_light", "read_party"]


_NEIGHBOUR = "сосед"
_POINTING = frozenset({"эта", "этой"})
_BEHIND_OURS = frozenset({"to_you", "to_us", "to_that"})


class Party(NamedTuple):
    codes: tuple[str, ...]
    cases: int
    stop: int
    role: Role = Role.BARE
    several: bool = True
    preposition: str = ""  # within it: инвесторы из Нидерландов


_Reader = Callable[[Tiles, int], Party | None]


def _places(tiles: Tiles, at: int) -> Party | None:
    """``places = place {("," | и | "-") place}``, all in the case of the first."""
    codes: list[str] = []
    cases, stop = ANY_CASE, at
    while stop < tiles.size and isinstance(place := tiles.items[stop].value, Place) and cases & place.cases:
        if place.kind is PlaceKind.CITY and not (place.capital and place.cases & NOM):
            break  # Ташкент импортировал: a capital stands for its state where it acts
        codes.append(place.code)
        cases &= place.cases
        joint = stop + 1 < tiles.size and tiles.items[stop + 1].value
        stop += 1
        if not isinstance(joint, Sign) or joint.text not in JOINTS:
            break
        if joint.text == "-" and place.kind is PlaceKind.GROUP:
            break  # покупатель в ЕС - Италия
        stop += 1
    if not codes:
        return None
    if cases & GEN and _is_of_place(value_at(tiles, at - 1)):
        cases = GEN
    return Party(tuple(codes), cases, _behind_last(tiles, stop))


def _is_of_place(before: TileValue | None) -> bool:
    """``порты Грузии``: whose they are, and none to whom something is sold."""
    return isinstance(before, CueWord) and before.cue == "plant"


def _behind_last(tiles: Tiles, stop: int) -> int:
    """A joint with no place of the list behind it is no part of the list."""
    return stop - 1 if isinstance(tiles.items[stop - 1].value, Sign) else stop


def _nation(tiles: Tiles, at: int) -> Party | None:
    """``nation = adjective [trader | goods | topic]``"""
    adjective = _adjective(tiles, at)
    noun_at = behind_light(tiles, at + 1 + _is_particle(tiles, at + 1))
    noun = value_at(tiles, noun_at)
    if _for_its_noun(tiles, at, adjective):
        return Party(adjective.codes, adjective.cases, at + 1, Role.OWNER)
    if not isinstance(noun, CueWord):
        of_goods = adjective.cases & (GEN | ACC) and not adjective.cases & NOM  # закупки белорусской техники
        return Party(adjective.codes, adjective.cases, at + 1, Role.GOODS if of_goods else Role.BARE)
    if noun.cue in ("goods", "wares"):
        return Party(adjective.codes, adjective.cases, at + 1, Role.GOODS)
    if noun.cue == "other":
        return None  # американские пошлины
    if noun.cue in TOPICS and TOPICS[noun.cue].flow is not None:
        return Party(adjective.codes, adjective.cases, at + 1, Role.OWNER)
    stop = noun_at + 1 if noun.cue in NOUNS or (noun.cue == "project" and noun.plural) else at + 1
    several = noun.cue != "firm" or noun.plural or adjective.plural
    return Party(adjective.codes, adjective.cases & (cue_cases(tiles, noun_at) or ANY_CASE), stop, several=several)


def _adjective(tiles: Tiles, at: int) -> PlaceAdjective:
    """``литовским [портам]``: of one form with ``литовским [портом]``."""
    adjective = tiles.items[at].value
    assert isinstance(adjective, PlaceAdjective)
    given = adjective.cases == INS and tiles.tokens.words[tiles.items[at].stop].endswith(("ам", "ям"))
    return attrs.evolve(adjective, cases=DAT, plural=True) if given else adjective


def _for_its_noun(tiles: Tiles, at: int, adjective: PlaceAdjective) -> bool:
    """``экспорт Грузии вырос, а [армянский] - упал``: the noun was told before."""
    behind = value_at(tiles, at + 1 + _is_particle(tiles, at + 1))
    return bool(adjective.cases & NOM) and _opens(tiles, at) and _tells(behind)


def _opens(tiles: Tiles, at: int) -> bool:
    before = value_at(tiles, at - 1)
    return not at or (isinstance(before, Sign) and before.text in JOINTS | {"а", "но"})


def _tells(behind: TileValue | None) -> bool:
    """What stands behind a noun that tells how much it is"""
    moves = isinstance(behind, CueWord) and behind.cue in MOVES | {"negation"}
    return moves or isinstance(behind, Sign | Figure | Preposition | When)


def _demonym(tiles: Tiles, at: int) -> Party | None:
    value = tiles.items[at].value
    assert isinstance(value, Demonym)
    if not value.plural and isinstance(value_at(tiles, at - 1), Preposition):
        value = next(_of_many(tiles, at), value)
    return Party((value.code,), value.cases, at + 1) if value.plural else None


def _of_many(tiles: Tiles, at: int) -> Iterator[Demonym]:
    """``для турок``, which could be one of them elsewhere"""
    senses = (entry.sense for entry in tiles.tokens.entries[tiles.items[at].first] or ())
    return (sense for sense in senses if isinstance(sense, Demonym) and sense.plural)


def _word(tiles: Tiles, at: int) -> Party | None:
    """``pointed = мы | у нас | за рубеж | соседи | ours | trader [из] place``"""
    value = tiles.items[at].value
    assert isinstance(value, CueWord)
    if value.cue in WORDS:
        code, role, cases = WORDS[value.cue]
        return Party((code,), cases, at + 1, role)
    if value.cue == "pronoun" and value.lemma in TO_THEM:
        return Party((PARTY,), DAT, at + 1, Role.TO)
    if value.cue == "partner":
        return Party((PARTY,), cue_cases(tiles, at), at + 1)
    if value.cue in ("our", "your"):
        return _ours(tiles, at, value)
    return _people_of(tiles, at, value) if value.cue in NOUNS else None


def _ours(tiles: Tiles, at: int, our: CueWord) -> Party | None:
    """``ours = (наша | ваша) (страна | экономика | экспорт)``; ``наши страны`` are both parties."""
    noun = value_at(tiles, at + 1)
    codes = (HOME if our.cue == "our" else PARTY,)
    if our.cases & NOM and _opens(tiles, at) and (_tells(noun) or is_cue(tiles, at + 1, *_BEHIND_OURS)):
        return Party(codes, cue_cases(tiles, at), at + 1, Role.OWNER)  # ваш экспорт - A, а наш к вам - B
    if not isinstance(noun, CueWord):
        return None
    if noun.cue in ("export", "import"):
        return Party(codes, cue_cases(tiles, at), at + 1, Role.OWNER)
    if noun.cue in ("goods", "wares"):
        return Party(codes, cue_cases(tiles, at), at + 1, Role.GOODS)
    if noun.cue not in NOUNS or (noun.cue == "country" and our.plural):
        return None
    return Party(codes, cue_cases(tiles, at) & cue_cases(tiles, at + 1), at + 2)


def _people_of(tiles: Tiles, at: int, noun: CueWord) -> Party | None:
    """``people of = (предприниматели | экономика) [из] place``: the noun's case counts; ``республика`` and
    ``из Индии`` are two."""
    behind = at + 1
    value = value_at(tiles, behind)
    if noun.cue == "country" and not noun.plural and not _is_group(tiles, behind):
        if tiles.tokens.words[tiles.items[at].first - 1] in _POINTING:
            return Party((THAT,), cue_cases(tiles, at), at + 1)
        return Party((LAND,), GEN, at + 1) if _is_owner(tiles, at, noun) else None
    if isinstance(value, CueWord) and value.cue in ("our", "your"):
        ours = _ours(tiles, behind, value)  # в экономику нашей страны
        return ours if ours is None else ours._replace(cases=cue_cases(tiles, at))
    behind += is_preposition(tiles, behind, "из")
    found = _places(tiles, behind) if behind < tiles.size and isinstance(tiles.items[behind].value, Place) else None
    if found is None or not found.cases & GEN:
        return None
    several, preposition = noun.cue != "firm" or noun.plural, "из" if behind > at + 1 else ""
    return found._replace(cases=cue_cases(tiles, at) or found.cases, several=several, preposition=preposition)


def _is_owner(tiles: Tiles, at: int, land: CueWord) -> bool:
    """``профицит внешней торговли [республики]``"""
    topic = value_at(tiles, at - 1)
    whose = land.lemma in LANDS and bool(cue_cases(tiles, at) & GEN)
    return whose and isinstance(topic, CueWord) and "внешней" in topic.lemma


def _is_group(tiles: Tiles, at: int) -> bool:
    """``в страны Евросоюза``: the noun is a plural, whatever its form might be else."""
    place = value_at(tiles, at)
    return isinstance(place, Place) and place.kind is PlaceKind.GROUP


def behind_light(tiles: Tiles, at: int) -> int:
    stop = min(at + REACH, tiles.size)
    while at < stop and isinstance(value := tiles.items[at].value, CueWord) and value.cue in SKIPPED:
        at += 1
    return min(at, stop)


def _role(tiles: Tiles, at: int) -> Party | None:
    """``trade_people = предприниматели [[из] place] | соседи``: many people in one role of trade."""
    tile = tiles.items[at]
    role = tile.value
    assert isinstance(role, RolePhrase)
    found = (match_sense(tiles.tokens, i, CueWord) for i in range(tile.first, tile.stop))
    cues = {word[0].cue for word in found if word is not None}
    if role.cases == LOC and not isinstance(value_at(tiles, at - 1), Preposition):
        role = attrs.evolve(role, cases=NOM, plural=True)  # аграрии
    if not cues & PERSONS or not (role.plural or role.lemma == _NEIGHBOUR or _is_apposition(tiles, tile)):
        return None
    if len(role.countries) == 1:
        return Party(role.countries, NOM if _swallows(tiles, tile) else role.cases, at + 1)
    people = _people_from(tiles, at, role.cases)  # партнеры из Чехии
    return Party((PARTY,), role.cases, at + 1) if people is None and "partner" in cues else people


def _swallows(tiles: Tiles, tile: Tile) -> bool:
    """``среди партнеров Россия``: the state is the subject, and none whose partners they are."""
    found = (match_sense(tiles.tokens, i, Place) for i in range(tile.first, tile.stop))
    return any(place is not None and place[0].cases & NOM and not place[0].cases & GEN for place in found)


def _is_apposition(tiles: Tiles, tile: Tile) -> bool:
    """``инвестор - Нидерланды``: the state itself is what the role says."""
    return any(tiles.tokens.kinds[i] & SIGN for i in range(tile.first, tile.stop))


def _people_from(tiles: Tiles, at: int, cases: int) -> Party | None:
    if at + 2 >= tiles.size or not is_preposition(tiles, at + 1, "из"):
        return None
    found = _places(tiles, at + 2)
    return None if found is None else found._replace(cases=cases, preposition="из")


def _is_particle(tiles: Tiles, at: int) -> bool:
    """``таджикские же товары``"""
    if at >= tiles.size or not isinstance(tiles.items[at].value, Gap):
        return False
    tile = tiles.items[at]
    return tile.stop == tile.first + 1 and match_sense(tiles.tokens, tile.first, FunctionWord) is not None


_PARTIES: dict[type[object], _Reader] = {
    Place: _places,
    PlaceAdjective: _nation,
    Demonym: _demonym,
    CueWord: _word,
    RolePhrase: _role,
}


def read_party(tiles: Tiles, at: int) -> Party | None:
    """A party without a preposition."""
    read = _PARTIES.get(type(tiles.items[at].value)) if at < tiles.size else None
    return None if read is None else read(tiles, at)
