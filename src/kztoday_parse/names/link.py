"""Linking: which mentions are one person, and what he is called."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import attrs

from ..grammar.persons import owner_phrase
from ..grammar.roles import RolePhrase
from ..lexicon.senses import HeadKind
from ..model import NameSource, Note, NoteCode, Person
from ..span import Span
from ..tokens import Tokens
from .cluster import Cluster
from .country import set_countries
from .mention import Evidence, NamedAt, Reader, Reading
from .references import refer
from .sentences import Found, Range, within
from .spellings import spelt_again
from .variants import variant_home

__all__ = ["Linked", "link_named", "link_people"]


_NAMESAKES = 16  # so many persons of one name are told apart
_Index = dict[str, deque[Cluster]]


class Linked(NamedTuple):
    """The people of an article in the order of their first mention, and where each of them stands:
    ``at`` maps the first token of a tile to indexes into ``people``."""

    people: tuple[Person, ...]
    at: Mapping[int, tuple[int, ...]]
    notes: tuple[Note, ...] = ()


def link_people(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> Linked:
    """The people of a text, out of what :func:`~kztoday_parse.grammar.people.scan_people` found in it."""
    return _link(tokens, found, sentences, list(_mentions(tokens, found, sentences)))


def link_named(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> Linked:
    """The people of a text that is known to be about persons only: every name in it is one."""
    mentions = [attrs.evolve(mention, evidence=Evidence.SURE) for mention in _mentions(tokens, found, sentences)]
    return _link(tokens, found, sentences, mentions)


def _link(tokens: Tokens, found: Found, sentences: Sequence[Range], mentions: Sequence[NamedAt]) -> Linked:
    clusters = _clustered(mentions)
    for cluster in clusters:
        cluster.mentions.sort(key=_first)
    clusters.sort(key=lambda cluster: cluster.mentions[0].first)
    _set_countries(tokens, mentions, clusters)
    at = _places(clusters)
    references: list[list[Span]] = [[] for _ in clusters]
    for first, stop, person in refer(tokens, found, sentences, clusters, dict(at)):
        references[person].append(tokens.span(first, stop))
        at[first] = (person,)
    people = [_person(tokens, cluster, tuple(spans)) for cluster, spans in zip(clusters, references, strict=True)]
    return Linked(tuple(people), MappingProxyType(at), tuple(map(_note, filter(_is_unresolved, people))))


def _first(mention: NamedAt) -> int:
    return mention.first


def _is_unresolved(person: Person) -> bool:
    return person.name_source == NameSource.AS_WRITTEN


def _note(person: Person) -> Note:
    message = f"the nominative of {person.name!r} is open: the form of the text is kept"
    return Note(NoteCode.NAME_UNRESOLVED, message, person.mentions[0])


def _mentions(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> Iterator[NamedAt]:
    reader = Reader(tokens)
    for first, value in within(sentences, found):
        if isinstance(value, RolePhrase):
            yield from _owner(reader, value, first)
            continue
        for person in value.persons:
            if person.role is not None:
                yield from _owner(reader, person.role, first)
            mention = reader.read(value.first, person, first)
            if mention is not None:
                yield mention


def _owner(reader: Reader, role: RolePhrase, sentence: int) -> Iterator[NamedAt]:
    """The mention of the person whom a role belongs to. No tile of its own: he takes no part in what is told."""
    if role.owner is not None:
        phrase = owner_phrase(reader.tokens, role.owner)
        mention = reader.read(phrase.name.first, phrase, sentence)
        if mention is not None:  # pragma: no branch - no text is known in which the reader refuses an owner
            yield attrs.evolve(mention, evidence=Evidence.SURE) if len(role.owner.parts) > 1 else mention


def _set_countries(tokens: Tokens, mentions: Sequence[NamedAt], clusters: Iterable[Cluster]) -> None:
    countries = set_countries(tokens, mentions)
    for cluster in clusters:
        codes = (countries.get(mention.first) for mention in cluster.mentions)
        cluster.country = next(filter(None, codes), None)


def _clustered(mentions: Sequence[NamedAt]) -> list[Cluster]:
    """Who is a person by himself first, then whoever is named in full more than once, then the rest."""
    clusters: list[Cluster] = []
    index: _Index = {}
    things = {each.reading.families[0] for each in mentions if each.evidence == Evidence.THING}
    unsure = []
    for mention in mentions:
        if mention.evidence == Evidence.SURE or (
            mention.evidence == Evidence.SHAPE and things.isdisjoint(mention.reading.families)
        ):
            _place(mention, clusters, index, create=True)
        else:
            unsure.append(mention)
    recurring = Counter([family for mention in unsure for family in set(mention.reading.families)])
    for mention in unsure:
        again = mention.evidence == Evidence.LIKELY and recurring[mention.reading.families[0]] > 1
        _place(mention, clusters, index, create=again and things.isdisjoint(mention.reading.families))
    return clusters


def _place(mention: NamedAt, clusters: list[Cluster], index: _Index, *, create: bool) -> None:
    reading = mention.reading
    home = _home(reading, index) or variant_home(mention, clusters, index)
    if home is None:
        if not create:
            return
        home = Cluster()
        clusters.append(home)
    home.add(mention)
    for word in reading.families if reading.initials else (*reading.families, *reading.givens):
        known = index.get(word)
        if known is None:
            index[word] = deque([home], _NAMESAKES)
        elif home not in known:
            known.append(home)


def _home(reading: Reading, index: _Index) -> Cluster | None:
    """The person whom a mention fits best; of equals the one mentioned last."""
    best: Cluster | None = None
    highest = 0.0
    for number, family in enumerate(reading.families):
        for cluster in index.get(family, ()):
            fit = cluster.fit(reading, number)
            if fit > highest:
                best, highest = cluster, fit
    return best


def _places(clusters: Iterable[Cluster]) -> dict[int, tuple[int, ...]]:
    at: dict[int, tuple[int, ...]] = {}
    for number, cluster in enumerate(clusters):
        for mention in cluster.mentions:
            if number not in at.get(mention.at, ()):
                at[mention.at] = (*at.get(mention.at, ()), number)
    return at


def _person(tokens: Tokens, cluster: Cluster, references: tuple[Span, ...]) -> Person:
    name, source = cluster.name()
    mentions = cluster.mentions
    role = next((each.role for each in mentions if each.role is not None and each.role.kind == HeadKind.ROLE), None)
    return Person(
        name,
        None if role is None else role.text,
        cluster.country,
        tuple(_spans(tokens, mentions)),
        references,
        None if role is None else tokens.span(role.first, role.stop),
        source,
    )


def _spans(tokens: Tokens, mentions: Sequence[NamedAt]) -> list[Span]:
    spans, raw = [], tokens.raw
    for mention in mentions:
        spans.append(tokens.span(mention.first, mention.stop))
        if raw[mention.stop] == "(" and (again := spelt_again(tokens, mention)) is not None:
            spans.append(again)
    return spans
