"""References: ``глава государства``, ``министр``, ``он`` point back to a person where the text leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress

from ..grammar.people import People, RolePhrase
from ..lexicon.lexicon import fold_word
from ..lexicon.senses import KINDS, Demonym
from ..tokens import Tokens
from .cluster import Cluster
from .natives import natives_meant
from .reference_words import AREAS, AWAY, CHAMBERS, CHIEFS, HEADS, HOLDERS, PREDICATES, PRONOUNS, SURELY, Jobs
from .sentences import Found, Range

__all__ = ["refer"]

_REMEMBERED = 24  # persons that a job can point back to
_NOTHING: frozenset[str] = frozenset()
_DEMONYM = KINDS[Demonym]
_JOINTS = frozenset(",;:()-") | {"и", "а", "но"}
_BEGINNINGS = frozenset(holders.split()[0] for holders in HOLDERS)
_OF_STATES = ("ского", "цкого", "ской", "цкой")  # how their adjectives end behind `глава`
_FROM = "от"
_FORMER = ("бывш", "прежн")
_PAIR = 2  # words of `глава Чили`
_SHORT = 3  # and of the job of whoever that is, with its lemma
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
    pronouns = compress(range(tokens.size), map(PRONOUNS.__contains__, tokens.words))
    natives = compress(range(tokens.size), map(_DEMONYM.__and__, tokens.kinds))
    anchors = sorted({*found, *pronouns, *natives})
    scene, read = _Scene(), 0
    for sentence in sentences:
        scene.open(sentence.paragraph)
        for index in anchors[bisect_left(anchors, sentence.first) : bisect_left(anchors, sentence.stop)]:
            value, stop = found.get(index, (None, index + 1))
            if index < read and value is None:
                continue  # `посол норвежец A`
            read = max(read, stop) if value is not None else read
            if isinstance(value, People):
                scene.name(at.get(index, ()), stop)
                continue
            if value is not None and _is_predicate(tokens, value):
                _learn_country(value, scene, clusters)
                continue
            if value is not None:
                person = _by_role(value, scene, clusters)
            elif tokens.words[index] in PRONOUNS:
                person = _by_pronoun(tokens, index, scene, clusters)
            else:
                person = _only(natives_meant(tokens, index, scene.known, clusters), scene)
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


def _holders(role: RolePhrase) -> Jobs:
    """Whose jobs can be called so: ``спикер`` is a chairman, ``глава Сената`` is its own."""
    words = _words(role)
    found = () if _BEGINNINGS.isdisjoint(words) else _listed(words)
    if not found and not (role.lemma in HEADS and _names_body(role)):
        found = (frozenset([role.lemma]),)
    named = CHAMBERS.intersection(words) | _told(role)
    if named:
        found = tuple(held | named for held in found)
    return (*found, *_headed(role)) if role.lemma in HEADS else found


def _told(role: RolePhrase) -> frozenset[str]:
    """What his job must say: ``глава [Омской] области``, ``глава города [Омска]``, ``[бывший] премьер``,
    ``сенатор от [Огайо]``"""
    words = fold_word(role.text).split()
    told = words[words.index(_FROM) :] if _FROM in words else []
    if role.lemma in HEADS and not AREAS.isdisjoint(words):
        told = [word for word in words if word not in AREAS and word not in HEADS]
    return frozenset(told).union(word for word in words[:1] if word.startswith(_FORMER))


def _names_body(role: RolePhrase) -> bool:
    """``глава Сената``, not ``глава банка``"""
    return any(word[0].isupper() for word in role.text.split()[1:])


def _headed(role: RolePhrase) -> Iterator[frozenset[str]]:
    """``глава [Сената]``, who is its chairman, ``глава [Сената] Чили``, ``глава [Омской области]``"""
    words = fold_word(" ".join(word for word in role.text.split() if not _is_of_state(role, word))).split()
    tails = [frozenset(words[1:])] if len(words) > 1 else []
    if role.countries and len(words) > _PAIR:
        tails.append(frozenset(words[1:-1]))
    return (tail | {chief} for tail in tails for chief in CHIEFS)


def _listed(words: Sequence[str]) -> Jobs:
    for size in (2, 1):
        for start in range(len(words) - size + 1):
            found = HOLDERS.get(" ".join(words[start : start + size]))
            if found is not None:
                return found
    return ()


def _is_of_state(role: RolePhrase, word: str) -> bool:
    """``глава [чилийского] Сената``; an oblast has a capital."""
    return bool(role.countries) and word[0].islower() and word.endswith(_OF_STATES)


def _words(role: RolePhrase) -> list[str]:
    """``глава [казахстанского] МИД``, ``[руководитель] МИД``: no adjective of a state, one word for the head."""
    words = fold_word(role.text).split()
    if role.countries:
        words = [word for word in words if not word.endswith(_OF_STATES)]
    return ["глава", *words[1:]] if words and words[0] in HEADS else words


def _holds(cluster: Cluster, role: RolePhrase, holders: Jobs) -> bool:
    if role.countries and cluster.country not in role.countries:
        return False
    exact = role.lemma in HEADS and role.countries and len(role.text.split()) == _PAIR  # `глава Чили`
    return any(words <= held for words in holders for held in cluster.jobs if not exact or len(held) <= _SHORT)


def _by_pronoun(tokens: Tokens, index: int, scene: _Scene, clusters: Sequence[Cluster]) -> int | None:
    """``A провел с ним встречу``: not with himself, so with whoever the sentence before named."""
    gender = PRONOUNS[tokens.words[index]]
    apart = [person for person, stop in scene.sentence.items() if _are_apart(tokens, stop, index)]
    fitting = [person for person in apart or scene.before if clusters[person].genders & gender]
    return fitting[0] if len(fitting) == 1 else None


def _are_apart(tokens: Tokens, stop: int, index: int) -> bool:
    """Between them one clause ends and another one begins."""
    return index < stop or not _JOINTS.isdisjoint(tokens.words[stop:index])
