"""Which topic of trade a cue word says, and whether it rules its clause."""

from __future__ import annotations

from ...grammar.money import Figure
from ...lexicon.senses import ACC, GEN, INS, NOM, CueWord, PlaceAdjective, Preposition, VerbForm
from ...mentions import Gap, Tile, Tiles, TileValue
from ..leaves import cue_cases, is_cue, is_preposition, is_sign, value_at
from .elements import Said
from .terms import CAUSES, FRAMES, GENITIVE, OTHER, TOPICS, VERBS, trade_cue

__all__ = ["is_from", "is_of_all", "is_of_capital", "topic_at"]

_SHOPS = frozenset({"оптовая торговля", "розничная торговля", "внутренняя торговля", "электронная торговля"})
_BUDGET = 5  # tiles: бюджет Чехии на 2024 год сверстан с
_ALL = frozenset({"весь", "всего", "вся"})
_OF_STATES = frozenset({"rank", "partner"})
_NOMINAL = frozenset({VerbForm.NOUN, VerbForm.OTHER})


def topic_at(tiles: Tiles, at: int, tile: Tile, word: CueWord) -> Said:
    """The topic that the cue word of the tile *at* says, and whether its case lets it rule the clause."""
    cue = trade_cue(word)
    verbal = cue in VERBS or word.form not in _NOMINAL
    first = _noun_phrase(tiles, at)
    before, cases = value_at(tiles, first - 1), cue_cases(tiles, at)
    ruled = not cases or (_rules(before, cases) and not _is_of_cause(tiles, first - 1))
    head = verbal or ruled or _is_shared(tiles, at, before)
    if isinstance(before, CueWord) and before.cue in FRAMES and isinstance(value_at(tiles, first - 2), Preposition):
        before = value_at(tiles, first - 2)  # доходы от роста экспорта
    inside = not verbal and (_is_of_firms(tiles, at + 1, cue) or _is_of_shops(tiles, at + 1) or _is_budget_s(tiles, at))
    topic = OTHER if inside or _is_other(before) or _is_of_firm(tiles, cue, before) else TOPICS[cue]
    return Said(topic, verbal, head, at, (tile.first, tile.stop), _explained(tiles, first))


def is_of_all(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``[весь] экспорт Чехии``, ``профицит [внешней] торговли Чехии``: with the whole world"""
    if "внешней" in word.lemma or word.lemma.startswith("внешнеторгов"):
        return True
    first = tiles.items[at].first
    return bool(first) and tiles.tokens.words[first - 1] in _ALL and trade_cue(word) in ("export", "import")


def _is_of_cause(tiles: Tiles, at: int) -> bool:
    """``за счет заметного [сокращения] импорта``: why something else moved."""
    if not is_cue(tiles, at, "rise", "fall"):
        return False
    at -= 1 + isinstance(value_at(tiles, at - 1), Gap)
    return is_preposition(tiles, at, *CAUSES)


def _is_other(before: TileValue | None) -> bool:
    """``розничный товарооборот``, ``доходы от экспорта``: no trade between states."""
    if isinstance(before, Preposition):
        return before.word == "от"
    return isinstance(before, CueWord) and before.cue == "domestic"


def _is_of_firm(tiles: Tiles, cue: str, before: TileValue | None) -> bool:
    """``сеть с [оборотом] в 5 млн долларов``"""
    with_it = isinstance(before, Preposition) and before.word in ("с", "со")
    return with_it and cue == "circulation" and tiles.cues.isdisjoint(_OF_STATES)


def _is_budget_s(tiles: Tiles, at: int) -> bool:
    """``бюджет с [дефицитом] 60 млрд``"""
    if not is_preposition(tiles, at - 1, "с", "со"):
        return False
    nouns = (value_at(tiles, i) for i in range(at - _BUDGET, at - 1))
    return any(isinstance(noun, CueWord) and noun.lemma == "бюджет" for noun in nouns)


def _is_of_shops(tiles: Tiles, at: int) -> bool:
    """``оборот оптовой торговли``"""
    noun = value_at(tiles, at)
    return isinstance(noun, CueWord) and noun.lemma in _SHOPS


def _is_of_firms(tiles: Tiles, at: int, cue: str) -> bool:
    """``экспорт компании``, ``товарооборот торговых сетей``: what a firm turns over is no trade of a state."""
    noun = value_at(tiles, at)
    while isinstance(noun, CueWord) and noun.cue == "light":
        at += 1
        noun = value_at(tiles, at)
    if not isinstance(noun, CueWord) or noun.cue != "firm":
        return False
    return cue == "turnover" or (cue in ("export", "import") and not noun.plural)


def _explained(tiles: Tiles, first: int) -> int:
    """The figure that the noun phrase at *first* stands behind: ``5 млн долларов [-] инвестиций``, or -1."""
    at = first - 1
    at -= is_sign(tiles, at, "-")
    return at if at >= 0 and isinstance(tiles.items[at].value, Figure) else -1


def _is_shared(tiles: Tiles, at: int, before: TileValue | None) -> bool:
    """``на экспорт пришлось``, ``приходится на польский экспорт``"""
    if not (isinstance(before, Preposition) and before.word == "на"):
        return False
    return is_cue(tiles, at + 1, "share") or is_cue(tiles, _noun_phrase(tiles, at) - 2, "share")


def _noun_phrase(tiles: Tiles, at: int) -> int:
    """The first tile of the noun at *at* with its adjectives."""
    first = _behind_adjectives(tiles, at)
    if not first or not _is_word(tiles, first - 1):
        return first
    begin = _behind_adjectives(tiles, first - 1)  # экспорт [польской молочной] продукции
    return begin if begin and _governs(tiles.items[begin - 1].value, cue_cases(tiles, at)) else first


def _behind_adjectives(tiles: Tiles, at: int) -> int:
    while at and _is_adjective(tiles.items[at - 1]):
        at -= 1
    return at


def _governs(value: TileValue, cases: int) -> bool:
    """``за [три] поставки``, ``экспорт [овощной] продукции``: a preposition, which in ``при этом экспорт`` governs
    another word, or the noun of a flow."""
    if isinstance(value, Preposition):
        return not cases or bool(value.cases & cases)
    return isinstance(value, CueWord) and value.cue in ("export", "import", "other")


def _is_adjective(tile: Tile) -> bool:
    value = tile.value
    return isinstance(value, PlaceAdjective) or (isinstance(value, CueWord) and value.cue in ("our", "your"))


def _is_word(tiles: Tiles, at: int) -> bool:
    """One word that nobody read or several adjectives, or one that only frames the noun."""
    tile = tiles.items[at]
    value = tile.value
    if isinstance(value, CueWord):
        return (value.cue in FRAMES or value.cue == "wish") and value.form is VerbForm.OTHER  # готовой
    words = tiles.tokens.words[tile.first : tile.stop]
    return isinstance(value, Gap) and (len(words) == 1 or all(word.endswith(GENITIVE) for word in words))


def _rules(before: TileValue | None, cases: int) -> bool:
    """A noun rules its clause in the nominative or accusative without a preposition, and in ``объем экспорта``,
    ``с экспортом``."""
    if isinstance(before, Preposition):
        return before.word in ("с", "со") and bool(cases & INS)
    if isinstance(before, CueWord) and before.form is VerbForm.NOUN and cases & GEN:
        return before.cue in FRAMES  # объем экспорта rules, сальдо торговли does not
    return bool(cases & (NOM | ACC)) or (isinstance(before, CueWord) and before.cue in FRAMES)


def is_from(tiles: Tiles, at: int) -> bool:
    """``берет [у нас] муку``"""
    return is_cue(tiles, at, "at_us", "at_you") or is_preposition(tiles, at, "у")


def is_of_capital(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``приток [американского] капитала``"""
    behind = at + 1 + (isinstance(value_at(tiles, at + 1), PlaceAdjective) or is_cue(tiles, at + 1, "foreign"))
    return word.lemma.endswith("приток") and is_cue(tiles, behind, "capital")
