"""Roles: head nouns with their modifiers and what depends on them, ``первый заместитель министра торговли``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import attrs

from ..lexicon.senses import (
    ACC,
    ANY_CASE,
    DAT,
    GEN,
    LOC,
    NOM,
    CueWord,
    Demonym,
    Head,
    HeadKind,
    Place,
    PlaceAdjective,
    PlaceKind,
    Preposition,
    VerbForm,
)
from ..tokens import Tokens
from .leaves import match_sense
from .morph import adjective_cases, nominative_adjective
from .name_words import EAST_ASIAN
from .names import behind_title, is_given, same_line, starts_small
from .role_words import ABROAD, ACTING, NO_JOBS, NOT_A_TAIL, NOT_A_TOPIC, PLAIN_GENITIVES, TRANSIENT

__all__ = ["Draft", "PlaceItem", "RolePhrase", "open_role"]

_LONGEST_TAIL = 28
_LONGEST_QUOTE = 12
_MODIFIERS = 5
_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“", "'": "'"}


@attrs.frozen(eq=False)
class RolePhrase:
    """A role as written. ``text`` has the heads in the nominative singular and the rest as written,
    ``lemma`` is the first head, ``countries`` the states that its places and adjectives name."""

    first: int
    head: int
    stop: int
    text: str
    lemma: str
    countries: tuple[str, ...]
    cases: int
    gender: str
    plural: bool
    kind: HeadKind


@attrs.frozen
class _Noun:
    """A head noun at one token, its readings put together."""

    lemma: str
    kind: HeadKind
    gender: str
    singular: int  # the cases in which the form is singular
    plural: int


def _kind(head: Head) -> HeadKind:
    return HeadKind.RELATION if head.lemma in NO_JOBS else head.kind


def _noun(tokens: Tokens, at: int) -> _Noun | None:
    entries = tokens.entries[at]
    if entries is None:
        return None
    found: Head | None = None
    singular = plural = 0
    for entry in entries:
        sense = entry.sense
        if type(sense) is Preposition:  # `после` is no ambassador
            return None
        if type(sense) is Head and sense.kind != HeadKind.ORGANISATION and not entry.rest:
            found = found or sense
            if sense.plural:
                plural |= sense.cases
            else:
                singular |= sense.cases
    return None if found is None else _Noun(found.lemma, _kind(found), found.gender, singular, plural)


class PlaceItem(NamedTuple):
    """A place in a role: its tokens with a preposition before it, and the code of the state it stands for."""

    first: int
    stop: int
    code: str


@attrs.define(eq=False)
class Draft:
    """A role while it is read. ``pieces`` are the words put into the nominative, by token; ``solid`` is
    where the role ends if no name follows; ``adjectives`` the states that its adjectives name, ``places``
    the states and towns of its tail."""

    tokens: Tokens
    first: int
    head: int
    noun: _Noun
    singular: int
    plural: int
    stop: int
    solid: int
    pieces: dict[int, str]
    adjectives: list[str]
    places: list[PlaceItem]
    shared: int = 0  # the colon behind what a list has in common

    def text(self, stop: int) -> str:
        """The role up to token *stop*, its heads in the nominative."""
        tokens, text = self.tokens, self.tokens.text
        written = []
        for index in range(self.first, stop):
            start, end = tokens.starts[index], tokens.end(index)
            blank = "" if index + 1 == stop else text[end : tokens.starts[index + 1]]
            written.append(self.pieces.get(index, text[start:end]) + blank)
        return " ".join("".join(written).split())

    def countries(self, stop: int) -> tuple[str, ...]:
        """The states that the role up to token *stop* names."""
        places = [place.code for place in self.places if place.code and place.stop <= stop]
        return tuple(dict.fromkeys([*places, *self.adjectives]))

    def phrase(self, stop: int) -> RolePhrase:
        """The role read so far, up to token *stop*."""
        noun, cases = self.noun, self.singular or self.plural
        text = self.text(stop)
        countries = () if noun.lemma in NO_JOBS else self.countries(stop)
        plural = not self.singular
        return RolePhrase(self.first, self.head, stop, text, noun.lemma, countries, cases, noun.gender, plural, noun.kind)

    def tail(self) -> Iterator[int]:
        """The tokens at which a name may begin; what stands between them belongs to the role."""
        limit = min(self.tokens.size, self.stop + _LONGEST_TAIL)
        while self.stop < limit and same_line(self.tokens, self.stop):
            if self._may_be_name():
                yield self.stop
                if not self._is_name_of_a_body():
                    return
            elif not self._step():
                return

    # What follows reads one piece of the tail and moves ``stop``.

    def _may_be_name(self) -> bool:
        tokens, at = self.tokens, self.stop
        raw = tokens.raw[at]
        if not raw[0].isupper():
            return starts_small(raw) or behind_title(tokens, at) > at
        if tokens.words[at] in EAST_ASIAN and _capital_follows(tokens, at + 1):
            return True
        if len(raw) > 1 and (raw.isascii() or raw.isupper()):
            return False
        if is_given(tokens, at) or self._is_no_dependent(at):
            return True
        return not _is_known(tokens, at) and not self._opens_a_body()

    def _is_no_dependent(self, at: int) -> bool:
        """A town in a case that nothing here governs, before another capital: ``с послом Араратом Карапетяном``."""
        found = match_sense(self.tokens, at, Place)
        return (
            found is not None
            and found[0].kind == PlaceKind.CITY
            and not found[0].cases & (GEN | NOM)
            and _capital_follows(self.tokens, at + 1)
        )

    def _opens_a_body(self) -> bool:
        """A capitalised adjective before a noun in small letters: ``Национального банка``."""
        tokens, at = self.tokens, self.stop
        for _ in range(3):
            if not adjective_cases(tokens.words[at]) & GEN:
                return False
            at += 1
            if at >= tokens.size or not same_line(tokens, at):
                return False
            if _is_known(tokens, at):  # Южной Калифорнии
                return True
            if tokens.raw[at][0].islower():
                return _is_dependent(tokens, at) or match_sense(tokens, at, Head) is not None
        return False

    def _is_name_of_a_body(self) -> bool:
        """A capitalised word that was no name is kept as the name of a body: ``глава Казкосмоса``."""
        if not self.tokens.raw[self.stop][0].isupper():
            return False
        if self.stop + 1 < self.tokens.size and self.tokens.words[self.stop + 1] == "-":
            self.places.append(PlaceItem(self.stop, self.stop + 1, ""))
        self.stop += 1
        return True

    def _step(self) -> bool:
        tokens, at = self.tokens, self.stop
        word = tokens.words[at]
        if word in _CLOSING:
            return self._quoted(word)
        if word == "-" or word == ",":
            return self._joined_head(at + 1) or (self._listed(at + 1) if word == "," else self._dashed(at + 1))
        if word == ":":
            return self._itemised(at + 1)
        if word == "и":
            return self._joined_head(at + 1) or self._listed(at + 1)
        raw = tokens.raw[at]
        if raw[0].isalpha() and raw.isascii():
            return self._latin()
        return self._known() if tokens.entries[at] is not None else self._plain()

    def _move(self, stop: int, *, solid: bool = True) -> bool:
        self.stop = stop
        if solid:
            self.solid = stop
        return True

    def _quoted(self, opening: str) -> bool:
        tokens, closing = self.tokens, _CLOSING[opening]
        for at in range(self.stop + 1, min(tokens.size, self.stop + _LONGEST_QUOTE)):
            if tokens.words[at] == closing:
                return self._move(at + 1)
        return False

    def _latin(self) -> bool:
        tokens, at = self.tokens, self.stop + 1
        while at < tokens.size and (tokens.touches(at) and tokens.words[at] in "&!+./" or _is_latin(tokens.raw[at])):
            at += 1
        return self._move(at)

    def _joined_head(self, at: int) -> bool:
        """Another job in the same case: ``- министр``, ``, постоянным представителем``."""
        tokens = self.tokens
        if at >= tokens.size or not same_line(tokens, at):
            return False
        head = at
        while head < min(tokens.size - 1, at + _MODIFIERS) and _modifies(tokens, head, self.singular | self.plural):
            head += 1
        noun = _noun(tokens, head)
        cases = 0 if noun is None else noun.singular & self.singular
        if noun is None or not cases or noun.kind != self.noun.kind:
            return False
        self.singular = cases
        self._nominative(at, head, noun)
        return self._move(head + 1, solid=tokens.words[at - 1] == "-")

    def _nominative(self, first: int, head: int, noun: _Noun) -> None:
        tokens = self.tokens
        for index in range(first, head):
            if self.singular != NOM:
                self.pieces[index] = nominative_adjective(_written(tokens, index), noun.gender or "m")
        if self.singular != NOM:
            self.pieces[head] = _cased(_written(tokens, head), noun.lemma)

    def _listed(self, at: int) -> bool:
        """One more dependent: ``инвестиций, торговли и промышленности``."""
        tokens = self.tokens
        if at >= tokens.size or not same_line(tokens, at):
            return False
        found = match_sense(tokens, at, Place)
        if found is not None and self.places and self.places[-1].stop == at - 1:
            return self._place(found[0], at, found[1])
        if tokens.words[at - 1] == "," and not _list_goes_on(tokens, at):
            return False
        if not tokens.raw[at][0].islower() or not (_is_dependent(tokens, at) or match_sense(tokens, at, Head)):
            return False
        return self._move(at + 1, solid=False)

    def _dashed(self, at: int) -> bool:
        """``послы Перу - A``: the dash before the first name of a list."""
        return bool(self.plural) and _capital_follows(self.tokens, at) and self._move(at, solid=False)

    def _itemised(self, at: int) -> bool:
        """``мэры городов: Актау - A``: what stands before the colon is said of all."""
        if not self.plural or not _capital_follows(self.tokens, at):
            return False
        self.shared = self.stop
        return self._move(at, solid=False)

    def _place(self, place: Place, first: int, stop: int) -> bool:
        self.places.append(PlaceItem(first, stop, place.code if len(place.code) == 2 else ""))
        return self._move(stop)

    def _known(self) -> bool:
        tokens, at = self.tokens, self.stop
        place = match_sense(tokens, at, Place)
        if place is not None:
            return self._place(place[0], at, place[1])
        adjective = match_sense(tokens, at, PlaceAdjective)
        if adjective is not None:
            self.adjectives.extend(adjective[0].codes)
            return self._move(adjective[1])
        body = match_sense(tokens, at, Head)
        if body is not None:
            return self._head(body[0])
        preposition = match_sense(tokens, at, Preposition)
        if preposition is not None:
            return self._prepositional(preposition[0].word)
        cue = match_sense(tokens, at, CueWord)
        if cue is not None and cue[0].form != VerbForm.NOUN and cue[0].form != VerbForm.OTHER:
            return False
        if _is_grammatical(tokens, at) or not _is_dependent(tokens, at):
            return False
        return self._move(at + 1, solid=_is_genitive(tokens.words[at]))

    def _head(self, head: Head) -> bool:
        tokens, at = self.tokens, self.stop
        noun = _noun(tokens, at)
        if noun is None:
            return self._move(at + 1)
        topic = "по" in tokens.words[max(self.first, at - 5) : at]
        if (noun.singular | noun.plural) & (GEN | LOC if topic else GEN):
            return self._move(at + 1)
        return self._joined_head(at)

    def _prepositional(self, word: str) -> bool:
        tokens, behind = self.tokens, self.stop + 1
        if behind >= tokens.size or not same_line(tokens, behind):
            return False
        if word == "по":
            topic = tokens.words[behind] not in NOT_A_TOPIC and tokens.raw[behind][0].isalpha()
            behind += bool(adjective_cases(tokens.words[behind]) & DAT) and behind + 1 < tokens.size
            return topic and self._move(behind + 1, solid=self.noun.lemma not in ABROAD)
        if word not in ("в", "во", "на", "при", "от", "за", "из"):
            return False
        return self._abroad(behind)

    def _abroad(self, at: int) -> bool:
        """``в Индии``, ``при ООН``, ``в монгольском Улгии``: whom one is sent to says nothing of one's own state."""
        tokens = self.tokens
        solid = self.noun.lemma in ABROAD
        found = match_sense(tokens, at, Place)
        if found is not None:
            self.places.append(PlaceItem(at - 1, found[1], ""))
            return self._move(found[1], solid=solid)
        if match_sense(tokens, at, PlaceAdjective) is not None and _capital_follows(tokens, at + 1):
            return self._move(at + 2, solid=solid)
        return tokens.raw[at][0].isupper() and self._move(at + 1, solid=solid)

    def _plain(self) -> bool:
        tokens, at = self.tokens, self.stop
        if tokens.raw[at][0].isupper():  # an abbreviation, or a capitalised adjective of a body's name
            return self._move(at + 1)
        return _is_dependent(tokens, at) and self._move(at + 1, solid=_is_genitive(tokens.words[at]))


def _capital_follows(tokens: Tokens, at: int) -> bool:
    return at < tokens.size and tokens.raw[at][0].isupper() and same_line(tokens, at)


def _is_latin(raw: str) -> bool:
    return raw[:1].isalpha() and raw.isascii()


def _is_known(tokens: Tokens, at: int) -> bool:
    """A place, a body, a nationality: a capitalised word that opens no name."""
    return any(match_sense(tokens, at, kind) is not None for kind in (Place, PlaceAdjective, Demonym, Head, Preposition))


def _written(tokens: Tokens, at: int) -> str:
    return tokens.text[tokens.starts[at] : tokens.end(at)]


def _cased(written: str, lemma: str) -> str:
    return lemma[0].upper() + lemma[1:] if written[0].isupper() else lemma


def _modifies(tokens: Tokens, at: int, cases: int) -> bool:
    """An adjective in one of *cases* that can belong to a role."""
    raw = tokens.raw[at]
    if not raw[:1].isalpha() or tokens.words[at] in TRANSIENT:
        return False
    return bool(adjective_cases(raw) & cases) and (
        tokens.entries[at] is None or match_sense(tokens, at, PlaceAdjective) is not None or _is_ordinal(tokens, at)
    )


def _is_ordinal(tokens: Tokens, at: int) -> bool:
    return any(type(entry.sense).__name__ == "Numeral" for entry in tokens.entries[at] or ())


def _is_genitive(word: str) -> bool:
    """The ending of a genitive, and not of a verb in the past."""
    if word in PLAIN_GENITIVES:
        return True
    end = word[-1]
    if word in NOT_A_TAIL or len(word) < 3:
        return False
    if end in "аяы":
        return not (word[-2:] in ("ла", "ая", "яя", "ся") and word[-3] in "аеиоуыяюа")
    if end == "и":
        verb = word[-2:] == "ли" and word[-3] in "аеиоуыяю"
        return not verb and not word.endswith(("вши", "ыми", "ими", "йти", "дти", "зти", "вести", "нести"))
    return word.endswith(("ого", "его", "ой", "ей", "ых", "их", "ов", "ев", "ий", "ств"))


def _is_dependent(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if not word[0].isalpha():
        return False
    if _is_genitive(word):
        return tokens.entries[at] is None or not _is_grammatical(tokens, at)
    return adjective_cases(word) != 0 and tokens.entries[at] is None or word.endswith(("ам", "ям", "ию", "ике", "ии"))


def _is_grammatical(tokens: Tokens, at: int) -> bool:
    return any(type(entry.sense).__name__ in ("FunctionWord", "Preposition") for entry in tokens.entries[at] or ())


def _list_goes_on(tokens: Tokens, at: int) -> bool:
    """``торговли и промышленности``: the comma before *at* is one of a list that ends in ``и``."""
    for index in range(at + 1, min(tokens.size, at + 7)):
        word = tokens.words[index]
        if word == "и":
            return index + 1 < tokens.size and tokens.raw[index + 1][0].islower() and _is_dependent(tokens, index + 1)
        if word != "," and not _is_dependent(tokens, index):
            return False
    return False


def open_role(tokens: Tokens, head: int, floor: int) -> Draft | None:
    """The head noun at *head* with the modifiers before it, none of them before token *floor*."""
    noun = _acting(tokens, head) or _noun(tokens, head)
    if noun is None:
        return None
    singular, plural, first = noun.singular, noun.plural, head
    countries: list[str] = []
    lowest = max(floor, head - _MODIFIERS)
    while first > lowest and same_line(tokens, first) and _modifies(tokens, first - 1, singular | plural):
        first -= 1
        singular &= adjective_cases(tokens.words[first], "mfn")
        plural &= adjective_cases(tokens.words[first], "p")
        adjective = match_sense(tokens, first, PlaceAdjective)
        if adjective is not None:
            countries[:0] = adjective[0].codes
    stop = head + (4 if noun.lemma == ACTING else 1)
    draft = Draft(tokens, first, head, noun, singular, plural, stop, stop, {}, countries, [])
    if noun.lemma != ACTING:
        draft._nominative(first, head, noun)
    return draft


def _acting(tokens: Tokens, at: int) -> _Noun | None:
    """``и.о.``, which any case may follow."""
    if tokens.words[at] == "и" and tokens.words[at + 1 : at + 4] == [".", "о", "."]:
        return _Noun(ACTING, HeadKind.ROLE, "", ANY_CASE & ~ACC, 0)
    return None
