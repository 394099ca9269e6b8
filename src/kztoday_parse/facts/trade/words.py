"""What the words of a piece say: topics, parties, goods, marks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from ...grammar.money import Figure
from ...grammar.people import People, RolePhrase
from ...lexicon.senses import INS, NOM, CueWord, Demonym, Place, PlaceAdjective, Preposition, VerbForm
from ...mentions import Sign, Tile, Tiles, TileValue
from ...model import Flow, Money
from ..leaves import is_cue, is_denied, is_number, is_preposition, value_at
from .asides import is_aside, is_cause, is_other_money, takes_persons
from .balances import as_balance, is_step
from .circumstances import CIRCUMSTANCES, behind_circumstance
from .elements import End, Role
from .end_words import HOME, LANDS, PARTY, PARTY_CUES
from .ends import end
from .goals import is_taken
from .headings import HEADINGS, THESE, announced, buyers, heading
from .institutions import is_in_name, is_into_name, is_quote
from .moving import as_arrival
from .other_verbs import is_yield, tells_of_else
from .piece import Piece
from .tenses import is_reached, tense_of
from .terms import COMPARING, COSTING, FINITE, MOVED, MOVES, OTHER, QUIET, TOPICS, TRENDS, Needs, trade_cue
from .times import of_adjective
from .topics import is_of_all, is_of_capital, topic_at

__all__ = ["read_cue", "read_end", "read_quiet"]

_PLURALS = {"country": "countries", "partner": "partners"}  # marks of their own: двух стран, торговые партнеры
_ALONE = frozenset("вырасти возрасти возрастать расти упасть падать просесть рухнуть подскочить взлететь".split())
_NOTED = frozenset({"country", "partner", "target", "pronoun", "negative", "rank"})
_OVERTAKING = frozenset("обогнав обгоняя опередив опережая обойдя потеснив вытеснив сместив".split())
_MARKS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(COMPARING, "than"),
        **dict.fromkeys(("по данным", "по информации", "согласно", "по словам"), "source"),
        "соответственно": "respectively",
        "через": "now",
    }
)
"""Prepositions with the mark that they leave."""
_FINANCING = ("кредитовать", "финансировать", "субсидировать", "застраховать")
_HOLDING = frozenset({"за", "у"})
_BEHIND = frozenset({"следом", "вслед"})
_OURS = frozenset({VerbForm.PRESENT, VerbForm.FUTURE})
_WE = ("ем", "им")  # вывезем, продадим
_MILLIONS = 6
_SUBJECTS = frozenset({"он", "она", "оно", "они"})
_TOTAL = frozenset({"общий", "суммарный", "совокупный"})
_GOALS = frozenset({"план", "прогноз", "цель", "ориентир"})
_OF_SUM = ("из этого объема", "из этой суммы")
_SINGLED: Mapping[str, str] = MappingProxyType(
    {"в год": "per_year", **dict.fromkeys(("в том числе", "из них", "из которых", *_OF_SUM), "parts")}
)
"""Light words with a mark of their own."""
_OUTPUT = frozenset("добыча добыть добывать производство произвести производить выработка выработать урожай".split())
_WHOSE = frozenset({"его", "ее", "их", "эта", "этой"})


def read_end(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A state at one end of trade; behind a word of comparison it is no end."""
    word = tile.value.word if isinstance(tile.value, Preposition) else ""
    if word in CIRCUMSTANCES and not (word == "после" and is_number(tiles, at + 1)):
        return behind_circumstance(tiles, at + 1, word)
    if word == "против" and isinstance(value_at(tiles, at + 1), Place | PlaceAdjective):
        return at + 2  # санкции против Турции
    if word in _MARKS:
        piece.marks |= {_MARKS[word]}
    if word == "за" and tiles.tokens.words[tile.first - 1] in _BEHIND:
        return at + 2  # следом за Китаем
    if word in _HOLDING and is_cue(tiles, at - 1, "rank"):
        return _read_holder(tiles, at + 1, piece)
    if word == "через" and isinstance(value_at(tiles, at + 1), Place):
        return at + 2  # in transit
    found = end.run(tiles, at)
    if found is None:
        return at + 1
    if "than" in piece.marks and not piece.begins_with_standard:
        piece.marks |= {"elsewhere"}  # чем в Китае
        return at + 1
    if isinstance(tile.value, Demonym):
        piece.marks |= {"persons"}
    if "economy" in tiles.cues and any(is_cue(tiles, i, "economy") for i in range(at, found[1])):
        piece.marks |= {"economy"}
    if found[0].codes == (PARTY,) and isinstance(tiles.items[found[1] - 1].value, RolePhrase):
        piece.marks |= {"partner"}  # у соседа
    piece.ends += (found[0],)
    return found[1]


def _read_holder(tiles: Tiles, at: int, piece: Piece) -> int:
    """``второе место за [Грузией]``, ``… у [Грузии]``: the state that comes next."""
    found = end.run(tiles, at) if at < tiles.size else None
    if found is None:
        return at
    piece.ends += (found[0]._replace(role=Role.BARE, cases=NOM),)
    return found[1]


def read_quiet(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """People by name, and values that give no figure, say nothing of trade; ``Октябрьский экспорт`` is no name."""
    month = of_adjective(tiles, at, tile) if isinstance(tile.value, People) else None
    piece.times += () if month is None else (month,)
    return at + 1


def read_cue(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> int:
    """A cue: a topic, goods, a party, or a mark of the piece."""
    word = tile.value
    assert isinstance(word, CueWord)
    if word.cue == "measure" and is_of_capital(tiles, at, word):
        word = attrs.evolve(word, cue="investment")
    if tells_of_else(tiles, at, word) or (word.lemma == "дать" and not is_yield(tiles, at, piece)):
        piece.opaque = True
        return at + 1
    word = as_balance(tiles, at, word) if word.cue in ("negative", "rise") else as_arrival(tiles, at, word)
    piece.opaque = piece.opaque or (word.cue in ("negative", "rise") and is_step(tiles, at, word))
    cue = trade_cue(word)
    _note(tiles, at, word, cue, piece)
    if cue == "goods":
        _add_goods(tiles, at, tile, piece)
    elif cue in TOPICS:
        _add_topic(tiles, at, tile, word, piece)
    elif cue in PARTY_CUES and (found := end.run(tiles, at)) is not None:
        piece.ends += (found[0],)
        return found[1]
    elif cue not in QUIET:
        piece.opaque = True
    return at + 1


def _add_topic(tiles: Tiles, at: int, tile: Tile, word: CueWord, piece: Piece) -> None:
    """A topic of trade or of other money, unless it is told in passing."""
    cue = trade_cue(word)
    if is_aside(tiles, at, word, cue) or is_taken(tiles, at, word, piece) or (piece.valued and is_cause(tiles, at)):
        return
    if (word.lemma == "попасть" and "rank" in piece.marks) or (word.lemma == COSTING and _is_of_flow(tiles, at, piece)):
        return  # в тройку попала Украина; импорт обошелся в 5 млн
    if is_in_name(tiles, at, word) or (cue == "attract" and takes_persons(tiles, at)):
        piece.opaque = True
        return
    said = topic_at(tiles, at, tile, word)
    if is_of_all(tiles, at, word):
        piece.marks |= {"whole"}
        world = said.topic.world or said.topic.flow is Flow.BALANCE
        said = said._replace(topic=said.topic._replace(world=world))
    ours = said.topic.needs in (Needs.NOTHING, Needs.GOODS) or any(end.preposition for end in piece.ends)
    if ours and word.form in _OURS and tiles.tokens.words[tile.first].endswith(_WE):
        piece.ends += (End(Role.BARE, (HOME,), NOM, at, (tile.first, tile.stop)),)
    if cue == "investment" and is_into_name(tiles, at):
        piece.marks |= {"project"}
    other = is_denied(tiles, at) if said.verbal else _is_financed(tiles, at)
    piece.said += (said._replace(topic=OTHER) if other else said,)
    piece.forms |= {tense_of(tiles, at, word)}


def _is_financed(tiles: Tiles, at: int) -> bool:
    """``банк профинансировал [экспорт]``: what was paid is none of its worth."""
    verb = value_at(tiles, at - 1)
    return isinstance(verb, CueWord) and verb.lemma.endswith(_FINANCING) and verb.form in FINITE


def _is_of_flow(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``импорт [обошелся] в 5 млн``; what ``импорт вакцин обошелся бюджету``, or one car, is no worth of trade."""
    sums = any(_is_sum(value_at(tiles, i)) for i in (at + 2, at + 3))
    said = piece.said[-1] if piece.said and sums and is_preposition(tiles, at + 1, "в") else None
    return said is not None and said.head and not said.verbal and said.topic.flow in MOVED


def _is_sum(value: TileValue | None) -> bool:
    """Money by the million"""
    return isinstance(value, Figure) and isinstance(value.value, Money) and value.value.magnitude >= _MILLIONS


def _note(tiles: Tiles, at: int, word: CueWord, cue: str, piece: Piece) -> None:
    """The marks of a cue, and what it heads."""
    piece.marks |= _marks(cue, word, not at)
    piece.opaque = piece.opaque or (cue == "capital" and is_cue(tiles, at + 1, "firm"))  # капитал банков достиг
    if cue in ("firm", "plant") and not word.plural and word.cases & NOM:
        piece.marks |= {"lone_firm"}
    if cue in _NOTED:
        _note_beside(tiles, at, word, cue, piece)
    if cue in MOVES or cue == "provide":
        _note_move(tiles, at, word, cue, piece)
    if cue in HEADINGS or cue == "clause":
        piece.heading = piece.heading or heading(tiles, at)


def _note_beside(tiles: Tiles, at: int, word: CueWord, cue: str, piece: Piece) -> None:
    """Marks that a cue leaves beside its own."""
    listing = announced(tiles, at, piece.said) if cue == "country" else None
    if listing is not None:
        piece.marks |= {listing}
        tile = tiles.items[at]
        if listing == THESE and piece.said:
            piece.heading = buyers(piece.said[-1], (tile.first, tile.stop), at)
    elif cue == "partner" and word.cases & INS:
        piece.marks |= {"partners", "as_partner"}  # Китай стал торговым партнером Грузии
    elif word.plural and cue in _PLURALS:
        piece.marks |= {_PLURALS[cue]}
    elif word.lemma in LANDS and tiles.tokens.words[tiles.items[at].first - 1] not in _WHOSE:
        piece.marks |= {"land"}
    elif cue == "target" and _is_forecast(tiles, at):
        piece.marks |= {"forecast"}
    elif cue == "target" and _is_measured(tiles, at, word, piece):
        piece.marks |= {"goal"}
    elif cue == "pronoun" and tiles.tokens.words[tiles.items[at].first] in _SUBJECTS:
        piece.marks |= {"subject"} if word.lemma != "они" else {"subject", "they"}
    elif cue == "negative":
        piece.negative = at
    elif word.lemma in _OVERTAKING:
        piece.marks |= {"overtakes"}


def _note_move(tiles: Tiles, at: int, word: CueWord, cue: str, piece: Piece) -> None:
    """What the verb between a topic and its figure tells of both."""
    piece.forms |= {VerbForm.SHORT_PASSIVE if is_reached(tiles, at, word) else tense_of(tiles, at, word)}
    if cue == "provide":
        piece.marks |= {"amount"}
        return
    if piece.against and word.form in FINITE:
        piece.marks -= {"than"}  # по сравнению с прошлым годом вырос
    piece.marks |= {"brought"} if word.lemma == "довести" else frozenset()
    piece.trend = TRENDS.get(cue, piece.trend)
    piece.denied = is_denied(tiles, at)
    if cue in TRENDS and (word.lemma.endswith(("ться", "тись")) or word.lemma in _ALONE):
        piece.marks |= {"moved"}
    elif cue in TRENDS and not piece.said and _is_subject(tiles, at, word):
        piece.marks |= {"growth"}
    elif cue in TRENDS and word.form in FINITE and is_quote(value_at(tiles, at - 1)):
        piece.marks |= {"named"}  # группа «Ласточка» нарастила
    piece.exceeds = at if cue == "exceed" else piece.exceeds


def _is_subject(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``[прирост] экспорта составил``"""
    return (
        word.form is VerbForm.NOUN and bool(word.cases & NOM) and not isinstance(value_at(tiles, at - 1), Preposition)
    )


def _is_measured(tiles: Tiles, at: int, word: CueWord, piece: Piece) -> bool:
    """``[план] на год составлял``: what the verb tells of is a plan."""
    noun = word.form is VerbForm.NOUN and word.lemma in _GOALS and bool(word.cases & NOM)
    return noun and not piece.said and not isinstance(value_at(tiles, at - 1), Preposition)


def _is_forecast(tiles: Tiles, at: int) -> bool:
    """``по прогнозу министерства``: whatever stands beside it, what follows lies ahead."""
    return is_preposition(tiles, at - 1, "по", "согласно")


def _marks(cue: str, word: CueWord, first: bool) -> set[str]:
    """The cue, but for a clause by its word; what one will manage is a plan, ``общий`` the total,
    ``добыто`` output."""
    if word.lemma == "пии":
        return {cue, "foreign"}
    if word.lemma in _SINGLED:
        return {_SINGLED[word.lemma]}
    if cue == "light" and (word.lemma in _TOTAL or (first and word.lemma == "всего")):
        return {"total"}
    if cue == "other" and word.lemma in _OUTPUT:
        return {cue, "output"}
    if word.lemma in ("просить", "попросить"):
        return {cue, "asks"}
    if cue == "manage" and word.form is VerbForm.FUTURE:
        return {"plan"}
    if word.lemma == "оттуда":
        return {cue, word.lemma}
    return {word.lemma if cue == "clause" else cue}


def _add_goods(tiles: Tiles, at: int, tile: Tile, piece: Piece) -> None:
    """Goods joined by ``и`` are one: ``муки и зерна``."""
    if _is_priced(tiles, at):
        return
    start, first = at, tile.first
    if piece.goods and piece.goods[-1][1][1] == tile.first - 1 and isinstance(value_at(tiles, at - 1), Sign):
        start, (first, _) = piece.goods[-1]
        piece.goods = piece.goods[:-1]
    piece.goods += ((start, (first, tile.stop)),)


def _is_priced(tiles: Tiles, at: int) -> bool:
    """``цен на нефть``"""
    price = value_at(tiles, at - 2)
    return is_preposition(tiles, at - 1, "на") and isinstance(price, CueWord) and is_other_money(trade_cue(price))
