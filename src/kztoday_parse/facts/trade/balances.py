"""Balances that no noun of theirs names: ``минус для Чехии дорос до 5 млн``, ``импорт превысил экспорт на 5 млн``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import attrs

from ...grammar.change import Change
from ...grammar.money import Figure
from ...lexicon.senses import GEN, CueWord, Place, PlaceAdjective, Preposition
from ...mentions import Gap, Tiles
from ...model import Flow, Money
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .elements import Role, Time
from .piece import Piece
from .terms import BALANCES, MOVED, MOVES, TOPICS, TRENDS

__all__ = ["as_balance", "excesses", "in_plus", "is_step"]

_NOUNS: Mapping[str, str] = MappingProxyType({"минус": "shortage", "плюс": "abundance"})
_WHOSE = frozenset({"our", "country", "for_us", "at_us", "bilateral", "mutual", "turnover"})
_MORE = frozenset({"больше", "меньше"})
_FOR = frozenset({"для", "у"})
_WHEN = frozenset({"в", "во", "за", "по"})
_REACH = 30  # tiles before the noun that may tell of trade
_COPULAS = ("был", "оказа", "оста", "наход")
_BOTH_WAYS = (("export", "ship", "haul_out", "shipment"), ("import", "buy", "haul_in", "purchase"))
_IN_PLUS = {"плюсе": "positive", "минусе": "negative"}
_FAR = frozenset({Role.TO, Role.FROM})
_TRADING = frozenset({"turnover", "circulation", "foreign_trade"})


def as_balance(tiles: Tiles, at: int, word: CueWord) -> CueWord:
    """``[минус] для Чехии``, ``в торговле с Данией [плюс] - 5 млн``: a noun, where it signs no number itself."""
    noun = _NOUNS.get(_stem(word))
    if noun is not None and _is_where(tiles, at):
        return attrs.evolve(word, cue=noun)
    if noun is None or _adds_on(tiles, at) or not _has_complement(tiles, at + 1):
        return word
    return attrs.evolve(word, cue=noun)


def _stem(word: CueWord) -> str:
    """``минусом``, ``плюса``, ``плюсе``"""
    return word.lemma[:5].rstrip("оае")


def _is_where(tiles: Tiles, at: int) -> bool:
    """``в 2023 году Чили было в [плюсе] - 5 млн``, in a sentence about balances; ``в плюсе на 5%`` grew."""
    if not is_preposition(tiles, at - 1, "в") or tiles.cues.isdisjoint(BALANCES):
        return False
    verb = tiles.tokens.words[tiles.items[at - 1].first - 1]
    return verb.startswith(_COPULAS) and not is_preposition(tiles, at + 1, "на")


def is_step(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``[минус] в 3 млрд евро за год``, ``[плюс] составил 5 млн``: how the flow changed, or what one lost."""
    if _stem(word) not in _NOUNS:
        return False
    value = value_at(tiles, at + 1)
    if isinstance(value, Preposition):
        return value.word in _FOR or (value.word == "в" and isinstance(value_at(tiles, at + 2), Figure))
    return isinstance(value, CueWord) and value.cue in MOVES and not is_sign(tiles, at - 1, ",")


def _adds_on(tiles: Tiles, at: int) -> bool:
    """``44 млрд, [плюс] с Чехией - 27 млрд``, ``главный [минус] для Чехии``: no balance, but one more, or a fault."""
    verb = value_at(tiles, at + 1)
    equals = isinstance(verb, CueWord) and verb.cue in MOVES  # …, минус равен 5 млн
    return at > 0 and ((is_sign(tiles, at - 1, ",") and not equals) or _blames(tiles, at))


def _blames(tiles: Tiles, at: int) -> bool:
    behind = value_at(tiles, at + 1)
    return isinstance(tiles.items[at - 1].value, Gap) and isinstance(behind, Preposition) and behind.word in _FOR


def _has_complement(tiles: Tiles, at: int) -> bool:
    """``минус [в торговле]``, ``минус [Чехии]``, ``плюс [для нас]``; ``в торговле плюс [составил]``, ``… [- 5 млн]``"""
    value = value_at(tiles, at)
    if isinstance(value, Preposition):
        return value.word in _FOR or (value.word in ("в", "во") and _is_trading(tiles, at + 1))
    if isinstance(value, Place):
        return bool(value.cases & GEN)
    if isinstance(value, CueWord) and value.cue in _WHOSE:
        return True
    opens = isinstance(value, CueWord) and value.cue in MOVES
    figured = opens or is_sign(tiles, at, "-") or is_sign(tiles, at, ",")
    return isinstance(value, PlaceAdjective) or (figured and _tells_trade(tiles, at))


def _tells_trade(tiles: Tiles, at: int) -> bool:
    """``[в торговле] с Данией у Казахстана плюс``, with no per cent behind it."""
    before = range(max(0, at - _REACH), at)
    both = all(any(is_cue(tiles, i, *cues) for i in before) for cues in _BOTH_WAYS)
    return not isinstance(value_at(tiles, at + 1), Change) and (both or any(_is_trading(tiles, i) for i in before))


def _is_trading(tiles: Tiles, at: int) -> bool:
    return any(is_cue(tiles, i, *_TRADING) for i in (at, at + 1))


def excesses(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``импорт превысил экспорт на 5 млн``, ``экспорт на 5 млн больше импорта``: by how much is the balance."""
    for piece in found:
        step = piece.step
        if step is None or piece.levels or not isinstance(step.figure.value, Money):
            continue
        if not _compares_flows(tiles, piece, step.at):
            continue
        more = piece.exceeds >= 0 or piece.trend > 0
        sells = piece.said[0].topic.flow is Flow.EXPORT
        topic = TOPICS["surplus" if sells is more else "deficit"]
        piece.said = (piece.said[0]._replace(topic=topic, head=True),)
        piece.levels, piece.step = (step,), None
        own = Role.FROM if sells else Role.TO  # экспорт из Чехии превысил импорт
        piece.ends = tuple(
            each._replace(role=Role.OWNER if each.role is own else Role.WITH) if each.role in _FAR else each
            for each in piece.ends
        )


def _compares_flows(tiles: Tiles, piece: Piece, step: int) -> bool:
    """``экспорт превысил [импорт]``, ``экспорт на 5 млн больше [импорта]``: both with the same states, of all goods."""
    flows = {said.topic.flow for said in piece.said if not said.verbal}
    if len(piece.said) != len(MOVED) or flows != MOVED:
        return False
    second = piece.said[1].at
    beside = second - 1 == piece.exceeds or tiles.tokens.words[tiles.items[second].first - 1] in _MORE
    alike = all(each.at < second for each in piece.ends) and not any(
        second < time.at < step and not _is_when(tiles, time) for time in piece.times
    )
    return beside and alike and not piece.goods and piece.marks.isdisjoint(TRENDS)


def _is_when(tiles: Tiles, time: Time) -> bool:
    """``превысил импорт [в 2023 году] на``; ``превысил импорт 2022 года на`` compares with another year."""
    return tiles.tokens.words[time.where[0]] in _WHEN


def in_plus(tiles: Tiles, found: Sequence[Piece]) -> None:
    """``Чехия была [в плюсе] - на 5 млн долларов``, ``… [в минусе], хотя и небольшом, - 5 млн``"""
    words, sentence = tiles.tokens.words, tiles.sentence
    if _IN_PLUS.keys().isdisjoint(words[sentence.first : sentence.stop]):
        return
    sign: str | None = None
    for piece in (piece for piece in found if piece.stop > piece.first):
        own = words[tiles.items[piece.first].first : tiles.items[piece.stop - 1].stop]
        told = next((_IN_PLUS[word] for word in own if word in _IN_PLUS), None)
        piece.opaque = piece.opaque and not (told and piece.ends)
        sign = told or sign
        if sign is None or not piece.levels:
            continue
        piece.marks |= {sign}
        sign = None
        if piece.said and all(said.topic.flow is Flow.TURNOVER for said in piece.said):
            piece.said = (piece.said[0]._replace(topic=TOPICS["balance"], head=True),)
