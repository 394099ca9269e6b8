"""The currency of a sum: a word with its state, a sign, an ISO 4217 code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..combinators import Parser, choice
from ..lexicon.senses import KINDS, CurrencySign, CurrencyWord, Place, PlaceAdjective, PlaceKind
from ..tokens import Tokens
from .leaves import match_sense, rule
from .number import abbreviation_point

__all__ = ["Currency", "currency", "currency_sign", "of_sentence"]

_PLACE = KINDS[Place]
_REACH = 60  # tokens of a sentence that are searched for a state
_SWAYED = frozenset({"манат"})  # means another currency beside another state
# inside all words for a state, its people and its capital
_STEMS = {"TM": ("уркмен", "шхабад", "шгабат"), "AZ": ("зербайдж", "Баку", "бакинск", "Бакинск")}
_SENTENCE_ENDS = frozenset(".!?…")


class Currency(NamedTuple):
    """An ISO 4217 code, or None where the word alone does not tell (``крон``). ``by_state`` are the codes
    that a state named elsewhere would give. A ``wordlike`` code (``TOP``) stands before a number with a word of
    magnitude only."""

    code: str | None
    lemma: str = ""
    minor: bool = False
    by_state: tuple[tuple[str, str], ...] = ()
    wordlike: bool = False


@rule("currency sign")
def currency_sign(tokens: Tokens, at: int) -> tuple[Currency, int] | None:
    """``currency_sign = sign | code``, the code in capitals."""
    found = match_sense(tokens, at, CurrencySign)
    if found is None:
        return None
    if tokens.raw[at][0].isalpha() and not tokens.raw[at].isupper():  # the word All is no Albanian lek
        return None
    return Currency(found[0].code, wordlike=found[0].wordlike), found[1]


@rule("currency sign behind the number")
def _sign_behind(tokens: Tokens, at: int) -> tuple[Currency, int] | None:
    """A sign behind a number, unless it belongs to the next one (``в 2024 $5 млн``)."""
    found = currency_sign.run(tokens, at)
    if found is None:
        return None
    stop = found[1]
    return None if tokens.touches(stop) and tokens.words[stop][:1].isdigit() else found


@rule("currency word")
def _word(tokens: Tokens, at: int) -> tuple[Currency, int] | None:
    """``долларов``, ``долл. США``, ``крон Чехии``."""
    found = match_sense(tokens, at, CurrencyWord)
    if found is None:
        return None
    word, stop = found
    stop = abbreviation_point(tokens, stop)
    state = match_sense(tokens, stop, Place) if tokens.kinds[stop] & _PLACE else None
    if state is not None and state[0].kind is PlaceKind.STATE:
        code = dict(word.by_state).get(state[0].code)
        if code is not None:
            return Currency(code, word.lemma, word.minor), state[1]
    return Currency(word.code, word.lemma, word.minor, word.by_state), stop


@rule("currency word with an adjective")
def _with_adjective(tokens: Tokens, at: int) -> tuple[Currency, int] | None:
    """``американских долларов``."""
    adjective = match_sense(tokens, at, PlaceAdjective)
    found = None if adjective is None else match_sense(tokens, adjective[1], CurrencyWord)
    if adjective is None or found is None:
        return None
    word, stop = found
    codes = dict(word.by_state)
    code = next((codes[state] for state in adjective[0].codes if state in codes), None)
    return Currency(code, word.lemma, word.minor), abbreviation_point(tokens, stop)


currency: Parser[Tokens, Currency] = choice(_word, _with_adjective, _sign_behind)
"""``currency = [adjective] currency_word ["."] [state] | currency_sign``."""


def of_sentence(tokens: Tokens, found: Currency, first: int, stop: int) -> str | None:
    """The code of a currency word that needs the sentence: that of the one state named beside it.

    ``крон`` beside Чехия is CZK; where no state or two of them would fit it stays unclear.
    """
    if found.code is not None and found.lemma not in _SWAYED:
        return found.code
    codes = dict(found.by_state)
    fitting = {codes[state] for state in _states(tokens, first, stop) if state in codes}
    if not fitting and found.lemma in _SWAYED:
        return _of_text(tokens, codes) or found.code
    return fitting.pop() if len(fitting) == 1 else found.code


def _of_text(tokens: Tokens, codes: Mapping[str, str]) -> str | None:
    """That of the one state of those that the whole text names: ``манатов`` in an article about Turkmenistan."""
    fitting = {
        code for state, code in codes.items() if any(stem in tokens.text for stem in _STEMS.get(state, (state,)))
    }
    return fitting.pop() if len(fitting) == 1 else None


def _states(tokens: Tokens, first: int, stop: int) -> set[str]:
    """The states that the sentence names around the tokens *first* to *stop*."""
    words = tokens.words
    found: set[str] = set()
    for i in range(first - 1, max(-1, first - _REACH), -1):
        if words[i] in _SENTENCE_ENDS and not match_sense(tokens, i - 1, CurrencyWord):
            break
        found |= _states_at(tokens, i)
    for i in range(stop, min(tokens.size, stop + _REACH)):
        if words[i] in _SENTENCE_ENDS:
            break
        found |= _states_at(tokens, i)
    return found


def _states_at(tokens: Tokens, at: int) -> set[str]:
    found: set[str] = set()
    for entry in tokens.entries[at] or ():
        if type(entry.sense) is Place and entry.sense.kind is PlaceKind.STATE:
            found.add(entry.sense.code)
        elif type(entry.sense) is PlaceAdjective:
            found.update(entry.sense.codes)
    return found
