"""What the form of a verb tells: whether it has happened or lies ahead."""

from __future__ import annotations

from ...lexicon.senses import CueWord, VerbForm
from ...mentions import Tiles
from ..leaves import value_at
from .terms import WILL_BE

__all__ = ["is_reached", "tense_of"]

_WILL_BE_REACH = 6  # tokens
_TRANSPORTED = frozenset({"export", "import", "haul_out", "haul_in"})
_BEGUN = ("стал", "начал", "продолжал", "продолжил", "перестал")  # стали ввозить


def tense_of(tiles: Tiles, at: int, word: CueWord) -> VerbForm:
    """``экспортирует``, ``вывозится`` are of either aspect: whether it lies ahead another word must tell, as in
    ``будет вывезено``."""
    first = tiles.items[at].first
    before = tiles.tokens.words[max(tiles.sentence.first, first - 2) : first]
    if word.form is VerbForm.SHORT_PASSIVE and (not WILL_BE.isdisjoint(before) or _will_be_before(tiles, first)):
        return VerbForm.FUTURE
    if word.form is VerbForm.INFINITIVE and any(each.startswith(_BEGUN) for each in before):
        return VerbForm.PAST  # `стали ввозить`
    either = word.form is VerbForm.FUTURE and word.lemma.endswith(("ировать", "ироваться", "возиться"))
    return VerbForm.OTHER if either and word.cue in _TRANSPORTED else word.form


def _will_be_before(tiles: Tiles, at: int) -> bool:
    """``будут в мае [вывезены]``: with no comma between."""
    words = tiles.tokens.words[max(tiles.sentence.first, at - _WILL_BE_REACH) : at]
    return "," not in words and not WILL_BE.isdisjoint(words)


def is_reached(tiles: Tiles, at: int, word: CueWord) -> bool:
    """``рост достигнут``: of one thing it is no future."""
    if word.form is not VerbForm.FUTURE or not word.plural:
        return False
    noun = value_at(tiles, at - 1)
    return isinstance(noun, CueWord) and noun.form is VerbForm.NOUN and not noun.plural
