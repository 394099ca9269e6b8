"""The states at the ends of trade: ``из России``, ``в экономику Грузии``, ``казахстанский``, ``между A и B``."""

from __future__ import annotations

from ...combinators import Parser
from ...lexicon.senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    INS,
    KINDS,
    LOC,
    NOM,
    CueWord,
    Numeral,
    Place,
    PlaceKind,
    Preposition,
)
from ...mentions import Gap, Tiles, TileValue
from ..leaves import cue_cases, is_cue, is_preposition, is_sign, value_at
from .elements import End, Role
from .end_words import LAND, MONARCHIES, PARTY, ROLES, SOME
from .party import Party, behind_light, read_party

__all__ = ["end"]


_OTHER_CASES = GEN | LOC
_OTHER_ROLES = {(Role.TO, LOC): Role.AT, (Role.TO, GEN | LOC): Role.AT, (Role.WITH, GEN): Role.FROM}
"""What a preposition says that governs another case: ``в Польше``, ``с Кубы``."""
_ALONE = frozenset("одной одним одну одного один только лишь самой самим саму самого".split())
_ASKING = frozenset("просить попросить призвать призывать убедить уговорить обязать".split())
_PLURAL = ("ие", "ые", "ми", "х")
_OTHERS = ("друг", "остальн", "проч", "ины")


def _is_share(tiles: Tiles, at: int, party: Party) -> bool:
    """``доля Китая``"""
    before = value_at(tiles, at - 1)
    return isinstance(before, CueWord) and before.cue == "share" and bool(party.cases & GEN)


def _is_asked(tiles: Tiles, at: int, party: Party) -> bool:
    """``просит [Китай] поставить``: whoever is asked to act, as in ``предлагает Китаю``"""
    before = value_at(tiles, at - 1)
    return isinstance(before, CueWord) and before.lemma in _ASKING and bool(party.cases & ACC)


def _is_of_partners(tiles: Tiles, at: int) -> bool:
    """``партнеров [РУз]``: right behind those whose they are"""
    return is_cue(tiles, at, "partner", "recipient", "supplier") and not cue_cases(tiles, at) & NOM


def _run(tiles: Tiles, at: int) -> tuple[End, int] | None:
    value = tiles.items[at].value
    if type(value) is Preposition:
        return _governed(tiles, at, value)
    party = read_party(tiles, at)
    if party is None:
        tiles.miss(at, "end of trade")
        return None
    role = Role.SHARE if party.role is Role.BARE and _is_share(tiles, at, party) else party.role
    party = party._replace(cases=DAT) if role is Role.BARE and _is_asked(tiles, at, party) else party
    party = party._replace(cases=GEN) if party.cases == ANY_CASE and _is_of_partners(tiles, at - 1) else party
    return _end(tiles, at, at, party, role), party.stop


def _governed(tiles: Tiles, at: int, value: Preposition) -> tuple[End, int] | None:
    """A preposition, light words, and the party in the case that the preposition asks for."""
    known = ROLES.get(value.word)
    if known is None or (value.word == "от" and _is_region(value_at(tiles, at + 1))):
        return None  # избранный от области
    first = behind_light(tiles, at + 1)
    first += _is_number(tiles, first)
    party = read_party(tiles, first) or _pointed(tiles, first) or _others(tiles, first) or _capital(tiles, at, first)
    if party is None or party.role is not Role.BARE:
        return None  # на казахстанский экспорт: the preposition is not the adjective's
    role, cases = (Role.SHARE, GEN) if _shared(tiles, at + 1, first) else known
    if not party.cases & cases:
        other = _OTHER_ROLES.get((role, party.cases & _OTHER_CASES))
        if other is None:
            return None
        role = Role.TO if other is Role.AT and _are_buyers(tiles, at - 1) else other
    if value.word == "между":
        party = _joined(tiles, party)
    return _end(tiles, at, first, party, role)._replace(preposition=value.word), party.stop


def _is_region(value: TileValue | None) -> bool:
    return isinstance(value, Place) and value.kind is PlaceKind.REGION


def _are_buyers(tiles: Tiles, at: int) -> bool:
    """``отгрузил [покупателям] в Чехии``: where it went"""
    return is_cue(tiles, at, "recipient", "partner", "actors") and bool(cue_cases(tiles, at) & DAT)


def _is_number(tiles: Tiles, at: int) -> bool:
    """``с [пятью] странами Африки``, ``с [одной только] Чехией``"""
    tile = tiles.items[at] if at < tiles.size else None
    if tile is None or not isinstance(tile.value, Gap):
        return False
    if _ALONE.issuperset(tiles.tokens.words[tile.first : tile.stop]):
        return True
    if tile.stop != tile.first + 1:
        return False
    return bool(tiles.tokens.kinds[tile.first] & KINDS[Numeral]) and is_cue(tiles, at + 1, "country")


def _joined(tiles: Tiles, party: Party) -> Party:
    """``между Сербией [и странами Евросоюза]``"""
    other = read_party(tiles, behind_light(tiles, party.stop + 1)) if is_sign(tiles, party.stop, "и") else None
    if other is None or len(party.codes) > 1 or not other.cases & INS or other.role is not Role.BARE:
        return party
    return party._replace(codes=(*party.codes, *other.codes), stop=other.stop)


def _pointed(tiles: Tiles, at: int) -> Party | None:
    """``из него``, ``в страну``: the other party by a pronoun, home by a bare noun."""
    value = value_at(tiles, at)
    if not isinstance(value, CueWord):
        return None
    if value.cue == "pronoun":
        return Party((PARTY,), ANY_CASE, at + 1)
    if value.lemma in MONARCHIES and not value.plural:
        return Party((PARTY,), value.cases & ~INS, at + 1)
    code = PARTY if value.lemma == "регион" else LAND  # экспорт в регион: to the group told before
    return Party((code,), value.cases & ~INS, at + 1) if value.cue == "country" and not value.plural else None


def _capital(tiles: Tiles, at: int, first: int) -> Party | None:
    """``для [Ташкента]``, ``в пользу [Минска]``: its state"""
    place = value_at(tiles, first)
    if not is_preposition(tiles, at, "для", "в пользу") or not isinstance(place, Place):
        return None
    return Party((place.code,), place.cases, first + 1) if place.capital else None


def _others(tiles: Tiles, at: int) -> Party | None:
    """``в другие страны``: none of those told before."""
    other, noun = value_at(tiles, at), value_at(tiles, at + 1)
    if not isinstance(other, Gap) or not isinstance(noun, CueWord) or noun.cue != "country":
        return None
    word = tiles.tokens.words[tiles.items[at].stop - 1]
    others = word.startswith(_OTHERS) and word.endswith(_PLURAL)
    return Party((SOME,), ANY_CASE, at + 2) if others else None


def _shared(tiles: Tiles, first: int, stop: int) -> bool:
    return any(isinstance(tile.value, CueWord) and tile.value.cue == "share" for tile in tiles.items[first:stop])


def _end(tiles: Tiles, at: int, first: int, party: Party, role: Role) -> End:
    where = tiles.items[first].first, tiles.items[party.stop - 1].stop
    return End(role, party.codes, party.cases, at, where, party.several, party.preposition)


end: Parser[Tiles, End] = Parser(_run, "end of trade")
"""``end = [preposition {light_word} [number]] party``"""
