"""Which sentences are worth reading: those with a figure and a topic of trade, or near one."""

from __future__ import annotations

from collections.abc import Sequence

from ...grammar.change import Change
from ...grammar.money import Figure
from ...grammar.people import RolePhrase
from ...grammar.when import When
from ...layout import Zone
from ...lexicon.senses import DIGITS, INS, KINDS, CueWord, Magnitude, Place, PlaceAdjective
from ...mentions import Sign, Tiles
from ...model import Quantity
from ..leaves import is_cue, is_sign
from .headings import HEADING_ROLES, HEADINGS, equated
from .moving import as_arrival
from .terms import GOALS, TOPICS, trade_cue

__all__ = ["goes_on_below", "goes_on_thread", "has_figure", "is_outlook", "worth_reading"]

_MAGNITUDE = KINDS[Magnitude]
_NUMERIC = DIGITS | _MAGNITUDE
_HEADING = 4  # tiles
_GOES_ON = frozenset(":;,")
_BACK = ("обратн", "встречн")
_ANNOUNCING = ("строк", "строч", "товар", "позици", "объясн", "списк")
_TRADE = HEADINGS | {"capital"} | {cue for cue, topic in TOPICS.items() if topic.flow is not None}


def goes_on_below(tiles: Tiles) -> bool:
    """A line that ends in a colon, semicolon or comma goes on in the next."""
    end = tiles.values[-1]
    return isinstance(end, Sign) and end.text in _GOES_ON


def has_figure(tiles: Tiles) -> bool:
    """A sum, a quantity or a change stands in the sentence."""
    return Figure in tiles.kinds or Change in tiles.kinds


def goes_on_thread(streams: Sequence[Tiles], figures: Sequence[bool], last: int, index: int) -> bool:
    """``… вывезли больше. Три строки объясняют, почему. Нефть: 5 млн тонн``: the sentence goes on with the trade told
    in the *last* one, where no figure stands between."""
    if last < 0 or any(figures[last + 1 : index]):
        return False
    if all(_is_heading(streams, i) for i in range(last + 1, index)):
        return True
    tiles = streams[index]
    if not all(_announces(streams[i]) for i in range(last + 1, index)):
        return False  # Урожай собран.
    return tiles.size > 2 and is_cue(tiles, 0, "goods") and isinstance(tiles.values[1], Sign) and _is_weight(tiles, 2)


def _is_heading(streams: Sequence[Tiles], at: int) -> bool:
    """``Обратный поток``: a line of its own between two paragraphs, of trade; ``Внешний долг`` begins another."""
    line = streams[at]
    alone = streams[at - 1].sentence.paragraph != line.sentence.paragraph != streams[at + 1].sentence.paragraph
    short = alone and line.size <= _HEADING and not is_sign(line, line.size - 1, ".")
    return short and (_has_topic(line) or _has_word(line, _BACK))


def _announces(tiles: Tiles) -> bool:
    """``Три строки объясняют, почему.``: a list of goods is to come."""
    return is_sign(tiles, tiles.size - 1, ":") or _has_word(tiles, _ANNOUNCING)


def _has_word(tiles: Tiles, begins: tuple[str, ...]) -> bool:
    sentence = tiles.sentence
    return any(word.startswith(begins) for word in tiles.tokens.words[sentence.first : sentence.stop])


def _is_weight(tiles: Tiles, at: int) -> bool:
    figure = tiles.values[at]
    return isinstance(figure, Figure) and isinstance(figure.value, Quantity)


def is_outlook(streams: Sequence[Tiles]) -> bool:
    """A headline such as ``Прогноз балансов зерна``: figures that no verb tells of lie ahead."""
    if not streams or streams[0].sentence.zone is not Zone.TITLE:
        return False
    first = streams[0]
    return first.tokens.words[first.sentence.first] in ("прогноз", "прогнозы")


def worth_reading(streams: Sequence[Tiles], figures: Sequence[bool], index: int, *, open_topic: bool) -> bool:
    """A figure with a topic in its sentence or left open by the one before; or what such a sentence leaves out.

    *figures* tells of each sentence whether it has one, *open_topic* that the sentence before left a topic.
    """
    if figures[index] and (open_topic or _has_topic(streams[index])):
        return True
    if open_topic and _names_one(streams[index]) and _has_number(streams[index]):
        return True
    if index + 1 == len(streams) or not figures[index + 1]:
        return False
    if open_topic and goes_on_below(streams[index]):
        return True
    return _has_topic(streams[index]) or (_has_time(streams[index]) and _has_topic(streams[index + 1]))


def _has_topic(tiles: Tiles) -> bool:
    for at, value in enumerate(tiles.values):
        if type(value) is CueWord and trade_cue(as_arrival(tiles, at, value)) in _TRADE:
            return True
        if type(value) is RolePhrase and value.lemma in HEADING_ROLES and _heads(tiles, at, value):
            return True
    return False


def _heads(tiles: Tiles, at: int, role: RolePhrase) -> bool:
    """``крупнейшие инвесторы``, ``крупнейшим инвестором``, ``крупнейший инвестор - Литва``"""
    return role.plural or bool(role.cases & INS) or any(equated(tiles, at))


def _names_one(tiles: Tiles) -> bool:
    """A state, a topic of trade or a goal, that a number could be of."""
    return (
        Place in tiles.kinds or PlaceAdjective in tiles.kinds or not GOALS.isdisjoint(tiles.cues) or _has_topic(tiles)
    )


def _has_number(tiles: Tiles) -> bool:
    """``экспорт - 430 миллионов``, ``в Китай - 512``: of the currency or the things told before."""
    tokens, sentence = tiles.tokens, tiles.sentence
    numbers = (i for i in range(sentence.first, sentence.stop) if tokens.kinds[i] & _NUMERIC)
    return any(tokens.kinds[i] & _MAGNITUDE or tokens.words[i - 1] == "-" for i in numbers)


def _has_time(tiles: Tiles) -> bool:
    return When in tiles.kinds
