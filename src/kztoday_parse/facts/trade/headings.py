"""Lists headed by who buys, sells or invests: ``крупнейшими покупателями муки стали Афганистан (1,2 млн тонн), …``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from ...grammar.leaves import match_sense
from ...grammar.people import RolePhrase
from ...lexicon.senses import GEN, INS, NOM, SIGN, CueWord, Place, PlaceAdjective, PlaceKind, Preposition, VerbForm
from ...mentions import Sign, Tile, Tiles, TileValue
from ...model import Flow
from ..leaves import is_sign, value_at
from .elements import End, Role, Said, Where
from .terms import Needs, Topic

__all__ = [
    "ANCHORS",
    "ANNOUNCED",
    "HEADED",
    "HEADINGS",
    "HEADING_ROLES",
    "LISTS",
    "THESE",
    "announced",
    "buyers",
    "equated",
    "goods_of",
    "heading",
    "listed_role",
    "owners",
]

_FIRST, _REACH = 3, 8  # tiles before the noun of a list, and behind it up to its first state
_NEXT = 5  # tiles
_TRADING = "торговый партнер"
_INVESTOR = "инвестор"
_TOPICS: Mapping[str, Topic] = MappingProxyType(
    {
        "recipient": Topic(Flow.EXPORT),
        "supplier": Topic(Flow.IMPORT),
        _TRADING: Topic(Flow.TURNOVER),
        _INVESTOR: Topic(Flow.INVESTMENT),
    }
)
_ADVERBS: Mapping[str, str] = MappingProxyType({"откуда": "supplier", "куда": "recipient"})
HEADINGS = frozenset({"recipient", "supplier", "partner", "firm"})
"""The cues of the nouns that can head a list."""
HEADING_ROLES = frozenset({_INVESTOR, "покупатель", "поставщик", "импортер", "экспортер"})
"""The lemmas of those that are read as the roles of people."""
_LISTED: Mapping[str, Role] = MappingProxyType(
    {
        "recipient": Role.TO,
        "supplier": Role.FROM,
        "partners": Role.WITH,
        "откуда": Role.FROM,
        "куда": Role.TO,
        "to_these": Role.TO,
        "from_these": Role.FROM,
        "with_these": Role.WITH,
    }
)
_ANNOUNCED: Mapping[str, str] = MappingProxyType(
    {"в": "to_these", "во": "to_these", "на": "to_these", "из": "from_these", "с": "with_these", "со": "with_these"}
)
_TITLES = frozenset({"recipient", "supplier"})
_RANKED = ("страна-экспортер", "страна-импортер", "страна-потребитель")
_INSIDE = ("ах", "ях")
_POINTING = ("следующ", "так")
THESE = "these"
"""The mark of states that are announced as the subject or object of a verb."""
ANNOUNCED = frozenset({THESE, *_ANNOUNCED.values()})
"""The marks of a piece that announces a list of states, and names none of them itself."""
ANCHORS = frozenset({"pronoun", "measure", "rank", "share", "amount", "rise", "fall", "there", "exceed"})
"""The marks of a piece that goes on with the topic of the sentence before."""
HEADED: Mapping[Flow | None, Role] = MappingProxyType(
    {Flow.EXPORT: Role.TO, Flow.IMPORT: Role.FROM, Flow.TURNOVER: Role.WITH}
)
"""What the states of a list are to the flow that its heading is of."""
LISTS = frozenset({"rank", "share", *_LISTED})
"""The marks of a piece that begins a list of states."""


def listed_role(marks: frozenset[str]) -> Role | None:
    """What the states of a list are to the trade, by the noun that heads it."""
    return next((role for mark, role in _LISTED.items() if mark in marks), None)


def announced(tiles: Tiles, at: int, said: Sequence[Said]) -> str | None:
    """``в следующие страны: …``, ``из таких стран, как …``: the mark of what the states that the noun at *at* announces
    are to the trade; "these" where no preposition tells it. *said* are the topics before it."""
    pointed = tiles.tokens.words[tiles.items[at].first - 1].startswith(_POINTING)
    if not (pointed or is_sign(tiles, at + 1, ":")):
        return None
    before = value_at(tiles, at - 1)
    preposition = before if isinstance(before, Preposition) else value_at(tiles, at - 2)  # в [40] стран
    if not isinstance(preposition, Preposition):
        return THESE if pointed else None
    buys = bool(said) and said[-1].topic.flow is Flow.IMPORT
    inside = tiles.tokens.words[tiles.items[at].first].endswith(_INSIDE)
    return _ANNOUNCED.get("из" if inside and buys else preposition.word)  # закупил [в следующих странах]


def buyers(said: Said, where: Where, at: int) -> Said | None:
    """``больше всего закупили [следующие страны]: …``: those who buy are where exports go."""
    buys = said.verbal and said.topic.flow is Flow.IMPORT and said.topic.needs is Needs.BORDER
    return Said(_TOPICS["recipient"], False, True, at, where) if buys else None


def heading(tiles: Tiles, at: int) -> Said | None:
    """What the noun of the tile *at* says of those whom a list counts up, in the plural; ``откуда везли мясо:``."""
    tile = tiles.items[at]
    word = _noun(tiles, tile)
    if word is not None and word.lemma in _ADVERBS:
        return Said(_TOPICS[_ADVERBS[word.lemma]], False, True, at, (tile.first, tile.stop))
    if word is None or word.form is not VerbForm.NOUN:
        return None
    if not (word.plural or _is_title(tiles, at, word) or any(equated(tiles, at))) or _is_of_world(tiles, at, word):
        return None
    topic = _TOPICS.get(word.lemma) or _TOPICS.get(word.cue)
    return None if topic is None else Said(topic, False, True, at, (tile.first, tile.stop))


def _is_of_world(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``[страны-экспортеры] пшеницы: Чехия - 5 млн тонн``: the greatest there are, and nobody's partners, unless it
    is told whose (``страны-импортеры литовской муки``)."""
    if word.lemma not in _RANKED:
        return False
    near = (value_at(tiles, i) for i in range(at - 1, at + _NEXT) if i >= 0)
    beside = takewhile(lambda value: not isinstance(value, Sign), near)
    return not any(isinstance(value, Place | PlaceAdjective) or _is_ours(value) for value in beside)


def _is_ours(value: TileValue | None) -> bool:
    return isinstance(value, CueWord) and value.cue == "our"


def _is_title(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``главным покупателем муки остается Афганистан``, ``Афганистан остался главным покупателем муки``, ``торговый
    партнер - Афганистан``, ``главный покупатель муки - Афганистан``: one state, the first of a list."""
    if not word.cases & INS:
        beside = at <= _FIRST and (word.lemma == _TRADING or word.cue in _TITLES)
        return beside and any(_is_behind_dash(tiles, i) for i in range(at + 2, at + _NEXT))
    near = tiles.items[max(0, at - _REACH) : at] + (tiles.items[at + 1 : at + _REACH] if at <= _FIRST else [])
    return any(isinstance(tile.value, Place) and tile.value.cases & NOM for tile in near)


def _is_behind_dash(tiles: Tiles, at: int) -> bool:
    state = value_at(tiles, at)
    return is_sign(tiles, at - 1, "-") and isinstance(state, Place) and bool(state.cases & NOM)


def _noun(tiles: Tiles, tile: Tile) -> CueWord | None:
    """The cue word of the tile, or that of a role's head."""
    value = tile.value
    if isinstance(value, CueWord):
        return value
    assert isinstance(value, RolePhrase)
    found = match_sense(tiles.tokens, value.head, CueWord)
    return None if found is None else found[0]


def owners(tiles: Tiles, at: int, said: Said | None) -> tuple[End, ...]:
    """``покупателями узбекского хлопка``, ``инвесторами Грузии``: whose trade the role at *at* heads a list of."""
    if said is None or said.at != at:
        return ()
    invested = said.topic.flow is Flow.INVESTMENT
    if invested and _acts(tiles, at):
        return ()
    role = Role.TO if invested else Role.OWNER
    whose = (End(role, (code,), GEN, at, where) for code, where in _states_behind(tiles, at))
    return (*whose, *equated(tiles, at))


def equated(tiles: Tiles, at: int) -> Iterator[End]:
    """``инвесторы Грузии: Корея``, ``лидер закупок - Корея``: the state that the role at *at* has swallowed behind a
    sign."""
    role = tiles.items[at].value
    for i in range(role.head + 1, role.stop) if isinstance(role, RolePhrase) else ():
        place = match_sense(tiles.tokens, i, Place)
        if place is not None and place[0].cases & NOM and tiles.tokens.kinds[i - 1] & SIGN:
            yield End(Role.BARE, (place[0].code,), NOM, at, (i, place[1]))


def _acts(tiles: Tiles, at: int) -> bool:
    """``инвесторы Кореи вложили``: they are the subject, Korea is where they come from."""
    role, behind = tiles.items[at].value, value_at(tiles, at + 1)
    return isinstance(role, RolePhrase) and bool(role.cases & NOM) and not isinstance(behind, Sign)


def _states_behind(tiles: Tiles, at: int) -> Iterator[tuple[str, Where]]:
    """The states that the words behind the head of the role at *at* name."""
    role = tiles.items[at].value
    for i in range(role.head + 1, role.stop) if isinstance(role, RolePhrase) else ():
        place, adjective = match_sense(tiles.tokens, i, Place), match_sense(tiles.tokens, i, PlaceAdjective)
        if place is not None and place[0].kind is PlaceKind.STATE and place[0].cases & GEN:
            yield place[0].code, (i, place[1])
        elif adjective is not None and len(adjective[0].codes) == 1:
            yield adjective[0].codes[0], (i, adjective[1])


def goods_of(tiles: Tiles, at: int, said: Said | None) -> tuple[tuple[int, Where], ...]:
    """``импортерами узбекского хлопка``: the goods that the role at *at* heads a list of."""
    tile = tiles.items[at]
    if said is None or said.at != at:
        return ()
    words = ((i, match_sense(tiles.tokens, i, CueWord)) for i in range(tile.first, tile.stop))
    return tuple((at, (i, word[1])) for i, word in words if word is not None and word[0].cue == "goods")
