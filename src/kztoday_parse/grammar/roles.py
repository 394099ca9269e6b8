"""Roles: head nouns with their modifiers and what depends on them, ``первый заместитель министра торговли``."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..lexicon.senses import ACC, ANY_CASE, GEN, KINDS, NOM, Head, HeadKind, PlaceAdjective, Preposition
from ..tokens import Tokens
from .dependents import is_genitive, modifies
from .leaves import match_sense
from .morph import adjective_cases, nominative_adjective
from .names import Part, is_given, opens_sentence, same_line
from .quotes import OPENING_QUOTES
from .role_words import ACTING, ALSO_ADJECTIVES, NO_JOBS, OF_EITHER, ONE

__all__ = ["Draft", "Noun", "Owner", "PlaceItem", "RolePhrase", "noun_at", "open_role"]

_MODIFIERS = 5
_ACTS = "исполня"  # исполняющий, исполнявшая
_CASELESS = frozenset(["и", "временно"])
_OF_NOMINATIVE, _OF_WOMAN = frozenset(["ий", "ый", "ие", "ые"]), frozenset(["ой", "ей"])
_VERBAL = ("аний", "ений", "яний", "ций", "ание", "ение", "яние", "тие", "вие", "сие")
_WOMANS = frozenset("первой второй главной старшей младшей новой независимой официальной почетной народной".split())
_WOMANS_ENDS = ("ской", "цкой", "щей", "вшей", "альной", "енной", "шней")
_ABOUT = frozenset(["о", "об", "при"])  # before these `после` is the ambassador
_HEAD, _PREPOSITION, _ADJECTIVE = KINDS[Head], KINDS[Preposition], KINDS[PlaceAdjective]


@attrs.define(eq=False)
class RolePhrase:
    """A role as written. ``text`` has the heads in the nominative singular and the rest as written,
    ``lemma`` is the first head, ``countries`` the states that its places and adjectives name, ``owner`` another
    person who is named in it."""

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
    owner: Owner | None = None


class Owner(NamedTuple):
    """``президента Ивана Петрова`` in ``супруга президента Ивана Петрова``: a name in the genitive and its role."""

    parts: tuple[Part, ...]
    role: RolePhrase | None


class Noun(NamedTuple):
    """A head noun at one token, its readings put together: the cases of the singular and of the plural."""

    lemma: str
    kind: HeadKind
    gender: str
    singular: int
    plural: int


def noun_at(tokens: Tokens, at: int) -> Noun | None:
    """The head noun of a role at *at*; a preposition that looks like one (``после``) is none."""
    bits = tokens.kinds[at]
    if not bits & _HEAD or (bits & _PREPOSITION and (not at or tokens.words[at - 1] not in _ABOUT)):
        return None
    found: Head | None = None
    singular = plural = 0
    for entry in tokens.entries[at] or ():
        sense = entry.sense
        if type(sense) is Head and sense.kind != HeadKind.ORGANISATION and not entry.rest:
            found = found or sense
            if sense.plural:
                plural |= sense.cases
            else:
                singular |= sense.cases
    if found is None:
        return None
    kind = HeadKind.RELATION if found.lemma in NO_JOBS else found.kind
    return Noun(found.lemma, kind, found.gender, singular, plural)


class PlaceItem(NamedTuple):
    """A place in a role: its tokens with a preposition before it, and the code of the state it stands for."""

    first: int
    stop: int
    code: str


@attrs.define(eq=False)
class Draft:
    """A role while it is read. ``pieces`` are the words put into the nominative, by token; ``solid`` is
    where the role ends if no name follows; ``adjectives`` the states that its adjectives name, ``places``
    the states and towns of its tail, ``shared`` the colon behind what a list has in common, ``owner`` another
    person named in the tail, ``named`` whether any name stands there, ``joint`` where a job behind ``и`` begins."""

    tokens: Tokens
    first: int
    head: int
    noun: Noun
    singular: int
    plural: int
    stop: int
    solid: int
    pieces: dict[int, str]
    adjectives: list[str]
    places: list[PlaceItem] = attrs.field(factory=list)
    shared: int = 0
    owner: Owner | None = None
    named: bool = False
    joint: int = 0

    def text(self, stop: int) -> str:
        """The role up to token *stop*, its heads in the nominative."""
        tokens, text, starts = self.tokens, self.tokens.text, self.tokens.starts
        index, end = starts[self.first], starts[stop - 1] + len(tokens.raw[stop - 1])
        written = ""
        for at, piece in self.pieces.items():
            if at < stop:
                written += text[index : starts[at]] + piece
                index = starts[at] + len(tokens.raw[at])
        written += text[index:end]
        if written[0].isupper() and self._is_sentence_case():
            written = written[0].lower() + written[1:]
        return " ".join(written.split()) if "\n" in written or "  " in written else written

    def _is_sentence_case(self) -> bool:
        """Only the beginning of a sentence gives the first word its capital."""
        raw, first, head = self.tokens.raw, self.first, self.head
        if raw[first][1:] != raw[first][1:].lower() or (first < head and raw[head][0].isupper()):
            return False
        return opens_sentence(self.tokens, first) or self.tokens.words[first - 1] == ";"

    def countries(self, stop: int) -> tuple[str, ...]:
        """The states that the role up to token *stop* names."""
        if not self.places and not self.adjectives:
            return ()
        codes = [place.code for place in self.places if place.code and place.stop <= stop]
        if self.adjectives or len(codes) > 1:
            codes = list(dict.fromkeys([*codes, *self.adjectives]))
        return () if self.noun.lemma in NO_JOBS else tuple([code for code in codes if _is_state(code)])

    def phrase(self, stop: int) -> RolePhrase:
        """The role read so far, up to token *stop*."""
        noun = self.noun
        return RolePhrase(
            self.first,
            self.head,
            stop,
            self.text(stop),
            noun.lemma,
            self.countries(stop),
            self.singular or self.plural,
            noun.gender,
            not self.singular,
            noun.kind,
            self.owner,
        )

    def decline(self, first: int, head: int, noun: Noun) -> None:
        """Put a head noun with its modifiers into the nominative; what stands in it already stays as written."""
        if self.singular == NOM:
            return
        tokens = self.tokens
        for index in range(first, head):
            self.pieces[index] = nominative_adjective(_written(tokens, index), noun.gender or "m")
        written = _written(tokens, head)
        self.pieces[head] = _in_case_of(written, noun.lemma) if written[0].isupper() else noun.lemma


def _in_case_of(written: str, lemma: str) -> str:
    """``Министр``, ``Вице-Президент``: with the capitals that the text has."""
    if "-" in written:
        return "-".join(map(_in_case_of, written.split("-"), lemma.split("-")))
    return lemma[0].upper() + lemma[1:] if written[:1].isupper() else lemma


def _written(tokens: Tokens, at: int) -> str:
    start = tokens.starts[at]
    return tokens.text[start : start + len(tokens.raw[at])]


def open_role(tokens: Tokens, head: int, floor: int) -> Draft | None:
    """``role = {modifier} head {dependent}``: the head noun at *head* with the modifiers before it, none of them before
    token *floor*; what stands behind it is read by :func:`~kztoday_parse.grammar.role_tail.tail`."""
    noun = noun_at(tokens, head)
    if noun is not None and noun.lemma == "глава" and head and tokens.words[head - 1] == "во":
        return None  # `во главе с`
    if noun is not None and noun.lemma == "премьер" and tokens.words[head + 1] in OPENING_QUOTES:
        return None  # `премьера "Риголетто"`
    if noun is not None and noun.lemma in ALSO_ADJECTIVES and _is_attribute(tokens, head):
        return None
    if noun is None:
        return _acting(tokens, head) if tokens.words[head] == "и" else None
    singular, plural, first = noun.singular, noun.plural, head
    adjectives: list[str] = []
    lowest = max(floor, head - _MODIFIERS)
    while (
        first > lowest
        and same_line(tokens, first)
        and _goes_before(tokens, first, noun, singular | plural, lowest, head=head)
    ):
        first -= 1
        if tokens.words[first] in _CASELESS:  # Чрезвычайный и Полномочный
            continue
        singular &= adjective_cases(tokens.words[first], "mfn")
        plural &= adjective_cases(tokens.words[first], "p")
        if tokens.kinds[first] & _ADJECTIVE:
            adjective = match_sense(tokens, first, PlaceAdjective)
            adjectives[:0] = adjective[0].codes if adjective is not None else ()
    governed = _governed(tokens, first - 1) if first else 0
    singular, plural = singular & governed or singular, plural & governed or plural
    if not governed and singular != NOM and (singular | plural) & NOM and opens_sentence(tokens, first):
        # `Супруга президента`: a woman before it is a husband in the genitive; a text may be but a phrase in any case
        singular = singular & NOM or (0 if first else singular)
    if plural & GEN and first - lowest > 1 and tokens.words[first - 1] == "из" and tokens.words[first - 2] in ONE:
        return _one_of(tokens, first - 2, head, noun, adjectives)
    draft = Draft(tokens, first, head, noun, singular, plural, head + 1, head + 1, {}, adjectives)
    draft.decline(first, head, noun)
    return draft


def _one_of(tokens: Tokens, first: int, head: int, noun: Noun, adjectives: list[str]) -> Draft:
    """``одним из лидеров партии``: the job of one; its noun stays in the genitive."""
    written, gender, cases = tokens.words[first], *ONE[tokens.words[first]]
    cases &= _governed(tokens, first - 1) or ANY_CASE
    one = {"f": "одна", "m": "один"}[gender]
    pieces = {} if written == one else {first: _in_case_of(_written(tokens, first), one)}
    return Draft(tokens, first, head, noun, cases, 0, head + 1, head + 1, pieces, adjectives)


def _is_attribute(tokens: Tokens, at: int) -> bool:
    """``рабочего визита``, ``ученого совета``: a genitive before another one is an adjective; ``исполняющий роль``."""
    behind = tokens.words[at + 1]
    if tokens.words[at].startswith(_ACTS):
        return behind != "обязанности"
    return tokens.words[at].endswith(("ого", "его")) and tokens.raw[at + 1].islower() and is_genitive(behind)


def _goes_before(tokens: Tokens, first: int, noun: Noun, cases: int, lowest: int, *, head: int) -> bool:
    """The token before *first* modifies the head, or joins two words that do."""
    if modifies(tokens, first - 1, cases):
        return _is_adjective(tokens.words[first - 1], noun, cases) and not _is_family(tokens, first - 1)
    if tokens.words[first - 1] not in _CASELESS:
        return False
    if tokens.words[first - 1] != "и":
        return tokens.words[first].startswith(_ACTS)
    joins = first < head and first - 2 >= lowest
    return joins and modifies(tokens, first - 2, cases) and not _is_family(tokens, first - 2)


def _is_adjective(word: str, noun: Noun, cases: int) -> bool:
    """No noun that only ends like one (``заявление министра``, ``довольны работой акима``): heads are animate, so that
    ``-ий`` and ``-ие`` are no accusatives, and but few adjectives are a woman's before the noun of a man."""
    end = word[-2:]
    if end in _OF_NOMINATIVE:
        return bool(cases & NOM) and not word.endswith(_VERBAL)
    if end in _OF_WOMAN and not cases & NOM and (noun.gender != "f" or noun.lemma in OF_EITHER):
        return word in _WOMANS or word.endswith(_WOMANS_ENDS)
    return True


def _is_family(tokens: Tokens, at: int) -> bool:
    """A capitalised adjective behind a given name is a family name (``Асель Достоевской и министру``)."""
    return at > 0 and tokens.raw[at][0].isupper() and is_given(tokens, at - 1) and tokens.raw[at - 1][0].isupper()


def _governed(tokens: Tokens, at: int) -> int:
    """The cases that a preposition at *at* leaves, 0 where there is none."""
    if not tokens.kinds[at] & _PREPOSITION:
        return 0
    cases = 0
    for entry in tokens.entries[at] or ():
        if type(entry.sense) is Preposition and not entry.rest:
            cases |= entry.sense.cases
    return cases


def _acting(tokens: Tokens, at: int) -> Draft | None:
    """``и.о.``, behind any case."""
    if tokens.words[at : at + 4] != ["и", ".", "о", "."]:
        return None
    noun = Noun(ACTING, HeadKind.ROLE, "", ANY_CASE & ~ACC, 0)
    return Draft(tokens, at, at, noun, noun.singular, 0, at + 4, at + 4, {}, [])


def _is_state(code: str) -> bool:
    """A state, EU or UN, whom a person can stand for; no continent, no other body."""
    return len(code) == 2 and code.isalpha()
