"""Names in capitals throughout, read in their usual case: ``Касым ТОКАЕВ``, ``МИНИСТР КАСЫМ ТОКАЕВ ПРИБЫЛ``."""

from __future__ import annotations

from bisect import bisect_right
from itertools import compress

from ..lexicon import Lexicon
from ..lexicon.senses import KINDS, GivenName, Head, Place
from ..tokens import Tokens
from .latin_names import CYRILLIC
from .name_words import ABBREVIATIONS, PARTICLES
from .names import is_given, opens_sentence, same_line
from .surnames import ALL_PATRONYMICS, PATRONYMICS, SURNAME_ENDINGS

__all__ = ["recased"]

_GIVEN, _PLACE, _HEAD = KINDS[GivenName], KINDS[Place], KINDS[Head]
_KNOWN = sum(KINDS.values()) & ~_GIVEN
_SHORTEST = 4  # letters; fewer are an abbreviation's
_LONGEST = 40  # letters; more are no name, and their beginnings would fill the memory
_STEM = 3  # letters that an ending can take
_VERBS = ("ил", "ал", "ял", "ел", "ла", "ли", "лся", "лась", "лись", "ет", "ит", "ют", "ят", "ан", "ен")


def recased(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """The same tokens, names in capitals throughout in the case that names have; *tokens* where there are none.

    In a line all of which is in capitals the other words become small too, but for abbreviations. Every token
    keeps its place and its length.
    """
    raw, capitals = tokens.raw, tokens.capitals
    loud = list(compress(capitals, map(str.isupper, map(raw.__getitem__, capitals))))
    loud = [at for at in loud if len(raw[at]) >= _SHORTEST and raw[at] >= CYRILLIC and _may_be_name(tokens, at)]
    usual = _Usual(tokens, loud).forms() if loud else None
    return Tokens(_with_forms(tokens, usual), lexicon) if usual else tokens


def _may_be_name(tokens: Tokens, at: int) -> bool:
    """A word that means nothing else; behind a given name also that of a town or a job like a family name (``Марата
    САТПАЕВА``), and any job's, if a line has nothing else (``Татьяна ТОКАРЬ``)."""
    bits = tokens.kinds[at] & _KNOWN
    if not bits:
        return True
    if bits not in (_HEAD, _PLACE) or not at or not is_given(tokens, at - 1) or not tokens.raw[at - 1][1:].islower():
        return False
    if tokens.words[at].endswith(SURNAME_ENDINGS):
        return True
    opens, closes = at == 1 or not same_line(tokens, at - 1), at + 1 == tokens.size or not same_line(tokens, at + 1)
    return bits == _HEAD and opens and closes


def _with_forms(tokens: Tokens, usual: dict[int, str]) -> str:
    pieces, behind = [], 0
    for at, form in usual.items():
        pieces += [tokens.text[behind : tokens.starts[at]], form]
        behind = tokens.end(at)
    return "".join([*pieces, tokens.text[behind:]])


class _Usual:
    """The usual case of words in capitals: as the text shows it elsewhere, else as names and common words have it."""

    __slots__ = ("_opened", "_small", "_titled", "loud", "tokens")

    def __init__(self, tokens: Tokens, loud: list[int]) -> None:
        self.tokens = tokens
        self.loud = loud
        self._small: set[str] | None = None
        self._opened: set[str] | None = None
        self._titled: set[str] | None = None

    def small(self) -> set[str]:
        """The words that the text has in small letters."""
        if self._small is None:
            self._small = {raw for raw in self.tokens.raw if raw.islower()}
        return self._small

    def opened(self) -> set[str]:
        """The first letters of words that begin with a capital."""
        if self._opened is None:
            tokens = self.tokens
            self._opened = {tokens.words[at][:_SHORTEST] for at in tokens.capitals if tokens.raw[at][-1].islower()}
        return self._opened

    def titled(self) -> set[str]:
        """The beginnings of words with a capital that is not the sentence's."""
        if self._titled is None:
            self._titled = set()
            for at in self.tokens.capitals:
                word = self.tokens.words[at]
                if len(word) <= _LONGEST and self._has_own_capital(at):
                    self._titled.update([word[:size] for size in range(_SHORTEST, len(word) + 1)])
        return self._titled

    def _has_own_capital(self, at: int) -> bool:
        raw = self.tokens.raw
        return raw[at][-1].islower() and (raw[at + 1][:1].isupper() or not opens_sentence(self.tokens, at))

    def forms(self) -> dict[int, str]:
        """The words that change, by token, in their order."""
        tokens, forms = self.tokens, dict[int, str]()
        behind, shouted = 0, False  # the end of the line looked at last
        for at in self.loud:
            if at >= behind:
                first, behind = self._line(at)
                shouted = _is_shouted(tokens, first, behind)
                for index in range(first, behind) if shouted else ():
                    self._learn(forms, index, self._shouted(forms, index))
            if not shouted:
                self._learn(forms, at, self._mixed(forms, at))
        return forms

    def _learn(self, forms: dict[int, str], at: int, form: str) -> None:
        start = self.tokens.starts[at]
        if form != self.tokens.text[start : self.tokens.end(at)] and len(form) == len(self.tokens.raw[at]):
            forms[at] = form

    def _line(self, at: int) -> tuple[int, int]:
        breaks = self.tokens.breaks
        number = bisect_right(breaks, at - 1)
        first = breaks[number - 1] + 1 if number else 0
        return first, breaks[number] + 1 if number < len(breaks) else self.tokens.size

    def _shouted(self, forms: dict[int, str], at: int) -> str:
        """A word of a line in capitals."""
        word, raw, bits = self.tokens.words[at], self.tokens.raw[at], self.tokens.kinds[at]
        if word in ABBREVIATIONS or raw < CYRILLIC or len(raw) == 1:
            return raw
        if bits:
            named = bits & (_GIVEN | _PLACE) and not bits & _HEAD and word not in self.small()
            return _title(word) if named else raw.lower()
        if word in self.small():
            return raw.lower()
        if self._is_shown(word) or self._is_beside_given(forms, at):
            return _title(word)
        return raw.lower() if len(raw) >= _SHORTEST else raw

    def _mixed(self, forms: dict[int, str], at: int) -> str:
        """A word in capitals in a line of the usual case."""
        word, raw, bits = self.tokens.words[at], self.tokens.raw[at], self.tokens.kinds[at]
        name = self._is_beside_given(forms, at) or (bits and self._is_loud_name(at + 1)) or self._is_shown(word)
        return _title(word) if name and word not in self.small() else raw

    def _is_shown(self, word: str) -> bool:
        """The text has the word, in some case, with one capital."""
        if len(word) <= _SHORTEST or word[:_SHORTEST] not in self.opened():
            return False
        return word[: max(_SHORTEST, len(word) - _STEM)] in self.titled()

    def _is_beside_given(self, forms: dict[int, str], at: int) -> bool:
        """Behind a given name or an initial, or a family name before one."""
        word = self.tokens.words[at]
        if self._is_name(at - 1) and not word.endswith(_VERBS):
            return True
        if len(word) > _SHORTEST and at and self.tokens.words[at - 1].endswith(_VERBS) and self._is_father(at + 2):
            return True
        if word.endswith(SURNAME_ENDINGS):
            return self._is_name(at - 1) or self._is_name(at + 1) or self._is_behind_patronymic(forms, at)
        return False

    def _is_father(self, at: int) -> bool:
        """``родился ЖУМАХАН Аслан Маратович``: a patronymic, and no family name behind it."""
        tokens = self.tokens
        if at + 1 >= tokens.size or not tokens.words[at].endswith(ALL_PATRONYMICS) or not same_line(tokens, at - 1):
            return False
        return tokens.raw[at - 1][1:2].islower() and not tokens.raw[at + 1][:1].isupper()

    def _is_behind_patronymic(self, forms: dict[int, str], at: int) -> bool:
        return at > 0 and at - 1 in forms and self.tokens.words[at - 1].endswith(PATRONYMICS)

    def _is_name(self, at: int) -> bool:
        """A given name, or the full stop of an initial, on the same line as its neighbour."""
        tokens = self.tokens
        if not 0 <= at < tokens.size:
            return False
        if tokens.words[at] == ".":
            return at > 0 and len(tokens.raw[at - 1]) == 1 and tokens.raw[at - 1].isupper()
        return bool(tokens.kinds[at] & _GIVEN) and tokens.raw[at][0].isupper()

    def _is_loud_name(self, at: int) -> bool:
        raw = self.tokens.raw[at]
        return len(raw) >= _SHORTEST and raw.isupper() and not self.tokens.kinds[at] and same_line(self.tokens, at)


def _is_shouted(tokens: Tokens, first: int, stop: int) -> bool:
    """No word of the line has a small letter, and two at least are no abbreviations."""
    words = [raw for raw in tokens.raw[first:stop] if raw[0].isalpha()]
    return all(map(str.isupper, words)) and sum([len(word) >= _SHORTEST for word in words]) > 1


def _title(word: str) -> str:
    """``Касым-Жомарт``, ``аль-Хашими``"""
    if word in PARTICLES:
        return word
    return "-".join([piece if piece in PARTICLES else piece.capitalize() for piece in word.split("-")])
