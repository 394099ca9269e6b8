"""Figures that stand in a clause about trade and tell nothing of it: prices, what is asked for, what did not happen."""

from __future__ import annotations

import re

from ...grammar.money import Figure
from ...grammar.qualifier import verb_before
from ...grammar.when import When
from ...lexicon.senses import DIGITS, NOM, CueWord, Preposition, VerbForm
from ...mentions import Gap, Sign, Tiles, TileValue
from ...model import Money, Qualifier, Quantity
from ..leaves import is_cue, is_negated, is_preposition, is_sign, value_at
from .elements import Role, Said
from .piece import Piece
from .terms import CAUSES, FINITE, MOVES, PLANS, PURSE, TRENDS, is_traded

__all__ = [
    "is_at_price",
    "is_average",
    "is_behind_other",
    "is_for_third",
    "is_no_level",
    "is_of_cause",
    "is_purse",
    "is_respective",
    "stands_for",
    "tradable",
]

_AT = frozenset({"по", "при"})
_UNBOUNDED = frozenset({Qualifier.EXACT, Qualifier.ABOUT})  # не достиг 5 млн: a bound
_OF_CAUSE = CAUSES | {"после", "при"}
_EACH = frozenset({"каждый", "каждые", "каждую", "один", "одну"})
_SMALL = 1_000
_CARRYING = ("вывоз", "вывез", "ввоз", "ввез", "провоз")
_RATED = ("га", "чел", "сут", "час", "кг", "тонн")
_PER = frozenset({"га", "гектара", "гектар", "душу", "человека", "жителя"})
_EVERY = frozenset({"месяц", "неделю", "день", "сутки", "час"})
_OR = frozenset({"или", "есть"})  # то есть
_PRODUCED = ("нной", "нного", "нных", "мой", "мого", "мых")  # выращенной, заготовляемого
_OUTPUT = frozenset({"производство", "добыча", "урожай", "сбор", "выпуск"})
_OVER = frozenset({"на", "с", "со"})
_NEAR = 5  # tokens
_FAR = 10
_LACKS = re.compile("недо(?:т|с|б)|хват")
_LACKING = ("недотян", "недостав", "недостае", "недобра", "недобир")
_REACH = 6  # tiles of a cause
_BESIDE = PLANS | {"other", "claim"}
_STRETCHES = frozenset("лет год года годы месяц месяца месяцев десятилетие полугодие период время".split())
_INSTEAD = frozenset({"вместо", "кроме", "помимо", "без"})


def is_no_level(tiles: Tiles, at: int, figure: Figure, piece: Piece) -> bool:
    """The figure at tile *at* is a price, stands for another one, is asked for, or is denied."""
    if not isinstance(figure.value, Money):
        if _is_priced(tiles, at):
            return True
    elif _is_price(tiles, at) or is_at_price(tiles, at) or _is_ratio(tiles, figure.value):
        return True
    if _is_rate(tiles, figure) or _is_output(tiles, at) or _is_one_of_two(tiles, at):
        return True
    if _is_beside(tiles, at):
        return True
    if is_negated(tiles, at) or _asks(value_at(tiles, at - 1)):
        return True  # не 5 млн, а 7 млн
    return (
        stands_for(tiles, at) or _is_lacking(tiles, figure) or (piece.denied and figure.value.qualifier in _UNBOUNDED)
    )


def _is_beside(tiles: Tiles, at: int) -> bool:
    """``при урожае в [5 млн тонн]``, ``при запланированных [5 млн тонн]``: what the trade is measured by"""
    at -= 1 + is_preposition(tiles, at - 1, "в")
    noun = value_at(tiles, at)
    told = isinstance(noun, Gap) or (isinstance(noun, CueWord) and noun.cue in _BESIDE)
    return told and is_preposition(tiles, at - 1, "при")


def _is_lacking(tiles: Tiles, figure: Figure) -> bool:
    """``до рекорда не хватило [5 млн]``, ``недобрал [5 млн]``"""
    words, sentence = tiles.tokens.words, tiles.sentence
    first, stop = max(sentence.first, figure.first - _FAR), min(sentence.stop, figure.stop + _FAR)
    if not _LACKS.search(" ".join(words[first:stop])):
        return False
    for i in range(first, stop):
        lacks = words[i].startswith(_LACKING) or (words[i].startswith("хват") and words[i - 1] == "не")
        if lacks and "," not in words[min(i, figure.stop) : max(i, figure.first)]:
            return True
    return False


def _is_ratio(tiles: Tiles, value: Money) -> bool:
    """``на каждый доллар импорта приходится [два доллара] экспорта``: how both compare."""
    if value.magnitude or value.amount >= _SMALL:
        return False
    words, sentence = tiles.tokens.words, tiles.sentence
    return any(words[i] in _EACH and words[i - 1] in ("на", "за") for i in range(sentence.first + 1, sentence.stop))


def _is_rate(tiles: Tiles, figure: Figure) -> bool:
    """``60 ц[/га]``, ``60 центнеров [с гектара]``, ``[на душу населения] ввозят 15 кг``: for each of something."""
    words = tiles.tokens.words
    if words[figure.stop] == "/" and words[figure.stop + 1].startswith(_RATED):
        return True
    first, stop = max(tiles.sentence.first, figure.first - _NEAR) + 1, min(figure.stop + _NEAR, tiles.sentence.stop)
    if is_average(tiles, figure.first, figure.stop):
        return True
    if _PER.isdisjoint(words[first:stop]):
        return False
    rates = (i for i in range(first, stop) if words[i] in _PER and (words[i - 1] in _OVER or words[i - 2] in _OVER))
    return any("," not in words[min(i, figure.stop) : max(i, figure.first)] for i in rates)


def is_average(tiles: Tiles, first: int, stop: int) -> bool:
    """``в 2023 году - 5 млн, или около [400 тыс.] в месяц``: the same told again, by tokens *first* to *stop*"""
    words = tiles.tokens.words
    return words[stop] == "в" and words[stop + 1] in _EVERY and not _OR.isdisjoint(words[max(first - 3, 0) : first])


def _is_one_of_two(tiles: Tiles, at: int) -> bool:
    """``инвестиции из Литвы и Чили: 5,9 и [2,2 млрд]``: whose, nobody says."""
    before = tiles.items[at - 2] if at > 1 and is_sign(tiles, at - 1, "и") else None
    if before is None or not isinstance(before.value, Gap) or is_respective(tiles):
        return False
    return bool(tiles.tokens.kinds[before.stop - 1] & DIGITS) and tiles.tokens.words[before.first - 1] == ","


def is_respective(tiles: Tiles) -> bool:
    """``на 5% и 3% соответственно``: the figures of the sentence are each of another topic, state or year."""
    return "respectively" in tiles.cues or any(is_preposition(tiles, at, "соответственно") for at in range(tiles.size))


def _is_output(tiles: Tiles, at: int) -> bool:
    """``из собранных [20 млн тонн]``, ``из [20 млн тонн] произведенной пшеницы``, ``из [20 млн тонн] урожая``: the
    whole was produced, only a part of it is sold."""
    first = at - 1 - is_preposition(tiles, at - 1, "в")
    if not is_preposition(tiles, first, "из"):
        whole = first - 1 - is_cue(tiles, first - 1, "light")  # из общего сбора в
        return is_preposition(tiles, whole, "из") and _is_produced(tiles, first)
    behind = range(at + 1, min(at + _REACH, tiles.size))
    ends = (i for i in behind if isinstance(tiles.items[i].value, Figure | Sign) or _is_produced(tiles, i))
    return _is_produced(tiles, next(ends, at))


def _is_produced(tiles: Tiles, at: int) -> bool:
    value = value_at(tiles, at)
    if isinstance(value, CueWord):
        return value.cue == "other" and (value.form is VerbForm.PARTICIPLE or value.lemma in _OUTPUT)
    return isinstance(value, Gap) and tiles.tokens.words[tiles.items[at].first].endswith(_PRODUCED)


def is_of_cause(tiles: Tiles, at: int) -> bool:
    """``из-за падения цен на [20%]``, ``после снижения пошлин на [10%]``: why something moved, and not how much;
    ``5 млн долларов при росте на 10%`` tells how much."""
    if is_preposition(tiles, at - 3, "при") and is_cue(tiles, at - 2, *TRENDS):
        return False
    if not isinstance(value_at(tiles, at - 1), Preposition):
        return False
    for i in range(at - 2, max(at - _REACH, -1), -1):
        value = tiles.items[i].value
        if isinstance(value, Preposition):
            return value.word in _OF_CAUSE
        if not isinstance(value, Gap) and not (isinstance(value, CueWord) and _is_of_circumstance(value)):
            return False
    return False


def _is_of_circumstance(word: CueWord) -> bool:
    return word.cue in ("other", "goods", "light") or (word.cue in TRENDS and word.form is VerbForm.NOUN)


def _is_priced(tiles: Tiles, at: int) -> bool:
    """``по 200 долларов за тысячу кубометров``"""
    price = value_at(tiles, at - 2)
    return isinstance(price, Figure) and isinstance(price.value, Money) and is_preposition(tiles, at - 1, "за")


def _asks(before: TileValue | None) -> bool:
    """``просят [5 млрд тенге]``; ``ожидается [5 млрд]`` tells what will be."""
    if not isinstance(before, CueWord) or before.cue != "wish":
        return False
    return before.form in FINITE and not before.lemma.endswith("ся")


def stands_for(tiles: Tiles, at: int) -> bool:
    """``вместо обещанных [23 млн]``; ``5 млн вместо [3 млн] в 2020 году`` is what it was then"""
    if isinstance(value_at(tiles, at + 1), When) and is_preposition(tiles, at - 1, "вместо"):
        return False
    return any(is_preposition(tiles, i, *_INSTEAD) for i in (at - 1, at - 2))


def is_behind_other(tiles: Tiles, at: int, piece: Piece) -> bool:
    """``5 млн долларов после [3 млн] годом ранее``, ``5 млн вместо [3 млн] в 2020 году``: what it was before."""
    return bool(piece.levels) and is_preposition(tiles, at - 1, "после", "вместо")


def _is_price(tiles: Tiles, at: int) -> bool:
    """``по 180 долларов``, ``за 3 млн долларов``, ``40 долларов за тонну``; ``перевалил за 3 млн`` is none."""
    if is_preposition(tiles, at - 1, "за"):
        verb = value_at(tiles, at - 2 - is_sign(tiles, at - 2, "и"))
        bounds = verb_before(tiles.tokens, tiles.items[at].first)  # перевалил, по слухам, за 3 млн
        return bounds is Qualifier.EXACT and not (isinstance(verb, CueWord) and verb.cue in MOVES)
    behind = is_preposition(tiles, at + 1, "за") and not _is_stretch(tiles, at + 2)
    return behind or is_preposition(tiles, at - 1, "по")


def _is_stretch(tiles: Tiles, at: int) -> bool:
    """``5 млн долларов за [пять лет]``, ``… за [неполный 2015 год]``: a time, and no thing that has its price."""
    if isinstance(value_at(tiles, at + 1), When):
        return True
    return isinstance(value_at(tiles, at), Gap) and tiles.tokens.words[tiles.items[at].stop - 1] in _STRETCHES


def is_at_price(tiles: Tiles, at: int) -> bool:
    """``по цене в [5 раз выше]``, ``при средней цене в [60 долларов]``"""
    if "other" not in tiles.cues:
        return False
    at -= 1 + isinstance(value_at(tiles, at - 1), Preposition)
    if not is_cue(tiles, at, "other"):
        return False
    return any(is_preposition(tiles, i, *_AT) for i in (at - 1, at - 2))


def tradable(value: Money | Quantity) -> bool:
    """Money, or goods: kilometres and people are not traded."""
    return isinstance(value, Money) or is_traded(value.unit)


def is_purse(tiles: Tiles, said: Said, value: Money | Quantity) -> bool:
    """``вывоз до 3 тысяч долларов``: what a traveller takes along."""
    carried = tiles.tokens.words[said.where[0]].startswith(_CARRYING)
    return carried and isinstance(value, Money) and (value.amount_to or value.amount) <= PURSE


def is_for_third(piece: Piece) -> bool:
    """``…, 5 млн долларов - польская мебель для России``: goods of one state for another, under a topic left open."""
    goods = [end for end in piece.ends if end.role is Role.GOODS and end.cases & NOM]
    return bool(goods) and any(end.role is Role.FOR and end.codes != goods[0].codes for end in piece.ends)
