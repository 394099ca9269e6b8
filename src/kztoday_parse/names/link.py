"""Linking: which mentions are one person, and what he is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

import attrs

from ..grammar.people import People, RolePhrase
from ..lexicon.senses import HeadKind
from ..model import Note, Person
from ..tokens import Tokens
from .cluster import Cluster
from .mention import NamedAt, read_mention

__all__ = ["Linked", "link_people"]

Found = Mapping[int, tuple[People | RolePhrase, int]]


class Range(Protocol):
    """A sentence: a range of tokens."""

    @property
    def first(self) -> int:
        """Its first token."""
        ...

    @property
    def stop(self) -> int:
        """The one behind its last token."""
        ...


@attrs.frozen
class Linked:
    """The people of an article in the order of their first mention, and where each of them stands:
    ``at`` maps the first token of a tile to indexes into ``people``."""

    people: tuple[Person, ...]
    at: Mapping[int, tuple[int, ...]]
    notes: tuple[Note, ...] = ()


def link_people(tokens: Tokens, found: Found, sentences: Iterable[Range]) -> Linked:
    """The people of a text, out of what :func:`~kztoday_parse.grammar.people.scan_people` found in it."""
    mentions = list(_mentions(tokens, found, sentences))
    clusters = _clustered(mentions)
    clusters.sort(key=lambda cluster: cluster.first)
    return _linked(tokens, clusters)


def _mentions(tokens: Tokens, found: Found, sentences: Iterable[Range]) -> Iterable[NamedAt]:
    for sentence in sentences:
        for at in range(sentence.first, sentence.stop):
            value = found.get(at)
            if value is None or not isinstance(value[0], People):
                continue
            for person in value[0].persons:
                mention = read_mention(tokens, at, person)
                if mention is not None:
                    yield mention


def _clustered(mentions: Sequence[NamedAt]) -> list[Cluster]:
    """Who is a person by himself first, then whoever is named in full more than once, then the rest."""
    clusters: list[Cluster] = []
    index: dict[str, list[Cluster]] = {}
    recurring = Counter(family for mention in mentions for family in {form.family for form in mention.forms})
    for mention in mentions:
        if mention.sure:
            _place(mention, clusters, index, create=True)
    for mention in mentions:
        if not mention.sure:
            again = mention.likely and recurring[mention.forms[0].family] > 1
            _place(mention, clusters, index, create=again)
    return clusters


def _place(
    mention: NamedAt, clusters: list[Cluster], index: dict[str, list[Cluster]], *, create: bool
) -> None:
    home = _home(mention, index)
    if home is None:
        if not create:
            return
        home = Cluster()
        clusters.append(home)
    home.add(mention)
    for word in home.keys(mention):
        known = index.setdefault(word, [])
        if home not in known:
            known.append(home)


def _home(mention: NamedAt, index: Mapping[str, list[Cluster]]) -> Cluster | None:
    """The person whom a mention fits best; of equals the one mentioned last."""
    best: Cluster | None = None
    highest = 0.0
    for form in mention.forms:
        for cluster in index.get(form.family, ()):
            fit = cluster.fit(mention, form)
            if fit > highest:
                best, highest = cluster, fit
    return best


def _linked(tokens: Tokens, clusters: Sequence[Cluster]) -> Linked:
    at: dict[int, tuple[int, ...]] = {}
    people = []
    for number, cluster in enumerate(clusters):
        people.append(_person(tokens, cluster))
        for mention in cluster.mentions:
            if number not in at.get(mention.at, ()):
                at[mention.at] = (*at.get(mention.at, ()), number)
    return Linked(tuple(people), MappingProxyType(at))


def _person(tokens: Tokens, cluster: Cluster) -> Person:
    name, source = cluster.name()
    mentions = sorted(cluster.mentions, key=lambda mention: mention.first)
    roles = [each.role for each in mentions if each.role is not None]
    role = next((each for each in roles if each.kind == HeadKind.ROLE), None)
    country = next((each.countries[0] for each in roles if each.countries), None)
    return Person(
        name,
        None if role is None else role.text,
        country,
        tuple(tokens.span(each.first, each.stop) for each in mentions),
        (),
        None if role is None else tokens.span(role.first, role.stop),
        source,
    )
