"""Roles: head nouns with their modifiers and what depends on them, ``первый заместитель министра торговли``."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from ..lexicon.codes import is_side
from ..lexicon.senses import ACC, ANY_CASE, GEN, KINDS, LOC, NOM, Head, HeadKind, PlaceAdjective, Preposition
from ..tokens import Tokens
from .dependents import governed_cases, modifies
from .leaves import match_sense
from .morph import adjective_cases, nominative_adjective
from .names import Part, is_given, opens_sentence, same_line, written
from .no_roles import is_no_role
from .role_words import ACTING, NO_JOBS, OF_EITHER, OF_WOMEN, OF_WOMEN_ENDS, ONE, SHORTENED, VERBAL
from .side_by_side import is_listed_name

__all__ = ["Draft", "Noun", "Owner", "PlaceItem", "RolePhrase", "noun_at", "open_role"]

_MODIFIERS = 5
_CASELESS = frozenset(["и", "временно"])
_OF_NOMINATIVE, _OF_WOMAN = frozenset(["ий", "ый", "ие", "ые"]), frozenset(["ой", "ей"])
_ORGANISATION = HeadKind.ORGANISATION
_GOING_ON = frozenset(["и", ",", "или", "-", ";"])  # the preposition may stand before the first of several
_ABOUT = frozenset(["о", "об", "при", "полномочном"])  # behind these `после` is the ambassador
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
    """``президента Ивана Петрова`` in ``супруга президента Ивана Петрова``: a name in the genitive and its role, and
    whoever owns the role besides (``адвокат Ивана Петрова и Петра Громова``)."""

    parts: tuple[Part, ...]
    role: RolePhrase | None
    besides: Owner | None = None


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
        if type(sense) is Head and sense.kind is not _ORGANISATION and not entry.rest:
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
        role = ""
        for at, piece in self.pieces.items():
            if at < stop:
                role += text[index : starts[at]] + piece
                index = starts[at] + len(tokens.raw[at])
        role += text[index:end]
        if role[0].isupper() and self._is_sentence_case():
            role = role[0].lower() + role[1:]
        return " ".join(role.split()) if "\n" in role or "  " in role else role

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
        return () if self.noun.lemma in NO_JOBS else tuple([code for code in codes if is_side(code)])

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
            self.pieces[index] = nominative_adjective(written(tokens, index), noun.gender or "m")
        form = written(tokens, head)
        self.pieces[head] = _in_case_of(form, noun.lemma) if form[0].isupper() else noun.lemma


def _in_case_of(form: str, lemma: str) -> str:
    """``Министр``, ``Вице-Президент``: with the capitals that the text has."""
    if "-" in form:
        return "-".join(map(_in_case_of, form.split("-"), lemma.split("-")))
    return lemma[0].upper() + lemma[1:] if form[:1].isupper() else lemma


def open_role(tokens: Tokens, head: int, floor: int) -> Draft | None:
    """``role = {modifier} head {dependent}``: the head noun at *head* with the modifiers before it, none of them before
    token *floor*; what stands behind it is read by :func:`~kztoday_parse.grammar.role_tail.tail`."""
    noun = noun_at(tokens, head)
    if noun is None:
        return _shortened(tokens, head) if tokens.words[head] in SHORTENED else None
    if is_no_role(tokens, head, noun.lemma):
        return None
    draft = Draft(tokens, head, head, noun, noun.singular, noun.plural, head + 1, head + 1, {}, [])
    lowest = max(floor, head - _MODIFIERS)
    _take_modifiers(draft, lowest)
    first = draft.first
    _narrow(draft, governed_cases(tokens, first - 1) if first else 0)
    if draft.plural & GEN and first - lowest > 1 and tokens.words[first - 1] == "из" and tokens.words[first - 2] in ONE:
        _choose_one(draft, first - 2)
    else:
        draft.decline(first, head, noun)
    return draft


def _take_modifiers(draft: Draft, lowest: int) -> None:
    """Move the beginning of the role before its modifiers; they agree with the head."""
    tokens = draft.tokens
    while draft.first > lowest and same_line(tokens, draft.first) and _goes_before(draft, lowest):
        draft.first -= 1
        word = tokens.words[draft.first]
        if word in _CASELESS:  # Чрезвычайный и Полномочный
            continue
        draft.singular &= adjective_cases(word, "mfn")
        draft.plural &= adjective_cases(word, "p")
        if tokens.kinds[draft.first] & _ADJECTIVE:
            adjective = match_sense(tokens, draft.first, PlaceAdjective)
            draft.adjectives[:0] = adjective[0].codes if adjective is not None else ()


def _narrow(draft: Draft, governed: int) -> None:
    """Keep the cases that the preposition before the role leaves. ``Супруга президента``: a woman at the beginning of
    a sentence is no husband in the genitive; a text may be but a phrase in any case."""
    if governed:
        draft.singular, draft.plural = (
            draft.singular & governed or draft.singular,
            draft.plural & governed or draft.plural,
        )
    elif draft.singular != NOM and (draft.singular | draft.plural) & NOM and opens_sentence(draft.tokens, draft.first):
        draft.singular = draft.singular & NOM or (0 if draft.first else draft.singular)
    elif draft.first and draft.singular & LOC and draft.tokens.words[draft.first - 1] not in _GOING_ON:
        draft.singular = draft.singular & ~LOC or draft.singular  # `передал главе порта`: no locative by itself


def _choose_one(draft: Draft, first: int) -> None:
    """``одним из лидеров партии``: the job of one; its noun stays in the genitive."""
    tokens = draft.tokens
    gender, cases = ONE[tokens.words[first]]
    one = {"f": "одна", "m": "один"}[gender]
    if tokens.words[first] != one:
        draft.pieces[first] = _in_case_of(written(tokens, first), one)
    draft.first, draft.plural = first, 0
    draft.singular = cases & (governed_cases(tokens, first - 1) or ANY_CASE)


def _goes_before(draft: Draft, lowest: int) -> bool:
    """The token before the role modifies the head, or joins two words that do."""
    tokens, first, cases = draft.tokens, draft.first, draft.singular | draft.plural
    if modifies(tokens, first - 1, cases):
        word = tokens.words[first - 1]
        if not (draft.singular & adjective_cases(word, "mfn") or draft.plural & adjective_cases(word, "p")):
            return False  # `приказу, подписанному исполняющим обязанности министра`
        return _is_adjective(word, draft.noun, cases) and not _is_family(tokens, first - 1)
    if tokens.words[first - 1] not in _CASELESS:
        return False
    if tokens.words[first - 1] != "и":
        return tokens.words[first].startswith(ACTING)
    joins = first < draft.head and first - 2 >= lowest
    if not joins or _is_family(tokens, first - 2) or is_listed_name(tokens, first - 2):
        return False
    return modifies(tokens, first - 2, cases)


def _is_adjective(word: str, noun: Noun, cases: int) -> bool:
    """No noun that only ends like one (``заявление министра``, ``довольны работой акима``): heads are animate, so that
    ``-ий`` and ``-ие`` are no accusatives, and but few adjectives are a woman's before the noun of a man."""
    end = word[-2:]
    if end in _OF_NOMINATIVE:
        return bool(cases & NOM) and not word.endswith(VERBAL)
    if end in _OF_WOMAN and not cases & NOM and (noun.gender != "f" or noun.lemma in OF_EITHER):
        return word in OF_WOMEN or word.endswith(OF_WOMEN_ENDS)
    return True


def _is_family(tokens: Tokens, at: int) -> bool:
    """A capitalised adjective behind a given name is a family name (``Асель Достоевской и министру``)."""
    return at > 0 and tokens.raw[at][0].isupper() and is_given(tokens, at - 1) and tokens.raw[at - 1][0].isupper()


def _shortened(tokens: Tokens, at: int) -> Draft | None:
    """``и.о.``, ``зам.``, behind any case."""
    short = SHORTENED[tokens.words[at]]
    stop = at + 2 * short.count(".")
    if "".join(tokens.words[at:stop]) != short:
        return None
    noun = Noun(short, HeadKind.ROLE, "", ANY_CASE & ~ACC, 0)
    return Draft(tokens, at, at, noun, noun.singular, 0, stop, stop, {}, [])
