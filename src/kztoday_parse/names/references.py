"""References: ``глава государства``, ``министр``, ``он`` point back to a person where the text leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress

from ..grammar.people import People, RolePhrase
from ..lexicon.lexicon import fold_word
from ..tokens import Tokens
from .cluster import Cluster
from .reference_words import AWAY, HOLDERS, PREDICATES, PRONOUNS, SPELT_OUT, SURELY
from .sentences import Found, Range

__all__ = ["refer"]

_REMEMBERED = 24  # persons that a job can point back to
_NOTHING: frozenset[str] = frozenset()
_JOINTS = frozenset(",;:()-") | {"и", "а", "но"}
_BEGINNINGS = frozenset(holders.split()[0] for holders in HOLDERS)
_PREDICATE = 3  # so many words before a role can say that somebody gets it


class _Scene:
    """Who has been named so far: in the article, in the paragraph, in this sentence and the one before."""

    __slots__ = ("before", "known", "number", "paragraph", "sentence")

    def __init__(self) -> None:
        self.known: dict[int, None] = {}
        self.paragraph: dict[int, None] = {}
        self.before: dict[int, int] = {}
        self.sentence: dict[int, int] = {}
        self.number = -2

    def open(self, paragraph: int) -> None:
        """A new sentence begins."""
        if paragraph != self.number:
            self.number, self.paragraph, self.before = paragraph, {}, {}
        else:
            self.before = self.sentence
        self.sentence = {}

    def name(self, persons: Iterable[int], stop: int) -> None:
        """Persons are mentioned here, up to the token *stop*."""
        for person in persons:
            self.known.pop(person, None)  # the latest is the last
            self.known[person] = self.paragraph[person] = None
            self.sentence[person] = stop
            if len(self.known) > _REMEMBERED:
                del self.known[next(iter(self.known))]


def refer(
    tokens: Tokens,
    found: Found,
    sentences: Iterable[Range],
    clusters: Sequence[Cluster],
    at: Mapping[int, tuple[int, ...]],
) -> Iterator[tuple[int, int, int]]:
    """Every reference as its first token, the one behind it, and the index of the person."""
    anchors = sorted({*found, *compress(range(tokens.size), map(PRONOUNS.__contains__, tokens.words))})
    scene = _Scene()
    for sentence in sentences:
        scene.open(sentence.paragraph)
        for index in anchors[bisect_left(anchors, sentence.first) : bisect_left(anchors, sentence.stop)]:
            value, stop = found.get(index, (None, index + 1))
            if isinstance(value, People):
                scene.name(at.get(index, ()), stop)
                continue
            if value is not None and _is_predicate(tokens, value):
                _learn_country(value, scene, clusters)
                continue
            person = _by_pronoun(tokens, index, scene, clusters) if value is None else _by_role(value, scene, clusters)
            if person is not None:
                scene.name([person], stop)
                yield index, stop, person


def _learn_country(role: RolePhrase, scene: _Scene, clusters: Sequence[Cluster]) -> None:
    """Whoever gets a job of a state stands for it: the person named last in the sentence."""
    person = None if role.plural else next(reversed(scene.sentence), None)
    if person is not None and role.lemma not in AWAY and role.countries and clusters[person].country is None:
        clusters[person].country = role.countries[0]


def _is_predicate(tokens: Tokens, role: RolePhrase) -> bool:
    """``станет послом``, ``в качестве министра``: a job that somebody gets, not somebody who has it."""
    words = tokens.words[max(0, role.first - _PREDICATE) : role.first]
    return any(word.startswith(PREDICATES) for word in words)


def _by_role(role: RolePhrase, scene: _Scene, clusters: Sequence[Cluster]) -> int | None:
    if role.plural:
        return None
    holders = _holders(role)
    fitting = [person for person in scene.known if _holds(clusters[person], role, holders)]
    words = SURELY.get(role.lemma, _NOTHING)
    sure = [person for person in fitting if any(not words.isdisjoint(held) for held in clusters[person].jobs)]
    return _only(sure or fitting, scene)


def _only(fitting: Sequence[int], scene: _Scene) -> int | None:
    """The one that fits: in the article, else in the paragraph, else in the sentence before."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    for scope in (scene.paragraph.keys(), scene.before.keys() | scene.sentence.keys()):
        left = [person for person in fitting if person in scope]
        if len(left) == 1:
            return left[0]
    return None


def _holders(role: RolePhrase) -> frozenset[str]:
    words = fold_word(role.text).split()
    if _BEGINNINGS.isdisjoint(words):
        return frozenset([role.lemma])
    for size in (2, 1):
        for start in range(len(words) - size + 1):
            holders = HOLDERS.get(" ".join(words[start : start + size]))
            if holders is not None:
                return holders
    return frozenset([role.lemma])


def _holds(cluster: Cluster, role: RolePhrase, holders: frozenset[str]) -> bool:
    if role.countries and cluster.country not in role.countries:
        return False
    words = SPELT_OUT.get(role.lemma)
    return any(not holders.isdisjoint(held) or (words is not None and words <= held) for held in cluster.jobs)


def _by_pronoun(tokens: Tokens, index: int, scene: _Scene, clusters: Sequence[Cluster]) -> int | None:
    """``A провел с ним встречу``: not with himself, so with whoever the sentence before named."""
    gender = PRONOUNS[tokens.words[index]]
    apart = [person for person, stop in scene.sentence.items() if _are_apart(tokens, stop, index)]
    fitting = [person for person in apart or scene.before if clusters[person].genders & gender]
    return fitting[0] if len(fitting) == 1 else None


def _are_apart(tokens: Tokens, stop: int, index: int) -> bool:
    """Between them one clause ends and another one begins."""
    return index < stop or not _JOINTS.isdisjoint(tokens.words[stop:index])
