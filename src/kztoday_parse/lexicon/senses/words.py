"""Words for whom and where, and for what happens: places, jobs, names, cues, and those between them."""

from __future__ import annotations

from enum import StrEnum

import attrs

from .cases import ANY_CASE

__all__ = [
    "Abbreviation",
    "CueWord",
    "Demonym",
    "FunctionWord",
    "GivenName",
    "Head",
    "HeadKind",
    "Place",
    "PlaceAdjective",
    "PlaceKind",
    "Preposition",
    "VerbForm",
]


class PlaceKind(StrEnum):
    """How large a place is."""

    STATE = "state"
    GROUP = "group"  # a union of states or an international organisation
    REGION = "region"
    CITY = "city"


@attrs.frozen
class Place:
    """A state, group, region or city. ``name`` is the nominative, ``code`` the ISO 3166 code of the
    state (``EU`` and ``UN`` for these two, any other name in capitals for other groups). ``ambiguous``
    where the same letters are a common word, a given name or a surname (``Того``, ``Владимир``);
    ``capital`` for a city that can stand for its state (``Варшава``)."""

    name: str
    code: str
    kind: PlaceKind
    cases: int = ANY_CASE
    ambiguous: bool = False
    capital: bool = False


@attrs.frozen
class PlaceAdjective:
    """``казахстанского`` → KZ. ``codes`` has two for ``казахстанско-польский``."""

    codes: tuple[str, ...]
    cases: int = ANY_CASE
    plural: bool = False


@attrs.frozen
class Demonym:
    """``поляками`` → PL, ``корейцы`` → KR."""

    code: str
    cases: int = ANY_CASE
    plural: bool = False


class HeadKind(StrEnum):
    """What the noun phrase that a head noun opens stands for."""

    ROLE = "role"  # министр, посол: a person's job
    RELATION = "relation"  # коллега, собеседник, жена: names a person, but no job
    ORGANISATION = "organisation"  # министерство, пресс-служба: who can be a source


@attrs.frozen
class Head:
    """The head noun of a role or an organisation: ``министрами`` → министр, ins, plural."""

    lemma: str
    kind: HeadKind
    cases: int
    plural: bool = False
    gender: str = ""  # "m", "f", "n" or "" where the noun serves both


@attrs.frozen
class GivenName:
    """A given name known to a dictionary. A hint of gender and case, never a condition."""

    name: str
    gender: str
    cases: int


class VerbForm(StrEnum):
    """The form of a cue word, as far as it tells held from planned and who is subject."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"  # full participle, agrees like an adjective
    SHORT_PASSIVE = "short_passive"  # был принят, проведена
    NOUN = "noun"
    OTHER = "other"


@attrs.frozen
class CueWord:
    """A word that a fact can hang on. ``cue`` names its class (``meet``, ``talks``, ``export``, …)."""

    cue: str
    lemma: str
    form: VerbForm = VerbForm.OTHER
    cases: int = 0
    plural: bool = False
    gender: str = ""


@attrs.frozen
class Preposition:
    """A preposition and the cases it governs."""

    word: str
    cases: int


@attrs.frozen
class FunctionWord:
    """A word of a closed class (conjunction, particle, pronoun, adverb): never part of a name."""


@attrs.frozen
class Abbreviation:
    """A shortened word whose full stop does not end a sentence."""
