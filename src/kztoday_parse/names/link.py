"""Linking: which mentions are one person, and what he is called."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

import attrs

from ..grammar.morph import FEMALE
from ..grammar.names import KEY
from ..grammar.namesakes import name_inside
from ..grammar.persons import owner_phrase
from ..grammar.roles import Owner, RolePhrase
from ..lexicon.senses import HeadKind
from ..model import NameSource, Note, NoteCode, Person
from ..span import Span
from ..tokens import Tokens
from .cluster import Cluster
from .country import set_countries
from .homes import Index, home_of, is_addressed, is_in_another_case, rejoin
from .mention import NamedAt, Reader
from .proof import Evidence
from .reading import without_generation
from .references import refer
from .sentences import Found, Range, within
from .spellings import spelt_again
from .variants import variant_home

__all__ = ["Linked", "link_named", "link_people"]


_NAMESAKES = 16  # so many persons of one name are told apart
_Roles = list[tuple[int, RolePhrase]]


class Linked(NamedTuple):
    """The people of an article in the order of their first mention, and where each of them stands:
    ``at`` maps the first token of a tile to indexes into ``people``, ``women`` are those whom their names tell so."""

    people: tuple[Person, ...]
    at: Mapping[int, tuple[int, ...]]
    notes: tuple[Note, ...] = ()
    women: frozenset[int] = frozenset()


def link_people(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> Linked:
    """The people of a text, out of what :func:`~kztoday_parse.grammar.people.scan_people` found in it."""
    reader = Reader(tokens)
    roles: _Roles = []
    mentions = list(_mentions(reader, found, sentences, roles))
    return _link(reader, found, sentences, mentions, roles)


def link_named(tokens: Tokens, found: Found, sentences: Sequence[Range]) -> Linked:
    """The people of a text that is known to be about persons only: every name in it is one."""
    reader = Reader(tokens)
    mentions = [attrs.evolve(mention, evidence=Evidence.SURE) for mention in _mentions(reader, found, sentences, [])]
    return _link(reader, found, sentences, mentions, [])


def _link(
    reader: Reader, found: Found, sentences: Sequence[Range], mentions: Sequence[NamedAt], roles: _Roles
) -> Linked:
    tokens, clusters = reader.tokens, _clustered(reader, mentions, roles)
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
    women = frozenset(index for index, cluster in enumerate(clusters) if cluster.genders == FEMALE)
    return Linked(tuple(people), MappingProxyType(at), tuple(map(_note, filter(_is_unresolved, people))), women)


def _first(mention: NamedAt) -> int:
    return mention.first


def _is_unresolved(person: Person) -> bool:
    return person.name_source == NameSource.AS_WRITTEN


def _note(person: Person) -> Note:
    message = f"the nominative of {person.name!r} is open: the form of the text is kept"
    return Note(NoteCode.NAME_UNRESOLVED, message, person.mentions[0])


def _mentions(reader: Reader, found: Found, sentences: Sequence[Range], roles: _Roles) -> Iterator[NamedAt]:
    """Every mention by name; the roles that can have a name inside are put into *roles*, each with its sentence."""
    for first, value in within(sentences, found):
        if isinstance(value, RolePhrase):
            if value.stop - value.head > 1:
                roles.append((first, value))
            if value.owner is not None:
                yield from _owner(reader, value.owner, first)
            continue
        for person in value.persons:
            if person.role is not None:
                if person is value.persons[0] and person.role.stop - person.role.head > 1:
                    roles.append((first, person.role))
                if person.role.owner is not None:
                    yield from _owner(reader, person.role.owner, first)
            mention = reader.read(value.first, person, first)
            if mention is not None:
                yield mention


def _inside_roles(reader: Reader, roles: _Roles, keys: Set[str]) -> Iterator[NamedAt]:
    """Words inside of roles that begin as a name in the text does: ``адвокат Оспанова Марат Громов``."""
    tokens = reader.tokens
    words, capitals = tokens.words, tokens.capitals
    for sentence, role in roles:
        for at in capitals[bisect_left(capitals, role.head + 1) : bisect_left(capitals, role.stop)]:
            if words[at][:KEY] in keys and not _is_owner(role, at) and (part := name_inside(tokens, at)) is not None:
                yield reader.named(at, sentence, (part,))


def _is_owner(role: RolePhrase, at: int) -> bool:
    owner = role.owner
    while owner is not None and not owner.parts[0].first <= at < owner.parts[-1].stop:
        owner = owner.besides
    return owner is not None


def _owner(reader: Reader, owner: Owner, sentence: int) -> Iterator[NamedAt]:
    """The mentions of the persons whom a role belongs to. No tile of its own: he takes no part in what is told."""
    if owner.besides is not None:
        yield from _owner(reader, owner.besides, sentence)
    phrase = owner_phrase(reader.tokens, owner)
    mention = reader.read(phrase.name.first, phrase, sentence)
    if mention is not None:  # pragma: no branch - no text is known in which the reader refuses an owner
        yield attrs.evolve(mention, evidence=Evidence.SURE) if len(owner.parts) > 1 else mention


def _set_countries(tokens: Tokens, mentions: Sequence[NamedAt], clusters: Iterable[Cluster]) -> None:
    countries = set_countries(tokens, mentions)
    for cluster in clusters:
        codes = (countries.get(mention.first) for mention in cluster.mentions)
        cluster.country = next(filter(None, codes), None)


def _clustered(reader: Reader, mentions: Sequence[NamedAt], roles: _Roles) -> list[Cluster]:
    """Who is a person by himself first, then whoever is named in full more than once, then the rest."""
    clusters: list[Cluster] = []
    index: Index = {}
    things = {each.reading.families[0] for each in mentions if each.evidence == Evidence.THING}
    sure, unsure = list[NamedAt](), list[NamedAt]()
    for mention in mentions:
        shaped = mention.evidence == Evidence.SHAPE and things.isdisjoint(mention.reading.families)
        (sure if shaped or mention.evidence == Evidence.SURE else unsure).append(mention)
    _place_sure(reader, mentions, sure, clusters, index)
    recurring = Counter([family for mention in unsure for family in set(mention.reading.families)])
    keys = set(map(itemgetter(slice(KEY)), index))
    for mention in unsure:
        if _place(mention, clusters, index) or mention.evidence == Evidence.THING:
            continue
        if [piece for piece in reader.pieces(mention, keys) if rejoin(piece, index)]:
            continue
        if mention.evidence == Evidence.LIKELY and recurring[mention.reading.families[0]] > 1:
            _place(mention, clusters, index, create=things.isdisjoint(mention.reading.families))
    for mention in _inside_roles(reader, roles, keys):
        rejoin(mention, index)
    return clusters


def _place_sure(
    reader: Reader, mentions: Sequence[NamedAt], sure: Iterable[NamedAt], clusters: list[Cluster], index: Index
) -> None:
    """Whole names and those with a role; behind them lone words, which wait for the whole names of the text."""
    late: list[NamedAt] = []
    known: dict[str, set[str]] | None = None
    for mention in sure:
        if mention.role is None and (not mention.reading.full or mention.by_patronymic):
            late.append(mention)
            continue
        pieces = None
        if mention.role is None and mention.may_hide:
            known = _named_in_full(mentions) if known is None else known
            pieces = reader.split(mention, known)
        if mention.role is not None and is_in_another_case(reader, mention, index):
            continue
        for piece in pieces or (mention,):
            _place(piece, clusters, index, create=piece.reading.full or piece is mention)
    for mention in sorted(late, key=_is_lone):
        if not (mention.by_patronymic and is_addressed(mention, index)):
            _place(mention, clusters, index, create=True)


def _is_lone(mention: NamedAt) -> bool:
    return not mention.reading.full


def _named_in_full(mentions: Sequence[NamedAt]) -> dict[str, set[str]]:
    """The family names of all whose given name the text has as well, with these."""
    known: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.reading.full and not mention.may_hide and mention.evidence == Evidence.SURE:
            known.setdefault(mention.reading.families[0], set()).add(mention.reading.givens[0])
    return known


def _place(mention: NamedAt, clusters: list[Cluster], index: Index, *, create: bool = False) -> bool:
    """Add a mention to the person it names, if need be to a new one; whether there is one."""
    reading = mention.reading
    home = home_of(reading, index) or variant_home(mention, clusters, index)
    if home is None:
        if not create:
            return False
        home = Cluster()
        clusters.append(home)
    home.add(mention)
    names = reading.families if reading.initials else (*reading.families, *reading.givens)
    names = (*names, *home.patronymics)
    if "-" in names[0]:
        names = (*names, without_generation(names[0]))
    for word in names:
        known = index.get(word)
        if known is None:
            index[word] = deque([home], _NAMESAKES)
        elif home not in known:
            known.append(home)
    return True


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
