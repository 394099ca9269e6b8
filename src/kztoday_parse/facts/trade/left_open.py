"""The topic that a piece leaves to the one before: ``экспорт в Грузию - 5 млн долларов, [в Иран - 3 млн]``."""

from __future__ import annotations

from ...grammar.leaves import match_sense
from ...lexicon.senses import CueWord, Preposition, VerbForm
from ...mentions import Gap, Tiles
from ...model import Flow, Money, Quantity
from ..leaves import is_cue, is_preposition, is_sign, value_at
from .elements import Role, Said
from .frame import Frame
from .goals import doubles, names_goal
from .governor import believed
from .headings import ANCHORS
from .naming import ends_for
from .piece import Piece
from .terms import MOVED, PLANS, TOPICS

__all__ = ["left_open"]


_GOALS = ("цель", "задачу")
_AWAITED = frozenset({"ждать", "ожидать", "прогнозировать", "рассчитывать"})
_BUILT = frozenset({"plant", "project", "firm", "lone_firm"})
_HEAD = 3  # tiles before the dash, a colon may stand in
_BEHIND_DASH = 2  # the tile of Следующий рубеж - [5 млн]
_ANCHORS = ANCHORS - {"rank"}
"""Those that need no state beside them."""


def left_open(
    tiles: Tiles, piece: Piece, frame: Frame, queue: list[Said], value: Money | Quantity | None
) -> Said | None:
    """What the figure or change of the *piece* is of, where the piece itself says no topic; of several topics in the
    *queue* the first, which is taken out."""
    said = frame.said
    if said is None or said.topic.flow is None or "outflow" in piece.marks:
        return None
    if isinstance(value, Quantity) and said.topic.flow not in MOVED:
        return None  # a turnover is told in money
    if piece.points_back or doubles(tiles, piece):
        return said if piece.agrees(tiles, said) and _is_trade(tiles, said, piece, frame, value) else None
    turnover = next((each for each in (said, frame.first) if each and each.topic.flow is Flow.TURNOVER), None)
    if turnover is not None and isinstance(value, Money) and frame.is_trade and _aims(tiles, piece):
        piece.marks |= {"aim"}
        return turnover
    if frame.is_trade and value is not None and names_goal(tiles, piece):
        piece.marks |= {"aim"}
        return said
    ours = piece.led or piece.sums_up or (piece.ends and "rank" in piece.marks) or _is_share(tiles, piece)
    if piece.opaque and not ours:
        return _listed(tiles, said, piece, frame, value)
    if "verb" in piece.marks and said.verbal:
        return None  # продал зерно и построил …
    if queue:
        first = queue.pop(0)
        return None if first.topic.flow is None else first  # экспорт и доходы
    if value is None and frame.near and not frame.stated and said.topic == TOPICS["wares"]:
        return None  # «Товар не тот …»: by itself it grows nowhere
    anchored: object = frame.anchored or (piece.marks & ANCHORS if piece.ends else piece.marks & _ANCHORS)
    anchored = anchored or piece.is_elliptic(tiles, frame.ends) or _tells_worth(piece, frame, value)
    if frame.near and not (anchored or _counts_goods(tiles, piece, frame)):
        return None
    return said if _is_trade(tiles, said, piece, frame, value) else None


def _aims(tiles: Tiles, piece: Piece) -> bool:
    """``цель в 10 млрд долларов``, ``цель …, - 15 млрд долларов - остается``: a goal, and the figure of it."""
    if not piece.levels:
        return False
    at = piece.levels[0].at
    if any(isinstance(value_at(tiles, i), Gap) for i in range(at if _is_set(tiles, at) else piece.first, piece.stop)):
        return False  # Минфин ждет 5 млн долларов; … ждет 5 млн долларов налогов
    if is_sign(tiles, at - 1, "-"):
        set_off = at - 1 == piece.first and piece.opener == "," and is_sign(tiles, 1, ",")
        return is_cue(tiles, 0, "target") and (set_off or at == _BEHIND_DASH)
    noun = value_at(tiles, at - 1 - isinstance(value_at(tiles, at - 1), Preposition))
    if not isinstance(noun, CueWord) or not (noun.cue in PLANS or (piece.marks & PLANS and _is_set(tiles, at))):
        return False
    return noun.form is VerbForm.NOUN or noun.lemma.endswith(_GOALS) or noun.lemma in _AWAITED


def _is_set(tiles: Tiles, at: int) -> bool:
    """``отступать от цели в [5 млн долларов]``: whose else?"""
    goal = is_preposition(tiles, at - 1, "в") and is_cue(tiles, at - 2, "target", "mark")
    return goal and is_preposition(tiles, at - 3, "от", "к")


def _listed(tiles: Tiles, said: Said, piece: Piece, frame: Frame, value: Money | Quantity | None) -> Said | None:
    """``ввез чай и [хурму на 5 млн долларов]``, ``…, [стульев - на 3 млн]``: goods that no list holds."""
    if frame.lists_goods and "worth" in piece.marks and not piece.forms:
        return said if _is_trade(tiles, said, piece, frame, value) else None
    goods = piece.priced_goods(tiles) if frame.prices_goods else None
    piece.goods = piece.goods if goods is None else ((piece.first, goods), *piece.goods)
    return None if goods is None else said


def _counts_goods(tiles: Tiles, piece: Piece, frame: Frame) -> bool:
    """``Нефть - [5 млн тонн]``, ``Уголь: [5 млн тонн]``, ``Рис, [5 тыс. тонн].``: goods of the exports
    or imports told before; ``На складах: уголь - [5 млн тонн]`` is none."""
    if not frame.is_trade or frame.flow not in MOVED or not piece.levels or _is_inland(piece.levels[0].figure.value):
        return False
    at = piece.levels[0].at - 1
    goods = next((where for i, where in reversed(piece.goods) if i < at), frame.goods)
    named = at > 0 and goods is not None and goods[1] == tiles.items[at].first
    headed = any(is_sign(tiles, i, ":") for i in range(max(at - _HEAD, 0), at))
    ends = is_sign(tiles, at, ",") and (at + 2 == tiles.size or is_sign(tiles, at + 2, "."))
    return named and not headed and (ends or is_sign(tiles, at, "-") or is_sign(tiles, at, ":"))


def _is_inland(value: Money | Quantity) -> bool:
    """``Мясо - 2 500 тенге``: what a kilogram costs."""
    return isinstance(value, Money) and (value.currency == "KZT" or not value.magnitude)


def _is_trade(tiles: Tiles, said: Said, piece: Piece, frame: Frame, value: Money | Quantity | None) -> bool:
    """The topic left open is known to be trade, or has beside it what it needs."""
    if frame.is_trade:
        return True
    if piece.opener == "(" and (_prices(tiles, said, piece, frame) or _counts_up(tiles, said, piece, frame)):
        piece.marks |= {"goods"}
    return believed(said, ends_for(piece, said, frame, same=True), piece, frame.told, value)


def _prices(tiles: Tiles, said: Said, piece: Piece, frame: Frame) -> bool:
    """``поставляет в Литву рыбу ([5 млн долларов])``; ``запас вывозимой воды (5 тонн)`` is none that was moved."""
    if frame.goods is None or frame.goods[1] != tiles.items[piece.first].first - 1:
        return False
    word = match_sense(tiles.tokens, said.where[0], CueWord)
    return word is not None and word[0].form is not VerbForm.PARTICIPLE


def _counts_up(tiles: Tiles, said: Said, piece: Piece, frame: Frame) -> bool:
    """``больше всего экспортировал в Литву ([5 млн долларов])``: the state, and what went there or came from it."""
    beside = any(end.where[1] == tiles.items[piece.first].first - 1 for end in frame.ends if end.preposition)
    return beside and said.verbal and said.topic.flow in MOVED and len(piece.levels) == 1 and not piece.opaque


def _tells_worth(piece: Piece, frame: Frame, value: Money | Quantity | None) -> bool:
    """``ввезли 5 тыс. тонн. В денежном выражении - [5 млн долларов]``; ``стоимость завода`` is none of goods."""
    moved = "worth" in piece.marks and frame.is_trade and frame.flow in MOVED
    return moved and isinstance(value, Money) and bool(value.magnitude) and piece.marks.isdisjoint(_BUILT)


def _is_share(tiles: Tiles, piece: Piece) -> bool:
    """``две трети этих денег приходятся на Чехию - [5 млн]``"""
    if "share" not in piece.marks or len(piece.levels) != 1 or not is_sign(tiles, piece.levels[0].at - 1, "-"):
        return False
    words = tiles.tokens.words[tiles.items[piece.first].first : tiles.items[piece.levels[0].at].first]
    return piece.ends[-1:] != () and piece.ends[-1].role is Role.SHARE and any(map(_is_part, words))


def _is_part(word: str) -> bool:
    return word.startswith(("половин", "трет", "четверт", "част", "дол"))
